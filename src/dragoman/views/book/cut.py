"""A pair of which only a part is asked for: from a day on, or on some issue areas."""

from collections.abc import Collection
from dataclasses import replace

from dragoman.model import Claim, Event, Interval
from dragoman.record.pledging.areas import areas
from dragoman.views.briefing.trips import reported_when
from dragoman.views.commitments import OTHER
from dragoman.views.pair import Pair

_SAID = ("statement", "pledge", "figure", "phrase", "alignment")
_SIGNED = ("agreement", "measure")
_TELLING = ("content", "title", "kind", "metric", "phrase", "measure", "target")


def cut(pair: Pair, *, since: str | None = None, topics: Collection[str] = ()) -> Pair:
    """The pair without what is not asked for; its reports are those that still tell something.

    What has no date of its own is of the day on which it was first reported.
    """
    if not since and not topics:
        return pair
    events = tuple(
        event
        for event in pair.events
        if _from(event.when or reported_when(pair.ledger, event), since) and _on(pair, event, topics)
    )
    own = {id for event in events for id in event.claims}
    left = {id for event in pair.events for id in event.claims} - own
    claims = tuple(
        claim
        for claim in pair.claims
        if claim.id in own
        or (claim.id not in left and _from(pair.ledger.dated(claim), since) and _on(pair, claim, topics))
    )
    ids = {claim.document for claim in claims}
    documents = tuple(document for document in pair.documents if document.id in ids)
    return replace(pair, events=events, claims=claims, documents=documents)


def of_area(pair: Pair, told: Claim | Event, topics: Collection[str]) -> bool:
    """True where the words of what was said, signed or counted are of one of the areas."""
    words = [str(told.values[name]) for name in _TELLING if told.values.get(name)]
    words += [party.name for party in told.roles.get("initiative", ())]
    found = areas(" ".join(words or [one.text for one in told.evidence]), pair.ledger.lexicon) or (OTHER,)
    return bool({*found} & {*topics})


def _on(pair: Pair, told: Claim | Event, topics: Collection[str]) -> bool:
    """Contacts, and what the relationship is called, are of every area."""
    return not topics or told.act not in (*_SAID, *_SIGNED) or of_area(pair, told, topics)


def _from(when: str | None, since: str | None) -> bool:
    """True for what may have gone on after the beginning of a day, month or year; without a date nobody knows."""
    if since is None:
        return True
    if when is None:
        return False
    return Interval.from_edtf(when).overlaps(Interval(Interval.from_edtf(since).start, None))
