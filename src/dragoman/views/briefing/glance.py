"""The relationship at a glance: level, last contacts, highest hosts, standing body, trade."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from dragoman.model import Claim, Event, Footnote, Line, Party, Section
from dragoman.record.store.catalogue import Totals
from dragoman.views.briefing.contacts import heading, main_event, unreal_sentence
from dragoman.views.briefing.trips import (
    Contact,
    Encounter,
    Trip,
    contacts,
    guests_of,
    moment,
    people_of,
    reported,
    unrealised,
)
from dragoman.views.dates import first_day, last_day, newest_key, on, spoken
from dragoman.views.ledger import Ledger
from dragoman.views.mechanism import number
from dragoman.views.naming import is_unnamed, named, party_rank, together
from dragoman.views.notes import cite, cite_event
from dragoman.views.pair import Pair, between, countries
from dragoman.views.prose import capital, counted, listed, literal, ordinal, stopped, unique
from dragoman.views.telling import money, period_of

Bullet = tuple[Line, ...]
_LATELY = timedelta(days=183)


def glance(ledger: Ledger, one: str, other: str, totals: Totals) -> Section:
    """The same from a slice (`questions.glance`) and from what the catalogue counts, however large the record."""
    return section(between(ledger, one, other), totals)


def section(pair: Pair, totals: Totals | None = None) -> Section:
    """The bullets a reader in a hurry reads; `totals` tell how much there is where not all of it lies open."""
    found = contacts(pair)
    bullets = [*_relationship(pair), *_last(pair, found), *_coming(pair), *_hosts(pair, found)]
    return Section(
        "At a glance", bullets=(*bullets, *_body(pair), *_trade(pair), *_frequency(pair, totals or _totals(pair)))
    )


def _relationship(pair: Pair) -> list[Bullet]:
    claims = [claim for claim in pair.told("partnership") if claim.modality == "occurred" and claim.values.get("level")]
    if not claims:
        return [(Line("**Relationship.** No report names a level for it.", about_record=True),)]
    level = str(claims[0].values["level"])
    own = [claim for claim in claims if str(claim.values["level"]).casefold() == level.casefold()]
    changes = [claim for claim in own if claim.values.get("change") in ("established", "upgraded", "downgraded")]
    lines = [
        Line(
            f"**Relationship.** {capital(literal(level))}{_since(pair, changes)};",
            cite(pair.ledger, changes or own[:1], most=2),
        )
    ]
    affirmed = _affirmed(pair, [claim for claim in own if claim not in changes])
    if affirmed:
        lines[0] = Line(f"{lines[0].text.rstrip(';')},", lines[0].notes)
    lines += affirmed
    lines += _other_levels(pair, claims, level)
    if not changes:
        lines.append(Line("since when is not in the record.", about_record=True))
    return [_ended(lines)]


def _since(pair: Pair, changes: Sequence[Claim]) -> str:
    if not changes:
        return ""
    first = min(changes, key=lambda claim: claim.when or "9999")
    change = str(first.values.get("change"))
    if first.when:
        return f", {change} {on(first.when)}"
    told = pair.ledger.dated(first)
    return f", {change} at a date not told" + (f" (reported {on(told)})" if told else "")


def _affirmed(pair: Pair, claims: Sequence[Claim]) -> list[Line]:
    """Who called it so, month by month: the side whose words the level stands in."""
    groups: dict[str, list[Claim]] = {}
    sides: dict[str, set[str]] = {}
    for claim in claims:
        sayings = _sayings_around(pair, claim)
        when = next((one.when for one in sayings if one.when), None) or pair.ledger.dated(claim)
        month = _month(when)
        groups.setdefault(month, []).append(claim)
        sides.setdefault(month, set()).update(code for one in sayings for code in _speaking(pair, one))
    lines = []
    for month, group in list(groups.items())[:3]:
        by = sides[month]
        who = " by both sides" if len(by) > 1 else (f" by {pair.name(min(by))}" if by else "")
        lines.append(Line(f"affirmed{who} {month};", cite(pair.ledger, group)))
    return lines


def _sayings_around(pair: Pair, claim: Claim) -> list[Claim]:
    return [
        one
        for one in pair.claims
        if one.act in ("statement", "pledge")
        and one.document == claim.document
        and any(a.start < b.end and b.start < a.end for a in one.evidence for b in claim.evidence)
    ]


def _other_levels(pair: Pair, claims: Sequence[Claim], level: str) -> list[Line]:
    others = [claim for claim in claims if str(claim.values["level"]).casefold() != level.casefold()]
    names = unique(str(claim.values["level"]) for claim in others)[:2]
    lines = []
    for name in names:
        group = [claim for claim in others if str(claim.values["level"]) == name]
        when = pair.ledger.dated(group[0])
        told = on(when) if when else "in an undated report"
        change = str(group[0].values.get("change"))
        words = f"called {literal(name)} {told};" if change == "affirmed" else f"{literal(name)} {change} {told};"
        lines.append(Line(words, cite(pair.ledger, group[:1])))
    return lines


def _ended(lines: list[Line]) -> Bullet:
    last = lines[-1]
    return (*lines[:-1], Line(last.text.rstrip(";.") + ".", last.notes, last.about_record))


def _month(when: str | None) -> str:
    day = first_day(when)
    return on(day.isoformat()[:7]) if day else "in an undated report"


def _speaking(pair: Pair, saying: Claim) -> frozenset[str]:
    return countries(saying.roles.get("speaker", ())) & pair.codes


def _last(pair: Pair, found: Sequence[Contact]) -> list[Bullet]:
    if not found:
        return [(Line("**Last contact.** None in the record.", about_record=True),)]
    lines = [Line(f"**Last contact.** {_brief(pair, found[0])}", _cited(pair, found[0]))]
    if len(found) > 1:
        lines.append(Line(f"Before that, {_lower(_brief(pair, found[1]))}", _cited(pair, found[1])))
    return [tuple(lines)]


def _lower(words: str) -> str:
    return words[0].lower() + words[1:] if words.startswith(("Reported", "Date")) else words


def _brief(pair: Pair, contact: Contact) -> str:
    return f"{moment(pair, contact)}: {stopped(heading(pair, contact))}"


def _cited(pair: Pair, contact: Contact) -> tuple[Footnote, ...]:
    return cite_event(pair.ledger, contact.visit if isinstance(contact, Trip) else main_event(contact))


def _coming(pair: Pair) -> list[Bullet]:
    plans = [event for event in unrealised(pair) if event.modality == "planned" and _ahead(pair, event)]
    return [(_plan(pair, event),) for event in plans[-2:]]


def _plan(pair: Pair, event: Event) -> Line:
    return Line(f"**Planned.** {unreal_sentence(pair.ledger, event)}", cite_event(pair.ledger, event))


def _ahead(pair: Pair, event: Event) -> bool:
    """True for a plan not yet due; one without a date must have been reported in the record's last half year."""
    today = last_day(pair.ledger.today)
    day = last_day(event.when)
    if day or not today:
        return day is None or today is None or day >= today
    told = reported(pair.ledger, event)
    return told is not None and today - told <= _LATELY


def _hosts(pair: Pair, found: Sequence[Contact]) -> list[Bullet]:
    """Who received the guests, in each land; where nobody travelled, the highest people in contact."""
    bullets = []
    for code in (pair.one, pair.other):
        hosted = [(trip, _highest(pair, trip, code)) for trip in found if isinstance(trip, Trip)]
        received = [(trip, host) for trip, host in hosted if host]
        if received:
            bullets.append(_received(pair, code, received))
    return bullets or _highest_contact(pair, found)


def _highest(pair: Pair, trip: Trip, code: str) -> tuple[Party, Event] | None:
    hosts = [
        (party, event)
        for event in trip.meetings
        if event.act == "meeting"
        for party in people_of(event)
        if party.country == code and party.name not in {guest.name for guest in guests_of(trip.visit)}
    ]
    if not hosts or code in {guest.country for guest in guests_of(trip.visit)}:
        return None
    return min(hosts, key=lambda one: (party_rank(pair.ledger, one[0]), one[1].id))


def _received(pair: Pair, code: str, received: Sequence[tuple[Trip, tuple[Party, Event] | None]]) -> Bullet:
    best = min(party_rank(pair.ledger, host[0]) for _, host in received if host)
    top = [(trip, host) for trip, host in received if host and party_rank(pair.ledger, host[0]) == best]
    name = named(pair.ledger, top[0][1][0])
    lines = [Line(f"**Highest host in {pair.name(code)}.** {name}, who received")]
    same = [(trip, host[1]) for trip, host in top if named(pair.ledger, host[0]) == name][:3]
    for index, (trip, event) in enumerate(same):
        guests = together(pair.ledger, guests_of(trip.visit))
        day = trip.visit.when or event.when or trip.when
        when = f" ({spoken(day)})" if day else ""
        joint = "and " if index and index + 1 == len(same) else ""
        mark = "." if index + 1 == len(same) else ("" if index + 2 == len(same) else ",")
        lines.append(Line(f"{joint}{guests}{when}{mark}", cite_event(pair.ledger, event, most=1)))
    first = lines[1]
    return (Line(f"{lines[0].text} {first.text}", first.notes), *lines[2:])


def _highest_contact(pair: Pair, found: Sequence[Contact]) -> list[Bullet]:
    meetings = [event for contact in found if isinstance(contact, Encounter) for event in contact.events]
    meetings = [event for event in meetings if event.act == "meeting"]
    if not meetings:
        return []
    best = min(meetings, key=lambda event: (_level(pair, event), newest_key(event.when), event.id))
    sides = [_first_of(pair, best, code) for code in (pair.one, pair.other)]
    names = listed([named(pair.ledger, party) for party in sides if party])
    when = f", last {on(best.when)}" if best.when else ""
    return [(Line(f"**Highest level of contact.** {names}{when}.", cite_event(pair.ledger, best)),)]


def _level(pair: Pair, event: Event) -> int:
    sides = [_first_of(pair, event, code) for code in (pair.one, pair.other)]
    return sum(party_rank(pair.ledger, party) if party else 99 for party in sides)


def _first_of(pair: Pair, event: Event, code: str) -> Party | None:
    own = [party for party in people_of(event) if party.country == code and not is_unnamed(party)]
    return min(own, key=lambda party: (party_rank(pair.ledger, party), party.name), default=None)


def _body(pair: Pair) -> list[Bullet]:
    sittings = [event for event in pair.acts("session") if event.modality == "occurred"]
    if not sittings:
        return []
    last = sittings[0]
    body = listed(unique(literal(party.name) for party in last.roles.get("mechanism", ())))
    at = number(last)
    parts = [
        f"the {ordinal(at)}" if at else "one without a number",
        literal(last.where or ""),
        spoken(last.when) if last.when else "",
    ]
    words = f"**Standing body.** {body}; last sitting in the record: {', '.join(part for part in parts if part)}."
    return [(Line(words, cite_event(pair.ledger, last)),)]


def _trade(pair: Pair) -> list[Bullet]:
    told = [claim for claim in pair.told("figure") if "trade" in str(claim.values.get("metric", "")).casefold()]
    figures = [claim for claim in told if claim.values.get("unit") != "%"]  # growth is no amount
    if not figures:
        return []
    today = (pair.ledger.today or "9999")[:4]
    past = [claim for claim in figures if str(claim.values.get("period") or "")[:4] <= today] or figures
    latest = max(past, key=lambda claim: (str(claim.values.get("period") or ""), pair.ledger.dated(claim) or ""))
    period = latest.values.get("period")
    authority = listed(unique(literal(party.name) for party in latest.roles.get("authority", ())))
    words = money(latest) + (period_of(str(period)) if period else "")
    words += f", according to {authority}" if authority else ""
    return [(Line(f"**Trade.** {capital(words)}.", cite(pair.ledger, (latest,))),)]


def _totals(pair: Pair) -> Totals:
    happened = Counter(event.act for event in pair.events if event.modality == "occurred")
    return Totals(happened["visit"], happened["meeting"], happened["session"], len(pair.documents))


def _frequency(pair: Pair, totals: Totals) -> list[Bullet]:
    numbers = (totals.visits, "visit"), (totals.meetings, "meeting or call"), (totals.sessions, "joint sitting")
    counts = [counted(number, noun) for number, noun in numbers if number]
    if not counts:
        return []
    words = listed(counts).replace("meeting or calls", "meetings or calls")
    return [(Line(f"**In the record.** {capital(words)} in {counted(totals.reports, 'report')}.", about_record=True),)]
