"""`dragoman forget`."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, RecordFile

if TYPE_CHECKING:
    from dragoman.record.store.forgetting import Forgotten


def forget(
    path: Annotated[str, typer.Argument(metavar="PATH", help="The report's path as it was read, or its id.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Takes a report out of the record for good, with all that rests on it alone. What others tell stays."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.model import Line, Page
    from dragoman.record.store.forgetting import forget as wipe
    from dragoman.views.prose import literal

    opening.require(record)
    done = wipe(record, path, load(lexicon), dry_run=dry_run)
    told = tuple(Line(literal(one), about_record=True) for one in _sentences(done, dry_run))
    data = {
        "record": str(record),
        "paths": list(done.paths),
        "dry_run": dry_run,
        "reports": done.reports,
        "claims": done.claims,
        "events": done.events,
        "shared": done.shared,
        "judgements": done.judgements,
        "busy": done.busy,
        "copies": [str(one) for one in done.copies],
    }
    voices.show(Page("Forget", told, data=data), as_json=as_json)


def _sentences(done: "Forgotten", dry_run: bool) -> list[str]:
    """What went, or would go, and what the user has to see to."""
    from dragoman.views.prose import capital, counted, listed

    goes = "would go" if dry_run else "is gone"
    gone = [counted(done.claims, "claim"), counted(done.events, "event") + " that no other report tells"]
    gone += [counted(done.judgements, "judgement") + " on its claims"] if done.judgements else []
    paths = listed([f"'{one}'" for one in done.paths])
    told = [f"{paths} {goes}, with {listed(gone)}."]
    if done.shared:
        stays, them = ("stays", "it") if done.shared == 1 else ("stay", "them")
        told.append(f"{capital(counted(done.shared, 'event'))} {stays}, for other reports tell of {them}.")
    if done.copies:
        told.append(f"Untouched beside the record: {listed([str(one) for one in done.copies])}; delete it yourself.")
    if done.busy:
        told.append("Another program is reading; the old pages are overwritten when it has done.")
    return told
