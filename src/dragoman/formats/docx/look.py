"""How the document is set up: its sheet, what stands above and below the text, what it tells of itself."""

from typing import TYPE_CHECKING

from dragoman.drawing.letters import shown
from dragoman.formats.docx.marks import element, field, run
from dragoman.formats.sheets import Sheet
from dragoman.model import Page

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

MARGIN = 24.0
"""Millimetres at the left and the right of the text."""


def dressed(document: "Document", sheet: Sheet, page: Page) -> None:
    """Set the sheet, the running head with the title, and the numbers of the pages; the cover goes without."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.different_first_page_header_footer = page.cover is not None
    _head(section.header.paragraphs[0]._p, page, sheet)
    _foot(section.footer.paragraphs[0]._p)
    document.core_properties.title = shown(page.title)[:255]


def _head(paragraph: "BaseOxmlElement", page: Page, sheet: Sheet) -> None:
    tab = element("w:tab", val="right", pos=round((sheet.width - 2 * MARGIN) * 56.693))
    paragraph.append(element("w:pPr", element("w:pStyle", val="Header"), element("w:tabs", tab)))
    paragraph.append(run(page.title))
    if page.cover:
        paragraph.append(element("w:r", element("w:tab")))
        paragraph.append(run(page.cover.kind))


def _foot(paragraph: "BaseOxmlElement") -> None:
    paragraph.append(element("w:pPr", element("w:pStyle", val="Footer")))
    for part in (*field("PAGE", "1"), run(" / "), *field("NUMPAGES", "1")):
        paragraph.append(part)
