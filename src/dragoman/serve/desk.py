"""The record on the table: opened anew for each question, and only so far as the question goes."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TypeVar, cast

from dragoman.lexicon import Lexicon
from dragoman.model import Record
from dragoman.record import asof
from dragoman.record.store import Store
from dragoman.record.store.slices import About
from dragoman.serve import safety
from dragoman.views.ledger import Ledger, Whole, opened

Made = TypeVar("Made")
_PATIENCE = 1.0
"""Seconds that a reader of a page waits for a program that writes the record, before he gets what was settled last."""


@dataclass(frozen=True)
class Desk:
    """A record and the lexicon it is read with. `token` is what forms of this room bring with them."""

    path: Path
    lexicon: Lexicon
    store: Store
    token: str = field(default_factory=safety.token)
    _lock: Lock = field(default_factory=Lock, repr=False)
    _kept: dict[str, tuple[Hashable, object]] = field(default_factory=dict, repr=False)

    @contextmanager
    def sitting(self) -> Iterator["Desk"]:
        """The desk for one question: all that it opens is of one state of the record."""
        with self.store.sitting() as store:
            yield replace(self, store=store)

    def names(self) -> Ledger:
        """What the record calls people and bodies, and nothing else of it."""
        return self.ledger(lambda part: None)

    def ledger(self, about: About | None, *, as_of: date | None = None) -> Ledger:
        """The part of the record that a question is about, or all of it, cut at a day where that is asked for."""
        known = self.store.known()
        record = self.store.record() if about is None else self.store.part(about, past=as_of is not None)
        found = opened(record, self.lexicon, known or Whole(record, self.lexicon))
        return cut(found, as_of)

    def kept(self, name: str, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made last under a name; made anew for another key, such as a later state of the record."""
        with self._lock:
            held, last = self._kept.get(name, (None, None))
        if held == key:
            return cast(Made, last)
        made = make()
        with self._lock:
            self._kept[name] = (key, made)
        return made


def cut(ledger: Ledger, as_of: date | None) -> Ledger:
    """What a ledger tells of the world as of a day; all of it where none is asked for."""
    if as_of is None:
        return ledger
    record: Record = asof.as_of(ledger.record, as_of, ledger.lexicon)
    return opened(record, ledger.lexicon, ledger.known)


def seats(ledger: Ledger, as_of: date | None) -> Ledger:
    """The offices of a ledger as of a day; all of it where none is asked for."""
    return ledger if as_of is None else opened(asof.offices(ledger.record, as_of), ledger.lexicon, ledger.known)


def desk(path: Path, lexicon: Lexicon, *, token: str | None = None) -> Desk:
    """The record at a path. Raises RecordError where another thing lies there."""
    return Desk(path, lexicon, Store(path, lexicon, patience=_PATIENCE), token or safety.token())
