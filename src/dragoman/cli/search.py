"""`dragoman search`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, LexiconFolder, RecordFile

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon

Since = Annotated[str | None, typer.Option(metavar="DATE", help="Published from this year, month or day on.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Published up to and with this year, month or day.")]
Countries = Annotated[list[str] | None, typer.Option("--country", metavar="X", help="Claims about X; may be repeated.")]


def search(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS…", help="What to look for.")] = None,
    since: Since = None,
    until: Until = None,
    country: Countries = None,
    act: Annotated[str | None, typer.Option(metavar="ACT", help="Passages that tell of an act, such as visit.")] = None,
    publisher: Annotated[str | None, typer.Option(metavar="NAME", help="Reports of a publisher.")] = None,
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="At most so many reports; 0 for all.")] = 10,
    offset: Annotated[int, typer.Option(min=0, metavar="N", help="Pass over the first so many.")] = 0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Finds words in the reports: gas pipeline, '"joint commission"', 'gas OR oil', 'gas NOT oil', 'pipe*', people:vik.

    Fields are text, title, people, bodies, publisher and phrases; brackets group.
    """
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store.search import Search
    from dragoman.record.store.search import search as find
    from dragoman.views import asked
    from dragoman.views.search import search as view

    opening.require(record)
    known = load(lexicon)
    wanted = Search(
        words=" ".join(words or ()),
        since=asked.bound(since, "--since", last=False),
        until=asked.bound(until, "--until", last=True),
        countries=tuple(asked.party(one, known) for one in country or ()),
        acts=(asked.act(act, "--act"),) if act else (),
        publisher=publisher,
        limit=limit or None,
        offset=offset,
    )
    _settle(record, known)
    voices.show(view(wanted, find(record, wanted)), as_json=as_json)


def _settle(record: Path, lexicon: "Lexicon") -> None:
    """Reports that came since the record was last asked are dated first, unless another program is writing."""
    from contextlib import suppress

    from dragoman.errors import RecordBusy
    from dragoman.record.store import Store

    with suppress(RecordBusy):
        Store(record, lexicon).settle()
