"""Whose official? What a relay, a delegation or a round of calls shows, then the publisher's own officials."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.naming import Person, bearer, name_parts

_RELAY = re.compile(
    r"\b(?:convey|deliver|extend|relay|transmit|pass|bring|brought|hand|carr)\w*\b[^.;]{0,80}?\b"
    r"(?:greeting|regard|wish|letter|message|invitation|salutation|condolence|congratulation)\w*\b[^.;]{0,30}?"
    r"\b(?:from|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BEHALF = re.compile(r"\bon behalf of\s+(?:the\s+)?$", re.IGNORECASE)
STATE_RANKS = frozenset(
    "head_of_state head_of_government deputy minister deputy_minister envoy adviser spokesperson royal parliament "
    "military".split()
)


def relay_sides(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> None:
    """A sender without a country is of that of the bearer who conveys the greetings ("greetings from President A")."""
    for bench, mentions in zip(benches, raw, strict=True):
        named = [m for m in mentions if m.kind == "person" and m.how == "named"]
        for number, mention in enumerate(named):
            sender = bearer(people, mention)
            if sender is None or sender.country is not None:
                continue
            lead = bench.text[bench.words[0].start : mention.start]
            _take_side(sender, _spoken_for(bench, mentions, mention))
            listed = number > 0 and list_gap(bench.text[named[number - 1].end : mention.start])
            if _RELAY.search(lead) or _BEHALF.search(lead):
                _take_side(sender, _bearer_country(bench, people, mention, mentions, raw, benches))
            elif listed:
                before = bearer(people, named[number - 1])
                if before is not None and before.basis == "side":
                    _take_side(sender, before.country)


_SAYS = re.compile(r"\s*(?:said|says|told|noted|added|stressed|emphasi[sz]ed|underlined|stated|assured)\b")
_SAID = re.compile(r"\b(?:said|says|noted|added|stressed|stated)\s*$")


def _spoken_for(bench: Bench, mentions: Sequence[Mention], speaker: Mention) -> str | None:
    """The side that a speaker speaks for: "The Kenyan side will ..., President A told Premier B"."""
    first = mentions[0]
    speaks = _SAYS.match(bench.text, speaker.end) or _SAID.search(bench.text[bench.words[0].start : speaker.start])
    return first.country if first.how == "side" and first is not speaker and speaks else None


def list_gap(words: str) -> bool:
    """True for what stands between two names of one list."""
    return words.strip() in (",", "and", ", and")


def _take_side(person: Person, country: str | None) -> None:
    if country:
        person.take(country, "side")


def _bearer_country(
    bench: Bench,
    people: Sequence[Person],
    sender: Mention,
    mentions: Sequence[Mention],
    raw: Sequence[Sequence[Mention]],
    benches: Sequence[Bench],
) -> str | None:
    """The country of the person who stands first in the sentence before the sender, by name or by surname.

    Nobody's where somebody told by an office alone ("the vice president") stands nearer: that one carries them.
    """
    begin = bench.words[0].start
    before = [m for m in mentions if m.end <= sender.start and m.kind == "person" and m.how != "pronoun"]
    if before and before[-1].how == "description":
        alone = not any(m.how == "pronoun" and m.end <= before[-1].start for m in mentions)
        return before[-1].country if alone else None
    for mention in before:
        if mention.how == "named":
            person = bearer(people, mention)
            return person.country if person else None
    lead = bench.text[begin : sender.start]
    for word in re.findall(r"\w[\w'-]*", lead):
        if word[0].isupper():
            for person in people:
                if any(name_parts(word) and name_parts(word)[0] in name_parts(n) for n in person.names):
                    return person.country
    return None


_LED = re.compile(
    r",?\s*(?:(?:which|that)\s+(?:is|was)\s+)?(?:led|headed|chaired|represented)\s+by\s+(?:the\s+|its\s+|their\s+)?",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r",?\s*(?:(?:who|and)\s+)?(?:(?:has|had|is|was|will)\s+)?"
    r"(?:led|leads?|leading|heads?|headed|heading|at the head of|as (?:the )?head of)\s+(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)
_DELEGATION = re.compile(r"\b(?:delegations?|mission|side|team)\b", re.IGNORECASE)


def delegation_sides(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> None:
    """Who leads a state's delegation is of that state ("a Thai delegation led by General A")."""
    for bench, mentions in zip(benches, raw, strict=True):
        for one, other in pairwise(mentions):
            between = bench.text[one.end : other.start]
            if _is_delegation(one) and _named(other) and _LED.fullmatch(between):
                _lead(bearer(people, other), one.country)
            elif _named(one) and _is_delegation(other) and _LEADS.fullmatch(between):
                _lead(bearer(people, one), other.country)


def _is_delegation(mention: Mention) -> bool:
    return mention.kind in ("group", "state") and mention.country is not None and bool(_DELEGATION.search(mention.text))


def _named(mention: Mention) -> bool:
    return mention.kind == "person" and mention.how == "named"


def _lead(person: Person | None, country: str | None) -> None:
    if person is not None and person.country is None:
        _take_side(person, country)


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
            if _holds(person, one.country, lexicon) and not rivals(person, one.country, people):
                person.take(one.country, "list")


def _holds(person: Person, country: str, lexicon: Lexicon) -> bool:
    return bool(person.offices) and person.rank in STATE_RANKS and lexicon.governments.has(person.offices[0], country)


_MET = re.compile(
    r"\b(?:met(?: with)?|meet(?:s|ing)?(?: with)?|(?:talks|meetings?|discussions|consultations|lunch|dinner) with|"
    r"called on|received by|hosted by|welcomed by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_JOURNEY = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|trip|travel(?:l?ed|s|l?ing)?|arriv(?:ed|es|ing)|went|flew|delegation)\b[^.;]{0,60}?"
    r"\b(?:to|in)\s+(?:the\s+)?$|\b(?:visit(?:s|ed|ing)?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def met_abroad(
    benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person], home: str | None
) -> list[Person]:
    """Those whom somebody met on a journey abroad that the report tells, in the sentences after it and in its own."""
    found: list[Person] = []
    abroad = False
    for bench, mentions in zip(benches, raw, strict=True):
        lead = bench.words[0].start if bench.words else 0
        lands = [m for m in mentions if m.kind in ("place", "state") and m.country not in (None, home)]
        abroad = abroad or any(_JOURNEY.search(bench.text[lead : m.start]) for m in lands)
        named = [m for m in mentions if _named(m)]
        for number, mention in enumerate(named):
            met = number > 0 and _MET.search(bench.text[named[number - 1].end : mention.start])
            who = bearer(people, mention) if abroad and met else None
            if who is not None and who not in found:
                found.append(who)
    return found


def own_officials(
    people: Sequence[Person],
    home: str | None,
    publisher: str | None,
    lexicon: Lexicon,
    text: str = "",
    hosts: Sequence[Person] = (),
) -> None:
    """Officials named without any country are the publisher's own, where such an office can exist in its state.

    A publisher's own name shows that it does ("Office of the Prime Minister"). A sole office has one holder: of two
    presidents the report is about its own, the first and by far the most named; else nobody knows whose they are.
    `hosts` are those whom its own people met abroad, and no officials of its own.
    """
    letterhead = (publisher or "").casefold()
    if home is None:
        return
    open_ones = [
        p
        for p in people
        if p.country is None
        and p.offices
        and p not in hosts
        and p.rank in STATE_RANKS
        and (_holds(p, home, lexicon) or p.offices[0].casefold() in letterhead)
    ]
    own = [p for p in open_ones if _foremost(p, [*rivals(p, home, people), *_same(p, open_ones)], text)]
    for person in own:
        person.take(home, "publisher")


def _foremost(person: Person, others: Sequence[Person], text: str) -> bool:
    """True for who stands before all rivals for an office, each of whom is only a surname in passing or rarely named.

    A rival of whom a country is known is the one holder already, when it is the publisher's.
    """
    if any(rival.country for rival in others):
        return False
    often, whole = _times(person, text), len(name_parts(person.name)) > 1
    return all(
        min(person.starts) < min(r.starts) and (often > 2 * _times(r, text) or (whole and _in_passing(r, person, text)))
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


def rivals(person: Person, country: str, people: Sequence[Person]) -> list[Person]:
    """The others of a country who hold the same sole office as a person."""
    return [p for p in _same(person, people) if p.country == country]


def _same(person: Person, people: Sequence[Person]) -> list[Person]:
    key = office_key(person)
    return [p for p in people if p is not person and key and not p.former and office_key(p) == key]


def office_key(person: Person) -> frozenset[str]:
    """What an office is by its rank and portfolio, where a state has one holder of it; nothing where it has several."""
    if not person.offices or person.former or person.rank not in _SOLE:
        return frozenset()
    words = frozenset(re.findall(r"\w+", person.offices[0].casefold())) - _FILLERS
    if person.rank != "minister":
        return frozenset((person.rank,))
    return words | {"minister"} if words else words


_SOLE = frozenset(("head_of_state", "head_of_government", "minister"))
_FILLERS = frozenset("the of for and s minister secretary affairs acting cabinet".split())


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
    """True when nothing but marks stands between a sentence's start and somebody."""
    return not any(c.isalnum() for c in bench.text[bench.words[0].start : mention.start])
