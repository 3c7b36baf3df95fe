"""Every page in a browser: nothing fetched from elsewhere, no error, no barrier, in both lights and on a narrow screen."""

from pathlib import Path

import pytest

from tests.serve.addresses import PAGES, address
from tests.serve.browser.conftest import Open, Seen
from tests.serve.browser.looking import violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MISSING = ("nothing there", "unknown event")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_in_both_lights_and_narrow(
    name: str, room: str, examples: Path, window: Open, seen: Seen
) -> None:
    """No barrier for anybody in light, in dark and at 400 pixels, where nothing has to be scrolled sideways."""
    page = window()
    answer = page.goto(f"{room}{address(name, examples)}")
    assert answer is not None
    assert (answer.status == 404) == (name in MISSING)
    found = {"light": violations(page)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = violations(page)
    page.set_viewport_size({"width": 400, "height": 800})
    found["narrow"] = violations(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    if name in MISSING:
        seen.errors[:] = [one for one in seen.errors if "404" not in one]
    assert found == {"light": [], "dark": [], "narrow": []}
    assert wide <= 400


BESIDE_DRAWINGS = """() => {
  const main = document.querySelector('main').cloneNode(true);
  main.querySelectorAll('svg[aria-hidden]').forEach((one) => one.remove());
  return main.textContent;
}"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_tells_its_facts_without_scripts(name: str, room: str, examples: Path, window: Open, seen: Seen) -> None:
    """What stands in the page with scripts stands there without them."""
    plain, busy = window(java_script_enabled=False), window()
    for page in (plain, busy):
        page.goto(f"{room}{address(name, examples)}")
    told = plain.locator("main").text_content() or ""
    assert told.split()
    assert set(told.split()) <= set(busy.evaluate(BESIDE_DRAWINGS).split())
    seen.errors[:] = [one for one in seen.errors if "404" not in one or name not in MISSING]
