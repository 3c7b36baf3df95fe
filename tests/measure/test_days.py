"""A date in the gold and a date in a claim."""

import pytest

from dragoman.measure.days import exactly, same_date


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        ("2023-11-27", "2023-11-27"),
        ("2023-11", "2023-11-27"),
        ("2023-11-26/2023-11-28", "2023-11-27"),
        ("2023-11-27", "2023-11-26/2023-11-28"),
        ("2023-11-29?", "2023-11-29"),
        ("2024-12", "2024-12-31"),
        ("2023", "2023-02"),
        ("2023-11-26/", "2023-11-26"),
    ],
)
def test_the_same_day(gold: str, told: str) -> None:
    """As precise as the gold, finer, or a few days around it."""
    assert same_date(gold, told) is True


@pytest.mark.parametrize(
    ("gold", "told"),
    [
        ("2023-11-27", None),
        ("2023-11-27", "2023-11-28"),
        ("2023-11-27", "2023-11"),
        ("2023-11-27", "2023"),
        ("2023-11-27", "last week"),
        ("2023-13", "2023-12"),
    ],
)
def test_another_day(gold: str, told: str | None) -> None:
    """A month does not name a day, and no date is no right one."""
    assert same_date(gold, told) is False


def test_where_the_gold_asks_for_none() -> None:
    """What the text does not date cannot be dated wrongly."""
    assert same_date(None, "2023") is None
    assert exactly(None, "2023") is None
    assert exactly("2023-11", "2023-11-27") is False
    assert exactly("2023-11?", "2023-11") is True
