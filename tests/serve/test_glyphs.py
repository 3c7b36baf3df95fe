"""Signs that cannot be seen are named; words from right to left are kept apart."""

import pytest

from dragoman.serve.glyphs import named, seen


def test_markup_is_text() -> None:
    """Nothing in a report becomes part of the page."""
    assert str(seen("<script>alert(1)</script> & é")) == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; é"


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\u200f", "\ufeff", "\x00", "\ud800", "\xad", "\u2028"])
def test_unseen_signs_are_named(sign: str) -> None:
    """Controls of direction, letters without width, halves of letters."""
    told = str(seen(f"a{sign}b"))
    assert sign not in told
    assert f">U+{ord(sign):04X}</span>b" in told
    assert named(f"a{sign}b") == f"a[U+{ord(sign):04X}]b"
    told.encode()


def test_many_of_one_sign_are_counted() -> None:
    """A line of ten thousand of them is no page of ten thousand marks."""
    assert str(seen("\u200b" * 10_000)) == '<span class="unseen" title="zero width space">U+200B ×10,000</span>'


def test_joiners_stay_where_a_script_needs_them() -> None:
    """A Persian word, a picture of a family; not between Latin letters."""
    assert "U+200C" not in str(seen("می‌خواهم"))
    assert "U+200D" not in str(seen("👩\u200d👧"))
    assert "U+200D" in str(seen("a\u200db"))


def test_words_from_right_to_left_are_kept_apart() -> None:
    """The day behind an Arabic name stays behind it."""
    assert str(seen("الأهرام, 27 May")) == "<bdi>الأهرام</bdi>, 27 May"
    assert str(seen("by صحيفة الأهرام (2) اليوم, here")) == "by <bdi>صحيفة الأهرام (2) اليوم</bdi>, here"
    assert str(seen("الأهرام", apart=False)) == "الأهرام"


def test_line_ends_and_tabs_stand() -> None:
    """They can be seen."""
    assert str(seen("a\n\tb\r\n")) == "a\n\tb\r\n"
