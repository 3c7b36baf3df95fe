"""The three seed reports, where they lie beside the house: every fact in its place, and no other."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.exports import EXPORTS, jsonl
from dragoman.model import Event, Record
from tests.pipeline import record_of

EXACT = (
    "meetings",
    "visits",
    "sessions",
    "agreements",
    "relationship",
    "offices",
    "conveyances",
    "figures",
    "alignments",
)


@pytest.fixture(scope="module")
def seeds(shared: Path) -> Record:
    """The record of the seeds."""
    return record_of(shared / "seeds")


@pytest.mark.slow
def test_every_fact_of_the_gold(shared: Path, seeds: Record, tmp_path: Path) -> None:
    """Nothing missed and nothing invented among encounters, documents, offices, greetings, figures; words mostly found."""
    claims = tmp_path / "claims.jsonl"
    claims.write_text("".join(jsonl(EXPORTS["claims"], seeds)), encoding="utf-8")
    tool = [
        sys.executable,
        *map(str, (shared / "tools/score_claims.py", shared / "gold/seeds.jsonl", claims)),
        "--json",
    ]
    score = json.loads(subprocess.run(tool, capture_output=True, text=True, check=True).stdout)
    for kind in EXACT:
        assert (kind, score[kind]["precision"] >= 0.95, score[kind]["recall"] >= 0.95) == (kind, True, True)
        wrong = {name: part for name, part in score[kind]["attributes"].items() if part["right"] < part["of"]}
        assert (kind, wrong) == (kind, {})
    speaker = score["statements"]["attributes"]["speaker"]
    assert score["statements"]["recall"] >= 0.85
    assert speaker["right"] / speaker["of"] >= 0.95
    assert score["statements"]["system"] / score["statements"]["gold"] <= 4
    assert score["phrases"]["recall"] >= 0.85


def _one(record: Record, act: str, *names: str) -> Event:
    found = [e for e in record.events if e.act == act and {*names} <= {party.name for party in e.parties()}]
    assert len(found) == 1
    return found[0]


@pytest.mark.slow
def test_one_sitting_of_two_reports(seeds: Record) -> None:
    """Two reports tell the 11th sitting in their own words: one event, its day and place from both."""
    event = _one(seeds, "session", "China-Kazakhstan Cooperation Committee")
    assert (event.when, event.where, event.values["ordinal"]) == ("2023-11-27", "Astana", 11)
    assert {party.name for party in event.parties("chair")} == {"Ding Xuexiang", "Roman Sklyar"}
    assert (len(event.documents), event.independent_accounts) == (2, 2)


@pytest.mark.slow
def test_the_undated_report_finds_its_days(seeds: Record) -> None:
    """Monday is the 27th, so Wednesday's sitting was on the 29th, and the report came out before the next Monday."""
    report = next(document for document in seeds.documents if document.path.endswith("s004.txt"))
    assert (report.published, report.published_basis) == ("2023-11-29/2023-12-03", "inferred")
    assert "Monday 27 November 2023" in (report.published_reason or "")
    assert _one(seeds, "session", "China-Turkmenistan Cooperation Committee").when == "2023-11-29"
    assert _one(seeds, "partnership", "Turkmenistan").when == "2023-01"
    assert _one(seeds, "agreement", "Turkmenistan").when == "2023-01"
    summit = _one(seeds, "session", "China-Central Asia Summit")
    assert (summit.when, summit.where) == ("2023-05", "Xi'an")


@pytest.mark.slow
def test_five_meetings_of_one_visit(seeds: Record) -> None:
    """A president, a prime minister, a deputy, a mayor and governors: five encounters between Wednesday and Friday."""
    met = {
        party.name
        for event in seeds.events
        if event.act == "meeting" and event.when == "2024-05-15/2024-05-17"
        for party in event.parties("participant")
    }
    assert met == {
        "Liu Guozhong",
        "Kassym-Jomart Tokayev",
        "Olzhas Bektenov",
        "Serik Zhumangarin",
        "mayor of Almaty",
        "governors of four Kazakh oblasts adjacent to Xinjiang",
    }


@pytest.mark.slow
def test_a_copied_sentence_is_no_second_source(seeds: Record) -> None:
    """The undated report repeats two sentences of the dated one: its claims point there."""
    copies = [claim for claim in seeds.claims if claim.copy_of and claim.act in ("statement", "pledge")]
    origins = {claim.id: claim.path for claim in seeds.claims}
    assert len(copies) == 2
    assert all(
        claim.path.endswith("s004.txt") and origins[claim.copy_of or ""].endswith("s000.txt") for claim in copies
    )
