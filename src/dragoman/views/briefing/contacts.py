"""Contacts, newest first, as a desk officer tells them: a visit with its meetings in one paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model import Event, Footnote, Interval, Line, Party, Section
from dragoman.views.briefing.limits import Limits
from dragoman.views.briefing.trips import Contact, Encounter, Trip, contacts, guests_of, moment, people_of, unrealised
from dragoman.views.dates import first_day, last_day, spoken, within
from dragoman.views.ledger import Ledger
from dragoman.views.naming import is_unnamed, named, party_rank, together
from dragoman.views.notes import cite, cite_event
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted, listed, literal, stopped, unique
from dragoman.views.telling import place, sentence, session_name, sides, unique_parties

_SEVERAL = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A thing to be listed in a sentence, with the events it rests on; `verb` begins the sentence it belongs to."""

    verb: str
    words: str
    events: tuple[Event, ...]


def section(pair: Pair, limits: Limits) -> Section:
    """The section; what does not fit is counted and its command named."""
    found = contacts(pair)
    paragraphs = [paragraph(pair, contact) for contact in found[: limits.contacts]]
    paragraphs += _left_out(pair, found[limits.contacts :])
    coming = tuple(_unrealised(pair, event) for event in unrealised(pair)[: limits.contacts // 2])
    if not paragraphs:
        paragraphs = [(Line("The record tells of no meeting, call or visit between the two.", about_record=True),)]
    return Section("Contacts, newest first", paragraphs=tuple(paragraphs), bullets=coming)


def paragraph(pair: Pair, contact: Contact) -> tuple[Line, ...]:
    """One contact told."""
    return _trip(pair, contact) if isinstance(contact, Trip) else _encounter(pair, contact)


def heading(pair: Pair, contact: Contact) -> str:
    """Who and what, without the date: "Vice Premier A visits Xanadu"."""
    ledger = pair.ledger
    if isinstance(contact, Trip):
        land = next((code for code in _lands(contact.visit) if code in pair.codes), None)
        kind = contact.visit.values.get("kind")
        plain = not isinstance(kind, str) or kind in ("", "other")
        verb = "visits" if plain else f"pays {'an' if str(kind)[:1] in 'aeiou' else 'a'} {kind} visit to"
        return f"{together(ledger, guests_of(contact.visit))} {verb} {ledger.country(land)}"
    event = main_event(contact)
    if event.act == "session":
        return f"{capital(session_name(ledger, event))} meets{place(event)}"
    present = contact.events if contact.joint else (event,)
    return capital(f"{_principals(pair, present)} {_verb(event)}{place(event)}{_company(pair, present)}")


def _lands(visit: Event) -> list[str]:
    codes = [party.country for party in visit.roles.get("destination", ()) if party.country]
    return codes or ([visit.where_country] if visit.where_country else [])


def _verb(event: Event) -> str:
    return {"call": "speak by telephone", "video": "meet by video"}.get(str(event.values.get("format")), "meet")


def _principals(pair: Pair, events: Sequence[Event]) -> str:
    """The people of the two sides, side by side, the highest when they are many."""
    people = unique_parties([party for event in events for party in people_of(event)])
    own = [party for group in sides(people) for party in group if party.country in pair.codes]
    words = [named(pair.ledger, party) for party in _trimmed(pair.ledger, own)]
    if words and all(party.kind == "state" for party in own):
        words[0] = f"representatives of {words[0]}"
    if len(own) > _SEVERAL:
        words.append(counted(len(own) - _SEVERAL, "other of the two sides", "others of the two sides"))
    return listed(unique(words))


def _company(pair: Pair, events: Sequence[Event]) -> str:
    """Those from other countries, by name when they are one or two."""
    people = unique_parties([party for event in events for party in people_of(event)])
    others = [party for party in people if party.country not in pair.codes]
    if len(others) > 2:
        return f", with {counted(len(others), 'participant')} from elsewhere"
    return f", with {listed([named(pair.ledger, party, country=True) for party in others])}" if others else ""


def _trimmed(ledger: Ledger, parties: Sequence[Party]) -> list[Party]:
    if len(parties) <= _SEVERAL:
        return list(parties)
    highest = sorted(range(len(parties)), key=lambda index: (party_rank(ledger, parties[index]), index))[:_SEVERAL]
    return [parties[index] for index in sorted(highest)]


def _trip(pair: Pair, trip: Trip) -> tuple[Line, ...]:
    lines = [Line(f"**{moment(pair, trip)} — {stopped(heading(pair, trip))}**", cite_event(pair.ledger, trip.visit))]
    if trip.when and not trip.visit.when:
        lines.append(Line("The days of the stay are not told; the date is that of what follows.", about_record=True))
    for day, where in _days(trip):
        events = [event for event in trip.meetings if _day(trip, event) == (day, where)]
        lines += _meetings(pair, trip, events, _opening(trip, day, where))
    lines += _greetings(pair, trip)
    lines += _legs(pair.ledger, trip)
    lines += _accounts(pair, trip)
    return tuple(lines)


def _day(trip: Trip, event: Event) -> tuple[str, str]:
    own = "" if event.when in (None, trip.visit.when) else str(event.when)
    return own, event.where or ""


def _days(trip: Trip) -> list[tuple[str, str]]:
    return sorted({_day(trip, event) for event in trip.meetings}, key=lambda one: (one[0] == "", one))


def _opening(trip: Trip, day: str, where: str) -> str:
    """ "27 November, Astana:", as much of it as is told."""
    when = ""
    if day:
        inside = within(day, trip.when) and Interval.from_edtf(day).days == 1
        when = spoken(day).rsplit(" ", 1)[0] if inside else spoken(day)
    told = ", ".join(part for part in (when, literal(where)) if part)
    return f"{told}:" if told else ""


def _meetings(pair: Pair, trip: Trip, events: Sequence[Event], opening: str) -> list[Line]:
    """ "27 November, Astana: met President A[1] and Prime Minister B,[2] and co-chaired …[3]."""
    pieces = sorted((_piece(pair, trip, event) for event in events), key=lambda one: _order(pair, trip, one))
    merged = _merged(pair, pieces)
    verbs = [piece.verb for piece, _ in merged]
    lines: list[Line] = []
    for index, (piece, notes) in enumerate(merged):
        words = f"{_joint(verbs, index)}{piece.words}"
        words = f"{opening} {words}" if opening and index == 0 else words
        mark = _mark(verbs, index) or ("," if " and " in piece.words else "")
        lines.append(Line(f"{capital(words) if index == 0 else words}{mark}", notes))
    return lines


def _joint(verbs: Sequence[str], index: int) -> str:
    """What stands before a thing listed: its verb where that is new, "and" before the last of a list."""
    verb = verbs[index]
    if index == 0 or verbs[index - 1] != verb:
        return f"and {verb} " if index and verb not in verbs[:index] and set(verbs[index:]) == {verb} else f"{verb} "
    return "and " if verb not in verbs[index + 1 :] else ""


def _mark(verbs: Sequence[str], index: int) -> str:
    """What stands after a thing listed: nothing before the "and" of one verb's list."""
    after = verbs[index + 1 :]
    if not after:
        return "."
    return "" if after[0] == verbs[index] and verbs[index] not in after[1:] else ","


def _merged(pair: Pair, pieces: Sequence[Piece]) -> list[tuple[Piece, tuple[Footnote, ...]]]:
    """People met in one and the same sentence of one report are listed together under one note."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        if before and before.verb == piece.verb == "met" and _one_sentence(pair, before.events, piece.events):
            found[-1] = Piece(piece.verb, f"{before.words}\0{piece.words}", (*before.events, *piece.events))
        else:
            found.append(piece)
    return [
        (Piece(piece.verb, listed(piece.words.split("\0")), piece.events), _notes(pair, piece.events))
        for piece in found
    ]


def _notes(pair: Pair, events: Sequence[Event]) -> tuple[Footnote, ...]:
    return cite(pair.ledger, [claim for event in events for claim in pair.ledger.told_by(event)])


def _one_sentence(pair: Pair, before: Sequence[Event], after: Sequence[Event]) -> bool:
    if {document for event in before for document in event.documents} != {
        document for event in after for document in event.documents
    }:
        return False
    first = {
        (claim.document, one.start)
        for event in before
        for claim in pair.ledger.told_by(event)
        for one in claim.evidence
    }
    second = [
        (claim.document, one.start) for event in after for claim in pair.ledger.told_by(event) for one in claim.evidence
    ]
    return any(document == at and abs(start - begin) < 200 for document, start in first for at, begin in second)


def _piece(pair: Pair, trip: Trip, event: Event) -> Piece:
    guests = {party.name for party in guests_of(trip.visit)}
    hosts = [party for party in unique_parties(people_of(event)) if party.name not in guests]
    own = [party for party in hosts if party.country in {guest.country for guest in guests_of(trip.visit)}]
    others = [party for party in hosts if party not in own]
    ledger = pair.ledger
    if event.act == "session":
        chairs = {party.name for party in event.roles.get("chair", ())}
        verb = "chaired" if chairs <= guests else ("co-chaired" if chairs & guests else "attended")
        beside = f" with {together(ledger, others, full=False)}" if others else ""
        return Piece(verb, f"{session_name(ledger, event)}{beside}", (event,))
    company = f", together with {together(ledger, own, full=False)}" if own else ""
    people = together(ledger, others, full=_introduces(others)) or "counterparts"
    return Piece("met", people + company, (event,))


def _introduces(parties: Sequence[Party]) -> bool:
    return any(is_unnamed(party) for party in parties)


def _order(pair: Pair, trip: Trip, piece: Piece) -> tuple[int, int, str]:
    guests = {party.name for party in guests_of(trip.visit)}
    hosts = [party for event in piece.events for party in people_of(event) if party.name not in guests]
    rank = min((party_rank(pair.ledger, party) for party in hosts), default=99)
    return (piece.verb != "met", rank, piece.events[0].id)


def _greetings(pair: Pair, trip: Trip) -> list[Line]:
    ledger = pair.ledger
    home = {guest.country for guest in guests_of(trip.visit)}
    out = [event for event in trip.greetings if _from(event, home)]
    back = [event for event in trip.greetings if not _from(event, home)]
    lines = []
    for verb, events in (("Carried", out), ("Took home", back)):
        if events:
            senders = unique_parties([party for event in events for party in event.roles.get("sender", ())])
            receivers = unique_parties([party for event in events for party in event.roles.get("recipient", ())])
            to = f" to {together(ledger, receivers, full=False)}" if receivers else ""
            words = f"{verb} {_what(events)} from {together(ledger, senders, full=False)}{to}."
            lines.append(Line(words, _notes(pair, events)))
    return lines


def _what(events: Sequence[Event]) -> str:
    kinds = {str(event.values.get("what") or "greetings") for event in events}
    return literal(kinds.pop()) if len(kinds) == 1 else "greetings"


def _from(event: Event, home: set[str | None]) -> bool:
    return any(party.country in home for party in event.roles.get("sender", ()))


def _legs(ledger: Ledger, trip: Trip) -> list[Line]:
    lines = []
    for leg in trip.legs:
        lands = listed(unique(named(ledger, party) for party in leg.roles.get("destination", ())))
        when = f" ({spoken(leg.when)})" if leg.when else ""
        if lands:
            lines.append(Line(f"The same trip led to {lands}{when}.", cite_event(ledger, leg)))
    return lines


def _accounts(pair: Pair, trip: Trip) -> list[Line]:
    documents = {document for event in trip.events for document in event.documents}
    if len(documents) < 2:
        return []
    copies = sum(claim.copy_of is not None for event in trip.events for claim in pair.ledger.told_by(event))
    same = f"; {counted(copies, 'claim')} only repeats a sentence and counts once" if copies == 1 else ""
    same = f"; {copies} claims only repeat sentences and count once" if copies > 1 else same
    return [Line(f"Told by {counted(len(documents), 'report')}{same}.", about_record=True)]


def main_event(contact: Encounter) -> Event:
    """The sitting, where there is one; else the first."""
    return next((event for event in contact.events if event.act == "session"), contact.events[0])


def _encounter(pair: Pair, contact: Encounter) -> tuple[Line, ...]:
    if not contact.joint:
        return _series(pair, contact)
    event = main_event(contact)
    told = (event,) if event.act == "session" else contact.events
    lines = [Line(f"**{moment(pair, contact)} — {stopped(heading(pair, contact))}**", _notes(pair, told))]
    if event.act == "session":
        lines += _sitting(pair, event, [other for other in contact.events if other is not event])
    documents = {document for one in contact.events for document in one.documents}
    if len(documents) > 1:
        independent = event.independent_accounts
        many = f", {independent} of them independent" if 1 < independent < len(documents) else ""
        lines.append(Line(f"Told by {counted(len(documents), 'report')}{many}.", about_record=True))
    return tuple(lines)


def _sitting(pair: Pair, event: Event, talks: Sequence[Event]) -> list[Line]:
    lines = []
    chairs = together(pair.ledger, event.roles.get("chair", ()), country=True)
    if chairs:
        lines.append(Line(f"Chaired by {chairs}.", cite_event(pair.ledger, event)))
    for talk in talks:
        lines.append(Line(sentence(pair.ledger, talk), cite_event(pair.ledger, talk)))
    return lines


def _series(pair: Pair, contact: Encounter) -> tuple[Line, ...]:
    """Several calls of the same people: the dates, each with its note."""
    whens = [event.when for event in contact.events if event.when]
    first, last = first_day(whens[-1]), last_day(whens[0])
    span = spoken(f"{first}/{last}") if first and last and first < last else spoken(whens[0])
    times = "twice" if len(whens) == 2 else f"{len(whens)} times"
    head = f"**{span} — {heading(pair, contact)} {times}:**"
    lines = [Line(head, cite_event(pair.ledger, contact.events[0], most=1))]
    for index, event in enumerate(contact.events):
        mark = "." if index + 1 == len(contact.events) else ","
        lines.append(Line(f"{spoken(str(event.when))}{mark}", cite_event(pair.ledger, event, most=1)))
    return tuple(lines)


def _left_out(pair: Pair, rest: Sequence[Contact]) -> list[tuple[Line, ...]]:
    if not rest:
        return []
    events = [
        event for contact in rest for event in (contact.events if isinstance(contact, Encounter) else (contact.visit,))
    ]
    days = [day for event in events if (day := last_day(event.when))]
    back = f", the oldest of {spoken(min(days).isoformat())}" if days else ""
    command = f"*dragoman dossier {pair.one} {pair.other}*"
    return [(Line(f"{counted(len(events), 'earlier contact')} more{back}: {command} lists them.", about_record=True),)]


def _unrealised(pair: Pair, event: Event) -> tuple[Line, ...]:
    label = {"planned": "Planned", "cancelled": "Called off", "denied": "Denied"}[event.modality]
    lines = [Line(f"*{label}:* {unreal_sentence(pair.ledger, event)}", cite_event(pair.ledger, event))]
    today, day = last_day(pair.ledger.today), last_day(event.when)
    if event.modality == "planned" and day is not None and today is not None and day < today:
        lines.append(Line("The record does not say whether it took place.", about_record=True))
    return tuple(lines)


def unreal_sentence(ledger: Ledger, event: Event) -> str:
    """A planned, cancelled or denied thing with the date it was meant for."""
    words = sentence(ledger, event).rstrip(".")
    if not event.when:
        return f"{words}."
    joint = " for " if words.endswith("was planned") else ", for "
    return f"{words}{joint}{spoken(event.when)}."


__all__ = ["heading", "main_event", "paragraph", "section", "unreal_sentence"]
