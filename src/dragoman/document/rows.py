"""Tables of reports: a row of JSON Lines or CSV is a document, read one row at a time."""

import codecs
import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from dragoman.document import columns as names
from dragoman.document import encoding, header
from dragoman.document.compose import compose
from dragoman.document.header import Header
from dragoman.document.headlines import same_words
from dragoman.document.options import Options
from dragoman.document.trouble import LIMIT, bad_row, repaired, too_large, unreadable
from dragoman.model import Document, Finding

_CHUNK = 1024 * 1024
_DELIMITERS = ",;\t|"
Row = Mapping[str, str] | Finding


def read_lines(file: Path, path: str, options: Options) -> Iterator[Document | Finding]:
    """The reports of a JSON Lines file, one object a line."""
    found = encoding.of_file(file)
    if found is None:
        yield unreadable(path, "it holds no text")
        return
    with file.open("rb") as handle:
        yield from _documents(_objects(handle, path, found.encoding), path, options)
    if found.repaired:
        yield repaired(path, found.encoding)


def read_lines_of(data: bytes, path: str, options: Options) -> Iterator[Document | Finding]:
    """The reports of JSON Lines already at hand, as from standard input."""
    yield from _documents(_objects(BytesIO(data), path, "utf-8-sig"), path, options)


def read_table(file: Path, path: str, options: Options) -> Iterator[Document | Finding]:
    """The reports of a CSV or TSV file, one a row under a row of column names."""
    found = encoding.of_file(file)
    if found is None:
        yield unreadable(path, "it holds no text")
        return
    with file.open("rb") as raw:
        # Broken bytes become the sign for a lost letter: one bad row must not cost the rest.
        handle = TextIOWrapper(raw, encoding=_unmarked(found.encoding), errors="replace", newline="")
        yield from _table(handle, path, options)
    if found.repaired:
        yield repaired(path, found.encoding)


def _unmarked(name: str) -> str:
    return "utf-8-sig" if name == "utf-8" else name


def _table(handle: Iterable[str], path: str, options: Options) -> Iterator[Document | Finding]:
    lines = iter(handle)
    first = next(lines, "")
    if not first.strip():
        yield Finding("empty-document", f"'{path}' is empty.", path=path, failed=True)
        return
    delimiter = max(_DELIMITERS, key=lambda mark: (first.count(mark), mark == ","))
    csv.field_size_limit(LIMIT)
    columns = options.columns
    heads = tuple(head.strip().lower() for head in next(csv.reader([first], delimiter=delimiter)))
    if not names.has(frozenset(heads), "text", columns) and not names.has(frozenset(heads), "title", columns):
        known = ", ".join(head for head in heads if head)
        yield unreadable(path, f"no column holds the text (its columns are {known}); name it with --column text=NAME")
        return
    yield from _documents(_cells(csv.reader(lines, delimiter=delimiter), heads, path), path, options)


def _cells(reader: Iterator[list[str]], heads: tuple[str, ...], path: str) -> Iterator[Row]:
    number = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            yield bad_row(path, number, str(error))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        number += 1
        if len(cells) > len(heads):
            yield bad_row(path, number, f"it has {len(cells)} cells under {len(heads)} column names")
        else:
            yield dict(zip(heads, cells, strict=False))


def _objects(handle: BinaryIO, path: str, name: str) -> Iterator[Row]:
    lines: Iterable[bytes | str]
    lines = _decoded(handle, name) if name.startswith(("utf-16", "utf-32")) else _bounded(handle)
    number = 0
    for line in lines:
        if not line.strip():
            continue
        number += 1
        if len(line) > LIMIT:
            yield too_large(f"{path}#{number}", len(line))
            continue
        text = line if isinstance(line, str) else line.decode(_unmarked(name), "replace")
        yield _object(text, path, number)


def _decoded(handle: BinaryIO, name: str) -> Iterator[str]:
    """Lines of a file whose line ends take more than one byte."""
    decoder = codecs.getincrementaldecoder(name)("replace")
    rest = ""
    while chunk := handle.read(_CHUNK):
        *lines, rest = (rest + decoder.decode(chunk)).split("\n")
        yield from lines
    yield rest


def _bounded(handle: BinaryIO) -> Iterator[bytes]:
    """Lines, the rest of an overlong one dropped so that no line fills the memory."""
    while line := handle.readline(LIMIT + 1):
        rest = line
        while not rest.endswith(b"\n") and len(rest) > LIMIT:
            rest = handle.readline(LIMIT + 1)
        yield line


def _object(line: str, path: str, number: int) -> Row:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "it is nested too deep"
        return bad_row(path, number, f"it is no JSON ({reason})")
    if not isinstance(value, dict):
        return bad_row(path, number, "it is JSON, but no object with named columns")
    return {str(key).strip().lower(): encoding.sound(str(cell)) for key, cell in value.items() if _plain(cell)}


def _plain(cell: object) -> bool:
    return isinstance(cell, str | int | float) and not isinstance(cell, bool)


def _documents(rows: Iterable[Row], path: str, options: Options) -> Iterator[Document | Finding]:
    empty, number = True, 0
    for row in rows:
        empty, number = False, number + 1
        if isinstance(row, Finding):
            yield row
        else:
            yield from _document(row, path, number, options)
    if empty:
        yield Finding("empty-document", f"'{path}' holds no rows.", path=path, failed=True)


def _document(row: Mapping[str, str], path: str, number: int, options: Options) -> Iterator[Document | Finding]:
    text = stored(row, options)
    place = f"{path}#{names.pick(row, 'id', options.columns) or number}"
    if not text:
        have = ", ".join(sorted(row)) or "none"
        yield bad_row(path, number, f"it has no text (its columns are {have})")
    elif len(text) > LIMIT:
        yield too_large(place, len(text))
    else:
        yield from compose(text, place, _told(row, text, options), head=_marker(text), options=options)


def _marker(text: str) -> Header:
    """A crawler's marker at the start of a row's text; any other header is part of the text."""
    found = header.find(text, frozenset())
    return found if found.form == "marker" else Header()


def _told(row: Mapping[str, str], text: str, options: Options) -> Mapping[str, str]:
    """What the row says of its report, the rest filled up from the marker in its text."""
    marked = _marker(text).entries.items()
    return {**row, **{name: entry.value for name, entry in marked if not names.pick(row, name, options.columns)}}


def stored(row: Mapping[str, str], options: Options) -> str:
    """The text stored for a row: title, summary and body parted by blank lines, so that spans of each can be cut.

    A title or summary that the body begins with is not said twice.
    """
    body = names.pick(row, "text", options.columns) or ""
    pieces = [body] if body else []
    for name in ("summary", "title"):
        words = names.pick(row, name, options.columns)
        if words and not _begins(pieces[0] if pieces else "", words):
            pieces.insert(0, words)
    return "\n\n".join(pieces)


def _begins(text: str, words: str) -> bool:
    line = text[: len(words) + 40].lstrip().split("\n", 1)[0].strip()
    return text.lstrip().startswith(words) or same_words(line, words)
