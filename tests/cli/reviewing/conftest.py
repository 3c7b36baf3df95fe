"""A record of two tellings of one journey, a clock that goes on a minute a judgement, and a screen to work on."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from dragoman.cli import signing
from dragoman.cli.reviewing.desk import Desk
from dragoman.cli.reviewing.screen import Review
from dragoman.lexicon import load
from dragoman.record.judging.selection import chosen
from dragoman.record.store import Store
from tests.record.conftest import dated_report, undated_report

Steps = Callable[[Pilot[None]], Awaitable[None]]
MEETING = "act=meeting document=dated"


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first of May, a minute later each time it is asked for."""
    times = (datetime(2024, 5, 1, 9, 0, tzinfo=UTC) + timedelta(minutes=n) for n in range(10_000))
    monkeypatch.setattr(signing, "clock", lambda: next(times))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "dragoman.db", load())
    made.add([dated_report().draft(), undated_report().draft()])
    return made


@pytest.fixture
def desk(store: Store) -> Callable[..., Desk]:
    """A desk of somebody's, with the claims that a condition chooses."""

    def opened(where: str = MEETING, by: str = "Ada", *, blind: bool = False) -> Desk:
        return Desk(store, load(), by, kinds=("claims",), only=chosen(where), blind=blind)

    return opened


def work(desk: Desk, steps: Steps, size: tuple[int, int] = (80, 24)) -> None:
    """Open the screen, do what the steps say, close it."""

    async def run() -> None:
        async with Review(desk).run_test(size=size) as pilot:
            await pilot.pause()
            await steps(pilot)

    asyncio.run(run())


def shown(pilot: Pilot[None]) -> str:
    """The characters on the screen."""
    lines = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line).rstrip() for line in lines)


async def fill(pilot: Pilot[None], *lines: str) -> None:
    """Lines into the blanks of a form, each in place of what stands there."""
    for line in lines:
        await pilot.press("end", "ctrl+u", *line, "enter")
    await pilot.pause()


async def take(pilot: Pilot[None], number: int) -> None:
    """The option of a list with this number."""
    await pilot.press("home", *["down"] * number, "enter")
    await pilot.pause()
