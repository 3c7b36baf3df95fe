"""Offices: titles as reports write them, what goes before and after them, and what rank each has."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import LexiconError
from dragoman.lexicon import check, shelf
from dragoman.lexicon.ranks import Ladder
from dragoman.lexicon.shelf import Node
from dragoman.lexicon.states import both_quotes

RANKS = (
    "head_of_state",
    "head_of_government",
    "deputy",
    "minister",
    "deputy_minister",
    "envoy",
    "party",
    "parliament",
    "subnational",
    "military",
    "organization",
    "adviser",
    "spokesperson",
    "royal",
    "other",
)
KEYS = (
    "heads",
    "fixed",
    "grades",
    "former",
    "acting",
    "portfolios",
    "portfolios_of",
    "honorifics",
    "royal",
    "styles",
    "letters",
    "open",
    "contexts",
    "owned",
)


@dataclass(frozen=True, slots=True)
class Office:
    """A title with its plural and its rank."""

    title: str
    plural: str
    rank: str


@dataclass(frozen=True, slots=True)
class Offices:
    """The parts that titles are made of, each tuple longest first; `rank` reads a whole title.

    `letters` are titles told by their first letters ("FM") with the office in full.
    `styles` are royal forms of address that are no office.
    `owned` maps bodies, seats and offices that only one state or organisation has to its code.
    """

    heads: tuple[Office, ...]
    fixed: tuple[Office, ...]
    grades: tuple[str, ...]
    former: tuple[str, ...]
    acting: tuple[str, ...]
    portfolios: tuple[str, ...]
    portfolios_of: tuple[str, ...]
    honorifics: tuple[str, ...]
    royal: tuple[str, ...]
    styles: tuple[str, ...]
    letters: Mapping[str, str]
    owned: Mapping[str, str]
    ladder: Ladder

    def rank(self, title: str) -> str | None:
        """The rank of a title as written, without a country; the higher of two joined offices; None for no title."""
        return self.ladder.rank(title)


def load(extra: Path | None = None) -> Offices:
    """The offices of offices.yml, with the user's added."""
    tree = check.fields(shelf.read("offices.yml", extra), "offices.yml", (*KEYS, "examples"), KEYS)
    heads, fixed = _offices(tree["heads"], "offices.yml heads"), _offices(tree["fixed"], "offices.yml fixed")
    grades = check.fields(tree["grades"], "offices.yml grades", ("lowering", "plain"), ("lowering", "plain"))
    lowering = _words(grades["lowering"], "grades lowering")
    listed = ("former", "acting", "portfolios", "portfolios_of", "honorifics", "royal", "styles", "open")
    lists = {key: _words(tree[key], key) for key in listed}
    former, acting = lists["former"], lists["acting"]
    return Offices(
        heads=heads,
        fixed=fixed,
        grades=_longest_first((*lowering, *_words(grades["plain"], "grades plain"))),
        former=former,
        acting=acting,
        portfolios=lists["portfolios"],
        portfolios_of=lists["portfolios_of"],
        honorifics=lists["honorifics"],
        royal=lists["royal"],
        styles=lists["styles"],
        letters=_letters(tree["letters"]),
        owned=_owned(tree["owned"]),
        ladder=Ladder.build(
            heads=_ranks(heads),
            fixed=_ranks(fixed),
            lowering=lowering,
            passing=(*former, *acting),
            open_heads=(*lists["open"], *map(plural, lists["open"])),
            contexts=_contexts(tree["contexts"]),
        ),
    )


def plural(title: str) -> str:
    """A title's plural by rule: the word that heads it, before any "of", "for", "to" or "in", takes its ending."""
    head, joint, rest = _headed(title)
    if head.endswith("man"):
        return f"{head[:-3]}men{joint}{rest}"
    if re.search(r"[^aeiou]y$", head):
        return f"{head[:-1]}ies{joint}{rest}"
    return f"{head}{'es' if head.endswith(('s', 'ch', 'sh')) else 's'}{joint}{rest}"


def _headed(title: str) -> tuple[str, str, str]:
    found = re.search(r"[ -](?:of|for|to|in|at|on) ", title)
    return (title[: found.start()], found[0], title[found.end() :]) if found else (title, "", "")


def _offices(node: Node, where: str) -> tuple[Office, ...]:
    listed = check.table(node, where)
    for rank in listed:
        if rank not in RANKS:
            raise LexiconError(f"Lexicon entry {where} has the rank '{rank}'; allowed are {', '.join(RANKS)}.")
    offices = {
        office.title: office for rank, titles in listed.items() for office in _ranked(titles, rank, f"{where} {rank}")
    }
    return tuple(sorted(offices.values(), key=lambda office: (-len(office.title), office.title)))


def _ranked(node: Node, rank: str, where: str) -> Iterator[Office]:
    for item in check.entries(node, where):
        pairs = check.table(item, where) if isinstance(item, dict) else {}
        for title, many in pairs.items():
            yield from _both(title, check.word(many, f"{where} '{title}'"), rank)
        if not pairs:
            title = check.word(item, f"{where}, each item,")
            yield from _both(title, plural(title), rank)


def _both(title: str, many: str, rank: str) -> Iterator[Office]:
    for quote in dict.fromkeys(("'", "’") if "'" in title else ("'",)):
        yield Office(title.replace("'", quote), many.replace("'", quote), rank)


def _ranks(offices: tuple[Office, ...]) -> Mapping[str, str]:
    return {form.lower(): office.rank for office in offices for form in (office.plural, office.title)}


def _contexts(node: Node) -> Mapping[str, str]:
    listed = check.table(node, "offices.yml contexts").items()
    return {word.lower(): rank for rank, words in listed for word in _words(words, f"contexts {rank}")}


def _letters(node: Node) -> Mapping[str, str]:
    listed = check.table(node, "offices.yml letters").items()
    return {short: check.word(office, f"offices.yml letters '{short}'") for short, office in listed}


def _owned(node: Node) -> Mapping[str, str]:
    listed = check.table(node, "offices.yml owned").items()
    return {words: code for code, names in listed for words in _words(names, f"owned {code}")}


def _words(node: Node, key: str) -> tuple[str, ...]:
    return _longest_first(both_quotes(check.words(node, f"offices.yml {key}")))


def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(words), key=lambda word: (-len(word), word)))
