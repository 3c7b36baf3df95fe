"""The ledger of pledges as a page: who promised what, what came later, how people score it."""

from dataclasses import replace

from dragoman.formats import terminal
from dragoman.lexicon import load
from dragoman.model import Claim, Event, Judgement, Record, target
from dragoman.views.commitments import Terms, commitments
from dragoman.views.ledger import Ledger, opened
from tests.views.desk import MOUTELA, NOR, PRT, SOLBERGET, Desk, Roles

MARCH = """Norway will open a consulate in Porto, Solberget said. She asked Moutela to visit Norway.
Norway will mend the quays of Faro.
"""
MAY = "Norway opened its consulate in Porto on 2 May 2021."


def made() -> tuple[Record, Claim, Event]:
    """Two pledges and an invitation of March, a measure of May."""
    desk = Desk()
    first = desk.report("march", MARCH, "2021-03-06", publisher="Harbour Gazette")
    second = desk.report("may", MAY, "2021-05-04", publisher="Fjord Wire")
    own: Roles = {"speaker": (SOLBERGET,), "pledger": (NOR,), "addressee": (PRT,)}
    words = "Norway will open a consulate in Porto"
    pledge = desk.claim(first, "pledge", words, own, {"content": words, "strength": "will"})
    words = "Norway will mend the quays of Faro"
    desk.claim(first, "pledge", words, own, {"content": words, "strength": "ready"})
    asked: Roles = {"speaker": (SOLBERGET,), "addressee": (MOUTELA,)}
    desk.claim(
        first,
        "statement",
        "asked Moutela to visit Norway",
        asked,
        {"content": "asked Moutela to visit Norway", "force": "invite"},
    )
    deed: Roles = {"actor": (NOR,), "recipient": (PRT,)}
    opening = desk.claim(
        second, "measure", "opened its consulate", deed, {"measure": "open embassy"}, when="2021-05-02"
    )
    event = desk.event(opening)
    return desk.record(), pledge, event


def scored(value: int, by: str = "Ada Lind") -> Ledger:
    """The same, after somebody scored."""
    record, pledge, event = made()
    opening = next(claim for claim in record.claims if claim.id in event.claims)
    said = Judgement(
        "follow-up",
        by,
        "2021-06-01T10:00:00Z",
        (target(pledge), target(opening)),
        value=value,
        reason="It opened its doors.",
    )
    return opened(replace(record, judgements=(said,)), load())


def test_a_pledge_with_what_came_later() -> None:
    """Words, who, when and the id; the measure of May with its reason; for the quays nothing in the record."""
    record, pledge, event = made()
    page = commitments(opened(record, load()), "NOR", "PRT")
    shown = terminal.render(page, 200)
    assert "3 pledges: Norway 3. For 1 later evidence is proposed and waits for a score; 0 scored. Open: 3." in shown
    assert "Norway: consular\n" in shown
    assert f"“Norway will open a consulate in Porto”. [1] [{pledge.id}]" in shown
    assert "Later, 2 May 2021: Norway opened an embassy in Portugal." in shown
    assert f"one was taken later. [{event.id}] [2] Not scored." in " ".join(shown.split())
    assert "Norway offered: “Norway will mend the quays of Faro”. [4] Nothing later in the record." in " ".join(
        shown.split()
    )
    assert "broken" not in shown


def test_a_score_closes_a_pledge() -> None:
    """Done in full is closed, in part is open; who says so, when and why is told."""
    full, part = (commitments(scored(value), "NOR", "PRT") for value in (1, 0))
    shown = " ".join(terminal.render(full, 200).split())
    assert "Scored +1, done in full, by Ada Lind on 1 June 2021: It opened its doors." in shown
    assert "Open: 2." in shown
    assert "Open: 3." in terminal.render(part, 200)
    assert len(commitments(scored(1), "NOR", "PRT", Terms(open=True)).data) == 2


def test_a_window_and_an_area() -> None:
    """Dates are those of the telling; an area without pledges shows none."""
    record, _, _ = made()
    ledger = opened(record, load())
    assert len(commitments(ledger, "NOR", "PRT", Terms(since="2021-03", until="2021")).data) == 3
    assert commitments(ledger, "NOR", "PRT", Terms(since="2021-04")).data == ()
    (row,) = commitments(ledger, "NOR", "PRT", Terms(topic="consular")).data
    assert isinstance(row, dict)
    assert (row["pledgers"], row["towards"], row["said"], row["open"]) == (["NOR"], ["PRT"], "2021-03-06", True)
    nothing = terminal.render(commitments(ledger, "NOR", "PRT", Terms(topic="water")), 200)
    assert "The record holds no such pledge between the two." in nothing


def test_a_deadline_that_is_past() -> None:
    """Where nothing is told after the time named, nothing is in the record, and no more is said."""
    desk = Desk()
    first = desk.report("march", "Norway will mend the quays before the next session of the council.", "2021-03-06")
    desk.report("later", "It rains.", "2022-03-06")
    words = "Norway will mend the quays before the next session"
    own: Roles = {"speaker": (SOLBERGET,), "pledger": (NOR,), "addressee": (PRT,)}
    desk.claim(first, "pledge", words, own, {"content": words, "strength": "will"})
    shown = " ".join(terminal.render(commitments(desk.ledger(), "NOR", "PRT"), 200).split())
    assert "Deadline: “before the next session”. Nothing later in the record." in shown
    second = desk.report("sat", "The council sat on 4 May 2021.", "2021-05-06")
    sat: Roles = {"participant": (SOLBERGET, MOUTELA)}
    desk.event(desk.claim(second, "session", "The council sat", sat, None, when="2021-05-04"))
    shown = " ".join(terminal.render(commitments(desk.ledger(), "NOR", "PRT"), 200).split())
    assert "Deadline: “before the next session” (until 4 May 2021), which is past. Nothing in the record." in shown
