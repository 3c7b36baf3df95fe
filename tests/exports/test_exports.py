import csv
import io
import json

import pytest

from dragoman import exports
from dragoman.exports import sheet
from dragoman.lexicon import Lexicon, load
from dragoman.model import Evidence, Record
from dragoman.record import assemble
from tests.record.conftest import dated_report, undated_report


@pytest.fixture(scope="module")
def record() -> Record:
    lexicon: Lexicon = load()
    return assemble([dated_report().draft(), undated_report().draft()], lexicon)


def rows(kind: str, record: Record) -> list[dict[str, str]]:
    """The rows of an export as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO("".join(exports.csv(exports.EXPORTS[kind], record)))))


def test_meetings_and_visits_as_a_scholar_codes_them(record: Record) -> None:
    """One row a happening: who, of what office, from where to where, from which day to which, by whose words."""
    visit, meeting, session, later, last = rows("events", record)
    assert {name: visit[name] for name in ("act", "when_start", "when_end", "when_basis", "where_country")} == {
        "act": "visit",
        "when_start": "2024-03-03",
        "when_end": "2024-03-04",
        "when_basis": "relative",
        "where_country": "NOR",
    }
    assert (visit["participants"], visit["destination"], visit["countries"]) == ("Wanjiru Otieno", "NOR", "KEN")
    assert meeting["participants"] == "Wanjiru Otieno; Haldor Vik"
    assert meeting["offices"] == "Deputy President; King"
    assert meeting["evidence"] == (
        "met with King Haldor Vik in Oslo on March 4, 2024; she met with King Haldor Vik in Oslo on Monday"
    )
    assert (meeting["where"], meeting["details"], meeting["independent_accounts"]) == ("Oslo", "format: in_person", "2")
    assert (session["mechanism"], session["ordinal"]) == ("Kenya-Norway Joint Commission", "7")
    assert (session["publisher"], session["path"]) == ("Wire A", "dated.txt; undated.txt")
    assert (later["act"], later["when"]) == ("meeting", "2024-03-06")
    assert (last["act"], last["when_start"], last["destination"]) == ("visit", "", "ISL")


@pytest.mark.parametrize("kind", sorted(exports.EXPORTS))
def test_rows_and_lines_are_as_many(kind: str, record: Record) -> None:
    """Nothing is lost on the way to a spreadsheet."""
    export = exports.EXPORTS[kind]
    lines = list(exports.jsonl(export, record))
    assert len(rows(kind, record)) == len(lines)
    assert all(line.endswith("}\n") and json.loads(line) for line in lines)
    assert all(set(row) == set(export.columns) for row in rows(kind, record))


def test_documents_with_their_text(record: Record) -> None:
    """The text is there when asked for."""
    first = json.loads(next(iter(exports.jsonl(exports.WITH_TEXT, record))))
    assert first["text"] == record.documents[0].text
    assert "text" not in json.loads(next(iter(exports.jsonl(exports.EXPORTS["documents"], record))))
    assert "".join(exports.csv(exports.WITH_TEXT, record)).startswith("id,published,")


def test_a_claim_in_a_row(record: Record) -> None:
    """The copied pledge names the claim that it copies."""
    (copy,) = [row for row in rows("claims", record) if row["copy_of"]]
    assert (copy["act"], copy["path"]) == ("pledge", "undated.txt")
    assert 0 < float(copy["confidence"]) < 1


def test_the_office_and_who_held_it(record: Record) -> None:
    """Deputy President Otieno is seen on the day she met the King, which the report of the next day tells."""
    otieno = rows("tenures", record)[0]
    assert (otieno["person"], otieno["office"], otieno["country"]) == ("Wanjiru Otieno", "Deputy President", "KEN")
    assert otieno["seen"] == "2024-03-04"


def test_words_that_a_spreadsheet_would_run() -> None:
    """A cell from a stranger's text is no formula."""
    row: sheet.Row = {"a": '=HYPERLINK("x")', "b": -3, "c": None, "d": "- said he"}
    assert list(sheet.csv_lines(("a", "b", "c", "d"), [row])) == [
        "a,b,c,d\n",
        '"\'=HYPERLINK(""x"")",-3,,\'- said he\n',
    ]


def test_words_on_one_line() -> None:
    """Line breaks of the report do not break the sheet; what is said twice stands once."""
    told = [Evidence(0, 9, "met\n  him"), Evidence(0, 9, "met\n  him"), Evidence(10, 13, "her")]
    assert sheet.quoted(told) == "met him; her"
    assert sheet.quoted([]) is None
    assert sheet.cell(("a", "b")) == "a; b"
