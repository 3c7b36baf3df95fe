"""The pledges between two parties: claims that promise one thing gathered into one line, with the reasons."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, Document
from dragoman.model.pledge import Pledge
from dragoman.record.phrasing import file_name
from dragoman.record.pledging.areas import areas
from dragoman.record.pledging.deadlines import Deadline, deadline
from dragoman.record.pledging.dealings import Dealings, first_day, later
from dragoman.record.pledging.evidence import sought
from dragoman.record.pledging.matter import Matter, matter_of, without_states

_AMOUNT = re.compile(r"\d[\d.,]*")
# From this share of words on two promises of one side are one; with the same telling words, from the lower one on.
_SAME, _NEAR, _TELLING = 0.6, 0.4, 0.75
_FEWEST = 3
# Rules by which who speaks is who promises: "X and Y committed to", "expressed their readiness to".
_OF_SPEAKERS = frozenset(("verb-act", "noun-act", "hope", "set-expression"))


@dataclass(frozen=True, slots=True)
class Promise:
    """One claim that promises, read for its matter: all by which promises are gathered, so that it can be kept.

    `sought` are the acts of what may be evidence of it by its turns alone.
    """

    id: str
    path: str
    start: int
    copy_of: str | None
    pledgers: tuple[str, ...]
    strength: str
    words: str
    matter: Matter
    amounts: frozenset[str]
    areas: tuple[str, ...]
    target: str | None
    said: str | None
    deadline: Deadline | None
    sought: frozenset[str]

    def of(self, codes: frozenset[str]) -> "Promise | None":
        """The promise as far as it is one of these parties; None where it is of others."""
        own = tuple(code for code in self.pledgers if code in codes)
        return replace(self, pledgers=own) if own else None


def pledges(dealings: Dealings) -> tuple[Pledge, ...]:
    """Every promise of one of the two to the other, newest first; those of unknown day last."""
    told = (one for claim in dealings.claims if (one := _promise(claim, dealings)))
    sat = (one.when for one in dealings.events if one.act == "session" and one.modality == "occurred" and one.when)
    return gathered(told, dealings.codes, tuple(sat))


def gathered(told: Iterable[Promise], codes: frozenset[str], sat: Sequence[str]) -> tuple[Pledge, ...]:
    """The pledges that some promises of a pair make, newest first; `sat` is when its bodies sat."""
    groups: list[list[Promise]] = []
    reasons: list[list[str]] = []
    alike: dict[Hashable, list[int]] = {}
    for promise in sorted(told, key=_age):
        near = alike.setdefault(_kind(promise), [])
        at, why = _place(promise, near, groups)
        if at is None:
            near.append(len(groups))
            groups.append([promise])
            reasons.append([])
        else:
            groups[at].append(promise)
            reasons[at].append(why)
    found = [_pledge(some, why, codes, sat) for some, why in zip(groups, reasons, strict=True)]
    return tuple(sorted(found, key=lambda one: (newest(one), one.id)))


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


def read(claim: Claim, document: Document, timexes: Iterable[DatedTimex], lexicon: Lexicon) -> Promise | None:
    """A claim as a promise of all who will do it; None where it promises nothing."""
    strength = strength_of(claim, lexicon)
    pledgers = tuple(sorted(_lands(claim)))
    if strength is None or not pledgers:
        return None
    words, said = str(claim.values.get("content") or ""), claim.when or document.published
    target, plain = claim.values.get("target"), without_states(words, lexicon)
    return Promise(
        id=claim.id,
        path=claim.path,
        start=claim.evidence[0].start if claim.evidence else 0,
        copy_of=claim.copy_of,
        pledgers=pledgers,
        strength=strength,
        words=words,
        matter=matter_of(plain, lexicon),
        amounts=frozenset(_AMOUNT.findall(words)),
        areas=areas(words, lexicon, plain=plain),
        target=str(target) if target else None,
        said=said,
        deadline=deadline(claim, document, timexes, said),
        sought=sought(words, lexicon),
    )


def _promise(claim: Claim, dealings: Dealings) -> Promise | None:
    document = dealings.documents.get(claim.document)
    if document is None or not _lands(claim) & dealings.codes:
        return None
    found = read(claim, document, dealings.timexes.get(claim.document, ()), dealings.lexicon)
    return found and found.of(dealings.codes)


def _lands(claim: Claim) -> frozenset[str]:
    """The sides that will do it: where the verb of promising has speakers of more sides, all of these."""
    pledging, speaking = (
        frozenset(one.country for one in claim.parties(role) if one.country) for role in ("pledger", "speaker")
    )
    by_verb = claim.rule.partition("/")[2] in _OF_SPEAKERS
    return speaking if not pledging or (by_verb and pledging < speaking) else pledging


def _age(one: Promise) -> tuple[str, str, int, str]:
    day = first_day(one.said)
    return (day.isoformat() if day else "9999", one.path, one.start, one.id)


def _kind(one: Promise) -> Hashable:
    """What two tellings of one promise share: who promises, whether it invites, its amounts and its time."""
    return one.pledgers, one.strength == "invited", one.amounts, _due(one)


def _place(promise: Promise, near: Iterable[int], groups: Sequence[Sequence[Promise]]) -> tuple[int | None, str]:
    """The first group of its kind that holds a telling of the same promise, and why it is the same."""
    for at in near:
        why = next((why for one in groups[at] if (why := _same(promise, one))), None)
        if why:
            return at, why
    return None, ""


def _same(one: Promise, other: Promise) -> str | None:
    """Why two claims of one kind are one promise; None where they are not, or the words do not show it."""
    if one.copy_of and one.copy_of in (other.id, other.copy_of):
        return f"{_where(one, other)} tell it in the same sentence"
    both, either = one.matter.every & other.matter.every, len(one.matter.every | other.matter.every)
    share = len(both) / either if either else 0.0
    if share >= _SAME or (share >= _NEAR and _alike(one, other)):
        return f"{_where(one, other)} tell it in nearly the same words ({len(both)} of {either} are shared)"
    return None


def _alike(one: Promise, other: Promise) -> bool:
    telling = one.matter.shared(other.matter)
    return len(telling) >= _FEWEST and len(telling) >= _TELLING * len(one.matter.telling | other.matter.telling)


def _where(one: Promise, other: Promise) -> str:
    files = file_name(other.path), file_name(one.path)
    return f"{files[0]} and {files[1]}" if files[0] != files[1] else f"{files[0]}, twice,"


def _due(one: Promise) -> str | None:
    return one.deadline.due if one.deadline else None


def _pledge(group: Sequence[Promise], reasons: Sequence[str], codes: frozenset[str], sat: Sequence[str]) -> Pledge:
    first = group[0]
    days = tuple(dict.fromkeys(one.said for one in group if one.said))
    told = next((one.deadline for one in group if one.deadline), None)
    return Pledge(
        id=first.id,
        pledgers=first.pledgers,
        towards=tuple(sorted(codes - set(first.pledgers))),
        claims=tuple(one.id for one in group),
        words=first.words,
        strength=first.strength,
        areas=first.areas,
        target=next((one.target for one in group if one.target), None),
        said=days[0] if days else None,
        again=days[1:],
        deadline=told.words if told else None,
        due=(_sitting(first, sat) if told.sitting else told.due) if told else None,
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _sitting(promise: Promise, sat: Sequence[str]) -> str | None:
    """The day before which "the next sitting" bids it be done, once the record tells of that sitting."""
    days = sorted(when for when in sat if later(when, promise.said))
    day = first_day(days[0]) if days else None
    return f"/{day.isoformat()}" if day else None


def newest(one: Pledge) -> tuple[int, int]:
    """Sorts pledges newest first, by the last day on which they were told; those of unknown day last."""
    days = [day for when in (one.said, *one.again) if (day := first_day(when))]
    return (0, -max(days).toordinal()) if days else (1, 0)
