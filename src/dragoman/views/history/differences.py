"""What changed from one version to the next, field by field, in plain words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.model import Claim, Event, Party
from dragoman.model.claim import Value
from dragoman.record.phrasing import file_name
from dragoman.record.store.history import Step
from dragoman.record.store.lineage import Told
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.notes import label
from dragoman.views.prose import counted, displayed, shortened

_MOODS: Mapping[str, str] = {
    "occurred": "told as done",
    "planned": "told as planned",
    "cancelled": "called off",
    "denied": "denied",
}
_NAMES: Mapping[str, str] = {"when": "the date", "where": "the place", "where_country": "the country"}
_WORDS = 12


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed: the field, what it was and is, the words for it, and the claims that tell it now."""

    field: str
    before: str | None
    after: str | None
    words: str
    claims: tuple[Claim, ...] = ()

    def data(self) -> Mapping[str, object]:
        """The difference as plain values."""
        return {"field": self.field, "from": self.before, "to": self.after, "words": self.words}


def differences(step: Step, ledger: Ledger) -> tuple[Difference, ...]:
    """What changed; for a first version, the claims that tell it."""
    before, after = step.before, step.after
    if after is None:
        return ()
    found = list(_claims(step, ledger)) if after.kind == "event" else []
    if before is None:
        return tuple(found)
    if before.id != after.id:
        found.insert(0, Difference("id", before.id, after.id, f"It had the id {before.id} until then."))
    return (*found, *_fields(before.told, after.told, ledger))


def _claims(step: Step, ledger: Ledger) -> Iterator[Difference]:
    """Claims that joined and left; one that was read anew did neither."""
    assert step.after is not None
    was = {claim.id: claim for claim in step.before.claims} if step.before else {}
    now = {claim.id: claim for claim in step.after.claims}
    back = {new: old for old, new in step.moved.items()}
    merged = {claim.id: one.id for one in step.merged for claim in one.claims}
    parted = {claim.id: one.id for one in step.parted for claim in one.claims}
    for id, claim in now.items():
        old = back.get(id)
        if old in was:
            told = f"Claim {old} was read anew in {_where(claim, ledger)}, and is {id} now."
            yield Difference("claims", old, id, told, (claim,))
        elif id not in was:
            whence = f", from event {merged[id]}" if id in merged else ""
            yield Difference(
                "claims", None, id, f"Claim {id} joined: {_where(claim, ledger)} tells it{whence}.", (claim,)
            )
    for id, claim in was.items():
        if id not in now and step.moved.get(id) not in now:
            whither = f"it is told as event {parted[id]} now" if id in parted else _why_left(step, claim)
            yield Difference("claims", id, None, f"Claim {id} of {_where(claim, ledger)} left it: {whither}.", ())


def _why_left(step: Step, claim: Claim) -> str:
    why = step.reasons
    if any(one.kind == "reject" and any(each.claim == claim.id for each in one.targets) for one in why.judgements):
        return "it was rejected"
    if claim.path in why.gone:
        return "its report is no longer there"
    return "it is no longer read there" if claim.path in why.again else "it is told of something else now"


def _where(claim: Claim, ledger: Ledger) -> str:
    document = ledger.documents.get(claim.document)
    return f"'{label(document) if document else file_name(claim.path)}'"


def _fields(was: Told, now: Told, ledger: Ledger) -> Iterator[Difference]:
    if was.modality != now.modality:
        words = f"It is {_MOODS[now.modality]}; it was {_MOODS[was.modality]}."
        yield Difference("modality", was.modality, now.modality, words)
    yield from _changed("date", _date(was), _date(now))
    yield from _changed("place", was.where, now.where)
    yield from _changed("country of the place", _land(was, ledger), _land(now, ledger))
    for role in sorted({*was.roles, *now.roles}):
        yield from _parties(role, was.roles.get(role, ()), now.roles.get(role, ()), ledger)
    for name in sorted({*was.values, *now.values}):
        yield from _changed(name.replace("_", " "), _value(was.values.get(name)), _value(now.values.get(name)))
    yield from _changed("confidence", f"{was.confidence:.2f}", f"{now.confidence:.2f}")
    for name in sorted({*was.marks, *now.marks}):
        yield from _changed(f"mark on {name}", was.marks.get(name), now.marks.get(name))
    if isinstance(was, Event) and isinstance(now, Event):
        yield from _of_events(was, now)
    elif isinstance(was, Claim) and isinstance(now, Claim):
        yield from _changed("words", _words(was), _words(now))
        yield from _changed("copied from claim", was.copy_of, now.copy_of)


def _of_events(was: Event, now: Event) -> Iterator[Difference]:
    yield from _changed("accounts", _accounts(was), _accounts(now))
    differed = {one.field: _sides(one.values) for one in was.conflicts}
    differ = {one.field: _sides(one.values) for one in now.conflicts}
    for name in sorted({*differed, *differ}):
        plain = _NAMES.get(name, name)
        if name not in differed:
            words = f"Accounts differ on {plain} now: {differ[name]}."
            yield Difference(f"conflict on {name}", None, differ[name], words)
        elif name not in differ:
            yield Difference(f"conflict on {name}", differed[name], None, f"Accounts differ on {plain} no longer.")
    new = [one for one in now.merge_reasons if one not in was.merge_reasons]
    if len(now.claims) > len(was.claims):
        for reason in new:
            yield Difference("reason", None, reason, f"Why these are one: {reason.rstrip('.')}.")


def _sides(values: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    return " or ".join(value for value, _ in values)


def _accounts(one: Event) -> str:
    return f"{counted(len(one.accounts), 'report')}, {one.independent_accounts} independent"


def _changed(field: str, was: str | None, now: str | None) -> Iterator[Difference]:
    """A field that is another: from what to what."""
    if was == now:
        return
    if was is None:
        words = f"{field}: {now}; not told before."
    elif now is None:
        words = f"{field}: no longer told; it was {was}."
    else:
        words = f"{field}: from {was} to {now}."
    yield Difference(field, was, now, words[:1].upper() + words[1:])


def _date(one: Told) -> str | None:
    return f"{spoken(one.when)}{f' ({one.when_basis})' if one.when_basis else ''}" if one.when else None


def _land(one: Told, ledger: Ledger) -> str | None:
    return ledger.country(one.where_country, article=False) if one.where_country else None


def _value(value: Value) -> str | None:
    if value is None:
        return None
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _words(claim: Claim) -> str:
    return " … ".join(f"“{shortened(displayed(one.text), _WORDS)}”" for one in claim.evidence)


def _parties(role: str, was: Iterable[Party], now: Iterable[Party], ledger: Ledger) -> Iterator[Difference]:
    """Who came into a role and who left it; of who stayed, the office and the country if these changed."""
    before, after = {one.name: one for one in was}, {one.name: one for one in now}
    gone, new = [one for one in before if one not in after], [one for one in after if one not in before]
    if len(gone) == len(new) == 1:
        yield from _changed(role, _party(before[gone[0]], ledger), _party(after[new[0]], ledger))
    else:
        for name in gone:
            yield Difference(role, name, None, f"{role.capitalize()}: {name} is named no longer.")
        for name in new:
            told = _party(after[name], ledger)
            yield Difference(role, None, told, f"{role.capitalize()}: {told} is named now.")
    for name in before:
        if name in after:
            yield from _changed(f"office of {name}", before[name].office, after[name].office)
            lands = [
                ledger.country(one.country, article=False) if one.country else None
                for one in (before[name], after[name])
            ]
            yield from _changed(f"country of {name}", *lands)


def _party(one: Party, ledger: Ledger) -> str:
    land = ledger.country(one.country, article=False) if one.country else ""
    known = [part for part in (one.office, land) if part and part != one.name]
    return f"{one.name} ({', '.join(known)})" if known else one.name
