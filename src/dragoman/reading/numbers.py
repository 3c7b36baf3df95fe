"""Amounts with their unit: money, percentages, and things counted with a plural noun."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from dragoman.lexicon.currencies import Currencies, currencies
from dragoman.model import Quantity
from dragoman.reading.timewords import CARDINALS, SPELLED, cardinal, words

_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "k": 1e3,
    "m": 1e6,
    "b": 1e9,
}
_LONG_SCALE = (
    r"(?:hundred(?: +thousand)?|thousand|million|billion|trillion|lakh +crore|lakhs?|crores?|mn|mln|bn|bln|tn|trn)"
)
_BOUNDS = {
    "over": (
        r"over|more +than|at +least|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in +excess +of|above|upwards? +of"
        r"|no +less +than|no +fewer +than|not +less +than|topp(?:ed|ing)|tops"
    ),
    "nearly": r"nearly|almost|close +to|just +under|just +below|approaching|not +quite",
    "about": r"about|around|some|approximately|roughly|an +estimated|estimated|circa|in +the +region +of",
    "under": r"not +exceed(?:ing)?|less +than|fewer +than|up +to|under|below|no[t]? +more +than|at +most|as +much +as",
}
_BOUND_LEFT = re.compile(
    r"\b(?:"
    + "|".join(rf"(?P<{kind}>{said})" for kind, said in sorted(_BOUNDS.items(), reverse=True))
    + r") +(?:the +)?$",
    re.IGNORECASE,
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = rf"(?:{_DIGITS}|(?:{SPELLED})\b)"
_PERCENTAGE = re.compile(r"[ -]?(?:(?P<percent>%|percent\b|per +cent\b|pct\b)|percentage[ -]points?\b)", re.IGNORECASE)
_MEASURES = words("square cubic metric nautical")
_LONGEST = 18
"""Characters of a number; a longer one is a code or a fault of the file."""

_TIME_NOUNS = words(
    "days weeks weekends months quarters years decades centuries hours minutes seconds times anniversaries"
)
_NO_NOUNS = words(
    "has is was as its this his does says goes plus versus across besides perhaps always towards afterwards"
)
_PEOPLE = words("people men women children troops personnel staff police")
_STOP = words(
    "a an the and or of in on to for by with at from into over under is are was were be has have had will would can "
    "could may might shall should who which that when while after before since until during between among than not "
    "said also but as it they he she we you i percent per respectively million billion"
)
_JOINT = words("sides parties countries leaders nations states peoples ministers presidents governments capitals")
_WORD = re.compile(r"[ \-]([A-Za-z][A-Za-z'.-]*)")
_NOT_LEFT = re.compile(
    r"(?:[\w$€£+#@&]|\d[.,/:-]|[A-Za-z][-/.]|\b(?:No|Nos|Article|Articles|Resolution|Chapter|Section|Page|Paragraph|Annex"
    r"|Act|Group|COP|Law|Decree|Order|Figure|Table|[Vv]ersion|Room|Flight|Agenda|Vision"
    r"|Phase|Round|Session|G|C)\.? )$"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The compiled shapes of an amount, with the currencies of the lexicon in them."""

    start: re.Pattern[str]
    amount: re.Pattern[str]
    name: re.Pattern[str]
    table: Currencies


@cache
def _patterns() -> _Patterns:
    table = currencies()
    signs = "|".join(re.escape(sign) for sign in sorted(table.code_of_sign, key=lambda sign: (-len(sign), sign)))
    names = "|".join(re.escape(name) for name in sorted(table.code_of_name, key=lambda name: (-len(name), name)))
    codes = "|".join(table.codes)
    spelled = "|".join(sorted(CARDINALS, key=len, reverse=True))
    number = rf"(?P<number>{_NUMBER}|a(?= +(?:million|billion|trillion|hundred|thousand)\b))"
    short = r"(?:(?<=\d)(?:mn|mln|bn|bln|tn|trn|[mbk])(?![A-Za-z]))"
    scale = rf"(?:(?P<short>{short})|[ -]+(?P<scale>{_LONG_SCALE})\b)?"
    until = rf"(?: ?(?:-|to|and) ?(?:{signs})? ?(?P<last>{_DIGITS})(?= |%|$|[a-z])(?! *(?:-|to\b) *\d))?"
    return _Patterns(
        start=re.compile(
            rf"(?<![A-Za-z\d])(?:(?P<sign>{signs}) ?(?=\d)"
            rf"|(?=\d|(?i:{spelled}|a +(?:[mb]illion|trillion|hundred|thousand))\b))"
        ),
        amount=re.compile(rf"{number}{until}{scale}(?![A-Za-z\d])", re.IGNORECASE),
        name=re.compile(rf"[ -]?(?:worth +of +|in +)?(?P<name>(?i:{names})|{codes})(?![A-Za-z])"),
        table=table,
    )


def find(text: str) -> tuple[Quantity, ...]:
    """Every amount of a cleaned text whose unit the text gives, in order, none overlapping.

    The unit is an ISO 4217 code, "%", "percentage points" or a plural noun. The span covers the amount and its unit; a
    word such as "nearly" is left out of it and told in `bound`: over, nearly, about or under. A range keeps its lower
    end, with bound "over". Dates, lengths of time, ordinals and the numbers of names are no amounts.
    """
    found: list[Quantity] = []
    done, patterns = 0, _patterns()
    for start in patterns.start.finditer(text):
        if start.start() < done:
            continue
        quantity = _quantity(text, start, patterns)
        if quantity:
            found.append(quantity)
            done = quantity.end
    return tuple(found)


def _quantity(text: str, start: re.Match[str], patterns: _Patterns) -> Quantity | None:
    left = text[max(0, start.start() - 32) : start.start()].rpartition("\n")[2]
    amount = patterns.amount.match(text, start.end())
    if not amount or _NOT_LEFT.search(left):
        return None
    value = _value(amount)
    if value is None:
        return None
    unit = _unit(text, start["sign"], amount, left, patterns)
    if unit is None:
        return None
    code, end = unit
    bound = "over" if _is_range(amount) else bound_before(left)
    return Quantity(start.start(), end, text[start.start() : end], value, code, bound)


def _is_range(amount: re.Match[str]) -> bool:
    """True for "5 to 7"; "from 61 to 59 percent" is a fall, of which the first figure is kept."""
    last, number = amount["last"], amount["number"].replace(",", "")
    return bool(last) and number[0].isdigit() and float(number) < float(last.replace(",", ""))


def _value(amount: re.Match[str]) -> float | None:
    """The number with its scale: "1.5 trillion", "500 crore", "a hundred thousand"."""
    number = amount["number"].replace(",", "")
    if len(number) > _LONGEST:
        return None
    base = number if number[0].isdigit() else cardinal(number)
    if base is None:
        return None
    scales = (amount["short"] or amount["scale"] or "").lower().split()
    value = Decimal(base)
    for word in scales:
        value *= Decimal(_SCALES[word if word in _SCALES else word.removesuffix("s")])
    return round(float(value), 6)


def bound_before(left: str) -> str | None:
    """The bound that the words left of a number give it: over, nearly, about or under; None for none."""
    found = _BOUND_LEFT.search(left)
    return found.lastgroup if found else None


def _unit(text: str, sign: str | None, amount: re.Match[str], left: str, patterns: _Patterns) -> tuple[str, int] | None:
    """The unit and where it ends."""
    end = amount.end()
    name = patterns.name.match(text, end)
    if sign:
        code = patterns.table.code_of_sign[sign]
        repeated = name and _code(name["name"], patterns.table) == code
        return code, name.end() if name and repeated else end
    if name:
        return _code(name["name"], patterns.table), name.end()
    percent = _PERCENTAGE.match(text, end)
    if percent:
        return ("%" if percent["percent"] else "percentage points"), percent.end()
    return _counted(text, amount, left)


def _code(name: str, table: Currencies) -> str:
    return table.code_of_name.get(re.sub(r" +", " ", name.lower()), name)


def _counted(text: str, amount: re.Match[str], left: str) -> tuple[str, int] | None:
    """The plural noun that is counted, past at most three words that describe it."""
    scaled = bool(amount["short"] or amount["scale"])
    spelled = not amount["number"][0].isdigit()
    if not scaled and not spelled and re.fullmatch(r"(?:19|20)\d\d", amount["number"]) and not amount["last"]:
        return None
    if spelled and not scaled and re.search(r"\b(?:the|these|those|our|their|its|both|other) $", left, re.IGNORECASE):
        return None
    if not scaled and amount["number"].lower() in ("one", "1"):
        return None
    position, measure = amount.end(), ""
    for _ in range(4):
        word = _WORD.match(text, position)
        if not word or (position == amount.end() and word[0][0] == "-"):
            return None
        noun = word[1].rstrip(".'-").removesuffix("'s")
        if noun.lower() in _STOP or noun.lower() in _TIME_NOUNS or (spelled and not scaled and noun in _JOINT):
            return None
        if _is_plural(noun) and word[1].rstrip(".-") == noun:
            return measure + noun, word.start(1) + len(noun)
        position, measure = word.end(), f"{noun} " if noun in _MEASURES else ""
    return None


def _is_plural(noun: str) -> bool:
    """A lower-case word that looks like a plural; "business" and "status" do not."""
    if noun in _PEOPLE:
        return True
    return (
        noun.islower()
        and noun.endswith("s")
        and not noun.endswith(("ss", "us", "is"))
        and noun not in _NO_NOUNS
        and len(noun) > 3
    )
