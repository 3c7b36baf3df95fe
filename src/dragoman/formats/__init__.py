"""A Page becomes Markdown, HTML, PDF, a Word document, a terminal table or JSON. Formats know nothing of the record."""

from collections.abc import Callable

from dragoman.formats import docx, html, markdown, pdf
from dragoman.formats.sheets import A4, SHEETS, Sheet
from dragoman.model import Page

FORMATS: dict[str, Callable[[Page, Sheet], bytes]] = {
    ".md": lambda page, _: markdown.render(page).encode(),
    ".html": lambda page, _: html.render(page).encode(),
    ".docx": docx.render,
    ".pdf": pdf.render,
}
"""How a page is written to a file, by the file's ending; only what is bound to paper asks for its sheet."""

PAPER = (".docx", ".pdf")
"""The endings of what is made to be printed."""

__all__ = ["A4", "FORMATS", "PAPER", "SHEETS", "Sheet"]
