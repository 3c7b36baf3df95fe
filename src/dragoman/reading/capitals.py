"""Words in capitals throughout, as headings and old wires have them, put as the rest of a text would write them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from dragoman.lexicon import Lexicon
from dragoman.model import Clean

_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\.?")
_LOUD = re.compile(r"[A-Z]{3,}\W+[A-Z]{2,}")
_FEWEST, _LONG = 4, 3
_SMALL = frozenset(
    "a an and as at between but by during for from in into its of on or our over that the their to under upon with was "
    "is are were has have will after before against".split()
)
# Mostly the first word of a style ("HIS EXCELLENCY").
_STYLING = ("his", "her")
_NUMBERED = re.compile(r"\d+(?:ST|ND|RD|TH)\Z")
_ROMAN = re.compile(r"[IVX]+\Z")


def lowered(cleaned: Clean, lexicon: Lexicon) -> Clean:
    """The text with its runs of capitals as the other words of the report spell them; no character moves."""
    text = cleaned.text
    runs = list(_runs(text))
    if not runs:
        return cleaned
    kept = _acronyms(lexicon)
    spelled = Counter(_WORD.findall(_outside(text, runs)))
    made = list(text)
    for begin, end in runs:
        for word in _WORD.finditer(text, begin, end):
            stem = word[0].removesuffix("'S")
            if stem in kept or _ROMAN.match(stem) or "." in stem.rstrip("."):
                made[word.start() + len(stem) : word.end()] = word[0][len(stem) :].lower()
            else:
                first = word.start() == 0 or text[word.start() - 1] == "\n"
                made[word.start() : word.end()] = _spelling(word[0], spelled, first=first)
    return replace(cleaned, text="".join(made))


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where at least four words stand in capitals, half of them longer than an acronym mostly is."""
    past = 0
    for loud in _LOUD.finditer(text):
        if loud.start() < past:
            continue
        line = (text.rfind("\n", 0, loud.start()) + 1, text.find("\n", loud.start()))
        words = list(_WORD.finditer(text, max(line[0], past), line[1] if line[1] > 0 else len(text)))
        past = words[-1].end()
        for big, some in groupby(words, key=lambda word: not any(map(str.islower, word[0]))):
            run = list(some)
            letters = [word[0] for word in run if word[0].isupper()]
            telling = [len(word) > _LONG for word in letters if word.lower() not in _SMALL]
            if big and len(letters) >= _FEWEST and sum(telling) * 2 >= len(telling):
                yield run[0].start(), run[-1].end()


def _outside(text: str, runs: list[tuple[int, int]]) -> str:
    ends = [0, *(end for _, end in runs)]
    return " ".join(text[a:b] for a, b in zip(ends, [*(start for start, _ in runs), len(text)], strict=True))


def _spelling(word: str, spelled: Counter[str], *, first: bool) -> str:
    small = "".join(c.lower() if len(c.lower()) == 1 else "i" for c in word)
    plain = small in _SMALL or (spelled[small] > spelled[small.capitalize()] and small not in _STYLING)
    if _NUMBERED.match(word) or (plain and not first):
        return small
    return re.sub(r"(?:\A|(?<=[a-z][.'’]))[^\W\d_](?=\w)|\A[^\W\d_]", lambda m: m[0].upper(), small)


_MADE: dict[int, tuple[Lexicon, frozenset[str]]] = {}


def _acronyms(lexicon: Lexicon) -> frozenset[str]:
    """The acronyms of states, organisations and offices, which stay in capitals."""
    made = _MADE.get(id(lexicon))
    if made is None:
        names = (
            *lexicon.states.name_of,
            *lexicon.organizations.code_of,
            *(office.title for office in (*lexicon.offices.heads, *lexicon.offices.fixed)),
            *lexicon.offices.honorifics,
        )
        found = frozenset(word for name in names for word in _WORD.findall(name) if word.isupper() and len(word) > 1)
        made = _MADE[id(lexicon)] = (lexicon, found)
    return made[1]
