"""What has come since a day."""

from datetime import date

from dragoman.views.book import news
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between


def test_a_report_that_came_later(ledger: Ledger) -> None:
    """Its happenings are new, planned ones as such; what it adds to what was known is told apart."""
    pair = between(ledger, "NOR", "PRT")
    found = news.section(pair, "New since May", news.came_by(ledger, date(2021, 5, 1)))
    assert found.title == "New since May"
    assert found.paragraphs[0][0].text == "1 report came: calls."
    told = [lines[0].text for lines in found.bullets]
    assert (
        told[0]
        == "**New, planned.** October 2021: A visit of Prime Minister Tomé Vasquilho of Portugal to Norway was planned."
    )
    assert len(told) == 4
    assert all(lines[0].notes for lines in found.bullets)


def test_an_event_that_more_tell_now(ledger: Ledger) -> None:
    """Only the new telling is cited."""
    pair = between(ledger, "NOR", "PRT")
    call = next(event for event in pair.events if event.when == "2021-06-09")
    (own,) = ledger.told_by(call)
    wide = news.section(pair, "New", {claim.id for claim in pair.claims} - {own.id})
    assert [lines[0].text.split("**")[1] for lines in wide.bullets] == ["New."]


def test_nothing_came(ledger: Ledger) -> None:
    """Said in one sentence."""
    pair = between(ledger, "NOR", "PRT")
    found = news.section(pair, "New", news.came_by(ledger, date(2022, 1, 1)))
    assert found.paragraphs[0][0].text == "Nothing of the two has come since then."
    assert not found.bullets
