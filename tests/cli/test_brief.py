"""The briefing book as it is asked for: forms, sheets, sides, what matters, what is new."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from dragoman.lexicon import load
from dragoman.record.store import Store
from tests.cli.conftest import Say
from tests.record.conftest import dated_report, undated_report
from tests.record.store.test_past import clock


@pytest.mark.usefixtures("lands")
def test_a_book_on_paper(say: Say, tmp_path: Path) -> None:
    """A PDF and a Word document are bound; on Letter where that is asked for."""
    assert say("brief", "Norway", "Portugal", "-o", "book.pdf", "--paper", "Letter").code == 0
    pages = PdfReader(tmp_path / "book.pdf").pages
    assert float(pages[0].mediabox.width) == 612
    assert "As of 2 July 2021" in pages[0].extract_text()
    say("brief", "Norway", "Portugal", "-o", "book.docx")
    with ZipFile(tmp_path / "book.docx") as package:
        assert "word/footnotes.xml" in package.namelist()
        assert "word/media/image1.png" in package.namelist()


@pytest.mark.usefixtures("lands")
def test_bound_or_not(say: Say, tmp_path: Path) -> None:
    """Markdown and web pages are bound when asked to be; paper may do without."""
    assert "## Contents" not in say("brief", "NOR", "PRT").out
    assert "## Contents" in say("brief", "NOR", "PRT", "--book").out
    say("brief", "NOR", "PRT", "-o", "book.html", "--book")
    assert "<svg" in (tmp_path / "book.html").read_text(encoding="utf-8")
    say("brief", "NOR", "PRT", "-o", "plain.pdf", "--no-book")
    assert "Briefing from 2 reports" in PdfReader(tmp_path / "plain.pdf").pages[0].extract_text()


@pytest.mark.usefixtures("lands")
def test_only_what_is_asked_for(say: Say) -> None:
    """From a day on; of an issue area; before a meeting."""
    assert "3–5 March" not in say("brief", "NOR", "PRT", "--since", "2021-06").out.split("## Notes")[0]
    energy = say("brief", "NOR", "PRT", "--topics", "energy, trade").out
    assert "only what is of energy and trade is told" in energy
    assert "partners of the tide" not in energy
    visit = say("brief", "NOR", "PRT", "--for", "visit of Solberget").out
    assert "## Before the meeting: Ingrid Solberget" in visit
    assert visit.index("## Before the meeting") < visit.index("## At a glance")


@pytest.mark.usefixtures("lands")
def test_sides(say: Say) -> None:
    """Several states on one side; an organisation."""
    several = say("brief", "Norway", "Portugal,Spain").out
    assert several.startswith("# Norway – Portugal and Spain\n")
    assert "\n## Norway – Portugal\n\n### At a glance\n" in several
    assert len(json.loads(say("brief", "Norway", "Portugal,Spain", "--json").out)["parts"]) == 2
    assert say("brief", "Norway", "EU").out.startswith("# Norway – EU\n")


@pytest.mark.usefixtures("lands")
@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("brief Norway Portugal,Norway", "'Norway' and 'Portugal,Norway' are both NOR; a pair needs two different"),
        ("brief Norway Portugal --topics tea", "--topics 'tea' is no issue area; allowed are "),
        ("brief Norway Portugal --since soon", "--since 'soon' is no date"),
        ("brief Norway Portugal --new-since soon", "--new-since 'soon' is no date"),
        ("brief Norway Portugal --for Zzyzx", "The record names nobody 'Zzyzx'"),
    ],
)
def test_trouble_is_one_sentence(say: Say, command: str, sentence: str) -> None:
    """It names the thing and says what is allowed."""
    said = say(*command.split())
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(sentence)


def test_what_is_new(say: Say, tmp_path: Path) -> None:
    """Since a day on which the record existed: what it learnt; since an earlier one: what came out after it."""
    store = Store(tmp_path / "dragoman.db", load(), clock=clock(1, 1, 3, 3))
    for report in (dated_report(), undated_report()):
        store.add([report.draft()])
        store.settle()
    learnt = say("brief", "Kenya", "Norway", "--new-since", "2024-05-02").out
    assert "## New in the record since 2 May 2024\n\n1 report came: undated" in learnt
    assert "**Told by more.**" in learnt
    assert "Nothing of the two has come" in say("brief", "Kenya", "Norway", "--new-since", "2024-05-03").out
    assert (
        "## In reports that came out after 31 December 1999\n"
        in say("brief", "Kenya", "Norway", "--new-since", "1999").out
    )
