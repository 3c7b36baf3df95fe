"""The reports in which given words stand: found by the full-text index, shown by stretches of their own texts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Row, text

from dragoman.errors import DragomanError
from dragoman.record import lines
from dragoman.record.store.connection import opened
from dragoman.record.store.folding import Word, folded, of_signs, words
from dragoman.record.store.passages import ROOM
from dragoman.record.store.query import Query, Term, query

WIDEST = 280
"""A snippet has at most about so many characters."""

WEIGHED = 5_000
"""Of words that stand in more passages, those of the reports that came last are weighed; the others follow."""

_BEFORE = 80
_OF_THE_PAGE = ("title", "publisher")
# How much a word says of a passage, by where it stands, in the order of schema.SEARCHED.
_WEIGHTS = "8.0, 2.0, 1.5, 1.5, 0.5, 1.5, 0.0, 0.0"


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, and in which reports: published since and until days, of a publisher, about states and acts.

    `countries` must all be named by what the passage claims, `acts` likewise. `limit` None shows all.
    """

    words: str = ""
    since: str | None = None
    until: str | None = None
    countries: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    publisher: str | None = None
    limit: int | None = 10
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A report in which the words stand, and the passage that answers best.

    `start` and `end` cut `snippet` from the text of the report; `marks` are the found words, in offsets of that text.
    `begins` and `ends` tell whether it begins and ends with its passage.
    `passages` counts all its passages that answer. `first` is the first day on which it can have been published.
    """

    document: str
    path: str
    title: str | None
    publisher: str | None
    published: str | None
    start: int
    end: int
    snippet: str
    marks: tuple[tuple[int, int], ...]
    passages: int
    begins: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """The reports asked for, best first, and how many there are in all."""

    total: int
    hits: tuple[Hit, ...]


def search(path: Path, asked: Search) -> Found:
    """What the record at a path has on what is asked. Raises DragomanError for what cannot be asked."""
    with opened(path) as connection:
        return find(connection, asked)


def find(connection: Connection, asked: Search) -> Found:
    """What a record has on what is asked: the nearest first, then the oldest, then by path.

    Of words that stand almost everywhere the newest reports come first, for to weigh them all would take long.
    """
    wanted = query(asked.words) if asked.words.strip() else None
    match = matching(asked, wanted)
    rows, total = _rows(connection, asked, match)
    if not rows and asked.offset:
        return replace(find(connection, replace(asked, offset=0, limit=1)), hits=())
    hit = partial(_hit, terms=wanted.terms if wanted else ())
    return Found(total, tuple(hit(row) for row in rows))


def _rows(connection: Connection, asked: Search, match: str) -> tuple[Sequence[Row[tuple[object, ...]]], int]:
    """The reports that are shown, and how many there are in all."""
    given: dict[str, object] = {"match": match, "offset": asked.offset, "weighed": 0, "from": 0}
    given["limit"] = -1 if asked.limit is None else asked.limit
    if asked.since or asked.until:
        rows = connection.execute(_SOME_DAYS, given | {"since": asked.since, "until": asked.until}).all()
        return rows, rows[0].total if rows else 0
    given["weighed"] = connection.execute(_NEWEST, {"match": match, "many": WEIGHED}).scalar() or 0
    if given["weighed"] and asked.limit is not None:
        rows = connection.execute(_ANY_DAY, given | {"from": given["weighed"]}).all()
        if rows and rows[0].total >= asked.offset + asked.limit:
            return rows, int(connection.execute(_COUNT, {"match": match}).scalar() or 0)
    rows = connection.execute(_ANY_DAY, given).all()
    return rows, rows[0].total if rows else 0


_NEWEST = text(f"""SELECT (rowid >> {ROOM}) << {ROOM} FROM words WHERE words MATCH :match
    ORDER BY rowid DESC LIMIT 1 OFFSET :many""")
_COUNT = text(f"SELECT count(*) FROM (SELECT DISTINCT rowid >> {ROOM} FROM words WHERE words MATCH :match)")

# The best passage of a report, and the first of several as good, are found by one number: rank above, place below.
_BEST = f"""
found AS MATERIALIZED (
    SELECT rowid >> {ROOM} AS report,
        (iif(rowid >= :weighed, CAST(round(bm25(words, {_WEIGHTS}) * 1e6) AS INTEGER), 0) << {ROOM})
            | (rowid & {(1 << ROOM) - 1}) AS key
    FROM words WHERE words MATCH :match AND rowid >= :from
), best AS MATERIALIZED (
    SELECT report, min(key) AS key, count(*) AS passages FROM found GROUP BY report
)"""

_DATED = f"""
    SELECT best.key >> {ROOM} AS rank, best.passages, passages.document, passages.start, passages."end",
        drafts.path, entries.line,
        CASE WHEN entries.number IS NULL THEN json_extract(drafts.draft, '$.document.published')
            ELSE entries.first END AS first,
        CASE WHEN entries.number IS NULL THEN json_extract(drafts.draft, '$.document.published')
            ELSE entries.last END AS last
    FROM best JOIN passages ON passages.number = (best.report << {ROOM}) | (best.key & {(1 << ROOM) - 1})
    JOIN drafts ON drafts.document = passages.document
    LEFT JOIN entries ON entries.kind = 'document' AND entries.id = passages.document AND entries.until IS NULL"""

_SHOWN = """
SELECT shown.*, drafts.draft, drafts.text
FROM (SELECT * FROM asked ORDER BY rank, first IS NULL, first, path, document LIMIT :limit OFFSET :offset) AS shown
JOIN drafts ON drafts.document = shown.document
ORDER BY shown.rank, shown.first IS NULL, shown.first, shown.path, shown.document"""

# Without days only the reports that can be shown are looked up: those no worse than the last of them.
_ANY_DAY = text(f"""WITH {_BEST}, worst AS MATERIALIZED (
    SELECT max(rank) AS rank FROM (
        SELECT key >> {ROOM} AS rank FROM best ORDER BY rank LIMIT iif(:limit < 0, -1, :limit + :offset)
    )
), asked AS (
    {_DATED} WHERE best.key >> {ROOM} <= (SELECT rank FROM worst)
) SELECT (SELECT count(*) FROM best) AS total, answer.* FROM ({_SHOWN}) AS answer""")

_SOME_DAYS = text(f"""WITH {_BEST}, asked AS MATERIALIZED (
    SELECT * FROM ({_DATED}) WHERE (:since IS NULL OR last >= :since) AND (:until IS NULL OR first <= :until)
) SELECT (SELECT count(*) FROM asked) AS total, answer.* FROM ({_SHOWN}) AS answer""")


def matching(asked: Search, wanted: Query | None) -> str:
    """What the index is asked. Raises DragomanError where there is nothing to look for."""
    if not (told := _matches(asked, wanted)):
        raise DragomanError('There is nothing to look for; write words, such as: gas "joint commission".')
    return " AND ".join(told)


def _matches(asked: Search, wanted: Query | None) -> list[str]:
    """What the index is asked: the words, and one term for each thing that narrows them."""
    told = [wanted.match] if wanted else []
    narrowed = [("countries", one) for one in asked.countries] + [("acts", one) for one in asked.acts]
    narrowed += [("publisher", asked.publisher)] if asked.publisher else []
    for column, one in narrowed:
        if not folded(one):
            raise DragomanError(f"There is nothing to look for in {one!r}; write letters or numbers.")
        told.append(f'{{{column}}} : "{folded(one)}"')
    return told


def _hit(row: Row[tuple[object, ...]], terms: Sequence[Term]) -> Hit:
    kept = lines.decode(row.line if row.line is not None else row.draft)
    document = kept if row.line is not None else kept["document"]
    marks = marked(row.text, row.start, row.end, terms)
    start, end = window(row.text, row.start, row.end, marks)
    return Hit(
        document=row.document,
        path=row.path,
        title=document["title"],
        publisher=document["publisher"],
        published=document["published"],
        start=start,
        end=end,
        snippet=row.text[start:end],
        marks=tuple(mark for mark in marks if start <= mark[0] and mark[1] <= end),
        passages=row.passages,
        begins=start == row.start,
        ends=end == row.end,
    )


def marked(report: str, start: int, end: int, terms: Sequence[Term]) -> tuple[tuple[int, int], ...]:
    """Where the words of the terms stand between two offsets of a report, in its order, none within another."""
    told = list(words(report[start:end]))
    found = set()
    for at in range(len(told)):
        for term in terms:
            if term.field not in _OF_THE_PAGE and _stands(told, at, term):
                found.add((start + told[at].start, start + _end(told[at + len(term.words) - 1], term)))
    return tuple(_apart(sorted(found)))


def _stands(told: Sequence[Word], at: int, term: Term) -> bool:
    here = [word.folded for word in told[at : at + len(term.words)]]
    if not term.prefix:
        return here == list(term.words)
    return len(here) == len(term.words) and here[:-1] == [*term.words[:-1]] and here[-1].startswith(term.words[-1])


def _end(last: Word, term: Term) -> int:
    """The end of a mark: of a sign that begins a pair, the sign alone."""
    return last.start + 1 if term.prefix and of_signs(last) and len(term.words[-1]) == 1 else last.end


def _apart(marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks that touch or overlap become one."""
    kept: list[tuple[int, int]] = []
    for start, end in marks:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept


def window(report: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The stretch of a passage that is shown: all of a short one, else what stands about most of the found words."""
    if end - start <= WIDEST:
        return start, end
    best = max((_count(marks, first - _BEFORE), -first) for first, _ in marks) if marks else (0, -start)
    left = max(start, min(-best[1] - _BEFORE, end - WIDEST))
    right = min(end, left + WIDEST)
    return _word_start(report, left, start), _word_end(report, right, end)


def _count(marks: Sequence[tuple[int, int]], left: int) -> int:
    return sum(left <= start and end <= left + WIDEST for start, end in marks)


def _word_start(report: str, at: int, least: int) -> int:
    """The beginning of the next word, unless one begins here."""
    if at == least or not report[at - 1 : at].strip() or not report[at : at + 30].strip():
        return at
    blank = next((n for n in range(at, min(at + 30, len(report))) if report[n].isspace()), at - 1)
    return blank + 1


def _word_end(report: str, at: int, most: int) -> int:
    """The end of the last whole word."""
    if at == most or not report[at : at + 1].strip():
        return at
    blank = next((n for n in range(at, max(at - 30, 0), -1) if report[n - 1].isspace()), at + 1)
    return blank - 1
