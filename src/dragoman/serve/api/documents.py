"""Documents: the reports that were read, their words, and what each of them says."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from dragoman.errors import DragomanError, UnknownName
from dragoman.model import Document as Report
from dragoman.record import lines
from dragoman.record.store import questions
from dragoman.record.store.cards import publisher
from dragoman.record.store.catalogue import Wanted
from dragoman.serve import citing
from dragoman.serve.api.asking import Cut, Listed, Name, Within
from dragoman.serve.api.citation import CITED, Form, written
from dragoman.serve.api.shapes import LONGEST, Claim, Document, Id
from dragoman.serve.listing import codes, key
from dragoman.serve.rooms.asking import At
from dragoman.views import rows
from dragoman.views.ledger import Ledger

router = APIRouter()

_At = Annotated[int | None, Query(ge=0, le=100_000_000)]


class Documents(Listed):
    """A page of documents."""

    items: list[Document]


class DocumentOpened(Document):
    """A document, with its stored text where that is asked for."""

    text: str | None = None


class Claims(Listed):
    """A page of claims."""

    items: list[Claim]


@router.get("/documents")
def documents(
    at: At,
    cut: Cut,
    within: Within,
    party: Name = None,
    party2: Name = None,
    source: Annotated[str | None, Query(alias="publisher", max_length=LONGEST, description="Its own reports.")] = None,
) -> Documents:
    """The reports that were read, newest first, those without a date last.

    Of one party or two, those that tell of it or of both; of a publisher, its own; `since` and `until` are days of
    publication.
    """
    told = codes(at, party, party2)
    if told and source is not None:
        raise DragomanError("Reports are listed of parties or of a publisher, not of both.")
    under = publisher(source) if source is not None else key(told)
    with at.store.catalogue() as catalogue:
        wanted = Wanted(since=within.first, until=within.last)
        found = catalogue.documents(under, wanted, offset=cut.offset, limit=cut.limit)
    held = at.ledger(questions.titles(found.ids)).documents
    return Documents.model_validate(cut.of(found.total, (lines.document(held[id]) for id in found.ids if id in held)))


@router.get("/documents/{id}", response_model_exclude_unset=True)
def document(
    at: At, id: Id, text: Annotated[bool, Query(description="With its whole stored text.")] = False
) -> DocumentOpened:
    """One report; with `text`, all its words, in which every offset of the API counts."""
    return DocumentOpened.model_validate(lines.document(_report(_opened(at, id), id), with_text=text))


@router.get("/documents/{id}/claims")
def said(at: At, cut: Cut, id: Id) -> Claims:
    """What one report says, in the order of its text."""
    ledger = _opened(at, id)
    report = _report(ledger, id)
    own = [one for one in ledger.record.claims if one.document == report.id]
    return Claims.model_validate(cut.page(own, rows.claims))


@router.get("/documents/{id}/citation", responses=CITED, response_class=Response)
def citation(at: At, id: Id, format: Form = "csl", start: _At = None, end: _At = None) -> Response:
    """A reference to a report; with `start` and `end`, to a passage of it, whose words are quoted."""
    report = _report(_opened(at, id), id)
    if (start is None) != (end is None):
        raise DragomanError("A passage has a start and an end; give both or none.")
    if start is None or end is None:
        return written((citing.Reference(report, (), ""),), format)
    if not start < end <= len(report.text):
        size = len(report.text)
        raise DragomanError(f"Report {id!r} has {size:,} characters, and no passage from {start:,} to {end:,}.")
    return written((citing.Reference(report, (report.text[start:end],), f"characters {start}–{end}"),), format)


def _opened(at: At, id: Id) -> Ledger:
    return at.ledger(lambda part: part.reports((id,)))


def _report(ledger: Ledger, id: Id) -> Report:
    if id not in ledger.documents:
        raise UnknownName(f"The record holds no document {id!r}; /api/documents lists them.")
    return ledger.documents[id]
