"""Amounts with their unit: what is counted, in which money, and how exactly."""

import pytest

from dragoman.reading.numbers import find


def only(text: str) -> tuple[str, float, str, str | None]:
    found = find(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    assert text[found[0].start : found[0].end] == found[0].text
    return found[0].text, found[0].amount, found[0].unit, found[0].bound


@pytest.mark.parametrize(
    ("words", "amount", "unit"),
    [
        ("$24 billion", 24e9, "USD"),
        ("US$1.2bn", 1.2e9, "USD"),
        ("US $300 million", 300e6, "USD"),
        ("24 billion US dollars", 24e9, "USD"),
        ("100 million U.S. dollars", 100e6, "USD"),
        ("two billion dollars", 2e9, "USD"),
        ("a billion dollars", 1e9, "USD"),
        ("$1,250.50", 1250.5, "USD"),
        ("A$30 million", 30e6, "AUD"),
        ("C$5 million", 5e6, "CAD"),
        ("HK$5 billion", 5e9, "HKD"),
        ("NT$7 million", 7e6, "TWD"),
        ("S$2 million", 2e6, "SGD"),
        ("€3.5 million", 3.5e6, "EUR"),
        ("20 million euros", 20e6, "EUR"),
        ("RMB 200 million", 200e6, "CNY"),
        ("2.4 billion yuan", 2.4e9, "CNY"),
        ("1.5 trillion tenge", 1.5e12, "KZT"),
        ("Rs 500 crore", 5e9, "INR"),
        ("SAR 2 bn", 2e9, "SAR"),
        ("GEL 30 million", 30e6, "GEL"),
        ("22 billion rubles", 22e9, "RUB"),
    ],
)
def test_money(words: str, amount: float, unit: str) -> None:
    """Money is told by a sign or a code before the amount, or by its name after it; a bare dollar is American."""
    assert only(f"Trade came to {words} that year.") == (words, amount, unit, None)


def test_money_that_several_states_share() -> None:
    """Dinars without an adjective are of no one state, and so they are counted like other things."""
    assert only("It cost 40 million dinars.") == ("40 million dinars", 40e6, "dinars", None)
    assert only("It cost 40 million Kuwaiti dinars.") == ("40 million Kuwaiti dinars", 40e6, "KWD", None)


@pytest.mark.parametrize(
    ("words", "amount", "unit"),
    [
        ("15 percent", 15, "%"),
        ("15.3%", 15.3, "%"),
        ("12 per cent", 12, "%"),
        ("two percent", 2, "%"),
        ("2 percentage points", 2, "percentage points"),
    ],
)
def test_percentages(words: str, amount: float, unit: str) -> None:
    """Percent and percentage points are two things."""
    assert only(f"Output rose by {words} in spring.") == (words, amount, unit, None)


@pytest.mark.parametrize(
    ("words", "amount", "unit"),
    [
        ("1,200 students", 1200, "students"),
        ("1,200 foreign students", 1200, "students"),
        ("45 joint enterprises", 45, "enterprises"),
        ("10 million tonnes", 10e6, "tonnes"),
        ("5,000 square kilometers", 5000, "square kilometers"),
        ("100 billion cubic meters", 100e9, "cubic meters"),
        ("16.5 million people", 16.5e6, "people"),
        ("a hundred thousand visitors", 100e3, "visitors"),
        ("twenty-one members", 21, "members"),
        ("three agreements", 3, "agreements"),
        ("27 member states", 27, "states"),
        ("2,500 U.S. troops", 2500, "troops"),
    ],
)
def test_counts(words: str, amount: float, unit: str) -> None:
    """Things are counted with a plural noun, which adjectives may part from its number."""
    assert only(f"It came to {words} in all.") == (words, amount, unit, None)


@pytest.mark.parametrize(
    ("word", "bound"),
    [
        ("over", "over"),
        ("more than", "over"),
        ("at least", "over"),
        ("exceeding", "over"),
        ("nearly", "nearly"),
        ("almost", "nearly"),
        ("about", "about"),
        ("around", "about"),
        ("some", "about"),
        ("approximately", "about"),
        ("up to", "under"),
        ("less than", "under"),
    ],
)
def test_bounds(word: str, bound: str) -> None:
    """A word before an amount says whether it is more, less or about that; it is no part of the amount's words."""
    assert only(f"Trade was {word} $24 billion.") == ("$24 billion", 24e9, "USD", bound)


@pytest.mark.parametrize(
    ("words", "amount", "unit", "bound"),
    [
        ("$10-15 billion", 10e9, "USD", "over"),
        ("5 to 7 percent", 5, "%", "over"),
        ("61 to 59 percent", 61, "%", None),
    ],
)
def test_ranges(words: str, amount: float, unit: str, bound: str | None) -> None:
    """Of a range the lower end is kept, since the truth is no less; of a fall the figure it fell from."""
    assert only(f"The share went by {words}.") == (words, amount, unit, bound)


@pytest.mark.parametrize(
    "text",
    [
        "They held the 11th Meeting on the 20th anniversary.",
        "He came on Nov. 27, 2023 for three days.",
        "The 2022 elections and the years 2021-2025 matter.",
        "They marked 30 years of ties.",
        "The six-party talks and 5G networks go on.",
        "The G20 countries and C5+1 states met on COP 27 pledges.",
        "Under Article 5 obligations and Resolution 2231 terms they act.",
        "The two countries and both sides agree; one of the largest.",
        "It runs 24/7 under version 2.0 rules.",
        "One division focuses on trade.",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    """Dates, lengths of time, ordinals and the numbers of names count nothing."""
    assert [quantity.text for quantity in find(text)] == []


def test_in_order() -> None:
    """A sentence may hold several amounts; its dates are none of them."""
    text = "In 2022 trade reached $24 billion, up 14 percent, with 3,000 trucks crossing."
    assert [(quantity.amount, quantity.unit) for quantity in find(text)] == [(24e9, "USD"), (14, "%"), (3000, "trucks")]


def test_decimals_times_a_billion() -> None:
    """8.3 billion is a whole number."""
    assert [str(quantity.amount) for quantity in find("Trade reached US$ 8.3 billion.")] == ["8300000000.0"]
