"""One report read by itself, and what the program claims of it: no other report lends it a name, a day or a state."""

from collections.abc import Iterator, Mapping
from typing import Any

from dragoman import claims, reading, record
from dragoman.model import Document
from dragoman.record import lines
from tests.pipeline import lexicon

Row = Mapping[str, Any]


def claims_of(document: Document) -> list[Row]:
    """The claims of one document, as they are exported."""
    draft = claims.draft(reading.read(document, lexicon()), lexicon())
    return [lines.claim(one) for one in record.assemble([draft], lexicon()).claims]


def parties(claim: Row) -> Iterator[Row]:
    """Everybody who takes part, in any role."""
    for role in claim["roles"].values():
        yield from role


def in_short(claim: Row) -> str:
    """What a claim says, on one line."""
    names = ", ".join(f"{party['name']} ({party['office']}, {party['country']})" for party in parties(claim))
    values = {key: value for key, value in claim["values"].items() if value is not None}
    return f"{claim['act']} {claim['modality']} {claim['when']} {claim['rule']} {values}: {names}"


def share(part: int, whole: int) -> str:
    """So many of so many, and the per cent."""
    return f"{part:5} of {whole:5}{100 * part / max(1, whole):7.1f} %"
