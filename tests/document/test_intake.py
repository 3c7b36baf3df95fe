"""What lies at a path: files, folders, standard input, and what is no report."""

import io
import os
import sys
from pathlib import Path

import pytest

from dragoman.document import trouble
from dragoman.document.intake import read_path
from dragoman.errors import DragomanError
from dragoman.model import Document, Finding

BODY = "The two ministers met in Lisbon on Monday and spoke of trade.\n"


def only(path: str | Path) -> Finding:
    """The single finding that a path gives."""
    (finding,) = read_path(path)
    assert isinstance(finding, Finding)
    assert finding.failed
    assert finding.message.endswith(".")
    assert str(path) in finding.message
    return finding


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    """Files are read by the order of their names, below a path as it was given; hidden ones are not."""
    for name in ("b.txt", "a/c.md", "a/b.txt", ".hidden.txt", ".git/x.txt", "dragoman.db"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(BODY)
    documents = list(read_path(f"{tmp_path}/"))
    assert all(isinstance(item, Document) for item in documents)
    assert [item.path for item in documents] == [f"{tmp_path}/a/b.txt", f"{tmp_path}/a/c.md", f"{tmp_path}/b.txt"]


def test_the_path_is_shown_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path stays relative."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(BODY)
    monkeypatch.chdir(tmp_path)
    assert [item.path for item in read_path("in")] == ["in/a.txt"]
    assert [item.path for item in read_path("in/a.txt")] == ["in/a.txt"]
    assert [item.path for item in read_path(".")] == ["./in/a.txt"]


def test_a_folder_that_holds_itself(tmp_path: Path) -> None:
    """A link to the folder above is not followed for ever."""
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert [Path(str(item.path)).name for item in read_path(tmp_path)] == ["a.txt", "b.txt"]


def test_missing(tmp_path: Path) -> None:
    """A path that is not there."""
    assert only(tmp_path / "none.txt").kind == "missing-path"


def test_empty_folder(tmp_path: Path) -> None:
    """A folder with nothing to read."""
    assert only(tmp_path).kind == "empty-folder"


@pytest.mark.parametrize("content", [b"", b" \n\n", b"\xef\xbb\xbf", b"published: 2021-05-03\n\n", b"---\n"])
def test_empty_file(tmp_path: Path, content: bytes) -> None:
    """A file without a word, or with nothing after its header."""
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert only(path).kind == "empty-document"


def test_binary(tmp_path: Path) -> None:
    """A photograph called .txt."""
    path = tmp_path / "a.txt"
    path.write_bytes(bytes(range(256)))
    assert only(path).kind == "unreadable-file"


def test_another_form(tmp_path: Path) -> None:
    """A form that is not read is named, with those that are."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    finding = only(path)
    assert finding.kind == "unreadable-file"
    assert ".jsonl" in finding.message


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log of 50 MB is refused before it is opened, and the limit is stated."""
    path = tmp_path / "a.txt"
    path.touch()
    os.truncate(path, 50_000_000)
    assert only(path).message == f"'{path}' has 50 MB; one report may have {trouble.LIMIT // 1_000_000} MB at most."


def test_a_folder_that_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that the system does not open is told in one sentence, and the files beside it are read."""
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "closed").mkdir()
    scandir = os.scandir

    def closed(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    document, finding = read_path(tmp_path)
    assert isinstance(document, Document)
    assert isinstance(finding, Finding)
    assert finding.message == f"'{tmp_path}/closed' cannot be read: permission denied."


def test_a_file_that_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system does not open is told in one sentence."""
    path = tmp_path / "a.txt"
    path.write_text(BODY)

    def closed(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", closed)
    assert only(path).kind == "unreadable-file"


def test_no_suffix_is_plain_text(tmp_path: Path) -> None:
    """A file called "report" is text."""
    path = tmp_path / "report"
    path.write_text(BODY)
    (document,) = read_path(path)
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (BODY, "-"),
        ('{"id": "7", "text": "The two ministers met in Lisbon on Monday."}\n', "-#7"),
        (
            "<!doctype html><html><body><p>The two ministers met in Lisbon on Monday and spoke of trade.</p></body></html>",
            "-",
        ),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: str, path: str) -> None:
    """What comes by a pipe is told by how it begins."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    (document,) = read_path("-")
    assert isinstance(document, Document)
    assert document.path == path
    assert "The two ministers met in Lisbon" in document.text


def test_nothing_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty pipe is a finding."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n")))
    (finding,) = read_path("-")
    assert isinstance(finding, Finding)
    assert (finding.kind, finding.path) == ("empty-document", "-")


def test_a_column_that_is_none_of_ours(tmp_path: Path) -> None:
    """That is the caller's mistake."""
    with pytest.raises(DragomanError, match="Column 'txt' is not one of ours; allowed are text, title"):
        read_path(tmp_path, columns={"txt": "body"})


def test_same_words_same_id(tmp_path: Path) -> None:
    """The id of a report follows from what it says, not from where it lies."""
    for name, text in (("a.txt", BODY), ("b.txt", BODY), ("c.txt", "published: 2021-05-03\n\n" + BODY)):
        (tmp_path / name).write_text(text)
    first, second, third = (item.id for item in read_path(tmp_path) if isinstance(item, Document))
    assert first == second != third


def test_another_language_is_kept(tmp_path: Path) -> None:
    """A French report is in the record, and nothing is read in it."""
    path = tmp_path / "a.txt"
    path.write_text(
        "Les deux ministres se sont rencontrés lundi à Lisbonne, et ont parlé de la pêche et du commerce entre les deux pays."
    )
    document, finding = read_path(path)
    assert isinstance(document, Document)
    assert isinstance(finding, Finding)
    assert document.language == "fr"
    assert (finding.kind, finding.document, finding.failed) == ("other-language", document.id, False)
