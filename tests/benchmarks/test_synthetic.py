from benchmarks.synthetic import drafts
from dragoman.lexicon import load
from dragoman.record import assemble
from dragoman.record.checks import faults
from dragoman.record.lines import decode, draft, draft_of, encode


def test_a_longer_run_begins_with_the_shorter() -> None:
    """The load is the same on any machine, and one more report can be added to it."""
    assert list(drafts(40))[:25] == list(drafts(25))
    assert list(drafts(25, seed=2)) != list(drafts(25))


def test_the_reports_are_sound() -> None:
    """Their words stand where the claims say, and they come back from the store as they went in."""
    for one in drafts(300):
        text = one.document.text
        assert all(text[words.start : words.end] == words.text for claim in one.claims for words in claim.evidence)
        assert all(text[time.start : time.end] == time.text for time in one.timexes)
        assert draft_of(decode(encode(draft(one))), text) == one


def test_happenings_are_told_more_than_once() -> None:
    """Of three hundred reports many tell what another tells; some bear no date; some copy a sentence."""
    made = assemble(drafts(300), load())
    assert faults(made) == ()
    assert max(len(event.documents) for event in made.events) == 4
    assert any(event.modality == "occurred" and len(event.documents) > 1 for event in made.events)
    assert {document.published_basis for document in made.documents} >= {"given", "inferred", None}
    assert any(claim.copy_of for claim in made.claims)
