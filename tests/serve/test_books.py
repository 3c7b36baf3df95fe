"""The briefing book from the browser: a form, and the file it asks for."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from starlette.testclient import TestClient


def test_the_form_asks_what_should_be_in_it(visitor: TestClient) -> None:
    """Each field has a label; the pair's own page leads to it."""
    page = visitor.get("/book/CHN/KAZ")
    assert page.status_code == 200
    assert "Briefing book: China – Kazakhstan" in page.text
    assert 'action="/book/CHN/KAZ/file"' in page.text
    assert '<input type="checkbox" name="topics" value="trade"> trade' in page.text
    assert 'href="/book/CHN/KAZ"' in visitor.get("/CHN/KAZ").text


def test_the_file(visitor: TestClient) -> None:
    """A PDF unless another form is asked for, with a name that says what it is."""
    made = visitor.get(
        "/book/CHN/KAZ/file", params={"person": "Tokayev", "topics": ["trade", "energy"], "paper": "letter"}
    )
    assert made.headers["content-type"] == "application/pdf"
    assert made.headers["content-disposition"] == "attachment; filename*=UTF-8''China%20-%20Kazakhstan.pdf"
    pages = PdfReader(BytesIO(made.content)).pages
    assert float(pages[0].mediabox.width) == 612
    assert "only what is of trade and energy is told" in " ".join(pages[0].extract_text().split())
    assert "Before the meeting: Kassym-Jomart Tokayev" in pages[2].extract_text()
    word = visitor.get("/book/China/Kazakhstan,Uzbekistan/file?form=docx&new_since=2025&since=")
    with ZipFile(BytesIO(word.content)) as package:
        assert "word/footnotes.xml" in package.namelist()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("form=exe", "A book cannot be had as &#39;exe&#39;; allowed are md, html, docx and pdf."),
        ("paper=a5", "paper &#39;a5&#39; is no sheet; allowed are a4 and letter."),
        ("since=soon", "since &#39;soon&#39; is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD."),
        ("topics=tea", "topics &#39;tea&#39; is no issue area"),
    ],
)
def test_trouble_is_one_sentence(visitor: TestClient, asked: str, told: str) -> None:
    """As on every page."""
    page = visitor.get(f"/book/CHN/KAZ/file?{asked}")
    assert page.status_code == 400
    assert told in page.text


def test_nobody_of_that_name(visitor: TestClient) -> None:
    """Not in the record."""
    assert visitor.get("/book/CHN/KAZ/file?person=Zzyzx").status_code == 404
    assert visitor.get("/book/CHN/CHN").status_code == 404
