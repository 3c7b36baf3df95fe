"""What lies before a person who reviews: the record, what there is to look at, and the pen."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from dragoman.cli import signing
from dragoman.errors import JudgementError, RecordError
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Event, Interval, Judgement, Record
from dragoman.record import assemble
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.telling import countries, is_event, tell
from dragoman.record.judging.signing import Draft, by_id
from dragoman.record.judging.standing import standing
from dragoman.record.settling import handles
from dragoman.record.store import Store, cards, questions
from dragoman.record.store.catalogue import DOUBTS, Wanted
from dragoman.record.store.waiting import Waits
from dragoman.views.ledger import Ledger, opened, renewed
from dragoman.views.reviewing.card import Card, card
from dragoman.views.reviewing.queue import Item, in_turn, queue, shown

_MOST_CANDIDATES = 40

SITTING = 200
"""So many things are looked at in one sitting; the next page has more."""

_NEAR = 45
_ALIKE = 60
"""Candidates for a merge are sought among so many happenings of a state or a person, so many days away at most."""


class Desk:
    """A record under review by one person. Every judgement lies on the disk before `judge` returns.

    A blind coder sees every claim as it was read, with his own judgements and nobody else's. With a `page`, only so
    much of a large record is opened as one sitting is about.
    """

    def __init__(
        self,
        store: Store,
        lexicon: Lexicon,
        by: str,
        *,
        kinds: Iterable[str] = (),
        only: Callable[[Claim], bool] | None = None,
        blind: bool = False,
        page: int | None = None,
    ) -> None:
        """Open the record; the list of what there is to look at stays as it is until the desk is opened again."""
        self.by, self.blind, self.lexicon = by, blind, lexicon
        self._store = store
        self.behind = ""
        self._change = 0
        self._held: Ledger | None = None
        self._sitting: tuple[Waits, ...] | None = None
        wanted = ("claims",) if blind else tuple(kinds) or DOUBTS
        if page is None or only or "claims" in wanted:
            self._load()
            self.items: tuple[Item, ...] = queue(self.ledger, wanted, only=only)
            self.total = len(self.items)
        else:
            with store.catalogue() as catalogue:
                waiting = catalogue.waiting(in_turn(wanted), offset=(page - 1) * SITTING, limit=SITTING)
            self._sitting, self.total = waiting.items, waiting.total
            self._load()
            self.items = shown(self.ledger, waiting.items)

    @property
    def ledger(self) -> Ledger:
        """The record as it stands."""
        assert self._held is not None
        return self._held

    def judge(self, draft: Draft) -> Judgement:
        """Sign a judgement, keep it, and lay it over the record.

        Raises JudgementError for what cannot be said, RecordError for what could not be kept. Where it was kept and the
        record could not be brought up to it, `behind` says why.
        """
        made = signing.sign(draft, self.known, by=self.by)
        self._store.judge([made])
        try:
            self._load()
            self.behind = ""
        except RecordError as trouble:
            self.behind = str(trouble)
        return made

    def trouble(self, draft: Draft) -> str | None:
        """Why a draft cannot be signed, in one sentence; None where it can."""
        try:
            signing.sign(draft, self.known, by=self.by)
        except JudgementError as trouble:
            return str(trouble)
        return None

    def claim(self, id: str | None) -> Claim | None:
        """A claim of the record, rejected ones included."""
        return self.ledger.claims.get(id or "") or self._rejected.get(id or "")

    def card(self, claim: Claim) -> Card:
        """The claim laid open."""
        return card(self.ledger, claim, self.known, blind=self.blind, rejected=claim.id in self._rejected)

    def event(self, claim: Claim) -> Event | None:
        """The event that rests on a claim."""
        return next((one for one in self.ledger.record.events if claim.id in one.claims), None)

    def others(self, claim: Claim) -> tuple[Claim, ...]:
        """The other tellings of its event."""
        event = self.event(claim)
        return tuple(one for one in self.ledger.told_by(event) if one.id != claim.id) if event else ()

    def candidates(self, claim: Claim, first: Iterable[str] = ()) -> tuple[Claim, ...]:
        """Claims that may tell the same happening: of the same act, and of a party in common.

        Those whose ids are in `first` stand first, then the likest.
        """
        here = {claim.id, *(one.id for one in self.others(claim))}
        mine = countries(claim.parties())
        ledger = self.ledger if self._sitting is None else self._around(claim, first)
        found = [one for one in ledger.record.claims if one.act == claim.act and one.id not in here]
        near = [one for one in found if is_event(one) and (not mine or mine & countries(one.parties()))]
        wanted = set(first)
        ranked = sorted(
            near, key=lambda one: (one.id not in wanted, self._unlike(ledger, claim, one), one.path, one.id)
        )
        return tuple(ranked[:_MOST_CANDIDATES])

    def _around(self, claim: Claim, first: Iterable[str]) -> Ledger:
        """Happenings of the same act about the time of a claim, of its states, and the newest of its people."""
        when = Interval.from_edtf(self.ledger.dated(claim) or "") if self.ledger.dated(claim) else None
        start, last = (when.start, when.last) if when else (None, None)
        days = Wanted(
            acts=(claim.act,),
            since=(start - timedelta(days=_NEAR)).isoformat() if start else None,
            until=(last + timedelta(days=_NEAR)).isoformat() if last else None,
        )
        asked = [(handles.state(code), days) for code in sorted(countries(claim.parties()))]
        people = sorted({cards.name(one.name) for one in claim.parties() if one.kind == "person"})
        asked += [(key, Wanted(acts=(claim.act,))) for key in people]
        with self._store.catalogue() as catalogue:
            ids = [id for key, wanted in asked for id in catalogue.events(key, wanted, limit=_ALIKE).ids]
        ids += [one.id for one in self.ledger.record.events if set(first) & set(one.claims)]
        return opened(self._store.part(questions.chosen(ids, first)), self.lexicon, self._store.known())

    def made(self, claim: Claim | None, item: Item | None = None) -> tuple[tuple[Judgement, bool], ...]:
        """The judgements that an undo can be about, the latest first, and whether each stands."""
        stand = {one.id for one in standing(self.known.values())}
        ids = {*(claim.judgements if claim else ()), *([item.judgement] if item and item.judgement else ())}
        found = [self.known[id] for id in ids if id in self.known]
        if claim is not None:
            found += [one for one in self._undone(claim, stand) if one.id not in ids]
        return tuple((one, one.id in stand) for one in sorted(found, key=lambda one: (one.at, one.id), reverse=True))

    def undo(self, one: Judgement) -> Judgement:
        """Take a judgement back; of one that was taken back already, take that back."""
        undos = [each for each in self.known.values() if each.kind == "undo" and each.value == one.id]
        last = max(undos, key=lambda each: (each.at, each.id), default=None)
        stands = one.id in {each.id for each in standing(self.known.values())}
        return self.judge(Draft("undo", value=one.id if stands or last is None else last.id))

    def word(self, item: Item) -> str:
        """What was last said of an item, in one word; empty where nothing was."""
        claim = self.claim(item.claims[0]) if item.claims else None
        said = [self.known[id] for id in claim.judgements if id in self.known] if claim else []
        return max(said, key=lambda one: (one.at, one.id)).kind if said else ""

    def _undone(self, claim: Claim, stand: set[str]) -> list[Judgement]:
        gone = (one for one in self.known.values() if one.kind != "undo" and one.id not in stand)
        return [one for one in gone if any(each.claim == claim.id for each in (*one.targets, *one.apart))]

    def _unlike(self, ledger: Ledger, claim: Claim, other: Claim) -> tuple[bool, float]:
        one = tell(claim, self.ledger.documents[claim.document], self.lexicon)
        two = tell(other, ledger.documents[other.document], self.lexicon)
        verdict = compare(one, two)
        return verdict.barred is not None, -verdict.score

    def _load(self) -> None:
        """The record as it stands now; after the first time only what changed is read."""
        held = self._held.record if self._held else None
        if self.blind:
            record = self._blind_record()
        elif self._sitting is not None:
            record = self._store.part(questions.sitting(self._sitting))
        else:
            record, self._change = self._store.renewed(held, self._change)
        known = self._store.known() if self._sitting is not None else None
        whole = self._held is not None and self._sitting is None
        self._held = renewed(self.ledger, record) if whole else opened(record, self.lexicon, known)
        self.known = by_id(record.judgements)
        self._rejected = {claim.id: claim for claim in record.rejected}

    def _blind_record(self) -> Record:
        own = [one for one in self._store.judgements() if one.by == self.by]
        return assemble(self._store.drafts(), self.lexicon, judgements=own)
