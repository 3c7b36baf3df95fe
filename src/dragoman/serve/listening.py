"""The reading room listens on this machine until it is told to stop."""

import socket
from collections.abc import Callable

import uvicorn

from dragoman.errors import DragomanError
from dragoman.serve.app import reading_room
from dragoman.serve.desk import Desk


def listen(desk: Desk, address: str, port: int, say: Callable[[str], None]) -> None:
    """Serve a record at an address. Raises DragomanError where the port is taken or forbidden."""
    with _bound(address, port) as open_socket:
        taken = open_socket.getsockname()[1]
        host = f"[{address}]" if ":" in address else address
        say(f"The reading room is open at http://{host}:{taken}/ ; Ctrl-C closes it.")
        config = uvicorn.Config(reading_room(desk), log_level="warning", server_header=False, date_header=True)
        uvicorn.Server(config).run(sockets=[open_socket])


def _bound(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((address, port))
    except OSError as trouble:
        made.close()
        why = (trouble.strerror or "the system refuses it").lower()
        raise DragomanError(
            f"The reading room cannot listen at {address}, port {port}: {why}; try --port 0."
        ) from trouble
    return made
