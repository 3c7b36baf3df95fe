"""A report in the browser: its words, what they carry, and texts that would do harm."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.model import Document, Draft, Span
from dragoman.model.document import Zone
from dragoman.record.store import Store
from dragoman.serve.app import reading_room
from dragoman.serve.desk import desk
from tests.pipeline import drafts, lexicon

Room = Callable[..., tuple[TestClient, Store]]

MEETING = """published: 2024-03-06
title: A minister in Oslo
publisher: Fjord Wire

OSLO, March 5 -- Portuguese Foreign Minister Rui Salgueiro met Norwegian Prime Minister Ingrid Solberget in Oslo on Tuesday.

The weather was mild.
"""


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Opens the reading room on reports: by file name, their texts."""

    def opened(**texts: str) -> tuple[TestClient, Store]:
        paths = [tmp_path / name.replace("_", ".") for name in texts]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_text(text, encoding="utf-8")
        store = Store(tmp_path / "room.db", lexicon())
        store.add(drafts(*paths))
        client = TestClient(reading_room(desk(store.path, lexicon())), base_url="http://127.0.0.1")
        return client, store

    return opened


def test_the_words_that_a_note_cites_are_marked(room: Room) -> None:
    """The first of them can be jumped to; words that carry a claim lead to it, and the list says which."""
    client, store = room(one_txt=MEETING)
    (document,) = store.documents()
    at = document.text.index("Rui Salgueiro met")
    told = client.get(f"/document/{document.id}?start={at}&end={at + 17}").text
    assert told.count('id="here"') == 1
    marked = re.search(r'<mark id="here" tabindex="-1">(.*?)</mark>', told)
    assert marked is not None
    assert re.sub("<[^>]+>", "", marked[1]) == "Rui Salgueiro met"
    (event,) = store.record().events
    assert f'href="/event/{event.id}"' in told
    for id in re.findall(r'aria-describedby="([^"]+)"', told):
        assert all(f'id="{one}"' in told for one in id.split())


def test_what_gave_nothing_is_told(room: Room) -> None:
    """In the text and in a list; the header of the file was not read."""
    client, store = room(one_txt=MEETING)
    (document,) = store.documents()
    told = client.get(f"/document/{document.id}").text
    assert '<span class="silent">The weather was mild.</span>' in told
    assert 'class="zone unread"' in told
    assert "Published 6 March 2024 (given)." in told


def test_the_page_in_other_forms(room: Room) -> None:
    """The text and its claims as JSON, the claims as CSV, the report as a reference."""
    client, store = room(one_txt=MEETING)
    (document,) = store.documents()
    data = client.get(f"/document/{document.id}?format=json").json()
    assert data["stretch"]["text"] == document.text
    assert {one["act"] for one in data["claims"]} >= {"meeting", "tenure"}
    rows = client.get(f"/document/{document.id}?format=csv").text.splitlines()
    assert rows[0].startswith("id,act,document")
    assert len(rows) == len(data["claims"]) + 1
    assert "A minister in Oslo" in client.get(f"/document/{document.id}?format=bibtex").text
    at = document.text.index("The weather")
    cited = client.get(f"/document/{document.id}?start={at}&end={at + 21}&format=md").text
    assert "“The weather was mild.”[^1]" in cited
    reference = client.get(f"/document/{document.id}?start={at}&end={at + 21}&format=ris").text
    assert f"SE  - characters {at}–{at + 21}" in reference


@pytest.mark.parametrize(
    "query", ["start=-1", "start=x", "stretch=0", "start=99999999999999999999&end=1", "end=%00", "stretch=1e9"]
)
def test_hostile_offsets_are_refused(room: Room, query: str) -> None:
    """In one sentence."""
    client, store = room(one_txt=MEETING)
    assert client.get(f"/document/{store.documents()[0].id}?{query}").status_code == 400


@pytest.mark.parametrize("query", ["start=9&end=3", "start=7", "start=900000&end=900009", "stretch=77", "start=&end="])
def test_offsets_outside_the_text_open_it_unmarked(room: Room, query: str) -> None:
    """A link to words that there are not leads to the report all the same."""
    client, store = room(one_txt=MEETING)
    answer = client.get(f"/document/{store.documents()[0].id}?{query}".replace("start=&end=", ""))
    assert answer.status_code == 200
    assert 'id="here"' not in answer.text


@pytest.mark.parametrize("id", ["zzz", "../../etc/passwd", "%00", "'; DROP TABLE drafts; --", "%ed%a0%80", "<script>"])
def test_an_unknown_report(room: Room, id: str) -> None:
    """There is no such page, and no file is opened."""
    client, _ = room(one_txt=MEETING)
    answer = client.get(f"/document/{id}")
    assert answer.status_code == 404
    assert "<script>" not in re.sub(r'<script src="/static[^"]+" defer>', "", answer.text)
    assert "root:" not in answer.text


SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(2)>'


def hostile(url: str = "javascript:alert(3)") -> str:
    """A report that would run in its reader's browser, as one row of a file."""
    return json.dumps(
        {
            "title": f"A visit {SCRIPT}",
            "publisher": f"Wire {IMAGE}",
            "url": url,
            "published": "2024-03-06",
            "text": f"Portuguese Foreign Minister Rui Salgueiro met Norwegian Prime Minister Ingrid Solberget in Oslo on "
            f"Tuesday, {SCRIPT} and said: {IMAGE} Norway\u202e and Portugal\u202c are \u200bready. &lt;b&gt; </p></main>\n",
        }
    )


@pytest.mark.parametrize("way", ["", "?format=json", "?format=csv", "?format=md", "?format=bibtex", "?format=ris"])
def test_no_report_writes_into_a_page(room: Room, way: str) -> None:
    """Markup in a text, a title, a publisher stays text, on every page; what is no page is not called one."""
    client, store = room(one_jsonl=hostile())
    record = store.record()
    pages = [f"/document/{record.documents[0].id}", "/", "/timeline", "/search?q=Norway", "/NOR/PRT", "/brief/NOR/PRT"]
    pages += [f"/{sort}/{one.id}" for one in record.events for sort in ("event", "comparison", "history")]
    for page in pages:
        if "?" in page and way:
            continue
        answer = client.get(page + way)
        assert answer.status_code == 200, page
        if way:
            assert not answer.headers["content-type"].startswith("text/html")
            assert answer.headers["x-content-type-options"] == "nosniff"
            continue
        assert SCRIPT not in answer.text
        assert "<img" not in answer.text
        assert "\u202e" not in answer.text, page
        assert "\u200b" not in answer.text
        assert answer.text.count("</main>") == 1
        assert not re.findall(r"<[^>]+\son\w+=", answer.text)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "https://",
        "\u202ehttps://example.org",
    ],
)
def test_only_addresses_of_the_web_are_links(room: Room, url: str) -> None:
    """Any other is shown as text."""
    client, store = room(one_jsonl=hostile(url))
    told = client.get(f"/document/{store.documents()[0].id}").text
    links = re.findall(r'href="([^"]*)"', told)
    assert all(one.startswith(("/", "#", "?")) for one in links), links


def test_a_report_on_the_web_can_be_gone_to(room: Room) -> None:
    """Without telling it where the reader came from."""
    client, store = room(one_jsonl=hostile("https://example.org/a?b=1&c=2"))
    told = client.get(f"/document/{store.documents()[0].id}").text
    assert '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">' in told


def test_unseen_signs_are_shown(room: Room) -> None:
    """What turns letters around, and what has no width, is named where it stands."""
    client, store = room(one_jsonl=hostile())
    told = client.get(f"/document/{store.documents()[0].id}").text
    assert 'title="right-to-left override">U+202E</span>' in told
    assert 'title="zero width space">U+200B</span>' in told


def test_halves_of_letters(room: Room) -> None:
    """A file may hold half a pair of surrogates; the page is told all the same."""
    client, store = room(one_jsonl=hostile().replace("ready", "rea\\ud800dy"))
    assert client.get(f"/document/{store.documents()[0].id}").status_code == 200


def test_two_megabytes(room: Room) -> None:
    """A long text is shown in stretches; the words that a note cites open the right one."""
    client, store = room(one_txt=MEETING)
    line = "The harbour was calm and the ferries ran.\n\n"
    text = line * 46_000 + "Ana Moutela came to Oslo in May.\n"
    long = Document("feedbeef", "long.txt", text, zones=(Zone("body", 0, len(text) - 1),))
    sentences = tuple(Span(at, at + len(line) - 2) for at in range(0, len(text) - len(line), len(line)))
    store.add([Draft(long, (), (), sentences)])
    first = client.get("/document/feedbeef")
    assert len(first.text) < 250_000
    assert "46,000 sentences read, no claim found." in first.text
    assert re.search(r"this is stretch 1 of \d+", first.text)
    at = text.index("Ana Moutela")
    last = client.get(f"/document/feedbeef?start={at}&end={at + 11}").text
    assert '<mark id="here" tabindex="-1">Ana Moutela</mark>' in last
    assert 'rel="prev"' in last
    assert 'rel="next"' not in last
