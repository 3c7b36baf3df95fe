"""At what level the two meet, year by year: a chart, and the same as a table."""

from collections.abc import Sequence

from dragoman.model import Columns, Event, Figure, Line, Party, Section, Table
from dragoman.record.bearing import RANKS
from dragoman.views.briefing.trips import Contact, Trip, contacts, guests_of, people_of
from dragoman.views.dates import first_day
from dragoman.views.naming import is_unnamed, party_rank
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted

TITLE = "At what level the two meet"
LEVELS = ("heads of state or government", "their deputies", "ministers", "others, or not told")
"""From the highest; a contact is at the level of the lower of its two sides."""

_FOUND = {"head_of_state": 0, "royal": 0, "head_of_government": 0, "organization": 0, "deputy": 1, "minister": 2}
_MOST = 20


def section(pair: Pair) -> Section | None:
    """The chart with its table; None where no contact has a date."""
    happened = contacts(pair)
    drawing = columns(pair, happened)
    if drawing is None:
        return None
    undated = sum(_year(contact) is None for contact in happened)
    words = "A visit with its meetings is one contact. Where the sides differ in rank, the lower one counts."
    if undated:
        words += (
            f" {capital(counted(undated, 'contact'))} without a date {'is' if undated == 1 else 'are'} not counted."
        )
    return Section(
        TITLE,
        paragraphs=((Line(words, about_record=True),),),
        figure=Figure(Line("Contacts of each year by level.", about_record=True), _described(drawing), drawing),
        table=_table(drawing),
    )


def columns(pair: Pair, happened: Sequence[Contact]) -> Columns | None:
    """How many contacts at each level in each year, empty years included; the newest twenty years."""
    dated = [(year, level(pair, contact)) for contact in happened if (year := _year(contact)) is not None]
    if not dated:
        return None
    last = max(year for year, _ in dated)
    span = range(max(min(year for year, _ in dated), last - _MOST + 1), last + 1)
    counts = tuple(tuple(dated.count((year, place)) for year in span) for place in range(len(LEVELS)))
    return Columns(LEVELS, tuple(map(str, span)), counts)


def level(pair: Pair, contact: Contact) -> int:
    """The place in LEVELS of a contact: of each side the highest who takes part, of the two the lower."""
    sides = [_best(pair, contact, code) for code in (pair.one, pair.other)]
    told = [one for one in sides if one is not None]
    return max(told) if told else len(LEVELS) - 1


def _best(pair: Pair, contact: Contact, code: str) -> int | None:
    """The level of one side's highest; None where the report names nobody of that side."""
    people = [party for event in _events(contact) for party in _present(event) if party.country == code]
    named = [party for party in people if party.kind == "person" or is_unnamed(party)]
    return min((_level(pair, party) for party in named), default=None)


def _events(contact: Contact) -> Sequence[Event]:
    return (contact.visit, *contact.meetings) if isinstance(contact, Trip) else contact.events


def _present(event: Event) -> tuple[Party, ...]:
    return guests_of(event) if event.act == "visit" else people_of(event)


def _level(pair: Pair, party: Party) -> int:
    place = party_rank(pair.ledger, party)
    return _FOUND.get(RANKS[place], len(LEVELS) - 1) if place < len(RANKS) else len(LEVELS) - 1


def _year(contact: Contact) -> int | None:
    day = first_day(contact.when)
    return day.year if day else None


def _described(drawing: Columns) -> str:
    sums = [sum(row[place] for row in drawing.counts) for place in range(len(drawing.columns))]
    told = ", ".join(f"{name}: {count}" for name, count in zip(drawing.columns, sums, strict=True))
    return f"Contacts a year by level. {told}."


def _table(drawing: Columns) -> Table:
    rows = [
        (Line(name, about_record=True), *(Line(str(one) if one else "–", about_record=True) for one in row))
        for name, row in zip(drawing.parts, drawing.counts, strict=True)
    ]
    return Table(("level", *drawing.columns), tuple(rows))
