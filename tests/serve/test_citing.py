"""What a page cites, for libraries of references."""

import json

from dragoman.model import Document, Footnote, Line, Page
from dragoman.serve import citing

REPORT = Document(
    "d1",
    "reports/visit.txt",
    "They met. They dined.",
    title="Tea & talks in {Lisbon}",
    url="https://gazette.example/visit",
    publisher="Harbour Gazette",
    published="2021-03-06",
)
MONTH = Document("d2", "notes.txt", "They will meet.", published="2021-03")


def note(document: Document, start: int, end: int) -> Footnote:
    return Footnote(
        document.text[start:end], document.publisher, document.published, document.id, document.path, start, end,
        report=document.id,
    )  # fmt: skip


PAGE = Page(
    "Two reports",
    lead=(
        Line("They met and dined.", (note(REPORT, 0, 9), note(REPORT, 10, 21))),
        Line("More.", (note(MONTH, 0, 15),)),
    ),
)
FOUND = citing.references(PAGE, {one.id: one for one in (REPORT, MONTH)})


def test_a_report_is_cited_once_with_all_its_words() -> None:
    """The gazette is quoted twice and is one reference, whose locator tells both places."""
    assert [one.document.id for one in FOUND] == ["d1", "d2"]
    assert FOUND[0].locator == "characters 0–9, 10–21"
    assert FOUND[0].quotes == ("They met.", "They dined.")


def test_bibtex_takes_the_signs_of_tex_as_text() -> None:
    """An ampersand and braces in a title are letters, not commands."""
    told = citing.bibtex(FOUND)
    assert told.startswith("@misc{d1,\n  title = {Tea \\& talks in \\{Lisbon\\}},\n  author = {{Harbour Gazette}},\n")
    assert "  date = {2021-03-06},\n" in told
    assert "  note = {characters 0–9, 10–21: “They met.” … “They dined.”}\n}" in told


def test_csl_tells_no_day_where_the_report_tells_a_month() -> None:
    """Unknown stays unknown in a library as well; a report without a publisher has no author."""
    first, second = json.loads(citing.csl(FOUND))
    assert first["issued"] == {"date-parts": [[2021, 3, 6]]}
    assert first["URL"] == "https://gazette.example/visit"
    assert second["issued"] == {"date-parts": [[2021, 3]]}
    assert "author" not in second
    assert second["title"] == "notes.txt"


def test_ris_has_one_field_a_line() -> None:
    """Each record begins with its type and ends with an end."""
    first, second = citing.ris(FOUND).split("ER  - \r\n")[:2]
    assert first.startswith("TY  - ELEC\r\nID  - d1\r\nTI  - Tea & talks in {Lisbon}\r\n")
    assert "DA  - 2021/03/06\r\nPY  - 2021\r\n" in first
    assert "DA  - " not in second
    assert "N1  - “They will meet.”\r\n" in second
