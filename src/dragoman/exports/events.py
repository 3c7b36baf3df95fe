"""Events: a line or row for each happening, merged from all documents, as a scholar codes visits and meetings."""

from collections.abc import Iterator, Mapping

from dragoman.exports import sheet
from dragoman.model import Claim, Document, Event, Record
from dragoman.record import lines

COLUMNS = (
    *sheet.HAPPENING,
    "independent_accounts",
    "conflicts",
    "evidence",
    "publisher",
    "path",
    "url",
    "claims",
    "documents",
    "confidence",
    *sheet.JUDGED,
)


def as_lines(record: Record) -> Iterator[lines.Line]:
    """Each event in the form of RECORD, its evidence that of all its claims."""
    claims = {claim.id: claim for claim in record.claims}
    return (lines.event(event, claims) for event in record.events)


def as_rows(record: Record) -> Iterator[sheet.Row]:
    """Each event in flat columns, with the words of every account."""
    claims = {claim.id: claim for claim in record.claims}
    documents = {document.id: document for document in record.documents}
    return (_row(event, claims, documents) for event in record.events)


def _row(event: Event, claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> sheet.Row:
    told = [claims[one] for one in event.claims]
    sources = [documents[one] for one in event.documents]
    return sheet.happening(event) | {
        "independent_accounts": event.independent_accounts,
        "conflicts": sheet.listed(
            f"{one.field}: {' / '.join(value for value, _ in one.values)}" for one in event.conflicts
        ),
        "evidence": sheet.quoted(words for claim in told for words in claim.evidence),
        "publisher": sheet.listed(one.publisher for one in sources),
        "path": sheet.listed(one.path for one in sources),
        "url": sheet.listed(one.url for one in sources),
        "claims": sheet.listed(event.claims),
        "documents": sheet.listed(event.documents),
        "confidence": event.confidence,
        **sheet.judged(event),
    }
