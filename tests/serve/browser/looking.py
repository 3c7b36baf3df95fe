"""What a checker of accessibility finds on a page."""

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """Every rule of accessibility that the page breaks, with the places where it does."""
    page.evaluate(_axe())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", _RULES)
    return [
        f"{one['id']}: {node['target']} {node['html'][:200]} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@cache
def _axe() -> str:
    """The checker. The browser's own tools bring it into the page, past the page's rules about scripts."""
    return f"() => {{ {Path(__file__).with_name('axe.min.js').read_text(encoding='utf-8')} }}"
