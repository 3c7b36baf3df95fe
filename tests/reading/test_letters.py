"""Standing bodies told by their letters, and bodies of two states told without capitals."""

import pytest

from tests.reading.sentence import sittings


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("The Peru–Chile JTC met in Arica on Monday.", "Peru–Chile JTC", None),
        ("The minister co-chaired the Franco-Algerian HLCC in Algiers.", "Franco-Algerian HLCC", None),
        ("The ministers of Peru and Chile co-chaired the JTC in Arica.", "JTC", None),
        ("The second meeting of the ministerial level JTC was held in Arica.", "JTC", 2),
        ("The JTC between Peru and Chile was held in Arica.", "JTC between Peru and Chile", None),
        ("The inaugural Peru–Chile JTC was held in Arica.", "Peru–Chile JTC", 1),
    ],
)
def test_a_body_by_its_letters(text: str, name: str, number: int | None) -> None:
    """Between its two states, in somebody's chair, as what held a sitting."""
    assert [(told.split("level ")[-1], n) for told, n in sittings(text)] == [(name, number)]


@pytest.mark.parametrize(
    "text",
    [
        "The Peru–Chile FTA was signed in Arica.",
        "The ministers of Peru and Chile spoke of the JTC.",
        "The ministers co-chaired the WTO talks.",
        "The minister praised the JTC Arica office.",
    ],
)
def test_letters_of_something_else(text: str) -> None:
    """A free trade area is no body, and of letters alone nothing is known."""
    assert all("FTA" not in name and "JTC" not in name for name, _ in sittings(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Peru–Chile joint border commission met in Arica.", "Peru–Chile joint border commission"),
        ("The Greek-Turkish cooperation council met in Izmir.", "Greek-Turkish cooperation council"),
        ("The Peru–Chile joint committee on police cooperation met.", "Peru–Chile joint committee on police cooperation"),
        ("The Peru–Chile committee for trade and industrial issues met.", "Peru–Chile committee for trade and industrial issues"),
        ("The Peru–Chile committee on the border met.", "Peru–Chile committee"),
        ("The Japan-U.S. Security Consultative Committee met.", "Japan-U.S. Security Consultative Committee"),
        ("The Council of the Republic of Peru and the Republic of Chile met.", "Council of the Republic of Peru and the Republic of Chile"),
        ("The ministerial meeting of the AU and the EU closed in Kigali.", "ministerial meeting of the AU and the EU"),
        ("The ministers held the third session of their Joint Commission.", "Joint Commission"),
    ],
)  # fmt: skip
def test_the_whole_name(text: str, name: str) -> None:
    """What the body is for, and both of its states, belong to its name."""
    assert [told for told, _ in sittings(text)] == [name]


def test_a_commission_of_one_state() -> None:
    """What a commission of one state is for makes it no body of two."""
    assert sittings("The Norwegian fisheries commission met in Oslo.") == []


def test_letters_at_the_beginning_of_a_short_text() -> None:
    """A headline of two words has no states before its letters."""
    assert sittings("Visit JTC") == []
