"""One report laid open: its own text with what was read in it, what gave nothing, and why it is dated as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.errors import UnknownName
from dragoman.model import Claim, DatedTimex, Document, Line, Page, Section, Span, Table
from dragoman.model.sureness import sureness
from dragoman.record import lines
from dragoman.views import rows
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.notes import label, quoted
from dragoman.views.prose import capital, counted, displayed, literal, shortened
from dragoman.views.report.sheet import Sheet, sheet
from dragoman.views.telling import sentence

_WORDS = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim of the report in a sentence, with where more is told of it, and where its words stand in the stretch."""

    claim: Claim
    told: Line
    places: tuple[Span, ...]

    @property
    def doubt(self) -> str | None:
        """ "likely" or "doubtful"; None for what is sure enough."""
        return sureness(self.claim.confidence)


@dataclass(frozen=True, slots=True)
class Opened:
    """A report laid open: the page as every format shows it, and the sheet that a browser draws."""

    page: Page
    document: Document
    sheet: Sheet
    entries: tuple[Entry, ...]
    facts: Section
    dating: Section
    times: Section
    silent: Section

    def leads(self, claim: Claim) -> str:
        """Where more is told of a claim."""
        return (
            next((one.told.leads_to for one in self.entries if one.claim.id == claim.id), None) or f"claim {claim.id}"
        )


def report(
    ledger: Ledger, id: str, sentences: Sequence[Span], *, cited: Span | None = None, stretch: int | None = None
) -> Opened:
    """The stretch of a report that holds the cited words, or has that number; `sentences` are those that were read.

    Raises UnknownName where the record has no such report.
    """
    document = ledger.documents.get(id)
    if document is None:
        raise UnknownName(f"The record has no report {id!r}.")
    claims = [claim for claim in ledger.record.claims if claim.document == id and claim.evidence]
    silent = _silent(sentences, claims)
    drawn = sheet(document, claims, silent, cited, stretch)
    entries = _entries(ledger, claims, drawn.span)
    facts, dating = _facts(document), _dating(ledger, document)
    times, quiet = _times(ledger, document, drawn.span), _gave_nothing(document, silent, drawn.span)
    held = (_asked(document, cited), facts, dating, _claimed(document, entries), times, quiet)
    page = Page(
        title=_title(document),
        lead=tuple(Line(words, about_record=True) for words in _lead(drawn, len(sentences), len(silent), len(claims))),
        sections=tuple(one for one in held if one.table or one.bullets or one.paragraphs),
        data=_data(document, drawn, [one.claim for one in entries], silent),
    )
    return Opened(page, document, drawn, entries, facts, dating, times, quiet)


def _asked(document: Document, cited: Span | None) -> Section:
    """The words that were asked for, where the report has any there."""
    words = displayed(cited.of(document.text)) if cited is not None else ""
    if cited is None or not words:
        return Section("")
    note = quoted(document, cited.start, min(cited.end, len(document.text)))
    return Section("The words asked for", paragraphs=((Line(f"“{literal(shortened(words, _WORDS))}”", (note,)),),))


def _title(document: Document) -> str:
    return literal(displayed(document.title or "")) or label(document)


def _lead(drawn: Sheet, sentences: int, silent: int, claims: int) -> list[str]:
    gave = f"{f'{silent:,}' if silent else 'None'} of them gave nothing." if sentences else ""
    told = [f"{capital(counted(sentences, 'sentence'))} read, {counted(claims, 'claim')} found.", gave]
    if drawn.of > 1:
        told.append(f"The text is long: this is stretch {drawn.number:,} of {drawn.of:,}.")
    return [one for one in told if one]


def _silent(sentences: Sequence[Span], claims: Sequence[Claim]) -> list[Span]:
    """The sentences that no claim rests on."""
    spans = sorted((one.start, one.end) for claim in claims for one in claim.evidence)
    found: list[Span] = []
    at = reach = 0
    for sentence_ in sorted(sentences):
        while at < len(spans) and spans[at][0] < sentence_.end:
            reach = max(reach, spans[at][1])
            at += 1
        if reach <= sentence_.start:
            found.append(sentence_)
    return found


def _entries(ledger: Ledger, claims: Sequence[Claim], span: Span) -> tuple[Entry, ...]:
    """The claims whose words stand in a stretch, in the order of these."""
    events = {id: event.id for event in ledger.record.events for id in event.claims}
    found = []
    for claim in claims:
        places = sorted(Span(one.start, one.end) for one in claim.evidence)
        places = [one for one in dict.fromkeys(places) if one.overlaps(span)]
        if places:
            goes = f"event {events[claim.id]}" if claim.id in events else f"claim {claim.id}"
            when = f" ({spoken(claim.when)})" if claim.when else ""
            told = Line(sentence(ledger, claim).removesuffix(".") + f"{when}.", leads_to=goes)
            found.append(Entry(claim, told, tuple(places)))
    return tuple(sorted(found, key=lambda one: (one.places[0], one.claim.act, one.claim.id)))


def _facts(document: Document) -> Section:
    dateline = ", ".join(part for part in (document.dateline_place, document.dateline_date, document.agency) if part)
    told = {
        "publisher": document.publisher or document.agency,
        "dateline": dateline,
        "language": document.language,
        "address": document.url,
        "file": document.path,
    }
    named = tuple((Line(name), Line(literal(value))) for name, value in told.items() if value)
    return Section("What the report is", table=Table(("field", "value"), named))


def _dating(ledger: Ledger, document: Document) -> Section:
    """When it came out, why that is thought, and what is doubted about it and its contents."""
    if document.published:
        told = [f"Published {spoken(document.published)} ({document.published_basis or 'given'})."]
    else:
        told = ["When it was published is not known."]
    reason = (document.published_reason or "").strip()
    told += [reason] if reason else []
    doubts = [one.message for one in ledger.record.findings if one.document == document.id]
    new = [_beyond(one, reason) for one in doubts]
    return Section(
        "Why it is dated as it is",
        paragraphs=(tuple(Line(literal(one), about_record=True) for one in told),),
        bullets=tuple((Line(literal(one), about_record=True),) for one in new if one),
    )


def _beyond(message: str, reason: str) -> str:
    """What a finding says beyond the reason that is told already."""
    left = message.replace(reason, "").strip() if reason else message
    return "" if left.endswith("has no date of its own.") else " ".join(left.split())


def _claimed(document: Document, entries: Sequence[Entry]) -> Section:
    """Each claim with its words and the rule that made it."""
    table = tuple(
        (
            one.told,
            Line(one.claim.act),
            Line(
                literal(shortened(displayed(one.places[0].of(document.text)), _WORDS)),
                (quoted(document, one.places[0].start, one.places[0].end, confidence=one.claim.confidence),),
            ),
            Line(literal(f"{one.claim.rule}, {one.claim.confidence:.2f}"), about_record=True),
        )
        for one in entries
    )
    return Section("What it claims", table=Table(("claim", "act", "words", "by the rule"), table) if table else None)


def _times(ledger: Ledger, document: Document, span: Span) -> Section:
    """What each time expression was taken for."""
    own = [one for one in ledger.record.timexes if one.document == document.id and span.start <= one.start < span.end]
    table = tuple(
        (
            Line(literal(displayed(one.text)), leads_to=f"document {document.id} {one.start} {one.end}"),
            Line(_meant(one), about_record=True),
            Line(one.basis or "", about_record=True),
        )
        for one in own
    )
    return Section("Times it tells", table=Table(("words", "taken for", "known by"), table) if table else None)


def _meant(one: DatedTimex) -> str:
    told = one.stretch or one.edtf
    return spoken(told) if told else f"not known ({one.type.lower()})"


def _gave_nothing(document: Document, silent: Sequence[Span], span: Span) -> Section:
    own = [one for one in silent if span.start <= one.start < span.end]
    bullets = tuple(
        (
            Line(
                literal(displayed(one.of(document.text))),
                leads_to=f"document {document.id} {one.start} {one.end}",
            ),
        )
        for one in own
    )
    return Section("Sentences that gave nothing", bullets=bullets)


def _data(document: Document, drawn: Sheet, claims: Sequence[Claim], silent: Sequence[Span]) -> Mapping[str, object]:
    return {
        "claims": list(rows.claims(claims)),
        "document": lines.document(document),
        "stretch": {
            "number": drawn.number,
            "of": drawn.of,
            "start": drawn.span.start,
            "end": drawn.span.end,
            "text": drawn.span.of(document.text),
        },
        "gave_nothing": [
            {"start": one.start, "end": one.end} for one in silent if drawn.span.start <= one.start < drawn.span.end
        ],
    }


__all__ = ["Entry", "Opened", "Sheet", "report"]
