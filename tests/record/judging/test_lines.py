import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import JudgementError
from dragoman.model import Claim, Evidence
from dragoman.model import target as told
from dragoman.record.judging.lines import judgement, judgement_of, target, target_of
from dragoman.record.lines import decode, encode
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
    for name, found, why in (
        ("targets", 3, "'targets' of a judgement is a list, not 3"),
        ("targets", [3], "is a list, not"),
        ("by", 7, "'by' of a judgement is words, not 7"),
        ("kind", None, "'kind' is empty"),
        ("value", {"a": 1}, "is no value of a judgement"),
        ("value", float("nan"), "is no value of a judgement"),
        ("reason", "half \ud83d", "has half of a character in it"),
        ("after", ["x", 1], "'after' of a judgement is a list"),
    ):
        with pytest.raises(JudgementError, match=why):
            judgement_of({**line, name: found})
    with pytest.raises(JudgementError, match="cannot start at 'x'"):
        target_of({**target(told(claims["Iceland"])), "start": "x"})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_whatever_a_file_holds(data: st.DataObject) -> None:
    """Any line is a judgement that can be written down again, or is refused in one sentence."""
    claim = Claim("c", "meeting", "d", "a.txt", "occurred", {}, (Evidence(0, 3, "met"),), "by hand")
    line = judgement(judge("edit", claim, field="values.note", value="so"))
    name = data.draw(st.sampled_from([*line, "targets.claim", "targets.start", "targets.values"]))
    held = dict(line) | {"id": None}
    if name.startswith("targets."):
        held["targets"] = [{**line["targets"][0], name.split(".")[1]: data.draw(JSON)}]  # type: ignore[index]
    else:
        held[name] = data.draw(JSON)
    try:
        made = judgement_of(held)
    except JudgementError:
        return
    assert judgement_of(decode(encode(judgement(made)))) == made
