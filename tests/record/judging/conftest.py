"""Judgements made by hand on the two tellings of one journey."""

from collections.abc import Callable, Iterable

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Draft, Judgement, Record, target
from dragoman.model.claim import Value
from dragoman.record import assemble
from dragoman.record.identity.telling import countries

Judge = Callable[..., Judgement]


@pytest.fixture
def claims(record: Record) -> dict[str, Claim]:
    """The claims of the journey by act and file: "meeting dated.txt"; the leg to Iceland under "Iceland"."""
    known = {f"{claim.act} {claim.path}": claim for claim in record.claims if "ISL" not in countries(claim.parties())}
    iceland = [claim for claim in record.claims if claim.act == "meeting" and "ISL" in countries(claim.parties())]
    return {**known, "Iceland": iceland[0]}


@pytest.fixture
def again(dated: Draft, undated: Draft, lexicon: Lexicon) -> Callable[[Iterable[Judgement]], Record]:
    """The record of the journey with judgements."""
    return lambda judgements: assemble([dated, undated], lexicon, judgements=judgements)


def judge(
    kind: str,
    *claims: Claim,
    field: str | None = None,
    value: Value = None,
    by: str = "Ada",
    minute: int = 0,
    apart: Iterable[Claim] = (),
    after: Iterable[Judgement] = (),
) -> Judgement:
    """A judgement of a May morning."""
    return Judgement(
        kind,
        by=by,
        at=f"2024-05-01T09:{minute:02}:00Z",
        targets=tuple(map(target, claims)),
        apart=tuple(map(target, apart)),
        field=field,
        value=value,
        source="the register",
        reason="I looked it up.",
        after=tuple(one.id for one in after),
    )
