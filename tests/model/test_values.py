from array import array
from dataclasses import FrozenInstanceError

import pytest

from dragoman.model import Clean, Finding, Party, Span


def test_a_span_covers_its_words() -> None:
    """The minister of Évora: é is one character, wherever bytes may count two."""
    assert Span(16, 21).of("The minister of Évora") == "Évora"
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 3).overlaps(Span(3, 5))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    """No quotation ends before it begins."""
    with pytest.raises(ValueError, match="not ordered"):
        Span(start, end)


def test_values_do_not_change() -> None:
    """What a report said stays said."""
    party = Party("Ingrid Solberget", "person", "Solberget")
    with pytest.raises(FrozenInstanceError):
        party.name = "Somebody Else"  # type: ignore[misc]


def test_a_finding_is_of_a_known_kind() -> None:
    """A doubt that no export knows by name would be lost."""
    with pytest.raises(ValueError, match="unknown"):
        Finding("bad-mood", "The minister frowned.")


def test_cleaned_words_know_where_they_stood() -> None:
    """ "met  with" had two spaces; cleaned it has one, and the span of the original holds both."""
    clean = Clean("met with", array("l", [0, 1, 2, 3, 5, 6, 7, 8]), array("l", [1, 2, 3, 5, 6, 7, 8, 9]), ())
    assert clean.span(0, 8).of("met  with") == "met  with"
    assert clean.span(4, 8).of("met  with") == "with"
    assert clean.span(4, 4) == Span(5, 5)
