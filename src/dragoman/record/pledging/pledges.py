"""The pledges between two parties: claims that promise one thing gathered into one line, with the reasons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.model import Claim
from dragoman.model.pledge import Pledge
from dragoman.record.phrasing import file_name
from dragoman.record.pledging.areas import areas
from dragoman.record.pledging.deadlines import Deadline, deadline
from dragoman.record.pledging.dealings import Dealings, first_day, later
from dragoman.record.pledging.matter import Matter, matter

_AMOUNT = re.compile(r"\d[\d.,]*")
# From this share of words on two promises of one side are one; with the same telling words, from the lower one on.
_SAME, _NEAR, _TELLING = 0.6, 0.4, 0.75
_FEWEST = 3
# Rules by which who speaks is who promises: "X and Y committed to", "expressed their readiness to".
_OF_SPEAKERS = frozenset(("verb-act", "noun-act", "hope", "set-expression"))


@dataclass(frozen=True, slots=True)
class Promise:
    """One claim that promises, read for its matter."""

    claim: Claim
    pledgers: tuple[str, ...]
    strength: str
    words: str
    matter: Matter
    amounts: frozenset[str]
    said: str | None
    deadline: Deadline | None


def pledges(dealings: Dealings) -> tuple[Pledge, ...]:
    """Every promise of one of the two to the other, newest first; those of unknown day last."""
    promises = sorted((one for claim in dealings.claims if (one := _promise(claim, dealings))), key=_age)
    groups: list[list[Promise]] = []
    reasons: list[list[str]] = []
    for promise in promises:
        at, why = _place(promise, groups)
        if at is None:
            groups.append([promise])
            reasons.append([])
        else:
            groups[at].append(promise)
            reasons[at].append(why)
    found = [_pledge(some, why, dealings) for some, why in zip(groups, reasons, strict=True)]
    return tuple(sorted(found, key=lambda one: (_newest(one), one.id)))


def strength_of(claim: Claim, lexicon: Lexicon) -> str | None:
    """How strongly a claim promises; None for one that does not: to agree in opinion is no promise."""
    if claim.modality != "occurred":
        return None
    if claim.act == "pledge":
        return str(claim.values.get("strength") or "will")
    words = str(claim.values.get("content") or "")
    force = claim.values.get("force") if claim.act == "statement" else None
    if force == "agree" and lexicon.promises.agreed.match(words):
        return "agreed"
    return "invited" if force == "invite" and lexicon.promises.visit.search(words) else None


def _promise(claim: Claim, dealings: Dealings) -> Promise | None:
    strength = strength_of(claim, dealings.lexicon)
    pledgers = tuple(sorted(_lands(claim) & dealings.codes))
    document = dealings.documents.get(claim.document)
    if strength is None or not pledgers or document is None:
        return None
    words, said = str(claim.values.get("content") or ""), dealings.told(claim)
    return Promise(
        claim=claim,
        pledgers=pledgers,
        strength=strength,
        words=words,
        matter=matter(words, dealings.lexicon),
        amounts=frozenset(_AMOUNT.findall(words)),
        said=said,
        deadline=deadline(claim, document, dealings.timexes.get(claim.document, ()), said),
    )


def _lands(claim: Claim) -> frozenset[str]:
    """The sides that will do it: where the verb of promising has speakers of more sides, all of these."""
    pledging, speaking = (
        frozenset(one.country for one in claim.parties(role) if one.country) for role in ("pledger", "speaker")
    )
    by_verb = claim.rule.partition("/")[2] in _OF_SPEAKERS
    return speaking if not pledging or (by_verb and pledging < speaking) else pledging


def _age(one: Promise) -> tuple[str, str, int, str]:
    day = first_day(one.said)
    start = one.claim.evidence[0].start if one.claim.evidence else 0
    return (day.isoformat() if day else "9999", one.claim.path, start, one.claim.id)


def _place(promise: Promise, groups: Sequence[Sequence[Promise]]) -> tuple[int | None, str]:
    """The first group that holds a telling of the same promise, and why it is the same."""
    for at, group in enumerate(groups):
        why = next((why for one in group if (why := _same(promise, one))), None)
        if why:
            return at, why
    return None, ""


def _same(one: Promise, other: Promise) -> str | None:
    """Why two claims are one promise; None where they are not, or the words do not show it."""
    if one.pledgers != other.pledgers or (one.strength == "invited") != (other.strength == "invited"):
        return None
    if one.amounts != other.amounts or _due(one) != _due(other):
        return None
    files = file_name(other.claim.path), file_name(one.claim.path)
    where = f"{files[0]} and {files[1]}" if files[0] != files[1] else f"{files[0]}, twice,"
    if one.claim.copy_of == other.claim.id or (one.claim.copy_of and one.claim.copy_of == other.claim.copy_of):
        return f"{where} tell it in the same sentence"
    both, either = one.matter.every & other.matter.every, one.matter.every | other.matter.every
    share = len(both) / len(either) if either else 0.0
    telling = one.matter.shared(other.matter)
    alike = len(telling) >= _FEWEST and len(telling) >= _TELLING * len(one.matter.telling | other.matter.telling)
    if share >= _SAME or (share >= _NEAR and alike):
        return f"{where} tell it in nearly the same words ({len(both)} of {len(either)} are shared)"
    return None


def _due(one: Promise) -> str | None:
    return one.deadline.due if one.deadline else None


def _pledge(group: Sequence[Promise], reasons: Sequence[str], dealings: Dealings) -> Pledge:
    first = group[0]
    days = tuple(dict.fromkeys(one.said for one in group if one.said))
    told = next((one.deadline for one in group if one.deadline), None)
    target = next((target for one in group if (target := one.claim.values.get("target"))), None)
    return Pledge(
        id=first.claim.id,
        pledgers=first.pledgers,
        towards=tuple(sorted(dealings.codes - set(first.pledgers))),
        claims=tuple(one.claim.id for one in group),
        words=first.words,
        strength=first.strength,
        areas=areas(first.words, dealings.lexicon),
        target=str(target) if target else None,
        said=days[0] if days else None,
        again=days[1:],
        deadline=told.words if told else None,
        due=(_sitting(first, dealings) if told.sitting else told.due) if told else None,
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _sitting(promise: Promise, dealings: Dealings) -> str | None:
    """The day before which "the next sitting" bids it be done, once the record tells of that sitting."""
    sat = (one.when for one in dealings.events if one.act == "session" and one.modality == "occurred")
    days = sorted(when for when in sat if when and later(when, promise.said))
    day = first_day(days[0]) if days else None
    return f"/{day.isoformat()}" if day else None


def _newest(one: Pledge) -> tuple[int, int]:
    days = [day for when in (one.said, *one.again) if (day := first_day(when))]
    return (0, -max(days).toordinal()) if days else (1, 0)
