"""The lexicon arranged for look-up while reading: one gazetteer a kind of word."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
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
    not_names: frozenset[str]
    headline_verbs: frozenset[str]
    particles: frozenset[str]
    given: frozenset[str]

    def whole(self, code: str) -> str:
        """The organisation whose organ a code is; the code itself when it is nobody's."""
        return self.lexicon.organizations.whole_of.get(code, code)

    def country(self, words: tuple[Word, ...], index: int) -> tuple[int, str, str] | None:
        """Words that give a country at `index`: (how many, code, "adjective" or "name"); None when there are none."""
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


_MADE: dict[int, Vocabulary] = {}


def _make(lexicon: Lexicon) -> Vocabulary:
    offices = lexicon.offices
    not_heads = {"member"}
    blocked = Gazetteer((words, words) for words in sorted(lexicon.states.blocked))
    return Vocabulary(
        lexicon=lexicon,
        states=Gazetteer(lexicon.states.name_of.items(), blocked=blocked),
        adjectives=Gazetteer(lexicon.states.adjective_of.items(), blocked=blocked),
        cities=Gazetteer({**lexicon.places.city_of, **lexicon.states.capital_of}.items(), blocked=blocked),
        regions=from_mapping(lexicon.places.regions),
        organizations=from_mapping(lexicon.organizations.code_of),
        initiatives=from_mapping(lexicon.initiatives.code_of),
        heads=Gazetteer(
            [(o.title, (o.title, False)) for o in offices.heads if o.title.casefold() not in not_heads]
            + [(o.plural, (o.title, True)) for o in offices.heads if o.plural],
            fold=True,
        ),
        fixed=Gazetteer(
            [(o.title, (o.title, False)) for o in offices.fixed]
            + [(o.plural, (o.title, True)) for o in offices.fixed if o.plural],
            fold=True,
        ),
        grades=Gazetteer(((g, g) for g in offices.grades), fold=True),
        portfolios=Gazetteer(((p, p) for p in offices.portfolios), fold=True),
        portfolios_of=Gazetteer(((p, p) for p in offices.portfolios_of), fold=True),
        former=Gazetteer(((f, f) for f in offices.former), fold=True),
        acting=Gazetteer(((a, a) for a in offices.acting), fold=True),
        honorifics=Gazetteer((h, h) for h in offices.honorifics),
        royal=Gazetteer((r, r) for r in offices.royal),
        owned=from_mapping(offices.owned),
        bodies=Gazetteer(((b, b) for b in lexicon.mechanisms.bodies), fold=True),
        sittings=Gazetteer(((s, s) for s in lexicon.mechanisms.sittings), fold=True),
        not_names=lexicon.not_names,
        headline_verbs=frozenset(_headline_words(lexicon)),
        particles=lexicon.particles - {"of", "the", "and"},
        given=lexicon.places.given,
    )


def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The gazetteers of a lexicon, made once (the value keeps its lexicon alive, so that its id stays its own)."""
    made = _MADE.get(id(lexicon))
    if made is None:
        made = _MADE[id(lexicon)] = _make(lexicon)
    return made
