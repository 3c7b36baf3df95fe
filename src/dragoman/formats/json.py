"""A Page as JSON: its data, not its prose."""

import json

from dragoman.model import Page


def render(page: Page) -> str:
    """The page's data, keys in the order the view gave them."""
    return json.dumps(page.data, ensure_ascii=False, indent=2) + "\n"
