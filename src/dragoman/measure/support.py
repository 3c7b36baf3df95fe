"""What each rule rests on: in how many reports, and of which sources, it makes claims.

A rule that makes claims in the seeds and the examples alone was written for their sentences; one that makes claims in
two reports of a thousand was, too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.claims.patterns import acts
from dragoman.claims.rules import rule_of
from dragoman.claims.said import RULES
from dragoman.errors import GoldError
from dragoman.lexicon import Lexicon
from dragoman.measure.gold import gold_at
from dragoman.measure.texts import drafts

FEWEST = 3
# Sources that the rules were written with: what makes claims nowhere else has proved nothing.
KNOWN = ("seeds", "examples")


@dataclass(frozen=True, slots=True)
class Source:
    """Reports under one name: the files and folders where they lie."""

    name: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """A rule, and for each source that it makes claims in the number of claims and of documents."""

    rule: str
    claims: Mapping[str, int]
    documents: Mapping[str, int]

    @property
    def doubt(self) -> str | None:
        """Why the rule should be removed or made general; None where nothing speaks for it."""
        if sum(self.documents.values()) < FEWEST:
            return f"in fewer than {FEWEST} documents"
        return "only in " + " and ".join(KNOWN) if set(self.documents) <= set(KNOWN) else None


@dataclass(frozen=True, slots=True)
class Grounds:
    """All rules that made claims, those that made none, and the number of documents of each source."""

    rules: tuple[Support, ...]
    silent: tuple[str, ...]
    documents: Mapping[str, int]


def sources_at(paths: Iterable[Path]) -> tuple[Source, ...]:
    """Each path as a source under its own name; gold stands for the reports that it names."""
    found: dict[str, Source] = {}
    for path in paths:
        name = path.resolve().stem
        while name in found:
            name += "'"
        found[name] = Source(name, _texts(path))
    return tuple(found.values())


def _texts(path: Path) -> tuple[str, ...]:
    try:
        gold = gold_at(path)
    except GoldError:
        return (str(path),)
    return tuple(sorted({report.path.partition("#")[0] for report in gold.reports}))


def grounds(sources: Iterable[Source], lexicon: Lexicon) -> Grounds:
    """Every source read, its claims counted by rule."""
    claims: defaultdict[str, Counter[str]] = defaultdict(Counter)
    documents: defaultdict[str, Counter[str]] = defaultdict(Counter)
    read = Counter[str]()
    for source in sources:
        for draft in drafts(source.paths, lexicon, strict=False):
            read[source.name] += 1
            rules = Counter(claim.rule for claim in draft.claims)
            for rule, hits in rules.items():
                claims[rule][source.name] += hits
                documents[rule][source.name] += 1
    fired = tuple(Support(rule, dict(claims[rule]), dict(documents[rule])) for rule in sorted(claims))
    silent = tuple(sorted(name for name, alike in _named(lexicon) if not alike & claims.keys()))
    return Grounds(fired, silent, dict(read))


def _named(lexicon: Lexicon) -> Iterator[tuple[str, frozenset[str]]]:
    """Rules by name, each with its names in claims: rows of the acts, and the ways in which speech is read."""
    compiled = acts(lexicon)
    for table in (compiled.verbs, compiled.nouns):
        names = dict.fromkeys(rule_of(row.name) for rows in table.values() for row in rows)
        yield from ((name, frozenset((name,))) for name in names)
    for how in RULES:
        told = frozenset(rule_of(f"{act}/{how}") for act in ("statement", "pledge"))
        yield rule_of(f"statement/{how}"), told
