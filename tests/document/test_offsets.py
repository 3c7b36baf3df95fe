"""Every character that is read knows where it stands in the report as it lies in the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.document.clean import clean
from dragoman.document.intake import read_path
from dragoman.document.offsets import Edit, Mapped
from dragoman.model import Clean, Document

SHARED = Path(__file__).parents[3] / "shared"
FOLDERS = ("seeds", "gold/texts", "data/white-house", "data/kremlin-kyiv", "data/china-mfa", "data/china-vitae")
PIECES = st.sampled_from(
    [
        "The minister", "met", "his counterpart", "in Lisbon", "，", "。", "（", "）", "“", "”", "’s", " ", "\xa0", "\n", "\n\n",
        "\r\n", "\r\n\r\n", "**", "*", "_", "\\_", "\\*", "[the pact](https://example.org/a_b)", "<sup>th</sup>", "&amp;", "&#233;",
        "e\u0301", "\u200b", "\u00ad", "- ", "> ", "# ", "ﬁ", "…", ".", ",", "***", "PORTO, May 3 (Lusa) --", "(Lusa/Ana Reis)",
        "Leave a Reply", "title: A visit", "published: 2021-05-03", "---", "'", '"', "\\u2019", "co-\n", "<br>", "𝒜", "Updated: May 3, 2021",
    ]
)  # fmt: skip


def check(document: Document) -> Clean:
    """Offsets go forward, cover at least a character unless it was put in, and blocks are what the zones are."""
    cleaned = clean(document)
    assert len(cleaned.text) == len(cleaned.starts) == len(cleaned.ends)
    last = 0
    for char, start, end in zip(cleaned.text, cleaned.starts, cleaned.ends, strict=True):
        assert last <= start <= end <= len(document.text)
        assert start < end or char in " \n"
        last = start
        if char.isascii() and char.isalnum() and end - start == 1 and document.text[start].isascii():
            assert document.text[start] == char
    for block in cleaned.blocks:
        words = cleaned.text[block.start : block.end]
        assert words == words.strip() != ""
        assert "\n" not in words
        assert "  " not in words
    assert cleaned.text.split("\n") == [cleaned.text[b.start : b.end] for b in cleaned.blocks] or not cleaned.blocks
    return cleaned


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_maps_back(text: str) -> None:
    """Whatever marks a report is strewn with, each character that is read maps to where it stands."""
    check(Document(id="x", path="x.txt", text=text))


@given(st.text(max_size=200))
def test_any_characters_map_back(text: str) -> None:
    """No character of any script breaks the map."""
    check(Document(id="x", path="x.txt", text=text))


@pytest.mark.parametrize("folder", FOLDERS)
def test_real_reports_map_back(folder: str) -> None:
    """In every real report at hand the words that are read stand in the report."""
    if not (SHARED / folder).exists():
        pytest.skip("the shared reports are not here")
    documents = [item for item in read_path(SHARED / folder) if isinstance(item, Document)]
    assert documents
    for document in documents:
        check(document)
        for zone in document.zones:
            assert 0 <= zone.start < zone.end <= len(document.text)


def test_an_edit_covers_all_it_replaces() -> None:
    """An entity of five characters is read as one, which covers the five."""
    mapped = Mapped.of("a &amp; b", 0, 9).applied([Edit(2, 7, "&")])
    assert mapped.text == "a & b"
    assert list(mapped.starts) == [0, 1, 2, 7, 8]
    assert list(mapped.ends) == [1, 2, 7, 8, 9]


def test_an_insertion_takes_no_room() -> None:
    """A space put in after a comma stands between two characters of the original."""
    mapped = Mapped.of("a,b", 0, 3).applied([Edit(2, 2, " ")])
    assert mapped.text == "a, b"
    assert list(mapped.starts) == [0, 1, 2, 2]
    assert list(mapped.ends) == [1, 2, 2, 3]
