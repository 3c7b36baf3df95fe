"""A number that a pledge names, beside one that was told later."""

import re
from collections.abc import Iterable

from dragoman.model import Claim, Interval

_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion|trillion|bn|mln)\b", re.IGNORECASE)
_SIZES = {"thousand": 1e3, "million": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_TIMES = ((re.compile(r"\b(?:doubl|twofold)\w*", re.IGNORECASE), 2), (re.compile(r"\btripl\w*", re.IGNORECASE), 3))


def period_of(claim: Claim) -> str | None:
    """The time that a figure is of, in EDTF; None where it is not told, or told in words that give no date."""
    for told in (claim.values.get("period"), claim.when):
        if isinstance(told, str):
            try:
                Interval.from_edtf(told)
            except ValueError:
                continue
            return told
    return None


def aim(words: str, figure: Claim, told: Iterable[Claim]) -> float | None:
    """The amount a pledge names ("10 billion"), or makes of the last figure ("double"); None where it does neither."""
    found = _AMOUNT.search(words)
    if found:
        return float(found[1].replace(",", "")) * _SIZES[found[2].lower()]
    times = next((number for pattern, number in _TIMES if pattern.search(words)), None)
    before = _before(figure, told) if times else None
    return before * times if before and times else None


def reached(words: str, figure: Claim, told: Iterable[Claim]) -> str:
    """The amount beside the aim in words; empty where the two cannot be compared."""
    wanted, amount = aim(words, figure, told), _amount(figure)
    if wanted is None or amount is None or figure.values.get("unit") == "%":
        return ""
    return f"; it {'reaches' if amount >= wanted else 'is below'} {wanted:,.0f}"


def _before(figure: Claim, told: Iterable[Claim]) -> float | None:
    """The amount of the latest figure of the same thing and unit for an earlier time."""
    period = period_of(figure)
    same = [one for one in told if all(one.values.get(k) == figure.values.get(k) for k in ("metric", "unit"))]
    earlier = [(when, one.id, _amount(one)) for one in same if (when := period_of(one)) and period and when < period]
    return max(earlier)[2] if earlier else None


def _amount(figure: Claim) -> float | None:
    amount = figure.values.get("amount")
    return float(amount) if isinstance(amount, int | float) and not isinstance(amount, bool) else None
