"""When two people or countries last met, with the words: `dragoman last`."""

from dragoman.model import Event, Line, Page, Section
from dragoman.views import rows
from dragoman.views.dates import newest_key, on
from dragoman.views.ledger import Ledger, plain_name
from dragoman.views.notes import cite_event
from dragoman.views.prose import counted
from dragoman.views.telling import sentence

CONTACTS = ("meeting", "session", "visit")


def last(ledger: Ledger, one: str, other: str) -> Page:
    """The last contact of two sides, each a country's code or a person's full name, and the one before."""
    found = contacts(ledger, one, other)
    happened = [event for event in found if event.modality == "occurred"]
    other_things = [event for event in found if event.modality != "occurred"]
    names = f"{_called(ledger, one)} and {_called(ledger, other)}"
    sections = []
    latest = [event for event in happened if event.when == happened[0].when]
    earlier = [event for event in happened if event.when != happened[0].when]
    if latest:
        sections.append(Section("Last contact", bullets=tuple(_told(ledger, event) for event in latest[:8])))
    if earlier:
        sections.append(Section("Before that", bullets=tuple(_told(ledger, event) for event in earlier[:3])))
    if other_things:
        title = "Planned, called off or denied"
        sections.append(Section(title, bullets=tuple(_told(ledger, event) for event in other_things[:5])))
    return Page(
        title=f"Last contact of {names}",
        lead=(Line(_lead(ledger, names, happened), about_record=True),),
        sections=tuple(sections),
        data=rows.events(found),
    )


def contacts(ledger: Ledger, one: str, other: str) -> list[Event]:
    """What brought two sides together, or was to, newest first; of one day the most direct and the highest first."""
    found = [event for event in ledger.record.events if event.act in CONTACTS and _both(event, one, other)]
    return sorted(
        found, key=lambda event: (newest_key(event.when), _directness(event), _level(ledger, event), event.id)
    )


def _lead(ledger: Ledger, names: str, happened: list[Event]) -> str:
    if not happened:
        return f"The record tells of no contact between {names}."
    direct = sum(event.act == "meeting" for event in happened)
    sittings = sum(event.act == "session" for event in happened)
    visits = len(happened) - direct - sittings
    kinds = ((direct, "meeting"), (sittings, "joint sitting"), (visits, "visit"))
    counts = ", ".join(counted(number, kind) for number, kind in kinds if number)
    return f"The record tells of {counts} between {names}."


def _told(ledger: Ledger, event: Event) -> tuple[Line, ...]:
    when = on(event.when) if event.when else "at a date not told"
    return (Line(f"**{when[:1].upper()}{when[1:]}.** {sentence(ledger, event)}", cite_event(ledger, event)),)


def _directness(event: Event) -> int:
    return CONTACTS.index(event.act)


# The higher the office, the earlier among the contacts of one day.
_RANKS = ("head_of_state", "royal", "head_of_government", "deputy", "minister", "deputy_minister", "envoy")


def _level(ledger: Ledger, event: Event) -> int:
    """How high the contact was: the lower the sum over the people of both sides' best ranks, the higher."""
    best: dict[str | None, int] = {}
    for party in event.parties():
        rank = ledger.lexicon.offices.rank(party.office) if party.office else None
        place = _RANKS.index(rank) if rank in _RANKS else len(_RANKS)
        best[party.country] = min(place, best.get(party.country, len(_RANKS)))
    return sum(best.values())


def _both(event: Event, one: str, other: str) -> bool:
    parties = [party for party in event.parties() if party.kind != "mechanism"]
    sides = [(plain_name(party.name), party.country) for party in parties]
    one, other = (side if side.isupper() else plain_name(side) for side in (one, other))
    first = {index for index, side in enumerate(sides) if one in side}
    second = {index for index, side in enumerate(sides) if other in side}
    return bool(first and second and len(first | second) > 1)


def _called(ledger: Ledger, side: str) -> str:
    return ledger.country(side) if side in ledger.lexicon.states.display else side
