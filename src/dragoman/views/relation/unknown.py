"""What the record does not know of two parties, told from what the catalogue counts, however large the record.

The briefing tells more of it (`briefing.gaps`), since it lies wholly open there.
"""

from collections.abc import Iterator, Sequence

from dragoman.model import Event, Line, Section
from dragoman.record.bearing import CONTACTS
from dragoman.record.store.catalogue import Tally
from dragoman.views.briefing.gaps import papers, relationship
from dragoman.views.mechanism import missing_ordinals, number
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted, listed, literal, ordinal


def section(pair: Pair, tallies: Sequence[Tally], placed: int) -> Section | None:
    """What is missing; `placed` is how many happenings have a place."""
    bullets = tuple((Line(f"{capital(words)}.", about_record=True),) for words in _gaps(pair, tallies, placed))
    return Section("Not in the record", bullets=bullets) if bullets else None


def _gaps(pair: Pair, tallies: Sequence[Tally], placed: int) -> Iterator[str]:
    yield from relationship(pair)
    happened = [one for one in tallies if one.modality == "occurred"]
    yield from _contacts([one for one in happened if one.act in CONTACTS])
    if (unplaced := sum(one.count for one in tallies) - placed) > 0:
        yield f"the place of {counted(unplaced, 'event')} of {sum(one.count for one in tallies):,}"
    yield from _visits(pair, [one for one in happened if one.act == "visit"])
    yield from _bodies(pair, sum(one.count for one in tallies if one.act == "session"))
    yield from papers(pair, signed=any(one.act == "agreement" for one in happened))


def _contacts(met: Sequence[Tally]) -> Iterator[str]:
    undated = sum(one.count for one in met if not one.year)
    if undated:
        yield f"the date of {counted(undated, 'contact')} of {sum(one.count for one in met):,}"


def _visits(pair: Pair, visits: Sequence[Tally]) -> Iterator[str]:
    for code in (pair.one, pair.other):
        away = pair.counterpart(code)
        if not any(one.host == away for one in visits):
            yield f"any visit from {pair.name(code)} to {pair.name(away)}"


def _bodies(pair: Pair, total: int) -> Iterator[str]:
    """Sittings between two that are known, where all of them lie open, and the next one."""
    whole = len(pair.acts("session")) == total
    sittings: dict[str, list[Event]] = {}
    for event in pair.acts("session"):
        for party in event.roles.get("mechanism", ()):
            sittings.setdefault(party.name, []).append(event)
    for body in sorted(sittings):
        numbers = [number(event) for event in sittings[body] if number(event)]
        if whole and (missing := missing_ordinals(sittings[body])):
            yield f"the {listed(missing)} sitting of the {literal(body)}"
        if numbers:
            yield f"when the {ordinal(max(numbers) + 1)} sitting of the {literal(body)} is due"
