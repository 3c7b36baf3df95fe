"""Before a meeting with somebody: who that is, the last contacts, what is still pledged, and what that side says."""

from collections.abc import Iterator
from itertools import islice

from dragoman.model import Event, Line, Section
from dragoman.record.bearing import Told
from dragoman.views.briefing.contacts import heading
from dragoman.views.briefing.positions import quoted
from dragoman.views.briefing.trips import Contact, Trip, contacts, guests_of, moment
from dragoman.views.commitments import STRENGTHS, Entry, entries
from dragoman.views.dates import newest_key, on, spoken
from dragoman.views.naming import rank_key
from dragoman.views.notes import cite, cite_event
from dragoman.views.pair import Pair
from dragoman.views.phrasebook.uses import Period, uses
from dragoman.views.prose import capital, counted, literal
from dragoman.views.telling import sentence

_CONTACTS, _SAYINGS, _PLEDGES, _PHRASES = 5, 4, 8, 6


def sections(pair: Pair, person: str) -> tuple[Section, ...]:
    """What matters before this person is met; what the record does not know is said."""
    side = side_of(pair, person)
    parts = (
        ("Last contacts", list(_contacts(pair, person))),
        ("Last words", list(islice(_sayings(pair, person), _SAYINGS))),
        *_pledges(pair),
        *(((f"Set phrases of {pair.name(side)}", list(_phrases(pair, side))),) if side else ()),
    )
    head = Section(f"Before the meeting: {literal(person)}", paragraphs=((_office(pair, person),),))
    told = [Section(title, bullets=tuple((line,) for line in lines), level=2) for title, lines in parts if lines]
    return (head, *told)


def side_of(pair: Pair, person: str) -> str | None:
    """Whose the person is, by the offices held and by how the reports present them; None where that is not told."""
    held = [tenure.country for tenure in pair.ledger.tenures.get(person, ()) if tenure.country]
    told: tuple[Told, ...] = (*pair.events, *pair.claims)
    seen = [party.country for one in told for party in one.parties() if party.name == person]
    found = [code for code in (*held, *seen) if code in pair.codes]
    return max(sorted(set(found)), key=found.count) if found else None


def _office(pair: Pair, person: str) -> Line:
    held = [one for one in pair.ledger.tenures.get(person, ()) if not one.doubt and one.seen]
    if not held:
        return Line(f"Which office {literal(person)} holds is not in the record.", about_record=True)
    last = [one for one in held if one.seen == held[0].seen]
    best = min(last, key=lambda one: rank_key(pair.ledger, one.office, one.rank))
    claims = [pair.ledger.claims[id] for id in best.claims if id in pair.ledger.claims]
    of = f" of {pair.ledger.country(best.country)}" if best.country else ""
    words = f"{capital(literal(best.office))}{of}, last seen so {_ending(best.seen)}."
    notes = cite(pair.ledger, sorted(claims, key=lambda one: (newest_key(pair.ledger.dated(one)), one.id))[:1])
    return Line(words, notes, about_record=not notes, leads_to=f"person {person}")


def _ending(seen: str | None) -> str:
    return on(seen.split("/")[-1]) if seen and seen.split("/")[-1] not in ("", "..") else "at a time not told"


def _contacts(pair: Pair, person: str) -> Iterator[Line]:
    """The last times this person met the other side, newest first."""
    found = [line for contact in contacts(pair) for line in _met(pair, contact, person)]
    if not found:
        yield Line("None with the other side is in the record.", about_record=True)
    yield from found[:_CONTACTS]
    if (left := len(found) - _CONTACTS) > 0:
        yield Line(f"{capital(counted(left, 'earlier one'))} more.", about_record=True)


def _met(pair: Pair, contact: Contact, person: str) -> Iterator[Line]:
    """The person's own visits as a whole; of those of others, and of occasions, each meeting that the person was at."""
    if isinstance(contact, Trip) and any(guest.name == person for guest in guests_of(contact.visit)):
        words = f"{moment(pair, contact)}: {heading(pair, contact)}."
        yield Line(words, cite_event(pair.ledger, contact.visit), leads_to=f"event {contact.visit.id}")
        return
    for event in contact.meetings if isinstance(contact, Trip) else contact.events:
        if any(party.name == person for party in event.parties()):
            yield _event(pair, event, event.when or contact.when)


def _event(pair: Pair, event: Event, when: str | None) -> Line:
    """A meeting; on a visit whose meetings have no day of their own the days of the visit are told."""
    told = spoken(when) if when else "date not told"
    words = f"{capital(told)}: {sentence(pair.ledger.at(when), event)}"
    return Line(words, cite_event(pair.ledger, event), leads_to=f"event {event.id}")


def _sayings(pair: Pair, person: str) -> Iterator[Line]:
    """What this person last said to or of the other side."""
    for claim in pair.told("pledge", "statement"):
        if any(party.name == person for party in claim.roles.get("speaker", ())):
            when = pair.ledger.dated(claim)
            said = capital(spoken(when)) if when else "Undated"
            yield Line(f"{said}: “{literal(quoted(claim))}”.", cite(pair.ledger, (claim,)))


def _pledges(pair: Pair) -> Iterator[tuple[str, list[Line]]]:
    """What each side has promised and nobody scored as done, newest first; joint promises apart."""
    found = [entry for entry in entries(pair) if entry.open]
    for codes in ((pair.one,), (pair.other,), tuple(sorted(pair.codes))):
        own = [entry for entry in found if entry.pledge.pledgers == codes]
        name = "both sides" if len(codes) > 1 else pair.name(codes[0])
        lines = [_pledge(pair, one) for one in own[:_PLEDGES]]
        if (left := len(own) - _PLEDGES) > 0:
            words = f"{capital(counted(left, 'older one'))} more: *dragoman commitments {pair.one} {pair.other}*."
            lines.append(Line(words, about_record=True))
        yield f"Open pledges of {name}", lines


def _pledge(pair: Pair, entry: Entry) -> Line:
    pledge = entry.pledge
    when = f", {spoken(pledge.said)}" if pledge.said else ""
    due = f", by “{literal(pledge.deadline)}”" if pledge.deadline else ""
    words = f"“{literal(quoted(entry.claims[0]))}” ({STRENGTHS.get(pledge.strength, 'pledged')}{when}{due})."
    return Line(words, cite(pair.ledger, entry.claims[:1]))


def _phrases(pair: Pair, side: str) -> Iterator[Line]:
    """The set phrases of the person's side, those used last first."""
    found = []
    for phrase, told in uses(pair, Period()).items():
        own = [use for use in told if use.side == side]
        if own:
            found.append((phrase, own))
    found.sort(key=lambda one: (newest_key(one[1][-1].when), one[0]))
    for phrase, own in found[:_PHRASES]:
        when = f"last {on(last)}" if (last := own[-1].when) else "undated"
        times = f", {len(own)} times" if len(own) > 1 else ""
        yield Line(f"“{literal(phrase)}” ({when}{times}).", cite(pair.ledger, (own[-1].claim,)))
