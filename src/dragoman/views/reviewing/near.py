"""Where other tellings of a happening are looked for, however large the record is."""

from collections.abc import Iterable
from datetime import timedelta

from dragoman.model import Claim, Interval
from dragoman.record.identity.telling import countries
from dragoman.record.settling import handles
from dragoman.record.store import Store, cards, questions
from dragoman.record.store.catalogue import Wanted
from dragoman.views.ledger import Ledger, opened

_NEAR = 45
_ALIKE = 60
"""Candidates for a merge are sought among so many happenings of a state or a person, so many days away at most."""


def around(store: Store, ledger: Ledger, claim: Claim, first: Iterable[str] = ()) -> Ledger:
    """Happenings of the same act about the time of a claim, of its states, and the newest of its people."""
    told = ledger.dated(claim)
    when = Interval.from_edtf(told) if told else None
    start, last = (when.start, when.last) if when else (None, None)
    days = Wanted(
        acts=(claim.act,),
        since=(start - timedelta(days=_NEAR)).isoformat() if start else None,
        until=(last + timedelta(days=_NEAR)).isoformat() if last else None,
    )
    asked = [(handles.state(code), days) for code in sorted(countries(claim.parties()))]
    people = sorted({cards.name(one.name) for one in claim.parties() if one.kind == "person"})
    asked += [(key, Wanted(acts=(claim.act,))) for key in people]
    with store.catalogue() as catalogue:
        ids = [id for key, wanted in asked for id in catalogue.events(key, wanted, limit=_ALIKE).ids]
    ids += [one.id for one in ledger.record.events if set(first) & set(one.claims)]
    return opened(store.part(questions.chosen(ids, first)), ledger.lexicon, store.known())
