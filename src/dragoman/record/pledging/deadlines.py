"""By when, or in which time, a promise will be kept: the words, and the date they mean."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model import Claim, DatedTimex, Document, Interval
from dragoman.record.pledging.dealings import first_day, last_day

_LEAD = re.compile(
    r"\b(?P<lead>by|before|until|till|no later than|not later than|prior to|within|in|over|during|on|beginning in)"
    r"(?: the)?\s+$",
    re.IGNORECASE,
)
_BOUND = frozenset(("by", "before", "until", "till", "no later than", "not later than", "prior to", "within"))
_AHEAD = re.compile(r"(?:this|next|later|tomorrow|today|tonight|the coming|(?:in )?the near)\b", re.IGNORECASE)
# The time is that of another thing the words tell of: "the summit to be held in June", "the talks launched in May".
_ANOTHER = re.compile(
    r"\b(?:held|taking place|take place|convened|adopted|hosted|launched|announced|cited|signed|scheduled|made|since|"
    r"which|who|anniversary|hosts?|posed|attacks?|summit|conference|games|now|led|given|cop\d*)\b[^,.;]{0,60}$",
    re.IGNORECASE,
)
# "Agreed in May to …": the day of agreeing stands before what is agreed.
_AGREED = re.compile(r"\b(?:agree|decide|resolve)[ds]?\b", re.IGNORECASE)
_OF_WHAT = re.compile(r"\b(?:to|that|of|will|would|should)\b", re.IGNORECASE)
_NEXT_SITTING = re.compile(
    r"\b(?:before|by|until|prior to|ahead of|in time for) (?:the|its|their|our) next (?:\w+ ){0,3}"
    r"(?:meeting|session|sitting|round|summit|talks|consultations)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_LONGEST = timedelta(days=4000)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words of a time, and in EDTF when it is; `due` is None where nothing dates it. `sitting` waits for one."""

    words: str
    due: str | None
    sitting: bool = False


def deadline(claim: Claim, document: Document, timexes: Iterable[DatedTimex], said: str | None) -> Deadline | None:
    """The bound that the words of a claim set ("by May"), else the time in which it will be done ("next year")."""
    inside = [one for one in timexes if any(e.start <= one.start and one.end <= e.end for e in claim.evidence)]
    found = [told for one in inside if (told := _told(one, claim, document, said))]
    dated = sorted(found, key=lambda one: (not one[0], one[1].due is None))
    if dated:
        return dated[0][1]
    words = next((hit[0] for one in claim.evidence if (hit := _NEXT_SITTING.search(one.text))), None)
    return Deadline(" ".join(words.split()), None, sitting=True) if words else None


def _told(timex: DatedTimex, claim: Claim, document: Document, said: str | None) -> tuple[bool, Deadline] | None:
    """Whether a time is a bound, and what it says; None for a time of something else, or one that is past."""
    start = max(e.start for e in claim.evidence if e.start <= timex.start and timex.end <= e.end)
    before = document.text[start : timex.start]
    lead = _LEAD.search(before)
    if lead is None and not _AHEAD.match(timex.text):
        return None
    if document.text[timex.end : timex.end + 2] in ("'s", "’s") or _ANOTHER.search(
        before[: lead.start()] if lead else before
    ):
        return None
    agreed = _AGREED.search(before)
    if agreed and not _OF_WHAT.search(before, agreed.end()):
        return None
    word = " ".join(lead["lead"].lower().split()) if lead else ""
    told = " ".join(f"{lead[0] if lead else ''}{timex.text}".split())
    due = _due(word, timex, said)
    if due is None and not timex.value.startswith(("FUTURE", "P")):
        return None
    return word in _BOUND, Deadline(told, due)


def _due(word: str, timex: DatedTimex, said: str | None) -> str | None:
    """A bound as "/2023-12-31", a time as it stands; None where it is not known, or over before it was told."""
    length = _LENGTH.fullmatch(timex.value)
    if length:
        began = first_day(said)
        return (
            f"/{_after(began, int(length[1]), length[2]).isoformat()}" if began and word in ("within", "in") else None
        )
    if not timex.edtf:
        return None
    first, last = first_day(timex.edtf), last_day(timex.edtf)
    told = first_day(said)
    if last is None or first is None or (told and last < told) or (word not in _BOUND and last - first > _LONGEST):
        return None
    if word in ("before", "prior to") and not timex.text.lower().startswith(("the end", "end")):
        return f"/{(first - timedelta(days=1)).isoformat()}"
    return f"/{last.isoformat()}" if word in _BOUND else Interval.from_edtf(timex.edtf).edtf()


def _after(day: date, count: int, unit: str) -> date:
    """The day so many days, weeks, months or years later; the last of the month where it has no such day."""
    if unit in "DW":
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    months = day.month - 1 + count * (12 if unit == "Y" else 1)
    month = Interval.month(day.year + months // 12, months % 12 + 1)
    assert month.start is not None
    assert month.last is not None
    return min(month.start + timedelta(days=day.day - 1), month.last)
