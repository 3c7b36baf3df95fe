"""Standing bodies and their sittings, recognised by form."""

import pytest

from tests.reading.sentence import meant, mentions, sittings


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
        (
            "the Northern Coastal Forum (NCF) Virtual Leaders' Meeting",
            "Northern Coastal Forum (NCF) Virtual Leaders' Meeting",
        ),
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


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("the Japan-Australia-India-U.S. Leaders' Meeting", "Japan-Australia-India-U.S. Leaders' Meeting", None),
        ("the Trilateral Summit of Ghana, Togo and Benin", "Trilateral Summit of Ghana, Togo and Benin", None),
        ("the thirty-second ordinary session of the Assembly of the AU", "Assembly of the AU", 32),
        ("the 4th ordinary session of the ECOWAS Authority of Heads of State", "ECOWAS Authority of Heads of State", 4),
        ("the Third High-Level Strategic Dialogue between the EU and Kenya", "High-Level Strategic Dialogue between the EU and Kenya", 3),
        ("the Meeting of the Danube States' Foreign Ministers", "Meeting of the Danube States' Foreign Ministers", None),
        ("the Standing Committee of the People's Assembly", "Standing Committee of the People's Assembly", None),
        ("the Committee on Water, Soil and Forests of Chile", "Committee on Water, Soil and Forests of Chile", None),
        ("the 2+2 dialogue", "2+2 dialogue", None),
        ("the fifth Japan-France 2+2 Foreign and Defence Ministers' Meeting", "Japan-France 2+2 Foreign and Defence Ministers' Meeting", 5),
        ("the Jordan-Egypt-Iraq tripartite summit", "Jordan-Egypt-Iraq tripartite summit", None),
        ("the first-ever Kenya-Norway summit", "Kenya-Norway summit", 1),
        ("the Quad Leaders' Summit", "Quad Leaders' Summit", None),
        ("the Franco-German Council of Ministers and the border", "Franco-German Council of Ministers", None),
    ],
)  # fmt: skip
def test_a_body_by_the_whole_of_its_name(text: str, name: str, number: int | None) -> None:
    """A name goes on behind initials, commas, possessives and "between"; what stands beside it is none of it."""
    assert (name, number) in sittings(f"She addressed {text} on Friday.")


def test_talks_on_something_are_no_body() -> None:
    """What talks are about is no name of theirs."""
    assert sittings("Talks on Sudan were held in Cairo.") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the China-Kazakhstan Cooperation Committee", ["CHN", "KAZ"]),
        ("the Sino-Russian Commission on Border Waters", ["CHN", "RUS"]),
        ("the Joint Commission between Ghana and Togo", ["GHA", "TGO"]),
        ("the Turkmen-Iranian commission", ["TKM", "IRN"]),
        ("the India Energy Forum", []),
        ("the Munich Security Conference", []),
    ],
)
def test_the_states_that_a_body_joins(text: str, codes: list[str]) -> None:
    """A commission of two states bears both their names; a forum held in a state is not a body of it."""
    (body,) = (m for m in mentions(f"She addressed {text}.") if m.kind == "mechanism")
    assert [one.country for one in body.members] == codes


def test_a_headline_tells_who_holds_what() -> None:
    """Where every word has a capital, people, verb and body are told apart by what they are."""
    text = "Vice Minister Jane Doe and Kenyan Vice Minister John Roe Hold China-Kenya Diplomatic Consultations"
    assert sittings(text) == [("China-Kenya Diplomatic Consultations", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They held the sixth round of political consultations.", [("political consultations", 6)]),
        ("They opened the 15th meeting of the trade and energy subcommittee.", [("trade and energy subcommittee", 15)]),
        ("Its sub-committee on consular matters sat.", [("sub-committee on consular matters", None)]),
        ("Its Sub-Committee on Customs met.", [("Sub-Committee on Customs", None)]),
        ("He will go to COP29 in Baku.", [("COP29", None)]),
    ],
)
def test_series_and_organs(text: str, found: list[tuple[str, int | None]]) -> None:
    """What is counted is a series of sittings, though its name has no capital; an organ goes by its task."""
    assert sittings(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Pacific Reef Partnership (PRP) Summit", "Pacific Reef Partnership (PRP) Summit"),
        ("the World Trade Organization (WTO) Ministerial Conference", "World Trade Organization (WTO) Ministerial Conference"),
        ("the COP 31 UN Climate Change Conference", "COP 31 UN Climate Change Conference"),
        ("COP 31", "COP 31"),
        ("the Conference of the Parties to the Deserts Convention", "Conference of the Parties to the Deserts Convention"),
    ],
)  # fmt: skip
def test_letters_and_a_number_inside_a_name(text: str, name: str) -> None:
    """The letters in brackets, and the number behind a forum's letters, are part of the gathering's name."""
    assert [n for n, _ in sittings(f"They spoke at {text} in Lima.")] == [name]


def test_letters_in_brackets_behind_a_body() -> None:
    """A body whose letters stand behind its own noun ends there."""
    assert [n for n, _ in sittings("The Lima-Quito Reef Commission (LQRC) met.")] == ["Lima-Quito Reef Commission"]


def test_its_fifth_summit() -> None:
    """Each body holds sittings of its own, whatever it calls them."""
    text = (
        "The Norway-Portugal Joint Commission held its fifth summit in Oslo. "
        "The Nordic-Baltic Council held its third summit in Riga."
    )
    assert meant(text, "its fifth summit").name == "Norway-Portugal Joint Commission"
    assert (meant(text, "its third summit").name, meant(text, "its third summit").ordinal) == (
        "Nordic-Baltic Council",
        3,
    )
