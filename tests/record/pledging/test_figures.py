"""A number that was promised beside one that was told."""

from dragoman.record.pledging.figures import aim, reached
from tests.record.builder import Report
from tests.record.pledging.conftest import NORWAY, PERU


def test_an_aim_in_so_many_words() -> None:
    """ "10 billion" is an amount; "double" is twice the figure before; "more" is neither."""
    report = Report("a.txt", "Trade was 2 and then 3.", published="2025-05-02")
    values = {"metric": "trade", "unit": "USD"}
    roles = {"party": [NORWAY, PERU]}
    old = report.claim("figure", "Trade was 2", roles, values={**values, "amount": 2e9, "period": "2023"})
    new = report.claim("figure", "then 3", roles, values={**values, "amount": 3e9, "period": "2024"})
    assert aim("raise trade to 10 billion dollars", new, ()) == 10e9
    assert aim("determined to double trade", new, (old, new)) == 4e9
    assert reached("determined to double trade", new, (old, new)) == "; it is below 4,000,000,000"
    assert aim("bring more trade", new, (old,)) is None
    assert reached("bring more trade", new, (old,)) == ""
