"""What somebody looks for, in words, phrases and fields, becomes what the full-text index is asked.

    gas pipeline            both words, in one passage
    "gas pipeline"          the words one after the other
    gas OR oil, gas NOT oil, (gas OR oil) pipeline
    pipe*                   every word that begins so
    people:orlova           in one field: text, title, people, bodies, publisher, phrases

Whatever is typed gives either a question that the index understands or one sentence that says what is wrong with it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.errors import DragomanError
from dragoman.record.store.folding import of_signs, words

FIELDS = ("text", "title", "people", "bodies", "publisher", "phrases")
EVERYWHERE = ("text", "title", "people", "bodies", "phrases")
MOST_TERMS = 64
DEEPEST = 12

_PIECE = re.compile(
    r"""\s+ | (?P<open>\() | (?P<close>\))
    | (?:(?P<field>[^\W\d_]+):)? (?: "(?P<phrase>[^"]*)" | (?P<word>[^\s()"]+) ) (?P<star>\*)?""",
    re.VERBOSE,
)
_OPERATORS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together, in one field or anywhere; with `prefix`, the last may go on."""

    words: tuple[str, ...]
    field: str | None = None
    prefix: bool = False

    def match(self) -> str:
        """The term as the index is asked it."""
        columns = " ".join((self.field,) if self.field else EVERYWHERE)
        return f'{{{columns}}} : "{" ".join(self.words)}"{" *" if self.prefix else ""}'


@dataclass(frozen=True, slots=True)
class Query:
    """A whole question: what the index is asked, and the terms whose words are marked in an answer."""

    match: str
    terms: tuple[Term, ...]


def query(asked: str) -> Query:
    """What the words ask. Raises DragomanError, in one sentence, for what cannot be asked."""
    parser = _Parser(list(_pieces(asked)))
    match = parser.any_of()
    if parser.left:
        raise DragomanError("A ')' in what is looked for closes nothing; write it inside quotes or leave it out.")
    if len(parser.terms) > MOST_TERMS:
        raise DragomanError(f"{len(parser.terms)} words are looked for at once; allowed are {MOST_TERMS}.")
    return Query(match, tuple(parser.wanted))


Piece = str | Term


class _Parser:
    """Reads the pieces from left to right: OR binds least, then words side by side, then NOT and brackets."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.left = list(pieces)
        self.terms: list[Term] = []
        self.wanted: list[Term] = []
        self._depth = 0
        self._denied = False
        self._last = ""

    def any_of(self) -> str:
        """Parts with OR between them."""
        parts = [self._all_of()]
        while self._next("OR"):
            parts.append(self._all_of())
        return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"

    def _all_of(self) -> str:
        """Parts side by side, or with AND between them; those after NOT must be absent."""
        there: list[str] = []
        absent: list[str] = []
        while True:
            joined = bool(there or absent) and self._next("AND")
            denied = self._next("NOT")
            if not self.left or self.left[0] in ("OR", ")", "AND"):
                if joined or denied or not (there or absent):
                    raise DragomanError(_missing(self._last, self.left[0] if self.left else None))
                break
            (absent if denied else there).append(self._part(denied=denied))
        if not there:
            raise DragomanError("NOT takes away from what is found; say also what is to be there, as in: gas NOT oil.")
        found = there[0] if len(there) == 1 else f"({' AND '.join(there)})"
        return f"({found} NOT {absent[0] if len(absent) == 1 else f'({_or(absent)})'})" if absent else found

    def _part(self, *, denied: bool) -> str:
        """A term, or a question of its own in brackets."""
        before, self._denied = self._denied, self._denied or denied
        piece = self.left.pop(0)
        found = self._bracket() if isinstance(piece, str) else self._term(piece)
        self._denied = before
        return found

    def _term(self, term: Term) -> str:
        self.terms.append(term)
        if not self._denied:
            self.wanted.append(term)
        return term.match()

    def _bracket(self) -> str:
        self._depth += 1
        if self._depth > DEEPEST:
            raise DragomanError(f"Brackets stand {self._depth} deep in what is looked for; allowed are {DEEPEST}.")
        found = self.any_of()
        if not self._next(")"):
            raise DragomanError("A '(' in what is looked for is not closed; add ')' or leave it out.")
        self._depth -= 1
        return found

    def _next(self, sign: str) -> bool:
        if not self.left or self.left[0] != sign:
            return False
        self.left.pop(0)
        self._last = sign
        return True


def _or(parts: Sequence[str]) -> str:
    return " OR ".join(parts)


def _missing(after: str, before: Piece | None) -> str:
    where = f"before '{before}'" if before is not None else f"after '{after}'" if after else ""
    if not where:
        return 'There is nothing to look for; write words, such as: gas "joint commission".'
    return f"There is nothing to look for {where}; write a word there, or put the sign itself in quotes."


def _pieces(asked: str) -> Iterator[Piece]:
    """Operators, brackets, and terms. A quotation mark that stands alone is refused."""
    at = 0
    while at < len(asked):
        found = _PIECE.match(asked, at)
        if found is None:
            raise DragomanError("A quotation mark in what is looked for is not closed; add one or leave it out.")
        at = found.end()
        if sign := found["open"] or found["close"]:
            yield sign
        elif found["word"] in _OPERATORS and not found["field"]:
            yield str(found["word"])
        elif (found["word"] or found["phrase"] is not None) and not _is_dash(found):
            yield _term(found)


def _is_dash(found: re.Match[str]) -> bool:
    """True for signs between words that say nothing: a dash, an ampersand."""
    return found["word"] is not None and not found["field"] and not any(words(found["word"]))


def _term(found: re.Match[str]) -> Term:
    """A phrase or a word, in its field. Raises DragomanError for a field that is none, and for no letters."""
    phrase, field = found["phrase"], (found["field"] or "").casefold() or None
    said = str(found["word"] if phrase is None else phrase)
    if field is not None and field not in FIELDS:
        raise DragomanError(
            f"There is no field '{field}'; allowed are {', '.join(FIELDS)}, or quotes around the whole."
        )
    if phrase is None and said.removesuffix(":").casefold() in FIELDS and said.endswith(":"):
        raise DragomanError(f"There is nothing after '{said}'; write a word or a phrase there, as in {said}gas.")
    told = list(words(said))
    if not told:
        raise DragomanError(f"There is nothing to look for in {said!r}; write letters or numbers.")
    if len(told) > 1 and told[-2].end == told[-1].end:
        told.pop()  # of a run of signs the pairs say all
    alone = of_signs(told[-1]) and len(told[-1].folded) == 1
    star = bool(found["star"]) or (phrase is None and said.endswith("*"))
    return Term(tuple(word.folded for word in told), field, prefix=star or alone)
