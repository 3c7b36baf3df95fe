"""What changes in what a side says: phrases it has stopped using, new ones, and new wordings of old ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.record.store.worded import Spoken
from dragoman.views.phrasebook.uses import Period, Use, plain, spoken_in

_CHANCE = 0.4

Uses = Mapping[str, tuple[Use, ...]]


@dataclass(frozen=True, slots=True)
class Turn:
    """A phrase of one side, its uses, and the reports in which the side spoke: the earlier ones and the latest."""

    phrase: str
    side: str
    uses: tuple[Use, ...]
    earlier: tuple[str, ...]
    latest: tuple[str, ...]

    @property
    def telling(self) -> bool:
        """False for a phrase used so seldom that the latest reports would probably lack it anyway."""
        return (1 - self.reports / len(self.earlier)) ** len(self.latest) < _CHANCE

    @property
    def reports(self) -> int:
        """In how many of the reports in question the phrase stands."""
        return len({use.claim.document for use in self.uses})


@dataclass(frozen=True, slots=True)
class Rewording:
    """A phrase that one side tells in other words than before: its uses in older wordings, and in the latest."""

    phrase: str
    side: str
    before: tuple[Use, ...]
    after: tuple[Use, ...]


def dropped(spoken: Spoken, found: Uses, period: Period, last: int) -> tuple[Turn, ...]:
    """Phrases that a side used in two reports or more, and in none of the last so many in which it spoke."""
    turns = (turn for turn in _turns(spoken, found, period, last) if turn.latest and turn.earlier)
    gone = [
        turn for turn in turns if turn.reports > 1 and not {use.claim.document for use in turn.uses} & set(turn.latest)
    ]
    return tuple(sorted(gone, key=lambda turn: (-turn.reports, turn.side, turn.phrase)))


def new(spoken: Spoken, found: Uses, period: Period, last: int) -> tuple[Turn, ...]:
    """Phrases that stand only in the last so many reports in which a side spoke, after as many or more without."""
    turns = (turn for turn in _turns(spoken, found, period, last) if len(turn.earlier) >= last)
    return tuple(turn for turn in turns if {use.claim.document for use in turn.uses} <= set(turn.latest))


def reworded(found: Uses) -> tuple[Rewording, ...]:
    """Phrases whose last wording begins after every other wording of that side has ended."""
    changes = []
    for phrase, own in _by_side(found):
        dated = [use for use in own if use.when]
        if not dated:
            continue
        wording = plain(dated[-1].variant)
        before = [use for use in dated if plain(use.variant) != wording]
        after = [use for use in dated if plain(use.variant) == wording]
        if before and before[-1].order < after[0].order and before[-1].when != after[0].when:
            changes.append(Rewording(phrase, own[0].side, tuple(before), tuple(after)))
    return tuple(changes)


def _turns(spoken: Spoken, found: Uses, period: Period, last: int) -> Sequence[Turn]:
    told = _by_side(found)
    if not told:
        return []
    within = {side: spoken_in(spoken, side, period) for side in sorted(spoken.sides)}
    return [
        Turn(phrase, own[0].side, own, within[own[0].side][:-last], within[own[0].side][-last:]) for phrase, own in told
    ]


def _by_side(found: Uses) -> list[tuple[str, tuple[Use, ...]]]:
    sides = [
        (phrase, tuple(use for use in uses if use.side == side))
        for phrase, uses in found.items()
        for side in sorted({use.side for use in uses} - {""})
    ]
    return [(phrase, own) for phrase, own in sides if own]
