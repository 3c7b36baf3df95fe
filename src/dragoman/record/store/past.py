"""What the record said after an earlier change: record time, beside the valid time of `record.asof`.

Every line of the record knows the change that brought it and the one that ended it, so that what it said is read, and
not worked out anew: rules that are better by now change nothing of it.
"""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from dragoman.errors import RecordError
from dragoman.lexicon import Lexicon
from dragoman.model import Record
from dragoman.record.narrowing import first_tellings, remaining
from dragoman.record.phrasing import moment as spoken
from dragoman.record.store import asking, journal
from dragoman.record.store.compaction import SINCE
from dragoman.record.store.journal import Change


def change_by(connection: Connection, moment: int | str) -> Change:
    """The change of this number, or the last by a time (UTC). Raises RecordError when there was none, or none is kept.

    Where `compact --history-before` let go of what had been superseded, nothing older can be told.
    """
    found = journal.last_by(connection, moment)
    if found is None:
        raise RecordError(_missing(connection, moment))
    since = whole_since(connection)
    if found.number < since:
        told = f"What the record said after change {found.number} was let go by `dragoman compact`"
        raise RecordError(f"{told}; its history is kept from change {since} on.")
    return found


def told_at(connection: Connection, change: int, claims: Iterable[str]) -> frozenset[str]:
    """Which of these claims the record told after a change."""
    query = (
        "SELECT 1 FROM entries WHERE kind = 'claim' AND id = ? AND since <= ? AND (until IS NULL OR until > ?) LIMIT 1"
    )
    return frozenset(
        id for id in claims if connection.exec_driver_sql(query, (id, change, change)).scalar() is not None
    )


def whole_since(connection: Connection) -> int:
    """The change from which on the history of the record is whole; 0 where nothing was let go."""
    value = connection.exec_driver_sql("SELECT value FROM meta WHERE name = ?", (SINCE,)).scalar()
    return int(value) if value is not None else 0


def record_at(connection: Connection, change: int, lexicon: Lexicon) -> Record:
    """The record as it stood after a change. What was forgotten since is left out, with what rested on it alone.

    Findings about input that gave no document are left out as well: the record does not know since when it has them.
    """
    return _without_gone(asking.whole(connection, change), lexicon)


def _without_gone(record: Record, lexicon: Lexicon) -> Record:
    """The record without claims whose report is no longer there, and without events and offices that rest on them."""
    there = {document.id for document in record.documents}
    claims = first_tellings([claim for claim in record.claims if claim.document in there], record.claims)
    ids = {claim.id for claim in claims}
    claims = tuple(replace(one, copy_of=None) if one.copy_of and one.copy_of not in ids else one for one in claims)
    named = {id for event in record.events for id in event.claims} | {id for one in record.tenures for id in one.claims}
    if claims == record.claims and named <= ids:
        return record
    held = tuple(one for one in record.tenures if set(one.claims) <= ids)
    timexes = tuple(one for one in record.timexes if one.document in there)
    rejected = tuple(one for one in record.rejected if one.document in there)
    return remaining(replace(record, timexes=timexes, rejected=rejected), claims, held, lexicon)


def _missing(connection: Connection, moment: int | str) -> str:
    """Why there is no such change."""
    every = journal.changes(connection)
    if not every:
        return "The record has seen no change yet."
    first, last = every[0], every[-1]
    if isinstance(moment, int):
        return f"The record has no change {moment}; its changes are {first.number} to {last.number}."
    return (
        f"The record said nothing yet by {spoken(moment)}; its first change, {first.number}, is of {spoken(first.at)}."
    )
