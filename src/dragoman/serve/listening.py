"""The reading room listens on this machine until it is told to stop."""

import socket

import uvicorn
from starlette.types import ASGIApp

from dragoman.errors import DragomanError
from dragoman.serve.app import reading_room
from dragoman.serve.clerks import Opening
from dragoman.serve.counter import Counter, usual
from dragoman.serve.safety import Guard


def door(address: str, port: int) -> socket.socket:
    """A socket at an address. Raises DragomanError where the port is taken or forbidden."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((address, port))
        made.listen()  # who asks before the room is ready waits, and is not turned away
    except OSError as trouble:
        made.close()
        why = (trouble.strerror or "the system refuses it").lower()
        told = f"The reading room cannot listen at {address}, port {port}: {why}; try --port 0."
        raise DragomanError(told) from trouble
    return made


def where(door: socket.socket) -> str:
    """The address that a browser asks."""
    host, port = door.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def listen(opening: Opening, door: socket.socket, clerks: int | None = None) -> None:
    """Serve a record until Ctrl-C, with so many clerks; with one there is no need of a counter.

    Raises RecordError where there is no record of ours.
    """
    own = opening.desk()  # an older record is brought to the newest form here, before the clerks open it
    clerks = clerks or usual()
    if clerks == 1:
        _run(reading_room(own), door)
        return
    with Counter(opening, clerks) as counter:
        _run(Guard(counter), door)


def _run(app: ASGIApp, door: socket.socket) -> None:
    config = uvicorn.Config(app, log_level="warning", server_header=False, lifespan="off")
    uvicorn.Server(config).run(sockets=[door])
