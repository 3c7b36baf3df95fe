from dataclasses import replace

import pytest

from dragoman.errors import JudgementError
from dragoman.model import Claim, Evidence, Judgement, Party, Target, target
from dragoman.model.claim import Value
from dragoman.model.judgement import KINDS, party_of

MET = Claim(
    id="c1",
    act="meeting",
    document="d1",
    path="oslo.txt",
    modality="occurred",
    roles={"participant": (Party("Liv Aasen", "person", "Aasen"), Party("Jon Arnason", "person", "Mr Arnason"))},
    evidence=(Evidence(40, 52, "talks\nin Osl"), Evidence(7, 16, "Aasen met")),
    rule="by hand",
    when="2024-03-04",
)
HERE = target(MET)


def judged(
    kind: str = "accept", *, field: str | None = None, value: Value = None, reason: str = "I asked."
) -> Judgement:
    least, apart = KINDS[kind].least, KINDS[kind].apart
    there = replace(HERE, claim="c2")
    return Judgement(
        kind,
        by="Ada",
        at="2024-05-01T09:30:00Z",
        targets=(HERE, there)[:least],
        apart=(there,) if apart else (),
        field=field,
        value=value,
        reason=reason,
    )


def test_a_claim_is_told_by_what_it_says() -> None:
    """Who, what, when and the words in the order of the text, white space evened out."""
    assert target(MET) == Target(
        "c1",
        "d1",
        "oslo.txt",
        "meeting",
        ("participant: Jon Arnason", "participant: Liv Aasen"),
        "2024-03-04",
        "Aasen met … talks in Osl",
        7,
    )


def test_the_id_is_of_all_that_is_said() -> None:
    """Who signs another thing, or the same thing at another time, has made another judgement."""
    one = judged()
    assert one.id == judged().id
    assert len({one.id, judged(reason="They said so.").id, replace(one, id="", at="2024-05-01T09:30:01Z").id}) == 3
    with pytest.raises(JudgementError, match="it was altered"):
        replace(one, reason="Something else.")


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("edit", "when", "2024-03-05"),
        ("edit", "when", None),
        ("edit", "where", "Bergen"),
        ("edit", "modality", "planned"),
        ("edit", "values.ordinal", 7),
        ("edit", "office of Liv Aasen", None),
        ("edit", "add participant", ("Haldor Vik", "person", "King", "NOR")),
        ("edit", "remove participant", "Jon Arnason"),
        ("mark", "where", "not reported"),
        ("mark", "host", "not checked"),
        ("undo", None, "0123456789ab"),
        ("follow-up", None, -1),
        ("merge", None, None),
        ("split", None, None),
        ("note", None, None),
    ],
)
def test_what_can_be_said(kind: str, field: str | None, value: Value) -> None:
    """Each of these is a judgement."""
    assert judged(kind, field=field, value=value).value == value


@pytest.mark.parametrize(
    ("kind", "field", "value", "why"),
    [
        ("accept", "when", None, "is about no field"),
        ("accept", None, 3, "sets no value"),
        ("edit", "when", "soon", "is no date; allowed are dates such as"),
        ("edit", "modality", "done", "allowed are occurred, planned, cancelled, denied"),
        ("edit", "rule", "mine", "is no field to edit; allowed are when, where"),
        ("edit", "add wizard", ("A", "person", "", ""), "is no field to edit"),
        ("edit", "add host", "A", "is no party"),
        ("edit", "name of Liv Aasen", None, "allowed are words"),
        ("mark", "where", "unknown", "allowed are not reported, not checked, contradicted"),
        ("undo", None, None, "names the id of the judgement that it cancels"),
        ("follow-up", None, 2, "allowed are -1, 0 and 1"),
        ("follow-up", None, True, "allowed are -1, 0 and 1"),
    ],
)
def test_what_cannot_be_said(kind: str, field: str | None, value: Value, why: str) -> None:
    """One sentence says what is wrong and what is allowed."""
    with pytest.raises(JudgementError, match=why):
        judged(kind, field=field, value=value)


def test_who_when_and_why() -> None:
    """A judgement that nobody signed, at no time or without a reason is none."""
    with pytest.raises(JudgementError, match="its reason is empty"):
        judged("reject", reason=" ")
    with pytest.raises(JudgementError, match="say who judges"):
        Judgement("accept", by="", at="2024-05-01T09:30:00Z", targets=(HERE,))
    with pytest.raises(JudgementError, match="is no time of a judgement"):
        Judgement("accept", by="Ada", at="yesterday", targets=(HERE,))
    with pytest.raises(JudgementError, match="names 1 claim, not 0"):
        Judgement("accept", by="Ada", at="2024-05-01T09:30:00Z")
    with pytest.raises(JudgementError, match="is no kind of judgement; allowed are accept, reject"):
        Judgement("praise", by="Ada", at="2024-05-01T09:30:00Z", targets=(HERE,))
    with pytest.raises(JudgementError, match="names no claims apart"):
        Judgement("accept", by="Ada", at="2024-05-01T09:30:00Z", targets=(HERE,), apart=(HERE,))


def test_a_field_of_somebody() -> None:
    """Which field of which party is meant."""
    assert party_of("office of Ding Xuexiang") == ("office", "Ding Xuexiang")
    assert party_of("where") is None
