"""Calls of the API such as nobody would make: what of ten thousand ends in a fault, or is not as the API describes it.

    python -m benchmarks.calls [CALLS] [--seed N] [--record FILE]

schemathesis makes the calls from the description at /openapi.json, half of them as it allows and half as it does not.
Where the description allows any name, half of the calls have those of the record, so that they get far. Each
answer must be no server error, of a status and a form that the description tells, and a refusal where it was asked
otherwise than that allows. Without a record the examples are read first.
"""

import argparse
import tempfile
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import positive_data_acceptance
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok

from benchmarks.visitor import HOME, Visitor, examples
from dragoman.lexicon import load

MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
_SHOWN = 20

Names = Mapping[str, Sequence[str]]
"""By the name of a parameter, what the record could be asked for with it."""


@dataclass
class Told:
    """So many calls, how they were answered, and what was wrong with the answers."""

    calls: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def call(visitor: Visitor, calls: int, *, by: int = 1) -> Told:
    """So many calls or a few more, evenly over all questions of the API, the same for the same seed."""
    schema = schemathesis.openapi.from_asgi("/openapi.json", visitor.room, headers={"Host": "127.0.0.1"})
    questions = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    names, told = known(visitor), Told()
    each = -(-calls // (2 * len(questions) - 2))
    for at, question in enumerate(questions):
        for mode in MODES:
            if question.query or question.path_parameters or mode is GenerationMode.POSITIVE:
                _ask(question, mode, each, names, told, Random(f"{by} {at} {mode}"))
    return told


def _ask(question: Any, mode: GenerationMode, calls: int, names: Names, told: Told, random: Random) -> None:
    @seed(random.randrange(2**32))
    @settings(max_examples=calls, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=_CHECKS)
    @given(case=question.as_strategy(generation_mode=mode))
    def ask(case: Case[Any]) -> None:
        if mode is GenerationMode.POSITIVE:
            _named(case, names, random)
        _call(case, told)

    ask()


_CHECKS = list(HealthCheck)


def _named(case: Case[Any], names: Names, random: Random) -> None:
    """Put names of the record in the place of the made-up ones, in half of the calls; two parties are ones that met."""
    if random.random() < 0.5:
        return
    one, other = random.choice(names["pairs"]).split("/")
    met = {"one": one, "other": other, "party": one, "party2": other}
    kind = case.path.strip("/").split("/")[-1 if case.path.count("/") < 2 else 1]
    for given_ in (case.path_parameters, case.query):
        for name in sorted(given_ or {}):
            real = names.get(f"{kind} {name}") or names.get(name)
            chosen = met.get(name) or (random.choice(real) if real else given_[name])
            given_[name] = [chosen] if isinstance(given_[name], list) and real else chosen


# What the form of a question allows may still be no question: a day that no calendar has, a last day before the first.
_LEFT = [positive_data_acceptance]


def _call(case: Case[Any], told: Told) -> None:
    told.calls += 1
    try:
        answer = case.call(base_url=HOME)
        told.statuses[answer.status_code] += 1
        case.validate_response(answer, excluded_checks=_LEFT)
    except (Exception, FailureGroup) as trouble:  # whatever goes wrong is told, and the calls go on
        some = getattr(trouble, "exceptions", [trouble])
        told.faults += [f"{case.formatted_path} {case.query}: {type(one).__name__}: {one}" for one in some]


def known(visitor: Visitor) -> Names:
    """What the record could be asked for."""
    events = visitor.json("/api/events?limit=200")["items"]
    documents = [one["id"] for one in visitor.json("/api/documents?limit=200")["items"]]
    pairs = visitor.json("/api/pairs?limit=50")["items"]
    parties = sorted({pair[side] for pair in pairs for side in ("one", "other")})
    told = {kind: [one["name"] for one in visitor.json(f"/api/{kind}")["items"]] for kind in _KINDS}
    ids = [one["id"] for one in events]
    return {
        **dict.fromkeys(("country", "search country"), parties),
        "pairs": [f"{pair['one']}/{pair['other']}" for pair in pairs],
        **{"people name": told["people"], "person": told["people"], "mechanisms name": told["mechanisms"]},
        **{"id": ids, "documents id": documents, "account": documents, "publisher": told["publishers"]},
        "claims id": [id for one in events for id in one["claims"]],
        "title": ["president", "prime minister", "foreign minister"],
        "phrase": told["phrases"],
        "q": ["gas", "visit OR talks", '"strategic partnership"', "people:xi", "pipe*", "trade NOT gas"],
        "topic": ["trade", "energy", "security"],
    }


_KINDS = ("people", "mechanisms", "publishers", "phrases")


def main() -> None:
    """Call, and tell what came of it; the exit code is 1 where anything was wrong."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("calls", type=int, nargs="?", default=10_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--record", type=Path)
    given_ = asked.parse_args()
    warnings.simplefilter("ignore")
    lexicon = load()
    with tempfile.TemporaryDirectory() as folder:
        record = given_.record or examples(Path(folder) / "examples.db", lexicon)
        told = call(Visitor(record, lexicon), given_.calls, by=given_.seed)
    answered = ", ".join(f"{status}: {count:,}" for status, count in sorted(told.statuses.items()))
    print(f"{told.calls:,} calls ({answered}); {len(told.faults)} faults.")
    for fault in told.faults[:_SHOWN]:
        print(f"  {fault}")
    raise SystemExit(bool(told.faults))


if __name__ == "__main__":
    main()
