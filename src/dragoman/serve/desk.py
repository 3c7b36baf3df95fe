"""The record on the table: opened anew for each question, and only so far as the question goes."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dragoman.lexicon import Lexicon
from dragoman.model import Record
from dragoman.record import asof
from dragoman.record.store import Store
from dragoman.record.store.slices import About
from dragoman.serve.safety import token
from dragoman.views.ledger import Ledger, Whole, opened


@dataclass(frozen=True)
class Desk:
    """A record and the lexicon it is read with. `token` is what forms of this room bring with them."""

    path: Path
    lexicon: Lexicon
    store: Store
    token: str = field(default_factory=token)

    def names(self) -> Ledger:
        """What the record calls people and bodies, and nothing else of it."""
        return self.ledger(lambda part: None)

    def ledger(self, about: About | None, *, as_of: date | None = None) -> Ledger:
        """The part of the record that a question is about, or all of it, cut at a day where that is asked for."""
        known = self.store.known()
        record = self.store.record() if about is None else self.store.part(about, past=as_of is not None)
        found = opened(record, self.lexicon, known or Whole(record, self.lexicon))
        return cut(found, as_of)


def cut(ledger: Ledger, as_of: date | None) -> Ledger:
    """What a ledger tells of the world as of a day; all of it where none is asked for."""
    if as_of is None:
        return ledger
    record: Record = asof.as_of(ledger.record, as_of, ledger.lexicon)
    return opened(record, ledger.lexicon, ledger.known)


def seats(ledger: Ledger, as_of: date | None) -> Ledger:
    """The offices of a ledger as of a day; all of it where none is asked for."""
    return ledger if as_of is None else opened(asof.offices(ledger.record, as_of), ledger.lexicon, ledger.known)


def desk(path: Path, lexicon: Lexicon) -> Desk:
    """The record at a path. Raises RecordError where there is none of ours."""
    return Desk(path, lexicon, Store(path, lexicon))
