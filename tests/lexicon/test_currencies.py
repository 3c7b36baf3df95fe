"""The money of the world."""

import re

from dragoman.lexicon.currencies import currencies


def test_codes() -> None:
    """Every currency has an ISO 4217 code of three capitals, which counts as a sign unless it is another word too."""
    table = currencies()
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in table.codes)
    assert table.code_of_sign["$"] == table.code_of_sign["US$"] == table.code_of_name["dollars"] == "USD"
    assert table.code_of_name["tenge"] == "KZT"
    assert "COP" not in table.codes
    assert table.code_of_name["colombian pesos"] == "COP"


def test_shared_names_are_nobodys() -> None:
    """Dinars, pesos, rupees and francs belong to several states and are left to their adjectives."""
    assert {"dinars", "pesos", "rupees", "francs", "pounds"}.isdisjoint(currencies().code_of_name)
