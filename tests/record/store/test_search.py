import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from dragoman.errors import DragomanError, RecordError
from dragoman.lexicon import Lexicon
from dragoman.model import Draft, Record, Zone
from dragoman.record.store import Store
from dragoman.record.store import search as searching
from dragoman.record.store.connection import opened
from dragoman.record.store.folding import folded, words
from dragoman.record.store.passages import LONGEST, cut, rows
from dragoman.record.store.schema import bare
from dragoman.record.store.search import WIDEST, Found, Search, search, window
from dragoman.record.store.soundness import check
from tests.record.builder import Report, person

RUSSIAN = "Министр Айгуль Серикова ещё раз приехала в Осло.\n\nСтороны обсудили торговлю."
CHINESE = "挪威国王在奥斯陆会见肯尼亚副总统。双方就G20峰会和铁路建设交换意见。"

Ask = Callable[..., Found]


@pytest.fixture
def ask(tmp_path: Path, lexicon: Lexicon, dated: Draft, undated: Draft) -> Ask:
    """Asks a record of four reports in three scripts."""
    store = Store(tmp_path / "dragoman.db", lexicon)
    chinese = Report("zh.txt", CHINESE, published="2024-03-06", publisher="Wire B").draft()
    store.add([dated, undated, Report("ru.txt", RUSSIAN).draft(), chinese])
    store.record()
    return lambda words="", **asked: search(store.path, Search(words, **asked))


def paths(found: Found) -> list[str]:
    return [hit.path for hit in found.hits]


def test_a_hit_is_a_stretch_of_the_report(ask: Ask, record: Record) -> None:
    """What is shown is cut from the report, and the found words are marked where they stand in it."""
    texts = {document.id: document.text for document in record.documents}
    for hit in ask("haldor vik").hits:
        report = texts[hit.document]
        assert hit.snippet == report[hit.start : hit.end]
        assert [report[start:end] for start, end in hit.marks][:2] == ["Haldor", "Vik"]


def test_names_are_found_that_a_passage_shortens(ask: Ask) -> None:
    """The passage says "Otieno, who visited Norway"; whoever is meant is found by the full name."""
    assert paths(ask("people:otieno text:visited")) == ["dated.txt"]
    assert set(paths(ask('people:"deputy president"'))) == {"dated.txt", "undated.txt"}
    assert set(paths(ask('bodies:"joint commission"'))) == {"dated.txt", "undated.txt"}


def test_other_scripts(ask: Ask) -> None:
    """Russian with and without its dots, Chinese by words of any length."""
    assert paths(ask("еще")) == paths(ask("СЕРИКОВА")) == paths(ask("торгов*")) == ["ru.txt"]
    for words_asked in ("会见", "副总统", "G20峰会", "峰", "铁路 峰会", '"肯尼亚副总统"'):
        assert paths(ask(words_asked)) == ["zh.txt"]
    assert paths(ask("总统会见")) == []
    (hit,) = ask("峰").hits
    assert [CHINESE[start:end] for start, end in hit.marks] == ["峰"]


def test_narrowed(ask: Ask) -> None:
    """By the day of publication, the publisher, the states that the claims name, and the act."""
    assert paths(ask("", publisher="wire b")) == ["zh.txt"]
    assert paths(ask("", countries=("ISL",))) == ["undated.txt"]
    assert paths(ask("", countries=("ISL", "NOR"))) == ["undated.txt"]
    assert set(paths(ask("", acts=("session",)))) == {"dated.txt", "undated.txt"}
    assert paths(ask("otieno", until="2024-03-05", publisher="Wire A")) == ["dated.txt"]
    assert paths(ask("otieno", until="2024-03-04")) == []
    assert paths(ask("", since="2024-03-06", publisher="Wire")) == ["zh.txt"]
    assert "ru.txt" not in paths(ask("осло", since="2000-01-01"))


def test_pages(ask: Ask) -> None:
    """A page after another shows each report once, in the same order as all at once."""
    everything = ask("norway OR осло OR 挪威", limit=None)
    assert everything.total == 4
    pages = [ask("norway OR осло OR 挪威", limit=1, offset=number) for number in range(4)]
    assert tuple(hit for page in pages for hit in page.hits) == everything.hits
    assert ask("norway", limit=1, offset=9) == Found(2, ())


def test_of_very_many_the_newest_are_weighed(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """All are counted, each is shown once, and however far one looks the order is the same."""
    wide = ask("norway OR осло OR 挪威", limit=None)
    monkeypatch.setattr(searching, "WEIGHED", 2)
    everything = ask("norway OR осло OR 挪威", limit=None)
    assert everything.total == wide.total == 4
    assert set(everything.hits) == set(wide.hits)
    for size in (1, 2, 3):
        pages = [ask("norway OR осло OR 挪威", limit=size, offset=number) for number in range(0, 4, size)]
        assert tuple(hit for page in pages for hit in page.hits) == everything.hits
        assert {page.total for page in pages} == {4}
    assert ask("norway OR осло OR 挪威", limit=1, offset=9) == Found(4, ())


def test_nothing_to_look_for(ask: Ask, tmp_path: Path) -> None:
    """Neither words nor anything that narrows them; signs without a letter; no record."""
    with pytest.raises(DragomanError, match="nothing to look for"):
        ask("  ")
    with pytest.raises(DragomanError, match="nothing to look for in '--'"):
        ask("", publisher="--")
    with pytest.raises(RecordError, match="There is no record"):
        search(tmp_path / "nowhere.db", Search("gas"))


def test_any_word_of_any_report_is_found_and_marked(ask: Ask, dated: Draft, undated: Draft) -> None:
    """What the index finds and what is marked come of the same words."""
    for draft in (dated, undated):
        for word in random.Random(1).sample(list(words(draft.document.text)), 25):
            hit = next(hit for hit in ask(f'text:"{word.folded}"').hits if hit.document == draft.document.id)
            marked = {folded(draft.document.text[start:end]) for start, end in hit.marks}
            assert marked == {word.folded}


def test_the_index_follows_the_drafts(tmp_path: Path, lexicon: Lexicon, dated: Draft) -> None:
    """A report that is corrected, or said to be gone, or deleted is found no more by its old words."""
    store = Store(tmp_path / "dragoman.db", lexicon)
    store.add([dated])
    new = Report(dated.document.path, "King Haldor Vik sailed home.").draft()
    store.add([new])
    assert search(store.path, Search("regards")).total == 0
    assert search(store.path, Search("sailed")).total == 1
    with opened(store.path) as connection:
        connection.execute(text("UPDATE drafts SET gone = 7"))
        connection.commit()
    assert search(store.path, Search("sailed")).total == 0
    store.add([dated])
    with opened(store.path) as connection:
        connection.execute(text("DELETE FROM drafts"))
        connection.commit()
    assert search(store.path, Search("regards")).total == 0
    with opened(store.path) as connection:
        connection.exec_driver_sql("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        assert connection.execute(text("SELECT count(*) FROM words_docsize")).scalar() == 0


def test_passages_of_another_program_are_made_anew(tmp_path: Path, lexicon: Lexicon, dated: Draft) -> None:
    """A record whose passages were cut or folded otherwise, or that has none yet, is searched by ours once settled."""
    store = Store(tmp_path / "dragoman.db", lexicon)
    store.add([dated])
    store.settle()
    for harm in ("UPDATE passages SET number = number >> 16", "DROP TABLE words"):
        with opened(store.path) as connection:
            bare(connection)
            connection.exec_driver_sql(harm)
            connection.exec_driver_sql("UPDATE meta SET value = 'other' WHERE name = 'passages'")
            connection.commit()
        store.settle()
        assert search(store.path, Search("regards")).total == 1
        assert check(store.path) == ((), 0)


def test_a_report_is_cut_into_paragraphs() -> None:
    """Zones where reading found them, without what the page puts around; a long one between its sentences."""
    long = " ".join(f"Minister number {n} said that trade grows and grows." for n in range(40))
    report = Report("long.txt", f"Share this\n\n{long}\n\nThe end.")
    first, *_, last = (report.document.text[span.start : span.end] for span in cut(report.draft()))
    assert (first, last) == ("Share this", "The end.")
    document = replace(report.document, zones=(Zone("boilerplate", 0, 10), Zone("body", 12, 12 + len(long))))
    draft = replace(report.draft(), document=document)
    spans = list(cut(draft))
    assert "".join(document.text[span.start : span.end] + " " for span in spans).strip() == long
    assert len(spans) == 3
    assert max(span.end - span.start for span in spans) <= LONGEST


def test_no_phrase_runs_over_two_names() -> None:
    """Two ministers of one passage are two."""
    report = Report("two.txt", "Ann Lee and Bob Roe met.")
    report.claim(
        "meeting", "Ann Lee and Bob Roe met", {"participant": [person("Ann Lee", "KEN"), person("Bob Roe", "NOR")]}
    )
    (row,) = rows(report.draft())
    assert row["people"] == "ann lee \ue000 bob roe"
    assert row["countries"] == "ken \ue000 nor"


def test_a_snippet_is_no_longer_than_can_be_read() -> None:
    """About the found words, and of whole words."""
    report = "word " * 200 + "pipeline " + "word " * 200
    at = report.index("pipeline")
    start, end = window(report, 0, len(report), [(at, at + 8)])
    assert start <= at < at + 8 <= end
    assert end - start <= WIDEST
    assert report[start:end].split(" ")[0] == "word"
    assert report[start:end].split(" ")[-1] == "word"
    assert window("short", 0, 5, []) == (0, 5)
