from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, TimeRef
from dragoman.record.dating.reports import date_drafts
from tests.record.builder import Report, person, state

GUEST, HOST = person("Ana Lima", "PRT", "Prime Minister"), person("Mato Keita", "MLI", "President")


def dated(report: Report, lexicon: Lexicon) -> tuple[Claim, ...]:
    """The report's claims, dated by the report alone."""
    (one,) = date_drafts([report.draft()], lexicon)
    return one.claims


def timexes(report: Report, lexicon: Lexicon) -> tuple[DatedTimex, ...]:
    """The report's time expressions, resolved by the report alone."""
    (one,) = date_drafts([report.draft()], lexicon)
    return one.timexes


def visit(report: Report, words: str, time: str | None) -> Claim:
    """Add a visit to Mali."""
    roles = {"guest": [GUEST], "destination": [state("Mali", "MLI")]}
    return report.claim("visit", words, roles, time=time, where="Bamako", where_country="MLI")


def test_a_claim_is_dated_by_its_own_words(lexicon: Lexicon) -> None:
    """5 March 2024 was a Tuesday, so Monday was the 4th."""
    report = Report("a.txt", "Lima met Keita on Monday.", published="2024-03-05")
    report.claim("meeting", "Lima met Keita", {"participant": [GUEST, HOST]}, time="Monday")
    (claim,) = dated(report, lexicon)
    assert (claim.when, claim.when_basis) == ("2024-03-04", "relative")


def test_during_the_visit(lexicon: Lexicon) -> None:
    """What is told under a stay takes its days and its place; a telephone call takes only the days."""
    text = "Lima visited Mali from March 3 to 4. During the visit she met Keita. She also called Diop."
    report = Report("a.txt", text, published="2024-03-05")
    stay = visit(report, "Lima visited Mali", "from March 3 to 4")
    for words, kind in (("she met Keita", "in_person"), ("She also called Diop", "call")):
        report.claim("meeting", words, {"participant": [GUEST]}, like=stay, values={"format": kind})
    _, meeting, call = dated(report, lexicon)
    assert (meeting.when, meeting.when_basis) == ("2024-03-03/2024-03-04", "relative")
    assert (meeting.where, meeting.where_country) == ("Bamako", "MLI")
    assert (call.when, call.where) == ("2024-03-03/2024-03-04", None)


def test_a_weekday_within_a_stay_needs_no_publication_date(lexicon: Lexicon) -> None:
    """The stay from 3 to 6 March 2024 has one Monday."""
    text = "Lima visited Mali from March 3 to March 6, 2024. She met Keita on Monday."
    report = Report("a.txt", text)
    stay = visit(report, "Lima visited Mali", "from March 3 to March 6, 2024")
    report.claim("meeting", "She met Keita", {"participant": [GUEST, HOST]}, time="Monday", like=stay)
    _, meeting = dated(report, lexicon)
    assert (meeting.when, meeting.when_basis) == ("2024-03-04", "relative")


def test_nothing_known_stays_null(lexicon: Lexicon) -> None:
    """Without a date of the report, nobody knows which Monday."""
    report = Report("a.txt", "Lima met Keita on Monday.")
    report.claim("meeting", "Lima met Keita", {"participant": [GUEST, HOST]}, time="Monday")
    (one,) = date_drafts([report.draft()], lexicon)
    assert (one.claims[0].when, one.claims[0].when_basis) == (None, None)
    assert [finding.kind for finding in one.findings] == ["no-date", "unresolved-time"]
    assert one.findings[1].message == "'a.txt' tells of a happening “Monday”, and what day that was is not known."
    assert one.findings[1].evidence[0].text == "Monday"


def test_claims_that_point_to_each_other_end(lexicon: Lexicon) -> None:
    """Two claims that each take the other's time have none."""
    report = Report("a.txt", "Lima met Keita. Keita met Lima.", published="2024-03-05")
    first = report.claim("meeting", "Lima met Keita", {"participant": [GUEST, HOST]})
    report.claim("meeting", "Keita met Lima", {"participant": [GUEST, HOST]}, like=first)
    report.claims[0] = replace(first, time=TimeRef(None, "past", report.claims[1].id))
    assert [claim.when for claim in dated(report, lexicon)] == [None, None]


def test_a_report_dated_by_its_dateline(lexicon: Lexicon) -> None:
    """What hangs on the dateline says so."""
    report = Report("a.txt", "Lima met Keita on Monday. They had met on March 3, 2024.", dateline="March 5")
    report.claim("meeting", "Lima met Keita", {"participant": [GUEST, HOST]}, time="Monday")
    (claim,) = dated(report, lexicon)
    assert (claim.when, claim.when_basis) == ("2024-03-04", "dateline")


def test_every_time_expression_is_kept(lexicon: Lexicon) -> None:
    """Dates are resolved, vague times and lengths have a value and no date."""
    report = Report("a.txt", "On Monday and in recent years they talked for three days.", published="2024-03-05")
    found = timexes(report, lexicon)
    assert [(one.text, one.value, one.edtf, one.basis) for one in found] == [
        ("Monday", "2024-03-04", "2024-03-04", "relative"),
        ("recent years", "PAST_REF", None, None),
        ("three days", "P3D", None, None),
    ]


def test_time_expressions_are_told_one_after_the_other(lexicon: Lexicon) -> None:
    """The next day follows the last day told, and what will be lies ahead of the report, though no claim is made."""
    text = "The envoy landed on February 20. He rested the next day. Talks will open on Friday and end in January."
    report = Report("a.txt", text, published="2024-03-05")
    assert [(one.text, one.value) for one in timexes(report, lexicon)] == [
        ("February 20", "2024-02-20"),
        ("the next day", "2024-02-21"),
        ("Friday", "2024-03-08"),
        ("January", "2025-01"),
    ]


def test_the_ends_of_a_range_are_two_expressions(lexicon: Lexicon) -> None:
    """As in TIMEX3 each end has its own words; the stretch says what "from … to" and "since" make of them."""
    text = "She stayed from March 1 to 3. The treaty has been in force since 1992 and holds until 2030."
    report = Report("a.txt", text, published="2024-03-05")
    assert [(one.text, one.edtf, one.stretch) for one in timexes(report, lexicon)] == [
        ("March 1", "2024-03-01", "2024-03-01/2024-03-03"),
        ("3", "2024-03-03", "2024-03-01/2024-03-03"),
        ("1992", "1992", "1992-01-01/.."),
        ("2030", "2030", "/2030-12-31"),
    ]


def test_a_happening_told_by_a_noun_leans_to_the_nearer_year(lexicon: Lexicon) -> None:
    """In a report of 2 June "the June 29 summit" is that of this month, and planned; "met on June 29" is a year old."""
    report = Report("a.txt", "Lima prepared for the June 29 summit of Mali.", published="2022-06-02")
    noun = report.claim("visit", "the June 29 summit", {"guest": [GUEST]}, time="June 29")
    report.claims[0] = replace(noun, time=replace(noun.time or TimeRef(), sure=False))
    (claim,) = dated(report, lexicon)
    assert (claim.when, claim.modality) == ("2022-06-29", "planned")
    report.claims[0] = noun
    (claim,) = dated(report, lexicon)
    assert (claim.when, claim.modality) == ("2021-06-29", "occurred")


def test_what_lies_ahead_of_its_report_has_not_occurred(lexicon: Lexicon) -> None:
    """A summit of November cannot have been held in July, whatever the sentence seems to say; one of tomorrow may."""
    report = Report("a.txt", "Lima thanked Keita for the summit in November 2022.", published="2022-07-16")
    report.claim("session", "the summit", {"mechanism": []}, time="November 2022")
    assert [claim.modality for claim in dated(report, lexicon)] == ["planned"]
    report = Report("a.txt", "Lima thanked Keita for the summit of July 17, 2022.", published="2022-07-16")
    report.claim("session", "the summit", {"mechanism": []}, time="July 17, 2022")
    assert [claim.modality for claim in dated(report, lexicon)] == ["occurred"]


def test_in_the_morning_of_the_report(lexicon: Lexicon) -> None:
    """ "Keita called her in the morning", told first, is the morning of the report; "the same day" is of nothing."""
    text = "Keita called her in the morning. The same day he met Diop."
    report = Report("a.txt", text, published="2024-03-05")
    report.claim("meeting", "Keita called her", {"participant": [GUEST, HOST]}, time="the morning")
    assert [claim.when for claim in dated(report, lexicon)] == ["2024-03-05"]
    report.claims.clear()
    report.claim("meeting", "he met Diop", {"participant": [GUEST, HOST]}, time="The same day")
    assert [claim.when for claim in dated(report, lexicon)] == [None]


def test_in_the_morning_of_a_day_on_which_nothing_is_told(lexicon: Lexicon) -> None:
    """The delegation came on the 2nd, and its morning is of that day, not of the report's."""
    text = "The guests came on March 2. In the morning Lima met Keita."
    report = Report("a.txt", text, published="2024-03-05")
    report.claim("meeting", "Lima met Keita", {"participant": [GUEST, HOST]}, time="the morning")
    assert [claim.when for claim in dated(report, lexicon)] == ["2024-03-02"]
