"""What stands in the document from its cover to its last line."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from dragoman.drawing import png, svg
from dragoman.drawing.letters import shown
from dragoman.formats.calls import Calls
from dragoman.formats.docx.look import MARGIN
from dragoman.formats.docx.marks import bookmarked, element, field, run, written
from dragoman.formats.docx.notes import REFERENCE, called
from dragoman.formats.marks import Run, spoken
from dragoman.formats.sheets import Sheet, shares
from dragoman.model import Cover, Figure, Line, Page, Section, Table

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_TWIPS = 56.693
"""Twentieths of a point in a millimetre."""


class Body:
    """Writes the parts of a page one after the other, in the order in which its notes are numbered."""

    def __init__(self, document: "Document", calls: Calls, sheet: Sheet) -> None:
        self._document = document
        self._calls = calls
        self._wide = sheet.width - 2 * MARGIN
        self._pictures = 0

    def write(self, page: Page) -> None:
        """The whole page."""
        if page.cover:
            self._cover(page.cover, page)
        else:
            self._words("Title", page.title)
            self._lines("Lead", page.lead)
        for place, section in enumerate(page.sections, start=1):
            self._section(place, section)

    def _cover(self, cover: Cover, page: Page) -> None:
        self._words("Subtitle", cover.kind)
        self._words("Title", page.title)
        for line in cover.lines:
            self._lines("CoverLine", (line,))
        for place, line in enumerate(page.lead):
            self._lines("Lead", (line,), above=2400 if place == 0 else None)
        self._contents(page)

    def _contents(self, page: Page) -> None:
        """A list of links. The numbers of their pages are fields: an office fills them in, Word when it is asked to."""
        paragraph = self._words("TOCHeading", "Contents")
        paragraph.get_or_add_pPr().append(element("w:pageBreakBefore"))
        for place, section in enumerate(page.sections, start=1):
            if section.title and section.level < 3:
                number = field(f"PAGEREF {_heading(place)} \\h", "")
                inside = [run(section.title), element("w:r", element("w:tab")), *number]
                link = element("w:hyperlink", *inside, anchor=_heading(place), history=1)
                made = self._paragraph(f"TOC{section.level}", [link])
                made.get_or_add_pPr().append(element("w:tabs", self._right()))

    def _section(self, place: int, section: Section) -> None:
        if section.title:
            paragraph = self._paragraph(
                f"Heading{min(section.level, 3)}", bookmarked(_heading(place), place, *written(Run(section.title)))
            )
            if self._document.element.xpath("boolean(//w:hyperlink)") and place == 1:
                paragraph.get_or_add_pPr().append(element("w:pageBreakBefore"))
        for lines in section.paragraphs:
            self._lines("Normal", lines)
        if section.figure:
            self._figure(section.figure)
        if section.table:
            self._table(section.table)
        for lines in section.bullets:
            self._lines("ListBullet", lines)

    def _figure(self, figure: Figure) -> None:
        from docx.shared import Mm

        self._pictures += 1
        paragraph = self._document.add_paragraph(style="Picture")
        picture = paragraph.add_run().add_picture(
            BytesIO(png(svg(figure.drawing, title=figure.description))), width=Mm(self._wide)
        )
        for side in ("distT", "distB", "distL", "distR"):
            picture._inline.set(side, "0")
        told = picture._inline.docPr
        told.set("name", f"Figure {self._pictures}")
        told.set("descr", shown(figure.description))
        self._lines("Caption", (figure.caption,))

    def _table(self, table: Table) -> None:
        """The table across the whole text; its head is repeated on every page and no row is torn."""
        widths = _widths(shares(table), self._wide * _TWIPS)
        borders = element(
            "w:tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
        )
        made = element(
            "w:tbl",
            element(
                "w:tblPr",
                element("w:tblStyle", val="Ledger"),
                element("w:tblW", w=sum(widths), type="dxa"),
                element("w:tblLayout", type="fixed"),
                borders,
            ),
            element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)),
        )
        head = [
            _cell(width, _styled("CellHead", [run(name)])) for name, width in zip(table.columns, widths, strict=True)
        ]
        made.append(element("w:tr", element("w:trPr", element("w:cantSplit"), element("w:tblHeader")), *head))
        for row in table.rows:
            cells = [
                _cell(width, _styled("Cell", self._told((line,)))) for line, width in zip(row, widths, strict=True)
            ]
            made.append(element("w:tr", element("w:trPr", element("w:cantSplit")), *cells))
        self._place(made)
        self._place(_styled("Normal", []))

    def _right(self) -> "BaseOxmlElement":
        return element("w:tab", val="right", pos=round(self._wide * _TWIPS))

    # --- paragraphs --------------------------------------------------------------------------------------------------

    def _lines(self, style: str, lines: Sequence[Line], *, above: int | None = None) -> None:
        paragraph = self._paragraph(style, self._told(lines))
        if above is not None:
            paragraph.get_or_add_pPr().append(element("w:spacing", before=above))

    def _words(self, style: str, words: str) -> "BaseOxmlElement":
        return self._paragraph(style, written(Run(words)))

    def _paragraph(self, style: str, inside: "Sequence[BaseOxmlElement]") -> "BaseOxmlElement":
        paragraph = _styled(style, inside)
        self._place(paragraph)
        return paragraph

    def _place(self, made: "BaseOxmlElement") -> None:
        self._document.element.body[-1].addprevious(made)

    def _told(self, lines: Sequence[Line]) -> "list[BaseOxmlElement]":
        found: list[BaseOxmlElement] = []
        for place, line in enumerate(lines):
            found += [run(" ")] if place else []
            found += [part for one in spoken(line) for part in written(one)]
            for count, (number, first) in enumerate(self._calls.of(line)):
                found += [run(",", style=REFERENCE)] if count else []
                found += called(number, first)
            found += [run(f"\xa0({line.doubt})", style="Doubt")] if line.doubt else []
        return found


def _styled(style: str, inside: "Sequence[BaseOxmlElement]") -> "BaseOxmlElement":
    return element("w:p", element("w:pPr", element("w:pStyle", val=style)), *inside)


def _cell(width: int, paragraph: "BaseOxmlElement") -> "BaseOxmlElement":
    return element("w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa")), paragraph)


def _widths(wanted: Sequence[int], wide: float) -> list[int]:
    return [round(wide * one / sum(wanted)) for one in wanted]


def _heading(place: int) -> str:
    return f"_Toc{place:06d}"
