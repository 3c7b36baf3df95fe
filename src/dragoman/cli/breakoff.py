"""Ctrl-C during a long work: heeded as soon as nothing half done would be lost, and never forgotten."""

import signal
import threading
from types import FrameType, TracebackType

CODE = 130
"""The exit code of a command that Ctrl-C broke off: 128 and the number of the signal."""


class BreakOff:
    """While it is entered a Ctrl-C raises KeyboardInterrupt, at once or, where it is held back, at the next release.

    `asked` stays true afterwards: a library that swallows the exception swallows nothing. Where Ctrl-C is ignored, as
    in a background job, it stays so.
    """

    def __init__(self) -> None:
        """Nobody has asked yet."""
        self.asked = False
        self._held = False
        self._watches = False

    def __enter__(self) -> "BreakOff":
        obeyed = signal.getsignal(signal.SIGINT) is signal.default_int_handler
        self._watches = obeyed and threading.current_thread() is threading.main_thread()
        if self._watches:
            signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._watches:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def hold(self) -> None:
        """From here on a Ctrl-C waits: something is being kept."""
        self._held = True

    def release(self) -> None:
        """From here on a Ctrl-C is heeded at once; one that waited raises KeyboardInterrupt now."""
        self._held = self.asked
        if self.asked:
            raise KeyboardInterrupt

    def _ask(self, number: int, frame: FrameType | None) -> None:
        # The first is heeded; those after it would only spoil the keeping of what was read.
        waits = self._held or self.asked
        self.asked = True
        if not waits:
            raise KeyboardInterrupt
