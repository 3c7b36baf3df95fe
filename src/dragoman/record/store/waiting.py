"""What waits for a person to look at it, as cards: in the order of `views.reviewing.queue`, to be shown page by page.

Under "review:<kind>" stand conflicts of accounts, names and dates that could not be told, claims that are little sure,
and judgements that found no claim; each card is of the line that it is about, and goes with it. Doubts whether tellings
are one happening rest on two lines: they are facets of both, and hold while both do.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Event, Finding
from dragoman.model.claim import EVENT_ACTS
from dragoman.model.sureness import LIKELY
from dragoman.record import lines
from dragoman.record.identity.doubts import HARDLY, Doubt, doubts
from dragoman.record.identity.telling import Telling, is_event, tell
from dragoman.record.identity.verdict import THRESHOLD
from dragoman.record.order import claim_order, event_order, finding_order
from dragoman.record.settling import handles
from dragoman.record.settling.memory import Hand

REVIEW = "review:"
MERGES = f"{REVIEW}merge"
NEAR = "near"
"""Under it a happening has the tellings of others that are near its own; one of its own, where it may be none."""

UNPLACED = ("judgement-unplaced", "judgement-conflict")
UNNAMED = ("unresolved-name", "ambiguous-country")

_NOBODY = 99
_BETWEEN = "\x01"
_MARGIN = 0.05

Row = tuple[str, str, int, int, str, int, str, str, int, str, int, int, int, str]


def sought(kind: str) -> str:
    """The key of what waits for one reason."""
    return f"{REVIEW}{kind}"


def of_event(entry: int, event: Event) -> Iterator[Row]:
    """The fields on which the accounts of a happening differ, until a person sets or marks them."""
    judged = {field.removeprefix("values.") for field in (*event.marks, *(edit.field for edit in event.edits))}
    undated, *order = event_order(event)
    for number, one in enumerate(event.conflicts):
        if one.field not in judged:
            yield _row("conflict", int(undated), (*order, f"{number:03}"), entry, event.act, one.field)


def of_claim(entry: int, claim: Claim) -> Iterator[Row]:
    """A claim that is more likely wrong than right, until a person has a word on it; and one on which one has."""
    if claim.confidence < LIKELY and not claim.judgements:
        yield _row("confidence", round(claim.confidence * 1e6), _ordered(claim), entry, claim.act, claim.id)
    if claim.judgements:
        yield _row("judged", 0, _ordered(claim), entry, claim.act, claim.id)


def of_finding(entry: int, finding: Finding, claims: Sequence[Claim]) -> Iterator[Row]:
    """A name or a date that could not be told, while no person has had a word on the claims of its report."""
    if finding.kind in UNNAMED:
        here = [claim for claim in claims if _at(finding, claim)]
        if here and not min(here, key=claim_order).judgements:
            yield _row("name", 0, _found(finding), entry, finding.kind, "")
    elif finding.kind == "no-date":
        if any(claim.when is None and claim.act in EVENT_ACTS and not claim.judgements for claim in claims):
            yield _row("date", 0, _found(finding), entry, finding.kind, "")
    elif finding.kind in UNPLACED:
        yield _row("unplaced", 0, _found(finding), entry, finding.kind, "")


def _at(finding: Finding, claim: Claim) -> bool:
    words = finding.evidence[0] if finding.evidence else None
    return words is not None and any((one.start, one.end) == (words.start, words.end) for one in claim.evidence)


def _ordered(claim: Claim) -> tuple[str, ...]:
    path, start, end, act, id = claim_order(claim)
    return path, f"{start:09}", f"{end:09}", act, id


def _found(finding: Finding) -> tuple[str, ...]:
    path, document, kind, message, words = finding_order(finding)
    return path, document, kind, message, *(f"{start:09}{end:09}" for start, end in words)


def _row(kind: str, first: int, order: Iterable[str], entry: int, act: str, mark: str) -> Row:
    id = _BETWEEN.join(order)
    return sought(kind), "doubt", first, 0, id, entry, act, "", 0, "", _NOBODY, _NOBODY, 0, mark


@dataclass(frozen=True, slots=True)
class Waits:
    """One thing that waits: of which kind; the finding, the event with its field, or the claims that it is about."""

    kind: str
    finding: Finding | None = None
    event: str | None = None
    field: str | None = None
    claims: tuple[str, ...] = ()


# --- doubts whether two tellings are one happening -------------------------------------------------------------------


def merge(member: str) -> Waits:
    """The doubt that a facet tells: two claims that were joined on little, or are all but one."""
    _, first, second, _ = member.split(_BETWEEN)
    return Waits("merge", claims=(first, second))


class Doubter:
    """Where tellings that are one on little, or nearly one, are found again by what a settling remembers of them."""

    def __init__(self, hand: Hand, lexicon: Lexicon) -> None:
        self._hand = hand
        self._lexicon = lexicon
        self._done: set[int] = set()

    def look(self, entry: int, event: Event) -> None:
        """Keep the doubts about a happening, in place of those there were."""
        if entry in self._done:
            return
        self._done.add(entry)
        self._hand("DELETE FROM facets WHERE entry = ? AND key IN (?, ?)", (entry, MERGES, NEAR))
        others, hardly = self._linked(event.claims)
        near = [(entry, NEAR, "claim", one) for one in (*sorted(others), *(event.claims[:1] if hardly else ()))]
        if near:
            self._hand("INSERT INTO facets VALUES (?, ?, ?, ?)", near)
        if others or hardly:
            around = self._events(others)
            around[event.id] = entry, event
            for doubt in self._doubts([one for _, one in around.values()], set(event.claims)):
                about = [at for at, one in around.values() if set(doubt.claims) & set(one.claims)]
                for at in about:
                    self._keep(at, _member(doubt))

    def _linked(self, claims: Sequence[str]) -> tuple[set[str], bool]:
        """The tellings of others that are near those of a happening, and whether one of its own is joined on little."""
        own, others, best = set(claims), set[str](), dict.fromkeys(claims, 0.0)
        for id in claims:
            for other, score in self._hand(_NEAR, (id, id)):
                if other in own:
                    best[id] = max(best[id], score)
                else:
                    others.add(other)
        return others, len(own) > 1 and min(best.values()) < HARDLY + _MARGIN

    def _events(self, claims: Iterable[str]) -> dict[str, tuple[int, Event]]:
        found = {}
        for id in sorted(claims):
            for entry, line in self._hand(_EVENT, (handles.claim(id),)).fetchall():
                event = lines.event_of(lines.decode(line))
                found[event.id] = entry, event
        return found

    def _doubts(self, events: Sequence[Event], own: set[str]) -> Iterator[Doubt]:
        claims = {id: claim for event in events for id in event.claims if (claim := self._claim(id)) is not None}
        tellings = {id: self._telling(claims[id]) for id in claims if is_event(claims[id])}
        groups = [[tellings[id] for id in event.claims if id in tellings] for event in events]
        judged = self._judged(claims)
        for one in doubts(tellings.values(), groups):
            first, second = (claims[id] for id in one.claims)
            if own & set(one.claims) and not judged & {*first.judgements} & {*second.judgements}:
                yield one

    def _claim(self, id: str) -> Claim | None:
        line = self._hand.value(_LINE, ("claim", id))
        return None if line is None else lines.claim_of(lines.decode(line))

    def _telling(self, claim: Claim) -> Telling:
        line = lines.decode(self._hand.value(_LINE, ("document", claim.document)))
        text = self._hand.value("SELECT text FROM drafts WHERE document = ?", (claim.document,))
        return tell(claim, lines.document_of(line, str(text)), self._lexicon)

    def _judged(self, claims: dict[str, Claim]) -> set[str]:
        """Of the judgements on these claims those that join or split."""
        ids = sorted({id for claim in claims.values() for id in claim.judgements})
        held = {id: self._hand.value("SELECT line FROM judgements WHERE id = ?", (id,)) for id in ids}
        return {id for id, line in held.items() if line and json.loads(line)["kind"] in ("merge", "split")}

    def _keep(self, entry: int, member: str) -> None:
        row = (entry, MERGES, "doubt", member)
        if (
            self._hand.value("SELECT 1 FROM facets WHERE entry = ? AND key = ? AND sort = ? AND member = ?", row)
            is None
        ):
            self._hand("INSERT INTO facets VALUES (?, ?, ?, ?)", row)
            self._hand(_COUNT, row[1:])


_COUNT = "INSERT INTO counts VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1"
_NEAR = (
    "SELECT second, score FROM memory_bonds WHERE first = ? UNION ALL"
    " SELECT first, score FROM memory_bonds WHERE second = ?"
)
_LINE = "SELECT line FROM entries WHERE kind = ? AND id = ? AND until IS NULL"
_EVENT = (
    "SELECT e.number, e.line FROM handles h CROSS JOIN entries e ON e.number = h.entry"
    " WHERE h.key = ? AND e.kind = 'event' AND e.until IS NULL"
)


def _member(doubt: Doubt) -> str:
    far = round(round(abs(doubt.score - THRESHOLD), 6) * 1e6)
    return _BETWEEN.join((f"{far:08}", *doubt.claims, "m" if doubt.merged else "a"))
