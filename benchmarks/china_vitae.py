"""Who of China's leaders met whom, 2003 to 2012, a row a sentence: are the office and the state of the one counterpart
found as the row writes them in brackets, "Jane Doe (Prime Minister of Kenya)"?

    python -m benchmarks.china_vitae [--json FILE] [--file FILE] [--every N]

Rows that name exactly one counterpart count, each text once; each is read by itself. The office is the words in the
brackets without the state; the state is the one that they name, and is not asked where they name none or two. The
rows are no part of this project; without them the script says so and ends.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.alone import Row, claims_of, in_short, parties, share
from benchmarks.officials import Official, holds, land_at, same_name
from dragoman.document import intake
from dragoman.model import Document

FILE = Path(__file__).resolve().parents[2] / "shared" / "data" / "china-vitae" / "engagements-2003-2012.csv"
FIELDS = ("person", "office", "country", "office and country")

_MET = re.compile(r"met with the following:\s*(?P<list>.*?)(?:\s*Others Attending.*)?$", re.DOTALL)
_ONE = re.compile(r"(?P<name>[^()]+?)\s*\((?P<office>(?:[^()]|\([^()]*\))*)\)\s*")
_ABROAD = re.compile(r"\bto (?:the )?[A-Z].*$")
_SHORT = re.compile(r"\s*\([A-Z.]+\)")
_WORD = re.compile(r"People['’]s|U\.?S\.?A?\.?(?!\w)|U\.N\.|['’]s|[^\s,()'’]+(?:['’][^\s,()s]+)*|,")


def counterpart(text: str) -> Official | None:
    """The one counterpart that a row names, in the office that the brackets give."""
    hit = _MET.search(text)
    one = _ONE.fullmatch(hit["list"].strip()) if hit else None
    if one is None:
        return None
    office = " ".join(_SHORT.sub("", one["office"]).split())
    return Official(one["name"].strip(), office, state_of(office))


def state_of(office: str) -> str | None:
    """The one state or body that an office is of; that to which an ambassador goes is none."""
    words = _WORD.findall(_ABROAD.sub("", office))
    found: list[str] = []
    at = 0
    while at < len(words):
        land = land_at(words, at)
        if land:
            found.append(land[0])
        at = land[1] if land else at + 1
    return found[0] if len(set(found)) == 1 else None


def told(found: list[Row], name: str) -> list[Row]:
    """Everybody of that name in the claims."""
    everybody = [party for claim in found for party in parties(claim) if party["kind"] == "person"]
    return [party for party in everybody if same_name(party["name"], name)]


def judged(who: Official, found: list[Row]) -> dict[str, bool]:
    """Which of person, office and state the claims have right."""
    known = told(found, who.name)
    office = holds([p["office"] for p in known], who.office or "")
    right = {"person": bool(known), "office": office}
    if who.country:
        right["country"] = bool(known) and all(p["country"] == who.country for p in known)
        right["office and country"] = office and right["country"]
    return right


@dataclass
class Result:
    path: str
    text: str
    who: Official
    right: dict[str, bool]
    claims: list[str]


def measure(file: Path, every: int) -> Iterator[Result]:
    """Each row with one counterpart, judged; of texts that stand twice the first."""
    seen: set[str] = set()
    for item in intake.read_path(file, columns={}):
        if not isinstance(item, Document) or item.text in seen:
            continue
        seen.add(item.text)
        who = counterpart(item.text)
        if who is None or len(seen) % every:
            continue
        found = claims_of(item)
        yield Result(item.path, item.text, who, judged(who, found), [in_short(claim) for claim in found])


def table(results: list[Result]) -> str:
    asked, right = Counter[str](), Counter[str]()
    for result in results:
        asked.update(result.right.keys())
        right.update(field for field, is_right in result.right.items() if is_right)
    return "\n".join(f"{name:20}{share(right[name], asked[name])}" for name in FIELDS)


def main() -> None:
    """Prints every miss, then the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--file", type=Path, default=FILE)
    parser.add_argument("--every", type=int, default=1, help="take each Nth row only")
    parser.add_argument("--json", type=Path, help="write every judgement here")
    options = parser.parse_args()
    if not options.file.is_file():
        print(f"File {options.file} is missing; nothing is measured.")
        return
    results = list(measure(options.file, options.every))
    for result in results:
        wrong = [name for name, is_right in result.right.items() if not is_right]
        if wrong:
            print(f"MISS {', '.join(wrong)}: {result.who} | {result.path}", *result.claims, sep="\n     ")
    print(table(results))
    if options.json:
        options.json.write_text(
            json.dumps([asdict(r) for r in results], ensure_ascii=False, indent=1), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
