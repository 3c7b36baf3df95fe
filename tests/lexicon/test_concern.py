"""Which words tell that a report is about dealings between states."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon import load
from dragoman.lexicon.concern import load as load_concern


def test_titles_of_those_who_deal() -> None:
    """Ministers and envoys deal with other states; a chairman, a general or a firm's representative need not."""
    known = load().concern
    assert {"Foreign Secretary", "Ambassadors", "King", "Vice Premier"} <= known.titles
    assert not {"Chairman", "General", "Representative", "Senator"} & known.titles
    assert "ministry" in known.who
    assert "treaty" in known.words


def test_a_desk_adds_words_of_its_own(tmp_path: Path) -> None:
    """Fishing quotas are a matter of state to some."""
    (tmp_path / "concern.yml").write_text("words: [quota]\n", encoding="utf-8")
    assert {"quota", "treaty"} <= load(tmp_path).concern.words


def test_a_rank_that_is_none(tmp_path: Path) -> None:
    """Ranks are those of offices.yml."""
    (tmp_path / "concern.yml").write_text("ranks: [grandee]\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"Lexicon entry concern\.yml ranks is 'grandee'; allowed are"):
        load_concern(load().offices, tmp_path)
