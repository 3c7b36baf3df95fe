"""A record as of a day: what had happened, what was planned, and who was in which office."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.lexicon import Lexicon, load
from dragoman.model import Interval, Record, Tenure
from dragoman.record import assemble
from dragoman.record.asof import as_of
from dragoman.record.checks import faults
from dragoman.record.tenures.standing import around, holders, standing
from tests.record.builder import Report, person

LIMA, COSTA = person("Ana Lima", "PRT", "Prime Minister"), person("Rui Costa", "PRT", "Prime Minister")
KEITA = person("Mato Keita", "MLI", "President")


@pytest.fixture
def record(lexicon: Lexicon) -> Record:
    """A plan of February, the meeting of 4 March, a call told three days later, Lima's office and then Costa's."""
    plan = Report("plan", "Ana Lima will meet Mato Keita in Bamako on March 4, 2024.", published="2024-02-20")
    plan.claim(
        "meeting", "will meet Mato Keita in Bamako", {"participant": [LIMA, KEITA]}, time="March 4, 2024",
        tense="future", modality="planned", where="Bamako",
    )  # fmt: skip
    plan.claim("tenure", "Ana Lima", {"holder": [LIMA]})
    done = Report("done", "Ana Lima met Mato Keita in Bamako on March 4, 2024.", published="2024-03-05")
    done.claim(
        "meeting", "met Mato Keita in Bamako", {"participant": [LIMA, KEITA]}, time="March 4, 2024", where="Bamako"
    )
    done.claim("statement", "Ana Lima", {"speaker": [LIMA]}, values={"content": "thanks"})
    done.claim("tenure", "Ana Lima", {"holder": [LIMA]})
    call = Report("call", "Rui Costa spoke with Mato Keita on June 9, 2024.", published="2024-06-12")
    call.claim(
        "meeting", "spoke with Mato Keita", {"participant": [COSTA, KEITA]}, time="June 9, 2024",
        values={"format": "call"},
    )  # fmt: skip
    call.claim("tenure", "Rui Costa", {"holder": [COSTA]})
    return assemble([one.draft() for one in (plan, done, call)], lexicon)


def test_before_the_plan(record: Record, lexicon: Lexicon) -> None:
    """In January nothing had happened and nothing was planned, as far as the reports show."""
    made = as_of(record, date(2024, 1, 31), lexicon)
    assert (made.events, made.claims, made.tenures) == ((), (), ())
    assert made.as_of == "2024-01-31"


def test_a_plan_is_a_plan_until_its_day(record: Record, lexicon: Lexicon) -> None:
    """On 1 March the meeting of the 4th was planned; from the 4th on it had taken place, whenever the report came out."""
    (meeting,) = as_of(record, date(2024, 3, 1), lexicon).events
    assert (meeting.modality, meeting.when, len(meeting.accounts)) == ("planned", "2024-03-04", 1)
    (meeting,) = as_of(record, date(2024, 3, 4), lexicon).events
    assert (meeting.modality, meeting.when, len(meeting.accounts)) == ("occurred", "2024-03-04", 2)


def test_what_has_no_date_is_of_its_report_s_day(record: Record, lexicon: Lexicon) -> None:
    """Lima's thanks were said by 5 March, for all that is known."""
    assert not any(one.act == "statement" for one in as_of(record, date(2024, 3, 4), lexicon).claims)
    assert any(one.act == "statement" for one in as_of(record, date(2024, 3, 5), lexicon).claims)


def test_a_figure_is_of_a_time_that_is_over(lexicon: Lexicon) -> None:
    """The trade of 2023, told in March 2024, was so by the end of 2023 and not in the middle of that year."""
    report = Report("a", "Trade reached 24 billion dollars in 2023.", published="2024-03-05")
    report.claim("figure", "24 billion dollars", {}, time="2023", values={"amount": 24e9, "period": "2023"})
    made = assemble([report.draft()], lexicon)
    assert as_of(made, date(2023, 6, 30), lexicon).claims == ()
    assert as_of(made, date(2023, 12, 31), lexicon).claims == made.claims


def test_what_a_later_report_tells_of_the_time_before_stays(record: Record, lexicon: Lexicon) -> None:
    """The call of 9 June, told on the 12th, had taken place by 10 June; this is the world's time, not the record's."""
    assert [one.when for one in as_of(record, date(2024, 6, 10), lexicon).events] == ["2024-03-04", "2024-06-09"]
    assert [one.when for one in as_of(record, date(2024, 6, 8), lexicon).events] == ["2024-03-04"]


def test_offices_are_those_seen_by_the_day(record: Record, lexicon: Lexicon) -> None:
    """On 1 April only Lima had been seen in office, and nothing tells that she had left."""
    lima, costa = record.tenures
    assert (lima.seen, lima.not_after, costa.seen) == ("2024-02-20/2024-03-04", "2024-06-09", "2024-06-09")
    held = as_of(record, date(2024, 3, 1), lexicon).tenures
    assert [(one.person, one.seen, one.not_after) for one in held] == [("Ana Lima", "2024-02-20/2024-03-01", None)]


def test_the_last_day_changes_nothing(record: Record, lexicon: Lexicon) -> None:
    """As of a day after all that is told, the record is as it is."""
    made = as_of(record, date(2024, 12, 31), lexicon)
    assert (made.claims, made.events, made.tenures) == (record.claims, record.events, record.tenures)


def test_who_held_it_on_a_day(record: Record) -> None:
    """Within what is seen yes, beyond a bound no, in between nobody knows."""
    lima, costa = record.tenures
    days = [date(2024, month, 1) for month in (1, 3, 5, 7)]
    assert [standing(lima, day) for day in days] == [None, True, None, False]
    assert [standing(costa, day) for day in days] == [False, False, None, None]
    assert holders(record.tenures, date(2024, 3, 1)) == (lima,)
    assert holders(record.tenures, date(2024, 5, 1)) == ()
    assert around(record.tenures, date(2024, 5, 1)) == (lima, costa)
    assert around(record.tenures, date(2024, 7, 1)) == (costa, None)


@pytest.mark.parametrize("seen", ["2024-05", None])
def test_some_day_of_a_month_is_no_day(seen: str | None) -> None:
    """Who was in office on some day of May is not shown to have been so on the 3rd; nor is one told without a date."""
    assert standing(Tenure("Ana Lima", "Prime Minister", "PRT", None, None, seen, ("c",)), date(2024, 5, 3)) is None


@given(st.dates(date(2024, 1, 1), date(2024, 12, 31)))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_later_is_told(record: Record, day: date) -> None:
    """Whatever the day, nothing told to have happened lies after it, and the record holds together."""
    made = as_of(record, day, load())
    begun = [Interval.from_edtf(one.when).start for one in made.events if one.modality == "occurred" and one.when]
    assert all(one is not None and one <= day for one in begun)
    assert faults(made) == ()
    assert {one.id for one in made.claims} <= {one.id for one in record.claims}
    for tenure in made.tenures:
        seen = Interval.from_edtf(tenure.seen or "")
        assert seen.last is not None
        assert seen.last <= day


def test_bounds_out_of_order_are_a_fault(record: Record) -> None:
    """An office that is seen after it must have been given up cannot be right."""
    lima, costa = record.tenures
    wrong = replace(record, tenures=(lima, replace(costa, not_after="2024-01-01", not_before_claims=("nothing",))))
    assert faults(wrong) == (
        "Tenure of Rui Costa names claim nothing, which the record does not hold.",
        "Tenure of Rui Costa has bounds out of order: not before 2024-03-04, seen 2024-06-09, not after 2024-01-01.",
    )
