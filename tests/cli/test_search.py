"""`dragoman search`: from the words on the shell to the words of the reports."""

import json
from pathlib import Path

import pytest

from dragoman.lexicon import Lexicon, load
from dragoman.record.store import Store
from tests.cli.conftest import Say
from tests.record.conftest import dated_report, undated_report


@pytest.fixture
def lexicon() -> Lexicon:
    return load()


@pytest.fixture(autouse=True)
def record(tmp_path: Path, lexicon: Lexicon) -> None:
    """The journey of a deputy president, told twice, in the record of the working folder."""
    Store(tmp_path / "dragoman.db", lexicon).add([dated_report().draft(), undated_report().draft()])


def test_words_of_a_report(say: Say) -> None:
    """The passage that answers best, with publisher, day and file."""
    said = say("search", "text:regards")
    assert said.out.splitlines()[:2] == ["Search: text:regards", "1 report answers."]
    assert "Wire A, 5 March 2024, dated.txt" in said.out
    assert "conveyed the regards of President Samuel Mwangi" in said.out
    assert said.err == ""


def test_the_answer_as_data(say: Say) -> None:
    """Offsets of the report, and of the words that were looked for; the undated report has been dated by then."""
    data = json.loads(say("search", '"haldor vik"', "oslo", "--json").out)
    assert data["total"] == 2
    hit = next(hit for hit in data["hits"] if hit["path"] == "undated.txt")
    text = undated_report().document.text
    assert hit["text"] == text[hit["start"] : hit["end"]]
    assert [text[mark["start"] : mark["end"]] for mark in hit["marks"]][-2:] == ["Haldor Vik", "Oslo"]
    assert hit["published"] is None or hit["published"].startswith("2024-03")


def test_narrowed(say: Say) -> None:
    """Countries by any name, acts, days."""
    paths = {
        options: [hit["path"] for hit in json.loads(say("search", *options, "--json").out)["hits"]]
        for options in (
            ("--country", "Iceland"),
            ("--country", "norwegian", "--act", "visit", "--until", "2024", "--publisher", "Wire"),
            ("otieno", "--until", "2023-12"),
            ("otieno", "--since", "2024-03", "--limit", "1", "--offset", "0"),
        )
    }
    assert [len(found) for found in paths.values()] == [1, 1, 0, 1]
    assert paths[("--country", "Iceland")] == ["undated.txt"]


def test_trouble_is_one_sentence(say: Say, tmp_path: Path) -> None:
    """A bracket left open, an act that is none, a date that is none, no record."""
    assert say("search", "(gas").err == "A '(' in what is looked for is not closed; add ')' or leave it out.\n"
    assert say("search", "gas", "--act", "dance").err.startswith("--act 'dance' is no act; allowed are meeting, visit")
    assert say("search", "gas", "--since", "soon").code == 2
    assert say("search", "gas", "--record", "nowhere.db").err.startswith("There is no record at 'nowhere.db'")
    assert say("search", "nothingofthekind").out.splitlines()[1] == "No report answers."
    assert (
        say("search", "otieno", "--offset", "7")
        .out.splitlines()[1]
        .endswith("there are fewer than --offset 7 passes over.")
    )
