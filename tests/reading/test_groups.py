"""Titled people in the plural, and those without a name."""

import pytest

from tests.reading.sentence import Told, mentions, people, unnamed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Presidents Vladimir Putin and Xi Jinping spoke.",
            [("Vladimir Putin", "President", None), ("Xi Jinping", "President", None)],
        ),
        (
            "Presidents Hakainde Hichilema of Zambia and Lazarus Chakwera of Malawi spoke.",
            [("Hakainde Hichilema", "President", "ZMB"), ("Lazarus Chakwera", "President", "MWI")],
        ),
        (
            "The presidents of Kenya and Uganda, William Ruto and Yoweri Museveni, met.",
            [("William Ruto", "president", "KEN"), ("Yoweri Museveni", "president", "UGA")],
        ),
        (
            "The Foreign Ministers of Chad and Niger, Minister Abba Garde, and Minister Sani Bakari met.",
            [("Abba Garde", "Foreign Minister", "TCD"), ("Sani Bakari", "Foreign Minister", "NER")],
        ),
        (
            "Foreign Ministers Hakan Fidan and Ararat Mirzoyan met.",
            [("Hakan Fidan", "Foreign Minister", None), ("Ararat Mirzoyan", "Foreign Minister", None)],
        ),
        (
            "Kings Felipe VI of Spain and Willem-Alexander of the Netherlands met.",
            [("Felipe VI", "King", "ESP"), ("Willem-Alexander", "King", "NLD")],
        ),
        (
            "The foreign ministers of Zambia (Mulambo Haimbe) and Namibia (Peya Mushelenga) met.",
            [("Mulambo Haimbe", "foreign minister", "ZMB"), ("Peya Mushelenga", "foreign minister", "NAM")],
        ),
        (
            "He met the Presidents of Panama, Jane Doe; of Brazil, John Roe; and of Haiti, Richard Roe.",
            [("Jane Doe", "President", "PAN"), ("John Roe", "President", "BRA"), ("Richard Roe", "President", "HTI")],
        ),
        (
            "He met the President of Panama, Jane Doe; and of Brazil, John Roe.",
            [("Jane Doe", "President", "PAN"), ("John Roe", "President", "BRA")],
        ),
    ],
)
def test_plural_titles(text: str, found: list[Told]) -> None:
    """One office in the plural serves several people, each of a state of their own."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met the mayor of Almaty.", [("mayor of Almaty", "mayor of Almaty", "KAZ")]),
        ("He met the governor of Bavaria.", [("governor of Bavaria", "governor of Bavaria", "DEU")]),
        ("He met the Lao vice president.", [("vice president", "vice president", "LAO")]),
        ("He met the president of Kenya.", [("president", "president", "KEN")]),
        ("He met Ukraine's president.", [("president", "president", "UKR")]),
        ("He met the Japanese ambassador to Mexico.", [("ambassador to Mexico", "ambassador to Mexico", "JPN")]),
        ("Saudi crown prince arrives", [("crown prince", "crown prince", "SAU")]),
    ],
)
def test_officials_without_a_name(text: str, found: list[Told]) -> None:
    """An unnamed official is of the state that is told, or of the one where the city lies."""
    assert unnamed(text) == found


def test_a_group_of_governors() -> None:
    """Four oblasts of one state have four governors of it."""
    (group,) = (m for m in mentions("He met the governors of four Kazakh oblasts in Almaty.") if m.kind == "group")
    assert (group.country, group.office) == ("KAZ", "governors")


def test_the_ministers_of_several_states() -> None:
    """Weimar is where the ministers of France, Germany and Poland have met since 1991."""
    text = "The defense ministers of France, Germany and Poland met in Weimar."
    (group,) = (m for m in mentions(text) if m.kind == "group")
    assert [(m.office, m.country) for m in group.members] == [
        ("defense minister", "FRA"),
        ("defense minister", "DEU"),
        ("defense minister", "POL"),
    ]
    assert group.country is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Chinese and Indian defense ministers, Dong Jun and Rajnath Singh, met.", [("Dong Jun", "CHN"), ("Rajnath Singh", "IND")]),
        ("Norwegian and Danish presidents Ola Berg and Lars Holm met.", [("Ola Berg", "NOR"), ("Lars Holm", "DNK")]),
        ("Norwegian and Danish ministers Ola Berg, Lars Holm and Nils Dahl met.", [("Ola Berg", None), ("Lars Holm", None), ("Nils Dahl", None)]),
    ],
)  # fmt: skip
def test_joint_adjectives_and_names(text: str, found: list[tuple[str, str | None]]) -> None:
    """Two adjectives before a plural belong to two people in order, and to nobody where the numbers differ."""
    assert [(name, country) for name, _, country in people(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He hosted the Ghanaian and Togolese ministers.", ["GHA", "TGO"]),
        ("The UAE and Rwandan leaders met.", ["ARE", "RWA"]),
        ("He met her Swedish and Danish counterparts.", ["SWE", "DNK"]),
        ("Officials from Japan, Vietnam and the Philippines met.", ["JPN", "VNM", "PHL"]),
        ("He met the foreign ministers of Qatar and Egypt and the U.S. secretary of state.", ["QAT", "EGY"]),
    ],
)
def test_one_member_a_state(text: str, found: list[str]) -> None:
    """A group of several states has somebody of each, and of no state whose own office follows."""
    (group,) = (m for m in mentions(text) if m.kind == "group")
    assert [m.country for m in group.members] == found


def test_a_state_before_each_name() -> None:
    """ "The ambassadors of X, A, and Y, B": each is of the state before him."""
    text = "The new ambassadors of Egypt, Amr Doe, and Indonesia, Candra Roe, presented their credentials."
    assert people(text) == [("Amr Doe", "ambassador", "EGY"), ("Candra Roe", "ambassador", "IDN")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ambassador Jane Doe, Republic of Croatia", [("Jane Doe", "Ambassador", "HRV")]),
        ("Ambassador Jane Doe, Kenya; Ambassador John Roe, Peru.", [("Jane Doe", "Ambassador", "KEN"), ("John Roe", "Ambassador", "PER")]),
        ("Ambassador Jane Doe, Kenya's envoy, spoke.", [("Jane Doe", "Ambassador", "KEN")]),
    ],
)  # fmt: skip
def test_the_state_behind_an_ambassador(text: str, found: list[Told]) -> None:
    """In a list of credentials the state stands behind the name."""
    assert people(text) == found


def test_envoys_behind_a_colon() -> None:
    """Each of the new ambassadors is told with a state."""
    text = "She received two new ambassadors on Monday: Jane Doe (Kenya) and John Roe of Peru."
    assert people(text) == [("Jane Doe", "ambassador", "KEN"), ("John Roe", "ambassador", "PER")]


def test_envoys_from_states() -> None:
    """The envoys included somebody from each."""
    text = "The envoys included H.E. Jane Doe from Algeria and H.E. John Roe from Austria."
    assert people(text) == [("Jane Doe", "envoy", "DZA"), ("John Roe", "envoy", "AUT")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talks Held Between Kenyan and Peruvian FMs", ["foreign minister of Kenya", "foreign minister of Peru"]),
        ("The DPMs of Kenya and Peru met.", ["deputy prime minister of Kenya", "deputy prime minister of Peru"]),
        ("The NSAs of Kenya and Peru met.", ["national security adviser of Kenya", "national security adviser of Peru"]),
    ],
)  # fmt: skip
def test_letters_stand_for_an_office(text: str, found: list[str]) -> None:
    """The FMs of two states are their foreign ministers, whose names nobody tells."""
    (group,) = (m for m in mentions(text) if m.kind == "group")
    assert [m.name for m in group.members] == found


def test_the_letters_of_one() -> None:
    """The PM of Kenya is its prime minister."""
    assert unnamed("She met the Kenyan PM.") == [("prime minister", "Prime Minister", "KEN")]
