"""Reports made by hand: a text, and the claims it makes, each pointed at by its words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.model import Claim, Document, Draft, Evidence, Party, Span, TimeRef, Timex, content_id
from dragoman.model.claim import Value
from dragoman.reading.tense import tense_at
from dragoman.reading.timexes import find

_SENTENCE = re.compile(r"[^.\n]+(?:\.|$)", re.MULTILINE)


def person(name: str, country: str | None, office: str | None = None, *, basis: str = "of") -> Party:
    """A person who acts for a state, which the words at the name tell or what `basis` says."""
    return Party(name, "person", name, office=office, country=country, country_basis=basis if country else None)


def state(name: str, code: str) -> Party:
    """A state."""
    return Party(name=name, kind="state", text=name, country=code)


def body(name: str) -> Party:
    """A standing body."""
    return Party(name=name, kind="mechanism", text=name)


class Report:
    """A report under construction; `draft()` gives what reading it would have given."""

    def __init__(
        self,
        path: str,
        text: str,
        *,
        published: str | None = None,
        publisher: str | None = None,
        dateline: str | None = None,
    ) -> None:
        self.document = Document(
            id=content_id(path, text, published),
            path=path,
            text=text,
            publisher=publisher,
            language="en",
            published=published,
            published_basis="given" if published else None,
            dateline_date=dateline,
        )
        self.claims: list[Claim] = []

    def claim(
        self,
        act: str,
        words: str,
        roles: Mapping[str, Iterable[Party]],
        *,
        time: str | None = None,
        tense: str = "past",
        like: Claim | None = None,
        modality: str = "occurred",
        where: str | None = None,
        where_country: str | None = None,
        values: Mapping[str, Value] | None = None,
    ) -> Claim:
        """Add a claim told by these words of the text, its time by those of `time`."""
        told = Span(self.document.text.index(words), self.document.text.index(words) + len(words))
        timex = self._timex(time) if time else None
        claim = Claim(
            id=content_id(act, self.document.id, words, len(self.claims)),
            act=act,
            document=self.document.id,
            path=self.document.path,
            modality=modality,
            roles={role: tuple(parties) for role, parties in roles.items()},
            evidence=(Evidence(told.start, told.end, words),),
            rule="by hand",
            where=where,
            where_country=where_country,
            values=values or {},
            publisher=self.document.publisher,
            time=TimeRef(timex, tense, like.id if like else None),
        )
        self.claims.append(claim)
        return claim

    def draft(self) -> Draft:
        """What reading this report would have given."""
        spans = [Span(found.start(), found.end()) for found in _SENTENCE.finditer(self.document.text)]
        text = self.document.text
        times = find(text)
        tenses = tuple(tense_at(text, timex.start, timex.end) for timex in times)
        return Draft(self.document, tuple(self.claims), times, tuple(spans), tenses=tenses)

    def _timex(self, words: str) -> Timex:
        at = self.document.text.index(words)
        alone = [replace(timex, start=timex.start + at, end=timex.end + at) for timex in find(words)]
        return (*alone, *(timex for timex in find(self.document.text) if timex.start == at))[0]
