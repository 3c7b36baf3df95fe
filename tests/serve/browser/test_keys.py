"""The room is worked without a mouse."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.serve.addresses import PAGES, address
from tests.serve.browser.conftest import Open, Seen

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const label = one.getAttribute('aria-label') || one.labels?.[0]?.textContent || one.textContent;
  return {tag: one.tagName, label: label.trim().slice(0, 60), outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          inside: box.width > 0 && box.right > 0 && box.bottom > 0, top: box.top + scrollY, id: one.id};
}"""
MOST = 400


def test_the_first_stop_leads_to_the_text(room: str, window: Open) -> None:
    """The first Tab shows a link to the text; Enter puts the reader there."""
    page = window()
    page.goto(room)
    skip = page.locator(".skip")
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_stroke_goes_to_the_search(room: str, window: Open) -> None:
    """ "/" puts the cursor in the search field, where the next stroke is a stroke; Enter searches."""
    page = window()
    page.goto(room)
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("gas/oil")
    expect(page.locator("#find")).to_have_value("gas/oil")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=gas%2Foil")


def test_a_chord_is_left_to_the_browser(room: str, window: Open) -> None:
    """Ctrl and "/" together are not ours."""
    page = window()
    page.goto(room)
    page.keyboard.press("Control+/")
    expect(page.locator("#find")).not_to_be_focused()


@pytest.mark.parametrize("name", PAGES)
def test_every_stop_is_seen_and_named(name: str, room: str, examples: Path, window: Open, seen: Seen) -> None:
    """Tab goes down the page in reading order; each stop has a name, lies on the page and is seen to have the focus."""
    page = window()
    page.goto(f"{room}{address(name, examples)}")
    stops = list(_stops(page))
    seen.errors[:] = [one for one in seen.errors if "404" not in one]
    assert [one for one in stops if not (one["label"] and one["outline"] and one["inside"])] == []
    assert stops[0]["label"] == "To the text"
    assert len(stops) < MOST
    order = page.evaluate(ORDER)
    assert [one["label"] for one in stops] == order[: len(stops)]


ORDER = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(one => !one.disabled && one.type !== 'hidden' && one.tabIndex >= 0 && one.checkVisibility())
  .filter(one => one.type !== 'radio' || one.checked || !document.querySelector(`[name="${one.name}"]:checked`))
  .map(one => (one.getAttribute('aria-label') || one.labels?.[0]?.textContent || one.textContent).trim().slice(0, 60))"""


def _stops(page: Page) -> list[dict[str, object]]:
    """What the focus comes to, Tab by Tab, until it leaves the page."""
    found: list[dict[str, object]] = []
    for _ in range(40):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["tag"] == "BODY":
            break
        found.append(stop)
    return found
