"""A review that is killed at any moment has kept all that it said it kept."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.lexicon import Lexicon
from dragoman.record.checks import faults
from dragoman.record.store import Store
from tests.record.conftest import dated_report, undated_report

JUDGING = """
import sys
from dragoman.lexicon import load
from dragoman.model import Judgement, target
from dragoman.record.store import Store

store = Store(sys.argv[1], load())
claim = store.record().claims[0]
for number in range(100_000):
    at = f"2024-05-{number // 86400 + 1:02}T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}Z"
    made = Judgement("note", sys.argv[2], at, (target(claim),), reason=f"note {number}")
    store.judge([made])
    print(made.id, flush=True)
"""


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_nothing_that_was_told_to_be_kept_is_lost(seed: int, tmp_path: Path, lexicon: Lexicon) -> None:
    """Killed between two judgements or within one: those it told are there, each once, and the record is sound."""
    path = tmp_path / "dragoman.db"
    store = Store(path, lexicon)
    store.add([dated_report().draft(), undated_report().draft()])
    store.settle()
    command = [sys.executable, "-c", JUDGING, str(path), f"coder {seed}"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip()]
        time.sleep(random.Random(seed).uniform(0, 0.6))
        process.send_signal(signal.SIGKILL)
        told += [line.strip() for line in process.stdout if line.endswith("\n")]
    kept = [one.id for one in store.judgements()]
    assert told[0]
    assert set(told) <= set(kept)
    assert len(kept) - len(told) <= 1
    assert len(set(kept)) == len(kept)
    assert faults(store.record()) == ()
