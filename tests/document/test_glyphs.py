"""Marks of other scripts read as the plain ones."""

import pytest

from dragoman.document.glyphs import plain
from dragoman.document.offsets import Mapped


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Norway، Portugal،Chile", "Norway, Portugal, Chile"),
        ("Who came؟ Nobody؛ they wrote۔", "Who came? Nobody; they wrote."),
        ("Norway、Portugal，Chile", "Norway, Portugal, Chile"),
        ("Norway﹐ Portugal､ Chile｡", "Norway, Portugal, Chile."),
    ],
)
def test_marks_of_other_scripts(text: str, read: str) -> None:
    """A comma is a comma in Arabic, Chinese and Japanese type, and every word still stands where it stood."""
    made = plain(Mapped.of(text, 0, len(text)))
    assert made.text == read
    for word in ("Portugal", "Chile", "Nobody"):
        if word in read:
            at = read.index(word)
            assert text[made.starts[at] : made.ends[at + len(word) - 1]] == word
