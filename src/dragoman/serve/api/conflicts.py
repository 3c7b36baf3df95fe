"""Where reports disagree: of all, of one party, between two."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from fastapi import APIRouter

from dragoman.serve.api.asking import AsOf, Cut, Listed, Name, listed
from dragoman.serve.api.pairs import Side
from dragoman.serve.api.shapes import Form, When, Words
from dragoman.serve.listing import codes, differing
from dragoman.serve.rooms.asking import At
from dragoman.views import asked
from dragoman.views.conflicts import conflicts as differ

router = APIRouter()


class Differing(Form):
    """One of the values that differ, and the report that gives it."""

    value: str
    document: str
    path: str
    publisher: str | None
    published: When
    words: list[Words]


class Disagreement(Form):
    """A thing that reports tell differently."""

    kind: Literal["event", "sitting", "figure", "office", "slip", "merged", "apart"]
    subject: str
    field: str
    when: When
    event: str | None
    remark: str | None
    values: list[Differing]


class Disagreements(Listed):
    """A page of disagreements."""

    items: list[Disagreement]


@router.get("/conflicts")
def conflicts(at: At, cut: Cut, as_of: AsOf, party: Name = None, party2: Name = None) -> Disagreements:
    """Where reports disagree on a date, place, title, number or holder of an office, newest first.

    The record does not decide who is right. Of a large record at least one party is to be named.
    """
    return _found(at, cut, codes(at, party, party2), as_of)


@router.get("/pairs/{one}/{other}/conflicts")
def between(at: At, cut: Cut, as_of: AsOf, one: Side, other: Side) -> Disagreements:
    """Where reports on two parties disagree, newest first; the record does not decide who is right."""
    return _found(at, cut, asked.parties(one, other, at.lexicon), as_of)


def _found(at: At, cut: Cut, parties: Sequence[str], as_of: date | None) -> Disagreements:
    ledger = differing(at, parties, as_of=as_of)
    return Disagreements.model_validate(cut.page(listed(differ(ledger, parties)), list))
