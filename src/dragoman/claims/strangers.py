"""Who is of another state than those they meet, though no report says of which: two presidents are of two states."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.claims.parties import may_be_foreign
from dragoman.claims.tenures import held
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party, Reading

STRANGER = "foreign"
"""The basis of a country that is not known, and is none of those that are."""

_SOLE = frozenset(("head_of_state", "head_of_government"))
_ALIKE = frozenset(("minister", "adviser"))


_AT_THE_NAME = frozenset(("adjective", "possessive", "of", "list"))


def strangers(claims: Iterable[Claim], reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """The claims, with those who must be of another state than the people they meet marked as such.

    An office that a state has not, or that somebody else of it holds, is held elsewhere. So is that of the official
    with whom a report opens and whose state it does not tell, where it tells that of those who are met: a report says
    of foreigners whose they are. So is a visitor in the state where he is one.
    """
    opens = _opening(reading)
    told = tuple(claims)
    away = {(g.name, v.where_country) for v in told if v.act == "visit" for g in v.parties("guest") if not g.country}
    for claim in told:
        lands = {p.country for p in claim.parties() if p.country}
        guests = {name for name, land in away if land in lands}
        roles = {role: _marked(parties, opens, guests, lexicon) for role, parties in claim.roles.items()}
        yield replace(claim, roles=roles) if claim.act == "meeting" else claim


def _opening(reading: Reading) -> Mention | None:
    """The official with whom the first sentence of a report opens, where nothing tells of which state."""
    body = next((s for s in reading.sentences if s.kind == "body"), None)
    people = (m for m in reading.mentions if body and body.start <= m.start < body.end and m.kind == "person")
    first = next(people, None)
    return first if first is not None and first.how == "named" and may_be_foreign(first) else None


def _marked(
    parties: Sequence[Party], opens: Mention | None, guests: Collection[str], lexicon: Lexicon
) -> tuple[Party, ...]:
    people = [p for p in parties if p.kind == "person" and p.office]
    told = any(p.country and p.country_basis in _AT_THE_NAME for p in people)
    first = opens.name if opens is not None and told else None
    return tuple(
        replace(p, country_basis=STRANGER)
        if p.country is None and (p.name == first or p.name in guests or _is_stranger(p, people, lexicon))
        else p
        for p in parties
    )


def _is_stranger(party: Party, people: Sequence[Party], lexicon: Lexicon) -> bool:
    if party.office is None or held(party.office) != party.office:
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
