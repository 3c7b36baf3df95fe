"""A judgement finds its claim again by what the claim says, when ids, spans or the text have changed since.

A claim is known by its id where that still stands. Otherwise the claim of the same document (or of what lies at its
path now) whose words and parties agree best is taken, if it is of the same act and no other comes near; else none is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model import Claim, Target, target
from dragoman.record.identity.wording import tokens

WORDS, PARTIES, ROLES, VALUES, WHEN, START = 0.45, 0.3, 0.1, 0.07, 0.04, 0.04
"""What each agreement counts; they add up to one."""
LEAST = 0.55
"""Of so much agreement a claim is taken for the one that was judged."""
MARGIN = 0.03
"""By so much it agrees better than the next; else it is told by neither."""
SHARED = 0.5
"""So large a part of the words, and of the names, is the same."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The claims in which targets are looked for, by document and by path."""

    by_document: Mapping[str, Sequence[Claim]]
    by_path: Mapping[str, Sequence[Claim]]

    def of(self, target: Target) -> Sequence[Claim]:
        """The claims of a target's document; where its text is another now, of what lies at its path."""
        return self.by_document.get(target.document) or self.by_path.get(target.path, ())


def shelf(claims: Iterable[Claim]) -> Shelf:
    """Claims made ready for placing."""
    documents: dict[str, list[Claim]] = defaultdict(list)
    paths: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        documents[claim.document].append(claim)
        paths[claim.path].append(claim)
    return Shelf(documents, paths)


def place(told: Target, claims: Sequence[Claim]) -> str | None:
    """The id of the claim that a judgement is about, among those of its document; None where none or several fit."""
    if any(claim.id == told.claim for claim in claims):
        return told.claim
    ranked = sorted(((likeness(told, claim), claim.id) for claim in claims if claim.act == told.act), reverse=True)
    if not ranked or ranked[0][0] < LEAST:
        return None
    return None if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN - 1e-9 else ranked[0][1]


def likeness(told: Target, claim: Claim) -> float:
    """How far a claim says what the judged one said, from 0 to 1; 0 where words or parties are others."""
    now = target(claim)
    words, parties = _words(told.words, now.words), _parties(told.parties, now.parties)
    if words < SHARED or parties < SHARED:
        return 0.0
    roles, values = _shared(told.parties, now.parties), _shared(told.values, now.values)
    here = told.document == now.document and told.start is not None and told.start == now.start
    what = WORDS * words + PARTIES * parties + ROLES * roles + VALUES * values
    return what + WHEN * (told.when == now.when) + START * here


def _shared(told: Sequence[str], now: Sequence[str]) -> float:
    """The share of what is told of a thing that is told of the other in the same words."""
    return len({*told} & {*now}) / len({*told} | {*now}) if told or now else 1.0


def _words(told: str, now: str) -> float:
    """The share of the shorter words that the longer have, mixed with the share of all that both have."""
    one, other = Counter(tokens(told)), Counter(tokens(now))
    both, either = (one & other).total(), (one | other).total()
    if not one or not other:
        return 1.0 if one == other else 0.0
    return (both / min(one.total(), other.total()) + both / either) / 2


def _parties(told: Sequence[str], now: Sequence[str]) -> float:
    """The share of parties that are the same by name; 0 where both lists name somebody whom the other lacks."""
    mine, theirs = ([tokens(one.partition(": ")[2]) for one in some] for some in (told, now))
    if not mine and not theirs:
        return 1.0
    known = sum(_among(one, theirs) for one in mine)
    found = sum(_among(one, mine) for one in theirs)
    share = min(known, found) / max(len(mine), len(theirs))
    return 0.0 if known < len(mine) and found < len(theirs) and share < 2 / 3 - 1e-9 else share


def _among(name: tuple[str, ...], names: Iterable[tuple[str, ...]]) -> bool:
    """True when one of the names has all words of this one, or this one all of its."""
    return any(set(name) <= set(one) or set(one) <= set(name) for one in names if one)


def places(targets: Iterable[Target], claims: Shelf) -> dict[Target, str | None]:
    """Where each target is found."""
    return {one: place(one, claims.of(one)) for one in dict.fromkeys(targets)}
