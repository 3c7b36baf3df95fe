"""What the people tell: whether those who meet, visit, carry and act in two tellings are the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.model import Party
from dragoman.record.identity.spelling import initialled, own_parts, same_first_name, share_words, within
from dragoman.record.identity.telling import Known, Side, Telling, Title, countries
from dragoman.record.identity.verdict import Sign, bar

# How far people agree: by a surname alone, the same with another title, by names that sound alike, by a title, by a
# title that one person holds.
SURNAME, OTHER_TITLE, SPELLING, TITLE, SOLE = 0.95, 0.8, 0.9, 0.9, 1.0
_SOME = 0.7
_OPEN = 0.3


def participants(first: Telling, second: Telling) -> Sign | None:
    """A meeting is of the people who meet: every side must agree, and the sides must be the same."""
    if first.claim.act != "meeting":
        return None
    sides = _facing(first, second)
    if sides is None:
        return bar("the sides are not the same")
    shares = [agreement(one, other, first, second) for one, other in sides]
    if len(shares) < 2 and not _same_people(first, second):
        return bar("only one side is known")
    if min(shares) == 0:
        return bar("one side is represented by other people")
    return Sign(round(0.6 * min(shares), 2), f"{_who(first, second, sides)} take part in both")


def guest_and_destination(first: Telling, second: Telling) -> Sign | None:
    """A visit is of a guest to a country."""
    if first.claim.act != "visit":
        return None
    here, there = (countries(one.claim.parties("destination", "host")) or _place(one) for one in (first, second))
    if not here & there:
        return bar("they go to two countries, or one destination is not known")
    shared = sorted(set(first.sides) & set(second.sides))
    if not shared:
        return bar("the guests are of two countries")
    share = max(agreement(first.sides[side], second.sides[side], first, second) for side in shared)
    if not share:
        return bar("the guests are two people")
    who = _who(first, second, [(first.sides[side], second.sides[side]) for side in shared])
    return Sign(round(0.6 * share, 2), f"{who} is the guest of both, in one country")


def chairs(first: Telling, second: Telling) -> Sign | None:
    """The same people in the chair, or said to sit."""
    if first.claim.act != "session":
        return None
    for roles, told in ((("chair",), "in the chair of both"), (("chair", "participant", "host"), "sit in both")):
        here, there = (_people(one.claim.parties(*roles)) for one in (first, second))
        if shared := here.keys() & there.keys():
            return Sign(0.1, f"{_listed(here[one] for one in shared)} {told}")
    return None


def step(first: Telling, second: Telling) -> Sign | None:
    """A measure is of its actor, its recipient and its kind."""
    if first.claim.act != "measure":
        return None
    for role in ("actor", "recipient"):
        if countries(first.claim.parties(role)) != countries(second.claim.parties(role)):
            return bar(f"the {role} is another")
    if first.claim.values.get("measure") != second.claim.values.get("measure"):
        return bar("the measures are two")
    return Sign(0.6, "actor, recipient and measure agree")


def carried(first: Telling, second: Telling) -> Sign | None:
    """A greeting is of a sender, a recipient and, where one is named, a bearer."""
    if first.claim.act != "greeting":
        return None
    for role in ("sender", "recipient", "bearer"):
        here, there = ({party.id for party in one.claim.parties(role)} for one in (first, second))
        if here and there and not here & there:
            return bar(f"the {role} is another")
    return Sign(0.6, "sender, bearer and recipient agree")


def same_people(first: Telling, second: Telling) -> bool:
    """True when both name the same people and nobody else."""
    return bool(_principals(first)) and _principals(first) == _principals(second)


def agreement(first: Side, second: Side, here: Telling, there: Telling) -> float:
    """How far one side's people agree: 1 when all of the shorter list are in the longer, 0 when they are others."""
    if first.people and second.people:
        return _named(first, second, Offices.of(here, there))
    shared = _titles(first, here) & _titles(second, there)
    if shared:
        return SOLE if shared & (here.sole | there.sole) else TITLE
    if first.people or second.people or first.titles or second.titles:
        return _OPEN if not (first.titles and second.titles) else 0.0
    return 0.8 if first.others & second.others else _OPEN


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices of two tellings: the one that is taken for all that mean the same, and those of one holder."""

    same: Mapping[Title, Title]
    sole: frozenset[Title]

    @classmethod
    def of(cls, here: Telling, there: Telling) -> "Offices":
        """The offices of these two."""
        return cls({**there.offices, **here.offices}, here.sole | there.sole)

    def one_holder(self, first: Known, second: Known) -> bool:
        """True where both hold an office that one person holds."""
        held = ({self.same.get(title, title) for title in one.titles} for one in (first, second))
        return bool(frozenset.intersection(*map(frozenset, held)) & self.sole)


def _titles(side: Side, one: Telling) -> frozenset[Title]:
    """The titles of a side, each by the one that is taken for all that mean the same office."""
    return frozenset(one.offices.get(title, title) for title in side.titles)


def surname_fits(one: Known, other: Known) -> bool:
    """True when one is told by a part of the other's name alone."""
    short, full = sorted((one, other), key=lambda known: len(known.parts))
    return len(short.parts) == 1 and len(full.parts) > 1 and short.parts[0] in own_parts(full.parts)


def _named(first: Side, second: Side, offices: Offices) -> float:
    shared = first.people & second.people
    if shared and shared in (first.people, second.people):
        return 1.0
    few, many = sorted((first, second), key=lambda side: len(side.known))
    left = [one for one in many.known if one.id not in shared]
    found = [
        max((_likeness(one, other, offices) for other in left), default=0.0)
        for one in few.known
        if one.id not in shared
    ]
    if min(found) > 0:
        return min(found)
    return _SOME if shared or max(found) > 0 else 0.0


def _likeness(one: Known, other: Known, offices: Offices) -> float:
    """How surely two who are told by other names are one: by a surname, or by names that sound alike.

    Of one office that one person holds a familiar first name ("Nikos" and "Nikolaos") or another choice among the
    words of a long name is enough.
    """
    if surname_fits(one, other):
        here, there = set(one.title), set(other.title)
        return 1.0 if here == there else SURNAME if here <= there or there <= here else OTHER_TITLE
    alike = within(one.parts, other.parts) or initialled(one.parts, other.parts)
    familiar = offices.one_holder(one, other) and _same_holder(one, other)
    return SPELLING if len(one.parts) > 1 and (alike or familiar) else 0.0


def _same_holder(one: Known, other: Known) -> bool:
    """True for two names of the only holder of an office: a familiar first name, or other words of a long one."""
    return same_first_name(one.parts, other.parts) or share_words(one.parts, other.parts)


def _facing(first: Telling, second: Telling) -> list[tuple[Side, Side]] | None:
    """Each side of the one with that of the other; None where they are of other states.

    Somebody whose state a report leaves open faces the side that is left, where the people are the same.
    """
    here, there = first.sides, second.sides
    shared = [(here[side], there[side]) for side in here if side in there]
    left, right = sorted(set(here) - set(there)), sorted(set(there) - set(here))
    if not left and not right:
        return shared
    if len(left) != 1 or len(right) != 1 or "" not in (left[0], right[0]):
        return None
    open_one = here[left[0]], there[right[0]]
    known = open_one[0].people and open_one[1].people and _named(*open_one, Offices.of(first, second))
    return [*shared, open_one] if known else None


def _same_people(first: Telling, second: Telling) -> bool:
    return len(_principals(first) & _principals(second)) > 1


def _principals(one: Telling) -> frozenset[str]:
    return frozenset(person for side in one.sides.values() for person in side.people)


def _who(first: Telling, second: Telling, sides: Iterable[tuple[Side, Side]]) -> str:
    """Whom both tell of, with the other spelling or the title by which one of them does."""
    names: list[str] = []
    offices = Offices.of(first, second)
    for here, there in sides:
        names.extend(_pair(one, other) for one in here.known for other in there.known if _one(one, other, offices))
        if not (here.people and there.people):
            names.extend(_titled(here, there))
    return " and ".join(sorted(set(names))) or "the same officials"


def _one(first: Known, second: Known, offices: Offices) -> bool:
    return first.id == second.id or _likeness(first, second, offices) > 0


def _pair(first: Known, second: Known) -> str:
    full, other = sorted((first, second), key=lambda one: (-len(one.parts), one.name))
    return full.name if full.name == other.name else f"{full.name} (also {other.name})"


def _titled(here: Side, there: Side) -> list[str]:
    """The named holder of an office that the other report does not name."""
    shared = here.titles & there.titles
    return [f"{one.name} (by the office)" for side in (here, there) for one in side.known if one.title in shared]


def _people(parties: Iterable[Party]) -> dict[str, str]:
    return {party.id: party.name for party in parties if party.kind == "person"}


def _listed(names: Iterable[str]) -> str:
    return " and ".join(sorted(set(names)))


def _place(one: Telling) -> frozenset[str]:
    return frozenset([one.claim.where_country]) if one.claim.where_country else frozenset()
