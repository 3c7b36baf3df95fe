"""Lists, ordinals, amounts and the undoing of escapes."""

import pytest

from dragoman.views import prose


def test_lists() -> None:
    """Two are joined by "and", three get a comma."""
    assert prose.listed(["A"]) == "A"
    assert prose.listed(["A", "B"]) == "A and B"
    assert prose.listed(["A", "B", "C"]) == "A, B and C"
    assert prose.listed([]) == ""


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st"), (112, "112th")]
)
def test_ordinals(number: int, words: str) -> None:
    """The eleventh is no 11st."""
    assert prose.ordinal(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(24e9, "24 billion"), (1.5e6, "1.5 million"), (35000, "35,000"), (4.25, "4.25"), (2.5e12, "2.5 trillion")],
)
def test_amounts(number: float, words: str) -> None:
    """Large numbers are written with their word."""
    assert prose.amount(number) == words


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("two\n  lines\u00a0here", "two lines here"),
        (r"\"tide\" and \#7 \- on", '"tide" and #7 - on'),
        ("**bold** and *thin* words", "bold and thin words"),
        (r"Prime\_Minister", "Prime Minister"),
        (r"Tom\u00e9 Vasquilho\u2019s", "Tomé Vasquilho’s"),
        ("see [the treaty](https://example.org/t) now", "see the treaty now"),
        ("folded \\\n  title", "folded title"),
        ("3 * 4 * 5", "3 * 4 * 5"),
        ("Energy** The ministers", "Energy The ministers"),
        (r"a note\* and more", "a note* and more"),
        ("Macron\\\n  \\ of\\_France", "Macron of France"),
    ],
)
def test_displayed(raw: str, shown: str) -> None:
    """A reader sees the words, not the file's escapes."""
    assert prose.displayed(raw) == shown


def test_counted_and_shortened() -> None:
    """None is "no"; long words lose their middle."""
    assert prose.counted(0, "report") == "no report"
    assert prose.counted(1, "body", "bodies") == "1 body"
    assert prose.counted(1200, "body", "bodies") == "1,200 bodies"
    assert prose.shortened("a b c d e f", 3) == "a b … f"
