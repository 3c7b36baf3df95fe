from dragoman.lexicon import Lexicon
from dragoman.model import Claim
from dragoman.record.judging.applying import apply
from dragoman.record.judging.signing import Draft, as_read, by_id, sign

AT = "2024-05-01T10:00:00Z"


def test_what_the_judge_had_seen(claims: dict[str, Claim], lexicon: Lexicon) -> None:
    """A judgement names those on the same thing that it replaces, and no others."""
    met = claims["meeting dated.txt"]
    drafts = [Draft("accept", (met,)), Draft("edit", (met,), field="where", value="Bergen", reason="ship")]
    known = by_id(sign(draft, {}, by="Ada", at=AT) for draft in drafts)
    accept, edit = known.values()
    seen = apply(met, tuple(known.values()), lexicon).claim
    assert sign(Draft("reject", (seen,), reason="no"), known, by="Bo", at=AT).after == (accept.id,)
    again = Draft("edit", (seen,), field="where", value="Oslo", reason="no ship")
    assert sign(again, known, by="Bo", at=AT).after == (edit.id,)
    assert sign(again, {}, by="Bo", at=AT).after == ()


def test_a_claim_is_told_as_it_was_read(claims: dict[str, Claim], lexicon: Lexicon) -> None:
    """Who judges a claim that was corrected tells it as the report has it, for that is how it will be read again."""
    met = claims["meeting dated.txt"]
    made = sign(Draft("edit", (met,), field="name of Haldor Vik", value="Harald Wiik", reason="so"), {}, by="A", at=AT)
    seen = apply(met, [made], lexicon).claim
    assert as_read(seen, by_id([made])) == made.targets[0]
    assert "participant: Harald Wiik" in as_read(seen, {}).parties
