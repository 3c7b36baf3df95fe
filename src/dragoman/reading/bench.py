"""One sentence laid out for reading: its words, the vocabulary, and what was already found at each word."""

from dataclasses import dataclass, field
from functools import cached_property

from dragoman.reading.vocabulary import Vocabulary
from dragoman.reading.words import Word

BODY_WORDS = frozenset(
    "Ministry Department Office Agency Authority Party Bank Court Parliament Senate Bureau Administration Fund "
    "Secretariat Embassy Mission Presidency Union House Government Assembly Division".split()
)
"""Words that name a body of a state: what stands before them is part of its name."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an office: the words `begin` to `end` without "former" and the like before them."""

    begin: int
    end: int
    plural: bool
    former: bool


@dataclass(frozen=True, slots=True)
class Title:
    """An office as it stands in the text: word indices, its words without the country, and the country if given.

    `senders` marks a group from several states ("officials from X and Y"), `local` an office of a city or region.
    """

    start: int
    end: int
    offices: tuple[str, ...]
    office: str
    country: str | None = None
    basis: str | None = None
    plural: bool = False
    former: bool = False
    lands: tuple[tuple[str, str], ...] = ()
    senders: bool = False
    local: bool = False
    capital: bool = False


@dataclass(frozen=True)
class Bench:
    """The words of one sentence and the vocabulary to read them with; the other fields keep what was looked up.

    Without slots, so that what is asked of every word is worked out once and kept.
    """

    text: str
    words: tuple[Word, ...]
    lore: Vocabulary
    titles: dict[tuple[int, bool], Title | None] = field(default_factory=dict, compare=False, repr=False)
    heads: dict[tuple[int, bool], Head | None] = field(default_factory=dict, compare=False, repr=False)
    names: dict[tuple[int, bool], int] = field(default_factory=dict, compare=False, repr=False)
    lands: dict[int, tuple[int, str, str] | None] = field(default_factory=dict, compare=False, repr=False)
    nouns: dict[int, int] = field(default_factory=dict, compare=False, repr=False)

    def word(self, index: int) -> str:
        """The word at `index`, empty outside the sentence."""
        return self.words[index].text if 0 <= index < len(self.words) else ""

    def low(self, index: int) -> str:
        """The word at `index` in lower case."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def capital(self, index: int) -> bool:
        """True when the word at `index` begins with a capital."""
        return 0 <= index < len(self.words) and self.words[index].text[0].isupper()

    def country(self, index: int) -> tuple[int, str, str] | None:
        """Words that give a country at `index`: (how many, code, "adjective", "name" or "organization")."""
        if index not in self.lands:
            self.lands[index] = self.lore.country(self.words, index)
        return self.lands[index]

    def possessive(self, index: int) -> int:
        """How many words at `index` make a possessive: one at "'s", or at a bare "'" after an s and before more."""
        if self.word(index) == "'s":
            return 1
        bare = self.word(index) == "'" and self.word(index - 1).endswith("s") and self.capital(index + 1)
        return int(bare and self.words[index - 1].end == self.words[index].start < self.words[index + 1].start - 1)

    def slice(self, start: int, end: int) -> str:
        """The text from word `start` to word `end` (outside), blanks made single."""
        if start >= end:
            return ""
        return " ".join(self.text[self.words[start].start : self.words[end - 1].end].split())

    @cached_property
    def headed(self) -> bool:
        """True for a line that writes its words with capitals."""
        words = [w for w in self.words if w.text.isalpha()]
        return len(words) > 3 and sum(w.capital for w in words) > 0.6 * len(words)

    def verb_of_headline(self, index: int) -> bool:
        """True for "Holds", and in a line of capitals for "Hold" before more words ("Jane and John Doe Hold Talks")."""
        low, following = self.low(index), self.low(index + 1)
        if low in self.lore.headline_verbs:
            return True
        goes_on = self.capital(index + 1) or following in ("the", "a", "an")
        bases = self.lore.headline_bases
        return low in bases and goes_on and following not in bases and self.headed

    def joined(self, index: int) -> bool:
        """True when only white space stands between word index-1 and word index."""
        return 0 < index < len(self.words) and self.words[index].start - self.words[index - 1].end <= 1
