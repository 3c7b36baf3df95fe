"""Where a person's name ends: particles, initials, hyphens, and words that are names only where they stand."""

import re

from dragoman.reading.bench import Bench
from dragoman.reading.heads import head_at
from dragoman.reading.words import LETTERS

_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "VI", "VII", "VIII", "XIV", "XVI"))
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul|ud|d|l)[-'][A-Z]")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_GLUED = re.compile(r"[a-z]{2}[A-Z][a-z]{2}")
_PLACE_PREPOSITIONS = frozenset("in at from to near of with and between".split())


def name_end(bench: Bench, start: int, *, titled: bool = False) -> int:
    """The index after the person's name that begins at word `start`; `start` itself when none does.

    `titled` says that an office stands before it, after which a ruler's style is a name ("Foreign Minister Amir Khan").
    """
    key = (start, titled)
    if key not in bench.names:
        bench.names[key] = _read_name(bench, start, titled=titled)
    return bench.names[key]


def _read_name(bench: Bench, start: int, *, titled: bool) -> int:
    capitals = int(titled and (_style_is_name(bench, start) or _short_before_name(bench, start)))
    index = start + capitals
    while index < len(bench.words) and index - start < 8:
        if index > start and not (bench.joined(index) or _behind_nickname(bench, index)):
            break
        if _is_name_word(bench, index, first=capitals == 0):
            capitals += 1
            index += 1
        elif _is_particle(bench, index) and _is_name_word(bench, index + _particles(bench, index), first=False):
            index += _particles(bench, index)
        elif _nickname(bench, start, index):
            index += 3
        else:
            break
    if capitals == 0 or _named_after(bench, start, index):
        return start
    index = _before_a_gloss(bench, start, index)
    index += _first_of_the_name(bench, start, index)
    if bench.word(index) == "," and bench.word(index + 1) in _SUFFIXES:
        index += 2
    # A lone initial is no name.
    return start if index - start == 1 and bench.word(start).endswith(".") else index


def _named_after(bench: Bench, start: int, end: int) -> bool:
    """True for what bears somebody's name: "King Faisal Specialist Hospital"."""
    return any(bench.word(n) in _BEARERS for n in range(start + 1, end)) or (
        bench.word(end) in _BEARERS and bench.joined(end)
    )


_BEARERS = frozenset(
    "Hospital University Airport Mosque Center Centre Stadium Foundation Institute Academy Library Museum College "
    "School Street Avenue Boulevard Bridge Square Prize Award Barracks Cathedral Dam Highway Hotel Airbase Auditorium "
    "Scholarship Fellowship Polyclinic Memorial".split()
)


def _nickname(bench: Bench, start: int, index: int) -> bool:
    """True at what somebody is called besides, between given name and surname: 'Jane "Jenny" Doe'."""
    if not (start < index and bench.word(index) == bench.word(index + 2) == '"' and bench.capital(index + 1)):
        return False
    at = index + 3 + _particles(bench, index + 3)
    return _is_name_word(bench, at, first=False) and bench.capital(at)


def _behind_nickname(bench: Bench, index: int) -> bool:
    return bench.word(index - 1) == '"' == bench.word(index - 3)


def _style_is_name(bench: Bench, index: int) -> bool:
    """True at a ruler's style that is a given name here ("Foreign Minister Amir Khan")."""
    return ruler_style(bench, index) and _goes_on(bench, index + 1)


def _short_before_name(bench: Bench, index: int) -> bool:
    """True at a family name of two letters before a given name ("To Lam"); in a text the word would be small."""
    word = bench.word(index)
    if bench.headed and word in _CAPITALISED:
        return False
    short = len(word) == 2 and index > 0 and bench.capital(index) and word in bench.lore.lexicon.also_names
    return short and _plain_name(bench, index + 1)


def _first_of_the_name(bench: Bench, start: int, end: int) -> bool:
    """True at the number of a ruler who is the first of the name ("Juan Carlos I"), where no clause can begin."""
    following = bench.word(end + 1)
    closed = following in ("(", ")", ",", ".", ";", "'s", "of", "and", "")
    return end > start and bench.word(end) == "I" and bench.joined(end) and closed


def _before_a_gloss(bench: Bench, start: int, end: int) -> int:
    """Where a name ends that a web page's gloss runs into: "Jane Doe Doe JanePresident of X met"."""
    words = [bench.low(index) for index in range(start, end)]
    if not any(_GLUED.search(bench.word(index)) for index in range(start, end)):
        return end
    again = next((n for n, word in enumerate(words) if n and word in words[:n]), None)
    return end if again is None else start + again


def ruler_style(bench: Bench, index: int) -> bool:
    """True at a ruler's style of one word ("Sultan", "Amir"), which is a given name as well."""
    hit = bench.lore.royal.at(bench.words, index)
    return hit is not None and hit[0] == 1 and bench.lore.lexicon.offices.rank(bench.word(index)) == "head_of_state"


def _goes_on(bench: Bench, index: int) -> bool:
    at = index + _particles(bench, index)
    return bench.joined(index) and _is_name_word(bench, at, first=False)


def _is_particle(bench: Bench, index: int) -> bool:
    return bench.word(index) in bench.lore.particles or (
        bench.low(index) in bench.lore.particles and not bench.capital(index)
    )


def _particles(bench: Bench, index: int) -> int:
    count = 0
    while count < 3 and _is_particle(bench, index + count):
        count += 1
    return count


def _is_name_word(bench: Bench, index: int, *, first: bool) -> bool:
    word = bench.word(index)
    if not first and _ARTICLED.match(word):
        return True
    if not first and word == "Jan" and bench.word(index + 1) == "." and bench.word(index + 2).isdigit():
        return False
    if not word or not word[0].isalpha() or not word[0].isupper():
        return False
    if word in _SUFFIXES:
        return not first
    if word.isupper() and word.capitalize() in bench.lore.not_names and bench.word(index - 1).isupper():
        return False
    if (len(word) == 2 and word[1] == ".") or (word[-1] == "." and word[:-1] in LETTERS) or _initials(bench, index):
        return True
    return _may_name(bench, index, word, first=first) and not _is_land(bench, index, first=first)


def _initials(bench: Bench, index: int) -> bool:
    """True for joined initials before another name: "K.P. Sharma Oli"."""
    return bool(_INITIALS.fullmatch(bench.word(index))) and not bench.country(index) and _plain_name(bench, index + 1)


def _may_name(bench: Bench, index: int, word: str, *, first: bool) -> bool:
    """False for words that no name holds: common words, verbs of a headline, joined states, another office."""
    inside = not first and _style_inside(bench, index)
    if word in bench.lore.not_names and not inside and not _also_name(bench, index, first=first):
        return False
    if word.endswith(".") and len(word) > 2:
        return False
    if ("-" in word and (_joined_states(bench, word) or _joined_towns(bench, word))) or _is_verb(
        bench, index, first=first
    ):
        return False
    if head_at(bench, index) is None or inside:
        return True
    return word.isalpha() and not first and not _followed_by_name(bench, index)


def _is_verb(bench: Bench, index: int, *, first: bool) -> bool:
    """True for a verb of a headline; behind an article of Arabic names it is none ("Sultan Qaboos Al Said").

    Where a name could begin somebody "Makes" something, or several "Discuss" it.
    """
    if first:
        several = head_at(bench, index - 1)
        acts = bench.headed and bench.word(index).endswith("s") and bench.low(index) in bench.lore.headline_verbs
        return acts or (several is not None and several.plural and bench.verb_of_headline(index))
    if bench.word(index) == "Said" and not bench.headed:
        # In a sentence a verb has no capital: "Kais Said", "Faraj Said bin Ghanem".
        return False
    return bench.verb_of_headline(index) and bench.word(index - 1) not in ("Al", "El")


def _style_inside(bench: Bench, index: int) -> bool:
    """True for a style of one word after a given name and before another name: "Hassan Sheikh Mohamud"."""
    hit = bench.lore.royal.at(bench.words, index)
    return hit is not None and hit[0] == 1 and bench.joined(index) and _plain_name(bench, index + 1)


def _is_land(bench: Bench, index: int, *, first: bool) -> bool:
    land = bench.country(index)
    if land and land[2] == "organization":
        return True
    if land and first:
        # A state's name begins a person's name only when more names follow ("Israel Katz").
        whole = land[2] == "name" and land[0] == 1 and _plain_name(bench, index + 1)
        return not whole or bench.low(index - 1) in _PLACE_PREPOSITIONS
    if land and land[2] == "adjective":
        # An adjective is a surname where a given name stands before it and the name is over ("Jane French, ...").
        return not (land[0] == 1 and bench.word(index + 1) in (",", ")") and _plain_name(bench, index - 1))
    city = bench.lore.cities.at(bench.words, index)
    stands = bench.low(index - 1) in _PLACE_PREPOSITIONS
    return bool(city) and first and (stands or not _plain_name(bench, index + 1))


def _also_name(bench: Bench, index: int, *, first: bool) -> bool:
    """True for a common word that is a name where it stands: "Vice Premier He Lifeng", "Theresa May said"."""
    if bench.word(index) not in bench.lore.lexicon.also_names or not bench.joined(index):
        return False
    if not first and bench.word(index + 1).isdigit():
        # "Since the inauguration of President Jane Doe May 1999": a month.
        return False
    if first and bench.headed and bench.word(index) in _CAPITALISED:
        return False
    if first:
        before = bench.lore.heads.at(bench.words, index - 1) or bench.lore.honorifics.at(bench.words, index - 1)
        return before is not None and bench.capital(index - 1)
    return bench.word(index - 1) not in bench.lore.not_names and not (
        bench.capital(index + 1) and bench.joined(index + 1)
    )


# Prepositions that are names too; in a headline of capitals they are read as what they mostly are.
_CAPITALISED = frozenset(("In", "On", "At"))


def _plain_name(bench: Bench, index: int) -> bool:
    word = bench.word(index)
    return (
        bench.joined(index)
        and word[:1].isupper()
        and word.isalpha()
        and word not in bench.lore.not_names
        and bench.country(index) is None
        and bench.lore.heads.at(bench.words, index) is None
    )


def _followed_by_name(bench: Bench, index: int) -> bool:
    return bench.joined(index + 1) and bench.capital(index + 1)


def _joined_towns(bench: Bench, word: str) -> bool:
    """True for a line between three towns or more ("Baku-Tbilisi-Kars"): no first name holds so many."""
    parts = word.split("-")
    towns = bench.lore.lexicon.places.city_of
    return len(parts) > 2 and sum(part in towns or part in bench.lore.lexicon.states.capital_of for part in parts) > 1


def _joined_states(bench: Bench, word: str) -> bool:
    states = bench.lore.lexicon.states
    return any(part in states.name_of or part in states.adjective_of for part in word.split("-"))
