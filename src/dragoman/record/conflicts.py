"""Where accounts differ: fields of one event, numbers of one measure, days of one sitting."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from dragoman.lexicon import Lexicon
from dragoman.lexicon.seats import ACTING, FULL
from dragoman.model import Claim, Conflict, Evidence, Finding, Interval, Party
from dragoman.record.identity.bodies import office_key, plain_name
from dragoman.record.identity.telling import Telling, countries
from dragoman.record.order import claim_order
from dragoman.record.phrasing import file_name

_PRINCIPALS = ("head_of_state", "head_of_government", "minister")
_DEPUTIES = ("deputy", "deputy_minister")
_JOINT = re.compile(r",? and (?:the )?|, ")
# Values of a claim that two accounts of one happening can tell differently.
_VALUES = ("change", "format", "kind", "level", "ordinal", "status", "title", "venue")


def within(claims: Sequence[Claim], lexicon: Lexicon) -> tuple[Conflict, ...]:
    """The fields on which tellings of one event differ; a plan that was carried out is no contradiction."""
    done = [claim for claim in claims if claim.modality != "planned"] or list(claims)
    found = [
        _differing("modality", done, lambda claim: claim.modality),
        _times(done),
        _differing("where", done, lambda claim: claim.where, plain_name),
    ]
    found.extend(_differing(name, done, _value(name), plain_name) for name in _VALUES if name != "title")
    found.extend(_offices(done, lexicon))
    return tuple(one for one in found if one is not None)


def figures(claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """Numbers for one thing and one period that differ between documents."""
    return tuple(_figures(some) for some in differing_figures(claims))


def differing_figures(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """The claims of each thing and period for which two documents give numbers that no rounding makes equal."""
    told: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=claim_order):
        if (key := figure_key(claim)) is not None:
            told[key].append(claim)
    return tuple(tuple(some) for some in told.values() if _figures_differ(some))


def sittings(tellings: Iterable[Telling]) -> tuple[Finding, ...]:
    """One numbered sitting that two documents put on different days."""
    return tuple(_sittings(some) for some in differing_sittings(tellings))


def differing_sittings(tellings: Iterable[Telling]) -> tuple[tuple[Telling, ...], ...]:
    """The tellings of each numbered sitting that two of them put on different days."""
    told: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=lambda one: one.order):
        if (key := sitting_key(one)) is not None:
            told[key].append(one)
    return tuple(tuple(some) for some in told.values() if _days_differ(some))


def sitting_key(one: Telling) -> Hashable:
    """The body and the number of a dated sitting; None for anything else."""
    numbered = one.claim.act == "session" and one.body and one.ordinal and one.when
    if not numbered or one.body is None or one.claim.modality != "occurred":
        return None
    return tuple(sorted(one.body.states)), tuple(sorted(one.body.words)), one.ordinal


def _value(name: str) -> Callable[[Claim], str | None]:
    def value(claim: Claim) -> str | None:
        told = claim.values.get(name)
        return None if told is None else str(told)

    return value


def _differing(
    field: str,
    claims: Sequence[Claim],
    told: Callable[[Claim], str | None],
    plain: Callable[[str], str] = str,
) -> Conflict | None:
    """The values told for a field with their claims, when there are two or more."""
    values: dict[str, tuple[str, list[str]]] = {}
    for claim in claims:
        value = told(claim)
        if value is not None:
            values.setdefault(plain(value), (value, []))[1].append(claim.id)
    if len(values) < 2:
        return None
    return Conflict(field, tuple((value, tuple(ids)) for value, ids in values.values()))


def _times(claims: Sequence[Claim]) -> Conflict | None:
    """Times that share no day; a wider one that holds a closer one says the same."""
    dated = [(claim, Interval.from_edtf(claim.when)) for claim in claims if claim.when]
    apart = any(not a.overlaps(b) for n, (_, a) in enumerate(dated) for _, b in dated[n + 1 :])
    return _differing("when", claims, lambda claim: claim.when) if apart else None


def _offices(claims: Sequence[Claim], lexicon: Lexicon) -> list[Conflict | None]:
    """People whose office two accounts name differently."""
    people = {party.id: party for claim in claims for party in claim.parties() if party.kind == "person" and party.id}
    return [_office(people[one], claims, lexicon) for one in sorted(people)]


def _office(person: Party, claims: Sequence[Claim], lexicon: Lexicon) -> Conflict | None:
    """Titles that one person cannot bear by holding several offices, or by having his called in other words."""

    def told(claim: Claim) -> str | None:
        return next((one.office for one in claim.parties() if one.id == person.id and one.office), None)

    titles = sorted({office for claim in claims if (office := told(claim))})
    if not any(
        _clash(one, other, person.country, lexicon) for n, one in enumerate(titles) for other in titles[n + 1 :]
    ):
        return None
    plain = {title: lexicon.seats.seat(title, person.country).key for title in titles}
    return _differing(f"office of {person.name}", claims, told, lambda office: plain[office])


def _clash(one: str, other: str, country: str | None, lexicon: Lexicon) -> bool:
    """True for two different offices of one holder each, for who holds it beside who stands in, and for his deputy.

    "Minister" beside "Foreign Minister" is only shorter, and who is called a deputy prime minister in one report and a
    councillor in another may be both.
    """
    if {lexicon.seats.holding(title).quality for title in (one, other)} == {FULL, ACTING}:
        return True
    here, there = (_seats(title, country, lexicon) for title in (one, other))
    if here.keys() & there.keys():
        return False
    short, full = sorted((one, other), key=lambda title: len(office_key(title)))
    few, many = set(office_key(short)), set(office_key(full))
    if few <= many:
        ranks = lexicon.offices.rank(short), lexicon.offices.rank(full)
        return len(many - few) == 1 and ranks[0] in _PRINCIPALS and ranks[1] in _DEPUTIES
    return any(here.values()) and any(there.values())


def _seats(title: str, country: str | None, lexicon: Lexicon) -> dict[str, bool]:
    """The offices that a title joins, each with whether one person holds it at a time."""
    parts = (title, *_JOINT.split(title))
    found = (lexicon.seats.seat(lexicon.seats.holding(part).office, country) for part in parts if part)
    return {seat.key: seat.sole for seat in found}


def figure_key(claim: Claim) -> Hashable:
    """What a figure between two sides measures, when, and in which unit; None for anything else."""
    parties = tuple(sorted(countries(claim.parties("party"))))
    if claim.act != "figure" or not claim.values.get("period") or len(parties) < 2:
        return None
    return parties, plain_name(str(claim.values.get("metric"))), str(claim.values["period"]), claim.values.get("unit")


def _numbers(claims: Sequence[Claim]) -> list[tuple[Claim, float]]:
    return [(claim, float(told)) for claim in claims if isinstance(told := claim.values.get("amount"), int | float)]


def _figures_differ(claims: Sequence[Claim]) -> bool:
    told = _numbers(claims)
    pairs = ((one, other) for n, one in enumerate(told) for other in told[n + 1 :])
    return any(a.document != b.document and not rounded_alike(x, y) for (a, x), (b, y) in pairs)


def _figures(claims: Sequence[Claim]) -> Finding:
    first = claims[0]
    given = "; ".join(f"{file_name(claim.path)} gives {_amount(claim, amount)}" for claim, amount in _numbers(claims))
    message = f"Reports give different numbers for {first.values.get('metric')} in {first.values['period']}: {given}."
    return Finding("sources-disagree", message, first.document, _words(first))


def rounded_alike(first: float, second: float) -> bool:
    """43.8 and 44 may be one number, told to three digits and to two."""
    digits = min(_digits(first), _digits(second))
    return float(f"{first:.{digits}g}") == float(f"{second:.{digits}g}")


def _digits(amount: float) -> int:
    """How many digits the number is told with, the noughts at its end not counted."""
    return max(1, len(f"{amount:.12g}".replace(".", "").replace("-", "").split("e")[0].strip("0")))


def _amount(claim: Claim, amount: float) -> str:
    number = f"{amount:,.0f}" if amount.is_integer() else f"{amount:,}"
    return f"{number} {claim.values.get('unit') or ''}".strip()


def _days_differ(tellings: Sequence[Telling]) -> bool:
    when = [one.when for one in tellings if one.when]
    return any(not a.overlaps(b) for n, a in enumerate(when) for b in when[n + 1 :])


def _sittings(tellings: Sequence[Telling]) -> Finding:
    first = tellings[0]
    told = "; ".join(f"{file_name(one.claim.path)} says {one.claim.when}" for one in tellings)
    name = first.claim.parties("mechanism")[0].name
    message = f"Reports put sitting {first.ordinal} of the {name} on different days: {told}."
    return Finding("sources-disagree", message, first.claim.document, _words(first.claim))


def _words(claim: Claim) -> tuple[Evidence, ...]:
    return claim.evidence[:1]
