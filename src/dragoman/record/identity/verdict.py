"""What features say of two tellings: signs with scores and reasons, and the verdict that they add up to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dragoman.record.identity.telling import Telling

THRESHOLD = 0.9


@dataclass(frozen=True, slots=True)
class Sign:
    """What one feature says of two tellings; `bars` means that they are two happenings."""

    score: float
    reason: str
    bars: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The signs of all features, each under the feature's name, the sum of their scores, and the reason against.

    Of two tellings that are kept apart only the sign that does so is told.
    """

    score: float
    signs: tuple[tuple[str, Sign], ...]
    barred: str | None

    @property
    def same(self) -> bool:
        """True when the two tellings are of one happening."""
        return self.barred is None and self.score >= THRESHOLD - 1e-9

    @property
    def reasons(self) -> tuple[str, ...]:
        """Each feature that counts, with its score and its reason in words: "the people +0.60: …".

        What a person judged has no feature's name, and is told by its reason alone.
        """
        return tuple(
            f"{name} {sign.score:+.2f}: {sign.reason}" if name else sign.reason
            for name, sign in self.signs
            if sign.score
        )


Feature = Callable[[Telling, Telling], Sign | None]
Features = Mapping[str, Feature]


def bar(reason: str) -> Sign:
    """The sign that two tellings are of two happenings."""
    return Sign(0.0, reason, bars=True)
