"""How time in an office is told: seen at least when, bounded by what, and who held it on a day."""

from collections.abc import Iterable, Sequence

from dragoman.model import Footnote, Line, Party, Tenure
from dragoman.record.tenures.standing import standing
from dragoman.views.dates import days_of, spoken
from dragoman.views.ledger import Ledger
from dragoman.views.naming import rank_key
from dragoman.views.notes import cite
from dragoman.views.prose import literal


def title(tenure: Tenure) -> str:
    """The office, and how it is held where that is not in full."""
    return f"{literal(tenure.office)} (acting)" if tenure.acting else literal(tenure.office)


def wordings(tenure: Tenure) -> str:
    """The other words in which the reports tell the office; empty where there are none."""
    others = [one for one in tenure.wordings if one.casefold() != tenure.office.casefold()]
    return f"also “{'”, “'.join(literal(one) for one in others)}”" if others else ""


def seen(tenure: Tenure) -> str:
    """The days on which it was held at least; somebody may only be called a former holder, or one to come."""
    if tenure.seen:
        return spoken(tenure.seen, short=True)
    return "not seen in it" if tenure.not_before or tenure.not_after else "no date"


def not_before(ledger: Ledger, tenure: Tenure) -> Line:
    """The day before which it was not held, with the reason and its words."""
    return _bound(ledger, tenure.not_before, tenure.not_before_reason, tenure.not_before_claims)


def not_after(ledger: Ledger, tenure: Tenure) -> Line:
    """The day after which it was not held, with the reason and its words."""
    return _bound(ledger, tenure.not_after, tenure.not_after_reason, tenure.not_after_claims)


def _bound(ledger: Ledger, day: str | None, reason: str | None, claims: Iterable[str]) -> Line:
    if day is None:
        return Line("unknown", about_record=True)
    why = f" ({literal(reason)})" if reason else ""
    notes = _cited(ledger, claims, most=1)
    return Line(f"{spoken(day, short=True)}{why}", notes, about_record=not notes)


def shown_by(ledger: Ledger, tenure: Tenure, *, most: int = 2) -> tuple[Footnote, ...]:
    """The words that show the person in the office."""
    return _cited(ledger, tenure.claims, most=most)


def _cited(ledger: Ledger, claims: Iterable[str], *, most: int) -> tuple[Footnote, ...]:
    return cite(ledger, [ledger.claims[id] for id in claims if id in ledger.claims], most=most)


def office_at(ledger: Ledger, party: Party, when: str | None) -> Tenure | None:
    """The highest office that the record shows a person in on every day of a time; None where it shows none."""
    days = days_of(when)
    if party.kind != "person" or not days:
        return None
    held = [one for one in _own(ledger, party) if all(standing(one, day) for day in days)]
    return min(held, key=lambda one: (rank_key(ledger, one.office, one.rank), one.acting, one.office), default=None)


def _own(ledger: Ledger, party: Party) -> Sequence[Tenure]:
    """The tenures of a person: of the same name and, where both are known, the same state."""
    return [one for one in ledger.tenures.get(party.name, ()) if party.country in (None, one.country)]
