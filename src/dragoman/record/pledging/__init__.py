"""Promises between two parties: one ledger line a promise, and later evidence proposed for a person to score."""

from dragoman.record.pledging.dealings import Dealings
from dragoman.record.pledging.evidence import proposals
from dragoman.record.pledging.pledges import pledges

__all__ = ["Dealings", "pledges", "proposals"]
