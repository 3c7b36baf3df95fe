"""What other tellings say of two."""

from dragoman.lexicon import Lexicon
from dragoman.record import assemble
from tests.record.builder import Report, body, person

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


def summit(path: str, published: str, day: str | None = None, where: str | None = None) -> Report:
    report = Report(path, f"{path}: They gathered on {day or 'some day'}.", published=published)
    report.claim("session", "They gathered", {"mechanism": [body("G20 Summit")]}, time=day, where=where)
    return report


def test_a_gathering_looked_back_on_by_its_name(lexicon: Lexicon) -> None:
    """Half a year later "the summit" is the one of the year before that the record knows, and none of two; a summit of
    two years before is not meant."""
    held, back = summit("a", "2024-05-31", "May 30, 2024"), summit("b", "2024-11-04")
    assert sizes(lexicon, held, back) == [2]
    assert sizes(lexicon, held, summit("c", "2024-08-02", "August 1, 2024"), back) == [1, 1, 1]
    assert sizes(lexicon, held, summit("b", "2026-05-04")) == [1, 1]


def test_the_place_of_a_gathering_looked_back_on(lexicon: Lexicon) -> None:
    """The place is no proof while two are known to have gathered there."""
    first = summit("a", "2024-05-31", "May 30, 2024", where="Rome")
    second = summit("c", "2024-08-02", "August 1, 2024", where="Rome")
    back = summit("b", "2024-11-04", where="Rome")
    assert sizes(lexicon, first, back) == [2]
    assert sizes(lexicon, first, second, back) == [1, 1, 1]
    assert sizes(lexicon, first, summit("b", "2024-11-04", where="Bali")) == [1, 1]


def foreseen(path: str, published: str, time: str | None, name: str = "G20 Summit") -> Report:
    report = Report(path, f"{path}: They will gather {time or 'some day'}.", published=published)
    roles = {"mechanism": [body(name)]}
    report.claim("session", "They will gather", roles, time=time, modality="planned", tense="future")
    return report


def test_a_gathering_planned_without_a_day(lexicon: Lexicon) -> None:
    """The summit to come is the one of the next half year that the record knows, held or planned, and none of two."""
    held, plan = summit("a", "2024-05-31", "May 30, 2024"), foreseen("b", "2024-03-04", None)
    assert sizes(lexicon, held, plan) == [2]
    assert sizes(lexicon, held, foreseen("c", "2024-03-04", "July 8, 2024"), plan) == [1, 1, 1]
    assert sizes(lexicon, held, foreseen("b", "2023-03-04", None)) == [1, 1]
    assert sizes(lexicon, held, foreseen("b", "2024-06-04", None)) == [1, 1]


def test_a_gathering_planned_for_a_season(lexicon: Lexicon) -> None:
    """What is to be "this spring" is the one sitting of that spring, also by a name with the words turned."""
    held = summit("a", "2024-05-31", "May 30, 2024")
    (event,) = assemble([held.draft(), foreseen("b", "2024-03-04", "this spring").draft()], lexicon).events
    assert event.when == "2024-05-30"
    assert "the only one +0.07: the record knows no other happening that it can be" in event.merge_reasons[0]
    leaders = foreseen("b", "2024-03-04", "this spring", "Summit of the G20 Leaders")
    assert sizes(lexicon, held, leaders) == [2]
    assert sizes(lexicon, held, foreseen("b", "2024-03-04", "this autumn")) == [1, 1]
