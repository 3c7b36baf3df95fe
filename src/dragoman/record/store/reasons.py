"""Why a line of the record changed: what was read, read anew, judged, forgotten, or decided by other rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from dragoman.model import Claim, Judgement
from dragoman.record import lines
from dragoman.record.judging.lines import judgement_of
from dragoman.record.store.journal import Change
from dragoman.record.store.lineage import Version

Marks = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Reasons:
    """What happened between two settlings of the record that bears on one event or claim.

    `new` are the paths of its reports that were read then for the first time, `again` of those that were read again
    and gave something else, `gone` of those whose file got another text. Only where there is nothing of all this,
    `others` is how many other reports came, changed or went, and `judged` how many judgements were made on others.
    `judgements` are those on its claims, `undone` what of these was taken back. `rules` are the marks of the rules by
    which drafts become a record, before and after, where these changed; `reading` of those by which texts are read.
    `forgotten` is how many reports were.
    """

    new: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    others: int = 0
    judged: int = 0
    judgements: tuple[Judgement, ...] = ()
    undone: tuple[Judgement, ...] = ()
    rules: Marks | None = None
    reading: Marks | None = None
    forgotten: int = 0

    @property
    def any(self) -> bool:
        """True where something bears on it directly."""
        return bool(self.new or self.again or self.gone or self.judgements or self.rules or self.forgotten)


def reasons(
    connection: Connection,
    journal: Mapping[int, Change],
    change: int,
    concerned: Iterable[Version | None],
) -> Reasons:
    """Why versions came or went with a settling."""
    settled = max((n for n, one in journal.items() if one.kind == "settle" and n < change), default=0)
    window = [journal[number] for number in sorted(journal) if settled < number <= change]
    claims = {claim.id: claim for one in concerned if one is not None for claim in one.claims}
    own = {claim.document: claim.path for claim in claims.values()}
    read = set(_ids(journal[change].told.get("again")))
    judged = _judgements(connection, window, claims)
    found = Reasons(
        new=_paths(own, (id for id in own if _met(connection, id, change))),
        again=_paths(own, (id for id in own if id in read)),
        gone=_paths(own, (id for id in own if _gone(connection, id, change))),
        judgements=judged,
        undone=_undone(connection, judged),
        rules=_rules(journal, settled, change),
        reading=_reading(journal, window),
        forgotten=sum(_number(one.told.get("reports")) for one in window if one.kind == "forget"),
    )
    return found if found.any else replace(found, others=_others(connection, read, change), judged=_made(window))


def _others(connection: Connection, again: set[str], change: int) -> int:
    """How many reports came or went with a change, or were read otherwise."""
    query = """SELECT id FROM entries WHERE kind = 'document' AND since = ?
        UNION SELECT id FROM entries WHERE kind = 'document' AND until = ?"""
    found = {str(id) for (id,) in connection.exec_driver_sql(query, (change, change))}
    return len(again | {id for id in found if _met(connection, id, change) or _gone(connection, id, change)})


def _made(window: Iterable[Change]) -> int:
    return sum(len(_ids(one.told.get("judgements"))) for one in window if one.kind == "judgement")


def _ids(told: object) -> tuple[str, ...]:
    return tuple(map(str, told)) if isinstance(told, list) else ()


def _number(told: object) -> int:
    return told if isinstance(told, int) else 0


def _paths(own: Mapping[str, str], documents: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({own[id] for id in documents if id in own}))


def _met(connection: Connection, document: str, change: int) -> bool:
    """True for a report that the record told of for the first time with a change."""
    query = "SELECT min(since) FROM entries WHERE kind = 'document' AND id = ?"
    return connection.exec_driver_sql(query, (document,)).scalar() == change


def _gone(connection: Connection, document: str, change: int) -> bool:
    """True for a report of which the record told no longer from a change on: its file got another text."""
    query = "SELECT max(until = ?), max(since <= ? AND (until IS NULL OR until > ?)) FROM entries"
    where = "WHERE kind = 'document' AND id = ?"
    ended, there = connection.exec_driver_sql(f"{query} {where}", (change, change, change, document)).one()
    return bool(ended) and not there


def _rules(journal: Mapping[int, Change], settled: int, change: int) -> Marks | None:
    """The marks of the rules of two settlings, where they differ."""
    before = journal[settled].told.get("rules") if settled in journal else None
    now = journal[change].told.get("rules")
    return (str(before), str(now)) if before and now and before != now else None


def _reading(journal: Mapping[int, Change], window: Iterable[Change]) -> Marks | None:
    """The marks of the rules of the last reading and of the one before these changes, where they differ."""
    read = [one for one in window if one.kind == "read" and one.told.get("rules")]
    if not read:
        return None
    earlier = [one for number, one in sorted(journal.items()) if number < read[0].number and one.told.get("rules")]
    before = [one.told["rules"] for one in earlier if one.kind == "read"]
    now = read[-1].told["rules"]
    return (str(before[-1]), str(now)) if before and before[-1] != now else None


def _judgements(
    connection: Connection,
    window: Iterable[Change],
    claims: Mapping[str, Claim],
) -> tuple[Judgement, ...]:
    """The judgements made in these changes on any of the claims, and those that undo one on them."""
    found = []
    for id in (id for one in window if one.kind == "judgement" for id in _ids(one.told.get("judgements"))):
        made = _judgement(connection, id)
        if made is not None and _about(connection, made, claims):
            found.append(made)
    return tuple(found)


def _undone(connection: Connection, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that some of these take back."""
    found = [_judgement(connection, str(one.value)) for one in judgements if one.kind == "undo"]
    return tuple(one for one in found if one is not None)


def _about(connection: Connection, one: Judgement, claims: Mapping[str, Claim]) -> bool:
    """True for a judgement that names one of the claims, or that one of them bears, or that undoes such a one."""
    met = set[str]()
    judged: Judgement | None = one
    while judged is not None and judged.id not in met:
        met.add(judged.id)
        if any(each.claim in claims for each in (*judged.targets, *judged.apart)):
            return True
        if any(judged.id in claim.judgements for claim in claims.values()):
            return True
        judged = _judgement(connection, str(judged.value)) if judged.kind == "undo" else None
    return False


def _judgement(connection: Connection, id: str) -> Judgement | None:
    line = connection.exec_driver_sql("SELECT line FROM judgements WHERE id = ?", (id,)).scalar()
    return None if line is None else judgement_of(lines.decode(str(line)))
