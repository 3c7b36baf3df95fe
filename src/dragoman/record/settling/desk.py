"""The record's file opened for one settling: drafts by number, what is remembered of each document, what is kept."""

import json
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Draft, Interval
from dragoman.record import lines
from dragoman.record.identity import copies
from dragoman.record.identity.circumstances import Moved
from dragoman.record.identity.copies import Sentence
from dragoman.record.identity.telling import Around, Telling, telling
from dragoman.record.settling.memory import Hand
from dragoman.record.settling.versions import Versions

_KEPT = 2000


@dataclass(slots=True)
class Desk:
    """Where a settling works. Numbers stand for documents; they are given once and never to another."""

    hand: Hand
    lexicon: Lexicon
    versions: Versions
    _drafts: "OrderedDict[int, Draft | None]" = field(default_factory=OrderedDict)
    _sentences: "OrderedDict[int, Mapping[int, Sentence]]" = field(default_factory=OrderedDict)
    _tellings: "OrderedDict[str, Telling]" = field(default_factory=OrderedDict)

    def number(self, document: str) -> int:
        """The number of a document, which may be new."""
        query = "SELECT number FROM memory_documents WHERE document = ?"
        found = self.hand(query, (document,)).fetchone()
        if found is not None:
            return int(found[0])
        self.hand("INSERT INTO memory_documents (document, age) VALUES (?, '')", (document,))
        return int(self.hand.value(query, (document,)))

    def document(self, number: int) -> str:
        """The id of a document."""
        query = "SELECT document FROM memory_documents WHERE number = ?"
        return str(self.hand.value(query, (number,)))

    def draft(self, number: int) -> Draft | None:
        """A document as it was read; None for one that is gone."""
        if number not in self._drafts:
            query = (
                "SELECT d.draft, d.text FROM memory_documents m JOIN drafts d ON d.document = m.document"
                " WHERE m.number = ? AND d.gone IS NULL"
            )
            row = self.hand(query, (number,)).fetchone()
            self._drafts[number] = None if row is None else lines.draft_of(lines.decode(row[0]), row[1])
            if len(self._drafts) > _KEPT:
                self._drafts.popitem(last=False)
        return self._drafts[number]

    def sentences(self, number: int) -> Mapping[int, Sentence]:
        """The sentences of a document that can be copied, by their numbers."""
        if number not in self._sentences:
            draft = self.draft(number)
            self._sentences[number] = {one.number: one for one in (copies.sentences(draft) if draft else ())}
            if len(self._sentences) > _KEPT:
                self._sentences.popitem(last=False)
        return self._sentences[number]

    def remembered(self, number: int, *columns: str) -> tuple[Any, ...]:
        """What is remembered of a document."""
        query = f"SELECT {', '.join(columns)} FROM memory_documents WHERE number = ?"
        return tuple(self.hand(query, (number,)).fetchone())

    def remember(self, number: int, told: Mapping[str, object]) -> None:
        """Remember this of a document."""
        names = sorted(told)
        query = f"UPDATE memory_documents SET {', '.join(f'{one} = ?' for one in names)} WHERE number = ?"
        self.hand(query, (*(told[one] for one in names), number))

    def claims(self, document: str, *, rejected: bool = False) -> dict[str, Claim]:
        """What the record says that a document tells, by id; with what people rejected, if that is asked for."""
        kinds = ("claim", "rejected") if rejected else ("claim",)
        found = (one for kind in kinds for one in self.versions.under(kind, f"document:{document}"))
        return {id: lines.claim_of(json.loads(line)) for id, line in found}

    def claim(self, id: str) -> Claim:
        """A claim as the record has it. Raises KeyError for one that it does not have."""
        line = self.versions.line("claim", id)
        if line is None:
            raise KeyError(id)
        return lines.claim_of(json.loads(line))

    def links(self, number: int, *, rejected: bool = False) -> Mapping[str, str]:
        """The claims of a document that are told in the words of another, with the claims told so before.

        The first copy takes the place of one that people rejected, unless what was rejected is asked for as well.
        """
        (copied,) = self.remembered(number, "copied")
        found: dict[str, str] = json.loads(copied or "{}")
        if rejected:
            return found
        heirs = {source: self._heir(source) for source in sorted(set(found.values()))}
        return {id: heir for id, source in found.items() if (heir := heirs[source] or source) != id}

    def _heir(self, source: str) -> str | None:
        """The first of the copies of a claim that people rejected; None for one that stands."""
        line = self.versions.line("rejected", source)
        if line is None:
            return None
        query = (
            "SELECT m.number, m.copied FROM memory_traces t JOIN memory_documents m ON m.number = t.document"
            " WHERE t.kind = 'source' AND t.key = ? ORDER BY m.age"
        )
        origin = self.number(lines.claim_of(json.loads(line)).document)
        for number, copied in self.hand(query, (origin,)).fetchall():
            draft, links = self.draft(number), json.loads(copied or "{}")
            told = [one.id for one in draft.claims if links.get(one.id) == source] if draft else []
            kept = [id for id in told if self.versions.line("claim", id) is not None]
            if kept:
                return kept[0]
        return None

    def telling(self, id: str) -> Telling:
        """A claim of a happening, ready for comparison, with what it copies whether or not that is the same one."""
        return self._tellings.get(id) or self.ready(self.claim(id))

    def ready(self, claim: Claim) -> Telling:
        """A claim of a happening, ready for comparison."""
        id = claim.id
        if id not in self._tellings:
            number = self.number(claim.document)
            near, lone = _around(*self.remembered(number, "published", "around"))
            told = replace(claim, copy_of=self.links(number).get(id))
            self._tellings[id] = telling(told, near, self.lexicon, alone=id in lone)
            if len(self._tellings) > _KEPT * 10:
                self._tellings.popitem(last=False)
        return self._tellings[id]

    def forget_tellings(self) -> None:
        """Look at every claim afresh."""
        self._tellings.clear()


def encoded(near: Around, lone: Iterable[str]) -> str:
    """What stands around the tellings of a document, as it is remembered; `lone` are the claims that are alone."""
    moved = [[one.edtf() for one in near.moved.days], list(near.moved.lengths)] if near.moved else None
    return json.dumps([near.home, moved, near.origin, sorted(near.pair), sorted(lone)])


def _around(published: str | None, told: str | None) -> tuple[Around, frozenset[str]]:
    home, moved, origin, pair, lone = json.loads(told) if told else (None, None, None, (), ())
    when = Interval.from_edtf(published) if published else None
    days = Moved(tuple(Interval.from_edtf(one) for one in moved[0]), tuple(moved[1])) if moved else None
    return Around(when, home, days, origin, frozenset(pair)), frozenset(lone)
