"""One office and who held it, in order, with the words: `dragoman office`."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from dragoman.errors import UnknownName
from dragoman.model import Interval, Line, Page, Section, Table, Tenure
from dragoman.record import lines
from dragoman.record.tenures.rivals import at_once
from dragoman.record.tenures.standing import around, holders
from dragoman.views import tenures
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.prose import capital, counted, listed, literal, unique

_COLUMNS = ("holder", "called", "in office at least", "not before", "not after")
_NEAR = 5


def office(ledger: Ledger, country: str, title: str, *, on: date | None = None, whole: Ledger | None = None) -> Page:
    """The holders of an office, oldest first. Raises UnknownName.

    `on` asks who held it on a day; `whole` is then the ledger that is not cut at that day.
    """
    every = _held(whole or ledger, country, title)
    there = [one for one in ledger.record.tenures if _same(one, every[0])]
    sure = sorted((one for one in there if not one.doubt), key=_order)
    name = f"{literal(_named(every))} of {ledger.country(country)}"
    answer = (_on(whole or ledger, [one for one in every if not one.doubt], on),) if on else ()
    return Page(
        title=capital(name),
        lead=(*answer, Line(_lead(sure, sole=every[0].sole), about_record=True)),
        sections=_sections(ledger, sure, [one for one in there if one.doubt]),
        data={
            "office": every[0].office_key,
            "country": country,
            "as_of": on.isoformat() if on else None,
            "held_by": [lines.tenure(one) for one in holders(every, on)] if on else None,
            "tenures": [lines.tenure(one) for one in there],
        },
    )


def _same(one: Tenure, other: Tenure) -> bool:
    return (one.country, one.office_key) == (other.country, other.office_key)


def _sections(ledger: Ledger, sure: Sequence[Tenure], doubted: Sequence[Tenure]) -> tuple[Section, ...]:
    table = Table(_COLUMNS, _rows(ledger, sure))
    doubts = tuple((_doubt(ledger, one),) for one in sorted(doubted, key=_order))
    found = (
        (bool(sure), Section("Holders, oldest first", table=table)),
        (bool(doubts), Section("Perhaps a slip", bullets=doubts)),
        (bool(clashes := _clashes(sure)), Section("Where reports disagree", bullets=clashes)),
    )
    return tuple(section for filled, section in found if filled)


def _held(ledger: Ledger, country: str, title: str) -> list[Tenure]:
    """The tenures of the office that a title means in a state. Raises UnknownName with offices that come near."""
    seats = ledger.lexicon.seats
    key = seats.seat(seats.holding(title).office, country).key
    of_state = [one for one in ledger.record.tenures if one.country == country]
    found = [one for one in of_state if one.office_key == key]
    if found:
        return sorted(found, key=_order)
    near = _near(title, of_state)
    known = f"it knows its {listed(near)}" if near else "it knows no office of it"
    raise UnknownName(f"The record shows nobody as {title!r} of {ledger.country(country)}; {known}.")


def _near(title: str, held: Sequence[Tenure]) -> list[str]:
    """Offices of like words, else the best attested."""
    from difflib import get_close_matches

    names = {one.office.casefold(): one.office for one in held if not one.doubt}
    near = [names[one] for one in get_close_matches(title.casefold(), names, n=_NEAR, cutoff=0.5)]
    often = sorted(held, key=lambda one: (-len(one.claims), one.office))
    return near or list(unique(one.office for one in often))[:_NEAR]


def _named(found: Sequence[Tenure]) -> str:
    """The office in the words that most reports use."""
    return max(found, key=lambda one: (not one.doubt, len(one.claims), one.office)).office


def _order(one: Tenure) -> tuple[str, str, str]:
    known = one.seen or one.not_before or one.not_after or ""
    return known, one.not_before or "", one.person


def _lead(sure: Sequence[Tenure], *, sole: bool) -> str:
    people = len({one.person_id or one.person for one in sure})
    words = counted(people, "holder").capitalize()
    note = "the days are those on which reports show somebody in office, and no more"
    several = "" if sole else " Several people may hold it at a time."
    return f"{words} in the record; {note}.{several}"


def _rows(ledger: Ledger, sure: Sequence[Tenure]) -> tuple[tuple[Line, ...], ...]:
    """A row a tenure, and one between two holders for the time of which no report tells."""
    found: list[tuple[Line, ...]] = []
    following = dict(pairwise(one for one in sure if one.sole and not one.acting and one.seen))
    for one in sure:
        found.append(_row(ledger, one))
        if (after := following.get(one)) and (told := _gap(one, after)):
            found.append((Line("unknown", about_record=True), Line("", about_record=True), told, _none(), _none()))
    return tuple(found)


def _none() -> Line:
    return Line("", about_record=True)


def _row(ledger: Ledger, tenure: Tenure) -> tuple[Line, ...]:
    return (
        Line(literal(tenure.person) + (" (acting)" if tenure.acting else ""), leads_to=f"person {tenure.person}"),
        Line("; ".join(part for part in (literal(tenure.office), tenures.wordings(tenure)) if part)),
        Line(tenures.seen(tenure), tenures.shown_by(ledger, tenure)),
        tenures.not_before(ledger, tenure),
        tenures.not_after(ledger, tenure),
    )


def _gap(one: Tenure, after: Tenure) -> Line | None:
    """The days between two holders on which no report shows either."""
    last, first = Interval.from_edtf(one.seen or "").last, Interval.from_edtf(after.seen or "").start
    if last is None or first is None or first - last <= timedelta(days=1):
        return None
    between = Interval(last + timedelta(days=1), first, stay=True)
    handed = "" if one.person == after.person else "; the office changed hands in it"
    return Line(f"{spoken(between.edtf(), short=True)}{handed}", about_record=True)


def _doubt(ledger: Ledger, tenure: Tenure) -> Line:
    when = f", {tenures.seen(tenure)}" if tenure.seen else ""
    told = f"{literal(tenure.person)}{when}: {literal(tenure.doubt or '')}."
    return Line(told, tenures.shown_by(ledger, tenure, most=1))


def _clashes(sure: Sequence[Tenure]) -> tuple[tuple[Line, ...], ...]:
    pairs = [(one, other) for at, one in enumerate(sure) for other in sure[at + 1 :] if _clash(one, other)]
    return tuple(
        (Line(f"{_short(one)} and {_short(other)} are shown in it at one time.", about_record=True),)
        for one, other in pairs
    )


def _clash(one: Tenure, other: Tenure) -> bool:
    return bool(one.sole and one.seen and other.seen and at_once(one, other))


def _short(tenure: Tenure) -> str:
    return f"{literal(tenure.person)} ({tenures.seen(tenure)})"


def _on(ledger: Ledger, sure: Sequence[Tenure], on: date) -> Line:
    """Who held the office on a day; where no report shows it, who is known before and after."""
    held = holders(sure, on)
    day = spoken(on.isoformat())
    if held:
        people = listed([literal(one.person) + (" (acting)" if one.acting else "") for one in held])
        notes = tuple(note for one in held for note in tenures.shown_by(ledger, one, most=1))
        return Line(f"**On {day}: {people}.**", notes)
    before, after = around(sure, on)
    told = [f"{literal(before.person)} is last seen in it on {_day(before, last=True)}"] if before else []
    told += [f"{literal(after.person)} is first seen in it on {_day(after, last=False)}"] if after else []
    notes = tuple(note for one in (before, after) if one for note in tenures.shown_by(ledger, one, most=1))
    return (
        Line(f"**On {day}: not in the record.** {capital(listed(told))}.", notes)
        if told
        else Line(f"**On {day}: not in the record.**", about_record=True)
    )


def _day(tenure: Tenure, *, last: bool) -> str:
    seen = Interval.from_edtf(tenure.seen or "")
    day = seen.last if last else seen.start
    return spoken(day.isoformat()) if day else "a day not told"
