"""Judged reports counted: precision, recall and F1 of each list, attributes right, difficulties met."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.measure.judging import Judged, Verdict
from dragoman.measure.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many."""

    right: int
    of: int


@dataclass(frozen=True, slots=True)
class Score:
    """One list of the gold over many reports. `whole` facts are found with every attribute right."""

    kind: str
    gold: int
    told: int
    found: int
    whole: int
    extra: int
    borne_out: int
    exhaustive: bool
    attributes: tuple[tuple[str, Share], ...]

    @property
    def precision(self) -> float | None:
        """The share of the claims that facts bear out; None where the coder was not exhaustive."""
        if self.told and self.exhaustive:
            return self.borne_out / self.told
        return 0.0 if self.exhaustive and self.gold else None

    @property
    def recall(self) -> float | None:
        """The share of the facts that are found."""
        return self.found / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        if self.precision and self.recall:
            return 2 * self.precision * self.recall / (self.precision + self.recall)
        return 0.0 if self.gold and self.exhaustive else None


@dataclass(frozen=True, slots=True)
class Summary:
    """Reports taken together: facts coded and right in every attribute, claims that nobody coded, the mean F1.

    `asked` counts the facts of exhaustive lists, beside which `extra` claims are too many.
    """

    reports: int
    gold: int
    whole: int
    asked: int
    extra: int
    macro_f1: float | None

    @property
    def false(self) -> float | None:
        """False claims for each fact that was coded."""
        return self.extra / self.asked if self.asked else None


def summary(reports: Sequence[Judged]) -> Summary:
    """Some reports taken together."""
    scored = scores(reports)
    strict = [score for score in scored if score.exhaustive]
    return Summary(
        reports=len(reports),
        gold=sum(score.gold for score in scored),
        whole=sum(score.whole for score in scored),
        asked=sum(score.gold for score in strict),
        extra=sum(score.extra for score in strict),
        macro_f1=macro_f1(scored),
    )


def sheets(reports: Iterable[Judged]) -> tuple[tuple[str, Summary], ...]:
    """Each sheet of the gold by itself."""
    some = defaultdict[str, list[Judged]](list)
    for one in reports:
        some[one.report.sheet].append(one)
    return tuple((name, summary(some[name])) for name in sorted(some))


def scores(reports: Sequence[Judged]) -> tuple[Score, ...]:
    """Each list that has facts or claims."""
    found = (_score(kind, [one for r in reports for one in r.verdicts if one.kind is kind]) for kind in KINDS)
    return tuple(score for score in found if score.gold or score.told)


def macro_f1(scored: Iterable[Score]) -> float | None:
    """The mean F1 of the lists that have one."""
    known = [score.f1 for score in scored if score.f1 is not None]
    return sum(known) / len(known) if known else None


def _score(kind: Kind, verdicts: Sequence[Verdict]) -> Score:
    needed = [pair for verdict in verdicts for pair in verdict.needed]
    right, every = Counter[str](), Counter[str]()
    for name, good in (attribute for pair in needed for attribute in pair.attributes):
        every[name] += 1
        right[name] += good
    return Score(
        kind=kind.name,
        gold=len(needed) + sum(len(verdict.missed) for verdict in verdicts),
        told=sum(verdict.told for verdict in verdicts),
        found=len(needed),
        whole=sum(not pair.wrong for pair in needed),
        extra=sum(len(verdict.extra) for verdict in verdicts),
        borne_out=sum(verdict.borne_out for verdict in verdicts),
        exhaustive=kind.exhaustive,
        attributes=tuple((name, Share(right[name], every[name])) for name in every),
    )


def difficulties(reports: Iterable[Judged]) -> tuple[tuple[str, Share], ...]:
    """Of each difficulty: the facts told with every attribute right, of all that test it."""
    told: list[tuple[str, bool]] = []
    for verdict in (verdict for report in reports for verdict in report.verdicts):
        told += [(slug, not pair.wrong) for pair in verdict.needed for slug in pair.fact.tests]
        told += [(slug, False) for fact in verdict.missed for slug in fact.tests]
    return _shares(told)


def restraint(reports: Iterable[Judged]) -> tuple[tuple[str, Share], ...]:
    """Of each difficulty: the words on which nothing rests that must not, of all that test it."""
    absent = (one for report in reports for one in report.absent)
    return _shares([(slug, not one.claims) for one in absent for slug in one.told.get("tests") or ("other",)])


def _shares(told: Iterable[tuple[str, bool]]) -> tuple[tuple[str, Share], ...]:
    right, every = Counter[str](), Counter[str]()
    for slug, good in told:
        every[slug] += 1
        right[slug] += good
    return tuple((slug, Share(right[slug], every[slug])) for slug in sorted(every))
