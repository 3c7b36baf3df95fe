"""Passages of several accounts side by side: by what they claim first, by their words second."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model import Claim
from dragoman.views.comparison.passages import Passage
from dragoman.views.comparison.wording import Weights, likeness, repeated, same, weights
from dragoman.views.ledger import Ledger
from dragoman.views.pair import countries

SHARED, SURELY = 0.29, 0.4
"""From the first likeness on two passages stand side by side, below the second only perhaps on the same matter."""

_TOLD_AGAIN = 0.5
_COPIED = 0.7
_SAYINGS = ("statement", "pledge")

Cells = Mapping[str, tuple[Passage, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """Passages that tell the same thing, by document; `why` says what they share, `score` how surely, from 0 to 1."""

    cells: Cells
    why: tuple[str, ...] = ()
    score: float = 0.0

    @property
    def wording(self) -> str | None:
        """ "same", "nearly the same", "partly the same" (among some) or "other"; None for one account alone."""
        if len(self.cells) < 2:
            return None
        texts = [" ".join(one.text for one in passages) for passages in self.cells.values()]
        if all(same(texts[0], other) for other in texts[1:]):
            return "same"
        copied = [_copied(one, two) for one, two in combinations(self.cells.values(), 2)]
        if all(copied):
            return "nearly the same"
        return "partly the same" if any(copied) else "other"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely two passages tell the same, and why; `again` for one happening or nearly one wording."""

    score: float
    why: tuple[str, ...] = ()
    again: bool = False


def aligned(ledger: Ledger, accounts: Sequence[tuple[str, Sequence[Passage]]]) -> tuple[Row, ...]:
    """The rows in the order of the first account; what only others tell stands where they tell it."""
    told = [passage for _, passages in accounts for passage in passages]
    parties = (party for passage in told for claim in passage.claims for party in claim.parties())
    names = sorted({name for party in parties for name in (party.name, party.office or "")})
    known = weights((passage.text for passage in told), names)
    events = {id: event.id for event in ledger.record.events for id in event.claims}
    first, passages = accounts[0]
    rows = [Row({first: (passage,)}) for passage in passages]
    for document, others in accounts[1:]:
        rows = _joined(rows, document, others, known, events)
    return tuple(rows)


def _joined(
    rows: Sequence[Row], document: str, others: Sequence[Passage], known: Weights, events: Mapping[str, str]
) -> list[Row]:
    """The rows with the passages of one more account: the surest pairs first, each row and passage once."""
    scores = {
        (at, index): _best(row, other, known, events)
        for at, row in enumerate(rows)
        for index, other in enumerate(others)
    }
    pairs = sorted(scores, key=lambda one: (-scores[one].score, _apart(one, rows, others), one))
    place: dict[int, int] = {}
    for at, index in pairs:
        if scores[at, index].score >= SHARED and at not in place.values() and index not in place:
            place[index] = at
    paired = dict(place)
    again: dict[int, int] = {}
    for at, index in pairs:
        if not scores[at, index].again or scores[at, index].score < _TOLD_AGAIN:
            continue
        if at in paired.values():
            place.setdefault(index, at)
        elif index in paired:
            again.setdefault(at, paired[index])
    why = {at: scores[at, index] for index, at in paired.items()}
    return _ordered(_gathered(rows, again), document, others, place, why)


def _gathered(rows: Sequence[Row], again: Mapping[int, int]) -> dict[int, Row]:
    """The rows by number; what an earlier account tells in two sentences and a later one in one stands in one."""
    found = {at: row for at, row in enumerate(rows) if at not in again}
    for at, to in sorted(again.items()):
        found[to] = Row(_with(found[to].cells, rows[at].cells), found[to].why, found[to].score)
    return found


def _with(cells: Cells, more: Cells) -> Cells:
    both = {**cells}
    for document, passages in more.items():
        told = (*both.get(document, ()), *passages)
        both[document] = tuple(sorted(told, key=_captions_last))
    return both


def _captions_last(passage: Passage) -> tuple[bool, int]:
    return passage.kind == "caption", passage.start


def _ordered(
    rows: Mapping[int, Row],
    document: str,
    others: Sequence[Passage],
    place: Mapping[int, int],
    why: Mapping[int, Likeness],
) -> list[Row]:
    """The rows, and after each the passages that the new account alone tells next."""
    after: dict[int, list[Row]] = {}
    last = -1
    for index, other in enumerate(others):
        last = place.get(index, last)
        if index not in place:
            after.setdefault(last, []).append(Row({document: (other,)}))
    found = after.get(-1, [])
    for at, row in rows.items():
        told = tuple(sorted((others[index] for index, to in place.items() if to == at), key=_captions_last))
        like = why.get(at, Likeness(row.score))
        reasons = tuple(dict.fromkeys((*row.why, *like.why)))
        found.append(Row({**row.cells, document: told} if told else row.cells, reasons, like.score))
        found += after.get(at, [])
    return found


def _apart(pair: tuple[int, int], rows: Sequence[Row], others: Sequence[Passage]) -> float:
    """How far from each other two passages stand in their accounts, as shares of these."""
    return round(abs(pair[0] / max(1, len(rows)) - pair[1] / max(1, len(others))), 6)


def _best(row: Row, other: Passage, known: Weights, events: Mapping[str, str]) -> Likeness:
    found = [_like(one, other, known, events) for passages in row.cells.values() for one in passages]
    return max(found, key=lambda one: one.score)


def _like(first: Passage, second: Passage, known: Weights, events: Mapping[str, str]) -> Likeness:
    """Two passages are as near as their words; nearer where they claim the same; not at all where others speak."""
    near = likeness(first.text, second.text, known)
    if near < _COPIED and _other_voices(first.claims, second.claims):
        return Likeness(0.0)
    links = [
        link for one in first.claims for two in second.claims if (link := _link(one, two, near, events)) is not None
    ]
    score = max([near, *(worth for worth, _ in links)])
    reasons = [reason for _, reason in sorted(links, key=lambda one: (-one[0], one[1]))]
    one_event = any(events.get(one.id, one) == events.get(two.id, two) for one in first.claims for two in second.claims)
    return Likeness(round(min(score, 1.0), 6), tuple(dict.fromkeys(reasons)), one_event or near >= _COPIED)


def _other_voices(first: Sequence[Claim], second: Sequence[Claim]) -> bool:
    """True when both passages tell what was said, and none of the sides that speak in one speaks in the other."""
    one, two = (
        countries(party for claim in claims if claim.act in _SAYINGS for party in claim.parties("speaker"))
        for claims in (first, second)
    )
    return bool(one and two and not one & two)


def _link(one: Claim, two: Claim, near: float, events: Mapping[str, str]) -> tuple[float, str] | None:
    """What two claims of two accounts have in common, if they tell the same."""
    if one.act != two.act:
        return None
    if two.copy_of == one.id or (one.copy_of is not None and one.copy_of in (two.id, two.copy_of)):
        return 1.0, f"the same {one.act} in copied words"
    if one.id in events and events[one.id] == events.get(two.id):
        return 0.55 + near / 4, f"the same {one.act}"
    return _same_saying(one, two, near) if one.act in _SAYINGS else _same_value(one, two, near)


def _same_saying(one: Claim, two: Claim, near: float) -> tuple[float, str] | None:
    """The same side on the same matter, in words that are not far apart."""
    if not countries(one.parties("speaker")) & countries(two.parties("speaker")):
        return None
    shared = set(_topics(one)) & set(_topics(two))
    kind = one.values.get("force") == two.values.get("force")
    if not shared:
        return None
    return near + 0.12 + 0.08 * kind, f"the same side on {', '.join(sorted(shared))}"


def _topics(claim: Claim) -> tuple[str, ...]:
    told = claim.values.get("topics")
    return tuple(topic for topic in told if topic != "political") if isinstance(told, tuple) else ()


def _raised(claim: Claim) -> tuple[frozenset[str], str] | None:
    """Whose relationship is changed, and how; None where it is only named."""
    change = claim.values.get("change")
    return (countries(claim.parties("party")), str(change)) if change not in (None, "affirmed") else None


_SAME: Mapping[str, tuple[str, ...]] = {
    "figure": ("metric", "period"),
    "partnership": ("level", "change"),
    "phrase": ("phrase",),
}
_WORTH: Mapping[str, float] = {"figure": 0.7, "partnership": 0.15, "phrase": 0.1}


def _same_value(one: Claim, two: Claim, near: float) -> tuple[float, str] | None:
    """The same number, level or set phrase; a phrase that both use is little, for a side uses it everywhere."""
    if one.act == "partnership" and _raised(one) and _raised(one) == _raised(two):
        return near + 0.3, "the same change of the relationship"
    names = _SAME.get(one.act)
    if names is None or any(one.values.get(name) != two.values.get(name) for name in names):
        return None
    if one.act == "phrase" and not countries(one.parties("user")) & countries(two.parties("user")):
        return None
    return near + _WORTH[one.act], f"the same {one.act}"


def _copied(first: Sequence[Passage], second: Sequence[Passage]) -> bool:
    """True when a sentence of one account stands, nearly whole, in a sentence of another."""
    return any(repeated(one.text, two.text) >= _COPIED for one in first for two in second)
