"""What brought an event, and what changed the record, as it is asked for."""

import json
from pathlib import Path

import pytest

from dragoman.lexicon import load
from dragoman.model import Claim
from dragoman.record.store import Store
from tests.cli.conftest import Say
from tests.cli.test_again import ONE, OTHER, better
from tests.record.conftest import dated_report, undated_report
from tests.record.judging.conftest import judge
from tests.record.store.test_past import clock


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A journey told by an undated report, a dated one a day later, and judged on the third day of May 2024."""
    store = Store(tmp_path / "dragoman.db", load(), clock=clock(1, 1, 2, 2, 3))
    for report in (undated_report(), dated_report()):
        store.add([report.draft()])
        store.settle()
    store.judge([judge("edit", meeting(store), field="where", value="Bergen")])
    store.settle()
    return store


def meeting(store: Store) -> Claim:
    """The dated telling of the meeting with the King."""
    return next(one for one in store.record().claims if one.act == "meeting" and one.path == "dated.txt")


def test_a_history_to_read(say: Say, store: Store) -> None:
    """When, why, from what to what; each telling with its words."""
    (event,) = (one.id for one in store.record().events if meeting(store).id in one.claims)
    said = say("history", event)
    told = " ".join(said.out.split())
    assert said.code == 0
    assert f"History of meeting {event}" in told
    assert "Change 2, 1 May 2024 09:00 UTC" in told
    assert "The record began to tell it." in told
    assert "'undated' was read then." in told
    assert "It had the id " in told
    assert "Date: 4 March 2024 (explicit); not told before." in told
    assert "Accounts: from 1 report, 1 independent to 2 reports, 2 independent." in told
    assert "Ada, 1 May 2024 09:00: where is 'Bergen': I looked it up. (from the register)." in told
    assert "Place: from Oslo to Bergen." in told
    assert "Accounts differ on the place now: Bergen or Oslo." in told
    assert "“met with King Haldor Vik in Oslo on March 4, 2024”" in told
    assert say("history", "Kenya", "Norway", "--act", "meeting").out == said.out


def test_a_history_as_data(say: Say, store: Store) -> None:
    """Every step with what was told after it."""
    claim = meeting(store)
    data = json.loads(say("history", "Kenya", "Norway", "--act", "meeting", "--json").out)
    assert [(step["change"], step["at"]) for step in data["steps"]] == [
        (2, "2024-05-01T09:00:00Z"),
        (4, "2024-05-02T09:00:00Z"),
        (6, "2024-05-03T09:00:00Z"),
    ]
    assert data["steps"][2]["judgements"] == list(claim.judgements)
    place = {"field": "place", "from": "Oslo", "to": "Bergen", "words": "Place: from Oslo to Bergen."}
    assert place in data["steps"][2]["changes"]
    assert data["steps"][1]["told"]["where"] == "Oslo"
    of_claim = json.loads(say("history", claim.id, "--json").out)
    assert (of_claim["kind"], [step["change"] for step in of_claim["steps"]]) == ("claim", [4, 6])


@pytest.mark.usefixtures("store")
def test_a_history_as_it_was_known(say: Say) -> None:
    """On the second day nobody had judged."""
    said = say("history", "Kenya", "Norway", "--act", "meeting", "--known-by", "2024-05-02")
    assert "Bergen" not in said.out
    assert "As the record stood after change 4" in " ".join(said.out.split())


@pytest.mark.usefixtures("store")
def test_what_is_not_there(say: Say) -> None:
    """One sentence, as everywhere."""
    assert say("history", "zzz").err.startswith("'zzz' is no id of an event, no country, and nobody")
    assert say("history", "a", "--record", "none.db").code == 2


@pytest.mark.usefixtures("store")
def test_the_journal(say: Say) -> None:
    """Every change in words, or the last few."""
    told = " ".join(say("log").out.split())
    assert "The record has seen 6 changes." in told
    assert "1 report was read, all new." in told
    assert "A judgement: Ada, 1 May 2024 09:00: where is 'Bergen'" in told
    data = json.loads(say("log", "--last", "2", "--json").out)
    assert [(one["number"], one["kind"]) for one in data] == [(5, "judgement"), (6, "settle")]


def test_the_history_tells_of_better_rules(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two reports, a judgement, a better rule: the event explains that it was read again by other rules."""
    for name, text in (("one.txt", ONE), ("other.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    say("read", "one.txt", "other.txt")
    store = Store(tmp_path / "dragoman.db", load())
    claim = next(one for one in store.record().claims if one.act == "meeting" and one.path == "one.txt")
    store.judge([judge("edit", claim, field="where", value="Porto")])
    store.settle()
    better(monkeypatch)
    say("read", "--again")
    data = json.loads(say("history", claim.id, "--json").out)
    assert [step["id"] for step in data["steps"]] == [claim.id, claim.id, f"re-{claim.id}"]
    assert data["steps"][2]["why"] == ["'one' was read again and tells something else by other rules."]
    assert [step["told"]["where"] for step in data["steps"]] == ["Lisbon", "Porto", "Porto"]
    event = next(one for one in store.record().events if f"re-{claim.id}" in one.claims)
    told = " ".join(say("history", event.id).out.split())
    assert "'one' and 'other' were read again and tell something else by other rules." in told
    assert f"Claim {claim.id} was read anew in 'one', and is re-{claim.id} now." in told


def test_other_reports_change_an_event(say: Say, tmp_path: Path) -> None:
    """A report of somebody else, by which an office becomes known, is told as what changed it."""
    first, second = undated_report().draft(), dated_report().draft()
    store = Store(tmp_path / "dragoman.db", load(), clock=clock())
    store.add([first])
    store.settle()
    (iceland,) = (one for one in store.record().events if one.act == "meeting" and "Arnason" in str(one.roles))
    store.add([second])
    store.settle()
    told = " ".join(say("history", iceland.id).out.split())
    assert "1 other report came, went or was read again then; what the record knows of people, dates, offices" in told
