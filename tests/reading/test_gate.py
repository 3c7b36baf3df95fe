"""Which sentences are worth a parse, and what states a report is about."""

import pytest

from dragoman.model import Mention, Sentence
from dragoman.reading.gate import lands, trigger, verbs_of, worth
from tests.pipeline import lexicon
from tests.reading.sentence import mentions, reading


@pytest.mark.parametrize(
    "text",
    [
        "She met him.", "They held talks.", "He paid a visit.", "They signed a treaty.", "He thanked her.",
        "She received the envoy.", "The visits ended.", "They co-chaired it.",
    ],
)  # fmt: skip
def test_sentences_in_which_something_is_done(text: str) -> None:
    """Meetings, visits, signatures and words are acts."""
    assert trigger(lexicon()).stands_in(text, 0, len(text))


@pytest.mark.parametrize("text", ["Rain fell over the lake.", "The lake froze over."])
def test_sentences_in_which_nothing_is_done(text: str) -> None:
    """Weather is no act of states."""
    assert not trigger(lexicon()).stands_in(text, 0, len(text))


def test_verbs_wherever_an_act_names_them() -> None:
    """An act's verbs stand in a list, in groups, or with their particle."""
    act = {"verbs": ["meet", "hold talks"], "force": {"thank": ["thank"]}, "content": [{"verb": "say"}], "nouns": []}
    assert verbs_of(act) == ["meet", "hold", "say", "thank"]


def test_the_states_of_a_report() -> None:
    """Members of a pair, states in a body's name, and the publisher's own state all count."""
    found = mentions("Kenyan officials praised China-Kazakhstan ties.")
    assert lands(found, "JPN", lexicon()) == {"KEN", "CHN", "KAZ", "JPN"}
    assert lands([Mention(0, 5, "mechanism", "Peru-Chile Committee", "words")], None, lexicon()) == {"PER", "CHL"}


def test_a_domestic_report_is_not_parsed() -> None:
    """A president who opens a school of his own state does nothing between states."""
    assert reading("Kenyan President William Ruto met teachers. He thanked them.").parses == (None, None)


def test_a_report_on_two_states_is_parsed_where_something_is_done() -> None:
    """A sentence without an act is read without its grammar."""
    parses = reading(
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni. Rain fell over Kampala."
    ).parses
    assert [parse is not None for parse in parses] == [True, False]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya signed it.", True),
        ("He signed it.", True),
        ("We held our breath.", False),
        ("We signed a treaty.", True),
        ("We raised our strategic partnership.", True),
        ("Two memoranda were signed.", True),
        ("Rain fell over Kenya.", False),
    ],
)
def test_sentences_worth_a_parse(text: str, told: bool) -> None:
    """What "we" say is nobody's claim, unless it is of a document or of a bond of states."""
    assert worth(text, Sentence(0, len(text), 0, "body"), mentions(text), lexicon()) is told
