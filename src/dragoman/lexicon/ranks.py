"""The ladder of ranks: how high a title stands, read from its words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

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

RULERS = frozenset(("king", "queen", "sultan", "emir", "amir", "emperor"))
"""Offices, in small letters, whose holders go by a given name alone."""

OWNERS = ("parliament", "party", "military")
_JOINTS = re.compile(r"(\s+and\s+|\s*[,/;]\s*(?:and\s+)?|\s+as well as\s+)")
_BREAK = re.compile(r"\s(?:of|for|to|at|in|on|with|without)\s|,(?=\s)")
_JOINT = re.compile(r"\s*(?:\band|[,/;](?:\s*and)?|\bas well as)\s*$")

_KEPT = 8192


@dataclass(frozen=True, slots=True)
class Ladder:
    """Titles and their ranks in lower case, and the words that lower a rank, pass, or tell an open head's rank."""

    heads: Mapping[str, str]
    fixed: Mapping[str, str]
    lowering: frozenset[str]
    passing: re.Pattern[str]
    open_heads: frozenset[str]
    contexts: Mapping[str, str]
    context: re.Pattern[str]
    told: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)
    """The titles read so far with their ranks: reports use a few hundred of them again and again."""

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
        """A ladder from plain words. A grade of several words lowers through the one of them that is a grade alone."""
        return cls(
            heads=heads,
            fixed=fixed,
            lowering=frozenset(word.lower().strip("-") for word in lowering if " " not in word),
            passing=_passing(passing),
            open_heads=frozenset(word.lower() for word in open_heads),
            contexts=contexts,
            context=re.compile(rf"(?<!\w)(?:{_either(contexts)})(?!\w)"),
        )

    def rank(self, title: str) -> str | None:
        """The rank of a title, the highest of several joined by "and" or a comma; None where no title is known."""
        if title not in self.told:
            if len(self.told) >= _KEPT:
                self.told.clear()
            self.told[title] = self._read(title)
        return self.told[title]

    def _read(self, title: str) -> str | None:
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
        if head in self.open_heads:
            context = self._context(after) or self._context(before)
            if context:
                return context
        return self.heads[head]

    def _context(self, words: str) -> str | None:
        """The rank told by the first known body in the words; a committee has the rank of its house or party."""
        ranks = [self.contexts[found[0]] for found in self.context.finditer(words)]
        if not ranks or ranks[0] != "other":
            return ranks[0] if ranks else None
        return next((rank for rank in ranks if rank in OWNERS), "other")

    def _base(self, title: str) -> tuple[str, str, str] | None:
        """The words before the head, the head, and what follows: the longest that ends at a break or spans it."""
        words = title.split()
        breaks = [len(title[: found.start()].split()) for found in _BREAK.finditer(title)]
        for reach in (*breaks, len(words)):
            found = self._head(words, reach)
            if found:
                start, end = found
                return " ".join(words[:start]), " ".join(words[start:end]).rstrip(","), " ".join(words[end:])
        return None

    def _head(self, words: list[str], reach: int) -> tuple[int, int] | None:
        """Where a head stands that starts before word `reach` and ends there or later."""
        spans = ((start, end) for start in range(reach) for end in range(len(words), reach - 1, -1))
        return next((span for span in spans if " ".join(words[slice(*span)]).rstrip(",") in self.heads), None)


def _passing(words: Iterable[str]) -> re.Pattern[str]:
    """Words to pass over ("former", "acting", "-elect"), which change who holds an office and not how high it is."""
    forms = _either(word.lower() for word in words)
    return re.compile(
        rf"(?<![\w-])(?:{forms})(?![\w-])|-(?:elect|designate)\b|(?<=\s)(?:ex|then)-|^\s*(?:the|his|her|its|their)(?=\s)"
    )


def _either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
