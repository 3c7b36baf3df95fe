"""The examples, read by the program, beside what a person coded in them by hand: a table, every miss and every extra.

One coder wrote the reports and the gold, so a score here shows what a change gained and lost, not how the world's
reports fare. tests/test_gold.py holds the floors.

    make gold
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from dragoman.record import lines
from tests.agreement import fields, in_short
from tests.pipeline import record_of

HOUSE = Path(__file__).resolve().parent.parent
Fact = Mapping[str, Any]

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


ACTS: dict[str, tuple[str, ...]] = {
    **{"meetings": ("meeting",), "visits": ("visit",), "sessions": ("session",), "agreements": ("agreement",)},
    **{"relationship": ("partnership",), "offices": ("tenure",), "conveyances": ("greeting",), "figures": ("figure",)},
    **{"measures": ("measure",), "statements": ("statement", "pledge"), "alignments": ("alignment",)},
    "phrases": ("phrase",),
}


def compared(fact: Fact, expected: Fact, claim: Fact) -> dict[str, bool]:
    """Which fields of a fact a claim tells rightly; of a visit both ends, as far as they are known."""
    told = fields(expected, claim)
    start, _, end = (claim["when"] or "").partition("/")
    for name, day in (("start", start), ("end", end or start)):
        if fact.get(name):
            told[name] = day == fact[name]
    return told


Told = tuple[Fact, Fact | None, dict[str, bool]]


def matched(facts: list[Fact], kind: str, claims: list[Fact]) -> tuple[list[Told], list[Fact]]:
    """Each fact with the claim that tells it best, and the claims no fact asked for; no claim stands for two facts."""
    acts = ACTS[kind]
    free = [claim for claim in claims if claim["act"] in acts]
    pairs: list[Told] = []
    for fact in sorted(facts, key=lambda fact: bool(fact.get("optional"))):
        expected = FORMS[kind](fact)
        scored = [(compared(fact, expected, claim), claim) for claim in free]
        same = [(told, claim) for told, claim in scored if all(told[key] for key in KEYS & told.keys())]
        if not same:
            pairs.append((fact, None, {}))
            continue
        told, claim = max(same, key=lambda pair: sum(pair[0].values()))
        free.remove(claim)
        pairs.append((fact, claim, told))
    return pairs, free


@dataclass
class Score:
    """How many facts of one list there are, how many are found, how many wholly right; and what is there besides."""

    gold: int = 0
    found: int = 0
    right: int = 0
    extra: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, pairs: list[Told], rest: list[Fact]) -> None:
        """One document's facts."""
        self.extra += len(rest)
        self.notes += [f"{name} EXTRA {claim['act']}: {in_short(claim)}" for claim in rest]
        for fact, claim, told in pairs:
            if fact.get("optional"):
                continue
            wrong = [key for key, agrees in told.items() if not agrees]
            self.gold += 1
            self.found += claim is not None
            self.right += claim is not None and not wrong
            if claim is None:
                self.notes.append(f"{name} MISSED: {fact['evidence']}")
            elif wrong:
                self.notes.append(f"{name} {', '.join(wrong)} WRONG: {in_short(claim)}")


def claims_by_report(paths: Iterable[Path]) -> Mapping[str, list[Fact]]:
    """The claims of all reports together, by the report's name or its row."""
    claims: defaultdict[str, list[Fact]] = defaultdict(list)
    for one in record_of(*paths).claims:
        file, _, row = one.path.partition("#")
        claims[row or PurePath(file).stem].append(lines.claim(one))
    return claims


def main() -> None:
    """Prints the table, then every miss, error and extra."""
    gold = [json.loads(line) for line in (HOUSE / "gold" / "examples.jsonl").read_text(encoding="utf-8").splitlines()]
    files = {(HOUSE / "gold" / PurePath(document["path"].partition("#")[0])).resolve() for document in gold}
    claims = claims_by_report(sorted(files))
    scores = {kind: Score() for kind in FORMS}
    for document in gold:
        for kind, score in scores.items():
            score.add(f"{document['id']} {kind}", *matched(document.get(kind, []), kind, claims[document["id"]]))
    print("list           gold found right extra")
    for kind, score in scores.items():
        print(f"{kind:14}{score.gold:5}{score.found:6}{score.right:6}{score.extra:6}")
    print(*(note for score in scores.values() for note in score.notes), sep="\n")


if __name__ == "__main__":
    main()
