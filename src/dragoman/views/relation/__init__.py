"""Two parties: their contacts page by page, counted by year, level and host; their pledges and phrases counted."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date

from dragoman.model import Columns, Event, Figure, Line, Page, Section, Table
from dragoman.record.bearing import CONTACTS
from dragoman.record.store.catalogue import Tally, Use
from dragoman.record.store.promising import Summed
from dragoman.views import rows
from dragoman.views.book.levels import LEVELS as NAMES
from dragoman.views.ledger import Ledger
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted
from dragoman.views.relation import amounts, promises, unknown, words
from dragoman.views.timeline import COLUMNS, row

LEVELS = tuple(zip(NAMES, (4, 5, 6, 100), strict=True))
"""Levels of contact from the highest, each with the first rank (a place in bearing.RANKS) that is below it."""

_YEARS = 20


@dataclass(frozen=True, slots=True)
class Counts:
    """What the catalogue counts of two parties.

    `pledges` are counted by side and subject, `promised` are the newest of them; `listed` is how many contacts fit what
    is asked for, `days` tells when phrases were used, `placed` how many happenings have a place.
    """

    tallies: Sequence[Tally]
    pledges: Sequence[Summed]
    uses: Sequence[Use]
    listed: int
    days: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    promised: Sequence[str] = ()
    placed: int = 0


def level(one: int, other: int) -> int:
    """Which of the levels a contact was on: as high as the lower of the two sides, where both are named."""
    named = [rank for rank in (one, other) if rank < 99]
    lowest = max(named, default=99)
    return next(place for place, (_, below) in enumerate(LEVELS) if lowest < below)


def relation(pair: Pair, events: Sequence[str], counts: Counts, above: Section) -> Page:
    """What lies between two parties; `events` are the ids of what is to be shown, in order, `above` the glance.

    `pair` need hold no more than the glance rests on, these events, the promised and the newest figures and sittings.
    """
    ledger, one, other = pair.ledger, pair.one, pair.other
    names = " – ".join(ledger.country(code, article=False) for code in (one, other))
    shown = [ledger.events[id] for id in events if id in ledger.events]
    sections = (
        above,
        _shown(ledger, shown),
        _years(counts.tallies),
        _hosts(ledger, one, other, counts.tallies),
        promises.section(pair, counts.pledges, counts.promised),
        words.section(pair, counts.uses, counts.days),
        *amounts.sections(pair),
        unknown.section(pair, counts.tallies, counts.placed),
    )
    return Page(
        title=names,
        lead=(Line(_lead(ledger, names, counts.tallies), about_record=True),),
        sections=tuple(one for one in sections if one is not None),
        data={
            "parties": [one, other],
            "total": counts.listed,
            "events": list(rows.events(shown)),
            "by_year": _data(counts.tallies),
            "pledges": promises.data(counts.pledges),
            "phrases": [asdict(use) for use in counts.uses],
        },
    )


def _happened(tallies: Iterable[Tally]) -> list[Tally]:
    return [one for one in tallies if one.modality == "occurred" and one.act in CONTACTS]


def _lead(ledger: Ledger, names: str, tallies: Sequence[Tally]) -> str:
    found = Counter[str]()
    for one in _happened(tallies):
        found[one.act] += one.count
    if not found:
        return f"The record tells of no contact between {names}."
    kinds = (("visit", "visit", "visits"), ("meeting", "meeting or call", "meetings or calls"))
    told = [counted(found[act], noun, many) for act, noun, many in kinds if found[act]]
    told += [counted(found["session"], "joint sitting")] if found["session"] else []
    years = sorted({one.year for one in _happened(tallies) if one.year})
    span = f", {years[0]}–{years[-1]}" if len(years) > 1 else f", {years[0]}" if years else ""
    return capital(", ".join(told)) + f"{span}."


def _shown(ledger: Ledger, events: Sequence[Event]) -> Section:
    if not events:
        return Section("Contacts", paragraphs=((Line("None that is asked for.", about_record=True),),))
    table = Table(COLUMNS, tuple(row(ledger, event) for event in events))
    return Section("Contacts, newest first", table=table)


def _years(tallies: Sequence[Tally]) -> Section | None:
    """How many contacts of each level there were in each year."""
    found = Counter[tuple[int, int]]()
    for one in _happened(tallies):
        found[one.year, level(one.one, one.two)] += one.count
    if not found:
        return None
    used = sorted({place for _, place in found})
    lines = tuple(
        (_plain(str(year) if year else "no date"), *(_plain(found[year, place] or "–") for place in used))
        for year in sorted({year for year, _ in found}, reverse=True)
    )
    told = Line("The level is that of the lower of the two sides, where both are named.", about_record=True)
    return Section(
        "Contacts by year and level",
        figure=_columns(found, used, told),
        table=Table(("year", *(LEVELS[place][0] for place in used)), lines),
    )


def _columns(found: Mapping[tuple[int, int], int], used: Sequence[int], caption: Line) -> Figure | None:
    """The same as columns, of the newest years; what has no date is not drawn."""
    dated = [year for year, _ in found if year]
    if not dated:
        return None
    years = range(max(min(dated), max(dated) - _YEARS + 1), max(dated) + 1)
    counts = tuple(tuple(found.get((year, place), 0) for year in years) for place in used)
    drawing = Columns(tuple(LEVELS[place][0] for place in used), tuple(map(str, years)), counts)
    return Figure(caption, "Contacts of each year by level; the table under it tells the same.", drawing)


def _hosts(ledger: Ledger, one: str, other: str, tallies: Sequence[Tally]) -> Section | None:
    """Who received whom, and on what level."""
    found = Counter[tuple[str, int]]()
    for tally in _happened(tallies):
        found[tally.host, level(tally.one, tally.two)] += tally.count
    if not found:
        return None
    used = sorted({place for _, place in found})
    names = {one: ledger.country(one, article=False), other: ledger.country(other, article=False)}
    names |= {"*": "elsewhere", "": "not told"}
    lines = tuple(
        (_plain(name), *(_plain(found[host, place] or "–") for place in used))
        for host, name in names.items()
        if any(found[host, place] for place in used)
    )
    return Section(
        "Who receives whom, and at what level", table=Table(("in", *(LEVELS[place][0] for place in used)), lines)
    )


def _plain(value: object) -> Line:
    return Line(str(value), about_record=True)


def _data(tallies: Sequence[Tally]) -> list[dict[str, object]]:
    return [
        {
            "act": one.act,
            "modality": one.modality,
            "year": one.year or None,
            "host": one.host or None,
            "level": LEVELS[level(one.one, one.two)][0],
            "count": one.count,
        }
        for one in tallies
    ]
