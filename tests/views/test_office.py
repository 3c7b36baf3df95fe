"""One office: who held it, in order; and what somebody was on a day."""

from datetime import date

import pytest

from dragoman.errors import UnknownName
from dragoman.formats import markdown
from dragoman.lexicon import load
from dragoman.record import assemble
from dragoman.record.asof import as_of
from dragoman.views.asof import dated
from dragoman.views.event import show
from dragoman.views.ledger import Ledger, opened
from dragoman.views.naming import named
from dragoman.views.office import office
from dragoman.views.person import person as page_of
from dragoman.views.telling import sentence
from tests.record.builder import Report, person


def told(path: str, published: str, name: str, title: str, *, former: bool = False) -> Report:
    """A report of one sentence that calls somebody by a title."""
    report = Report(path, f"{title} {name} of Portugal spoke.", published=published, publisher=f"The {path} Post")
    holder = person(name, "PRT", title)
    report.claim("tenure", f"{title} {name}", {"holder": [holder]}, values={"office": title, "former": former})
    return report


@pytest.fixture
def ledger() -> Ledger:
    """Two prime ministers in turn, one who stood in, a slip, and a meeting whose report gives no office."""
    met = Report("met", "Ana Lima met Mato Keita on May 4, 2022.", published="2022-05-05")
    people = [person("Ana Lima", "PRT"), person("Mato Keita", "MLI")]
    met.claim("meeting", "met Mato Keita", {"participant": people}, time="May 4, 2022")
    reports = [
        *(told(f"a{day}", f"2022-0{day}-01", "Ana Lima", "Prime Minister") for day in range(1, 7)),
        told("b", "2022-08-01", "Ines Vaz", "Acting Prime Minister"),
        told("c", "2023-03-01", "Rui Costa", "PM"),
        told("d", "2023-09-01", "Rui Costa", "Prime Minister"),
        told("e", "2022-03-10", "Jose Reis", "Prime Minister"),
        told("f", "2023-04-01", "Ana Lima", "former Prime Minister", former=True),
    ]
    return opened(assemble([one.draft() for one in (*reports, met)], load()), load())


def test_the_holders_in_order(ledger: Ledger) -> None:
    """Lima, Vaz who stood in, an unknown time, Costa; each with the words, each bound with its reason."""
    page = office(ledger, "PRT", "prime minister")
    text = markdown.render(page)
    assert text.startswith("# Prime Minister of Portugal\n\n3 holders in the record;")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[0] for row in rows[1:]] == [
        "| Ana Lima",
        "| unknown",
        "| Ines Vaz (acting)",
        "| Rui Costa",
    ]
    assert "2 Jun 2022 – 28 Feb 2023; the office changed hands in it" in text
    assert "1 Jan – 1 Jun 2022[^" in text
    assert "1 Mar 2023 (Rui Costa was seen in it)[^" in text
    assert "Prime Minister; also “PM”" in text
    assert "Jose Reis, 10 Mar 2022: shown by one report, while 6 show Ana Lima in it before and after." in text
    assert '"PM Rui Costa of Portugal spoke." — The c Post' in text


def test_who_held_it_on_a_day(ledger: Ledger) -> None:
    """Lima in February; in December nobody whom a report shows."""
    first = office(ledger, "PRT", "PM", on=date(2022, 2, 14)).lead[0]
    assert first.text == "**On 14 February 2022: Ana Lima.**"
    assert first.notes[0].quote == "Prime Minister Ana Lima of Portugal spoke."
    second = office(ledger, "PRT", "PM", on=date(2022, 12, 24)).lead[0]
    assert second.text == (
        "**On 24 December 2022: not in the record.** Ana Lima is last seen in it on 1 June 2022 and Rui Costa is first "
        "seen in it on 1 March 2023."
    )
    assert len(second.notes) == 2


def test_a_cut_ledger_shows_nothing_later(ledger: Ledger) -> None:
    """As of December 2022 nobody had followed Lima; who did is only told in answer to the question."""
    day = date(2022, 12, 24)
    cut = opened(as_of(ledger.record, day, ledger.lexicon), ledger.lexicon)
    page = dated(office(cut, "PRT", "PM", on=day, whole=ledger), day)
    assert isinstance(page.data, dict)
    assert [one["person"] for one in page.data["tenures"]] == ["Ana Lima", "Jose Reis", "Ines Vaz"]
    assert page.lead[-1].text == "*As of 24 December 2022: what happened, or was planned, later is left out.*"
    assert "Costa" not in markdown.render(page).split("## ")[1]


def test_an_office_nobody_is_shown_in(ledger: Ledger) -> None:
    """The answer names the offices that are known."""
    with pytest.raises(UnknownName, match=r"nobody as 'Finance Minister' of Portugal; it knows its Prime Minister"):
        office(ledger, "PRT", "Finance Minister")


def test_an_event_names_the_office_of_its_day(ledger: Ledger) -> None:
    """The report of the meeting gives Lima no office; she was Prime Minister that day, as other reports show."""
    (event,) = ledger.record.events
    text = markdown.render(show(ledger, event.id))
    assert "Ana Lima, Prime Minister at that time by the record, Portugal; Mato Keita, Mali[^" in text


def test_what_somebody_was_on_a_day(ledger: Ledger) -> None:
    """Prime Minister in February 2022; in 2024 nobody knows."""
    page = page_of(ledger, "Ana Lima", on=date(2022, 2, 14))
    assert page.lead[0].text == "**On 14 February 2022: Prime Minister of Portugal.**"
    assert page_of(ledger, "Ana Lima", on=date(2024, 2, 14)).lead[0].text == (
        "**On 14 February 2024: no office in the record.**"
    )
    assert "1 Mar 2023 (Rui Costa was seen in it)" in markdown.render(page)


def test_a_sentence_calls_people_by_the_office_of_its_time() -> None:
    """Lima met Keita as Foreign Minister, years before she was President."""
    met = Report("met", "Ana Lima met Mato Keita on May 4, 2018.", published="2018-05-05")
    people = [person("Ana Lima", "PRT"), person("Mato Keita", "MLI")]
    met.claim("meeting", "met Mato Keita", {"participant": people}, time="May 4, 2018")
    reports = [
        told("a", "2018-01-01", "Ana Lima", "Foreign Minister"),
        told("b", "2019-01-01", "Ana Lima", "Foreign Minister"),
        told("c", "2019-06-01", "Rui Costa", "President"),
        told("d", "2022-01-01", "Ana Lima", "President"),
    ]
    held = opened(assemble([one.draft() for one in (*reports, met)], load()), load())
    (event,) = held.record.events
    assert sentence(held, event) == "Foreign Minister Ana Lima of Portugal met Mato Keita of Mali."
    assert named(held, event.roles["participant"][0]) == "President Ana Lima"
