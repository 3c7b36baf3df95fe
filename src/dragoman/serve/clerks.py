"""Clerks fetch what readers ask for: each is a process of its own, with the record open before him.

Python does one thing at a time in one process; with a clerk for each processor several readers are served at once. A
clerk is a fresh process on every system, and is told in plain values what to open. He goes home when he is told to,
and when the program that called him is no more.
"""

import asyncio
import gc
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp, Message, Receive

from dragoman.lexicon import load
from dragoman.serve.app import reading_room
from dragoman.serve.desk import Desk, desk
from dragoman.serve.safety import token

_GOING = 3.0
"""Seconds that a clerk has for what he is at when he is told to go home."""

_FEW = 20_000
"""So many things are made for a page that it pays to look which of them nobody needs any more."""

_SPAWN = get_context("spawn")


@dataclass(frozen=True, slots=True)
class Opening:
    """What a clerk opens: a record, the folder that adds to the lexicon, and the word that the forms of all bring."""

    record: Path
    lexicon: Path | None = None
    token: str = field(default_factory=token)

    def desk(self) -> Desk:
        """The desk of one clerk. Raises RecordError where there is no record of ours."""
        return desk(self.record, load(self.lexicon), token=self.token)


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks: an ASGI scope in plain values, and the form that he sent."""

    scope: dict[str, Any]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What he gets."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


class Gone(Exception):
    """A clerk went away before he answered."""


class Clerk:
    """One clerk, as those speak to him who call him."""

    def __init__(self, opening: Opening) -> None:
        self._way, there = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=work, args=(there, opening), daemon=True)
        with _deaf():
            self._process.start()
        there.close()
        self._numbers = count()
        self._waiting: dict[int, Future[Answer]] = {}
        self._lock = threading.Lock()
        self.gone = False
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self, question: Question) -> "Future[Answer]":
        """Hand him a question; what comes of it is his answer, or Gone. Only one thread may ask."""
        found, number = Future[Answer](), next(self._numbers)
        found.set_running_or_notify_cancel()
        with self._lock:
            if self.gone:
                found.set_exception(Gone())
                return found
            self._waiting[number] = found
        with suppress(OSError):  # who listens to him learns of it, too
            self._way.send((number, question))
        return found

    def _listen(self) -> None:
        with suppress(EOFError, OSError):
            while True:
                number, answer = self._way.recv()
                with self._lock:
                    found = self._waiting.pop(number)
                found.set_result(answer)
        with self._lock:
            self.gone = True
        for found in self._waiting.values():
            found.set_exception(Gone())

    def go(self) -> None:
        """Tell him to go home."""
        with suppress(OSError):
            self._way.send(None)

    def leave(self) -> None:
        """Wait until he has gone; what he is at for long is broken off, as if he had never begun."""
        self._process.join(_GOING)
        self._process.terminate()
        self._process.join()
        self._way.close()


@contextmanager
def _deaf() -> Iterator[None]:
    """Who is called here does not hear Ctrl-C, from his first moment: it is for the program that called him."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


# --- the clerk himself -----------------------------------------------------------------------------------------------


def work(way: Connection, opening: Opening) -> None:
    """Answer what is asked until there is nothing more to come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    room = reading_room(opening.desk())
    # What he has by now he keeps: to look for what nobody needs any more need not go through the lexicon each time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_FEW, 20, 50)
    asyncio.run(_work(way, room))


async def _work(way: Connection, room: ASGIApp) -> None:
    asked = asyncio.Queue[tuple[int, Question] | None]()
    loop, at_work = asyncio.get_running_loop(), set[asyncio.Task[None]]()
    hear = threading.Thread(target=_hear, args=(way, lambda told: loop.call_soon_threadsafe(asked.put_nowait, told)))
    hear.daemon = True
    hear.start()
    while (told := await asked.get()) is not None:
        task = loop.create_task(_tell(way, room, *told))
        at_work.add(task)
        task.add_done_callback(at_work.discard)


def _hear(way: Connection, keep: Callable[[tuple[int, Question] | None], object]) -> None:
    with suppress(EOFError, OSError, RuntimeError):  # a loop that is closed hears nothing more
        while (told := way.recv()) is not None:
            keep(told)
        keep(None)
        return
    with suppress(RuntimeError):
        keep(None)


async def _tell(way: Connection, room: ASGIApp, number: int, question: Question) -> None:
    answer = await answered(room, question)
    with suppress(OSError):
        way.send((number, answer))


async def answered(room: ASGIApp, question: Question) -> Answer:
    """What a room answers. A fault is told to the reader by the room, and here to whoever started it."""
    parts: list[Message] = []

    async def send(message: Message) -> None:
        parts.append(message)

    try:
        await room({**question.scope, "state": {}}, _once(question.body), send)
    except Exception:
        traceback.print_exc()
    if not parts:
        return Answer(500, [(b"content-type", b"text/plain")], b"This is a fault of dragoman itself.")
    return Answer(parts[0]["status"], list(parts[0]["headers"]), b"".join(one.get("body", b"") for one in parts[1:]))


def _once(body: bytes) -> Receive:
    """The form, which is read once; after it nothing comes."""
    left = [body]

    async def receive() -> Message:
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        await asyncio.get_running_loop().create_future()
        return {"type": "http.disconnect"}

    return receive
