"""The hand-coded gold keeps its form: every line can be read, every quotation is in its report, every date is one."""

import csv
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from dragoman.model.claim import ACTS, MODALITIES
from dragoman.model.interval import Interval

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "gold"
SHEETS = [GOLD / "examples.jsonl", *sorted((GOLD / "reports").glob("*.jsonl"))]
LISTS = (
    "meetings",
    "visits",
    "sessions",
    "agreements",
    "relationship",
    "offices",
    "conveyances",
    "figures",
    "measures",
    "statements",
    "alignments",
    "phrases",
)
FORCES = {
    "pledge",
    "urge",
    "praise",
    "support",
    "oppose",
    "welcome",
    "thank",
    "invite",
    "agree",
    "congratulate",
    "condole",
    "state",
}
MEASURES = {
    "expel diplomats",
    "recall ambassador",
    "summon ambassador",
    "sanction",
    "lift sanction",
    "open embassy",
    "close embassy",
    "sever relations",
    "restore relations",
    "appoint ambassador",
    "visa measure",
    "other",
}
KINDS = {"memorandum", "treaty", "protocol", "joint statement", "contract", "roadmap", "other"}
STATUSES = {"signed", "planned", "ratified", "in negotiation"}
CHANGES = {"established", "upgraded", "affirmed", "downgraded"}
SLUGS = set(
    "here-dateline weekday-is-publication-day date-without-year tour-legs-undated last-week next-month later-this-year "
    "two-time-zones spelling-variants typo name-chinese name-hungarian name-vietnamese name-arabic name-spanish "
    "name-single royal-title initials counterpart office-before two-offices acting outgoing designate "
    "delegation-led-by spokesman-for-minister planned-then-done rescheduled postponed-undated undecided denied "
    "affirmed-and-denied background-history hypothetical several-bilaterals met-separately twice-a-day received-by "
    "called-on courtesy-call held-talks telephoned by-video letters margins credentials joint-press-conference "
    "signing-ceremony ordinal-digits ordinal-inaugural ordinal-in-person ordinal-round subcommittee dialogue "
    "consultations summit summit-many relayed by-pronoun by-side by-capital headline-speaks nested-quotes "
    "according-to pledge-strengths negation congratulation condolence invitation-accepted invitation-declined "
    "figure-over figure-nearly figure-projected figure-compared other-currency no-currency titled untitled initialled "
    "in-force expired partnership-wording ambassador-summoned ambassador-recalled diplomats-expelled "
    "ambassador-returned sanction-imposed sanction-lifted visa-measure embassy-opened embassy-closed domestic "
    "boilerplate caption".split()
)
# What makes a fact that fact: without it nothing can be compared.
NEEDED = {
    "meetings": ("participants", "countries", "modality"),
    "visits": ("visitor", "to", "modality"),
    "sessions": ("mechanism", "modality"),
    "agreements": ("kind", "parties", "modality"),
    "relationship": ("dyad", "level", "change"),
    "offices": ("person", "office"),
    "conveyances": ("from", "to"),
    "figures": ("value",),
    "measures": ("actor", "measure", "modality"),
    "statements": ("speaker", "force", "about"),
    "alignments": ("initiatives",),
    "phrases": ("phrase", "users"),
}
CODE = re.compile(r"[A-Z]{2,8}([+]\d)?")

Fact = dict[str, Any]


def fold(text: str) -> str:
    """The words alone: white space made one, curly quotes made straight."""
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    return re.sub(r"\s+", " ", straight).strip()


def row_of(path: Path, key: str) -> str:
    """All fields of the row with this id."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file)) if path.suffix == ".csv" else [json.loads(line) for line in file]
    return "\n".join(str(value) for row in rows if row["id"] == key for value in row.values())


def report(document: Fact) -> str:
    """The text of a report as a reader sees it."""
    name, _, row = document["path"].partition("#")
    file = (document["sheet"].parent / name).resolve()
    if row:
        return fold(row_of(file, row))
    text = file.read_bytes().decode("utf-8-sig")
    return fold(html.unescape(re.sub(r"<[^>]+>", " ", text)) if file.suffix == ".html" else text)


def coded(sheet: Path) -> list[Fact]:
    """The reports on one sheet of the gold, each knowing its sheet."""
    return [{**json.loads(line), "sheet": sheet} for line in sheet.read_text(encoding="utf-8").splitlines()]


DOCUMENTS = [document for sheet in SHEETS for document in coded(sheet)]
each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=[str(d["id"]) for d in DOCUMENTS])


def facts(document: Fact, *kinds: str) -> list[Fact]:
    return [fact for kind in kinds or LISTS for fact in document.get(kind, ())]


def test_every_report_of_the_examples_is_coded_once() -> None:
    """A report that nobody coded would flatter the score."""
    files = {p for p in (ROOT / "examples").rglob("*") if p.suffix in {".txt", ".md", ".html", ".csv", ".jsonl"}}
    files.discard(ROOT / "examples" / "README.md")
    paths = [str(d["path"]) for d in DOCUMENTS if d["sheet"].stem == "examples"]
    assert len(set(paths)) == len(paths) == 39
    assert {(GOLD / path.partition("#")[0]).resolve() for path in paths} == files


def test_every_coded_report_has_a_name_of_its_own() -> None:
    """The name decides which third is closed, and what is gained or lost is told by it."""
    names = [d["id"] for d in DOCUMENTS]
    assert len(set(names)) == len(names)
    assert all(d["id"] in d["path"] for d in DOCUMENTS)


@each_document
def test_every_fact_has_what_makes_it_one(document: Fact) -> None:
    """All lists of encounters and dealings are there, and no fact lacks its parties."""
    assert set(LISTS[:10]) <= document.keys()
    for kind in LISTS:
        for fact in facts(document, kind):
            assert all(fact.get(name) for name in ("evidence", *NEEDED[kind])), (kind, fact)


@each_document
def test_difficulties_come_from_the_list(document: Fact) -> None:
    """A difficulty misspelt would be counted by itself."""
    tested = [slug for fact in [*facts(document), *document.get("absent", ())] for slug in fact.get("tests", ())]
    assert set(tested) <= SLUGS, set(tested) - SLUGS


@each_document
def test_what_is_absent_is_an_act_on_words(document: Fact) -> None:
    """What must not be claimed names an act, perhaps a modality, and words of the report."""
    for one in document.get("absent", ()):
        assert one["act"] in ACTS
        assert one["modality"] in (*MODALITIES, None)
        assert fold(one["evidence"]) in report(document), one


@each_document
def test_evidence_is_copied_from_the_report(document: Fact) -> None:
    """Twelve words at most, and every one of them in the text, in that order."""
    text = report(document)
    for fact in facts(document):
        assert fold(fact["evidence"]) in text, fact
        assert len(fact["evidence"].split()) <= 12, fact


@each_document
def test_dates_are_edtf(document: Fact) -> None:
    """A date that no calendar knows would be counted as a miss for ever."""
    dates = [document["published"], document.get("published_after_dating")]
    dates += [fact.get(key) for fact in facts(document) for key in ("date", "start", "end")]
    for day in filter(None, dates):
        assert Interval.from_edtf(day).days


@each_document
def test_words_come_from_the_lists(document: Fact) -> None:
    """Modalities, forces, kinds and measures are those of the record's form."""
    assert {f["modality"] for f in facts(document, "meetings", "visits", "sessions", "measures")} <= set(MODALITIES)
    assert {f["format"] for f in facts(document, "meetings")} <= {"in_person", "call", "video", None}
    assert {f["force"] for f in facts(document, "statements")} <= FORCES
    assert {f["measure"] for f in facts(document, "measures")} <= MEASURES
    assert {f["kind"] for f in facts(document, "agreements")} <= KINDS
    assert {f["modality"] for f in facts(document, "agreements")} <= STATUSES
    assert {f["change"] for f in facts(document, "relationship")} <= CHANGES


@each_document
def test_sides_are_codes(document: Fact) -> None:
    """Countries are alpha-3, organisations their acronyms, and an encounter has two sides."""
    for fact in facts(document, "meetings"):
        assert len(set(fact["countries"])) >= 2
        assert fact["participants"]
    codes = [c for f in facts(document) for key in ("countries", "parties", "dyad", "users") for c in f.get(key, ())]
    codes += [f[key] for f in facts(document) for key in ("country", "actor", "target") if f.get(key)]
    codes += [f[key] for f in facts(document, "visits") for key in ("from", "to") if f.get(key)]
    assert all(CODE.fullmatch(code) for code in codes), codes


@each_document
def test_statements_are_the_main_ones(document: Fact) -> None:
    """Eight at most, ten of a long report that is no example; about is three words or more of what was said."""
    assert len(document["statements"]) <= (8 if document["sheet"].stem == "examples" else 10)
    assert all(len(f["about"].split()) >= 3 for f in facts(document, "statements"))


def test_a_domestic_report_tells_of_no_encounter() -> None:
    """A cabinet meeting is no event between states: only its ministers' offices are coded."""
    (cabinet,) = [d for d in DOCUMENTS if d["id"] == "k19-cabinet"]
    assert {kind for kind in LISTS if cabinet[kind]} == {"offices", "figures"}
    assert all(f["optional"] for f in cabinet["figures"])
