"""A Page becomes Markdown, HTML, a terminal table or JSON. Formats know nothing of the record."""

from collections.abc import Callable

from dragoman.formats import html, markdown
from dragoman.model import Page

FORMATS: dict[str, Callable[[Page], str]] = {".md": markdown.render, ".html": html.render}
"""How a page is written to a file, by the file's ending."""
