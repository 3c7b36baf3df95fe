"""What the API answers, question by question."""

from typing import Any

import pytest

from benchmarks.visitor import Visitor


def ids(found: Any) -> list[str]:
    return [one["id"] for one in found["items"]]


def test_the_record(visitor: Visitor) -> None:
    """How many reports, and which day is its last."""
    assert visitor.json("/api") == {
        "version": "0.1.0",
        "reports": visitor.json("/api/documents")["total"],
        "today": "2025-09-19",
        "read_only": True,
        "description": "/openapi.json",
    }


def test_pages_of_a_list_follow_on_one_another(visitor: Visitor) -> None:
    """`next` leads through all items once, keeps the filters, and ends."""
    whole = visitor.json("/api/events?party=China&party2=kaz&limit=200")
    address, found = "/api/events?party=China&party2=kaz&limit=7", []
    while address:
        page = visitor.json(address)
        assert page["total"] == whole["total"] == len(whole["items"])
        found += ids(page)
        address = page["next"]
    assert found == ids(whole)


def test_filters_narrow(visitor: Visitor) -> None:
    """By act, by modality, by days, by person; as the record stood on a day."""
    visits = visitor.json("/api/events?party=CHN&party2=KAZ&act=visit&modality=occurred&since=2022&until=2023")
    assert [(one["act"], one["when"]) for one in visits["items"]] == [
        ("visit", "2022-09-14"),
    ]
    asked = visitor.json("/api/events?person=Tokayev&party=KAZ&limit=200")
    assert ids(asked) == ids(visitor.json("/api/events?person=Tokayev&limit=200"))
    early = visitor.json("/api/events?as_of=2022&limit=200")
    assert 0 < early["total"] < visitor.json("/api/events")["total"]


def test_an_event_with_its_tellings(visitor: Visitor) -> None:
    """Every word stands in its report, character for character; the beginning of an id will do."""
    id = ids(visitor.json("/api/events?party=CHN&party2=KAZ&act=session&limit=200"))[-1]
    event = visitor.json(f"/api/events/{id[:10]}")
    assert event["id"] == id
    assert [one["id"] for one in event["tellings"]] == event["claims"]
    for words in event["evidence"]:
        text = visitor.json(f"/api/documents/{words['document']}?text=true")["text"]
        assert text[words["start"] : words["end"]] == words["text"]
    claim = visitor.json(f"/api/claims/{event['claims'][0]}")
    assert claim == event["tellings"][0]


def test_an_event_is_no_claim(visitor: Visitor) -> None:
    """Who mistakes the one for the other is told where it is."""
    event = visitor.json("/api/events?limit=1")["items"][0]
    answer = visitor.get(f"/api/claims/{event['id']}")
    assert answer.status_code == 404
    assert answer.json() == {"error": f"'{event['id']}' is an event and no claim; /api/events/{event['id']} has it."}
    answer = visitor.get(f"/api/events/{event['claims'][0]}")
    assert f"/api/claims/{event['claims'][0]}" in answer.json()["error"]


def test_documents(visitor: Visitor) -> None:
    """All, newest first; those of a publisher; what one says; its text only where it is asked for."""
    found = visitor.json("/api/documents?limit=200")
    assert found["total"] == len(found["items"]) > 30
    published = [one["published"] for one in found["items"] if len(one["published"] or "") == 10]
    assert published == sorted(published, reverse=True)
    wire = visitor.json("/api/documents?publisher=Continental%20Wire")
    assert {one["publisher"] for one in wire["items"]} == {"Continental Wire"}
    id = wire["items"][0]["id"]
    assert "text" not in visitor.json(f"/api/documents/{id}")
    said = visitor.json(f"/api/documents/{id}/claims")
    assert {one["document"] for one in said["items"]} == {id}


def test_a_reference_to_a_passage(visitor: Visitor) -> None:
    """The passage is quoted, and told by its characters."""
    id = visitor.json("/api/documents?publisher=Continental%20Wire")["items"][0]["id"]
    text = visitor.json(f"/api/documents/{id}?text=true")["text"]
    (cited,) = visitor.json(f"/api/documents/{id}/citation?start=20&end=40")
    assert (cited["locator"], cited["note"]) == ("characters 20–40", f"“{text[20:40]}”")
    assert visitor.get(f"/api/documents/{id}/citation?format=bibtex").text.startswith(f"@misc{{{id},")
    assert visitor.get(f"/api/documents/{id}/citation?format=ris").text.startswith("TY  - ")
    assert visitor.get(f"/api/documents/{id}/citation?start=20").status_code == 400
    assert visitor.get(f"/api/documents/{id}/citation?start=40&end=20").status_code == 400


def test_two_parties_at_a_glance(visitor: Visitor) -> None:
    """Every sentence that states a fact has its words; the counts are those of the lists."""
    pair = visitor.json("/api/pairs/China/Kazakhstan")
    assert pair["parties"] == ["CHN", "KAZ"]
    first = pair["glance"][0][0]
    assert first["text"].startswith("Relationship. Time-tested strategic partner")
    assert first["notes"][0]["quote"].endswith("called China a time-tested strategic partner.")
    assert sum(pair["counts"]["events"].values()) == visitor.json("/api/events?party=CHN&party2=KAZ")["total"]
    assert sum(pair["counts"]["claims"].values()) == visitor.json("/api/claims?party=CHN&party2=KAZ")["total"]
    assert pair["counts"]["documents"] == visitor.json("/api/documents?party=CHN&party2=KAZ")["total"]
    assert visitor.json("/api/pairs/China/Kazakhstan?as_of=2031")["counts"] == pair["counts"]


def test_when_two_last_met(visitor: Visitor) -> None:
    """States or people, newest first."""
    found = visitor.json("/api/pairs/CHN/KAZ/last")
    assert found["items"][0]["when"] == "2025-06-16/2025-06-18"
    people = visitor.json("/api/pairs/Ding%20Xuexiang/Tokayev/last")
    assert {one["act"] for one in people["items"]} <= {"meeting", "session", "visit"}


def test_pledges_phrases_and_disagreements_of_two(visitor: Visitor) -> None:
    """Each as the command of that name tells it."""
    pledges = visitor.json("/api/pairs/CHN/KAZ/commitments?limit=200")
    assert pledges["total"] == len(pledges["items"]) > 0
    assert all(set(one["pledgers"]) <= {"CHN", "KAZ"} for one in pledges["items"])
    book = visitor.json("/api/pairs/CHN/KAZ/phrasebook")
    assert "community with a shared future" in [one["phrase"] for one in book["phrases"]]
    (trade,) = [one for one in visitor.json("/api/pairs/CHN/KAZ/conflicts")["items"] if one["kind"] == "figure"]
    assert trade["subject"] == "Bilateral trade of China – Kazakhstan in 2022"


def test_a_person(visitor: Visitor) -> None:
    """Offices, with the one of a day; what he did and said; where he travelled."""
    told = visitor.json("/api/people/Ding%20Xuexiang?as_of=2025-03-18")
    assert told["lead"][0]["text"] == "On 18 March 2025: Vice Premier of China."
    assert told["lead"][0]["notes"]
    whole = visitor.json("/api/people/Ding")
    assert whole["events"] == visitor.json("/api/people/Ding/events")["total"]
    assert whole["statements"] == visitor.json("/api/people/Ding/statements")["total"]
    travels = visitor.json("/api/people/Tokayev/itinerary?limit=1")
    assert travels["home"] == "KAZ"
    assert travels["items"][0][0]["land"]


def test_an_office_and_a_body(visitor: Visitor) -> None:
    """Who held it on a day; which sittings are known."""
    held = visitor.json("/api/offices/Kazakhstan/president?as_of=2023")
    assert [one["person"] for one in held["held_by"]] == ["Kassym-Jomart Tokayev"]
    sittings = visitor.json("/api/mechanisms/China-Kazakhstan%20Cooperation%20Committee")
    assert [one["values"]["ordinal"] for one in sittings["items"]][:1] == [12]


def test_search_comparison_history_and_journal(visitor: Visitor) -> None:
    """The words with their marks; the accounts of one event; how it came; what changed."""
    hits = visitor.json("/api/search?q=gas%20NOT%20oil&country=KAZ")
    for hit in hits["items"]:
        for mark in hit["marks"]:
            assert hit["text"][mark["start"] - hit["start"] : mark["end"] - hit["start"]].lower().startswith("gas")
    events = visitor.json("/api/events?party=CHN&party2=KAZ&limit=200")["items"]
    event = max(events, key=lambda one: len(one["documents"]))
    compared = visitor.json(f"/api/comparison/{event['id']}")
    assert [one["document"] for one in compared["accounts"]]
    assert {one["document"] for one in compared["accounts"]} <= set(event["documents"])
    assert compared["passages"]
    steps = visitor.json(f"/api/history/{event['id']}")["steps"]
    assert steps[-1]["told"]["id"] == event["id"]
    assert [one["kind"] for one in visitor.json("/api/log")["items"]] == ["read", "settle"]


def test_names_with_counts(visitor: Visitor) -> None:
    """Who met most; who takes part; what was said; where; by whom it is told."""
    pairs = visitor.json("/api/pairs?party=KAZ")
    assert (pairs["items"][0]["one"], pairs["items"][0]["other"]) == ("CHN", "KAZ")
    assert pairs["total"] == len(pairs["items"])
    assert visitor.json("/api/people?party=KAZ")["items"][0]["name"] == "Kassym-Jomart Tokayev"
    for kind in ("mechanisms", "places", "phrases", "publishers"):
        found = visitor.json(f"/api/{kind}?limit=3")
        assert len(found["items"]) == 3
        assert found["total"] > 3


def test_what_is_said_of_parties_and_people(visitor: Visitor) -> None:
    """Claims that are no events; copies of a sentence on demand; never of nobody."""
    every = visitor.json("/api/claims?party=CHN&party2=KAZ&limit=200")
    own = visitor.json("/api/claims?party=CHN&party2=KAZ&copies=false&limit=200")
    assert {one["id"] for one in own["items"]} == {one["id"] for one in every["items"] if one["copy_of"] is None}
    assert visitor.get("/api/claims").status_code == 400
    assert visitor.get("/api/claims?party=CHN&person=Ding").status_code == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_changed(visitor: Visitor, method: str) -> None:
    """Judgements are made elsewhere."""
    answer = visitor.get("/api/events", method)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert set(answer.json()) == {"error"}
