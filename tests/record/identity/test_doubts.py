"""Which merges a person had better look at."""

from dragoman.lexicon import Lexicon
from dragoman.record.identity import merge
from dragoman.record.identity.doubts import doubts
from dragoman.record.identity.telling import Telling
from tests.record.builder import Report, person
from tests.record.identity.tellings import told

LIMA = person("Ana Lima", "PRT", "Prime Minister")
KEITA = person("Mato Keita", "MLI", "President")


def meeting(path: str, words: str, *, day: str | None, published: str = "2024-03-05") -> Report:
    report = Report(path, f"They met {words}.", published=published)
    report.claim("meeting", "They met", {"participant": [LIMA, KEITA]}, time=day)
    return report


def tellings(lexicon: Lexicon, *reports: Report) -> list[Telling]:
    return told(lexicon, *reports)


def test_a_merge_made_on_little(lexicon: Lexicon) -> None:
    """A report of the next day that gives no day: one meeting, and worth a look."""
    some = tellings(lexicon, meeting("a", "on March 4, 2024", day="March 4, 2024"), meeting("b", "", day=None))
    (doubt,) = doubts(some, merge.group(some)[0])
    assert (doubt.merged, doubt.score, doubt.act) == (True, 0.9, "meeting")
    assert doubt.reasons[0] == "the people +0.60: Ana Lima and Mato Keita take part in both"


def test_two_that_are_nearly_one(lexicon: Lexicon) -> None:
    """Told by the month within that month, it may be the meeting of the 4th."""
    some = tellings(
        lexicon,
        meeting("a", "on March 4, 2024", day="March 4, 2024"),
        meeting("b", "in March 2024", day="March 2024", published="2024-03-20"),
    )
    (doubt,) = doubts(some, merge.group(some)[0])
    assert (doubt.merged, doubt.score) == (False, 0.85)


def test_what_is_sure_is_no_doubt(lexicon: Lexicon) -> None:
    """The same people on the same day."""
    some = tellings(lexicon, *(meeting(path, "on March 4, 2024", day="March 4, 2024") for path in "ab"))
    assert doubts(some, merge.group(some)[0]) == ()
