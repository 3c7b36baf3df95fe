"""Where reports of Norway and Portugal disagree: days, numbers, sittings, holders of offices."""

from dataclasses import replace

from dragoman.formats import markdown
from dragoman.lexicon import load
from dragoman.model import Conflict, Page, Tenure
from dragoman.views.conflicts import conflicts
from dragoman.views.ledger import Ledger, opened
from tests.views.desk import COMMITTEE, MOUTELA, NOR, PRT, SOLBERGET, VASQUILHO, Desk, Roles, Values, person


def told(page: Page) -> list[str]:
    """Each disagreement as one line."""
    bullets = [bullet for section in page.sections for bullet in section.bullets]
    return [" ".join(line.text for line in bullet) for bullet in bullets]


def test_a_meeting_on_two_days(desk: Desk) -> None:
    """Both days, with the words, publisher and date of each; who is right is not said."""
    one = desk.report("one", "Solberget met Moutela on 5 May.", "2021-05-06", publisher="Fjord Wire")
    two = desk.report("two", "Moutela saw Solberget on 7 May.", "2021-05-08", publisher="Harbour Gazette")
    roles: Roles = {"participant": (SOLBERGET, MOUTELA)}
    first = desk.claim(one, "meeting", "met Moutela on 5 May", roles, None, when="2021-05-05")
    second = desk.claim(two, "meeting", "saw Solberget on 7 May", roles, None, when="2021-05-07")
    days = Conflict("when", (("2021-05-05", (first.id,)), ("2021-05-07", (second.id,))))
    desk.event(first, second, conflicts=(days,))
    page = conflicts(desk.ledger(), ("NOR", "PRT"))
    assert told(page) == [
        "**Prime Minister Ingrid Solberget of Norway met President Ana Moutela of Portugal, 5 May 2021: date.** "
        "Fjord Wire, 6 May 2021 (one): 5 May 2021; Harbour Gazette, 8 May 2021 (two): 7 May 2021."
    ]
    assert [note.quote for line in page.sections[0].bullets[0] for note in line.notes] == [
        "met Moutela on 5 May",
        "saw Solberget on 7 May",
    ]
    assert told(conflicts(desk.ledger(), ("NOR", "FJI"))) == []


def test_numbers_that_no_rounding_makes_equal(desk: Desk) -> None:
    """By whose count stands beside each; a rounder telling of one number is no disagreement."""
    for name, day, amount in (("a", "2021-02-01", 2.5e9), ("b", "2021-03-01", 3.1e9)):
        report = desk.report(name, f"Trade was {amount:.0f} in 2020.", day)
        customs = person(f"{name} customs", None)
        roles: Roles = {"party": (NOR, PRT), "authority": (customs,)}
        values: Values = {"metric": "trade", "amount": amount, "unit": "EUR", "period": "2020"}
        desk.claim(report, "figure", "Trade was", roles, values)
    (line,) = told(conflicts(desk.ledger()))
    assert line == (
        "**Trade of Norway – Portugal in 2020: number.** "
        "publisher not named, 1 February 2021 (a): EUR 2.5 billion, according to a customs; "
        "publisher not named, 1 March 2021 (b): EUR 3.1 billion, according to b customs."
    )


def test_a_sitting_on_two_days(desk: Desk) -> None:
    """Too far apart for one event, and yet one number."""
    for name, day in (("a", "2021-02-01"), ("b", "2021-07-01")):
        report = desk.report(name, "The fourth sitting was held.", day)
        roles: Roles = {"mechanism": (COMMITTEE,), "chair": (SOLBERGET, VASQUILHO)}
        desk.event(desk.claim(report, "session", "fourth sitting", roles, {"ordinal": 4}, when=day))
    (line,) = told(conflicts(desk.ledger()))
    assert line.startswith("**The 4th sitting of the Norway–Portugal Ocean Committee: date.** ")
    assert "(a): 1 February 2021; " in line
    assert line.endswith("(b): 1 July 2021.")


def test_two_holders_of_one_office(desk: Desk) -> None:
    """Both were seen in it in the same spring."""
    for name, seen in (("Ana Moutela", "2021-01-01/2021-05-01"), ("Rui Falco", "2021-03-01/2021-04-01")):
        report = desk.report(name[:3], f"President {name} spoke.", seen[:10])
        holder = person(name, "PRT", "President")
        claim = desk.claim(report, "tenure", f"President {name}", {"holder": (holder,)}, {"office": "President"})
        seat = {"person_id": name, "office_key": "president", "sole": True}
        desk.tenures.append(Tenure(name, "President", "PRT", None, None, seen, (claim.id,), **seat))  # type: ignore[arg-type]
    page = conflicts(desk.ledger(), ("PRT",))
    assert told(page) == [
        "**President of Portugal: holder.** "
        "publisher not named, 1 January 2021 (Ana): Ana Moutela (1 January – 1 May 2021, 1 report); "
        "publisher not named, 1 March 2021 (Rui): Rui Falco (1 March – 1 April 2021, 1 report)."
    ]
    assert told(conflicts(desk.ledger(), ("NOR",))) == []


def test_of_many_the_newest_are_shown(desk: Desk) -> None:
    """Fifty years of trade told in two numbers each: forty on the page, all in the data."""
    for year in range(1950, 2000):
        for name, amount in (("a", 2.5e9), ("b", 3.1e9)):
            report = desk.report(f"{name}{year}", f"Trade was {amount:.0f} in {year}.", f"{year + 1}-02-01")
            values: Values = {"metric": "trade", "amount": amount, "unit": "EUR", "period": str(year)}
            desk.claim(report, "figure", "Trade was", {"party": (NOR, PRT)}, values)
    page = conflicts(desk.ledger())
    assert told(page)[0].startswith("**Trade of Norway – Portugal in 1999: number.**")
    assert told(page)[40:] == ["10 older ones more: *--json* lists them."]
    assert len(page.data) == 50


def test_a_holder_whom_one_report_alone_shows(desk: Desk) -> None:
    """The record doubts him; he stands apart from real rivals, with the reason."""
    report = desk.report("slip", "President Bo Vik spoke.", "2021-03-01")
    held = {"holder": (person("Bo Vik", "PRT", "President"),)}
    claim = desk.claim(report, "tenure", "President Bo Vik", held, {"office": "President"})
    seat = {"person_id": "v", "office_key": "president", "sole": True, "doubt": "shown by one report."}
    desk.tenures.append(Tenure("Bo Vik", "President", "PRT", None, None, "2021-03-01", (claim.id,), **seat))  # type: ignore[arg-type]
    page = conflicts(desk.ledger())
    assert page.sections[0].title == "A holder whom one report alone shows, perhaps by a slip or misread"
    (line,) = told(page)
    assert line.endswith("publisher not named, 1 March 2021 (slip): Bo Vik (shown by one report).")


def test_tellings_that_may_be_of_one_event(desk: Desk) -> None:
    """One by the month, one by the day: kept as two, or taken for one, the reader is told on what."""
    roles: Roles = {"participant": (replace(SOLBERGET, id="s"), replace(MOUTELA, id="m"))}
    one = desk.report("one", "Solberget met Moutela on 5 May.", "2021-05-06")
    two = desk.report("two", "Moutela saw Solberget in May.", "2021-05-30")
    first = desk.claim(one, "meeting", "met Moutela on 5 May", roles, None, when="2021-05-05")
    second = desk.claim(two, "meeting", "saw Solberget in May", roles, None, when="2021-05")
    apart = replace(desk.record(), events=(desk.event(first), desk.event(second)))
    page = conflicts(opened(apart, load()))
    assert page.lead[0].text == "No disagreement, and 1 doubt whether tellings are of one event, newest first."
    assert page.sections[0].title == "Taken for two events, which may be one"
    (line,) = told(page)
    assert "one event or two.** publisher not named, 6 May 2021 (one): 5 May 2021; " in line
    assert "take part in both" in line
    merged = replace(desk.record(), events=(desk.event(first, second),))
    assert conflicts(opened(merged, load())).sections[0].title == "Taken for one event, on little"


def test_nothing_disagrees(ledger: Ledger) -> None:
    """A plan that nobody tells the outcome of is no disagreement."""
    page = conflicts(ledger)
    told_so = "No two reports in the record disagree on a date, place, title, number or holder of an office."
    assert markdown.render(page) == f"# Where reports disagree\n\n{told_so}\n"
    assert page.data == ()
