"""Whether the people of two tellings are the same."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Party
from dragoman.record import assemble
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.verdict import Verdict
from tests.record.builder import Report, person
from tests.record.identity.tellings import told

LIMA = person("Ana Lima", "PRT", "Prime Minister")


def meeting(path: str, *people: Party, day: str = "March 4, 2024") -> Report:
    report = Report(path, f"{path}: They met on {day}.", published="2024-03-05")
    report.claim("meeting", "They met", {"participant": people}, time=day)
    return report


def verdict(lexicon: Lexicon, one: Party, other: Party) -> Verdict:
    first, second = told(lexicon, meeting("a", LIMA, one), meeting("b", LIMA, other))
    return compare(first, second)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (person("Mahmud Ali Yusuf", "DJI", "Foreign Minister"), person("Mahmoud Ali Youssouf", "DJI", "Foreign Minister"), "Mahmud Ali Yusuf"),
        (person("Akel Biltaji", "JOR", "Mayor of Amman"), person("Akil Biltaci", "JOR", "Mayor"), "Akel Biltaji"),
        (person("Laurent Kabila", "COD", "President"), person("Kabila", None, "President"), "Laurent Kabila"),
        (person("Fatma Sahin", "TUR", "Mayor of Gaziantep"), person("mayor of Gaziantep", "TUR", "mayor of Gaziantep"), "Fatma Sahin (by the office)"),
        (person("Nikos Ballas", "GRC", "Foreign Minister"), person("Nikolaos Ballas", "GRC", "Foreign Minister"), "Nikolaos Ballas"),
        (person("Lundeg Ganbat", "MNG", "Foreign Minister"), person("L. Ganbat", "MNG", "Foreign Minister"), "Lundeg Ganbat"),
        (person("Mato Keita", "MLI", "Prime Minister"), person("counterpart", "MLI", "counterpart"), "Mato Keita (by the office)"),
        (person("Mike Lund", "USA", "Secretary of State"), person("Michael R. Lund", "USA", "Secretary of State"), "Michael R. Lund (also Mike Lund)"),
        (person("Sabah Khaled Al-Sabah", "KWT", "Foreign Minister"), person("Sabah al-Khalid", "KWT", "Deputy Prime Minister and Foreign Minister"), "Sabah Khaled Al-Sabah"),
        (person("Omar Abdi Omar", "SOM", "President"), person("Omar Abdi Farole", None, "President"), "Omar Abdi"),
        (person("Wang Yi", "CHN", "Foreign Minister"), person("top diplomat", "CHN", "top diplomat"), "Ana Lima"),
    ],
)  # fmt: skip
def test_one_person_told_in_two_ways(lexicon: Lexicon, one: Party, other: Party, said: str) -> None:
    """By another transliteration, by the surname without a state, by the office alone or in other words."""
    found = verdict(lexicon, one, other)
    assert found.same
    assert said in found.reasons[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Hassan Diop", "MLI", "Foreign Minister"), person("Awa Diop", "MLI", "Foreign Minister")),
        (person("Mato Keita", "MLI", "President"), person("Mato Keita", "TGO", "President")),
        (person("Omar Abdi Omar", "SOM", "Deputy Minister"), person("Omar Abdi Farole", "SOM", "Deputy Minister")),
        (person("Mato Keita", "MLI", "President"), person("Diop", "MLI", "President")),
        (person("Mato Keita", "MLI", "President"), person("counterpart", "MLI", "counterpart")),
        (person("Mato Keita", "MLI", "President"), person("mayor of Bamako", "MLI", "mayor of Bamako")),
    ],
)
def test_two_people(lexicon: Lexicon, one: Party, other: Party) -> None:
    """A family name in common, a namesake in another state, an office of several, another surname, another office."""
    assert verdict(lexicon, one, other).barred


def test_father_and_son_in_one_office(lexicon: Lexicon) -> None:
    """A surname alone is of the one who was met on that day."""
    father, son = (person(name, "COD", "President") for name in ("Laurent Kabila", "Joseph Kabila"))
    surname = person("Kabila", "COD", "President")
    reports = [
        meeting("a", LIMA, father),
        meeting("b", LIMA, surname),
        meeting("c", LIMA, son, day="April 9, 2024"),
    ]
    events = assemble([report.draft() for report in reports], lexicon).events
    assert sorted(len(event.claims) for event in events) == [1, 2]
    assert {len(event.roles["participant"]) for event in events} <= {2, 3}
