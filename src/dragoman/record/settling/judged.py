"""What people judged, laid over what documents tell: each judgement on the claims of its document, bonds over all."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model import Claim, Document, Finding, Judgement, Target, content_id
from dragoman.record import lines
from dragoman.record.judging import applying, bonds
from dragoman.record.judging.applying import Applied
from dragoman.record.judging.bonds import NONE, Bonds
from dragoman.record.judging.placing import place
from dragoman.record.judging.replay import stray, unplaced
from dragoman.record.judging.standing import standing, strays
from dragoman.record.settling import whose
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.versions import Entry

_OWN = "judgements:all"
_BONDS = "bonds"


@dataclass(slots=True)
class Judged:
    """The judgements of a record, and those that stand by the documents and paths of the claims they are about."""

    known: tuple[Judgement, ...] = ()
    stand: tuple[Judgement, ...] = ()
    by_document: dict[str, list[Judgement]] = field(default_factory=lambda: defaultdict(list))
    by_path: dict[str, list[Judgement]] = field(default_factory=lambda: defaultdict(list))
    bonds: Bonds = NONE

    def about(self, document: Document) -> list[Judgement]:
        """Those that may be about claims of a document."""
        found = [*self.by_document.get(document.id, ()), *self.by_path.get(document.path, ())]
        return list({one.id: one for one in found}.values())


def judged(judgements: Iterable[Judgement]) -> Judged:
    """The judgements of a record made ready."""
    known = tuple(judgements)
    made = Judged(known, standing(known))
    for one in made.stand:
        for target in (*one.targets, *one.apart):
            made.by_document[target.document].append(one)
            made.by_path[target.path].append(one)
    return made


def applied(desk: Desk, given: Judged, document: Document, claims: Sequence[Claim]) -> tuple[list[Applied], str | None]:
    """Claims of a document as people corrected them; and where the targets in it are found, to be remembered."""
    about = given.about(document)
    if not about:
        return [Applied(one) for one in claims], None
    targets = {target for one in about for target in (*one.targets, *one.apart) if _is_here(desk, target, document)}
    found = {target: place(target, claims) for target in targets}
    of: dict[str, dict[str, Judgement]] = defaultdict(dict)
    for one in about:
        for target in (*one.targets, *one.apart):
            of[found.get(target) or ""][one.id] = one
    done = [_apply(desk, claim, tuple(of.get(claim.id, {}).values())) for claim in claims]
    places = {_key(target): claim for target, claim in found.items()}
    return done, json.dumps({key: places[key] for key in sorted(places)})


def settle(desk: Desk, given: Judged) -> set[int]:
    """Lay the bonds anew, tell what could not be placed; the documents whose claims are bound otherwise than before."""
    found = _Places(desk).of(given.stand)
    ids = sorted({id for id in found.values() if id is not None and desk.versions.line("claim", id) is not None})
    given.bonds, disputes = bonds.bonds(given.stand, found, {id: desk.claim(id) for id in ids})
    lost = [unplaced(one) for one in given.stand if any(found[each] is None for each in (*one.targets, *one.apart))]
    doubts = [*disputes, *lost, *map(stray, strays(given.known))]
    desk.versions.only("finding", _OWN, {one.id: one for one in map(_entry, doubts)})
    return _rebound(desk, given.bonds)


def _is_here(desk: Desk, target: Target, document: Document) -> bool:
    """True when a target is to be sought in a document: its own, or the one at its path if its own tells nothing."""
    if target.document == document.id:
        return True
    if target.path != document.path:
        return False
    own = desk.draft(desk.number(target.document))
    return own is None or not whose.filled(desk, own).claims


def _apply(desk: Desk, claim: Claim, judgements: Sequence[Judgement]) -> Applied:
    return applying.apply(claim, judgements, desk.lexicon) if judgements else Applied(claim)


def _key(target: Target) -> str:
    return content_id(target)


@dataclass(slots=True)
class _Places:
    """Where targets were found when their documents were looked at."""

    desk: Desk
    known: dict[str, Mapping[str, str | None]] = field(default_factory=dict)

    def of(self, judgements: Iterable[Judgement]) -> dict[Target, str | None]:
        """The claim of each target, None where there is none."""
        targets = {target for one in judgements for target in (*one.targets, *one.apart)}
        return {target: self._of(target) for target in targets}

    def _of(self, target: Target) -> str | None:
        key = _key(target)
        for document in (target.document, *self._at(target.path)):
            if key in (told := self._told(document)):
                return told[key]
        return None

    def _at(self, path: str) -> list[str]:
        query = "SELECT document FROM drafts WHERE path = ? AND gone IS NULL ORDER BY document"
        return [str(id) for (id,) in self.desk.hand(query, (path,))]

    def _told(self, document: str) -> Mapping[str, str | None]:
        if document not in self.known:
            query = "SELECT places FROM memory_documents WHERE document = ?"
            told = self.desk.hand.value(query, (document,))
            self.known[document] = json.loads(told) if told else {}
        return self.known[document]


def _rebound(desk: Desk, now: Bonds) -> set[int]:
    """Remember the bonds; the documents of claims that are bound otherwise than before."""
    run = desk.hand
    row = run("SELECT told FROM memory_sums WHERE kind = ? AND key = 0", (_BONDS,)).fetchone()
    before = {tuple(one) for one in json.loads(row[0])} if row else set()
    said = {(*sorted(pair), now.reasons.get(frozenset(pair), "")) for pair in now.joined}
    said |= {(*sorted(pair), "apart") for pair in now.apart}
    if said == before:
        return set()
    told = json.dumps(sorted(said), ensure_ascii=False)
    run("INSERT OR REPLACE INTO memory_sums (kind, key, name, told) VALUES (?, 0, '', ?)", (_BONDS, told))
    claims = {id for first, second, _ in said ^ before for id in (first, second)}
    lines_of = desk.versions.lines("claim", sorted(claims))
    return {desk.number(lines.claim_of(lines.decode(line)).document) for line in lines_of.values()}


def _entry(one: Finding) -> Entry:
    text = lines.encode(lines.finding(one, whole=True))
    return Entry("finding", content_id(text), text, (_OWN,))
