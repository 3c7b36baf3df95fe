"""Set phrases of many capitals, and topics."""

import pytest

from dragoman.lexicon import load

LEXICON = load()
PHRASES = {phrase.canonical: phrase for phrase in LEXICON.phrases}


@pytest.mark.parametrize(
    ("canonical", "variant", "topic"),
    [
        ("one-China principle", "one china principle", "sovereignty"),
        ("three forces", "three evil forces", "security"),
        ("community with a shared future", "community of shared destiny", "political"),
        ("indivisible security", "indivisibility of security", "security"),
        ("rules-based international order", "rules-based order", "multilateral"),
        ("for as long as it takes", "as long as it takes", "defence"),
        ("ASEAN centrality", "asean’s centrality", "regional"),
        ("Vasudhaiva Kutumbakam", "one earth, one family, one future", "multilateral"),
        ("African solutions to African problems", "african-led solutions", "regional"),
        ("zone of peace", "latin america and the caribbean as a zone of peace", "regional"),
        ("the world is bigger than five", "bigger than five", "multilateral"),
    ],
)
def test_a_variant_belongs_to_its_phrase(canonical: str, variant: str, topic: str) -> None:
    """Capitals repeat their formulas with small changes; every form is lower case here."""
    assert variant in PHRASES[canonical].variants
    assert canonical.lower() in PHRASES[canonical].variants
    assert PHRASES[canonical].topic == topic


def test_a_variant_belongs_to_one_phrase() -> None:
    """A formula counted twice would look like two policies."""
    variants = [variant for phrase in LEXICON.phrases for variant in phrase.variants]
    assert sorted(variants) == sorted(set(variants))
    assert len(LEXICON.phrases) >= 140


def test_the_topics_of_diplomacy() -> None:
    """Ministers talk of trade, energy and transport more than of anything else."""
    wanted = "security defence trade energy transport culture education climate health agriculture space migration multilateral"
    assert {*wanted.split(), "human rights"} <= set(LEXICON.topics)
    assert "tariffs" in LEXICON.topics["trade"]
    assert all(keyword == keyword.lower() for keywords in LEXICON.topics.values() for keyword in keywords)
