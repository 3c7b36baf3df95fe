"""Where reports may disagree, as cards, so that disagreements are looked for only where there can be one.

    sitting:<key>   each dated telling of a numbered sitting, by the body and number that it is of (`kind`), under the
                    states and pairs that it concerns
    seat:<code>     the holders of an office of a state (`kind`) whom the reports show in it at one time, and those whom
                    it may hold by a slip alone

An event whose accounts differ has a flag, CONTESTED. Tellings that are near those of another happening, or hardly those
of their own, are facets of the happening under NEAR. Figures are found by what they are of, and when.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document, Interval, Tenure
from dragoman.record import lines
from dragoman.record.conflicts import sitting_key
from dragoman.record.identity.telling import tell
from dragoman.record.settling import handles
from dragoman.record.settling.memory import Hand
from dragoman.record.store.slices import About, Part
from dragoman.record.store.waiting import NEAR
from dragoman.record.tenures.rivals import at_once

CONTESTED = 64
SITTING, SEAT = "sitting:", "seat:"
_OFFICE = "office:"
_NOBODY = 99

Row = tuple[str, str, int, int, str, int, str, str, int, str, int, int, int, str]


# --- what a settling keeps ---------------------------------------------------------------------------------------


class Sittings:
    """Of which sitting something tells; the names of bodies come again and again, and each is read once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[Hashable, str | None] = {}

    def sat(self, entry: int, claim: Claim, document: Document, keys: Iterable[str]) -> Iterator[Row]:
        """The cards of a telling of a numbered sitting."""
        if claim.act != "session" or claim.modality != "occurred" or not claim.when:
            return
        of, when = self._of(claim, document), Interval.from_edtf(claim.when)
        first, last = when.start or when.last, when.last or when.start
        if of is not None and first and last:
            for key in keys:
                yield _row(f"{SITTING}{key}", of, -last.toordinal(), -first.toordinal(), claim.id, entry)

    def _of(self, claim: Claim, document: Document) -> str | None:
        """The body and the number of a sitting, by its name and those who sit."""
        names = tuple(party.name for party in claim.parties("mechanism"))
        sit = frozenset(party.country for party in claim.parties("participant") if party.kind != "person")
        told = names, sit, str(claim.values.get("ordinal"))
        if told not in self._known:
            key = sitting_key(tell(claim, document, self._lexicon)) if names else None
            self._known[told] = None if key is None else repr(key)
        return self._known[told]


def seats(hand: Hand, change: int | None = None) -> None:
    """Make the cards anew of those in whose offices a change touched anybody, or of all."""
    touched = hand(_OFFICES if change is None else _TOUCHED, () if change is None else (change, change)).fetchall()
    for (office,) in touched:
        country, _, key = office.removeprefix(_OFFICE).partition("/")
        hand("DELETE FROM cards WHERE key = ? AND kind = ?", (f"{SEAT}{country}", key))
        held = [(entry, id, lines.tenure_of(lines.decode(line))) for entry, id, line in hand(_HOLDERS, (office,))]
        found = _rivals([one for _, _, one in held]) if country else set()
        rows = [_row(f"{SEAT}{country}", key, 0, 0, id, entry) for at, (entry, id, _) in enumerate(held) if at in found]
        if rows:
            hand(f"INSERT INTO cards VALUES ({', '.join('?' * len(rows[0]))})", rows)


def _rivals(held: Sequence[Tenure]) -> set[int]:
    """Which of the holders of one office are shown in it at one time, or perhaps by a slip."""
    own = [(at, one) for at, one in enumerate(held) if one.sole and one.seen]
    sure = [(at, one) for at, one in own if not one.doubt]
    found = {at for at, one in own if one.doubt}
    return found | {at for at, one in sure if any(at_once(one, other) for _, other in sure if other is not one)}


def _row(key: str, kind: str, newest: int, earliest: int, id: str, entry: int) -> Row:
    return key, kind, newest, earliest, id, entry, "", "", 0, "", _NOBODY, _NOBODY, 0, ""


_OFFICES = f"SELECT DISTINCT key FROM handles WHERE key BETWEEN '{_OFFICE}' AND 'office;'"
_TOUCHED = f"""SELECT DISTINCT h.key FROM entries e JOIN handles h ON h.entry = e.number
    WHERE (e.since = ? OR e.until = ?) AND e.kind = 'tenure' AND h.key BETWEEN '{_OFFICE}' AND 'office;'"""
_HOLDERS = """SELECT e.number, e.id, e.line FROM handles h JOIN entries e ON e.number = h.entry
    WHERE h.key = ? AND e.kind = 'tenure' AND e.until IS NULL"""


# --- what a question is about ------------------------------------------------------------------------------------


def differences(*codes: str) -> About:
    """On what the reports about one party or two differ: nothing is opened of which all tell the same."""

    def gather(part: Part) -> None:
        key = handles.pair(*codes) if len(codes) == 2 else handles.state(codes[0])
        hand = Hand(part.connection)
        near = hand(_LIKE, (key,)).fetchall()
        part.chosen([*(str(id) for (id,) in hand(_CONTESTED, (key,))), *(str(id) for id, _ in near)])
        part.titled()
        part.events(*(handles.claim(other) for _, other in near))
        part.beside()
        part.said(str(id) for (id,) in hand(_FIGURES, (key, key)).fetchall())
        told = [str(id) for (id,) in hand(_SAT, (f"{SITTING}{key}",) * 2).fetchall()]
        part.said(told)
        part.events(*map(handles.claim, told))
        for code in codes:
            part.held(hand(_SEATS, (f"{SEAT}{code}",)).fetchall())
        part.times()

    return gather


_EVENTS = "FROM cards WHERE key = ? AND kind = 'event'"
_CONTESTED = f"SELECT id {_EVENTS} AND flags & {CONTESTED}"
_LIKE = f"""SELECT c.id, f.member FROM cards c CROSS JOIN facets f ON f.entry = c.entry AND f.key = '{NEAR}'
    WHERE c.key = ? AND c.kind = 'event'"""
_OF_FIGURES = "FROM cards WHERE key = ? AND kind = 'claim' AND act = 'figure'"
_FIGURES = f"""SELECT id {_OF_FIGURES} AND (host, mark) IN
    (SELECT host, mark {_OF_FIGURES} AND mark != '' GROUP BY host, mark HAVING count(*) > 1)"""
_SAT = """SELECT id FROM cards WHERE key = ? AND kind IN
    (SELECT kind FROM cards WHERE key = ? GROUP BY kind HAVING min(earliest) < max(newest))"""
_SEATS = "SELECT e.id, e.line FROM cards c JOIN entries e ON e.number = c.entry WHERE c.key = ?"
