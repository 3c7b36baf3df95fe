from dragoman.model import Claim, Judgement
from dragoman.record.judging.standing import Said, heard, standing, strays
from tests.record.judging.conftest import judge


def undo(one: Judgement, minute: int = 1) -> Judgement:
    return judge("undo", value=one.id, minute=minute)


def test_an_undo_and_its_undo(claims: dict[str, Claim]) -> None:
    """What was taken back does not stand; what was taken back by mistake does."""
    one = judge("accept", claims["meeting dated.txt"])
    first = undo(one)
    second = undo(first, 2)
    assert standing([one]) == (one,)
    assert standing([first, one]) == ()
    assert standing([second, first, one]) == (one,)
    assert standing([second, undo(second, 3), one, first]) == ()


def test_a_long_quarrel(claims: dict[str, Claim]) -> None:
    """Four thousand undos of undos are no trouble."""
    made = [judge("accept", claims["meeting dated.txt"])]
    for _ in range(4000):
        made.append(undo(made[-1]))
    assert standing(made) == (made[0],)


def test_an_undo_of_something_unknown(claims: dict[str, Claim]) -> None:
    """The undo is kept for the day on which what it undoes arrives."""
    one = judge("accept", claims["meeting dated.txt"])
    assert strays([undo(one)]) == (undo(one),)
    assert strays([undo(one), one]) == ()


def test_the_later_signed_is_heard(claims: dict[str, Claim]) -> None:
    """Ada and Bo differ; Bo signed later. Had Ada seen what he said, she is heard whatever her clock says."""
    met = claims["meeting dated.txt"]
    ada = judge("edit", met, field="where", value="Oslo")
    bo = judge("edit", met, field="where", value="Bergen", by="Bo", minute=5)
    found = heard([Said("where", one.value, one) for one in (bo, ada)])["where"]
    assert (found.judgement, found.against) == (bo, (ada,))
    knowing = judge("edit", met, field="where", value="Oslo", minute=1, after=[bo])
    found = heard([Said("where", one.value, one) for one in (ada, knowing, bo)])["where"]
    assert (found.judgement, found.what) == (knowing, "Oslo")


def test_saying_the_same_is_no_quarrel(claims: dict[str, Claim]) -> None:
    """Who agrees, and who changes his own mind, goes against nobody."""
    met = claims["meeting dated.txt"]
    ada, bo = judge("reject", met), judge("reject", met, by="Bo", minute=1)
    mind = judge("accept", met, by="Bo", minute=2)
    assert heard([Said("v", one.kind, one) for one in (ada, bo)])["v"].against == ()
    assert heard([Said("v", one.kind, one) for one in (bo, mind)])["v"].against == ()
