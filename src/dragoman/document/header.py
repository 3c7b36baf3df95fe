"""What a plain text says of itself before it begins: header lines, YAML front matter, a crawler's marker line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from dragoman.document import boilerplate, dateline
from dragoman.document.columns import KNOWN

_FRONT = re.compile(r"\A---[ \t]*(?:\r\n|\n|\r)(.*?)(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL)
_LINE = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+([^\r\n]*?)|)[ \t]*(?:\r\n|\n|\r|\Z)")
_BLANK = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")
_MARKER = re.compile(r"[ \t]*date[ \t]+(\d{4}-\d\d(?:-\d\d)?)[ \t]+([^\r\n]*?)[ \t]*(?=[\r\n]|\Z)")
_SENTENCE = re.compile(r"[a-z)\]][.][\"”’)]*\Z")
_SENTENCE_WORDS = 12
_NEXT_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*[a-z]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the header and where it stands; `style` is the quotation mark of YAML around it, or empty."""

    value: str
    start: int
    end: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """The entries by name in lower case, and the offset where the report itself begins."""

    end: int = 0
    entries: Mapping[str, Entry] = field(default_factory=dict)
    form: str = ""


def find(text: str, known: frozenset[str] = KNOWN) -> Header:
    """The header a text begins with; an empty one when it begins with the report itself."""
    lines = _lines(text, known)
    marked = _marker(text, lines.end) if lines else None
    if lines and marked:
        return Header(marked.end, {**marked.entries, **lines.entries}, "lines")
    return _front_matter(text) or lines or _marker(text) or Header()


def _marker(text: str, at: int = 0) -> Header | None:
    """A crawler's first line: " date 2024-01-31 Title"; what is no title there begins the report."""
    found = _MARKER.match(text, at)
    if not found:
        return None
    entries = {"published": Entry(found[1], *found.span(1))}
    if not found[2] or _is_prose(found[2], text[found.end() :]):
        return Header(found.start(2), entries, "marker")
    return Header(found.end(), {**entries, "title": Entry(found[2], *found.span(2))}, "marker")


def _is_prose(line: str, rest: str) -> bool:
    """True for the report's first words behind a marker: they end like a sentence, are filed or signed, or go on."""
    wrapped = _NEXT_LINE.match(rest)
    opens = dateline.find(line, 0, len(line))
    signed = boilerplate.is_boilerplate(line)
    return bool(opens or signed or (_SENTENCE.search(line) and len(line.split()) >= _SENTENCE_WORDS) or wrapped)


def _lines(text: str, known: frozenset[str]) -> Header | None:
    """Lines "name: value" up to a blank line; the first has a known name, or prose would be taken for one."""
    entries: dict[str, Entry] = {}
    at = 0
    while not (blank := _BLANK.match(text, at)):
        line = _LINE.match(text, at)
        if not line or (not entries and line[1].lower() not in known):
            return None
        start = line.start(2) if line[2] is not None else line.end(1) + 1
        entries.setdefault(line[1].lower(), Entry(line[2] or "", start, start + len(line[2] or "")))
        at = line.end()
    return Header(blank.end(), entries, "lines") if entries else None


def _front_matter(text: str) -> Header | None:
    found = _FRONT.match(text)
    if not found:
        return None
    entries = _yaml_entries(found[1], found.start(1))
    if entries is None:
        entries = {
            line[1].lower(): Entry((line[2] or "").strip("'\""), *line.span(2))
            for line in _LINE.finditer(text, found.start(1), found.end(1))
            if line[2]
        }
    return Header(found.end(), entries, "yaml") if entries else None


def _yaml_entries(source: str, offset: int) -> dict[str, Entry] | None:
    """The scalar values of a YAML mapping with their places, quotation marks left out; None when it is no mapping."""
    try:
        root = yaml.compose(source, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    entries = {}
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
            entries[str(key.value).lower()] = _scalar(source, value, offset)
    return entries


def _scalar(source: str, node: yaml.ScalarNode, offset: int) -> Entry:
    """A scalar without its quotation marks, or without the sign and the first line end of a block."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif node.style in ("|", ">"):
        start = source.find("\n", start) + 1
        start, end = (
            start + len(source[start:end]) - len(source[start:end].lstrip()),
            start + len(source[start:end].rstrip()),
        )
    return Entry(str(node.value), offset + start, offset + end, node.style or "")
