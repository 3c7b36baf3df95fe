"""The gold of tellings keeps its form: every quotation is in its report, every look-alike is an event of the gold."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dragoman.measure.stories import stories_at
from dragoman.model.claim import EVENT_ACTS, MODALITIES
from dragoman.model.interval import Interval

FOLDER = Path(__file__).resolve().parents[1] / "gold" / "tellings"
EVENTS: list[dict[str, Any]] = [
    json.loads(line) | {"sheet": sheet.stem}
    for sheet in sorted(FOLDER.glob("*.jsonl"))
    for line in sheet.read_text(encoding="utf-8").splitlines()
]
SLUGS = set(
    "two-governments local-dates planned-and-done announced-then-moved cancelled unnamed-official spelling surname-only "
    "agency-copies copied-sentence different-figures different-place vague-date undated-report deputy-and-chief "
    "mechanism-name no-ordinal group envoy-office recurring-sitting two-encounters call-and-meeting two-trips namesakes "
    "formula two-agreements successor same-day-other-side two-legs plan-and-other different-deputies".split()
)
each_event = pytest.mark.parametrize("event", EVENTS, ids=[str(one["event"]) for one in EVENTS])


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_every_event_has_a_name_of_its_own() -> None:
    """Look-alikes are told by the name."""
    assert [name for name, often in Counter(one["event"] for one in EVENTS).items() if often > 1] == []


def test_every_report_belongs_to_one_story() -> None:
    """The story decides whether a report is closed, so that no report may be half open."""
    of: dict[str, set[str]] = {}
    for one in EVENTS:
        for told in one["tellings"]:
            of.setdefault(told["path"], set()).add(one["story"])
    assert {path: stories for path, stories in of.items() if len(stories) > 1} == {}
    assert {f"{path.parent.name}/{path.name}" for path in FOLDER.glob("*/*.txt")} == of.keys()


@each_event
def test_words_come_from_the_lists(event: dict[str, Any]) -> None:
    """Acts and modalities are those of the record, difficulties those that were agreed on."""
    assert event["act"] in EVENT_ACTS
    assert {event["modality"], *(told["modality"] for told in event["tellings"])} <= set(MODALITIES)
    assert set(event["tests"]) <= SLUGS


@each_event
def test_evidence_is_copied_from_the_report(event: dict[str, Any]) -> None:
    """The words that tell the event stand in its report; a report tells an event once."""
    for told in event["tellings"]:
        assert told["path"].startswith(f"{event['sheet']}/")
        text = (FOLDER / told["path"]).read_text(encoding="utf-8")
        assert plain(told["evidence"]) in plain(text), told
    assert len({told["path"] for told in event["tellings"]}) == len(event["tellings"]) > 0


@each_event
def test_dates_are_edtf(event: dict[str, Any]) -> None:
    """The truth about the time is one that a calendar knows."""
    assert event["when"] is None or Interval.from_edtf(event["when"]).days


def test_look_alikes_are_events_of_the_gold() -> None:
    """Each look-alike is told somewhere, and is of the same story, so that no pair is half open."""
    story = {one["event"]: one["story"] for one in EVENTS}
    assert all(story[one["event"]] == story[other] for one in EVENTS for other in one["apart"])
    assert all(one["event"] not in one["apart"] for one in EVENTS)
    assert stories_at([FOLDER]).look_alikes or not EVENTS


def test_there_is_enough_of_it() -> None:
    """Forty happenings that several reports tell and forty look-alikes, a quarter of them sittings."""
    told = stories_at([FOLDER])
    assert sum(len(one.tellings) > 1 for one in told.happenings) >= 40
    assert len(told.look_alikes) >= 40
    assert sum(one.act == other.act == "session" for one, other in told.look_alikes) >= 10
