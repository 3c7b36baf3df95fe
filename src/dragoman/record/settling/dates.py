"""When reports came out: those that carry a date, and those that others date, round by round."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dragoman.model import Draft
from dragoman.record.dating import publication, reports
from dragoman.record.dating.inference import OFTEN, Index, narrow
from dragoman.record.dating.publication import Publication
from dragoman.record.identity.blocking import Key, keys
from dragoman.record.identity.telling import Telling
from dragoman.record.settling import copied, people, told
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.judged import Judged
from dragoman.record.settling.memory import AS_READ, Traces, key_of

_UNDATED = "undated"

_MANY = 1000


def touched(desk: Desk, numbers: Iterable[int], given: Judged, reread: Collection[int]) -> set[int]:
    """Keep what the documents tell, and what others tell whose date hangs on it; all of these documents, and those
    that may repeat their sentences. `reread` are those of the documents that were read anew.
    """
    traces = Traces(desk.hand, _UNDATED)
    found, pending, changed = set(numbers), set[int](), set[int]()
    seek = 2 * len(found) < desk.hand.value("SELECT count(*) FROM memory_documents")
    around: set[int] = set() if seek else {one for (one,) in desk.hand("SELECT number FROM memory_documents")}
    for number in sorted(found):
        draft = desk.draft(number)
        settled = None if draft is None else people.settled(desk, draft)
        stated = None if settled is None else publication.stated(settled)
        if settled is None:
            changed |= told.drop(desk, number)
        elif stated is not None:
            changed |= told.keep(desk, given, number, settled, stated, 0)
        else:
            pending.add(number)
        open_keys = {} if settled is None or stated is not None else _keys(desk, settled)
        changed |= set(open_keys) | set(traces.keep(number, open_keys))
        if number not in pending:
            around |= copied.posted(desk, number, reread=number in reread, seek=seek)
    traced = _Traced(desk, traces, frozenset(found) if seek else None)
    inferred = _inferred(desk, given, traced, pending, changed)
    for number in sorted(inferred):
        around |= copied.posted(desk, number, reread=number in reread, seek=seek)
    return found | inferred | around


def _inferred(desk: Desk, given: Judged, traced: "_Traced", pending: set[int], changed: set[int]) -> set[int]:
    """Date undated reports anew: those given and all that share a happening with what changed, on and on; those given
    and those whose date, or the reason for it, is another now."""
    affected = pending | traced.sharing(changed)
    dates: dict[int, tuple[Publication, int]] = {}
    drafts: dict[int, Draft] = {}
    while affected != drafts.keys():
        drafts = {number: people.settled(desk, draft) for number in sorted(affected) if (draft := desk.draft(number))}
        dates = _rounds(desk, drafts)
        moved = [one for one in drafts if desk.remembered(one, "published", "level") != _remembered(dates.get(one))]
        affected = drafts.keys() | traced.sharing({key for one in moved for key in traced.traces.of(one)})
    kept = set[int]()
    for number, draft in drafts.items():
        when, level = dates.get(number, (None, None))
        if number in pending or desk.remembered(number, "level", "dating") != (level, told.mark(when)):
            told.keep(desk, given, number, draft, when, level)
            kept.add(number)
    return kept


@dataclass(frozen=True, slots=True)
class _Traced:
    """The undated reports, by what they tell of. `besides` are the documents that changed, where these are few."""

    desk: Desk
    traces: Traces
    besides: frozenset[int] | None

    def sharing(self, keys: set[int]) -> set[int]:
        """Those that tell of something found by one of these keys and that may be dated by it, now or before."""
        if len(keys) > _MANY:
            query = "SELECT DISTINCT key FROM memory_traces WHERE kind = ?"
            keys = keys & {key for (key,) in self.desk.hand(query, (_UNDATED,))}
        return {number for key in sorted(keys) if not self._common(key) for number, _ in self.traces.at(key)}

    def _common(self, key: int) -> bool:
        """True where the documents that did not change tell so often of a thing that it dates nothing."""
        if self.besides is None:
            return False
        query = "SELECT document FROM memory_datings WHERE key = ? AND counts = 1 LIMIT ?"
        found = self.desk.hand(query, (key, OFTEN * 2)).fetchall()
        return sum(one not in self.besides for (one,) in found) > OFTEN


def _rounds(desk: Desk, drafts: Mapping[int, Draft]) -> dict[int, tuple[Publication, int]]:
    """Each round dates reports by those that the rounds before have dated."""
    found: dict[int, tuple[Publication, int]] = {}
    dated: dict[Key, dict[str, Telling]] = {}
    deepest = desk.hand.value("SELECT coalesce(max(level), 0) FROM memory_documents")
    level, fresh = 1, True
    while (fresh or level <= int(deepest) + 1) and len(found) < len(drafts):
        index = Index(_Dated(desk, level, frozenset(drafts), dated))
        now = {
            number: when
            for number, draft in drafts.items()
            if number not in found and (when := reports.inferred(draft, index, desk.lexicon)) is not None
        }
        for number, when in now.items():
            found[number] = when, level
            for one in reports.tellings(drafts[number], when, desk.lexicon):
                for key in keys(one) if narrow(one) else ():
                    dated.setdefault(key, {})[one.claim.id] = one
        level, fresh = level + 1, bool(now)
    return found


class _Dated(Mapping[Key, tuple[Telling, ...]]):
    """The dated tellings by what they are found by, as far as the rounds before a level know them."""

    def __init__(
        self, desk: Desk, level: int, besides: frozenset[int], dated: Mapping[Key, Mapping[str, Telling]]
    ) -> None:
        self._desk, self._level, self._besides, self._dated = desk, level, besides, dated

    def __getitem__(self, key: Key) -> tuple[Telling, ...]:
        hand = self._desk.hand
        query = "SELECT count(*) FROM (SELECT 1 FROM memory_datings WHERE key = ? AND counts = 1 LIMIT ?)"
        if hand.value(query, (key_of(*key), OFTEN + 1)) > OFTEN:
            return ()
        query = (
            "SELECT t.claim, t.document FROM memory_datings t JOIN memory_documents m ON m.number = t.document"
            " WHERE t.key = ? AND m.level < ?"
        )
        rows = [row for row in hand(query, (key_of(*key), self._level)) if row[1] not in self._besides]
        held = (self._telling(claim, number) for claim, number in rows)
        return (*held, *self._dated.get(key, {}).values())

    def _telling(self, claim: str, number: int) -> Telling:
        """A telling as it was read, whatever people made of it since."""
        if claim.endswith(AS_READ):
            found = told.as_read(self._desk, number)
            return found[claim.removesuffix(AS_READ)]
        return replace(self._desk.telling(claim), moved=None, alone=False, pair=frozenset())

    def __iter__(self) -> Iterator[Key]:
        return iter(self._dated)

    def __len__(self) -> int:
        return len(self._dated)


def _keys(desk: Desk, draft: Draft) -> dict[int, str]:
    return {key_of(*key): "" for one in reports.undated(draft, desk.lexicon) for key in keys(one)}


def _remembered(date: tuple[Publication, int] | None) -> tuple[str | None, int | None]:
    return (None, None) if date is None else (date[0].interval.edtf(), date[1])
