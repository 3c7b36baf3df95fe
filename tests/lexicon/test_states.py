"""States are known by every name that reports use, and a word that means several states means none."""

import pytest

from dragoman.lexicon import load
from dragoman.lexicon.states import spellings

STATES = load().states


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kazakhstan", "KAZ"),
        ("Republic of Kazakhstan", "KAZ"),
        ("Kyrgyz Republic", "KGZ"),
        ("U.S.", "USA"),
        ("US", "USA"),
        ("United States of America", "USA"),
        ("UK", "GBR"),
        ("Russian Federation", "RUS"),
        ("Burma", "MMR"),
        ("Türkiye", "TUR"),
        ("Turkiye", "TUR"),
        ("Turkey", "TUR"),
        ("Ivory Coast", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("DPRK", "PRK"),
        ("ROK", "KOR"),
        ("PRC", "CHN"),
        ("People's Republic of China", "CHN"),
        ("People’s Republic of China", "CHN"),
        ("Republic of China", "TWN"),
        ("Kosovo", "XKX"),
        ("Palestine", "PSE"),
        ("Holy See", "VAT"),
        ("Nauru", "NRU"),
        ("Eswatini", "SWZ"),
        ("Swaziland", "SWZ"),
        ("DR Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Georgia", "GEO"),
        ("Jordan", "JOR"),
        ("Guinea-Bissau", "GNB"),
        ("Curacao", "CUW"),
    ],
)
def test_a_name_means_its_state(name: str, code: str) -> None:
    """Old, short, official and abbreviated names of a state are all in use."""
    assert STATES.name_of[name] == code


@pytest.mark.parametrize(
    ("adjective", "code"),
    [
        ("Kazakh", "KAZ"),
        ("Kazakhstani", "KAZ"),
        ("Turkmen", "TKM"),
        ("Kyrgyz", "KGZ"),
        ("Turkish", "TUR"),
        ("Polish", "POL"),
        ("Dutch", "NLD"),
        ("Swiss", "CHE"),
        ("Emirati", "ARE"),
        ("UAE", "ARE"),
        ("Saudi", "SAU"),
        ("U.S.", "USA"),
        ("American", "USA"),
        ("British", "GBR"),
        ("South Korean", "KOR"),
        ("Monégasque", "MCO"),
        ("Monegasque", "MCO"),
    ],
)
def test_an_adjective_means_its_state(adjective: str, code: str) -> None:
    """ "The Dutch Prime Minister" is the Prime Minister of the Netherlands."""
    assert STATES.adjective_of[adjective] == code


@pytest.mark.parametrize(
    ("people", "code"),
    [("Kazakhs", "KAZ"), ("Americans", "USA"), ("Swedes", "SWE"), ("Filipinos", "PHL"), ("Iraqis", "IRQ")],
)
def test_a_people_means_its_state(people: str, code: str) -> None:
    """A people's name is often no adjective with an s: Swedish, but Swedes."""
    assert STATES.people_of[people] == code


def test_samoan_is_of_the_state() -> None:
    """What is of the American territory is called American Samoan."""
    assert (STATES.adjective_of["Samoan"], STATES.adjective_of["American Samoan"]) == ("WSM", "ASM")


@pytest.mark.parametrize("word", ["Korean", "Korea", "Congolese", "Congo", "Dominican", "Guinean"])
def test_a_word_of_two_states_means_none(word: str) -> None:
    """Two states are Korean, two are Congolese, and the Dominicans are of Dominica or of the Dominican Republic."""
    assert word in STATES.ambiguous
    assert word not in STATES.name_of
    assert word not in STATES.adjective_of
    assert STATES.code(word) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kaz", "KAZ"),
        ("KZ", "KAZ"),
        ("kazakh", "KAZ"),
        ("the Netherlands", "NLD"),
        ("united states", "USA"),
        ("us", "USA"),
        ("xkx", "XKX"),
        ("Holy See", "VAT"),
        ("Ruritania", None),
        ("", None),
    ],
)
def test_a_user_may_name_a_state_as_he_likes(text: str, code: str | None) -> None:
    """A name, an adjective or an ISO code stands for a state in any case; a state of fiction stands for none."""
    assert STATES.code(text) == code


@pytest.mark.parametrize(
    ("city", "code"),
    [
        ("Astana", "KAZ"),
        ("Nur-Sultan", "KAZ"),
        ("Almaty", "KAZ"),
        ("Kyiv", "UKR"),
        ("Kiev", "UKR"),
        ("Rangoon", "MMR"),
        ("Peking", "CHN"),
        ("Bonn", "DEU"),
        ("The Hague", "NLD"),
        ("Washington, D.C.", "USA"),
        ("Brasília", "BRA"),
        ("Brasilia", "BRA"),
        ("N’Djamena", "TCD"),
    ],
)
def test_capitals_past_and_present(city: str, code: str) -> None:
    """Kazakhstan's capital was Almaty until 1997, then Astana, which was Nur-Sultan from 2019 to 2022."""
    assert STATES.capital_of[city] == code


def test_the_seat_shown_is_the_present_one() -> None:
    """Astana has its old name again since 2022, and Myanmar's government left Yangon in 2005."""
    assert (STATES.capital["KAZ"], STATES.capital["MMR"], STATES.capital["UKR"]) == ("Astana", "Naypyidaw", "Kyiv")


def test_views_print_short_names() -> None:
    """Nobody says "Islamic Republic of Iran" in a table, and Türkiye asked for its own spelling in 2022."""
    assert [STATES.display[code] for code in ("IRN", "TUR", "KOR", "BOL", "CPV", "VAT")] == [
        "Iran",
        "Türkiye",
        "South Korea",
        "Bolivia",
        "Cabo Verde",
        "Holy See",
    ]


def test_every_state_of_the_united_nations_is_there() -> None:
    """The United Nations have 193 members; ISO lists 249 states and territories, and Kosovo has a code of its own."""
    assert len(STATES.display) == 250
    assert all(len(code) == 3 and code.isupper() for code in STATES.display)
    assert {"AND", "BTN", "KIR", "LIE", "MHL", "SSD", "TLS", "TUV", "PSE", "TWN", "XKX"} <= set(STATES.display)


@pytest.mark.parametrize(
    "name", ["Latin America", "South China Sea", "Indian Ocean", "Korean Peninsula", "Washington Post"]
)
def test_a_longer_name_may_be_no_state(name: str) -> None:
    """The South China Sea is not China, and Latin America is not the United States."""
    assert name in STATES.blocked
    assert name not in STATES.name_of


def test_both_apostrophes_and_no_diacritics() -> None:
    """Wire reports print no diacritics, web pages print curly apostrophes."""
    assert spellings(["Côte d'Ivoire"]) == ("Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire", "Cote d’Ivoire")


def test_forms_before_a_hyphen() -> None:
    """China is Sino and France is Franco, and only before a hyphen."""
    assert [STATES.prefix_of[form] for form in ("Sino", "Franco", "Indo", "Russo")] == ["CHN", "FRA", "IND", "RUS"]
    assert "Sino" not in STATES.name_of
    assert "Franco" not in STATES.adjective_of
