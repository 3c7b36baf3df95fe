"""The record read anew without the files: what changed, what judgements do, how it ends."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman import claims, reading
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document, Draft, Judgement, Reading, target
from dragoman.record.store import Store
from tests.cli.conftest import Say
from tests.record.judging.conftest import judge
from tests.record.judging.test_replay import reread

ONE = """published: 2021-03-05
publisher: Harbour Gazette

Norwegian Foreign Minister Ingrid Solberget met with Portuguese Foreign Minister Tomé Vasquilho in Lisbon on March 4.
"""
OTHER = """published: 2021-03-06
publisher: Tide Wire

Portuguese Foreign Minister Tomé Vasquilho held talks with his Norwegian counterpart Ingrid Solberget on March 4, 2021.
"""


@pytest.fixture(autouse=True)
def store(say: Say, tmp_path: Path) -> Store:
    """Two reports of one meeting are in the record, and their files are no longer there."""
    (tmp_path / "in").mkdir()
    for name, text in (("one.txt", ONE), ("other.txt", OTHER)):
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    assert say("read", "in").code == 0
    for name in ("one.txt", "other.txt"):
        (tmp_path / "in" / name).unlink()
    return Store(tmp_path / "dragoman.db", load())


def better(monkeypatch: pytest.MonkeyPatch, path: str = "") -> None:
    """From here on a rule reads shorter words: every claim has another id and another span."""
    real = claims.draft

    def draft(read: Reading, lexicon: Lexicon) -> Draft:
        made = real(read, lexicon)
        return replace(made, claims=tuple(map(reread, made.claims))) if path in made.document.path else made

    monkeypatch.setattr(claims, "draft", draft)


def judged(store: Store) -> list[Judgement]:
    """One of the two meetings lies elsewhere, the other is marked, and they are not the same; one judges nothing."""
    told = {claim.path: claim for claim in store.record().claims if claim.act == "meeting"}
    one, other = told["in/one.txt"], told["in/other.txt"]
    lost = Judgement(
        "note", "Ada", "2024-05-01T10:00:00Z", (replace(target(one), claim="zz", words="no such words"),), reason="?"
    )
    made = [
        judge("edit", one, field="where", value="Porto"),
        judge("mark", other, field="where", value="not reported"),
        judge("split", one, apart=[other]),
        lost,
    ]
    store.judge(made)
    return made


def test_the_same_rules_read_the_same(say: Say) -> None:
    """Nothing is settled anew; nothing in the record changes."""
    before = say("export", "claims").out
    said = say("read", "--again")
    assert (said.code, said.out) == (0, "")
    assert said.err.startswith("Read 2 reports again: no report tells anything else than before; 'dragoman.db' holds 2")
    assert say("export", "claims").out == before


def test_judgements_follow_their_claims(say: Say, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids and spans have moved; the place is Porto, the mark is there, and the one that finds nothing is told."""
    made = judged(store)
    before = {claim.id for claim in store.record().claims}
    better(monkeypatch)
    said = say("read", "--again", "--json")
    assert f"Judgement {made[3].id} (Ada: note) cannot be placed: no one meeting in 'one.txt'" in said.err
    data = json.loads(said.out)
    assert (data["read"], data["changed"], data["judgements_unplaced"]) == (2, 2, 1)
    record = store.record()
    assert not before & {claim.id for claim in record.claims}
    now = {claim.path: claim for claim in record.claims if claim.act == "meeting"}
    assert now["in/one.txt"].where == "Porto"
    assert now["in/other.txt"].marks == {"where": "not reported"}
    assert len([event for event in record.events if event.act == "meeting"]) == 2
    assert {one.id for one in record.judgements} == {one.id for one in made}


def test_only_some(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file, or all below a folder; the other keeps its old reading."""
    better(monkeypatch)
    said = say("read", "--again", "in/other.txt", "--json")
    assert (json.loads(said.out)["read"], json.loads(said.out)["changed"]) == (1, 1)
    assert "Read 2 reports again: 1 report tells something else" in say("read", "--again", "in/").err
    none = say("read", "--again", "in/oth")
    assert (none.code, none.err) == (2, "The record holds no report at 'in/oth'; nothing was read.\n")


def test_a_break_keeps_what_was_read_again(say: Say, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C at the second report: the first has its new reading, the second its old one."""
    better(monkeypatch)
    real = reading.read

    def breaking(document: Document, lexicon: Lexicon) -> Reading:
        if document.path == "in/other.txt":
            raise KeyboardInterrupt
        return real(document, lexicon)

    monkeypatch.setattr(reading, "read", breaking)
    said = say("read", "--again")
    told = "Stopped: 1 report is read again and kept in 'dragoman.db'; the others stay as they were read before.\n"
    assert (said.code, said.err) == (130, told)
    moved = {claim.path: claim.id.startswith("re-") for claim in store.record().claims}
    assert moved == {"in/one.txt": True, "in/other.txt": False}


def test_a_fault_costs_nothing(say: Say, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that trips the program stays as it was read before."""
    before = store.record()

    def tripping(document: object, lexicon: object) -> None:
        raise IndexError("no word")

    monkeypatch.setattr(reading, "read", tripping)
    monkeypatch.delenv("DRAGOMAN_TRACEBACK", raising=False)
    said = say("read", "--again")
    assert said.code == 2
    assert said.err.startswith("'in/one.txt' was not read: a fault of dragoman itself (IndexError: no word).\n")
    assert store.record() == before


def test_what_went_meanwhile_does_not_come_back(store: Store) -> None:
    """While a report is read anew its file gets another text: the new text stays."""
    ((id, path), _) = store.held()
    (old,) = (one for one in store.drafts() if one.document.id == id)
    text = old.document.text + "More."
    store.add([replace(old, document=replace(old.document, id="newer", text=text), claims=(), timexes=(), tenses=())])
    assert store.renew([replace(old, claims=())]) == 0
    assert [one.document.id for one in store.drafts() if one.document.path == path] == ["newer"]
    assert list(store.documents_of([id])) == []


def test_it_must_be_clear_what_to_read(say: Say) -> None:
    """Files or --again; columns only of files."""
    assert say("read").err.startswith("Say what to read: files, folders, or - for standard input;")
    assert say("read", "--again", "--column", "text=body").code == 2
    assert say("read", "--again", "--record", "none.db").err.startswith("There is no record at 'none.db'")
