"""The lists of the gold: which acts tell each, what makes a claim the same fact, whether the coder was exhaustive."""

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.measure import dealings, encounters, sayings
from dragoman.measure.gold import Told
from dragoman.measure.likeness import Likeness
from dragoman.model import Claim


@dataclass(frozen=True, slots=True)
class Kind:
    """One list of the gold; where it is not `exhaustive`, a claim that nobody coded is no false alarm."""

    name: str
    acts: tuple[str, ...]
    likeness: Callable[[Told, Claim], Likeness | None]
    exhaustive: bool = True


KINDS = (
    Kind("meetings", ("meeting",), encounters.meeting),
    Kind("visits", ("visit",), encounters.visit),
    Kind("sessions", ("session",), encounters.session),
    Kind("agreements", ("agreement",), dealings.agreement),
    Kind("relationship", ("partnership",), dealings.relationship),
    Kind("offices", ("tenure",), dealings.office),
    Kind("conveyances", ("greeting",), dealings.conveyance),
    Kind("figures", ("figure",), dealings.figure),
    Kind("measures", ("measure",), dealings.measure),
    Kind("alignments", ("alignment",), sayings.alignment),
    Kind("phrases", ("phrase",), sayings.phrase, exhaustive=False),
    Kind("statements", ("statement", "pledge"), sayings.statement, exhaustive=False),
)
