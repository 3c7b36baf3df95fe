"""What people hand to a program by mistake: each thing gets one clear sentence, and the rest of the work is kept.

Exit codes: 0 when all was read, findings or not; 1 when something could not be read and the rest was; 2 when nothing was;
130 when Ctrl-C broke the read off.
"""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

GOOD = """published: 2021-03-05
publisher: Harbour Gazette

LISBON, March 4 -- Portuguese Foreign Minister Tomé Vasquilho met with Norwegian Foreign Minister Ingrid Solberget in
Lisbon on Thursday. The two ministers discussed fisheries and agreed to open talks on a shipping treaty.
"""
FRENCH = """Le ministre des Affaires étrangères a reçu mercredi à Lisbonne son homologue norvégienne. Les deux ministres ont
évoqué la pêche, le transport maritime et la situation dans l'Atlantique. Ils se sont félicités de la qualité des
relations entre les deux pays et ont décidé de se revoir au printemps. Une visite officielle est prévue cette année.
"""
UNDATED = "Portuguese President Ana Moutela met with Norwegian Prime Minister Leif Strandvoll in Lisbon on Monday.\n"


@dataclass(frozen=True)
class Desk:
    """A person at a terminal, in a folder of their own."""

    dragoman: Path
    room: Path
    limits: dict[int, int] = field(default_factory=dict)

    def say(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Runs one command; whatever happens, no traceback is ever shown."""
        done = subprocess.run(
            [self.dragoman, *map(str, arguments)],
            cwd=self.room,
            capture_output=True,
            text=True,
            preexec_fn=self._limited,
        )
        print(f"$ dragoman {' '.join(map(str, arguments))}  -> {done.returncode}\n{done.stderr}")
        assert "Traceback" not in done.stderr
        assert "a fault of dragoman" not in done.stderr
        return done

    def export(self, kind: str) -> list[dict[str, object]]:
        """The rows of an export."""
        return [json.loads(line) for line in self.say("export", kind).stdout.splitlines()]

    def _limited(self) -> None:
        for what, limit in self.limits.items():
            resource.setrlimit(what, (limit, limit))


@pytest.fixture
def desk(dragoman: Path, tmp_path: Path) -> Desk:
    return Desk(dragoman, tmp_path)


def sentences(output: str, about: str) -> list[str]:
    """The lines of the output that name a thing."""
    return [line for line in " ".join(output.split("\n ")).splitlines() if about in line]


def write(text: str | bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(text.encode() if isinstance(text, str) else text)


def piers(folder: Path, count: int) -> Path:
    """A folder of as many reports, each of another meeting."""
    folder.mkdir()
    for number in range(count):
        write(GOOD.replace("Lisbon on", f"Lisbon, at pier {number}, on"))(folder / f"{number:03}.txt")
    return folder


# What lies beside a good report, how it is made, and the words its one sentence must hold.
UNREADABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "photo.txt": (write(bytes(range(256)) * 64), "photo.txt"),
    "archive.zip": (write(b"PK\x03\x04" + bytes(2000)), "archive.zip"),
    "rows.jsonl": (write('{"text": "half a row\n'), "rows.jsonl"),
    "table.csv": (write("number,colour\n1,blue\n"), "table.csv"),
    "missing.txt": (lambda path: None, "missing.txt"),
}


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_a_file_that_cannot_be_read_spoils_nothing_else(desk: Desk, name: str) -> None:
    """A photograph called .txt is told in one sentence; the report beside it is read, and the code is 1."""
    make, about = UNREADABLE[name]
    write(GOOD)(desk.room / "good.txt")
    make(desk.room / name)
    done = desk.say("read", "good.txt", name)
    assert done.returncode == 1
    assert len(sentences(done.stderr, about)) == 1
    assert len(desk.export("documents")) == 1


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_nothing_read_is_told_by_the_code(desk: Desk, name: str) -> None:
    """When the only file cannot be read, nothing was done: 2."""
    make, about = UNREADABLE[name]
    make(desk.room / name)
    done = desk.say("read", name)
    assert done.returncode == 2
    assert len(sentences(done.stderr, about)) == 1


def test_an_empty_folder(desk: Desk) -> None:
    """A folder without a report is nothing done."""
    (desk.room / "empty").mkdir()
    done = desk.say("read", "empty")
    assert done.returncode == 2
    assert len(sentences(done.stderr, "empty")) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only some systems let a file have such a name")
def test_a_name_in_an_old_encoding(desk: Desk) -> None:
    """A file named on an old machine (Évora in Latin-1) is read like any other, or told in one sentence."""
    write(GOOD)(desk.room / "good.txt")
    write(UNDATED)(desk.room / os.fsdecode("Évora.txt".encode("latin-1")))
    assert desk.say("read", ".").returncode in (0, 1)
    assert len(desk.export("documents")) in (1, 2)


def test_an_empty_file_is_a_finding(desk: Desk) -> None:
    """A file without a word is told as a finding or an unreadable file, never passed over."""
    write(GOOD)(desk.room / "good.txt")
    write("")(desk.room / "blank.txt")
    assert desk.say("read", "good.txt", "blank.txt").returncode in (0, 1)
    assert "empty-document" in {row["kind"] for row in desk.export("findings")}


def test_an_old_encoding_is_read_or_told(desk: Desk) -> None:
    """A report in UTF-16 or Latin-1 is read as what it is."""
    write(GOOD.encode("utf-16"))(desk.room / "wide.txt")
    write(GOOD.replace("Lisbon on Thursday", "Évora on Thursday").encode("latin-1"))(desk.room / "old.txt")
    assert desk.say("read", "wide.txt", "old.txt").returncode == 0
    texts = [json.loads(line)["text"] for line in desk.say("export", "documents", "--with-text").stdout.splitlines()]
    assert len(texts) == 2
    assert all("Tomé Vasquilho" in text for text in texts)


def test_a_report_without_a_date(desk: Desk) -> None:
    """Nobody knows which Monday: the finding says so and the day stays null."""
    write(UNDATED)(desk.room / "undated.txt")
    assert desk.say("read", "undated.txt").returncode == 0
    assert "no-date" in {row["kind"] for row in desk.export("findings")}
    assert [claim["when"] for claim in desk.export("claims") if claim["act"] == "meeting"] == [None]


def test_a_page_in_another_language(desk: Desk) -> None:
    """A French page is named as such and yields no claim."""
    write(FRENCH)(desk.room / "page.txt")
    assert desk.say("read", "page.txt").returncode == 0
    assert "other-language" in {row["kind"] for row in desk.export("findings")}
    assert desk.export("claims") == []


def test_an_exact_copy(desk: Desk) -> None:
    """The same report twice is one telling, and a finding."""
    write(GOOD)(desk.room / "one.txt")
    write(GOOD)(desk.room / "two.txt")
    assert desk.say("read", "one.txt", "two.txt").returncode == 0
    assert "exact-copy" in {row["kind"] for row in desk.export("findings")}


def test_fifty_megabytes(desk: Desk) -> None:
    """A file of 50 MB is refused above a limit that the sentence states, or read; the report beside it is kept."""
    write(GOOD)(desk.room / "good.txt")
    with (desk.room / "huge.txt").open("w", encoding="utf-8") as huge:
        for number in range(50 * 1024 * 1024 // 80):
            huge.write(f"Line {number:09} of a log that somebody took for a report of a foreign ministry.   \n")
    done = desk.say("read", "good.txt", "huge.txt")
    assert done.returncode == 1
    assert len(sentences(done.stderr, "huge.txt")) == 1
    assert "MB" in done.stderr
    assert len(desk.export("documents")) == 1


@pytest.mark.parametrize("command", ["read", "export"])
def test_a_record_that_is_not_ours(desk: Desk, command: str) -> None:
    """A text file and another program's database are refused and left as they are."""
    write(GOOD)(desk.room / "good.txt")
    write("a shopping list\n")(desk.room / "list.db")
    with sqlite3.connect(desk.room / "other.db") as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    for name in ("list.db", "other.db"):
        before = (desk.room / name).read_bytes()
        done = desk.say(command, "good.txt" if command == "read" else "claims", "--record", name)
        assert done.returncode == 2
        assert len(sentences(done.stderr, name)) == 1
        assert (desk.room / name).read_bytes() == before


def test_a_record_of_a_newer_program(desk: Desk) -> None:
    """A record whose format has a higher number is refused."""
    write(GOOD)(desk.room / "good.txt")
    desk.say("read", "good.txt")
    with sqlite3.connect(desk.room / "dragoman.db") as record:
        record.execute("PRAGMA user_version = 999")
    record.close()
    done = desk.say("read", "good.txt")
    assert done.returncode == 2
    assert len(sentences(done.stderr, "dragoman.db")) == 1


@pytest.mark.parametrize("command", ["export claims", "timeline", "brief CHN KAZ", "last CHN KAZ", "show abc"])
def test_a_record_that_is_missing(desk: Desk, command: str) -> None:
    """Before anything is read there is nothing to ask, and no empty record is made by asking."""
    done = desk.say(*command.split())
    assert done.returncode == 2
    assert len(sentences(done.stderr, "dragoman.db")) == 1
    assert not (desk.room / "dragoman.db").exists()


def test_a_country_that_nobody_knows(desk: Desk) -> None:
    """Atlantis is not in the lexicon."""
    write(GOOD)(desk.room / "good.txt")
    desk.say("read", "good.txt")
    done = desk.say("brief", "Atlantis", "Norway")
    assert done.returncode == 2
    assert len(sentences(done.stderr, "Atlantis")) == 1


def test_a_full_disk(desk: Desk) -> None:
    """When the record cannot grow, one sentence says so; what was written before can still be read."""
    piers(desk.room / "many", 150)
    small = Desk(desk.dragoman, desk.room, {resource.RLIMIT_FSIZE: 200_000})
    done = small.say("read", "many")
    assert done.returncode in (1, 2)
    assert len(sentences(done.stderr, "dragoman.db")) == 1
    assert desk.say("export", "documents").returncode in (0, 2)
    assert desk.say("read", "many").returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_under_an_export(desk: Desk) -> None:
    """An export that cannot be written ends with a sentence and 2."""
    write(GOOD)(desk.room / "good.txt")
    desk.say("read", "good.txt")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [desk.dragoman, "export", "claims"], cwd=desk.room, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert "Traceback" not in done.stderr
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_reader_that_goes_away(desk: Desk) -> None:
    """`dragoman export claims | head -1` is no error worth a traceback."""
    write(GOOD)(desk.room / "good.txt")
    desk.say("read", "good.txt")
    command = f"'{desk.dragoman}' export claims | true"
    done = subprocess.run(["sh", "-c", command], cwd=desk.room, capture_output=True, text=True)
    assert done.stderr == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a name holds the read where it is")
@pytest.mark.parametrize("count", [0, 3, 40])
def test_ctrl_c_keeps_what_was_read(desk: Desk, count: int) -> None:
    """Ctrl-C after so many reports: one sentence, no traceback, and a second read ends where one whole read would."""
    before = [piers(desk.room / "before", count).name] if count else []
    piers(desk.room / "rest", 5)
    said, code = broken_off(desk, "read", *before, "waits.txt", "rest")
    assert code == 130
    assert (f"{count} reports are read and kept in 'dragoman.db'" if count else "before anything was read") in said
    assert len(desk.export("documents") if count else []) == count
    assert desk.say("read", *before, "rest").returncode == 0
    assert desk.say("read", *before, "rest", "--record", "whole.db").returncode == 0
    assert desk.say("export", "claims").stdout == desk.say("export", "claims", "--record", "whole.db").stdout


def broken_off(desk: Desk, *arguments: str) -> tuple[str, int]:
    """What a command says, and its code, when Ctrl-C comes while it waits for the report in "waits.txt"."""
    os.mkfifo(desk.room / "waits.txt")
    command: list[str | Path] = [desk.dragoman, *arguments]
    reading = subprocess.Popen(
        command, cwd=desk.room, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_obeying
    )
    # The pipe can be opened once the command opens it, and holds it until it is closed.
    with (desk.room / "waits.txt").open("wb"):
        reading.send_signal(signal.SIGINT)
        _, said = reading.communicate(timeout=60)
    (desk.room / "waits.txt").unlink()
    print(said)
    assert "Traceback" not in said
    return said, reading.returncode


def _obeying() -> None:
    """A background job ignores Ctrl-C, and all that it starts does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
