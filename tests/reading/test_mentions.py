"""Everything mentioned in a sentence: states, places, organisations, groups, initiatives, pronouns."""

from itertools import pairwise

import pytest

from dragoman.reading.mentions import acronyms, mentions_of
from tests.reading.sentence import bench, members, mentions, of_kind


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kazakhstan agreed.", "KAZ"),
        ("The Republic of Kazakhstan agreed.", "KAZ"),
        ("The United States agreed.", "USA"),
        ("Côte d'Ivoire agreed.", "CIV"),
        ("The Democratic Republic of the Congo agreed.", "COD"),
        ("The DPRK agreed.", "PRK"),
        ("Guinea-Bissau agreed.", "GNB"),
        ("Burma agreed.", "MMR"),
        ("Türkiye agreed.", "TUR"),
        ("Papua New Guinea agreed.", "PNG"),
    ],
)
def test_states(text: str, code: str) -> None:
    """A state is told by its short name, its official one, its initials or an older name."""
    assert [country for _, country in of_kind(text, "state")] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Ships crossed the South China Sea.",
        "Ships crossed the Gulf of Oman.",
        "He spoke of the Korean Peninsula.",
        "He visited New Mexico.",
        "They sailed the Indian Ocean.",
    ],
)
def test_names_that_only_hold_a_state(text: str) -> None:
    """Seas, gulfs, peninsulas and the states of a federation are no states of the world."""
    assert of_kind(text, "state") == []


@pytest.mark.parametrize(
    ("text", "city", "code"),
    [
        ("They met in Astana.", "Astana", "KAZ"),
        ("They met in Nur-Sultan.", "Nur-Sultan", "KAZ"),
        ("They met in Kiev.", "Kiev", "UKR"),
        ("They met in Kyiv.", "Kyiv", "UKR"),
        ("They met in Rangoon.", "Rangoon", "MMR"),
        ("They met in Xi'an.", "Xi'an", "CHN"),
        ("They met in Kuwait City.", "Kuwait City", "KWT"),
        ("They met in Mexico City.", "Mexico City", "MEX"),
        ("They met in Paris, France.", "Paris", "FRA"),
        ("They met in Bandar Seri Begawan.", "Bandar Seri Begawan", "BRN"),
    ],
)
def test_places(text: str, city: str, code: str) -> None:
    """A capital may have changed its name or its spelling; it lies where it lay."""
    assert of_kind(text, "place") == [(city, code)]


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("The African Union agreed.", "AU"),
        ("The SCO agreed.", "SCO"),
        ("NATO agreed.", "NATO"),
        ("The Gulf Cooperation Council agreed.", "GCC"),
        ("The East African Community agreed.", "EAC"),
        ("The Association of Southeast Asian Nations agreed.", "ASEAN"),
    ],
)
def test_organisations(text: str, acronym: str) -> None:
    """An organisation is itself by its full name and by its letters."""
    assert of_kind(text, "organization") == [(acronym, acronym)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He praised the BRI.", "Belt and Road Initiative"),
        ("He praised the Belt and Road.", "Belt and Road Initiative"),
        ("He praised the Belt and Road Initiative.", "Belt and Road Initiative"),
        ("He praised Bright Road.", "Bright Road"),
        ("He praised the Global Gateway.", "Global Gateway"),
        ("He praised the Middle Corridor.", "Middle Corridor"),
        ("He praised the High Bridge Initiative.", "High Bridge Initiative"),
        ("He praised Kenya's Long Valley initiative.", "Long Valley"),
    ],
)
def test_initiatives(text: str, name: str) -> None:
    """An initiative is known, or calls itself one."""
    assert [found for found, _ in of_kind(text, "initiative")] == [name]


def test_an_acronym_that_the_report_defines() -> None:
    """An acronym stands for the initiative that bore it first."""
    known = acronyms("They launched the High Bridge Initiative (HBI) in May.")
    assert known == {"HBI": "High Bridge Initiative"}
    found, _ = mentions_of(bench("Both joined the HBI."), known)
    assert [(m.kind, m.name, m.text) for m in found if m.kind == "initiative"] == [
        ("initiative", "High Bridge Initiative", "HBI")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Both sides agreed.",
        "The two sides agreed.",
        "The two presidents agreed.",
        "The two heads of state agreed.",
        "The two foreign ministers agreed.",
        "The two countries agreed.",
        "The leaders agreed.",
        "Both delegations agreed.",
        "The three prime ministers agreed.",
    ],
)
def test_collectives(text: str) -> None:
    """Several parties may be told in two words."""
    (group,) = (m for m in mentions(text) if m.kind == "group")
    assert (group.how, group.text) == ("collective", text.removesuffix(" agreed."))


@pytest.mark.parametrize(
    ("text", "words", "kind", "code"),
    [
        ("The Kazakh leaders agreed.", "The Kazakh leaders", "group", "KAZ"),
        ("Chinese officials agreed.", "Chinese officials", "group", "CHN"),
        ("A Thai delegation arrived.", "A Thai delegation", "group", "THA"),
        ("The Kazakh side agreed.", "The Kazakh side", "state", "KAZ"),
        ("The Chinese government agreed.", "The Chinese government", "state", "CHN"),
        ("Georgia's leadership agreed.", "Georgia's leadership", "state", "GEO"),
    ],
)
def test_groups_of_one_state(text: str, words: str, kind: str, code: str) -> None:
    """The side of a state is the state; its leaders are some of its people."""
    assert [(m.text, m.kind, m.country) for m in mentions(text)] == [(words, kind, code)]


def test_officials_of_several_states() -> None:
    """Each state of a list sent officials of its own."""
    (group,) = (m for m in mentions("Representatives of Japan, Vietnam and the Philippines met.") if m.kind == "group")
    assert [code for _, code in members(group)] == ["JPN", "VNM", "PHL"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("China-Kazakhstan ties grew.", ["CHN", "KAZ"]),
        ("U.S.-India ties grew.", ["USA", "IND"]),
        ("EU-China ties grew.", ["EU", "CHN"]),
    ],
)
def test_pairs(text: str, codes: list[str]) -> None:
    """Two states joined by a hyphen are two."""
    (pair,) = (m for m in mentions(text) if m.how == "pair")
    assert [code for _, code in members(pair)] == codes


def test_pronouns_are_told_as_they_stand() -> None:
    """Who he is, only the rest of the report knows; "US" is no pronoun."""
    assert [(m.text, m.kind) for m in mentions("He told them that the US would help her.") if m.how == "pronoun"] == [
        ("He", "person"),
        ("them", "group"),
        ("her", "person"),
    ]


def test_no_two_mentions_overlap() -> None:
    """A word belongs to one mention only."""
    text = "Kenyan President William Ruto and the East African Community's Veronica Nduva opened the 22nd EAC Summit in Kigali, Rwanda."
    found = mentions(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert ("Kigali", "RWA") in of_kind(text, "place")


def test_adjectives_that_stand_alone() -> None:
    """A state's adjective outside any title is told apart, so that the grammar need not know which state it is."""
    text = "The Kenyan economy grew, said Ugandan President Yoweri Museveni."
    _, adjectives = mentions_of(bench(text))
    assert [text[a:b] for a, b in adjectives] == ["Kenyan"]
