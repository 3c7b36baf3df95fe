"""How sure a claim is depends on what it looks like, and on the table that gold gives."""

from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.lexicon.confidence import Confidence, Step
from dragoman.model import Draft
from dragoman.record import assemble

TABLE = Confidence(
    start=4.0,
    factors={("act", "tenure"): 2.0, ("any", "date not told"): 0.1, ("visit", "date not told"): 0.5},
    steps=(Step(0.0, 1, 5, 0.2), Step(1.0, 5, 10, 0.5), Step(4.0, 80, 100, 0.8), Step(8.0, 99, 100, 0.95)),
)


def test_the_table_gives_the_share_of_like_claims() -> None:
    """Odds are multiplied; a step holds from its odds on."""
    assert TABLE.of([("act", "tenure")]) == 0.95
    assert TABLE.of([("act", "meeting"), ("any", "told once")]) == 0.8
    assert TABLE.of([("any", "date not told")]) == 0.2
    assert TABLE.of([("act", "tenure"), ("visit", "date not told")]) == 0.8


def test_every_claim_of_a_record_is_weighed(dated: Draft, undated: Draft, lexicon: Lexicon) -> None:
    """A visit whose days are not told is doubtful; its event too."""
    record = assemble([dated, undated], replace(lexicon, confidence=TABLE))
    weights = {(claim.act, claim.when is None): claim.confidence for claim in record.claims}
    assert weights["tenure", True] == 0.95
    assert weights["session", False] == 0.8
    assert weights["visit", True] == 0.2
    (iceland,) = [event for event in record.events if event.when is None]
    assert iceland.confidence == 0.2
