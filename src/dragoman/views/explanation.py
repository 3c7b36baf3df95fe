"""A report as it was read: each sentence with what was found in it, and those that gave nothing: `dragoman explain`."""

from collections.abc import Mapping, Sequence

from dragoman.model import Claim, Document, Line, Page, Reading, Section, Sentence, Table
from dragoman.record import lines
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.prose import literal
from dragoman.views.telling import sentence as telling


def explanation(ledger: Ledger, read: Reading) -> Page:
    """One report laid open: what it is, each sentence with what was found in it, and which gave nothing.

    The ledger is the record that the report makes by itself.
    """
    told = [_of(read, sentence, ledger.record.claims) for sentence in read.sentences]
    laid = [_laid_open(ledger, read, number, own) for number, own in enumerate(told)]
    silent = [sentence for sentence, own in zip(read.sentences, told, strict=True) if not own]
    findings = tuple((Line(finding.message, about_record=True),) for finding in ledger.record.findings)
    return Page(
        title=read.document.path,
        lead=(Line(_lead(ledger, read, silent), about_record=True),),
        sections=(
            Section("What the report is", table=_facts(ledger, read.document)),
            *laid,
            *((Section("Sentences that gave nothing", bullets=_quoted(read, silent)),) if silent else ()),
            *((Section("Findings", bullets=findings),) if findings else ()),
        ),
        data=_data(ledger, read, told),
    )


def _quoted(read: Reading, sentences: Sequence[Sentence]) -> tuple[tuple[Line, ...], ...]:
    return tuple((Line(literal(_text(read, sentence))),) for sentence in sentences)


def _lead(ledger: Ledger, read: Reading, silent: Sequence[Sentence]) -> str:
    people = len({mention.name for mention in read.mentions if mention.kind == "person"})
    counts = f"{len(read.sentences)} sentences, {people} people, {len(read.timexes)} times"
    lead = f"{counts}, {len(ledger.record.claims)} claims; {len(silent)} sentences gave nothing."
    return lead if read.dealings else f"{lead} No dealings between states are told: only offices and times were read."


def _facts(ledger: Ledger, document: Document) -> Table:
    dated = ledger.documents.get(document.id, document)
    published = spoken(dated.published) if dated.published else "not told"
    reason = f" ({dated.published_basis}: {dated.published_reason})" if dated.published_reason else ""
    dateline = ", ".join(part for part in (document.dateline_place, document.dateline_date, document.agency) if part)
    facts = {
        "title": document.title or "not told",
        "publisher": document.publisher or document.agency or "not told",
        "published": published + reason,
        "dateline": dateline or "none",
        "language": document.language or "not told",
        **{f"{zone.kind} {zone.start}:{zone.end}": _shown(document, zone.start, zone.end) for zone in document.zones},
    }
    return Table(("field", "value"), tuple((Line(name), Line(literal(value))) for name, value in facts.items()))


def _shown(document: Document, start: int, end: int) -> str:
    words = " ".join(document.text[start:end].split())
    return words if len(words) <= 90 else f"{words[:60]} … {words[-25:]}"


def _of(read: Reading, sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """The claims that rest on words of a sentence."""
    span = read.clean.span(sentence.start, sentence.end)
    return [claim for claim in claims if any(one.start < span.end and span.start < one.end for one in claim.evidence)]


def _laid_open(ledger: Ledger, read: Reading, number: int, own: Sequence[Claim]) -> Section:
    """A sentence, what was found in it, and the claims that rest on it with the rule of each."""
    sentence = read.sentences[number]
    bullets = [f"found: {literal(one)}" for one in _found(read, sentence)]
    for claim in own:
        when = f" ({spoken(claim.when)})" if claim.when else ""
        rule = f"{literal(claim.rule)}, {claim.confidence:.2f}"
        bullets.append(f"**{claim.act}** by {rule}: {telling(ledger, claim)}{when}")
    return Section(
        f"Sentence {number + 1}, {sentence.kind}",
        paragraphs=((Line(literal(_text(read, sentence))),),),
        bullets=tuple((Line(bullet),) for bullet in bullets or ["nothing"]),
    )


def _text(read: Reading, sentence: Sentence) -> str:
    return read.clean.text[sentence.start : sentence.end]


def _found(read: Reading, sentence: Sentence) -> list[str]:
    """Mentions, times and quantities of a sentence, each with what it was taken for."""
    inside = [one for one in read.mentions if sentence.start <= one.start < sentence.end]
    mentions = [
        f"“{one.text}” = {one.kind} {', '.join(part for part in (one.name, one.office, one.country) if part)}"
        for one in inside
    ]
    times = [f"“{one.text}” = {one.type.lower()}" for one in read.timexes if sentence.start <= one.start < sentence.end]
    amounts = [
        f"“{one.text}” = {one.amount:g} {one.unit}"
        for one in read.quantities
        if sentence.start <= one.start < sentence.end
    ]
    return [*mentions, *times, *amounts]


def _data(ledger: Ledger, read: Reading, told: Sequence[Sequence[Claim]]) -> Mapping[str, object]:
    document = next(iter(ledger.record.documents), read.document)
    sentences = [
        {
            "text": _text(read, sentence),
            "kind": sentence.kind,
            "found": _found(read, sentence),
            "claims": [claim.id for claim in own],
        }
        for sentence, own in zip(read.sentences, told, strict=True)
    ]
    return {
        "document": lines.document(document),
        "sentences": sentences,
        "claims": [lines.claim(claim) for claim in ledger.record.claims],
        "findings": [lines.finding(finding) for finding in ledger.record.findings],
    }
