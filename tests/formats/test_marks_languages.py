"""Words in another language say so in every form that can tell a reader's program."""

import re
import zlib
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from pypdf import PdfReader

from dragoman.formats import docx, html, markdown, pdf
from dragoman.formats.marks import Run, spoken
from dragoman.model import Footnote, Line, Page, Section, Tongue

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTE = Footnote("Reza Karimi (رضا کریمی) and Cafe\u0301", "Wire", None, "a", "a.txt", 0, 9)
LINES = (
    Line("**Minister Ana Moutela (Ана Моутела)** spoke.", tongues=(Tongue("Ана Моутела", "und-Cyrl"),)),
    Line("Reza Karimi (رضا کریمی) spoke.", (NOTE,), tongues=(Tongue("رضا کریمی", "fa"),)),
    Line("Sato Hana (佐藤花) spoke.", tongues=(Tongue("佐藤花", "ja"),)),
    Line("The “one sky” (eine Luft) holds.", tongues=(Tongue("eine Luft", "de"),)),
    Line("Meera (मीरा) spoke.", tongues=(Tongue("मीरा", "hi"),)),
)
PAGE = Page("Names", sections=(Section("Who", bullets=tuple((line,) for line in LINES)),))


def runs_of(part: str) -> dict[str, etree._Element]:
    """The runs of a part of the Word document by their words."""
    with ZipFile(BytesIO(docx.render(PAGE))) as package:
        root = etree.fromstring(package.read(part))
    return {"".join(one.itertext()): one for one in root.iter(f"{W}r")}


def told(run: etree._Element, tag: str) -> dict[str, str] | None:
    """The values of one property of a run."""
    found = run.find(f"{W}rPr/{W}{tag}")
    return None if found is None else {name.removeprefix(W): value for name, value in found.items()}


def test_a_line_is_cut_where_its_language_changes() -> None:
    """Style and language go side by side."""
    assert spoken(LINES[0]) == (
        Run("Minister Ana Moutela (", bold=True),
        Run("Ана Моутела", bold=True, language="und-Cyrl"),
        Run(")", bold=True),
        Run(" spoke."),
    )
    assert [run.leftwards for run in spoken(LINES[1])] == [False, True, False]


def test_a_web_page() -> None:
    """Each has its language, and is kept apart from the words around it."""
    page = html.render(PAGE)
    for language, words in (("fa", "رضا کریمی"), ("ja", "佐藤花"), ("de", "eine Luft"), ("und-Cyrl", "Ана Моутела")):
        assert f'<bdi lang="{language}">{words}</bdi>' in page


def test_markdown_has_the_words() -> None:
    """It knows no languages."""
    assert "Sato Hana (佐藤花) spoke." in markdown.render(PAGE)


def test_a_word_document() -> None:
    """East Asian, complex and other letters have a font and a language each; what runs leftwards says so."""
    runs = runs_of("word/document.xml")
    assert told(runs["佐藤花"], "rFonts") == {"eastAsia": "MS Mincho", "hint": "eastAsia"}
    assert told(runs["佐藤花"], "lang") == {"eastAsia": "ja"}
    assert told(runs["رضا کریمی"], "lang") == {"bidi": "fa"}
    assert told(runs["رضا کریمی"], "rtl") == {}
    assert told(runs["मीरा"], "rFonts") == {"cs": "Nirmala UI"}
    assert told(runs["मीरा"], "cs") == {}
    assert told(runs["eine Luft"], "lang") == {"val": "de"}
    assert told(runs["Ана Моутела"], "lang") is None
    assert told(runs["Ана Моутела"], "b") == {}
    assert all(run.find(f"{W}rPr/{W}lang") is None for words, run in runs.items() if re.search("spoke|holds", words))


def test_words_of_a_report_run_their_way_in_notes() -> None:
    """Nobody said in which language they are; an accent stays on its letter."""
    runs = runs_of("word/footnotes.xml")
    assert told(runs["رضا کریمی"], "rtl") == {}
    assert any(words.startswith(") and Cafe\u0301”") for words in runs)


def test_a_pdf() -> None:
    """A reader of the screen is told the language of each."""
    made = pdf.render(PAGE)
    assert b"pdfuaid" in made
    text = PdfReader(BytesIO(made)).pages[0].extract_text()
    assert all(words in text for words in ("佐藤花", "Ана Моутела", "eine Luft"))
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL)
    whole = made + b"".join(zlib.decompressobj().decompress(one) for one in packed if one[:1] == b"x")
    assert {"en", "fa", "ja", "de", "hi"} <= {one.decode() for one in re.findall(rb"/Lang ?\(([a-z]+)", whole)}
