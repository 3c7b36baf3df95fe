"""The first sheet: as of which day, and from what record."""

from collections.abc import Iterator, Sequence

from dragoman.model import Cover, Document, Interval, Line
from dragoman.views.briefing.sources import publishers
from dragoman.views.dates import first_day, last_day, spoken
from dragoman.views.pair import Pair
from dragoman.views.prose import counted, listed

KIND = "Briefing book"


def cover(pairs: Sequence[Pair]) -> Cover:
    """The day as of which it is told, the number of reports and the days between which they came out."""
    today = pairs[0].ledger.today
    documents = _documents(pairs)
    lines = [f"As of {spoken(today)}"] if today else []
    lines.append(f"From {counted(len(documents), 'report')}{_span(documents)}")
    return Cover(KIND, tuple(Line(words, about_record=True) for words in lines))


def lead(pairs: Sequence[Pair], since: str | None, topics: Sequence[str]) -> tuple[Line, ...]:
    """What a reader must know of the whole: whose reports, what was left out, what the marks mean."""
    return tuple(Line(f"*{words}*", about_record=True) for words in _lead(pairs, since, topics))


def _lead(pairs: Sequence[Pair], since: str | None, topics: Sequence[str]) -> Iterator[str]:
    documents = _documents(pairs)
    if documents:
        yield f"Of {counted(len(documents), 'report')}, {publishers(documents)}."
    if since:
        yield f"What happened before {spoken(since)} is left out; what has no date is of the day of its first report."
    if topics:
        areas = listed([topic.replace("_", " ") for topic in topics])
        yield f"Of what was said, signed and counted only what is of {areas} is told; contacts are told in full."
    yield "Every sentence stating a fact from a report has a note with its words."
    yield "“Not in the record” means that none of these reports says so, not that it did not happen."
    yield "What is marked likely or doubtful may have been misread: look at the words."


def _documents(pairs: Sequence[Pair]) -> tuple[Document, ...]:
    found = {document.id: document for pair in pairs for document in pair.documents}
    return tuple(found.values())


def _span(documents: Sequence[Document]) -> str:
    """ ", published from 15 September 2022 to 18 June 2025"; how many of them have no date."""
    days = sorted(
        (first, last)
        for document in documents
        if (first := first_day(document.published)) and (last := last_day(document.published))
    )
    if not days:
        return ""
    first, last = min(one for one, _ in days), max(other for _, other in days)
    undated = len(documents) - len(days)
    more = f"; {undated} of unknown date" if undated else ""
    if first == last:
        return f", published on {spoken(first.isoformat())}{more}"
    return f", published {spoken(Interval.from_edtf(f'{first}/{last}').edtf())}{more}"
