"""Krippendorff's alpha against the worked examples of his paper of 2011."""

from collections.abc import Mapping

import pytest

from dragoman.measure.reliability import Value, agreement, coincidences, disagreements

OBSERVERS: Mapping[str, tuple[int | None, ...]] = {
    "A": (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    "B": (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    "C": (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    "D": (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
}
BINARY: Mapping[str, tuple[int | None, ...]] = {
    "one": (0, 1, 0, 0, 0, 0, 0, 0, 1, 0),
    "other": (1, 1, 1, 0, 0, 1, 0, 0, 0, 0),
}


def codings(rows: Mapping[str, tuple[int | None, ...]]) -> dict[object, dict[str, Value | None]]:
    count = len(next(iter(rows.values())))
    return {unit: {coder: values[unit] for coder, values in rows.items()} for unit in range(count)}


@pytest.mark.parametrize(
    ("level", "published"), [("nominal", 0.7434), ("ordinal", 0.8154), ("interval", 0.8491), ("ratio", 0.7974)]
)
def test_four_observers_of_twelve_units(level: str, published: float) -> None:
    """Four observers, twelve units, seven values missing, one unit judged by one alone: part C of the paper."""
    found = agreement(codings(OBSERVERS), level)
    assert found.alpha is not None
    assert round(found.alpha, 4) == published
    assert (found.units, found.values, found.coders) == (11, 40, ("A", "B", "C", "D"))


def test_two_observers_of_two_values() -> None:
    """Two observers, ten units, no value missing: part A of the paper, where 14 noughts and 6 ones are coincident."""
    found = agreement(codings(BINARY))
    assert found.alpha is not None
    assert round(found.alpha, 4) == 0.0952
    assert coincidences(codings(BINARY)) == {(0, 0): 10.0, (0, 1): 4.0, (1, 0): 4.0, (1, 1): 2.0}


def test_words_agree_or_not() -> None:
    """Three claims judged in words: who agrees always has 1, and a unit judged once changes nothing."""
    told: dict[object, dict[str, Value | None]] = {
        "a": {"Ada": "accept", "Ben": "accept"},
        "b": {"Ada": "reject", "Ben": "reject"},
        "c": {"Ada": "accept", "Ben": None},
    }
    assert agreement(told).alpha == 1.0
    assert disagreements(told) == ()
    told["c"]["Ben"] = "reject"
    assert disagreements(told) == (("c", {"Ada": "accept", "Ben": "reject"}),)
    assert round(agreement(told).alpha or 0, 4) == 0.4444


def test_what_never_varies_has_no_alpha() -> None:
    """Where all say the same of everything, chance would have said it as well: nothing is shown."""
    told: dict[object, dict[str, Value | None]] = {"a": {"Ada": 1, "Ben": 1}, "b": {"Ada": 1, "Ben": 1}}
    assert agreement(told).alpha is None
    assert agreement({}).alpha is None
    assert agreement({}, "ordinal").units == 0


def test_a_level_that_is_none_is_refused() -> None:
    """Ranks cannot be made of words, and there are four levels."""
    with pytest.raises(ValueError, match="allowed are nominal, ordinal, interval, ratio"):
        agreement({}, "cardinal")
    with pytest.raises(ValueError, match="'accept' is no number"):
        agreement({"a": {"Ada": "accept", "Ben": "reject"}}, "interval")
