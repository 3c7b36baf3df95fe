"""The pledges of pairs as cards: promises gathered into pledges, with the later evidence proposed for each.

    promise:<code>/<code>   each claim by which one of two promises the other, read for its matter
    pledges:<code>/<code>   each pledge that the promises make, newest first: in `host` who pledges ("*" both), in `act`
                            its areas, in `modality` the days on which it was told, in `mark` the rest

A pair's pledges are made anew where a change touched it, from its promises and from what may be evidence of any; what
bears on a pledge, and why, is decided by the rooms of pledging alone.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, Document, Event
from dragoman.model.pledge import Pledge, Proposal
from dragoman.record import lines
from dragoman.record.pledging import Dealings, proposals
from dragoman.record.pledging.deadlines import Deadline
from dragoman.record.pledging.evidence import content, entitled, many, names, tells_done
from dragoman.record.pledging.matter import Matter
from dragoman.record.pledging.pledges import Promise, gathered, newest, read
from dragoman.record.settling import handles
from dragoman.record.settling.memory import Hand

PROMISE, PLEDGES = "promise:", "pledges:"
PROMISING = ("pledge", "statement")
EVIDENCED, DONE = 16, 32
BOTH = "*"

_NOBODY = 99
_PAIR = "pair:"

Row = tuple[str, str, int, int, str, int, str, str, int, str, int, int, int, str]
Codes = frozenset[str]


def promised(
    entry: int,
    claim: Claim,
    document: Document,
    timexes: Sequence[DatedTimex],
    pairs: Iterable[tuple[str, str]],
    lexicon: Lexicon,
) -> Iterator[Row]:
    """The cards of a claim that promises: one for each pair that it bears on."""
    found = read(claim, document, timexes, lexicon) if claim.act in PROMISING and pairs else None
    for pair in pairs if found else ():
        own = found and found.of(frozenset(pair))
        if own:
            yield _row(f"{PROMISE}{'/'.join(pair)}", "promise", 0, claim.id, entry, mark=_told(own))


@dataclass(frozen=True, slots=True)
class Listed:
    """A pledge as its list has it: who pledges, its areas, the days on which it was told, whether evidence is shown."""

    id: str
    pledgers: tuple[str, ...]
    areas: tuple[str, ...]
    days: tuple[str, ...]
    evidenced: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """The rest of what is kept of a pledge: the claims that tell it, why they do, its time, and its evidence."""

    claims: tuple[str, ...]
    reasons: tuple[str, ...]
    said: str | None
    deadline: str | None
    due: str | None
    proposals: tuple[Proposal, ...]


def listed(hand: Hand, one: str, other: str) -> tuple[Listed, ...]:
    """Every pledge between two, newest first."""
    pair = tuple(sorted((one, other)))
    rows = hand(
        f"SELECT id, host, act, modality, flags FROM cards WHERE {_OF_PAIR} {_NEWEST}",
        (_key(pair),),
    )
    return tuple(
        Listed(id, pair if host == BOTH else (host,), _parts(act), _parts(days), bool(flags & EVIDENCED))
        for id, host, act, days, flags in rows
    )


@dataclass(frozen=True, slots=True)
class Summed:
    """How many pledges of the same pledgers and areas there are, and for how many of them evidence is shown."""

    pledgers: tuple[str, ...]
    areas: tuple[str, ...]
    count: int
    evidenced: int


def summed(hand: Hand, one: str, other: str) -> tuple[Summed, ...]:
    """The pledges between two, by who pledges and what about."""
    pair = tuple(sorted((one, other)))
    return tuple(
        Summed(pair if host == BOTH else (host,), _parts(act), count, evidenced)
        for host, act, count, evidenced in hand(_SUMMED, (_key(pair),))
    )


def latest(hand: Hand, one: str, other: str, limit: int) -> tuple[str, ...]:
    """The ids of the newest pledges between two."""
    rows = hand(f"SELECT id FROM cards WHERE {_OF_PAIR} {_NEWEST} LIMIT ?", (_key(sorted((one, other))), limit))
    return tuple(str(id) for (id,) in rows)


def kept(hand: Hand, one: str, other: str, ids: Iterable[str]) -> dict[str, Kept]:
    """What is kept of some pledges between two."""
    key, wanted = _key(sorted((one, other))), json.dumps(sorted(ids))
    rows = hand(
        f"SELECT id, mark FROM cards WHERE {_OF_PAIR} AND id IN (SELECT value FROM json_each(?))", (key, wanted)
    )
    return {id: _kept(id, json.loads(mark)) for id, mark in rows}


def _kept(id: str, mark: Sequence[object]) -> Kept:
    claims, reasons, said, deadline, due, evidence = mark
    assert isinstance(claims, list)
    assert isinstance(reasons, list)
    assert isinstance(evidence, list)
    found = tuple(Proposal(id, told, kind, tuple(own), when, why) for told, kind, own, when, why in evidence)
    return Kept(tuple(claims), tuple(reasons), _text(said), _text(deadline), _text(due), found)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


# --- what a settling keeps ---------------------------------------------------------------------------------------


def renewed(hand: Hand, lexicon: Lexicon, pair: str) -> Iterator[Row]:
    """The cards of the pledges of a pair ("AAA/BBB"), from its promises and what came later."""
    rows = hand(
        "SELECT id, entry, mark FROM cards WHERE key = ? AND kind = 'promise'", (f"{PROMISE}{pair}",)
    ).fetchall()
    if not rows:
        return
    promises = {id: _promise(id, json.loads(mark)) for id, _, mark in rows}
    entries = {id: entry for id, entry, _ in rows}
    codes = frozenset(pair.split("/"))
    later = _Later(hand, lexicon, pair)
    sat = later.sat if any(one.deadline and one.deadline.sitting for one in promises.values()) else ()
    for pledge in gathered(promises.values(), codes, sat):
        found = later.proposed(pledge, promises[pledge.id])
        yield _card(pair, pledge, entries[pledge.id], found)


def _card(pair: str, pledge: Pledge, entry: int, found: Sequence[Proposal]) -> Row:
    days = (pledge.said, *pledge.again) if pledge.said else ()
    evidence = [[one.evidence, one.kind, one.claims, one.when, one.reason] for one in found]
    told = [pledge.claims, pledge.reasons, pledge.said, pledge.deadline, pledge.due, evidence]
    return _row(
        f"{PLEDGES}{pair}",
        "pledge",
        newest(pledge)[1],
        pledge.id,
        entry,
        act=",".join(pledge.areas),
        modality=",".join(str(day) for day in days),
        host=BOTH if len(pledge.pledgers) > 1 else pledge.pledgers[0],
        flags=EVIDENCED if found else 0,
        mark=json.dumps(told, ensure_ascii=False, separators=(",", ":")),
    )


class _Later:
    """What came between two parties after their promises, opened only so far as it may be evidence of one."""

    def __init__(self, hand: Hand, lexicon: Lexicon, pair: str) -> None:
        self._hand = hand
        self._pair = f"{_PAIR}{pair}"
        self._codes = frozenset(pair.split("/"))
        self._lexicon = lexicon
        self._opened: dict[str, tuple[Event | Claim, ...]] = {}
        self._documents: dict[str, Document] = {}
        self._dealings = self._made((), ())

    def proposed(self, pledge: Pledge, promise: Promise) -> tuple[Proposal, ...]:
        """The evidence that is proposed for a pledge."""
        acts = self._bearing(promise)
        if not acts:
            return ()
        told = [one for act in sorted(acts) for one in self._of(act)]
        own = (self._claim(id) for id in pledge.claims)
        claims = [*(one for one in own if one), *(one for one in told if isinstance(one, Claim))]
        return proposals(pledge, self._made([one for one in told if isinstance(one, Event)], claims))

    def _bearing(self, promise: Promise) -> set[str]:
        """The acts of which some may be evidence of a promise."""
        acts = {act for act in promise.sought if act in self._acts}
        matter, signing = promise.matter, "signing" in promise.sought
        if any(
            entitled(matter, title, signing=signing) or any(name in promise.words for name in own)
            for title, own in self._titles
        ):
            acts.add("agreement")
        if any(len(body & matter.every) > 1 for body in self._bodies) or (self._bodies and "-" in promise.words):
            acts.add("session")
        if any(many(matter, shared) for told in self._deeds if (shared := matter.shared(told))):
            acts.add("statement")
        return acts

    @cached_property
    def _acts(self) -> Codes:
        """The acts that the catalogue lists between the two."""
        query = "SELECT DISTINCT act FROM tallies WHERE key = ?"
        return frozenset(act for (act,) in self._hand(query, (self._pair,)))

    @cached_property
    def _titles(self) -> list[tuple[Matter, list[str]]]:
        """What the papers between the two are about, and the long names in their titles."""
        titles = {str(one.values.get("title") or "") for one in self._of("agreement")}
        return [(self._dealings.matter(title), names(title)) for title in sorted(titles)]

    @cached_property
    def _bodies(self) -> list[frozenset[str]]:
        """The words of the names of the bodies that sat, without the states."""
        query = "SELECT member FROM counts WHERE key = ? AND sort = 'body'"
        found = {self._dealings.plain(str(name)) for (name,) in self._hand(query, (self._pair,))}
        return [self._dealings.matter(name).every for name in sorted(found)]

    @cached_property
    def _deeds(self) -> list[Matter]:
        """What the statements are about that tell of something done."""
        told = {content(one) for one in self._of("statement") if isinstance(one, Claim)}
        return [self._dealings.matter(words) for words in sorted(told)]

    @cached_property
    def sat(self) -> tuple[str, ...]:
        """When bodies of the two sat."""
        query = "SELECT mark FROM cards WHERE key = ? AND kind = 'event' AND act = 'session' AND modality = 'occurred'"
        return tuple(str(when) for (when,) in self._hand(query, (self._pair,)) if when)

    def _of(self, act: str) -> tuple[Event | Claim, ...]:
        if act not in self._opened:
            self._opened[act] = tuple(self._open(act))
        return self._opened[act]

    def _open(self, act: str) -> Iterator[Event | Claim]:
        """What there is of an act; of statements those that tell of something done."""
        some = f"AND c.flags & {DONE}" if act == "statement" else ""
        for kind, line in self._hand(f"{_LINES} {some}", (self._pair, act)).fetchall():
            told = lines.decode(line)
            yield lines.event_of(told) if kind == "event" else lines.claim_of(told)

    def _claim(self, id: str) -> Claim | None:
        line = self._hand.value(_LINE, ("claim", id))
        return None if line is None else lines.claim_of(lines.decode(line))

    def _made(self, events: Sequence[Event], claims: Sequence[Claim]) -> Dealings:
        ids = {one.document for one in claims} | {id for one in events if not one.when for id in one.documents}
        for id in sorted(ids - self._documents.keys()):
            line = self._hand.value(_LINE, ("document", id))
            if line is not None:
                self._documents[id] = lines.document_of(lines.decode(line), "")
        return Dealings(self._codes, tuple(claims), tuple(events), self._documents, {}, self._lexicon)


_SUMMED = f"""SELECT host, act, count(*), sum(flags & {EVIDENCED} > 0) FROM cards
    WHERE key = ? AND kind = 'pledge' GROUP BY host, act ORDER BY host, act"""
_OF_PAIR = "key = ? AND kind = 'pledge'"
_NEWEST = "ORDER BY newest, earliest, id"
_LINE = "SELECT line FROM entries WHERE kind = ? AND id = ? AND until IS NULL"
_LINES = (
    "SELECT c.kind, e.line FROM cards c JOIN entries e ON e.number = c.entry"
    " WHERE c.key = ? AND c.kind IN ('event', 'claim') AND c.act = ?"
)


def done(claim: Claim, lexicon: Lexicon) -> bool:
    """True for a statement that may be evidence of a promise."""
    return claim.act == "statement" and tells_done(claim, lexicon)


# --- a promise as it is kept -------------------------------------------------------------------------------------


def _told(one: Promise) -> str:
    time = one.deadline and [one.deadline.words, one.deadline.due, one.deadline.sitting]
    telling, others = sorted(one.matter.telling), sorted(one.matter.every - one.matter.telling)
    told = (one.path, one.start, one.copy_of, one.pledgers, one.strength, one.words, telling, others)
    more = (sorted(one.amounts), one.areas, one.target, one.said, time, sorted(one.sought))
    return json.dumps((*told, *more), ensure_ascii=False, separators=(",", ":"))


def _promise(id: str, told: Sequence[object]) -> Promise:
    path, start, copy_of, pledgers, strength, words, telling, others, amounts, areas, target, said, time, sought = told
    own = frozenset[str](telling)  # type: ignore[call-overload]
    return Promise(
        id=id,
        path=str(path),
        start=int(start),  # type: ignore[call-overload]
        copy_of=_text(copy_of),
        pledgers=tuple(pledgers),  # type: ignore[arg-type]
        strength=str(strength),
        words=str(words),
        matter=Matter(own, own.union(others)),
        amounts=frozenset(amounts),  # type: ignore[call-overload]
        areas=tuple(areas),  # type: ignore[arg-type]
        target=_text(target),
        said=_text(said),
        deadline=Deadline(*time) if time else None,  # type: ignore[misc]
        sought=frozenset(sought),  # type: ignore[call-overload]
    )


def _row(
    key: str,
    kind: str,
    newest: int,
    id: str,
    entry: int,
    *,
    act: str = "",
    modality: str = "",
    host: str = "",
    flags: int = 0,
    mark: str,
) -> Row:
    return key, kind, newest, 0, id, entry, act, modality, 0, host, _NOBODY, _NOBODY, flags, mark


def _key(pair: Sequence[str]) -> str:
    return handles.pair(*pair).replace(_PAIR, PLEDGES)


def _parts(told: str) -> tuple[str, ...]:
    return tuple(told.split(",")) if told else ()
