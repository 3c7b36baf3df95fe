"""Of which state an office is."""

import pytest

from tests.reading.sentence import mentions, people


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Kenyan President William Ruto spoke.", "adjective"),
        ("Kenya's President William Ruto spoke.", "possessive"),
        ("President William Ruto of Kenya spoke.", "of"),
        ("Prime Minister James Marape spoke.", None),
    ],
)
def test_how_a_state_is_known(text: str, basis: str | None) -> None:
    """The words that tell a state are told with it."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert person.basis == basis


@pytest.mark.parametrize(
    ("text", "office", "country"),
    [
        ("Mayor of London Sadiq Khan spoke.", "Mayor of London", "GBR"),
        ("Tokyo Governor Yuriko Koike spoke.", "Tokyo Governor", "JPN"),
        ("Head of the Republic of Tatarstan Rustam Minnikhanov spoke.", "Head of the Republic of Tatarstan", "RUS"),
        ("European Commissioner for Trade Valdis Dombrovskis spoke.", "European Commissioner for Trade", "EU"),
        ("HR/VP Kaja Kallas spoke.", "HR/VP", "EU"),
        ("Chairman of the State Duma Vyacheslav Volodin spoke.", "Chairman of the State Duma", "RUS"),
        ("Kremlin spokesman Dmitry Peskov spoke.", "Kremlin spokesman", "RUS"),
        ("Zhao Leji, member of the Political Bureau of the Communist Party of China Central Committee, spoke.", "member of the Political Bureau of the Communist Party of China Central Committee", "CHN"),
        ("Honduras' President Xiomara Castro spoke.", "President", "HND"),
        ("Northern Cyprus' President Ersin Tatar spoke.", "President", None),
        ("President Macky Sall (Senegal) spoke.", "President", "SEN"),
        ("Libya's Government of National Unity Prime Minister Abdul Hamid Dbeibah spoke.", "Government of National Unity Prime Minister", "LBY"),
        ("US President Joe Biden's national security adviser, Jake Sullivan, spoke.", "national security adviser", "USA"),
    ],
)  # fmt: skip
def test_states_told_by_a_city_a_body_or_an_employer(text: str, office: str, country: str | None) -> None:
    """A mayor is of the state where the city lies, and who sits in a body of one state is of that state."""
    assert people(text)[-1][1:] == (office, country)


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Premier of Guangdong Wang Weizhong spoke.", "subnational"),
        ("World Bank President Ajay Banga spoke.", "organization"),
        ("President of the Islamic Development Bank Muhammad Al Jasser spoke.", "organization"),
    ],
)
def test_who_heads_no_state(text: str, rank: str) -> None:
    """The president of a bank and the premier of a province head no state and no government."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert person.rank == rank
