"""An event in the browser: its fields, the words of each, its accounts."""

import csv
import io
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.record.store import Store
from dragoman.serve.app import reading_room
from dragoman.serve.desk import desk
from tests.pipeline import drafts, lexicon

OSLO = """published: 2024-03-06
publisher: Fjord Wire

OSLO, March 5 -- Portuguese Foreign Minister Rui Salgueiro met Norwegian Prime Minister Ingrid Solberget in Oslo on Tuesday.

Solberget said Norway welcomes Portuguese trawlers. The harbour was calm.
"""
LISBON = """published: 2024-03-06
publisher: Tejo Courier

LISBON, March 6 -- Foreign Minister Rui Salgueiro of Portugal met Norwegian Prime Minister Ingrid Solberget in Bergen on Tuesday.

Solberget said Norway welcomes Portuguese trawlers. Salgueiro said Portugal will buy Norwegian cod.
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two accounts of one meeting."""
    for name, text in (("oslo.txt", OSLO), ("lisbon.txt", LISBON)):
        tmp_path.joinpath(name).write_text(text, encoding="utf-8")
    made = Store(tmp_path / "room.db", lexicon())
    made.add(drafts(tmp_path / "oslo.txt", tmp_path / "lisbon.txt"))
    return made


@pytest.fixture
def client(store: Store) -> TestClient:
    """A reader at the door."""
    return TestClient(reading_room(desk(store.path, lexicon())), base_url="http://127.0.0.1")


def test_the_fields_of_an_event(client: TestClient, store: Store) -> None:
    """Each with the words that give it, which lead to where they stand."""
    (event,) = [one for one in store.record().events if one.act == "meeting"]
    told = client.get(f"/event/{event.id}").text
    assert "<h1>5 March 2024: " in told
    assert "Told in 2 reports, 2 of them in words of their own." in told
    for document in store.documents():
        at = document.text.index("Rui Salgueiro met" if "oslo" in document.path else "Rui Salgueiro of")
        assert f"/document/{document.id}?start=" in told
        assert f'href="/document/{document.id}"' in told
        assert at > 0
    assert 'href="/NOR/PRT"' in told
    assert 'href="/person/Ingrid%20Solberget"' in told
    assert f'href="/comparison/{event.id}">The 2 accounts side by side' in told


def test_the_fields_as_a_sheet(client: TestClient, store: Store) -> None:
    """A row for each report's words of each field, with where they stand."""
    (event,) = [one for one in store.record().events if one.act == "meeting"]
    assert client.get(f"/event/{event.id}?format=json").json()["id"] == event.id
    texts = {one.id: one.text for one in store.documents()}
    sheet = client.get(f"/event/{event.id}?format=csv").text
    assert sheet.startswith("field,value,disputed,told_as,words,document,start,end,source,remark\r\n")
    told = list(csv.DictReader(io.StringIO(sheet)))
    assert {one["field"] for one in told} == {"date", "place", "who met", "form of the meeting"}
    for one in told:
        assert texts[one["document"]][int(one["start"]) : int(one["end"])] == one["words"]


def test_a_claim_has_no_comparison(client: TestClient, store: Store) -> None:
    """What one report says stands alone; it leads to that report."""
    claim = next(one for one in store.record().claims if one.act == "statement")
    told = client.get(f"/claim/{claim.id}").text
    assert "/comparison/" not in told
    assert f'href="/document/{claim.document}"' in told
    assert "Told in one report." in told


def test_accounts_side_by_side(client: TestClient, store: Store) -> None:
    """Each passage leads to its words; copied ones are told; no option of a command is named."""
    (event,) = [one for one in store.record().events if one.act == "meeting"]
    told = client.get(f"/comparison/{event.id}").text
    assert "both, in the same words" in told
    assert "not told" in told
    assert "--" not in re.sub(r"<[^>]+>", "", told).replace("March 5 --", "").replace("March 6 --", "")
    for document in store.documents():
        assert f'<a href="/document/{document.id}?start=' in told
    one = client.get(f"/comparison/{event.id}?account={event.documents[0]}").text
    assert "What it alone tells" in one


def test_an_account_that_there_is_not(client: TestClient, store: Store) -> None:
    """It is said which there are."""
    (event,) = [one for one in store.record().events if one.act == "meeting"]
    answer = client.get(f"/comparison/{event.id}?account=zzz")
    assert answer.status_code == 404
    assert "allowed are" in answer.text
