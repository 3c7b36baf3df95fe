"""What a report is about, told before anything is read in it: dealings between states, or only who holds an office.

The names of states are looked for in the bare text, so that a report on anything else costs almost nothing.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.model import Sentence
from dragoman.reading.words import Wordlist

_CAPITAL = re.compile(r"[^\W\d_a-z][\w.&+]*")

Name = tuple[str, str | None]
"""How a state is written and its code; None for a longer name that holds a state's and means none."""


@dataclass(frozen=True, slots=True)
class _Lookout:
    """What is looked for: names by their first word in capitals, and words of dealings and of those who deal.

    `titles` are those of officials, `offices` those of everybody.
    """

    names: dict[str, tuple[Name, ...]]
    dealings: Wordlist
    officials: Wordlist
    titles: Wordlist
    offices: Wordlist


@dataclass(frozen=True, slots=True)
class Scope:
    """The numbers of the sentences in which names are to be read, and of those in which acts may be told."""

    names: frozenset[int]
    acts: frozenset[int]


def scope(
    text: str,
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
    *,
    home: str | None,
    own: str | None,
    filed: str | None = None,
) -> Scope:
    """What is to be read of a report: all of it, or what tells of dealings, of its office-holders and whose they are.

    `home` is the publisher's state, `own` the state that it speaks for, `filed` that of the dateline. News on
    something else may touch dealings in passing: they are read there and in the sentences around.
    """
    lookout = _lookout(lexicon)
    lands = _lands_by_sentence(text, sentences, lookout)
    everywhere = frozenset(range(len(sentences)))
    if _opens_abroad(text, sentences, lands, home, lookout):
        return Scope(everywhere, everywhere)
    telling = _telling(text, sentences, lands, home or filed, lookout)
    if telling and (own or _is_about(text, sentences, telling, lookout)):
        return Scope(everywhere, everywhere)
    around = range(-_REACH, _REACH + 1)
    acts = {number + step for number in telling for step in around if 0 <= number + step < len(sentences)}
    titled = {
        number
        for number, sentence in enumerate(sentences)
        if (lookout.offices if own or number in lands else lookout.titles).stands_in(text, sentence.start, sentence.end)
    }
    return Scope(frozenset(acts | titled | lands.keys() if acts | titled else ()), frozenset(acts))


def _is_about(text: str, sentences: Sequence[Sentence], telling: Sequence[int], lookout: _Lookout) -> bool:
    """True for a report that is about dealings, and does not touch them in passing.

    It names officials, and tells of dealings in its first sentences or in several; or officials are all over it.
    """
    titled = sum(lookout.titles.stands_in(text, one.start, one.end) for one in sentences)
    if _CROWD * titled >= len(sentences):
        return True
    named = titled or any(lookout.officials.stands_in(text, one.start, one.end) for one in sentences)
    return bool(named) and (telling[0] < _OPENING or len(telling) >= _OFTEN)


_OPENING, _OFTEN, _CROWD, _REACH = 4, 3, 4, 2
"""So many sentences are a beginning, so many several; one in so many with a title means officials all over; so many
before and behind one that touches dealings are read with it."""


def _telling(
    text: str, sentences: Sequence[Sentence], lands: Mapping[int, set[str]], home: str | None, lookout: _Lookout
) -> list[int]:
    """The sentences that tell of two states or bodies, or else those that tell of the officials of two.

    One names two (`home` counted) and holds a word of dealings; the others hold an official's title each, and name two
    between them.
    """
    own = {home} if home else set()
    told, officials = [], {}
    if len(own.union(*lands.values())) < 2:
        return []
    for number, named in sorted(lands.items()):
        start, end = sentences[number].start, sentences[number].end
        if len(named | own) > 1 and lookout.dealings.stands_in(text, start, end):
            told.append(number)
        elif lookout.officials.stands_in(text, start, end):
            officials[number] = named
    if told:
        return told
    if officials and (len(own.union(*officials.values())) > 1 or _lies_between_two(text)):
        return list(officials)
    sides = _SIDES.findall(text) if " side" in text or " delegation" in text else ()
    return sorted(lands) if len(sides) > 1 else []


def _lies_between_two(text: str) -> bool:
    low = text.lower()
    return any(map(low.__contains__, _BETWEEN_SIGNS)) and _BETWEEN.search(text) is not None


# Words for what lies between two states, in a report that names two though no sentence of it names both.
_BETWEEN = re.compile(
    r"\b(?:bilateral|(?:our|the|these|both) two (?:countries|nations|peoples|sides)"
    r"|both (?:countries|nations|sides)|joint (?:news|press) conference|counterpart)\b",
    re.IGNORECASE,
)

_BETWEEN_SIGNS = ("bilateral", " two ", "both ", "joint ", "counterpart")
"""What one of these holds: the look for them is many times as quick."""

# "The Bangladeshi side", "the Indian side": they deal with each other.
_SIDES = re.compile(r"\b[Tt]he [A-Z][a-z]+ (?:side|delegation)\b(?! (?:beat|won|lost|drew|scored))")

_SMALL = r"(?:(?:of|for|the|bin|ibn|al|el|de|da|dos|van|von|der) )*(?:(?:al|el)-)?"
_TITLED = re.compile(
    rf"(?:Today, |Yesterday, |The )?([A-Z][\w.'’-]+ (?:{_SMALL}[A-Z][\w.'’-]+,? ){{2,}})|The (?:[A-Z][\w-]+ )+"
)


def _opens_abroad(
    text: str, sentences: Sequence[Sentence], lands: Mapping[int, set[str]], home: str | None, lookout: _Lookout
) -> bool:
    """True when a report of nobody knows which state, or its headline, opens with an official who deals with those of
    one other.

    They may be told by their office alone ("met with President Hichilema"), with their state further on.
    """
    if home is not None or not lands:
        return False
    body = next((number for number, one in enumerate(sentences) if one.kind == "body"), 0)
    return any(_sentence_opens_abroad(text, sentences[n], lands.get(n, set()), lookout) for n in {0, body})


def _sentence_opens_abroad(text: str, sentence: Sentence, lands: set[str], lookout: _Lookout) -> bool:
    start, end = sentence.start, sentence.end
    named = _TITLED.match(text, start, end)
    if len(lands) > 1 or named is None or not lookout.dealings.stands_in(text, named.end(), end):
        return False
    if not lookout.offices.stands_in(text, start, named.end()):
        return False
    if not lands:
        return lookout.titles.stands_in(text, named.end(), end)
    return start + next((at for at, _ in _lands(text[start:end], lookout)), 0) >= named.end()


def _lands_by_sentence(text: str, sentences: Sequence[Sentence], lookout: _Lookout) -> dict[int, set[str]]:
    starts = [sentence.start for sentence in sentences]
    found: dict[int, set[str]] = {}
    for start, code in _lands(text, lookout):
        found.setdefault(bisect_right(starts, start) - 1, set()).add(code)
    return found


def _lands(text: str, lookout: _Lookout) -> Iterator[tuple[int, str]]:
    """Where states and bodies are named, and which; of names that overlap the first and longest."""
    done = 0
    for start, minus, code in sorted(_named(text, lookout)):
        if start >= done:
            done = start - minus
            if code:
                yield start, code


def _named(text: str, lookout: _Lookout) -> Iterator[tuple[int, int, str]]:
    """Each name with its place and its length below zero, so that the longest comes first; no code where it is none."""
    for word in _CAPITAL.finditer(text):
        at, begun = word.start(), lookout.names.get(word[0]) or lookout.names.get(word[0].rstrip("."))
        for name, code in begun or ():
            if text.startswith(name, at) and _is_whole(text, at, at + len(name)):
                yield at, -len(name), code or ""


def _is_whole(text: str, start: int, end: int) -> bool:
    """True for whole words; a sign of money is no name ("US$")."""
    cut = text[start - 1 : start].isalnum() or (text[end - 1].isalnum() and text[end : end + 1].isalnum())
    return not cut and text[end : end + 1] != "$"


_MADE: dict[int, tuple[Lexicon, _Lookout]] = {}


def _lookout(lexicon: Lexicon) -> _Lookout:
    made = _MADE.get(id(lexicon))
    if made is None:
        known, offices = lexicon.concern, (*lexicon.offices.heads, *lexicon.offices.fixed)
        made = _MADE[id(lexicon)] = (
            lexicon,
            _Lookout(
                _by_first(_names(lexicon)),
                Wordlist((*known.titles, *known.who, *known.words)),
                Wordlist((*known.titles, *known.who)),
                Wordlist(known.titles),
                Wordlist(form for office in offices for form in (office.title, office.plural)),
            ),
        )
    return made[1]


def _names(lexicon: Lexicon) -> Iterator[Name]:
    """Every name by which a state or an organisation may be told: its own, its people's, its places', its bodies'."""
    states, places, bodies = lexicon.states, lexicon.places, lexicon.organizations
    for table in (
        states.name_of,
        states.adjective_of,
        states.people_of,
        states.capital_of,
        places.city_of,
        places.regions,
    ):
        yield from table.items()
    yield from ((name, bodies.whole_of.get(code, code)) for name, code in bodies.code_of.items())
    yield from lexicon.offices.owned.items()
    yield from ((name, lexicon.initiatives.owner.get(code)) for name, code in lexicon.initiatives.code_of.items())
    yield from ((f"{form}-", code) for form, code in states.prefix_of.items())
    yield from ((name, None) for name in states.blocked)


def _by_first(names: Iterable[Name]) -> dict[str, tuple[Name, ...]]:
    found: dict[str, dict[str, str | None]] = {}
    for name, code in names:
        first = _CAPITAL.search(name)
        if first and first.start() == 0:
            found.setdefault(first[0].rstrip("."), {}).setdefault(name, code)
    return {first: tuple(table.items()) for first, table in found.items()}
