"""How far the people who judged a record agree, by what they judged, and where they do not, with the words."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.measure.reliability import RELIABLE, TENTATIVE, Agreement, Codings, Value, agreement, disagreements
from dragoman.model import Claim, Document, Footnote, Line, Page, Record, Section, Table
from dragoman.model.claim import Evidence
from dragoman.record.judging.coders import VERDICT, coders
from dragoman.record.pledging.scores import scores

SCORE = "score of a pledge"
_PARTIES = ("name of ", "office of ", "country of ", "add ", "remove ")


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing that is judged of claims: at which level it is measured, who said what of which claims."""

    what: str
    level: str
    codings: Codings

    @property
    def agreement(self) -> Agreement:
        """How far its coders agree."""
        return agreement(self.codings, self.level)


def judged(record: Record) -> tuple[Judged, ...]:
    """Everything that two or more people judged of one claim: verdicts first, scores of pledges last."""
    claims = (*record.claims, *record.rejected)
    kinds: dict[str, dict[Hashable, Mapping[str, Value | None]]] = {VERDICT: {}}
    for (claim, what), given in coders(record.judgements, claims).items():
        kinds.setdefault(_kind(what), {})[claim, what] = dict(given)
    found = [Judged(what, "nominal", codings) for what, codings in sorted(kinds.items(), key=_verdicts_first)]
    ranks = Judged(SCORE, "ordinal", _scored(record, claims))
    return tuple(one for one in (*found, ranks) if one.agreement.units)


def page(record: Record) -> Page:
    """Alpha for each thing that is judged, then every disagreement with the words it is about."""
    found = judged(record)
    lead = f"Alpha is 1 where all agree and 0 where chance does as well: from {RELIABLE:.3f} on reliable, below "
    lead += f"{TENTATIVE:.3f} not."
    none = "No claim was judged by two people; there is nothing to compare."
    told = [section for one in found if (section := _disagreements(one, record))]
    return Page(
        title="How far the coders agree",
        lead=(_line(lead if found else none),),
        sections=(*((Section("", table=_table(found)),) if found else ()), *told),
        data=tuple(_row(one) for one in found),
    )


def _verdicts_first(one: tuple[str, object]) -> tuple[bool, str]:
    return one[0] != VERDICT, one[0]


def _kind(what: str) -> str:
    """A field without whose it is: the offices of all people are one thing to be agreed on."""
    return next((start.split()[0] for start in _PARTIES if what.startswith(start)), what)


def _scored(record: Record, claims: Sequence[Claim]) -> Codings:
    """What each person scored each pledge beside each piece of evidence."""
    units: dict[Hashable, dict[str, Value | None]] = {}
    for one in scores(record.judgements, claims):
        units.setdefault((one.pledge, one.evidence), {})[one.judgement.by] = one.value
    return dict(units)


def _table(found: Iterable[Judged]) -> Table:
    heads = ("judged", "level", "by two or more", "coders", "values", "alpha", "")
    return Table(heads, tuple(tuple(_line(cell) for cell in _cells(one)) for one in found))


def _cells(one: Judged) -> tuple[str, ...]:
    told = one.agreement
    alpha = "–" if told.alpha is None else f"{told.alpha:.4f}"
    return one.what, one.level, str(told.units), str(len(told.coders)), str(told.values), alpha, _verdict(told.alpha)


def _verdict(alpha: float | None) -> str:
    if alpha is None:
        return "no variation"
    return "reliable" if alpha >= RELIABLE else "tentative" if alpha >= TENTATIVE else "not reliable"


def _disagreements(one: Judged, record: Record) -> Section | None:
    """Each unit on which two differ: who says what, and the words of the claim."""
    claims = {claim.id: claim for claim in (*record.claims, *record.rejected)}
    documents = {document.id: document for document in record.documents}
    bullets = []
    for unit, given in disagreements(one.codings):
        assert isinstance(unit, tuple)
        claim = claims[unit[0]]
        said = "; ".join(f"{by}: {_told(given[by])}" for by in sorted(given))
        what = f"{claim.act}, {unit[1]}" if one.what not in (VERDICT, SCORE) else claim.act
        bullets.append((Line(f"{what} [{claim.id}]: {said}.", _note(claim, documents)),))
    return Section(f"Where they differ: {one.what}", bullets=tuple(bullets)) if bullets else None


def _told(value: Value) -> str:
    """A word as it stands, a score with its sign."""
    return f"{value:+d}" if isinstance(value, int) and value > 0 else str(value)


def _note(claim: Claim, documents: Mapping[str, Document]) -> tuple[Footnote, ...]:
    document, words = documents.get(claim.document), _longest(claim)
    if document is None or words is None:
        return ()
    name = document.path.rsplit("/", 1)[-1]
    quote = " ".join(words.text.split())
    return (
        Footnote(
            quote, document.publisher, document.published, name, document.path, words.start, words.end, claim.confidence
        ),
    )


def _longest(claim: Claim) -> Evidence | None:
    return max(claim.evidence, key=lambda one: one.end - one.start, default=None)


def _row(one: Judged) -> Mapping[str, object]:
    told = one.agreement
    differ = [{"unit": unit, "given": dict(given)} for unit, given in disagreements(one.codings)]
    return {
        "judged": one.what,
        "level": one.level,
        "units": told.units,
        "values": told.values,
        "coders": list(told.coders),
        "alpha": told.alpha,
        "disagreements": differ,
    }


def _line(text: str) -> Line:
    return Line(text, about_record=True)
