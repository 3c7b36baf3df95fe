import sqlite3
from contextlib import closing, suppress

import pytest

from dragoman.errors import DragomanError
from dragoman.record.store.query import DEEPEST, MOST_TERMS, Term, query
from dragoman.record.store.schema import FULL_TEXT, SEARCHED

REPORTS = {
    "gas": "gas flows",
    "oil": "oil flows",
    "both": "gas and oil flow through the pipeline",
    "pipe": "pipes and a gas pipeline",
}


def found(asked: str) -> set[str]:
    """The reports that the index gives."""
    with closing(sqlite3.connect(":memory:")) as connection:
        columns = ", ".join(f"{name} DEFAULT ''" for name in SEARCHED)
        connection.execute(f"CREATE TABLE passages (number INTEGER PRIMARY KEY, document, {columns})")
        for statement in FULL_TEXT[:2]:
            connection.execute(statement)
        for name, text in REPORTS.items():
            connection.execute(
                "INSERT INTO passages (document, text, title) VALUES (?, ?, ?)", (name, text, f"about {name}")
            )
        rows = connection.execute(
            "SELECT document FROM words JOIN passages ON number = words.rowid WHERE words MATCH ?",
            (query(asked).match,),
        )
        return {row[0] for row in rows}


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("gas", {"gas", "both", "pipe"}),
        ("gas oil", {"both"}),
        ("gas AND oil", {"both"}),
        ("gas OR oil", {"gas", "oil", "both", "pipe"}),
        ("gas NOT oil", {"gas", "pipe"}),
        ("gas AND NOT oil", {"gas", "pipe"}),
        ("gas NOT oil NOT pipes", {"gas"}),
        ("(gas OR oil) NOT (pipeline OR pipes)", {"gas", "oil"}),
        ("gas pipe*", {"both", "pipe"}),
        ('"gas pipe"*', {"pipe"}),
        ('"gas pipeline"', {"pipe"}),
        ('"gas and oil"', {"both"}),
        ("title:pipe", {"pipe"}),
        ("TITLE:pipe OR title:oil", {"pipe", "oil"}),
        ("text:pipe", set()),
        ("GAS & Öil", {"both"}),
        ("and", {"both", "pipe"}),
    ],
)
def test_what_is_asked(asked: str, answers: set[str]) -> None:
    """Words side by side must all be there; OR, NOT, brackets, quotes, a star and a field mean what they say."""
    assert found(asked) == answers


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("", "There is nothing to look for; write words"),
        ("***", "There is nothing to look for; write words"),
        ('""', "There is nothing to look for in ''"),
        ("gas AND", "nothing to look for after 'AND'"),
        ("gas OR", "nothing to look for after 'OR'"),
        ("OR gas", "nothing to look for before 'OR'"),
        ("gas AND OR oil", "nothing to look for before 'OR'"),
        ("()", r"nothing to look for before '\)'"),
        ("NOT gas", "say also what is to be there"),
        ("(gas", "is not closed"),
        ("gas)", "closes nothing"),
        ('"gas', "A quotation mark in what is looked for is not closed"),
        ("colour:red", "There is no field 'colour'; allowed are text, title"),
        ("title:", "There is nothing after 'title:'"),
        ("(" * (DEEPEST + 1) + "gas", "Brackets stand 13 deep"),
        ("gas " * (MOST_TERMS + 1), "65 words are looked for at once; allowed are 64"),
    ],
)
def test_what_cannot_be_asked(asked: str, why: str) -> None:
    """One sentence says what is wrong."""
    with pytest.raises(DragomanError, match=why):
        query(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "'; DROP TABLE drafts; --",
        "gas\" OR rank MATCH 'x",
        "{title text}: gas",
        "NEAR(gas oil, 2)",
        "^gas + oil",
        "gas\x00oil",
        "\udcff gas",
        "a:b:c",
        "gas*oil*",
        "-gas",
        "(" * DEEPEST + "a b" + ")" * DEEPEST,
        "(a OR b NOT (c " * (DEEPEST // 2) + "d" + "))" * (DEEPEST // 2),
        "a OR " * 63 + "a",
        "a NOT " * 63 + "a",
        "NOT NOT a",
        "AND",
        "你" * 3000,
        "x" * 100_000,
    ],
)
def test_hostile_words(asked: str) -> None:
    """Whatever is typed, the index understands what it is asked, or a sentence says why not."""
    with suppress(DragomanError):
        found(asked)


def test_signs_are_asked_by_pairs() -> None:
    """The last sign of a run alone says nothing that the pair before has not said; one sign may begin a pair."""
    assert query("中国外交").terms == (Term(("中国", "国外", "外交")),)
    assert query("中").terms == (Term(("中",), prefix=True),)
    assert query("G20峰会").terms == (Term(("g20", "峰会")),)


def test_what_must_be_absent_is_not_marked() -> None:
    """Only what was looked for is shown in an answer."""
    assert query("gas NOT (oil OR coal)").terms == (Term(("gas",)),)
