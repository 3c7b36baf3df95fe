from datetime import date

from dragoman.lexicon import Lexicon
from dragoman.model import Interval
from dragoman.record import phrasing
from tests.record.builder import Report, body, person, state


def test_a_day_in_words() -> None:
    """1 March 2024 was a Friday."""
    assert phrasing.day(date(2024, 3, 1)) == "Friday 1 March 2024"


def test_numbers_of_sittings() -> None:
    """11th, 12th and 13th do not follow 1st, 2nd and 3rd."""
    assert [phrasing.ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]
    )


def test_days_without_a_gap() -> None:
    """Two stretches of days."""
    days = [date(2024, 3, 2), date(2024, 3, 1), date(2024, 3, 9)]
    assert phrasing.run_of_days(days) == [
        Interval(date(2024, 3, 1), date(2024, 3, 3), stay=True),
        Interval(date(2024, 3, 9), date(2024, 3, 10), stay=True),
    ]


def test_happenings_as_noun_phrases(lexicon: Lexicon) -> None:
    """A visit is of a guest to a country, a sitting of a body, a meeting of people."""
    report = Report("a.txt", "words")
    guest, host = person("Ana Lima", "PRT"), person("Mato Keita", "MLI")
    visit = report.claim("visit", "words", {"guest": [guest], "destination": [state("Malian soil", "MLI")]})
    session = report.claim("session", "words", {"mechanism": [body("Mali-Portugal Forum")]}, values={"ordinal": 2})
    meeting = report.claim("meeting", "words", {"participant": [guest, host]})
    assert phrasing.happening(visit, lexicon) == "the visit of Ana Lima to Mali"
    assert phrasing.happening(session, lexicon) == "the 2nd sitting of the Mali-Portugal Forum"
    assert phrasing.happening(meeting, lexicon) == "the meeting of Ana Lima and Mato Keita"
    assert phrasing.listing(["A", "B", "C", "A"]) == "A, B and C"
    assert phrasing.file_name("reports/may/a.txt") == "a.txt"
