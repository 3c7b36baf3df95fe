from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.model import Record
from dragoman.record import assemble
from tests.record.builder import Report, body, person, state

AASEN = person("Liv Aasen", "NOR", "Prime Minister")
OTIENO = person("Wanjiru Otieno", "KEN", "Deputy President")


def sitting(report: Report, number: int, words: str, **told: Any) -> None:
    """Add a sitting of one commission."""
    roles = {"mechanism": [body("Kenya-Norway Commission")], "chair": [AASEN, OTIENO]}
    report.claim("session", words, roles, values={"ordinal": number}, **told)


def meeting(report: Report, words: str, **told: Any) -> None:
    """Add a meeting of two people."""
    report.claim("meeting", words, {"participant": [AASEN, OTIENO]}, **told)


def published(record: Record, path: str) -> str | None:
    """The publication date of a document."""
    return next(one.published for one in record.documents if one.path == path)


def test_the_weekdays_of_an_undated_report(record: Record) -> None:
    """Monday is the Monday of the 7th session; Wednesday followed; a week later Monday would be another day."""
    undated = next(one for one in record.documents if one.path == "undated.txt")
    assert (undated.published, undated.published_basis) == ("2024-03-06/2024-03-10", "inferred")
    assert undated.published_reason == (
        "It places “Monday” on Monday 4 March 2024 because it tells the same 7th sitting of the Norway-Kenya Joint "
        "Commission and meeting of Wanjiru Otieno and Haldor Vik as dated.txt; from Monday 11 March 2024 on, “Monday” "
        "would mean another day; the meeting of Wanjiru Otieno and Jon Arnason, told as having followed the visit of "
        "Wanjiru Otieno to Norway, puts “Wednesday” on Wednesday 6 March 2024."
    )
    (finding,) = record.findings
    assert (finding.kind, finding.document) == ("no-date", undated.id)


def test_a_sitting_with_another_number_dates_nothing(lexicon: Lexicon) -> None:
    """The 8th sitting is not the 7th, whatever its Monday."""
    first = Report("a.txt", "The 7th sitting met on March 4, 2024.", published="2024-03-05")
    sitting(first, 7, "The 7th sitting met", time="March 4, 2024")
    other = Report("b.txt", "The 8th sitting met on Monday.")
    sitting(other, 8, "The 8th sitting met", time="Monday")
    record = assemble([first.draft(), other.draft()], lexicon)
    assert published(record, "b.txt") is None
    assert [finding.kind for finding in record.findings] == ["no-date", "unresolved-time"]
    assert next(claim.when for claim in record.claims if claim.path == "b.txt") is None


def test_two_weeks_that_fit_equally_give_no_date(lexicon: Lexicon) -> None:
    """The two met on two Mondays; nothing says which one is told."""
    first = Report("a.txt", "They met on March 4, 2024 and on April 1, 2024.", published="2024-04-02")
    meeting(first, "They met on March 4, 2024", time="March 4, 2024")
    meeting(first, "on April 1, 2024", time="April 1, 2024")
    other = Report("b.txt", "Aasen met Otieno on Monday.")
    meeting(other, "Aasen met Otieno", time="Monday")
    assert published(assemble([first.draft(), other.draft()], lexicon), "b.txt") is None


def test_yesterday_is_one_day(lexicon: Lexicon) -> None:
    """A report that tells the sitting of 4 March as of yesterday was written on 5 March."""
    first = Report("a.txt", "The 7th sitting met on March 4, 2024.", published="2024-03-09")
    sitting(first, 7, "The 7th sitting met", time="March 4, 2024")
    other = Report("b.txt", "The 7th sitting met yesterday.")
    sitting(other, 7, "The 7th sitting met", time="yesterday")
    assert published(assemble([first.draft(), other.draft()], lexicon), "b.txt") == "2024-03-05"


def test_a_plan_dates_a_report_before_the_day(lexicon: Lexicon) -> None:
    """What will be on Monday 4 March was announced in the week before."""
    first = Report("a.txt", "The 7th sitting met on March 4, 2024.", published="2024-03-09")
    sitting(first, 7, "The 7th sitting met", time="March 4, 2024")
    other = Report("b.txt", "The 7th sitting will meet on Monday.")
    sitting(other, 7, "The 7th sitting will meet", time="Monday", tense="future", modality="planned")
    assert published(assemble([first.draft(), other.draft()], lexicon), "b.txt") == "2024-02-27/2024-03-04"


def test_a_dateline_without_a_year_takes_it_from_the_sitting(lexicon: Lexicon) -> None:
    """OSLO, March 4, and the 7th sitting on Monday: the sitting was in 2024."""
    first = Report("a.txt", "The 7th sitting met on March 4, 2024.", published="2024-03-09")
    sitting(first, 7, "The 7th sitting met", time="March 4, 2024")
    other = Report("b.txt", "The 7th sitting met on Monday.", dateline="March 4")
    sitting(other, 7, "The 7th sitting met", time="Monday")
    assert published(assemble([first.draft(), other.draft()], lexicon), "b.txt") == "2024-03-04/2024-03-10"


def test_a_happening_without_a_day_gives_the_earliest_date(lexicon: Lexicon) -> None:
    """Who tells the 7th sitting as past wrote on its day or later; how much later is not known."""
    first = Report("a.txt", "The 7th sitting met on March 4, 2024.", published="2024-03-09")
    sitting(first, 7, "The 7th sitting met", time="March 4, 2024")
    other = Report("b.txt", "The 7th sitting was a success.")
    sitting(other, 7, "The 7th sitting was a success")
    record = assemble([first.draft(), other.draft()], lexicon)
    assert published(record, "b.txt") == "2024-03-04/.."
    assert len(record.events) == 1


def test_its_own_dates_are_not_in_its_future(lexicon: Lexicon) -> None:
    """A report that tells the summit of "last August" and a signature of 13 March 2025 was written after both."""
    first = Report("a.txt", "The 7th sitting met on August 9, 2024.", published="2024-08-10")
    sitting(first, 7, "The 7th sitting met", time="August 9, 2024")
    other = Report("b.txt", "They signed it on March 13, 2025. The 7th sitting met last August.")
    sitting(other, 7, "The 7th sitting met", time="last August")
    parties = {"party": [state("Norway", "NOR"), state("Kenya", "KEN")]}
    other.claim("agreement", "They signed it", parties, time="March 13, 2025")
    assert published(assemble([first.draft(), other.draft()], lexicon), "b.txt") == "2025-03-13/2025-08-31"


def test_between_what_was_and_what_is_to_come(lexicon: Lexicon) -> None:
    """The 7th sitting is past, the 8th planned: the report lies between them."""
    first = Report("a.txt", "The 7th sitting met on March 4, 2024, the 8th on May 6, 2024.", published="2024-05-09")
    sitting(first, 7, "The 7th sitting met", time="March 4, 2024")
    sitting(first, 8, "the 8th", time="May 6, 2024")
    other = Report("b.txt", "The 7th sitting was a success. The 8th is planned.")
    sitting(other, 7, "The 7th sitting was a success")
    sitting(other, 8, "The 8th is planned", modality="planned", tense="future")
    assert published(assemble([first.draft(), other.draft()], lexicon), "b.txt") == "2024-03-04/2024-05-06"


def test_an_undated_report_can_date_another(lexicon: Lexicon) -> None:
    """The second undated report tells nothing of the dated one, but shares a visit with the first undated one."""
    first = Report("a.txt", "The 7th sitting met on March 4, 2024.", published="2024-03-05")
    sitting(first, 7, "The 7th sitting met", time="March 4, 2024")
    second = Report("b.txt", "The 7th sitting met yesterday. Otieno visits Iceland today.")
    sitting(second, 7, "The 7th sitting met", time="yesterday")
    third = Report("c.txt", "Otieno went to Iceland yesterday.")
    for report, words, day in (
        (second, "Otieno visits Iceland", "today"),
        (third, "Otieno went to Iceland", "yesterday"),
    ):
        report.claim("visit", words, {"guest": [OTIENO], "destination": [state("Iceland", "ISL")]}, time=day)
    record = assemble([third.draft(), second.draft(), first.draft()], lexicon)
    assert published(record, "b.txt") == "2024-03-05"
    assert published(record, "c.txt") == "2024-03-06"
