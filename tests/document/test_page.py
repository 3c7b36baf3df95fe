"""A saved web page holds a report, a menu and a head that says what it is."""

from collections.abc import Callable

from dragoman.document.clean import clean
from dragoman.model import Document, Finding

Items = list[Document | Finding]
FIRST = "The foreign ministers of Portugal and Norway met in Lisbon on Monday, and spoke of fisheries and shipping for two hours."
SECOND = "They agreed to open talks on a treaty in the autumn, and to hold the next round of consultations in Oslo in the spring."
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Moutela meets Berg | Harbour Gazette</title>
<meta property="og:title" content="Moutela meets Berg"><meta property="og:site_name" content="Harbour Gazette">
<meta property="article:published_time" content="2021-05-03T10:00:00+01:00">
<link rel="canonical" href="https://example.org/a"></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<article><h1>Moutela meets Berg</h1><p>{FIRST}</p><p>{SECOND}</p></article><footer>© 2021 Harbour Gazette</footer></body></html>"""


def test_page(report: Callable[..., Document]) -> None:
    """The report is taken out; its date is the page's word, not the report's."""
    document = report(PAGE, "page.html")
    assert document.text == f"Moutela meets Berg\n\n{FIRST}\n\n{SECOND}"
    assert (document.title, document.url) == ("Moutela meets Berg", "https://example.org/a")
    assert (document.publisher, document.language) == ("Harbour Gazette", "en")
    assert (document.published, document.published_basis) == ("2021-05-03", "metadata")
    assert clean(document).text == f"Moutela meets Berg\n{FIRST}\n{SECOND}"


def test_linked_data(report: Callable[..., Document]) -> None:
    """A page without meta tags may say the same in JSON-LD."""
    head = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Moutela meets Berg", "datePublished": "2021-05-03", "publisher": {"name": "Harbour Gazette"}}]}</script>'
    document = report(f"<html><head>{head}</head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>", "page.htm")
    assert (document.title, document.publisher, document.published) == (
        "Moutela meets Berg",
        "Harbour Gazette",
        "2021-05-03",
    )


def test_a_page_without_a_report(read: Callable[..., Items]) -> None:
    """An empty page is told in one sentence."""
    (finding,) = read("<html><body></body></html>", "page.html")
    assert isinstance(finding, Finding)
    assert (finding.kind, finding.failed) == ("empty-document", True)


def test_broken_linked_data(report: Callable[..., Document]) -> None:
    """JSON-LD that is no JSON says nothing."""
    document = report(PAGE.replace("</head>", "<script type='application/ld+json'>{</script></head>"), "page.html")
    assert document.title == "Moutela meets Berg"


def test_a_page_of_a_small_site(report: Callable[..., Document]) -> None:
    """The title names the site, the day stands in a line of the report, the menu in a list."""
    page = (
        "<html><head><title>Neighbours open their talks | Harbour Gazette</title></head><body>"
        '<ul class="nav"><li>Home</li><li>National</li></ul><h2>Neighbours open their talks</h2><p>Friday 7 May 2021</p>'
        f'<p>{FIRST}</p><p>{SECOND}</p><div class="comments"><h4>Leave a Reply</h4></div></body></html>'
    )
    document = report(page, "page.html")
    assert (document.title, document.publisher) == ("Neighbours open their talks", "Harbour Gazette")
    assert (document.published, document.published_basis) == ("2021-05-07", "metadata")
    assert clean(document).text == f"Neighbours open their talks\n{FIRST}\n{SECOND}"


def test_a_bare_paragraph(report: Callable[..., Document]) -> None:
    """A page of one short paragraph is a report, too."""
    assert (
        report("<p>The two ministers met in Oslo on Monday.</p>", "page.html").text
        == "The two ministers met in Oslo on Monday."
    )
