from collections.abc import Iterable

import pytest

from dragoman.lexicon import Lexicon, load
from dragoman.model import Claim, Judgement, Record
from dragoman.record import assemble
from dragoman.record.judging.selection import chosen
from dragoman.views.ledger import Ledger, opened
from dragoman.views.reviewing.listing import listing
from dragoman.views.reviewing.queue import KINDS, Item, queue
from tests.record.builder import Report, person, state
from tests.record.judging.conftest import judge

NAMES = {"participant": [person("Liv Aasen", "NOR", "Minister"), person("Rui Costa", "PRT", "Minister")]}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def told(path: str, day: str, *, place: str = "Oslo", venue: str = "Grand Hotel") -> Report:
    """A report of a meeting of Ms Aasen and Mr Costa."""
    report = Report(path, f"Aasen met Costa on {day}.\n", published="2024-03-20", publisher=path)
    report.claim(
        "meeting",
        f"Aasen met Costa on {day}",
        NAMES,
        time=day,
        where=place,
        values={"venue": venue},
    )
    return report


def record(lexicon: Lexicon, *reports: Report, judgements: Iterable[Judgement] = ()) -> Record:
    return assemble([one.draft() for one in reports], lexicon, judgements=judgements)


def looked(made: Record, lexicon: Lexicon, *kinds: str) -> tuple[Item, ...]:
    return queue(opened(made, lexicon), kinds)


def test_accounts_that_differ(lexicon: Lexicon) -> None:
    """Two houses for one meeting, until a person sets the house or marks it."""
    reports = told("a.txt", "March 4, 2024"), told("b.txt", "March 4, 2024", venue="City Hall")
    made = record(lexicon, *reports)
    (item,) = looked(made, lexicon, "conflict")
    assert (item.field, item.why) == ("venue", "venue: Grand Hotel (a); City Hall (b).")
    assert item.told == "Minister Liv Aasen of Norway met Minister Rui Costa of Portugal at the Grand Hotel in Oslo"
    first = next(claim for claim in made.claims if claim.id == item.claims[0])
    for one in (
        judge("edit", first, field="values.venue", value="City Hall"),
        judge("mark", first, field="values.venue", value="contradicted"),
    ):
        assert looked(record(lexicon, *reports, judgements=[one]), lexicon, "conflict") == ()


def test_tellings_that_are_nearly_one(lexicon: Lexicon) -> None:
    """The same two on the same day, in two cities: perhaps one meeting, until a person says so or not."""
    reports = told("a.txt", "March 4, 2024"), told("b.txt", "March 4, 2024", place="Bergen")
    made = record(lexicon, *reports)
    (item,) = looked(made, lexicon, "merge")
    assert item.why.startswith("Kept apart, though nearly one (a and b, likeness 0.8")
    one, other = (next(claim for claim in made.claims if claim.id == id) for id in item.claims)
    for bond in judge("merge", one, other), judge("split", one, apart=[other]):
        assert looked(record(lexicon, *reports, judgements=[bond]), lexicon, "merge") == ()


def test_a_report_without_a_date(lexicon: Lexicon) -> None:
    """What it tells without a date waits for one."""
    report = Report("c.txt", "Aasen met Costa.\n")
    report.claim("meeting", "Aasen met Costa", NAMES)
    made = record(lexicon, report)
    (item,) = looked(made, lexicon, "date")
    assert (item.field, item.claims) == ("when", (made.claims[0].id,))
    assert item.why.startswith("'c.txt' has no date")


def test_an_official_of_nobody_knows_where(lexicon: Lexicon) -> None:
    """Whose minister is he? The field to set is his country."""
    report = Report("d.txt", "Minister Bo Lind met Costa.\n", published="2024-03-20")
    holder = person("Bo Lind", None, "Minister")
    report.claim("tenure", "Minister Bo Lind", {"holder": [holder]}, values={"office": "Minister"})
    (item,) = looked(record(lexicon, report), lexicon, "name")
    assert item.field == "country of Bo Lind"
    assert "Bo Lind" in item.why


def test_judgements_without_a_place_come_first(lexicon: Lexicon) -> None:
    """What a person said and nobody heeds is looked at before all else."""
    made = record(lexicon, told("a.txt", "March 4, 2024"))
    elsewhere = record(lexicon, told("gone.txt", "May 4, 2024"))
    lost = judge("reject", elsewhere.claims[0])
    (item, *_) = looked(record(lexicon, told("a.txt", "March 4, 2024"), judgements=[lost]), lexicon)
    assert (item.kind, item.told, item.judgement) == ("unplaced", "no claim found: gone.txt", lost.id)
    assert made.findings == ()


def test_the_unsure_and_the_judged(lexicon: Lexicon) -> None:
    """Least sure first; who has had a word on a claim need not look at it again, and may."""
    reports = told("a.txt", "March 4, 2024"), told("b.txt", "May 5, 2024")
    made = record(lexicon, *reports)
    ledger = doubtful(made, lexicon)
    assert [item.claims[0] for item in queue(ledger, ("confidence",))] == [claim.id for claim in made.claims]
    judged = record(lexicon, *reports, judgements=[judge("reject", made.claims[0]), judge("accept", made.claims[1])])
    assert queue(doubtful(judged, lexicon), ("confidence",)) == ()
    assert [item.why for item in looked(judged, lexicon, "judged")] == ["reject by Ada.", "accept by Ada."]


def doubtful(made: Record, lexicon: Lexicon) -> Ledger:
    """The record with every claim unsure."""
    from dataclasses import replace

    claims: tuple[Claim, ...] = tuple(replace(claim, confidence=0.3) for claim in made.claims)
    return opened(replace(made, claims=claims), lexicon)


def test_some_claims_only(lexicon: Lexicon) -> None:
    """Every claim in the order of the reports, or those that a condition chooses; as a list with the words."""
    report = told("a.txt", "March 4, 2024")
    report.claim(
        "visit", "Aasen met Costa", {"guest": [NAMES["participant"][1]], "destination": [state("Norway", "NOR")]}
    )
    made = record(lexicon, report)
    ledger = opened(made, lexicon)
    assert len(queue(ledger, ("claims",))) == 2
    items = queue(ledger, ("claims",), only=chosen("act=visit"))
    assert [item.told for item in items] == ["Minister Rui Costa of Portugal visited Norway"]
    page = listing(ledger, items)
    assert page.sections[0].table is not None
    assert page.sections[0].table.rows[0][1].notes[0].quote == "Aasen met Costa on March 4, 2024."
    assert set(KINDS) >= {"unplaced", "conflict", "merge", "name", "date", "confidence", "judged", "claims"}
