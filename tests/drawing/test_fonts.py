"""Letters on paper come from fonts that lie in the house, and each font is the one that was listed."""

import hashlib
import re
import unicodedata
from pathlib import Path

import pytest

from dragoman.drawing.letters import fonts, letters, printed

ROW = re.compile(r"(?m)^\| ([\w.-]+) \|(?:.*\|)? ([0-9a-f]{64}) \|$")


def test_every_font_is_the_one_that_was_listed(house: Path) -> None:
    """A file that was exchanged, or that stands in no list, is found."""
    folder = house / "src/dragoman/drawing/fonts"
    listed = dict(ROW.findall((folder / "README.md").read_text(encoding="utf-8")))
    held = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.ttf")}
    assert held == listed
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")


def test_every_font_that_is_asked_for_is_there() -> None:
    """No machine has to bring one, and none that it has is looked at."""
    import typst

    from dragoman.drawing.typesetting import _fonts

    assert set(fonts()) <= set(_fonts().families())
    assert isinstance(_fonts(), typst.Fonts)
    folders = {Path(one.path).parent.as_posix()[-13:] for one in _fonts().fonts() if one.path}
    assert folders == {"drawing/fonts"}


@pytest.mark.parametrize(
    "words",
    "Токаев Тоқаев 习近平 臺灣 習近平 石破茂 いしば カタカナ 이재명 مرحبا پزشکیان ראש Ελλάδα मोदी ไทย საქართველო Հայաստան বাংলা தமிழ் ລາວ".split(),
)
def test_names_of_the_trade_can_be_printed(words: str) -> None:
    """Names as their bearers write them."""
    assert printed(words) == words


def test_what_has_no_shape_is_written_out() -> None:
    """Letters by their numbers, those that follow one another in one bracket; blanks without ink stay."""
    assert printed("plain") == "plain"
    assert printed("བོད, 🎉") == "[U+0F56 U+0F7C U+0F51], [U+1F389]"
    assert printed("a\u200db\u202e") == "a\u200db[U+202E]"
    assert printed("\u200da\tb\ufeff ක්\u200dෂ") == "[U+200D]a b[U+FEFF] ක්\u200dෂ"
    assert not any(unicodedata.category(one) in ("Cc", "Co") for one in letters())
