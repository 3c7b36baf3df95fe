"""A claim made ready for comparison: its interval, the sides that take part, the body that sits."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, Document, Interval, Party
from dragoman.model.claim import EVENT_ACTS
from dragoman.record.identity.bodies import UNIQUE, Body, body, office_key
from dragoman.record.identity.circumstances import Moved, is_sole, moved, seat
from dragoman.record.identity.names import named
from dragoman.record.identity.origin import origin
from dragoman.record.identity.spelling import parts
from dragoman.record.identity.titles import manner_of, title

# The roles whose holders make a happening what it is.
PRINCIPALS: Mapping[str, tuple[str, ...]] = {
    "meeting": ("participant", "host"),
    "visit": ("guest",),
    "session": ("chair", "participant"),
    "agreement": ("party", "signer"),
    "partnership": ("party",),
    "measure": ("actor",),
    "greeting": ("sender",),
}


Title = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whom a report names: who it is, the words of the name, the title, and each of those joined in it."""

    id: str
    name: str
    parts: tuple[str, ...]
    title: Title
    titles: frozenset[Title] = frozenset()


@dataclass(frozen=True, slots=True)
class Side:
    """One state's or organisation's people in a happening: ids of those named, titles of all, ids of the rest."""

    people: frozenset[str]
    titles: frozenset[Title]
    others: frozenset[str]
    known: tuple[Known, ...] = ()


@dataclass(frozen=True)
class Telling:
    """One claim and what is compared of it. `published` is when its document came out, `home` the state it speaks from.

    `moved` is what its report says of things that were to have been on another day, `alone` that it tells nothing else
    of that kind between these parties, `origin` the press agency whose report it is, `sole` the titles that one person
    holds, `hours` by how much the clocks of the states concerned are ahead of Greenwich, `title` the words of that
    of a paper, `called` how it is called (`titles.manner_of`).
    """

    claim: Claim
    when: Interval | None
    published: Interval | None
    body: Body | None
    place: str | None
    home: str | None = None
    moved: Moved | None = None
    alone: bool = False
    pair: frozenset[str] = frozenset()
    origin: str | None = None
    sole: frozenset[Title] = frozenset()
    offices: Mapping[Title, Title] = field(default_factory=dict)
    hours: Mapping[str, float] = field(default_factory=dict)
    title: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    called: str = ""

    @cached_property
    def sides(self) -> Mapping[str, Side]:
        """The principals by the state or organisation they act for; "" where it is not known."""
        return sides(_in_office(self.claim.parties(*PRINCIPALS.get(self.claim.act, ()))))

    @cached_property
    def ordinal(self) -> int | None:
        """The number of the sitting: told beside the body, or in its name ("COP26")."""
        value = self.claim.values.get("ordinal")
        told = int(value) if isinstance(value, int | float) or (isinstance(value, str) and value.isdigit()) else None
        return self.body.number if told is None and self.body else told

    @cached_property
    def beside(self) -> bool:
        """True for a sitting of which only is told that others met on its margins, where no day of its own is told."""
        return self.claim.rule == "session/margins" and self.when is None

    @cached_property
    def planned_for(self) -> tuple[Interval, ...]:
        """The days for which its report says that it had been planned; empty where it says nothing of the kind."""
        return self.moved.planned(self.when) if self.moved and self.when else ()

    @cached_property
    def says(self) -> str:
        """All that features look at but the report itself: tellings that say the same are compared once for all."""
        claim = self.claim
        parties = tuple(
            (role, party.id, party.name, party.office, party.country)
            for role in sorted(claim.roles)
            for party in claim.roles[role]
        )
        values = tuple(sorted((name, str(value)) for name, value in claim.values.items()))
        planned = self.published if claim.modality == "planned" else None
        hour = claim.time.timex.part if claim.time and claim.time.timex else None
        told = claim.act, claim.modality, claim.when, claim.where, claim.where_country, parties, values
        return repr((told, planned, hour, self.home, self.moved, self.alone, sorted(self.pair)))

    @cached_property
    def order(self) -> tuple[bool, str, str, int, str]:
        """From the earliest document and the first words; the same in every run."""
        day = self.published.start if self.published else None
        first = min((one.start for one in self.claim.evidence), default=0)
        return day is None, day.isoformat() if day else "", self.claim.path, first, self.claim.id


# So many states make a report one about two of them.
_PAIR = 2
_COUNTERPART = "counterpart"


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the tellings of one report: when it came out, the state it speaks from, the days moved, the
    press agency whose report it is, and the two states that all its happenings are about, empty where there are others.
    """

    published: Interval | None = None
    home: str | None = None
    moved: Moved | None = None
    origin: str | None = None
    pair: frozenset[str] = frozenset()


def around(
    document: Document, lexicon: Lexicon, *, timexes: Iterable[DatedTimex] = (), claims: Iterable[Claim] = ()
) -> Around:
    """What stands around the tellings of a report; `timexes` and `claims` are its own, dated."""
    states = frozenset(code for claim in claims if is_event(claim) for code in countries(claim.parties()))
    return Around(
        Interval.from_edtf(document.published) if document.published else None,
        seat(document, lexicon),
        moved(document, timexes, lexicon),
        origin(document, lexicon),
        states if len(states) == _PAIR else frozenset(),
    )


def tell(
    claim: Claim, document: Document, lexicon: Lexicon, *, timexes: Iterable[DatedTimex] = (), alone: bool = False
) -> Telling:
    """A claim made ready for comparison; `timexes` are those of its document, dated.

    `alone` says that its document tells nothing else of that act, kind and those parties.
    """
    return telling(claim, around(document, lexicon, timexes=timexes), lexicon, alone=alone)


def telling(claim: Claim, near: Around, lexicon: Lexicon, *, alone: bool = False) -> Telling:
    """A claim made ready for comparison, with what stands around it."""
    mechanism = claim.parties("mechanism")
    offices = _offices(claim)
    same = {office_key(one): office_key(lexicon.tellings.offices.get(one.casefold(), one)) for one in offices}
    home = near.home
    concerned = sorted({*countries(claim.parties()), *([home] if home else [])})
    return Telling(
        claim=claim,
        when=Interval.from_edtf(claim.when) if claim.when else None,
        published=near.published,
        body=_body(claim, lexicon) if mechanism else None,
        place=claim.where,
        home=home,
        moved=near.moved,
        alone=alone,
        origin=near.origin,
        pair=near.pair,
        sole=frozenset(same[office_key(one)] for one in offices if _is_sole(one, lexicon)),
        offices=same,
        hours={code: lexicon.tellings.hours[code] for code in concerned if code in lexicon.tellings.hours},
        title=title(str(claim.values.get("title") or ""), lexicon),
        called=manner_of(str(claim.values.get("title") or ""), lexicon),
        heads=_heads(claim, lexicon),
    )


def _heads(claim: Claim, lexicon: Lexicon) -> frozenset[str]:
    """The states whose head takes part in a meeting."""
    met = claim.parties("participant", "host") if claim.act == "meeting" else ()
    people = [one for one in met if one.kind == "person" and one.country and one.office]
    return frozenset(str(one.country) for one in people if lexicon.offices.rank(str(one.office)) in UNIQUE)


def _body(claim: Claim, lexicon: Lexicon) -> Body:
    """The body that sits; where its name tells one state of two ("Uzbek-Korean"), the two that sit are its states."""
    known = body(claim.parties("mechanism")[0].name, lexicon)
    told = (party for party in claim.parties("participant") if party.kind in ("state", "organization"))
    sit = frozenset(party.country for party in told if party.country)
    return replace(known, states=sit) if len(sit) == _PAIR and known.states < sit and known.states else known


def _is_sole(office: str, lexicon: Lexicon) -> bool:
    """True for an office that one person holds, by its own words or by those that mean the same."""
    return is_sole(office, lexicon) or is_sole(lexicon.tellings.offices.get(office.casefold(), office), lexicon)


def _offices(claim: Claim) -> set[str]:
    people = (party for party in claim.parties() if party.kind == "person")
    return {title for party in people for title in _parts(party.office or party.name)}


def _parts(office: str) -> tuple[str, ...]:
    """An office, and those that are joined in it: who is deputy prime minister and foreign minister is either."""
    joined = [part.strip() for part in office.split(" and ")]
    return (office, *joined) if len(joined) > 1 else (office,)


def alone(claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of those agreements of which each is the only one of its kind and parties in its document."""
    told = [(claim, _kind(claim)) for claim in claims if claim.act == "agreement"]
    often = Counter(kind for _, kind in told)
    return frozenset(claim.id for claim, kind in told if often[kind] == 1)


def _kind(claim: Claim) -> tuple[str, str, tuple[str, ...]]:
    parties = countries(claim.parties("party", "signer"))
    return claim.document, str(claim.values.get("kind") or "other"), tuple(sorted(parties))


def is_event(claim: Claim) -> bool:
    """True for claims of a happening; naming a relationship without changing it is none."""
    return claim.act in EVENT_ACTS and not (claim.act == "partnership" and claim.values.get("change") == "affirmed")


def sides(parties: Iterable[Party]) -> dict[str, Side]:
    """The parties by the state or organisation they act for."""
    gathered: dict[str, list[Party]] = {}
    for party in parties:
        gathered.setdefault(party.country or "", []).append(party)
    return {country: _side(gathered[country]) for country in sorted(gathered)}


def _in_office(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties; of whom is only told that he is somebody's counterpart holds the one office that the others hold."""
    held = {party.office for party in parties if party.kind == "person" and party.office}
    if _COUNTERPART not in held or len(held) != _PAIR:
        return parties
    office = next(iter(held - {_COUNTERPART}))
    return tuple(replace(party, office=office) if party.office == _COUNTERPART else party for party in parties)


def countries(parties: Iterable[Party]) -> frozenset[str]:
    """The states and organisations that the parties are or act for, where known."""
    return frozenset(party.country for party in parties if party.country)


def handles(party: Party) -> tuple[str, ...]:
    """What a party may be found by: its id, and its title with its state."""
    title = "/".join((*office_key(party.office or ""), party.country or "")) if party.office else ""
    return tuple(one for one in (party.id, title) if one)


def _side(parties: list[Party]) -> Side:
    people = [party for party in parties if party.kind == "person"]
    known = {party.id: party for party in people if named(party)}
    return Side(
        people=frozenset(known),
        titles=frozenset(
            office_key(title)
            for party in people
            if party.office or not named(party)
            for title in _parts(party.office or party.name)
        ),
        others=frozenset(party.id for party in parties if party.kind != "person"),
        known=tuple(_known(id, known[id]) for id in sorted(known)),
    )


def _known(id: str, party: Party) -> Known:
    office = party.office or ""
    titles = frozenset(office_key(one) for one in _parts(office) if one)
    return Known(id, party.name, parts(party.name), office_key(office), titles)
