"""The examples, read by the program, beside what a person coded in them by hand.

One coder wrote the reports and the gold, so a score here shows that nothing broke, not how the world's reports fare.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any

import pytest

from dragoman.record import lines
from tests.agreement import fields, in_short
from tests.pipeline import record_of

pytestmark = pytest.mark.slow
Fact = Mapping[str, Any]

# The least share of the gold that must be found, by list. Raised when reading gets better, never lowered.
FLOOR = {
    "meetings": 0.55,
    "visits": 0.60,
    "sessions": 0.70,
    "agreements": 0.75,
    "relationship": 0.90,
    "offices": 0.80,
    "conveyances": 0.30,
    "figures": 0.90,
    "measures": 0.30,
    "statements": 0.75,
    "phrases": 0.60,
}

# Fields without which a claim is of another fact.
KEYS = {
    "who",
    "countries",
    "mechanism",
    "office",
    "level",
    "amount",
    "measure",
    "kind",
    "initiatives",
    "phrase",
    "about",
}


def _expected(act: str, fact: Fact, who: list[str], countries: list[str | None], **values: Any) -> Fact:
    given = {key: value for key, value in values.items() if value is not None}
    return {
        "act": act,
        "modality": fact.get("modality", "occurred"),
        "who": [name for name in who if name],
        "countries": [code for code in countries if code],
        "when": fact.get("date"),
        "where": fact.get("place"),
        "values": given,
    }


def _agreement(fact: Fact) -> Fact:
    done = fact["modality"] in ("signed", "ratified")
    form = dict(fact, modality="occurred" if done else "planned")
    return _expected("agreement", form, [], fact["parties"], kind=fact["kind"], status=fact["modality"])


def _measure(fact: Fact) -> Fact:
    return _expected("measure", fact, [], [fact["actor"], fact.get("target")], measure=fact["measure"])


# Each list of the gold as claims: the act, who takes part, the states, and the values that must agree.
FORMS: dict[str, Callable[[Fact], Fact]] = {
    "meetings": lambda f: _expected("meeting", f, f["participants"], f["countries"], format=f["format"]),
    "visits": lambda f: _expected("visit", f, [f["visitor"]], [f["from"], f["to"]]),
    "sessions": lambda f: _expected("session", f, f["chairs"], [], mechanism=f["mechanism"], ordinal=f["ordinal"]),
    "agreements": _agreement,
    "relationship": lambda f: _expected("partnership", f, [], f["dyad"], level=f["level"], change=f["change"]),
    "offices": lambda f: _expected("tenure", f, [f["person"]], [f["country"]], office=f["office"]),
    "conveyances": lambda f: _expected("greeting", f, [f["from"], f["via"], f["to"]], []),
    "figures": lambda f: _expected("figure", f, [], [], amount=f["value"], unit=f["unit"], period=f["period"]),
    "measures": _measure,
    "statements": lambda f: _expected("statement", f, [f["speaker"]], [], about=f["about"], force=f["force"]),
    "alignments": lambda f: _expected("alignment", f, [], f["parties"], initiatives=f["initiatives"]),
    "phrases": lambda f: _expected("phrase", f, [], f["users"], phrase=f["phrase"]),
}


def compared(fact: Fact, expected: Fact, claim: Fact) -> dict[str, bool]:
    """Which fields of a fact a claim tells rightly; of a visit both ends, as far as they are known."""
    told = fields(expected, claim)
    start, _, end = (claim["when"] or "").partition("/")
    for name, day in (("start", start), ("end", end or start)):
        if fact.get(name):
            told[name] = day == fact[name]
    return told


def matched(facts: list[Fact], kind: str, claims: list[Fact]) -> Iterator[tuple[Fact, Fact | None, dict[str, bool]]]:
    """Each fact with the claim that tells it best; no claim stands for two facts."""
    free = list(claims)
    for fact in sorted(facts, key=lambda fact: bool(fact.get("optional"))):
        expected = FORMS[kind](fact)
        acts = {"statement", "pledge"} if expected["act"] == "statement" else {expected["act"]}
        scored = [(compared(fact, expected, claim), claim) for claim in free if claim["act"] in acts]
        same = [(told, claim) for told, claim in scored if all(told[key] for key in KEYS & told.keys())]
        if not same:
            yield fact, None, {}
            continue
        told, claim = max(same, key=lambda pair: sum(pair[0].values()))
        free.remove(claim)
        yield fact, claim, told


def test_the_examples_are_read_as_a_person_reads_them(house: Path) -> None:
    """A fact that a coder found in a report is found by the program; the table tells how many, and how many wholly right."""
    gold = [json.loads(line) for line in (house / "gold" / "examples.jsonl").read_text(encoding="utf-8").splitlines()]
    paths = sorted({house / "gold" / PurePath(document["path"].partition("#")[0]) for document in gold})
    claims: defaultdict[str, list[Fact]] = defaultdict(list)
    for one in record_of(*(path.resolve() for path in paths)).claims:
        file, _, row = one.path.partition("#")
        claims[row or PurePath(file).stem].append(lines.claim(one))
    total, found, right = (dict.fromkeys(FORMS, 0) for _ in range(3))
    missed = []
    for document in gold:
        for kind in FORMS:
            for fact, claim, told in matched(document.get(kind, []), kind, claims[document["id"]]):
                if fact.get("optional"):
                    continue
                total[kind] += 1
                found[kind] += claim is not None
                right[kind] += claim is not None and all(told.values())
                if claim is None:
                    missed.append(f"{document['id']} {kind}: {fact['evidence']}")
                elif not all(told.values()):
                    wrong = ", ".join(name for name, agrees in told.items() if not agrees)
                    missed.append(f"{document['id']} {kind} {wrong}: {in_short(claim)}")
    print("\nlist           gold found right")
    print("\n".join(f"{kind:14}{total[kind]:5}{found[kind]:6}{right[kind]:6}" for kind in FORMS), *missed, sep="\n  ")
    assert [kind for kind in FORMS if found[kind] < FLOOR.get(kind, 0.0) * total[kind]] == []
