"""Where the reading stands, on every set that it is measured on: writes docs/scoreboard.md, which no hand writes.

    make scoreboard                  # every section that runs in a minute or two
    make scoreboard ONLY="speed"     # these sections
    make scoreboard ONLY="all"

A section that is not run, or whose material does not lie beside the house, stays as it stands. A new one is a function
that returns Markdown (None where its material is missing) and a line in SECTIONS.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks import china_mfa, china_vitae, titles
from dragoman.lexicon import load
from dragoman.measure.gold import gold_at
from dragoman.measure.pages import HEADS, SHEET_HEADS, of, score_row, sentences, sheet_row
from dragoman.measure.run import Part, run
from dragoman.measure.tally import Share

HOUSE = Path(__file__).resolve().parent.parent
SHARED = HOUSE.parent / "shared"
PAGE = HOUSE / "docs" / "scoreboard.md"
HEAD = """# Scoreboard

How right the reading is, on every set that it is measured on. Made by `make scoreboard`; not to be changed by hand.
*Right* facts have every attribute right; *false %* are claims that nobody coded, for each hundred facts that were.
The lists `phrases` and `statements` are not exhaustive in any gold, so that only what is found of them counts.
"""
_PART = re.compile(r"<!-- (?P<name>[\w-]+) -->\n(?P<text>.*?)<!-- end of (?P=name) -->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page: its name on the command line, its heading, what it says, and whether only when asked."""

    name: str
    title: str
    text: Callable[[], str | None]
    only_asked: bool = False


def own_gold() -> str:
    """Our own reports: each part, each sheet, each difficulty."""
    parts = _run(HOUSE / "gold" / "examples.jsonl", HOUSE / "gold" / "reports")
    return "\n".join(
        (
            "`dragoman measure gold/examples.jsonl gold/reports`. A third of the reports, chosen by the hash of their\n"
            "names, is closed: scored, and its misses never looked at while rules are written.\n",
            *map(_part, parts),
            *(_sheets(part) for part in parts if len(part.sheets) > 1),
            _difficulties(parts),
        )
    )


def shared_gold() -> str | None:
    """The gold of real reports beside the house."""
    files = [SHARED / "gold" / name for name in ("seeds.jsonl", "white-house.jsonl")]
    if not all(file.is_file() for file in files):
        return None
    command = "dragoman measure ../shared/gold/seeds.jsonl ../shared/gold/white-house.jsonl"
    about = f"`{command}`: real reports, coded by others.\n"
    return "\n".join((about, *map(_part, _run(*files))))


def readout_titles() -> str | None:
    """Titles as gold, from the day and the body alone."""
    if not titles.FOLDER.is_dir():
        return None
    results, at_home, _ = titles.measure(titles.FOLDER, "", "")
    return _printed("benchmarks.titles", titles.table(results, at_home))


def ministry_pages() -> str | None:
    """Whole pages of a foreign ministry, their menus glued on."""
    if not china_mfa.FILE.is_file():
        return None
    return _printed("benchmarks.china_mfa", china_mfa.table(china_mfa.measure(china_mfa.FILE)[0]))


def counterparts() -> str | None:
    """Who met whom, a row a sentence."""
    if not china_vitae.FILE.is_file():
        return None
    return _printed("benchmarks.china_vitae", china_vitae.table(list(china_vitae.measure(china_vitae.FILE, 1))))


def output(*module: str) -> Callable[[], str | None]:
    """What a benchmark prints, as it prints it."""

    def text() -> str | None:
        done = subprocess.run([sys.executable, "-m", *module], cwd=HOUSE, capture_output=True, text=True, check=True)
        if "is missing; nothing is measured" in done.stdout:
            return None
        return _printed(" ".join(module), done.stdout.strip())

    return text


def _printed(command: str, table: str) -> str:
    return f"`python -m {command}`\n\n```\n{table}\n```\n"


SECTIONS = (
    Section("gold", "Our own reports", own_gold),
    Section("shared-gold", "Real reports, coded by hand", shared_gold),
    Section("titles", "Titles of the White House's readouts", readout_titles),
    Section("china-mfa", "Pages of China's foreign ministry", ministry_pages),
    Section("china-vitae", "Counterparts in China Vitae", counterparts),
    Section("times", "Time expressions of MEANTIME", output("benchmarks.timexes"), only_asked=True),
    Section("speed", "Speed", output("benchmarks.run"), only_asked=True),
)


def _run(*paths: Path) -> tuple[Part, ...]:
    return run((gold_at(path) for path in paths), load())


def _part(part: Part) -> str:
    rows = (score_row(score)[:-1] for score in part.scores)
    head = f"### {part.name}: {part.summary.reports} reports"
    return f"{head}\n\n{' '.join(sentences(part))}\n\n{_table(HEADS[:-1], rows)}"


def _sheets(part: Part) -> str:
    return f"### {part.name}: each manner\n\n{_table(SHEET_HEADS, map(sheet_row, part.sheets))}"


def _difficulties(parts: Iterable[Part]) -> str:
    """Every difficulty over all parts together: facts told rightly, and words on which rightly nothing rests."""
    parts = list(parts)
    told, held = (_sums(getattr(part, name) for part in parts) for name in ("difficulties", "restraint"))
    rows = (
        (slug, of(told[slug]) if slug in told else "", of(held[slug]) if slug in held else "")
        for slug in sorted({*told, *held})
    )
    return f"### Difficulties, all parts\n\n{_table(('difficulty', 'told rightly', 'rightly not told'), rows)}"


def _sums(shares: Iterable[tuple[tuple[str, Share], ...]]) -> Mapping[str, Share]:
    total: dict[str, Share] = {}
    for slug, share in (pair for some in shares for pair in some):
        known = total.get(slug, Share(0, 0))
        total[slug] = Share(known.right + share.right, known.of + share.of)
    return total


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(heads)
    lines = [f"| {' | '.join(cells)} |" for cells in (head, *map(list, rows))]
    return "\n".join((lines[0], "|" + "---|" * len(head), *lines[1:])) + "\n"


def kept(page: str) -> Mapping[str, str]:
    """The sections that stand on a page."""
    return {found["name"]: found["text"] for found in _PART.finditer(page)}


def made(before: Mapping[str, str], asked: Iterable[str]) -> Iterator[str]:
    """The blocks of the page: sections run where they are asked for, else as they stood."""
    asked = set(asked)
    yield HEAD
    for section in SECTIONS:
        wanted = section.name in asked or "all" in asked or not (asked or section.only_asked)
        text = section.text() if wanted else None
        stood = before.get(section.name, f"## {section.title}\n\nNot yet measured.\n")
        body = stood if text is None else f"## {section.title}\n\n{text}"
        yield f"<!-- {section.name} -->\n{body}<!-- end of {section.name} -->\n"


def main() -> None:
    """Writes the page; arguments name the sections to run."""
    before = kept(PAGE.read_text(encoding="utf-8")) if PAGE.is_file() else {}
    PAGE.write_text("\n".join(made(before, sys.argv[1:])), encoding="utf-8")
    print(f"{PAGE.relative_to(HOUSE)} is written.")


if __name__ == "__main__":
    main()
