"""What is read is plain: marks of type, of Markdown and of the web are undone, and each word maps back."""

import pytest

from dragoman.document.clean import clean
from dragoman.model import Document


def of(text: str, **fields: str) -> Document:
    return Document(id="x", path="x.txt", text=text, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Moutela met Berg，and left。", "Moutela met Berg, and left."),
        ("the fund（FSF）opened：“late”！", 'the fund (FSF) opened: "late"!'),
        ("Norway’s “three aims” and ‘two’", "Norway's \"three aims\" and 'two'"),
        ("a shared future,he added; so", "a shared future, he added; so"),
        ("in Oslo– we agree with[your] aims(retold)", "in Oslo – we agree with [your] aims (retold)"),
        ("10,000 boats and C5+1", "10,000 boats and C5+1"),
        ("Jose\u0301 met A\u030angstro\u0308m.", "José met Ångström."),
        ("so\u00adft hy\u200bphen and\xa0space", "soft hyphen and space"),
        ("two\nlines,\r\nthree", "two lines, three"),
        ("co-\noperation in the co-\n  chair", "co-operation in the co-chair"),
        ("the [joint\nstatement](https://example.org/a_b_c) says", "the joint statement says"),
        ("a **bold** word, *this* and _that_", "a bold word, this and that"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("\\*Ana\\_Moutela\\*", "Ana_Moutela"),
        ("the 11<sup>th</sup> round<br>in Oslo", "the 11th round in Oslo"),
        ("Fish &amp; ships, Tom&eacute;, R&D; &#8220;so&#8221;", 'Fish & ships, Tomé, R&D; "so"'),
        ("- Ana Moutela, Minister", "Ana Moutela, Minister"),
        ("3. The two sides agreed.", "The two sides agreed."),
        ("> The two sides\n> agreed.", "The two sides agreed."),
        ("## The two sides", "The two sides"),
        ("ﬁve oﬃcers", "five officers"),
        ("2030–35 — a plan", "2030–35 — a plan"),
        ("She said: <…> Thank you.", "She said: <…> Thank you."),
        ("``so'' they said", '"so" they said'),
        ("the pact[^1] was signed", "the pact was signed"),
        ("***The way*** ahead", "The way ahead"),
        ("under *the pact *for years", "under the pact for years"),
        ("the [pact](https://example.org/a_(b)) of 2020 ###", "the pact of 2020"),
        ("two ministers , both of them", "two ministers, both of them"),
        ("Ana Moutela (left) and\tLeif Berg", "Ana Moutela (left) and Leif Berg"),
    ],
)
def test_read_as(text: str, read: str) -> None:
    """Each way of setting type reads as what it means."""
    assert clean(of(text)).text == read


def test_every_word_maps_back() -> None:
    """The words of the report lie under the words that are read."""
    text = "Norway’s [Leif\nBerg](https://example.org) met\xa0her，and **left**."
    cleaned = clean(of(text))
    assert cleaned.text == "Norway's Leif Berg met her, and left."
    for read, original in (
        ("Norway's", "Norway’s"),
        ("Leif Berg", "Leif\nBerg"),
        ("her, and", "her，and"),
        ("left", "left"),
    ):
        at = cleaned.text.index(read)
        assert cleaned.span(at, at + len(read)).of(text) == original


def test_blocks() -> None:
    """Headline, body and caption are blocks, parted by a line end; dateline and page are not read."""
    text = (
        "Ministers of two states meet\n\nLISBON, May 3 (Lusa) -- The two met on Monday.\n\nLeave a Reply\n\n"
        "FILE PHOTO: The port. (Lusa/Rui Pinho)\n"
    )
    cleaned = clean(of(text))
    assert cleaned.text == "Ministers of two states meet\nThe two met on Monday."
    assert [(block.kind, cleaned.text[block.start : block.end]) for block in cleaned.blocks] == [
        ("headline", "Ministers of two states meet"),
        ("body", "The two met on Monday."),
    ]


def test_captions_are_read() -> None:
    """A caption is evidence."""
    text = "The two met on Monday.\n\nAna Moutela in Lisbon. (Lusa/Rui Pinho)\n"
    assert [block.kind for block in clean(of(text)).blocks] == ["body", "caption"]


def test_another_language_is_not_read() -> None:
    """A report that is not English has no words to read."""
    cleaned = clean(of("Les deux ministres se sont vus.", language="fr"))
    assert (cleaned.text, cleaned.blocks) == ("", ())


def test_an_empty_text() -> None:
    """Nothing is read in nothing."""
    assert clean(of("")).text == ""
