"""What people made of a pledge."""

from dragoman.model import Claim, Judgement, target
from dragoman.record.pledging.scores import scores
from tests.record.builder import Report
from tests.record.pledging.conftest import pledge


def score(
    by: str, value: int, pledged: Claim, told: Claim, *, at: str = "2025-03-01T10:00:00Z", after: tuple[str, ...] = ()
) -> Judgement:
    return Judgement(
        "follow-up", by, at, (target(pledged), target(told)), value=value, reason="It was read.", after=after
    )


def test_each_person_is_heard_once_and_last() -> None:
    """Ada changes her mind; Ben has his own; an undone score is gone."""
    report = Report("a.txt", "Norway will mend the pier. The tide gates were opened.", published="2024-05-02")
    one, other = pledge(report, "Norway will mend the pier"), pledge(report, "The tide gates were opened")
    first = score("Ada", 0, one, other)
    second = score("Ada", 1, one, other, at="2025-03-02T10:00:00Z", after=(first.id,))
    third = score("Ben", -1, one, other)
    found = scores((first, second, third), (one, other))
    assert sorted((each.judgement.by, each.value) for each in found) == [("Ada", 1), ("Ben", -1)]
    undo = Judgement("undo", "Ben", "2025-03-03T10:00:00Z", value=third.id)
    assert [each.judgement.by for each in scores((first, second, third, undo), (one, other))] == ["Ada"]
    assert scores((first,), (one,)) == ()
