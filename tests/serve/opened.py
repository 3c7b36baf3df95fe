"""A reading room that is open while a test goes through it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from dragoman.record.store import Store
from dragoman.serve.app import reading_room
from dragoman.serve.desk import desk
from dragoman.serve.listening import door, where
from tests.conftest import HOUSE
from tests.pipeline import drafts, lexicon

PATIENCE = 20.0


def read(path: Path, *folders: str) -> Path:
    """A record of examples at a path."""
    Store(path, lexicon()).add(drafts(*(HOUSE / "examples" / one for one in folders)))
    Store(path, lexicon()).settle()
    return path


@contextmanager
def open_room(record: Path, room: ASGIApp | None = None) -> Iterator[str]:
    """The room over a record, on a port that was free; the address without the last stroke."""
    app = room or reading_room(desk(record, lexicon()))
    with door("127.0.0.1", 0) as opened:
        config = uvicorn.Config(app, log_level="error", server_header=False, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)
        thread.start()
        until = time.monotonic() + PATIENCE
        while not server.started and time.monotonic() < until:
            time.sleep(0.01)
        assert server.started, "the room did not open"
        try:
            yield where(opened).rstrip("/")
        finally:
            server.should_exit = True
            thread.join(PATIENCE)
