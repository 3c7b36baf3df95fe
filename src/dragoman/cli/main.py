"""The command `dragoman`: its commands in the order in which people need them, and how trouble is told."""

import os
import sys
from collections.abc import Callable

import typer

from dragoman.cli import voices
from dragoman.cli.backup import backup
from dragoman.cli.brief import brief
from dragoman.cli.check import check
from dragoman.cli.commitments import commitments
from dragoman.cli.compact import compact
from dragoman.cli.comparison import comparison
from dragoman.cli.conflicts import conflicts
from dragoman.cli.doctor import doctor
from dragoman.cli.dossier import dossier
from dragoman.cli.explain import explain
from dragoman.cli.export import export
from dragoman.cli.forget import forget
from dragoman.cli.history import history
from dragoman.cli.itinerary import itinerary
from dragoman.cli.judgements import judgements
from dragoman.cli.last import last
from dragoman.cli.log import log
from dragoman.cli.measure import measure
from dragoman.cli.mechanism import mechanism
from dragoman.cli.office import office
from dragoman.cli.person import person
from dragoman.cli.phrasebook import phrasebook
from dragoman.cli.read import read
from dragoman.cli.review import review
from dragoman.cli.search import search
from dragoman.cli.serve import serve
from dragoman.cli.show import show
from dragoman.cli.timeline import timeline
from dragoman.errors import DragomanError

COMMANDS: list[Callable[..., None] | typer.Typer] = [
    read,
    brief,
    last,
    serve,
    timeline,
    dossier,
    person,
    office,
    itinerary,
    mechanism,
    search,
    commitments,
    show,
    history,
    comparison,
    conflicts,
    phrasebook,
    review,
    judgements,
    log,
    export,
    explain,
    measure,
    doctor,
    check,
    compact,
    backup,
    forget,
]
NOTHING_DONE = 2

app = typer.Typer(
    name="dragoman",
    help="Reads the public record of diplomacy and keeps a cited ledger of relations between states.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in COMMANDS:
    if isinstance(command, typer.Typer):
        app.add_typer(command)
    else:
        app.command()(command)


def _version(asked: bool) -> None:
    if asked:
        from dragoman import __version__

        voices.answer(f"dragoman {__version__}\n")
        raise typer.Exit


@app.callback()
def root(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Say the version."),
) -> None:
    """Reads the public record of diplomacy and keeps a cited ledger of relations between states."""


def main() -> None:
    """Run one command; trouble is one sentence on standard error, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except BrokenPipeError:
        _silence()
        sys.exit(0)
    except DragomanError as error:
        voices.remark(str(error))
        sys.exit(NOTHING_DONE)
    except OSError as error:
        _silence()
        voices.remark(_refused(error))
        sys.exit(NOTHING_DONE)
    except MemoryError:
        voices.remark("The memory of this machine does not suffice; read fewer reports at once.")
        sys.exit(NOTHING_DONE)
    except Exception as error:
        if os.environ.get("DRAGOMAN_TRACEBACK"):
            raise
        what = f"{type(error).__name__}: {error}"
        voices.remark(f"This is a fault of dragoman itself ({what}); DRAGOMAN_TRACEBACK=1 shows where it lies.")
        sys.exit(NOTHING_DONE)


def _refused(error: OSError) -> str:
    what = f"'{error.filename}'" if error.filename else "The answer"
    return f"{what} cannot be read or written: {(error.strerror or 'the system refuses it').lower()}."


def _silence() -> None:
    """Python writes what is left in the buffer when it ends: into nothing, since the reader or the disk is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
