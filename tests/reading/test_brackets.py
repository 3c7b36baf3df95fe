"""Offices in brackets behind a name."""

import pytest

from tests.reading.sentence import mentions, people

Case = tuple[str, tuple[str, ...], str | None]


@pytest.mark.parametrize(
    ("bracket", "offices", "country"),
    [
        ("(Prime Minister of Fiji)", ("Prime Minister",), "FJI"),
        ("(Myanmar's Prime Minister)", ("Prime Minister",), "MMR"),
        ("(President of the Republic of Korea (ROK))", ("President",), "KOR"),
        ("(Zambian Deputy Prime Minister and Minister of Foreign Affairs)", ("Deputy Prime Minister", "Minister of Foreign Affairs"), "ZMB"),
        ("(Deputy Prime Minister and Foreign Minister of Luxembourg)", ("Deputy Prime Minister", "Foreign Minister"), "LUX"),
        ("(Speaker of South Korea's National Assembly)", ("Speaker of South Korea's National Assembly",), "KOR"),
        ("(Secretary, Iran's Supreme National Security Council)", ("Secretary, Iran's Supreme National Security Council",), "IRN"),
        ("(Minister of Water and Public Lighting of Malta)", ("Minister of Water and Public Lighting",), "MLT"),
        ("(Norway's top fisheries negotiator)", ("top fisheries negotiator",), "NOR"),
        ("(Senior Whale Affairs Chairman, Iceland)", ("Senior Whale Affairs Chairman",), "ISL"),
        ("(Governor of Rio de Janeiro, Brazil)", ("Governor of Rio de Janeiro",), "BRA"),
        ("(former Ghanaian President)", ("President",), "GHA"),
        ("(President-elect of Bolivia)", ("President-elect",), "BOL"),
        ("(Ambassador of Peru to Japan)", ("Ambassador to Japan",), "PER"),
    ],
)  # fmt: skip
def test_a_bracket_tells_the_office(bracket: str, offices: tuple[str, ...], country: str | None) -> None:
    """A bracket behind a name holds a whole office, whatever words it is made of, and the state that it is of."""
    found = [m for m in mentions(f"He met with the following: Jane Doe {bracket} and others.") if "Doe" in m.name]
    assert [(m.offices, m.country) for m in found] == [(offices, country)]


def test_an_office_held_no_longer() -> None:
    """A former president is no president."""
    (person,) = (m for m in mentions("Jane Doe (Former President of Malta) came.") if m.kind == "person")
    assert (person.office, person.country, person.former) == ("President", "MLT", True)


@pytest.mark.parametrize(
    "text",
    ["Jane Doe (Moscow, 12 May) spoke.", "Jane Doe (the one who left) spoke.", "Jane Doe (United Nations) spoke."],
)
def test_a_bracket_without_an_office_is_none(text: str) -> None:
    """What stands in brackets behind a name may be anything."""
    assert people(text) == []


def test_several_names_in_a_row() -> None:
    """Each name of a list has its own bracket, commas or not."""
    text = "She received Jane Doe (Foreign Minister of Kyrgyzstan) John Roe (Uzbek Deputy Premier) on Monday."
    assert people(text) == [("Jane Doe", "Foreign Minister", "KGZ"), ("John Roe", "Deputy Premier", "UZB")]


def test_a_ruler_has_the_office_once() -> None:
    """A king whose bracket says king again is king of that state."""
    (person,) = (m for m in mentions("They met King Abdullah II (King of Jordan).") if m.how == "named")
    assert (person.name, person.offices, person.country) == ("Abdullah II", ("King",), "JOR")


def test_a_style_before_the_name_is_not_the_office() -> None:
    """Sheikhs and princes act in the office that stands behind their name."""
    text = "He met Sheikh Sabah Al-Ahmad Al-Jaber Al-Sabah (Prime Minister of Kuwait)."
    assert people(text) == [("Sabah Al-Ahmad Al-Jaber Al-Sabah", "Prime Minister", "KWT")]


def test_names_that_begin_with_a_common_word() -> None:
    """Islam and May are names where a bracket tells whose."""
    assert people("He met Islam Karimov (President of Uzbekistan).") == [("Islam Karimov", "President", "UZB")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He met Juan Carlos I (King of Spain).", "Juan Carlos I"),
        ("King Juan Carlos I of Spain came.", "Juan Carlos I"),
        ("I told Jane Doe (Foreign Minister of Chile).", "Jane Doe"),
    ],
)
def test_the_first_of_a_name(text: str, name: str) -> None:
    """A ruler's number is part of the name; whoever says "I" is not."""
    assert [m.name for m in mentions(text) if m.kind == "person" and m.how == "named"] == [name]
