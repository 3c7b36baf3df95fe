from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.lexicon import Lexicon, load
from dragoman.model import Claim, Draft, Event, Judgement, Record
from dragoman.record import assemble
from dragoman.record.checks import faults
from tests.record.conftest import dated_report, undated_report
from tests.record.judging.conftest import judge

Again = Callable[[Iterable[Judgement]], Record]


def of(record: Record, *claims: Claim) -> list[Event]:
    """The events that rest on any of the claims."""
    wanted = {claim.id for claim in claims}
    return [event for event in record.events if wanted & set(event.claims)]


def told(record: Record, kind: str) -> list[str]:
    return [one.message for one in record.findings if one.kind == kind]


@pytest.fixture
def pair(claims: dict[str, Claim]) -> tuple[Claim, Claim]:
    """The two tellings of the meeting with the King."""
    return claims["meeting dated.txt"], claims["meeting undated.txt"]


def test_a_split_and_its_undo(pair: tuple[Claim, Claim], again: Again, record: Record) -> None:
    """Two tellings that a person takes apart are two events, and one again when he takes it back."""
    one, other = pair
    split = judge("split", one, apart=[other])
    assert {event.claims for event in of(again([split]), one, other)} == {(one.id,), (other.id,)}
    (back,) = of(again([split, judge("undo", value=split.id, minute=1)]), one, other)
    assert back == of(record, one)[0]
    assert faults(again([split])) == ()


def test_a_merge_against_all_features(claims: dict[str, Claim], again: Again) -> None:
    """A person knows better that the meeting in Iceland was with the same man; the event says who judged so."""
    one = claims["meeting undated.txt"]
    other = claims["Iceland"]
    made = again([judge("merge", one, other)])
    (event,) = of(made, one, other)
    assert {one.id, other.id} <= set(event.claims)
    assert any("Ada judged so: I looked it up" in reason for reason in event.merge_reasons)
    assert faults(made) == ()


def test_split_and_merged_again(pair: tuple[Claim, Claim], again: Again) -> None:
    """The later word on a pair holds; another person's earlier one is told."""
    one, other = pair
    split, merge = judge("split", one, apart=[other]), judge("merge", one, other, minute=1)
    assert len(of(again([merge, split]), one, other)) == 1
    assert told(again([merge, split]), "judgement-conflict") == []
    bo = judge("split", other, apart=[one], by="Bo", minute=2)
    assert len(of(again([merge, bo]), one, other)) == 2
    assert told(again([bo, merge]), "judgement-conflict") == [
        "People judge the meeting in dated.txt and the meeting in undated.txt differently: "
        "they are two happenings for Bo, not for Ada; the last holds."
    ]


def test_bonds_that_cannot_all_hold(pair: tuple[Claim, Claim], claims: dict[str, Claim], again: Again) -> None:
    """A is B, B is C, but A is not C: what was judged last holds, the rest is told."""
    one, other = pair
    third = claims["Iceland"]
    made = [
        judge("merge", one, other),
        judge("merge", other, third, minute=1),
        judge("split", one, apart=[third], minute=2),
    ]
    results = {tuple(event.claims for event in of(again(order), one, other, third)) for order in permutations(made)}
    assert len(results) == 1
    (message,) = told(again(made), "judgement-conflict")
    assert message.endswith("cannot be one happening, as Ada judged: a part of it was judged to be apart.")


def test_a_meeting_is_no_session(claims: dict[str, Claim], again: Again) -> None:
    """Acts of two kinds stay two, and the judgement is told to have no place."""
    met, sat = claims["meeting dated.txt"], claims["session dated.txt"]
    made = again([judge("merge", met, sat)])
    assert len(of(made, met, sat)) == 2
    assert "a meeting and a session are not one happening" in told(made, "judgement-unplaced")[0]


def test_a_rejected_claim(pair: tuple[Claim, Claim], again: Again) -> None:
    """It is in no event and in no list of claims, and whoever reviews still sees it."""
    one, other = pair
    made = again([judge("reject", other)])
    (event,) = of(made, one)
    assert (event.claims, event.independent_accounts) == ((one.id,), 1)
    assert other.id not in {claim.id for claim in made.claims}
    assert [claim.id for claim in made.rejected] == [other.id]
    assert faults(made) == ()


def test_the_first_of_two_copies_is_rejected(claims: dict[str, Claim], again: Again) -> None:
    """The other telling of the sentence is a copy of nothing now."""
    first, copy = claims["pledge dated.txt"], claims["pledge undated.txt"]
    assert copy.copy_of == first.id
    (left,) = [claim for claim in again([judge("reject", first)]).claims if claim.act == "pledge"]
    assert (left.id, left.copy_of) == (copy.id, None)


def test_an_event_says_what_a_person_set(pair: tuple[Claim, Claim], again: Again) -> None:
    """One telling corrected outweighs the other; the event names the judgement, its source and its marks."""
    one, other = pair
    made = [
        judge("edit", one, field="when", value="2024-03-04"),
        judge("edit", other, field="where", value="Bergen"),
        judge("edit", other, field="office of Haldor Vik", value="Regent"),
        judge("mark", one, field="host", value="not reported"),
    ]
    (event,) = of(again(made), one, other)
    assert (event.when, event.when_basis, event.where) == ("2024-03-04", "judgement", "Bergen")
    assert [party.office for party in event.parties("participant")] == ["Deputy President", "Regent"]
    assert set(event.judgements) == {each.id for each in made}
    assert event.marks == {"host": "not reported"}
    assert sorted(edit.field for edit in event.edits) == ["office of Haldor Vik", "when", "where"]


def test_a_better_rule(dated: Draft, undated: Draft, lexicon: Lexicon, pair: tuple[Claim, Claim]) -> None:
    """Every claim gets another id and fewer words; each judgement stands where it stood."""
    one, other = pair
    made = [
        judge("edit", one, field="where", value="Bergen"),
        judge("mark", other, field="when", value="not checked"),
        judge("split", one, apart=[other]),
    ]
    better = [replace(draft, claims=tuple(map(reread, draft.claims))) for draft in (dated, undated)]
    record = assemble(better, lexicon, judgements=made)
    assert told(record, "judgement-unplaced") == []
    marked = {claim.path: claim for claim in record.claims if claim.judgements}
    assert (marked["dated.txt"].where, marked["dated.txt"].id) == ("Bergen", f"re-{one.id}")
    assert marked["undated.txt"].marks == {"when": "not checked"}
    assert len(of(record, *marked.values())) == 2


def reread(claim: Claim) -> Claim:
    (words,) = claim.evidence
    like = replace(claim.time, like=claim.time.like and f"re-{claim.time.like}") if claim.time else None
    shorter = replace(words, end=words.end - 2, text=words.text[:-2])
    return replace(claim, id=f"re-{claim.id}", evidence=(shorter,), time=like)


def test_a_report_that_went(undated: Draft, lexicon: Lexicon, pair: tuple[Claim, Claim]) -> None:
    """Its judgement is kept and told; nothing else is touched."""
    record = assemble([undated], lexicon, judgements=[judge("reject", pair[0])])
    assert record.judgements[0].kind == "reject"
    (message,) = told(record, "judgement-unplaced")
    assert "(Ada: rejected) cannot be placed: no one meeting in 'dated.txt' is the one told as" in message
    assert len(record.claims) == len(assemble([undated], lexicon).claims)


def _any_judgements() -> list[Judgement]:
    """Judgements of two people on the two tellings, that gainsay and undo each other."""
    record = assemble([dated_report().draft(), undated_report().draft()], load())
    one, other, *rest = [claim for claim in record.claims if claim.act == "meeting"]
    made = [
        judge("edit", one, field="where", value="Bergen"),
        judge("edit", one, field="where", value="Oslo", by="Bo"),
        judge("edit", one, field="add host", value=("Bo Lind", "person", "", "NOR"), minute=1),
        judge("edit", one, field="remove host", value="Bo Lind", by="Bo", minute=1),
        judge("accept", other),
        judge("reject", other, by="Bo", minute=4),
        judge("split", one, apart=[other], minute=2),
        judge("merge", one, other, *rest, by="Bo", minute=3),
        judge("mark", one, field="when", value="contradicted"),
    ]
    made.append(judge("undo", value=made[5].id, minute=5))
    made.append(judge("undo", value=made[-1].id, minute=6))
    made.append(judge("undo", value="0123456789ab", minute=7))
    return made


JUDGEMENTS = _any_judgements()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(JUDGEMENTS), unique=True), st.randoms(use_true_random=False))
def test_any_order_of_arrival(some: list[Judgement], chance: object) -> None:
    """The record is made of what was judged, not of the order in which it came; twice is once."""
    drafts = [dated_report().draft(), undated_report().draft()]
    shuffled = [*some, *some[:2]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    record = assemble(drafts, load(), judgements=some)
    assert assemble(drafts[::-1], load(), judgements=shuffled) == record
    assert faults(record) == ()
