"""Issue areas and the words that tell them; every example of the table runs."""

from pathlib import Path

import pytest
import yaml

from dragoman.errors import LexiconError
from dragoman.lexicon import load, shelf
from dragoman.lexicon.areas import load as load_areas
from dragoman.record.pledging.areas import areas

EXAMPLES = yaml.safe_load((shelf.DATA / "areas.yml").read_text(encoding="utf-8"))["examples"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one["says"])
def test_every_example(example: dict[str, object]) -> None:
    """The sentences of the table have the areas written beside them."""
    assert list(areas(str(example["says"]), load())) == example["areas"]


def test_the_longest_word_is_taken() -> None:
    """Food security is no matter of security."""
    assert list(load().areas.told("food security and the security of ports")) == [
        ("food security", "agriculture"),
        ("security", "security"),
        ("ports", "transport"),
    ]


def test_a_desk_adds_words_of_its_own(tmp_path: Path) -> None:
    """Bees are a matter of agriculture to some."""
    (tmp_path / "areas.yml").write_text("areas: {agriculture: [beehive*]}\n", encoding="utf-8")
    assert areas("Peru will send beehives", load(tmp_path)) == ("agriculture",)


def test_a_word_of_two_areas_is_refused(tmp_path: Path) -> None:
    """A word stands under the area that it tells most surely."""
    (tmp_path / "areas.yml").write_text("areas: {water: [wheat]}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="'wheat' for both"):
        load_areas(tmp_path)
