"""On which two parties a saying bears."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Evidence, Party
from dragoman.record.bearing import bears_on, borne, reports

OTIENO = Party("Wanjiru Otieno", "person", "Wanjiru Otieno", office="Deputy President", country="KEN")
KING = Party("Haldor Vik", "person", "King Haldor Vik", office="King", country="NOR")


def claim(act: str, at: int, words: str, **roles: tuple[Party, ...]) -> Claim:
    """A claim whose words stand at a place of the report."""
    told = (Evidence(at, at + len(words), words),)
    return Claim(f"c{at}", act, "d", "d.txt", roles=roles, evidence=told, rule=act, modality="occurred")


@pytest.mark.parametrize(
    ("met_at", "said_at", "between"),
    [(100, 40_000, True), (50_000, 51_000, True), (50_000, 2_000, False), (50_000, 90_000, False)],
)
def test_what_is_said_far_from_a_meeting(met_at: int, said_at: int, between: bool, lexicon: Lexicon) -> None:
    """What a report tells of a meeting is said at it; in hours of answers, only what is said near where it is touched."""
    met = claim("meeting", met_at, "met King Haldor Vik", participant=(OTIENO, KING))
    said = claim("statement", said_at, "the harvest would be good", speaker=(OTIENO,))
    report = reports([met, said])["d"]
    assert bears_on(said, frozenset(("KEN", "NOR")), report, lexicon) is between
    assert (("KEN", "NOR") in borne(said, report, lexicon)) is between


def test_who_is_named_is_meant(lexicon: Lexicon) -> None:
    """What a saying names it bears on, wherever it stands."""
    met = claim("meeting", 50_000, "met King Haldor Vik", participant=(OTIENO, KING))
    said = claim("statement", 10, "ships from Norway are welcome", speaker=(OTIENO,))
    assert bears_on(said, frozenset(("KEN", "NOR")), reports([met, said])["d"], lexicon)
