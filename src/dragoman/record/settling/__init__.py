"""A record brought up to what was read since: only what changed documents touch is worked out anew.

`record.assembly` says what a record is; this says how it is kept. Both give the same record.
"""

from collections.abc import Iterable

from sqlalchemy import Connection

from dragoman.lexicon import Lexicon
from dragoman.model import Judgement
from dragoman.record.judging.bonds import Bonds
from dragoman.record.settling import called, copied, dates, doubts, happenings, judged, offices, people, whose
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.memory import MEMORY, Hand
from dragoman.record.settling.versions import Versions


def settle(
    connection: Connection,
    lexicon: Lexicon,
    documents: Iterable[str],
    change: int,
    judgements: Iterable[Judgement] = (),
) -> int:
    """Bring the record up to what is read of these documents now; how many of its lines changed.

    `judgements` are all that the record holds; the documents that those new since the last settling are about, or
    undo others about, are among the documents.
    """
    MEMORY.create_all(connection)
    given = judged.judged(judgements)
    hand = Hand(connection)
    anew = hand.value("SELECT 1 FROM memory_documents") is None
    desk = Desk(hand, lexicon, Versions(hand, change))
    reread = frozenset(desk.number(one) for one in sorted(documents))
    told = dates.touched(desk, people.touched(desk, whose.touched(desk, reread)), given, reread)
    told = copied.touched(desk, told) | judged.settle(desk, given)
    _compared(desk, told, given.bonds, anew=anew)
    return desk.versions.changed


def _compared(desk: Desk, numbers: Iterable[int], bonds: Bonds, *, anew: bool) -> None:
    """What the documents tell beside what others tell: happenings, offices, figures.

    Where all is told anew, other rules may know an office or a figure by another key: the old ones are looked at too.
    """
    desk.forget_tellings()
    names = called.Names(desk)
    told, before = list[str](), set[str]()
    seats, figures = (set(desk.versions.owners(sort)) if anew else set[int]() for sort in ("tenure", "compared"))
    # In the order of time, in which what is compared lies together.
    for number in copied.by_age(desk, numbers):
        claims = desk.claims(desk.document(number))
        called.tell(desk, names, number, claims.values())
        here, linked = happenings.tell(desk, number, claims)
        told += here
        before |= linked
        seats |= offices.tell(desk, number, claims.values())
        figures |= doubts.tell(desk, number, claims.values())
    happenings.settle(desk, told, before, bonds)
    offices.settle(desk, seats)
    doubts.settle(desk, figures)
    names.settle()


def forget_all(connection: Connection) -> None:
    """Throw away what is remembered; the next settling of all documents makes it again."""
    MEMORY.drop_all(connection)
