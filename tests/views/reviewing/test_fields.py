import pytest

from dragoman.errors import JudgementError
from dragoman.lexicon import Lexicon, load
from dragoman.model import Claim, Evidence, Party
from dragoman.model.claim import Value
from dragoman.views.reviewing.fields import fields, hint, marked, typed, value

SAT = Claim(
    id="c",
    act="session",
    document="d",
    path="a.txt",
    modality="occurred",
    roles={
        "chair": (Party("Liv Aasen", "person", "Aasen", office="Minister", country="NOR"),),
        "participant": (Party("Portugal", "state", "Portugal", country="PRT"),),
    },
    evidence=(Evidence(0, 3, "sat"),),
    rule="by hand",
    values={"ordinal": 7, "topics": ("fish", "ships")},
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def test_what_can_be_set() -> None:
    """What the claim says, what its act could say, whatever can be said of its parties."""
    now = {one.name: one.now for one in fields(SAT)}
    assert (now["when"], now["values.ordinal"], now["values.topics"]) == ("", "7", "fish; ships")
    assert (now["office of Liv Aasen"], now["country of Liv Aasen"]) == ("Minister", "NOR")
    assert "office of Portugal" not in now
    assert {"add mechanism", "add chair", "remove chair"} <= set(now)
    assert "remove mechanism" not in now


def test_what_can_be_marked() -> None:
    """The fields, and the roles with who is in them."""
    now = {one.name: one.now for one in marked(SAT)}
    assert (now["chair"], now["mechanism"]) == ("Liv Aasen", "")
    assert "add chair" not in now


@pytest.mark.parametrize(
    ("field", "text", "meant"),
    [
        ("when", " 2024-03-04 ", "2024-03-04"),
        ("where", "", None),
        ("where_country", "Portuguese", "PRT"),
        ("country of Liv Aasen", "Norway", "NOR"),
        ("country of Liv Aasen", "", None),
        ("values.ordinal", "8", 8),
        ("values.amount", "1,500.5", 1500.5),
        ("values.topics", "fish; ; ships", ("fish", "ships")),
        ("add chair", "Rui Costa; Minister; Portugal", ("Rui Costa", "person", "Minister", "PRT")),
        ("add participant", "Rui Costa", ("Rui Costa", "person", "", "")),
        ("add participant", "Portugal", ("Portugal", "state", "", "PRT")),
        ("remove chair", "Liv Aasen", "Liv Aasen"),
    ],
)
def test_what_is_typed(field: str, text: str, meant: Value, lexicon: Lexicon) -> None:
    """Blanks do not matter; countries by any name; numbers as numbers; nothing is unknown."""
    assert value(field, text, lexicon) == meant


def test_what_cannot_be_meant(lexicon: Lexicon) -> None:
    """A number and a country have to be such."""
    with pytest.raises(JudgementError, match="'eight' is no number; ordinal is one"):
        value("values.ordinal", "eight", lexicon)
    with pytest.raises(JudgementError, match="'Atlantis' is no country or organisation"):
        value("where_country", "Atlantis", lexicon)


def test_a_hint_for_each() -> None:
    """Whoever types is told how."""
    assert hint("when").startswith("2023-11-27")
    assert hint("add chair").startswith("name; office; country")
    assert [hint(one) for one in ("values.ordinal", "where")] == ["a number", "empty if unknown"]
    assert typed(None) == ""
