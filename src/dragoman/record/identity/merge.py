"""Tellings of one happening become one event: which to compare, which to unite, and what the event then says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Account, Claim, Event, content_id
from dragoman.record import conflicts
from dragoman.record.identity import consensus
from dragoman.record.identity.blocking import Pair, candidates
from dragoman.record.identity.clusters import Clusters
from dragoman.record.identity.company import NEAR, barred, only_ones
from dragoman.record.identity.copies import Copies, sources
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.telling import Telling
from dragoman.record.identity.verdict import Sign, Verdict
from dragoman.record.judging.bonds import NONE, Bonds
from dragoman.record.phrasing import file_name

# What an event's modality is, when its tellings differ.
_STRONGEST = ("occurred", "cancelled", "denied", "planned")
# The score of what a person judged to be one.
SURE = 9.0
# Of marks on one field the one that says most.
_GRAVEST = ("contradicted", "not checked", "not reported")


def group(
    tellings: Iterable[Telling], bonds: Bonds = NONE
) -> tuple[list[tuple[Telling, ...]], dict[frozenset[str], Verdict]]:
    """The tellings by happening, and the verdict on every pair found to be one; people's bonds come before features."""
    ordered = sorted(tellings, key=lambda one: one.order)
    return grouped(ordered, candidates(ordered, NEAR), bonds)


def grouped(
    ordered: Sequence[Telling], near: Sequence[Pair], bonds: Bonds = NONE
) -> tuple[list[tuple[Telling, ...]], dict[frozenset[str], Verdict]]:
    """The same of tellings in their order, of which these pairs are one or near it; no other is near any of them."""
    by_id = {one.claim.id: one for one in ordered}

    def apart(one: Sequence[str], other: Sequence[str]) -> bool:
        judged = bonds.apart and any(bonds.bars(a, b) for a in one for b in other)
        return bool(judged) or barred([by_id[a] for a in one], [by_id[b] for b in other])

    surest = sorted(near, key=_surest)
    pairs = [pair for pair in surest if pair.verdict.same]
    clusters = Clusters(by_id)
    for one, other in bonds.joined:
        if one in by_id and other in by_id:
            clusters.join(one, other)
    for pair in tuple(pairs):
        clusters.join(pair.first.claim.id, pair.second.claim.id, apart=apart)
    for pair in only_ones(surest, clusters):
        if clusters.join(pair.first.claim.id, pair.second.claim.id, apart=apart):
            pairs.append(pair)
    verdicts = {frozenset((pair.first.claim.id, pair.second.claim.id)): pair.verdict for pair in pairs}
    verdicts |= {pair: Verdict(SURE, (("", Sign(SURE, reason)),), None) for pair, reason in bonds.reasons.items()}
    return [tuple(sorted((by_id[i] for i in ids), key=lambda one: one.order)) for ids in clusters.all()], verdicts


def event(
    tellings: Sequence[Telling], verdicts: Mapping[frozenset[str], Verdict], copies: Copies, lexicon: Lexicon
) -> Event:
    """The event that tellings of one happening, the earliest first, add up to."""
    claims = [one.claim for one in tellings]
    return replace(
        told(claims, lexicon, id=content_id("event", claims[0].id)),
        independent_accounts=_independent(tellings, copies),
        merge_reasons=_reasons(claims, verdicts),
    )


def told(claims: Sequence[Claim], lexicon: Lexicon, *, id: str) -> Event:
    """What claims of one happening, the earliest first, say of it together; each account counts as independent."""
    # A summit that another report tells as the meeting of two leaders is a sitting.
    act = next((one.act for one in claims if one.act == "session"), claims[0].act)
    lead = _lead([claim for claim in claims if claim.act == act])
    when, basis = consensus.best_when(claims)
    place, country = consensus.best_place(claims)
    accounts = _accounts(claims)
    moods = {claim.modality for claim in consensus.set_by_people(claims, "modality")}
    modality = next(one for one in _STRONGEST if one in moods)
    return Event(
        id=id,
        act=act,
        modality=modality,
        roles=consensus.merged_roles(claims),
        evidence=lead.evidence,
        claims=tuple(claim.id for claim in claims),
        documents=tuple(dict.fromkeys(claim.document for claim in claims)),
        accounts=accounts,
        independent_accounts=len(accounts),
        when=when,
        when_basis=basis,
        where=place,
        where_country=country,
        values=consensus.merged_values(claims),
        conflicts=conflicts.within(claims, lexicon),
        confidence=_confidence(
            [claim for claim in claims if (claim.modality, claim.when) == (modality, when)] or claims
        ),
        judgements=tuple(dict.fromkeys(one for claim in claims for one in claim.judgements)),
        edits=tuple(edit for claim in claims for edit in claim.edits),
        marks=_marks(claims),
    )


def _marks(claims: Sequence[Claim]) -> dict[str, str]:
    """What people say of the fields of a happening, the gravest mark of each."""
    marks: dict[str, str] = {}
    for field in sorted({field for claim in claims for field in claim.marks}):
        given = {claim.marks[field] for claim in claims if field in claim.marks}
        marks[field] = min(given, key=_GRAVEST.index)
    return marks


def _confidence(claims: Sequence[Claim]) -> float:
    """A happening is as sure as its surest telling among those that say of it what it says: this time, in this mood.

    Tellings do not add up: two reports read by one rule are misread for one reason.
    """
    return round(max(claim.confidence for claim in claims), 4)


def linked(claims: Iterable[Claim], groups: Iterable[Sequence[Telling]]) -> tuple[Claim, ...]:
    """The claims; those of a happening copy only a telling of the same one, for a formula may tell many."""
    of = {one.claim.id: number for number, group in enumerate(groups) for one in group}
    return tuple(
        replace(claim, copy_of=None) if claim.copy_of and of.get(claim.id) != of.get(claim.copy_of) else claim
        for claim in claims
    )


def independent_documents(claims: Sequence[Claim], copies: Copies) -> tuple[str, ...]:
    """The documents that tell a happening in words of their own, or were the first to tell it in those words."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    return tuple(one for one, told in by_document.items() if not _only_copies(told, set(by_document), copies))


def _surest(pair: Pair) -> tuple[float, object, object]:
    return -round(pair.verdict.score, 6), pair.first.order, pair.second.order


def _lead(claims: Sequence[Claim]) -> Claim:
    """The telling that says the event best: it took place, it is dated, it is sure, it is the earliest."""
    return min(claims, key=lambda claim: (claim.modality != "occurred", claim.when is None, -claim.confidence))


def _accounts(claims: Sequence[Claim]) -> tuple[Account, ...]:
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.document].append(claim)
    return tuple(
        Account(some[0].publisher, document, tuple(claim.id for claim in some)) for document, some in told.items()
    )


def _independent(tellings: Sequence[Telling], copies: Copies) -> int:
    """How many tell it in words of their own; all reports of one press agency are one."""
    origins = {one.claim.document: one.origin or one.claim.document for one in tellings}
    documents = independent_documents([one.claim for one in tellings], copies)
    return max(1, len({origins[one] for one in documents}))


def _only_copies(told: Sequence[Claim], documents: set[str], copies: Copies) -> bool:
    return all(sources(claim, copies) & documents for claim in told)


def reasons(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Why tellings of one happening are that, where each pair is compared anew."""
    pairs = [(one, other) for n, one in enumerate(tellings) for other in tellings[n + 1 :]]
    verdicts = {frozenset((one.claim.id, other.claim.id)): compare(one, other) for one, other in pairs}
    same = {pair: verdict for pair, verdict in verdicts.items() if verdict.same}
    return _reasons([one.claim for one in tellings], same)


def _reasons(claims: Sequence[Claim], verdicts: Mapping[frozenset[str], Verdict]) -> tuple[str, ...]:
    """Why each telling after the first is of the same happening, in words."""
    reasons = []
    for number, claim in enumerate(claims[1:], start=1):
        joined = [(other, verdicts.get(frozenset((claim.id, other.id)))) for other in claims[:number]]
        known = [(other, verdict) for other, verdict in joined if verdict is not None]
        if known:
            other, verdict = max(known, key=lambda one: one[1].score)
            told = f"{file_name(claim.path)} and {file_name(other.path)} tell the same {claim.act}"
            reasons.append(f"{told}: {'; '.join(verdict.reasons)}.")
    return tuple(reasons)
