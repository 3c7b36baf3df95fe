"""Set phrases of many capitals, and the topics of what is said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node
from dragoman.lexicon.states import both_quotes


@dataclass(frozen=True, slots=True)
class Own:
    """The words of a set phrase in the language (BCP 47) of the state whose formula it is."""

    state: str
    language: str
    words: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A recurring set phrase: `canonical` names it, `variants` are all its surfaces in lower case, itself included."""

    canonical: str
    variants: tuple[str, ...]
    topic: str
    own: tuple[Own, ...] = ()


def load(extra: Path | None = None) -> tuple[Phrase, ...]:
    """The phrases of phrases.yml, with the user's added, in the files' order."""
    tree = check.table(shelf.read("phrases.yml", extra), "phrases.yml")
    return tuple(_phrase(name, node) for name, node in tree.items())


def load_topics(extra: Path | None = None) -> Mapping[str, tuple[str, ...]]:
    """The topics of topics.yml, each with the words that betray it, with the user's added."""
    tree = check.table(shelf.read("topics.yml", extra), "topics.yml")
    return MappingProxyType({topic: check.words(words, f"topics.yml {topic}") for topic, words in tree.items()})


def _phrase(name: str, node: Node) -> Phrase:
    where = f"phrases.yml '{name}'"
    entry = check.fields(node, where, ("variants", "topic", "own", "examples"), ("topic",))
    variants = check.words(entry.get("variants"), f"{where} variants")
    surfaces = dict.fromkeys(surface.lower() for surface in both_quotes((name, *variants)))
    return Phrase(name, tuple(surfaces), check.word(entry["topic"], f"{where} topic"), tuple(_own(entry, where)))


def _own(entry: dict[str, Node], where: str) -> Iterator[Own]:
    for state, told in check.table(entry.get("own") or {}, f"{where} own").items():
        for language, words in check.table(told, f"{where} own {state}").items():
            yield Own(state, language, check.word(words, f"{where} own {state} {language}"))
