"""One report judged: facts found and missed, claims that nobody coded, words that must not be claimed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.measure.gold import Coded, Fact, Told
from dragoman.measure.kinds import KINDS, Kind
from dragoman.measure.pairing import Pair, paired
from dragoman.model import Claim, Document, Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """One list of one report. `told` leaves out claims that only optional facts ask for."""

    kind: Kind
    pairs: tuple[Pair, ...]
    missed: tuple[Fact, ...]
    extra: tuple[Claim, ...]
    told: int

    @property
    def needed(self) -> tuple[Pair, ...]:
        """The facts found that are not optional."""
        return tuple(pair for pair in self.pairs if not pair.fact.optional)

    @property
    def borne_out(self) -> int:
        """How many claims tell facts that are not optional."""
        return len({id(pair.claim) for pair in self.needed})


@dataclass(frozen=True, slots=True)
class Trespass:
    """Words on which nothing of an act may rest, and the claims that rest on them all the same."""

    told: Told
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One report beside its gold. `spans` are the quotations of its claims, `astray` those that are not in the text."""

    report: Coded
    verdicts: tuple[Verdict, ...]
    absent: tuple[Trespass, ...]
    claims: int
    spans: int
    astray: int


def judged(report: Coded, document: Document, claims: Sequence[Claim]) -> Judged:
    """A report's claims beside what was coded in it."""
    verdicts = tuple(_verdict(kind, report, claims) for kind in KINDS)
    right = {id(p.claim) for v in verdicts for p in v.pairs if "modality" not in p.wrong and "status" not in p.wrong}
    free = [claim for claim in claims if id(claim) not in right]
    words = [evidence for claim in claims for evidence in claim.evidence]
    return Judged(
        report=report,
        verdicts=verdicts,
        absent=tuple(Trespass(told, tuple(_resting(told, document.text, free))) for told in report.absent),
        claims=len(claims),
        spans=len(words),
        astray=sum(document.text[one.start : one.end] != one.text for one in words),
    )


def _verdict(kind: Kind, report: Coded, claims: Sequence[Claim]) -> Verdict:
    own = [claim for claim in claims if claim.act in kind.acts]
    facts = report.facts(kind.name)
    pairs = paired(facts, own, kind)
    found = {id(pair.fact) for pair in pairs}
    used = {id(pair.claim) for pair in pairs}
    needed = {id(pair.claim) for pair in pairs if not pair.fact.optional}
    return Verdict(
        kind=kind,
        pairs=pairs,
        missed=tuple(fact for fact in facts if id(fact) not in found and not fact.optional),
        extra=tuple(claim for claim in own if id(claim) not in used),
        told=len(own) - len(used - needed),
    )


def _resting(told: Told, text: str, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of the act that rest on the words; one that a fact of the gold bears out is not among `claims`."""
    place = _found(str(told["evidence"]), text)
    for claim in claims:
        if place is None or claim.act != told["act"] or told.get("modality") not in (None, claim.modality):
            continue
        if any(one.start < place.end and place.start < one.end for one in claim.evidence):
            yield claim


def _found(words: str, text: str) -> Span | None:
    """Where words stand in a text whose lines may be broken otherwise."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text)
    return Span(*found.span()) if found else None
