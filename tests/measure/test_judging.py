"""One report judged: who chooses first, what is optional, on which words nothing may rest."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import GoldError
from dragoman.measure.confidence import bins, by_rule
from dragoman.measure.gold import Coded, gold_at, is_closed
from dragoman.measure.judging import Judged, judged
from dragoman.measure.tally import Share, difficulties, restraint, scores, sheets, summary
from dragoman.model import Claim, Document, Evidence
from tests.measure.conftest import MEETING, claim, party

TEXT = "Ingrid Solberget met Rui Tavora in Oslo.\nShe would meet\nAna Prata if asked."
TAVORA = claim("meeting", {"participant": [party("Ingrid Solberget", "NOR"), party("Rui Tavora", "PRT")]}, TEXT[:40])
FACT: Mapping[str, Any] = {
    "participants": ["Ingrid Solberget", "Rui Tavora"],
    "modality": "occurred",
    "evidence": "met",
}


def judge(*claims: Claim, **told: Any) -> Judged:
    """A report of two lines, its gold and its claims."""
    return judged(Coded("one", "one.txt", "desk", False, told), Document("d", "one.txt", TEXT), claims)


def test_an_optional_fact_is_neither_here_nor_there() -> None:
    """Told or not, what a careful coder could leave out changes no figure."""
    optional = {**FACT, "optional": True}
    for claims in ((TAVORA,), ()):
        assert scores([judge(*claims, meetings=[optional])]) == ()


def test_what_must_be_told_chooses_first() -> None:
    """One claim, two facts of the same people: the one that is not optional gets it."""
    (score,) = scores([judge(TAVORA, meetings=[{**FACT, "optional": True}, FACT])])
    assert (score.gold, score.found, score.extra, score.precision) == (1, 1, 0, 1.0)


def test_joint_facts_share_a_claim() -> None:
    """Two facts of one sentence may be one claim, where the coder says so."""
    joint = [{**FACT, "joint": "A"}, {**FACT, "joint": "A"}]
    assert [score.found for score in scores([judge(TAVORA, meetings=joint)])] == [2]
    assert [score.found for score in scores([judge(TAVORA, meetings=[FACT, FACT])])] == [1]


def test_figures_of_a_list() -> None:
    """One of two facts found, one of two claims right, the day of it wrong."""
    other = claim("meeting", {"participant": [party("Ana Prata"), party("Rui Tavora")]})
    missed = {**FACT, "participants": ["Ingrid Solberget", "Olav Dahl"], "tests": ["margins"]}
    report = judge(TAVORA, other, meetings=[{**FACT, "date": "2021-06-09", "tests": ["typo"]}, missed])
    (score,) = scores([report])
    assert (score.precision, score.recall, score.f1, score.whole, score.extra) == (0.5, 0.5, 0.5, 0, 1)
    assert dict(score.attributes)["date"] == Share(0, 1)
    assert difficulties([report]) == (("margins", Share(0, 1)), ("typo", Share(0, 1)))
    assert summary([report]).false == 0.5
    assert [name for name, _ in sheets([report])] == ["desk"]


def test_words_on_which_nothing_may_rest() -> None:
    """A condition is no meeting; the same words may bear a planned one, and other acts."""
    start = TEXT.index("She")
    words = (Evidence(start, len(TEXT), TEXT[start:]),)
    absent = [{"act": "meeting", "modality": "occurred", "evidence": "would meet Ana Prata", "tests": ["hypothetical"]}]
    for told, respected in (("meeting", 0), ("visit", 1)):
        report = judge(claim(told, evidence=words), absent=absent)
        assert restraint([report]) == (("hypothetical", Share(respected, 1)),)
    assert restraint([judge(claim("meeting", evidence=words, modality="planned"), absent=absent)])[0][1].right == 1
    assert restraint([judge(TAVORA, absent=absent)])[0][1].right == 1


def test_a_claim_that_the_gold_bears_out_may_rest_anywhere() -> None:
    """One sentence may tell a meeting and deny another."""
    absent = [{"act": "meeting", "modality": None, "evidence": "met Rui Tavora in Oslo", "tests": ["denied"]}]
    assert restraint([judge(TAVORA, meetings=[FACT], absent=absent)])[0][1].right == 1
    assert restraint([judge(TAVORA, absent=absent)])[0][1].right == 0


def test_a_quotation_that_is_not_there() -> None:
    """Words are compared with the text at the place that they name."""
    report = judge(TAVORA, claim("visit", evidence=(Evidence(1, 5, "ngrid"), Evidence(0, 6, "Ingrid"))))
    assert (report.spans, report.astray) == (3, 1)


def test_confidence() -> None:
    """Right in all that it says; what nobody coded is wrong, save a statement."""
    sure = replace(TAVORA, confidence=0.97)
    extra = claim("visit", {"guest": [party("Rui Tavora")]}, confidence=0.97)
    unsure = claim("figure", confidence=0.3)
    said = claim("statement", confidence=0.97)
    report = judge(sure, extra, unsure, said, meetings=[FACT])
    assert [(one.least, one.share) for one in bins([report])] == [(0.0, Share(0, 1)), (0.95, Share(1, 2))]
    assert dict(by_rule([report])) == {
        "meeting/test": Share(1, 1),
        "visit/test": Share(0, 1),
        "figure/test": Share(0, 1),
    }


@pytest.mark.parametrize(
    ("told", "right"),
    [
        ({}, 1),
        ({"when": None, "where": None, "values": {}}, 1),
        ({"when": "2021-06-10"}, 0),
        ({"where": "Lisbon"}, 0),
        ({"modality": "planned"}, 0),
    ],
)
def test_what_is_left_open_is_not_false(told: dict[str, Any], right: int) -> None:
    """A meeting without its day is told rightly, as far as it goes; one on another day is not."""
    full = {"when": "2021-06-09", "where": "Oslo", "values": {"format": "in_person"}, **told}
    assert bins(
        [judge(claim("meeting", {role: [*some] for role, some in TAVORA.roles.items()}, **full), meetings=[MEETING])]
    )[0].share == Share(right, 1)


def test_a_third_of_the_reports_is_closed(tmp_path: Path) -> None:
    """Which third hangs on the name alone, and only in the folder that is divided."""
    names = [f"report-{number}" for number in range(300)]
    assert 80 < sum(map(is_closed, names)) < 120
    (tmp_path / "reports").mkdir()
    line = '{"id": "report-4", "path": "report-4.txt"}\n'
    for folder in (tmp_path, tmp_path / "reports"):
        (folder / "desk.jsonl").write_text("".join(line.replace("report-4", name) for name in names), encoding="utf-8")
    assert not any(report.closed for report in gold_at(tmp_path).reports)
    assert [report.closed for report in gold_at(tmp_path / "reports").reports] == [*map(is_closed, names)]
    assert gold_at(tmp_path / "reports").name == "reports"
    assert gold_at(tmp_path).reports[0].path == str(tmp_path / "report-0.txt")


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "one"}'])
def test_gold_out_of_form(tmp_path: Path, line: str) -> None:
    """The line that is wrong is named."""
    (tmp_path / "desk.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(GoldError, match="Line 2 of"):
        gold_at(tmp_path)


def test_no_gold(tmp_path: Path) -> None:
    """An empty folder holds none."""
    with pytest.raises(GoldError, match="holds no coded report"):
        gold_at(tmp_path)
