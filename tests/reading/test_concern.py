"""A report is read for its acts only where two states deal with each other."""

from dataclasses import replace

import pytest

from dragoman.lexicon import shelf
from dragoman.lexicon.check import table, words
from dragoman.model import Sentence
from dragoman.reading.concern import Scope, scope
from tests.pipeline import lexicon
from tests.reading.sentence import reading

TREE = table(shelf.read("concern.yml"), "concern.yml")


def cut(text: str) -> list[Sentence]:
    """Sentences end with a stop and a blank."""
    sentences, start = [], 0
    for piece in text.split(". "):
        sentences.append(Sentence(start, start + len(piece), 0, "body"))
        start += len(piece) + 2
    return sentences


def dealings(text: str, home: str | None = None, headline: str = "") -> bool:
    """What is told of a report."""
    whole = f"{headline}. {text}" if headline else text
    first, *more = cut(whole)
    sentences = [replace(first, kind="headline"), *more] if headline else [first, *more]
    return bool(scope(whole, sentences, lexicon(), home=home, own=None).acts)


@pytest.mark.parametrize("text", words(TREE["examples"], "examples"))
def test_dealings_of_states(text: str) -> None:
    """Two states and what they have with each other stand in one sentence, or the officials of two in several."""
    assert dealings(text)


@pytest.mark.parametrize("text", words(TREE["not_examples"], "not_examples"))
def test_other_matters(text: str) -> None:
    """Skiers, storms, vans and shares cross borders, too."""
    assert not dealings(text)


def test_the_publishers_own_state_counts() -> None:
    """The president who receives an envoy of Peru is the publisher's own."""
    assert dealings("The president received the ambassador of Peru", "JPN")
    assert not dealings("The president received the ambassador of Peru")
    assert not dealings("The president opened a school", "JPN")


def test_an_official_without_a_state_who_deals_with_one() -> None:
    """Whoever is named first without a state speaks with a foreigner; an official told with a state need not."""
    assert dealings("Security Advisor Jane Doe spoke with Premier John Roe of Peru")
    assert dealings("Security Advisor Jane Doe spoke with Premier John Roe of Peru", headline="Talks in Lima")
    assert not dealings("Peruvian Security Advisor Jane Doe spoke with Premier John Roe")
    assert not dealings("Security Advisor Jane Doe bought a house in Peru")


@pytest.mark.parametrize(
    "text",
    [
        "The Democratic Republic of the Congo has a new president",  # no Republic of the Congo beside it
        "Papua New Guinea's parliament sat",
        "Ships met in the South China Sea off Vietnam",
        "The minister of Peru paid 30 US$ for it",
        "Kenya's government and Kenyan officials met in Nairobi",
        "Chileans met Chilean leaders",
    ],
)
def test_one_state_is_not_two(text: str) -> None:
    """A longer name holds no shorter one, a sea is no state, a dollar no party; a people is its state."""
    assert not dealings(text)


@pytest.mark.parametrize(
    "text",
    ["Sino-Peruvian talks ended", "The U.S.-Peru treaty holds", "Kenyans met Ugandans", "Paris and Lima renewed ties"],
)
def test_states_by_other_names(text: str) -> None:
    """Joined adjectives, initials, peoples and capitals stand for states."""
    assert dealings(text)


@pytest.mark.parametrize(
    ("text", "own", "looked"),
    [
        ("The minister resigned. The tree fell. She left Peru", None, {0, 2}),
        ("The mayor resigned. The tree fell. She left Peru", None, set()),
        ("The mayor resigned. The tree fell. She left Peru", "PER", {0, 2}),
        ("The mayor of Lima resigned. The tree fell", None, {0}),
        ("Peru is large. Peru has coasts", None, set()),
    ],
)
def test_what_tells_of_offices(text: str, own: str | None, looked: set[int]) -> None:
    """A minister is an official everywhere, a mayor beside a state or at home; the states named around are looked at."""
    assert scope(text, cut(text), lexicon(), home=own, own=own) == Scope(frozenset(looked), frozenset())


def test_a_report_without_dealings_is_read_for_offices() -> None:
    """Who became minister is known, and no more: neither what was said nor what was counted."""
    read = reading("Peruvian Prime Minister Ana Vega resigned. Acme sold 300 cars in Japan. Sales rose on Monday.")
    assert not read.dealings
    assert [(m.name, m.office, m.country) for m in read.mentions] == [
        ("Ana Vega", "Prime Minister", "PER"),
        ("Japan", None, "JPN"),
    ]
    assert read.parses == (None, None, None)
    assert read.quantities == ()
    assert [t.text for t in read.timexes] == ["Monday"]


RAIN = "Rain fell. Snow fell. Hail fell. Fog rose. "


def test_dealings_in_passing() -> None:
    """A report on the weather that touches a treaty at its end is read there, and where it names officials."""
    text = RAIN + "The treaty of Peru and Japan ended. It was over. All slept. Ice broke. The minister spoke. Hail fell"
    assert scope(text, cut(text), lexicon(), home=None, own=None) == Scope(
        frozenset((2, 3, 4, 5, 6, 8)), frozenset((2, 3, 4, 5, 6))
    )


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The envoys of Peru and Japan met. " + RAIN, None),
        (
            RAIN + "Envoys left. The treaty of Peru and Japan ended. Peru and Japan have ties. Japan met Peru. " + RAIN,
            None,
        ),
        (RAIN + "The treaty of Peru and Japan ended. The minister slept. The envoy left. A king rose", None),
        (RAIN + "The treaty with Japan ended. " + RAIN, "PER"),
    ],
)
def test_dealings_that_a_report_is_about(text: str, own: str | None) -> None:
    """A report is about what it tells first, or often, or through many officials, or through a ministry."""
    assert len(scope(text, cut(text), lexicon(), home=own, own=own).acts) == len(cut(text))


@pytest.mark.parametrize(
    ("opening", "about"),
    [
        ("Vice President Jane Doe met with President Roe today. The harvest of Mali was good", True),
        ("The President spoke today with Malian Prime Minister Roe. The harvest was good", True),
        ("Security Adviser Jane Doe met John Roe, Minister of Mali. The war of Peru with Chile goes on", True),
        ("Vice President Jane Doe met with farmers today. The harvest of Mali was good", False),
        ("Jane Doe met with President Roe today. The harvest of Mali was good", False),
    ],
)
def test_a_report_of_nobody_knows_whom(opening: str, about: bool) -> None:
    """An official who deals with somebody else's, in the first sentence of a report that names one state besides."""
    assert dealings(opening) is about


def test_only_the_dealings_in_passing_are_parsed() -> None:
    """The market report tells of the ministers who met, and of the chief who spoke of prices not."""
    read = reading(
        "Shares fell in Japan. Oil rose. Gold fell. Acme lost 5 percent. Its chief, John Roe, said that prices would rise. "
        "Banks closed. Shops shut. Peruvian Foreign Minister Ana Vega met Japanese Foreign Minister Ken Ito. Copper rose 3 percent. "
        "Tin fell."
    )
    assert [n for n, parse in enumerate(read.parses) if parse is not None] == [7]
    assert [(q.amount, q.unit) for q in read.quantities] == [(3, "%")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The talks of Kenya and Uganda were held. President Ruto spoke with the president of Uganda.", True),
        ("The talks cost US$5 and were held in Kenyatta Avenue. President Ruto spoke.", False),
    ],
)
def test_a_state_is_named_by_whole_words(text: str, found: bool) -> None:
    """A sign of money and a longer word that begins like a state name none."""
    assert dealings(text, home="KEN") is found
