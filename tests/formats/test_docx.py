"""A Word document with footnotes that Word counts, and nothing in it that the day would tell."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from pypdf import PdfReader

from dragoman.formats import docx
from dragoman.formats.sheets import LETTER
from dragoman.model import Line, Page, Section
from tests.formats.sheaf import BOOK, HOSTILE, ODD, QUAY, SHOWN

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(made: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(made)) as package:
        return etree.fromstring(package.read(name))


def words(element: etree._Element) -> str:
    return "".join(element.itertext(f"{W}t"))


@pytest.fixture(scope="module")
def made() -> bytes:
    return docx.render(BOOK)


def test_footnotes_hold_words_publisher_and_date(made: bytes) -> None:
    """Two notes, after the two lines that Word draws between text and notes."""
    notes = part(made, "word/footnotes.xml")
    assert [one.get(f"{W}id") for one in notes] == ["-1", "0", "1", "2"]
    assert [one.get(f"{W}type") for one in notes[:2]] == ["separator", "continuationSeparator"]
    assert words(notes[2]) == " “met on the quay” — Harbour Gazette, 6 March 2021 (visit)"
    assert words(notes[3]) == f" “{SHOWN}” — Fjord Wire, 2 July 2021 (calls); likely, 0.80"
    assert notes[2].find(f".//{W}footnoteRef") is not None
    with ZipFile(BytesIO(made)) as package:
        assert b"relationships/footnotes" in package.read("word/_rels/document.xml.rels")
        assert b"wordprocessingml.footnotes+xml" in package.read("[Content_Types].xml")


def test_a_note_that_is_called_again_is_one_note(made: bytes) -> None:
    """The first call is a reference that Word counts, every later one a field that repeats its number."""
    body = part(made, "word/document.xml")
    assert [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")] == ["1", "2"]
    orders = ["".join(one.itertext()) for one in body.iter(f"{W}instrText")]
    assert [order for order in orders if "NOTEREF" in order] == [" NOTEREF _Note1 \\f \\h "] * 2 + [
        " NOTEREF _Note2 \\f \\h "
    ]
    names = [one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")]
    assert names == ["_Toc000001", "_Note1", "_Note2", "_Toc000002"]


def test_words_of_reports_are_text(made: bytes) -> None:
    """Letters that turn or hide other letters are written out; all else stands as it was."""
    body = words(part(made, "word/document.xml"))
    assert SHOWN in body
    assert "\u202e" not in body
    assert "2*3 is six." in body
    nul = Page("A\x00B", sections=(Section("C\x0b", paragraphs=((Line("D\ud800"),),)),))
    assert "D[U+D800]" in words(part(docx.render(nul), "word/document.xml"))


def test_a_cover_a_list_of_contents_and_headings(made: bytes) -> None:
    """The list links to the headings, whose styles Word knows."""
    body = part(made, "word/document.xml")
    styles = [(one.get(f"{W}val"), words(one.getparent().getparent())) for one in body.iter(f"{W}pStyle")]
    told = [(style, text) for style, text in styles if style in ("Subtitle", "Title", "CoverLine", "TOC1", "TOC2")]
    assert told == [
        ("Subtitle", "Briefing book"),
        ("Title", "Norway – Portugal"),
        ("CoverLine", "As of 2 July 2021"),
        ("TOC1", "Contacts"),
        ("TOC2", "By rank"),
    ]
    assert [text for style, text in styles if style in ("Heading1", "Heading2")] == ["Contacts", "By rank"]
    assert [one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")] == ["_Toc000001", "_Toc000002"]


def test_every_style_that_is_used_is_there(made: bytes) -> None:
    """Word repairs a document that names a style it has not."""
    known = {one.get(f"{W}styleId") for one in part(made, "word/styles.xml").iter(f"{W}style")}
    for name in ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"):
        used = {
            one.get(f"{W}val") for tag in ("pStyle", "rStyle", "tblStyle") for one in part(made, name).iter(W + tag)
        }
        assert used <= known


def test_pictures_tell_what_they_show(made: bytes) -> None:
    """For who cannot see them."""
    text = etree.tostring(part(made, "word/document.xml"), encoding="unicode")
    assert re.findall(r'descr="([^"]*)"', text) == [
        "One visit and one meeting in 2021.",
        "Three in 2021, three in 2022.",
    ]
    with ZipFile(BytesIO(made)) as package:
        assert package.read("word/media/image1.png")[:4] == b"\x89PNG"


def test_the_same_page_gives_the_same_bytes(made: bytes) -> None:
    """No day stands in the package or in what it tells of itself."""
    assert docx.render(BOOK) == made
    with ZipFile(BytesIO(made)) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert "Norway – Portugal" in core
    assert "dcterms" not in core.split(">", 2)[2]


def test_a_page_without_a_cover_on_letter() -> None:
    """It begins with its title; a page without notes still opens."""
    made = docx.render(replace(BOOK, cover=None, sections=()), LETTER)
    body = part(made, "word/document.xml")
    (size,) = body.iter(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("12240", "15840")
    assert len(part(made, "word/footnotes.xml")) == 2
    assert body.find(f".//{W}hyperlink") is None


@pytest.mark.office
def test_an_office_opens_it_and_shows_every_note(made: bytes, tmp_path: Path) -> None:
    """Turned into PDF by LibreOffice it has cover, contents, text and the words of both notes."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "book.docx").write_bytes(made)
    order = [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    order += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "book.docx")]
    subprocess.run(order, check=True, capture_output=True, timeout=120)
    pages = [page.extract_text() for page in PdfReader(tmp_path / "book.pdf").pages]
    assert len(pages) == 3
    assert "As of 2 July 2021" in pages[0]
    assert "By rank" in pages[1]
    assert f"“{QUAY.quote}” — Harbour Gazette" in " ".join(pages[2].split())
    assert HOSTILE.split()[0] in pages[2]
    assert ODD.publisher in pages[2]  # type: ignore[operator]
