"""`dragoman commitments`: the ledger, and a score from the shell that is there afterwards."""

import json
from pathlib import Path

import pytest

from dragoman.lexicon import load
from dragoman.record.store import Store
from tests.cli.conftest import Say
from tests.record.builder import Report
from tests.record.pledging.conftest import NORWAY, PERU, pledge

WORDS = "Norway will open a consulate in Peru"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A record of a pledge and of a measure."""
    first = Report("may.txt", f"{WORDS}.", published="2024-05-02")
    pledge(first, WORDS)
    second = Report("later.txt", "A consulate of Norway was opened in Peru on February 3.", published="2025-02-10")
    roles = {"actor": [NORWAY], "recipient": [PERU]}
    told = "A consulate of Norway was opened in Peru"
    second.claim("measure", told, roles, time="February 3", values={"measure": "open embassy"})
    path = tmp_path / "dragoman.db"
    Store(path, load()).add([first.draft(), second.draft()])
    return path


@pytest.mark.usefixtures("lands")
def test_the_ledger_of_two_lands(say: Say) -> None:
    """The Norwegian prime minister offered to open the ports."""
    said = say("commitments", "Norway", "portuguese")
    assert said.code == 0
    assert "offered: “Norway is ready to open its ports to Portuguese trawlers”." in " ".join(said.out.split())
    assert json.loads(say("commitments", "NOR", "PRT", "--topic", "transport", "--json").out)[0]["strength"] == "ready"


def test_a_score_is_kept(say: Say, kept: Path) -> None:
    """Ada scores, changes her mind, and her last word is shown."""
    (row,) = json.loads(say("commitments", "NOR", "PER", "--json").out)
    evidence = row["evidence"][0]["id"]
    for score, reason in (("0", "One room."), ("+1", "All its rooms.")):
        said = say("commitments", "score", row["id"][:8], evidence, score, "--reason", reason, "--by", "Ada Lind")
        assert said.code == 0
        assert said.err.endswith(f"is kept: Ada Lind scores {score}.\n")
    (row,) = json.loads(say("commitments", "NOR", "PER", "--json").out)
    assert [(one["by"], one["score"], one["reason"]) for one in row["scores"]] == [("Ada Lind", 1, "All its rooms.")]
    assert row["open"] is False
    assert say("commitments", "NOR", "PER", "--open", "--json").out.strip() == "[]"
    assert len(Store(kept, load()).judgements()) == 2


@pytest.mark.parametrize(
    ("score", "reason", "by", "message"),
    [
        ("2", "So.", "Ada", "'2' is no score; allowed are +1, 0 and -1."),
        ("-1", " ", "Ada", "A judgement of kind follow-up says why; its reason is empty."),
        ("-1", "So.", " ", "A judgement is signed; say who judges with --by NAME or in DRAGOMAN_BY."),
    ],
)
@pytest.mark.usefixtures("kept")
def test_what_no_score_can_be(say: Say, score: str, reason: str, by: str, message: str) -> None:
    """Trouble is told in one sentence, and nothing is kept."""
    (row,) = json.loads(say("commitments", "NOR", "PER", "--json").out)
    evidence = row["evidence"][0]["id"]
    said = say("commitments", "score", row["id"], evidence, score, "--reason", reason, "--by", by)
    assert (said.code, said.err.strip()) == (2, message)
    said = say("commitments", "score", evidence, row["id"], "+1", "--reason", "So.", "--by", "Ada")
    assert said.err.startswith(f"'{evidence}' is no pledge")


@pytest.mark.usefixtures("lands")
def test_an_area_that_is_none(say: Say) -> None:
    """The areas that there are stand in the message."""
    said = say("commitments", "NOR", "PRT", "--topic", "alchemy")
    assert said.code == 2
    assert "allowed are agriculture, border, climate" in said.err
