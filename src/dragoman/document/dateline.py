"""The dateline: where, when and by which agency a report was filed, told by its form and not by a list of places."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dragoman.document.calendar import MONTH, edtf

_MONTH = rf"(?:{MONTH}|{MONTH.upper()})"
_CAPS = r"[A-ZÀ-ÖØ-Þ]"
_CAPITALS = (
    rf"(?:ST\. )?{_CAPS}[A-ZÀ-ÖØ-Þ'’.-]*{_CAPS}(?:[ -]{_CAPS}[A-ZÀ-ÖØ-Þ'’.-]*){{0,3}}"
    rf"(?:/{_CAPS}[A-ZÀ-ÖØ-Þ .'’-]{{2,20}})?"
)
_TITLED = rf"{_CAPS}[\w'’.-]*[\w](?:[ -](?:{_CAPS}[\w'’-]+|de|del|la|el|al|do|da|am|of|es)){{0,3}}"
_SECOND = rf"(?:/{_CAPS}[\w'’-]+(?: {_CAPS}[\w'’-]+)?)?"
_REGION = rf"(?P<region>(?:(?:, |- )(?!{_MONTH}\b){_CAPS}[\w.'’ -]{{1,25}}?)?)"
_PLACE = rf"(?P<place>{_CAPITALS}(?!\w)|{_TITLED}{_SECOND}){_REGION}"
_DAYNAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = rf"(?:{_DAYNAME},? )?"
_YEAR = r"(?:,? \d{4}(?!\d))?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
_DATE = (
    rf"(?P<date>{_WEEKDAY}(?:{_MONTH}\b\.? {_DAY}(?:/\d{{4}}|{_YEAR})|{_DAY} {_MONTH}\b\.?{_YEAR}"
    r"|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)"
    rf"|{_DAYNAME}\b)"
)
_DASH = r"\s*(?:--+|—|–|―)|\s+-(?=\s|\Z)"
_NAME = r"[A-Za-z][\w.&’' /-]{1,40}"
_SIGNED = rf"(?:\((?P<a1>{_NAME})\)|/(?P<a2>[A-Za-z][\w.’' -]{{1,30}})/\.?|\[(?P<a3>{_NAME})\])"
_HOUSE = r"(?P<a4>[A-Z]{3,}[A-Z.]*(?:\.[A-Z]{2,3})?(?: [A-Z]{3,})?|[A-Z][a-z]+[A-Z]\w*|[A-Z][a-z]+\.[a-z]{2,3})"
_NAMED = r"(?P<a5>[A-Z][a-z]+)"

_FORMS = tuple(
    re.compile(form)
    for form in (
        # PLACE, Nov. 27 (Agency) --    Place, 3 May 2021 (SPA) --    New Delhi, June 22 (PTI)    PLACE, May 3. /TASS/.
        rf"{_PLACE}(?:,|\.)? {_DATE}[.,]? ?{_SIGNED}(?:{_DASH}|\s*:)?",
        # MOSCOW/MINSK (Agency / Agency - 11th June, 2020)    ABUJA (Agency, May 3) --
        rf"{_PLACE} \((?P<a1>{_NAME}?)(?: ?[-–—] ?|, ){_DATE}\)(?:{_DASH}|\s*:)?",
        # BEIJING (AP) —    Moscow (Agency) -
        rf"{_PLACE} {_SIGNED}(?:{_DASH}|\s*:)",
        # Moscow. 12 April. INTERFAX.RU -    Baku, June 12, AZERTAC
        rf"{_PLACE}[.,] {_DATE}[.,]? {_HOUSE}(?:{_DASH}|:|(?=\s*(?:[\n\r]|\Z))|\.(?= ))",
        # Addis Ababa February 15/2023 /ENA/
        rf"{_PLACE} {_DATE} ?/(?P<a2>[A-Z]{{2,8}})/(?:{_DASH})?",
        # Baku, June 12. Trend:
        rf"{_PLACE}[.,] {_DATE}[.,]? {_NAMED}(?:{_DASH}|:)",
        # NUR-SULTAN. KAZINFORM –
        rf"{_PLACE}\. (?P<a4>[A-Z]{{3,}}[A-Z.]*)(?:{_DASH}|\.(?= ))",
        # Riyadh, SPA --
        rf"{_PLACE}, (?P<a4>[A-Z]{{3,}}[A-Z.]*)(?:{_DASH})",
        # WASHINGTON, Jan. 5 —    Tokyo, 3 May 2021:
        rf"{_PLACE}(?:,|\.) {_DATE}(?:{_DASH}|-(?= ?[A-Z“\"])|:|\.(?= [A-Z])|(?=\s*(?:[\n\r]|\Z)))",
        # ADDIS ABABA, Ethiopia –
        rf"(?P<place>{_CAPITALS}){_REGION}(?:{_DASH})(?=\s*(?:[A-Z0-9“\"‘']|\Z))",
    )
)
# What every form begins with: a place and a mark or a date behind it, as hardly any paragraph does.
_BEGUN = re.compile(rf"(?:{_CAPITALS}(?!\w)|{_TITLED})(?:[.,]|\s*[-–—―:|/]|\s[(/\[]| {_DATE})")
# Pretoria –    Goa:    where the place is known to be a town, for its form tells nothing.
_BARE = re.compile(
    rf"(?P<place>{_CAPITALS}(?!\w)|{_TITLED})(?:, [A-Z][\w.'’ -]{{1,25}}?)?"
    rf"(?:{_DASH}|\s-(?=[A-Z])|\s*:|\s*\|[^|\n]{{2,40}}\|)"
    r"(?=\s*[A-Z“\"‘'])"
)
# (NEWSWIRE- Kuwait News Agency (KUNA)) before the place
_WIRE = re.compile(r"\((?:[^()\n]|\([^()\n]{2,20}\)){2,70}\)\s*(?:[-–—]\s*)?(?=[A-Z])")
# "3105061   POL0042   KUWAIT, April 8 (KUNA) --": what an agency numbers its reports by stands before the place.
_NUMBER = re.compile(r"\d{5,}\s+[A-Z]{2,4}\d{2,5}\s+")
_NO_AGENCY = re.compile(rf"\d|{_MONTH}\b|Photo|photo")
_NO_PLACE = re.compile(
    r"(?:On|In|At|By|From|The|A|An|After|Before|During|Since|Until|Today|Yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|[\w &]* (?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)"
    r"|IMPORTANT|NOTICE|ALERT|WARNING|EXCLUSIVE|Presidents?|Prime|Ministers?|Foreign|Deputy|Vice|Press|Joint|FILE|PHOTO|UPDATE|BREAKING|READ|WATCH|NOTE)\b"
)
_SHORT_CAPS = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's span, the white space after it left out, and its words; `published` only when the year is told."""

    start: int
    end: int
    place: str
    date: str | None
    agency: str | None
    published: str | None


def find(text: str, start: int, end: int, is_town: Callable[[str], bool] = lambda _: False) -> Dateline | None:
    """The dateline that the paragraph text[start:end] begins with, if any; a town with nothing else makes one, too."""
    head = text[start : min(end, start + 160)].replace("\xa0", " ")
    head = head.rstrip("*_ ") if start + len(head) == end else head
    bold = len(head) - len(head.lstrip("*_"))
    number = _NUMBER.match(head)
    bold = number.end() if number else bold
    wire = _WIRE.match(head, bold) if head[bold : bold + 1] == "(" else None
    bold = wire.end() if wire else bold
    if not _BEGUN.match(head, bold):
        return None
    for form in _FORMS:
        found = form.match(head, bold)
        if found and _likely(found):
            last = start + found.end()
            while bold and not number and last < end and text[last] in "*_":
                last += 1
            return _dateline(found, start, last)
    bare = _BARE.match(head, bold)
    if bare is None or not (is_town(bare["place"]) or is_town(bare["place"].title())):
        return None
    return _dateline(bare, start, start + bare.end())


def _likely(found: re.Match[str]) -> bool:
    agency = _agency(found)
    if _NO_PLACE.match(found["place"]) or (agency and _NO_AGENCY.search(agency)):
        return False
    # Bare capitals before a dash may be an acronym that begins a sentence; a place has more letters than that.
    words = found.groupdict()
    return bool(agency or words.get("date") or words["region"] or len(words["place"]) > _SHORT_CAPS)


def _agency(found: re.Match[str]) -> str | None:
    words = found.groupdict()
    name = next((words[key] for key in ("a1", "a2", "a3", "a4", "a5") if words.get(key)), None)
    return name.strip(" .") if name else None


def _dateline(found: re.Match[str], start: int, end: int) -> Dateline:
    date = (found.groupdict().get("date") or "").rstrip(" .") or None
    told = edtf(date.replace("/", ", ")) if date else None
    place = found["place"].strip(" .")
    return Dateline(start, end, place, date, _agency(found), told)
