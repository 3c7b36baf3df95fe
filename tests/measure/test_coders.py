"""Two people judge the same claims apart from each other; what they agree on is counted."""

from dataclasses import replace

from dragoman.formats import terminal
from dragoman.measure.coders import judged, page
from dragoman.model import Judgement, Record, target
from tests.record.builder import Report
from tests.record.pledging.conftest import NORWAY, PERU

TEXT = "Norway spoke with Peru in May. Norway spoke with Peru in June. Norway spoke with Peru in July and lost."
AT = "2025-03-01T10:00:00Z"


def coded() -> Record:
    """Ada and Ben agree on May, differ on June; on the month of July both set a value, and not the same."""
    report = Report("a.txt", TEXT, published="2024-08-02")
    both = {"participant": [NORWAY, PERU]}
    claims = [report.claim("meeting", f"Peru in {month}", both) for month in ("May", "June", "July")]
    said = []
    for by, verdicts in (("Ada", ("accept", "accept", "edit")), ("Ben", ("accept", "reject", "edit"))):
        for claim, kind in zip(claims, verdicts, strict=True):
            when = {"Ada": "2024-07-01", "Ben": "2024-07-02"}[by]
            more = {"field": "when", "value": when} if kind == "edit" else {}
            said.append(Judgement(kind, by, AT, (target(claim),), reason="So it reads.", **more))  # type: ignore[arg-type]
    return Record(documents=(report.document,), claims=tuple(claims), judgements=tuple(said))


def test_verdicts_and_fields_have_each_their_alpha() -> None:
    """Of three verdicts two agree; of the one day that was set twice nothing does."""
    verdict, when = judged(coded())
    assert (verdict.what, verdict.agreement.units, verdict.agreement.coders) == ("verdict", 3, ("Ada", "Ben"))
    assert round(verdict.agreement.alpha or 0, 4) == 0.5455
    assert (when.what, when.agreement.alpha) == ("when", 0.0)


def test_disagreements_are_shown_with_the_words() -> None:
    """What each said of June, and the sentence."""
    shown = terminal.render(page(coded()), 120)
    assert "0.5455" in shown
    assert "not reliable" in shown
    assert "Ada: accept; Ben: reject. [" in shown
    assert "“Peru in June”" in shown


def test_scores_of_pledges_are_ranks() -> None:
    """A full score and a partial one are nearer than a full one and none."""
    report = Report(
        "a.txt", "Norway will mend the pier. The tide gates were opened. A lock was built.", published="2024-08-02"
    )
    both = {"participant": [NORWAY, PERU]}
    words = ("Norway will mend the pier", "The tide gates were opened", "A lock was built")
    pledge, gates, lock = (report.claim("statement", one, both) for one in words)
    said = [
        Judgement("follow-up", by, AT, (target(pledge), target(told)), value=value, reason="So it reads.")
        for by, told, value in (("Ada", gates, 1), ("Ben", gates, 0), ("Ada", lock, -1), ("Ben", lock, -1))
    ]
    record = Record(documents=(report.document,), claims=(pledge, gates, lock), judgements=tuple(said))
    (found,) = judged(record)
    assert (found.what, found.level, found.agreement.units) == ("score of a pledge", "ordinal", 2)
    assert round(found.agreement.alpha or 0, 4) == 0.8333
    assert "Ada: +1; Ben: 0" in terminal.render(page(record), 120)


def test_nobody_judged_twice() -> None:
    """A record that one person went through has no alpha."""
    record = coded()
    alone = replace(record, judgements=tuple(one for one in record.judgements if one.by == "Ada"))
    assert "nothing to compare" in terminal.render(page(alone), 120)
    assert page(alone).data == ()
