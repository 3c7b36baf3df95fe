"""The words that make the title of a paper, brought to a form in which two tellings of one paper agree."""

import re
from functools import lru_cache

from dragoman.lexicon import Lexicon
from dragoman.record.identity.bodies import without_states
from dragoman.record.identity.wording import fold, tokens

# Words of a title that say what kind of paper it is, or nothing.
_PLAIN = frozenset(
    "a an and between for in of on the to with agreement accord memorandum understanding treaty protocol statement "
    "declaration joint document deal pact act signed about it its their there new two three countries sides basic "
    "bilateral general historic landmark presidential field fields area areas sphere matters issues".split()
)
# "of 46 points".
_COUNTED = re.compile(r"\b\d{1,3}\s+[a-z]+s\b")


# So few words are a name that says nothing of the matter.
_NAME = 2


def title(name: str, lexicon: Lexicon) -> frozenset[str]:
    """The words that make a title, without its parties and without how many points the paper has, for reports count
    them differently.

    Of words that stand for one another ("waiver" and "exemption") one is taken for all.
    """
    same = lexicon.tellings.papers
    return frozenset(same.get(word, word) for word in _words(without_states(_COUNTED.sub(" ", name), lexicon)))


def manner_of(name: str, lexicon: Lexicon) -> str:
    """How a paper is called: by a "name" alone ("the Lisbon Treaty", "the Accord of Tartu"), by its matter and a
    "place" ("the Tartu Fisheries Treaty"), else "" ("the treaty on fisheries")."""
    told = title(name, lexicon)
    content = [word for word in re.findall(r"[^\W\d_]+", name) if fold(word) in told]
    proper = all(word[0].isupper() and fold(word) not in _matters(lexicon) for word in content)
    if 0 < len(content) <= _NAME and proper and not _ON.search(name):
        return "name"
    return "place" if any(word in lexicon.places.city_of for word in content) else ""


_ON = re.compile(r"\b(?:on|about|for|regarding|concerning)\b")
_MATTERS: dict[int, tuple[Lexicon, frozenset[str]]] = {}


def _matters(lexicon: Lexicon) -> frozenset[str]:
    """Every word that tells a matter of papers: of topics, of papers, of what bodies are for."""
    made = _MATTERS.get(id(lexicon))
    if made is None:
        known = [one for words in lexicon.topics.values() for one in words]
        told = (*known, *lexicon.tellings.papers, *lexicon.tellings.papers.values(), *lexicon.tellings.matters)
        made = _MATTERS[id(lexicon)] = (lexicon, frozenset(word for one in told for word in tokens(one)))
    return made[1]


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    return frozenset(tokens(name)) - _PLAIN
