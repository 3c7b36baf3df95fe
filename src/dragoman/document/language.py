"""Which language a report is in: only English is read, the rest is kept and said to be there."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

# Words that English cannot do without and that few others have; names, which stand in capitals, are not counted.
_SMALL = """the of and to that with for is by at his her their its from have had will be this it he she they who
which also not are were said between both during or but we our you would been after met than other"""
_ENGLISH = frozenset(_SMALL.split())
_SPOKEN = """ar az be bg bn bs ca cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk km ko ky lo lt lv mk mn
ms ne nl no pl ps pt ro ru si sk sl sq sr sv sw ta th tl tr uk ur vi zh"""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 0.15
_PLENTY = 0.2
_FEW = 12
_SAMPLE = 20000
_NAMES = {"english": "en", "eng": "en"}


def of(text: str, given: str | None = None) -> str | None:
    """The two-letter code of the text's language, English told by its small words; None when there are no words.

    A stated language counts where the words are not English, or too few to tell.
    """
    text = text[:_SAMPLE]
    if _is_plainly_english(text.split()):
        return "en"
    words = _WORD.findall(text)
    stated = _code(given)
    small = [word for word in words if word[0].islower()]
    if sum(map(_ENGLISH.__contains__, small)) >= _ENOUGH * max(len(small), 1) and small:
        return "en"
    if not words or stated not in (None, "en"):
        return stated
    if len(words) < _FEW and all(word.isascii() for word in words):
        return stated or "en"
    return _identified(text[:5000])


def _is_plainly_english(pieces: Sequence[str]) -> bool:
    """True where so many of the pieces between blanks are English words that the others need no closer look."""
    return len(pieces) > 0 and sum(map(_ENGLISH.__contains__, pieces)) >= _PLENTY * len(pieces)


def _code(given: str | None) -> str | None:
    if not given:
        return None
    name = given.strip().lower()
    return _NAMES.get(name, re.split("[-_]", name)[0])


def _identified(text: str) -> str:
    return str(_classify()(text)[0])


@lru_cache(maxsize=1)
def _classify() -> Callable[[str], tuple[str, float]]:
    # Imported here because the model takes a third of a second to load, and English texts never need it.
    import py3langid

    py3langid.set_languages(_SPOKEN.split())
    classify: Callable[[str], tuple[str, float]] = py3langid.classify
    return classify
