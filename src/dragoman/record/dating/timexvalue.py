"""The TIMEX3 value of a time expression: its date where it is known, the pattern of one where it is not."""

from dragoman.model import Interval, Timex
from dragoman.record.dating.calendar import around

_PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "noon": "T12:00",
    "midnight": "T24:00",
}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_LETTER = {"year": "Y", "month": "M", "week": "W", "day": "D", "quarter": "Q", "hour": "H", "minute": "M"}


def timex_value(timex: Timex, interval: Interval | None) -> str:
    """The TIMEX3 value: "2023-11-27", "2023-W47", "P3D", "PAST_REF", or "XXXX-WXX-1" for a Monday not yet dated."""
    if timex.form == "vague":
        return timex.part or "PAST_REF"
    if timex.form in ("duration", "set"):
        return _length(timex)
    if timex.form in ("since", "until") and timex.first:
        bound = interval if interval is None else _bound(timex.form, timex.first, interval)
        return timex_value(timex.first, bound)
    base = _dated(timex, interval) if interval else _undated(timex)
    return base + _hour(timex)


def ends(timex: Timex, interval: Interval | None) -> tuple[tuple[Timex, Interval | None], ...]:
    """The dates a timex names, as TIMEX3 marks them: both ends of a range, the bound of "since", else itself."""
    if timex.form in ("since", "until") and timex.first:
        return ((timex.first, _bound(timex.form, timex.first, interval) if interval else None),)
    apart = timex.first and timex.last and timex.first.end <= timex.last.start
    if timex.form != "range" or not timex.first or not timex.last or not apart:
        return ((timex, interval),)
    first = _bound("since", timex.first, interval) if interval else None
    last = _bound("until", timex.last, interval) if interval else None
    return ((timex.first, first), (timex.last, last))


def _length(timex: Timex) -> str:
    """P3D, PT30M, P10Y for a decade; X where the text does not say how many; XXXX-WXX-1 for every Monday."""
    unit, count = timex.unit or "day", timex.count
    if timex.weekday is not None:
        return f"XXXX-WXX-{timex.weekday + 1}"
    if timex.month is not None:
        return f"XXXX-{timex.month:02d}" + (f"-{timex.day:02d}" if timex.day else "")
    if timex.form == "set" and count is None:
        count = 1
    if unit.startswith("half-"):
        unit = unit.removeprefix("half-")
        scale = {"decade": 10, "century": 100}.get(unit)
        if scale:
            return f"P{(count or 1) * scale // 2}Y"
        number = f"{(count or 1) / 2:g}"
    else:
        scale = {"decade": 10, "century": 100}.get(unit, 1)
        number = "X" if count is None else str(count * scale)
    prefix = "PT" if unit in ("hour", "minute") else "P"
    return f"{prefix}{number}{_LETTER.get(unit, 'Y')}"


def _hour(timex: Timex) -> str:
    if timex.type != "TIME" or not timex.part:
        return ""
    return f"T{timex.part}" if ":" in timex.part else _PARTS.get(timex.part, "")


def _bound(form: str, inner: Timex, interval: Interval) -> Interval | None:
    """The bounding date alone, as long as the words tell it: a day, a week, a month, a season or a year."""
    day = interval.start if form == "since" else interval.last
    return around(day, inner) if day else None


def _dated(timex: Timex, interval: Interval) -> str:
    first, last = interval.start, interval.last
    if first is None or last is None:
        return interval.edtf()
    if timex.form == "season":
        part = timex.part or ""
        return f"{first.year}-{_SEASONS.get(part, part)}"
    if timex.part == "week" or (timex.unit == "week" and timex.weekday is None and timex.form in ("offset", "same")):
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02d}"
    if timex.unit == "weekend":
        year, week, _ = first.isocalendar()
        return f"{year}-W{week:02d}-WE"
    if timex.unit in ("decade", "century"):
        return str(first.year // (10 if timex.unit == "decade" else 100))
    if timex.unit == "quarter":
        return f"{first.year}-Q{(first.month + 2) // 3}"
    if timex.form in ("offset", "same") and timex.part in ("earlier", "later") and timex.unit in ("month", "year"):
        return f"{first.year}" if timex.unit == "year" else f"{first.year}-{first.month:02d}"
    return interval.edtf().rstrip("?")


def _undated(timex: Timex) -> str:
    """What the words alone say, with X for what they leave open."""
    if timex.form == "weekday":
        return f"XXXX-WXX-{(timex.weekday or 0) + 1}"
    year = "XXXX" if timex.year is None else f"{timex.year:04d}"
    if timex.part == "FY":
        return f"FY{year}"
    if timex.form == "season":
        part = timex.part or ""
        return f"{year}-{_SEASONS.get(part, part)}"
    if timex.form == "range" and timex.first and timex.last:
        return f"{timex_value(timex.first, None)}/{timex_value(timex.last, None)}"
    if timex.unit in ("week", "weekend"):
        return "XXXX-WXX" + ("-WE" if timex.unit == "weekend" else "")
    if timex.month is not None:
        return f"{year}-{timex.month:02d}" + ("" if timex.day is None else f"-{timex.day:02d}")
    if timex.day is not None:
        return f"{year}-XX-{timex.day:02d}"
    return {"year": "XXXX", "decade": "XXX", "century": "XX", "month": "XXXX-XX", "quarter": "XXXX-QX"}.get(
        timex.unit or "", "XXXX-XX-XX"
    )
