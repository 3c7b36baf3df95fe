"""What lies at a path becomes documents: files by their form, folders with all that is in them, standard input."""

import os
import re
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dragoman.document import page, plain, rows
from dragoman.document.columns import SYNONYMS
from dragoman.document.options import Options
from dragoman.document.trouble import LIMIT, too_large, unreadable
from dragoman.errors import DragomanError
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document, Finding

Read = Iterator[Document | Finding]


def _whole(reader: Callable[[bytes, str, Options], Read]) -> Callable[[Path, str, Options], Read]:
    """A reader of bytes as a reader of files, for forms where one file is one report."""

    def read(file: Path, path: str, options: Options) -> Read:
        size = file.stat().st_size
        if size > LIMIT:
            yield too_large(path, size)
        else:
            yield from reader(file.read_bytes(), path, options)

    return read


FORMATS: Mapping[str, Callable[[Path, str, Options], Read]] = {
    ".txt": _whole(plain.read),
    ".text": _whole(plain.read),
    ".md": _whole(plain.read),
    ".markdown": _whole(plain.read),
    ".jsonl": rows.read_lines,
    ".ndjson": rows.read_lines,
    ".csv": rows.read_table,
    ".tsv": rows.read_table,
    ".html": _whole(page.read),
    ".htm": _whole(page.read),
}
# Our own record often lies beside the reports; it is no report, and no trouble either.
_OURS = (".db", ".db-wal", ".db-shm", ".db-journal")
# A page about a folder is no report in it.
_README = re.compile(r"readme(?:\.\w+)?", re.IGNORECASE)
_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<head)", re.IGNORECASE)
_OBJECT = re.compile(rb"\s*\{[^\n]*\}[ \t\r]*(?:\n|\Z)")


def read_path(
    path: str | os.PathLike[str], *, columns: Mapping[str, str] | None = None, lexicon: Lexicon | None = None
) -> Read:
    """The documents at a path, and the findings about what could not be read, in the order of the paths' names.

    `path` is a file, a folder (hidden files are skipped) or "-" for standard input. `columns` names other columns for
    text, title, url, published, publisher, language or id; one that is none of ours raises DragomanError. Nothing
    raises for bad input. `lexicon` is the one to use in place of our own.
    """
    options = Options(_checked(columns or {}), lexicon or load())
    return _standard_input(options) if os.fspath(path) == "-" else _path(os.fspath(path), options)


def _checked(columns: Mapping[str, str]) -> Mapping[str, str]:
    for name in columns:
        if name not in SYNONYMS:
            raise DragomanError(f"Column {name!r} is not one of ours; allowed are {', '.join(SYNONYMS)}.")
    return columns


def _path(name: str, options: Options) -> Read:
    shown = _shown(name)
    try:
        mode = os.stat(name).st_mode
    except FileNotFoundError:
        yield Finding("missing-path", f"'{shown}' does not exist.", path=shown, failed=True)
    except OSError as error:
        yield unreadable(shown, _why(error))
    else:
        yield from _folder(name, options) if stat.S_ISDIR(mode) else _file(name, shown, options)


def _shown(name: str) -> str:
    """A file's name as it can be written down: bytes of an old encoding stand as \\x and their number."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _folder(folder: str, options: Options) -> Read:
    """All files below a folder; a file's path is the folder as given, "/", and the way down to it."""
    empty = True
    root = _shown(folder.rstrip("/")) if folder.strip("/") else ""
    for item in _walk(folder, root):
        empty = False
        yield from (item,) if isinstance(item, Finding) else _file(item[0], item[1], options)
    if empty:
        yield Finding("empty-folder", f"'{root or folder}' holds no files to read.", path=root or folder, failed=True)


def _walk(folder: str, shown: str) -> Iterator[tuple[str, str] | Finding]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(shown or folder, _why(error))
        return
    for entry in entries:
        below = f"{shown}/{_shown(entry.name)}"
        if entry.name.startswith(".") or entry.name.endswith(_OURS) or _README.fullmatch(entry.name):
            continue
        # A linked folder may hold itself: only linked files are followed.
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, below)
        elif entry.is_file():
            yield entry.path, below


def _file(file: str, path: str, options: Options) -> Read:
    suffix = os.path.splitext(file)[1].lower()
    reader = FORMATS.get(suffix or ".txt")
    if reader is None:
        allowed = ", ".join(FORMATS)
        yield unreadable(path, f"files ending in {suffix!r} are not read (allowed are {allowed})")
        return
    try:
        yield from reader(Path(file), path, options)
    except OSError as error:
        yield unreadable(path, _why(error))


def _standard_input(options: Options) -> Read:
    """What comes by standard input: a page, JSON Lines or plain text, told by how it begins."""
    data = sys.stdin.buffer.read(20 * LIMIT)
    if not data.strip():
        yield Finding("empty-document", "Standard input is empty.", path="-", failed=True)
    elif _PAGE.match(data):
        yield from page.read(data, "-", options)
    elif _OBJECT.match(data):
        yield from rows.read_lines_of(data, "-", options)
    else:
        yield from plain.read(data, "-", options)


def _why(error: OSError) -> str:
    return (error.strerror or "the system refuses it").lower()
