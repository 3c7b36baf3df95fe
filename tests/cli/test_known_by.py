"""What the record said on an earlier day, as it is asked for."""

import json
from pathlib import Path

import pytest

from dragoman.lexicon import load
from dragoman.record.store import Store
from tests.cli.conftest import Say
from tests.record.conftest import dated_report, undated_report
from tests.record.store.test_past import clock

QUESTIONS = {
    "timeline": ("timeline",),
    "last": ("last", "Kenya", "Norway"),
    "dossier": ("dossier", "Kenya", "Norway"),
    "person": ("person", "Otieno"),
    "office": ("office", "Deputy President of Kenya"),
    "itinerary": ("itinerary", "Otieno"),
    "mechanism": ("mechanism", "Joint Commission"),
    "brief": ("brief", "Kenya", "Norway"),
    "phrasebook": ("phrasebook", "Kenya", "Norway"),
    "conflicts": ("conflicts",),
    "commitments": ("commitments", "Kenya", "Norway"),
    "show": ("show", "Kenya", "Norway", "--act", "visit"),
}


@pytest.fixture(autouse=True)
def record(tmp_path: Path) -> Path:
    """The journey of a deputy president, of which one report came on 1 May and another on 3 May 2024."""
    path = tmp_path / "dragoman.db"
    store = Store(path, load(), clock=clock(1, 1, 3, 3))
    for report in (dated_report(), undated_report()):
        store.add([report.draft()])
        store.settle()
    return path


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_every_question_may_ask_what_was_known(say: Say, name: str) -> None:
    """The answer says after which change it is; what came later is not in it."""
    said = say(*QUESTIONS[name], "--known-by", "2024-05-02")
    assert said.code == 0
    told = " ".join(said.out.split())
    assert "As the record stood after change 2 (1 May 2024 09:00 UTC): what came to it later is left out." in told
    assert "Iceland" not in told
    assert "undated.txt" not in told


def test_by_day_time_and_number(say: Say) -> None:
    """A day counts whole, a time to its second; four digits are a year."""
    for asked in ("2024-05-02", "2024-05-03T08:59", "2024-05-01 09:00:00", "2", "#2"):
        assert "Iceland" not in say("timeline", "--known-by", asked).out
    for asked in ("2024", "2024-05", "2024-05-03", "2024-05-03T09:00Z", "4"):
        assert "Iceland" in say("timeline", "--known-by", asked).out


def test_what_was_known_of_what_was_true(say: Say) -> None:
    """Both days are said, and both hold."""
    both = say("timeline", "--known-by", "2", "--as-of", "2024-03-03").out
    assert "Iceland" not in both
    assert "As of 3 March 2024" in both
    assert "after change 2" in both


def test_data_of_an_earlier_day(say: Say) -> None:
    """An export is of that day alone; which change that is stands on standard error."""
    said = say("export", "documents", "--known-by", "2024-05-02")
    assert [json.loads(row)["path"] for row in said.out.splitlines()] == ["dated.txt"]
    assert said.err == "As the record stood after change 2 (1 May 2024 09:00 UTC): what came to it later is left out.\n"
    assert "after change 2" in say("timeline", "--known-by", "2", "--json").err


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (
            "soon",
            "--known-by 'soon' is no time; allowed are YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDTHH:MM and the number of a "
            "change.",
        ),
        (
            "2024-05-01T25:00",
            "--known-by '2024-05-01T25:00' is no time; allowed are YYYY, YYYY-MM, YYYY-MM-DD, YYYY-MM-DDTHH:MM and the "
            "number of a change.",
        ),
        (
            "2024-04",
            "The record said nothing yet by 30 April 2024 23:59 UTC; its first change, 1, is of 1 May 2024 09:00 UTC.",
        ),
        ("9", "The record has no change 9; its changes are 1 to 4."),
    ],
)
def test_trouble_is_one_sentence(say: Say, asked: str, sentence: str) -> None:
    """A time that is none, and one by which nothing was known."""
    said = say("timeline", "--known-by", asked)
    assert (said.code, said.out, said.err) == (2, "", f"{sentence}\n")
