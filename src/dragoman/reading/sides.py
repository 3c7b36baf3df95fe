"""Whose official? Those whom one visitor calls on in turn, and the publisher's own officials."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.facing import Facing
from dragoman.reading.holders import STATE_RANKS, can_hold, exists, rivals, same_office
from dragoman.reading.naming import Person, bearer, name_parts


@dataclass(frozen=True, slots=True)
class Voice:
    """For whom a report speaks: the publisher's state, its name, whether it is an office, or only on the spot.

    `local` is the state from which a reporter of the wider world writes.
    """

    state: str | None
    name: str | None = None
    office: bool = False
    local: bool = False


_CALL = r"(?:also\s+|then\s+|later\s+)?(?:called on|paid a call on|met(?: with)?|held talks with)"
_CALLED = re.compile(rf"\b{_CALL}\s+(?:the\s+)?$", re.IGNORECASE)
_CALLED_TOO = re.compile(rf",?\s*and\s+{_CALL}\s+(?:the\s+)?", re.IGNORECASE)


def called_on(
    benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person], lexicon: Lexicon
) -> None:
    """Two whom one visitor calls on are a list: "called on President A of X and met Prime Minister B"."""
    for bench, mentions in zip(benches, raw, strict=True):
        for one, other in pairwise([m for m in mentions if _named(m)]):
            called = bench.words[0].start if bench.words else 0
            if not (one.country and one.office and _CALLED_TOO.fullmatch(bench.text, one.end, other.start)):
                continue
            person = bearer(people, other)
            if person is None or person.country or not _CALLED.search(bench.text[called : one.start]):
                continue
            if person.rank in STATE_RANKS and can_hold(person, one.country, people, lexicon):
                person.take(one.country, "list")


def own_officials(
    people: Sequence[Person],
    voice: Voice,
    lexicon: Lexicon,
    text: str = "",
    others: Sequence[Person] = (),
    facing: Sequence[Facing] = (),
) -> None:
    """Officials named without any country are the publisher's own, where such an office can exist in its state.

    A publisher's own name shows that it does ("Office of the Prime Minister"). A sole office has one holder: of two
    presidents the report is about its own, the first and by far the most named; else nobody knows whose they are.
    `others` are those whom its own people met abroad, and no officials of its own; `facing` those who have a
    counterpart in a state.
    """
    home = voice.state
    if home is None:
        return
    strangers = [*others, *(p for p, country in facing if country in (home, None))]
    open_ones = [p for p in people if p.country is None and p not in strangers and _may_be_own(p, home, voice, lexicon)]
    own = [p for p in open_ones if _foremost(p, [*rivals(p, home, people), *same_office(p, open_ones)], text)]
    for person in own:
        if home not in person.foreign:
            person.take(home, "publisher")


def opening(
    people: Sequence[Person], paper: str | None, voice: Voice, lexicon: Lexicon, *, read_at_home: bool
) -> Voice:
    """The voice of a paper's state, where a report opens with an official of no told state: of a foreigner it is told.

    Where somebody else holds the same office, or the paper is read in all the world, only a journey tells that the
    first is the paper's own.
    """
    first = min(people, key=lambda person: min(person.starts), default=None)
    if paper is None or first is None or first.country or not first.offices or rivals(first, paper, people):
        return voice
    local = replace(voice, state=paper, local=True)
    alone = first.foreign or (read_at_home and not same_office(first, people))
    if paper in first.foreign or not alone or not _may_be_own(first, paper, local, lexicon):
        return voice
    first.take(paper, "publisher")
    return local


def _may_be_own(person: Person, home: str, voice: Voice, lexicon: Lexicon) -> bool:
    """True for an office that the publisher's state can have; ambassadors are its own to an office alone."""
    letterhead = (voice.name or "").casefold()
    if not person.offices:
        return False
    if person.offices[0].casefold() in letterhead or _presides(person, voice, lexicon):
        return True
    if voice.local and (person.former or person.rank == "military" or not _capital(person.offices[0])):
        return False
    if (person.rank == "envoy" and not voice.office) or _runs_a_firm(person, home, lexicon):
        return False
    return person.rank in OWN_RANKS and exists(person, home, lexicon)


def _capital(office: str) -> bool:
    """True for an office in capitals, as it stands before a name, whatever word says that it is held for a while."""
    return any(word[:1].isupper() for word in office.split())


def _runs_a_firm(person: Person, home: str, lexicon: Lexicon) -> bool:
    """True for the "President and CEO": no head of a state has the second office."""
    more = {lexicon.offices.rank(office) for office in person.offices[1:]}
    return (
        home in lexicon.states.display
        and person.offices[0].split()[-1] == "President"
        and bool(more & {"organization", "other"})
        and not more & STATE_RANKS
    )


OWN_RANKS = STATE_RANKS | {"organization"}


def _presides(person: Person, voice: Voice, lexicon: Lexicon) -> bool:
    """True for "the President" in the words of a body that has one."""
    presidency = f"President of the {voice.name}"
    return person.offices[0] == "President" and lexicon.offices.rank(presidency) == "organization"


def _foremost(person: Person, others: Sequence[Person], text: str) -> bool:
    """True for who stands before all rivals for an office, each of whom is only a surname in passing or rarely named.

    A rival of whom a country is known is the one holder already, when it is the publisher's.
    """
    if any(rival.country for rival in others):
        return False
    often, whole = _times(person, text), len(name_parts(person.name)) > 1
    return all(
        min(person.starts) < min(r.starts)
        and (often >= 2 * _times(r, text) or (whole and _in_passing(r, person, text)))
        for r in others
    )


def _in_passing(rival: Person, person: Person, text: str) -> bool:
    """True for somebody who is named by a surname alone, and in another sentence than the person."""
    between = text[min(person.starts) : min(rival.starts)]
    return len(name_parts(rival.name)) == 1 and bool(re.search(r"[.!?]\s", between.replace("Jr.", "Jr")))


def _times(person: Person, text: str) -> int:
    """How often a text uses the name: the part of it that stands most often."""
    words = [w for w in person.name.split() if len(name_parts(w)) == 1]
    return max((len(re.findall(rf"\b{re.escape(w)}\b", text)) for w in words), default=0)


def untitled(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person], home: str) -> None:
    """An office names its own head without a title at the start of a sentence ("Jane Doe spoke by telephone")."""
    for bench, mentions in zip(benches, raw, strict=True):
        first = next((m for m in mentions if _named(m)), None)
        if first is None or first.office or first.country or not _opens(bench, first):
            continue
        person = bearer(people, first)
        if person is not None and person.country is None and not person.offices and len(name_parts(person.name)) > 1:
            person.take(home, "publisher")


def _opens(bench: Bench, mention: Mention) -> bool:
    """True when nothing but marks and a day stands between a sentence's start and somebody."""
    return _LEAD.fullmatch(bench.text, bench.words[0].start, mention.start) is not None


_LEAD = re.compile(r"[^\w]*(?:(?:On|In|Today|Earlier|Tomorrow|Yesterday)\b[^,]{0,25},(?: \d{4},)?\s*)?")


def _named(mention: Mention) -> bool:
    return mention.kind == "person" and mention.how == "named"
