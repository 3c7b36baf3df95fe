"""The reading room listens on this machine until it is told to stop."""

import socket

import uvicorn

from dragoman.errors import DragomanError
from dragoman.serve.app import reading_room
from dragoman.serve.desk import Desk


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


def listen(desk: Desk, door: socket.socket) -> None:
    """Serve a record until Ctrl-C."""
    config = uvicorn.Config(reading_room(desk), log_level="warning", server_header=False)
    uvicorn.Server(config).run(sockets=[door])
