"""A record without what is less sure than asked: nothing left in it rests on what was left out."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Record
from dragoman.model.claim import Value
from dragoman.record import assemble
from dragoman.record.checks import faults
from dragoman.record.narrowing import narrowed
from tests.record.builder import Report, person, state

LIMA = person("Ana Lima", "PRT", "Prime Minister")
KEITA = person("Mato Keita", "MLI", "President")
LONG = "Ana Lima met Mato Keita in Bamako and the two talked for long about fish, schools and roads on March 4, 2024."


def report(path: str, text: str, published: str, *, venue: str) -> Report:
    """A report that tells of one meeting by its whole text, and of one office."""
    made = Report(path, text, published=published, publisher=f"Publisher of {path}")
    made.claim("meeting", text, {"participant": [LIMA, KEITA]}, time="March 4, 2024", values={"venue": venue})
    made.claim("tenure", "Mato Keita", {"holder": [KEITA]}, values={"office": "President"})
    return made


@pytest.fixture
def record(lexicon: Lexicon) -> Record:
    """Three reports of one meeting: the second copies the first, the third tells another house."""
    first = report("a.txt", LONG, "2024-03-05", venue="palace")
    copy = report("b.txt", f"{LONG} ", "2024-03-06", venue="palace")
    other = report("c.txt", "On March 4, 2024, Ana Lima met Mato Keita.", "2024-03-05", venue="stadium")
    return assemble([one.draft() for one in (first, copy, other)], lexicon)


def weighed(record: Record, by_path: Mapping[str, float], act: str = "meeting") -> Record:
    """The record with other confidences for the claims of an act; everything else is sure."""

    def one(claim: Claim) -> Claim:
        return replace(claim, confidence=by_path.get(claim.path, 1.0) if claim.act == act else 1.0)

    return replace(record, claims=tuple(one(claim) for claim in record.claims))


def test_all_that_is_sure_enough_stays(record: Record, lexicon: Lexicon) -> None:
    """Exactly as sure as asked is sure enough."""
    made = weighed(record, {"a.txt": 0.9})
    assert narrowed(made, 0.9, lexicon) == made
    assert narrowed(made, 0.0, lexicon) is made


def test_an_event_says_what_the_claims_left_say(record: Record, lexicon: Lexicon) -> None:
    """Its venue, its accounts and its reasons are those of the reports that remain; its id stays, so that it is found."""
    (before,) = record.events
    assert (before.values["venue"], before.conflicts[0].field, len(before.accounts)) == ("palace", "venue", 3)
    made = narrowed(weighed(record, {"a.txt": 0.5, "b.txt": 0.5}), 0.9, lexicon)
    (event,) = made.events
    assert (event.id, event.when, event.values["venue"]) == (before.id, "2024-03-04", "stadium")
    assert (event.conflicts, event.merge_reasons, len(event.accounts)) == ((), (), 1)
    assert [claim.path for claim in made.claims if claim.act == "meeting"] == ["c.txt"]
    assert faults(made) == ()


def test_what_no_claim_tells_is_left_out(record: Record, lexicon: Lexicon) -> None:
    """An event goes with its last claim; the documents were read all the same."""
    made = narrowed(weighed(record, dict.fromkeys(("a.txt", "b.txt", "c.txt"), 0.5)), 0.9, lexicon)
    assert made.events == ()
    assert made.documents == record.documents


def test_a_copy_steps_in_for_its_original(record: Record, lexicon: Lexicon) -> None:
    """The words are told first by the report that remains, and are one independent account."""
    made = narrowed(weighed(record, {"a.txt": 0.5}), 0.9, lexicon)
    copy = next(claim for claim in made.claims if claim.path == "b.txt" and claim.act == "meeting")
    assert copy.copy_of is None
    (event,) = made.events
    assert (len(event.accounts), event.independent_accounts) == (2, 2)
    assert len(event.merge_reasons) == 1
    assert narrowed(weighed(record, {"c.txt": 0.5}), 0.9, lexicon).events[0].independent_accounts == 1


def test_an_office_goes_with_the_claims_that_show_it(record: Record, lexicon: Lexicon) -> None:
    """Nobody is in office on the word of a claim that was left out."""
    doubted = dict.fromkeys(("a.txt", "b.txt", "c.txt"), 0.5)
    made = narrowed(weighed(record, doubted, "tenure"), 0.9, lexicon)
    assert [one.person for one in record.tenures] == ["Mato Keita"]
    assert made.tenures == ()
    assert len(made.events) == 1


def test_two_numbers_that_differ_do_not_when_one_is_left_out(lexicon: Lexicon) -> None:
    """A doubt that came of comparing claims goes; one about the input stays."""
    pair = {"party": [state("Mali", "MLI"), state("Portugal", "PRT")]}
    reports = []
    for path, amount in (("a.txt", 10), ("b.txt", 20)):
        one = Report(path, f"Trade came to ${amount} million in 2020.")
        values: dict[str, Value] = {"metric": "trade", "amount": amount * 10**6, "unit": "USD", "period": "2020"}
        one.claim("figure", f"Trade came to ${amount} million", pair, values=values)
        reports.append(one.draft())
    record = assemble(reports, lexicon)
    assert sorted(one.kind for one in record.findings) == ["no-date", "no-date", "sources-disagree"]
    made = narrowed(weighed(record, {"a.txt": 0.5}, "figure"), 0.9, lexicon)
    assert sorted(one.kind for one in made.findings) == ["no-date", "no-date"]


def test_a_plan_moved_keeps_its_reason(lexicon: Lexicon) -> None:
    """That a report says of its meeting that it was moved holds as well when a third report is left out."""
    reports = []
    for path, published, text, day, mood in (
        ("a.txt", "2024-03-01", "Lima will meet Keita on March 4, 2024.", "March 4, 2024", "planned"),
        ("b.txt", "2024-03-07", "Lima met Keita on March 6, 2024, put back from March 4, 2024.", "March 6, 2024", "occurred"),
        ("c.txt", "2024-03-07", "On March 6, 2024 Lima saw Keita.", "March 6, 2024", "occurred"),
    ):  # fmt: skip
        report = Report(path, text, published=published)
        report.claim("meeting", text, {"participant": [LIMA, KEITA]}, time=day, modality=mood)
        reports.append(report.draft())
    made = weighed(assemble(reports, lexicon), {"a.txt": 0.95, "b.txt": 0.95, "c.txt": 0.5})
    (event,) = narrowed(made, 0.9, lexicon).events
    assert len(event.documents) == 2
    assert "as the report of it says" in event.merge_reasons[0]
