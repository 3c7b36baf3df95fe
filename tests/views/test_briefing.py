"""The briefing on Norway and Portugal, from two reports of 2021: every fact with its words, nothing that is not theirs."""

import re
from dataclasses import replace

import pytest

from dragoman.formats import markdown
from dragoman.model import Evidence, Line, Page, Section
from dragoman.views.briefing import brief, limits
from dragoman.views.briefing.positions import quoted
from dragoman.views.ledger import Ledger
from dragoman.views.prose import displayed
from tests.views.desk import NOR, PRT, SOLBERGET, Desk, north, person, state


@pytest.fixture(scope="module")
def page(ledger: Ledger) -> Page:
    return brief(ledger, "NOR", "PRT")


@pytest.fixture(scope="module")
def text(page: Page) -> str:
    return markdown.render(page)


def section(page: Page, title: str) -> Section:
    (found,) = [one for one in page.sections if one.title == title]
    return found


def lines(page: Page) -> list[Line]:
    """Every sentence and cell of a page."""
    found = list(page.lead)
    for one in page.sections:
        rows = one.table.rows if one.table else ()
        found += [line for part in (*one.paragraphs, *one.bullets, *rows) for line in part]
    return found


def told(paragraph: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in paragraph)


def test_every_line_that_states_a_fact_has_its_words(page: Page) -> None:
    """Outside tables, a sentence is about the record or carries a note."""
    prose = [line for one in page.sections for part in (*one.paragraphs, *one.bullets) for line in part]
    assert [line.text for line in prose if not line.notes and not line.about_record] == []


def test_every_note_is_copied_exactly(page: Page) -> None:
    """Each piece between omissions stands in its document."""
    documents = {document.path: displayed(document.text) for document in north().documents}
    notes = [note for line in lines(page) for note in line.notes]
    assert notes
    for note in notes:
        assert all(piece in documents[note.path] for piece in note.quote.split(" … "))


def test_a_visit_is_told_with_its_meetings(page: Page) -> None:
    """The guest's meetings and the sitting stand under the trip, the highest host first, one sentence for one sentence."""
    (trip,) = [told(one) for one in section(page, "Contacts, newest first").paragraphs if "visits" in told(one)]
    assert trip.startswith("**3–5 March 2021 — Prime Minister Ingrid Solberget visits Portugal.**")
    sat = "4 March, Lisbon: co-chaired the 4th sitting of the Norway–Portugal Ocean Committee"
    assert f"{sat} with Prime Minister Tomé Vasquilho." in trip
    assert "Lisbon: met President Ana Moutela, Prime Minister Tomé Vasquilho and the mayor of Porto." in trip


def test_calls_of_the_same_two_are_told_together(page: Page) -> None:
    """Newest first, each date with its note."""
    first = section(page, "Contacts, newest first").paragraphs[0]
    assert first[0].text.startswith("**9 June – 1 July 2021 — Prime Minister Tomé Vasquilho and Prime Minister")
    assert [line.text for line in first[1:]] == ["1 July 2021,", "9 June 2021."]


def test_a_plan_is_told_as_a_plan(page: Page) -> None:
    """Nobody has gone to Oslo yet."""
    (plan,) = section(page, "Contacts, newest first").bullets
    assert (
        told(plan)
        == "*Planned:* A visit of Prime Minister Tomé Vasquilho of Portugal to Norway was planned for October 2021."
    )


def test_at_a_glance(page: Page) -> None:
    """Level, last contact, highest host, standing body, trade."""
    glance = [told(bullet) for bullet in section(page, "At a glance").bullets]
    assert glance[0] == "**Relationship.** Ocean partnership, upgraded at a date not told (reported on 2 July 2021)."
    assert glance[1].startswith("**Last contact.** 1 July 2021: Prime Minister Tomé Vasquilho and")
    assert "**Highest host in Portugal.** President Ana Moutela, who received" in glance[3]
    body = (
        "**Standing body.** Norway–Portugal Ocean Committee; last sitting in the record: the 4th, Lisbon, 4 March 2021."
    )
    assert body in glance
    assert "**Trade.** EUR 2.5 billion in 2020, according to Portuguese customs." in glance


def test_sides_and_topics(text: str) -> None:
    """Who said what, on what, when, how strongly."""
    assert "**Energy.** Portugal: “Portugal welcomes Norwegian wind parks off its coast” (Ana Moutela" in text
    assert (
        "**Trade.** Norway: “Norway is ready to open its ports to Portuguese trawlers” (Solberget, 6 Mar 2021, offer)"
        in text
    )
    assert re.search(r"\| “partners of the tide” \| Mar 2021\[\^\d+\] \| – \|", text)


def test_what_is_not_known_is_said(page: Page) -> None:
    """The return visit, the next sitting, the mayor's name."""
    gaps = [told(bullet) for bullet in section(page, "Not in the record").bullets]
    assert "Any visit from Portugal to Norway." in gaps
    assert "When the 5th sitting of the Norway–Portugal Ocean Committee is due." in gaps
    assert "The name of the mayor of Porto." in gaps


def test_two_who_have_nothing_to_do_with_each_other(ledger: Ledger) -> None:
    """One sentence says so."""
    page = brief(ledger, "NOR", "FJI")
    assert page.sections == ()
    assert told(page.lead) == "The record (2 reports) tells of nothing between the two."


def test_a_third_land_stays_out(desk: Desk) -> None:
    """What a minister said to Iceland in the same report is not told of Norway and Portugal."""
    report = desk.report(
        "round",
        "Minister Ana Moutela met Norway's envoy on 2 May. She met Iceland's envoy on 3 May. "
        "Portugal will build a dock in Iceland, she said. Portugal will buy Norwegian salmon, she said.",
        "2021-05-04",
    )
    moutela, island = person("Ana Moutela", "PRT", "Minister"), state("ISL", "Iceland")
    roles = {"participant": (moutela, NOR)}
    desk.event(desk.claim(report, "meeting", "met Norway's envoy on 2 May", roles, None, when="2021-05-02"))
    roles = {"participant": (moutela, island)}
    desk.event(desk.claim(report, "meeting", "met Iceland's envoy on 3 May", roles, None, when="2021-05-03"))
    for words in ("Portugal will build a dock in Iceland", "Portugal will buy Norwegian salmon"):
        desk.claim(report, "pledge", words, {"speaker": (moutela,)}, {"content": words, "strength": "will"})
    text = markdown.render(brief(desk.ledger(), "NOR", "PRT"))
    assert "salmon" in text
    assert "Iceland" not in text


def test_a_plan_that_came_true_is_told_once(desk: Desk) -> None:
    """The visit that happened replaces its announcement; one called off is told as such."""
    report = desk.report(
        "plans", "Bo Vik will visit Portugal in May. Bo Vik visited Portugal on 5 May. June is off.", "2021-06-01"
    )
    roles = {"guest": (person("Bo Vik", "NOR"),), "destination": (PRT,)}
    desk.event(
        desk.claim(report, "visit", "will visit Portugal in May", roles, None, when="2021-05", modality="planned")
    )
    desk.event(desk.claim(report, "visit", "visited Portugal on 5 May", roles, None, when="2021-05-05"))
    desk.event(desk.claim(report, "visit", "June is off", roles, None, when="2021-06", modality="cancelled"))
    page = brief(desk.ledger(), "NOR", "PRT")
    bullets = [told(bullet) for bullet in section(page, "Contacts, newest first").bullets]
    assert bullets == ["*Called off:* A visit of Bo Vik of Norway to Portugal was called off, for June 2021."]


def test_a_long_record_makes_a_short_page(desk: Desk) -> None:
    """Four hundred meetings, four hundred pledges: still under twelve pages, and the rest is counted."""
    for number in range(400):
        day = f"{2010 + number // 40}-{number // 4 % 10 + 1:02}-{number % 28 + 1:02}"
        names = [f"{a}{b}".capitalize() for a, b in zip("abcdefghij" * 40, "klmnopqrst" * 40, strict=True)]
        who = person(f"Per {names[number]}sen{chr(97 + number % 26)}", "NOR", "Minister")
        words = f"met President Ana Moutela in Lisbon for talk number {number} about the old treaty of the harbours"
        pledge = (
            f"Norway will send {number} ships laden with cod, oil and letters to the harbour of Faro in year {number}"
        )
        report = desk.report(f"r{number:03}", f"Minister {who.name} {words}. {pledge}, he said.", day)
        roles = {"participant": (who, person("Ana Moutela", "PRT", "President"))}
        desk.event(desk.claim(report, "meeting", words, roles, None, when=day))
        desk.claim(
            report,
            "pledge",
            pledge,
            {"speaker": (who,)},
            {"content": pledge, "topics": ("trade", "energy")[number % 2 :]},
        )
    page = brief(desk.ledger(), "NOR", "PRT")
    assert words_of(page) <= limits.MOST_WORDS
    more = told(section(page, "Contacts, newest first").paragraphs[-1])
    assert re.fullmatch(
        r"3\d\d earlier contacts more, the oldest of 1 January 2010: \*dragoman dossier NOR PRT\* lists them\.", more
    )


def words_of(page: Page) -> int:
    """As a person would count them in the file."""
    return max(limits.words(page), len(markdown.render(page).split()))


def test_an_undated_report_says_how_it_was_dated(desk: Desk) -> None:
    """The reason is given in the record's own words."""
    report = desk.report("undated", "Bo Vik met Ana Moutela on Monday.", None)
    desk.documents[0] = replace(
        report,
        published="2021-03-08/..",
        published_basis="inferred",
        published_reason="It tells of the meeting of Monday 8 March.",
    )
    roles = {"participant": (person("Bo Vik", "NOR"), person("Ana Moutela", "PRT"))}
    desk.event(desk.claim(report, "meeting", "met Ana Moutela on Monday", roles, None, when="2021-03-08"))
    (bullet,) = section(brief(desk.ledger(), "NOR", "PRT"), "How undated reports were dated").bullets
    assert (
        told(bullet)
        == "undated has no date of its own; it is placed on or after 8 March 2021. It tells of the meeting of Monday 8 March."
    )


def test_what_was_said_is_quoted_and_not_who_said_it(desk: Desk) -> None:
    """A speaker whose title takes more words than the saying."""
    said = "Ports stay open"
    who = "the host of the evening, Prime Minister Ingrid Solberget of Norway, told everybody"
    report = desk.report("ports", f"{said}, {who}.", "2021-05-05")
    claim = desk.claim(report, "statement", said, {"speaker": (SOLBERGET,)}, {"content": said, "force": "state"})
    start = report.text.index(who)
    told = Evidence(start, start + len(who), who)
    assert quoted(replace(claim, evidence=(told, *claim.evidence))) == said


def test_a_bare_title_is_many_offices(desk: Desk) -> None:
    """Two who are each called "Secretary" did not follow one another; two foreign ministers did."""
    text = "Secretary Ana Moutela met Foreign Minister Bo Vik. Secretary Rui Gama met Foreign Minister Siv Dahl."
    report = desk.report("who", text, "2021-05-04")
    people = [
        ("Ana Moutela", "PRT", "Secretary", "2021-03-03"),
        ("Rui Gama", "PRT", "Secretary", "2021-05-03"),
        ("Bo Vik", "NOR", "Foreign Minister", "2021-03-03"),
        ("Siv Dahl", "NOR", "Foreign Minister", "2021-05-03"),
    ]
    for name, country, office, seen in people:
        holder = person(name, country, office)
        claim = desk.claim(report, "tenure", f"{office} {name}", {"holder": (holder,)}, {"office": office})
        desk.tenure(claim, seen)
    for one, other in (("Ana Moutela", "Bo Vik"), ("Rui Gama", "Siv Dahl")):
        roles = {"participant": (person(one, "PRT", "Secretary"), person(other, "NOR", "Foreign Minister"))}
        desk.event(desk.claim(report, "meeting", f"{one} met Foreign Minister {other}", roles, None, when="2021-03-03"))
    table = section(brief(desk.ledger(), "NOR", "PRT"), "Who is who, today and before").table
    rows = [told(row) for row in table.rows] if table else []
    assert sum("Secretary" in row for row in rows) == 2
    assert sum("changed hands" in row for row in rows) == 1
