"""What a person who judges a claim can choose from: its other accounts, its likes, what can be undone."""

from collections.abc import Iterable, Mapping

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document, Event, Judgement
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.telling import countries, is_event, tell
from dragoman.record.judging.signing import Draft
from dragoman.record.judging.standing import signed, standing
from dragoman.views.ledger import Ledger
from dragoman.views.reviewing.queue import Item

_MOST_CANDIDATES = 40


def event_of(ledger: Ledger, claim: Claim) -> Event | None:
    """The event that rests on a claim."""
    return next((one for one in ledger.record.events if claim.id in one.claims), None)


def others(ledger: Ledger, claim: Claim) -> tuple[Claim, ...]:
    """The other tellings of its event."""
    event = event_of(ledger, claim)
    return tuple(one for one in ledger.told_by(event) if one.id != claim.id) if event else ()


def candidates(
    ledger: Ledger, claim: Claim, first: Iterable[str] = (), near: Ledger | None = None
) -> tuple[Claim, ...]:
    """Claims that may tell the same happening: of the same act, and of a party in common.

    Those whose ids are in `first` stand first, then the likest. They are sought in `near` where that is given.
    """
    here = {claim.id, *(one.id for one in others(ledger, claim))}
    mine = countries(claim.parties())
    among = near or ledger
    found = [one for one in among.record.claims if one.act == claim.act and one.id not in here]
    fit = [one for one in found if is_event(one) and (not mine or mine & countries(one.parties()))]
    wanted, documents = set(first), {**among.documents, **ledger.documents}
    likeness = {one.id: _unlike(claim, one, documents, ledger.lexicon) for one in fit}
    ranked = sorted(fit, key=lambda one: (one.id not in wanted, likeness[one.id], one.path, one.id))
    return tuple(ranked[:_MOST_CANDIDATES])


def made(
    known: Mapping[str, Judgement], claim: Claim | None, item: Item | None = None
) -> tuple[tuple[Judgement, bool], ...]:
    """The judgements that an undo can be about, the latest first, and whether each stands."""
    stand = {one.id for one in standing(known.values())}
    ids = {*(claim.judgements if claim else ()), *([item.judgement] if item and item.judgement else ())}
    found = [known[id] for id in ids if id in known]
    if claim is not None:
        found += [one for one in _undone(known, claim, stand) if one.id not in ids]
    return tuple((one, one.id in stand) for one in sorted(found, key=signed, reverse=True))


def undoing(known: Mapping[str, Judgement], one: Judgement) -> Draft:
    """What takes a judgement back; of one that was taken back already, what takes that back."""
    undos = [each for each in known.values() if each.kind == "undo" and each.value == one.id]
    last = max(undos, key=signed, default=None)
    stands = one.id in {each.id for each in standing(known.values())}
    return Draft("undo", value=one.id if stands or last is None else last.id)


def word(known: Mapping[str, Judgement], claim: Claim | None) -> str:
    """What was last said of a claim, in one word; empty where nothing was."""
    said = [known[id] for id in claim.judgements if id in known] if claim else []
    return max(said, key=signed).kind if said else ""


def _undone(known: Mapping[str, Judgement], claim: Claim, stand: set[str]) -> list[Judgement]:
    gone = (one for one in known.values() if one.kind != "undo" and one.id not in stand)
    return [one for one in gone if any(each.claim == claim.id for each in (*one.targets, *one.apart))]


def _unlike(claim: Claim, other: Claim, documents: Mapping[str, Document], lexicon: Lexicon) -> tuple[bool, float]:
    one, two = (tell(each, documents[each.document], lexicon) for each in (claim, other))
    verdict = compare(one, two)
    return verdict.barred is not None, -verdict.score
