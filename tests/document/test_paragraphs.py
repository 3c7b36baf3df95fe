"""Paragraphs stand where blank lines, or lines of their own, part them."""

import pytest

from dragoman.document.paragraphs import find
from dragoman.model import Span

WRAPPED = """The two foreign ministers met in Lisbon on Monday and spoke for two hours about
the fisheries agreement that their governments are to sign before the summer –
a pact that was six years in the making. They were joined by the mayors of both
towns.
A second round of talks will be held in Oslo in the autumn of the same year, if
the parliaments agree.
"""


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\n \t\n\nTwo.", ["One.", "Two."]),
        ("  One. \n\n\u200bTwo.\xa0", ["One.", "Two."]),
        ("A title\nThe ministers met.\nThey spoke.", ["A title", "The ministers met.", "They spoke."]),
        ("Attended:\n- Ana Moutela\n- Leif Berg,\n  Oslo", ["Attended:", "- Ana Moutela", "- Leif Berg,\n  Oslo"]),
        ("They agreed.*** Moutela: Welcome.", ["They agreed.", "***", "Moutela: Welcome."]),
        ("They agreed. * * * Speech at the meeting", ["They agreed.", "* * *", "Speech at the meeting"]),
        ("***The way ahead*** is long.", ["***The way ahead*** is long."]),
        ("> One.\n>\n> Two.", ["> One.", "> Two."]),
        ("They met Maj.\nAna Moutela.", ["They met Maj.\nAna Moutela."]),
        ("", []),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    """Blank lines part paragraphs; so do bullets, rows of stars, and the ends of unwrapped lines."""
    assert [span.of(text) for span in find(text, 0, len(text))] == paragraphs


def test_lines_wrapped_by_hand() -> None:
    """Lines that fill the width go on in the next; a short line that ends a sentence ends the paragraph."""
    first, second = find(WRAPPED, 0, len(WRAPPED))
    assert first.of(WRAPPED).startswith("The two foreign ministers")
    assert first.of(WRAPPED).endswith("towns.")
    assert second.of(WRAPPED).startswith("A second round")


def test_a_long_address_does_not_part_a_sentence() -> None:
    """A line that holds a link is longer than the width, and the one before it shorter."""
    text = (
        "She took part in a meeting of the platform for the region, where members\nof the\n"
        "platform [issued](https://example.org/joint-statement-of-the-platform-on-the-conference)\na statement on trade.\n"
    )
    assert len(find(text, 0, len(text))) == 1


def test_a_sentence_broken_by_a_blank_line() -> None:
    """Running prose that breaks off at a word goes on below a blank line; a title does not."""
    begun = "The talks were long. The report was written by the secretary of the committee, Ana"
    assert find(f"{begun}\n\nMoutela of Porto.", 0, len(begun) + 19) == (Span(0, len(begun) + 19),)
    title = "The ministers of two countries meet in the old town of Porto on a rainy day"
    assert len(find(f"{title}\n\nAna Moutela met him.", 0, len(title) + 22)) == 2


def test_a_teaser_above_wrapped_lines() -> None:
    """One long line tells nothing of the width at which the lines below it are wrapped."""
    teaser = " ".join(WRAPPED.split())[:199]
    wrapped = WRAPPED.replace(
        "\nA second",
        " In the evening they saw the\nTower and the bridge over the river that was\nbuilt a century ago. A second",
    )
    text = f"{teaser}\n{wrapped}"
    assert find(text, 0, len(text))[0].of(text) == teaser
    assert any("saw the\nTower" in span.of(text) for span in find(text, 0, len(text)))


def test_titles_above_a_dateline() -> None:
    """Where place, day and agency begin a line, what stands over it is no part of the paragraph."""
    text = "Ministers Meet in Porto\nMinister Ana Moutela\nPorto, 3 May 2021 (LUSA) -- The two ministers met in the\nold town."
    assert [span.of(text).split()[0] for span in find(text, 0, len(text))] == ["Ministers", "Minister", "Porto,"]


def test_lines_broken_anywhere() -> None:
    """Lines of a page that break at different places are wrapped where most of them go on in small letters."""
    text = (
        "The two foreign ministers met in Lisbon on Monday and spoke for two hours about the fisheries\n"
        "agreement that their governments are to sign before the summer.\n"
        "The Portuguese minister, the Norwegian minister and the Danish prime minister were joined by\n"
        "the mayors of both towns and by a great many fishermen who had come from the islands and the\n"
        "coast. They came.\n"
        "A second round of talks will be held in Oslo in the autumn of the same year, if the national\n"
        "parliaments agree to it before the end of June and the committee of experts of the two sides\n"
        "has met. So the ministers said after the talks that they had on the island in the river near\n"
        "Porto."
    )
    assert len(find(text, 0, len(text))) == 3


def test_a_blank_line_after_each_line() -> None:
    """Where a blank line follows every line, small letters go on with the sentence."""
    lines = [
        "The two foreign ministers met in Lisbon on Monday and",
        "spoke for two hours about the fisheries agreement that",
        "their governments are to sign before the summer of the",
        "year.",
        "A second round of talks will be held in Oslo in the",
        "autumn, if the parliaments agree, and a third one in",
        "the spring, when the committee of experts of the two",
        "sides has met.",
    ]
    text = "\n\n".join(lines)
    assert [" ".join(span.of(text).split()) for span in find(text, 0, len(text))] == [
        " ".join(lines[:4]),
        " ".join(lines[4:]),
    ]


def test_a_line_that_ends_with_an_owner() -> None:
    """Whose something is, the next line tells."""
    text = "The envoy, Portugal's\nMinister of Trade, Ana Moutela, came. She met them."
    assert len(find(text, 0, len(text))) == 1
