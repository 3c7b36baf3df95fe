"""The journeys of a Norwegian prime minister, as reports of five years tell them."""

from dragoman.formats import markdown
from dragoman.model import Event, Page, Party
from dragoman.views.itinerary import itinerary
from dragoman.views.ledger import Ledger
from tests.views.desk import MOUTELA, PRT, SOLBERGET, Desk, Roles, person, state

FJI, ISL = state("FJI", "Fiji"), state("ISL", "Iceland")
VIKA = person("Salote Vika", "FJI", "Prime Minister")


def visit(desk: Desk, words: str, land: Party, when: str | None, published: str = "2021-05-20", **more: str) -> Event:
    """A visit of hers told in a report of its own."""
    report = desk.report(f"r{len(desk.documents)}", f"Ingrid Solberget {words}.", published)
    roles: Roles = {"guest": (SOLBERGET,), "destination": (land,)}
    return desk.event(desk.claim(report, "visit", words, roles, None, when=when, **more))


def met(desk: Desk, other: Party, words: str, when: str | None, published: str = "2021-05-20", **more: str) -> Event:
    """A meeting of hers told in a report of its own."""
    report = desk.report(f"r{len(desk.documents)}", f"Ingrid Solberget {words}.", published)
    return desk.event(
        desk.claim(report, "meeting", words, {"participant": (SOLBERGET, other)}, None, when=when, **more)
    )


def told(desk: Desk, since: str | None = None) -> list[tuple[str, ...]]:
    """Each stay: its heading, its sentences, its stops."""
    page = itinerary(desk.ledger(), "Ingrid Solberget", since=since)
    return [_told(page, at) for at in range(len(page.sections))]


def _told(page: Page, at: int) -> tuple[str, ...]:
    section = page.sections[at]
    lines = [line.text for part in (*section.paragraphs, *section.bullets) for line in part]
    return (section.title, *lines)


def test_a_stay_with_its_meetings(ledger: Ledger) -> None:
    """Two days in Lisbon, the highest host first; a call and a visit of somebody else are no part of it."""
    page = itinerary(ledger, "Ingrid Solberget")
    assert page.lead[0].text == "1 journey with 1 stay in 1 land, oldest first."
    assert _told(page, 0) == (
        "3–5 March 2021: Portugal",
        "Prime Minister Ingrid Solberget of Norway visited Portugal.",
        "Highest host met: President Ana Moutela.",
        "4 March, Lisbon: co-chaired the 4th sitting of the Norway–Portugal Ocean Committee "
        "with Prime Minister Tomé Vasquilho of Portugal.",
        "Lisbon: met President Ana Moutela of Portugal.",
        "Lisbon: met Prime Minister Tomé Vasquilho of Portugal.",
        "Lisbon: met the mayor of Porto (Portugal).",
    )
    assert all(line.notes for bullet in page.sections[0].bullets for line in bullet)


def test_legs_follow_on_one_another(desk: Desk) -> None:
    """The day between two legs is not filled in."""
    visit(desk, "was in Portugal from 1 to 2 May", PRT, "2021-05-01/2021-05-02")
    visit(desk, "went on to Fiji from 4 to 5 May", FJI, "2021-05-04/2021-05-05")
    visit(desk, "was in Iceland on 12 May", ISL, "2021-05-12")
    first, second, third = told(desk)
    assert first[0] == "1–2 May 2021: Portugal (1st leg of 2)"
    assert second[0] == "4–5 May 2021: Fiji (2nd leg of 2)"
    assert second[-1] == "Between the two legs, on 3 May 2021: not in the record."
    assert third[0] == "12 May 2021: Iceland"
    assert [one[0] for one in told(desk, since="2021-05-10")] == ["12 May 2021: Iceland"]


def test_a_plan_stays_a_plan(desk: Desk) -> None:
    """Nobody knows whether she went; of a plan that came true only the journey is told."""
    visit(desk, "will be in Fiji in June", FJI, "2021-06", modality="planned")
    visit(desk, "will be in Portugal in May", PRT, "2021-05", modality="planned")
    visit(desk, "was in Portugal on 5 May", PRT, "2021-05-05")
    visit(desk, "will not go to Iceland in July", ISL, "2021-07", "2021-08-01", modality="cancelled")
    stays = told(desk)
    assert [one[0] for one in stays] == [
        "5 May 2021: Portugal",
        "Planned, June 2021: Fiji",
        "Called off, July 2021: Iceland",
    ]
    assert stays[1][-1] == "The record does not say whether it took place."


def test_meetings_abroad_without_a_visit(desk: Desk) -> None:
    """The land is known by the meetings, the stay is not; a meeting at home, or at a place not told, is no journey."""
    abroad: dict[str, str] = {"where": "Suva", "where_country": "FJI"}
    met(desk, VIKA, "met Vika in Suva on 3 May", "2021-05-03", **abroad)
    met(desk, MOUTELA, "met Moutela in Suva on 4 May", "2021-05-04", **abroad)
    met(desk, VIKA, "met Vika in Oslo on 20 May", "2021-05-20", where="Oslo", where_country="NOR")
    met(desk, VIKA, "met Vika somewhere on 21 May", "2021-05-21")
    assert told(desk) == [
        (
            "3–4 May 2021: Fiji",
            "The record tells of no visit to Fiji, only of what follows.",
            "3 May, Suva: met Prime Minister Salote Vika of Fiji.",
            "4 May, Suva: met President Ana Moutela of Portugal.",
        )
    ]


def test_what_is_undated_stands_by_its_report(desk: Desk) -> None:
    """Meetings of unknown days that were reported within three days are told together, before what came later."""
    abroad: dict[str, str] = {"where": "Suva", "where_country": "FJI"}
    met(desk, VIKA, "met Vika in Suva", None, "2021-04-02", **abroad)
    met(desk, MOUTELA, "met Moutela in Suva", None, "2021-04-03", **abroad)
    visit(desk, "was in Portugal on 5 May", PRT, "2021-05-05")
    stays = told(desk)
    assert [one[0] for one in stays] == ["Days not told, reported 2 April 2021: Fiji", "5 May 2021: Portugal"]
    assert len(stays[0]) == 4


def test_a_visit_told_by_the_month_may_be_the_one_told_by_the_day(desk: Desk) -> None:
    """It is not said to be: the reader is told that it may be."""
    visit(desk, "was in Portugal in May", PRT, "2021-05")
    visit(desk, "was in Portugal on 5 May", PRT, "2021-05-05")
    ((title, _, doubt),) = told(desk)
    assert title == "5 May 2021: Portugal"
    assert doubt == "A visit to the same land is also told less exactly (May 2021); it may be this one."


def test_no_journey(ledger: Ledger) -> None:
    """The president stayed at home."""
    page = itinerary(ledger, "Ana Moutela")
    assert markdown.render(page) == "# Journeys of Ana Moutela\n\nThe record tells of no journey of Ana Moutela.\n"
    assert isinstance(page.data, dict)
    assert (page.data["home"], page.data["journeys"]) == ("PRT", [])
