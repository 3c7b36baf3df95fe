"""Who is meant by "he", "the vice premier", "both sides", "the Kazakh leaders": resolved in reading order, in one document."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dragoman.model import Mention, Parse, Sentence

_LEADERS = frozenset(("head_of_state", "head_of_government", "royal", "deputy"))
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


@dataclass(slots=True)
class Focus:
    """What the text is about at a point of the reading: the last subjects, recent people, the pair of states.

    `has_office` tells whether a state (ISO alpha-3) has an office at all.
    """

    has_office: Callable[[str, str], bool]
    text: str
    subject: tuple[Mention, ...] = ()
    people: list[Mention] = field(default_factory=list)
    bodies: list[Mention] = field(default_factory=list)
    pair: tuple[str, ...] = ()
    pairs: list[tuple[str, ...]] = field(default_factory=list)
    group: tuple[Mention, ...] = ()


def resolve(
    sentences: Sequence[Sentence],
    by_sentence: Sequence[Sequence[Mention]],
    parses: Sequence[Parse | None],
    *,
    home: str | None,
    display: dict[str, str],
    has_office: Callable[[str, str], bool],
    text: str,
) -> list[list[Mention]]:
    """The mentions of each sentence with pronouns, descriptions and collectives resolved; order and count unchanged."""
    focus = Focus(has_office, text)
    out: list[list[Mention]] = []
    for number in range(len(sentences)):
        here: list[Mention] = []
        lands = _lands(by_sentence[number])
        if len(lands) == 2:
            focus.pair = lands
        for mention in by_sentence[number]:
            solved = _solve(mention, here, focus, home=home, display=display)
            here.append(solved)
        _update(focus, here, parses[number])
        out.append(here)
    return out


def _solve(
    mention: Mention, here: list[Mention], focus: Focus, *, home: str | None, display: dict[str, str]
) -> Mention:
    if mention.how == "pronoun":
        return _pronoun(mention, here, focus)
    if mention.how == "collective":
        return _collective(mention, here, focus, display)
    if mention.how == "description" and mention.kind == "mechanism":
        return _sitting(mention, here, focus)
    if mention.how == "description" and mention.kind == "person":
        return _description(mention, here, focus, home)
    if mention.kind == "group" and mention.how == "description" and mention.country is None and not mention.members:
        return _plural(mention, here, focus)
    if mention.kind == "group" and mention.how == "description" and (mention.office or "").casefold() == "leaders":
        return mention if mention.members else _country_group(mention, here, focus)
    return mention


# --- single people -----------------------------------------------------------------------------------------------


def _pronoun(mention: Mention, here: list[Mention], focus: Focus) -> Mention:
    word = mention.text.lower()
    if word in ("they", "them", "their"):
        return _they(mention, here, focus)
    if word in ("we", "i"):
        return mention
    earlier = [m for m in here if _person(m)]
    if word in ("him", "her"):
        candidates = _objects(mention, earlier, focus)
    else:
        subjects = [m for m in earlier if not _after_preposition(m, focus.text)]
        candidates = subjects[:1] or [m for m in focus.subject if _person(m)][:1] or earlier[:1] or focus.people[-1:]
    return _as(mention, candidates[0]) if candidates else mention


_PREPOSITIONS = (
    "with",
    "by",
    "from",
    "to",
    "of",
    "alongside",
    "after",
    "besides",
    "beside",
    "following",
    "for",
    "under",
    "between",
)


def _after_preposition(mention: Mention, text: str) -> bool:
    """True when a preposition stands right before somebody ("With President A he signed"): they are not the subject."""
    before = text[max(0, mention.start - 14) : mention.start].lower().split()
    before = [w for w in before if w not in ("the", "a", "an", "his", "her", "their")]
    return bool(before) and before[-1] in _PREPOSITIONS


def _objects(mention: Mention, earlier: list[Mention], focus: Focus) -> list[Mention]:
    """Whom "him" or "her" can mean: not the one who does it ("Jane Doe, who received him")."""
    if earlier and re.search(r"\bwho\b", focus.text[earlier[-1].end : mention.start]):
        doer = earlier[-1].name
        return [m for m in reversed([*focus.subject, *focus.people, *earlier]) if _person(m) and m.name != doer]
    subject = {m.name for m in focus.subject}
    others = [m for m in reversed(earlier + focus.people) if m.name not in subject]
    return earlier[1:][::-1] or others or list(focus.subject)


def _person(mention: Mention) -> bool:
    return (mention.kind == "person" and mention.how != "pronoun") or (mention.kind == "person" and bool(mention.basis))


def _as(mention: Mention, who: Mention) -> Mention:
    return replace(
        mention, name=who.name, kind=who.kind, office=who.office, country=who.country,
        basis="earlier" if who.country else None, rank=who.rank, members=who.members,
    )  # fmt: skip


def _description(mention: Mention, here: list[Mention], focus: Focus, home: str | None) -> Mention:
    """ "the vice premier": the last person of that office; the publisher's own one where both sides have one."""
    if (mention.office or "").casefold() in _VAGUE:
        return _vague(mention, here, focus)
    wanted = _office_words(mention.office or mention.name)
    if wanted == {"head", "state"} and mention.country is None:
        return _head_of_state(mention, here, focus, home)
    pool = [m for m in [*focus.people, *here] if _person(m) and m.how in ("named", "short") and m.office and wanted]
    hits = [m for m in pool if wanted <= _office_words(m.office or "") and mention.country in (None, m.country)]
    exact = [m for m in hits if wanted == _office_words(m.office or "")]
    hits = exact or hits
    if not hits:
        return _own(mention, home, focus)
    own = [m for m in hits if home and m.country == home]
    subject = [m for m in hits if any(m.name == s.name for s in focus.subject)]
    names = {m.name for m in hits}
    chosen = (own or subject or hits)[-1] if len(names) > 1 else hits[-1]
    return replace(_as(mention, chosen), how="description")


def _head_of_state(mention: Mention, here: list[Mention], focus: Focus, home: str | None) -> Mention:
    """ "the Head of State": the publisher's own in its own text, else the one last spoken of."""
    pool = [
        m
        for m in [*focus.people, *here]
        if m.kind == "person" and m.rank == "head_of_state" and m.how in ("named", "short")
    ]
    own = [m for m in pool if home and m.country == home]
    subject = [m for m in pool if any(m.name == s.name for s in focus.subject)]
    hits = own or subject or pool
    return replace(_as(mention, hits[-1]), how="description") if hits else _own(mention, home, focus)


def _own(mention: Mention, home: str | None, focus: Focus) -> Mention:
    """ "The President" whom a publisher does not even name is its own state's."""
    if (
        mention.country
        or home is None
        or mention.rank not in _HEADS
        or not focus.has_office(mention.office or "", home)
    ):
        return mention
    return replace(mention, country=home, basis="publisher")


_HEADS = frozenset(("head_of_state", "head_of_government"))
_VAGUE = frozenset(
    "leader counterpart colleague guest host official diplomat statesman politician envoy minister dignitary visitor".split()
)


def _vague(mention: Mention, here: list[Mention], focus: Focus) -> Mention:
    """ "the Chinese leader", "his guest", "her Kenyan counterpart": the last person of that country, or of the other side."""
    earlier = [m for m in here if _person(m)]
    pool = [m for m in [*focus.people, *earlier] if m.how in ("named", "short")]
    word = (mention.office or "").casefold()
    if mention.country:
        hits = [m for m in pool if m.country == mention.country and (word not in ("leader",) or m.rank in _LEADERS)]
    elif word in ("counterpart", "colleague", "guest", "host", "visitor"):
        subject = earlier[-1:] or list(focus.subject)
        hits = [m for m in pool if subject and m.country and m.country != subject[0].country]
    else:
        hits = []
    return replace(_as(mention, hits[-1]), how="description") if hits else mention


def _office_words(office: str) -> frozenset[str]:
    words = office.casefold().replace("-", " ").split()
    return frozenset(w for w in words if w not in ("the", "of", "for", "and"))


def _sitting(mention: Mention, here: list[Mention], focus: Focus) -> Mention:
    """ "its 11th meeting", "the third summit": of the last body named whose name fits the noun, else of the last body."""
    noun = mention.name.casefold().split()[-1]
    bodies = [*focus.bodies, *(m for m in here if m.kind == "mechanism" and m.how == "named")]
    fitting = [m for m in bodies if noun in m.name.casefold()]
    if not fitting and noun in ("meeting", "session", "round", "sitting", "edition", "plenary"):
        fitting = bodies
    return replace(mention, name=fitting[-1].name, how="named") if fitting else mention


# --- several people ----------------------------------------------------------------------------------------------


def _they(mention: Mention, here: list[Mention], focus: Focus) -> Mention:
    plural = focus.group or (focus.subject if len(focus.subject) > 1 else ())
    first = [m for m in here if m.members or m.kind == "group"]
    if first:
        return replace(mention, members=first[0].members or (first[0],), name=first[0].name)
    members = _joined(here) or plural or _two_people(focus, here)
    return replace(mention, members=tuple(members), name=_names(members) or mention.name, country=_one_country(members))


def _joined(here: list[Mention]) -> list[Mention]:
    """People of one side named together earlier in the sentence ("A and B asked C to convey their greetings")."""
    people = [m for m in here if _person(m)]
    for one, other in pairwise(people):
        if 0 < other.start - one.end <= 6 and (one.country == other.country or len(people) == 2):
            return [one, other]
    return []


def _names(members: Sequence[Mention]) -> str:
    return " and ".join(m.name for m in members)


def _one_country(members: Sequence[Mention]) -> str | None:
    codes = {m.country for m in members}
    return codes.pop() if len(codes) == 1 else None


def _collective(mention: Mention, here: list[Mention], focus: Focus, display: dict[str, str]) -> Mention:
    if mention.country:
        return _country_group(mention, here, focus)
    if mention.text.lower().endswith(_PAIR_NOUNS):
        pair = _pair_here(here) or focus.pair
        members = tuple(
            Mention(
                mention.start,
                mention.end,
                "state",
                display.get(code, code),
                mention.text,
                country=code,
                basis="side",
                how="collective",
            )
            for code in pair
        )
        return replace(mention, members=members)
    people = _two_people(focus, here, _office_told(mention.text))
    return replace(mention, members=tuple(people), name=_names(people) or mention.name)


def _country_group(mention: Mention, here: list[Mention], focus: Focus) -> Mention:
    """ "the Kazakh leaders": those of that country whom the text named last."""
    recent = [
        m for m in [*focus.people[-8:], *here] if _person(m) and m.country == mention.country and m.rank in _LEADERS
    ]
    names = list(dict.fromkeys(m.name for m in reversed(recent)))
    group = [m for m in focus.group if m.country == mention.country]
    members = group or [next(m for m in reversed(recent) if m.name == name) for name in names[:3]][::-1]
    return replace(mention, members=tuple(replace(m, text=mention.text) for m in members) if len(members) > 1 else ())


def _plural(mention: Mention, here: list[Mention], focus: Focus) -> Mention:
    """ "the Presidents", "the foreign ministers" without a country: the last people of that office."""
    stem = (mention.office or "").casefold().rstrip("s")
    pool = [m for m in [*focus.people, *here] if _person(m) and m.office and stem and stem in m.office.casefold()]
    names = list(dict.fromkeys(m.name for m in reversed(pool)))[:2]
    members = [next(m for m in reversed(pool) if m.name == name) for name in names][::-1]
    if len(members) < 2:
        return mention
    return replace(mention, how="collective", members=tuple(members))


def _office_told(text: str) -> str | None:
    """The office that "the two presidents" tells; None for "the two leaders", "both sides"."""
    words = text.casefold().split()
    stem = " ".join(w for w in words if w not in ("the", "two", "both", "three", "four", "five")).rstrip("s")
    return stem if stem.endswith(("president", "minister", "chancellor", "ambassador")) else None


def _two_people(focus: Focus, here: list[Mention], office: str | None = None) -> list[Mention]:
    """The two most recent people of different countries, in order of appearance; of one office where it is told."""
    found: list[Mention] = []
    for m in reversed([*focus.people, *here]):
        if not _person(m) or any(m.name == f.name for f in found) or (m.how == "description" and m.basis != "earlier"):
            continue
        if office and office not in (m.office or "").casefold():
            continue
        if found and m.country == found[0].country:
            continue
        found.append(m)
        if len(found) == 2:
            break
    return found[::-1] if len(found) == 2 else []


def _pair_here(here: Sequence[Mention]) -> tuple[str, ...]:
    lands = _lands(here)
    return lands if len(lands) == 2 else ()


def _lands(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The countries that a sentence's mentions give, in order, each once."""
    found: list[str] = []
    for m in mentions:
        if m.kind in ("place", "organization", "mechanism", "initiative"):
            continue
        for one in m.members or (m,):
            if one.country and one.country not in found:
                found.append(one.country)
    return tuple(found)


# --- what comes next ---------------------------------------------------------------------------------------------


def _update(focus: Focus, here: list[Mention], parse: Parse | None) -> None:
    subject = _subjects(here, parse) if parse else ()
    people = [m for m in here if _person(m)]
    focus.bodies.extend(m for m in here if m.kind == "mechanism" and m.how == "named")
    if not subject and people:
        subject = (people[0],)
    if subject:
        focus.subject = subject
        members = tuple(x for m in subject for x in (m.members or (m,)))
        focus.group = members if len(members) > 1 else ()
    focus.people.extend(m for m in people if m.how in ("named", "short") or m.basis == "earlier")
    del focus.people[:-40]
    lands = _lands(here)
    if len(lands) == 2:
        focus.pair = lands


def _subjects(here: list[Mention], parse: Parse) -> tuple[Mention, ...]:
    """The people or groups that are subject of the sentence's main or speaking verb."""
    starts = {m.start: m for m in here}
    root = next((i for i, t in enumerate(parse.tokens) if t.head == i), None)
    if root is None:
        return ()
    spoken = [i for i, t in enumerate(parse.tokens) if t.tag.startswith("V") and t.text.lower() in _SPOKE]
    found: list[Mention] = []
    for head in (*spoken, root):
        for index, token in enumerate(parse.tokens):
            if token.dep in ("nsubj", "nsubjpass") and token.head == head:
                found.extend(m for m in _with_conjuncts(index, parse, starts) if m.kind in ("person", "group"))
        if found:
            break
    return tuple(m for m in found if m.kind in ("person", "group") or m.members)


_SPOKE = frozenset(
    "said says added adds noted stressed told stated emphasized emphasised underlined underscored explained recalled announced".split()
)


def _with_conjuncts(index: int, parse: Parse, starts: dict[int, Mention]) -> list[Mention]:
    out: list[Mention] = []
    stack = [index]
    while stack:
        at = stack.pop(0)
        mention = starts.get(parse.tokens[at].start)
        if mention:
            out.append(mention)
        stack.extend(c for c in parse.children[at] if parse.tokens[c].dep == "conj")
    return out
