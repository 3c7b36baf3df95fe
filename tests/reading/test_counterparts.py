"""Counterparts and colleagues: whoever holds the same office in another state."""

import pytest

from tests.reading.sentence import Told, meant, people, reading, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kenyan President William Ruto and his Ethiopian counterpart, Prime Minister Abiy Ahmed, met.",
            [("William Ruto", "President", "KEN"), ("Abiy Ahmed", "Prime Minister", "ETH")],
        ),
        (
            "Uzbek Foreign Minister Bakhtiyor Saidov met his Kazakh counterpart Murat Nurtleu.",
            [("Bakhtiyor Saidov", "Foreign Minister", "UZB"), ("Murat Nurtleu", "Foreign Minister", "KAZ")],
        ),
        (
            "Chinese Premier Li Qiang and his Malaysian counterpart, Anwar Ibrahim, met.",
            [("Li Qiang", "Premier", "CHN"), ("Anwar Ibrahim", "Premier", "MYS")],
        ),
        (
            "Ugandan President Yoweri Museveni met his counterpart Évariste Ndayishimiye of Burundi.",
            [("Yoweri Museveni", "President", "UGA"), ("Évariste Ndayishimiye", "President", "BDI")],
        ),
        (
            "Greek Foreign Minister Nikos Dendias met his counterpart from Egypt Sameh Shoukry.",
            [("Nikos Dendias", "Foreign Minister", "GRC"), ("Sameh Shoukry", "Foreign Minister", "EGY")],
        ),
        (
            "Chilean Foreign Minister Jane Doe met her peers from Peru and Cuba, John Roe and Richard Roe.",
            [
                ("Jane Doe", "Foreign Minister", "CHL"),
                ("John Roe", "Foreign Minister", "PER"),
                ("Richard Roe", "Foreign Minister", "CUB"),
            ],
        ),
        (
            "Chilean Foreign Minister Jane Doe met her counterpart from Spain, John Roe; and from Cuba, Richard Roe.",
            [
                ("Jane Doe", "Foreign Minister", "CHL"),
                ("John Roe", "Foreign Minister", "ESP"),
                ("Richard Roe", "Foreign Minister", "CUB"),
            ],
        ),
    ],
)
def test_counterparts(text: str, found: list[Told]) -> None:
    """A counterpart holds the office of the person named before, in another state."""
    assert [told(m) for m in reading(text).mentions if m.kind == "person" and m.how == "named"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenyan President William Ruto met his Zambian opposite number, Levy Mwanawasa.", [("Levy Mwanawasa", "President", "ZMB")]),
        ("Moroccan Foreign Minister Nasser Bourita met his Algerian colleague Ahmed Attaf.", [("Ahmed Attaf", "Foreign Minister", "DZA")]),
        ("Chilean Foreign Minister Alberto van Klaveren met his peer from Argentina, Diana Mondino.", [("Diana Mondino", "Foreign Minister", "ARG")]),
        ("Omani Foreign Minister Badr Albusaidi met his Iranian counterpart Rear Admiral Ali Ahmadian.", [("Ali Ahmadian", "Foreign Minister", "IRN")]),
    ],
)  # fmt: skip
def test_other_words_for_a_counterpart(text: str, found: list[Told]) -> None:
    """Opposite numbers, colleagues and peers are counterparts, an admiral among them."""
    assert [told(m) for m in reading(text).mentions if m.kind == "person" and m.how == "named"][1:] == found


def test_colleagues_of_two_states() -> None:
    """Two adjectives and two names go together in order."""
    text = (
        "Polish Foreign Minister Jan Kowal met his French and German colleagues, Jean-Noel Barrot and Johann Wadephul."
    )
    named = [m for m in reading(text).mentions if m.kind == "person" and m.how == "named"]
    assert [(m.name, m.country) for m in named[1:]] == [("Jean-Noel Barrot", "FRA"), ("Johann Wadephul", "DEU")]


def test_colleagues_each_with_his_state() -> None:
    """One adjective for them all tells nothing of whose each is; the words behind the names do."""
    text = "Icelandic Foreign Minister Jane Doe and her Baltic colleagues Anna Tamm of Estonia and Janis Ozols of Latvia met."
    assert [one[::2] for one in people(text)] == [("Jane Doe", "ISL"), ("Anna Tamm", "EST"), ("Janis Ozols", "LVA")]
    text = "She spoke with her counterparts of Brazil, Maria Silva, and Colombia, Luis Rojas."
    assert [one[::2] for one in people(text)] == [("Maria Silva", "BRA"), ("Luis Rojas", "COL")]


def test_a_counterpart_is_of_another_state_than_his_colleague() -> None:
    """Who is named between a minister and his counterpart is not the colleague when both are of one state."""
    text = "Indian Minister of Trade Jane Doe met Guyanese President John Roe and her Guyanese counterpart Ann Bee."
    assert meant(text, "her Guyanese counterpart Ann Bee").office == "Minister of Trade"


def test_a_counterpart_is_one_in_the_ministry() -> None:
    """A deputy prime minister who leads a ministry has counterparts who lead one."""
    text = "Lao Deputy Prime Minister and Foreign Minister Jane Doe met her Cuban counterpart, John Roe."
    assert meant(text, "her Cuban counterpart, John Roe").office == "Foreign Minister"
