"""Claims of many documents become one record: people, dates, copies, happenings, offices, doubts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document, Draft, Finding, Judgement, Record
from dragoman.record import conflicts, tenures
from dragoman.record.confidence import weighed
from dragoman.record.dating.reports import Dated, date_drafts
from dragoman.record.identity import copies, countries, merge, names
from dragoman.record.identity.copies import Copies, by_age
from dragoman.record.identity.telling import Telling, alone, around, is_event, telling
from dragoman.record.judging.replay import replay
from dragoman.record.judging.standing import signed
from dragoman.record.order import claim_order, event_order, finding_order


def assemble(
    drafts: Iterable[Draft],
    lexicon: Lexicon,
    *,
    findings: Iterable[Finding] = (),
    judgements: Iterable[Judgement] = (),
) -> Record:
    """The record that these drafts and judgements make, the same whatever their order.

    `findings` are those met before reading.
    """
    single, doubles = unique(drafts)
    dated = date_drafts(names.settle(countries.fill(single, lexicon), lexicon), lexicon)
    documents = {one.document.id: one.document for one in dated}
    told, copied = _linked(single, dated)
    given = tuple(sorted({one.id: one for one in judgements}.values(), key=signed))
    judged = replay(weighed(told, documents, lexicon), given, lexicon)
    claims = judged.claims
    tellings = _tellings(dated, claims, lexicon)
    groups, verdicts = merge.group(tellings, judged.bonds)
    held = tenures.tenures(claims, documents, lexicon)
    met = [*findings, *doubles, *judged.findings, *(one for each in dated for one in each.findings)]
    doubts = {*met, *conflicts.figures(claims), *conflicts.sittings(tellings), *tenures.two_holders(held, claims)}
    return Record(
        documents=tuple(sorted(documents.values(), key=lambda one: (one.path, one.id))),
        claims=tuple(sorted(merge.linked(claims, groups), key=claim_order)),
        events=tuple(sorted((merge.event(one, verdicts, copied, lexicon) for one in groups), key=event_order)),
        tenures=held,
        timexes=tuple(sorted((one for each in dated for one in each.timexes), key=lambda one: (one.path, one.start))),
        findings=tuple(sorted(doubts, key=finding_order)),
        rejected=tuple(sorted(judged.rejected, key=claim_order)),
        judgements=given,
    )


def unique(drafts: Iterable[Draft]) -> tuple[tuple[Draft, ...], tuple[Finding, ...]]:
    """Each document once, by the path that sorts first, and a finding for every exact copy under another path."""
    kept: dict[str, Draft] = {}
    findings = []
    for draft in sorted(drafts, key=lambda one: (one.document.path, one.document.id)):
        first = kept.setdefault(draft.document.id, draft)
        if first.document.path != draft.document.path:
            findings.append(exact_copy(draft.document, first.document))
    return tuple(kept.values()), tuple(findings)


def _tellings(dated: Iterable[Dated], claims: Sequence[Claim], lexicon: Lexicon) -> list[Telling]:
    """What the claims tell of happenings, each with what stands around it in its report."""
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.document].append(claim)
    near = {
        one.document.id: around(one.document, lexicon, timexes=one.timexes, claims=own[one.document.id])
        for one in dated
    }
    lone = alone(claims)
    return [
        telling(claim, near[claim.document], lexicon, alone=claim.id in lone) for claim in claims if is_event(claim)
    ]


def exact_copy(document: Document, first: Document) -> Finding:
    """The finding that a document is one which the record holds under another path."""
    message = f"'{document.path}' is an exact copy of '{first.path}' and adds nothing."
    return Finding("exact-copy", message, document=first.id, path=document.path)


def _linked(drafts: Sequence[Draft], dated: Sequence[Dated]) -> tuple[tuple[Claim, ...], Copies]:
    """The dated claims from the earliest document on, those told by a copied sentence linked to the first telling."""
    by_id = {one.document.id: one for one in dated}
    by_draft = {draft.document.id: draft for draft in drafts}
    ages = by_age(one.document for one in dated)
    copied = copies.find([by_draft[document.id] for document in ages])
    claims = [claim for document in ages for claim in by_id[document.id].claims]
    return copies.link(claims, copied), copied
