"""States, cities and regions, and the names that only look like theirs."""

import pytest

from tests.reading.sentence import meant, members, mentions, of_kind, people


@pytest.mark.parametrize(
    "text",
    [
        "They sailed on Lake Malawi.",
        "She studied at Georgia State University.",
        "Jordan Peterson and Chad Johnson sang.",
        "Paris Hilton sang.",
        "The Lok Sabha sat late.",
        "They bridged the Jordan River.",
    ],
)
def test_part_of_another_name_is_no_state(text: str) -> None:
    """A lake, a university and a singer share a state's or a city's name and nothing else."""
    assert of_kind(text, "state", "place") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Talks in Jordan Tuesday ended.", "JOR"),
        ("Chad opened an embassy.", "TCD"),
        ("They met in Paris Tuesday.", "FRA"),
    ],
)
def test_a_state_that_people_are_named_after(text: str, code: str) -> None:
    """Jordan is a state wherever no surname follows."""
    assert code in [country for _, country in of_kind(text, "state", "place")]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("They met in Arusha.", "Arusha", "TZA"),
        ("They met in Weimar.", "Weimar", "DEU"),
        ("They met in Bavaria.", "Bavaria", "DEU"),
        ("The convoy reached Gaza.", "Gaza", "PSE"),
    ],
)
def test_where_things_happen(text: str, name: str, code: str) -> None:
    """A small town, a region and a strip of land are places."""
    assert of_kind(text, "place") == [(name, code)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A visit by Jane Doe to Kazakhstan ended.", "KAZ"),
        ("Pakistan held talks.", "PAK"),
        ("The U.S. hosts the talks.", "USA"),
    ],
)
def test_a_state_before_a_verb(text: str, code: str) -> None:
    """A name that serves as an adjective too is the state itself where a verb follows."""
    assert code in [country for _, country in of_kind(text, "state")]


def test_forces_of_a_state_are_not_the_state() -> None:
    """Before a noun the name is an adjective, though the word between ends like a past tense."""
    assert of_kind("They joined U.S. armed forces.", "state") == []


@pytest.mark.parametrize(
    ("word", "codes"), [("Franco-German", ["FRA", "DEU"]), ("Sino-Russian", ["CHN", "RUS"]), ("Indo-French", ["IND", "FRA"])]
)  # fmt: skip
def test_pairs_by_their_old_names(word: str, codes: list[str]) -> None:
    """France is Franco before a hyphen, China is Sino."""
    (pair,) = (m for m in mentions(f"They praised {word} ties.") if m.how == "pair")
    assert [code for _, code in members(pair)] == codes


def test_a_currency_is_no_state() -> None:
    """ "US$2 billion" tells of no United States."""
    assert of_kind("Trade with Serbia came to US$2 billion.", "state") == [("Serbia", "SRB")]


def test_officials_of_a_contested_place() -> None:
    """Whom the governor of a city under disputed control acts for, the city does not tell."""
    assert people("Governor of Sevastopol John Roe spoke.") == [("John Roe", "Governor of Sevastopol", None)]
    assert people("Sevastopol Governor John Roe spoke.") == [("John Roe", "Sevastopol Governor", None)]
    assert meant("Jane Doe met the governor of Sevastopol.", "the governor of Sevastopol").country is None
    assert meant("Jane Doe met the governor of Lublin.", "the governor of Lublin").country == "POL"


def test_a_state_before_an_adverb() -> None:
    """A form that is name and adjective as well is the state where an adverb follows."""
    assert of_kind("She said Kazakhstan firmly supports it.", "state") == [("Kazakhstan", "KAZ")]
    assert of_kind("She spoke to a Kazakhstan daily.", "state") == []
