"""Which tellings the program makes one, beside gold that says which are: missed, spurious, merged, split.

Each telling of the gold is aligned to the claim of its report and act that rests on its words, each claim to at most
one telling. What is said of identity is said over the aligned claims alone, and again with missed and spurious ones.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.lexicon import Lexicon
from dragoman.measure.coreference import Agreement, agreement
from dragoman.measure.stories import Happening, Stories, Told
from dragoman.measure.tally import Share
from dragoman.measure.texts import drafts
from dragoman.model import Claim, Document, Draft, Event, Record
from dragoman.record import assemble
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.telling import Telling, alone, around, telling
from dragoman.record.identity.wording import tokens

# The acts of which the gold codes every instance, so that a claim beside them is spurious.
CODED = frozenset(("meeting", "visit", "session", "agreement", "partnership"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """A record read from the reports of stories, and which of its claims tells what the gold tells."""

    stories: Stories
    record: Record
    aligned: Mapping[Told, Claim]
    event_of: Mapping[str, Event]
    lexicon: Lexicon

    def telling(self, claim: Claim) -> Telling:
        """A claim as it is compared with others."""
        document = next(one for one in self.record.documents if one.id == claim.document)
        own = [one for one in self.record.claims if one.document == document.id]
        timexes = [one for one in self.record.timexes if one.document == document.id]
        near = around(document, self.lexicon, timexes=timexes, claims=own)
        return telling(claim, near, self.lexicon, alone=claim.id in alone(own))

    def events(self, happening: Happening) -> frozenset[str]:
        """The predicted events over which the tellings of a happening are spread."""
        found = (self.aligned.get(told) for told in happening.tellings)
        return frozenset(self.event_of[claim.id].id for claim in found if claim is not None)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the stories of one part come to. `tests` holds for each difficulty the events whole and look-alikes apart.

    `strange` counts pairs of happenings made one that nobody listed as look-alikes; `kept_apart` the features that keep
    tellings of one event apart, or "too little" where none does.
    """

    name: str
    closed: bool
    stories: int
    reports: int
    tellings: Share
    spurious: int
    identity: Agreement
    everything: Agreement
    whole: Share
    apart: Share
    sittings: Share
    strange: int
    kept_apart: tuple[tuple[str, int], ...]
    tests: tuple[tuple[str, Share, Share], ...]


def outcome(stories: Stories, lexicon: Lexicon) -> Outcome:
    """All reports of the stories read into one record, and its claims aligned."""
    return of_drafts(stories, drafts(stories.paths, lexicon), lexicon)


def of_drafts(stories: Stories, read: Iterable[Draft], lexicon: Lexicon) -> Outcome:
    """The same for reports that are read already."""
    record = assemble(read, lexicon)
    event_of = {claim: event for event in record.events for claim in event.claims}
    told = [told for one in stories.happenings for told in one.tellings]
    return Outcome(stories, record, aligned(told, record, event_of), event_of, lexicon)


def aligned(told: Sequence[Told], record: Record, event_of: Mapping[str, Event]) -> dict[Told, Claim]:
    """Each telling with its claim: the nearest pairs of one report and act first, each used once."""
    documents = {document.path: document for document in record.documents}
    claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in record.claims:
        if claim.id in event_of:
            claims[claim.path, claim.act].append(claim)
    near = [
        (-score, number, at, one, claim)
        for number, one in enumerate(told)
        for at, claim in enumerate(claims[one.path, one.act])
        if one.path in documents and (score := nearness(one, claim, documents[one.path]))
    ]
    found: dict[Told, Claim] = {}
    taken: set[str] = set()
    for *_, one, claim in sorted(near, key=lambda pair: pair[:3]):
        if one not in found and claim.id not in taken:
            found[one] = claim
            taken.add(claim.id)
    return found


def nearness(told: Told, claim: Claim, document: Document) -> float:
    """The share of the gold's words that the claim rests on, then that of its people whom they name; 0 for no word."""
    spans = places(told.evidence, document.text)
    covered = max((_covered(span, claim) / (span[1] - span[0]) for span in spans), default=0.0)
    words = set(tokens(told.evidence))
    named = [bool(words & set(tokens(party.name))) for party in claim.parties()]
    modality = 0.01 if told.modality == claim.modality else 0.0
    return covered + 0.5 * sum(named) / max(1, len(named)) + modality if covered else 0.0


def places(words: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where words stand in a text, however the lines are broken."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return tuple(found.span() for found in re.finditer(pattern, text))


def tallies(found: Outcome) -> tuple[Tally, ...]:
    """The open and the closed stories, then all of them."""
    parts = {"open stories": False, "closed stories": True}
    every = found.stories.happenings
    some = [(name, closed, [one for one in every if one.closed is closed]) for name, closed in parts.items()]
    return tuple(
        tally(found, happenings, name=name, closed=closed)
        for name, closed, happenings in (*some, ("all stories", True, list(every)))
        if happenings
    )


def tally(found: Outcome, happenings: Sequence[Happening], *, name: str, closed: bool) -> Tally:
    """The counts over some happenings and their reports."""
    told = [one for happening in happenings for one in happening.tellings]
    pairs = look_alikes(found, happenings)
    sittings = [pair for pair in pairs if pair[0].act == pair[1].act == "session"]
    several = [one for one in happenings if _count(found, one) > 1]
    return Tally(
        name=name,
        closed=closed,
        stories=len({one.story for one in happenings}),
        reports=len({one.path for one in told}),
        tellings=Share(sum(one in found.aligned for one in told), len(told)),
        spurious=len(spurious(found, happenings)),
        identity=agreement(*_sets(found, happenings, every=False)),
        everything=agreement(*_sets(found, happenings, every=True)),
        whole=Share(sum(len(found.events(one)) == 1 for one in several), len(several)),
        apart=Share(sum(not merged(found, pair) for pair in pairs), len(pairs)),
        sittings=Share(sum(not merged(found, pair) for pair in sittings), len(sittings)),
        strange=sum(one not in pairs for one in merges(found, happenings)),
        kept_apart=_kept_apart(found, several),
        tests=_tests(found, several, pairs),
    )


def look_alikes(found: Outcome, happenings: Sequence[Happening]) -> list[tuple[Happening, Happening]]:
    """The pairs that the gold keeps apart, where both are told by claims that were found."""
    here = set(happenings)
    return [
        pair
        for pair in found.stories.look_alikes
        if pair[0] in here and pair[1] in here and found.events(pair[0]) and found.events(pair[1])
    ]


def merged(found: Outcome, pair: tuple[Happening, Happening]) -> bool:
    """True when two happenings share an event."""
    return bool(found.events(pair[0]) & found.events(pair[1]))


def merges(found: Outcome, happenings: Sequence[Happening]) -> list[tuple[Happening, Happening]]:
    """Each two happenings that were made one, listed as look-alikes or not; in the order of look-alikes."""
    by_event: dict[str, list[Happening]] = defaultdict(list)
    for one in sorted(happenings, key=lambda one: one.id):
        for event in sorted(found.events(one)):
            by_event[event].append(one)
    pairs = {(a, b): None for some in by_event.values() for n, a in enumerate(some) for b in some[n + 1 :]}
    return list(pairs)


def spurious(found: Outcome, happenings: Sequence[Happening]) -> list[Claim]:
    """The claims of happenings in the reports of these stories that no telling of the gold accounts for."""
    paths = {told.path for one in happenings for told in one.tellings}
    known = {claim.id for claim in found.aligned.values()}
    return [
        claim
        for claim in found.record.claims
        if claim.path in paths and claim.act in CODED and claim.id in found.event_of and claim.id not in known
    ]


def missed(found: Outcome, happenings: Sequence[Happening]) -> list[Told]:
    """The tellings of the gold that no claim accounts for."""
    return [told for one in happenings for told in one.tellings if told not in found.aligned]


def _covered(span: tuple[int, int], claim: Claim) -> int:
    """How many of the characters the claim rests on."""
    start, end = span
    return len({at for one in claim.evidence for at in range(max(start, one.start), min(end, one.end))})


def _count(found: Outcome, happening: Happening) -> int:
    return sum(told in found.aligned for told in happening.tellings)


def _sets(
    found: Outcome, happenings: Sequence[Happening], *, every: bool
) -> tuple[list[frozenset[object]], list[frozenset[object]]]:
    """The mentions by happening and by event; with `every`, tellings missed and spurious claims are mentions too."""
    gold: list[frozenset[object]] = []
    for one in happenings:
        told: Iterator[object] = (
            found.aligned[told].id if told in found.aligned else told
            for told in one.tellings
            if every or told in found.aligned
        )
        gold.append(frozenset(told))
    counted = {mention for one in gold for mention in one if isinstance(mention, str)}
    counted |= {claim.id for claim in spurious(found, happenings)} if every else set()
    predicted: dict[str, set[object]] = defaultdict(set)
    for claim in sorted(counted):
        predicted[found.event_of[claim].id].add(claim)
    return [one for one in gold if one], [frozenset(one) for one in predicted.values()]


def _kept_apart(found: Outcome, several: Sequence[Happening]) -> tuple[tuple[str, int], ...]:
    """How often each feature keeps two tellings of an event apart that is split, whichever these are."""
    counts = Counter[str]()
    for one in several:
        if len(found.events(one)) > 1:
            claims = [found.aligned[told] for told in one.tellings if told in found.aligned]
            for here, there in combinations([found.telling(claim) for claim in claims], 2):
                if found.event_of[here.claim.id].id != found.event_of[there.claim.id].id:
                    verdict = compare(here, there)
                    counts[verdict.signs[0][0] if verdict.barred else "enough" if verdict.same else "too little"] += 1
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _tests(
    found: Outcome, several: Sequence[Happening], pairs: Sequence[tuple[Happening, Happening]]
) -> tuple[tuple[str, Share, Share], ...]:
    """For each difficulty: of the events written to test it, how many are whole; of the look-alikes, how many apart."""
    whole, told, apart, alike = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for one in several:
        told.update(one.tests)
        whole.update(one.tests if len(found.events(one)) == 1 else ())
    for pair in pairs:
        names = sorted({*pair[0].tests, *pair[1].tests})
        alike.update(names)
        apart.update(names if not merged(found, pair) else ())
    names = sorted({*told, *alike})
    return tuple((name, Share(whole[name], told[name]), Share(apart[name], alike[name])) for name in names)
