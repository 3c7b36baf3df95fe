"""`dragoman judgements`: taken out, taken in, replayed, and made for many claims at once."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, RecordFile, SignedBy

if TYPE_CHECKING:
    from dragoman.model import Judgement
    from dragoman.record.judging.signing import Draft
    from dragoman.record.store import Store

IN_PART, NOTHING = 1, 2
_MOST_SAID = 12

judgements = typer.Typer(
    name="judgements",
    help="What people judged: taken out, taken in, replayed over the record, made for many claims at once.",
    short_help="Takes judgements out and in, replays them, makes them in bulk.",
    no_args_is_help=True,
)


@judgements.command("export")
def export(record: RecordFile = DEFAULT_RECORD) -> None:
    """Every judgement as JSON Lines, to standard output."""
    from dragoman.cli import opening, voices
    from dragoman.record import lines
    from dragoman.record.judging.lines import judgement
    from dragoman.record.judging.standing import signed
    from dragoman.record.store import Store

    opening.require(record)
    for one in sorted(Store(record).judgements(), key=signed):
        voices.answer(f"{lines.encode(judgement(one))}\n")


@judgements.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="JSON Lines as exported, or - for standard input.")],
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Takes judgements in; those on claims that the record does not hold are kept and told."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store import Store

    opening.require(record)
    found, troubles = _read(file)
    for told in troubles[:_MOST_SAID]:
        voices.remark(told)
    if len(troubles) > _MOST_SAID:
        voices.remark(f"{len(troubles) - _MOST_SAID:,} more lines are no judgements.")
    if not found:
        voices.remark("No judgement was taken in.")
        raise typer.Exit(NOTHING if troubles else 0)
    store = Store(record, load(lexicon))
    new = store.judge(found)
    again = f" ({len(found) - len(new):,} known already)" if len(new) < len(found) else ""
    voices.remark(f"Took in {_counted(len(new))}{again}.")
    _told(store, as_json=as_json)
    if troubles:
        raise typer.Exit(IN_PART)


@judgements.command("apply")
def apply(record: RecordFile = DEFAULT_RECORD, as_json: AsJson = False, lexicon: LexiconFolder = None) -> None:
    """Replays every judgement over the record, and tells which found no claim and where people differ."""
    from dragoman.cli import opening
    from dragoman.lexicon import load
    from dragoman.record.store import Store

    opening.require(record)
    store = Store(record, load(lexicon))
    store.settle()
    _told(store, as_json=as_json)


@judgements.command("bulk")
def bulk(
    where: Annotated[str, typer.Option("--where", metavar="CONDITIONS", help='"act=statement confidence<0.4".')],
    accept: Annotated[bool, typer.Option("--accept", help="They hold.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="They do not.")] = False,
    mark: Annotated[str | None, typer.Option("--mark", metavar="FIELD=MARK", help="Mark a field of each.")] = None,
    note: Annotated[bool, typer.Option("--note", help="Only note the reason on each.")] = False,
    reason: Annotated[str | None, typer.Option("--reason", help="Why.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Where you have it from.")] = None,
    by: SignedBy = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only list what would change.")] = False,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """One judgement for each of the claims that all conditions fit."""
    from dataclasses import replace

    from dragoman.cli import opening, signing, voices
    from dragoman.record.judging.selection import chosen
    from dragoman.record.judging.signing import by_id
    from dragoman.record.store import Store
    from dragoman.views.reviewing.bulk import bulk as view

    fits = chosen(where)
    draft = _draft(accept, reject, mark, note, reason, source)
    ledger = opening.ledger(record, lexicon)
    claims = tuple(claim for claim in ledger.record.claims if fits(claim))
    name, known = signing.signer(by), by_id(ledger.record.judgements)
    made = [signing.sign(replace(draft, claims=(claim,)), known, by=name) for claim in claims]
    voices.show(view(ledger, claims, draft, where, done=not dry_run), as_json=as_json)
    if dry_run or not made:
        voices.remark(f"{_counted(len(made))} would be made; nothing was changed." if made else "No claim fits.")
        return
    Store(record, ledger.lexicon).judge(made)
    voices.remark(f"{_counted(len(made))} by {name}; `dragoman review` undoes one, with u.")


def _draft(accept: bool, reject: bool, mark: str | None, note: bool, reason: str | None, source: str | None) -> "Draft":
    """What is to be said of each claim. Raises DragomanError unless exactly one thing is."""
    from dragoman.errors import DragomanError
    from dragoman.record.judging.signing import Draft

    asked = {"accept": accept, "reject": reject, "mark": mark is not None, "note": note}
    kinds = [kind for kind, wanted in asked.items() if wanted]
    if len(kinds) != 1:
        raise DragomanError("Bulk judges in one way: give one of --accept, --reject, --mark FIELD=MARK and --note.")
    field, _, value = (mark or "").partition("=")
    if mark is not None and not value:
        raise DragomanError(f"--mark {mark!r} names no mark; allowed are words such as 'where=not checked'.")
    return Draft(kinds[0], field=field or None, value=value or None, source=source, reason=reason)


def _read(file: str) -> "tuple[list[Judgement], list[str]]":
    """The judgements of a file, and what is wrong with its other lines."""
    from dragoman.errors import JudgementError
    from dragoman.record.judging.lines import judgement_of

    found, troubles = [], []
    for number, text in _lines(file):
        try:
            line = json.loads(text)
            found.append(judgement_of(line if isinstance(line, dict) else {}))
        except (ValueError, RecursionError):
            troubles.append(f"Line {number} of '{file}' is no JSON.")
        except JudgementError as trouble:
            troubles.append(f"Line {number} of '{file}': {trouble}")
    return found, troubles


def _lines(file: str) -> Iterator[tuple[int, str]]:
    from dragoman.errors import UnreadableFile

    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig", errors="replace")
    except OSError as trouble:
        raise UnreadableFile(
            f"'{file}' cannot be read: {(trouble.strerror or 'the system refuses it').lower()}."
        ) from trouble
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


def _told(store: "Store", *, as_json: bool) -> None:
    """How many judgements stand, and each that does not do what it says."""
    from dragoman.cli import voices
    from dragoman.record.judging.standing import standing

    made = store.tally()
    stand = standing(made.judgements)
    doubts = [one for one in made.findings if one.kind.startswith("judgement-")]
    kinds = Counter(one.kind for one in doubts)
    undone = len(made.judgements) - len(stand)
    if as_json:
        data = {
            "judgements": len(made.judgements),
            "standing": len(stand),
            "unplaced": kinds["judgement-unplaced"],
            "conflicts": kinds["judgement-conflict"],
            "findings": [one.message for one in doubts],
        }
        voices.answer(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    for one in doubts[:_MOST_SAID]:
        voices.remark(one.message)
    if len(doubts) > _MOST_SAID:
        voices.remark(f"{len(doubts) - _MOST_SAID:,} more; `dragoman export findings` lists them.")
    voices.remark(
        f"{_counted(len(stand))} stand, {undone:,} undone or undoing; {kinds['judgement-unplaced']:,} without a place, "
        f"{kinds['judgement-conflict']:,} gainsaid."
    )


def _counted(number: int) -> str:
    return f"{number:,} judgement{'' if number == 1 else 's'}"
