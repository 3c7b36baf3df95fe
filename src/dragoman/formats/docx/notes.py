"""Footnotes for python-docx, which has no call for them: the part that holds them, and how a line calls one.

A note is called the first time by a reference that Word numbers, and every later time by a field that repeats that
number, so that one note stays one note when somebody writes a new one above it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.formats.docx.blank import template
from dragoman.formats.docx.marks import bookmarked, element, field, written
from dragoman.formats.marks import Run
from dragoman.formats.numbering import cited
from dragoman.model import Footnote

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

REFERENCE, TEXT = "FootnoteReference", "FootnoteText"
"""The styles of a note's number and of its words, by the names that Word has for them."""

_PLACE = "/word/footnotes.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_FIRST_BOOKMARK = 10_000


def called(number: int, first: bool) -> "list[BaseOxmlElement]":
    """The number of a note behind a line."""
    name = f"_Note{number}"
    if not first:
        return field(f"NOTEREF {name} \\f \\h", str(number), style=REFERENCE)
    reference = element("w:r", _style("w:rPr", "w:rStyle", REFERENCE), element("w:footnoteReference", id=number))
    return bookmarked(name, _FIRST_BOOKMARK + number, reference)


def attach(document: "Document", notes: Sequence[Footnote]) -> None:
    """Give a document its notes, after the two lines that part notes from text."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from lxml import etree

    root = etree.fromstring(template("word/footnotes.xml"))
    for number, note in enumerate(notes, start=1):
        root.append(_note(number, note))
    text = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    part = Part(PackURI(_PLACE), _TYPE, text, document.part.package)
    document.part.relate_to(part, _RELATION)


def _note(number: int, note: Footnote) -> "BaseOxmlElement":
    own = element("w:r", _style("w:rPr", "w:rStyle", REFERENCE), element("w:footnoteRef"))
    words = written(Run(f" “{note.quote}” — {cited(note)}"))
    return element("w:footnote", element("w:p", _style("w:pPr", "w:pStyle", TEXT), own, *words), id=number)


def _style(outer: str, inner: str, name: str) -> "BaseOxmlElement":
    return element(outer, element(inner, val=name))
