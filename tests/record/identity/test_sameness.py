"""Which tellings are of one happening. Each test tells two, and says what the features make of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Draft, Party
from dragoman.record import assemble
from dragoman.record.dating.publication import stated
from dragoman.record.dating.reports import date_claims
from dragoman.record.identity.blocking import candidates
from dragoman.record.identity.names import settle
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.telling import tell
from dragoman.record.identity.verdict import Verdict
from tests.record.builder import Report, body, person, state

LIMA = person("Ana Lima", "PRT", "Prime Minister")
KEITA = person("Mato Keita", "MLI", "President")
DIOP = person("Awa Diop", "MLI", "Foreign Minister")
Roles = Mapping[str, list[Party]]


def verdict(lexicon: Lexicon, *reports: Report) -> Verdict:
    """What the features say of the first claims of two reports."""
    settled = settle([report.draft() for report in reports], lexicon)
    one, other = (tell(dated(draft), draft.document, lexicon) for draft in settled)
    return compare(one, other)


def dated(draft: Draft) -> Claim:
    """The first claim of a draft, dated by its own report."""
    return date_claims(draft, stated(draft))[0]


def meeting(path: str, *people: Party, day: str | None = "March 4, 2024", **told: Any) -> Report:
    """A report of one meeting."""
    report = Report(path, f"They met on {day}." if day else "They met.", published="2024-03-05")
    report.claim("meeting", "They met", {"participant": people}, time=day, **told)
    return report


def session(path: str, number: int | None, day: str | None, name: str = "Mali-Portugal Forum") -> Report:
    """A report of one sitting."""
    report = Report(path, f"It sat on {day}." if day else "It sat.", published="2024-03-05")
    report.claim("session", "It sat", {"mechanism": [body(name)]}, time=day, values={"ordinal": number})
    return report


def test_the_same_people_on_the_same_day(lexicon: Lexicon) -> None:
    """Two tellings of one meeting."""
    found = verdict(lexicon, meeting("a", LIMA, KEITA), meeting("b", KEITA, LIMA))
    assert found.same
    assert found.reasons == (
        "the people +0.60: Ana Lima and Mato Keita take part in both",
        "the day +0.40: the time agrees (2024-03-04)",
    )


def test_the_same_people_on_two_days(lexicon: Lexicon) -> None:
    """They met twice."""
    found = verdict(lexicon, meeting("a", LIMA, KEITA), meeting("b", LIMA, KEITA, day="March 5, 2024"))
    assert found.barred == "one is of 2024-03-04, the other of 2024-03-05"


def test_another_host_on_the_same_day(lexicon: Lexicon) -> None:
    """A guest meets the President and the minister one after the other."""
    assert verdict(lexicon, meeting("a", LIMA, KEITA), meeting("b", LIMA, DIOP)).barred == (
        "one side is represented by other people"
    )


def test_a_third_state_makes_another_meeting(lexicon: Lexicon) -> None:
    """Two leaders meet, and later three."""
    third = person("Jon Arnason", "ISL", "Prime Minister")
    assert verdict(lexicon, meeting("a", LIMA, KEITA), meeting("b", LIMA, KEITA, third)).barred == (
        "the sides are not the same"
    )


def test_a_delegation_around_the_same_people(lexicon: Lexicon) -> None:
    """One report names who sat beside the President."""
    assert verdict(lexicon, meeting("a", LIMA, KEITA), meeting("b", LIMA, KEITA, DIOP)).same


def test_a_state_is_not_its_president(lexicon: Lexicon) -> None:
    """A meeting "with Mali" on the day need not be the one with Keita."""
    assert not verdict(lexicon, meeting("a", LIMA, KEITA), meeting("b", LIMA, state("Mali", "MLI"))).same


def test_an_unnamed_official_of_the_same_office(lexicon: Lexicon) -> None:
    """The President of Mali, met by Lima on 4 March in Bamako, was Keita."""
    unnamed = person("President", "MLI", "President")
    assert verdict(lexicon, meeting("a", LIMA, KEITA, where="Bamako"), meeting("b", LIMA, unnamed, where="Bamako")).same


def test_a_call_is_not_an_encounter(lexicon: Lexicon) -> None:
    """They telephoned and met on one day."""
    call = meeting("a", LIMA, KEITA, values={"format": "call"})
    assert verdict(lexicon, call, meeting("b", LIMA, KEITA, values={"format": "in_person"})).barred == (
        "one is a call, the other an encounter"
    )


def test_a_month_is_too_wide_for_a_meeting(lexicon: Lexicon) -> None:
    """They met in March and on 4 March: that may be two meetings, unless the place agrees."""
    wide = meeting("a", LIMA, KEITA, day="March 2024")
    assert not verdict(lexicon, wide, meeting("b", LIMA, KEITA)).same
    placed = meeting("a", LIMA, KEITA, day="March 2024", where="Bamako")
    assert verdict(lexicon, placed, meeting("b", LIMA, KEITA, where="Bamako")).same


def test_a_plan_and_what_came_of_it(lexicon: Lexicon) -> None:
    """What was planned for the day took place on it."""
    plan = meeting("a", LIMA, KEITA, modality="planned", tense="future")
    assert verdict(lexicon, plan, meeting("b", LIMA, KEITA)).same


@pytest.mark.parametrize(
    ("words", "rule", "form", "other", "same"),
    [
        ("They spoke of ports", "meeting/spoke", "call", "in_person", True),
        ("They spoke by telephone", "meeting/spoke", "call", "in_person", False),
        ("They held talks", "meeting/held-talks", "in_person", "call", True),
        ("They met for talks", "meeting/held-talks", "in_person", "call", False),
    ],
)
def test_words_for_a_call_as_for_an_encounter(
    lexicon: Lexicon, words: str, rule: str, form: str, other: str, same: bool
) -> None:
    """Who only spoke, or only had talks, may have telephoned or met; another report says which."""
    report = Report("a", f"{words} on March 4, 2024.", published="2024-03-05")
    roles = {"participant": (LIMA, KEITA)}
    report.claim("meeting", words, roles, time="March 4, 2024", values={"format": form})
    report.claims[-1] = replace(report.claims[-1], rule=rule)
    found = verdict(lexicon, report, meeting("b", LIMA, KEITA, values={"format": other}))
    assert found.same is same
    assert (found.barred is None) is same


def test_what_was_called_off_did_not_take_place(lexicon: Lexicon) -> None:
    """The meeting that took place is another one."""
    off = meeting("a", LIMA, KEITA, modality="cancelled")
    assert verdict(lexicon, off, meeting("b", LIMA, KEITA)).barred == "one was called off, the other took place"


def test_told_without_a_date_days_later(lexicon: Lexicon) -> None:
    """A report of 5 March that tells the meeting without a day tells the one of 4 March."""
    assert verdict(lexicon, meeting("a", LIMA, KEITA), meeting("b", LIMA, KEITA, day=None)).same


def test_told_without_a_date_two_weeks_later(lexicon: Lexicon) -> None:
    """Leaders telephone often: what a later report tells without a day may be another call. Visits are rarer."""
    late = Report("b", "They met.", published="2024-03-15")
    late.claim("meeting", "They met", {"participant": [LIMA, KEITA]})
    assert not verdict(lexicon, meeting("a", LIMA, KEITA), late).same
    visits = [
        Report("a", "She came on March 4, 2024.", published="2024-03-05"),
        Report("b", "She came.", published="2024-03-15"),
    ]
    for visit, day in zip(visits, ("March 4, 2024", None), strict=True):
        visit.claim("visit", "She came", {"guest": [LIMA], "destination": [state("Mali", "MLI")]}, time=day)
    assert verdict(lexicon, *visits).same


def test_sittings_are_told_apart_by_number(lexicon: Lexicon) -> None:
    """The third sitting is not the fourth; the third is the third even where one report gives no day."""
    assert verdict(lexicon, session("a", 3, "March 4, 2024"), session("b", 4, "March 4, 2024")).barred == (
        "one is sitting 3, the other sitting 4"
    )
    assert verdict(lexicon, session("a", 3, "March 4, 2024"), session("b", 3, None)).same


def test_sittings_without_a_number(lexicon: Lexicon) -> None:
    """They are one on one day and two on two days; without any day nothing is proved."""
    assert verdict(lexicon, session("a", None, "March 4, 2024"), session("b", None, "March 4, 2024")).same
    assert verdict(lexicon, session("a", None, "March 4, 2024"), session("b", None, "March 5, 2024")).barred
    assert not verdict(lexicon, session("a", None, "2024"), session("b", None, "March 5, 2024")).same


def test_sittings_of_two_bodies(lexicon: Lexicon) -> None:
    """The forum with Mali is not the forum with Togo."""
    other = session("b", 3, "March 4, 2024", "Togo-Portugal Forum")
    assert verdict(lexicon, session("a", 3, "March 4, 2024"), other).barred == "they are sittings of two bodies"


def test_like_wording_alone_proves_nothing(lexicon: Lexicon) -> None:
    """Two trips told in the same words a month apart are two trips."""
    reports = []
    for path, published in (("a", "2024-03-05"), ("b", "2024-04-09")):
        report = Report(
            path, "Lima asked Keita on Monday to convey her warm wishes to the people.", published=published
        )
        report.claim("meeting", "Lima asked Keita", {"participant": [LIMA, KEITA]}, time="Monday")
        reports.append(report)
    assert not verdict(lexicon, *reports).same


@pytest.mark.parametrize(
    ("act", "first", "second", "same"),
    [
        ("visit", {"guest": [LIMA], "destination": [state("Mali", "MLI")]}, None, True),
        ("visit", {"guest": [LIMA], "destination": [state("Mali", "MLI")]}, {"guest": [LIMA], "destination": [state("Togo", "TGO")]}, False),
        ("visit", {"guest": [KEITA], "destination": [state("Togo", "TGO")]}, {"guest": [DIOP], "destination": [state("Togo", "TGO")]}, False),
        ("greeting", {"sender": [LIMA], "recipient": [KEITA]}, {"sender": [LIMA], "recipient": [KEITA], "bearer": [DIOP]}, True),
        ("greeting", {"sender": [LIMA], "recipient": [KEITA]}, {"sender": [KEITA], "recipient": [LIMA]}, False),
        ("measure", {"actor": [state("Mali", "MLI")], "recipient": [state("Togo", "TGO")]}, None, True),
        ("measure", {"actor": [state("Mali", "MLI")], "recipient": [state("Togo", "TGO")]}, {"actor": [state("Togo", "TGO")], "recipient": [state("Mali", "MLI")]}, False),
    ],
)  # fmt: skip
def test_other_acts_on_one_day(lexicon: Lexicon, act: str, first: Roles, second: Roles | None, same: bool) -> None:
    """A visit is of guest and destination, a greeting of sender and recipient, a measure of actor and recipient."""
    reports = []
    for path, roles in (("a", first), ("b", second or first)):
        report = Report(path, f"{path}: it was on March 4, 2024.", published="2024-03-05")
        report.claim(act, "it was", roles, time="March 4, 2024")
        reports.append(report)
    assert verdict(lexicon, *reports).same is same


def agreement(path: str, title: str | None, kind: str, *, day: str = "March 4, 2024") -> Report:
    """A report of one signature."""
    report = Report(path, f"They signed on {day}.", published="2024-03-05")
    parties = {"party": [state("Mali", "MLI"), state("Portugal", "PRT")]}
    report.claim("agreement", "They signed", parties, time=day, values={"title": title, "kind": kind})
    return report


def test_agreements_of_one_day(lexicon: Lexicon) -> None:
    """Two papers signed on a day have two titles; a shortened title is the same paper."""
    fish = agreement("a", "Memorandum on Fishery and Trade", "memorandum")
    assert verdict(lexicon, fish, agreement("b", "Memorandum on Fishery", "memorandum")).same
    assert (
        verdict(lexicon, fish, agreement("b", "Memorandum on Schools", "memorandum")).barred == "they have two titles"
    )
    assert verdict(lexicon, fish, agreement("b", None, "treaty")).barred == "they are agreements of two kinds"


def partnership(path: str, change: str, day: str | None) -> Report:
    """A report of one change of relationship."""
    report = Report(path, f"It was so from {day}." if day else "It was so.", published="2024-03-05")
    parties = {"party": [state("Mali", "MLI"), state("Portugal", "PRT")]}
    report.claim("partnership", "It was so", parties, time=day, values={"level": "close partnership", "change": change})
    return report


def test_a_pair_reaches_a_level_once(lexicon: Lexicon) -> None:
    """One report says when, another only that; one says established, the other upgraded."""
    assert verdict(lexicon, partnership("a", "upgraded", "January 2024"), partnership("b", "established", None)).same
    assert verdict(lexicon, partnership("a", "upgraded", "January 2024"), partnership("b", "downgraded", None)).barred


def test_only_what_shares_a_key_is_compared(lexicon: Lexicon) -> None:
    """A meeting of others is not even looked at, a meeting of one's own people on another day neither."""
    reports = [
        meeting("a", LIMA, KEITA),
        meeting("b", LIMA, KEITA),
        meeting("c", LIMA, KEITA, day="May 4, 2023"),
        meeting("d", person("Jon Arnason", "ISL"), person("Liv Aasen", "NOR")),
    ]
    settled = settle([report.draft() for report in reports], lexicon)
    pairs = candidates([tell(dated(draft), draft.document, lexicon) for draft in settled])
    assert [(pair.first.claim.path, pair.second.claim.path) for pair in pairs] == [("a", "b")]


def test_a_stay_of_which_only_the_end_is_told(lexicon: Lexicon) -> None:
    """Who left on 29 February had come in the week that was planned."""
    reports = []
    for path, words in (("a", "from February 26 to March 3, 2024"), ("b", "until February 29, 2024")):
        report = Report(path, f"She stayed {words}.", published="2024-03-05")
        report.claim("visit", "She stayed", {"guest": [LIMA], "destination": [state("Mali", "MLI")]}, time=words)
        reports.append(report)
    assert verdict(lexicon, *reports).same


def test_one_sitting_told_twice_in_one_report(lexicon: Lexicon) -> None:
    """The third sitting stays the third, however often a report comes back to it."""
    report = Report(
        "a.txt", "The third sitting met on March 4, 2024. The third sitting was long.", published="2024-03-05"
    )
    for words, day in (("The third sitting met", "March 4, 2024"), ("The third sitting was long", None)):
        report.claim("session", words, {"mechanism": [body("Mali-Togo Forum")]}, time=day, values={"ordinal": 3})
    assert len(assemble([report.draft()], lexicon).events) == 1


def test_one_report_that_tells_two_meetings(lexicon: Lexicon) -> None:
    """In one document two meetings of two people are two, even without a day."""
    report = Report("a.txt", "Lima met Keita. Later Lima met Keita again.", published="2024-03-05")
    report.claim("meeting", "Lima met Keita.", {"participant": [LIMA, KEITA]})
    report.claim("meeting", "Later Lima met Keita", {"participant": [LIMA, KEITA]})
    assert len(assemble([report.draft()], lexicon).events) == 2


def test_a_second_encounter_of_the_day(lexicon: Lexicon) -> None:
    """They met twice on one day."""
    again = meeting("b", LIMA, KEITA, values={"encounter": 2})
    assert verdict(lexicon, meeting("a", LIMA, KEITA), again).barred == "one is their second encounter of the day"
