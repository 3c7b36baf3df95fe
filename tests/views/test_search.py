from dataclasses import replace

from dragoman.formats import terminal
from dragoman.record.store.search import Found, Hit, Search
from dragoman.views.search import search

HIT = Hit(
    "d1", "in/a.txt", "Talks *end*", "Wire", "2024-03-05", 10, 33, "Ann Lee met *Bob* in Oslo", ((14, 17), (23, 26)), 3
)


def test_found_words_are_marked() -> None:
    """An asterisk of the report is none of ours."""
    page = search(Search("lee bob"), Found(1, (HIT,)))
    assert page.sections[0].title == "Talks end, Wire, 5 March 2024, in/a.txt"
    assert page.sections[0].paragraphs[0][0].text == (
        "“Ann **Lee** met \\***Bob**\\* in Oslo” (2 more passages of this report answer.)"
    )
    assert "“Ann Lee met *Bob* in Oslo”" in terminal.render(page)


def test_a_stretch_of_a_passage_says_so() -> None:
    """What was left out before and after is shown."""
    page = search(Search("lee bob"), Found(1, (replace(HIT, begins=False, ends=False, passages=1),)))
    assert page.sections[0].paragraphs[0][0].text == "“… Ann **Lee** met \\***Bob**\\* in Oslo …”"


def test_pages_say_where_they_stand() -> None:
    """Which reports are shown, and how to see the next."""

    def lead(asked: Search, found: Found) -> str:
        return search(asked, found).lead[0].text

    assert lead(Search("x"), Found(0, ())) == "No report answers."
    assert (
        lead(Search("x", limit=1), Found(3, (HIT,)))
        == "3 reports answer; number 1 to 1 are shown; --offset 1 shows the next."
    )
    assert lead(Search("x", limit=1, offset=2), Found(3, (HIT,))) == "3 reports answer; number 3 to 3 are shown."
    assert lead(Search("x", offset=5), Found(3, ())) == "3 reports answer; there are fewer than --offset 5 passes over."
