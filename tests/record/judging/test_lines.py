import pytest

from dragoman.errors import JudgementError
from dragoman.model import Claim
from dragoman.record.judging.lines import judgement, judgement_of
from tests.record.judging.conftest import judge


def test_there_and_back(claims: dict[str, Claim]) -> None:
    """What is written down is what was judged, a list of words included."""
    met, sat = claims["meeting dated.txt"], claims["session dated.txt"]
    newcomer = ("Bo Lind", "person", "Envoy", "NOR")
    for one in (
        judge("edit", met, field="add participant", value=newcomer),
        judge("edit", sat, field="values.ordinal", value=8),
        judge("split", met, apart=[claims["meeting undated.txt"]]),
        judge("undo", value="0123456789ab"),
    ):
        assert judgement_of(judgement(one)) == one


def test_a_line_that_is_none(claims: dict[str, Claim]) -> None:
    """What was altered, or lacks what a judgement has, is refused in one sentence."""
    line = judgement(judge("accept", claims["meeting dated.txt"]))
    with pytest.raises(JudgementError, match="it was altered"):
        judgement_of({**line, "by": "Bo"})
    with pytest.raises(JudgementError, match="The line has no 'at'; a judgement has one"):
        judgement_of({name: value for name, value in line.items() if name != "at"})
    with pytest.raises(JudgementError, match="is no judgement"):
        judgement_of({**line, "targets": 3})
