"""Several readers are served at once, each in his turn, by clerks who see the same record."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, ClassVar

import httpx
import pytest

from dragoman.serve import counter as counters
from dragoman.serve.app import reading_room
from dragoman.serve.clerks import Answer, Gone, Opening, Question, answered
from dragoman.serve.counter import Counter
from dragoman.serve.safety import Guard
from tests.serve.conftest import HOME
from tests.serve.forms import Form, forms
from tests.serve.opened import open_room

OPENING = Opening(Path("no.db"), token="word")


class Idle:
    """A clerk who answers when the test says so."""

    called: ClassVar[list["Idle"]] = []

    def __init__(self, opening: Opening) -> None:
        self.opening, self.gone = opening, False
        self.asked: list[tuple[str, Future[Answer]]] = []
        Idle.called.append(self)

    def ask(self, question: Question) -> "Future[Answer]":
        found = Future[Answer]()
        self.asked.append((question.scope["path"], found))
        return found

    def answer(self) -> None:
        """Answer the first question that waits."""
        path, found = self.asked.pop(0)
        found.set_result(Answer(200, [], path.encode()))

    def go(self) -> None:
        return

    leave = go


@pytest.fixture
def clerks(monkeypatch: pytest.MonkeyPatch) -> list[Idle]:
    """Those who are called, in order."""
    monkeypatch.setattr(counters, "Clerk", Idle)
    monkeypatch.setattr(Idle, "called", [])
    return Idle.called


async def reader(counter: Counter, path: str, form: bytes = b"") -> str:
    """What somebody who asks gets."""
    visitor = httpx.AsyncClient(transport=httpx.ASGITransport(counter), base_url=HOME)
    async with visitor:
        answer = await (visitor.post(path, content=form) if form else visitor.get(path))
        return f"{answer.status_code} {answer.text}"


async def queue(counter: Counter, *paths: str) -> list["asyncio.Task[str]"]:
    """Readers who come one after the other."""
    tasks = []
    for path in paths:
        tasks.append(asyncio.create_task(reader(counter, path)))
        await settled()
    return tasks


async def settled() -> None:
    """Everybody has gone as far as he can without an answer."""
    for _ in range(50):
        await asyncio.sleep(0)


def test_who_came_first_is_served_first(clerks: list[Idle]) -> None:
    """By the clerk who is free first; nobody is asked by two at once."""

    async def day() -> list[str]:
        with Counter(OPENING, 2) as counter:
            tasks = await queue(counter, "/a", "/b", "/c", "/d")
            asked = [path for clerk in clerks for path, _ in clerk.asked]
            clerks[1].answer()
            await settled()
            asked += [path for path, _ in clerks[1].asked]
            clerks[1].answer()
            await settled()
            clerks[0].answer()
            clerks[1].answer()
            assert await asyncio.gather(*tasks) == ["200 /a", "200 /b", "200 /c", "200 /d"]
        return asked

    assert asyncio.run(day()) == ["/a", "/b", "/c"]


def test_a_long_book_keeps_nobody_waiting(clerks: list[Idle]) -> None:
    """A clerk who fetches for long is asked by the next reader meanwhile, and once the book is there only by one."""

    async def day() -> None:
        with Counter(OPENING, 1, long=0.4) as counter:
            tasks = await queue(counter, "/book", "/a", "/b")
            assert [path for path, _ in clerks[0].asked] == ["/book"]
            while len(clerks[0].asked) < 2:
                await asyncio.sleep(0.01)
            assert [path for path, _ in clerks[0].asked] == ["/book", "/a"]
            clerks[0].answer()
            await settled()
            assert [path for path, _ in clerks[0].asked] == ["/a"]
            clerks[0].answer()
            while not clerks[0].asked:
                await asyncio.sleep(0.01)
            clerks[0].answer()
            assert await asyncio.gather(*tasks) == ["200 /book", "200 /a", "200 /b"]

    asyncio.run(day())


def test_a_clerk_who_is_gone_is_followed_by_another(clerks: list[Idle]) -> None:
    """Whoever waited for him is told so; the next reader is served."""

    async def day() -> None:
        with Counter(OPENING, 1) as counter:
            (lost,) = await queue(counter, "/a")
            clerks[0].gone = True
            clerks[0].asked.pop()[1].set_exception(Gone())
            assert (await lost).startswith("503 What was to answer this stopped")
            (found,) = await queue(counter, "/b")
            clerks[1].answer()
            assert await found == "200 /b"

    asyncio.run(day())


def test_a_form_that_is_too_large_takes_nobodys_time(clerks: list[Idle], monkeypatch: pytest.MonkeyPatch) -> None:
    """It is refused in a sentence."""
    monkeypatch.setattr(counters, "LARGEST", 10)
    told = asyncio.run(reader(Counter(OPENING, 1), "/review/name", b"12345678901"))
    assert told == "413 This form is too large; allowed are 10 bytes."
    assert clerks[0].asked == []


def asked(path: str) -> Question:
    """A question as the counter hands it on."""
    headers = [(b"host", b"127.0.0.1")]
    scope: dict[str, Any] = {"type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET"}
    scope |= {"scheme": "http", "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": ""}
    return Question(scope | {"headers": headers, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80)})


def test_a_clerk_answers_as_the_room_does(examples: Path) -> None:
    """Status, headers and words, of pages and of files."""
    room = reading_room(Opening(examples, token="word").desk())
    home, style, none = (asyncio.run(answered(room, asked(path))) for path in ("/", "/static/room.css", "/no/thing"))
    assert (home.status, style.status, none.status) == (200, 200, 404)
    assert b"<h1" in home.body
    assert dict(style.headers)[b"content-length"] == str(len(style.body)).encode()


def test_a_fault_is_told_where_the_room_was_started(capsys: pytest.CaptureFixture[str]) -> None:
    """And the reader is not left without an answer."""

    async def broken(scope: object, receive: object, send: object) -> AsyncIterator[None]:
        raise ValueError("a fault of ours")

    told = asyncio.run(answered(broken, asked("/")))  # type: ignore[arg-type]
    assert (told.status, told.body) == (500, b"This is a fault of dragoman itself.")
    assert "ValueError: a fault of ours" in capsys.readouterr().err


# --- processes of their own ------------------------------------------------------------------------------------------


@pytest.fixture
def crowded(own: Path) -> Iterator[tuple[Counter, str]]:
    """A room with two clerks, and its address."""
    with Counter(Opening(own), 2) as counter, open_room(own, Guard(counter)) as address:
        yield counter, address


@pytest.mark.slow
def test_all_clerks_see_what_was_judged(crowded: tuple[Counter, str]) -> None:
    """A form that one drew is taken by the other, and what was kept is there for all at once."""
    _, address = crowded
    with httpx.Client(base_url=address, timeout=60) as visitor:

        def drawn(**fields: str) -> Form:
            some = forms(visitor.get("/review").text)
            return next(one for one in some if all(one.fields.get(name) == [told] for name, told in fields.items()))

        for by in ("Ada", "Bo", "Cy"):
            name = next(one for one in forms(visitor.get("/review").text) if "by" in one.fields)
            assert visitor.post(name.action, data={**name.fields, "by": by}).status_code == 303
            accept = drawn(kind="accept")
            assert visitor.post(accept.action, data=accept.fields).status_code == 303
            told = [visitor.get("/log?format=json").json() for _ in range(6)]
            assert all(by in str(one[-1] if isinstance(one, list) else one) for one in told)
        guessed = {**accept.fields, "token": "guessed"}
        assert visitor.post(accept.action, data=guessed).status_code == 403


@pytest.mark.slow
def test_readers_at_once_get_their_own_pages(crowded: tuple[Counter, str]) -> None:
    """Twenty who ask at the same time are not mixed up."""
    _, address = crowded

    async def day() -> list[str]:
        limits = httpx.Limits(max_connections=20)
        async with httpx.AsyncClient(base_url=address, timeout=60, limits=limits) as visitor:
            found = await asyncio.gather(*(visitor.get("/search", params={"q": f"word{n}"}) for n in range(20)))
        return [one.text for one in found]

    for number, text in enumerate(asyncio.run(day())):
        assert f'value="word{number}"' in text


@pytest.mark.slow
def test_a_clerk_who_is_killed_is_followed_by_another(crowded: tuple[Counter, str]) -> None:
    """The room stays open."""
    counter, address = crowded
    assert httpx.get(address, timeout=60).status_code == 200
    for clerk in counter.clerks:
        clerk.leave()
    until = time.monotonic() + 20
    while not all(clerk.gone for clerk in counter.clerks) and time.monotonic() < until:
        time.sleep(0.01)
    assert [httpx.get(address, timeout=60).status_code for _ in range(4)] == [200] * 4


def started(examples: Path) -> tuple["subprocess.Popen[str]", str]:
    """The command with two workers, and where it listens."""
    command = [sys.executable, "-m", "dragoman.cli.main", "serve", "--record", str(examples), "--port", "0"]
    room = subprocess.Popen([*command, "--workers", "2"], stderr=subprocess.PIPE, text=True)
    assert room.stderr is not None
    found = re.search(r"http://127\.0\.0\.1:\d+/", room.stderr.readline())
    assert found
    return room, found.group()


def children(of: int) -> list[int]:
    """The processes that a process called, where the system tells."""
    told = Path(f"/proc/{of}/task/{of}/children")
    return [int(one) for one in told.read_text().split()] if told.exists() else []


def left(some: list[int]) -> list[int]:
    """Those that still run after a while."""
    until = time.monotonic() + 20
    while (found := [one for one in some if " Z " not in _stat(one)]) and time.monotonic() < until:
        time.sleep(0.05)
    return found


def _stat(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return " Z "


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
@pytest.mark.parametrize("asks", [True, False], ids=["open", "opening"])
def test_ctrl_c_closes_all(examples: Path, asks: bool) -> None:
    """Told once that it is open, and nothing more, though the terminal tells Ctrl-C to every process of it."""
    room, address = started(examples)
    try:
        if asks:
            assert httpx.get(address, timeout=60).status_code == 200
        time.sleep(0.3)
        clerks = children(room.pid)
        for one in (*clerks, room.pid):
            os.kill(one, signal.SIGINT)
        _, rest = room.communicate(timeout=60)
        assert rest == ""
        assert room.returncode in (0, 130)
        assert left(clerks) == []
    finally:
        room.kill()
        room.communicate()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the system does not tell which processes run")
def test_no_clerk_outlives_the_room(examples: Path) -> None:
    """Whatever became of it."""
    room, address = started(examples)
    assert httpx.get(address, timeout=60).status_code == 200
    clerks = children(room.pid)
    assert len(clerks) >= 2
    room.kill()
    room.communicate()
    assert left(clerks) == []
