"""Thirty readouts of a foreign ministry, each with its whole web page glued into one line: is what the title inside
the text says found (the act, the people, their offices, the ordinal, the event's day), and nothing made of the menus?

    python -m benchmarks.china_mfa [--json FILE] [--file FILE]

The title is the text before the first underscore; it is read by `benchmarks.officials`. The event's day is that of the
first sentence of the report, not the day under "Updated". What the small parser
cannot read is coded in BY_HAND. The readouts are no part of this project; without them the script says so and ends.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path

from benchmarks.alone import Row, claims_of, in_short, parties, share
from benchmarks.officials import Official, holds, official, same_name
from dragoman.document import intake
from dragoman.model import Document

FILE = Path(__file__).resolve().parents[2] / "shared" / "data" / "china-mfa" / "readouts-earliest-30.jsonl"
FIELDS = ("act", "people", "offices", "ordinal", "day")

_VERBS = {
    "Meets with": ("meeting", "session"),
    "Visits": ("visit",),
    "Co-chair the": ("session", "meeting"),
    "Hold": ("session", "meeting"),
    "Holds": ("session", "meeting"),
}
_TITLE = re.compile(r"^(?P<who>.+?) (?P<verb>" + "|".join(sorted(_VERBS, key=len, reverse=True)) + r") (?P<whom>.+)$")
_ORDINALS = {
    word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_NUMBERED = re.compile(
    r"\b(?:the|a|an) (?:(\d+)(?:st|nd|rd|th)|(" + "|".join(_ORDINALS) + r")) [^.]{0,40}?"
    r"\b(?:round|session|meeting|consultations?|dialogue)",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:On|From) (\w+) (\d+)(?: to (\d+))?, (\d{4})")


@dataclass(frozen=True)
class Told:
    """What a title says, with the day and the ordinal that the first sentence adds; no acts, no event."""

    acts: tuple[str, ...] = ()
    people: tuple[Official, ...] = ()
    ordinal: int | None = None
    day: str | None = None


# Titles that the parser cannot read, by row from 0. Receptions and a position paper are no act that must be claimed;
# the briefing's title tells of a visit whose day it does not say.
_XI = Official("Xi Jinping", "President", "CHN")
_LIM = Official("Gabriel Lim", "Permanent Secretary of the Ministry of Trade and Industry", "SGP")
_PETKOVIC = Official("Petar Petkovic", "Member of the Presidium of the Serbian Progressive Party", "SRB")
_MAMBA = Official("Manuel Mamba", "Governor of the Cagayan Province", "PHL")
BY_HAND: Mapping[int, Told] = {
    1: Told(("meeting",), (Official("Deng Li", "Vice Foreign Minister", "CHN"), _PETKOVIC)),
    5: Told(("visit",), (_XI,), day=""),
    8: Told(("session", "meeting"), (Official("Ma Zhaoxu", "Vice Foreign Minister", "CHN"),)),
    9: Told(),
    12: Told(("session", "meeting"), (Official("Nong Rong", "Assistant Foreign Minister", "CHN"), _LIM)),
    18: Told(),
    19: Told(),
    20: Told(("session",)),
    24: Told(),
    25: Told(("meeting",), (Official("Nong Rong", "Assistant Foreign Minister", "CHN"), _MAMBA)),
}


def told_by(number: int, text: str) -> Told | None:
    """What the title of a page says; None where the small parser cannot read it and nobody has coded it."""
    body = text[text.rfind("Updated:") :]
    day, ordinal = day_of(body), ordinal_of(body.split(". ")[0])
    coded = BY_HAND.get(number)
    if coded is not None:
        return replace(coded, ordinal=ordinal, day=day if coded.day is None else None) if coded.acts else coded
    hit = _TITLE.match(title_of(text))
    if hit is None:
        return None
    whom = hit["whom"].split(" with ")[-1]
    met = hit["verb"] == "Meets with" or " with " in hit["whom"]
    named = [*several(hit["who"]), *([official(whom)] if met else [])]
    if not all(named):
        return None
    return Told(_VERBS[hit["verb"]], tuple(who for who in named if who), ordinal, day)


def title_of(text: str) -> str:
    return text.split("_")[0].strip("\u200b ")


def several(text: str) -> list[Official | None]:
    """One official or two: "A and B"."""
    one = official(text)
    if one:
        return [one]
    for cut in re.finditer(r" and ", text):
        pair = [official(text[: cut.start()]), official(text[cut.end() :])]
        if all(pair):
            return list(pair)
    return [None]


def day_of(body: str) -> str | None:
    """The day, or the first and the last day, that the first sentence gives."""
    hit = _DAY.search(body[: body.find(".") + 200])
    if hit is None:
        return None
    first = datetime.strptime(f"{hit[1]} {hit[2]} {hit[4]}", "%B %d %Y").date()
    return f"{first}/{first.replace(day=int(hit[3]))}" if hit[3] else str(first)


def ordinal_of(sentence: str) -> int | None:
    hit = _NUMBERED.search(sentence)
    return (int(hit[1]) if hit[1] else _ORDINALS[hit[2].lower()]) if hit else None


def judged(told: Told, found: list[Row]) -> dict[str, bool]:
    """Which parts of the title the claims have right; what the title does not say is not asked."""
    known = [c for c in found if c["act"] in told.acts and c["modality"] == "occurred" and c["rule"] != "tenure"]
    fits = [c for c in known if not told.people or any(_bearer(c, who) for who in told.people)]
    best = max(fits, key=lambda c: (_score(c, told), -c["evidence"][0]["start"]), default=None)
    right = {"act": best is not None}
    if told.people:
        right["people"] = best is not None and all(_bearer(best, who) for who in told.people)
        right["offices"] = all(holds(_offices(found, who), who.office or "") for who in told.people if who.office)
    if "session" in told.acts and best and best["act"] == "session":
        right["ordinal"] = best["values"].get("ordinal") == told.ordinal
    if told.day:
        right["day"] = best is not None and best["when"] == told.day
    return right


def _score(claim: Row, told: Told) -> int:
    return sum(bool(_bearer(claim, who)) for who in told.people)


def _bearer(claim: Row, who: Official) -> bool:
    names = [party["name"] for party in parties(claim) if party["kind"] == "person"]
    return any(same_name(name, who.name) and len(name.split()) <= len(who.name.split()) for name in names)


def _offices(found: list[Row], who: Official) -> list[str | None]:
    return [party["office"] for claim in found for party in parties(claim) if same_name(party["name"], who.name)]


def outside(claim: Row, text: str) -> list[str]:
    """Words of a claim that stand in the page's menus: before the title inside the page, or behind the report."""
    title = title_of(text)
    begin, end = text.find(title, len(title)), text.rfind("Links:State Council")
    return [
        e["text"]
        for e in claim["evidence"]
        if len(title) <= e["start"] < begin or e["end"] > (end if end > 0 else len(text))
    ]


@dataclass
class Result:
    number: int
    title: str
    told: Told
    right: dict[str, bool] = field(default_factory=dict)
    claims: list[str] = field(default_factory=list)
    menus: list[str] = field(default_factory=list)


def measure(file: Path) -> tuple[list[Result], list[str]]:
    """Every page judged, and the titles that could not be read."""
    results, unparsed = [], []
    for number, item in enumerate(d for d in intake.read_path(file, columns={}) if isinstance(d, Document)):
        told = told_by(number, item.text)
        found = claims_of(item)
        if told is None:
            unparsed.append(title_of(item.text))
            told = Told()
        menus = [words for claim in found for words in outside(claim, item.text)]
        right = judged(told, found) if told.acts else {}
        results.append(
            Result(
                number, title_of(item.text), told, right, [in_short(c) for c in found if c["act"] in _ENCOUNTERS], menus
            )
        )
    return results, unparsed


_ENCOUNTERS = ("meeting", "session", "visit")


def table(results: list[Result]) -> str:
    asked, right = Counter[str](), Counter[str]()
    for result in results:
        asked.update(result.right.keys())
        right.update(name for name, is_right in result.right.items() if is_right)
    rows = [f"{name:10}{share(right[name], asked[name])}" for name in FIELDS]
    rows.append(f"{'all':10}{share(right.total(), asked.total())}")
    return "\n".join((*rows, f"claims with words of the menus: {sum(len(result.menus) for result in results)}"))


def main() -> None:
    """Prints every miss, then the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--file", type=Path, default=FILE)
    parser.add_argument("--json", type=Path, help="write every judgement here")
    options = parser.parse_args()
    if not options.file.is_file():
        print(f"File {options.file} is missing; nothing is measured.")
        return
    results, unparsed = measure(options.file)
    for result in results:
        wrong = [name for name, is_right in result.right.items() if not is_right]
        if wrong:
            print(
                f"MISS {', '.join(wrong)}: {result.number} {result.title}", result.told, *result.claims, sep="\n     "
            )
        if result.menus:
            print(f"MENU {result.number}", *result.menus, sep="\n     ")
    for title in unparsed:
        print(f"UNPARSED {title}")
    print(table(results))
    if options.json:
        told = {"pages": [asdict(result) for result in results], "unparsed": unparsed}
        options.json.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
