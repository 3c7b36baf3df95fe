"""What two parties promised each other: by subject and by side, what is followed up, and the newest in words."""

from collections.abc import Iterable, Sequence

from dragoman.model import Claim, Line, Section, Table
from dragoman.record.store.promising import Summed
from dragoman.views.commitments import OTHER
from dragoman.views.notes import cite
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted, listed, literal
from dragoman.views.telling import sentence

TOLD = 4
"""So many of the newest promises are told in words."""

Side = tuple[str, ...]


def section(pair: Pair, sums: Sequence[Summed], newest: Sequence[str]) -> Section | None:
    """How many pledges of each side there are on each subject; `newest` are the ids of some."""
    if not sums:
        return None
    claims = [pair.ledger.claims[id] for id in newest if id in pair.ledger.claims]
    return Section(
        "Pledges by subject and side",
        paragraphs=(_lead(pair, sums),),
        table=_table(pair, sums),
        bullets=tuple((_told(pair, claim),) for claim in claims[:TOLD]),
    )


def data(sums: Iterable[Summed]) -> list[dict[str, object]]:
    """The same as plain values."""
    return [
        {"pledgers": list(one.pledgers), "areas": list(one.areas), "count": one.count, "followed_up": one.evidenced}
        for one in sums
    ]


def _sides(pair: Pair, sums: Sequence[Summed]) -> list[tuple[Side, str]]:
    """Who pledges, as columns: each side, and both together; without those that do not."""
    every: list[tuple[Side, str]] = [
        ((code,), capital(pair.ledger.country(code, article=False))) for code in (pair.one, pair.other)
    ]
    every.append((tuple(sorted(pair.codes)), "both"))
    return [(side, name) for side, name in every if any(one.pledgers == side for one in sums)]


def _lead(pair: Pair, sums: Sequence[Summed]) -> tuple[Line, ...]:
    sides = [f"{name} {_count(sums, side=side):,}" for side, name in _sides(pair, sums)]
    told = f"{capital(counted(_count(sums), 'pledge'))}: {listed(sides)}."
    shown = sum(one.evidenced for one in sums)
    after = f"For {shown:,} a later report is shown that may bear on it." if shown else "No later report bears on one."
    way = f"commitments {pair.one} {pair.other}"
    return (
        Line(told, about_record=True),
        Line(after, about_record=True),
        Line("Each with its words, what followed, and how people score it.", about_record=True, leads_to=way),
    )


def _table(pair: Pair, sums: Sequence[Summed]) -> Table:
    areas = sorted({area for one in sums for area in _areas(one)}, key=lambda one: (one == OTHER, -_on(sums, one), one))
    sides = _sides(pair, sums)
    rows = tuple(
        (
            Line(literal(area.replace("_", " ")), about_record=True, leads_to=_address(pair, area)),
            *(_number(_on(sums, area, side=side)) for side, _ in sides),
            _number(sum(one.evidenced for one in sums if area in _areas(one))),
        )
        for area in areas
    )
    return Table(("subject", *(f"by {name}" for _, name in sides), "followed up"), rows)


def _areas(one: Summed) -> tuple[str, ...]:
    return one.areas or (OTHER,)


def _count(sums: Iterable[Summed], *, side: Side | None = None) -> int:
    return sum(one.count for one in sums if side in (None, one.pledgers))


def _on(sums: Iterable[Summed], area: str, *, side: Side | None = None) -> int:
    return _count((one for one in sums if area in _areas(one)), side=side)


def _number(count: int) -> Line:
    return Line(f"{count:,}" if count else "–", about_record=True)


def _address(pair: Pair, area: str) -> str:
    return f"commitments {pair.one} {pair.other} {area}"


def _told(pair: Pair, claim: Claim) -> Line:
    return Line(sentence(pair.ledger, claim), cite(pair.ledger, (claim,)), leads_to=f"claim {claim.id}")
