"""All that people judged, replayed over the claims of a reading."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Finding, Judgement
from dragoman.record.judging import applying, bonds
from dragoman.record.judging.applying import Applied, said
from dragoman.record.judging.bonds import Bonds
from dragoman.record.judging.placing import places, shelf
from dragoman.record.judging.standing import standing, strays
from dragoman.record.narrowing import first_tellings
from dragoman.record.phrasing import file_name


@dataclass(frozen=True, slots=True)
class Replayed:
    """Claims as people corrected them, those they rejected, the bonds between them, and what could not be placed."""

    claims: tuple[Claim, ...]
    rejected: tuple[Claim, ...] = ()
    bonds: Bonds = bonds.NONE
    findings: tuple[Finding, ...] = ()


def replay(claims: Sequence[Claim], judgements: Iterable[Judgement], lexicon: Lexicon) -> Replayed:
    """What judgements make of claims: the same whatever the order in which the judgements came."""
    known = tuple(judgements)
    if not known:
        return Replayed(tuple(claims))
    stand = standing(known)
    found = places((target for one in stand for target in (*one.targets, *one.apart)), shelf(claims))
    about: dict[str, dict[str, Judgement]] = defaultdict(dict)
    for one in stand:
        for target in (*one.targets, *one.apart):
            about[found[target] or ""][one.id] = one
    done = [_applied(claim, tuple(about.get(claim.id, {}).values()), lexicon) for claim in claims]
    kept = first_tellings([one.claim for one in done if not one.rejected], claims)
    laid, disputes = bonds.bonds(stand, found, {claim.id: claim for claim in kept})
    lost = [unplaced(one) for one in stand if any(found[target] is None for target in (*one.targets, *one.apart))]
    findings = [*(each for one in done for each in one.findings), *disputes, *lost, *map(stray, strays(known))]
    return Replayed(kept, tuple(one.claim for one in done if one.rejected), laid, tuple(findings))


def _applied(claim: Claim, judgements: Sequence[Judgement], lexicon: Lexicon) -> Applied:
    return applying.apply(claim, judgements, lexicon) if judgements else Applied(claim)


def unplaced(one: Judgement) -> Finding:
    """A judgement that finds its claim no longer, or finds several; what it says is kept."""
    first = one.targets[0]
    words = f' told as "{first.words}"' if first.words else ""
    where = f"no one {first.act} in '{file_name(first.path)}' is the one{words}"
    return Finding(
        "judgement-unplaced", f"Judgement {one.id} ({one.by}: {said(one)}) cannot be placed: {where}.", path=first.path
    )


def stray(one: Judgement) -> Finding:
    """An undo of a judgement that nobody here knows."""
    message = f"Judgement {one.id} ({one.by}) undoes judgement {one.value}, which the record does not hold."
    return Finding("judgement-unplaced", message)
