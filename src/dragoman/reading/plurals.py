"""Whom "they", "both sides", "the two presidents", "the Kazakh leaders" stand for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dragoman.model import Mention
from dragoman.reading.encounters import encounter
from dragoman.reading.focus import Focus, distinct, is_person, lands_of

LEADERS = frozenset(("head_of_state", "head_of_government", "royal", "deputy"))
_PAIR_NOUNS = (
    "neighbors",
    "neighbours",
    "peoples",
    "sides",
    "countries",
    "parties",
    "nations",
    "states",
    "governments",
    "delegations",
)
_THEIR_LANDS = re.compile(rf"\s+(?:two\s+|three\s+|respective\s+)?(?:{'|'.join(_PAIR_NOUNS)})\b")
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_ELSEWHERE = re.compile(
    r"\s+(?:of|from)\s+(?:the(?:ir)?\s+)?(?:[A-Z]|(?:two|three|four|five)? ?(?:countries|states)\b)"
)


def they(mention: Mention, here: Sequence[Mention], focus: Focus, ahead: Sequence[Mention] = ()) -> Mention:
    """ "they", "them", "their": a group of the sentence, two joined in it, those who acted, those who met."""
    if (two := _joined_behind(mention, here, ahead, focus.text)) is not None:
        return replace(mention, members=two, name=_names(two), country=_one_country(two))
    met = encounter(here, mention.start, focus)
    if met and not _THEIR_LANDS.match(focus.text, mention.end):
        return replace(mention, members=met, name=_names(met), country=None)
    first = next((m for m in here if m.members or (m.kind == "group" and m.name != m.text)), None)
    first = first or next((m for m in here if m.kind == "group" and m.how != "pronoun"), None)
    if first is not None and not _THEIR_LANDS.match(focus.text, mention.end):
        members: Sequence[Mention] = first.members or (first,)
        return replace(mention, members=tuple(members), name=first.name, country=_one_country(members))
    plural = focus.group or (focus.subject if len(focus.subject) > 1 or _one_group(focus.subject) else ())
    members = (first.members if first else ()) or _joined(here) or plural or focus.scene or _two_people(focus, here)
    if _THEIR_LANDS.match(focus.text, mention.end) and len(lands_of(members)) > 1:
        members = [_state(mention, code, focus) for code in lands_of(members)]
    return replace(mention, members=tuple(members), name=_names(members) or mention.name, country=_one_country(members))


_OPENING = re.compile(r"(?:^|[.\n]\s*)(?:During|At|In|After|Following|Before) $")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?")


def _joined_behind(
    mention: Mention, here: Sequence[Mention], ahead: Sequence[Mention], text: str
) -> tuple[Mention, ...] | None:
    """ "During their talks in X, A and B agreed": the two whom the sentence names first, joined behind it."""
    people = [m for m in ahead if m.kind == "person"][:2]
    if len(people) < 2 or any(is_person(m) for m in here) or not _OPENING.search(text, 0, mention.start):
        return None
    named = all(m.how in ("named", "short") and m.country for m in people) and people[0].country != people[1].country
    joined = named and _AND.fullmatch(text, people[0].end, people[1].start) is not None
    return tuple(people) if joined and text[mention.end : people[0].start].rstrip(" the").endswith(",") else None


def _one_group(subject: Sequence[Mention]) -> bool:
    """True for a delegation or the like of one state, which is many."""
    return len(subject) == 1 and subject[0].kind == "group" and bool(subject[0].country) and not subject[0].members


def _joined(here: Sequence[Mention]) -> list[Mention]:
    """People of one side named together earlier in the sentence ("A and B asked C to convey their greetings")."""
    people = [m for m in here if is_person(m)]
    for one, other in pairwise(people):
        if 0 < other.start - one.end <= 6 and (one.country == other.country or len(people) == 2):
            return [one, other]
    return []


def _names(members: Sequence[Mention]) -> str:
    return " and ".join(m.name for m in members)


def _one_country(members: Sequence[Mention]) -> str | None:
    codes = {m.country for m in members}
    return codes.pop() if len(codes) == 1 else None


def _state(mention: Mention, code: str, focus: Focus) -> Mention:
    name = focus.display.get(code, code)
    return Mention(
        mention.start, mention.end, "state", name, mention.text, country=code, basis="side", how="collective"
    )


def collective(mention: Mention, here: Sequence[Mention], ahead: Sequence[Mention], focus: Focus) -> Mention:
    """ "both sides" are two states; "the two presidents", "the three leaders" as many people, of that office."""
    if mention.country:
        return country_group(mention, here, focus)
    if mention.text.casefold() == "the delegation":
        return _delegation(mention, focus)
    if mention.text.lower().endswith(_PAIR_NOUNS):
        met = lands_of(encounter(here, mention.start, focus))
        pair = met or _on_the_spot(mention, here, focus) or _pair_here(here) or focus.pair
        return replace(mention, members=tuple(_state(mention, code, focus) for code in pair))
    people = _of_encounter(mention, here, focus) or _counted(mention, here, focus)
    if _ELSEWHERE.match(focus.text, mention.end) and not set(lands_of(people)) <= {m.country for m in ahead}:
        people = []
    return replace(mention, members=tuple(people), name=_names(people) or mention.name)


_IN_FRONT = re.compile(r"(?:^|[\n.!?\"])\s*(?:While )?[IiAa][nt] (?:the )?$")


def _on_the_spot(mention: Mention, here: Sequence[Mention], focus: Focus) -> tuple[str, ...]:
    """ "In Baku, the two sides reviewed ...": the state of who is on the journey, and that of the place."""
    place = here[0] if here and here[0].kind in ("place", "state") and here[0].end < mention.start else None
    if place is None or not _IN_FRONT.search(focus.text[max(place.start - 12, 0) : place.start]):
        return ()
    guests = [m for m in (*focus.actor, *focus.subject) if m.country and m.country != place.country]
    return (guests[0].country, place.country) if guests and guests[0].country and place.country else ()


def _of_encounter(mention: Mention, here: Sequence[Mention], focus: Focus) -> list[Mention]:
    words = mention.text.casefold().split()
    told = _office_told(words)
    met = encounter(here, mention.start, focus)
    fits = bool({"two", "both"} & {*words}) and all(_of_office(m, told) for m in met)
    return list(met) if fits else []


def _delegation(mention: Mention, focus: Focus) -> Mention:
    """ "the delegation": the one told last, with whoever leads it, where the text has told of one only."""
    told = {m.country: m for m in focus.delegations}
    if len(told) != 1:
        return mention
    group = focus.delegations[-1]
    members = (*focus.led, replace(group, start=mention.start, end=mention.end, text=mention.text))
    return replace(mention, members=members, name=_names(members), country=group.country)


def _counted(mention: Mention, here: Sequence[Mention], focus: Focus) -> list[Mention]:
    """As many people as a collective tells: of those who met, where they are so many, else of those named last."""
    words = mention.text.casefold().split()
    number = next((_NUMBERS[w] for w in words if w in _NUMBERS), None)
    told = _office_told(words)
    scene = [m for m in focus.scene if _of_office(m, told)]
    if told is None and words[-1] == "leaders":
        led = [m for m in scene if m.rank in LEADERS]
        scene = led if len(led) > 1 else scene
    if len(scene) > 1 and len(scene) == (number or len(scene)) and len(lands_of(scene)) > 1:
        return scene
    if number in (None, 2):
        ranks = (LEADERS - {"deputy"}, LEADERS) if told is None and words[-1] == "leaders" else ()
        pairs = (_two_people(focus, here, told, some) for some in (*ranks, None))
        return next((pair for pair in pairs if pair), [])
    return _so_many(number, told, focus, here)


def _so_many(number: int, told: frozenset[str] | None, focus: Focus, here: Sequence[Mention]) -> list[Mention]:
    """The last people of as many different countries; nobody where they were not so many."""
    people = distinct([m for m in [*focus.people, *here] if is_person(m) and _of_office(m, told)])[-number:]
    return people if len(people) == number == len(lands_of(people)) else []


def country_group(mention: Mention, here: Sequence[Mention], focus: Focus) -> Mention:
    """ "the Kazakh leaders": those of that country whom the text named last."""
    recent = [
        m for m in [*focus.people[-8:], *here] if is_person(m) and m.country == mention.country and m.rank in LEADERS
    ]
    names = list(dict.fromkeys(m.name for m in reversed(recent)))
    group = [m for m in focus.group if m.country == mention.country]
    members = group or [next(m for m in reversed(recent) if m.name == name) for name in names[:3]][::-1]
    return replace(mention, members=tuple(replace(m, text=mention.text) for m in members) if len(members) > 1 else ())


def plural_office(mention: Mention, here: Sequence[Mention], focus: Focus) -> Mention:
    """ "the Presidents", "the foreign ministers" without a country: the last people of that office.

    "the heads of state" are two only where no more of them were named.
    """
    if _ELSEWHERE.match(focus.text, mention.end) or _ELSEWHERE.search(mention.text):
        return mention
    told = _office_told((mention.office or "").casefold().split())
    people = distinct([m for m in [*focus.people, *here] if is_person(m) and told and _of_office(m, told)])
    members = [m for m in people if told and told <= office_words(m.office or "")][-2:]
    if not members and len(people) == 2:
        members = people
    return replace(mention, how="collective", members=tuple(members)) if len(members) > 1 else mention


def office_words(office: str) -> frozenset[str]:
    """The words that make an office, in whatever order ("Foreign Minister", "Minister of Foreign Affairs")."""
    words = office.casefold().replace("-", " ").split()
    told = " ".join(_SAME.get(w, w) for w in words).split()
    return frozenset(w for w in told if w not in _FILLERS)


_FILLERS = frozenset("the of for and affairs relations".split())
# Words in which one office goes.
_SAME = {
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "chairman": "chairperson",
    "chairwoman": "chairperson", "chair": "chairperson", "premier": "prime minister", "pm": "prime minister",
    "fm": "foreign minister", "formin": "foreign minister", "eam": "foreign minister",
    "external": "foreign", "vice": "deputy",
}  # fmt: skip


_OFFICES = ("president", "minister", "chancellor", "ambassador", "premier", "secretary")


def _office_told(words: Sequence[str]) -> frozenset[str] | None:
    """The office that "the two presidents" tells; None for "the two leaders", "both sides"."""
    stem = " ".join(w for w in words if w != "the" and w not in _NUMBERS)
    stem = re.sub(r"^heads\b", "head", stem).removesuffix("s")
    stem = re.sub(r"secretarie$", "secretary", stem)
    if stem.startswith("head of"):
        return frozenset((stem.replace("head of ", "head_of_"),))
    return office_words(stem) if stem.endswith(_OFFICES) else None


def _of_office(mention: Mention, told: frozenset[str] | None) -> bool:
    words = office_words(mention.office or "")
    if told is not None and set(told) == {"minister"} and "prime" in words:
        return False
    return told is None or told <= words or told == {mention.rank}


def _two_people(
    focus: Focus, here: Sequence[Mention], told: frozenset[str] | None = None, ranks: frozenset[str] | None = None
) -> list[Mention]:
    """The two most recent people of different countries, in order of appearance; of one office or rank where told."""
    found: list[Mention] = []
    for m in reversed([*focus.people, *here]):
        if (
            not is_person(m)
            or any(m.name == f.name for f in found)
            or (m.how == "description" and m.basis != "earlier")
        ):
            continue
        if ranks is not None and m.rank not in ranks:
            continue
        if not _of_office(m, told) or (found and m.country == found[0].country):
            continue
        found.append(m)
        if len(found) == 2:
            break
    return found[::-1] if len(found) == 2 else []


def _pair_here(here: Sequence[Mention]) -> tuple[str, ...]:
    lands = lands_of(here)
    return lands if len(lands) == 2 else ()
