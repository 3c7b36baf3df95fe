"""Who is who, today and before: offices on both sides with their holders, as far as the record has seen them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model import Footnote, Line, Section, Table, Tenure
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import first_day, last_day, newest_key, spoken
from dragoman.views.naming import RANKS, rank_key
from dragoman.views.notes import cite
from dragoman.views.pair import Pair
from dragoman.views.prose import counted, literal

# Offices that one person holds at a time: a later holder has followed an earlier one.
_SINGLE = ("head_of_state", "royal", "head_of_government", "minister")
_BESIDE = (RANKS.index("party"), len(RANKS) - 1, len(RANKS))


@dataclass(frozen=True, slots=True)
class Row:
    """One office of one country and its holders, oldest first."""

    country: str
    office: str
    rank: int
    held: tuple[Tenure, ...]


def section(pair: Pair, limits: Limits) -> Section | None:
    """The table, highest offices first, side by side."""
    found = rows(pair)
    if not found:
        return None
    shown, left = _shown(pair, found, limits.people)
    more = ((Line(f"{counted(left, 'lower office')} more: *dragoman person NAME* shows each.", about_record=True),),)
    return Section(
        "Who is who, today and before",
        paragraphs=more if left else (),
        table=Table(("office", "holder", "in the record"), tuple(_cells(pair, row) for row in shown)),
    )


def rows(pair: Pair) -> tuple[Row, ...]:
    """The offices that people between the two have held, by side and rank."""
    groups: dict[tuple[str, str, str], list[Tenure]] = {}
    for tenure in _main(pair):
        rank = rank_key(pair.ledger, tenure.office, tenure.rank)
        alone = tenure.rank not in _SINGLE and (RANKS[rank] if rank < len(RANKS) else None) not in _SINGLE
        key = (str(tenure.country), _folded(tenure.office), tenure.person if alone else "")
        groups.setdefault(key, []).append(tenure)
    found = [
        Row(country, held[0].office, min(rank_key(pair.ledger, one.office, one.rank) for one in held), _in_order(held))
        for (country, _, _), held in groups.items()
    ]
    sides = (pair.one, pair.other)
    return tuple(
        sorted(
            found,
            key=lambda row: (sides.index(row.country), row.rank, _grade(row.office), row.office, row.held[0].person),
        )
    )


def _main(pair: Pair) -> list[Tenure]:
    """Each person's offices, without those that only stand beside a higher one (a seat in a party organ)."""
    tenures = pair.tenures()
    main = [one for one in tenures if rank_key(pair.ledger, one.office, one.rank) not in _BESIDE]
    with_main = {one.person for one in main}
    return main + [one for one in tenures if one.person not in with_main]


def _beside(pair: Pair, tenure: Tenure) -> list[Tenure]:
    others = pair.ledger.tenures.get(tenure.person, ())
    return [
        one for one in others if rank_key(pair.ledger, one.office, one.rank) in _BESIDE and one.office != tenure.office
    ]


def _shown(pair: Pair, found: Sequence[Row], most: int) -> tuple[list[Row], int]:
    """The highest of both sides, so that one side's many officials do not crowd out the other's."""
    best = sorted(found, key=lambda row: (row.rank, newest_key(row.held[-1].seen), row.country, row.office))[:most]
    return [row for row in found if row in best], len(found) - len(best)


def _cells(pair: Pair, row: Row) -> tuple[Line, ...]:
    offices = [f"{literal(row.office)} of {pair.name(row.country)}"]
    beside = _beside(pair, row.held[-1]) if len({one.person for one in row.held}) == 1 else []
    offices += [literal(one.office) for one in beside[:1]]
    return (
        Line("; ".join(offices)),
        Line(_holders(row.held), _notes(pair, (*row.held, *beside[:1]))),
        Line(_seen_in(row.held[-3:])),
    )


def _holders(held: Sequence[Tenure]) -> str:
    people = list(dict.fromkeys(one.person for one in held))[-3:]
    names = [literal(name) for name in people]
    if len(names) > 1:
        names[-1] = f"**{names[-1]}**"
    return ", then ".join(names)


def _seen_in(held: Sequence[Tenure]) -> str:
    """When each was seen in office; between two holders the office changed hands."""
    seen = [spoken(one.seen, short=True) if one.seen else "no date" for one in held]
    changed = " (changed hands in between)" if len({one.person for one in held}) > 1 else ""
    return "; then ".join(seen) + changed


def _notes(pair: Pair, held: Sequence[Tenure]) -> tuple[Footnote, ...]:
    found: list[Footnote] = []
    for tenure in held[-3:]:
        claims = [pair.ledger.claims[id] for id in tenure.claims if id in pair.ledger.claims]
        found += cite(pair.ledger, claims, most=1)
    return tuple(found)


def _in_order(held: Sequence[Tenure]) -> tuple[Tenure, ...]:
    def key(tenure: Tenure) -> tuple[str, str, str]:
        last, first = last_day(tenure.seen), first_day(tenure.seen)
        return (last.isoformat() if last else "", first.isoformat() if first else "", tenure.person)

    return tuple(sorted(held, key=key))


def _grade(office: str) -> bool:
    """First deputies come before deputies."""
    return not office.startswith("First ")


def _folded(office: str) -> str:
    return office.casefold().replace("advisor", "adviser").replace("defence", "defense")
