"""`dragoman serve`: the record in a browser, on this machine alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, LexiconFolder

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon


def serve(
    record: Annotated[
        Path | None, typer.Option("--record", metavar="FILE", help="The record to use; dragoman.db, or else examples.")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; 0 for any that is free.")] = 8765,
    address: Annotated[str, typer.Option(help="127.0.0.1, ::1 or localhost.")] = "127.0.0.1",
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=64, help="So many processes answer; one a processor, at most 4, if not given."),
    ] = None,
    lexicon: LexiconFolder = None,
) -> None:
    """Opens the reading room: the record in a browser, on this machine alone. Ctrl-C closes it."""
    from dragoman.cli import voices
    from dragoman.lexicon import load
    from dragoman.serve.clerks import Opening
    from dragoman.serve.listening import door, listen
    from dragoman.serve.listening import where as told
    from dragoman.serve.safety import loopback

    words = load(lexicon)
    with door(loopback(address), port) as opened, _record(record, words) as path:
        voices.remark(f"The reading room is open at {told(opened)} ; Ctrl-C closes it.")
        listen(Opening(path, lexicon), opened, workers)


@contextmanager
def _record(record: Path | None, lexicon: "Lexicon") -> Iterator[Path]:
    """The record that is named, the one of this folder, or one of our examples that goes when the room is closed."""
    from tempfile import TemporaryDirectory

    from dragoman.cli import opening, voices

    if record is not None or DEFAULT_RECORD.exists():
        path = record or DEFAULT_RECORD
        opening.require(path)
        yield path
        return
    voices.remark(f"There is no {DEFAULT_RECORD} here: reading our examples instead; --record FILE opens another.")
    with TemporaryDirectory(prefix="dragoman-") as folder:
        path = Path(folder) / "examples.db"
        _read_examples(path, lexicon)
        yield path


def _read_examples(record: Path, lexicon: "Lexicon") -> None:
    from dragoman.cli.read import draft_of
    from dragoman.document.intake import read_path
    from dragoman.model import Finding
    from dragoman.record.store import Store

    found = (item for path in _examples() for item in read_path(str(path)))
    Store(record, lexicon).add(item if isinstance(item, Finding) else draft_of(item, lexicon) for item in found)


def _examples() -> list[Path]:
    """The folders of our examples: beside the program where it is installed, in the house where it is worked on."""
    package = Path(__file__).parent.parent
    folders = (package / "examples", package.parent.parent / "examples")
    return [one for folder in folders if folder.is_dir() for one in sorted(folder.iterdir()) if one.is_dir()]
