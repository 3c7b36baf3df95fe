"""Words of a cleaned sentence with their offsets, and look-up of word sequences."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

V = TypeVar("V")

# Initials that stand for one letter of another alphabet ("Ye. Petrov").
LETTERS = frozenset("Ye Yu Ya Yo Zh Sh Kh Ch Ts Ma Dz Gh".split())
_WORD = re.compile(
    # Most words are letters before a blank; the rest are told by what follows here.
    r"[^\W\d_]{2,}(?=\s)"
    r"|\bH\. E\.(?!\w)"
    r"|(?:[^\W\d_]\.){2,}(?:-[\w-]+)?"  # U.S., U.S.-India, H.E.
    r"|\b[^\W\d_][^\W\d_]+(?:-[^\W\d_]{2,})*-(?:[^\W\d_]\.){2,}(?:-\w+)*"  # Japan-India-U.S.
    r"|\b[A-Z]?\d\+\d"  # C5+1, 2+2
    r"|\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Lt|Col|Maj|Adm|Capt|Sgt|Rep|Gov|Prof|Hon|Amb|Rev|Pres|Sec|Md|Mt|Gral)\."
    r"|\b(?:Sen|Min)\.(?=\s+[A-Z])"  # names as well, which may end a sentence
    rf"|\b(?:{'|'.join(sorted(LETTERS))})\.(?=\s?[A-Z])"
    r"|\b[^\W\d_]\.(?=\s)"  # an initial
    r"|\b(?:[Ee]x|EX|[Tt]hen)(?=-[^\W\d_])"  # ex-president: two words and a dash
    r"|\w+(?:[-'&/](?!(?i:elect|designate)\b)\w+)*"
    r"|[^\w\s]"
)


class Word(NamedTuple):
    """A word or a mark, in offsets of the cleaned text; `low` is the word with its capitals folded."""

    text: str
    start: int
    end: int
    low: str

    @property
    def capital(self) -> bool:
        """True when it begins with a capital letter."""
        return self.text[0].isupper()


def split(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of text[start:end]; a possessive "'s" is a word of its own."""
    words: list[Word] = []
    for found in _WORD.finditer(text, start, end):
        token, (at, end) = found[0], found.span()
        if token.endswith(_OWNING) and len(token) > 2:
            words.append(Word(token[:-2], at, end - 2, token[:-2].casefold()))
            words.append(Word(token[-2:], end - 2, end, token[-2:].casefold()))
        else:
            words.append(Word(token, at, end, token.casefold()))
    return tuple(words)


_OWNING = ("'s", "'S")


_RUN = re.compile(r"\w+")


class Wordlist:
    """Words and phrases that a text may hold; capitals do not count. A set tells single words, patterns the rest."""

    __slots__ = ("_phrases", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words and phrases as they are written."""
        low = {word.lower() for word in words}
        self._words = frozenset(word for word in low if _RUN.fullmatch(word))
        by_first: dict[str, list[str]] = {}
        for phrase in sorted(low - self._words):
            by_first.setdefault(first_word(phrase), []).append(re.escape(phrase))
        self._phrases = {first: re.compile(rf"\b(?:{'|'.join(forms)})\b") for first, forms in by_first.items()}

    def stands_in(self, text: str, start: int, end: int) -> bool:
        """True when one of them stands in text[start:end]."""
        low = text[start:end].lower()
        words = set(_RUN.findall(low))
        if not self._words.isdisjoint(words):
            return True
        begun = self._phrases.keys() & words
        return bool(begun) and any(self._phrases[first].search(low) for first in begun)


class Phrases:
    """Phrases to be found in a text as whole words; capitals do not count, and marks of quotation may stand inside."""

    __slots__ = ("_by_first",)

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the phrases, each of which begins with a word."""
        by_first: dict[str, list[str]] = {}
        for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)):
            by_first.setdefault(first_word(phrase), []).append(re.escape(phrase).replace(r"\ ", r"[\s\"']+"))
        self._by_first = {
            first: re.compile(rf"(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE) for first, forms in by_first.items()
        }

    def found(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The phrases in text[start:end] in order, none overlapping, at each word the longest."""
        done = start
        for word in _RUN.finditer(text, start, end):
            forms = self._by_first.get(word[0].lower()) if word.start() >= done else None
            hit = forms.match(text, word.start(), end) if forms else None
            if hit:
                yield hit
                done = hit.end()


def first_word(phrase: str) -> str:
    """The first word of a phrase in small letters, empty where there is none."""
    found = _RUN.search(phrase)
    return found[0].lower() if found else ""


def runs(text: str) -> list[str]:
    """The words of a text in small letters, cut at every mark."""
    return _RUN.findall(text.lower())


class Gazetteer(Generic[V]):
    """Word sequences and what they stand for; the longest one that begins at a word wins."""

    __slots__ = ("_blocked", "_by_first", "_fold")

    def __init__(
        self, entries: Iterable[tuple[str, V]], *, fold: bool = False, blocked: "Gazetteer[str] | None" = None
    ) -> None:
        """Take `entries` as (surface words, value); `fold` makes capitals not matter.

        `blocked` are longer names inside which nothing matches ("South China Sea" is no state).
        """
        self._fold = fold
        self._blocked = blocked
        sized: dict[str, dict[int, dict[tuple[str, ...], V]]] = {}
        for surface, value in entries:
            key = tuple(word.low if fold else word.text for word in split(surface, 0, len(surface)))
            if key:
                sized.setdefault(key[0], {}).setdefault(len(key), {}).setdefault(key[1:], value)
        self._by_first = {first: (max(tables), sorted(tables.items(), reverse=True)) for first, tables in sized.items()}

    @property
    def firsts(self) -> frozenset[str]:
        """The words that an entry may begin with."""
        return frozenset(self._by_first)

    def spots(self, words: tuple[Word, ...]) -> list[int]:
        """The words at which an entry may begin, in order."""
        if self._fold:
            return [index for index, word in enumerate(words) if word.low in self._by_first]
        return [index for index, word in enumerate(words) if word.text in self._by_first]

    def at(self, words: tuple[Word, ...], index: int) -> tuple[int, V] | None:
        """How many words from `index` on match, and their value; None when nothing does."""
        if not 0 <= index < len(words):
            return None
        fold, word = self._fold, words[index]
        begun = self._by_first.get(word.low if fold else word.text)
        if begun is None:
            return None
        longest, tables = begun
        rest = words[index + 1 : index + longest]
        following = tuple([one.low for one in rest] if fold else [one.text for one in rest])
        for count, table in tables:
            key = following[: count - 1]
            if key in table:
                return None if self._is_blocked(words, index, count) else (count, table[key])
        return None

    def _is_blocked(self, words: tuple[Word, ...], index: int, count: int) -> bool:
        if self._blocked is None:
            return False
        for back in range(min(index, 3) + 1):
            hit = self._blocked.at(words, index - back)
            if hit and hit[0] > back and hit[0] >= back + count:
                return True
        return False


def from_mapping(table: Mapping[str, V], *, fold: bool = False) -> Gazetteer[V]:
    """A gazetteer of a mapping from surface to value."""
    return Gazetteer(table.items(), fold=fold)
