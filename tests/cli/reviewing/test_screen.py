from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from dragoman.cli.reviewing.desk import Desk
from dragoman.errors import RecordError
from dragoman.model import Event, Judgement
from dragoman.record.judging.signing import Draft
from dragoman.record.store import Store
from dragoman.views.reviewing.fields import fields
from tests.cli.reviewing.conftest import fill, shown, take, work

Open = Callable[..., Desk]


def events(store: Store) -> list[Event]:
    """The meetings with the King."""
    return [one for one in store.record().events if one.act == "meeting" and one.where == "Oslo"]


def said(store: Store) -> list[tuple[str, str | None, object, str | None, str | None]]:
    return [(one.kind, one.field, one.value, one.source, one.reason) for one in store.judgements()]


def test_a_claim_and_its_words(desk: Open) -> None:
    """On the left what there is to look at, on the right the claim; the words it rests on stand in braces."""

    async def steps(pilot: Pilot[None]) -> None:
        screen = shown(pilot)
        assert "dragoman review: 1 thing to look at, 0 judged; signed Ada" in screen
        assert "1 meeting" in screen
        assert "{met with King Haldor Vik in Oslo" in screen
        assert "dated, Wire A, 5 March 2024" in screen
        assert "a accept  r reject  e edit  m merge  s split  x mark  n note" in screen
        assert all(len(line) <= 80 for line in screen.splitlines())

    work(desk(), steps)


def test_a_field_with_a_source_and_a_justification(desk: Open, store: Store) -> None:
    """The place is set; the screen says so only once it lies in the file, and the event has it."""
    opened = desk()
    claim = opened.claim(opened.items[0].claims[0])
    assert claim is not None
    at = [one.name for one in fields(claim)].index("where")

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("e")
        await take(pilot, at)
        assert "Edit where" in shown(pilot)
        await fill(pilot, "Bergen", "the palace", "")
        assert "its reason is empty" in shown(pilot).replace("\n", " ")
        assert said(store) == []
        await fill(pilot, "they met aboard ship")
        assert "Kept: where is 'Bergen'" in shown(pilot)
        assert "1 [edit] meeting" in shown(pilot)
        assert "(set by Ada)" in shown(pilot)

    work(opened, steps, (80, 40))
    assert said(store) == [("edit", "where", "Bergen", "the palace", "they met aboard ship")]
    (event,) = (one for one in store.record().events if one.act == "meeting" and one.where == "Bergen")
    assert [(one.field, one.source) for one in event.edits] == [("where", "the palace")]


def test_split_merged_again_and_undone(desk: Open, store: Store) -> None:
    """Two events, one again, two when the merge is taken back, one when that is taken back."""
    counts = []

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("s")
        await fill(pilot, "two audiences", "")
        counts.append(len(events(store)))
        await pilot.press("m")
        await pilot.pause()
        await take(pilot, 0)
        await fill(pilot, "one after all", "")
        counts.append(len(events(store)))
        for _ in range(2):
            await pilot.press("u")
            await pilot.pause()
            assert ("undo: Ada" if len(counts) == 2 else "bring back: Ada") in shown(pilot)
            await take(pilot, 0)
            counts.append(len(events(store)))
        assert "Brought back: merged." in shown(pilot)

    work(desk(), steps)
    assert counts == [2, 1, 2, 1]
    assert [one.kind for one in store.judgements()] == ["split", "merge", "undo", "undo"]


def test_one_key_each(desk: Open, store: Store) -> None:
    """Accept, mark, note and reject; what was rejected is still shown, and says so."""

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        assert "Accepted by Ada." in shown(pilot)
        await pilot.press("x")
        await pilot.pause()
        await take(pilot, 0)
        await take(pilot, 1)
        await fill(pilot, "", "")
        await pilot.press("n")
        await fill(pilot, "")
        assert "The note is empty" in shown(pilot)
        await fill(pilot, "see the gazette")
        await pilot.press("r")
        await fill(pilot, "nobody met", "")
        assert "Rejected by Ada." in shown(pilot)
        assert "1 [reject] meeting" in shown(pilot)

    work(desk(), steps)
    assert said(store) == [
        ("accept", None, None, None, None),
        ("mark", "when", "not checked", None, None),
        ("note", None, None, None, "see the gazette"),
        ("reject", None, None, None, "nobody met"),
    ]
    assert store.judgements()[3].after == (store.judgements()[0].id,)
    assert [one.path for one in store.record().rejected] == ["dated.txt"]


def test_escape_leaves_everything_as_it_was(desk: Open, store: Store) -> None:
    """Whoever thinks better of it has said nothing."""

    async def steps(pilot: Pilot[None]) -> None:
        for key in "exmrns":
            await pilot.press(key)
            await pilot.pause()
            await pilot.press("escape")
            await pilot.pause()
        await pilot.press("u")
        await pilot.pause()
        assert "Nothing was judged here that could be undone." in shown(pilot)

    work(desk(), steps)
    assert store.judgements() == ()


def test_moving_about(desk: Open) -> None:
    """Up and down by letters or arrows, another account, the keys in words, and out."""

    async def steps(pilot: Pilot[None]) -> None:
        app = pilot.app
        places = []
        for key in ("j", "down", "k", "up"):
            await pilot.press(key)
            await pilot.pause()
            places.append(app.query_one("#queue").highlighted)  # type: ignore[attr-defined]
        assert places == [1, 2, 1, 0]
        await pilot.press("o")
        assert "│ undated, " in shown(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        assert "j k or arrows   move in the queue" in shown(pilot)
        await pilot.press("escape", "q")

    work(desk("act=meeting document~ted"), steps)


def test_nothing_to_look_at(desk: Open) -> None:
    """An empty queue says so, and no key breaks anything."""

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press(*"aremsxnuojk")
        await pilot.pause()
        assert "There is nothing to look at." in shown(pilot)

    work(desk("act=measure"), steps)


def test_what_cannot_be_kept_is_told(desk: Open, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk: the screen does not say that the judgement was kept."""
    opened = desk()

    def full(judgements: list[Judgement]) -> None:
        raise RecordError("Record 'dragoman.db' cannot be used: the disk is full, or the file may not grow.")

    monkeypatch.setattr(store, "judge", full)

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        assert "NOT kept: Record 'dragoman.db' cannot be used: the disk is full" in shown(pilot)
        assert "Accepted" not in shown(pilot)

    work(opened, steps)


def test_kept_though_not_yet_shown(desk: Open, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The judgement is in the file, the record could not be brought up to it: both are told."""
    opened = desk()

    def full(*_: object) -> None:
        raise RecordError("Record 'dragoman.db' cannot be used: the disk is full, or the file may not grow.")

    monkeypatch.setattr(store, "renewed", full)

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("a")
        screen = " ".join(shown(pilot).split())
        assert "Kept: accepted" in screen
        assert "It will show later: Record 'dragoman.db' cannot be used: the disk is full" in screen

    work(opened, steps)
    assert [one.kind for one in store.judgements()] == ["accept"]


def test_two_blind_coders(desk: Open, store: Store) -> None:
    """Bo sees neither how sure the program is nor what Ada set; of his own words he sees all."""
    ada = desk()
    claim = ada.claim(ada.items[0].claims[0])
    assert claim is not None
    ada.judge(Draft("edit", (claim,), field="where", value="Bergen", reason="aboard ship"))
    ada.judge(Draft("reject", (claim,), reason="no meeting"))

    async def steps(pilot: Pilot[None]) -> None:
        screen = shown(pilot)
        assert "signed Bo, blind" in screen
        assert "Oslo" in screen
        assert not [word for word in ("Bergen", "Ada", "confidence", "Event", "account") if word in screen]
        await pilot.press("a")
        assert "Accepted by Bo." in shown(pilot)

    work(desk(by="Bo", blind=True), steps, (80, 40))
    assert [one.by for one in store.judgements()] == ["Ada", "Ada", "Bo"]
    assert store.judgements()[2].after == ()


def test_a_judgement_without_a_place(store: Store, desk: Open) -> None:
    """It stands in the queue with what it says, and can be undone there."""
    first = desk()
    claim = first.claim(first.items[0].claims[0])
    assert claim is not None
    lost = replace(claim, id="lost", document="lost", path="lost.txt")
    made = first.judge(Draft("reject", (lost,), reason="misread"))
    opened = Desk(store, first.lexicon, "Ada", kinds=("unplaced",))

    async def steps(pilot: Pilot[None]) -> None:
        assert made.id in shown(pilot)
        assert "no claim found" in shown(pilot)
        await pilot.press("a")
        assert "No claim is shown here" in shown(pilot)
        await pilot.press("u")
        await pilot.pause()
        await take(pilot, 0)

    work(opened, steps)
    assert [one for one in store.record().findings if one.kind == "judgement-unplaced"] == []
