"""Set phrases of many capitals, and the topics of what is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node
from dragoman.lexicon.states import both_quotes


@dataclass(frozen=True, slots=True)
class Phrase:
    """A recurring set phrase: `canonical` names it, `variants` are all its surfaces in lower case, itself included."""

    canonical: str
    variants: tuple[str, ...]
    topic: str


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
    entry = check.fields(node, where, ("variants", "topic", "examples"), ("topic",))
    variants = check.words(entry.get("variants"), f"{where} variants")
    surfaces = dict.fromkeys(surface.lower() for surface in both_quotes((name, *variants)))
    return Phrase(name, tuple(surfaces), check.word(entry["topic"], f"{where} topic"))
