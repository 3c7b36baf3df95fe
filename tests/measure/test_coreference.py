"""The measures of sets of mentions, on examples counted by hand."""

from itertools import permutations
from random import Random

import pytest

from dragoman.measure.coreference import Sets, agreement, b_cubed, ceaf_e, heaviest, muc


def sets(*words: str) -> Sets:
    """Each word is a set of mentions, one a letter."""
    return [frozenset(word) for word in words]


GOLD = sets("abc", "defg", "h")


def test_two_partitions_that_are_one() -> None:
    """Everything is right; a mention alone is a set too."""
    found = agreement(GOLD, sets("h", "gfed", "cba"))
    assert (found.muc.f1, found.b_cubed.f1, found.ceaf_e.f1, found.conll) == (1.0, 1.0, 1.0, 1.0)


def test_one_mention_in_the_wrong_set() -> None:
    """c stands with d to g. MUC: 4 of 5 links of either side. B-cubed: precision 2/2+4*4/5+1/5+1 over 8, recall
    2*2/3+1/3+4+1 over 8. CEAF-e: 2*2/5 + 2*4/9 + 1 over three sets."""
    predicted = sets("ab", "cdefg", "h")
    assert (muc(GOLD, predicted).precision, muc(GOLD, predicted).recall) == (4 / 5, 4 / 5)
    assert b_cubed(GOLD, predicted).precision == pytest.approx((2 + 16 / 5 + 1 / 5 + 1) / 8)
    assert b_cubed(GOLD, predicted).recall == pytest.approx((4 / 3 + 1 / 3 + 4 + 1) / 8)
    assert ceaf_e(GOLD, predicted).f1 == pytest.approx((4 / 5 + 8 / 9 + 1) / 3)


def test_everything_apart_and_everything_one() -> None:
    """Apart: no link, each mention sure, recall one of its set. One: all links there, most of them wrong."""
    apart = sets(*"abcdefgh")
    assert (muc(GOLD, apart).precision, muc(GOLD, apart).recall) == (None, 0.0)
    assert b_cubed(GOLD, apart).precision == 1.0
    assert b_cubed(GOLD, apart).recall == pytest.approx(3 / 8)
    one = sets("abcdefgh")
    assert (muc(GOLD, one).precision, muc(GOLD, one).recall) == (5 / 7, 1.0)
    assert b_cubed(GOLD, one).precision == pytest.approx((9 + 16 + 1) / 64)
    assert ceaf_e(GOLD, one).precision == pytest.approx(8 / 12)
    assert ceaf_e(GOLD, one).recall == pytest.approx(8 / 12 / 3)


def test_missed_and_spurious_mentions() -> None:
    """b is missed and x is no mention of the gold."""
    found = b_cubed(sets("ab", "c"), sets("ax", "c"))
    assert found.precision == pytest.approx((1 / 2 + 0 + 1) / 3)
    assert found.recall == pytest.approx((1 / 2 + 0 + 1) / 3)
    assert muc(sets("ab", "c"), sets("ax", "c")).f1 == 0.0
    assert ceaf_e(sets("ab", "c"), sets("ax", "c")).f1 == pytest.approx((1 / 2 + 1) / 2)


def test_nothing_to_compare() -> None:
    """Without mentions there is no score."""
    assert agreement([], []).conll is None


def test_the_heaviest_assignment_is_the_best_of_all() -> None:
    """Small tables, each row given each column in turn."""
    chance = Random(3)
    for size in range(1, 6):
        table = [[chance.randrange(10) / 8 for _ in range(size)] for _ in range(size)]
        best = max(sum(table[row][at] for row, at in enumerate(order)) for order in permutations(range(size)))
        assert heaviest(table) == pytest.approx(best)
    assert heaviest([[0.5, 0.9, 0.1]]) == 0.9
    assert heaviest([[0.5], [0.9]]) == 0.9
    assert heaviest([]) == 0.0
