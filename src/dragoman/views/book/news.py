"""What the record has learnt of two parties since a day: the reports that came, what they tell, what they add to."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from dragoman.model import Claim, Event, Line, Section
from dragoman.views.briefing.positions import quoted
from dragoman.views.dates import last_day, spoken
from dragoman.views.ledger import Ledger
from dragoman.views.naming import together
from dragoman.views.notes import cite, label
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted, listed, literal
from dragoman.views.telling import sentence

_MOST = 15


def came_by(ledger: Ledger, day: date) -> frozenset[str]:
    """The claims of reports that had come out by a day. Of a report without a date nobody knows: it is not new."""
    documents = ledger.record.documents
    out = {one.id for one in documents if (last := last_day(one.published)) is None or last <= day}
    return frozenset(claim.id for claim in ledger.record.claims if claim.document in out)


def section(pair: Pair, title: str, known: Collection[str]) -> Section:
    """`title` says since when; `known` are the ids of the claims that the record had, or could have had, then."""
    fresh = [claim for claim in pair.claims if claim.id not in known]
    if not fresh:
        nothing = Line("Nothing of the two has come since then.", about_record=True)
        return Section(title, paragraphs=((nothing,),))
    bullets = [*_happenings(pair, known), *_again(pair, known), *_sayings(pair, fresh)]
    return Section(title, paragraphs=((_reports(pair, fresh, known),),), bullets=tuple(bullets))


def _reports(pair: Pair, fresh: Sequence[Claim], known: Collection[str]) -> Line:
    """Which reports came, and which are read otherwise than before."""
    before = {claim.document for claim in pair.claims if claim.id in known}
    told = [document for document in pair.documents if document.id in {claim.document for claim in fresh}]
    came = [label(document) for document in told if document.id not in before]
    reread = [label(document) for document in told if document.id in before]
    parts = []
    if came:
        parts.append(f"{counted(len(came), 'report')} came: {listed(_first(came))}")
    if reread:
        parts.append(f"{counted(len(reread), 'report')} tell more than before: {listed(_first(reread))}")
    return Line(f"{capital('; '.join(parts))}.", about_record=True)


def _first(names: Sequence[str]) -> list[str]:
    left = len(names) - _MOST
    return [literal(name) for name in names[:_MOST]] + ([f"{left} more"] if left > 0 else [])


def _happenings(pair: Pair, known: Collection[str]) -> Iterator[tuple[Line, ...]]:
    """What no report had told before."""
    new = [event for event in pair.events if not set(event.claims) & {*known}]
    yield from ((_event(pair, event, _heading(event)),) for event in new[:_MOST])
    if len(new) > _MOST:
        yield (Line(f"{capital(counted(len(new) - _MOST, 'older happening'))} more.", about_record=True),)


def _heading(event: Event) -> str:
    return "New" if event.modality == "occurred" else f"New, {event.modality}"


def _again(pair: Pair, known: Collection[str]) -> Iterator[tuple[Line, ...]]:
    """What was known, and is now told by more."""
    more = [event for event in pair.events if 0 < len({*event.claims} - {*known}) < len(event.claims)]
    for event in more[:_MOST]:
        fresh = [claim for claim in pair.ledger.told_by(event) if claim.id not in known]
        yield (_event(pair, event, "Told by more", fresh),)


def _event(pair: Pair, event: Event, start: str, claims: Sequence[Claim] | None = None) -> Line:
    when = f"{spoken(event.when)}: " if event.when else ""
    words = f"**{start}.** {when}{sentence(pair.ledger.at(event.when), event)}"
    notes = cite(pair.ledger, claims if claims is not None else pair.ledger.told_by(event))
    return Line(words, notes, leads_to=f"event {event.id}")


def _sayings(pair: Pair, fresh: Sequence[Claim]) -> Iterator[tuple[Line, ...]]:
    """What was pledged and said in what came."""
    said = [claim for claim in fresh if claim.act in ("pledge", "statement") and claim.copy_of is None]
    for claim in said[:_MOST]:
        who = together(pair.ledger, claim.roles.get("speaker", ()), country=True) or "A speaker not named"
        verb = "pledged" if claim.act == "pledge" else "said"
        words = f"**{capital(verb)}.** {capital(who)}: “{literal(quoted(claim))}”."
        yield (Line(words, cite(pair.ledger, (claim,))),)
    if len(said) > _MOST:
        yield (Line(f"{capital(counted(len(said) - _MOST, 'other saying'))} more.", about_record=True),)
