"""Who is who, today and before: offices on both sides with their holders, as far as the record has seen them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model import Footnote, Line, Section, Table, Tenure
from dragoman.record.bearing import RANKS
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import first_day, last_day, newest_key, spoken, within
from dragoman.views.naming import names_country, rank_key
from dragoman.views.notes import cite
from dragoman.views.pair import Pair
from dragoman.views.prose import counted, literal

# Offices that one person holds at a time: a later holder has followed an earlier one.
_SINGLE = ("head_of_state", "royal", "head_of_government", "minister")
_SLIP = 5
_RARE = 10
_ASIDE = ("party", "other", None)


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
    """The offices that people between the two have held, by side and rank.

    An office of one holder at a time makes one row with all who held it; everybody else has one row with their best
    attested office.
    """
    by_person: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in filter(_shows, pair.tenures()):
        by_person.setdefault((str(tenure.country), tenure.person_id), []).append(tenure)
    groups: dict[tuple[str, str, str], list[Tenure]] = {}
    for (country, person), held in by_person.items():
        whole = _whole_titles(pair, held)
        single = _one_of_a_kind(pair, whole)
        for tenure in single or [_best(pair, whole)]:
            groups.setdefault((country, _kind(tenure), "" if single else person), []).append(tenure)
    found = [_row(pair, country, likely) for (country, _, _), held in groups.items() if (likely := _likely(held))]
    sides = (pair.one, pair.other)
    return tuple(
        sorted(
            found,
            key=lambda row: (sides.index(row.country), row.rank, _grade(row.office), row.office, row.held[0].person),
        )
    )


def _shows(tenure: Tenure) -> bool:
    """True for an office somebody is shown in; a slip, and an office only told to be over or to come, is none."""
    return not tenure.doubt and bool(tenure.seen or not (tenure.not_before or tenure.not_after))


def _kind(tenure: Tenure) -> str:
    """What all wordings of an office share."""
    return tenure.office_key or _folded(tenure.office)


def _row(pair: Pair, country: str, held: Sequence[Tenure]) -> Row:
    rank = min(rank_key(pair.ledger, one.office, one.rank) for one in held)
    if rank == RANKS.index("organization") and country in pair.ledger.lexicon.states.display:
        rank = len(RANKS)  # who heads a chamber of commerce does not act for the state
    return Row(country, held[0].office, rank, _in_order(held))


def _rank(pair: Pair, tenure: Tenure) -> str | None:
    at = rank_key(pair.ledger, tenure.office, tenure.rank)
    return RANKS[at] if at < len(RANKS) else None


def _best(pair: Pair, held: Sequence[Tenure]) -> Tenure:
    return min(held, key=lambda one: (_rank(pair, one) in _ASIDE, -len(one.claims), one.office))


def _one_of_a_kind(pair: Pair, held: Sequence[Tenure]) -> list[Tenure]:
    """Offices of one holder at a time; of "President" and "Head of State" the better attested.

    A bare "Secretary" or "Minister" is any of many.
    """
    single = [one for one in held if _rank(pair, one) in _SINGLE]
    single = [one for one in single if _rank(pair, one) != "minister" or " " in one.office]
    best = {_rank(pair, one): one for one in sorted(single, key=lambda one: (len(one.claims), one.office))}
    return [one for one in single if _rank(pair, one) == "minister" or one is best[_rank(pair, one)]]


def _whole_titles(pair: Pair, held: Sequence[Tenure]) -> list[Tenure]:
    """A person's offices without short forms of another of the same rank ("Secretary"), nor rare longer ones."""
    left = sorted(held, key=lambda one: one.office)
    for one in sorted(held, key=lambda one: one.office):
        for other in sorted(held, key=lambda one: one.office):
            if one is other or not _contains(other.office, one.office) or _rank(pair, one) != _rank(pair, other):
                continue
            lesser = other if len(other.claims) * _RARE < len(one.claims) else one
            left = [each for each in left if each is not lesser]
    return left or list(held)


def _contains(longer: str, shorter: str) -> bool:
    return longer != shorter and f" {_folded(shorter)} " in f" {_folded(longer)} "


def _likely(held: Sequence[Tenure]) -> list[Tenure]:
    """Without those seen once or twice in the middle of another's long time in office: a slip, not a change."""
    return [one for one in held if not any(_overshadows(other, one) for other in held)]


def _overshadows(other: Tenure, one: Tenure) -> bool:
    inside = within(one.seen, other.seen)
    return other.person != one.person and inside and len(other.claims) >= _SLIP * len(one.claims)


def _beside(pair: Pair, tenure: Tenure) -> list[Tenure]:
    """Seats and posts a person holds beside the office: at most one, and only if it is well attested."""
    held = [one for one in pair.ledger.tenures.get(tenure.person, ()) if one.country == tenure.country]
    others = [
        one
        for one in _whole_titles(pair, held)
        if one.office != tenure.office
        and _rank(pair, one) not in _SINGLE
        and len(one.claims) * _RARE >= len(tenure.claims)
        and not _contains(one.office, tenure.office)
    ]
    return sorted(others, key=lambda one: (-len(one.claims), one.office))[:1]


def _shown(pair: Pair, found: Sequence[Row], most: int) -> tuple[list[Row], int]:
    """The highest of both sides, so that one side's many officials do not crowd out the other's."""
    best = sorted(found, key=lambda row: (row.rank, newest_key(row.held[-1].seen), row.country, row.office))[:most]
    return [row for row in found if row in best], len(found) - len(best)


def _cells(pair: Pair, row: Row) -> tuple[Line, ...]:
    told = names_country(pair.ledger, row.office, row.country)
    offices = [literal(row.office) if told else f"{literal(row.office)} of {pair.name(row.country)}"]
    beside = _beside(pair, row.held[-1]) if len({one.person for one in row.held}) == 1 else []
    offices += [literal(one.office) for one in beside[:1]]
    return (
        Line("; ".join(offices)),
        Line(_holders(row.held), _notes(pair, (*row.held, *beside[:1]))),
        Line(_seen_in(row.held[-3:])),
    )


def _holders(held: Sequence[Tenure]) -> str:
    people = list(dict.fromkeys(f"{one.person} (acting)" if one.acting else one.person for one in held))[-3:]
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
    return office.casefold().replace("advisor", "adviser").replace("defence", "defense").replace(" the ", " ")
