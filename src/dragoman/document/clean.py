"""The text that is read: headline, body and captions in plain characters, every character mapped to the original."""

import re
from array import array

from dragoman.document import zones
from dragoman.document.glyphs import plain
from dragoman.document.markup import undressed
from dragoman.document.offsets import Edit, Mapped, become
from dragoman.document.originals import taken_out
from dragoman.model import Block, Clean, Document, Zone

_READ = ("headline", "body", "caption")
_HYPHENATED = re.compile(r"(?<=[^\W\d_]-)[ \n]*\n[ \n]*(?=[a-z])")
_LOOSE = re.compile(r" (?<=\w ) *(?=[,;:](?:\s|\Z))")
# White space that is not one blank.
_SPACES = re.compile(r"\n[ \n]*| [ \n]+")
_YAML_ESCAPE = re.compile(
    r"\\(?:\r\n|\n|\r)[ \t]*|\\x([0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|\\(.)|''|(?:\r\n|\n|\r)[ \t]*",
    re.DOTALL,
)
_YAML_SIGNS = {
    "_": "\xa0",
    "n": " ",
    "t": " ",
    "r": " ",
    "N": " ",
    "L": " ",
    "P": " ",
    "0": "",
    "a": "",
    "b": "",
    "e": "",
    "f": " ",
    "v": " ",
}


def clean(document: Document) -> Clean:
    """The cleaned text of an English document; of a document in another language nothing is read."""
    if document.language not in (None, "en"):
        return Clean("", array("q"), array("q"), ())
    parts = document.zones or zones.of(document.text).zones
    texts = [(zone, _read(document.text, zone)) for zone in parts if zone.kind in _READ]
    return _joined([(zone, text) for zone, text in texts if text.text])


def _read(text: str, zone: Zone) -> Mapped:
    words = Mapped.of(text, zone.start, zone.end)
    if zone.kind == "headline" and _in_front_matter(text, zone):
        words = _unescaped(words, text[zone.start - 1])
    dressed = plain(words)
    words = undressed(dressed)
    if words is not dressed:
        # Entities and escapes may have brought typographers' characters of their own.
        words = plain(words)
    if "\n" in words.text:
        words = words.replaced(_HYPHENATED, become(""))
        words = words.replaced(_SPACES, become(" "))
    elif "  " in words.text:
        words = words.replaced(_SPACES, become(" "))
    if any(loose in words.text for loose in (" ,", " ;", " :")):
        words = words.replaced(_LOOSE, become(""))
    return taken_out(words).stripped()


def _in_front_matter(text: str, zone: Zone) -> bool:
    return text.startswith("---") and zone.start > 3 and text.find("\n---", 3) + 1 > zone.end - 1


def _unescaped(words: Mapped, mark: str) -> Mapped:
    """A YAML scalar with its escapes undone: all of them between double quotation marks, folded lines elsewhere."""

    def edits(found: "re.Match[str]") -> tuple[Edit, ...]:
        raw = found[0]
        if (raw.startswith("\\") and mark != '"') or (raw == "''" and mark != "'"):
            return ()
        return (Edit(found.start(), found.end(), _meant(found)),)

    return words.replaced(_YAML_ESCAPE, edits)


def _meant(found: "re.Match[str]") -> str:
    raw = found[0]
    if raw == "''":
        return "'"
    if raw[0] in "\r\n":
        return " "
    code = found[1] or found[2] or found[3]
    if code:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else ""
    return _YAML_SIGNS.get(found[4], found[4]) if found[4] else ""


def _joined(texts: list[tuple[Zone, Mapped]]) -> Clean:
    """Blocks parted by a newline that stands for the gap between them."""
    pieces: list[str] = []
    starts, ends, blocks, at = array("q"), array("q"), [], 0
    for zone, words in texts:
        if pieces:
            pieces.append("\n")
            starts.append(ends[-1])
            ends.append(max(ends[-1], words.starts[0]))
            at += 1
        pieces.append(words.text)
        starts += words.starts
        ends += words.ends
        blocks.append(Block(zone.kind, at, at + len(words.text)))
        at += len(words.text)
    return Clean("".join(pieces), starts, ends, tuple(blocks))
