"""What the time tells of two tellings: plans that were moved, two capitals' clocks, reports of the next days."""

from dataclasses import replace
from typing import Any

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Party
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.verdict import Verdict
from tests.record.builder import Report, body, person
from tests.record.identity.tellings import told

LIMA = person("Ana Lima", "PRT", "Prime Minister")
KEITA = person("Mato Keita", "MLI", "President")
SATO = person("Emi Sato", "JPN", "Foreign Minister")
COLE = person("Ruth Cole", "USA", "Secretary of State")


def verdict(lexicon: Lexicon, *reports: Report) -> Verdict:
    first, second = told(lexicon, *reports)
    return compare(first, second)


def meeting(path: str, text: str, *people: Party, day: str | None, published: str, **more: Any) -> Report:
    publisher = more.pop("publisher", None)
    report = Report(path, text, published=published, publisher=publisher)
    report.claim("meeting", "They met", {"participant": people or (LIMA, KEITA)}, time=day, **more)
    return report


def plan(day: str, *people: Party) -> Report:
    text = f"They met, so it was planned, on {day}."
    return meeting(
        "plan", text, *people, day=day, published="2024-02-20", modality="planned", tense="future", where="Bamako"
    )


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("The talks had been set for March 4 and were put back.", True),
        ("The talks came a week later than planned.", True),
        ("The talks had slipped by a week.", True),
        ("The talks, first set for spring, had been postponed.", True),
        ("The talks came two months later than planned.", False),
        ("The talks had been set for March 1 and were put back.", False),
        ("They had a week of rain.", False),
    ],
)
def test_a_plan_that_was_moved(lexicon: Lexicon, words: str, moved: bool) -> None:
    """A plan for 4 March is the plan of the meeting of the 11th only where a report says from when it was moved, or
    that it was moved and the place is the same."""
    text = f"They met on March 11, 2024. {words}"
    done = meeting("done", text, day="March 11, 2024", published="2024-03-11", where="Bamako")
    assert verdict(lexicon, plan("March 4, 2024"), done).same is moved


def test_a_plan_for_another_day_is_no_bar_between_sets(lexicon: Lexicon) -> None:
    """The plan alone never makes two days one; it only lets a report that says more do so."""
    found = verdict(
        lexicon,
        plan("March 4, 2024"),
        meeting("b", "They met on March 11, 2024.", day="March 11, 2024", published="2024-03-11"),
    )
    assert (found.barred, found.same) == (None, False)
    assert "the day -0.60: it was planned for 2024-03-04 and held on 2024-03-11" in found.reasons


def test_a_numbered_sitting_that_was_moved(lexicon: Lexicon) -> None:
    """The third sitting planned for March is the third sitting held in May."""
    reports = []
    for path, day, modality in (("a", "March 4, 2024", "planned"), ("b", "May 6, 2024", "occurred")):
        report = Report(path, f"It sat on {day}.", published="2024-02-20" if modality == "planned" else "2024-05-06")
        roles = {"mechanism": [body("Mali-Portugal Forum")]}
        report.claim("session", "It sat", roles, time=day, modality=modality, values={"ordinal": 3})
        reports.append(report)
    assert verdict(lexicon, *reports).same


def test_two_plans_of_a_numbered_sitting(lexicon: Lexicon) -> None:
    """The fourth sitting, expected in March by one report and in May by another, is one; without the number they are
    two, and so are first sittings planned years apart."""

    def planned(path: str, day: str, number: int | None) -> Report:
        report = Report(path, f"It will sit on {day}.", published="2024-02-20")
        roles = {"mechanism": [body("Mali-Portugal Forum")]}
        values = {"ordinal": number} if number else {}
        report.claim("session", "It will sit", roles, time=day, modality="planned", values=values, tense="future")
        return report

    first = planned("a", "March 4, 2024", 4)
    assert verdict(lexicon, first, planned("b", "May 6, 2024", 4)).same
    assert verdict(lexicon, first, planned("b", "May 6, 2024", None)).barred
    assert verdict(lexicon, first, planned("b", "May 6, 2026", 4)).barred


def call(path: str, day: str, published: str, publisher: str, **more: Any) -> Report:
    text = f"They met by phone on {day}." if day else "They met by phone."
    return meeting(
        path,
        text,
        SATO,
        COLE,
        day=day or None,
        published=published,
        publisher=publisher,
        values={"format": "call"},
        **more,
    )


def test_a_call_is_of_two_days_in_two_capitals(lexicon: Lexicon) -> None:
    """In Tokyo it was already the 5th when it was the 4th in Washington; the other way round it cannot be."""
    west, east = ("Government of the United States", "Ministry of Foreign Affairs of Japan")
    found = verdict(
        lexicon, call("a", "March 4, 2024", "2024-03-04", west), call("b", "March 5, 2024", "2024-03-05", east)
    )
    assert found.same
    assert (
        "the day +0.30: it was 2024-03-04 in one capital and 2024-03-05 in the other, far to the east" in found.reasons
    )
    swapped = verdict(
        lexicon, call("a", "March 5, 2024", "2024-03-05", west), call("b", "March 4, 2024", "2024-03-05", east)
    )
    assert swapped.barred == "one is of 2024-03-05, the other of 2024-03-04"


def test_a_call_of_an_official_whose_state_the_east_leaves_open(lexicon: Lexicon) -> None:
    """Tokyo's report speaks of its own official without the state, which Washington's names."""
    west = call("a", "March 4, 2024", "2024-03-04", "Government of the United States")
    text, day = "They met by phone on March 5, 2024.", "March 5, 2024"
    sato = person(SATO.name, None, SATO.office or "")
    east = meeting(
        "b", text, sato, COLE, day=day, published="2024-03-05", publisher="Tokyo Daily", values={"format": "call"}
    )
    assert verdict(lexicon, west, east).same


def test_a_call_told_without_a_day_the_day_before(lexicon: Lexicon) -> None:
    """Washington's report of the 4th gives no day; Tokyo's gives the 5th."""
    west, east = ("Government of the United States", "Ministry of Foreign Affairs of Japan")
    assert verdict(lexicon, call("a", "", "2024-03-04", west), call("b", "March 5, 2024", "2024-03-05", east)).same


def test_people_who_meet_have_one_day(lexicon: Lexicon) -> None:
    """Who sits at one table reads one calendar."""
    reports = (
        meeting(path, f"They met on {day}.", SATO, COLE, day=day, published="2024-03-05", publisher=publisher)
        for path, day, publisher in (
            ("a", "March 4, 2024", "Government of the United States"),
            ("b", "March 5, 2024", "Ministry of Foreign Affairs of Japan"),
        )
    )
    assert verdict(lexicon, *reports).barred


def test_two_releases_of_one_publisher(lexicon: Lexicon) -> None:
    """A presidency that tells a meeting on two days, each time without a date, tells two; two publishers may tell one."""
    for publishers, same in ((("Akorda", "Akorda"), False), (("Akorda", "Xinhua"), True)):
        some = zip("ab", publishers, ("2024-03-05", "2024-03-06"), strict=True)
        reports = [
            meeting(path, f"{path}: They met.", day=None, published=day, publisher=who) for path, who, day in some
        ]
        assert verdict(lexicon, *reports).same is same


def test_a_plan_kept(lexicon: Lexicon) -> None:
    """A report of the day, or of the next, tells without a day what was planned for it; a later one, or another way of
    meeting, may be of something else."""
    for published, form, same in (
        ("2024-03-04", "in_person", True),
        ("2024-03-05", "in_person", True),
        ("2024-03-03", "in_person", False),
        ("2024-03-06", "in_person", False),
        ("2024-03-04", "call", False),
    ):
        due = meeting(
            "due",
            "They met, so it was planned, on March 4, 2024.",
            day="March 4, 2024",
            published="2024-02-20",
            modality="planned",
            tense="future",
            values={"format": "in_person"},
        )
        done = meeting("done", "They met.", day=None, published=published, values={"format": form})
        assert verdict(lexicon, due, done).same is same


def test_a_formula_of_one_publisher(lexicon: Lexicon) -> None:
    """The sentence that a presidency writes of each call joins no two calls; another publisher's copy tells the same."""
    for publisher, same in (("Akorda", False), ("Xinhua", True)):
        reports = [
            meeting(path, "They met by telephone.", day=None, published=day, publisher=who)
            for path, who, day in (("a", "Akorda", "2024-03-05"), ("b", publisher, "2024-03-06"))
        ]
        first, second = told(lexicon, *reports)
        copy = replace(second, claim=replace(second.claim, copy_of=first.claim.id))
        assert compare(first, copy).same is same


def test_a_plan_that_is_called_off_without_a_day(lexicon: Lexicon) -> None:
    """The report came out between the plan and its day."""
    for published, same in (("2024-03-01", True), ("2024-04-01", False)):
        off = meeting("off", "They met not: it is off.", day=None, published=published, modality="cancelled")
        assert verdict(lexicon, plan("March 4, 2024"), off).same is same


def gathering(path: str, published: str, *, day: str | None = None, margins: bool = False) -> Report:
    """A report of a summit, or of talks on the margins of it."""
    report = Report(path, f"{path}: They gathered on {day or 'some day'}.", published=published)
    claim = report.claim("session", "They gathered", {"mechanism": [body("G20 Summit")]}, time=day)
    if margins:
        report.claims[report.claims.index(claim)] = replace(claim, rule="session/margins")
    return report


def test_talks_on_the_margins_before_it_opens(lexicon: Lexicon) -> None:
    """Who comes early meets on the margins before the summit; a summit held is not told before it was, nor for long."""
    summit = gathering("a", "2024-05-31", day="May 30, 2024")
    assert verdict(lexicon, summit, gathering("b", "2024-05-29", margins=True)).same
    assert not verdict(lexicon, summit, gathering("b", "2024-05-29")).same
    assert not verdict(lexicon, summit, gathering("b", "2024-05-21", margins=True)).same


def test_a_sitting_planned_for_the_month_and_told_as_done(lexicon: Lexicon) -> None:
    """Planned for May, and told without a day as done in a report of the end of May: one sitting; in July no longer."""
    plan = Report("plan", "They will gather in May 2024.", published="2024-05-02")
    roles = {"mechanism": [body("G20 Summit")]}
    plan.claim("session", "They will gather", roles, time="May 2024", modality="planned", tense="future")
    assert verdict(lexicon, plan, gathering("b", "2024-05-29")).same
    assert not verdict(lexicon, plan, gathering("b", "2024-07-01")).same
    assert not verdict(lexicon, plan, gathering("b", "2024-05-01")).same
