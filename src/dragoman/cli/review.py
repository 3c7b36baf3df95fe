"""`dragoman review`."""

import sys
from typing import Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, RecordFile, SignedBy


def review(
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Only conflict, merge, name, date and so on.")
    ] = None,
    where: Annotated[
        str | None, typer.Option("--where", metavar="CONDITIONS", help='Only claims such as "act=visit document=s000".')
    ] = None,
    blind: Annotated[
        bool, typer.Option("--blind", help="Every claim, without confidence and what others judged.")
    ] = False,
    by: SignedBy = None,
    listed: Annotated[bool, typer.Option("--list", help="Only list what there is to look at.")] = False,
    page: Annotated[
        int | None, typer.Option("--page", min=1, metavar="N", help="Of a long list this part of it, from 1 on.")
    ] = None,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """What a person should look at, claim by claim, in the terminal."""
    from dragoman.cli import opening, signing, voices
    from dragoman.cli.reviewing.desk import Desk
    from dragoman.errors import DragomanError
    from dragoman.lexicon import load
    from dragoman.record.judging.selection import chosen
    from dragoman.record.store import Store
    from dragoman.views.reviewing.listing import listing
    from dragoman.views.reviewing.queue import KINDS

    for one in kind or ():
        if one not in KINDS:
            raise DragomanError(f"--kind {one!r} is nothing to review; allowed are {', '.join(KINDS)}.")
    opening.require(record)
    known = load(lexicon)
    only = chosen(where) if where else None
    part = page or (None if as_json else 1)
    desk = Desk(Store(record, known), known, signing.signer(by), kinds=kind or (), only=only, blind=blind, page=part)
    if as_json or listed:
        voices.show(listing(desk.ledger, desk.items, desk.total), as_json=as_json)
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise DragomanError("A review needs a terminal; --list or --json tell what there is to look at without one.")

    from dragoman.cli.reviewing.screen import Review

    Review(desk).run()
