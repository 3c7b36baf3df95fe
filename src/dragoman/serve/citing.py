"""What a page cites, in the forms that libraries of references read: BibTeX, CSL-JSON, RIS."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.formats.numbering import numbered
from dragoman.model import Document, Footnote, Interval, Page

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "&": r"\&",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A report, and the words that a page cites from it; `locator` is where they stand, in characters of its text.

    Without words and locator it is the report as a whole.
    """

    document: Document
    quotes: tuple[str, ...]
    locator: str


def references(page: Page, documents: Mapping[str, Document]) -> tuple[Reference, ...]:
    """The reports that a page cites, in the order of its notes."""
    notes: dict[str, list[Footnote]] = {}
    for note in numbered(page).notes:
        if note.report in documents:
            notes.setdefault(note.report, []).append(note)
    return tuple(_reference(documents[id], cited) for id, cited in notes.items())


def _reference(document: Document, cited: Sequence[Footnote]) -> Reference:
    spans = dict.fromkeys(f"{one.start}–{one.end}" for one in cited)
    return Reference(document, tuple(one.quote for one in cited), f"characters {', '.join(spans)}")


def bibtex(found: Iterable[Reference]) -> str:
    """The references as BibTeX."""
    return "\n".join(_bibtex(one) for one in found)


def _bibtex(one: Reference) -> str:
    document = one.document
    fields = {
        "title": document.title or document.path,
        "author": _publisher(document) and f"{{{_tex(_publisher(document) or '')}}}",
        "date": document.published,
        "url": document.url,
        "note": one.locator and f"{one.locator}: {' … '.join(f'“{quote}”' for quote in one.quotes)}",
    }
    told = [f"  {name} = {{{value if name == 'author' else _tex(value)}}}" for name, value in fields.items() if value]
    return f"@misc{{{document.id},\n" + ",\n".join(told) + "\n}\n"


def csl(found: Iterable[Reference]) -> str:
    """The references as CSL-JSON."""
    return json.dumps([_csl(one) for one in found], ensure_ascii=False, indent=2) + "\n"


def _csl(one: Reference) -> dict[str, object]:
    document = one.document
    publisher = _publisher(document)
    told: dict[str, object] = {
        "id": document.id,
        "type": "webpage" if document.url else "document",
        "title": document.title or document.path,
    }
    if publisher:
        told |= {"author": [{"literal": publisher}], "publisher": publisher}
    if document.published:
        told["issued"] = {"date-parts": _parts(document.published)}
    if document.url:
        told["URL"] = document.url
    if one.locator:
        told |= {"locator": one.locator, "note": " … ".join(f"“{quote}”" for quote in one.quotes)}
    return told


def ris(found: Iterable[Reference]) -> str:
    """The references as RIS."""
    return "".join(_ris(one) for one in found)


def _ris(one: Reference) -> str:
    document = one.document
    fields: list[tuple[str, str | None]] = [
        ("TY", "ELEC" if document.url else "GEN"),
        ("ID", document.id),
        ("TI", document.title or document.path),
        ("AU", _publisher(document)),
        ("PB", _publisher(document)),
        ("DA", (document.published or "").replace("-", "/") if _day(document) else None),
        ("PY", document.published[:4] if document.published else None),
        ("UR", document.url),
        ("SE", one.locator or None),
        *(("N1", f"“{quote}”") for quote in one.quotes),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in fields if value is not None)


def _publisher(document: Document) -> str | None:
    return document.publisher or document.agency


def _day(document: Document) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", document.published or ""))


def _parts(edtf: str) -> list[list[int]]:
    """A date as CSL has it: one day, month or year, or two of them."""
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", edtf):
        return [[int(part) for part in edtf.split("-")]]
    when = Interval.from_edtf(edtf)
    days = [day for day in (when.first, when.last) if day]
    return [[day.year, day.month, day.day] for day in days]


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in text)
