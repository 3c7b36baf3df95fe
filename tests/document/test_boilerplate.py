"""What a web site wraps around a report is told from the report."""

import re

import pytest

from dragoman.document.boilerplate import is_boilerplate, lead_in, lead_out, source_of
from dragoman.model import Span

PAGE = (
    "Leave a Reply",
    "3 Comments",
    "Your email address will not be published. Required fields are marked *",
    "Share this:",
    "Share on Facebook",
    "Related News",
    "Read more",
    "© 2021 Harbour Gazette",
    "Harbour Gazette. All rights reserved.",
    "Home > News > Politics",
    "By Rui Pinho",
    "Editor: Rui Pinho",
    "Source: Lusa",
    "Updated: May 3, 2021 22:09",
    "Lusa | Updated: 2021-05-03 09:13",
    "Published on 3 May 2021",
    "* * *",
    "***",
    "\\###",
    "- END -",
    "https://example.org/a",
)
REPORT = (
    "The list was published on May 3, 2021.",
    "By the end of the year the ministers will meet again.",
    "The two sides share this view.",
    "Home affairs were the first matter.",
    "Next week the ministers will meet.",
    "Top officials of both sides attended.",
    "More than 30 agreements were signed.",
    "The joint statement, issued on 3 May 2021, names four fields.",
)


@pytest.mark.parametrize("line", PAGE)
def test_the_page(line: str) -> None:
    """Menus, forms, stamps, rights and rules of stars are the page's."""
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", REPORT)
def test_the_report(line: str) -> None:
    """Sentences that use a page's words are the report's."""
    assert not is_boilerplate(line)
    assert lead_in(line) == (None, 0)


def test_the_lexicon_adds_lines() -> None:
    """A pattern of the lexicon takes the whole line, not a part of it."""
    patterns = [re.compile("join our channel", re.IGNORECASE)]
    assert is_boilerplate("Join our channel", patterns)
    assert not is_boilerplate("They will join our channel of talks.", patterns)


def test_a_menu_glued_before_the_report() -> None:
    """The title opens the page, and stands again between the menu and the stamp."""
    page = (
        "Moutela Meets Berg_MinistryHomeNewsPressArchiveMoutela Meets BergUpdated: May 03, 2021 22:09On May 2 they met."
    )
    title, begins = lead_in(page)
    assert title is not None
    assert title.of(page) == "Moutela Meets Berg"
    assert title == Span(47, 65)
    assert page[begins:] == "On May 2 they met."


def test_a_menu_without_a_title() -> None:
    """Words glued together without a sentence are a menu even when no title is known."""
    page = "HomeNewsPressArchivePublished: 3 May 2021 The ministers met."
    assert page[lead_in(page)[1] :].strip() == "The ministers met."


def test_a_menu_and_the_title_over_again() -> None:
    """Without a stamp the page's first words, said again after the menu, are the title."""
    page = "Ministers of two states meet_MinistryHomeNewsPressArchiveMinisters of two states meetThe two met."
    title, begins = lead_in(page)
    assert title is not None
    assert title.of(page) == "Ministers of two states meet"
    assert page[begins:] == "The two met."


def test_a_phrase_said_twice_is_no_menu() -> None:
    """Reports begin two sentences alike."""
    assert lead_in("The two ministers met in Oslo. The two ministers met again in Lisbon.") == (None, 0)


def test_a_footer_glued_after_the_report() -> None:
    """Links, rights and the address follow the last full stop without a space."""
    page = "They agreed to meet again.Links:Ministry of TradeCopyright©example.orgTel: 1234"
    assert page[: lead_out(page)] == "They agreed to meet again."
    assert lead_out("They spoke of copyright. It is old.") == 35


def test_the_source_is_named() -> None:
    """A line may say whose report it is."""
    assert source_of("Source: Lusa | Editor: Rui") == "Lusa"
    assert source_of("The source: unknown") is None
