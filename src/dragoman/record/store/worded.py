"""Who spoke between two parties, and in which reports set words stand, as cards.

spoke:<code>/<code>   each report in which a side says anything in words of its own: `kind` is the side, `mark` the day
                      of the report
worded:<code>/<code>  each report that holds a set phrase, or tells what the relationship of the two is called
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model import Claim, Document
from dragoman.record.bearing import countries
from dragoman.record.settling.memory import Hand
from dragoman.record.store.slices import About, Part

SPOKE, WORDED = "spoke:", "worded:"
SAYINGS = ("statement", "pledge")
_NOBODY = 99

Row = tuple[str, str, int, int, str, int, str, str, int, str, int, int, int, str]
Pair = tuple[str, str]


class Heard:
    """What one report has for those who ask who says what: gathered claim by claim, each with the pairs it is about."""

    def __init__(self) -> None:
        self._spoke = set[tuple[Pair, str]]()
        self._said = set[Pair]()
        self._worded = set[Pair]()
        self._phrased = False

    def hear(self, claim: Claim, pairs: Iterable[Pair]) -> None:
        """Take in a claim."""
        if claim.act in SAYINGS:
            self._said.update(pairs)
        if claim.act in ("phrase", "partnership"):
            self._worded.update(pairs)
            self._phrased = self._phrased or claim.act == "phrase"
        if claim.copy_of is None and claim.act in (*SAYINGS, "phrase"):
            speaking = countries(claim.parties("speaker", "user"))
            self._spoke.update((pair, side) for pair in pairs for side in pair if side in speaking)

    def rows(self, entry: int, document: Document) -> Iterator[Row]:
        """The cards of the report; a phrase may stand in what is said between two, and be about nobody."""
        for pair, side in sorted(self._spoke):
            yield _row(SPOKE, pair, side, document, entry)
        for pair in sorted(self._worded | (self._said if self._phrased else set())):
            yield _row(WORDED, pair, "document", document, entry)


def _row(key: str, pair: Pair, kind: str, document: Document, entry: int) -> Row:
    told = ("", "", 0, "", _NOBODY, _NOBODY, 0, document.published or "")
    return (f"{key}{'/'.join(pair)}", kind, 0, 0, document.id, entry, *told)


@dataclass(frozen=True, slots=True)
class Spoken:
    """How many reports tell of two parties, and in which of them each speaks, with the day of the report."""

    reports: int
    sides: Mapping[str, Mapping[str, str | None]]


def spoken(hand: Hand, one: str, other: str) -> Spoken:
    """Who spoke between two parties, and where."""
    pair = "/".join(sorted((one, other)))
    many = hand.value("SELECT count(*) FROM counts WHERE key = ? AND sort = 'report'", (f"pair:{pair}",))
    sides: dict[str, dict[str, str | None]] = {one: {}, other: {}}
    for side, id, published in hand("SELECT kind, id, mark FROM cards WHERE key = ?", (f"{SPOKE}{pair}",)):
        sides[side][id] = published or None
    return Spoken(int(many), sides)


def wordings(one: str, other: str, latest: Sequence[str]) -> About:
    """The reports that hold set words between two parties, whole; and the heads of those in which they spoke last."""

    def gather(part: Part) -> None:
        query = "SELECT id FROM cards WHERE key = ? AND kind = 'document'"
        found = Hand(part.connection)(query, (f"{WORDED}{'/'.join(sorted((one, other)))}",)).fetchall()
        part.reports(str(id) for (id,) in found)
        part.titles(latest)

    return gather
