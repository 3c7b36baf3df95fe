"""What tells sittings apart: the number and the body."""

from dragoman.record.identity.bodies import same_body, same_words
from dragoman.record.identity.telling import Telling, countries
from dragoman.record.identity.verdict import Sign, bar

# How far a name without states agrees with one that has them, where those who sit are of these states.
_BY_STATES = 0.9
# How far two names agree that share nothing but the states and who is in the chair.
_BY_CHAIRS = 0.67
_TWO = 2
# How far a name agrees of whose states one is known.
_BY_STATE = 0.8


def ordinal(first: Telling, second: Telling) -> Sign | None:
    """Sittings of one body are told apart by their numbers."""
    if first.ordinal is None or second.ordinal is None:
        return None
    if first.ordinal != second.ordinal:
        return bar(f"one is sitting {first.ordinal}, the other sitting {second.ordinal}")
    return Sign(0.6, f"both are sitting {first.ordinal}")


def mechanism(first: Telling, second: Telling) -> Sign | None:
    """A sitting is of one body; a name that is part of the other, or in other words, counts less."""
    if first.claim.act != "session":
        return None
    if first.body is None or second.body is None:
        return bar("the body of one is not named")
    if not first.body.states and not second.body.states and not _one_set(first, second):
        return bar("they are sittings of bodies of other states")
    share = same_body(first.body, second.body) or _by_states(first, second) or _by_chairs(first, second)
    if not share:
        return bar("they are sittings of two bodies")
    name = min((one.claim.parties("mechanism")[0].name for one in (first, second)), key=lambda one: (-len(one), one))
    told = f"the body is the {name}" if share == 1 else f"the names both fit the {name}"
    return Sign(round(0.6 * share, 2), told)


def one_sitting(first: Telling, second: Telling) -> bool:
    """True for the same number of the same body."""
    return first.ordinal is not None and first.ordinal == second.ordinal and first.body == second.body


def states(one: Telling) -> frozenset[str]:
    """The states of the body: those in its name, else those whose people sit, else the two that its report is about.

    Where only one side's people are named, the other is that where it sits, or that from which the report speaks.
    """
    if one.body is not None and one.body.states:
        return one.body.states
    sitting = countries(one.claim.parties("chair", "participant", "host"))
    if len(sitting) > 1:
        return sitting
    placed = sitting | ({one.claim.where_country} if one.claim.where_country else frozenset())
    if one.pair and placed <= one.pair:
        return one.pair
    return placed | {one.home} if one.home and len(placed) == 1 else placed


def _one_set(first: Telling, second: Telling) -> bool:
    """False where people of two states sit in each, and these are others."""
    here, there = (countries(one.claim.parties("chair", "participant", "host")) for one in (first, second))
    return not len(here) == len(there) == _TWO or here == there


def _by_chairs(first: Telling, second: Telling) -> float:
    """How far two names fit that share the states and somebody who sits, unless they tell that each is for another
    matter.
    """
    if first.body is None or second.body is None or states(first) != states(second) or len(states(first)) < _TWO:
        return 0.0
    if first.body.matters and second.body.matters:
        return 0.0
    here, there = (
        {party.id for party in one.claim.parties("chair", "participant", "host") if party.kind == "person"}
        for one in (first, second)
    )
    return _BY_CHAIRS if here & there else 0.0


def _by_states(first: Telling, second: Telling) -> float:
    """How far a body named without states fits one with them."""
    plain, full = sorted((first, second), key=lambda one: len(one.body.states if one.body else ()))
    if plain.body is None or full.body is None or plain.body.states or not full.body.states:
        return 0.0
    sits, named = states(plain), full.body.states
    if not sits or not sits <= named:
        return 0.0
    return (_BY_STATES if len(sits) >= min(2, len(named)) else _BY_STATE) * same_words(plain.body, full.body)
