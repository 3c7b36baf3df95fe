"""Where a sentence ends, and where a stop belongs to a title, a state or a date instead."""

import pytest

from dragoman.model import Clean
from dragoman.model.document import Block
from dragoman.reading.sentences import sentences
from tests.reading.sentence import reading


def cut(text: str) -> list[str]:
    """The sentences of one paragraph."""
    clean = reading(text).clean
    return [clean.text[s.start : s.end] for s in sentences(clean)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Annan met Dr. Gebeyehu in Addis Ababa.",
        "Gen. Metin Gurak flew to Baku.",
        "The talks were held on Nov. 27 in Astana.",
        "John F. Kennedy spoke in Berlin.",
        "The U.S. Secretary of State arrived.",
        "Trade grew by 3.5 percent.",
        "No. 10 Downing Street said so.",
        "They met at 6 p.m. Monday.",
        "H.E. Mr. Ruto was received by H.M. King Charles.",
        "Sen. Lindsey Graham visited St. Petersburg.",
    ],
)
def test_stops_that_end_nothing(text: str) -> None:
    """Titles, months, initials, states and figures hold stops of their own."""
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("He flew to the U.S. The talks failed.", ["He flew to the U.S.", "The talks failed."]),
        ('"We agreed." They signed.', ['"We agreed."', "They signed."]),
        ("Did they meet? They did! Good.", ["Did they meet?", "They did!", "Good."]),
        ("They signed (in Rome). Then they left.", ["They signed (in Rome).", "Then they left."]),
        ("The sides met.They agreed.", ["The sides met.", "They agreed."]),
        ("It was 1996. 14 states came.", ["It was 1996.", "14 states came."]),
    ],
)
def test_stops_that_end_a_sentence(text: str, pieces: list[str]) -> None:
    """A sentence ends at a stop before a capital or a figure, quotation marks and brackets included."""
    assert cut(text) == pieces


def test_a_sentence_never_runs_across_two_paragraphs() -> None:
    """A headline has no stop, and yet its sentence ends with it."""
    text = "Kenya and Uganda agree\nThe presidents met in Entebbe."
    clean = Clean(
        text, starts=reading(text).clean.starts, ends=reading(text).clean.ends,
        blocks=(Block("headline", 0, 22), Block("body", 23, 53)),
    )  # fmt: skip
    assert [(text[s.start : s.end], s.kind, s.block) for s in sentences(clean)] == [
        ("Kenya and Uganda agree", "headline", 0),
        ("The presidents met in Entebbe.", "body", 1),
    ]


def test_no_blank_stands_at_either_end() -> None:
    """A sentence is its words, without the room around them."""
    assert cut("He left.  She stayed. ") == ["He left.", "She stayed."]
