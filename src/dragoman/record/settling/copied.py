"""What is copied from what: the sentences that reports share, and the claims that later ones tell in earlier words."""

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from heapq import heapify, heappop, heappush
from itertools import groupby

from dragoman.model import Claim, Span
from dragoman.record.identity import copies
from dragoman.record.identity.copies import COMMONPLACE, Block, Copies, Copy, Marks, Sentence
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.memory import Traces

_SOURCE = "source"


def touched(desk: Desk, numbers: Iterable[int]) -> set[int]:
    """Link what the documents tell, and what others tell in their words, to the first telling; all of these."""
    sources = Traces(desk.hand, _SOURCE)
    found = set(numbers)
    for number in sorted(found):
        found |= {later for later, _ in sources.at(number)}
    for number in by_age(desk, found):
        made, origins = _copies(desk, number)
        sources.keep(number, dict.fromkeys(sorted(origins), ""))
        if (made,) != desk.remembered(number, "copies"):
            desk.remember(number, {"copies": made})
    return _linked(desk, sources, found)


def of_documents(desk: Desk, documents: Iterable[str]) -> Copies:
    """The copied sentences of some documents."""
    query = "SELECT copies FROM memory_documents WHERE document = ?"
    found = {one: desk.hand.value(query, (one,)) for one in sorted(set(documents))}
    return Copies({one: tuple(map(_copy_of, json.loads(told))) for one, told in found.items() if told})


def posted(desk: Desk, number: int, *, reread: bool, seek: bool) -> set[int]:
    """Let a document's sentences be found; later documents that have a finder in common with it, before or now.

    One that was read anew may have other sentences under the same finders. The others are sought only if asked for.
    """
    run = desk.hand
    query = "SELECT key, age, document, sentence, finders FROM memory_sentences WHERE document = ?"
    before = {tuple(row) for row in run(query, (number,))}
    draft, age = desk.draft(number), str(desk.remembered(number, "age")[0])
    told = [] if draft is None else copies.sentences(draft)
    now = {(key, age, number, one.number, len(one.marks.finders)) for one in told for key in one.marks.finders}
    if before - now:
        where = "key = ? AND age = ? AND document = ? AND sentence = ?"
        run(f"DELETE FROM memory_sentences WHERE {where}", [row[:4] for row in sorted(before - now)])
    if now - before:
        run("INSERT INTO memory_sentences VALUES (?, ?, ?, ?, ?)", sorted(now - before))
    _mark(desk, number, told)
    changed = (before | now if reread else before ^ now) if seek else set()
    own = Counter(row[0] for row in changed)
    return {later for key, since in {row[:2] for row in changed} for later in _after(desk, key, since, own[key])}


def _after(desk: Desk, key: int, since: str, own: int) -> Iterator[int]:
    """The documents after an age that are found by a key, so far as it is no common one for them even without some."""
    query = "SELECT age FROM memory_sentences WHERE key = ? ORDER BY age LIMIT 1 OFFSET ?"
    until = desk.hand.value(query, (key, COMMONPLACE + own))
    query = "SELECT DISTINCT document FROM memory_sentences WHERE key = ? AND age > ?"
    if until is None:
        yield from (int(one) for (one,) in desk.hand(query, (key, since)).fetchall())
    else:
        yield from (int(one) for (one,) in desk.hand(f"{query} AND age <= ?", (key, since, until)).fetchall())


def _mark(desk: Desk, number: int, told: Iterable[Sentence]) -> None:
    """Keep the marks of a document's sentences and of no others."""
    desk.hand("DELETE FROM memory_marks WHERE document = ?", (number,))
    rows = [(number, one.number, _packed(one.marks.plain), _packed(one.marks.finders)) for one in told]
    desk.hand("INSERT INTO memory_marks VALUES (?, ?, ?, ?)", rows)


def _packed(sums: Iterable[int]) -> bytes:
    return array("I", sorted(sums)).tobytes()


def _marks(desk: Desk, number: int, sentence: int) -> Marks:
    query = "SELECT plain, finders FROM memory_marks WHERE document = ? AND sentence = ?"
    plain, finders = desk.hand(query, (number, sentence)).fetchone()
    return Marks(frozenset(array("I", plain)), frozenset(array("I", finders)))


def by_age(desk: Desk, numbers: Iterable[int]) -> list[int]:
    """Documents from the earliest on."""
    return sorted(numbers, key=lambda number: _age(desk, number))


def _age(desk: Desk, number: int) -> str:
    return str(desk.remembered(number, "age")[0])


def _copies(desk: Desk, number: int) -> tuple[str | None, set[int]]:
    """The copied sentences of a document as they are remembered, None where there are none; and the documents they
    come from."""
    age = _age(desk, number)
    query = "SELECT DISTINCT key, sentence FROM memory_sentences WHERE document = ? ORDER BY sentence, key"
    finders: dict[int, list[int]] = {}
    for key, sentence in desk.hand(query, (number,)):
        finders.setdefault(sentence, []).append(key)
    found = {one: _earliest(desk, (number, one), _near(desk, keys, age)) for one, keys in sorted(finders.items())}
    sources = {one: source for one, source in found.items() if source is not None}
    if not sources:
        return None, set()
    own = desk.sentences(number)
    kept = [copies.copy_of(own[one], desk.sentences(other)[at]) for one, (other, at) in sources.items()]
    return json.dumps([asdict(one) for one in kept], ensure_ascii=False), {other for other, _ in sources.values()}


def _earliest(desk: Desk, line: tuple[int, int], near: Sequence[tuple[int, int, str]]) -> tuple[int, int] | None:
    """Document and number of the earliest of these sentences that one repeats; no later one is looked at."""
    own = _marks(desk, *line) if near else None
    for _, rows in groupby(sorted(near, key=_when), key=_when):
        shared = {(other, at): own.share(_marks(desk, other, at)) for other, at, _ in rows} if own else {}
        best = min((-count, at, other) for (other, at), count in shared.items())
        if best[0]:
            return best[2], best[1]
    return None


def _when(row: tuple[int, int, str]) -> tuple[str, int]:
    return row[2], row[0]


def _near(desk: Desk, finders: Sequence[int], age: str) -> list[tuple[int, int, str]]:
    """The earlier sentences that share so many finders with one that it may repeat them."""
    query = (
        "SELECT document, sentence, age, finders FROM memory_sentences WHERE key = ? AND age < ?"
        " ORDER BY age, document, sentence LIMIT ?"
    )
    found = [desk.hand(query, (key, age, COMMONPLACE)).fetchall() for key in finders]
    # A common finder finds nothing, though both sentences may have it.
    rare = [rows for rows in found if len(rows) < COMMONPLACE]
    shared, cut = Counter(row for rows in rare for row in rows), len(found) - len(rare)
    return [row[:3] for row, count in shared.items() if copies.may_repeat(count + cut, len(finders), row[3])]


def _linked(desk: Desk, sources: Traces, numbers: Iterable[int]) -> set[int]:
    """Remember of each claim which one it copies, from the earliest document on; the documents looked at."""
    queue = [(_age(desk, number), number) for number in sorted(set(numbers))]
    heapify(queue)
    done: set[int] = set()
    while queue:
        _, number = heappop(queue)
        if number in done:
            continue
        done.add(number)
        if _relinked(desk, number):
            for later, _ in sources.at(number):
                heappush(queue, (_age(desk, later), later))
    return done


def _relinked(desk: Desk, number: int) -> bool:
    """Work out what each claim of a document copies; True when that changed."""
    document = desk.document(number)
    told, before = desk.remembered(number, "copies", "copied")
    made = of_documents(desk, [document])
    links = _links(desk, document, made) if told else {}
    copied = json.dumps(links) if links else None
    if copied != before:
        desk.remember(number, {"copied": copied})
    return bool(copied != before)


def _links(desk: Desk, document: str, made: Copies) -> dict[str, str]:
    sources = sorted({copy.source for copy in made.by_document.get(document, ())})
    others: dict[str, Claim] = {}
    origin: dict[str, str] = {}
    for source in sources:
        others |= desk.claims(source, rejected=True)
        query = "SELECT copied FROM memory_documents WHERE document = ?"
        origin |= json.loads(desk.hand.value(query, (source,)) or "{}")
    found = copies.links(desk.claims(document, rejected=True).values(), others.values(), made)
    return {claim: origin.get(source, source) for claim, source in sorted(found.items())}


def _copy_of(line: Mapping[str, object]) -> Copy:
    return Copy(
        str(line["document"]),
        Span(**line["span"]),  # type: ignore[arg-type]
        str(line["source"]),
        Span(**line["source_span"]),  # type: ignore[arg-type]
        tuple(Block(**one) for one in line["blocks"]),  # type: ignore[attr-defined]
    )
