"""What other tellings say of two."""

from dragoman.lexicon import Lexicon
from dragoman.record import assemble
from tests.record.builder import Report, person

LIMA = person("Ana Lima", "PRT", "Prime Minister")
KEITA = person("Mato Keita", "MLI", "President")


def meeting(path: str, day: str, published: str) -> Report:
    report = Report(path, f"{path}: They met in {day}.", published=published)
    report.claim("meeting", "They met", {"participant": [LIMA, KEITA]}, time=day)
    return report


def sizes(lexicon: Lexicon, *reports: Report) -> list[int]:
    return sorted(len(event.claims) for event in assemble([one.draft() for one in reports], lexicon).events)


def test_a_month_that_is_looked_back_on(lexicon: Lexicon) -> None:
    """Half a year later "in March" is the one meeting of that March that the record knows, and none of two."""
    fourth, back = meeting("a", "March 4, 2024", "2024-03-05"), meeting("b", "March 2024", "2024-09-01")
    assert sizes(lexicon, fourth, back) == [2]
    assert sizes(lexicon, fourth, meeting("c", "March 20, 2024", "2024-03-21"), back) == [1, 1, 1]
    (event,) = assemble([fourth.draft(), back.draft()], lexicon).events
    assert "the only one +0.06: the record knows no other happening that it can be" in event.merge_reasons[0]


def test_a_month_that_still_goes_on(lexicon: Lexicon) -> None:
    """A report within the month may mean a meeting of which the record has yet to hear."""
    assert sizes(lexicon, meeting("a", "March 4, 2024", "2024-03-05"), meeting("b", "March 2024", "2024-03-20")) == [
        1,
        1,
    ]
