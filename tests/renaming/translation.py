"""Moving reports into another world: every person, state, city, body, initiative and agency gets another name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
Entry = Mapping[str, Any]


def _table(name: str) -> dict[str, Entry]:
    return dict(yaml.safe_load((HERE / name).read_text(encoding="utf-8")))


CASTS = _table("casts.yml")
WORLDS = _table("worlds.yml")


@dataclass(frozen=True)
class Translation:
    """From the names of one cast to those of one world: `words` whole words, `codes` ISO alpha-3 of states."""

    words: Mapping[str, str]
    codes: Mapping[str, str]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = sorted(self.words, key=lambda name: (-len(name), name))
        return re.compile(r"(?:\b([Aa])(n?) )?(?<![\w])(" + "|".join(map(re.escape, names)) + r")(?!\w)")

    def text(self, text: str) -> str:
        """The text with every name replaced, and "a" or "an" before it put right."""
        return self._pattern.sub(self._replace, text)

    def _replace(self, match: re.Match[str]) -> str:
        word = self.words[match[3]]
        if match[1] is None:
            return word
        vowel = word[0] in "AEIOUÉÁaeiou" and not word.startswith(("U.", "Eu", "Ukr", "Uru", "Uga"))
        return f"{match[1]}{'n' if vowel else ''} {word}"

    def value(self, value: Any) -> Any:
        """A value of an export with every name and every country's code replaced."""
        if isinstance(value, str):
            return self.codes.get(value) or self.text(value)
        if isinstance(value, Mapping):
            return {key: self.value(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.value(item) for item in value]
        return value


def translation(cast: Entry, world: Entry) -> Translation:
    """The translation of a cast's names into a world's."""
    pairs = dict(_pairs(cast, world))
    pairs |= {old.upper(): new.upper() for old, new in _cities(cast, world)}
    pairs |= {name: name for name in cast.get("kept", ())}
    pairs |= {old.replace("’", "'"): new for old, new in pairs.items()}
    codes = dict(zip(cast["states"], world["states"], strict=False))
    return Translation(pairs, codes)


def _pairs(cast: Entry, world: Entry) -> Iterator[tuple[str, str]]:
    for old, new in zip(cast["states"].values(), world["states"].values(), strict=False):
        yield from _state(old, new)
    yield from _cities(cast, world)
    if "region" in cast:
        yield cast["region"], world["region"]
    body = world["body"] | {"lower": world["body"]["name"].lower()}
    yield from ((form, template.format(**body)) for form, template in cast.get("bodies", ()))
    yield from zip(cast.get("agencies", ()), world["agencies"], strict=False)
    for forms, made_up in zip(cast.get("initiatives", ()), world["initiatives"], strict=False):
        name, acronym = _halves(made_up)
        yield from ((form, template.format(name=name, acronym=acronym)) for form, template in forms)


def _state(old: Entry, new: Entry) -> Iterator[tuple[str, str]]:
    yield from ((form, new["name"]) for form in old["forms"])
    yield from ((form, new["adjective"]) for form in old["adjectives"])
    yield from zip(old.get("regions", ()), new["regions"], strict=False)
    for kind in ("men", "women"):
        yield from _people(old.get(kind, ()), new[kind])


def _people(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    if len(old) > len(new):
        raise ValueError(f"The cast has {len(old)} people of one state and kind; the world has {len(new)} names.")
    for one, other in zip(old, new, strict=False):
        yield from zip(_halves(one), _halves(other), strict=True)


def _cities(cast: Entry, world: Entry) -> Iterator[tuple[str, str]]:
    for old, new in zip(cast["states"].values(), world["states"].values(), strict=False):
        yield from zip((old["capital"], *old.get("cities", ())), (new["capital"], *new["cities"]), strict=False)


def _halves(pair: str) -> tuple[str, str]:
    whole, _, short = (part.strip() for part in pair.partition("|"))
    return whole, short
