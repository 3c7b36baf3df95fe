from dataclasses import replace

import pytest

from dragoman.model import Claim, Evidence, Party, Record, target
from dragoman.record.judging.placing import likeness, place, places, shelf


@pytest.fixture
def met(claims: dict[str, Claim]) -> Claim:
    return claims["meeting dated.txt"]


def renamed(claim: Claim, **other: object) -> Claim:
    """The claim as another reading has it."""
    return replace(claim, id="new id", **other)  # type: ignore[arg-type]


def test_the_same_id(met: Claim, record: Record) -> None:
    """A claim that did not change is found by its id."""
    assert place(target(met), record.claims) == met.id


def test_moved_spans(met: Claim) -> None:
    """A better rule takes in two words less; the claim has a new id and is still found."""
    (words,) = met.evidence
    shorter = replace(words, start=words.start, end=words.end - 14, text=words.text[:-14])
    assert place(target(met), [renamed(met, evidence=(shorter,))]) == "new id"


def test_changed_text(met: Claim) -> None:
    """The report was corrected: its document has another id, lies at the same path, and tells the meeting in like words."""
    told = Evidence(300, 341, "had met with King Haldor Vik in Oslo, the capital")
    corrected = renamed(met, document="corrected", evidence=(told,))
    assert shelf([corrected]).of(target(met)) == [corrected]
    assert place(target(met), [corrected]) == "new id"


def test_a_fuller_name(met: Claim) -> None:
    """A name that is told in full now is the name that it was."""
    roles = {role: tuple(replace(one, name=one.name.split()[-1]) for one in met.roles[role]) for role in met.roles}
    assert place(target(replace(met, roles=roles)), [renamed(met)]) == "new id"


def test_other_people(met: Claim) -> None:
    """The next interlocutor of one list is told by the same words, and is somebody else."""
    other = {"participant": (met.roles["participant"][0], Party("Bo Lind", "person", "Lind"))}
    assert likeness(target(met), renamed(met, roles=other)) == 0
    assert place(target(met), [renamed(met, roles=other)]) is None


def test_other_words(met: Claim) -> None:
    """Another meeting of the same two is not the one that was judged."""
    words = Evidence(500, 531, "telephoned each other in April.")
    assert place(target(met), [renamed(met, evidence=(words,))]) is None


def test_another_act(met: Claim) -> None:
    """A visit is not found where a meeting was judged."""
    assert place(target(met), [renamed(met, act="visit")]) is None


def test_two_that_fit_equally(met: Claim) -> None:
    """Of two claims that differ in nothing a judgement tells, none is taken."""
    twice = [renamed(met), replace(met, id="newer id")]
    assert place(target(met), twice) is None


def test_two_offices_in_one_breath(met: Claim) -> None:
    """The same man, the same words, two offices: what is told of each tells them apart."""
    first = renamed(met, act="tenure", values={"office": "Deputy Prime Minister"})
    second = replace(first, id="second", values={"office": "Foreign Minister"})
    assert place(replace(target(second), claim="old"), [first, second]) == "second"


def test_who_sent_and_who_received(met: Claim) -> None:
    """Two greetings in one sentence, one each way: the roles tell them apart."""
    one, other = met.roles["participant"][:2]
    there = renamed(met, act="greeting", roles={"sender": (one,), "recipient": (other,)})
    back = replace(there, id="back", roles={"sender": (other,), "recipient": (one,)})
    assert place(replace(target(there), claim="old"), [there, back]) == "new id"
    assert place(replace(target(back), claim="old"), [there, back]) == "back"


def test_each_in_its_own_document(claims: dict[str, Claim], record: Record) -> None:
    """Where each claim of a merge is found, looked for among the claims of its report only."""
    one, other = target(claims["meeting dated.txt"]), target(claims["meeting undated.txt"])
    gone = replace(one, document="lost", path="lost.txt", claim="lost")
    assert places([one, other, gone], shelf(record.claims)) == {one: one.claim, other: other.claim, gone: None}
