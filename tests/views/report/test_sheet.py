"""A report in stretches, its words by what they carry."""

from dragoman.model import Claim, Document, Evidence, Span
from dragoman.model.document import Zone
from dragoman.views.report.sheet import Part, Words, sheet, stretches

TEXT = "published: 2023\n\nOSLO -- Ada met Bo. She smiled.\n\nLeave a reply"


def document(text: str = TEXT) -> Document:
    """A report with a line before it, a body and what a site adds below."""
    body, below = text.index("OSLO"), text.index("Leave")
    zones = (Zone("body", body, below - 2), Zone("boilerplate", below, len(text)))
    return Document("d1", "one.txt", text, zones=zones)


def claim(id: str, act: str, *words: str) -> Claim:
    """A claim on words of the text."""
    held = tuple(Evidence(TEXT.index(one), TEXT.index(one) + len(one), one) for one in words)
    return Claim(id, act, "d1", "one.txt", "occurred", {}, held, "by hand")


def words(part: Part) -> list[tuple[str, list[str], bool, bool]]:
    """What the words of a part carry."""
    return [(one.text, [held.id for held in one.claims], one.silent, one.cited) for one in part.words]


def test_every_letter_of_the_text_is_shown_once() -> None:
    """Zones, claims and marks cut the text; nothing of it is lost but the white space between zones."""
    drawn = sheet(document(), [claim("a", "meeting", "Ada met Bo")], [], Span(20, 30), None)
    told = "\n\n".join("".join(one.text for one in part.words) for part in drawn.parts)
    assert told.split() == TEXT.split()
    assert [part.kind for part in drawn.parts] == [None, "body", "boilerplate"]


def test_overlapping_evidence() -> None:
    """Words on which two claims rest belong to the narrower one first, and to both."""
    told = [claim("wide", "statement", "Ada met Bo. She smiled."), claim("near", "meeting", "Ada met Bo")]
    body = sheet(document(), told, [], None, None).parts[1]
    assert words(body) == [
        ("OSLO -- ", [], False, False),
        ("Ada met Bo", ["near", "wide"], False, False),
        (". She smiled.", ["wide"], False, False),
    ]
    assert [one.sort for one in body.words] == [None, "happening", "saying"]


def test_an_office_is_a_matter() -> None:
    """Neither something that happened nor something that was said."""
    assert Words("x", 0, (claim("a", "tenure", "Ada"),)).sort == "matter"


def test_cited_and_silent_words() -> None:
    """The words that were asked for are marked through a claim; a sentence that gave nothing is told apart."""
    at = TEXT.index("met")
    quiet = TEXT.index("She")
    drawn = sheet(document(), [claim("a", "meeting", "Ada met Bo")], [Span(quiet, quiet + 11)], Span(at, at + 6), None)
    assert words(drawn.parts[1]) == [
        ("OSLO -- ", [], False, False),
        ("Ada ", ["a"], False, False),
        ("met Bo", ["a"], False, True),
        (". ", [], False, False),
        ("She smiled.", [], True, False),
    ]
    assert [(cited, len(run)) for cited, run in drawn.parts[1].marked] == [(False, 2), (True, 1), (False, 2)]


def test_a_long_text_is_cut_at_a_paragraph() -> None:
    """Else at a line, else at a word, else anywhere; together the stretches are the text."""
    assert stretches("short") == (Span(0, 5),)
    assert stretches("") == (Span(0, 0),)
    for text in ("a b\n\n" * 50, "a b\n" * 50, "a bc " * 50, "x" * 205):
        found = stretches(text, 40)
        assert "".join(one.of(text) for one in found) == text
        assert all(0 < one.end - one.start <= 40 for one in found)
    assert stretches("aaa bbb\n\nccc ddd", 12)[0] == Span(0, 9)


def test_the_stretch_with_the_cited_words_is_opened() -> None:
    """A number that there is not gives the nearest stretch."""
    text = "OSLO " + "word " * 8_000 + "Leave"
    long = document(text)
    drawn = sheet(long, [], [], Span(30_000, 30_004), None)
    assert (drawn.number, drawn.of) == (2, 3)
    assert drawn.span.start <= 30_000 < drawn.span.end
    assert [one.text for one in drawn.parts[0].words if one.cited] == [text[30_000:30_004]]
    assert sheet(long, [], [], None, 99).number == 3
    assert sheet(long, [], [], Span(90_000_000, 90_000_001), None).number == 3


def test_zones_that_overlap_or_reach_too_far() -> None:
    """Words that two zones hold are shown in the first."""
    text = "one two three"
    odd = Document("d1", "one.txt", text, zones=(Zone("body", 0, 7), Zone("caption", 4, 99)))
    drawn = sheet(odd, [], [], None, None)
    assert [(part.kind, part.words[0].text) for part in drawn.parts] == [("body", "one two"), ("caption", " three")]
