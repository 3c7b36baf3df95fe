"""What a question in plain words names, and where the record answers it: who met last, a pair, an office."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.lexicon import Lexicon
from dragoman.model import Event, Interval, Line, Party, Section
from dragoman.record import calling
from dragoman.record.bearing import countries
from dragoman.record.calling import Known
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.notes import cite_event
from dragoman.views.prose import capital, literal
from dragoman.views.telling import sentence

_WORD = re.compile(r"[^\W_]+(?:[-.&'’][^\W_]+)*\+?")
_JOINED = re.compile(r",? and |, ")
_LONGEST = 6
_INSIDE = ("of", "for", "and", "the")
_SHOWN = 3
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a question names, and whose it is, where that is told."""

    title: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Heard:
    """The states and the offices that a question names, in its order."""

    sides: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()


def heard(words: str, lexicon: Lexicon) -> Heard:
    """The states and offices in what somebody typed, whatever case it is in."""
    told = _WORD.findall(words)
    lands = _lands(told, lexicon)
    sides = tuple(dict.fromkeys(code for _, _, code in lands))
    offices = []
    for start, end in _offices(told, lands, lexicon):
        near = [code for _, stop, code in lands if stop == start]
        near += [code for at, _, code in lands if end < at <= end + 2 and told[end].casefold() == "of"]
        country = near[0] if near else sides[0] if len(sides) == 1 else None
        offices.append(Office(" ".join(told[start:end]), country))
    return Heard(sides, tuple(dict.fromkeys(offices)))


def fitting(events: Iterable[Event], asked: Heard, lexicon: Lexicon) -> list[Event]:
    """The happenings in which holders of all the offices that a question names took part, for all its states."""
    return [event for event in events if _fits(event, asked, lexicon)]


def people(words: str, known: Known) -> tuple[str, ...]:
    """The people whom somebody typed by their full names, as the record writes these."""
    told = [re.sub(r"['’]s$", "", word) for word in _WORD.findall(words)][:_MOST_WORDS]
    runs = (told[at : at + length] for length in (4, 3, 2) for at in range(len(told) - length + 1))
    return tuple(dict.fromkeys(min(found) for run in runs if (found := calling.forms(known, " ".join(run)))))


def ways(
    ledger: Ledger,
    asked: Heard,
    events: Sequence[Event],
    named: Sequence[str] = (),
    alike: Sequence[Line] = (),
    *,
    among: int = 0,
) -> Section | None:
    """The last contacts, newest first, and the pages on those who are named; None where nobody is.

    `alike` are other names in which the words stand; `among` is how many contacts were looked through.
    """
    contacts = [(_contact(ledger, event, events[0]), _accounts(event)) for event in events[:_SHOWN]]
    lives = [(Line(literal(name), about_record=True, leads_to=f"person {name}"),) for name in named]
    none = [(_nobody(among),)] if among and not events and asked.offices else []
    bullets = (*contacts, *none, *lives, *((one,) for one in (*_pages(ledger, asked), *alike)))
    return Section("In the record", bullets=bullets) if bullets else None


def _pages(ledger: Ledger, asked: Heard) -> Iterator[Line]:
    """The pages on those who are named."""
    for one, other in combinations(asked.sides[:3], 2):
        names = f"{ledger.country(one)} and {ledger.country(other)}"
        yield Line(f"All between {names}", about_record=True, leads_to=f"pair {one} {other}")
    for office in asked.offices:
        if office.country:
            words = f"{capital(office.title)} of {ledger.country(office.country)}: who held it"
            yield Line(words, about_record=True, leads_to=f"office {office.country} {office.title}")
    if len(asked.sides) == 1 and not asked.offices:
        name = capital(ledger.country(asked.sides[0]))
        yield Line(f"{name} and its partners", about_record=True, leads_to=f"state {asked.sides[0]}")


def _contact(ledger: Ledger, event: Event, newest: Event) -> Line:
    when = spoken(event.when) if event.when else "no date"
    if event is newest:
        head = f"**Last: {when}.**"
    else:
        head = f"Also {when}." if _may_be_at_once(event, newest) else f"Before that: {when}."
    return Line(f"{head} {sentence(ledger, event)}", cite_event(ledger, event), leads_to=f"event {event.id}")


def _nobody(among: int) -> Line:
    told = "last contact" if among == 1 else f"last {among} contacts"
    return Line(f"None of their {told} in the record is of holders of these offices.", about_record=True)


def _may_be_at_once(one: Event, other: Event) -> bool:
    if not one.when or not other.when:
        return True
    return Interval.from_edtf(one.when).overlaps(Interval.from_edtf(other.when))


def _accounts(event: Event) -> Line:
    """Where its accounts stand side by side, if there are several."""
    if len(event.documents) < 2:
        return Line("One account tells it.", about_record=True)
    told = f"The {len(event.documents)} accounts side by side"
    return Line(told, about_record=True, leads_to=f"comparison {event.id}")


def _fits(event: Event, asked: Heard, lexicon: Lexicon) -> bool:
    people = [party for party in event.parties() if party.kind == "person" and party.office]
    held = all(any(_holds(party, office, lexicon) for party in people) for office in asked.offices)
    return held and set(asked.sides) <= countries(event.parties()) | {event.where_country}


def _holds(party: Party, office: Office, lexicon: Lexicon) -> bool:
    """True for the same seat in other words ("Premier", "Prime Minister"), and for one of two that somebody holds."""
    if office.country not in (None, party.country):
        return False
    titles = {party.office or "", *_JOINED.split(party.office or "")}
    asked = _seat(office.title, party.country, lexicon)
    return any(_seat(title, party.country, lexicon) == asked for title in titles if title)


def _seat(title: str, country: str | None, lexicon: Lexicon) -> str:
    return lexicon.seats.seat(lexicon.seats.holding(title).office, country).key


def _lands(told: Sequence[str], lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """Where states are named: first word, the word behind the last, code. "in" and "no" are words, "US" is a state."""
    found = []
    at = 0
    while at < len(told):
        for length in range(min(4, len(told) - at), 0, -1):
            surface = re.sub(r"['’]s$", "", " ".join(told[at : at + length]))
            code = lexicon.states.code(surface) if len(surface) > 3 or surface.isupper() else None
            if code:
                found.append((at, at + length, code))
                at += length - 1
                break
        at += 1
    return found


def _offices(told: Sequence[str], lands: Iterable[tuple[int, int, str]], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Where offices are named, each with all words that belong to it; two that follow each other are two."""
    taken = {place for start, end, _ in lands for place in range(start, end)}
    known = _vocabulary(lexicon)
    folded = ["" if place in taken else word.casefold() for place, word in enumerate(told)]
    found = []
    at = 0
    while at < len(folded):
        for length in range(min(_LONGEST, len(folded) - at), 0, -1):
            if _is_title(folded[at : at + length], known, lexicon):
                found += _parted(folded, at, at + length, known, lexicon)
                at += length - 1
                break
        at += 1
    return found


def _is_title(words: Sequence[str], known: frozenset[str], lexicon: Lexicon) -> bool:
    inside = range(1, len(words) - 1)
    whole = all(word in known or (word in _INSIDE and place in inside) for place, word in enumerate(words))
    return whole and lexicon.offices.rank(" ".join(words)) not in (None, "other")


def _parted(
    words: Sequence[str], start: int, end: int, known: frozenset[str], lexicon: Lexicon
) -> list[tuple[int, int]]:
    """ "vice premier prime minister" is two titles; "deputy prime minister" is one."""
    for at in range(start + 2, end - 1):
        if _is_title(words[start:at], known, lexicon) and _is_title(words[at:end], known, lexicon):
            return [(start, at), (at, end)]
    return [(start, end)]


def _vocabulary(lexicon: Lexicon) -> frozenset[str]:
    """Every word of which titles are made."""
    offices = lexicon.offices
    titles = [one.title for one in (*offices.heads, *offices.fixed)]
    titles += [*offices.grades, *offices.former, *offices.acting, *offices.portfolios, *offices.portfolios_of]
    return frozenset(word for title in titles for word in title.casefold().split() if len(word) > 2) - {*_INSIDE}
