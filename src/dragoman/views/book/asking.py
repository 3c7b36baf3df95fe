"""What a reader asks of a book, as it is typed on the command line or in a form."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dragoman.errors import RecordError
from dragoman.views import asked
from dragoman.views.book import Wanted, news
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger

if TYPE_CHECKING:
    from dragoman.record.store import Store
    from dragoman.record.store.journal import Change


def wanted(
    ledger: Ledger, *, since: str | None, topics: str | None, person: str | None, bound: bool, mark: str = ""
) -> Wanted:
    """The wishes of a reader; `mark` stands before the names of options in what is refused ("--").

    Raises DragomanError for what is no date or issue area, UnknownName for nobody in the record.
    """
    areas = [
        asked.area(one.strip(), f"{mark}topics", ledger.lexicon) for one in (topics or "").split(",") if one.strip()
    ]
    return Wanted(
        since=asked.typed(since, f"{mark}since"),
        topics=tuple(areas),
        person=asked.visitor(person, ledger) if person else None,
        bound=bound,
    )


def with_news(wish: Wanted, ledger: Ledger, store: "Store", since: str, option: str) -> Wanted:
    """With what has come since a day: to the record, or into print where the record did not yet exist.

    Raises DragomanError for what is no date.
    """
    day = asked.day(since, option) or date.min
    told = spoken(day.isoformat())
    change = _change(store, since, option)
    if change is None:
        return replace(wish, news=f"In reports that came out after {told}", known=news.came_by(ledger, day))
    return replace(wish, news=f"New in the record since {told}", known=store.told_at(change, ledger.claims))


def _change(store: "Store", since: str, option: str) -> "Change | None":
    """The last change of the record by a day; None where it knows of none."""
    try:
        return store.change_by(asked.moment(since, option))
    except RecordError:
        return None
