"""Whose officials: what documents tell of an office-holder's country, and which documents that touches."""

import json
from collections import Counter
from collections.abc import Iterable

from dragoman.model import Draft
from dragoman.record.identity import countries
from dragoman.record.identity.countries import Key, Told
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.memory import Sums, Traces, key_of

_HOLDER = "holder"


def touched(desk: Desk, numbers: Iterable[int]) -> set[int]:
    """The documents, and those that name an official of whom the record now knows another country than before."""
    traces, sums = Traces(desk.hand, _HOLDER), Sums(desk.hand, _HOLDER)
    found = set(numbers)
    for number in sorted(found):
        draft = desk.draft(number)
        told = {} if draft is None else _told(draft)
        for key, (before, after) in traces.keep(number, told).items():
            sums.change(key, "", before, after)
    for key, (was, now) in sums.settle().items():
        if _verdict(was) != _verdict(now):
            found |= {number for number, _ in traces.at(key)}
    return found


def filled(desk: Desk, draft: Draft) -> Draft:
    """The draft with the countries that the record tells of its officials."""
    sums = Sums(desk.hand, _HOLDER)
    told = {key: _of(counts) for key in countries.keys_of(draft) if (counts := sums.of(_number(key)))}
    return countries.filled(draft, told, desk.lexicon)


def _told(draft: Draft) -> dict[int, str]:
    """By holder what a draft tells; who is named without a country is found as well."""
    told = countries.told_by(draft)
    return {_number(key): json.dumps(_counts(told.get(key, Told()))) for key in sorted(countries.keys_of(draft))}


def _number(key: Key) -> int:
    return key_of(_HOLDER, *key[0], "/", *key[1])


def _counts(told: Told) -> dict[str, int]:
    return {
        **{f"stated {code}": 1 for code in sorted(told.stated)},
        **{f"drawn {code}": 1 for code in sorted(told.drawn)},
        **({"own": 1} if told.own else {}),
    }


def _of(counts: Counter[str]) -> Told:
    def codes(how: str) -> frozenset[str]:
        return frozenset(name.removeprefix(how) for name in counts if name.startswith(how))

    return Told(codes("stated "), codes("drawn "), counts["own"])


def _verdict(counts: Counter[str]) -> tuple[str | None, frozenset[str], frozenset[str]]:
    told = _of(counts)
    return told.known, told.stated, frozenset() if told.stated else told.drawn
