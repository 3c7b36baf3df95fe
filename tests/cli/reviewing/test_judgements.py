import json
from pathlib import Path

import pytest

from dragoman.cli import signing
from dragoman.errors import JudgementError
from dragoman.record.store import Store
from tests.cli.conftest import Say

BULK = ("judgements", "bulk", "--by", "Ada", "--where")


def test_a_dry_run_changes_nothing(say: Say, store: Store) -> None:
    """Every claim that fits, its words, and what would become of it and of its event."""
    said = say(*BULK, "act=meeting person~vik", "--reject", "--reason", "misread", "--dry-run")
    assert "2 claims where act=meeting person~vik: would be rejected." in said.out
    assert "left out with event" in " ".join(said.out.split())
    assert "“met with King Haldor Vik in Oslo on March 4, 2024" in said.out.replace("\n    ", " ")
    assert said.err == "2 judgements would be made; nothing was changed.\n"
    assert store.judgements() == ()


def test_many_at_once(say: Say, store: Store) -> None:
    """The same without the dry run; the record follows."""
    said = say(*BULK, "act=meeting person~vik", "--reject", "--reason", "misread", "--json")
    assert [one["changes"][:8] for one in json.loads(said.out)["claims"]] == ["left out", "left out"]
    assert [(one.kind, one.by, one.reason) for one in store.judgements()] == [("reject", "Ada", "misread")] * 2
    assert len(store.record().rejected) == 2
    say(*BULK, "act=session", "--mark", "where=not checked")
    assert {one.marks["where"] for one in store.record().claims if one.act == "session"} == {"not checked"}
    assert say(*BULK, "act=measure", "--accept").err == "No claim fits.\n"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("act=meeting",), "Bulk judges in one way: give one of --accept, --reject, --mark FIELD=MARK and --note."),
        (("act=meeting", "--accept", "--reject"), "Bulk judges in one way"),
        (("act=meeting", "--reject"), "A judgement of kind reject says why; its reason is empty."),
        (("act=meeting", "--mark", "where"), "--mark 'where' names no mark"),
        (("act=meeting", "--mark", "where=unsure"), "'unsure' is no mark; allowed are not reported, not checked"),
        (("song", "--accept"), "'song' is no condition"),
    ],
)
def test_what_bulk_refuses(say: Say, store: Store, arguments: tuple[str, ...], why: str) -> None:
    """One sentence, nothing done."""
    said = say(*BULK, *arguments)
    assert (said.code, said.err.startswith(why)) == (2, True)
    assert store.judgements() == ()


def test_out_and_into_a_fresh_record(say: Say, store: Store, tmp_path: Path) -> None:
    """The judgements of one record laid over the same reports in another: the same bytes leave it."""
    say(*BULK, "act=meeting document=dated", "--reject", "--reason", "misread")
    say(*BULK, "act=session", "--accept")
    text = say("judgements", "export").out
    (tmp_path / "judged.jsonl").write_text(text, encoding="utf-8")
    fresh = Store(tmp_path / "fresh.db")
    fresh.add(store.drafts())
    said = say("judgements", "import", "judged.jsonl", "--record", "fresh.db")
    assert (
        said.err == "Took in 3 judgements.\n3 judgements stand, 0 undone or undoing; 0 without a place, 0 gainsaid.\n"
    )
    for kind in ("claims", "events", "findings", "judgements", "tenures"):
        assert say("export", kind).out == say("export", kind, "--record", "fresh.db").out
    again = say("judgements", "import", "judged.jsonl", "--record", "fresh.db").err
    assert again.startswith("Took in 0 judgements (3 known already).")
    assert text == say("export", "judgements").out


def test_judgements_on_what_is_not_there(say: Say, store: Store, tmp_path: Path) -> None:
    """Of a report that this record never read: kept, told, and placed on the day the report is read."""
    say(*BULK, "act=meeting document=dated", "--reject", "--reason", "misread")
    text = say("judgements", "export").out
    (tmp_path / "judged.jsonl").write_text(text + "not a judgement\n", encoding="utf-8")
    fresh = Store(tmp_path / "fresh.db")
    dated, undated = store.drafts()
    fresh.add([undated])
    said = say("judgements", "import", "judged.jsonl", "--record", "fresh.db")
    assert said.code == 1
    assert "Line 2 of 'judged.jsonl' is no JSON." in said.err
    assert "(Ada: rejected) cannot be placed: no one meeting in 'dated.txt' is the one told as" in said.err
    assert say("judgements", "export", "--record", "fresh.db").out == text
    fresh.add([dated])
    assert json.loads(say("judgements", "apply", "--record", "fresh.db", "--json").out) == {
        "judgements": 1,
        "standing": 1,
        "unplaced": 0,
        "conflicts": 0,
        "findings": [],
    }


def test_a_file_of_something_else(say: Say, store: Store, tmp_path: Path) -> None:
    """Nothing is taken in, and each line says why not."""
    (tmp_path / "list.txt").write_text('milk\n{"kind": "accept"}\n[1]\n', encoding="utf-8")
    said = say("judgements", "import", "list.txt")
    assert said.code == 2
    assert said.err.splitlines() == [
        "Line 1 of 'list.txt' is no JSON.",
        "Line 2 of 'list.txt': The line has no 'by'; a judgement has one.",
        "Line 3 of 'list.txt': The line has no 'kind'; a judgement has one.",
        "No judgement was taken in.",
    ]
    assert say("judgements", "import", "none.txt").err == "'none.txt' cannot be read: no such file or directory.\n"


def test_a_review_without_a_terminal(say: Say, store: Store) -> None:
    """The list can be had; the screen needs a terminal."""
    said = say("review", "--by", "Ada", "--kind", "claims", "--where", "act=session")
    assert (said.code, said.err) == (
        2,
        "A review needs a terminal; --list or --json tell what there is to look at without one.\n",
    )
    listed = json.loads(say("review", "--kind", "claims", "--where", "act=session", "--json").out)
    assert [one["kind"] for one in listed] == ["claims", "claims"]
    assert "2 things to look at." in say("review", "--kind", "claims", "--where", "act=session", "--list").out
    assert "'songs' is nothing to review; allowed are unplaced" in say("review", "--kind", "songs").err


def test_who_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    """As asked for, else as the environment says, else the login name; nobody signs with blanks."""
    monkeypatch.setenv("DRAGOMAN_BY", "Bo")
    assert (signing.signer("Ada"), signing.signer(None)) == ("Ada", "Bo")
    monkeypatch.delenv("DRAGOMAN_BY")
    monkeypatch.setenv("LOGNAME", "cy")
    assert signing.signer(None) == "cy"
    with pytest.raises(JudgementError, match="say who judges with --by NAME"):
        signing.signer(" ")
