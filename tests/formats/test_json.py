"""The data of a page for other programs."""

import json

from dragoman.formats import json as as_json
from dragoman.model import Page


def test_data_and_not_prose() -> None:
    """Names keep their letters."""
    text = as_json.render(Page("T", data=({"name": "Tomé", "when": None},)))
    assert "Tomé" in text
    assert json.loads(text) == [{"name": "Tomé", "when": None}]
