"""What happened, a page at a time, in the rooms as over the API."""

from pathlib import Path

import pytest

from benchmarks.visitor import Visitor, examples
from tests.pipeline import lexicon


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    """Asks for pages of a record of the reports on other parts of the world."""
    folder = Path(__file__).parents[2] / "examples" / "elsewhere"
    return Visitor(examples(tmp_path_factory.mktemp("listing") / "record.db", lexicon(), (folder,)), lexicon())


def test_a_timeline_is_turned(visitor: Visitor) -> None:
    """Each page has its events once; the head tells how many there are in all, those without a date among them."""
    whole = visitor.json("/timeline?format=json&limit=200")
    assert whole[-1]["when"] is None
    pages = [visitor.json(f"/timeline?format=json&limit=9&offset={at}") for at in range(0, len(whole), 9)]
    assert [one for page in pages for one in page] == whole
    assert f"{len(whole)} events, oldest first." in visitor.get("/timeline?limit=9").text


def test_a_page_of_a_timeline_leads_on(visitor: Visitor) -> None:
    """To the pages beside it."""
    html = visitor.get("/timeline?limit=9&offset=9").text
    assert "offset=18" in html
    assert "offset=0" in html


def test_a_stretch_that_ends_before_it_begins(visitor: Visitor) -> None:
    """Is refused in a sentence, on every page that knows days."""
    for page in ("/timeline?", "/phrasebook/DEU/FRA?", "/commitments/DEU/FRA?"):
        answer = visitor.get(f"{page}since=2024&until=2023&format=json")
        assert answer.status_code == 400
        assert answer.json() == {"error": "Nothing lies since 2024 and until 2023: the first is after the last."}


def test_disagreements_of_all(visitor: Visitor) -> None:
    """Where no party is named, all are looked for; never none because none was named."""
    whole = visitor.json("/conflicts?format=json")
    assert whole
    assert visitor.json("/api/conflicts")["total"] == len(whole)
