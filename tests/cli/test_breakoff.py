"""Ctrl-C during a long work."""

import signal
from collections.abc import Iterator

import pytest

from dragoman.cli.breakoff import BreakOff


@pytest.fixture(autouse=True)
def obeyed() -> Iterator[None]:
    """Ctrl-C is obeyed, however these tests were started."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_at_once() -> None:
    """Where nothing is being kept, Ctrl-C is heeded where it comes."""
    with BreakOff() as stop:
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        assert stop.asked
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_held_back() -> None:
    """While something is kept it waits, however often it comes."""
    with BreakOff() as stop:
        stop.hold()
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            stop.release()


def test_swallowed() -> None:
    """A library that swallows it does not undo it."""
    with BreakOff() as stop:
        try:
            signal.raise_signal(signal.SIGINT)
        except BaseException:
            stop.hold()
        with pytest.raises(KeyboardInterrupt):
            stop.release()


def test_nobody_asked() -> None:
    """Without a Ctrl-C nothing is broken off."""
    with BreakOff() as stop:
        stop.hold()
        stop.release()
        assert not stop.asked


def test_ignored() -> None:
    """A background job, for which Ctrl-C is ignored, goes on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with BreakOff() as stop:
        signal.raise_signal(signal.SIGINT)
        assert not stop.asked
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
