"""Reports that would do harm, in a browser: no script of theirs runs, no sign of theirs turns our words around."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from dragoman.record.store import Store
from tests.pipeline import drafts, lexicon
from tests.serve.browser.conftest import Open
from tests.serve.opened import open_room

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RUN = "window.harmed=(window.harmed||0)+1"
SAID = (
    f"<script>{RUN}</script>",
    f'"><img src=x onerror="{RUN}">',
    f"'><svg/onload={RUN}>",
    f"</p></main><iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f'<a href="javascript:{RUN}">here</a>',
    "<style>@import 'http://evil.example/x.css'; body{display:none}</style>",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    "<form action=/review method=post><button>x</button></form><base href='http://evil.example/'>",
    "{{ 7*7 }}{% include '/etc/passwd' %}${7*7}",
    f"<div hx-get=/ hx-trigger=load hx-on::load='{RUN}' data-hx-on:click='{RUN}'>",
    "\u202eevil\u202c \u2066\u200b\u200d\ufeff\u0000 \u2028 الأهرام، \u05d4\u05d0\u05e8\u05e5",
)
URLS = (
    "javascript:" + RUN,
    "data:text/html,<script>opener.harmed=1</script>",
    " java\tscript:" + RUN,
    'https://x/"onclick="' + RUN,
)


def rows() -> Iterator[str]:
    """One report a trick, with the trick in every field; each tells of one meeting and one saying."""
    for place, trick in enumerate(SAID):
        yield json.dumps(
            {
                "id": f"{place} {trick[:30]}",
                "title": f"Talks in Oslo {trick}",
                "publisher": f"Wire {place} {trick}",
                "url": URLS[place % len(URLS)],
                "published": f"2024-03-{place + 10}",
                "text": f"Portuguese Foreign Minister Rui Salgueiro met Norwegian Prime Minister Ingrid Solberget in Oslo "
                f"on Tuesday. Salgueiro said Portugal will buy cod {trick} and {trick} nets.\n\n{trick}\n",
            }
        )


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of such reports."""
    folder = tmp_path_factory.mktemp("hostile")
    folder.joinpath("harm.jsonl").write_text("\n".join(rows()), encoding="utf-8")
    store = Store(folder / "hostile.db", lexicon())
    store.add(drafts(folder / "harm.jsonl"))
    store.settle()
    assert len(store.documents()) == len(SAID)
    return store.path


@pytest.fixture(scope="module")
def hostile(record: Path) -> Iterator[str]:
    """The room over it."""
    with open_room(record) as address:
        yield address


def pages(record: Path) -> list[str]:
    """Every page that shows something of the reports."""
    told = Store(record, lexicon()).record()
    found = ["/", "/timeline", "/search?q=cod", "/search?q=norway+portugal", "/NOR/PRT", "/brief/NOR/PRT", "/conflicts"]
    found += ["/dossier/NOR/PRT", "/commitments/NOR/PRT", "/documents", "/log", "/person/Rui%20Salgueiro"]
    found += [f"/document/{one.id}" for one in told.documents]
    found += [f"/{sort}/{one.id}" for one in told.events for sort in ("event", "comparison", "history")]
    found += [f"/claim/{one.id}" for one in told.claims if one.act in ("pledge", "statement")][:6]
    return found


def test_no_script_of_a_report_runs(record: Path, hostile: str, window: Open) -> None:
    """On no page, not when every claimed word is pointed at; nothing is asked of another host, no error is written."""
    page = window()
    for address in pages(record):
        answer = page.goto(f"{hostile}{address}")
        assert answer is not None
        assert answer.status == 200, address
        for words in page.locator("a.told").all()[:8]:
            words.hover()
        assert page.evaluate("window.harmed") is None, address
        assert ours(page) == [], address


def ours(page: Page) -> list[str]:
    """Elements and addresses in a page that none of our templates writes."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one =>
            ['IFRAME', 'IMG', 'STYLE', 'BASE', 'OBJECT', 'EMBED'].includes(one.tagName)
            || [...one.attributes].some(({name}) => name.startsWith('on') || name === 'style' && one.id !== 'card')
            || one.tagName === 'SCRIPT' && !one.src.startsWith(location.origin + '/static/')
            || typeof one.href === 'string' && one.href && !one.href.startsWith(location.origin) && one.rel !== 'noopener noreferrer nofollow'
        ).map(one => one.outerHTML.slice(0, 200))"""
    )
    return found


def test_our_own_words_stand_in_their_order(record: Path, hostile: str, window: Open) -> None:
    """A control of direction in a publisher's name turns nothing that follows it around: the day stands to its right."""
    document = next(
        one for one in Store(record, lexicon()).record().documents if one.publisher and "\u202e" in one.publisher
    )
    page = window()
    page.goto(f"{hostile}/documents")
    line = page.locator(f'a[href="/document/{document.id}"]')
    text = line.text_content() or ""
    assert "\u202e" not in text
    assert "U+202E" in text
    right = line.evaluate(
        """one => { const last = [...one.childNodes].at(-1), range = document.createRange();
            range.selectNodeContents(last); const day = range.getBoundingClientRect();
            const name = one.querySelector('bdi').getBoundingClientRect();
            return day.bottom > name.bottom || day.left >= name.right - 1; }"""
    )
    assert right


def test_a_card_is_told_beside_its_words(room: str, examples: Path, window: Open) -> None:
    """Pointing at words shows the claim they carry, so does the focus; Escape puts it away; Enter leads to it."""
    event = next(one for one in Store(examples, lexicon()).record().events if len(one.documents) > 1)
    page = window()
    page.goto(f"{room}/document/{event.documents[0]}")
    words = page.locator("a.told.happening").first
    card = page.locator("#card")
    words.hover()
    assert card.is_visible()
    page.keyboard.press("Escape")
    assert not card.is_visible()
    words.focus()
    assert card.is_visible()
    assert (card.text_content() or "").strip()
    page.keyboard.press("Enter")
    page.wait_for_url("**/event/**")
