"""When a report came out, and from that every claim and time expression dated as far as it can be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, Document, Draft, Evidence, Finding, Interval, TimeRef, Timex
from dragoman.record.dating import calendar, inference, publication
from dragoman.record.dating.publication import Publication
from dragoman.record.dating.reckoning import Reckoned, reckon
from dragoman.record.dating.timexvalue import ends, timex_value
from dragoman.record.identity.copies import own_words
from dragoman.record.identity.telling import Telling, is_event, tell
from dragoman.record.identity.times import MONTH

# How a place told by another claim applies: people who telephone are not where the visit is.
_REMOTE = frozenset(("call", "video"))
_HAPPENINGS = frozenset(("meeting", "visit", "session"))
_STATED = ("given", "metadata")
_WITHOUT_DATE = frozenset(("vague", "duration", "set"))


@dataclass(frozen=True, slots=True)
class Dated:
    """A draft whose document, claims and time expressions are dated as far as they can be."""

    document: Document
    claims: tuple[Claim, ...]
    timexes: tuple[DatedTimex, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What a document's times hang on: when it came out, the day of its dateline, and how that is known.

    `parts` are the days of its mornings and evenings, by where these words stand, counted from all days told before.
    """

    report: Interval | None
    filed: Interval | None
    basis: str | None
    parts: Mapping[int, Interval] = field(default_factory=dict)


def date_drafts(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Dated, ...]:
    """Every draft dated, in the order given; undated reports take their date from the others where they can."""
    found = publications(drafts, lexicon)
    return tuple(dated(draft, found.get(draft.document.id)) for draft in drafts)


def publications(drafts: Sequence[Draft], lexicon: Lexicon) -> dict[str, Publication]:
    """When each document came out, by its id; documents of which nothing is known are left out."""
    found = {draft.document.id: one for draft in drafts if (one := publication.stated(draft)) is not None}
    pending = [draft for draft in drafts if draft.document.id not in found]
    fresh = [draft for draft in drafts if draft.document.id in found]
    known = [one for draft in fresh for one in tellings(draft, found[draft.document.id], lexicon)] if pending else []
    common = inference.common(known)
    while pending and fresh:
        index = inference.index(known, common)
        fresh = []
        for draft in pending:
            one = inferred(draft, index, lexicon)
            if one is not None:
                found[draft.document.id] = one
                fresh.append(draft)
        known.extend(one for draft in fresh for one in tellings(draft, found[draft.document.id], lexicon))
        pending = [draft for draft in pending if draft not in fresh]
    return found


def date_claims(draft: Draft, when: Publication | None) -> tuple[Claim, ...]:
    """The draft's claims with `when`, and the place where another claim gives it, in the order given."""
    anchor = _with_parts(draft, _anchor(draft.document, when))
    by_id = {claim.id: claim for claim in draft.claims}
    done: dict[str, Claim] = {}
    previous: Interval | None = None
    for claim in sorted(draft.claims, key=_position):
        dated = _date_claim(claim, anchor, by_id, done, previous)
        if is_event(dated) and dated.when:
            previous = _day_of(dated.when) or _day_told(dated) or previous
    return tuple(done[claim.id] for claim in draft.claims)


def inferred(draft: Draft, index: inference.Index, lexicon: Lexicon) -> Publication | None:
    """When an undated report came out, by what dated ones tell of the same happenings."""
    return inference.infer(draft, undated(draft, lexicon), index, _resolve_on, lexicon)


def undated(draft: Draft, lexicon: Lexicon) -> list[Telling]:
    """What an undated report tells of happenings, dated by its own words alone."""
    by_id = {claim.id: claim for claim in draft.claims}
    told = [replace(claim, time=_time(claim, by_id)) for claim in draft.claims if is_event(claim)]
    placed = [replace(claim, when=_own_when(claim)) for claim in told]
    return [tell(claim, draft.document, lexicon) for claim in placed]


def _resolve_on(claim: Claim, day: date) -> Interval | None:
    """When a claim happened, had its report been written on this day."""
    if claim.time is None or claim.time.timex is None:
        return None
    found = calendar.resolve(claim.time.timex, anchor=Interval.day(day), tense=claim.time.tense)
    return found[0] if found else None


def _own_when(claim: Claim) -> str | None:
    """When a claim happened by its own words alone, without the date of the report."""
    if claim.time is None or claim.time.timex is None:
        return None
    found = calendar.resolve(claim.time.timex, anchor=None, tense=claim.time.tense)
    return found[0].edtf() if found else None


def tellings(draft: Draft, when: Publication, lexicon: Lexicon) -> list[Telling]:
    """What a report that came out then tells of happenings."""
    document = publication.dated(draft.document, when)
    return [tell(claim, document, lexicon) for claim in date_claims(draft, when) if is_event(claim)]


def dated(draft: Draft, when: Publication | None) -> Dated:
    """One draft dated, its report having come out then."""
    document = publication.dated(draft.document, when)
    claims = date_claims(draft, when)
    timexes = _timexes(draft, claims, _anchor(draft.document, when))
    doubts = (*draft.findings, *publication.doubts(document, when), *_unresolved(document, claims))
    return Dated(document, claims, timexes, doubts)


def _unresolved(document: Document, claims: Iterable[Claim]) -> Iterable[Finding]:
    """A finding for each time told of a happening that could not be placed, though it is no vague one."""
    open_times = {
        claim.time.timex
        for claim in claims
        if is_event(claim) and claim.when is None and claim.time and claim.time.timex
        if claim.time.timex.form not in _WITHOUT_DATE
    }
    for timex in sorted(open_times, key=lambda one: (one.start, one.end)):
        text = document.text[timex.start : timex.end]
        message = f"'{document.path}' tells of a happening “{text}”, and what day that was is not known."
        words = Evidence(timex.start, timex.end, text)
        yield Finding("unresolved-time", message, document.id, (words,), document.path)


def _anchor(document: Document, when: Publication | None) -> _Anchor:
    report = when.interval if when else None
    return _Anchor(report, publication.filed(document, when), when.basis if when else None)


def _date_claim(
    claim: Claim, anchor: _Anchor, by_id: Mapping[str, Claim], done: dict[str, Claim], previous: Interval | None
) -> Claim:
    """The claim dated by its own words, else as the claim it is told under; `done` keeps what is dated."""
    if claim.id in done:
        return done[claim.id]
    done[claim.id] = claim
    like = by_id.get(claim.time.like) if claim.time and claim.time.like else None
    model = _date_claim(like, anchor, by_id, done, previous) if like else None
    dated = _with_time(claim, _own_time(claim, anchor, previous), model)
    done[claim.id] = _with_place(_not_yet(dated, anchor), model)
    return done[claim.id]


def _own_time(claim: Claim, anchor: _Anchor, previous: Interval | None) -> tuple[Interval, str] | None:
    """What a claim's own words say; "in the morning", where no event is told before, is that of the day told last, and
    where no day is told, of the report's.
    """
    time = claim.time
    if time is None or time.timex is None:
        return None
    if previous is None and time.timex.part and not time.timex.count:
        previous = anchor.parts.get(time.timex.start) or _one_day(anchor)
    return _resolve(time.timex, anchor, time.tense, previous, sure=time.sure or claim.modality != "occurred")


def _not_yet(claim: Claim, anchor: _Anchor) -> Claim:
    """What its words date well after the report had not occurred when it was told: it was planned."""
    if (
        claim.act not in _HAPPENINGS
        or claim.modality != "occurred"
        or claim.when is None
        or anchor.basis not in _STATED
    ):
        return claim
    begins, told = Interval.from_edtf(claim.when).start, anchor.report.last if anchor.report else None
    late = begins is not None and told is not None and begins > told + calendar.TOLERANCE
    return replace(claim, modality="planned") if late else claim


def _with_time(claim: Claim, own: tuple[Interval, str] | None, model: Claim | None) -> Claim:
    if own is not None:
        return replace(claim, when=own[0].edtf(), when_basis=own[1])
    if model is None or model.when is None:
        return claim
    within = _day_within(claim, model.when)
    basis = "inferred" if model.when_basis == "inferred" else "relative"
    return replace(claim, when=within or model.when, when_basis=basis)


def _day_within(claim: Claim, stay: str) -> str | None:
    """ "On Monday" told under a stay that has one Monday is that Monday, whatever the date of the report."""
    timex = claim.time.timex if claim.time else None
    interval = Interval.from_edtf(stay)
    if timex is None or timex.form != "weekday" or interval.start is None or interval.last is None:
        return None
    days = [interval.start + timedelta(days=n) for n in range(min(interval.days or 0, MONTH))]
    named = [one for one in days if one.weekday() == timex.weekday]
    return named[0].isoformat() if len(named) == 1 else None


def _with_place(claim: Claim, model: Claim | None) -> Claim:
    if model is None or claim.where or claim.values.get("format") in _REMOTE:
        return claim
    if claim.where_country and claim.where_country != model.where_country:
        return claim
    return replace(claim, where=model.where, where_country=claim.where_country or model.where_country)


def _resolve(
    timex: Timex, anchor: _Anchor, tense: str, previous: Interval | None, *, sure: bool = True
) -> tuple[Interval, str] | None:
    """The calendar's answer, with the basis that the anchor gives it."""
    speaks = anchor.filed or anchor.report
    found = calendar.resolve(timex, anchor=speaks, tense=tense, previous=previous, report=anchor.report, sure=sure)
    if found is None or found[1] == calendar.EXPLICIT or anchor.basis not in ("inferred", "dateline"):
        return found
    return found[0], anchor.basis


def _time(claim: Claim, by_id: Mapping[str, Claim]) -> TimeRef | None:
    """How a claim's time is told: by its own words or those of the claim it is told under."""
    seen: set[str] = set()
    time = claim.time
    while time is not None and time.timex is None and time.like and time.like not in seen:
        seen.add(time.like)
        like = by_id.get(time.like)
        time = like.time if like else None
    return time


def _with_parts(draft: Draft, anchor: _Anchor) -> _Anchor:
    """The anchor with the days of those parts of a day by which a happening is told."""
    times = [claim.time.timex for claim in draft.claims if claim.time and claim.time.timex]
    wanted = {timex.start for timex in times if timex.part and not timex.count}
    if not wanted:
        return anchor
    days = {one.timex.start: one.interval for one in _reckoned(draft, draft.claims, anchor) if one.interval}
    return replace(anchor, parts={start: days[start] for start in sorted(wanted & days.keys())})


def _timexes(draft: Draft, claims: Iterable[Claim], anchor: _Anchor) -> tuple[DatedTimex, ...]:
    """Every time expression of the document, resolved with the tense of its happening or else of its sentence."""
    found = [row for one in _reckoned(draft, claims, anchor) for row in _rows(draft.document, one)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _reckoned(draft: Draft, claims: Iterable[Claim], anchor: _Anchor) -> Iterator[Reckoned]:
    """Every time expression with its interval, in the order told."""
    likely = {timex.start: tense for timex, tense in zip(draft.timexes, draft.tenses, strict=False)}
    times = [claim.time for claim in claims if is_event(claim) and claim.time]
    tenses = {time.timex.start: time.tense for time in times if time.timex}

    def dated(timex: Timex, previous: Interval | None) -> tuple[Interval, str] | None:
        sure = timex.start in tenses
        tense = tenses[timex.start] if sure else likely.get(timex.start, "past")
        return _resolve(timex, anchor, tense, previous, sure=sure)

    return reckon(draft.timexes, dated, start=_one_day(anchor))


def _one_day(anchor: _Anchor) -> Interval | None:
    """The day the report speaks from, where that is one day."""
    day = anchor.filed or anchor.report
    return day if day and day.days == 1 else None


def _rows(document: Document, told: Reckoned) -> Iterator[DatedTimex]:
    """A time expression, or each end of a range, as it is exported."""
    for timex, interval in ends(told.timex, told.interval):
        part = timex is not told.timex
        yield DatedTimex(
            document=document.id,
            path=document.path,
            start=timex.start,
            end=timex.end,
            text=document.text[timex.start : timex.end],
            type=timex.type,
            value=timex_value(timex, interval),
            edtf=interval.edtf() if interval else None,
            basis=told.basis if interval else None,
            stretch=told.interval.edtf() if part and told.interval else None,
        )


def _position(claim: Claim) -> tuple[int, int, str]:
    first = min(own_words(claim), key=lambda one: one.start, default=None)
    return (first.start, first.end, claim.id) if first else (0, 0, claim.id)


def _day_told(claim: Claim) -> Interval | None:
    """The day told of a stay of so many days: "came on Monday for a two-day visit", "ended ... on Monday"."""
    timex = claim.time.timex if claim.time else None
    if timex is None or timex.form != "range" or timex.first is None or timex.last is None or claim.when is None:
        return None
    if not (timex.first.start, timex.first.end) == (timex.last.start, timex.last.end) == (timex.start, timex.end):
        return None
    stay = Interval.from_edtf(claim.when)
    begins = (timex.weekday, timex.day, timex.count) == (timex.first.weekday, timex.first.day, timex.first.count)
    day = stay.start if begins else stay.last
    return Interval.day(day) if day else None


def _day_of(edtf: str) -> Interval | None:
    """The interval when it is one day: "the same day" follows a day, not a month."""
    interval = Interval.from_edtf(edtf)
    return interval if interval.days == 1 else None
