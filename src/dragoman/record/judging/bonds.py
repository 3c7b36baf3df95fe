"""What people say of claims together: these are one happening, those are not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product

from dragoman.model import Claim, Finding, Judgement, Target
from dragoman.record.identity.clusters import Clusters
from dragoman.record.identity.telling import is_event
from dragoman.record.judging.standing import Heard, Said, heard, signed
from dragoman.record.phrasing import file_name, listing

Pair = frozenset[str]
JOINED, APART = "one happening", "two happenings"


@dataclass(frozen=True, slots=True)
class Bonds:
    """Pairs of claims that are one happening, those judged last first, with the judges' words; pairs that are not."""

    joined: tuple[tuple[str, str], ...] = ()
    apart: frozenset[Pair] = frozenset()
    reasons: Mapping[Pair, str] = field(default_factory=dict)

    def bars(self, first: str, second: str) -> bool:
        """True when a person said that two claims are not one happening."""
        return frozenset((first, second)) in self.apart


NONE = Bonds()


def bonds(
    judgements: Iterable[Judgement], places: Mapping[Target, str | None], claims: Mapping[str, Claim]
) -> tuple[Bonds, tuple[Finding, ...]]:
    """The bonds that standing judgements lay on the claims of the record, and where these gainsay each other."""
    said = [one for each in judgements if each.kind in ("merge", "split") for one in _said(each, places, claims)]
    able = [one for one in said if _alike(one, claims)]
    held = heard(able)
    joins = {_pair(slot): one.judgement for slot, one in held.items() if one.what == JOINED}
    apart = frozenset(_pair(slot) for slot, one in held.items() if one.what == APART)
    made, refused = _consistent(joins, apart)
    reasons = {
        frozenset(pair): f"{joins[frozenset(pair)].by} judged so: {joins[frozenset(pair)].reason}" for pair in made
    }
    found = [_unlike(one, claims) for one in said if one not in able]
    found += [_disputed(_pair(slot), one, claims) for slot, one in held.items() if one.against]
    found += [_refused(pair, one, claims) for pair, one in refused]
    return Bonds(made, apart, reasons), tuple(dict.fromkeys(found))


def _said(one: Judgement, places: Mapping[Target, str | None], claims: Mapping[str, Claim]) -> list[Said]:
    """What a judgement says of each pair of claims that it names and the record holds."""
    here, there = (_held(some, places, claims) for some in (one.targets, one.apart))
    found = [Said(frozenset(pair), JOINED, one) for pair in combinations(here, 2)]
    return found + [Said(frozenset(pair), APART, one) for pair in product(here, there) if len(set(pair)) == 2]


def _held(targets: Iterable[Target], places: Mapping[Target, str | None], claims: Mapping[str, Claim]) -> list[str]:
    placed = (places.get(one) for one in targets)
    return list(dict.fromkeys(id for id in placed if id is not None and id in claims))


def _alike(one: Said, claims: Mapping[str, Claim]) -> bool:
    """True when two claims can be one happening: they are of one act, and of one that happens."""
    pair = [claims[id] for id in _pair(one.slot)]
    return one.what == APART or (len({claim.act for claim in pair}) == 1 and all(map(is_event, pair)))


def _consistent(
    joins: Mapping[Pair, Judgement], apart: frozenset[Pair]
) -> tuple[tuple[tuple[str, str], ...], list[tuple[Pair, Judgement]]]:
    """The joins that can all hold, the last judged first, and those that would bring together what is to be apart."""
    clusters = Clusters(sorted({id for pair in joins for id in pair}))
    made, refused = [], []
    for pair in sorted(joins, key=lambda pair: (signed(joins[pair]), sorted(pair)), reverse=True):
        first, second = sorted(pair)
        one = second in clusters.of(first)
        if one or clusters.join(first, second, barred=lambda a, b: frozenset((a, b)) in apart):
            made.append((first, second))
        else:
            refused.append((pair, joins[pair]))
    return tuple(made), refused


def _pair(slot: object) -> Pair:
    assert isinstance(slot, frozenset)
    return slot


def _unlike(one: Said, claims: Mapping[str, Claim]) -> Finding:
    acts = listing(sorted(f"a {claims[id].act}" for id in _pair(one.slot)))
    message = f"Judgement {one.judgement.id} ({one.judgement.by}: merge) cannot hold: {acts} are not one happening."
    return _finding("judgement-unplaced", message, _pair(one.slot), claims)


def _disputed(pair: Pair, one: Heard, claims: Mapping[str, Claim]) -> Finding:
    others = listing(each.by for each in one.against)
    told = f"they are {one.what} for {one.judgement.by}, not for {others}; the last holds"
    return _finding("judgement-conflict", f"People judge {_names(pair, claims)} differently: {told}.", pair, claims)


def _refused(pair: Pair, one: Judgement, claims: Mapping[str, Claim]) -> Finding:
    message = (
        f"{_names(pair, claims)} cannot be one happening, as {one.by} judged: a part of it was judged to be apart."
    )
    return _finding("judgement-conflict", message, pair, claims)


def _finding(kind: str, message: str, pair: Pair, claims: Mapping[str, Claim]) -> Finding:
    first = claims[_in_order(pair, claims)[0]]
    return Finding(kind, message, first.document, first.evidence[:1], first.path)


def _in_order(pair: Pair, claims: Mapping[str, Claim]) -> list[str]:
    return sorted(pair, key=lambda id: (claims[id].path, id))


def _names(pair: Pair, claims: Mapping[str, Claim]) -> str:
    return listing(f"the {claims[id].act} in {file_name(claims[id].path)}" for id in _in_order(pair, claims))
