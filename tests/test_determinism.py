"""Same reports in, same bytes out: on any day, in any time zone, in any folder, whatever order a set happens to have."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
EXPORTS = ("claims", "events", "documents", "findings", "tenures", "timexes")
OTHER_DAY = Path(__file__).parent / "otherday"


@dataclass(frozen=True)
class Place:
    """A machine as a program sees it: its day, its zone, the seed of its hashes."""

    name: str
    day: str
    zone: str
    seed: str

    def environment(self) -> dict[str, str]:
        """The variables that make a process live there."""
        own = {"DRAGOMAN_TEST_DAY": self.day, "TZ": self.zone, "PYTHONHASHSEED": self.seed}
        return os.environ | own | {"PYTHONPATH": str(OTHER_DAY)}


PLACES = (
    Place("before-y2k", "1999-12-31", "Pacific/Kiritimati", "1"),
    Place("far-future", "2038-06-15", "America/Anchorage", "4242"),
)


def copied(source: Path, room: Path, *, backwards: bool) -> None:
    """The reports in a folder of their own, written in the given order, so that no listing of the disk helps."""
    files = sorted(path for path in source.rglob("*") if path.is_file())
    for path in reversed(files) if backwards else files:
        target = room / "reports" / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def everything(dragoman: Path, place: Place, room: Path, pair: list[str]) -> dict[str, bytes]:
    """All that the program writes about the reports in the room, by name."""

    def run(*arguments: str) -> bytes:
        done = subprocess.run([dragoman, *arguments], cwd=room, env=place.environment(), capture_output=True)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout

    run("read", "reports")
    said = {kind: run("export", kind) for kind in EXPORTS}
    said["claims as a sheet"] = run("export", "claims", "--format", "csv")
    for name in ("brief.md", "brief.html"):
        run("brief", *pair, "-o", name)
        said[name] = (room / name).read_bytes()
    return said


@pytest.mark.parametrize(
    ("folder", "pair"),
    [("examples", "CHN KAZ"), ("../shared/seeds", "CHN KAZ"), ("../shared/data/white-house", "USA UKR")],
)
def test_same_bytes_on_any_day_in_any_place(
    folder: str, pair: str, house: Path, dragoman: Path, tmp_path: Path
) -> None:
    """What was said in Astana in 2023 does not change because it is read in 2038."""
    source = house / folder
    if not source.is_dir():
        pytest.skip(f"{folder} is not here")
    told = []
    for index, place in enumerate(PLACES):
        room = tmp_path / place.name
        copied(source, room, backwards=bool(index))
        told.append(everything(dragoman, place, room, pair.split()))
    assert told[0]["claims"]
    assert [name for name in told[0] if told[0][name] != told[1][name]] == []


def test_the_clock_of_this_test_is_another(dragoman: Path) -> None:
    """A process that lives in 1999 says so."""
    asked = "import datetime as d, time; print(d.date.today(), d.datetime.now().year, time.localtime().tm_year)"
    python = dragoman.with_name("python")
    done = subprocess.run([python, "-c", asked], env=PLACES[0].environment(), capture_output=True, text=True)
    assert done.stdout.split() == ["1999-12-31", "1999", "1999"]
