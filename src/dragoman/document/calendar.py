"""Dates as publishers write them on their own reports, as EDTF."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
)
# A whole day in words or numbers, for the middle of a longer pattern.
DAY = (
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}"
    rf"|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\.?,? \d{{4}})"
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])")
_RANGE = re.compile(r"\d{4}(?:-\d\d){0,2}/(?:\d{4}(?:-\d\d){0,2}|\.\.)\Z")
_YEAR = re.compile(r"(\d{4})\Z")
_SOLID = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?\Z")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?[ -]+(?:of +)?({MONTH})\b\.?,?[ -]+(\d{{4}})(?!\d)", re.IGNORECASE
)
_MONTH_DAY = re.compile(rf"({MONTH})\b\.? +(\d{{1,2}})(?:st|nd|rd|th)?,? +(\d{{4}})(?!\d)", re.IGNORECASE)
_MONTH_YEAR = re.compile(rf"({MONTH})\b\.?,? +(\d{{4}})(?!\d)", re.IGNORECASE)


def edtf(words: str) -> str | None:
    """The day (or month, or year) that words such as "Jan. 5, 2024" or "2024-01-05T10:00Z" give; None when unsure.

    "03/04/2024" is unsure, for no country's order is assumed; "13/04/2024" and "3.4.2024" are not.
    """
    words = words.strip().strip("'\"")
    if _RANGE.match(words):
        return words
    if found := _ISO.match(words) or _SOLID.match(words) or _YEAR_FIRST.match(words):
        return _day(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := _YEAR.match(words):
        return found[1]
    if found := _DAY_FIRST.search(words):
        return _ordered(int(found[1]), int(found[3]), int(found[4]), found[2])
    if found := _DAY_MONTH.search(words):
        return _day(int(found[3]), MONTHS[found[2].lower()], int(found[1]))
    if found := _MONTH_DAY.search(words):
        return _day(int(found[3]), MONTHS[found[1].lower()], int(found[2]))
    if found := _MONTH_YEAR.search(words):
        return _day(int(found[2]), MONTHS[found[1].lower()], None)
    return None


def _ordered(first: int, second: int, year: int, mark: str) -> str | None:
    """Day and month from two numbers: points mean day first, slashes only where one number can be no month."""
    if mark == "." or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _day(year: int, month: int, day: int | None) -> str | None:
    try:
        checked = date(year, month, day or 1)
    except ValueError:
        return None
    return checked.isoformat() if day else f"{year:04d}-{month:02d}"
