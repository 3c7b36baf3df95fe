"""Whether a time is told of the past or the future."""

import pytest

from dragoman.reading.tense import tense_at, tense_of
from dragoman.reading.timexes import find


@pytest.mark.parametrize(
    ("text", "words", "tense"),
    [
        ("She met the envoy on Friday.", "Friday", "past"),
        ("She will meet the envoy on Friday.", "Friday", "future"),
        ("The deal is to be signed by June.", "June", "future"),
        ("The deal should be finished in October.", "October", "future"),
        ("On Friday she is scheduled to fly home.", "Friday", "future"),
        ("He said that they would meet in May.", "May", "future"),
        ("Trade rose in May, he said, and it will rise again.", "May", "past"),
        ("It rose in May. It will rise again in June.", "May", "past"),
        ("It rose in May. It will rise again in June.", "June", "future"),
        ("It rose, and on Nov. 3 Mr. Hall will come.", "Nov. 3", "future"),
        ("On 6 and 7 May they met again.", "7 May", "past"),
        ("She met him in mid-May and will meet his heir in June.", "mid-May", "past"),
        ("They decided to sit again in June.", "June", "future"),
        ("She spoke of preparations for the forum in June.", "June", "future"),
        ("They told the ports of the anticipated storm on Sunday.", "Sunday", "future"),
        ("A look at May", "May", "present"),
        ("They will come\nNov. 3, 2021", "Nov. 3, 2021", "present"),
    ],
)
def test_tense(text: str, words: str, tense: str) -> None:
    """The nearest verb of the sentence tells the tense; a date line has none."""
    start = text.index(words)
    assert tense_at(text, start, start + len(words)) == tense


def test_a_date_in_full_needs_no_tense() -> None:
    """The day of "will end on 3 May 2026" is the same in any tense; that of "will end on 3 May" is not."""
    full, short = "The talks will end on 3 May 2026.", "The talks will end on 3 May."
    assert (tense_of(full, find(full)[0]), tense_of(short, find(short)[0])) == ("past", "future")
