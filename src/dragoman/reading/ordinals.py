"""Ordinals of sittings: "the 11th", "sixth", "twenty-first", "inaugural"."""

import re
from functools import lru_cache

_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_INAUGURAL = frozenset(("inaugural", "maiden", "first-ever"))


@lru_cache(maxsize=8192)
def ordinal(word: str) -> int | None:
    """The number an ordinal word tells; None for any other word."""
    low = word.casefold()
    found = _DIGITS.fullmatch(low)
    if found:
        return int(found[1])
    if low in _INAUGURAL:
        return 1
    if low in _UNITS:
        return _UNITS.index(low) + 1
    for stem, tens in _TENS.items():
        if low == f"{stem}ieth":
            return tens
        if low.startswith(f"{stem}y-") and low.partition("-")[2] in _UNITS[:9]:
            return tens + _UNITS.index(low.partition("-")[2]) + 1
    return None


def roman(word: str) -> int | None:
    """The number a Roman numeral up to 39 tells ("XV Summit"); None for any other word."""
    return _ROMANS.get(word)


_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = {"X" * tens + ones: 10 * tens + n for tens in range(4) for n, ones in enumerate(_ONES) if tens or n}
