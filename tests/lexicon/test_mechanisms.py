"""Standing bodies and partnerships are recognised by form, from these words."""

from dragoman.lexicon import load


def test_bodies_and_sittings() -> None:
    """A committee holds meetings, a commission sessions, a dialogue rounds."""
    mechanisms = load().mechanisms
    assert {"committee", "commission", "council", "dialogue", "consultations", "working group"} <= set(
        mechanisms.bodies
    )
    assert {"meeting", "session", "round", "sitting", "edition", "plenary"} <= set(mechanisms.sittings)
    assert "Intergovernmental" in mechanisms.qualifiers


def test_partnerships_grow_by_adjectives() -> None:
    """A partnership may be permanent, comprehensive and strategic at once."""
    partnerships = load().partnerships
    assert {"permanent", "comprehensive", "strategic", "all-weather", "enhanced", "privileged"} <= set(
        partnerships.adjectives
    )
    assert partnerships.heads.index("strategic partnership of coordination") < partnerships.heads.index("partnership")
