"""What lies before a person who reviews: the record, what there is to look at, and the pen."""

from collections.abc import Callable, Iterable

from dragoman.cli import signing
from dragoman.errors import JudgementError, RecordError
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Judgement, Record
from dragoman.record import assemble
from dragoman.record.judging.signing import Draft, by_id
from dragoman.record.store import Store, questions
from dragoman.record.store.catalogue import DOUBTS
from dragoman.record.store.waiting import Waits
from dragoman.views.ledger import Ledger, opened, renewed
from dragoman.views.reviewing import choices
from dragoman.views.reviewing.card import Card, card
from dragoman.views.reviewing.near import around
from dragoman.views.reviewing.queue import Item, in_turn, queue, shown

SITTING = 200
"""So many things are looked at in one sitting; the next page has more."""


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

    def others(self, claim: Claim) -> tuple[Claim, ...]:
        """The other tellings of its event."""
        return choices.others(self.ledger, claim)

    def candidates(self, claim: Claim, first: Iterable[str] = ()) -> tuple[Claim, ...]:
        """Claims that may tell the same happening, those whose ids are in `first` first, then the likest."""
        near = None if self._sitting is None else around(self._store, self.ledger, claim, first)
        return choices.candidates(self.ledger, claim, first, near)

    def made(self, claim: Claim | None, item: Item | None = None) -> tuple[tuple[Judgement, bool], ...]:
        """The judgements that an undo can be about, the latest first, and whether each stands."""
        return choices.made(self.known, claim, item)

    def undo(self, one: Judgement) -> Judgement:
        """Take a judgement back; of one that was taken back already, take that back."""
        return self.judge(choices.undoing(self.known, one))

    def word(self, item: Item) -> str:
        """What was last said of an item, in one word; empty where nothing was."""
        return choices.word(self.known, self.claim(item.claims[0]) if item.claims else None)

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
