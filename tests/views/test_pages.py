"""A person, a body, a pair and one event, each laid open."""

import pytest

from dragoman.errors import UnknownName
from dragoman.formats import markdown
from dragoman.model import Conflict
from dragoman.views.dossier import dossier
from dragoman.views.event import show
from dragoman.views.ledger import Ledger
from dragoman.views.mechanism import mechanism, missing_ordinals
from dragoman.views.person import person
from tests.views.desk import COMMITTEE, NOR, PRT, Desk
from tests.views.desk import person as somebody


def test_a_person(ledger: Ledger) -> None:
    """Offices, events, words."""
    text = markdown.render(person(ledger, "Ingrid Solberget"))
    assert "7 events and 1 saying in the record" in text
    assert "| Prime Minister | Norway | 3–5 Mar 2021[^1] | unknown | unknown |" in text
    assert "Prime Minister Ingrid Solberget of Norway offered: “Norway is ready to open its ports" in text


def test_a_body(ledger: Ledger) -> None:
    """Part of the name suffices; another name is answered with what is there."""
    text = markdown.render(mechanism(ledger, "ocean committee"))
    assert text.startswith("# Norway–Portugal Ocean Committee\n\n1 sitting in the record.")
    assert "| 4th[^1] | 4 March 2021 | Lisbon | Prime Minister Ingrid Solberget of Norway and" in text
    with pytest.raises(UnknownName, match="near names are Norway–Portugal Ocean Committee"):
        mechanism(ledger, "Norway-Portugal Oceans Committee")


def test_sittings_that_no_report_tells_of(desk: Desk) -> None:
    """Between the 2nd and the 5th lie the 3rd and the 4th."""
    report = desk.report("r", "The second sitting came first, the fifth later.", "2021-01-01")
    for number, words in ((2, "second sitting"), (5, "the fifth later")):
        desk.event(desk.claim(report, "session", words, {"mechanism": (COMMITTEE,)}, {"ordinal": number}))
    assert missing_ordinals(desk.events) == ("3rd", "4th")


def test_a_dossier_holds_everything(ledger: Ledger) -> None:
    """A section a kind, newest first."""
    page = dossier(ledger, "NOR", "PRT")
    titles = [section.title for section in page.sections]
    assert titles == [
        "Meetings, visits and sittings",
        "The relationship",
        "Pledges and statements",
        "Figures",
        "Set phrases",
    ]
    assert page.sections[0].table is not None
    assert [row[0].text for row in page.sections[0].table.rows][:2] == ["Oct 2021", "1 Jul 2021"]


def test_an_event_laid_open(desk: Desk) -> None:
    """Fields, each telling with the words around it, differences and reasons."""
    first = desk.report(
        "one", "It rained. Bo Vik met Ana Moutela in Faro on Monday. They parted at noon.", "2021-03-08"
    )
    second = desk.report("two", "Ana Moutela received Bo Vik in Lagos.", "2021-03-09")
    roles = {"participant": (somebody("Bo Vik", "NOR", "Envoy"), somebody("Ana Moutela", "PRT", "President"))}
    one = desk.claim(first, "meeting", "met Ana Moutela in Faro", roles, None, when="2021-03-08", when_basis="relative")
    two = desk.claim(second, "meeting", "received Bo Vik in Lagos", roles)
    conflict = Conflict("where", (("Faro", (one.id,)), ("Lagos", (two.id,))))
    event = desk.event(one, two, conflicts=(conflict,), reasons=("the same two people in one week",))
    text = markdown.render(show(desk.ledger(), event.id[:6]))
    assert "| when | 8 March 2021 [2021-03-08] (relative) |" in text
    assert "- It rained. Bo Vik **met Ana Moutela in Faro** on Monday. They parted at noon.[^1]" in text
    assert "- where: Faro (one); Lagos (two)." in text
    assert "- the same two people in one week" in text
    with pytest.raises(UnknownName, match="has no event or claim 'zzz'"):
        show(desk.ledger(), "zzz")


def test_a_claim_laid_open(desk: Desk) -> None:
    """A statement has an id too."""
    report = desk.report("one", "Norway will buy cork.", None)
    claim = desk.claim(
        report,
        "pledge",
        "Norway will buy cork",
        {"speaker": (NOR,), "addressee": (PRT,)},
        {"topics": ("trade", "forests")},
    )
    text = markdown.render(show(desk.ledger(), claim.id))
    assert "| topics | trade, forests |" in text
    assert "publisher not named, undated; rule by hand, confidence 1.00." in text
