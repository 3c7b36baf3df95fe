"""Several offices of one person."""

import pytest

from tests.reading.sentence import mentions


@pytest.mark.parametrize(
    ("text", "offices", "country"),
    [
        (
            "Kazakh Deputy Prime Minister and Foreign Minister Murat Nurtleu spoke.",
            ("Deputy Prime Minister", "Foreign Minister"),
            "KAZ",
        ),
        (
            "Russian Deputy Prime Minister - Minister of Industry and Trade Denis Manturov spoke.",
            ("Deputy Prime Minister", "Minister of Industry and Trade"),
            "RUS",
        ),
        (
            "Sheikh Mohammed bin Abdulrahman Al Thani, Prime Minister and Minister of Foreign Affairs of Qatar, spoke.",
            ("Prime Minister", "Minister of Foreign Affairs"),
            "QAT",
        ),
        (
            "Sierra Leone's President Julius Maada Bio, who is also the chairman of the ECOWAS Authority, spoke.",
            ("President", "chairman of the ECOWAS Authority"),
            "SLE",
        ),
    ],
)
def test_two_offices_of_one_person(text: str, offices: tuple[str, ...], country: str) -> None:
    """A foreign minister may be deputy prime minister too, and a president may chair a community of states."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert person.offices[-2:] == offices
    assert person.country == country


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Kenya's Deputy Prime Minister and Foreign Minister spoke.", ["Deputy Prime Minister and Foreign Minister"]),
        ("The State Councillor and Defence Minister of China spoke.", ["State Councillor and Defence Minister"]),
        ("The Vice President and Foreign Minister of Kenya spoke.", ["Vice President", "Foreign Minister"]),
        ("The Deputy Prime Minister and the Foreign Minister of Kenya spoke.", ["Deputy Prime Minister", "Foreign Minister"]),
    ],
)  # fmt: skip
def test_two_offices_of_one_who_is_not_named(text: str, offices: list[str]) -> None:
    """Who deputises for the head of government has a ministry as well; an article or a vice president makes two."""
    assert [m.office for m in mentions(text) if m.kind == "person"] == offices


@pytest.mark.parametrize(
    ("text", "offices", "country"),
    [
        ("Moldova's Deputy Prime Minister and Minister of Foreign Affairs and European Integration, Mihai Popsoi, spoke.", ("Deputy Prime Minister", "Minister of Foreign Affairs and European Integration"), "MDA"),
        ("Cambodian Deputy Prime Minister, Minister of Foreign Affairs and International Cooperation Prak Sokhonn spoke.", ("Deputy Prime Minister", "Minister of Foreign Affairs and International Cooperation"), "KHM"),
        ("Bahrain's Crown Prince and Prime Minister Prince Salman bin Hamad Al Khalifa spoke.", ("Crown Prince", "Prime Minister"), "BHR"),
        ("Vietnamese Deputy PM and FM Bui Thanh Son spoke.", ("Deputy PM", "FM"), "VNM"),
    ],
)  # fmt: skip
def test_offices_joined_before_a_name(text: str, offices: tuple[str, ...], country: str) -> None:
    """And, a comma or a dash join the offices of one person when a name follows the last."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert (person.offices, person.country) == (offices, country)


def test_an_office_that_somebody_else_holds_is_not_joined() -> None:
    """After an article a president and a foreign minister behind a comma are two people."""
    found = [
        m.name for m in mentions("He met the President, Foreign Minister Wang Yi and others.") if m.kind == "person"
    ]
    assert found == ["He", "President", "Wang Yi"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "At the invitation of the Foreign Minister of Hungary, Foreign Minister Jane Doe went.",
            [("Foreign Minister", "HUN"), ("Jane Doe", None)],
        ),
        (
            "At the invitation of the Prime Minister of Hungary, Foreign Minister Jane Doe went.",
            [("Prime Minister", "HUN"), ("Jane Doe", None)],
        ),
        (
            "At the invitation of Foreign Minister Jane Doe, the Minister of Trade of Hungary, John Roe, came.",
            [("Jane Doe", None), ("John Roe", "HUN")],
        ),
        (
            "At the invitation of Jane Doe, President of Uganda, His Excellency John Roe, President of Kenya, came.",
            [("Jane Doe", "UGA"), ("John Roe", "KEN")],
        ),
        (
            "John Roe, President of Kenya, and the First Lady, Mrs. Jane Roe, came.",
            [("John Roe", "KEN"), ("Jane Roe", None)],
        ),
    ],
)
def test_who_comes_is_not_who_invites(text: str, found: list[tuple[str, str | None]]) -> None:
    """Behind the comma of an invitation stands somebody else, and an office before a name is that name's."""
    assert [(m.name, m.country) for m in mentions(text) if m.kind == "person"] == found


def test_a_president_and_a_prime_minister_are_two() -> None:
    """ "The President and Prime Minister Mori": he is one of the two; a monarch may be his own prime minister."""
    told = mentions("The President and Prime Minister Ken Mori of Japan discussed fish.")
    assert [m.offices for m in told if m.name == "Ken Mori"] == [("Prime Minister",)]
    told = mentions("The Sultan and Prime Minister of Brunei, Hassanal Bolkiah, spoke.")
    assert [m.offices for m in told if m.name == "Hassanal Bolkiah"] == [("Sultan", "Prime Minister")]
