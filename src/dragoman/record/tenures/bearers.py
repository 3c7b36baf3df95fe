"""Holders of one office of one state whom only the spelling of a name keeps apart."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from dragoman.record.identity.spelling import parts
from dragoman.record.phrasing import listing
from dragoman.record.tenures.sights import Sight

Name = tuple[str, ...]

# So many times more reports make one of two bearers of a shorter name the likely one.
_LIKELY = 5


def one_bearer(found: Collection[Sight]) -> list[Sight]:
    """The sights, those of one name under one id, and those of a part of a name under that of its one likely bearer."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        names[one.person][one.name] += 1
    spelled = {id: tuple(sorted(parts(_usual(those)))) for id, those in names.items()}
    told = Counter[Name]()
    for id, name in spelled.items():
        told[name] += names[id].total()
    bearers = {id: _most_told(_whole(name, told), spelled, names) for id, name in spelled.items()}
    return [replace(one, person=bearers[one.person]) for one in found]


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
