"""Debian's Chromium over a room of examples. Whatever a page does that it should not is kept, and fails the test."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

from tests.serve.opened import open_room

NAMES = ("chromium", "chromium-browser", "google-chrome")
NONE_HERE = f"no browser: none of {', '.join(NAMES)} is installed; `make browser` gets Debian's chromium"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PATIENCE = 20_000
"""Milliseconds."""


@dataclass
class Seen:
    """What pages did that they should not have: asked another host, wrote an error."""

    abroad: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser of this machine. Where there is none the tests are left out, but never where all checks must run."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(NONE_HERE)
    if found is None:
        pytest.skip(NONE_HERE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def room(examples: Path) -> Iterator[str]:
    """The address of a room over the examples, which no test changes."""
    with open_room(examples) as address:
        yield address


Open = Callable[..., Page]


@pytest.fixture
def seen() -> Seen:
    """What is held against the pages of one test."""
    return Seen()


@pytest.fixture
def window(chromium: Browser, seen: Seen) -> Iterator[Open]:
    """Opens a window of any size and light; at the end nobody may have asked abroad or written an error."""
    contexts: list[BrowserContext] = []

    def opened(width: int = 1100, height: int = 800, **more: object) -> Page:
        size = {"width": width, "height": height}
        context = chromium.new_context(viewport=size, reduced_motion="reduce", **more)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        contexts.append(context)
        page = context.new_page()
        watch(context, page, seen)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert seen == Seen()


def watch(context: BrowserContext, page: Page, seen: Seen) -> None:
    """Let nothing go to another host than this machine, and note what is tried and what goes wrong."""

    def through(route: Route) -> None:
        host = urlsplit(route.request.url)
        if host.scheme in ("data", "blob") or host.hostname == "127.0.0.1":
            route.continue_()
        else:
            seen.abroad.append(route.request.url)
            route.abort()

    context.route("**/*", through)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("console", lambda said: seen.errors.append(said.text) if said.type in ("error", "warning") else None)
