"""The record handed out piece by piece, each kind in its order, however large it is."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from dragoman.model import Document, Record
from dragoman.record import lines
from dragoman.record.order import claim_order, event_order
from dragoman.record.settling.memory import Hand
from dragoman.record.store import asking
from dragoman.record.store.tally import tally
from dragoman.record.tenures.seats import order

AT_ONCE = 500

_ORDERS: dict[str, tuple[str, Callable[[lines.Read], Any]]] = {
    "claims": ("claim", lambda line: claim_order(lines.claim_of(line))),
    "events": ("event", lambda line: event_order(lines.event_of(line))),
    "documents": ("document", lambda line: (line["path"], line["id"])),
    "tenures": ("tenure", lambda line: order(lines.tenure_of(line))),
    "timexes": ("timexes", lambda line: line["timexes"][0]["path"] if line["timexes"] else ""),
}


def parts(connection: Connection, kind: str) -> Iterator[Record]:
    """Records that together hold all of one kind, in its order, and with it what its export needs."""
    if kind not in _ORDERS:
        held = tally(connection)
        yield Record(findings=held.findings, judgements=asking.made(judgements=held.judgements).judgements)
        return
    of, key = _ORDERS[kind]
    query = "SELECT number, line FROM entries WHERE kind = ? AND until IS NULL"
    rows = connection.exec_driver_sql(query, (of,))
    places = sorted(((key(lines.decode(line)), number) for number, line in rows), key=lambda one: one[0])
    hand = Hand(connection)
    for numbers in _pieces(places, whole_files=kind == "timexes"):
        yield _part(hand, kind, [lines.decode(hand.value(_LINE, (number,))) for number in numbers])


_LINE = "SELECT line FROM entries WHERE number = ?"
_BY_ID = "SELECT line FROM entries WHERE kind = ? AND id = ? AND until IS NULL"


def _pieces(places: Sequence[tuple[Any, int]], *, whole_files: bool) -> Iterator[list[int]]:
    """Numbers of lines, some hundred at once; what lies in one file in one piece, where that is asked for."""
    if not whole_files:
        yield from ([number for _, number in places[at : at + AT_ONCE]] for at in range(0, len(places), AT_ONCE))
        return
    for _, some in groupby(places, key=lambda one: one[0]):
        yield [number for _, number in some]


def _part(hand: Hand, kind: str, found: list[lines.Read]) -> Record:
    if kind == "claims":
        return asking.made(claims=map(lines.claim_of, found))
    if kind == "tenures":
        return asking.made(tenures=map(lines.tenure_of, found))
    if kind == "timexes":
        return asking.made(timexes=found)
    if kind == "documents":
        return asking.made(documents=[_document(hand, line) for line in found])
    ids = {id for line in found for id in line["claims"]}
    told = [lines.claim_of(lines.decode(hand.value(_BY_ID, ("claim", id)))) for id in sorted(ids)]
    reports = sorted({id for line in found for id in line["documents"]})
    sources = [_document(hand, lines.decode(hand.value(_BY_ID, ("document", id)))) for id in reports]
    return asking.made(events=map(lines.event_of, found), claims=told, documents=sources)


def _document(hand: Hand, line: lines.Read) -> Document:
    return lines.document_of(line, str(hand.value("SELECT text FROM drafts WHERE document = ?", (line["id"],))))
