"""One judgement on many claims, chosen by a condition."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.errors import DragomanError, JudgementError
from dragoman.model import Claim
from dragoman.model.identity import content_id
from dragoman.record.judging.selection import chosen
from dragoman.record.judging.signing import Draft, by_id, sign_now
from dragoman.record.store import journal
from dragoman.serve.desk import Desk
from dragoman.views.reviewing.drafting import Typed

KINDS = ("accept", "reject", "mark", "note")
MOST = 500


def chosen_claims(desk: Desk, where: str) -> tuple[Claim, ...]:
    """The claims that a condition fits. Raises DragomanError for what is no condition, and for too many claims."""
    fits, found = chosen(where), list[Claim]()
    for part in desk.store.parts("claims"):
        found += [claim for claim in part.claims if fits(claim)]
        if len(found) > MOST:
            told = f"{where!r} fits more than {MOST} claims; narrow it, or use `dragoman judgements bulk` for so many."
            raise DragomanError(told)
    return tuple(found)


def fingerprint(claims: Sequence[Claim]) -> str:
    """What tells these claims, with what people judged of them, from any others."""
    return content_id(*((claim.id, *claim.judgements) for claim in claims))


def drafted(typed: Typed) -> Draft:
    """What is to be said of each claim."""
    field, value = (typed.field or None, typed.value or None) if typed.kind == "mark" else (None, None)
    return Draft(typed.kind, field=field, value=value, source=typed.source or None, reason=typed.reason.strip() or None)


def trouble(claims: Sequence[Claim], typed: Typed) -> str:
    """Why this cannot be said of a claim, in a sentence; empty where it can."""
    try:
        for claim in claims[:1]:
            sign_now(replace(drafted(typed), claims=(claim,)), {}, by="x", now=journal.now())
    except JudgementError as trouble:
        return str(trouble)
    return ""


def judged(desk: Desk, claims: Sequence[Claim], typed: Typed, by: str) -> int:
    """Sign it for each claim and keep all, or none; how many."""
    if typed.kind not in KINDS:
        raise JudgementError(f"{typed.kind!r} is not said of many claims; allowed are {', '.join(KINDS)}.")
    known, draft, now = by_id(desk.store.judgements()), drafted(typed), journal.now()
    made = [sign_now(replace(draft, claims=(claim,)), known, by=by, now=now) for claim in claims]
    return len(desk.store.judge(made))
