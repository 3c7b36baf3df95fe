"""The ladder of ranks: how high a title stands, read from its words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

ORDER = (
    "head_of_state",
    "head_of_government",
    "royal",
    "deputy",
    "minister",
    "organization",
    "parliament",
    "party",
    "adviser",
    "deputy_minister",
    "envoy",
    "military",
    "subnational",
    "spokesperson",
    "other",
)
LOWERED = {"head_of_state": "deputy", "head_of_government": "deputy", "minister": "deputy_minister"}

_JOINTS = re.compile(r"(\s+and\s+|\s*[,/;]\s*(?:and\s+)?|\s+as well as\s+)")
_JOINT = re.compile(r"\s*(?:\band|[,/;](?:\s*and)?|\bas well as)\s*$")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Titles and their ranks in lower case, and the words that lower a rank, pass, or tell an open head's rank."""

    heads: Mapping[str, str]
    fixed: Mapping[str, str]
    lowering: frozenset[str]
    passing: re.Pattern[str]
    open_heads: frozenset[str]
    contexts: tuple[tuple[re.Pattern[str], str], ...]

    @classmethod
    def build(
        cls,
        *,
        heads: Mapping[str, str],
        fixed: Mapping[str, str],
        lowering: Iterable[str],
        passing: Iterable[str],
        open_heads: Iterable[str],
        contexts: Mapping[str, str],
    ) -> "Ladder":
        """A ladder from plain words; contexts are tried longest first."""
        ordered = sorted(contexts.items(), key=lambda pair: (-len(pair[0]), pair[0]))
        return cls(
            heads=heads,
            fixed=fixed,
            lowering=frozenset(word.lower() for words in lowering for word in words.split()),
            passing=_passing(passing),
            open_heads=frozenset(word.lower() for word in open_heads),
            contexts=tuple((re.compile(rf"(?<!\w){re.escape(word)}(?!\w)"), rank) for word, rank in ordered),
        )

    def rank(self, title: str) -> str | None:
        """The rank of a title, the highest of several joined by "and" or a comma; None where no title is known."""
        plain = self.passing.sub(" ", " " + re.sub(r"\s+", " ", title).lower().replace("’", "'")).strip(" ,")
        whole = self.fixed.get(plain)
        if whole:
            return whole
        found = [rank for part in self._offices(plain) if (rank := self._one(part))]
        return min(found, key=ORDER.index) if found else None

    def _offices(self, title: str) -> Iterator[str]:
        """The offices joined in a title; "and" inside a portfolio ("Trade and Industry") joins none."""
        held = ""
        for piece in _JOINTS.split(title):
            if held and not _JOINT.fullmatch(piece) and self._base(piece):
                yield _JOINT.sub("", held)
                held = piece
            else:
                held += piece
        yield held

    def _one(self, title: str) -> str | None:
        if title in self.fixed:
            return self.fixed[title]
        base = self._base(title)
        if base is None:
            return None
        before, head, after = base
        rank = self._placed(before, head, after)
        lowered = any(word.strip("-") in self.lowering for word in before.replace("-", " ").split())
        return LOWERED.get(rank, rank) if lowered else rank

    def _placed(self, before: str, head: str, after: str) -> str:
        """The rank of a head by what stands around it."""
        for size in range(len(after.split()), 0, -1):
            rank = self.fixed.get(f"{head} {' '.join(after.split()[:size])}")
            if rank:
                return rank
        if head in self.open_heads or head.rstrip("s") in self.open_heads:
            context = self._context(after) or self._context(before)
            if context:
                return context
        return self.heads[head]

    def _context(self, words: str) -> str | None:
        """The rank told by the first known body in the words; the longer name wins at the same place."""
        hits = [
            (found.start(), -len(found[0]), rank) for pattern, rank in self.contexts if (found := pattern.search(words))
        ]
        return min(hits)[2] if hits else None

    def _base(self, title: str) -> tuple[str, str, str] | None:
        """The words before the head, the head, and what follows it: the longest that reaches the first "of"."""
        cut = re.search(r"\s(?:of|for|to|at|in|on|with)\s", title + " ")
        words = title.split()
        reach = len(title[: cut.start()].split()) if cut else len(words)
        spans = ((start, end) for start in range(reach) for end in range(len(words), reach - 1, -1))
        for start, end in spans:
            head = " ".join(words[start:end])
            if head in self.heads:
                return " ".join(words[:start]), head, " ".join(words[end:])
        return None


def _passing(words: Iterable[str]) -> re.Pattern[str]:
    """Words to pass over ("former", "acting", "-elect"), which change who holds an office and not how high it is."""
    whole = sorted({word.lower() for word in words}, key=lambda word: (-len(word), word))
    forms = "|".join(re.escape(word) for word in whole)
    return re.compile(
        rf"(?<![\w-])(?:{forms})(?![\w-])|-(?:elect|designate)\b|(?<=\s)ex-|^\s*(?:the|his|her|its|their)(?=\s)"
    )
