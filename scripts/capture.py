"""Pictures of a review at work: a field edited, an account split off and merged again, an undo, a look at the keys.

`python scripts/capture.py` reads examples/ and writes docs/review.svg; with `RECORD.db FOLDER [CONDITIONS]` it works on
a copy of a record and writes every step into the folder, as a drawing (SVG) and as the text that the terminal shows.
"""

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from textual.pilot import Pilot

from dragoman.cli.reviewing.desk import Desk
from dragoman.cli.reviewing.screen import Review
from dragoman.lexicon import load
from dragoman.record.judging.selection import chosen
from dragoman.record.store import Store
from dragoman.views.reviewing.fields import fields

HOUSE = Path(__file__).resolve().parents[1]
SIZE = (80, 24)
USUAL = "act=session document=k09-almaty-wire"
_FONT = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)


def drawn(app: Review) -> str:
    """The screen as a drawing that asks no other machine for its letters."""
    return _FONT.sub("", app.export_screenshot(title="dragoman review"))


def shown(app: Review) -> str:
    """The characters on the screen, line by line."""
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line).rstrip() for line in lines) + "\n"


async def keep(pilot: Pilot[None], folder: Path, name: str) -> None:
    """Write down what the screen shows."""
    await pilot.pause()
    app = pilot.app
    assert isinstance(app, Review)
    (folder / f"{name}.svg").write_text(drawn(app), encoding="utf-8")
    (folder / f"{name}.txt").write_text(shown(app), encoding="utf-8")


async def typed(pilot: Pilot[None], *lines: str) -> None:
    """Lines into the blanks of a form, each in place of what stands there."""
    for line in lines:
        await pilot.press("end", "ctrl+u", *line, "enter")
    await pilot.pause()


async def tour(record: Path, folder: Path, where: str) -> None:
    """One claim through what a person can do with it."""
    lexicon = load()
    desk = Desk(Store(record, lexicon), lexicon, "Ada", kinds=("claims",), only=chosen(where))
    app = Review(desk)
    async with app.run_test(size=SIZE) as pilot:
        await keep(pilot, folder, "1-claim")
        await pilot.press("e")
        await keep(pilot, folder, "2-which-field")
        claim = app.claim
        assert claim is not None
        at = [field.name for field in fields(claim)].index("where")
        await pilot.press(*["down"] * at, "enter")
        await typed(pilot, "Astana", "the host's press service")
        await pilot.press(*"the wire has the wrong city")
        await keep(pilot, folder, "3-edit")
        await pilot.press("enter")
        await keep(pilot, folder, "4-edited")
        await pilot.press("s")
        await keep(pilot, folder, "5-split")
        await typed(pilot, "two sittings of one day", "")
        await keep(pilot, folder, "6-split-done")
        await pilot.press("m")
        await keep(pilot, folder, "7-merge")
        await pilot.press("enter")
        await typed(pilot, "it was one sitting after all", "")
        await keep(pilot, folder, "8-merged")
        await pilot.press("u")
        await keep(pilot, folder, "9-undo")
        await pilot.press("down", "down", "enter")
        await keep(pilot, folder, "10-undone")
        await pilot.press("question_mark")
        await keep(pilot, folder, "11-keys")


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "copy.db"
        if len(sys.argv) > 2:
            shutil.copy(sys.argv[1], copy)
            folder = Path(sys.argv[2])
            folder.mkdir(parents=True, exist_ok=True)
            asyncio.run(tour(copy, folder, " ".join(sys.argv[3:]) or USUAL))
            return
        subprocess.run(["dragoman", "read", HOUSE / "examples", "--record", copy], check=True, capture_output=True)
        asyncio.run(tour(copy, Path(place), USUAL))
        shutil.copy(Path(place) / "4-edited.svg", HOUSE / "docs" / "review.svg")


if __name__ == "__main__":
    main()
