"""Tables of reports, a row a report."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.document import rows, trouble
from dragoman.document.clean import clean
from dragoman.document.intake import read_path
from dragoman.document.options import Options
from dragoman.model import Document, Finding

Items = list[Document | Finding]
Read = Callable[..., Items]
BODY = "The two ministers met in Lisbon on Monday and spoke of trade."


def lines(*objects: object) -> str:
    return "".join(json.dumps(item) + "\n" for item in objects)


def test_json_lines(read: Read, tmp_path: Path) -> None:
    """Title, blank line, body is what is stored; the id names the row, else its number does."""
    items = read(
        lines(
            {
                "id": "r7",
                "headline": "Moutela meets Berg",
                "body": BODY,
                "date": "2021-05-03",
                "link": "https://example.org/a",
            },
            {"text": BODY, "publisher": "Harbour Gazette", "language": "en"},
        ),
        "rows.jsonl",
    )
    first, second = items
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == "Moutela meets Berg\n\n" + BODY
    assert first.path == f"{tmp_path}/rows.jsonl#r7"
    assert (first.published, first.url, first.title) == ("2021-05-03", "https://example.org/a", "Moutela meets Berg")
    assert [zone.kind for zone in first.zones] == ["headline", "body"]
    assert second.path == f"{tmp_path}/rows.jsonl#2"
    assert (second.text, second.publisher, second.title) == (BODY, "Harbour Gazette", None)


def test_a_bad_row_costs_only_itself(read: Read) -> None:
    """Half a row is told by its number; the rest goes on."""
    items = read(
        lines({"text": BODY}) + '{"text": "half\n\n' + "[1]\n" + lines({"n": 1}, {"text": BODY + " Again."}),
        "rows.jsonl",
    )
    findings = [item for item in items if isinstance(item, Finding)]
    assert [item.kind for item in findings] == ["bad-row"] * 3
    assert [item.message.split(" of ")[0] for item in findings] == ["Row 2", "Row 3", "Row 4"]
    assert [item.path.rsplit("#")[-1] for item in items if isinstance(item, Document)] == ["1", "5"]


def test_a_table(read: Read, tmp_path: Path) -> None:
    """The summary stands between title and body; "NA" is nothing; a place gives the city."""
    text = (
        "link,headline,date,location,summary,body\n"
        f'http://example.org/1,Talks with Berg,2021-11-30T20:00:00Z,"Ajuda Palace, Lisbon",They met.,"{BODY}"\n'
        f"http://example.org/2,Call with Berg,2021-11-29T20:00:00Z,NA,,{BODY}\n"
    )
    first, second = read(text, "table.csv")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == f"Talks with Berg\n\nThey met.\n\n{BODY}"
    assert (first.published, first.dateline_place) == ("2021-11-30", "Lisbon")
    assert second.text == f"Call with Berg\n\n{BODY}"
    assert second.dateline_place is None
    assert second.path == f"{tmp_path}/table.csv#2"


@pytest.mark.parametrize(("mark", "name"), [("\t", "table.tsv"), (";", "table.csv"), ("|", "table.csv")])
def test_other_separators(read: Read, mark: str, name: str) -> None:
    """Offices export tables with semicolons, too."""
    (document,) = read(
        mark.join(("id", "title", "text")) + "\r\n" + mark.join(("a", "Moutela meets Berg", BODY)) + "\r\n", name
    )
    assert isinstance(document, Document)
    assert document.text == f"Moutela meets Berg\n\n{BODY}"


def test_a_table_without_a_text(read: Read) -> None:
    """One sentence names the columns there are, and how to say which holds the text."""
    (finding,) = read("number,colour\n1,blue\n2,red\n", "table.csv")
    assert isinstance(finding, Finding)
    assert (finding.kind, finding.failed) == ("unreadable-file", True)
    assert "number, colour" in finding.message
    assert "--column text=NAME" in finding.message


def test_own_columns(read: Read) -> None:
    """The user says which column is which."""
    (document,) = read(f"titel,inhalt\nMoutela,{BODY}\n", "table.csv", text="inhalt", title="titel")
    assert isinstance(document, Document)
    assert document.text == f"Moutela\n\n{BODY}"


def test_too_many_cells(read: Read) -> None:
    """A row with an unquoted comma has lost its columns."""
    finding, document = read(f"id,text\n1,a,b\n2,{BODY}\n", "table.csv")
    assert isinstance(finding, Finding)
    assert finding.kind == "bad-row"
    assert isinstance(document, Document)
    assert document.path.endswith("#2")


def test_a_body_that_begins_with_its_title() -> None:
    """The title is not said twice."""
    row = {"title": "Moutela meets Berg", "text": "Moutela meets Berg\n\n" + BODY}
    assert rows.stored(row, Options()) == row["text"]


def test_a_marker_in_a_row(read: Read) -> None:
    """A crawler's marker inside a row counts where the row has no date of its own."""
    text = " date 2021-05-03 Moutela meets Berg\n\n" + BODY
    first, second = read(lines({"text": text}, {"text": text, "date": "2021-05-04"}), "rows.jsonl")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.published, second.published) == ("2021-05-03", "2021-05-04")
    assert clean(first).text == "Moutela meets Berg\n" + BODY


def test_a_row_longer_than_any_report(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """An overlong row is refused by itself, its rest not taken for another row."""
    for module in (rows, trouble):
        monkeypatch.setattr(module, "LIMIT", 200)
    finding, document = read(lines({"text": BODY * 20}, {"text": BODY}), "rows.jsonl")
    assert isinstance(finding, Finding)
    assert finding.kind == "too-large"
    assert isinstance(document, Document)
    assert document.path.endswith("#2")


@pytest.mark.parametrize(
    ("content", "name"), [("", "rows.jsonl"), ("", "table.csv"), ("id,text\n", "table.csv"), ("\n\n", "rows.ndjson")]
)
def test_no_rows(read: Read, content: str, name: str) -> None:
    """A table without a row says so."""
    (finding,) = read(content, name)
    assert isinstance(finding, Finding)
    assert (finding.kind, finding.failed) == ("empty-document", True)


def test_wide_rows(tmp_path: Path) -> None:
    """JSON Lines in UTF-16 are read as what they are."""
    path = tmp_path / "rows.jsonl"
    path.write_bytes(lines({"text": BODY}).encode("utf-16"))
    (document,) = read_path(path)
    assert isinstance(document, Document)
    assert document.text == BODY
