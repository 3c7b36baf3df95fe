"""How far it is from a question to the words in the source."""

import pytest
from playwright.sync_api import Page, expect

from tests.serve.browser.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.slow]

QUESTION = "When did China's foreign minister last meet Kazakhstan's foreign minister, and what do the accounts say?"


def ask(page: Page, words: str) -> None:
    """Type it where the cursor goes on "/"."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")


def test_a_question_is_two_clicks_from_the_words(room: str, window: Open) -> None:
    """Asked as one would ask a colleague: the last meeting is told, its page says who tells it, and there are the words."""
    page = window()
    page.goto(room)
    ask(page, QUESTION)
    last = page.locator("main li").first
    expect(last).to_contain_text("Last: ")
    last.locator("a").first.click()
    page.wait_for_url("**/event/**")
    page.locator(".grounds q a").first.click()
    page.wait_for_url("**/document/**")
    expect(page.locator("#here")).to_be_in_viewport()


def test_a_note_is_one_click_from_the_words(room: str, window: Open) -> None:
    """The words stand under the answer already; where they stand in the report is one step on."""
    page = window()
    page.goto(room)
    ask(page, QUESTION)
    quoted = page.locator(".notes q").first.text_content() or ""
    page.locator(".notes li a").first.click()
    page.wait_for_url("**/document/**")
    here = page.locator("#here")
    expect(here).to_be_in_viewport()
    assert quoted.split(" … ")[0].split()[:4] == (here.text_content() or "").split()[:4]


def test_from_the_matrix_to_two_accounts(room: str, window: Open) -> None:
    """Without a word typed: the pair, an event of two reports, its accounts side by side, the words of one."""
    page = window()
    page.goto(room)
    page.locator("table a[href='/CHN/KAZ']").first.click()
    page.wait_for_url("**/CHN/KAZ")
    for row in page.locator("td a[href^='/event/']").all():
        page.goto(f"{room}{row.get_attribute('href')}")
        if page.locator("a:has-text('accounts side by side')").count():
            break
        page.go_back()
    page.locator("a:has-text('accounts side by side')").click()
    page.wait_for_url("**/comparison/**")
    page.locator(".beside q a").last.click()
    page.wait_for_url("**/document/**")
    expect(page.locator("#here")).to_be_in_viewport()
