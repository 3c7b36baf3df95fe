"""Rooms that list, count and gather: what they show, and every form it can be had in."""

import csv
import html
import io
import re

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/", "Who meets most"),
        ("/people", "Kassym-Jomart Tokayev (2"),
        ("/bodies", "China-Kazakhstan Cooperation Committee"),
        ("/places", "Astana ("),
        ("/phrases", "golden period ("),
        ("/documents", "newest first."),
        ("/documents?publisher=Continental%20Wire", "Reports of Continental Wire"),
        ("/publishers", "Continental Wire ("),
        ("/pairs", "China – Kazakhstan"),
        ("/pairs?of=Kazakhstan", "Who meets whom with Kazakhstan"),
        ("/map", "coasts and no borders"),
        ("/state/Kazakh", "Most in contact with"),
        ("/place/Astana", "newest first."),
        ("/phrase/golden%20period", "golden period"),
        ("/CHN/KAZ", "At a glance"),
        ("/kazakhstan/china", "China – Kazakhstan"),
        ("/brief/CHN/KAZ", "The book, on paper"),
        ("/brief/CHN/Kazakhstan%2CUzbekistan", "Kazakhstan and Uzbekistan"),
    ],
)
def test_a_room(visitor: TestClient, address: str, words: str) -> None:
    """Each answers under its permanent address."""
    answer = visitor.get(address)
    assert answer.status_code == 200
    assert words in answer.text


def test_home_tells_what_waits(visitor: TestClient) -> None:
    """How much of each kind waits for review, and what comes first; each leads to its place in the queue."""
    page = visitor.get("/").text
    waits = {kind: count for kind, count in visitor.get("/?format=json").json()["waits"].items() if count}
    assert waits
    for kind, count in waits.items():
        assert f'<a href="/review?kind={kind}">{count}' in page
    first = visitor.get("/review?format=json").json()[0]
    assert '<a href="/review?at=0">' in page
    assert first["told"] in html.unescape(page)


def test_home_tells_the_years(visitor: TestClient) -> None:
    """A number of a year leads to just so many events."""
    page = visitor.get("/").text
    year, act, count = re.findall(r'since=(\d+)&amp;until=\1&amp;act=(\w+)">([\d,]+)<', page)[0]
    told = visitor.get(f"/timeline?since={year}&until={year}&act={act}&limit=200&format=json").json()
    assert sum(one["modality"] == "occurred" for one in told) == int(count)


def test_a_list_goes_on(visitor: TestClient) -> None:
    """Page by page every name comes once, in the same order, and the pages lead to one another."""
    whole = [row["name"] for row in visitor.get("/people?limit=200&format=json").json()]
    parts = [row["name"] for at in range(0, len(whole), 7) for row in visitor.get(f"/people?limit=7&offset={at}&format=json").json()]  # fmt: skip
    assert parts == whole
    page = visitor.get("/people?limit=7&offset=7").text
    assert "8 to 14 of" in page
    assert 'rel="prev" href="?limit=7&amp;offset=0"' in page
    assert 'rel="next" href="?limit=7&amp;offset=14"' in page


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/office/KAZ/president", '<a href="/person/Kassym-Jomart%20Tokayev">'),
        ("/itinerary/Wang%20Yi", '<a href="/event/'),
        ("/state/KAZ", '<a href="/map?of=KAZ">'),
        ("/state/KAZ", '<a href="/search?country=KAZ">'),
    ],
)
def test_one_page_leads_to_the_next(visitor: TestClient, address: str, link: str) -> None:
    """From an office to its holder, from a journey to its events, from a state to all that is told of it."""
    page = visitor.get(address).text
    assert link in page
    assert visitor.get(html.unescape(re.findall(rf'{re.escape(link[:12])}[^"]*', page)[0][9:])).status_code == 200


def test_a_claim_leads_to_its_event(visitor: TestClient) -> None:
    """What one report tells, and the happening of which it tells."""
    event = visitor.get("/timeline?act=visit&format=json").json()[0]
    page = visitor.get(f"/claim/{event['claims'][0]}").text
    assert f'<a href="/event/{event["id"]}">The event that it tells</a>' in page


def test_a_phrase_tells_its_first_and_its_last_use(visitor: TestClient) -> None:
    """Of all uses, whichever page of them is shown."""
    told = visitor.get("/CHN/KAZ?format=json").json()["phrases"]
    use = next(one for one in told if one["phrase"] == "golden period")
    assert (use["first"], use["last"]) == ("2023-05-18", "2024-05-18") or use["count"] == 1
    page = visitor.get("/phrase/community%20with%20a%20shared%20future?limit=1").text
    assert "in the record, the first on " in page


def test_a_timeline_is_asked_by_a_form(visitor: TestClient) -> None:
    """A field that is left empty asks nothing; what was asked stands in the form again."""
    page = visitor.get("/timeline?party=kazakh&party=&person=&act=visit&since=&until=").text
    assert 'name="party" size="14" placeholder="Kazakhstan" value="Kazakhstan"' in page
    assert "<option selected>visit</option>" in page


@pytest.mark.parametrize(
    "address",
    [
        "/commitments/CHN/KAZ?topic=trade&since=&until=&open=true",
        "/phrasebook/CHN/KAZ?since=2022&until=",
        "/conflicts?party=China&party=",
    ],
)
def test_what_is_asked_of_a_list_stands_in_its_form(visitor: TestClient, address: str) -> None:
    """A form can be sent with fields left empty, and shows what was asked."""
    page = visitor.get(address)
    assert page.status_code == 200
    form = page.text.split('<form class="sieve"')[1].split("</form>")[0]
    assert any(told in form for told in ('value="trade" selected', 'value="2022"', 'value="China"'))


def test_journeys_are_told_page_by_page(visitor: TestClient) -> None:
    """All are counted, some are shown; the pages lead to one another."""
    name = "/itinerary/Xi%20Jinping"
    whole = visitor.get(f"{name}?format=json").json()["journeys"]
    pages = [
        visitor.get(f"{name}?limit=2&offset={at}&format=json").json()["journeys"] for at in range(0, len(whole), 2)
    ]
    assert [one for page in pages for one in page] == whole
    page = visitor.get(f"{name}?limit=2&since=&until=").text
    assert 'rel="next"' in page
    assert '<a href="/person/Xi%20Jinping">' in page


def test_a_life_is_told_page_by_page(visitor: TestClient) -> None:
    """What somebody did and what was said have pages of their own; together they are all that is counted."""
    name = "/person/Kassym-Jomart%20Tokayev"
    first = visitor.get(f"{name}?limit=5")
    assert 'href="?limit=5&amp;offset=5"' in first.text
    assert 'href="?limit=5&amp;said=5"' in first.text
    events, said = map(int, re.findall(r"(\d+) events and (\d+) sayings", first.text)[0])
    pages = [visitor.get(f"{name}?limit=5&offset={at}&said={at}&format=json").json() for at in range(0, 200, 5)]
    assert len({one["id"] for page in pages for one in page["events"]}) == events
    assert len({one["id"] for page in pages for one in page["statements"]}) == said


def test_contacts_are_sifted(visitor: TestClient) -> None:
    """Only visits; only of one year; only what was received there: each asks less than all, and says so."""
    every = visitor.get("/CHN/KAZ?format=json").json()["total"]
    visits = visitor.get("/CHN/KAZ?act=visit&format=json").json()
    assert {event["act"] for event in visits["events"]} == {"visit"}
    year = visitor.get("/CHN/KAZ?since=2023&until=2023&format=json").json()
    assert all("2023" in event["when"] for event in year["events"])
    hosted = visitor.get("/CHN/KAZ?host=CHN&level=0&format=json").json()
    assert 0 < hosted["total"] < visits["total"] + year["total"] < every * 2
    assert visitor.get("/CHN/KAZ?act=visit&modality=&host=&level=&since=&until=").status_code == 200
    none = visitor.get("/CHN/KAZ?since=1990&until=1991").text
    assert "None that is asked for." in none


def test_a_page_as_a_sheet_and_as_references(visitor: TestClient) -> None:
    """The same events in the sheet; each report that is cited once among the references."""
    told = visitor.get("/CHN/KAZ?format=json").json()
    rows = list(csv.DictReader(io.StringIO(visitor.get("/CHN/KAZ?format=csv").text)))
    assert [row["id"] for row in rows] == [event["id"] for event in told["events"]]
    references = visitor.get("/CHN/KAZ?format=csl").json()
    ids = [one["id"] for one in references]
    assert len(ids) == len(set(ids)) > 3
    assert visitor.get("/CHN/KAZ?format=bibtex").text.count("@misc{") == len(ids)
    assert visitor.get("/CHN/KAZ?format=ris").text.count("ER  - ") == len(ids)


def test_a_timeline_is_drawn_from_days(visitor: TestClient) -> None:
    """What has no date is not drawn; a stay has two days."""
    told = visitor.get("/stretches/CHN/KAZ").json()
    assert all(one["first"] <= one["last"] for one in told)
    assert any(one["first"] < one["last"] for one in told if one["act"] == "visit")
    assert 'data-from="/stretches/CHN/KAZ?act=visit&amp;host=KAZ"' in visitor.get("/CHN/KAZ?act=visit&host=KAZ").text
    some = visitor.get("/stretches/CHN/KAZ?act=visit&host=KAZ").json()
    assert some == [one for one in told if one["act"] == "visit" and one["host"] == "KAZ"]


def test_a_pair_is_told_in_full(visitor: TestClient) -> None:
    """Pledges by side, phrases and figures drawn, what is not known; the parts of the page lead to one another."""
    page = visitor.get("/CHN/KAZ").text
    heads = re.findall(r'<a href="#(part\d+)">([^<]+)</a>', page)
    assert [name for _, name in heads] == [
        "At a glance",
        "Contacts, newest first",
        "Contacts by year and level",
        "Who receives whom, and at what level",
        "Pledges by subject and side",
        "Set phrases over time",
        "Bilateral trade over the years",
        "Other figures",
        "Not in the record",
    ]
    assert all(f'<div id="{part}">' in page for part, _ in heads)
    pledges = visitor.get("/CHN/KAZ?format=json").json()["pledges"]
    promised = visitor.get("/commitments/CHN/KAZ?limit=200&format=json").json()
    assert sum(one["count"] for one in pledges) == len(promised)
    assert sum(one["followed_up"] for one in pledges) == sum(bool(one["evidence"]) for one in promised)
    assert page.count("<svg") == 3
    assert "according to Kazakhstan" in page
    for where in re.findall(r'href="(/(?:commitments|phrasebook)/[^"]+)"', page):
        assert visitor.get(html.unescape(where)).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/state/Atlantis",
        "/place/Atlantis",
        "/phrase/no%20such%20phrase",
        "/documents?publisher=nobody",
        "/CHN/CHN",
        "/CHN/Atlantis",
        "/nowhere",
    ],
)
def test_what_is_not_there(visitor: TestClient, address: str) -> None:
    """One sentence says so, in our own frame."""
    answer = visitor.get(address)
    assert answer.status_code == 404
    assert "Not in the record" in answer.text


@pytest.mark.parametrize(
    "query", ["?format=xml", "?level=9", "?act=dance", "?since=yesterday", "?limit=0", "?offset=-1"]
)
def test_what_cannot_be_asked(visitor: TestClient, query: str) -> None:
    """What is allowed is said."""
    assert visitor.get(f"/CHN/KAZ{query}").status_code == 400
