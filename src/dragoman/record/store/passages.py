"""What is searched: the paragraphs of every report, each with who and what its claims name.

A passage is a stretch of a stored report. Triggers keep the full-text index equal to the table of passages, and take
the passages of a report away with it; they are written in the transaction that keeps its draft.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, delete, select

from dragoman.model import Claim, Draft, Span
from dragoman.record import lines
from dragoman.record.store.folding import folded
from dragoman.record.store.schema import DRAFTS, PASSAGES, SEARCHED, bare, guard, make

LONGEST = 900
"""A paragraph of more characters is cut between sentences."""

ROOM = 16
"""The number of a passage, without so many bits, is the same for all passages of a report."""

_COLUMNS = ("document", "start", "end", *SEARCHED)
_NAMES = ", ".join(f'"{name}"' for name in ("number", *_COLUMNS))
_KEEP = f"INSERT INTO passages ({_NAMES}) VALUES ({', '.join('?' * (len(_COLUMNS) + 1))})"

_PARAGRAPH = re.compile(r"\S.*?(?=\s*(?:\n[^\S\n]*\n|\Z))", re.DOTALL)
_NOT_SEARCHED = ("boilerplate", "dateline")
_PEOPLE = ("person", "group")
_BODIES = ("mechanism", "organization", "initiative")

# A letter for private use counts as a word, and no text has it.
_BETWEEN = " \ue000 "

Row = dict[str, object]


def index(connection: Connection, draft: Draft) -> None:
    """Make the passages of a report what its draft says, in place of older ones."""
    run, found = connection.exec_driver_sql, rows(draft)
    run("DELETE FROM passages WHERE document = ?", (draft.document.id,))
    if found:
        last = run("SELECT max(number) FROM passages").scalar() or 0
        first = ((last >> ROOM) + 1) << ROOM
        run(_KEEP, [(first + at, *(row[name] for name in _COLUMNS)) for at, row in enumerate(found)])


def begin(connection: Connection) -> None:
    """Note of a record without reports that its passages are made by this program."""
    empty = "SELECT 'passages', ? WHERE NOT EXISTS (SELECT 1 FROM drafts)"
    connection.exec_driver_sql(f"INSERT OR REPLACE INTO meta {empty}", (mark(),))


def outdated(connection: Connection) -> bool:
    """True when the passages were made by a program that folds or cuts otherwise."""
    return connection.exec_driver_sql("SELECT value FROM meta WHERE name = 'passages'").scalar() != mark()


def rebuild(connection: Connection) -> None:
    """Make all passages, and the index over them, anew from the drafts that hold; whatever state they were in."""
    make(connection)
    bare(connection)
    connection.execute(delete(PASSAGES))
    connection.exec_driver_sql("INSERT INTO words (words) VALUES ('delete-all')")
    guard(connection)
    held = select(DRAFTS.c.draft, DRAFTS.c.text).where(DRAFTS.c.gone.is_(None)).order_by(DRAFTS.c.document)
    for line, text in connection.execute(held):
        index(connection, lines.draft_of(lines.decode(line), text))
    connection.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES ('passages', ?)", (mark(),))


@cache
def mark() -> str:
    """A mark of how this program folds words and cuts reports."""
    made = hashlib.sha256()
    for name in ("folding.py", "passages.py"):
        made.update(Path(__file__).with_name(name).read_bytes())
    return made.hexdigest()[:16]


def rows(draft: Draft) -> list[Row]:
    """The passages of a report as they are kept. What is folded serves the search, and is never shown."""
    document = draft.document
    title, publisher = folded(document.title or ""), folded(document.publisher or document.agency or "")
    return [
        {
            "document": document.id,
            "start": span.start,
            "end": span.end,
            "text": folded(document.text[span.start : span.end]),
            "title": title,
            "publisher": publisher,
            **_told(claim for claim in draft.claims if _touches(claim, span)),
        }
        for span in cut(draft)
    ]


def cut(draft: Draft) -> Iterator[Span]:
    """The paragraphs of a report, without what its page puts around it; a long one between its sentences."""
    document = draft.document
    if document.zones:
        blocks = [Span(zone.start, zone.end) for zone in document.zones if zone.kind not in _NOT_SEARCHED]
    else:
        blocks = [Span(*found.span()) for found in _PARAGRAPH.finditer(document.text)]
    ends = sorted({sentence.end for sentence in draft.sentences})
    for block in blocks:
        yield from _pieces(document.text, block, ends)


def _pieces(text: str, block: Span, ends: Iterable[int]) -> Iterator[Span]:
    start, last = block.start, block.start
    for end in [*(end for end in ends if block.start < end < block.end), block.end]:
        if end - start > LONGEST and last > start:
            yield Span(start, last)
            start = last + len(text[last:end]) - len(text[last:end].lstrip())
        last = end
    if text[start : block.end].strip():
        yield Span(start, block.end)


def _touches(claim: Claim, span: Span) -> bool:
    return any(words.start < span.end and span.start < words.end for words in claim.evidence)


def _told(claims: Iterable[Claim]) -> Row:
    """Whom and what the claims of a passage name."""
    held = tuple(claims)
    parties = [party for claim in held for party in claim.parties()]
    places = [claim.where_country for claim in held]
    phrases = [claim.values.get(name) for claim in held if claim.act == "phrase" for name in ("phrase", "variant")]
    return {
        "people": _joined(name for one in parties if one.kind in _PEOPLE for name in (one.name, one.office)),
        "bodies": _joined(one.name for one in parties if one.kind in _BODIES),
        "phrases": _joined(str(one) for one in phrases if one),
        "acts": _joined(claim.act for claim in held),
        "countries": _joined([*(one.country for one in parties), *places]),
    }


def _joined(names: Iterable[str | None]) -> str:
    """Each name once, set apart so that no phrase runs over two of them."""
    return _BETWEEN.join(folded(name) for name in sorted({name for name in names if name}))
