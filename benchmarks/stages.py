"""Where the time of a reading goes, stage by stage: the functions of each stage are timed as they stand, each without
those of other stages that it calls.

Seconds are those the core worked. What belongs to no function in STAGES (intake above all, which hands documents over
one by one) counts as the document's.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from types import ModuleType
from typing import Any

from dragoman import claims, reading

REST = "document"
"""Intake, cleaning, sentences, and what lies between the stages."""

STAGES: Mapping[str, tuple[tuple[ModuleType, str], ...]] = {
    "concern": ((reading.concern, "scope"),),
    "mentions": (
        (reading, "split"),
        (reading, "_raw_mentions"),
        (reading, "_settle"),
        (reading.anaphora, "resolve"),
    ),
    "times": ((reading.timexes, "find"), (reading.numbers, "find"), (claims, "tense_of")),
    "parse": ((reading, "_parses"),),
    "claims": ((claims, "draft"),),
}


@contextmanager
def watched() -> Iterator[dict[str, float]]:
    """The seconds of each stage, counted while the context is open; `REST` is known when it closes."""
    seconds = dict.fromkeys((*STAGES, REST), 0.0)
    running = [0.0]
    kept = [(room, name, getattr(room, name)) for rows in STAGES.values() for room, name in rows]
    for stage, rows in STAGES.items():
        for room, name in rows:
            setattr(room, name, _timed(getattr(room, name), stage, seconds, running))
    begin = time.process_time()
    try:
        yield seconds
    finally:
        seconds[REST] = time.process_time() - begin - running[0]
        for room, name, function in kept:
            setattr(room, name, function)


def _timed(
    function: Callable[..., Any], stage: str, seconds: dict[str, float], running: list[float]
) -> Callable[..., Any]:
    """The function, which adds the seconds that it takes, without those of stages inside it, to its stage."""

    @wraps(function)
    def timed(*args: object, **options: object) -> Any:
        begin = time.process_time()
        running.append(0.0)
        try:
            return function(*args, **options)
        finally:
            took = time.process_time() - begin
            seconds[stage] += took - running.pop()
            running[-1] += took

    return timed
