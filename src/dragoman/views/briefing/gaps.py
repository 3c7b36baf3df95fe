"""What the record does not know: said, so that silence is not read as absence."""

from collections.abc import Iterator

from dragoman.model import Event, Line, Section
from dragoman.reading.home import state_of
from dragoman.views.briefing.trips import destination, guests_of, people_of
from dragoman.views.mechanism import missing_ordinals, number
from dragoman.views.naming import is_unnamed, unnamed
from dragoman.views.pair import Pair, countries
from dragoman.views.prose import capital, counted, listed, literal, ordinal, unique


def section(pair: Pair) -> Section:
    """The bullets; each is about the record, so none needs a note."""
    bullets = tuple((Line(f"{capital(words)}.", about_record=True),) for words in _gaps(pair))
    return Section("Not in the record", bullets=bullets)


def _gaps(pair: Pair) -> Iterator[str]:
    yield from relationship(pair)
    yield from _contacts(pair)
    yield from _visits(pair)
    yield from _bodies(pair)
    yield from _names(pair)
    yield from papers(pair, signed=bool(pair.acts("agreement")))
    yield from _publishers(pair)


def relationship(pair: Pair) -> Iterator[str]:
    """What the two call their relationship, or since when, where no report tells it."""
    claims = pair.told("partnership")
    if not claims:
        yield "what the two call their relationship"
    elif not any(claim.values.get("change") in ("established", "upgraded") for claim in claims):
        yield "since when the relationship has had its present name"


def _contacts(pair: Pair) -> Iterator[str]:
    met = [event for event in pair.acts("meeting", "visit", "session") if event.modality == "occurred"]
    undated = sum(event.when is None for event in met)
    if undated:
        yield f"the date of {counted(undated, 'contact')} of {len(met)}"
    faced = [event for event in met if event.act == "meeting" and event.values.get("format") not in ("call", "video")]
    placeless = sum(event.where is None for event in faced)
    if placeless:
        yield f"the city of {counted(placeless, 'meeting')} of {len(faced)}"


def _visits(pair: Pair) -> Iterator[str]:
    visits = [event for event in pair.acts("visit") if event.modality == "occurred"]
    for code in (pair.one, pair.other):
        away = pair.counterpart(code)
        if not any(
            destination(event) == away and code in {guest.country for guest in guests_of(event)} for event in visits
        ):
            yield f"any visit from {pair.name(code)} to {pair.name(away)}"


def _bodies(pair: Pair) -> Iterator[str]:
    sittings: dict[str, list[Event]] = {}
    for event in pair.acts("session"):
        for party in event.roles.get("mechanism", ()):
            sittings.setdefault(party.name, []).append(event)
    for body in sorted(sittings):
        numbers = [number(event) for event in sittings[body] if number(event)]
        missing = missing_ordinals(sittings[body])
        if missing:
            yield f"the {listed(missing)} sitting of the {literal(body)}"
        if numbers and not _decided(pair, sittings[body]):
            yield f"what the {ordinal(max(numbers))} sitting of the {literal(body)} decided"
        if numbers:
            yield f"when the {ordinal(max(numbers) + 1)} sitting of the {literal(body)} is due"


def _decided(pair: Pair, sittings: list[Event]) -> bool:
    """True when a report of the last sitting tells of an agreement, or of something agreed by both sides."""
    last = max(sittings, key=number)
    documents = set(last.documents)
    signed = any(documents & set(event.documents) for event in pair.acts("agreement"))
    agreed = any(
        claim.document in documents
        and "agree" in (claim.values.get("force"), str(claim.values.get("strength"))[:5])
        and pair.codes <= countries(claim.parties("speaker"))
        for claim in pair.told("pledge", "statement")
    )
    return signed or agreed


def _names(pair: Pair) -> Iterator[str]:
    people = [party for event in pair.acts("meeting", "session") for party in people_of(event)]
    nameless = unique(unnamed(pair.ledger, party, country=False) for party in people if is_unnamed(party))
    if not nameless:
        return
    alone = len(nameless) == 1 and not any(party.kind == "group" for party in people if is_unnamed(party))
    more = f"{len(nameless) - 4} more" if len(nameless) > 4 else ""
    yield f"the {'name' if alone else 'names'} of {listed([*nameless[:4], *([more] if more else [])])}"


def papers(pair: Pair, *, signed: bool) -> Iterator[str]:
    """That no agreement, and that no figure for their trade, is told."""
    if not signed:
        yield "any agreement signed between the two"
    if not any("trade" in str(claim.values.get("metric", "")).casefold() for claim in pair.told("figure")):
        yield "any figure for their trade"


def _publishers(pair: Pair) -> Iterator[str]:
    countries = {country_of(pair, document.publisher or document.agency) for document in pair.documents}
    for code in (pair.one, pair.other):
        if code in pair.ledger.lexicon.states.display and code not in countries:
            yield f"any report by a publisher known to be of {pair.name(code)}"


def country_of(pair: Pair, name: str | None) -> str | None:
    """The state of a publisher, where the lexicon or its own name tells it."""
    return state_of(name, pair.ledger.lexicon) if name else None
