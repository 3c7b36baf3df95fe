"""A record that is judged between reports says what one says that was judged after all of them."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.lexicon import load
from dragoman.model import Draft, Judgement
from dragoman.record import assemble
from dragoman.record.checks import faults
from dragoman.record.store import Store
from tests.record.conftest import dated_report, undated_report
from tests.record.judging.test_replay import JUDGEMENTS, reread

Step = Draft | Judgement
DRAFTS = [dated_report().draft(), undated_report().draft()]
BETTER = [replace(draft, claims=tuple(map(reread, draft.claims))) for draft in DRAFTS]
"""The same reports read by better rules: every claim has another id and other words."""


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(range(len(JUDGEMENTS))), unique=True), st.randoms(use_true_random=False))
def test_judgements_and_reports_in_any_order(some: list[int], chance: object) -> None:
    """Settled after every step, then read anew by better rules; the same as if all had come at once."""
    steps: list[Step] = [*DRAFTS, *(JUDGEMENTS[number] for number in some), DRAFTS[1]]
    chance.shuffle(steps)  # type: ignore[attr-defined]
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "dragoman.db", load())
        store.add([])
        held, since = store.renewed()
        for step in steps:
            if isinstance(step, Judgement):
                store.judge([step])
            else:
                store.add([step])
            held, since = store.renewed(held, since)
        record = store.record()
        assert held == record
        store.add(BETTER)
        better = store.record()
        assert store.renewed(held, since)[0] == better
    judged = [JUDGEMENTS[number] for number in some]
    made = assemble(DRAFTS, load(), judgements=judged)
    for part in ("documents", "claims", "rejected", "events", "tenures", "findings", "judgements"):
        assert getattr(record, part) == getattr(made, part), part
    assert record == made
    assert faults(record) == ()
    assert better == assemble(BETTER, load(), judgements=judged)
