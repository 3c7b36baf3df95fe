"""Who is named in a sentence, in which office."""

import pytest

from tests.reading.sentence import Told, mentions, people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenyan President William Ruto spoke.", ("William Ruto", "President", "KEN")),
        ("French president Emmanuel Macron spoke.", ("Emmanuel Macron", "president", "FRA")),
        ("Brazil's President Luiz Inácio Lula da Silva spoke.", ("Luiz Inácio Lula da Silva", "President", "BRA")),
        ("President William Ruto of Kenya spoke.", ("William Ruto", "President", "KEN")),
        ("President of Kenya William Ruto spoke.", ("William Ruto", "President", "KEN")),
        ("The President of Kenya, William Ruto, spoke.", ("William Ruto", "President", "KEN")),
        ("The Ukrainian president, Volodymyr Zelenskyy, spoke.", ("Volodymyr Zelenskyy", "president", "UKR")),
        ("The UK's prime minister, Rishi Sunak, spoke.", ("Rishi Sunak", "prime minister", "GBR")),
        ("William Ruto, President of Kenya, spoke.", ("William Ruto", "President", "KEN")),
        ("William Ruto, the Kenyan president, spoke.", ("William Ruto", "president", "KEN")),
        ("William Ruto, who is the president of Kenya, spoke.", ("William Ruto", "president", "KEN")),
        ("William Ruto (President of Kenya) spoke.", ("William Ruto", "President", "KEN")),
        ("Prime Minister James Marape spoke.", ("James Marape", "Prime Minister", None)),
        ("UN Secretary-General António Guterres spoke.", ("António Guterres", "Secretary-General", "UN")),
        ("New Zealand Foreign Minister Winston Peters spoke.", ("Winston Peters", "Foreign Minister", "NZL")),
    ],
)
def test_country_office_and_name_in_every_order(text: str, found: Told) -> None:
    """An office-holder's state comes before the office, after it, after the name, or in an apposition."""
    assert people(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Liu met with Kazakh President Kassym-Jomart Tokayev, Prime Minister Olzhas Bektenov and Deputy Prime Minister Roman Sklyar.",
            [
                ("Kassym-Jomart Tokayev", "President", "KAZ"),
                ("Olzhas Bektenov", "Prime Minister", "KAZ"),
                ("Roman Sklyar", "Deputy Prime Minister", "KAZ"),
            ],
        ),
        (
            "He met Israeli Prime Minister Benjamin Netanyahu and Defense Minister Yoav Gallant.",
            [("Benjamin Netanyahu", "Prime Minister", "ISR"), ("Yoav Gallant", "Defense Minister", "ISR")],
        ),
        (
            "He met Finnish President Sauli Niinistö and Swedish Prime Minister Ulf Kristersson.",
            [("Sauli Niinistö", "President", "FIN"), ("Ulf Kristersson", "Prime Minister", "SWE")],
        ),
        (
            "He met Italy's President Sergio Mattarella as well as Foreign Minister Antonio Tajani.",
            [("Sergio Mattarella", "President", "ITA"), ("Antonio Tajani", "Foreign Minister", "ITA")],
        ),
    ],
)  # fmt: skip
def test_a_list_carries_its_state_over(text: str, found: list[Told]) -> None:
    """In one list the state is told with the first of its officials."""
    assert people(text) == found


def test_a_state_is_not_carried_over_a_verb() -> None:
    """Who receives a Turkish president need not be Turkish."""
    assert people("Turkish President Abdullah Gül met Prime Minister Nouri al-Maliki.")[1] == (
        "Nouri al-Maliki",
        "Prime Minister",
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Minister after minister left the hall.",
        "The China Central Committee sat.",
        "They sailed the South China Sea.",
        "Prime time television showed it.",
        "State media reported it.",
        "Trade secretaries and clerks agreed.",
    ],
)
def test_words_that_name_nobody(text: str) -> None:
    """An office without a person, and a body without one, are nobody."""
    assert people(text) == []


def test_the_bare_name_lies_within_the_words() -> None:
    """A name is found in the text again, without its office."""
    text = "The visiting Vice Premier of China, Mr. He Lifeng, spoke."
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert text[person.name_start : person.name_end] == "He Lifeng"
    assert text[person.start : person.end].startswith("The visiting Vice Premier of China")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "She met the Minister of Health of Chad, Abba Garde, Peru's Minister of Trade, Ana Torres Ruiz, Minister of "
            "Trade of Mali, Sani Bakari, and Minister of Trade of Kenya, John Roe.",
            [
                ("Abba Garde", "Minister of Health", "TCD"),
                ("Ana Torres Ruiz", "Minister of Trade", "PER"),
                ("Sani Bakari", "Minister of Trade", "MLI"),
                ("John Roe", "Minister of Trade", "KEN"),
            ],
        ),
        (
            "She met Abba Garde, Chad's Minister of Trade, and Sani Bakari, Minister of Trade of Mali.",
            [("Abba Garde", "Minister of Trade", "TCD"), ("Sani Bakari", "Minister of Trade", "MLI")],
        ),
        (
            "Deputy Prime Minister and Minister of Trade, Abba Garde has met them.",
            [("Abba Garde", "Deputy Prime Minister and Minister of Trade", None)],
        ),
        (
            "The pact was signed between Peru's Trade Minister Ana Torres and Minister of Trade Sani Bakari.",
            [("Ana Torres", "Trade Minister", "PER"), ("Sani Bakari", "Minister of Trade", None)],
        ),
        (
            "She met His Excellency Major-General (Retired) Abba Garde, the President of Fiji.",
            [("Abba Garde", "President", "FJI")],
        ),
        ("She met President Lt Gen. Abba Garde.", [("Abba Garde", "President", None)]),
    ],
)
def test_whose_office_in_a_list(text: str, found: list[Told]) -> None:
    """In a list the offices stand all before the names, or all behind; who signs across from a state is not of it."""
    assert people(text) == found


@pytest.mark.parametrize("text", ["The harvest of the year was small.", "All of this is a matter of trust."])
def test_an_article_alone_tells_of_nobody(text: str) -> None:
    """Behind "the" and "all" stands somebody only where a name, an office or a state follows."""
    assert mentions(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The then foreign minister Raila Odinga spoke.", ("Raila Odinga", "then foreign minister", None)),
        ("His colleague from Uganda, Jeje Odongo, spoke.", ("Jeje Odongo", "counterpart", "UGA")),
        ("High Peace Council Chairman Karim Khalili spoke.", ("Karim Khalili", "High Peace Council Chairman", None)),
    ],
)
def test_who_stands_behind_an_article_or_a_body(text: str, found: Told) -> None:
    """A word in small letters, a counterpart's state or a body's name may stand between an article and somebody."""
    assert people(text) == [found]


def test_an_office_behind_the_day() -> None:
    """The comma before who says something belongs to his office; behind a preposition the office is another's."""
    text = "In an interview Monday Principal Secretary in the Ministry of Trade, Abba Garde said so."
    assert [name for name, _, _ in people(text)] == ["Abba Garde"]
    assert ("Abba Garde", "foreign minister", None) not in people(
        "After talks with the foreign minister, Abba Garde said so."
    )


def test_offices_behind_and_before_their_bearers() -> None:
    """A list holds to one order: offices before their bearers, or behind them."""
    text = "The team comprises Jane Doe, High Commissioner to Uganda, Anna Roe, the Director of Trade, and others."
    assert ("Anna Roe", "High Commissioner to Uganda", None) not in people(text)
    text = (
        "He met with the Vice President, Mr Abba Garde, the Prime Minister, Mr Sani Bakari, and the Minister for Trade, "
        "Mr John Roe, among others."
    )
    assert people(text)[:2] == [("Abba Garde", "Vice President", None), ("Sani Bakari", "Prime Minister", None)]


def test_a_line_between_towns_is_nobody() -> None:
    """A railway has the names of towns."""
    assert people("According to Georgian officials the Baku-Tbilisi-Kars railway is open.") == []


def test_an_envoy_is_not_who_sent_him() -> None:
    """The name behind "the envoy of President" is the president's."""
    assert people("The special envoy of President Jane Doe told reporters so.") == [("Jane Doe", "President", None)]
    assert ("John Roe", "Vice President", None) in people("Vice President John Roe spoke.")


def test_a_list_that_begins_with_the_offices() -> None:
    """The office before a name is his, and that behind it the next one's."""
    text = "He came with Minister of Trade, Ms Jane Doe, Minister of Health, Mr John Roe."
    assert people(text) == [("Jane Doe", "Minister of Trade", None), ("John Roe", "Minister of Health", None)]


def test_a_town_before_a_name() -> None:
    """In Minsk somebody spoke."""
    assert people("In Minsk Jane Doe, the foreign minister of Latvia, spoke.") == [
        ("Jane Doe", "foreign minister", "LVA")
    ]
