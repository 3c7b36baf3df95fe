"""What words are about, without the turns of the trade."""

import pytest

from dragoman.record.pledging.matter import matter, stem
from tests.pipeline import lexicon


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("consulates", "consular"),
        ("education", "educational"),
        ("vaccine", "vaccination"),
        ("terrorism", "terrorist"),
        ("embassy", "embassies"),
        ("railway", "railways"),
        ("opened", "opening"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    """A promise says "to open a consulate", the news says that consular rooms were opened."""
    assert stem(one) == stem(other)


def test_other_words_keep_apart() -> None:
    """To consult is not to keep a consul."""
    assert len({stem(word) for word in ("consultation", "consulate", "transit", "transport")}) == 4


def test_states_and_turns_of_the_trade_tell_no_matter() -> None:
    """Of a long sentence only the dialogue on space is left."""
    words = "agreed to hold the U.S.-Peruvian Civil Space Dialogue and to strengthen cooperation of the two countries"
    assert matter(words, lexicon()).telling == {"civil", "spac"}
