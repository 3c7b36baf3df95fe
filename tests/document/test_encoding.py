"""Old files come in old encodings; a photograph is no report."""

from pathlib import Path

import pytest

from dragoman.document.encoding import declared_in, decode, of_file, sound
from dragoman.document.intake import read_path
from dragoman.model import Document, Finding

LATIN = "La délégation a été reçue à Évora. Le ministre a évoqué l'été passé et la pêche à la ligne."
RUSSIAN = "Министры двух государств встретились в понедельник и обсудили торговлю, транспорт и рыболовство."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode(name: str) -> None:
    """A byte-order mark is not part of the text."""
    found = decode(LATIN.encode(name))
    assert found is not None
    assert (found.text, found.repaired) == (LATIN, False)


@pytest.mark.parametrize(("text", "name"), [(LATIN, "latin-1"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")])
def test_repaired(text: str, name: str) -> None:
    """The letters themselves suggest the encoding."""
    found = decode(text.encode(name))
    assert found is not None
    assert (found.text, found.repaired) == (text, True)


def test_declared() -> None:
    """A page says its encoding in its head, and then it is no guess."""
    page = f"<html><head><meta charset='windows-1251'></head><body>{RUSSIAN}</body></html>".encode("cp1251")
    assert declared_in(page) == "windows-1251"
    found = decode(page, declared=declared_in(page))
    assert found is not None
    assert RUSSIAN in found.text
    assert not found.repaired


@pytest.mark.parametrize("data", [bytes(range(256)) * 9, b"%PDF-1.7 x", b"PK\x03\x04 x", b"\x1f\x8b x"])
def test_no_text(data: bytes) -> None:
    """Photographs, archives and PDF files hold no text."""
    assert decode(data) is None


def test_a_large_file_is_told_piece_by_piece(tmp_path: Path) -> None:
    """The encoding is found although the odd letter stands far into the file."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b"text\n" + b"plain words\n" * 20000 + (LATIN + "\n").encode("cp1252") * 9)
    found = of_file(path)
    assert found is not None
    assert found.encoding == "cp1252"
    assert found.repaired


def test_a_repaired_file_is_a_finding(tmp_path: Path) -> None:
    """The report is kept, and the doubt about its letters shown."""
    path = tmp_path / "old.txt"
    path.write_bytes(
        "The minister met with Tomé Prado in Évora on Monday, and with the mayor of Óbidos.".encode("cp1252")
    )
    document, finding = read_path(path)
    assert isinstance(document, Document)
    assert isinstance(finding, Finding)
    assert "Tomé Prado in Évora" in document.text
    assert (finding.kind, finding.failed) == ("encoding-repaired", False)


def test_halves_of_pairs() -> None:
    """JSON can spell half a character, which no file can hold."""
    assert sound("a\ud83db") == "a\ufffdb"
    assert sound("a😀b") == "a😀b"
