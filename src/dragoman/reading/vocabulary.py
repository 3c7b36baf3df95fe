"""The lexicon arranged for look-up while reading: one gazetteer a kind of word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.lexicon import Lexicon
from dragoman.lexicon.offices import Office
from dragoman.reading.gate import nouns_of, verbs_of
from dragoman.reading.verbs import forms, plural
from dragoman.reading.words import Gazetteer, Word, from_mapping


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Gazetteers made from a lexicon; `heads` and `fixed` map an office to (title, plural?)."""

    lexicon: Lexicon
    states: Gazetteer[str]
    adjectives: Gazetteer[str]
    cities: Gazetteer[str]
    regions: Gazetteer[str]
    organizations: Gazetteer[str]
    initiatives: Gazetteer[str]
    heads: Gazetteer[tuple[str, bool]]
    fixed: Gazetteer[tuple[str, bool]]
    grades: Gazetteer[str]
    portfolios: Gazetteer[str]
    portfolios_of: Gazetteer[str]
    former: Gazetteer[str]
    acting: Gazetteer[str]
    honorifics: Gazetteer[str]
    royal: Gazetteer[str]
    owned: Gazetteer[str]
    bodies: Gazetteer[str]
    sittings: Gazetteer[str]
    singulars: Mapping[str, str]
    """The title of one who holds an office, by the office in the plural."""
    not_names: frozenset[str]
    headline_verbs: frozenset[str]
    headline_bases: frozenset[str]
    """Verbs of the acts as several do them, which may be a surname as well ("Grant")."""
    particles: frozenset[str]
    given: frozenset[str]
    offices: frozenset[str]
    """The words, in small letters, that an office without its country may begin with."""
    openers: frozenset[str]
    """The words, in small letters, that an office, a style, a state or a place may begin with."""
    titled: frozenset[str]
    """The words without a capital that an office, or what stands before one, may begin with."""
    named: frozenset[str]
    """The words that the name or adjective of a state or an organisation may begin with."""

    def whole(self, code: str) -> str:
        """The organisation whose organ a code is; the code itself when it is nobody's."""
        return self.lexicon.organizations.whole_of.get(code, code)

    def country(self, words: tuple[Word, ...], index: int) -> tuple[int, str, str] | None:
        """Words that give a country at `index`: (how many, code, "adjective" or "name"); None when there are none."""
        if index >= len(words) or words[index].text not in self.named:
            return None
        best: tuple[int, str, str] | None = None
        for gazetteer, how in (
            (self.states, "name"),
            (self.adjectives, "adjective"),
            (self.organizations, "organization"),
        ):
            hit = gazetteer.at(words, index)
            if hit and (best is None or hit[0] > best[0]):
                best = (hit[0], self.whole(hit[1]), how)
        return best


def _headline_words(lexicon: Lexicon) -> Iterator[str]:
    """Verbs and nouns of the acts, which headlines write with a capital ("Jane Doe Holds Call With John Roe")."""
    for act in lexicon.acts:
        yield from (form for verb in verbs_of(act) for form in forms(verb) if form != verb)
        yield from (form for noun in nouns_of(act) for form in (noun, plural(noun)))


def _offices(offices: Sequence[Office], without: Sequence[str] = ()) -> Gazetteer[tuple[str, bool]]:
    """Offices in the singular (save those `without`) and the plural, each with its title and whether it is plural."""
    one = [(o.title, (o.title, False)) for o in offices if o.title.casefold() not in without]
    return Gazetteer(one + [(o.plural, (o.title, True)) for o in offices if o.plural], fold=True)


def _folded(words: Iterable[str]) -> Gazetteer[str]:
    return Gazetteer(((word, word) for word in words), fold=True)


def _before_names(lexicon: Lexicon, titles: frozenset[str]) -> frozenset[str]:
    """What may begin somebody's office or name though it has no capital."""
    offices = lexicon.offices
    plain = (*offices.honorifics, *offices.royal, *offices.owned, *lexicon.particles)
    return titles | {words.split()[0].casefold() for words in plain}


_MADE: dict[int, Vocabulary] = {}


def _make(lexicon: Lexicon) -> Vocabulary:
    offices = lexicon.offices
    blocked = _blocked(lexicon)
    states, adjectives = _of_states(lexicon, blocked)
    organizations = from_mapping(lexicon.organizations.code_of)
    heads, fixed = _offices(offices.heads, without=("member",)), _offices(offices.fixed)
    grades, portfolios, former, acting = map(
        _folded, (offices.grades, offices.portfolios, offices.former, offices.acting)
    )
    titles = frozenset(w for table in (heads, fixed, grades, portfolios, former, acting) for w in table.firsts)
    named = states.firsts | adjectives.firsts | organizations.firsts
    cities = Gazetteer({**lexicon.places.city_of, **lexicon.states.capital_of}.items(), blocked=blocked)
    regions, owned = from_mapping(lexicon.places.regions), from_mapping(offices.owned)
    honorifics, royal = Gazetteer((h, h) for h in offices.honorifics), Gazetteer((r, r) for r in offices.royal)
    places = (named, cities.firsts, regions.firsts, owned.firsts, honorifics.firsts, royal.firsts)
    return Vocabulary(
        lexicon=lexicon,
        offices=titles,
        openers=titles.union(*((word.casefold() for word in words) for words in places)),
        titled=_before_names(lexicon, titles),
        named=named,
        states=states,
        adjectives=adjectives,
        cities=cities,
        regions=regions,
        organizations=organizations,
        initiatives=from_mapping(lexicon.initiatives.code_of),
        heads=heads,
        fixed=fixed,
        grades=grades,
        portfolios=portfolios,
        portfolios_of=Gazetteer(((p, p) for p in offices.portfolios_of), fold=True),
        former=former,
        acting=acting,
        honorifics=honorifics,
        royal=royal,
        owned=owned,
        bodies=Gazetteer(((b, b) for b in lexicon.mechanisms.bodies), fold=True),
        singulars={o.plural.casefold(): o.title for o in reversed((*offices.fixed, *offices.heads)) if o.plural},
        sittings=Gazetteer(((s, s) for s in lexicon.mechanisms.sittings), fold=True),
        not_names=lexicon.not_names,
        headline_verbs=frozenset(_headline_words(lexicon)),
        headline_bases=frozenset(verb for act in lexicon.acts for verb in verbs_of(act)),
        particles=lexicon.particles - {"of", "the", "and"},
        given=lexicon.places.given,
    )


def _of_states(lexicon: Lexicon, blocked: Gazetteer[str]) -> tuple[Gazetteer[str], Gazetteer[str]]:
    """The names of states and their adjectives."""
    states = lexicon.states
    return Gazetteer(states.name_of.items(), blocked=blocked), Gazetteer(states.adjective_of.items(), blocked=blocked)


def _blocked(lexicon: Lexicon) -> Gazetteer[str]:
    """Longer names in which no state is named."""
    return Gazetteer((words, words) for words in sorted(lexicon.states.blocked))


def adopt(lexicon: Lexicon, base: Lexicon) -> None:
    """Arrange a lexicon that differs from another in its names of states alone: all else is as it was there."""
    made = vocabulary(base)
    states, adjectives = _of_states(lexicon, _blocked(lexicon))
    named = states.firsts | adjectives.firsts | made.organizations.firsts
    openers = made.openers.union(word.casefold() for word in named)
    _MADE[id(lexicon)] = replace(
        made, lexicon=lexicon, states=states, adjectives=adjectives, named=named, openers=openers
    )


def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The gazetteers of a lexicon, made once (the value keeps its lexicon alive, so that its id stays its own)."""
    made = _MADE.get(id(lexicon))
    if made is None:
        made = _MADE[id(lexicon)] = _make(lexicon)
    return made
