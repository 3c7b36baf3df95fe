"""Who is of another state than those they meet, though no report says of which: two presidents are of two states."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.claims.tenures import held
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Party

STRANGER = "foreign"
"""The basis of a country that is not known, and is none of those that are."""

_SOLE = frozenset(("head_of_state", "head_of_government"))
_ALIKE = frozenset(("minister", "adviser"))


def strangers(claims: Iterable[Claim], lexicon: Lexicon) -> Iterator[Claim]:
    """The claims, with those who must be of another state than the people they meet marked as such.

    An office that a state has not, or that somebody else of it holds, is held elsewhere.
    """
    for claim in claims:
        roles = {role: _marked(parties, lexicon) for role, parties in claim.roles.items()}
        yield replace(claim, roles=roles) if claim.act == "meeting" else claim


def _marked(parties: Sequence[Party], lexicon: Lexicon) -> tuple[Party, ...]:
    people = [p for p in parties if p.kind == "person" and p.office]
    return tuple(replace(p, country_basis=STRANGER) if _is_stranger(p, people, lexicon) else p for p in parties)


def _is_stranger(party: Party, people: Sequence[Party], lexicon: Lexicon) -> bool:
    if party.country is not None or party.office is None or held(party.office) != party.office:
        return False
    others = [o for o in people if o is not party and held(o.office or "") == o.office]
    known = {o.country for o in people if o.country}
    lacking = any(not lexicon.governments.has(party.office, code) for code in known)
    return lacking or any(_same_office(party, o, lexicon) for o in others)


def _same_office(one: Party, other: Party, lexicon: Lexicon) -> bool:
    """True for an office of which a state has one holder, and both hold it."""
    first, second = one.office or "", other.office or ""
    rank = lexicon.offices.rank(first)
    if rank != lexicon.offices.rank(second):
        return False
    return rank in _SOLE or (rank in _ALIKE and _words(first) == _words(second))


_SMALL = frozenset("the of for and affairs advisor adviser".split())


def _words(office: str) -> frozenset[str]:
    return frozenset(office.casefold().split()) - _SMALL
