"""Hostile and misspelt questions get one sentence, never a fault."""

import asyncio
from typing import Any
from urllib.parse import quote, unquote

import pytest

from benchmarks.visitor import Visitor

NASTY = (
    "%00",
    "a%00b",
    "%ff%fe",
    "%zz",
    "%",
    "%ed%a0%80",
    "%F0%9F%98%80",
    "%E2%80%AE%E2%80%8B",
    "..%2f..%2fetc%2fpasswd",
    "%27%20OR%201=1--",
    "%25%5F%2A%22",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "9" * 400,
    "x" * 20_000,
    "-1",
    "1e309",
    "NaN",
)
PATHS = (
    "/api/events/{}",
    "/api/claims/{}",
    "/api/documents/{}",
    "/api/documents/{}/claims",
    "/api/pairs/{}/KAZ",
    "/api/pairs/CHN/{}/last",
    "/api/people/{}",
    "/api/people/{}/itinerary",
    "/api/offices/KAZ/{}",
    "/api/mechanisms/{}",
    "/api/comparison/{}",
    "/api/history/{}",
    "/api/{}",
)
QUERIES = (
    *(f"/api/events?{name}={{}}" for name in ("party", "person", "since", "until", "as_of", "act", "limit", "offset")),
    "/api/claims?person={}",
    "/api/documents?publisher={}",
    "/api/search?q={}",
    "/api/search?q=gas&publisher={}",
    "/api/pairs/CHN/KAZ/phrasebook?phrase={}",
    "/api/pairs/CHN/KAZ/commitments?topic={}",
    "/api/events?{}=1",
)


def raw(visitor: Visitor, target: str) -> tuple[int, bytes]:
    """What a server makes of a request line that no honest client would send."""
    path, _, query = target.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", b"127.0.0.1")],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    sent: list[Any] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(visitor.room(scope, receive, send))
    return sent[0]["status"], b"".join(one.get("body", b"") for one in sent[1:])


@pytest.mark.parametrize("path", PATHS)
def test_no_name_is_too_nasty_to_be_refused(visitor: Visitor, path: str) -> None:
    """Signs that end strings, break encodings, hide, climb folders, or never end."""
    for nasty in NASTY:
        status, body = raw(visitor, path.format(nasty))
        assert status in (400, 404), nasty
        assert body.startswith(b'{"error":"'), nasty


@pytest.mark.parametrize("query", QUERIES)
def test_no_filter_is_too_nasty_to_be_refused(visitor: Visitor, query: str) -> None:
    """The same in what narrows a list; a search for what stands nowhere finds nothing, which is no trouble."""
    for nasty in NASTY:
        status, body = raw(visitor, query.format(nasty))
        assert status in ((200, 400, 404) if "search" in query or "publisher" in query else (400, 404)) or (
            status == 200 and nasty.isdigit() is False and b'"items"' in body
        ), (query, nasty, body[:200])
        assert status == 200 or body.startswith(b'{"error":"'), nasty


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        (
            "/api/events?parti=CHN",
            400,
            "There is no parameter 'parti'; allowed are act, as_of, limit, modality, offset, party, party2, person, "
            "since, until.",
        ),
        ("/api?x=1", 400, "There is no parameter 'x'; there are none here."),
        ("/api/events?party=CHN&party=KAZ", 400, "Parameter 'party' is given 2 times; once is allowed."),
        ("/api/events?limit=0", 400, "This cannot be asked so: limit: Input should be greater than or equal to 1."),
        ("/api/events?since=2023-02-30", 400, "since '2023-02-30' is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD."),
        ("/api/events?until=9999", 400, "until '9999' is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD."),
        (
            "/api/events?since=2024&until=2023",
            400,
            "Nothing lies since 2024 and until 2023: the first is after the last.",
        ),
        (
            "/api/events?party=Chna",
            404,
            "'Chna' is no country or organisation that the lexicon knows; did you mean China or Chad?",
        ),
        ("/api/pairs/CHN/China", 404, "'CHN' and 'China' are both CHN; a pair needs two different parties."),
        ("/api/documents/nothing", 404, "The record holds no document 'nothing'; /api/documents lists them."),
        ("/api/nothing", 404, "There is no page '/api/nothing'."),
        ("/api/history/nothing", 404, "The record has no event or claim 'nothing', and never had."),
    ],
)  # fmt: skip
def test_the_sentence_says_what_is_wrong(visitor: Visitor, address: str, status: int, told: str) -> None:
    """What was asked, what is wrong with it, and what is allowed."""
    answer = visitor.get(address)
    assert (answer.status_code, answer.json()) == (status, {"error": told})


def test_a_list_may_end_before_its_page(visitor: Visitor) -> None:
    """There is nothing beyond the last item, and the total says so."""
    page = visitor.json("/api/events?offset=10000000")
    assert (page["items"], page["next"]) == ([], None)
    assert page["total"] > 0


def test_names_with_slashes_are_names(visitor: Visitor) -> None:
    """An office or a name may have a stroke in it."""
    answer = visitor.get(f"/api/offices/KAZ/{quote('minister/envoy', safe='')}")
    assert answer.json()["error"].startswith("The record shows nobody as 'minister/envoy' of Kazakhstan")
    answer = visitor.get(f"/api/people/{quote('Ana/Novak', safe='')}/events")
    assert answer.json()["error"].startswith("The record names nobody 'Ana/Novak'")


def test_a_fault_of_ours_is_told_as_one(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, with nothing of the program in it; under the same headers as every answer."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("dragoman.serve.desk.Desk.names", broken)
    for address in ("/api", "/people"):
        answer = visitor.get(address)
        assert answer.status_code == 500
        assert "This is a fault of dragoman itself (ZeroDivisionError)" in answer.text
        assert "secret" not in answer.text
        assert answer.headers["content-security-policy"].startswith("default-src 'self'")
