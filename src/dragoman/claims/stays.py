"""The length of a stay from what is told in pieces, and the plans that fell through with it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.claims.fold import alike, merged_claims, span_of_times
from dragoman.claims.parties import state_party
from dragoman.claims.visits import Hint, until
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Party, Reading, Sentence, TimeRef, Timex, content_id

_NEW_SLOT = re.compile(
    r"\b(?:re-?schedul\w+|postponed (?:to|until|till|for)|put off (?:to|until|till)|moved to|instead|new date|"
    r"another date|later date|made up for|will now|now (?:due|set|expected|to take))\b",
    re.IGNORECASE,
)
_POINTS = ("weekday", "offset", "same", "date", "until")


def stays(reading: Reading, claims: Sequence[Claim], bounds: Sequence[Hint]) -> tuple[Claim, ...]:
    """The claims, visits with the bounds that are told elsewhere, and what was called off told once as cancelled."""
    told = _one_stay(reading, _told_once(_without_guesses(_on_a_tour(reading, _spoken_of(claims)))))
    return _bounded(_fallen_through(reading, told), bounds)


# --- visits told with others ------------------------------------------------------------------------------------


def _without_guesses(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, without a visit to where the report comes from when the report sends its guest somewhere else."""
    told = [c for c in claims if c.act == "visit" and c.rule != "visit/implied"]
    return [
        c
        for c in claims
        if c.rule != "visit/implied" or not any(_same_guest(c, t) or (_by_pronoun(c) and _one_land(c, t)) for t in told)
    ]


def _spoken_of(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, a visit to come that is spoken of in the present ("the visit of A to X is his second") told once."""
    out = list(claims)
    for word in [c for c in claims if c.act == "visit" and c.rule in ("visit/visit-of", "visit/implied")]:
        now = word.modality == "occurred" and word.time is not None and word.time.tense == "present"
        plan = [n for n, c in enumerate(out) if c.act == "visit" and c.modality == "planned" and _one_thing(c, word)]
        if now and word.time is not None and word.time.timex is None and word.time.like is None and plan:
            out[plan[0]] = merged_claims(out[plan[0]], replace(word, modality="planned"))
            out = [c for c in out if c.id != word.id]
    return out


def _by_pronoun(visit: Claim) -> bool:
    """True for "his visit": whose it is follows from who is told to have come."""
    return all(g.text.casefold() in ("his", "her", "their", "its") for g in visit.parties("guest"))


def _one_land(one: Claim, other: Claim) -> bool:
    return {d.country for d in one.parties("destination")} == {d.country for d in other.parties("destination")}


def _told_once(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, a journey without a day told once where the headline names it and the text tells of it."""
    out: list[Claim] = []
    for claim in claims:
        twin = next((n for n, c in enumerate(out) if claim.act == c.act == "visit" and _one_journey(c, claim)), None)
        if twin is None:
            out.append(claim)
        else:
            out[twin] = merged_claims(out[twin], claim)
    return out


def _one_journey(one: Claim, other: Claim) -> bool:
    undated = any(c.time is None or (c.time.timex is None and c.time.like is None) for c in (one, other))
    return undated and one.modality == other.modality == "planned" and _one_thing(one, other) and _current(one)


_GOES_ON = re.compile(r"\bwill (?:last|run|continue|go on|end|conclude|wrap up|stay|remain)\b", re.IGNORECASE)


def _one_stay(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, the rest of a stay that has begun told with it ("will last until Friday", "during his stay")."""
    out = list(claims)
    for rest in [c for c in claims if c.act == "visit" and c.modality == "planned" and _of_a_stay(reading, c)]:
        begun = [
            c for c in out if c.act == "visit" and c.modality == "occurred" and _one_thing(rest, c) and _going_on(c)
        ]
        if not begun:
            continue
        whole = merged_claims(begun[0], replace(rest, modality="occurred"))
        span = rest.time if rest.time and rest.time.timex and rest.time.timex.form == "range" else whole.time
        tense = begun[0].time.tense if begun[0].time else "past"
        timed = replace(whole, time=replace(span or TimeRef(), tense=tense))
        out = [timed if c.id == begun[0].id else c for c in out if c.id != rest.id]
    return out


def _going_on(visit: Claim) -> bool:
    timex = visit.time.timex if visit.time else None
    return _current(visit) or (timex is not None and timex.form == "range")


def _of_a_stay(reading: Reading, visit: Claim) -> bool:
    """True for a noun without a day of its own, one of which the end is told, and for who will leave."""
    if visit.rule == "visit/left" or (visit.rule == "visit/was-in" and _GOES_ON.search(_sentence(reading, visit))):
        return True
    if visit.rule not in ("visit/visit-of", "visit/implied"):
        return False
    timed = visit.time is not None and (visit.time.timex is not None or visit.time.like is not None)
    return not timed or bool(_GOES_ON.search(_sentence(reading, visit)))


def _same_guest(one: Claim, other: Claim) -> bool:
    return any(alike(a, b) for a in one.parties("guest") for b in other.parties("guest"))


_AHEAD = re.compile(
    r"\b(?:will|is (?:to|due|set|scheduled|expected|planning)|plans to)\s+(?:\w+\s+){0,2}?"
    r"(?:travel|visit|go|fly|head|depart|lead|pay|make|be in)\b",
    re.IGNORECASE,
)


def _on_a_tour(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """A journey that a headline only names, or the present tense tells, is to come where the text says so."""
    coming = {g.name for c in claims if c.act == "visit" and c.modality == "planned" for g in c.parties("guest")}
    coming |= {g.name for c in claims if _only_named(reading, c) for g in c.parties("guest") if _ahead(reading, g)}
    return [
        replace(c, modality="planned", time=replace(c.time or TimeRef(), tense="future"))
        if c.act == "visit" and c.modality == "occurred" and _open(reading, c)
        and coming & {g.name for g in c.parties("guest")}
        else c
        for c in claims
    ]  # fmt: skip


def _open(reading: Reading, claim: Claim) -> bool:
    undated = claim.time is None or claim.time.timex is None
    now = claim.time is not None and claim.time.tense == "present" and claim.rule in _JOURNEYS
    return undated and (now or _only_named(reading, claim))


_JOURNEYS = ("visit/traveled", "visit/departed")


def _ahead(reading: Reading, guest: Party) -> bool:
    """True when a sentence that names somebody tells of a journey to come."""
    last = guest.name.split()[-1]
    for sentence in reading.sentences:
        words = reading.clean.text[sentence.start : sentence.end]
        if sentence.kind == "body" and last in words and _AHEAD.search(words, words.index(last)):
            return True
    return False


# --- the legs of a tour -----------------------------------------------------------------------------------------

_TOUR = re.compile(
    r"\b(?:tour|swing|trip|journey) (?:of|through|across|around) (?:[\w-]+ ){0,3}?[A-Z]|"
    r"\b(?:[\w-]+-(?:nation|country|stop|state|leg)|regional|[A-Z]\w+n|Gulf|Balkan|Pacific) (?:\w+ )?(?:tour|swing)\b"
)


def legs(reading: Reading, claims: Sequence[Claim], lexicon: Lexicon) -> tuple[Claim, ...]:
    """The claims, with a visit to each state in which somebody on a tour met its officials ("In X he was received")."""
    touring = {m.name for s in _tours(reading) for m in reading.mentions if s.start <= m.start < s.end and m.office}
    out = list(claims)
    for met in [c for c in claims if touring and c.act == "meeting" and c.modality in ("occurred", "planned")]:
        land, people = met.where_country, met.parties("participant")
        guests = tuple(p for p in people if p.name in touring and p.country not in (None, land))
        hosted = land in lexicon.states.display and any(p.country == land for p in people)
        there = [g for c in out if c.act == "visit" and c.where_country == land for g in c.parties("guest")]
        known = any(alike(one, guest) for one in there for guest in guests)
        if not guests or not hosted or known or met.where is None or not _on_a_day(met):
            continue
        out.append(_leg(met, guests, lexicon))
    return tuple(out)


def _tours(reading: Reading) -> list[Sentence]:
    return [s for s in reading.sentences if s.kind == "body" and _TOUR.search(reading.clean.text, s.start, s.end)]


def _on_a_day(claim: Claim) -> bool:
    timex = claim.time.timex if claim.time else None
    return timex is not None and timex.form in _POINTS and (timex.form != "date" or timex.day is not None)


def _leg(met: Claim, guests: tuple[Party, ...], lexicon: Lexicon) -> Claim:
    display, land, home = lexicon.states.display, met.where_country or "", guests[0].country or ""
    roles = {
        "destination": (state_party(land, display[land], met.where or ""),),
        "guest": guests,
        "origin": (state_party(home, display.get(home, home), guests[0].text),),
    }
    key = content_id("visit", met.id)
    return replace(met, id=key, act="visit", roles=roles, values={}, rule="visit/implied")


# --- bounds ------------------------------------------------------------------------------------------------------


def _bounded(claims: Sequence[Claim], bounds: Sequence[Hint]) -> tuple[Claim, ...]:
    out = list(claims)
    for hint in bounds:
        index = _visit_of(out, hint)
        if index is not None:
            out[index] = _with_bound(out[index], hint)
    return tuple(out)


def _visit_of(claims: Sequence[Claim], hint: Hint) -> int | None:
    """The visit that a bound belongs to: of that guest, to that land where one is told, the last one told before it."""
    fitting = [
        n
        for n, c in enumerate(claims)
        if c.act == "visit" and c.modality in ("occurred", "planned") and _current(c)
        and any(g.name == hint.guest for g in c.parties("guest"))
        and (hint.land is None or hint.land in {d.country for d in c.parties("destination")})
    ]  # fmt: skip
    before = [n for n in fitting if claims[n].evidence[0].start <= hint.at]
    if before:
        return max(before, key=lambda n: claims[n].evidence[0].start)
    return fitting[0] if len(fitting) == 1 and (hint.land is not None or not hint.end) else None


def _current(visit: Claim) -> bool:
    """True for a visit of these days: one told by a month or a year is history or a far plan."""
    timex = visit.time.timex if visit.time else None
    return timex is None or (timex.form in _POINTS and (timex.form != "date" or timex.day is not None))


def _with_bound(visit: Claim, hint: Hint) -> Claim:
    own = visit.time or TimeRef()
    timex = until(hint.timex) if hint.end else hint.timex
    if hint.timex.form == "same" and own.timex is not None:
        return visit
    joined = span_of_times(own.timex, timex) if own.timex is not None else timex
    if joined is None:
        return visit
    return replace(visit, time=TimeRef(joined, own.tense, own.like, own.sure))


# --- what was called off -----------------------------------------------------------------------------------------


_CALLED_OFF = re.compile(
    r"\b(?:the|his|her|that|this|but) (?:\w+ )?(?:trip|visit|tour|journey|stay)\b[^.;]{0,40}\b"
    r"(?:was|were|has been|had been|is)\b[^.;]{0,20}\b"
    r"(?:put off|postponed|cancelled|canceled|called off|scrapped|shelved)|"
    r"\bbut (?:the|his|her|that|this) (?:\w+ )?(?:trip|visit|tour|journey) (?:did not take place|never took place|"
    r"fell through|did not (?:happen|materiali[sz]e))",
    re.IGNORECASE,
)


def _called_off(reading: Reading, claim: Claim) -> Claim:
    """ "Was due to arrive on Friday, but the trip was put off": cancelled."""
    off = claim.act == "visit" and claim.modality == "planned" and claim.rule not in ("visit/visit-of", "visit/implied")
    if not off or not _CALLED_OFF.search(_sentence(reading, claim)) or _NEW_SLOT.search(_sentence(reading, claim)):
        return claim
    return replace(claim, modality="cancelled")


def _fallen_through(reading: Reading, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """A plan told beside its cancellation is the cancelled thing itself, unless the words give it a new slot."""
    out = [_called_off(reading, c) for c in claims]
    for lost in [c for c in claims if c.modality == "cancelled" and c.act in ("visit", "meeting")]:
        for plan in [c for c in out if c.modality == "planned" and c.act == lost.act]:
            if not _one_thing(lost, plan) or _anew(reading, lost, plan):
                continue
            place = next(n for n, c in enumerate(out) if c.id == lost.id)
            lost = merged_claims(out[place], replace(plan, modality="cancelled"))
            out[place] = lost
            out = [c for c in out if c.id != plan.id]
    out = _with_the_title(reading, out)
    return tuple(_with_the_visit(reading, c, out) for c in out)


def _with_the_title(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """A trip that a headline only names ("Statement on A's Travel to X and Y") is off where the text calls it off."""
    out = list(claims)
    for lost in [c for c in claims if c.act == "visit" and c.modality == "cancelled"]:
        named = [c for c in out if c.act == "visit" and c.modality == "occurred" and _only_named(reading, c)]
        trip = next((c for c in named if _one_thing(lost, c)), None)
        if trip is None or _anew(reading, lost, trip):
            continue
        legs = [c for c in named if c.evidence[0].start == trip.evidence[0].start and c.id != trip.id]
        off = {c.id: replace(c, modality="cancelled") for c in legs} | {lost.id: merged_claims(lost, trip)}
        out = [off.get(c.id, c) for c in out if c.id != trip.id]
    return out


def _only_named(reading: Reading, claim: Claim) -> bool:
    """True for what stands in headlines alone."""
    heads = [reading.clean.span(s.start, s.end) for s in reading.sentences if s.kind == "headline"]
    return claim.act == "visit" and all(
        any(h.start <= e.start and e.end <= h.end for h in heads) for e in claim.evidence
    )


_WAS_TO = re.compile(
    r"\b(?:was|were|had been) (?:due|to|scheduled|set|expected|supposed|slated)\b|\bhad planned\b", re.I
)


def _with_the_visit(reading: Reading, claim: Claim, claims: Sequence[Claim]) -> Claim:
    """Talks that somebody was to hold on a visit that is off are off too."""
    if claim.act != "meeting" or claim.modality != "planned" or not _WAS_TO.search(_sentence(reading, claim)):
        return claim
    for lost in claims:
        if lost.act != "visit" or lost.modality != "cancelled":
            continue
        guests = {g.name for g in lost.parties("guest")} & {p.name for p in claim.parties("participant")}
        hosts = {d.country for d in lost.parties("destination")} & {p.country for p in claim.parties("participant")}
        if guests and hosts:
            return replace(claim, modality="cancelled")
    return claim


def _anew(reading: Reading, lost: Claim, plan: Claim) -> bool:
    """True for the new slot of what was postponed: told by the same words, or by words that say so."""
    same_words = {(e.start, e.end) for e in lost.evidence} & {(e.start, e.end) for e in plan.evidence}
    return bool(same_words) or bool(_NEW_SLOT.search(_sentence(reading, plan)))


def _one_thing(lost: Claim, plan: Claim) -> bool:
    role = "guest" if lost.act == "visit" else "participant"
    people = all(any(alike(a, b) for b in plan.parties(role)) for a in lost.parties(role))
    return people and {p.country for p in lost.parties("destination")} == {
        p.country for p in plan.parties("destination")
    }


def _sentence(reading: Reading, claim: Claim) -> str:
    at = claim.evidence[0].start
    for sentence in reading.sentences:
        span = reading.clean.span(sentence.start, sentence.end)
        if span.start <= at < span.end:
            return reading.clean.text[sentence.start : sentence.end]
    return ""


def day_of_arrival(visit: Claim) -> Timex | None:
    """The time of a visit's first day, as told."""
    timex = visit.time.timex if visit.time else None
    if timex is None or timex.form == "until":
        return None
    return timex.first if timex.form == "range" else timex
