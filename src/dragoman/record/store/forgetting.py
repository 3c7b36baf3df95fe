"""A report is forgotten: it, and all that rests on it alone, is taken out of every table and off the disk.

What other reports tell stays, and is settled anew without it. A judgement quotes the claims that it is about: one that
names a claim of the report goes with it. The journal keeps that something was forgotten, and not what.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from glob import escape
from pathlib import Path

from sqlalchemy import Connection, inspect

from dragoman.errors import RecordError
from dragoman.lexicon import Lexicon
from dragoman.record import lines
from dragoman.record.store import journal, judged
from dragoman.record.store.compaction import rewrite
from dragoman.record.store.connection import engine, opened, writing
from dragoman.record.store.file import Store
from dragoman.record.store.intake import await_settling


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What goes with a report: how many claims, events that no other report tells, judgements on its claims.

    `shared` are the events that stay, told by others. `busy` is True when a program that was reading keeps the old
    pages until it has done. `copies` are older states of the record beside it, which were not touched.
    """

    paths: tuple[str, ...]
    reports: int
    claims: int
    events: int
    shared: int
    judgements: int
    busy: bool = False
    copies: tuple[Path, ...] = ()


def forget(path: Path, wanted: str, lexicon: Lexicon, *, dry_run: bool = False) -> Forgotten:
    """Forget the report of this path or id, in all its states. Raises RecordError when there is none.

    With a dry run nothing is done. Broken off half-way the report is gone, and forgetting it again takes away the rest.
    """
    store = Store(path, lexicon)
    store.settle()
    with opened(path) as connection:
        ids = _documents(connection, wanted)
        named = _paths(connection, ids)
        told = replace(_told(connection, ids, named), copies=_copies(path))
    if dry_run:
        return told
    with writing(engine(path)) as connection:
        _take_out(connection, ids, named)
    store.settle()
    with writing(engine(path)) as connection:
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
        _wipe(connection, ids, named)
    with opened(path) as connection:
        return replace(told, busy=rewrite(connection))


def _documents(connection: Connection, wanted: str) -> tuple[str, ...]:
    """The reports of a path or an id, those included whose file says something else by now."""
    query = "SELECT document FROM drafts WHERE path = ? OR document = ? ORDER BY document"
    found = tuple(id for (id,) in connection.exec_driver_sql(query, (wanted, wanted)))
    if not found:
        raise RecordError(f"The record holds no report '{wanted}'; {_near(connection, wanted)}.")
    return found


def _near(connection: Connection, wanted: str) -> str:
    paths = [path for (path,) in connection.exec_driver_sql("SELECT DISTINCT path FROM drafts ORDER BY path")]
    ending = [path for path in paths if path.endswith(f"/{wanted}")]
    near = ending[:3] or get_close_matches(wanted, paths, n=3)
    return f"near it are {' and '.join(near)}" if near else "`dragoman export documents` lists all"


def _paths(connection: Connection, ids: Sequence[str]) -> tuple[str, ...]:
    query = f"SELECT DISTINCT path FROM drafts WHERE document IN ({_marks(ids)}) ORDER BY path"
    return tuple(path for (path,) in connection.exec_driver_sql(query, tuple(ids)))


def _told(connection: Connection, ids: Sequence[str], named: tuple[str, ...]) -> Forgotten:
    """What would go, as the record stands."""
    handles = tuple(f"document:{id}" for id in ids)
    query = f"""SELECT DISTINCT kind, line FROM entries JOIN handles ON entry = number
        WHERE until IS NULL AND kind IN ('claim', 'event') AND key IN ({_marks(handles)})"""
    held = [(kind, lines.decode(line)) for kind, line in connection.exec_driver_sql(query, handles)]
    alone = [set(line["documents"]) <= set(ids) for kind, line in held if kind == "event"]
    return Forgotten(
        paths=named,
        reports=len(ids),
        claims=sum(kind == "claim" for kind, _ in held),
        events=sum(alone),
        shared=len(alone) - sum(alone),
        judgements=len(_judged(connection, ids)[0]),
    )


def _judged(connection: Connection, ids: Sequence[str]) -> tuple[set[str], set[str]]:
    """The judgements that name a claim of the reports, with what undoes them; and the other reports they name."""
    going, named = set[str](), set[str]()
    for one in judged.held(connection):
        documents = {each.document for each in (*one.targets, *one.apart)}
        if documents & set(ids) or (one.kind == "undo" and one.value in going):
            going.add(one.id)
            named |= documents - set(ids)
    return going, named


def _take_out(connection: Connection, ids: Sequence[str], named: Sequence[str]) -> None:
    """From here on the record is without the reports; what rested on them waits to be settled anew."""
    change = journal.begin(connection, "forget", {"reports": len(ids)})
    run, marks = connection.exec_driver_sql, _marks(ids)
    run(f"UPDATE drafts SET gone = ? WHERE gone IS NULL AND document IN ({marks})", (change, *ids))
    going, others = _judged(connection, ids)
    judged.forget(connection, sorted(going))
    await_settling(connection, [*ids, *sorted(others)])
    run(f"DELETE FROM notes WHERE path IN ({_marks(named)})", tuple(named))
    for id in ids:
        run("DELETE FROM notes WHERE instr(line, ?)", (f'"{id}"',))


def _wipe(connection: Connection, ids: Sequence[str], named: Sequence[str]) -> None:
    """Delete what was kept of the reports: texts, drafts, passages, each version of each line that names them."""
    run = connection.exec_driver_sql
    numbers = _lines(connection, ids, named)
    for number in numbers:
        run("DELETE FROM handles WHERE entry = ?", (number,))
        run("DELETE FROM entries WHERE number = ?", (number,))
    for key in (f"document:{id}" for id in ids):
        run("DELETE FROM handles WHERE key = ?", (key,))
    _forget_memory(connection, ids)
    run(f"DELETE FROM pending WHERE document IN ({_marks(ids)})", tuple(ids))
    run(f"DELETE FROM drafts WHERE document IN ({_marks(ids)})", tuple(ids))
    for number, told in run("SELECT number, told FROM changes").fetchall():
        kept = _without(json.loads(told), {*ids, *named})
        if kept != json.loads(told):
            journal.tell(connection, number, dict(kept) if isinstance(kept, dict) else {})
    run("INSERT INTO words (words) VALUES ('optimize')")


def _lines(connection: Connection, ids: Sequence[str], named: Sequence[str]) -> list[int]:
    """The numbers of all versions that name a report, its file or one of its claims."""
    words = [f'"{id}"' for id in (*ids, *_claims(connection, ids))]
    for path in named:
        words += [json.dumps(path, ensure_ascii=False), f"'{path}'"]
    found = set[int]()
    for word in words:
        found.update(number for (number,) in connection.exec_driver_sql(_NAMING, (word,)))
    for path in named:  # a date that was inferred tells by which report, under its short name
        short = path.replace("\\", "/").rsplit("/", 1)[-1]
        found.update(number for (number,) in connection.exec_driver_sql(_REASONED, (short,)))
    return sorted(found)


_NAMING = "SELECT number FROM entries WHERE instr(line, ?)"
_REASONED = f"{_NAMING} AND until IS NOT NULL AND kind IN ('document', 'finding')"


def _claims(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The ids of all claims that were ever made of the reports."""
    query = f"SELECT draft, text FROM drafts WHERE document IN ({_marks(ids)})"
    drafted = {
        claim["id"]
        for line, _ in connection.exec_driver_sql(query, tuple(ids))
        for claim in lines.decode(line)["claims"]
    }
    query = "SELECT id FROM entries WHERE kind = 'claim' AND instr(line, ?)"
    kept = {claim for id in ids for (claim,) in connection.exec_driver_sql(query, (f'"document": "{id}"',))}
    return sorted(drafted | kept)


def _forget_memory(connection: Connection, ids: Sequence[str]) -> None:
    """What is remembered of the reports from one settling to the next."""
    names = inspect(connection).get_table_names()
    if "memory_documents" not in names:
        return
    query = f"SELECT number FROM memory_documents WHERE document IN ({_marks(ids)})"
    numbers = [number for (number,) in connection.exec_driver_sql(query, tuple(ids))]
    for table in names:
        columns = {column["name"] for column in inspect(connection).get_columns(table)}
        if table.startswith("memory_") and "document" in columns:
            gone = ids if table == "memory_documents" else numbers
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE document IN ({_marks(gone)})", tuple(gone))


def _without(told: object, words: set[str]) -> object:
    """What a change tells, without ids and paths."""
    if isinstance(told, dict):
        return {name: _without(value, words) for name, value in told.items() if name not in words}
    if isinstance(told, list):
        return [_without(value, words) for value in told if not (isinstance(value, str) and value in words)]
    return None if isinstance(told, str) and told in words else told


def _copies(path: Path) -> tuple[Path, ...]:
    """Older states of the record that lie beside it."""
    return tuple(sorted(path.parent.glob(f"{escape(path.name)}.format*")))


def _marks(items: Sequence[object]) -> str:
    return ", ".join("?" * len(items))
