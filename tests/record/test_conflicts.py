from dragoman.lexicon import Lexicon
from dragoman.model.claim import Value
from dragoman.record import assemble
from tests.record.builder import Report, body, state


def trade(path: str, amount: float, period: str = "2022") -> Report:
    """A report of one number."""
    report = Report(path, f"Trade was {amount} in {period}.", published="2024-03-05")
    values: dict[str, Value] = {"metric": "trade", "amount": amount, "unit": "EUR", "period": period}
    report.claim("figure", "Trade was", {"party": [state("Mali", "MLI"), state("Togo", "TGO")]}, values=values)
    return report


def test_two_numbers_for_one_year(lexicon: Lexicon) -> None:
    """Two customs offices count differently; both numbers are shown."""
    record = assemble([trade("a.txt", 2500000.0).draft(), trade("b.txt", 2600000.0).draft()], lexicon)
    (finding,) = record.findings
    assert finding.kind == "sources-disagree"
    assert finding.message == (
        "Reports give different numbers for trade in 2022: a.txt gives 2,500,000 EUR; b.txt gives 2,600,000 EUR."
    )


def test_numbers_for_two_years_agree(lexicon: Lexicon) -> None:
    """Trade grew from 2021 to 2022."""
    drafts = [trade("a.txt", 2500000.0).draft(), trade("b.txt", 2600000.0, "2021").draft()]
    assert assemble(drafts, lexicon).findings == ()


def test_rounding_is_no_contradiction(lexicon: Lexicon) -> None:
    """43.8 billion is nearly 44; 43.2 billion is not."""
    exact, rounded = trade("a.txt", 43.8e9), trade("b.txt", 44e9)
    assert assemble([exact.draft(), rounded.draft()], lexicon).findings == ()
    assert len(assemble([rounded.draft(), trade("c.txt", 43.2e9).draft()], lexicon).findings) == 1


def test_one_sitting_on_two_days(lexicon: Lexicon) -> None:
    """The 3rd sitting cannot have been on two days: two events, and a finding that says so."""
    drafts = []
    for path, day in (("a.txt", "March 4, 2024"), ("b.txt", "March 9, 2024")):
        report = Report(path, f"The 3rd sitting was on {day}.", published="2024-03-12")
        roles = {"mechanism": [body("Mali-Togo Forum")]}
        report.claim("session", "The 3rd sitting", roles, time=day, values={"ordinal": 3})
        drafts.append(report.draft())
    record = assemble(drafts, lexicon)
    assert len(record.events) == 2
    assert [finding.message for finding in record.findings] == [
        "Reports put sitting 3 of the Mali-Togo Forum on different days: a.txt says 2024-03-04; b.txt says 2024-03-09."
    ]
