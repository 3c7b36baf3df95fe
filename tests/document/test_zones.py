"""The parts of a report: headline, dateline, body, captions, and the page around it."""

from collections.abc import Callable

from dragoman.document import headlines, zones
from dragoman.model import Document

Report = Callable[..., Document]
LONG = (
    "The two ministers met in Lisbon on Monday and spoke for two hours about fisheries, shipping and the talks that their "
    "governments are to open before the summer."
)
MORE = (
    "They agreed to hold the next round of consultations in Oslo in the autumn, and to ask the two parliaments for their "
    "consent before the end of the year."
)


def parts(text: str) -> list[tuple[str, str]]:
    """The kind and the first words of each zone."""
    return [(zone.kind, " ".join(text[zone.start : zone.end].split()[:3])) for zone in zones.of(text).zones]


def test_a_wire_report(report: Report) -> None:
    """Headline, caption, dateline, body, caption: and the agency is the publisher."""
    document = report(
        "Ministers of Portugal and Norway meet\n\nMinister Ana Moutela meets Leif Berg in Lisbon. (Lusa/Rui Pinho)\n\n"
        f"LISBON, May 3 (Lusa) -- {LONG}\n\n{MORE}\n\nPhoto taken on May 3 shows the port of Sines. /Lusa\n"
    )
    kinds = [zone.kind for zone in document.zones]
    assert kinds == ["headline", "caption", "dateline", "body", "body", "caption"]
    assert (document.dateline_place, document.dateline_date, document.agency) == ("LISBON", "May 3", "Lusa")
    assert (document.publisher, document.published) == ("Lusa", None)
    assert document.title == "Ministers of Portugal and Norway meet"


def test_a_dateline_with_its_year(report: Report) -> None:
    """Only a whole date in the dateline dates the report."""
    document = report(f"Lisbon, 3 May 2021 (Lusa) -- {LONG}\n\n{MORE}\n")
    assert (document.published, document.published_basis) == ("2021-05-03", "dateline")
    assert document.published_reason == "The dateline gives the full date, 3 May 2021."


def test_a_subhead_is_a_headline() -> None:
    """A short line between finished paragraphs heads what follows."""
    text = f"Ministers meet\n\n{LONG}\n\nA new treaty on fisheries\n\n{MORE}\n"
    assert [kind for kind, _ in parts(text)] == ["headline", "body", "headline", "body"]


def test_names_in_a_list_are_no_subheads() -> None:
    """Those who attended are told line by line."""
    text = f"Ministers meet\n\n{LONG}\n\nAna Moutela, Minister of Trade\n\nLeif Berg, Minister of Fisheries\n\n{MORE}\n"
    assert [kind for kind, _ in parts(text)] == ["headline", "body", "body", "body", "body"]


def test_a_sentence_is_no_headline() -> None:
    """A report may begin with its first sentence."""
    assert [kind for kind, _ in parts(f"Ana Moutela met Leif Berg.\n\n{LONG}\n")] == ["body", "body"]
    assert [kind for kind, _ in parts("Ana Moutela met Leif Berg in Lisbon on Monday")] == ["body"]
    assert [kind for kind, _ in parts(f"Dear Minister\n\n{LONG}\n")] == ["body", "body"]


def test_comments_end_the_report() -> None:
    """After the comment form readers speak, and the page."""
    text = f"Ministers meet\n\n{LONG}\n\nLeave a Reply\n\nA reader: The ministers met in Porto, not in Lisbon.\n"
    assert [kind for kind, _ in parts(text)] == ["headline", "body", "boilerplate", "boilerplate"]


def test_a_menu_line_by_line() -> None:
    """A page copied by hand brings its menu, a word a line."""
    text = (
        "Portal\nHome\nMinistry\nNews\nArchive\nContact\nMinisters of Portugal and Norway meet\n" + LONG + "\n" + MORE
    )
    assert [kind for kind, _ in parts(text)] == ["boilerplate"] * 6 + ["headline", "body", "body"]


def test_a_stamp_dates_the_page(report: Report) -> None:
    """ "Updated: …" is the page's word: metadata, and no part of the report."""
    document = report(f"Ministers meet\n\nUpdated: May 03, 2021 22:09\n\n{LONG}\n")
    assert (document.published, document.published_basis) == ("2021-05-03", "metadata")
    assert [zone.kind for zone in document.zones] == ["headline", "boilerplate", "body"]


def test_a_page_whose_line_breaks_are_lost(report: Report) -> None:
    """Menu, title, stamp, report and footer glued into one line are told apart."""
    menu = "Moutela Meets Berg_Ministry of TradeHomeNewsPressArchiveContactHomeNews"
    text = (
        f"{menu}Moutela Meets BergUpdated:May 03, 2021 22:09On May 2 {LONG}Links:Ministry of TradeCopyright©example.org"
    )
    document = report(text)
    found = [(zone.kind, text[zone.start : zone.end]) for zone in document.zones]
    assert [kind for kind, _ in found] == ["boilerplate", "headline", "boilerplate", "body", "boilerplate"]
    assert found[1][1] == document.title == "Moutela Meets Berg"
    assert found[3][1] == f"On May 2 {LONG}"
    assert document.published == "2021-05-03"


def test_the_source_is_the_publisher(report: Report) -> None:
    """A page that reprints a report says whose it is."""
    assert report(f"Ministers meet\n\n{LONG}\n\nSource: Lusa\n").publisher == "Lusa"


def test_what_a_service_sends_out_is_the_ministrys(report: Report) -> None:
    """A ministry named as the source is the publisher, whoever signs the dateline."""
    source = "Ministry of Foreign Affairs of the Republic of Malta"
    assert report(f"Source: {source} |\n\nMinisters meet\n\nOSLO, May 2 (Lusa) -- {LONG}\n").publisher == source


def test_titles_are_compared_by_their_letters() -> None:
    """Marks, case and spaces do not make another title."""
    assert headlines.same_words("Moutela  meets “Berg”", "MOUTELA MEETS BERG.")
    assert not headlines.same_words("", "")


def test_the_way_through_the_site_is_no_headline(report: Report) -> None:
    """A line that ends in the title, whole or cut off, tells where on the site the report stands."""
    title = "Ministers of Portugal and Norway meet in Lisbon"
    for trail in (f"HomeNewsEurope{title[:40]}...", f"News Europe {title}"):
        document = report(f"{trail}\n\n{title}\n\n{LONG}\n")
        assert document.title == title
        assert document.zones[0].kind == "boilerplate"


def test_a_lead_told_twice() -> None:
    """A teaser that begins as the report does is not read twice."""
    assert parts(f"{LONG[:120]}\n\n{LONG}\n\n{MORE}\n")[:2] == [
        ("boilerplate", "The two ministers"),
        ("body", "The two ministers"),
    ]


def test_other_stories_with_their_days(report: Report) -> None:
    """Titles each with a day under it are those of the stories before and after."""
    text = f"A king visits Oslo\n24/05/2021\nA bridge opens in Porto\n25/05/2021\nPublished On: 25/05/2021\n{LONG}\n{MORE}\n"
    document = report(text)
    assert (document.title, document.published) == (None, "2021-05-25")
    assert [zone.kind for zone in document.zones if zone.kind != "boilerplate"] == ["body", "body"]


def test_the_menu_above_a_stamp(report: Report) -> None:
    """Between the stamp and the report stands the title; what is above the stamp is the page's."""
    text = f"Gazette Home\nOur News\nLast Updated: Friday, 7 May, 2021, 18:34 GMT\nOld rivals meet in Lisbon\n{LONG}\n"
    document = report(text)
    assert (document.title, document.published) == ("Old rivals meet in Lisbon", "2021-05-07")


def test_a_subhead_is_no_title(report: Report) -> None:
    """What stands between paragraphs does not name the report."""
    assert report(f"{LONG}\n\nTalks in Oslo\n\n{MORE}\n").title is None


def test_a_second_story_has_its_own_dateline() -> None:
    """A page with two stories has two datelines."""
    text = f"One\n\nPorto, May 3, LUSA - {LONG}\n\nNorway sends a fleet to the south\n\nOslo, May 3, NTB - {MORE}\n"
    assert [kind for kind, _ in parts(text)].count("dateline") == 2


def test_a_day_under_the_report(report: Report) -> None:
    """Some pages are dated below."""
    text = "\n\n".join(
        ["Ministers meet in Lisbon", LONG, MORE, LONG[4:], MORE[5:], LONG[8:], MORE[9:], "18 may 2021 19:49:00"]
    )
    assert report(text).published == "2021-05-18"


def test_the_paper_with_its_town(report: Report) -> None:
    """A collector of papers names the paper and its town over the title."""
    document = report(
        f"8 April 2018\n\nHarbour Daily News (Porto)\n\nMinisters meet in Lisbon\n\nBy Lusa\n\n{LONG}\n\n{MORE}\n"
    )
    assert (document.title, document.publisher) == ("Ministers meet in Lisbon", "Harbour Daily News")


def test_a_report_told_twice() -> None:
    """A page that says its report a second time is read once."""
    text = f"Ministers meet in Lisbon\n\n{LONG}\n\n{MORE}\n\nMinisters meet in Lisbon\n\n{LONG}\n\n{MORE}\n"
    assert [kind for kind, _ in parts(text)].count("body") == 2


def test_an_agency_and_a_day_under_the_report(report: Report) -> None:
    """The agency may sign below, with the day."""
    text = "\n\n".join(
        ["Ministers meet in Lisbon", LONG, MORE, LONG[4:], MORE[5:], LONG[8:], "Lusa Press - October 20, 1999."]
    )
    assert report(text).published == "1999-10-20"


def test_more_related_articles_end_the_report() -> None:
    """What stands under such a head are other stories."""
    found = parts(
        f"Ministers meet in Lisbon\n\n{LONG}\n\nMore related articles\n\nNorway Sends a Fleet to the South...\n"
    )
    assert [kind for kind, _ in found] == ["headline", "body", "boilerplate", "boilerplate"]
