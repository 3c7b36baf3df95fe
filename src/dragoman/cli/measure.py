"""`dragoman measure`: gold unless something else is named."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, MinConfidence, RecordFile

_USUAL = "facts"


class _Usual(TyperGroup):
    """A group whose usual command need not be named: `measure PATH` is `measure facts PATH`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the usual command in front of arguments that name none."""
        named = not args or args[0] in self.commands or args[0] in ("-h", "--help")
        return super().parse_args(ctx, args if named else [_USUAL, *args])


measure = typer.Typer(
    name="measure",
    cls=_Usual,
    help="How right the reading is: reports beside what was coded by hand; `measure GOLD` is `measure facts GOLD`.",
    short_help="Counts what is right, missed and said besides in reports that were coded by hand.",
    no_args_is_help=True,
)


@measure.command(_USUAL)
def facts(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Hand-coded gold: files, or folders of them.")],
    misses: Annotated[bool, typer.Option("--misses", help="Every miss, error and false alarm with its words.")] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="How right each confidence and each rule is.")
    ] = False,
    against: Annotated[
        Path | None, typer.Option("--against", metavar="FILE", help="Gains and losses beside a run that was saved.")
    ] = None,
    save: Annotated[Path | None, typer.Option("--save", metavar="FILE", help="Keep this run in a file.")] = None,
    min_confidence: MinConfidence = 0.0,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Reads the reports of hand-coded gold and compares: what is found, wrong, missed and said besides."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.measure.gold import gold_at
    from dragoman.measure.pages import page
    from dragoman.measure.run import run
    from dragoman.measure.saved import changes, kept_at, written

    golds = [gold_at(path) for path in gold]
    before = kept_at(against) if against else {}
    parts = run(golds, load(lexicon), least=opening.share(min_confidence))
    shown = page(parts, misses=misses, calibration=calibration, changed=changes(parts, before))
    voices.show(shown, as_json=as_json)
    if save:
        save.write_text(written(parts), encoding="utf-8")


@measure.command()
def calibrate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Hand-coded gold: files, or folders of them.")],
    lexicon: LexiconFolder = None,
) -> None:
    """Works out from gold how sure each reading is; what it prints is a confidence.yml for the lexicon."""
    from dragoman.cli import voices
    from dragoman.lexicon import load
    from dragoman.measure.calibration import calibrated, cases, written
    from dragoman.measure.gold import gold_at

    known = load(lexicon)
    found = [case for path in gold for case in cases(gold_at(path), known)]
    voices.answer(written(calibrated(found), found))


@measure.command()
def support(
    paths: Annotated[list[Path], typer.Argument(metavar="PATHS", help="Reports, or gold, each a source of its own.")],
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """In how many reports of each source every rule makes claims, and which rules rest on too few."""
    from dragoman.cli import voices
    from dragoman.lexicon import load
    from dragoman.measure.rulebook import page
    from dragoman.measure.support import grounds, sources_at

    voices.show(page(grounds(sources_at(paths), load(lexicon))), as_json=as_json)


@measure.command()
def tellings(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Gold of tellings: sheets, or folders of them.")],
    reasons: Annotated[bool, typer.Option("--reasons", help="Every merge with its features, scores, reasons.")] = False,
    misses: Annotated[bool, typer.Option("--misses", help="Every merge and split that is wrong, with words.")] = False,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Reads reports that tell the same and like happenings: which tellings are made one, which are kept apart."""
    from dragoman.cli import voices
    from dragoman.lexicon import load
    from dragoman.measure.stories import stories_at
    from dragoman.measure.tellingpage import page
    from dragoman.measure.tellings import outcome

    voices.show(page(outcome(stories_at(gold), load(lexicon)), reasons=reasons, misses=misses), as_json=as_json)


@measure.command()
def reliability(
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """How far the people who judged a record agree: Krippendorff's alpha, and every disagreement with its words."""
    from dragoman.cli import opening, voices
    from dragoman.measure.coders import page

    voices.show(page(opening.record_at(record, lexicon)), as_json=as_json)
