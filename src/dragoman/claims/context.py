"""Time told elsewhere: "during the visit", "the meeting on Wednesday", "made the remarks when meeting"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.claims.fold import clash, told_like
from dragoman.claims.maker import original
from dragoman.claims.stays import day_of_arrival
from dragoman.claims.whereabouts import Atlas
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party, Reading, TimeRef, Timex

_REMARKS = re.compile(
    r"\bmade (?:the|these|this|his|her|such) (?:remarks?|comments?|statements?|announcement)\b|"
    r"\bsaid (?:this|so) (?:when|while|during)\b",
    re.IGNORECASE,
)
_THE_MEETING = re.compile(
    r"\b(?:(?:during|at|in) )?(?:(?:the|their|this) (?:\w+ )?"
    r"(?:meeting|talks|session|sitting|consultations|summit|ceremony|committee meeting))\b|"
    r"'s (?:\w+ )?(?:meeting|talks|session|sitting|summit)\b", re.IGNORECASE,
)  # fmt: skip
_INSIDE = ("meeting", "session", "greeting")


def settle_times(reading: Reading, claims: Sequence[Claim], lexicon: Lexicon | None = None) -> tuple[Claim, ...]:
    """The claims, those without a time or place of their own given the one the document tells elsewhere."""
    out = [_of_remarks(reading, claim, claims) for claim in claims]
    out = _of_the_meeting(reading, out)
    out = [_by_its_meeting(c, out) for c in out]
    visits = [c for c in out if c.act == "visit"]
    out = [_of_arrival(reading, c, visits) for c in out]
    out = [_around_a_sitting(reading, c, out) for c in out]
    out = [_of_visit(c, visits) for c in out]
    lands = _lands(reading)
    out = [_hosts(c, visits, lands) for c in out]
    out = [_in_the_city(c, out, _day_of(reading)) for c in out]
    home = Atlas(reading, lexicon).seat_of_report() if lexicon is not None else None
    opening = _opening(reading, home)
    out = [_of_opening(reading, c, opening) if opening else c for c in out]
    out = [_alongside(reading, c, out) for c in out]
    out = [_after_talks(reading, c, out) for c in out]
    return tuple(_without_stand_ins(_at_home(reading, c, home)) for c in out)


def _by_its_meeting(visit: Claim, claims: Sequence[Claim]) -> Claim:
    """A leg of a tour without a day of its own was when the guest met somebody there, as the report tells."""
    timed = visit.time is not None and (visit.time.timex is not None or visit.time.like is not None)
    if visit.act != "visit" or timed or not _on_a_tour(visit, claims):
        return visit
    guests = {g.name for g in visit.parties("guest")}
    there = [
        c for c in claims
        if c.act == "meeting" and c.modality == visit.modality and guests & {p.name for p in c.parties("participant")}
        and c.where_country == visit.where_country and c.time is not None and c.time.timex is not None
        and c.time.timex.form in _DAYS and (c.time.timex.form != "date" or c.time.timex.day is not None)
    ]  # fmt: skip
    if len({c.time.timex.text for c in there if c.time and c.time.timex}) != 1:
        return visit
    return replace(visit, time=there[0].time)


def _on_a_tour(visit: Claim, claims: Sequence[Claim]) -> bool:
    """True for a visit of which the words tell of visits to other lands too."""
    at = visit.evidence[0].start
    return any(
        c.act == "visit" and c.evidence[0].start == at and c.where_country != visit.where_country for c in claims
    )


@dataclass(frozen=True, slots=True)
class Opening:
    """What the first sentence of a report tells of all that follows: who, on which day, in which city."""

    people: frozenset[str]
    lands: frozenset[str | None]
    timex: Timex | None
    city: Mention | None
    end: int


_EVENT = re.compile(
    r"\b(?:visit\w*|meetings?|talks|summit|conference|forum|trip|participat\w+|took part|reception|ceremony|session|"
    r"consultations|negotiations|sidelines|margins)\b",
    re.IGNORECASE,
)
_RECALLED = re.compile(
    r"\b(?:had (?:\w+ )?(?:met|talked|spoken|held|received)|last (?:met|spoke|talked)|previous\w*)\b", re.I
)


def _opening(reading: Reading, home: Mention | None) -> Opening | None:
    """The opening of the body, where it tells of an event with somebody and gives one day or one city."""
    first = next((s for s in reading.sentences if s.kind == "body"), None)
    if first is None:
        return None
    if not _EVENT.search(reading.clean.text, first.start, first.end):
        return _spoken_opening(reading)
    inside = [m for m in reading.mentions if first.start <= m.start and m.end <= first.end]
    acting = [m for m in inside if m.kind == "person" and m.how in ("named", "short", "description")]
    people = frozenset(m.name for m in acting)
    lands = frozenset(m.country for m in acting if m.how == "description" and m.country)
    cities = [m for m in inside if m.kind == "place" and _IN.search(reading.clean.text, first.start, m.start)]
    if not cities and home is not None and _here(reading, first.start, first.end):
        cities = [home]
    days = [t for t in reading.timexes if first.start <= t.start < first.end and _is_day(t)]
    city = cities[0] if len({m.name for m in cities}) == 1 else None
    day = days[0] if len(days) == 1 else None
    if not people or not (city or day):
        return None
    return Opening(people, lands, day, city, reading.clean.span(first.start, first.end).end)


_SPOKE_IN = re.compile(r"\b(?:said|told|stated|announced|declared)\b[^.]{0,40}? in\s+$")
_OPENING = 3


def _spoken_opening(reading: Reading) -> Opening | None:
    """ "A said in Cairo on Wednesday": the city and the day of what the report goes on to tell of him."""
    for sentence in [s for s in reading.sentences if s.kind == "body"][:_OPENING]:
        inside = [m for m in reading.mentions if sentence.start <= m.start and m.end <= sentence.end]
        lead = next((m for m in inside if m.kind == "person" and m.how == "named"), None)
        cities = [
            m for m in inside if m.kind == "place" and _SPOKE_IN.search(reading.clean.text, sentence.start, m.start)
        ]
        days = [
            t for t in reading.timexes if cities and cities[0].end <= t.start < cities[0].end + _NEXT and _is_day(t)
        ]
        if lead is not None and len(cities) == 1 and cities[0].country != lead.country and days:
            end = reading.clean.span(sentence.start, sentence.end).end
            return Opening(frozenset((lead.name,)), frozenset(), days[0], cities[0], end)
    return None


_NEXT = 6
_HERE = re.compile(r"\bhere\b|\bin this (?:capital|city|town)\b", re.IGNORECASE)


def _here(reading: Reading, start: int, end: int) -> bool:
    """True where the words of the report, not those that it quotes, say "here"."""
    found = [m.start() for m in _HERE.finditer(reading.clean.text, start, end)]
    return any(not any(q.start <= at < q.end for q in reading.quotes) for at in found)


_IN = re.compile(r"\b(?:in|at)\s+(?:the\s+)?$")


def _is_day(timex: Timex) -> bool:
    if timex.form == "date":
        return timex.day is not None
    if timex.type == "TIME":
        return False
    return timex.form in ("weekday", "same") or (timex.form == "offset" and timex.unit == "day")


_PHONE = re.compile(r"\b(?:phone|telephone|call|video)\w*\b", re.I)


def _of_opening(reading: Reading, claim: Claim, opening: Opening) -> Claim:
    """What follows the opening, by one of those whom it names, was on its day and in its city."""
    later = claim.evidence[0].start >= opening.end and claim.act in ("meeting", "session")
    known = any(p.name in opening.people or p.country in opening.lands for p in claim.parties())
    if not later or claim.modality != "occurred" or not known:
        return claim
    number = _sentence_of(reading, claim)
    if number is None or _RECALLED.search(reading.clean.text, *_bounds(reading, number)):
        return claim
    if opening.city and claim.where_country not in (None, opening.city.country):
        return claim
    bare, spoken = _bare(claim), reading.clean.text[slice(*_bounds(reading, number))]
    if opening.city and claim.rule == "meeting/spoke" and not _PHONE.search(spoken):
        claim = replace(claim, values={**claim.values, "format": "in_person"})
    if bare and opening.timex is not None:
        claim = replace(claim, time=TimeRef(original(reading, opening.timex), "past"))
    here = opening.city if claim.values.get("format") not in ("call", "video") and claim.where is None else None
    that_day = claim.time is not None and claim.time.timex is not None and claim.time.timex.form == "same"
    if (bare or that_day) and here is not None and claim.where_country in (None, here.country):
        claim = replace(claim, where=here.name, where_country=here.country)
    return claim


def _lands(reading: Reading) -> frozenset[str]:
    """The countries of everybody and everything that a report mentions."""
    return frozenset(one.country for m in reading.mentions for one in (m, *m.members) if one.country)


def _hosts(claim: Claim, visits: Sequence[Claim], lands: frozenset[str]) -> Claim:
    """Officials met on a stay are of its land, where the report knows that and the visitor's own."""
    stay = next((v for v in visits if claim.time is not None and v.id == claim.time.like), None)
    if claim.act != "meeting" or stay is None or len(lands) != 2 or stay.where_country not in lands:
        return claim
    known = {p.country for p in claim.parties("participant") if p.country}
    if not known or known & {stay.where_country}:
        return claim
    roles = {role: tuple(_native(p, stay.where_country) for p in parties) for role, parties in claim.roles.items()}
    return replace(claim, roles=roles)


def _native(party: Party, land: str) -> Party:
    open_side = party.kind == "person" and party.country is None and party.office is not None
    return replace(party, country=land, country_basis="side") if open_side else party


def _without_stand_ins(claim: Claim) -> Claim:
    """A sitting without the states in its body's name that somebody in the chair or at the table acts for."""
    if claim.act != "session":
        return claim
    told = {p.country for p in claim.parties("chair", "participant") if p.country_basis != "body"}
    sides = tuple(p for p in claim.parties("participant") if p.country_basis != "body" or p.country not in told)
    roles = {role: parties for role, parties in claim.roles.items() if role != "participant"}
    return replace(claim, roles=dict(sorted({**roles, **({"participant": sides} if sides else {})}.items())))


_ARRIVAL = re.compile(
    r"\b(?:on|upon) the day of (?:his|her|their) arrival\b|\b(?:up)?on (?:his|her|their) arrival\b", re.I
)


def _of_arrival(reading: Reading, claim: Claim, visits: Sequence[Claim]) -> Claim:
    """ "Met him on the day of his arrival": the first day of the stay of one of those who met."""
    number = _sentence_of(reading, claim) if claim.act == "meeting" and _bare(claim) else None
    if number is None or not _ARRIVAL.search(reading.clean.text, *_bounds(reading, number)):
        return claim
    people = {p.name for p in claim.parties("participant")}
    for visit in visits:
        first = day_of_arrival(visit)
        if first is not None and people & {g.name for g in visit.parties("guest")} and visit.modality == claim.modality:
            return replace(claim, time=TimeRef(first, visit.time.tense if visit.time else "past"))
    return claim


_AROUND = re.compile(
    r"\b(?:before|after|following|ahead of|at the (?:end|close|start) of|on the eve of) the (?:\w+ )?"
    r"(?:sitting|session|meeting|ceremony|summit|plenary)\b|"
    r"\b(?:on|in|at) (?:its|the) (?:sidelines|margins|fringes|side-lines)\b",
    re.IGNORECASE,
)


def _around_a_sitting(reading: Reading, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """ "Before the sitting the two talked": on the day, and at the place, of the sitting told last."""
    number = _sentence_of(reading, claim) if claim.act == "meeting" and _bare(claim) else None
    if number is None or not _AROUND.search(reading.clean.text, *_bounds(reading, number)):
        return claim
    at = claim.evidence[0].start
    sat = [
        c for c in claims
        if c.act == "session" and c.modality == claim.modality and c.evidence[0].start < at
        and c.time is not None and (c.time.timex or c.time.like) and _may_be_the_one(claim, c)
    ]  # fmt: skip
    return told_like(claim, max(sat, key=lambda c: c.evidence[0].start)) if sat else claim


def _may_be_the_one(claim: Claim, session: Claim) -> bool:
    """False for talks on the margins of a body whose name has no word of the session's."""
    named = {w for w in str(claim.values.get("margins_of") or "").replace("-", " ").split() if w[:1].isupper()}
    body = {w for p in session.parties("mechanism") for w in p.name.replace("-", " ").split() if w[:1].isupper()}
    return not named or bool(named & body)


def _bounds(reading: Reading, number: int) -> tuple[int, int]:
    return reading.sentences[number].start, reading.sentences[number].end


_PLACED = ("visit", "meeting", "session")


def _day_of(reading: Reading) -> date | None:
    published = reading.document.published
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def _at_home(reading: Reading, claim: Claim, home: Mention | None) -> Claim:
    """What was done these days "here", or by the host at home, was done in the city of the dateline."""
    if home is None or claim.act != "meeting" or claim.modality != "occurred" or claim.where_country:
        return claim
    if claim.values.get("format") in ("call", "video") or not _fresh(claim, _day_of(reading)):
        return claim
    number = _sentence_of(reading, claim)
    bounds = _bounds(reading, number) if number is not None else (0, 0)
    at_home = home.country in {p.country for p in claim.parties()}
    hosted = {p.country for p in claim.parties("host")} == {home.country}
    housed = at_home and bool(_HOUSE.search(reading.clean.text, *bounds))
    if not (hosted or housed or (at_home and _here(reading, *bounds))):
        return claim
    return replace(claim, where=home.name, where_country=home.country)


_HOUSE = re.compile(
    r"\b(?:at|in) (?:(?:the |his |her )(?:[A-Z][\w'’-]+ ){0,3}|(?:[A-Z][\w'’-]+ ){1,3})"
    r"(?:Palace|House|Residence|Office|office|residence|Ministry|"
    r"Chancellery|Secretariat|Mansion)\b(?! of)"
)
_LATELY = timedelta(days=10)


def _fresh(claim: Claim, day: date | None) -> bool:
    """True for what is told by a day of these days."""
    timex = claim.time.timex if claim.time else None
    if timex is None:
        return False
    if timex.form == "date" and day is not None and timex.month and timex.day and timex.year in (None, day.year):
        return abs(date(day.year, timex.month, min(timex.day, _SAFE)) - day) <= _LATELY
    return timex.form in ("weekday", "same") or (timex.form == "offset" and timex.unit == "day")


_SAFE = 28
"""The last day that every month has."""

_BESIDES = re.compile(
    r"\b(?:also|then|later|afterwards?|subsequently|separately|in turn|thereafter|in addition|besides)\b"
    r"(?! this| that)",
    re.IGNORECASE,
)
_NEAR = 2


def _alongside(reading: Reading, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """ "He also met B", "they later called on C": on the day of the meeting told just before, by one of the same."""
    number = _sentence_of(reading, claim) if claim.act == "meeting" and _bare(claim) else None
    if (
        number is None
        or claim.modality != "occurred"
        or not _BESIDES.search(reading.clean.text, *_bounds(reading, number))
    ):
        return claim
    if _RECALLED.search(reading.clean.text, *_bounds(reading, number)):
        return claim
    people = {p.name for p in claim.parties("participant") if p.kind == "person"}
    day, at = _day_of(reading), claim.evidence[0].start
    before = [
        c for c in claims
        if c.act == "meeting" and c.modality == "occurred" and c.id != claim.id and c.evidence[0].start < at
        and (_fresh(c, day) or (c.time is not None and c.time.like is not None))
        and people & {p.name for p in c.parties("participant")}
        and number - _NEAR <= (_sentence_of(reading, c) or 0)
    ]  # fmt: skip
    return told_like(claim, max(before, key=lambda c: c.evidence[0].start)) if before else claim


_TALKS = r"(?:talks|meeting|negotiations|visit|trip|summit|consultations|session|sitting|ceremony|conversation|stay)\b"
_AFTER_TALKS = re.compile(
    rf"\b(?:after|following|during|before|at the (?:end|close|conclusion) of|on the (?:margins|sidelines) of) "
    rf"(?:the|their|his|her|these|this) (?:\w+ ){{0,2}}{_TALKS}|"
    r"\bwitness(?:ed|ing)\b|\bin the presence of\b|\bin front of\b|\blooked on\b",
    re.IGNORECASE,
)


def _after_talks(reading: Reading, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """What was signed "after the talks", "in their presence" was so when the talks were that the report told last."""
    bare = claim.act == "agreement" and claim.time is not None and claim.time.timex is None and claim.time.like is None
    number = _sentence_of(reading, claim) if bare and claim.values.get("status") == "signed" else None
    if number is None or claim.modality != "occurred":
        return claim
    if not _AFTER_TALKS.search(reading.clean.text, *_bounds(reading, number)):
        return claim
    end, sides = reading.clean.span(*_bounds(reading, number)).end, {p.country for p in claim.parties("party")}
    told = [
        c for c in claims
        if c.act in _PLACED and c.modality == "occurred" and c.evidence[0].start < end
        and c.time is not None and (c.time.like or _fresh_stay(c)) and _between(c, sides)
    ]  # fmt: skip
    return told_like(claim, max(told, key=lambda c: c.evidence[0].start)) if told else claim


def _between(claim: Claim, sides: set[str | None]) -> bool:
    """True for dealings of just these states, as far as their parties are known."""
    lands = {p.country for p in claim.parties() if p.country}
    return bool(lands) and len(lands & sides) > 1


def _in_the_city(claim: Claim, claims: Sequence[Claim], day: date | None) -> Claim:
    """A visitor met his hosts, or sat with them, in the one city of their land where the report tells he was."""
    if claim.act not in ("meeting", "session") or claim.where or claim.values.get("format") in ("call", "video"):
        return claim
    if claim.modality != "occurred" or claim.time is None or (claim.time.timex is None and claim.time.like is None):
        return claim
    people, lands = {p.name for p in claim.parties()}, {p.country for p in claim.parties()}
    cities = {
        (c.where, c.where_country)
        for c in claims
        if c.where and c.where_country in lands and c.modality == "occurred" and c.act in _PLACED
        and (claim.where_country in (None, c.where_country))
        and (_one_stay(claim, c, day) or (_only_stay(c, claims) and _fresh(claim, day)))
        and _stranger(c, c.where_country, people)
    }  # fmt: skip
    if len(cities) != 1:
        return claim
    where, country = cities.pop()
    return replace(claim, where=where, where_country=country)


def _only_stay(visit: Claim, claims: Sequence[Claim]) -> bool:
    """True for the one visit to its land that a report tells, where it does not say when it was."""
    others = [c for c in claims if c.act == "visit" and c.where_country == visit.where_country and c.id != visit.id]
    untimed = visit.time is None or (visit.time.timex is None and visit.time.like is None)
    return visit.act == "visit" and untimed and not others


def _one_stay(claim: Claim, other: Claim, day: date | None) -> bool:
    """True when two happenings are told under one stay, or of one day."""
    one, two = claim.time or TimeRef(), other.time or TimeRef()
    if one.like is not None:
        return one.like in (other.id, two.like)
    if other.act == "visit" and one.timex is not None and two.timex is not None and day is not None:
        return two.timex.form in _DAYS and not clash(one.timex, two.timex, day)
    return (
        one.timex is not None
        and two.timex is not None
        and one.timex.form == two.timex.form
        and not clash(one.timex, two.timex, None)
    )


def _stranger(claim: Claim, land: str | None, people: set[str]) -> bool:
    """True when one of the people is away from home in the claim's place."""
    return any(p.kind == "person" and p.country not in (None, land) and p.name in people for p in claim.parties())


def _bare(claim: Claim) -> bool:
    return claim.act in _INSIDE and claim.time is not None and claim.time.timex is None and claim.time.like is None


def _sentence_of(reading: Reading, claim: Claim) -> int | None:
    first = claim.evidence[0]
    for number, sentence in enumerate(reading.sentences):
        span = reading.clean.span(sentence.start, sentence.end)
        if span.start <= first.start < span.end:
            return number
    return None


def _of_remarks(reading: Reading, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """ "A made the remarks when meeting B": the meeting was when the words before it were said."""
    if not _bare(claim):
        return claim
    number = _sentence_of(reading, claim)
    if number is None:
        return claim
    sentence = reading.sentences[number]
    if not _REMARKS.search(reading.clean.text, sentence.start, sentence.end):
        return claim
    spoken = [
        c
        for c in claims
        if c.act in ("statement", "pledge")
        and c.time
        and c.time.timex
        and c.evidence[0].start < claim.evidence[0].start
    ]
    if not spoken:
        return claim
    last = max(spoken, key=lambda c: c.evidence[0].start)
    return replace(claim, time=TimeRef(last.time.timex if last.time else None, "past"))


def _of_the_meeting(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """ "at the meeting on Wednesday", "Wednesday's committee meeting": the last sitting or meeting told before it."""
    out = list(claims)
    for hit in _THE_MEETING.finditer(reading.clean.text):
        timex = _beside(reading, hit.start(), hit.end())
        if timex is None:
            continue
        at = reading.clean.span(hit.start(), hit.end()).start
        sitting = re.search(r"session|sitting|summit|committee|ceremony", hit.group(), re.IGNORECASE)
        acts = ("session",) if sitting else ("session", "meeting")
        before = [n for n, c in enumerate(out) if c.act in acts and c.modality == "occurred" and _lately_told(c, at)]
        # Of a gathering that others only met within, "the meeting" tells nothing where it is not the only one.
        before = [n for n in before if out[n].rule != "session/margins"] or before
        if not before:
            continue
        last = max(before, key=lambda n: (out[n].evidence[0].start, out[n].act == "session"))
        if _bare(out[last]):
            out[last] = replace(out[last], time=TimeRef(original(reading, timex), "past"))
    return out


def _lately_told(claim: Claim, at: int) -> bool:
    """True for what is told before a place in the report; of what is told in passing only where that is near."""
    far = at - claim.evidence[0].start
    return 0 < far < _FAR_OFF or (far > 0 and claim.rule != "session/numbered")


_FAR_OFF = 1500


def _beside(reading: Reading, start: int, end: int) -> Timex | None:
    """A time expression that stands right after "the meeting" or owns it ("Wednesday's meeting")."""
    for timex in reading.timexes:
        if timex.form not in ("weekday", "date", "offset"):
            continue
        if timex.end == start or (
            0 <= timex.start - end <= 4 and reading.clean.text[end : timex.start].strip() in ("", "on", "of")
        ):
            return timex
    return None


def _on_the_trip(claim: Claim, stays: Sequence[Claim]) -> Claim:
    """Somebody of a third country met on the one trip that a report tells: in its days, who knows where."""
    before = [v for v in stays if v.evidence[0].start < claim.evidence[0].start and v.time and v.time.timex]
    lands = {v.where_country for v in stays}
    abroad = claim.act == "meeting" and claim.modality == "occurred" and claim.values.get("format") == "in_person"
    if not abroad or not before or len(lands) > 1 or not _fresh_stay(before[-1]):
        return claim
    return replace(claim, time=TimeRef(None, claim.time.tense if claim.time else "past", before[-1].id))


def _fresh_stay(visit: Claim) -> bool:
    """False for a visit told by a month or a year: what is told beside it may be of any other day."""
    timex = visit.time.timex if visit.time else None
    return timex is not None and (timex.form != "date" or timex.day is not None) and timex.form in _DAYS


_DAYS = ("date", "weekday", "offset", "same", "range", "until")


def _of_visit(claim: Claim, visits: Sequence[Claim]) -> Claim:
    """A meeting without a time took place during the visit of one of those who met, to the country of another."""
    if not _bare(claim) or claim.modality == "cancelled":
        return claim
    people = {p.name for p in claim.parties() if p.kind == "person"}
    lands = {p.country for p in claim.parties() if p.country}
    fitting = [
        v for v in visits
        if v.modality == claim.modality and {g.name for g in v.parties("guest")} & people
        and (claim.where_country is None or claim.where_country == v.where_country)
    ]  # fmt: skip
    near = [v for v in fitting if {d.country for d in v.parties("destination")} & lands] or [
        v for v in fitting if claim.where_country == v.where_country
    ]
    if not near and not lands - {p.country for p in claim.parties() if p.kind == "person"}:
        near = [v for v in fitting if v.evidence[0].start <= claim.evidence[0].start] if claim.act != "greeting" else []
    if not near:
        return _on_the_trip(claim, fitting)
    before = [v for v in near if v.evidence[0].start <= claim.evidence[0].start]
    stay = (before or near)[-1 if before else 0]
    return claim if _of_several_legs(stay, visits) or _by_night(stay) else told_like(claim, stay)


def _by_night(stay: Claim) -> bool:
    """True for a visit of which only a night is told: who lands at night is met on a day that is not told."""
    first = day_of_arrival(stay)
    return first is not None and first.part in ("evening", "night")


def _of_several_legs(stay: Claim, visits: Sequence[Claim]) -> bool:
    """True for the first leg of a trip whose whole length is told: only its first day is known."""
    at, timex = stay.evidence[0].start, stay.time.timex if stay.time else None
    last = [v for v in visits if v.evidence[0].start == at and v.time and v.time.timex and v.time.timex.form == "until"]
    return timex is not None and timex.form != "until" and any(v.where_country != stay.where_country for v in last)
