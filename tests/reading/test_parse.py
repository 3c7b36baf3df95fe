"""Names become plain words before the parser sees them, and every token points back at the text."""

import pytest

from dragoman.model import Parse, Sentence
from dragoman.reading import timexes
from dragoman.reading.parse import Mask, mask, masks_of
from tests.reading.sentence import mentions, reading


def masked(text: str) -> str:
    """A sentence as the parser sees it."""
    sentence = Sentence(0, len(text), 0, "body")
    return mask(text, sentence, masks_of(text, sentence, enumerate(mentions(text)), timexes.find(text), ())).text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Kenyan President William Ruto met Ugandan President Yoweri Museveni.", "Smith met Jones."),
        ("Kenya thanked Uganda.", "France thanked Spain."),
        ("The Kazakh leaders thanked Kenya.", "The officials thanked France."),
        ("They co-chaired the talks.", "They chaired the talks."),
        ('He called it "vital" to Kenya.', "He called it vital to France."),
        ("Kenyan President William Ruto arrived on Monday.", "Smith arrived on Monday."),
        ("On Thursday Kenyan President William Ruto arrived.", "On Monday, Smith arrived."),
        ("Kenya-Uganda ties grew.", "bilateral ties grew."),
        ("William Ruto, President of Kenya, met Yoweri Museveni.", "Smith met Yoweri Museveni."),
        ("William Ruto, President of Kenya, accompanied by Jane Roe, spoke.", "Smith, accompanied by Jane Roe, spoke."),
        (
            "With Kenyan President William Ruto Ugandan President Yoweri Museveni had lunch.",
            "With Smith, Jones had lunch.",
        ),
        ("Kenyan President William Ruto arrived, Nairobi News reports.", "Smith arrived."),
        ("The two last met in April.", "The officials last met in Monday."),
        ("The two roads met.", "The two roads met."),
        ("They had talks.", "They held talks."),
        ("They praised Belt and Road Initiative projects.", "They praised Initiative projects."),
    ],
)
def test_what_the_parser_sees(text: str, seen: str) -> None:
    """The grammar of a sentence does not hang on whom it is about."""
    assert masked(text) == seen


def test_the_mask_points_back() -> None:
    """Each letter of a mask stands for the whole of what it covers."""
    text = "President Ruto left."
    made = mask(text, Sentence(0, 20, 0, "body"), [Mask(0, 14, "Smith", 3)])
    assert made.text == "Smith left."
    assert [(made.starts[n], made.ends[n], made.mentions[n]) for n in (0, 4, 6)] == [
        (0, 14, 3),
        (0, 14, 3),
        (15, 16, -1),
    ]


def test_masks_that_overlap() -> None:
    """Of two masks on the same words the first is kept."""
    text = "President Ruto left."
    made = mask(text, Sentence(0, 20, 0, "body"), [Mask(0, 14, "Smith", 0), Mask(10, 14, "Jones", 1)])
    assert made.text == "Smith left."


def _parse(text: str) -> tuple[str, Parse]:
    read = reading(text)
    (parse,) = (p for p in read.parses if p is not None)
    return read.clean.text, parse


def test_subject_and_object() -> None:
    """Ruto received, Museveni was received."""
    text, parse = _parse("Kenyan President William Ruto received Ugandan President Yoweri Museveni in Nairobi.")
    verb = next(n for n, token in enumerate(parse.tokens) if token.head == n)
    slots = {parse.tokens[n].dep: text[parse.tokens[n].start : parse.tokens[n].end] for n in parse.children[verb]}
    assert slots["nsubj"] == "Kenyan President William Ruto"
    assert slots["dobj"] == "Ugandan President Yoweri Museveni"


def test_tokens_name_their_mention() -> None:
    """A token that masks somebody knows whom."""
    read = reading("Kenyan President William Ruto received Ugandan President Yoweri Museveni in Nairobi.")
    (parse,) = (p for p in read.parses if p is not None)
    assert [read.mentions[t.mention].name for t in parse.tokens if t.mention >= 0] == [
        "William Ruto",
        "Yoweri Museveni",
        "Nairobi",
    ]


def test_who_comes_at_an_invitation_is_the_subject() -> None:
    """Who invites is no part of the list of those who come."""
    text, parse = _parse(
        "At the invitation of Ugandan President Yoweri Museveni, Kenyan President William Ruto and First Lady Rachel "
        "Ruto paid a visit to Kampala."
    )
    verb = next(n for n, token in enumerate(parse.tokens) if token.head == n)
    (subject,) = (n for n in parse.children[verb] if parse.tokens[n].dep == "nsubj")
    assert text[parse.tokens[subject].start : parse.tokens[subject].end] == "Kenyan President William Ruto"
