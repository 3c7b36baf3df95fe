"""When a report came out: as given, or by its dateline with the year from what else it says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dragoman.model import Document, Draft, Evidence, Finding, Interval, Timex
from dragoman.reading.timexes import find
from dragoman.record.phrasing import listing

# A dateline is written where the news was, on the day or shortly before the report came out.
_LAG = 7
_NEAR = 45
# How many words a paragraph may have to be a line of the letterhead.
_SHORT = 8
# How far into a text the day of its lead may stand.
_OPENING = 600


@dataclass(frozen=True, slots=True)
class Publication:
    """When a report came out, how that is known, why, and what else it could have been."""

    interval: Interval
    basis: str
    reason: str
    alternatives: tuple[Interval, ...] = ()


def stated(draft: Draft) -> Publication | None:
    """The date the document carries, or that its dateline and its own text give; None when neither does."""
    document = draft.document
    if document.published:
        basis = document.published_basis or "given"
        reason = document.published_reason or _given(basis, document.published)
        return Publication(Interval.from_edtf(document.published), basis, reason)
    written = dateline(document)
    if written is None:
        return _headed(document)
    years = [year for year in _years(written, draft.timexes) if _opens_near(draft, year, written)]
    if not years:
        return _by_the_year(draft, written)
    if len(years) != 1:
        return None
    filed = date(years[0], written[0], written[1])
    reason = f"The dateline says {document.dateline_date}; the year is that of the dates the text gives in full."
    return Publication(Interval.day(filed), "dateline", reason)


def dateline(document: Document) -> tuple[int, int] | None:
    """Month and day of the dateline, whatever the year."""
    if not document.dateline_date:
        return None
    for timex in find(document.dateline_date):
        if timex.form == "date" and timex.month and timex.day:
            return timex.month, timex.day
    return None


def filed(document: Document, publication: Publication | None) -> Interval | None:
    """The day of the dateline in the year that brings it nearest to publication."""
    written = dateline(document)
    start = publication.interval.start if publication else None
    if written is None or start is None:
        return None
    days = [one for year in (start.year - 1, start.year, start.year + 1) if (one := _date(year, *written))]
    near = [one for one in days if abs((one - start).days) <= _NEAR]
    return Interval.day(min(near, key=lambda one: abs((one - start).days))) if near else None


def dated(document: Document, publication: Publication | None) -> Document:
    """The document with its publication date, its basis and the reason."""
    if publication is None:
        return document
    return replace(
        document,
        published=document.published or publication.interval.edtf(),
        published_basis=publication.basis,
        published_reason=publication.reason,
    )


def doubts(document: Document, publication: Publication | None) -> Iterable[Finding]:
    """Findings: a report without a date, a date that was inferred, a dateline that does not fit the date."""
    words = (Evidence(0, min(len(document.text), 80), document.text[:80]),) if document.text else ()
    if publication is None:
        message = f"'{document.path}' has no date, and nothing in the other reports gives one."
        yield Finding("no-date", message, document.id, words, document.path)
    elif publication.basis == "inferred":
        message = f"'{document.path}' has no date of its own. {publication.reason}"
        if publication.alternatives:
            others = listing(one.edtf() for one in publication.alternatives)
            message += f" Less likely, but not excluded: {others}."
        yield Finding("no-date", message, document.id, words, document.path)
    else:
        yield from _dateline_doubt(document, publication)


def _dateline_doubt(document: Document, publication: Publication) -> Iterable[Finding]:
    written, near = dateline(document), filed(document, publication)
    start, last = publication.interval.start, publication.interval.last
    if written is None or start is None or last is None:
        return
    if near is not None and near.start is not None and -1 <= (last - near.start).days <= _LAG + (last - start).days:
        return
    message = f"'{document.path}' carries the date {publication.interval.edtf()}, but its dateline says "
    yield Finding("date-conflict", message + f"{document.dateline_date}.", document.id, (), document.path)


def _headed(document: Document) -> Publication | None:
    """The one full date with which a line at the head of the report begins or ends ("Oslo, 4 March 2024")."""
    found = {}
    for line in _head(document):
        for timex in find(line):
            full = timex.form == "date" and timex.year and timex.month and timex.day
            if full and (timex.start == 0 or timex.end == len(line)):
                found[_date(timex.year or 0, timex.month or 0, timex.day or 0)] = timex.text
    days = [one for one in found if one is not None]
    if len(days) != 1:
        return None
    return Publication(Interval.day(days[0]), "dateline", f"The head of the report gives the date, {found[days[0]]}.")


def _head(document: Document) -> Iterable[str]:
    """The lines of the headlines and short paragraphs before the report begins to tell, parted at bars."""
    for zone in document.zones:
        text = document.text[zone.start : zone.end]
        if zone.kind == "body" and len(text.split()) > _SHORT:
            return
        if zone.kind != "caption":
            yield from (part.strip(" .,") for line in text.splitlines() for part in line.split("|"))


def _given(basis: str, published: str) -> str:
    source = "Its metadata give" if basis == "metadata" else "It gives"
    return f"{source} the date {published}."


def _years(written: tuple[int, int], timexes: Iterable[Timex]) -> list[int]:
    """The years in which the dateline's day lies near a date that the text gives in full."""
    found = set()
    for timex in timexes:
        for one in (timex, timex.first, timex.last):
            if one is None or one.form != "date" or not (one.year and one.month and one.day):
                continue
            told = _date(one.year, one.month, one.day)
            days = [_date(year, *written) for year in (one.year - 1, one.year, one.year + 1)]
            found |= {each.year for each in days if each and told and abs((each - told).days) <= _NEAR}
    return sorted(found)


def _opens_near(draft: Draft, year: int, written: tuple[int, int]) -> bool:
    """True unless the weekday with which the report opens lies days from its dateline in that year."""
    told, filed = _opening_weekday(draft), _date(year, *written)
    if told is None or told.weekday is None or filed is None:
        return True
    # A report is filed on the day of what it opens with, on the next, or on the eve of it.
    return (filed.weekday() - told.weekday) % 7 in (0, 1, 6)


def _opening_weekday(draft: Draft) -> Timex | None:
    told = next((t for t in draft.timexes if t.form == "weekday"), None)
    bare = told and not told.count and told.weekday is not None and told.start <= _OPENING
    return told if bare else None


_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright\b)[^\n]{0,40}?\b((?:19|20)\d\d)\b(?!\s*[-–])", re.IGNORECASE)
_YEAR_NAMED = re.compile(r"(?<![\d.,$€£])((?:19|20)\d\d)(?![\d%]|[.,]\d)")
_TO_COME = re.compile(
    r"\b(?:by|until|till|through|to|for|than|of some|about|nearly|over|up to)\s+(?:the year\s+)?$", re.IGNORECASE
)


def _by_the_year(draft: Draft, written: tuple[int, int]) -> Publication | None:
    """The dateline's day in the year of the rights line, or in the one in which the weekday told of it is that day."""
    document = draft.document
    owned = {int(year) for year in _RIGHTS.findall(document.text)}
    if len(owned) == 1:
        day, known = _date(min(owned), *written), "the year is that of the copyright line"
    else:
        day, known = _on_the_weekday(draft, written), "in the year that the text names, that is the weekday it tells"
    if day is None:
        return None
    return Publication(Interval.day(day), "inferred", f"The dateline says {document.dateline_date}; {known}.")


def _on_the_weekday(draft: Draft, written: tuple[int, int]) -> date | None:
    """The dateline's day, in the last year named or the one after it, on the weekday with which the report opens."""
    told, text = _opening_weekday(draft), draft.document.text
    if told is None:
        return None
    named = {
        int(m[1]) for m in _YEAR_NAMED.finditer(text) if not _TO_COME.search(text, max(0, m.start() - 20), m.start())
    }
    for last in sorted(named, reverse=True)[:2]:
        days = [day for year in (last, last + 1) if (day := _date(year, *written)) and day.weekday() == told.weekday]
        if days:
            return days[0]
    return None


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
