"""Nobody but this machine's own browser is let in, and no page does what it was not made to do."""

from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from dragoman.errors import DragomanError
from dragoman.serve.safety import HEADERS, loopback
from tests.cli.conftest import Say, say  # noqa: F401
from tests.serve.addresses import PAGES, address

ANSWERS = {name: name for name in PAGES} | {
    "static": "/static/room.css",
    "vendored": "/static/vendor/htmx.min.js",
    "no such file": "/static/none.js",
    "not so": "/timeline?since=never",
    "no such form": "/timeline?format=xls",
    "no number": "/search?q=x&limit=many",
}
OUTSIDE = (
    "192.168.1.20",
    "0.0.0.0",
    "::",
    "example.org",
    "8.8.8.8",
    "127.0.0.1.example.org",
    "localhost.example.org",
    "",
)


def at(name: str, record: Path) -> str:
    return address(name, record) if name in PAGES else ANSWERS[name]


# --- headers -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_says_what_a_page_may_do(name: str, visitor: TestClient, examples: Path) -> None:
    """Pages, files, refusals and errors all forbid scripts and frames of others, and forbid to guess what they are."""
    answer = visitor.get(at(name, examples))
    assert answer.status_code < 500
    assert {header: answer.headers.get(header) for header in HEADERS} == HEADERS
    assert "set-cookie" not in answer.headers


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    """Only what the room itself serves is loaded; no inline script, no eval, no frame."""
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


# --- who is let in -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", "[::2]", "10.0.0.1", ""]
)
@pytest.mark.parametrize("path", ["/", "/static/room.css", "/openapi.json", "/CHN/KAZ?format=json"])
def test_a_name_that_was_given_our_address_is_refused(host: str, path: str, visitor: TestClient) -> None:
    """A site that lets its own name point to this machine reads nothing (DNS rebinding)."""
    answer = visitor.get(path, headers={"host": host})
    assert answer.status_code == 421
    assert "answers to 127.0.0.1 and localhost only" in answer.text
    assert "report" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8765", "localhost:9", "[::1]:8765", "LOCALHOST"])
def test_this_machine_by_its_own_names_is_let_in(host: str, visitor: TestClient) -> None:
    """127.0.0.1, ::1 and localhost, with any port."""
    assert visitor.get("/", headers={"host": host}).status_code == 200


FOREIGN: list[dict[str, str]] = [
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": "http://127.0.0.1:9999"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1"},
]


@pytest.mark.parametrize("headers", FOREIGN)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_what_another_site_sends_changes_nothing(headers: dict[str, str], method: str, visitor: TestClient) -> None:
    """A form of another site is refused before any room is entered, wherever it goes."""
    for path in ("/", "/review/judge", "/no/such/page"):
        answer = visitor.request(method, path, headers=headers)
        assert answer.status_code == 403
        assert answer.text == "This form was sent from another site; nothing was changed."


@pytest.mark.parametrize("address", OUTSIDE)
def test_no_address_but_this_machine_is_listened_at(address: str) -> None:
    """The command says why, before it opens anything."""
    with pytest.raises(DragomanError, match=r"does not listen at .* it has no accounts"):
        loopback(address)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.5", "::1", "[::1]", "localhost"])
def test_this_machine_is_listened_at(address: str) -> None:
    """Every address of the loopback will do."""
    assert loopback(address) == address.strip("[]")


def test_the_command_refuses_another_address(say: Say) -> None:  # noqa: F811
    """`dragoman serve --address 0.0.0.0` ends with one sentence and exit code 2, and reads nothing."""
    said = say("serve", "--address", "0.0.0.0", "--port", "0")
    assert said.code == 2
    assert "does not listen at '0.0.0.0'" in said.err
    assert "reading our examples" not in said.err


# --- what is asked -----------------------------------------------------------------------------------------------

ESCAPES = (
    "/static/../app.py",
    "/static/%2e%2e/app.py",
    "/static/..%2fapp.py",
    "/static/..%5capp.py",
    "/static/vendor/../../app.py",
    "/static/%2fetc/passwd",
    "/static//etc/passwd",
    "/static/....//app.py",
    "/static/%00",
    "/static/vendor",
    "/static/",
)


@pytest.mark.parametrize("path", ESCAPES)
def test_no_file_outside_the_static_ones_is_served(path: str, visitor: TestClient) -> None:
    """Neither by dots nor by strokes, plain or encoded, and no folder is listed."""
    answer = visitor.get(path)
    assert answer.status_code in (400, 404)
    assert "import" not in answer.text
    assert "root:" not in answer.text


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' OR 1=1 --",
    '"',
    "NEAR(",
    "*",
    "people:",
    "AND OR NOT",
    "\x00",
    "\u202egnp.exe",
    "\u200b",
    "{{7*7}}",
    "%s%n",
    "../../etc/passwd",
    "9" * 400,
    "a" * 20_000,
    "\U0001f600" * 50,
    "-",
    "2024-13-45",
    "99999-01-01",
)
FORMS = ("/search?q={}", "/timeline?since={}", "/timeline?party={}", "/timeline?act={}", "/timeline?person={}", "/conflicts?party={}",
         "/CHN/KAZ?as_of={}", "/CHN/KAZ?format={}", "/log?last={}", "/search?q=x&limit={}", "/search?q=x&country={}",
         "/event/{}", "/claim/{}", "/history/{}", "/comparison/{}", "/person/{}", "/itinerary/{}", "/office/KAZ/{}", "/office/{}/president",
         "/mechanism/{}", "/{}/KAZ", "/brief/CHN/{}", "/commitments/CHN/KAZ?topic={}", "/phrasebook/CHN/{}")  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_whatever_is_asked_is_answered_in_a_sentence(form: str, visitor: TestClient) -> None:
    """No string makes the room fail, and none comes back as markup."""
    for text in HOSTILE:
        answer = visitor.get(form.format(quote(text, safe="")))
        assert answer.status_code in (200, 400, 404), (text, answer.status_code)
        assert "<script>alert" not in answer.text
        assert "<img src=x" not in answer.text
        assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", ["/event/", "/claim/", "/history/", "/comparison/"])
def test_an_unknown_id_is_told(path: str, visitor: TestClient) -> None:
    """404 and a sentence that names it; as JSON where that was asked for."""
    answer = visitor.get(f"{path}ffffffffffff")
    assert answer.status_code == 404
    assert "ffffffffffff" in answer.text
    assert "ffffffffffff" in visitor.get(f"{path}ffffffffffff?format=json").json()["error"]


def test_the_beginning_of_an_id_will_do(visitor: TestClient, examples: Path) -> None:
    """An id may be cut, as on the command line."""
    whole = address("event", examples)
    assert visitor.get(whole[:-3]).status_code == 200
