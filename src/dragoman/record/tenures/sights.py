"""What one document shows of offices: who is in one on a day, who is called former, acting or not yet in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from dragoman.claims.tenures import held
from dragoman.lexicon import Lexicon
from dragoman.lexicon.seats import ACTING, COMING, FULL, Seat
from dragoman.model import Claim, Document, Interval, Party
from dragoman.record.identity.names import named
from dragoman.record.identity.telling import is_event

FORMER, BEGAN, ENDED = "former", "began", "ended"
"""Who is told to hold an office no longer, or to have taken it up or left it on a day; the other qualities are those of
the lexicon's seats."""

# A report is taken to name the office of the day when it tells of something that happened so shortly before.
FRESH = timedelta(days=14)

_PRESENT = ("participant", "guest", "chair", "host", "signer")


@dataclass(frozen=True, slots=True)
class Sight:
    """One report that tells how a person holds an office on one of the days `when`; None is at no known time.

    `office` is the title without the words that tell the quality; `turn` is True on an outgoing or a new holder.
    """

    person: str
    name: str
    country: str | None
    office: str
    seat: Seat
    rank: str | None
    quality: str
    turn: bool
    when: Interval | None
    claims: tuple[str, ...]
    document: str

    @property
    def holds(self) -> bool:
        """True for who is in office, fully or standing in."""
        return self.quality in (FULL, ACTING)

    @property
    def lacks(self) -> bool:
        """True for who is told to be in it no longer, or not yet, or since or until a day."""
        return self.quality in (FORMER, COMING, BEGAN, ENDED)


def sights(document: Document, claims: Iterable[Claim], lexicon: Lexicon) -> tuple[Sight, ...]:
    """What the claims of one document show of offices."""
    told = [claim for claim in claims if claim.modality == "occurred"]
    found = (
        _sight(claim, holder, document, told, lexicon)
        for claim in told
        if claim.act == "tenure"
        for holder in claim.parties("holder")
        if named(holder)
    )
    return tuple(each for one in found if one is not None for each in _changed(one, claims=told))


def _changed(sight: Sight, *, claims: Iterable[Claim]) -> tuple[Sight, ...]:
    """A sight, and the day told on which the office was taken up; one that was left is no longer held in the report."""
    claim = next(one for one in claims if one.id == sight.claims[0])
    change = claim.values.get("change")
    when = Interval.from_edtf(claim.when) if claim.when else None
    if change == ENDED:
        return (replace(sight, quality=ENDED if when else FORMER, when=when or sight.when, claims=(claim.id,)),)
    if change != BEGAN or when is None or sight.quality not in (FULL, ACTING):
        return (sight,)
    since = replace(sight, when=when, claims=(claim.id,))
    return sight, since, replace(since, quality=BEGAN)


def _sight(claim: Claim, holder: Party, document: Document, told: Sequence[Claim], lexicon: Lexicon) -> Sight | None:
    """What a tenure claim shows; None for an office that the state does not have, where the claim is a slip."""
    title = str(holder.office or claim.values.get("office") or "")
    holding = lexicon.seats.holding(held(title))
    if not holding.office or (holder.country and not lexicon.governments.has(holding.office, holder.country)):
        return None
    quality = FORMER if claim.values.get("former") else holding.quality
    when, event = _when(claim, holder, document, told if quality in (FULL, ACTING) else ())
    return Sight(
        person=holder.id or holder.name,
        name=holder.name,
        country=holder.country,
        office=holding.office,
        seat=lexicon.seats.seat(holding.office, holder.country),
        rank=lexicon.offices.rank(holding.office),
        quality=quality,
        turn=holding.turn,
        when=when,
        claims=(claim.id, event.id) if event else (claim.id,),
        document=document.id,
    )


def _when(
    claim: Claim, holder: Party, document: Document, told: Sequence[Claim]
) -> tuple[Interval | None, Claim | None]:
    """The days on one of which the office is held, and the event that tells them where it is not the report's own day.

    Who takes part in what happened within days of the report is in office on that day. Who takes part only in what
    happened long before, or is only named in sentences about years gone by, may be called by an office held since, or
    then: that shows no day.
    """
    if claim.when and not claim.values.get("change"):
        return Interval.from_edtf(claim.when), None
    published = Interval.from_edtf(document.published) if document.published else None
    parts = [(one, Interval.from_edtf(one.when)) for one in told if _takes_part(one, holder) and one.when]
    if published is None or published.start is None:
        return None, None
    fresh = [(one, when) for one, when in parts if _fresh(when, published)]
    if fresh:
        one, when = max(fresh, key=lambda each: (each[1].start or published.start, each[0].id))
        return when, one
    past = bool(parts) or bool(claim.values.get("recalled"))
    return (None if past and not _speaks(told, holder) else published), None


def _fresh(when: Interval, published: Interval) -> bool:
    if when.start is None or when.last is None or published.start is None or (when.days or 0) > FRESH.days:
        return False
    return timedelta(0) <= published.start - when.start <= FRESH


def _takes_part(claim: Claim, holder: Party) -> bool:
    return is_event(claim) and any(_same(party, holder) for party in claim.parties(*_PRESENT))


def _speaks(told: Iterable[Claim], holder: Party) -> bool:
    """True when the report lets somebody speak, or take part in what it does not date."""
    return any(
        any(_same(party, holder) for party in claim.parties())
        for claim in told
        if claim.act != "tenure" and claim.when is None
    )


def _same(party: Party, holder: Party) -> bool:
    return party.kind == "person" and (party.id or party.name) == (holder.id or holder.name)
