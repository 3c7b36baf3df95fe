"""A time expression as the text has it: symbolic, never a date until the record dates it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timex:
    """Words that tell a time, in offsets of the cleaned text.

    `type` is DATE, TIME, DURATION or SET. `form` says how to read the rest:
    - "date": any of `year`, `month`, `day` that the words give ("Nov. 27", "January", "2022"); with a `weekday` and no
      day, the `count`-th such day of the month; `first` and `last` are the two readings of "5/6/2023";
    - "weekday": `weekday` 0 (Monday) to 6; `count` -1 for "last Monday", 1 for "next Monday", 0 otherwise;
    - "offset": `count` units from the report's day ("today" 0 day, "yesterday" -1 day, "last week" -1 week,
      "next month" 1 month, "this year" 0 year, "two years ago" -2 year); `month` (and `day`) with unit year is "in May
      this year", `month` with unit month the nearest of that name ("last November"), `weekday` with unit week "Friday
      last week"; the unit weekend is Saturday and Sunday;
    - "same": `count` units from the last dated event of the text ("the same day" 0 day, "the next day" 1 day,
      "later that day" 0 day); with part "same period" that time itself moved by years ("the same period last year");
    - "range": from `first` to `last` ("from Wednesday to Friday", "Nov. 26 to 27");
    - "season": `year` and a part of a year in `part` ("spring", "Q2", "H1");
    - "vague": no interval ("in recent years" PAST_REF, "soon" FUTURE_REF, "currently" PRESENT_REF) in `part`;
    - "duration": `count` `unit`s ("three days"); "set": every `unit` ("annually"), `weekday` or `day` of a `month`;
    - "since" / "until": open at one side, `first` gives the bound ("since 2015", "until 2030").
    `part` may also hold early/mid/late for a date ("late May"), earlier/later for an offset, a part of a day
    ("morning"), an hour ("18:00"), week for "the week of May 6", FY for a fiscal year, edition for the year in the name
    of a gathering, or about for an offset that is only near ("nearly two years ago"). `unit` decade or century on a
    date says how long `year` is meant to reach; the units half-year, half-hour and the like count halves ("two and a
    half years" is 5).
    """

    start: int
    end: int
    text: str
    type: str
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    count: int | None = None
    unit: str | None = None
    part: str | None = None
    first: "Timex | None" = None
    last: "Timex | None" = None
