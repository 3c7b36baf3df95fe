"""Rows for a spreadsheet: one cell a thing, lists with "; " between, dates split into first and last day.

Cells that a spreadsheet would run as a formula begin with an apostrophe, for the words come from strangers.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model import Claim, Event, Evidence, Interval, Party

Cell = str | int | float | None
Row = dict[str, Cell]

# The columns that a claim and an event share. `when` is EDTF; `when_start` and `when_end` are its first and last day.
HAPPENING = (
    "id",
    "act",
    "modality",
    "when",
    "when_start",
    "when_end",
    "when_basis",
    "where",
    "where_country",
    "participants",
    "offices",
    "countries",
    "destination",
    "mechanism",
    "ordinal",
    "details",
)
JUDGED = ("marks", "edits", "judgements")
"""What people said of it."""
_THINGS = ("mechanism", "initiative", "destination", "origin")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> Iterator[str]:
    """The sheet, a line at a time, its head first; None is an empty cell."""
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([_safe(row.get(name)) for name in columns])


def happening(one: Claim | Event) -> Row:
    """The columns that a claim and an event share."""
    people = [party for role in sorted(one.roles) if role not in _THINGS for party in one.roles[role]]
    first, last = _days(one.when)
    values = {name: one.values[name] for name in sorted(one.values) if name != "ordinal"}
    return {
        "id": one.id,
        "act": one.act,
        "modality": one.modality,
        "when": one.when,
        "when_start": first,
        "when_end": last,
        "when_basis": one.when_basis,
        "where": one.where,
        "where_country": one.where_country,
        "participants": listed(party.name for party in people),
        "offices": listed(party.office for party in _once(people)),
        "countries": listed(sorted({party.country for party in people if party.country})),
        "destination": listed(party.country or party.name for party in one.parties("destination")),
        "mechanism": listed(party.name for party in one.parties("mechanism")),
        "ordinal": cell(one.values.get("ordinal")),
        "details": listed(f"{name}: {cell(value)}" for name, value in values.items() if value is not None),
    }


def judged(one: Claim | Event) -> Row:
    """What people said of a claim or event: marks, fields that they set, ids of judgements."""
    return {
        "marks": listed(f"{field}: {one.marks[field]}" for field in one.marks),
        "edits": listed(f"{edit.field}: {edit.source or 'no source'}" for edit in one.edits),
        "judgements": listed(one.judgements),
    }


def listed(cells: Iterable[str | None]) -> str | None:
    """Several things in one cell, each once; None when there is none."""
    known = list(dict.fromkeys(cell for cell in cells if cell))
    return "; ".join(known) or None


def quoted(evidence: Iterable[Evidence]) -> str | None:
    """The words of all evidence on one line, white space evened out."""
    return listed(" ".join(one.text.split()) for one in evidence)


def cell(value: object) -> Cell:
    """A value as a cell."""
    if isinstance(value, list | tuple):
        return listed(str(one) for one in value)
    return value if value is None or isinstance(value, str | int | float) else str(value)


def _days(edtf: str | None) -> tuple[str | None, str | None]:
    interval = Interval.from_edtf(edtf) if edtf else None
    if interval is None:
        return None, None
    first, last = interval.first, interval.last
    return first.isoformat() if first else None, last.isoformat() if last else None


def _once(parties: Iterable[Party]) -> list[Party]:
    return list({party.id or party.name: party for party in parties}.values())


def _safe(value: Cell) -> Cell:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _csv_line(cells: Iterable[Cell]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(["" if one is None else one for one in cells])
    return line.getvalue()
