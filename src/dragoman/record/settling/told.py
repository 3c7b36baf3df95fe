"""What one document tells, kept: the document and its claims dated and weighed, its times, its doubts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model import Claim, Document, Draft, Finding, Interval, content_id
from dragoman.record import lines
from dragoman.record.confidence import weighed
from dragoman.record.dating import reports
from dragoman.record.dating.inference import narrow
from dragoman.record.dating.publication import Publication
from dragoman.record.identity import copies
from dragoman.record.identity.blocking import keys
from dragoman.record.identity.telling import Around, Telling, alone, around, is_event, telling
from dragoman.record.judging.applying import Applied
from dragoman.record.settling import handles, people
from dragoman.record.settling.desk import Desk, encoded
from dragoman.record.settling.judged import Judged, applied
from dragoman.record.settling.memory import AS_READ, key_of
from dragoman.record.settling.versions import Entry, days


def keep(desk: Desk, given: Judged, number: int, draft: Draft, when: Publication | None, level: int | None) -> set[int]:
    """Let the record say what a draft tells, its report having come out then, and what people judged of that; the
    keys by which it dates others, before or now.

    `level` is 0 for a report that carries its date, one more than those it was dated by for another.
    """
    found = reports.dated(draft, when)
    document = found.document
    before = desk.claims(document.id, rejected=True)
    weighted = weighed(found.claims, {document.id: document}, desk.lexicon)
    # What copies what is settled later; until then a claim that was there goes on copying what it did.
    read = [replace(one, copy_of=before[one.id].copy_of if one.id in before else None) for one in weighted]
    done, places = applied(desk, given, document, read)
    _write(desk, document, done, (*found.findings, *(doubt for one in done for doubt in one.findings)))
    row: lines.Line = {"timexes": [lines.timex(one) for one in found.timexes]}
    desk.versions.keep(_entry("timexes", document.id, row, document.id))
    claims = [one.claim for one in done if not one.rejected]
    near = around(document, desk.lexicon, timexes=found.timexes, claims=claims)
    told = {"age": _age(document), "published": document.published, "level": level, "places": places}
    told |= {"dating": mark(when)}
    lone = alone(claims)
    desk.remember(number, told | {"around": encoded(near, lone)})
    return _redate(desk, number, near, read, done, level)


def mark(when: Publication | None) -> int | None:
    """A number for the day of a report with all that is said of it; None where it has none."""
    if when is None:
        return None
    return key_of(when.basis, when.reason, *(one.edtf() for one in (when.interval, *when.alternatives)))


def as_read(desk: Desk, number: int) -> dict[str, Telling]:
    """What a dated document tells of happenings before people corrected it, by the ids of the claims."""
    draft = desk.draft(number)
    line = desk.versions.line("document", desk.document(number))
    if draft is None or line is None:
        return {}
    told = lines.document_of(lines.decode(line), "")
    when = Publication(Interval.from_edtf(told.published or ""), told.published_basis or "given", "")
    found = reports.tellings(people.settled(desk, draft), when, desk.lexicon)
    return {one.claim.id: one for one in found}


def drop(desk: Desk, number: int) -> set[int]:
    """Let the record say nothing that a document told; the keys by which it dated others."""
    document = desk.document(number)
    for kind in ("claim", "rejected", "document", "timexes", "finding"):
        desk.versions.only(kind, handles.document(document), {})
    desk.remember(
        number, {"age": "", **dict.fromkeys(("published", "level", "dating", "copies", "copied", "around", "places"))}
    )
    return _dates(desk, number, set())


def entry(claim: Claim, kind: str = "claim") -> Entry:
    """A claim as a line of the record, of what it says or of what people rejected."""
    return Entry(
        kind, claim.id, lines.encode(lines.claim(claim, whole=True)), handles.of_claim(claim), *days(claim.when)
    )


def _write(desk: Desk, document: Document, done: Sequence[Applied], findings: Iterable[Finding]) -> None:
    own = handles.document(document.id)
    line = lines.encode(lines.document(document, whole=True))
    claims = [one.claim for one in done if not one.rejected]
    found = handles.of_document(document, claims, desk.lexicon)
    if not desk.versions.keep(Entry("document", document.id, line, found, *days(document.published))):
        desk.versions.refind("document", document.id, found)  # its claims may tell of other states than before
    desk.versions.only("claim", own, {one.claim.id: entry(one.claim) for one in done if not one.rejected})
    left = {one.claim.id: entry(one.claim, "rejected") for one in done if one.rejected}
    desk.versions.only("rejected", own, left)
    doubts = [_entry("finding", "", lines.finding(one, whole=True), document.id) for one in findings]
    desk.versions.only("finding", own, {one.id: one for one in doubts})


def _entry(kind: str, id: str, line: lines.Line, document: str) -> Entry:
    text = lines.encode(line)
    return Entry(kind, id or content_id(text), text, (handles.document(document),))


def _age(document: Document) -> str:
    return "\x1f".join(copies.age(document))


def _redate(
    desk: Desk, number: int, near: Around, read: Sequence[Claim], done: Sequence[Applied], level: int | None
) -> set[int]:
    """Let others be dated by what a document now tells, as it was read; the keys before or now."""
    alone_read = replace(near, moved=None, pair=frozenset())
    told = [telling(one, alone_read, desk.lexicon) for one in read if is_event(one)]
    corrected = [one.claim for one in done] != list(read)
    mark = AS_READ if corrected else ""
    counts = int(level == 0)
    return _dates(
        desk,
        number,
        {(key_of(*key), one.claim.id + mark, number, counts) for one in told if narrow(one) for key in keys(one)},
    )


def _dates(desk: Desk, number: int, now: set[tuple[int, str, int, int]]) -> set[int]:
    run = desk.hand
    query = "SELECT key, claim, document, counts FROM memory_datings WHERE document = ?"
    before = {(key, claim, of, counts) for key, claim, of, counts in run(query, (number,))}
    gone, new = sorted(before - now), sorted(now - before)
    if gone:
        run("DELETE FROM memory_datings WHERE key = ? AND claim = ?", [row[:2] for row in gone])
    if new:
        run("INSERT INTO memory_datings VALUES (?, ?, ?, ?)", new)
    return {row[0] for row in before | now}
