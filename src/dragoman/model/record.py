"""Everything that is known: documents, claims, events, tenures, findings."""

from dataclasses import dataclass

from dragoman.model.claim import Claim
from dragoman.model.document import Document
from dragoman.model.event import Event, Tenure
from dragoman.model.finding import Finding
from dragoman.model.judgement import Judgement
from dragoman.model.span import Span
from dragoman.model.timex import Timex


@dataclass(frozen=True, slots=True)
class DatedTimex:
    """A time expression of one document in original offsets, resolved as far as it can be (`export timexes`).

    As in TIMEX3 the ends of a range are two expressions and a preposition is part of none; `stretch` is what the range,
    or "since" and "until", make of them: "2023-11-26/2023-11-27", "1992-01-01/..".
    """

    document: str
    path: str
    start: int
    end: int
    text: str
    type: str
    value: str
    edtf: str | None
    basis: str | None
    stretch: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """The ledger in memory. Every tuple is sorted by a stable key, so that equal input gives equal bytes.

    `judgements` are all that people made, undone ones included; `rejected` the claims that one of them threw out: shown
    to whoever reviews, and part of nothing else. `as_of` is the day by which all that it tells had happened, where it
    is cut at one.
    """

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    timexes: tuple[DatedTimex, ...] = ()
    findings: tuple[Finding, ...] = ()
    rejected: tuple[Claim, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What reading one document gave, before anything is dated or merged; all offsets are of the original text.

    `claims` have `time` but no `when`; `timexes` are every time expression; `sentences` are the spans of sentences
    (for finding copies); `tenses` says of each time expression whether its sentence tells of the past or the future.
    """

    document: Document
    claims: tuple[Claim, ...]
    timexes: tuple[Timex, ...]
    sentences: tuple[Span, ...]
    findings: tuple[Finding, ...] = ()
    tenses: tuple[str, ...] = ()
