"""Which states have a president or a prime minister at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon import check, shelf


@dataclass(frozen=True, slots=True)
class Governments:
    """The states that lack one of the two leading offices, by what they lack."""

    lacking: Mapping[str, frozenset[str]]

    def has(self, office: str, country: str) -> bool:
        """False when `country` (ISO alpha-3) is known to have no such office; True for every other office."""
        words = office.casefold()
        if "prime minister" in words or words.endswith("premier"):
            return country not in self.lacking["no_prime_minister"]
        if words.split()[-1:] == ["president"]:
            return country not in self.lacking["no_president"]
        return True


def load(extra: Path | None = None) -> Governments:
    """The table of governments.yml, with a user's own added."""
    tree = check.table(shelf.read("governments.yml", extra), "governments.yml")
    return Governments({key: frozenset(check.words(tree[key], f"governments.yml {key}")) for key in sorted(tree)})
