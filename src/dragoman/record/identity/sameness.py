"""When two tellings are of one happening: a list of features, each with a score and its reason in words.

Scores add up; from THRESHOLD on two tellings are one happening. A feature that bars keeps them apart whatever the
others say. No feature looks at the likeness of the wording, save sentences that were copied whole.
"""

import re

from dragoman.record.identity import papers, people, sittings, summits, times
from dragoman.record.identity.telling import Telling
from dragoman.record.identity.times import WEEK
from dragoman.record.identity.verdict import Features, Sign, Verdict, bar
from dragoman.record.identity.wording import tokens


def compare(first: Telling, second: Telling, features: Features | None = None) -> Verdict:
    """Whether two tellings are of one happening, by every feature in the list."""
    if first.claim.act != second.claim.act:
        pair = summits.crossed(first, second) if features is None else None
        return Verdict(0.0, (), "they are acts of two kinds") if pair is None else _verdict(*pair, CROSSED)
    return _verdict(first, second, FEATURES if features is None else features)


def _verdict(first: Telling, second: Telling, features: Features) -> Verdict:
    signs = []
    for name, feature in features.items():
        sign = feature(first, second)
        if sign is None:
            continue
        if sign.bars:
            return Verdict(0.0, ((name, sign),), sign.reason)
        signs.append((name, sign))
    return Verdict(sum(sign.score for _, sign in signs), tuple(signs), None)


def place(first: Telling, second: Telling) -> Sign | None:
    """The same city; another city makes it doubtful, for reports do err about places."""
    if not first.place or not second.place:
        return None
    if tokens(first.place) == tokens(second.place):
        return Sign(0.1, f"the place is {first.place}")
    if first.claim.where_country and first.claim.where_country == second.claim.where_country:
        return Sign(-0.1, "the cities differ")
    return Sign(-0.2, "the places differ")


def manner(first: Telling, second: Telling) -> Sign | None:
    """A call is not an encounter; who only "spoke", or only had "talks" nowhere, may have done either."""
    kinds = [one.claim.values.get("format") for one in (first, second)]
    if first.claim.act != "meeting" or None in kinds or kinds[0] == kinds[1] or "in_person" not in kinds:
        return None
    if _open_manner(first) or _open_manner(second):
        return None
    return bar("one is a call, the other an encounter")


def _open_manner(one: Telling) -> bool:
    """True for "they spoke", and for "they had talks" without a place: words for a call as for an encounter."""
    words = " ".join(evidence.text for evidence in one.claim.evidence)
    if one.claim.values.get("format") == "call":
        return one.claim.rule in _SPOKE and not _BY_PHONE.search(words)
    somewhere = one.place or one.claim.values.get("venue") or one.claim.values.get("margins_of")
    return one.claim.rule in _TALKED and not somewhere and not _MET.search(words)


_SPOKE = ("meeting/spoke", "meeting/talked")
_TALKED = ("meeting/held-talks", "meeting/meeting-of", "meeting/conferred")
_BY_PHONE = re.compile(r"phone|\bcall", re.IGNORECASE)
_MET = re.compile(r"\b(?:met|meet\w*|visit\w*|receiv\w+|host\w*|lunch\w*|din\w+|breakfast|audience)\b", re.IGNORECASE)


def encounter(first: Telling, second: Telling) -> Sign | None:
    """Two encounters of one day are told apart by their number, unless the hour or the house shows which is meant."""
    here, there = (one.claim.values.get("encounter") for one in (first, second))
    if here == there:
        return None
    if (here is None or there is None) and (_same_hour(first, second) or venue(first, second)):
        return None
    return bar("one is their second encounter of the day")


def hour(first: Telling, second: Telling) -> Sign | None:
    """The same part of a day; a morning and an evening are two encounters unless much else agrees."""
    return _same_hour(first, second) or _other_hour(first, second)


def venue(first: Telling, second: Telling) -> Sign | None:
    """The same house."""
    here, there = (set(tokens(str(one.claim.values.get("venue") or ""))) - _SMALL for one in (first, second))
    if not here or not there or not (here <= there or there <= here):
        return None
    return Sign(0.05, f"the house is the {first.claim.values.get('venue')}")


def _hour(one: Telling) -> str | None:
    time = one.claim.time
    return time.timex.part if time and time.timex and time.timex.part in _HOURS else None


def _same_hour(first: Telling, second: Telling) -> Sign | None:
    here, there = _hour(first), _hour(second)
    return Sign(0.05, f"both are in the {here}") if here is not None and here == there else None


def _other_hour(first: Telling, second: Telling) -> Sign | None:
    here, there = _hour(first), _hour(second)
    if here is None or there is None or here == there or first.claim.act != "meeting":
        return None
    if first.claim.values.get("format") in ("call", "video"):
        return None
    return Sign(-0.3, f"one is in the {here}, the other in the {there}")


_HOURS = frozenset(("morning", "afternoon", "evening", "night"))
_SMALL = frozenset(("the", "a", "of", "at", "in"))


def copied(first: Telling, second: Telling) -> Sign | None:
    """Both are told by one sentence, which one report took from the other; weeks later, or in another
    release of one publisher, the same words are a formula."""
    one, other = first.claim, second.claim
    linked = one.copy_of == other.id or other.copy_of == one.id or (one.copy_of and one.copy_of == other.copy_of)
    starts = [telling.published.start for telling in (first, second) if telling.published and telling.published.start]
    if not linked or (len(starts) == 2 and abs((starts[0] - starts[1]).days) > WEEK):
        return None
    if times.two_releases(first, second):
        return None
    return Sign(0.3, "both are told by the same sentence")


def one_document(first: Telling, second: Telling) -> Sign | None:
    """One document that tells two things means two things, unless sitting, or day and people, are the same."""
    if first.claim.document != second.claim.document or sittings.one_sitting(first, second):
        return None
    exact = first.when is not None and first.when == second.when and first.when.days == 1
    same = exact and people.same_people(first, second)
    return None if same else bar("one document tells both apart")


FEATURES: Features = {
    "the report": one_document,
    "the outcome": times.outcome,
    "the number": sittings.ordinal,
    "the body": sittings.mechanism,
    "the chairs": people.chairs,
    "the people": people.participants,
    "the encounter": encounter,
    "the guest": people.guest_and_destination,
    "the paper": papers.contract,
    "the signers": papers.signers,
    "the relationship": papers.relationship,
    "the measure": people.step,
    "the greeting": people.carried,
    "the manner": manner,
    "the day": times.day,
    "the report's day": times.told_soon,
    "the year": times.named_alone,
    "the plan": times.foreseen,
    "the hour": hour,
    "the place": place,
    "the venue": venue,
    "the words": copied,
}

# What is compared of a meeting of two leaders and of a summit of their states.
CROSSED: Features = {
    "the report": one_document,
    "the outcome": times.outcome,
    "the summit": summits.leaders,
    "the day": times.day,
    "the report's day": times.told_soon,
    "the place": place,
}

# What can be compared before a report is dated: everything that does not need its date.
_DATED = ("the report", "the report's day", "the year", "the plan", "the words")
TIMELESS: Features = {name: feature for name, feature in FEATURES.items() if name not in _DATED}
