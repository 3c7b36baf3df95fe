"""The set phrases of two parties over time: a line from first to last use, and the same as a table."""

from collections.abc import Mapping, Sequence
from datetime import date

from dragoman.model import Figure, Line, Section, Strand, Strands, Table
from dragoman.record.store.catalogue import Use
from dragoman.views.dates import spoken
from dragoman.views.pair import Pair
from dragoman.views.prose import counted, literal

DRAWN = 16
LISTED = 24


def section(pair: Pair, uses: Sequence[Use], days: Mapping[str, tuple[date, ...]]) -> Section | None:
    """The phrases used most, by the day of their first use."""
    if not uses:
        return None
    most = sorted(uses, key=lambda use: (-use.count, use.phrase))[:LISTED]
    listed = sorted(most, key=lambda use: (use.first or "9999", use.phrase))
    drawing = Strands(
        tuple(_strand(use, days.get(use.phrase, ())) for use in listed if use in most[:DRAWN] and use.first)
    )
    left = len(uses) - len(most)
    more = f" {counted(left, 'rarer phrase')} more there." if left else ""
    told = Line(
        f"Who used which, in which words, and what a side stopped saying.{more}",
        about_record=True,
        leads_to=f"phrasebook {pair.one} {pair.other}",
    )
    return Section(
        "Set phrases over time",
        paragraphs=((told,),),
        figure=_figure(drawing) if drawing.strands else None,
        table=Table(("phrase", "first used", "last used", "uses"), tuple(map(_row, listed))),
    )


def _strand(use: Use, days: tuple[date, ...]) -> Strand:
    ends = [date.fromisoformat(day) for day in (use.first, use.last) if day]
    return Strand(use.phrase, tuple(sorted({*ends, *days})))


def _figure(drawing: Strands) -> Figure:
    caption = Line("From the first use in the record to the last, a point for each day.", about_record=True)
    told = "; ".join(f"{one.name}, {one.days[0]} to {one.days[-1]}" for one in drawing.strands)
    return Figure(caption, f"Set phrases along the years: {told}.", drawing)


def _row(use: Use) -> tuple[Line, ...]:
    return (
        Line(literal(use.phrase), about_record=True, leads_to=f"phrase {use.phrase}"),
        *(Line(value, about_record=True) for value in (_day(use.first), _day(use.last), f"{use.count:,}")),
    )


def _day(day: str | None) -> str:
    return spoken(day, short=True) if day else "no date"
