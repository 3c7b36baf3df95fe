"""The English words of the calendar: months, weekdays, units, parts of a day and year, and numbers spelled out."""

import re


def listed(text: str) -> tuple[str, ...]:
    """The words of one line, in order."""
    return tuple(text.split())


def words(text: str) -> frozenset[str]:
    """The words of one line, as a set."""
    return frozenset(text.split())


MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

DECADES = listed("twenties thirties forties fifties sixties seventies eighties nineties")

CARDINALS = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS, start=1)} | {"final": 4, "last": 4}

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?"
    r"|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN(?:UARY|\.)?|FEB(?:RUARY|\.)?|MAR(?:CH|\.)?|APR(?:IL|\.)?|MAY|JUNE?|JULY?|AUG(?:UST|\.)?"
    r"|SEPT?(?:EMBER|\.)?|OCT(?:OBER|\.)?|NOV(?:EMBER|\.)?|DEC(?:EMBER|\.)?)(?![A-Za-z])"
)
FULL_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)(?![A-Za-z])"
)
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![A-Za-z])"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:\.|(?=,))"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
YEAR = r"[12]\d{3}(?!\d|[.,]\d)"
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,6})(?!\d)"
SPELLED = (
    r"(?:(?:"
    + "|".join(_TENS)
    + r")(?:[ -](?:"
    + "|".join(_ONES[1:10])
    + r"))?|"
    + "|".join(reversed(_ONES[1:]))
    + r")"
)
ROUGH = (
    r"(?:(?:just|little|well|far)? *(?:more|less|fewer) +than|at +least|up +to|no +more +than|over|nearly|almost|about"
    r"|around|some|under|roughly|approximately) +"
)
ROUGH_WORDS = words(
    "just little well far more less fewer at up no over nearly almost about around some under roughly approximately"
)
MONTH_WORDS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
WEEKDAY_WORDS = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
COUNTED = re.compile(
    r" (?:people|men|women|children|troops|soldiers|students|jobs|workers|employees|guests|delegates|participants"
    r"|countries|states|companies|enterprises|scholarships|visas|units|copies|megawatts|MW|kWh|km|kilomet|met(?:er|re)s"
    r"|miles|hectares|acres|tons|tonnes|dollars|euros|pounds|yuan|million|billion|percent|per cent|vehicles|cars|homes"
    r"|points|seats|rooms|pages|volunteers|troop|refugees|prisoners|victims|dealerships|aircraft)"
)
UNIT_WORDS = words(
    "day days week weeks month months quarter quarters year years decade decades century centuries hour hours minute "
    "minutes"
)
UNITS = r"(?:days?|weeks?|months?|quarters?|years?|decades?|centuries|century|hours?|minutes?)"


def month_number(word: str) -> int:
    """1 for any spelling of January, and so on."""
    return MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """0 for any spelling of Monday, 6 for Sunday."""
    return WEEKDAYS.index(word[:3].lower())


def spaced(text: str) -> str:
    """Words in small letters, one blank apart."""
    return re.sub(r" +", " ", text.lower())


def full_year(year: int) -> int:
    """Two digits are of this century up to 49, else of the last."""
    if year > 99:
        return year
    return year + (2000 if year < 50 else 1900)


def unit_name(word: str) -> str:
    """The singular of a unit of time: "years" is year, "centuries" is century."""
    word = word.lower()
    return "century" if word == "centuries" else word.removesuffix("s")


def cardinal(words: str) -> int | None:
    """The number that digits or spelled words up to ninety-nine say; a, an and one are 1; None for "several"."""
    words = words.lower().replace(",", "").strip()
    if words.isdigit():
        return int(words)
    if words in ("a", "an"):
        return 1
    parts = re.split(r"[ -]", words)
    if not all(part in CARDINALS for part in parts):
        return None
    return sum(CARDINALS[part] for part in parts)
