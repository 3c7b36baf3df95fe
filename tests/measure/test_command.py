"""`dragoman measure`: what is told to the reader, and what is kept from everyone."""

import json

from dragoman.measure.gold import is_closed
from tests.cli.conftest import Say, say
from tests.measure.conftest import MEETING, TEXT, Write

__all__ = ["say"]
UNTOLD = {**MEETING, "participants": ["Ingrid Solberget", "Ana Prata"], "evidence": "met Ana Prata"}


def _names(*, closed: bool) -> str:
    return next(name for name in map(str, range(100)) if is_closed(name) is closed)


def test_everything_right(say: Say, coded: Write) -> None:
    """Norwegian Foreign Minister Ingrid Solberget met Portuguese Foreign Minister Rui Tavora in Oslo on June 9, 2021."""
    said = say("measure", str(coded()), "--misses")
    assert said.code == 0
    assert "3 of 3 facts are right in every attribute." in said.out
    assert "issed" not in said.out


def test_a_miss_is_listed_with_its_words(say: Say, coded: Write) -> None:
    """Somebody whom the text does not name was never met."""
    said = say("measure", str(coded(meetings=[UNTOLD])), "--misses")
    told = " ".join(said.out.split())
    assert "oslo meetings: “met Ana Prata” [participants Ingrid Solberget, Ana Prata; countries NOR, PRT;" in told
    assert "desk: false alarms" in said.out


def test_an_error_is_listed_with_what_is_right(say: Say, coded: Write) -> None:
    """The text tells Oslo; a coder who knows better can see both."""
    said = say("measure", str(coded(meetings=[{**MEETING, "place": "Bergen"}])), "--misses")
    told = " ".join(said.out.split())
    assert "desk: told with something wrong" in told
    assert "[wrong place (gold: Bergen): meeting; occurred; participant Ingrid Solberget;" in told


def test_a_closed_report_is_counted_and_never_listed(say: Say, coded: Write) -> None:
    """Nobody who writes rules learns from the program what it missed in the closed third."""
    name = _names(closed=True)
    gold = coded("reports", name, meetings=[UNTOLD])
    said = say("measure", str(gold), "--misses", "--save", "run.json")
    assert "desk, closed: 1 report" in said.out
    assert "Missed 1" in said.out
    data = say("measure", str(gold), "--json").out
    again = say("measure", str(gold), "--misses", "--against", "run.json").out
    for told in (said.out, data, again, (gold.parent.parent / "run.json").read_text(encoding="utf-8")):
        assert "Prata" not in told
        assert "Tavora" not in told


def test_gains_and_losses(say: Say, coded: Write) -> None:
    """What a change to the reading did stands there with its words."""
    gold = coded()
    assert say("measure", str(gold), "--save", "run.json").code == 0
    kept = json.loads((gold.parent.parent / "run.json").read_text(encoding="utf-8"))
    part = kept["parts"]["desk"]
    part["facts"] = dict.fromkeys(part["facts"], "missed")
    report = next(iter(part["facts"])).partition("-")[0]
    part["alarms"] = {f"{report}-0": "oslo meetings: met nobody", "0-0": "of a report that is gone"}
    (gold.parent.parent / "run.json").write_text(json.dumps(kept), encoding="utf-8")
    said = say("measure", str(gold), "--against", "run.json")
    assert "Facts told better 3, worse 0; false alarms gone 1, new 0." in said.out
    assert "missed → right: oslo offices: “Rui Tavora”" in said.out
    assert "oslo meetings: met nobody" in said.out
    assert "of a report that is gone" not in said.out


def test_trouble_is_one_sentence(say: Say, coded: Write) -> None:
    """A gold that is not there, a run that is none, a text that is missing."""
    assert say("measure", "nowhere.jsonl").err == (
        "There is no gold at 'nowhere.jsonl'; allowed are a file of JSON Lines or a folder of such files.\n"
    )
    gold = coded()
    assert say("measure", str(gold), "--against", str(gold)).code == 2
    (gold.parent / "oslo.txt").unlink()
    said = say("measure", str(gold))
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "does not exist" in said.err


def test_a_new_report_is_neither_gain_nor_loss(say: Say, coded: Write) -> None:
    """More gold makes a run neither better nor worse."""
    assert say("measure", str(coded()), "--save", "run.json").code == 0
    later = TEXT.replace("June", "July")
    said = say("measure", str(coded(name="lisbon", text=later, meetings=[UNTOLD])), "--against", "run.json")
    assert "Facts told better 0, worse 0; false alarms gone 0, new 0." in said.out


def test_what_is_less_sure_is_left_out(say: Say, coded: Write) -> None:
    """Nobody is wholly sure: at a confidence of one nothing is claimed."""
    gold = str(coded())
    assert "0 of 3 facts" in " ".join(say("measure", gold, "--min-confidence", "1").out.split())
    assert say("measure", gold, "--min-confidence", "2").code == 2


def test_confidences(say: Say, coded: Write) -> None:
    """Three claims, all right."""
    gold = str(coded())
    data = json.loads(say("measure", gold, "--json").out)
    assert sum(one["right"] for one in data["parts"][0]["calibration"]) == 3
    assert "desk: confidence" in say("measure", gold, "--calibration").out
