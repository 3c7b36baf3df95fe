"""States and territories: their names, their people, their capitals."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node

FIELDS = ("display", "names", "adjectives", "people", "capitals")


@dataclass(frozen=True, slots=True)
class States:
    """Every state of ISO 3166 and Kosovo, by alpha-3 code. Surfaces are as printed, with their case.

    `blocked` are longer names that hold a state's name but are no state ("South China Sea", "Latin America").
    `shared` are ambiguous names, adjectives and peoples, each with the states it may mean.
    """

    name_of: Mapping[str, str]
    adjective_of: Mapping[str, str]
    people_of: Mapping[str, str]
    ambiguous: frozenset[str]
    shared: Mapping[str, Mapping[str, tuple[str, ...]]]
    blocked: frozenset[str]
    display: Mapping[str, str]
    official: Mapping[str, str]
    capital_of: Mapping[str, str]
    capital: Mapping[str, str]
    codes: Mapping[str, str]
    prefix_of: Mapping[str, str]
    """Forms that stand only before a hyphen ("Sino-")."""

    def code(self, text: str) -> str | None:
        """The alpha-3 code of a name, an adjective or an ISO code, in any case; None if unknown or ambiguous."""
        wanted = text.strip().casefold().removeprefix("the ")
        return self.codes.get(wanted)


@dataclass(frozen=True, slots=True)
class _State:
    """One line of states.yml joined with its line of states.tsv."""

    alpha3: str
    alpha2: str
    display: str
    official: str
    capital: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]


def load(extra: Path | None = None) -> States:
    """The states of states.tsv and states.yml, with the user's added."""
    keys = ("states", "ambiguous", "shared", "blocked", "prefixes")
    tree = check.fields(shelf.read("states.yml", extra), "states.yml", keys, ("states",))
    more = check.table(tree["states"], "states.yml")
    known = {row[0]: row for row in shelf.rows("states.tsv", extra)}
    states = [_state(code, known.get(code, ()), more.get(code, {})) for code in sorted({*known, *more})]
    ambiguous = frozenset(check.words(tree.get("ambiguous"), "states.yml ambiguous"))
    groups = check.entries(tree.get("blocked"), "states.yml blocked")
    blocked = frozenset(both_quotes(word for group in groups for word in check.words(group, "states.yml blocked")))
    prefixes = check.table(tree.get("prefixes") or {}, "states.yml prefixes").items()
    before = {check.word(form, "states.yml prefixes"): code for code, form in prefixes}
    return _states(states, ambiguous, _shared(tree.get("shared") or {}), blocked, before)


def _shared(node: Node) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    tables = check.fields(node, "states.yml shared", ("names", "adjectives", "people"))
    return MappingProxyType(
        {
            field: MappingProxyType(
                {
                    word: check.words(codes, f"states.yml shared {word}")
                    for word, codes in check.table(table, field).items()
                }
            )
            for field, table in tables.items()
        }
    )


def both_quotes(surfaces: Iterable[str]) -> tuple[str, ...]:
    """Each surface, and again with the typographic apostrophe where it has a straight one."""
    return tuple(form for surface in surfaces for form in dict.fromkeys((surface, surface.replace("'", "’"))))


def spellings(surfaces: Iterable[str]) -> tuple[str, ...]:
    """Each surface with both apostrophes, and again without diacritics, as wire reports print it."""
    return both_quotes(form for surface in surfaces for form in dict.fromkeys((surface, _undotted(surface))))


def _undotted(text: str) -> str:
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _state(code: str, row: tuple[str, ...], node: Node) -> _State:
    where = f"states.yml {code}"
    entry = check.fields(node, where, FIELDS)
    alpha2, name, official, capital = row[1:5] if row else ("", code, "", "")
    adjectives = check.words(entry.get("adjectives"), f"{where} adjectives")
    display = check.word(entry.get("display", name), f"{where} display")
    names = (display, name, official, *_republic(name, official), *check.words(entry.get("names"), f"{where} names"))
    people = (
        check.words(entry["people"], f"{where} people") if "people" in entry else tuple(f"{a}s" for a in adjectives)
    )
    listed = check.words(entry["capitals"], f"{where} capitals") if "capitals" in entry else (capital,)
    seat = listed[0] if listed else capital
    return _State(code, alpha2, display, official or name, seat, names, adjectives, people, listed)


def _republic(name: str, official: str) -> tuple[str, ...]:
    """ "Republic of X", unless the official name only ends so: the People's Republic of X is not the Republic of X."""
    form = f"Republic of {name}"
    return () if official != form and official.endswith(form) else (form,)


def _states(
    states: list[_State],
    ambiguous: frozenset[str],
    shared: Mapping[str, Mapping[str, tuple[str, ...]]],
    blocked: frozenset[str],
    prefixes: Mapping[str, str],
) -> States:
    names = _surfaces("names", [(state.names, state.alpha3) for state in states], ambiguous)
    adjectives = _surfaces("adjectives", [(state.adjectives, state.alpha3) for state in states], ambiguous)
    people = _surfaces("people", [(state.people, state.alpha3) for state in states], ambiguous)
    return States(
        name_of=names,
        adjective_of=adjectives,
        people_of=people,
        ambiguous=ambiguous,
        shared=shared,
        blocked=blocked,
        display=MappingProxyType({state.alpha3: state.display for state in states}),
        official=MappingProxyType({state.alpha3: state.official for state in states}),
        capital_of=_surfaces("capitals", [(state.capitals, state.alpha3) for state in states], frozenset()),
        capital=MappingProxyType({state.alpha3: state.capital for state in states if state.capital}),
        codes=_codes(states, (people, adjectives, names)),
        prefix_of=MappingProxyType(dict(prefixes)),
    )


def _surfaces(field: str, listed: list[tuple[tuple[str, ...], str]], ambiguous: frozenset[str]) -> Mapping[str, str]:
    pairs = ((surface, code) for surfaces, code in listed for surface in spellings(surfaces))
    kept = (pair for pair in pairs if pair[0] and pair[0] not in ambiguous)
    return MappingProxyType(check.once(kept, f"states.yml {field}"))


def _codes(states: list[_State], surfaces: tuple[Mapping[str, str], ...]) -> Mapping[str, str]:
    """Every folded word that means a state; ISO codes win over names, names over adjectives, adjectives over people."""
    codes: dict[str, str] = {}
    for mapping in surfaces:
        codes.update((surface.casefold().removeprefix("the "), code) for surface, code in mapping.items())
    codes.update((state.alpha2.casefold(), state.alpha3) for state in states if state.alpha2)
    codes.update((state.alpha3.casefold(), state.alpha3) for state in states)
    return MappingProxyType(codes)
