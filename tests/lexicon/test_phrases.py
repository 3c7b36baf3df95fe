"""Set phrases of many capitals, and topics."""

import pytest

from dragoman.lexicon import load
from dragoman.lexicon.scripts import script_of

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


@pytest.mark.parametrize(
    ("canonical", "state", "language", "words"),
    [
        ("one-China principle", "CHN", "zh-Hans", "一个中国原则"),
        ("collective West", "RUS", "ru", "коллективный Запад"),
        ("abduction issue", "JPN", "ja", "拉致問題"),
        ("Global Pivotal State", "KOR", "ko", "글로벌 중추국가"),
        ("axis of resistance", "IRN", "fa", "محور مقاومت"),
        ("the world is bigger than five", "TUR", "tr", "Dünya beşten büyüktür"),
        ("Vasudhaiva Kutumbakam", "IND", "sa", "वसुधैव कुटुम्बकम्"),
    ],
)
def test_the_words_of_the_state_whose_formula_it_is(canonical: str, state: str, language: str, words: str) -> None:
    """A formula in its own language."""
    assert [(one.state, one.language, one.words) for one in PHRASES[canonical].own] == [(state, language, words)]


def test_own_words_are_of_known_states_and_of_the_script_of_their_language() -> None:
    """What was first said in English, or by many, has none."""
    every = [one for phrase in LEXICON.phrases for one in phrase.own]
    assert {one.state for one in every} <= set(LEXICON.states.display)
    scripts = {one.language: getattr(script_of(one.words), "name", None) for one in every}
    assert scripts == {
        **dict.fromkeys(("az", "vi", "tr", "es")),
        **{"zh-Hans": "Han", "ru": "Cyrillic", "ko": "Hangul", "ja": scripts["ja"], "fa": "Arabic"},
        **{"sa": "Devanagari", "hi": "Devanagari"},
    }
    assert PHRASES["rules-based international order"].own == PHRASES["mutual respect"].own == ()
