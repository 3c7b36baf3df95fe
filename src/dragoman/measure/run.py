"""One run of the program over gold: what is counted, and what may be shown.

Of closed reports a run keeps counts and the ids of facts, and nothing that could be read: no command can list what was
missed in them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.measure.confidence import Bin, bins, by_rule
from dragoman.measure.gold import Fact, Gold, mark
from dragoman.measure.judging import Judged, Verdict, judged
from dragoman.measure.pairing import Pair
from dragoman.measure.tally import Score, Share, Summary, difficulties, restraint, scores, sheets, summary
from dragoman.measure.texts import by_report, record_of
from dragoman.model import Claim
from dragoman.record.narrowing import narrowed

# From worst to best: not found, found with an attribute wrong, right.
STATES = ("missed", "partly", "right")
# Where the gold has an attribute under another name.
ASKED = {
    "all participants": "participants",
    "no others": "participants",
    "exact date": "date",
    "origin": "from",
    "status": "modality",
    "whole office": "office",
    "bearer": "via",
    "authority": "attributed_to",
    "recipient": "target",
    "user": "users",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact and how it was told, or (`state` is "alarm") a claim that nobody coded. Words are empty where closed."""

    id: str
    kind: str
    state: str
    report: str = ""
    words: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Reports of one gold, all open or all closed. `faithful` counts quotations that stand where they are said to."""

    name: str
    closed: bool
    summary: Summary
    sheets: tuple[tuple[str, Summary], ...]
    claims: int
    faithful: Share
    scores: tuple[Score, ...]
    difficulties: tuple[tuple[str, Share], ...]
    restraint: tuple[tuple[str, Share], ...]
    bins: tuple[Bin, ...]
    rules: tuple[tuple[str, Share], ...]
    entries: tuple[Entry, ...]

    @property
    def facts(self) -> tuple[Entry, ...]:
        """The facts of the gold that are not optional."""
        return tuple(entry for entry in self.entries if entry.state in STATES)

    @property
    def alarms(self) -> tuple[Entry, ...]:
        """The claims that nobody coded, and those on words that must bear none."""
        return tuple(entry for entry in self.entries if entry.state not in STATES)


def run(golds: Iterable[Gold], lexicon: Lexicon, *, least: float = 0.0) -> tuple[Part, ...]:
    """Every gold read and judged, claims less sure than `least` left out; each in its open and its closed part."""
    return tuple(part for gold in golds for part in _parts(gold, lexicon, least))


def _parts(gold: Gold, lexicon: Lexicon, least: float) -> Iterator[Part]:
    told = by_report(gold, narrowed(record_of(gold, lexicon), least, lexicon))
    every = [judged(report, document, claims) for report, document, claims in told]
    divided = any(one.report.closed for one in every)
    for closed in (False, True):
        some = [one for one in every if one.report.closed is closed]
        if some:
            name = f"{gold.name}, {'closed' if closed else 'open'}" if divided else gold.name
            yield _part(name, some, closed=closed)


def _part(name: str, reports: Sequence[Judged], *, closed: bool) -> Part:
    entries = _numbered(entry for report in reports for entry in _entries(report))
    return Part(
        name=name,
        closed=closed,
        summary=summary(reports),
        sheets=sheets(reports),
        claims=sum(one.claims for one in reports),
        faithful=Share(sum(one.spans - one.astray for one in reports), sum(one.spans for one in reports)),
        scores=scores(reports),
        difficulties=difficulties(reports),
        restraint=restraint(reports),
        bins=bins(reports),
        rules=by_rule(reports),
        entries=tuple(Entry(one.id, one.kind, one.state) if closed else one for one in entries),
    )


def _numbered(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Entries of one id told apart by their order."""
    seen = Counter[str]()
    for entry in entries:
        seen[entry.id] += 1
        again = f"-{seen[entry.id]}" if seen[entry.id] > 1 else ""
        yield Entry(entry.id + again, entry.kind, entry.state, entry.report, entry.words, entry.detail)


def _entries(report: Judged) -> Iterator[Entry]:
    for verdict in report.verdicts:
        yield from (_told(pair) for pair in verdict.needed)
        yield from (_missed(fact) for fact in verdict.missed)
        yield from _false(report, verdict)
    for one in report.absent:
        for claim in one.claims:
            key = mark(report.report.id, "absent", one.told["evidence"], claim.act)
            about = f"{one.told['evidence']} ({', '.join(one.told.get('tests') or ())})"
            yield Entry(key, claim.act, "trespass", report.report.id, about, in_short(claim))


def _told(pair: Pair) -> Entry:
    fact, claim = pair.fact, pair.claim
    wanted = ", ".join(f"{name} (gold: {_listed(fact.told.get(ASKED.get(name, name)))})" for name in pair.wrong)
    detail = f"wrong {wanted}: {in_short(claim)}" if wanted else ""
    return Entry(fact.id, fact.kind, "partly" if wanted else "right", fact.report, fact.words, detail)


def _missed(fact: Fact) -> Entry:
    told = (f"{name} {_listed(value)}" for name, value in fact.identity.items() if value and name != "evidence")
    return Entry(fact.id, fact.kind, "missed", fact.report, fact.words, "; ".join(told))


def _listed(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _false(report: Judged, verdict: Verdict) -> Iterator[Entry]:
    if not verdict.kind.exhaustive:
        return
    for claim in verdict.extra:
        key = mark(report.report.id, claim.act, *sorted(party.name for party in claim.parties()))
        words = " ".join(claim.evidence[0].text.split()) if claim.evidence else ""
        yield Entry(key, verdict.kind.name, "alarm", report.report.id, words, in_short(claim))


def in_short(claim: Claim) -> str:
    """What a claim says, on one line."""
    names = [f"{role} {party.name}" for role in sorted(claim.roles) for party in claim.roles[role]]
    values = [f"{name} {value}" for name, value in sorted(claim.values.items()) if value is not None]
    told = [claim.act, claim.modality, *names, claim.when, claim.where, *values, f"by {claim.rule}"]
    return "; ".join(one for one in told if one)
