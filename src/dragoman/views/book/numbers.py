"""The number that is told most often of the two, over the years, by whose authority: a chart and a table."""

from collections.abc import Sequence
from datetime import date

from dragoman.model import Claim, Dot, Dots, Figure, Interval, Line, Section, Table
from dragoman.views.dates import days_of, last_day, newest_key, spoken
from dragoman.views.ledger import states_in
from dragoman.views.notes import cite
from dragoman.views.pair import Pair
from dragoman.views.prose import amount, capital, listed, literal, unique
from dragoman.views.telling import money

OTHERS = "others, or nobody named"
_FEWEST = 2
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))


def section(pair: Pair) -> Section | None:
    """The chart with its table, newest first; None where no number is told of two different times."""
    claims = _most_told(pair)
    if not claims:
        return None
    drawing = dots(pair, claims)
    metric = str(claims[0].values.get("metric"))
    words = "Each number as it was told; who counts otherwise is not reconciled."
    return Section(
        f"{capital(literal(metric))} over the years",
        figure=Figure(Line(words, about_record=True), _described(metric, drawing), drawing),
        table=Table(("of", "number", "according to"), tuple(_row(pair, claim) for claim in claims)),
    )


def _most_told(pair: Pair) -> list[Claim]:
    """The claims of the metric and unit of which most different times are told; each number of an authority once."""
    found: dict[tuple[str, str], dict[tuple[object, ...], Claim]] = {}
    for claim in pair.told("figure"):
        metric, unit = str(claim.values.get("metric") or ""), str(claim.values.get("unit") or "")
        if metric and isinstance(claim.values.get("amount"), int | float) and _days(claim):
            said = (claim.values["period"], claim.values["amount"], _authority(claim))
            found.setdefault((metric.casefold(), unit), {}).setdefault(said, claim)
    times = {key: len({period for period, *_ in told}) for key, told in found.items()}
    best = min(found, key=lambda key: (-times[key], -len(found[key]), key), default=None)
    if best is None or times[best] < _FEWEST:
        return []
    return sorted(found[best].values(), key=lambda claim: (newest_key(str(claim.values["period"])), claim.id))


def dots(pair: Pair, claims: Sequence[Claim]) -> Dots:
    """The numbers of the claims, those of each side's authorities with their own shape."""
    most = max(_number(claim) for claim in claims)
    size, word = next(((size, word) for size, word in _SCALES if most >= size), (1.0, ""))
    sides = {code: f"according to {pair.ledger.country(code)}" for code in (pair.one, pair.other)}
    told = [(claim, sides.get(_side(pair, claim) or "", OTHERS)) for claim in claims]
    used = tuple(name for name in (*sides.values(), OTHERS) if any(series == name for _, series in told))
    today = last_day(pair.ledger.today)
    unit = " ".join(part for part in (str(claims[0].values.get("unit") or ""), word) if part)
    return Dots(unit, used, tuple(dict.fromkeys(_dot(claim, series, size, today) for claim, series in told)))


def _dot(claim: Claim, series: str, size: float, today: date | None) -> Dot:
    first, last = _days(claim)
    value = _number(claim) / size
    return Dot(series, first, last, value, amount(value), open=today is not None and first > today)


def _days(claim: Claim) -> tuple[date, ...]:
    """The first and the last day that the number is of; none where its period is no date."""
    period = claim.values.get("period")
    try:
        Interval.from_edtf(str(period))
    except ValueError:
        return ()
    return days_of(str(period))


def _number(claim: Claim) -> float:
    value = claim.values.get("amount")
    return max(0.0, float(value)) if isinstance(value, int | float) else 0.0


def _side(pair: Pair, claim: Claim) -> str | None:
    """Whose authority it is: by its country, else by the one state of the two that its name tells."""
    authorities = claim.roles.get("authority", ())
    named = states_in(" ".join(party.name for party in authorities), pair.ledger.lexicon) & pair.codes
    return next(
        (party.country for party in authorities if party.country), next(iter(named), None) if len(named) == 1 else None
    )


def _authority(claim: Claim) -> str:
    return listed(unique(literal(party.name) for party in claim.roles.get("authority", ())))


def _described(metric: str, drawing: Dots) -> str:
    told = "; ".join(f"{dot.first.year}: {dot.words} ({dot.series})" for dot in reversed(drawing.dots))
    return f"{capital(metric)} in {drawing.unit}. {told}."


def _row(pair: Pair, claim: Claim) -> tuple[Line, ...]:
    return (
        Line(spoken(str(claim.values["period"]), short=True), about_record=True),
        Line(money(claim), cite(pair.ledger, (claim,)), leads_to=f"claim {claim.id}"),
        Line(_authority(claim) or "nobody named"),
    )
