"""A claim that lies before a reviewer, with all that he may do to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.errors import UnknownName
from dragoman.model import Claim, Judgement
from dragoman.record.judging.signing import Draft, by_id, sign_now
from dragoman.record.store import journal, questions
from dragoman.serve.desk import Desk
from dragoman.serve.reviewing.queues import blind
from dragoman.views.ledger import Ledger
from dragoman.views.reviewing import choices
from dragoman.views.reviewing.card import Card, card
from dragoman.views.reviewing.drafting import Typed, drafted
from dragoman.views.reviewing.queue import Item


@dataclass(frozen=True, slots=True)
class Bench:
    """The part of the record around some claims, and the judgements that their reviewer may see."""

    ledger: Ledger
    known: Mapping[str, Judgement]
    blind: bool

    @property
    def claims(self) -> Mapping[str, Claim]:
        """Every claim at hand, rejected ones included."""
        return {**{one.id: one for one in self.ledger.record.rejected}, **self.ledger.claims}

    def claim(self, id: str) -> Claim:
        """A claim at hand. Raises UnknownName."""
        if id not in self.claims:
            raise UnknownName(f"The record has no claim {id!r}.")
        return self.claims[id]

    def card(self, claim: Claim) -> Card:
        """The claim laid open."""
        gone = claim.id not in self.ledger.claims
        return card(self.ledger, claim, self.known, blind=self.blind, rejected=gone)

    def accounts(self, claim: Claim, item: Item | None) -> Sequence[str]:
        """The claims that are looked at together with one: those of the thing in question, those of its event."""
        told = [*(item.claims if item else (claim.id,)), claim.id, *(one.id for one in self.others(claim))]
        return [id for id in dict.fromkeys(told) if id in self.claims]

    def others(self, claim: Claim) -> tuple[Claim, ...]:
        """The other tellings of its event."""
        return choices.others(self.ledger, claim)

    def told(self, claim: Claim, near: Ledger | None = None) -> str:
        """A claim in one line: when, by which report, what; of one that lies elsewhere, `near` is where."""
        shown = card(near or self.ledger, claim, self.known, blind=self.blind)
        return f"{claim.when or 'undated'}, {shown.source}: {shown.title}"


def bench(desk: Desk, claims: Iterable[str], by: str, *, unseen: bool = False) -> Bench:
    """What lies around claims; for a coder who is to see no other's judgements (`unseen`) as it was read."""
    if unseen:
        ledger = blind(desk, by)
        return Bench(ledger, by_id(ledger.record.judgements), blind=True)
    ledger = desk.ledger(questions.judging(claims))
    return Bench(ledger, by_id(desk.store.judgements()), blind=False)


def judged(desk: Desk, typed: Typed, by: str, *, unseen: bool, seen: Iterable[str] | None = None) -> Judgement:
    """Sign what was typed and keep it. When this returns, it lies on the disk.

    `seen` are the judgements that stood on the page. Raises JudgementError for what no judgement can say, and
    RecordError for what could not be kept.
    """
    found = bench(desk, (*typed.claims, *typed.apart), by, unseen=unseen)
    draft = drafted(typed, found.claims, found.known, desk.lexicon)
    return signed(desk, draft, found.known, by, seen)


def signed(
    desk: Desk, draft: Draft, known: Mapping[str, Judgement], by: str, seen: Iterable[str] | None = None
) -> Judgement:
    """A draft signed now, and kept."""
    made = sign_now(draft, known, by=by, now=journal.now(), seen=None if seen is None else frozenset(seen))
    desk.store.judge([made])
    return made
