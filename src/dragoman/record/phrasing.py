"""Reasons are read by people: days, numbers and happenings in plain words."""

from collections.abc import Iterable
from datetime import date, timedelta

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Interval

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(one: date) -> str:
    """ "Monday 27 November 2023"."""
    return f"{WEEKDAYS[one.weekday()]} {one.day} {MONTHS[one.month - 1]} {one.year}"


def moment(at: str) -> str:
    """A time of the journal: "3 May 2024 09:30 UTC"."""
    one = date.fromisoformat(at[:10])
    return f"{one.day} {MONTHS[one.month - 1]} {one.year} {at[11:16]} UTC"


def ordinal(number: int) -> str:
    """ "11th", "2nd"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def listing(names: Iterable[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    known = list(dict.fromkeys(names))
    return known[0] if len(known) == 1 else f"{', '.join(known[:-1])} and {known[-1]}" if known else ""


def happening(claim: Claim, lexicon: Lexicon) -> str:
    """What a claim tells, as a noun phrase: "the meeting of A and B"."""
    people = listing(party.name for party in claim.parties("participant", "guest", "sender", "party", "actor"))
    if claim.act == "session":
        number = claim.values.get("ordinal")
        sitting = f"{ordinal(number)} sitting" if isinstance(number, int) else "sitting"
        return f"the {sitting} of the {listing(party.name for party in claim.parties('mechanism'))}"
    if claim.act == "visit":
        places = listing(_country(party.country, party.name, lexicon) for party in claim.parties("destination"))
        return f"the visit of {people} to {places or 'an unnamed place'}"
    return f"the {claim.act} of {people or 'unnamed parties'}"


def file_name(path: str) -> str:
    """The last part of a path: what a person calls the report."""
    return path.rstrip("/").rsplit("/", 1)[-1] or path


def run_of_days(known: Iterable[date]) -> list[Interval]:
    """Days gathered into intervals without gaps, in order."""
    runs: list[list[date]] = []
    for one in sorted(set(known)):
        if runs and runs[-1][-1] + timedelta(days=1) == one:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [Interval(run[0], run[-1] + timedelta(days=1), stay=True) for run in runs]


def _country(code: str | None, name: str, lexicon: Lexicon) -> str:
    return lexicon.states.display.get(code, name) if code else name
