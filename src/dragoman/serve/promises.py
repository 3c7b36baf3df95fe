"""The pledges of two parties a page at a time: listed and counted by the catalogue, opened where they are shown."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dragoman.model import Page
from dragoman.model.pledge import Pledge
from dragoman.record.pledging.pledges import strength_of
from dragoman.record.pledging.scores import KIND, Score, scores
from dragoman.record.store import questions
from dragoman.record.store.promising import Kept, Listed
from dragoman.record.store.slices import About
from dragoman.serve.desk import Desk
from dragoman.views.commitments import Counts, Entry, Terms, told, undecided
from dragoman.views.ledger import Ledger
from dragoman.views.pair import Pair

Scored = Mapping[str, Sequence[Score]]
"""The scores that people gave, by the id of the pledge."""


def promised(desk: Desk, one: str, other: str, terms: Terms, *, offset: int, limit: int) -> tuple[Ledger, Page, int]:
    """A page of the pledges between two, newest first: the part of the record that tells it, and how many there are."""
    desk.names()
    given = _given(desk)
    with desk.store.catalogue() as catalogue:
        every = catalogue.pledges(one, other)
        scored = _scored(given, catalogue.pledged(one, other, (row.id for row in every)) if given else {})
        found = [row for row in every if terms.show(row.areas, row.days, open=undecided(scored.get(row.id, ())))]
        some = found[offset : offset + limit]
        rest = catalogue.pledged(one, other, (row.id for row in some))
    ledger = desk.ledger(_shown(rest.values(), [score for row in some for score in scored.get(row.id, ())]))
    pair = Pair(ledger, one, other, (), (), ())
    entries = [_entry(pair, row, rest[row.id], scored.get(row.id, ())) for row in some]
    return ledger, told(pair, entries, _counts(found, scored)), len(found)


def _given(desk: Desk) -> Sequence[Score]:
    """Every score, where people gave any."""
    if not any(one.kind == KIND for one in desk.store.judgements()):
        return ()
    ledger = desk.ledger(lambda part: part.pledges())
    return scores(ledger.record.judgements, ledger.claims.values())


def _scored(given: Iterable[Score], kept: Mapping[str, Kept]) -> Scored:
    found: dict[str, list[Score]] = {}
    pledge_of = {claim: id for id, rest in kept.items() for claim in rest.claims}
    for score in given:
        if score.pledge in pledge_of:
            found.setdefault(pledge_of[score.pledge], []).append(score)
    return found


def _shown(kept: Iterable[Kept], given: Iterable[Score]) -> About:
    """The claims that tell some pledges, and all that is shown beside them."""
    kept = tuple(kept)
    later = [one for rest in kept for one in rest.proposals]
    claims = {id for rest in kept for id in rest.claims} | {id for one in later for id in one.claims}
    claims |= {id for score in given for id in (score.pledge, score.evidence)}
    return questions.chosen((one.evidence for one in later), sorted(claims))


def _entry(pair: Pair, row: Listed, rest: Kept, given: Sequence[Score]) -> Entry:
    claims = tuple(pair.ledger.claims[id] for id in rest.claims if id in pair.ledger.claims)
    targets = (one.values.get("target") for one in claims)
    pledge = Pledge(
        id=row.id,
        pledgers=row.pledgers,
        towards=tuple(sorted(pair.codes - set(row.pledgers))),
        claims=rest.claims,
        words=str(claims[0].values.get("content") or ""),
        strength=strength_of(claims[0], pair.ledger.lexicon) or "will",
        areas=row.areas,
        target=next((str(one) for one in targets if one), None),
        said=rest.said,
        again=tuple(day for day in row.days if day != rest.said),
        deadline=rest.deadline,
        due=rest.due,
        reasons=rest.reasons,
    )
    return Entry(pledge, claims, rest.proposals, tuple(given))


def _counts(found: Sequence[Listed], scored: Scored) -> Counts:
    return Counts(
        sides=Counter(row.pledgers for row in found),
        waiting=sum(row.evidenced and row.id not in scored for row in found),
        scored=sum(row.id in scored for row in found),
        open=sum(undecided(scored.get(row.id, ())) for row in found),
    )
