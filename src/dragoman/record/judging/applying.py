"""What judgements do to the claim they are about: fields are set, marks put on it; an accepted claim is sure."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Edit, Finding, Judgement, Party
from dragoman.model.claim import Value
from dragoman.model.judgement import ADD, REMOVE, VALUE, party_of
from dragoman.record.identity.names import alone, named
from dragoman.record.identity.wording import tokens
from dragoman.record.judging.standing import Heard, Said, heard, signed
from dragoman.record.phrasing import happening, listing

SURE = 1.0
"""The confidence of a claim that a person accepted."""
BASIS = "judgement"


@dataclass(frozen=True, slots=True)
class Applied:
    """A claim after all that was judged of it; `rejected` where it is to be left out of the record."""

    claim: Claim
    rejected: bool = False
    findings: tuple[Finding, ...] = ()


def apply(claim: Claim, judgements: Sequence[Judgement], lexicon: Lexicon) -> Applied:
    """A claim as people corrected it. `judgements` are those that stand and are about it, in any order."""
    newcomers = heard(_said(one, str) for one in judgements if _moves_a_party(one))
    whole = _with_parties(claim, newcomers, lexicon)
    names = _origins(whole, judgements)
    rest = heard(_said(one, names) for one in judgements if not _moves_a_party(one))
    edits = [one.judgement for one in rest.values() if one.judgement.kind == "edit"]
    made, lost = _edited(whole, edits, names, lexicon)
    verdict = next((one.judgement.kind for slot, one in rest.items() if slot == "verdict"), None)
    done = [*(one.judgement for one in newcomers.values() if one.judgement.kind == "edit"), *edits]
    told = replace(
        made,
        confidence=SURE if verdict == "accept" else made.confidence,
        judgements=tuple(one.id for one in sorted(judgements, key=signed)),
        edits=_edits([one for one in done if one not in lost]),
        marks=_marks(rest.values()),
    )
    found = [_disputed(told, one, lexicon) for one in (*newcomers.values(), *rest.values()) if one.against]
    found += [_lost(told, one, lexicon) for one in lost]
    return Applied(told, verdict == "reject", tuple(found))


def holders_of(name: str, claim: Claim) -> frozenset[str]:
    """The names of the parties that a judgement means by a name: that very name, else the only one that fits it."""
    known = {party.name for party in claim.parties()}
    if name in known:
        return frozenset((name,))
    wanted = set(tokens(name))
    near = {one for one in known if wanted and (wanted <= set(tokens(one)) or set(tokens(one)) <= wanted)}
    return frozenset(near) if len(near) == 1 else frozenset()


def _moves_a_party(one: Judgement) -> bool:
    return one.kind == "edit" and (one.field or "").startswith((ADD, REMOVE))


def _said(one: Judgement, name: Callable[[str], str]) -> Said:
    return Said(_slot(one, name), (one.kind, one.value), one)


def _slot(one: Judgement, name: Callable[[str], str]) -> Hashable:
    """What a judgement is about: two of one slot cannot both hold. `name` tells whom a name means."""
    if one.kind in ("accept", "reject"):
        return "verdict"
    if one.kind not in ("edit", "mark"):
        return one.id
    field = one.field or ""
    if _moves_a_party(one):
        newcomer = one.value[0] if isinstance(one.value, tuple) else str(one.value)
        return "party", field.split()[-1], tokens(newcomer)
    whose = party_of(field)
    return one.kind, (whose[0], name(whose[1])) if whose else field


def _origins(claim: Claim, judgements: Iterable[Judgement]) -> Callable[[str], str]:
    """Whom a name means: a party of the claim as it was read, also where the name is one that a judgement gave it."""
    given = {}
    for one in judgements:
        whose = party_of(one.field or "") if one.kind == "edit" else None
        if whose and whose[0] == "name":
            given[str(one.value)] = whose[1]

    def origin(name: str) -> str:
        met = {name}
        while not (known := holders_of(name, claim)) and given.get(name, name) not in met:
            name = given[name]
            met.add(name)
        return next(iter(known), name)

    return origin


def _with_parties(claim: Claim, newcomers: Mapping[Hashable, Heard], lexicon: Lexicon) -> Claim:
    """The claim with the parties that people added, and without those that they removed."""
    for slot in sorted(newcomers, key=repr):
        one = newcomers[slot].judgement
        role = (one.field or "").split()[-1]
        here = claim.roles.get(role, ())
        if isinstance(one.value, tuple):
            name, kind, office, country = one.value
            if all(tokens(party.name) != tokens(name) for party in here):
                basis = BASIS if country else None
                party = Party(name, kind, name, office=office or None, country=country or None, country_basis=basis)
                here = (*here, alone(party, lexicon))
        else:
            gone = holders_of(str(one.value), replace(claim, roles={role: here}))
            here = tuple(party for party in here if party.name not in gone)
        roles = {**claim.roles, role: here}
        claim = replace(claim, roles={name: roles[name] for name in sorted(roles) if roles[name]})
    return claim


def _edited(
    claim: Claim, edits: Sequence[Judgement], name: Callable[[str], str], lexicon: Lexicon
) -> tuple[Claim, list[Judgement]]:
    """The claim with its fields set, names last; and the judgements about somebody whom it does not name."""
    lost = []
    made = claim
    for one in sorted(edits, key=lambda one: (_turn(one.field or ""), one.field or "", one.id)):
        whose = party_of(one.field or "")
        if whose is None:
            made = _with_field(made, one.field or "", one.value, lexicon)
        elif holders := holders_of(name(whose[1]), claim):
            made = _with_party(made, holders, whose[0], one.value, lexicon)
        else:
            lost.append(one)
    return made, lost


def _turn(field: str) -> int:
    """Where before the state it lies in; what a party is called after all else about it."""
    return 2 if field.startswith("name of ") else 1 if field == "where_country" else 0


def _with_field(claim: Claim, field: str, value: Value, lexicon: Lexicon) -> Claim:
    if field.startswith(VALUE):
        values = {**claim.values, field.removeprefix(VALUE): value}
        return replace(claim, values={name: values[name] for name in sorted(values) if values[name] is not None})
    told = None if value is None else str(value)
    if field == "when":
        return replace(claim, when=told, when_basis=BASIS if told else None)
    if field == "where":
        known = lexicon.places.city_of.get(told or "")
        return replace(claim, where=told, where_country=known or (claim.where_country if told else None))
    return replace(claim, where_country=told) if field == "where_country" else replace(claim, modality=told or "")


def _with_party(claim: Claim, holders: frozenset[str], what: str, value: Value, lexicon: Lexicon) -> Claim:
    told = None if value is None else str(value)

    def changed(party: Party) -> Party:
        if party.name not in holders:
            return party
        if what == "office":
            titled = replace(party, office=told)
            return titled if named(titled) else alone(titled, lexicon)
        if what == "country":
            return alone(replace(party, country=told, country_basis=BASIS if told else None), lexicon)
        return alone(replace(party, name=told, original=None) if told else party, lexicon)

    return replace(claim, roles={role: tuple(map(changed, parties)) for role, parties in claim.roles.items()})


def _edits(done: Iterable[Judgement]) -> tuple[Edit, ...]:
    return tuple(sorted((Edit(one.field or "", one.id, one.source, one.by) for one in done), key=lambda one: one.field))


def _marks(found: Iterable[Heard]) -> dict[str, str]:
    marks = {one.judgement.field or "": str(one.judgement.value) for one in found if one.judgement.kind == "mark"}
    return {field: marks[field] for field in sorted(marks)}


def said(one: Judgement) -> str:
    """What a judgement says, in a few words: "where is 'Oslo'", "rejected"."""
    if one.kind in ("edit", "mark"):
        value = "unknown" if one.value is None else repr(one.value) if one.kind == "edit" else str(one.value)
        verb = "" if _moves_a_party(one) else " is"
        return f"{one.field}{verb} {value}"
    return {"accept": "accepted", "reject": "rejected", "merge": "merged", "split": "split"}.get(one.kind, one.kind)


def _disputed(claim: Claim, one: Heard, lexicon: Lexicon) -> Finding:
    best = one.judgement
    others = listing(f"{said(each)} ({each.by})" for each in one.against)
    message = (
        f"People judge {happening(claim, lexicon)} differently: {others} and {said(best)} ({best.by}); the last holds."
    )
    return Finding("judgement-conflict", message, claim.document, claim.evidence[:1], claim.path)


def _lost(claim: Claim, one: Judgement, lexicon: Lexicon) -> Finding:
    who = (party_of(one.field or "") or ("", ""))[1]
    message = (
        f"Judgement {one.id} ({one.by}: {said(one)}) cannot be placed: {happening(claim, lexicon)} names no {who}."
    )
    return Finding("judgement-unplaced", message, claim.document, claim.evidence[:1], claim.path)
