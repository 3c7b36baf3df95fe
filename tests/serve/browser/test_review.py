"""Each action of a review in a browser, by mouse and by keys: it is in the store, signed, and the page goes on from there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dragoman.model import Claim, Event, Judgement
from dragoman.record.store import Store
from tests.serve.browser.conftest import Open, Seen
from tests.serve.browser.looking import violations
from tests.serve.opened import open_room

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.usefixtures("minutes")]

HANDS = ("mouse", "keys")
KEYS = {"Accept": "a", "Reject": "r", "Edit": "e", "Merge": "m", "Split": "s", "Mark": "x", "Note": "n", "Undo": "u", "Other account": "o"}  # fmt: skip
by_hand = pytest.mark.parametrize("hand", HANDS)


@pytest.fixture
def changing(own: Path) -> Iterator[str]:
    """The address of a room over a record that may be changed."""
    with open_room(own) as address:
        yield address


@pytest.fixture
def told(store: Store) -> Event:
    """A happening that two claims tell."""
    return next(one for one in store.record().events if len(one.claims) == 2)


@pytest.fixture
def page(window: Open, changing: str, told: Event) -> Page:
    """The first of the two claims laid open, for a reviewer who has said who she is."""
    page = window()
    page.goto(f"{changing}/review?kind=claims&claim={told.claims[0]}")
    page.get_by_label("Your name").fill("Ada Lovelace")
    page.get_by_role("button", name="Sign so").click()
    expect(page.get_by_text("Judgements are signed Ada Lovelace.")).to_be_visible()
    expect(page.locator("#review.keyed")).to_be_visible()
    return page


def do(page: Page, hand: str, name: str) -> None:
    """Take an action, once the step before is done: press its button, or its key."""
    rest(page)
    if hand == "keys":
        page.keyboard.press(KEYS[name])
    else:
        page.locator(".deeds").get_by_text(re.compile(f"^{name}")).click()


def rest(page: Page) -> None:
    """Wait until nothing is asked for and nothing is put in its place."""
    page.wait_for_function(
        "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')"
    )


def sign(page: Page, hand: str, reason: str = "", source: str = "") -> None:
    """Say why, and sign."""
    if reason:
        page.get_by_label("Justification").fill(reason)
    if source:
        page.get_by_label("Source").fill(source)
    button = page.locator("#do").get_by_role("button", name="Sign", exact=True)
    if hand == "keys":
        button.focus()
        page.keyboard.press("Enter")
    else:
        button.click()


def kept(page: Page, what: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(f"Kept: {what}")


def last(store: Store) -> Judgement:
    return store.judgements()[-1]


def claim_of(store: Store, id: str) -> Claim:
    return next(one for one in store.record().claims if one.id == id)


@by_hand
def test_accept(hand: str, page: Page, store: Store, told: Event) -> None:
    """One press; the claim is sure, and the cursor stands on it."""
    do(page, hand, "Accept")
    kept(page, "accepted")
    assert (last(store).kind, last(store).by) == ("accept", "Ada Lovelace")
    assert claim_of(store, told.claims[0]).confidence == 1.0
    expect(page.locator("#claim")).to_be_focused()
    assert violations(page) == []


@by_hand
def test_reject_and_undo(hand: str, page: Page, store: Store, told: Event) -> None:
    """The form asks why, with the cursor in it; then the claim is out, and comes back."""
    do(page, hand, "Reject")
    expect(page.get_by_label("Justification")).to_be_focused()
    sign(page, hand, "the wire mixes two days", "the host's readout")
    kept(page, "rejected")
    assert [one.id for one in store.record().rejected] == [told.claims[0]]
    do(page, hand, "Undo")
    undo = page.locator("#do").get_by_role("button", name="Undo")
    undo.press("Enter") if hand == "keys" else undo.click()
    kept(page, "undone")
    assert store.record().rejected == ()
    assert [one.kind for one in store.judgements()] == ["reject", "undo"]


@by_hand
def test_edit(hand: str, page: Page, store: Store, told: Event) -> None:
    """First the field, then its value with source and justification; keys typed there are letters."""
    do(page, hand, "Edit")
    page.locator("#do").get_by_label("Field").select_option("where")
    page.get_by_role("button", name="Go on").click()
    value = page.get_by_label("Value")
    expect(value).to_be_focused()
    value.fill("")
    page.keyboard.type("Samarkand")
    sign(page, hand, "they met at the airport", "the palace")
    kept(page, "where is 'Samarkand'")
    assert claim_of(store, told.claims[0]).where == "Samarkand"
    assert (last(store).source, last(store).reason) == ("the palace", "they met at the airport")


@by_hand
def test_mark(hand: str, page: Page, store: Store, told: Event) -> None:
    """A field is marked; the justification may be left empty."""
    do(page, hand, "Mark")
    page.locator("#do").get_by_label("Field").select_option("where")
    page.get_by_label("not checked").check()
    sign(page, hand)
    kept(page, "where is not checked")
    assert claim_of(store, told.claims[0]).marks == {"where": "not checked"}


@by_hand
def test_note(hand: str, page: Page, store: Store) -> None:
    """Something is noted, markup and all."""
    do(page, hand, "Note")
    page.get_by_label("What is to be noted?").fill("<img src=x onerror=alert(1)> ask")
    sign(page, hand)
    kept(page, "note")
    assert last(store).reason == "<img src=x onerror=alert(1)> ask"
    assert page.locator("#review img").count() == 0


@by_hand
def test_split_and_merge(hand: str, page: Page, store: Store, told: Event) -> None:
    """Two accounts become two happenings, and one again."""
    do(page, hand, "Split")
    sign(page, hand, "two days")
    kept(page, "split")
    assert not any(set(told.claims) <= set(one.claims) for one in store.record().events)
    do(page, hand, "Merge")
    page.locator(f'#do input[value="{told.claims[1]}"]').check()
    sign(page, hand, "one after all")
    kept(page, "merged")
    assert any(set(told.claims) <= set(one.claims) for one in store.record().events)


@by_hand
def test_the_way_through_the_queue(hand: str, page: Page, changing: str) -> None:
    """Forward, back, the other account; a form is left without a word."""
    page.goto(f"{changing}/review?kind=claims")
    title = page.locator("#claim")
    first = title.inner_text()
    page.keyboard.press("j") if hand == "keys" else page.get_by_role("link", name="Next", exact=True).click()
    expect(page.locator(".queue li.here a")).to_have_attribute("href", re.compile("at=1$"))
    rest(page)
    page.keyboard.press("k") if hand == "keys" else page.get_by_role("link", name="Before", exact=True).click()
    expect(page.locator(".queue li.here a")).not_to_have_attribute("href", re.compile("at=1$"))
    expect(title).to_have_text(first)
    do(page, hand, "Note")
    expect(page.get_by_label("What is to be noted?")).to_be_focused()
    page.keyboard.press("Escape") if hand == "keys" else page.get_by_text("Leave it").click()
    expect(page.get_by_role("heading", name="Note on this claim")).to_have_count(0)


@by_hand
def test_the_other_account(hand: str, page: Page, told: Event) -> None:
    """The next telling of the same happening, and round to the first."""
    do(page, hand, "Other account")
    expect(page.locator(".reading")).to_contain_text(told.claims[1])
    do(page, hand, "Other account")
    expect(page.locator(".reading")).to_contain_text(told.claims[0])


def test_what_is_wrong_is_told_beside_what_was_typed(page: Page, store: Store, seen: Seen) -> None:
    """No page is lost: the sentence, the form as it was filled in, the cursor in it."""
    do(page, "keys", "Reject")
    page.get_by_label("Justification").fill("   ")
    page.get_by_label("Source").fill("a friend")
    sign(page, "mouse")
    expect(page.get_by_role("alert")).to_contain_text("Not kept.")
    expect(page.get_by_label("Source")).to_have_value("a friend")
    assert store.judgements() == ()
    assert violations(page) == []
    seen.errors.clear()  # the browser notes that it was refused


def test_single_keys_can_be_turned_off(page: Page, store: Store) -> None:
    """Who dictates or slips is not made to judge; the choice is kept."""
    page.keyboard.press("?")
    expect(page.get_by_text("forward and back in the queue")).to_be_visible()
    page.get_by_label("single keys are on").uncheck()
    page.locator("#claim").focus()
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert store.judgements() == ()


def test_a_review_without_scripts(window: Open, changing: str, told: Event, store: Store) -> None:
    """Plain forms do all of it."""
    page = window(java_script_enabled=False)
    page.goto(f"{changing}/review?kind=claims&claim={told.claims[0]}")
    page.get_by_label("Your name").fill("Bo")
    page.get_by_role("button", name="Sign so").click()
    page.get_by_role("link", name="Reject").click()
    page.get_by_label("Justification").fill("not so")
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("Kept: rejected")
    assert (last(store).kind, last(store).by) == ("reject", "Bo")


def test_an_event_is_set_right_where_it_is_read(page: Page, changing: str, told: Event, store: Store) -> None:
    """A field is corrected, then the accounts are taken apart, on the page of the event."""
    page.goto(f"{changing}/event/{told.id}")
    page.get_by_text("Correct a field").click()
    form = page.locator("#correct")
    form.get_by_label("In which account").select_option(told.claims[0])
    form.get_by_label("Field").select_option("where")
    form.get_by_role("textbox", name="Value").fill("Samarkand")
    form.get_by_label("Justification").fill("so the palace")
    assert violations(page) == []
    form.get_by_role("button", name="Sign as Ada Lovelace").click()
    expect(page.get_by_role("status")).to_contain_text("Kept: judgement")
    page.get_by_text("Take these accounts apart").click()
    apart = page.locator("#split")
    apart.get_by_role("checkbox").first.check()
    apart.get_by_label("Justification").fill("another day")
    apart.get_by_role("button", name="Sign as Ada Lovelace").click()
    expect(page.get_by_role("status")).to_contain_text("Kept: judgement")
    assert [one.kind for one in store.judgements()] == ["edit", "split"]
