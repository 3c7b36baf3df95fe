import pytest

from dragoman.errors import DragomanError
from dragoman.model import Record
from dragoman.record.judging.selection import chosen


def fitting(record: Record, where: str) -> list[str]:
    return sorted(f"{claim.act} {claim.path}" for claim in record.claims if chosen(where)(claim))


def test_claims_by_what_they_are(record: Record) -> None:
    """By act and report, by people and words, by place, by number and by what is not so."""
    assert fitting(record, "act=meeting document=dated") == ["meeting dated.txt"]
    assert fitting(record, "act=session when>=2024-03 when<2024-04") == ["session dated.txt", "session undated.txt"]
    assert fitting(record, 'person="haldor vik" act!=pledge document=undated.txt') == ["meeting undated.txt"]
    assert fitting(record, "words~blue") == ["pledge dated.txt", "pledge undated.txt"]
    assert fitting(record, "country=ISL act=meeting") == ["meeting undated.txt"]
    assert fitting(record, "values.ordinal=7 document=dated") == ["session dated.txt"]
    assert fitting(record, "confidence>1") == []
    assert len(fitting(record, "confidence<=1")) == len(record.claims)


@pytest.mark.parametrize(
    ("where", "why"),
    [
        ("", "The condition is empty"),
        ("meetings", "'meetings' is no condition; allowed are words such as act=statement"),
        ("mood=good", "'mood' is nothing to choose by; allowed are confidence, id, act"),
        ("confidence=high", "compares with no number"),
        ("confidence~0.5", "compares with no number"),
        ("person='Vik", "close every quotation mark"),
    ],
)
def test_what_is_no_condition(where: str, why: str) -> None:
    """One sentence says what is wrong."""
    with pytest.raises(DragomanError, match=why):
        chosen(where)
