"""What promises are of, by their words."""

from pathlib import Path

import pytest

from dragoman.errors import LexiconError
from dragoman.lexicon import load
from dragoman.lexicon.promises import load as load_promises


def test_what_a_promise_is_of() -> None:
    """A visit, a sitting, a paper, a number, a measure."""
    known = load().promises
    assert known.visit.search("would gladly come")
    assert known.contact.search("agreed to remain in regular touch")
    assert not known.contact.search("agreed to hold a meeting on the margins of the summit")
    assert known.signing.search("will finalize the treaty on the lake")
    assert known.growth.search("determined to double trade")
    assert known.measures["visa measure"].search("will let them in without a visa")
    assert known.done.search("the bridge was opened")
    assert not known.done.search("the bridge should be opened")


def test_a_pattern_that_is_none(tmp_path: Path) -> None:
    """A bracket left open is told in one sentence."""
    (tmp_path / "promises.yml").write_text("visit: ['(come']\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"promises\.yml visit is no pattern"):
        load_promises(tmp_path)
