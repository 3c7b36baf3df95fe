"""Initiatives of many states, each under one name."""

from dragoman.lexicon import load

INITIATIVES = load().initiatives


def test_surfaces_meet_in_one_name() -> None:
    """The Belt and Road is written five ways, Kazakhstan's Bright Road in Kazakh too."""
    surfaces = ("BRI", "Belt and Road", "One Belt One Road", "Bright Road", "Nurly Zhol", "GDI", "INSTC", "B3W")
    assert [INITIATIVES.code_of[surface] for surface in surfaces] == [
        *["Belt and Road Initiative"] * 3,
        *["Bright Road"] * 2,
        "Global Development Initiative",
        "International North-South Transport Corridor",
        "Build Back Better World",
    ]


def test_an_initiative_has_an_owner_or_several() -> None:
    """The Global Gateway is the European Union's; a corridor through many states is nobody's alone."""
    owners = [
        INITIATIVES.owner[name] for name in ("Bright Road", "Global Gateway", "Middle Corridor", "Act East Policy")
    ]
    assert owners == ["KAZ", "EU", None, "IND"]
