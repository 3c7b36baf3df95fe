"""What stands above a report: the letterhead, the kind of paper, the line with the day."""

import re
from collections.abc import Iterator

from dragoman.document.boilerplate import is_boilerplate, stamp_in
from dragoman.document.calendar import DAY, edtf
from dragoman.document.outline import Part, Parts, body_starts
from dragoman.model import Span

_MARKS = re.compile(r"[*_#]+|\A[•·▪●–—-]\s*")
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:r|rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
# "General News Mon, 9 Jan 2006": the page's section before the day.
_SECTION = r"(?:(?-i:[A-Z])[\w&]{2,14}(?: (?-i:[A-Z])[\w&]{2,14}){0,2} (?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))?"
_NUMBER = r"(?:(?:No|Nr|Ref|Press [Rr]elease|Issue|Vol)\b\.? ?[\w/-]{1,16}[,:]? )?"
_HOUR = r"(?P<hour>[, –-]+\d{1,2}[:.]\d\d[\w :.()+-]{0,16})?"
_CLOCK = re.compile(r"\d[*_#]*[:.][*_#]*\d")
_DATE_LINE = re.compile(
    rf"(?:(?P<before>[^|•·]{{2,60}}) ?[|•·] ?)?{_NUMBER}{_SECTION}{_WEEKDAY}(?P<day>{DAY}){_HOUR}"
    r"(?: ?[|•·] ?(?P<after>[^|•·]{2,60}))?(?: ?[|•·] ?[^|•·]{1,40})*",
    re.IGNORECASE,
)
# "Politics Materials 28 March 2007 12:48": a section before day and hour.
_SECTIONED = re.compile(rf"(?:[A-Z]\w{{2,14}} ){{1,3}}(?P<day>{DAY}) \d{{1,2}}[:.]\d\d(?: ?\([\w :.+-]{{2,12}}\))?")
_DATED_TITLE = re.compile(rf"{_WEEKDAY}(?P<day>{DAY}),? ?[–—:-]? ?(?=(?-i:[A-Z“\"]))", re.IGNORECASE)
_OFFICES = (
    "republic|kingdom|sultanate|emirate|commonwealth|government|ministry|embassy|consulate|office|press service"
    "|presidency|department|secretariat|mission|directorate|official (?:bulletin|gazette|journal)"
)
_OFFICE = re.compile(rf"(?:the )?(?:[\w'’]+ ){{0,2}}(?:{_OFFICES})\b", re.IGNORECASE)
_KINDS = "statement|release|communiqu[eé]|note|readout|briefing|advisory|announcement|information"
_PAPER = re.compile(
    rf"\W*(?:(?:press|media|news|official|public|for immediate) )?(?:{_KINDS})s?(?: (?:no\.? ?)?[\d/-]+)?\W*",
    re.IGNORECASE,
)
_CREDIT = re.compile(rf"(?P<agency>[A-Z][\w.’']*(?: [A-Z][\w.’']*){{0,4}}) ?[-–—] ?(?P<day>{DAY})\.?")
_PAPER_LINE = re.compile(
    r"(?P<paper>(?:The )?(?:[A-Z][\w'’&-]*\.? ){0,3}(?:News|Times|Herald|Post|Daily|Observer|Standard|Star|Monitor|"
    r"Guardian|Mail|Gazette|Tribune|Chronicle|Press|Agency|Independent|Voice|Journal|Express|Citizen|Mirror|Radio|Sun|"
    r"Telegraph|Bulletin|Courier|Review|Today|Champion|Radio|Online|Magazine|Weekly)) \((?P<town>[A-Z][\w'’ -]{2,25})\)"
)
_SMALL = frozenset("of the and for in to on de du la le des al el at a an".split(" "))
_LONGEST = 140
_OPENING = 12
_NEAR_TOP = 5
_NEAR_END = 4


def marked(found: Parts) -> Parts:
    """The parts with letterhead, kind of paper and date line above the report told from its title."""
    first = min(body_starts(found), _OPENING)
    above = _no_other_stories(tuple(piece for part in found[:first] for piece in _dated(part)))
    below = tuple(part.as_("boilerplate") if _timed(part) else part for part in found[first : first + _NEAR_TOP])
    above = _below_the_stamp(above)
    titles = [part for part in above if part.kind in ("body", "headline") and not _is_furniture(part.words)]
    if titles:
        above = tuple(part.as_("boilerplate") if _is_furniture(part.words) else part for part in above)
    return above + below + _dated_below(found[first + _NEAR_TOP :])


def _dated_below(rest: Parts) -> Parts:
    """A line of day and hour under the report dates the page."""
    last = len(rest) - _NEAR_END
    return tuple(
        part.as_("boilerplate") if n >= last and (_timed(part) or credit_day(part.words)) else part
        for n, part in enumerate(rest)
    )


def credit_day(words: str) -> str | None:
    """The day of a line of nothing but an agency and a day: "Agency - October 20, 1999."."""
    found = _CREDIT.fullmatch(words.strip())
    return edtf(found["day"]) if found else None


def _no_other_stories(above: Parts) -> Parts:
    """Titles each with a day of its own under it are those of other stories; of one report there is one title."""
    days = [place for place, part in enumerate(above) if place and day_of(part.words)]
    others = [place - 1 for place in days if above[place - 1].kind in ("body", "headline")]
    if len(others) <= 1:
        return above
    return tuple(part.as_("boilerplate") if place in others else part for place, part in enumerate(above))


def _below_the_stamp(above: Parts) -> Parts:
    """Under a stamp ("Last Updated: …") and before the report stands its title; the short lines over it are a menu."""
    stamp = next((n for n, part in enumerate(above) if part.kind == "boilerplate" and stamp_in(part.words, 80)), None)
    if stamp is None or stamp + 1 >= len(above) or above[stamp + 1].kind not in ("body", "headline"):
        return above
    short = {n for n in range(stamp) if len(above[n].words.split()) <= _MENU_WORDS}
    return tuple(part.as_("boilerplate") if n in short else part for n, part in enumerate(above))


_MENU_WORDS = 4


def _timed(part: Part) -> bool:
    """True for a line of nothing but day and hour, as it may stand under the lead: when the page was made."""
    if part.kind != "body" or not _CLOCK.search(part.words):
        return False
    found = _DATE_LINE.fullmatch(_MARKS.sub("", part.words).strip())
    return bool(found and found["hour"])


def day_of(words: str) -> str | None:
    """The day that a line of nothing but a date gives, as EDTF."""
    found = _DATE_LINE.fullmatch(_MARKS.sub("", words).strip()) or _SECTIONED.fullmatch(words.strip())
    return edtf(found["day"]) if found else None


def paper_of(words: str) -> str | None:
    """The publisher beside the day ("3 May 2021 | Harbour Gazette"), if one is there."""
    found = _DATE_LINE.fullmatch(_MARKS.sub("", words).strip())
    name = (found["before"] or found["after"] or "").strip() if found else ""
    return name if name[:1].isupper() else None


def paper_with_town(words: str) -> str | None:
    """The paper that a line names with its town ("Harbour Gazette (Porto)")."""
    found = _PAPER_LINE.fullmatch(words.strip())
    return found["paper"] if found else None


def letterhead(found: Parts) -> str | None:
    """The office whose letterhead stands above the report, its lines joined, capitals set in small letters."""
    page = (part.words for part in found if part.kind == "boilerplate")
    lines = [_small(" ".join(words.split())) for words in page if is_office(words) and not is_boilerplate(words)]
    return ", ".join(lines[:3]) or None


def is_office(words: str) -> bool:
    """True for a line that names an office and tells nothing: each word in capitals, no stop, no day."""
    plain = words.strip()
    if (
        len(plain) > _LONGEST
        or not _OFFICE.match(plain)
        or plain[-1] in ".!?:;,"
        or any(char.isdigit() for char in plain)
    ):
        return False
    return all(word[0].isupper() or word.lower() in _SMALL or not word[0].isalpha() for word in plain.split())


def _is_furniture(words: str) -> bool:
    return (
        is_office(words) or bool(_PAPER.fullmatch(words) or _PAPER_LINE.fullmatch(words)) or day_of(words) is not None
    )


def _dated(part: Part) -> Iterator[Part]:
    """A title that begins with its day, cut in two; a line of nothing but a day is no title at all."""
    if day_of(part.words):
        yield part.as_("boilerplate")
        return
    found = _DATED_TITLE.match(part.words) if part.kind == "body" and len(part.words) < 2 * _LONGEST else None
    if not found or part.words[-1] in ".!?":
        yield part
        return
    middle, rest = part.span.start + found.end(), part.words[found.end() :]
    yield Part(
        Span(part.span.start, part.span.start + len(part.words[: found.end()].rstrip())),
        found[0].rstrip(),
        "boilerplate",
    )
    yield Part(Span(middle, part.span.end), rest, "boilerplate" if is_boilerplate(rest) else "headline")


def _small(words: str) -> str:
    """A line in capitals as it would stand in a text; other lines as they are."""
    if not words.isupper():
        return words
    plain = (word.lower() if word.lower() in _SMALL else word.capitalize() for word in words.split())
    # The small letter of a dotted capital I keeps a dot of its own.
    return " ".join(plain).replace("i\u0307", "i")
