"""Under what the catalogue keeps a list: everything, one party, two of them, a person."""

from collections.abc import Sequence

from dragoman.record.settling import handles
from dragoman.record.store.cards import ALL
from dragoman.serve.rooms.asking import At
from dragoman.views import asked


def codes(at: At, *parties: str | None) -> tuple[str, ...]:
    """The parties asked for, each once. Raises UnknownName."""
    return tuple(dict.fromkeys(asked.party(one, at.lexicon) for one in parties if one is not None))


def key(found: Sequence[str]) -> str:
    """Where the catalogue lists what one or two parties, or all, took part in."""
    return ALL if not found else handles.state(found[0]) if len(found) == 1 else handles.pair(*found[:2])
