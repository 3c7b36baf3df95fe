"""The counter: where readers ask, and get what a clerk fetched for them, each in his turn.

Who came first is served first, by the clerk who is free first. A clerk who fetches something that takes long is free
again for others meanwhile, so that two readers of long books do not keep all others waiting.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Self

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from dragoman.serve.clerks import Answer, Clerk, Gone, Opening, Question

MOST = 4
"""So many clerks are called where nobody says how many: each takes 100 to 500 MB, by how much is asked of it."""

LARGEST = 8_000_000
"""So many bytes a form may have; the longest that a room draws has far less."""

LONG = 0.5
"""Seconds after which a clerk who still fetches for one reader may be asked by the next."""

_HANDED = (
    "type",
    "asgi",
    "http_version",
    "method",
    "scheme",
    "path",
    "raw_path",
    "query_string",
    "root_path",
    "headers",
    "client",
    "server",
)


def usual() -> int:
    """A clerk for each processor that this program may use, but not too many."""
    within = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(within, MOST)


class Counter:
    """Hands on what is asked, and what is answered; it knows nothing of either."""

    def __init__(self, opening: Opening, clerks: int, *, long: float = LONG) -> None:
        self._opening = opening
        self._long = long
        self._clerks = [Clerk(opening) for _ in range(clerks)]
        self._free = asyncio.Queue[int]()
        for seat in range(clerks):
            self._free.put_nowait(seat)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a reader. Other things than questions over HTTP are passed over."""
        if scope["type"] != "http":
            return
        body = await _whole(receive)
        if body is None:
            told = f"This form is too large; allowed are {LARGEST:,} bytes."
            await PlainTextResponse(told, status_code=413)(scope, receive, send)
            return
        try:
            answer = await self._fetched(Question({name: scope[name] for name in _HANDED if name in scope}, body))
        except Gone:
            told = "What was to answer this stopped before it did; ask again."
            await PlainTextResponse(told, status_code=503)(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        await send({"type": "http.response.body", "body": answer.body})

    async def _fetched(self, question: Question) -> Answer:
        async with self._turn() as seat:
            if self._clerks[seat].gone:
                self._clerks[seat] = Clerk(self._opening)
            return await asyncio.wrap_future(self._clerks[seat].ask(question))

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[int]:
        """The seat of a clerk who is free; he is again at the end of the turn, or when it has lasted long."""
        seat, over = await self._free.get(), asyncio.Event()

        def end() -> None:
            if not over.is_set():
                over.set()
                self._free.put_nowait(seat)

        due = asyncio.get_running_loop().call_later(self._long, end)
        try:
            yield seat
        finally:
            due.cancel()
            end()

    @property
    def clerks(self) -> Sequence[Clerk]:
        """Those who fetch, each at his seat."""
        return self._clerks

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        for clerk in self._clerks:
            clerk.go()
        for clerk in self._clerks:
            clerk.leave()


async def _whole(receive: Receive) -> bytes | None:
    """The form that a reader sent; None where it is too large."""
    parts, size, more = list[bytes](), 0, True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > LARGEST:
            return None
        more = bool(message.get("more_body", False))
    return b"".join(parts)
