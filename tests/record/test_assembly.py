from dataclasses import replace
from itertools import permutations

from dragoman.lexicon import Lexicon
from dragoman.model import Draft, Evidence, Finding, Record
from dragoman.record import assemble, checks
from tests.record.conftest import dated_report


def test_the_order_of_reading_does_not_matter(dated: Draft, undated: Draft, lexicon: Lexicon) -> None:
    """The same reports make the same record, whichever comes first."""
    copy = replace(dated, document=replace(dated.document, path="copy.txt"))
    records = [assemble(order, lexicon) for order in permutations([dated, undated, copy])]
    assert all(one == records[0] for one in records)


def test_an_exact_copy_adds_nothing(dated: Draft, lexicon: Lexicon) -> None:
    """One report under two paths is one document and a finding."""
    copy = replace(dated, document=replace(dated.document, path="copy.txt"))
    record = assemble([dated, copy], lexicon)
    assert [document.path for document in record.documents] == ["copy.txt"]
    (finding,) = record.findings
    assert (finding.kind, finding.path) == ("exact-copy", "dated.txt")
    assert finding.message == "'dated.txt' is an exact copy of 'copy.txt' and adds nothing."


def test_findings_of_intake_are_kept(dated: Draft, lexicon: Lexicon) -> None:
    """What could not be read is part of the record."""
    missing = Finding("missing-path", "'b.txt' does not exist.", path="b.txt", failed=True)
    assert assemble([dated], lexicon, findings=[missing]).findings == (missing,)


def test_the_copied_sentence_is_linked(record: Record) -> None:
    """Only the pledge is told by the same sentence in both reports."""
    copies = [claim for claim in record.claims if claim.copy_of]
    assert [(claim.act, claim.path) for claim in copies] == [("pledge", "undated.txt")]
    origin = next(claim for claim in record.claims if claim.id == copies[0].copy_of)
    assert (origin.act, origin.path) == ("pledge", "dated.txt")


def test_nothing_makes_an_empty_record(lexicon: Lexicon) -> None:
    """No report, no record."""
    assert assemble([], lexicon) == Record()


def test_a_sound_record_has_no_faults(record: Record) -> None:
    """Words stand where they are said to stand."""
    assert checks.faults(record) == ()


def test_faults_are_named(record: Record) -> None:
    """A shifted span, a lost document, an impossible date: each is told in a sentence."""
    claim = record.claims[0]
    words = replace(claim.evidence[0], start=claim.evidence[0].start + 1)
    broken = replace(
        record,
        claims=(
            replace(claim, evidence=(words,), when="2024-13"),
            replace(record.claims[1], document="lost"),
            *record.claims[2:],
        ),
        events=(replace(record.events[0], claims=(), independent_accounts=9), *record.events[1:]),
    )
    told = checks.faults(broken)
    assert [fault.split(" ")[0] for fault in told] == ["Claim", "Claim", "Claim", "Event", "Event"]
    assert "where other words stand" in told[0]
    assert told[1] == f"Claim {claim.id} is told of '2024-13': month must be in 1..12"
    assert told[2] == f"Claim {record.claims[1].id} is of document lost, which the record does not hold."
    assert told[3] == f"Event {record.events[0].id} rests on no claim."


def test_a_name_in_its_own_script_stands_where_it_is_said_to(record: Record) -> None:
    """It is a quotation like any other."""
    claim = next(one for one in record.claims if one.parties())
    role, (first, *rest) = next(iter(claim.roles.items()))
    shifted = replace(first, original=Evidence(0, 2, "李华", "original"))
    broken = replace(claim, roles={**claim.roles, role: (shifted, *rest)})
    claims = tuple(broken if one is claim else one for one in record.claims)
    (fault,) = checks.faults(replace(record, claims=claims))
    assert fault.startswith(f"Claim {claim.id} quotes '李华' at 0:2")


def test_ids_that_meet_twice_are_faults(record: Record) -> None:
    """An id means one thing."""
    doubled = replace(record, claims=(*record.claims, record.claims[0]))
    assert checks.faults(doubled) == (f"Two claims have the id {record.claims[0].id}.",)


def test_the_builder_tells_the_truth() -> None:
    """The evidence of the hand-made reports is in their text."""
    report = dated_report()
    assert all(
        report.document.text[one.start : one.end] == one.text for claim in report.claims for one in claim.evidence
    )
