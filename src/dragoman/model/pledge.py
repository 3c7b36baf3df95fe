"""A promise of one side to another, what later reports tell of its matter, and what a person makes of the two."""

from dataclasses import dataclass

STRENGTHS = ("will", "agreed", "ready", "hopes", "invited")


@dataclass(frozen=True, slots=True)
class Pledge:
    """One promise, however many reports tell it; `id` is that of the earliest claim that does.

    `pledgers` will do it, `towards` are those it is promised to; codes of states and organisations. `said` is when it
    was told first, `again` the later days. `deadline` are the words of the time by which, or in which, it will be done,
    `due` the same in EDTF where the reports let it be reckoned. `reasons` tell why the claims are one promise.
    """

    id: str
    pledgers: tuple[str, ...]
    towards: tuple[str, ...]
    claims: tuple[str, ...]
    words: str
    strength: str
    areas: tuple[str, ...] = ()
    target: str | None = None
    said: str | None = None
    again: tuple[str, ...] = ()
    deadline: str | None = None
    due: str | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something told later that may bear on a pledge: an event or a claim (`evidence` is its id), and why it is shown.

    It says nothing of whether the pledge was kept; only a person does.
    """

    pledge: str
    evidence: str
    kind: str
    claims: tuple[str, ...]
    when: str | None
    reason: str
