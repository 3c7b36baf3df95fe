"""Accounts side by side as a browser draws them."""

from string import ascii_lowercase

from dragoman.views.comparison import comparison, laid
from dragoman.views.comparison.sheet import Strip, strips
from tests.views.desk import NOR, SOLBERGET, VASQUILHO, Desk

OSLO = """Solberget speaks of cod
Prime Minister Ingrid Solberget spoke by telephone with Prime Minister Tomé Vasquilho of Portugal on 9 June.
Both welcomed the opening of the two fish markets in the harbours of Bergen and Faro this spring.
They agreed to hold the next round of talks on cod and on nets in the town of Faro next year.
The weather over the North Sea is bad.
"""
LISBON = """Vasquilho calls Oslo
Prime Minister Tomé Vasquilho had a telephone call with his colleague Ingrid Solberget on 10 June.
Both welcomed the opening of the two fish markets in the harbours of Bergen and Faro this spring.
They also agreed to hold the next round of talks on cod and on nets in the town of Faro next year.
"""


def drawn(desk: Desk, *, alone: int = 0, whole: bool = False) -> tuple[Strip, ...]:
    """One call as two offices tell it; one of them with so many more sentences of its own."""
    both = {"participant": (SOLBERGET, VASQUILHO)}
    more = "".join(f"Solberget spoke of the {letter * 4} fleet.\n" for letter in ascii_lowercase[:alone])
    first = desk.report("oslo", OSLO + more, "2021-06-10")
    second = desk.report("lisbon", LISBON, "2021-06-11")
    one = desk.claim(first, "meeting", "spoke by telephone with Prime Minister", both, when="2021-06-09")
    two = desk.claim(second, "meeting", "had a telephone call with his colleague", both, when="2021-06-09")
    event = desk.event(one, two)
    return strips(laid(desk.ledger(), event), whole=whole)


def test_what_each_strip_is(desk: Desk) -> None:
    """Headlines, the call in other words, a copied sentence, one nearly so, what Oslo alone tells."""
    assert [(one.told, one.sort) for one in drawn(desk)] == [
        ("headline", "headline"),
        ("both, in other words", "other words"),
        ("both, in the same words", "copied"),
        ("both, in nearly the same words", "copied"),
        ("only oslo", "alone"),
    ]


def test_words_that_one_account_alone_has(desk: Desk) -> None:
    """Marked where a sentence is nearly copied, and only there."""
    found = drawn(desk)
    marked = [[(one.text, one.alone) for one in cell[0].pieces if one.alone] for cell in found[3].cells]
    assert marked == [[], [("also", True)]]
    assert not any(one.alone for cell in (*found[1].cells, *found[2].cells) for shown in cell for one in shown.pieces)


def test_a_passage_leads_to_its_words(desk: Desk) -> None:
    """In its own report; a cell without a passage is empty."""
    last = drawn(desk)[-1]
    oslo, lisbon = last.cells
    at = OSLO.index("The weather")
    assert oslo[0].leads_to == f"document {desk.documents[0].id} {at} {at + 38}"
    assert lisbon == ()


def test_a_long_run_of_one_account_is_cut(desk: Desk) -> None:
    """The rest is counted; the whole can be had."""
    found = drawn(desk, alone=20)
    assert found[-1].more == 15
    assert found[-1].told == "only oslo"
    assert sum(one.sort == "alone" for one in found) == 7


def test_the_whole(desk: Desk) -> None:
    """Every passage, when that is asked for."""
    found = drawn(desk, alone=20, whole=True)
    assert [one.more for one in found if one.more] == []
    assert sum(one.sort == "alone" for one in found) == 21


def test_of_one_publisher_the_report_that_tells_the_outcome_is_shown(desk: Desk) -> None:
    """Its plan is told elsewhere: with three other publishers, the report of the day itself stands beside theirs."""
    both = {"participant": (SOLBERGET, VASQUILHO)}
    told = []
    for place, (publisher, modality) in enumerate(
        (("Fjord Wire", "planned"), ("Tejo Courier", "planned"), ("Cod Gazette", "planned"), ("Fjord Wire", "occurred"))
    ):
        report = desk.report(f"r{place}", OSLO, f"2021-06-{10 + place}", publisher=publisher)
        words = "spoke by telephone with Prime Minister"
        told.append(desk.claim(report, "meeting", words, both, modality=modality, when="2021-06-13"))
    event = desk.event(told[3], *told[:3])
    assert [one.path for one in laid(desk.ledger(), event).documents] == [
        f"reports/r{place}.txt" for place in (1, 2, 3)
    ]


def test_a_meeting_leads_to_the_visit_that_more_reports_tell(desk: Desk) -> None:
    """One report tells of the meeting, two of the visit: there they stand side by side."""
    first = desk.report("one", "Vasquilho came to Bergen. He met Solberget.", "2021-06-10")
    second = desk.report("two", "Vasquilho visited Bergen.", "2021-06-11")
    stay: dict[str, str | None] = {"when": "2021-06-09", "where": "Bergen", "where_country": "NOR"}
    goes = {"guest": (VASQUILHO,), "destination": (NOR,)}
    visit = desk.event(
        desk.claim(first, "visit", "Vasquilho came to Bergen", goes, None, **stay),
        desk.claim(second, "visit", "Vasquilho visited Bergen", goes, None, **stay),
    )
    both = {"participant": (VASQUILHO, SOLBERGET)}
    meeting = desk.event(desk.claim(first, "meeting", "He met Solberget", both, None, **stay))
    page = comparison(desk.ledger(), meeting)
    (section,) = [one for one in page.sections if one.title == "Part of what more reports tell"]
    assert section.bullets[0][0].leads_to == f"comparison {visit.id}"
    assert section.bullets[0][0].text.startswith("9 June 2021: Prime Minister Tomé Vasquilho")
    assert section.bullets[0][1].text == "2 reports tell of it."
    assert [one.title for one in comparison(desk.ledger(), visit).sections] == [
        "As each account gives it",
        "What they tell differently",
        "Passage by passage",
    ]
