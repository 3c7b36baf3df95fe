"""Holders of one office of one state whom only the spelling of a name keeps apart."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from dragoman.record.identity.spelling import parts
from dragoman.record.phrasing import listing
from dragoman.record.tenures.sights import Sight

Name = tuple[str, ...]

# So many times more reports make one of two bearers of a shorter name the likely one.
_LIKELY = 5
_START = 2
_LIKE, _NEAR = 0.7, 0.8


def one_bearer(found: Collection[Sight]) -> list[Sight]:
    """The sights, those of one name under one id, and those of a part of a name under that of its one likely bearer.

    Two spellings that would not suffice to join two officials anywhere do so here: the office is the same.
    """
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        names[one.person][one.name] += 1
    spelled = _respelled({id: parts(_usual(those)) for id, those in names.items()})
    told = Counter[Name]()
    for id, name in spelled.items():
        told[name] += names[id].total()
    bearers = {id: _most_told(_whole(name, told), spelled, names) for id, name in spelled.items()}
    return [replace(one, person=bearers[one.person]) for one in found]


def _respelled(spelled: Mapping[str, Name]) -> dict[str, Name]:
    """The names by id, each in the first of the spellings that are so near that one office tells them to be one."""
    blocks: dict[tuple[int, int, str], list[Name]] = defaultdict(list)
    first: dict[Name, Name] = {}
    for name in sorted(set(spelled.values())):
        keys = [(len(name), at, word[:_START]) for at, word in enumerate(name)]
        near = (other for key in keys for other in blocks[key] if _alike(name, other))
        first[name] = next((first[other] for other in near), name)
        for key in keys:
            blocks[key].append(name)
    return {id: tuple(sorted(first[name])) for id, name in spelled.items()}


def _alike(one: Name, other: Name) -> bool:
    """True when the words of a name of two or more are like those at their places in the other, and most very like."""
    pairs = zip(one, other, strict=True)
    like = [SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in pairs]
    return len(one) > 1 and min(like) >= _LIKE and sum(like) / len(like) >= _NEAR


def unclear(found: Iterable[Sight]) -> dict[str, str]:
    """The ids of surnames that stand alone and may mean two holders, with the names of these."""
    names = {one.person: one.name for one in found}
    told = {id: parts(name) for id, name in names.items()}
    longer = {
        id: sorted(names[other] for other, whole in told.items() if len(whole) > 1 and name[0] in whole)
        for id, name in told.items()
        if len(name) == 1
    }
    return {id: listing(fitting) for id, fitting in longer.items() if len(fitting) > 1}


def _whole(name: Name, told: Mapping[Name, int]) -> Name:
    """The longest name that a name is part of, if one fits or is told much more than the others; else itself."""
    longer = [one for one in told if set(name) < set(one)]
    longest = [one for one in longer if not any(set(one) < set(other) for other in longer)]
    ranked = sorted(longest, key=lambda one: (-told[one], one))
    if not ranked or (len(ranked) > 1 and told[ranked[0]] < _LIKELY * told[ranked[1]]):
        return name
    return ranked[0]


def _most_told(name: Name, spelled: Mapping[str, Name], names: Mapping[str, Counter[str]]) -> str:
    return min((id for id, one in spelled.items() if one == name), key=lambda one: (-names[one].total(), one))


def _usual(names: Counter[str]) -> str:
    return min(names, key=lambda one: (-names[one], one))
