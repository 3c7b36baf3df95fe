"""What happened, in order, in a window."""

import pytest

from dragoman.formats import markdown
from dragoman.views.ledger import Ledger
from dragoman.views.timeline import Window, timeline


def rows(ledger: Ledger, window: Window | None = None) -> list[tuple[str, str]]:
    sections = timeline(ledger, window).sections
    table = sections[0].table if sections else None
    return [(row[0].text, row[1].text) for row in table.rows] if table else []


def test_oldest_first_and_undated_last(ledger: Ledger) -> None:
    """The raising of ties has no date in the report."""
    dates = [date for date, _ in rows(ledger)]
    assert dates == ["3–5 Mar 2021"] * 4 + ["4 Mar 2021", "9 Jun 2021", "1 Jul 2021", "Oct 2021", "no date"]


@pytest.mark.parametrize(
    ("window", "count"),
    [
        (Window(since="2021-06"), 3),
        (Window(until="2021-03-03"), 4),
        (Window(since="2021-03-04", until="2021-03-04"), 5),
        (Window(act="session"), 1),
        (Window(person="Ana Moutela"), 1),
        (Window(parties=("PRT",)), 9),
        (Window(parties=("NOR", "PRT"), act="visit"), 2),
        (Window(parties=("NOR", "FJI")), 0),
        (Window(since="2030"), 0),
    ],
)
def test_a_window(ledger: Ledger, window: Window, count: int) -> None:
    """A stay from the 3rd to the 5th may lie on the 4th; what has no date lies in no window of dates."""
    assert len(rows(ledger, window)) == count


def test_each_event_carries_its_words(ledger: Ledger) -> None:
    """Date, sentence, note, confidence and id."""
    text = markdown.render(timeline(ledger, Window(act="session")))
    chairs = "chaired by Prime Minister Ingrid Solberget of Norway and Prime Minister Tomé Vasquilho of Portugal"
    told = (
        f"| 4 Mar 2021 | The 4th sitting of the Norway–Portugal Ocean Committee met in Lisbon, {chairs}.[^1] | 1.00 | e"
    )
    assert told in text
    assert '[^1]: "co-chaired the fourth sitting of the Norway–Portugal Ocean Committee" — Harbour Gazette' in text
