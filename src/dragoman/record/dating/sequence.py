"""What a report tells as having come first: "following his trip to X, he …", "before heading to Y"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model import Claim, Draft, Span
from dragoman.record.identity.copies import own_words
from dragoman.record.identity.telling import is_event
from dragoman.record.identity.wording import tokens

# The words after these tell what came first, up to the next comma or full stop.
_FIRST = re.compile(
    r"\b(?:following|after|since|upon|having|from there after|fresh from)\b([^,;.，；。\n]{3,120})", re.I
)
# What stands after these came later than the visit told last.
_NEXT = re.compile(r"\b(?:then|subsequently|afterwards|thereafter|next|went on to|continued on to|moved on to)\b", re.I)
_BEFORE = re.compile(
    r"\b(?:before|prior to|ahead of)\s+(?:\w+ing\b|his\b|her\b|their\b|a\b|the\b)[^,;.，；。\n]{2,120}", re.I
)


@dataclass(frozen=True, slots=True, order=True)
class Order:
    """Ids of two claims of one document, the first told as having gone before the second."""

    earlier: str
    later: str


def sequence(draft: Draft) -> tuple[Order, ...]:
    """Every order of happenings that the words of a draft tell."""
    claims = [claim for claim in draft.claims if is_event(claim)]
    found: set[Order] = set()
    for sentence in draft.sentences:
        told = [claim for claim in claims if _tells(claim, sentence)]
        found |= _following(draft.document.text, sentence, told)
        found |= _before(draft.document.text, sentence, told)
        found |= _next(draft.document.text, sentence, told, claims)
    return tuple(sorted(found | _inherited(found, claims)))


def _following(text: str, sentence: Span, told: Sequence[Claim]) -> set[Order]:
    found = set()
    for cue in _FIRST.finditer(text, sentence.start, sentence.end):
        earlier = [claim for claim in told if _is_told_by(claim, Span(cue.start(), cue.end()), text)]
        found |= _orders(earlier, [claim for claim in told if claim not in earlier])
    return found


def _before(text: str, sentence: Span, told: Sequence[Claim]) -> set[Order]:
    found = set()
    for cue in _BEFORE.finditer(text, sentence.start, sentence.end):
        later = [claim for claim in told if _is_told_by(claim, Span(cue.start(), cue.end()), text)]
        found |= _orders([claim for claim in told if claim not in later], later)
    return found


def _next(text: str, sentence: Span, told: Sequence[Claim], claims: Sequence[Claim]) -> set[Order]:
    """A visit told with "then" came after the visit told before it."""
    cue = _NEXT.search(text, sentence.start, sentence.end)
    if cue is None:
        return set()
    rest = Span(cue.start(), sentence.end)
    later = [claim for claim in told if claim.act == "visit" and _is_told_by(claim, rest, text)]
    before = [claim for claim in claims if claim.act == "visit" and _first(claim) < cue.start() and claim not in later]
    return _orders(sorted(before, key=_first)[-1:], later)


def _inherited(found: set[Order], claims: Sequence[Claim]) -> set[Order]:
    """What belongs to a visit that came later came later too."""
    return {
        Order(order.earlier, claim.id)
        for order in found
        for claim in claims
        if claim.time and claim.time.like == order.later and claim.id != order.earlier
    }


def _orders(earlier: Sequence[Claim], later: Sequence[Claim]) -> set[Order]:
    return {Order(one.id, other.id) for one in earlier for other in later}


def _tells(claim: Claim, sentence: Span) -> bool:
    return any(Span(one.start, one.end).overlaps(sentence) for one in own_words(claim))


def _is_told_by(claim: Claim, cue: Span, text: str) -> bool:
    """The claim's own words lie in the cue, or the cue names where the visit went."""
    if any(cue.start <= one.start and one.end <= cue.end + 1 for one in own_words(claim)):
        return True
    if claim.act != "visit":
        return False
    said = set(tokens(cue.of(text)))
    places = [set(tokens(party.text)) for party in claim.parties("destination")]
    return any(place and place <= said for place in places)


def _first(claim: Claim) -> int:
    return min((one.start for one in own_words(claim)), default=0)
