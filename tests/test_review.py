"""A review of real reports from end to end: the seeds where they lie beside the house, else two of our own examples."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from dragoman.cli.reviewing.desk import Desk
from dragoman.model import Claim, Draft, Evidence, Record
from dragoman.record.judging.selection import chosen
from dragoman.record.judging.standing import standing
from dragoman.record.store import Store
from dragoman.views.reviewing.fields import fields
from tests.cli.conftest import Say, say  # noqa: F401
from tests.cli.reviewing.conftest import fill, shown, take, work
from tests.conftest import SHARED
from tests.pipeline import drafts, lexicon

SEEDS, EXAMPLES = SHARED / "seeds", Path(__file__).parents[1] / "examples" / "china-kazakhstan"
REPORTS = (SEEDS,) if SEEDS.is_dir() else (EXAMPLES,)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def read() -> tuple[Draft, ...]:
    return drafts(*REPORTS)


@pytest.fixture
def store(read: tuple[Draft, ...], tmp_path: Path) -> Store:
    made = Store(tmp_path / "dragoman.db", lexicon())
    made.add(read)
    return made


def told_twice(record: Record) -> Claim:
    """A claim of a sitting or meeting that another report tells as well."""
    event = next(one for one in record.events if one.act in ("session", "meeting") and len(one.documents) > 1)
    return next(claim for claim in record.claims if claim.id == event.claims[0])


def better(draft: Draft) -> Draft:
    """The draft as other rules would have read it: a title longer, each claim with another id and wider words."""
    return replace(draft, claims=tuple(_better(claim, draft.document.text) for claim in draft.claims))


def _better(claim: Claim, text: str) -> Claim:
    evidence = tuple(_wider(one, text) for one in claim.evidence)
    like = replace(claim.time, like=claim.time.like and f"b{claim.time.like}") if claim.time else None
    return replace(claim, id=f"b{claim.id}", evidence=evidence, time=like)


def _wider(one: Evidence, text: str) -> Evidence:
    start, end = max(0, one.start - 4), min(len(text), one.end + 3)
    return replace(one, start=start, end=end, text=text[start:end])


def standing_ids(claims: Iterable[Claim]) -> set[str]:
    return {id for claim in claims for id in claim.judgements}


def test_a_review_outlives_the_next_reading(
    say: Say,  # noqa: F811
    store: Store,
    read: tuple[Draft, ...],
    tmp_path: Path,
) -> None:
    """Split, merged again, edited, marked, undone, judged in bulk; read anew; carried to a fresh record: it all stands."""
    claim = told_twice(store.record())
    tellings = len(next(one for one in store.record().events if claim.id in one.claims).claims)
    names = [one.name for one in fields(claim)]
    desk = Desk(store, lexicon(), "Ada", kinds=("claims",), only=chosen(f"id={claim.id}"))

    async def steps(pilot: Pilot[None]) -> None:
        await pilot.press("s")
        await pilot.pause()
        if tellings > 2:
            await pilot.press("enter")
            await pilot.pause()
        await fill(pilot, "two happenings of one day", "")
        assert "Kept: split" in shown(pilot)
        await pilot.press("m")
        await pilot.pause()
        await take(pilot, 0)
        await fill(pilot, "one after all", "")
        assert "Kept: merged" in shown(pilot)
        await pilot.press("e")
        await take(pilot, names.index("where"))
        await fill(pilot, "Samarkand", "the host's press service", "the wire has the wrong city")
        assert "Kept: where is 'Samarkand'" in shown(pilot)
        await pilot.press("x")
        await pilot.pause()
        await take(pilot, 0)
        await take(pilot, 2)
        await fill(pilot, "", "")
        await pilot.press("u")
        await pilot.pause()
        await take(pilot, 0)
        assert "Undone: when is contradicted." in shown(pilot)

    work(desk, steps)
    event = next(one for one in store.record().events if claim.id in one.claims)
    assert event.where == "Samarkand"
    assert event.marks == {}
    before = store.judgements()
    dry = say("judgements", "bulk", "--where", "act=statement", "--reject", "--reason", "trial", "--dry-run")
    assert "would be rejected" in dry.out
    assert store.judgements() == before
    say("judgements", "bulk", "--by", "Bo", "--where", "act!=phrase", "--note", "--reason", "seen")
    _read_anew(store, read)
    _carried(store, read, tmp_path)


def _read_anew(store: Store, read: tuple[Draft, ...]) -> None:
    """By better rules every claim has another id; every judgement is found on its claim again."""
    old = {claim.id: claim.judgements for claim in store.record().claims}
    store.add(map(better, read))
    record = store.record()
    assert [one.message for one in record.findings if one.kind == "judgement-unplaced"] == []
    assert {claim.id: claim.judgements for claim in record.claims} == {f"b{id}": held for id, held in old.items()}
    assert standing_ids(record.claims) == {one.id for one in standing(store.judgements())}


def _carried(store: Store, read: tuple[Draft, ...], folder: Path) -> None:
    """Into a fresh record of the same reports: the same record."""
    fresh = Store(folder / "fresh.db", lexicon())
    fresh.add(map(better, reversed(read)))
    fresh.judge(reversed(store.judgements()))
    assert fresh.record() == store.record()
