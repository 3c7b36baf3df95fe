"""What a report says of itself before it begins."""

from collections.abc import Callable

import pytest

from dragoman.document import header
from dragoman.document.clean import clean
from dragoman.model import Document

Report = Callable[..., Document]
BODY = "The two ministers met in Lisbon on Monday and spoke of trade.\n"


def test_header_lines(report: Report) -> None:
    """published: 2021-05-03, title, url, publisher and language, then a blank line."""
    text = (
        "published: 3 May 2021\ntitle: Moutela meets Berg\nurl: https://example.org/a\npublisher: Harbour Gazette\n"
        "language: en\n\n" + BODY
    )
    document = report(text)
    assert document.text == text
    assert (document.published, document.published_basis) == ("2021-05-03", "given")
    assert (document.title, document.url) == ("Moutela meets Berg", "https://example.org/a")
    assert (document.publisher, document.language) == ("Harbour Gazette", "en")
    assert clean(document).text == "Moutela meets Berg\n" + BODY.strip()


def test_an_empty_date_is_none(report: Report) -> None:
    """`published:` with nothing after it tells nothing."""
    document = report("published:\npublisher: Harbour Gazette\n\n" + BODY)
    assert (document.published, document.published_basis) == (None, None)
    assert document.publisher == "Harbour Gazette"


def test_windows_line_ends(report: Report) -> None:
    """Line ends stay in the stored text, and a header ends at a blank line of its own kind."""
    document = report("date: 2021-05-03\r\nheadline: Moutela meets Berg\r\n\r\n" + BODY.replace("\n", "\r\n"))
    assert "\r\n" in document.text
    assert (document.published, document.title) == ("2021-05-03", "Moutela meets Berg")
    assert clean(document).text == "Moutela meets Berg\n" + BODY.strip()


def test_prose_with_a_colon_is_no_header(report: Report) -> None:
    """A communiqué may begin with "Trade: …"."""
    document = report("Trade: the two sides agreed on lower tariffs.\n\n" + BODY)
    assert document.published is None
    assert clean(document).text.startswith("Trade: the two sides")


def test_crawler_marker(report: Report) -> None:
    """A crawler writes " date 2021-05-03 Title" in front of the report."""
    document = report(" date 2021-05-03 Moutela meets Berg: minister\n\n" + BODY)
    assert (document.published, document.published_basis) == ("2021-05-03", "given")
    assert document.title == "Moutela meets Berg: minister"
    zone = document.zones[0]
    assert (zone.kind, document.text[zone.start : zone.end]) == ("headline", "Moutela meets Berg: minister")


def test_a_crawler_s_marker_under_header_lines(report: Report) -> None:
    """A marker that stands below the address counts as one at the top."""
    document = report("url: https://example.org/a\n\n date 2021-05-03 Moutela meets Berg: minister\n\n" + BODY)
    assert (document.published, document.title) == ("2021-05-03", "Moutela meets Berg: minister")
    assert document.url == "https://example.org/a"


@pytest.mark.parametrize(
    "opening",
    [
        "Porto, May 3 (LUSA) -- The two foreign ministers met.",
        "The two foreign ministers met in the old town on Monday and spoke for two hours.",
        "Foreign Minister Moutela met on Monday with her Norwegian\ncounterpart and spoke for two hours.",
    ],
)
def test_a_marker_before_the_report_itself(report: Report, opening: str) -> None:
    """Behind the marker of a report without a title its first words stand, and they are no title."""
    document = report(f" date 2021-05-03 {opening}\n\n{BODY}")
    assert (document.published, document.title) == ("2021-05-03", None)
    assert (
        clean(document)
        .text.replace("\n", " ")
        .startswith(" ".join(opening.split()).partition("-- ")[2] or " ".join(opening.split()))
    )


def test_front_matter(report: Report) -> None:
    """YAML spells a title with escapes, and folds it over two lines; it is read, and each letter maps back."""
    text = (
        "---\ntags: readout\ndate: '2021-05-03'\nsource_url: https://example.org/a\n"
        'title: "Readout of Ana\\_Moutela\\u2019s Call with\\\n  \\ Tom\\xE9 Berg"\n---\n \n' + BODY
    )
    document = report(text, "report.md")
    assert document.title == "Readout of Ana Moutela’s Call with Tomé Berg"
    assert (document.published, document.url) == ("2021-05-03", "https://example.org/a")
    cleaned = clean(document)
    assert cleaned.text == "Readout of Ana Moutela's Call with Tomé Berg\n" + BODY.strip()
    at = cleaned.text.index("Moutela's")
    span = cleaned.span(at, at + len("Moutela's"))
    assert span.of(text) == "Moutela\\u2019s"
    at = cleaned.text.index("Tomé")
    assert cleaned.span(at, at + 4).of(text) == "Tom\\xE9"


def test_front_matter_in_single_quotes(report: Report) -> None:
    """Between single quotation marks only the mark itself is doubled."""
    document = report("---\ntitle: 'Moutela''s call'\n---\n" + BODY, "report.md")
    assert document.title == "Moutela's call"
    assert clean(document).text.startswith("Moutela's call\n")


def test_broken_front_matter(report: Report) -> None:
    """A title with an open bracket is no YAML, and still a title."""
    document = report("---\ntitle: [Moutela: meets\ndate: 2021-05-03\n---\n" + BODY, "report.md")
    assert (document.title, document.published) == ("[Moutela: meets", "2021-05-03")


def test_the_title_is_not_said_twice(report: Report) -> None:
    """A title in the header and again as the first line is one headline, where the report has it."""
    text = "title: Moutela Meets Berg\n\nMoutela meets Berg\n\n" + BODY
    document = report(text)
    assert [zone.kind for zone in document.zones] == ["headline", "body"]
    assert clean(document).text == "Moutela meets Berg\n" + BODY.strip()


def test_a_date_that_nobody_can_tell(read: Callable[..., list[object]]) -> None:
    """03/04/2021 is March or April: it is shown as doubtful, not guessed."""
    document, finding = read("published: 03/04/2021\n\n" + BODY)
    assert isinstance(document, Document)
    assert document.published is None
    assert getattr(finding, "kind", None) == "no-date"


def test_own_names(report: Report) -> None:
    """The user's own name for a line counts before ours."""
    document = report("datum: 2021-05-03\ndate: 1999-01-01\n\n" + BODY, published="datum")
    assert document.published == "2021-05-03"


def test_rules_around_prose() -> None:
    """Three dashes above and below a sentence are no front matter."""
    assert header.find("---\nThe two ministers met in Oslo.\n---\nThey left.\n").end == 0


def test_a_title_in_a_block(report: Report) -> None:
    """YAML folds a long title under a sign; the sign is not read."""
    document = report("---\ntitle: >\n  Moutela meets\n  Berg in Oslo\n---\n" + BODY, "report.md")
    assert document.title == "Moutela meets Berg in Oslo"
    assert clean(document).text == "Moutela meets Berg in Oslo\n" + BODY.strip()


def test_no_header() -> None:
    """A report that begins with itself has none."""
    assert header.find(BODY).end == 0


def test_a_marker_before_a_byline(report: Report) -> None:
    """Who wrote the report is not its title."""
    document = report(f" date 2021-05-03 By Ana Moutela\n\n{BODY}")
    assert document.title is None
