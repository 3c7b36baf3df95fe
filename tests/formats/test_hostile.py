"""Pages made up of letters that are hostile to one form or another: every form takes them, and none is broken."""

import random
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from pypdf import PdfReader

from dragoman.formats import docx, html, markdown, pdf, terminal
from dragoman.model import Cover, Footnote, Line, Page, Section, Table

pytestmark = pytest.mark.slow

LETTERS = [
    *"abc #$@\\<>[]{}*_`~'\"-=/|&;:.,\n\t\r\0\x0b\x1f\x7f\x85\u2028\u2029\u202e\u202c\u2066\u200b\u200d\ufeff",
    *"\ufffe\uffff\ud800\udfff你好مرحباशांतिไทย🎉é",
]


def made_up(chance: random.Random) -> Page:
    """A page of three sections."""

    def words(most: int) -> str:
        return "".join(chance.choice(LETTERS) for _ in range(chance.randint(0, most)))

    def line() -> Line:
        notes = (Footnote(words(60), words(20) or None, None, words(8), words(20), 0, 1, chance.random()),)
        return Line(words(80), notes * chance.randint(0, 1))

    def section(level: int) -> Section:
        rows = tuple((line(), line()) for _ in range(chance.randint(0, 3)))
        return Section(words(20), ((line(), line()),), ((line(),),), Table((words(8), words(8)), rows), level=level)

    cover = chance.choice([None, Cover("Book", (line(),))])
    return Page(f"T{words(20)}", (line(),), (section(1), section(2), section(3)), cover=cover)


@pytest.mark.parametrize("seed", range(8))
def test_every_form_takes_it(seed: int) -> None:
    """XML that can be read, a PDF with pages, text in the others."""
    page = made_up(random.Random(seed))
    made = pdf.render(page)
    assert len(PdfReader(BytesIO(made)).pages) > 0
    assert b"pdfuaid" in made
    with ZipFile(BytesIO(docx.render(page))) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
    for text in (html.render(page), markdown.render(page), terminal.render(page, 80)):
        assert "T" in text
    assert "<script" not in html.render(page)
