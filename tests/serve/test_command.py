"""`dragoman serve` as a person starts it."""

import re
import signal
import subprocess
from pathlib import Path
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.slow


def test_the_room_opens_tells_where_and_closes(dragoman: Path, examples: Path) -> None:
    """It says its address, answers there, says nothing more, and goes at Ctrl-C."""
    command = [str(dragoman), "serve", "--record", str(examples), "--port", "0"]
    room = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert room.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:\d+/", room.stderr.readline())
        assert found
        with urlopen(found.group(), timeout=20) as answer:
            assert (answer.status, answer.headers["server"]) == (200, None)
        room.send_signal(signal.SIGINT)
        _, rest = room.communicate(timeout=20)
        assert rest == ""
        assert room.returncode in (0, 130)
    finally:
        room.kill()
        room.communicate()
