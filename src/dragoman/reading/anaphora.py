"""Who is meant by "he", "the vice premier", "both sides": resolved in reading order, in one document."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dragoman.model import Mention, Parse, Sentence
from dragoman.reading.described import HEADS, after_preposition, as_one, described, named_behind
from dragoman.reading.encounters import encounter, whose_meeting
from dragoman.reading.focus import Focus, is_person, lands_of, update
from dragoman.reading.genders import genders
from dragoman.reading.naming import COUNTERPART, as_counterpart, foreign_to, is_counterpart
from dragoman.reading.plurals import collective, country_group, plural_office, they
from dragoman.reading.recalled import of_the_two, recalled


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
    focus = Focus(has_office, text, display, genders(by_sentence, text), author=author_of(sentences, by_sentence, text))
    focus.cast = tuple(m for ms in by_sentence for m in ms if is_person(m) and m.how == "named")
    focus.held = _held(focus.cast)
    out: list[list[Mention]] = []
    for number in range(len(sentences)):
        here: list[Mention] = []
        lands = lands_of(by_sentence[number])
        if len(lands) == 2:
            focus.pair = lands
        for place, mention in enumerate(by_sentence[number]):
            ahead = by_sentence[number][place + 1 :]
            solved = _solve(mention, here, ahead, focus, home)
            here.append(solved)
        update(focus, here, parses[number])
        met = encounter(here, sentences[number].end, focus)
        if met:
            focus.scene, focus.pair = met, lands_of(met)
        out.append(here)
    return out


def _held(cast: Sequence[Mention]) -> dict[str, list[str]]:
    """The offices in which a text names each person."""
    found: dict[str, list[str]] = {}
    for mention in cast:
        found.setdefault(mention.name, []).extend(mention.offices or ((mention.office,) if mention.office else ()))
    return found


_SIGNED = re.compile(
    r"^(?:(?:joint|press|full|text of|video)\s+)*(?:statement|message|letter|remarks|address|speech|op-?ed|column)\s+"
    r"(?:from|by|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def author_of(sentences: Sequence[Sentence], by_sentence: Sequence[Sequence[Mention]], text: str) -> Mention | None:
    """Whose statement a text is by its headline: "Statement by President A on ..."; None for one that is nobody's."""
    for sentence, mentions in zip(sentences, by_sentence, strict=True):
        if sentence.kind != "headline":
            continue
        first = next((m for m in mentions if m.kind == "person"), None)
        if first is not None and first.how in ("named", "short") and _SIGNED.match(text[sentence.start : first.start]):
            return first
    return None


def _solve(
    mention: Mention,
    here: list[Mention],
    ahead: Sequence[Mention],
    focus: Focus,
    home: str | None,
) -> Mention:
    if mention.how == "pronoun":
        return _pronoun(mention, here, ahead, focus)
    if mention.how == "collective":
        return collective(mention, here, ahead, focus)
    if mention.kind == "mechanism":
        return recalled(mention, here, focus) if mention.how == "description" else of_the_two(mention, focus)
    if mention.how == "description" and mention.kind == "person":
        return described(mention, here, ahead, focus, home)
    if mention.kind == "group" and mention.how == "description" and mention.country is None and not mention.members:
        return plural_office(mention, here, focus)
    if mention.kind == "group" and mention.how == "description" and (mention.office or "").casefold() == "leaders":
        return mention if mention.members else country_group(mention, here, focus)
    return _counterpart(mention, here, focus) if is_counterpart(mention) else mention


def _counterpart(mention: Mention, here: Sequence[Mention], focus: Focus) -> Mention:
    """Somebody of whom only is told whose counterpart it is: that one is named here, or acted before."""
    known = [
        m
        for m in [*here[::-1], *focus.subject]
        if is_person(m) and m.office and m.name != mention.name and foreign_to(m, mention)
    ]
    colleague = focus.roles.get(mention.name) or next((m for m in known if m.office != COUNTERPART), None)
    if colleague is None:
        return mention
    focus.roles[mention.name] = colleague
    return as_counterpart(mention, colleague)


def _pronoun(mention: Mention, here: list[Mention], ahead: Sequence[Mention], focus: Focus) -> Mention:
    word = mention.text.lower()
    if word in ("they", "them", "their"):
        return they(mention, here, focus, ahead)
    if word in _FIRST:
        author = None if _quoted(mention, focus.text) else focus.author or _labelled(mention, word, focus)
        if author and word == "we" and author.rank not in HEADS:
            return _government(mention, author, focus)
        focus.personal = focus.personal or (focus.author is not None and author is not None and word != "we")
        return as_one(mention, author) if author else mention
    host = whose_meeting(mention, ahead, focus)
    if host is not None:
        return as_one(mention, host)
    earlier = [m for m in here if is_person(m) and m.text.lower() not in _FIRST]
    if not _quoted(mention, focus.text):
        earlier = [m for m in earlier if m.how == "pronoun" or not _quoted(m, focus.text)]
    if word == "him" or (word == "her" and not _OWNED.match(focus.text, mention.end)):
        candidates = _objects(mention, here, earlier, ahead, focus)
    else:
        subjects = [m for m in earlier if not after_preposition(m, focus.text)]
        candidates = [*subjects, *(m for m in focus.subject if is_person(m)), *focus.actor, *earlier]
        candidates += focus.people[::-1]
        if earlier and _IN_WHICH.fullmatch(focus.text, earlier[-1].end, mention.start):
            candidates = [earlier[-1], *candidates]
        if (thanked := _thanked(earlier, mention, focus)) is not None:
            return as_one(mention, thanked)
        if focus.source and not earlier and _GOES_ON.match(focus.text, mention.end):
            candidates = [*focus.source, *candidates]
        behind = named_behind(mention, ahead, focus.text) if word in ("he", "she") else ()
        candidates = [m for m in candidates if m.name not in behind]
    speaker = focus.author if focus.personal else _labelled(mention, word, focus)
    told = [m for m in candidates if speaker is None or m.name != speaker.name]
    fitting = _fitting(told, _GENDER[word], focus)
    return as_one(mention, fitting[0]) if fitting else mention


# "According to A, the treaty is near. She added that ..."
_GOES_ON = re.compile(r"\s+(?:also |further |then )?(?:adds|added|goes on|went on|continued|concluded)\b")
# "A letter from President A, in which he thanked ..."
_IN_WHICH = re.compile(r",? (?:in|through|by) which ")


def _thanked(earlier: Sequence[Mention], mention: Mention, focus: Focus) -> Mention | None:
    """Who is meant in "B thanked A for her visit": what somebody is thanked or praised for is his own doing."""
    if mention.text.lower() not in ("his", "her") or not earlier:
        return None
    whom, text, gender = earlier[-1], focus.text, _GENDER[mention.text.lower()]
    if _FOR.fullmatch(text, whom.end, mention.start) is None or _THANKS.search(text, 0, whom.start) is None:
        return None
    return whom if focus.gender.get(whom.name, gender) == gender else None


_FOR = re.compile(r"(?:,[^,.;]{1,60},|,)? for (?:the [a-z]+ of )?")
_THANKS = re.compile(
    r"\b(?:thank(?:s|ed|ing)?|prais(?:e|es|ed|ing)|commend(?:s|ed|ing)?|applaud(?:s|ed|ing)?|laud(?:s|ed|ing)?|"
    r"congratulat(?:e|es|ed|ing)|(?:thanks|gratitude|appreciation|thankful|grateful|indebted) to) "
    r"(?:(?!and\b|for\b|that\b)[\w'’-]+,? ){0,6}$"
)


def _labelled(mention: Mention, word: str, focus: Focus) -> Mention | None:
    """Who says "I" or "my" behind a name and a colon, in a transcript that sets each speaker's words apart or not."""
    start = focus.text.rfind("\n", 0, mention.start) + 1
    labels = [found.span(1) for found in _LABEL.finditer(focus.text, start, mention.start)]
    titled = [(m.start, m.end) for m in focus.cast if start <= m.start < mention.start and _opens_a_speech(m, focus)]
    if not (labels or titled) or word == "we":
        return None
    here = max(labels + titled)
    name = focus.text[slice(*here)]
    return next((m for m in focus.cast if (m.start, m.end) == here or m.name == name), None)


def _opens_a_speech(mention: Mention, focus: Focus) -> bool:
    """True for an office and a name before a colon, behind a heading: "Speech at the Board President Jane Doe: ..."."""
    spoken = mention.office is not None and _COLON.match(focus.text, mention.end) is not None
    return spoken and _HEADING.search(focus.text, max(0, mention.start - _WORD), mention.start) is not None


_COLON = re.compile(r": (?=[A-Z])")
_HEADING = re.compile(r"(?:^|[.?!…*]\s|\b[A-Z]\w*\s)$")
_WORD = 30


# In a line of a transcript: "President Jane Doe: ...", "... how? Jane Doe: ...".
_CAPITALS = r"[A-Z][\w.'’-]*"
_LABEL = re.compile(
    rf"(?:(?<=[.?!…\"] )|(?<![^\n]))({_CAPITALS}(?:,? (?:{_CAPITALS}|of|the|and|for|de|al|bin|van|von)){{0,12}}): "
)


def _government(mention: Mention, author: Mention, focus: Focus) -> Mention:
    """ "We" in the statement of an official who heads no state is the state he speaks for."""
    if author.country is None:
        return mention
    name = focus.display.get(author.country, author.country)
    return replace(mention, kind="state", name=name, country=author.country, basis="side")


_FIRST = frozenset(("we", "i", "me", "my"))
# A line that begins with a quotation mark opens one anew, also where the paragraph before it left one open.
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\")")


def _quoted(mention: Mention, text: str) -> bool:
    """True inside quotation marks: "I" is then who is quoted, and not the author of the text."""
    breaks = [m.end() for m in _PARAGRAPH.finditer(text, 0, mention.start)]
    return text.count('"', breaks[-1] if breaks else 0, mention.start) % 2 == 1


def _fitting(candidates: Sequence[Mention], gender: str, focus: Focus) -> list[Mention]:
    """Those whom a pronoun fits; "she" is first a woman whom the report shows to be one."""
    known = [m for m in candidates if gender == "f" and focus.gender.get(m.name) == "f"]
    return known or [m for m in candidates if focus.gender.get(m.name, gender) == gender]


_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
# "her" before a noun is hers; before one of these words, or at an end, it is she who is met.
_OWNED = re.compile(
    r"\s+(?!(?:in|on|at|for|to|and|with|that|as|by|from|about|during|after|before|when|while|of|also|again|well|who|"
    r"the|a|an|last|this|upon|over|or|but|into|there|here|today|yesterday)\b)[a-z]",
)


_TAKES = re.compile(r"\b(?:tak(?:e|es|ing|en)|took|br(?:ing|ings|ought|inging)) $")
# "The capital, where President A will receive him": whoever stands right before the verb is not "him".
_ACTS_ON = re.compile(r"(?: (?:(?:is|was|due|set|expected|scheduled) to|(?!(?:and|but|or|as|than|to)\b)[a-z]+)){1,4} ")


def _objects(
    mention: Mention, here: Sequence[Mention], earlier: list[Mention], ahead: Sequence[Mention], focus: Focus
) -> list[Mention]:
    """Whom "him" or "her" can mean: not who does it here, be it the subject or "Jane Doe, who received him"."""
    acting = [m for m in earlier if not after_preposition(m, focus.text)][:1]
    jointly = [m for m in focus.subject if is_person(m)]
    if any(m.name == one.name for m in jointly for one in acting):
        names = {m.name for m in jointly}
        facing = [m for m in jointly if all(m.country not in (None, one.country) for one in acting)]
        before = [*facing, *(m for m in focus.people[::-1] if m.name not in names), *jointly]
    else:
        before = [*jointly, *focus.people[::-1]]
    if earlier and _ACTS_ON.fullmatch(focus.text, earlier[-1].end, mention.start):
        acting = [] if after_preposition(earlier[-1], focus.text) else earlier[-1:]
    if earlier and re.search(r"\bwho\b", focus.text[earlier[-1].end : mention.start]):
        acting = earlier[-1:]
    if acting and _TAKES.search(focus.text[max(0, mention.start - 12) : mention.start]):
        # "A tour that will take him to B": who travels is who acts.
        return [*acting, *earlier]
    acting = acting or [m for m in ahead if m.kind == "person" and m.how in ("named", "short")][:1]
    sides = {m.country for m in here if m.kind == "group" and m.country and not earlier}
    found = [m for m in [*earlier[::-1], *before] if m.country not in sides]
    return [m for m in found if all(m.name != one.name for one in acting)]
