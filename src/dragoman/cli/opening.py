"""A record is opened for a question; names of countries and people become what the record calls them."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import DragomanError, RecordError

if TYPE_CHECKING:
    from datetime import date

    from dragoman.lexicon import Lexicon
    from dragoman.model import Record
    from dragoman.record.store import Store
    from dragoman.record.store.journal import Change
    from dragoman.record.store.slices import About
    from dragoman.views.ledger import Ledger


def ledger(
    path: Path,
    lexicon: Path | None = None,
    about: "About | None" = None,
    *,
    least: float = 0.0,
    as_of: "date | None" = None,
    known: "Change | None" = None,
) -> "Ledger":
    """The record at a path, opened with the lexicon, without the claims whose confidence is below `least`.

    With `about` only the part that a question is about is opened. With `as_of` it tells only what was so on that day,
    with `known` what it said after that change.
    """
    require(path)
    from dragoman.lexicon import load
    from dragoman.views.ledger import Whole, opened

    terms = load(lexicon)
    store = store_at(path, terms)
    names = store.known() if known is None else None
    # What is less sure may be all that bounds an office or starts a copy: without it the rest is worked out anew.
    if about is None or names is None or share(least):
        record = store.record() if known is None else store.record_at(known)
        return cut(opened(sure(record, least, terms), terms, names or Whole(record, terms)), as_of)
    return cut(opened(store.part(about, past=as_of is not None), terms, names), as_of)


def names(path: Path, lexicon: Path | None = None, known: "Change | None" = None) -> "Ledger":
    """What the record at a path calls people and bodies, or called them after a change, and nothing else of it."""
    require(path)
    from dragoman.lexicon import load
    from dragoman.model import Record
    from dragoman.views.ledger import Whole, opened

    terms = load(lexicon)
    store = store_at(path, terms)
    found = store.known() if known is None else None
    record = Record() if found else store.record() if known is None else store.record_at(known)
    return opened(Record(), terms, found or Whole(record, terms))


def stored(path: Path, lexicon: Path | None = None) -> "Store":
    """The record at a path, to ask its catalogue. Raises RecordError when there is none."""
    require(path)
    from dragoman.lexicon import load

    return store_at(path, load(lexicon))


def store_at(path: Path, lexicon: "Lexicon") -> "Store":
    """The file that is asked."""
    from dragoman.record.store import Store

    return Store(path, lexicon)


def known(path: Path, known_by: str | None, lexicon: Path | None = None, *, aside: bool = False) -> "Change | None":
    """The change of the record that `--known-by` means; None where it is not given.

    With `aside` it is said on standard error, for answers that have no room for it.
    Raises DragomanError for what is no time, RecordError for one of which the record knows nothing.
    """
    if known_by is None:
        return None
    require(path)
    from dragoman.cli import voices
    from dragoman.lexicon import load
    from dragoman.record.store import Store
    from dragoman.views import asked
    from dragoman.views.asof import told_by

    found = Store(path, load(lexicon)).change_by(asked.moment(known_by, "--known-by"))
    if aside:
        voices.remark(told_by(found))
    return found


def cut(ledger: "Ledger", as_of: "date | None") -> "Ledger":
    """What a ledger tells of the world as of a day; all of it where none is asked for."""
    if as_of is None:
        return ledger
    from dragoman.record import asof
    from dragoman.views.ledger import opened

    return opened(asof.as_of(ledger.record, as_of, ledger.lexicon), ledger.lexicon, ledger.known)


def seats(ledger: "Ledger", as_of: "date | None") -> "Ledger":
    """The offices of a ledger as of a day; all of it where none is asked for."""
    if as_of is None:
        return ledger
    from dragoman.record import asof
    from dragoman.views.ledger import opened

    return opened(asof.offices(ledger.record, as_of), ledger.lexicon, ledger.known)


def record_at(
    path: Path, lexicon: Path | None = None, *, least: float = 0.0, known: "Change | None" = None
) -> "Record":
    """The record at a path, narrowed; with `known`, what it said after that change.

    Raises RecordError when there is none; asking never makes one.
    """
    require(path)
    from dragoman.lexicon import load

    words = load(lexicon)
    store = store_at(path, words)
    return sure(store.record() if known is None else store.record_at(known), least, words)


def parts(
    kind: str, path: Path, lexicon: Path | None = None, *, least: float = 0.0, known: "Change | None" = None
) -> "Iterable[Record]":
    """All of one kind that the record at a path holds, piece by piece where nothing of it is left out."""
    if known is not None or share(least):
        return (record_at(path, lexicon, least=least, known=known),)
    require(path)
    from dragoman.lexicon import load

    return store_at(path, load(lexicon)).parts(kind)


def sure(record: "Record", least: float, lexicon: "Lexicon") -> "Record":
    """The record without the claims whose confidence is below `least`, and a remark on how many these are.

    Raises DragomanError when `least` is no share.
    """
    from dragoman.cli import voices
    from dragoman.record.narrowing import narrowed

    made = narrowed(record, least, lexicon) if share(least) else record
    if left := len(record.claims) - len(made.claims):
        voices.remark(f"{left:,} of {len(record.claims):,} claims are less sure than {least:g} and left out.")
    return made


def share(least: float) -> float:
    """A confidence as it was asked for. Raises DragomanError for no share."""
    if not 0 <= least <= 1:
        raise DragomanError(f"--min-confidence {least:g} is no share; allowed are numbers from 0 to 1, such as 0.9.")
    return least


def require(path: Path) -> None:
    """Raise RecordError when there is no record at a path; bring one of an older format to the newest, and say so."""
    if not path.exists():
        raise RecordError(f"There is no record at '{path}'; run `dragoman read` first or name another with --record.")
    if path.is_dir():
        raise RecordError(f"'{path}' is a folder; a record is a file such as dragoman.db.")
    from dragoman.cli import voices
    from dragoman.record.store.connection import brought
    from dragoman.record.store.schema import refuse

    refuse(path)
    if done := brought(path):
        voices.remark(done)
