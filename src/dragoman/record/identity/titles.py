"""The words that make the title of a paper, brought to a form in which two tellings of one paper agree."""

import re
from functools import lru_cache

from dragoman.lexicon import Lexicon
from dragoman.record.identity.wording import tokens

# Words of a title that say what kind of paper it is, or nothing.
_PLAIN = frozenset(
    "a an and between for in of on the to with agreement accord memorandum understanding treaty protocol statement "
    "declaration joint document deal pact signed about it its their there new two three countries sides".split()
)
# "of 46 points".
_COUNTED = re.compile(r"\b\d{1,3}\s+[a-z]+s\b")


def title(name: str, lexicon: Lexicon) -> frozenset[str]:
    """The words that make a title, without how many points the paper has, for reports count them differently.

    Of words that stand for one another ("waiver" and "exemption") one is taken for all.
    """
    same = lexicon.tellings.papers
    return frozenset(same.get(word, word) for word in _words(name))


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    return frozenset(tokens(_COUNTED.sub(" ", name))) - _PLAIN
