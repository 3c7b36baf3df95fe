"""A summit of two states is the meeting of their leaders: one report tells the gathering, another who met whom."""

from collections.abc import Iterator

from dragoman.record.identity.telling import Telling
from dragoman.record.identity.verdict import Sign, bar
from dragoman.record.identity.wording import tokens

# How far both leaders say that it is one, how far one does of whom is told where and with whom he met.
_BOTH, _ONE = 0.6, 0.5
_TWO = 2
_SUMMIT = frozenset(("summit", "leader"))


def is_summit(one: Telling) -> bool:
    """True for "the X-Y Summit": a gathering of two states alone, of which neither a number nor a matter is told."""
    known = one.claim.act == "session" and one.body is not None and one.ordinal is None
    return known and one.body is not None and _two_states(one.body.states) and bool(one.body.words <= _SUMMIT)


def is_of_leaders(one: Telling) -> bool:
    """True for a meeting face to face in which one who heads a state takes part, with one other side."""
    face_to_face = one.claim.act == "meeting" and one.claim.values.get("format") not in ("call", "video")
    return face_to_face and bool(one.heads) and len(one.sides) == _TWO


def crossed(first: Telling, second: Telling) -> tuple[Telling, Telling] | None:
    """The meeting and the summit, in this order, where one of two tellings is the one and one the other."""
    for met, summit in ((first, second), (second, first)):
        if met.claim.act == "meeting" and is_summit(summit):
            return met, summit
    return None


def leaders(met: Telling, summit: Telling) -> Sign | None:
    """Those who head the two states met; where the state of one is not told, the place has to agree."""
    states = summit.body.states if summit.body else frozenset()
    if met.claim.values.get("format") in ("call", "video"):
        return bar("one is a call, the other a summit")
    known = frozenset(met.sides) - {""}
    if not known or not known <= states or len(met.sides) > _TWO:
        return bar("others met than the leaders of the two states")
    if met.heads == states:
        return Sign(_BOTH, f"the leaders of {' and '.join(sorted(states))} met, whose summit it is")
    here = met.place and summit.place and tokens(met.place) == tokens(summit.place)
    if met.heads and "" in met.sides and here:
        return Sign(_ONE, f"the leader of {next(iter(met.heads))} met there, whose summit it is")
    return None


def found_by(one: Telling) -> Iterator[tuple[str, ...]]:
    """What a summit and a meeting of leaders have in common: the two states, or one of them and the place."""
    if is_summit(one) and one.body is not None:
        yield ("summit", *sorted(one.body.states))
        yield from (("summit", state, "at", *tokens(one.place)) for state in one.body.states if one.place)
    elif is_of_leaders(one):
        if "" in one.sides and one.place:
            yield from (("summit", state, "at", *tokens(one.place)) for state in one.heads)
        elif len(one.heads) == _TWO:
            yield ("summit", *sorted(one.heads))


def _two_states(codes: frozenset[str]) -> bool:
    """True for two states; organisations have other codes than three letters."""
    return len(codes) == _TWO and all(len(code) == _LETTERS and code.isupper() for code in codes)


_LETTERS = 3
