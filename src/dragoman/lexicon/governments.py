"""Which states have a president, a prime minister, a king, a secretary of state at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon import check, shelf

# As many states have a vice president: which of them is meant, the office does not tell.
_MANY = 30
_LACKS = ("no_prime_minister", "no_president", "no_ministers")


@dataclass(frozen=True, slots=True)
class Governments:
    """The states that lack one of the common offices, by what they lack; and the few that have a rare one."""

    lacking: Mapping[str, frozenset[str]]
    only: Mapping[str, frozenset[str]]

    def has(self, office: str, country: str) -> bool:
        """False when `country` (ISO alpha-3) is known to have no such office; True where nothing is known."""
        words = office.casefold()
        rare = self._rare(words)
        if rare is not None:
            return country in rare
        if "prime minister" in words or words.endswith("premier"):
            return country not in self.lacking["no_prime_minister"]
        if words.split()[-1:] == ["president"]:
            return country not in self.lacking["no_president"]
        return "minister" not in words.split() or country not in self.lacking["no_ministers"]

    def few(self, office: str) -> frozenset[str] | None:
        """The states that have an office which few have; None for one that many have."""
        rare = self._rare(office.casefold())
        return rare if rare is None or len(rare) < _MANY else None

    def _rare(self, words: str) -> frozenset[str] | None:
        """The states that have the rarest office in a title: that of the most words."""
        padded = f" {words.replace(',', ' ')} "
        found = [office for office in self.only if f" {office} " in padded]
        return self.only[max(found, key=len)] if found else None


def load(extra: Path | None = None) -> Governments:
    """The table of governments.yml, with a user's own added."""
    where = "governments.yml"
    tree = check.fields(shelf.read(where, extra), where, (*_LACKS, "only"), (*_LACKS, "only"))
    rare = check.table(tree["only"], f"{where} only")
    return Governments(
        {key: frozenset(check.words(tree[key], f"{where} {key}")) for key in _LACKS},
        {office: frozenset(check.words(states, f"{where} only {office}")) for office, states in sorted(rare.items())},
    )
