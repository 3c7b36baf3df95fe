"""A PDF with real footnotes, tagged, the same on any day; what reports wrote is text in it."""

import re
import zlib
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from dragoman.formats import pdf
from dragoman.formats.sheets import LETTER
from dragoman.model import Line, Page, Section
from tests.formats.sheaf import BOOK


@pytest.fixture(scope="module")
def made() -> bytes:
    return pdf.render(BOOK)


@pytest.fixture(scope="module")
def pages(made: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(made)).pages]


def test_notes_stand_at_the_foot_of_their_page(pages: list[str]) -> None:
    """A note called three times stands there once, and every call has its number."""
    assert len(pages) == 3
    assert pages[2].count("“met on the quay” — Harbour Gazette, 6 March 2021 (visit)") == 1
    assert "They met.1 They spoke.1,2 Mar 2021" in pages[2]
    assert "Қазақ2 (likely)" in pages[2]
    assert "Fjord Wire, 2 July 2021 (calls); likely, 0.80" in pages[2]


def test_words_of_reports_are_text_not_markup(pages: list[str]) -> None:
    """What typst would run or turn into a heading, a link or mathematics comes out as it was written."""
    assert "#let x = 1; $y$ @ref <tag> [b] \\# `c` _d_ // e /* f */ {g} ~ -- [U+202E]turned[U+202C]" in pages[2]
    assert "Қазақ" in pages[2]
    assert "2*3 is six." in pages[2]


def test_a_cover_and_contents_with_pages(pages: list[str]) -> None:
    """The cover tells of the record, the list where things stand."""
    assert pages[0].startswith("BRIEFING BOOK Norway – Portugal As of 2 July 2021")
    assert "What is marked likely may have been misread." in pages[0]
    assert pages[1].startswith("Norway – Portugal Briefing book Contents Contacts")


def test_it_can_be_read_aloud(made: bytes) -> None:
    """It is tagged, names its language and title, and its pictures tell what they show."""
    reader = PdfReader(BytesIO(made))
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert str(root["/Lang"]) == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "Norway – Portugal"
    assert b"pdfuaid" in made


def test_the_same_page_gives_the_same_bytes(made: bytes) -> None:
    """No day stands in it."""
    assert pdf.render(BOOK) == made
    metadata = PdfReader(BytesIO(made)).metadata
    assert metadata is not None
    assert "/CreationDate" not in metadata


def test_sheets() -> None:
    """A4 is 210 millimetres wide, Letter eight and a half inches."""
    plain = replace(BOOK, cover=None)
    assert round(float(PdfReader(BytesIO(pdf.render(plain))).pages[0].mediabox.width)) == 595
    assert float(PdfReader(BytesIO(pdf.render(plain, LETTER))).pages[0].mediabox.width) == 612


def test_a_page_of_nothing() -> None:
    """Neither lead nor sections nor notes."""
    (only,) = PdfReader(BytesIO(pdf.render(Page("Nothing", sections=(Section("", bullets=((Line(""),),)),))))).pages
    assert only.extract_text().startswith("Nothing")


def test_a_letter_that_no_font_has() -> None:
    """It is written out by its number, on every machine, and the book is one that can be read aloud."""
    made = pdf.render(replace(BOOK, lead=(Line("before \U0010fffd after, བོད"),)))
    assert b"pdfuaid" in made
    assert "before [U+10FFFD] after, [U+0F56 U+0F7C U+0F51]" in PdfReader(BytesIO(made)).pages[0].extract_text()


def test_letters_of_many_scripts_come_from_our_own_fonts(made: bytes) -> None:
    """Whatever fonts a machine has, a PDF holds those inside typst and those that we ship."""
    fonts = {name.decode() for name in re.findall(rb"/BaseFont ?/[A-Z]{6}\+([A-Za-z]+)", _unpacked(made))}
    assert {"NotoSerifSC", "NotoNaskhArabic", "LibertinusSerif"} <= fonts
    assert all(name.startswith(("Noto", "Libertinus")) for name in fonts)


def _unpacked(made: bytes) -> bytes:
    """The PDF with its packed parts as they are read."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL)
    return made + b"".join(zlib.decompressobj().decompress(one) for one in packed if one[:1] == b"x")
