"""A Page as a Word document: footnotes that Word counts itself, headings, tables and pictures with their words."""

from dragoman.formats.calls import Calls
from dragoman.formats.docx.blank import blank
from dragoman.formats.docx.body import Body
from dragoman.formats.docx.look import dressed
from dragoman.formats.docx.notes import attach
from dragoman.formats.docx.package import packed
from dragoman.formats.numbering import numbered
from dragoman.formats.sheets import A4, Sheet
from dragoman.model import Page


def render(page: Page, sheet: Sheet = A4) -> bytes:
    """The whole page, with nothing in it that only the day or the machine would tell."""
    numbering = numbered(page)
    document = blank()
    dressed(document, sheet, page)
    Body(document, Calls(numbering), sheet).write(page)
    attach(document, numbering.notes)
    return packed(document)
