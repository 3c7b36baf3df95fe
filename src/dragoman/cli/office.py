"""`dragoman office`."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.options import DEFAULT_RECORD, AsJson, AsOf, KnownBy, LexiconFolder, MinConfidence, RecordFile

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon


def office(
    words: Annotated[list[str], typer.Argument(metavar="OFFICE", help='"prime minister of X", or X "prime minister".')],
    as_of: AsOf = None,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """Who held an office, in order; with --as-of, who held it on that day."""
    from dragoman.cli import dates, opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store.questions import office as held
    from dragoman.views.asof import dated
    from dragoman.views.office import office as view

    day = dates.day(as_of, "--as-of")
    known = opening.known(record, known_by, lexicon, aside=as_json)
    seats = load(lexicon).seats
    country, title = named(words, load(lexicon))
    about = held(country, seats.seat(seats.holding(title).office, country).key, past=day is not None)
    whole = opening.ledger(record, lexicon, about, least=min_confidence, known=known)
    voices.show(dated(view(opening.cut(whole, day), country, title, on=day, whole=whole), day, known), as_json=as_json)


def named(words: list[str], lexicon: "Lexicon") -> tuple[str, str]:
    """The country's code and the title, in either order, in one argument or two. Raises DragomanError."""
    from dragoman.cli import opening
    from dragoman.errors import DragomanError, UnknownName

    pairs = [(words[0], words[1]), (words[1], words[0])] if len(words) == 2 else _split(words[0]) if words else []
    for country, title in pairs:
        try:
            return opening.party(country, lexicon), title
        except UnknownName:
            continue
    told = " ".join(words)
    raise DragomanError(f"{told!r} names no office of a country; write it as 'prime minister of X'.")


def _split(words: str) -> list[tuple[str, str]]:
    """Every way in which words can be an office and a country: "president of X", "X's president", "Xan president"."""
    parts = words.split()
    behind = [(words[at + 4 :], words[:at]) for at in range(len(words)) if words[at : at + 4].casefold() == " of "]
    before = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(len(parts) - 1, 0, -1)]
    return [*behind, *((country.removesuffix("'s").removesuffix("’s"), title) for country, title in before)]
