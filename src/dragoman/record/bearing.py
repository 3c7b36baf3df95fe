"""On which two parties a happening or a saying bears: by who takes part, what it names, and where it was said."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Event, Party
from dragoman.record.calling import states_in

Told = Claim | Event
Codes = frozenset[str]

CONTACTS = ("meeting", "visit", "session")
"""The acts in which people of two sides come together."""

_SHARED = frozenset(("partnership", "figure", "greeting", "alignment", "agreement", "measure", "session"))
_SAID = frozenset(("statement", "pledge", "phrase"))


def countries(parties: Iterable[Party]) -> Codes:
    """The states and organisations that parties are or act for; initiatives do not act."""
    return frozenset(party.country for party in parties if party.country and party.kind != "initiative")


def concerns(told: Told, codes: Codes, lexicon: Lexicon) -> bool:
    """True when both sides take part in it, by their people, by themselves or by the name of their joint body."""
    present = countries(told.parties())
    if codes <= present:
        return True
    if told.act == "session" and (present & codes or not present):
        return codes <= (present | _of_body(told, lexicon))
    if told.act == "visit" and told.where_country:
        return codes <= countries(told.roles.get("guest", ())) | {told.where_country}
    return False


def concerned(told: Told, lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Every two parties that a happening concerns together."""
    present = countries(told.parties())
    wide = present
    if told.act == "session":
        wide = present | _of_body(told, lexicon)
    elif told.act == "visit" and told.where_country:
        wide = present | {told.where_country}
    if wide == present:
        return frozenset(combinations(sorted(present), 2))
    return frozenset(two for two in combinations(sorted(wide), 2) if concerns(told, frozenset(two), lexicon))


def _of_body(told: Told, lexicon: Lexicon) -> Codes:
    return states_in(" ".join(party.name for party in told.roles.get("mechanism", ())), lexicon)


@dataclass(frozen=True)
class Report:
    """Who comes together in one report, and where in it encounters are told, and between whom."""

    partners: Codes
    encounters: tuple[tuple[int, Codes], ...]

    def nearest(self, claim: Claim) -> Codes:
        """Who meets in the encounter that is told nearest to a claim."""
        if not self.encounters or not claim.evidence:
            return frozenset()
        start = claim.evidence[0].start
        return min(self.encounters, key=lambda one: (abs(one[0] - start), one[0]))[1]

    def within(self, claim: Claim) -> bool:
        """True where an encounter is told at the head of the report, or near a claim.

        What is said in an hour of questions and answers was not said at a meeting that is touched in one of them.
        """
        if not self.encounters or not claim.evidence or self.encounters[0][0] < _NEAR:
            return True
        start = claim.evidence[0].start
        return any(abs(at - start) < _NEAR for at, _ in self.encounters)


_NEAR = 3_000
"""So many characters are the head of a report, or the neighbourhood of what it tells."""

SILENT = Report(frozenset(), ())
"""A report that tells of nobody who comes together."""


def reports(claims: Iterable[Claim]) -> Mapping[str, Report]:
    """What bears on the sayings of each report, by its id."""
    partners: dict[str, Codes] = {}
    told: dict[str, list[tuple[int, Codes]]] = {}
    for claim in claims:
        if claim.act in CONTACTS:
            present = countries(claim.parties())
            partners[claim.document] = partners.get(claim.document, frozenset()) | present
            if claim.act != "visit":
                told.setdefault(claim.document, []).extend((one.start, present) for one in claim.evidence)
    return {id: Report(some, tuple(sorted(told.get(id, ()), key=lambda one: one[0]))) for id, some in partners.items()}


def bears_on(claim: Claim, codes: Codes, report: Report, lexicon: Lexicon) -> bool:
    """True when a claim is about two parties: by its own parties, its words, or the encounter it was said at."""
    if claim.act in _SHARED:
        return concerns(claim, codes, lexicon)
    return claim.act in _SAID and _said_between(claim, codes, report, lambda: named(claim, lexicon))


def borne(claim: Claim, report: Report, lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Every two parties that a claim is about."""
    if claim.act in _SHARED:
        return concerned(claim, lexicon)
    speakers = countries(claim.parties("speaker", "pledger", "user")) if claim.act in _SAID else frozenset()
    if not speakers:
        return frozenset()
    words = named(claim, lexicon)
    near = speakers | countries(claim.parties("addressee")) | report.partners | words
    pairs = {(min(one, other), max(one, other)) for one in speakers for other in near if one != other}
    return frozenset(two for two in pairs if _said_between(claim, frozenset(two), report, lambda: words))


def _said_between(claim: Claim, codes: Codes, report: Report, words: Callable[[], Codes]) -> bool:
    speakers = countries(claim.parties("speaker", "pledger", "user"))
    if not speakers & codes:
        return False
    present = speakers | countries(claim.parties("addressee"))
    if codes <= present:
        return True
    if present - codes:
        return False
    named_ = words() - speakers
    if not report.partners:
        return bool(named_ & codes)
    if not codes <= report.partners | speakers:
        return False
    if named_ & codes:
        return True
    if report.partners <= codes:
        return report.within(claim)
    return not named_ & report.partners and codes <= report.nearest(claim)


def named(claim: Claim, lexicon: Lexicon) -> Codes:
    """The states that the words of a claim name."""
    content = claim.values.get("content")
    words = " ".join((*(one.text for one in claim.evidence), content if isinstance(content, str) else ""))
    return states_in(words, lexicon)


def highest(parties: Sequence[Party], code: str, lexicon: Lexicon) -> int | None:
    """The rank of the highest of one side, by the offices that are told; None where nobody of it is told."""
    own = [party for party in parties if party.country == code]
    return min((rank(party.office, lexicon) for party in own), default=None)


RANKS = (
    "head_of_state",
    "royal",
    "head_of_government",
    "organization",
    "deputy",
    "minister",
    "parliament",
    "deputy_minister",
    "adviser",
    "envoy",
    "military",
    "subnational",
    "party",
    "spokesperson",
    "other",
)
"""Ranks from the highest; what is not known comes after all."""


def rank(office: str | None, lexicon: Lexicon) -> int:
    """How high an office stands, 0 the highest; a high number for none."""
    found = lexicon.offices.rank(office) if office else None
    return RANKS.index(found) if found in RANKS else len(RANKS)


def taking_part(event: Event) -> tuple[Party, ...]:
    """Those who come together: at a meeting or sitting, on a visit with their hosts; of other acts, all."""
    roles = {"meeting": ("participant", "host"), "session": ("chair", "participant"), "visit": ("guest", "host")}
    return event.parties(*roles.get(event.act, ()))


def host(event: Event) -> str | None:
    """The land that receives: a visit's destination, the host of a meeting, else where it was."""
    role = "destination" if event.act == "visit" else "host"
    told: Iterator[str] = (party.country for party in event.roles.get(role, ()) if party.country)
    return next(told, event.where_country)
