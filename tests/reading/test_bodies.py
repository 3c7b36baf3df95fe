"""Standing bodies and their sittings, recognised by form."""

import pytest

from tests.reading.sentence import mentions, sittings


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("the 11th Meeting of the China-Kazakhstan Cooperation Committee", "China-Kazakhstan Cooperation Committee", 11),
        ("the sixth session of the Intergovernmental Commission between Peru and Chile", "Intergovernmental Commission between Peru and Chile", 6),
        ("the twelfth meeting of the Turkmen-Iranian commission", "Turkmen-Iranian commission", 12),
        ("the Fourth session of the Kazakh-Hungarian Intergovernmental Commission on Economic Cooperation", "Kazakh-Hungarian Intergovernmental Commission on Economic Cooperation", 4),
        ("the 10th Kenya-Uganda Joint Ministerial Commission", "Kenya-Uganda Joint Ministerial Commission", 10),
        ("the 21st Kazakhstan-Russia Interregional Cooperation Forum", "Kazakhstan-Russia Interregional Cooperation Forum", 21),
        ("the 14th session of the India-Kenya Joint Trade Committee", "India-Kenya Joint Trade Committee", 14),
        ("the VII Astana Economic Forum", "Astana Economic Forum", 7),
        ("the VIII Summit of the Community of Latin American and Caribbean States", "Community of Latin American and Caribbean States", 8),
        ("the 12th BRICS summit", "BRICS summit", 12),
        ("the 56th ASEAN Foreign Ministers' Meeting", "ASEAN Foreign Ministers' Meeting", 56),
        ("the 78th session of the United Nations General Assembly", "UNGA", 78),
        ("the inaugural C5+1 presidential summit", "C5+1 presidential summit", 1),
        ("the ninth Türkiye-Serbia High-Level Cooperation Council meeting", "Türkiye-Serbia High-Level Cooperation Council", 9),
        ("the 9th round of Foreign Office Consultations", "Foreign Office Consultations", 9),
        ("the 32nd Arab League Summit", "Arab League Summit", 32),
    ],
)  # fmt: skip
def test_a_numbered_sitting(text: str, name: str, number: int) -> None:
    """A commission of two states sits year after year, and each sitting has its number."""
    found = [(n, k) for n, k in sittings(f"They attended {text}.") if k is not None]
    assert [k for _, k in found] == [number]
    assert found[0][0] in (name, text.split("of the ")[-1])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Munich Security Conference", "Munich Security Conference"),
        ("the St. Petersburg International Economic Forum", "St. Petersburg International Economic Forum"),
        ("the GCC-US Summit", "GCC-US Summit"),
        ("the Permanent Binational Commission", "Permanent Binational Commission"),
        ("the India-Brazil-South Africa Dialogue Forum", "India-Brazil-South Africa Dialogue Forum"),
        ("the Trilateral Commission of Mexico and Cuba", "Trilateral Commission of Mexico and Cuba"),
        ("the Franco-German Council of Ministers", "Franco-German Council of Ministers"),
    ],
)
def test_a_body_without_a_number(text: str, name: str) -> None:
    """A forum is named by its own words, numbered or not."""
    assert sittings(f"She spoke at {text}.") == [(name, None)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They held their fourth meeting in Hanoi.", 4),
        ("The third summit will be held in China.", 3),
        ("They will hold the next session in Doha.", None),
        ("Its 11th meeting ended.", 11),
    ],
)
def test_a_sitting_of_a_body_named_elsewhere(text: str, number: int | None) -> None:
    """Whose fourth meeting it was, an earlier sentence tells."""
    (sitting,) = (m for m in mentions(text) if m.kind == "mechanism")
    assert (sitting.how, sitting.ordinal) == ("description", number)


@pytest.mark.parametrize(
    "text",
    [
        "The joint committee meeting went well.",
        "It was the 65th anniversary of the Republic.",
        "They held a meeting.",
        "He arrived on the third day.",
        "The session was long.",
    ],
)
def test_words_that_name_no_body(text: str) -> None:
    """A meeting, a day and an anniversary are no standing bodies."""
    assert sittings(text) == []


def test_the_sitting_takes_its_whole_words() -> None:
    """The number and the word for the sitting belong to the mention, not to the body's name."""
    text = "Both attended the 11th Meeting of the China-Kazakhstan Cooperation Committee in Astana."
    (sitting,) = (m for m in mentions(text) if m.kind == "mechanism")
    assert sitting.text == "11th Meeting of the China-Kazakhstan Cooperation Committee"
    assert text[sitting.start : sitting.end] == sitting.text


def test_a_city_is_no_part_of_a_body() -> None:
    """Where a summit met is a place of its own."""
    assert [(m.kind, m.name) for m in mentions("The 42nd ASEAN Summit in Labuan Bajo ended.")] == [
        ("mechanism", "ASEAN Summit"),
        ("place", "Labuan Bajo"),
    ]
