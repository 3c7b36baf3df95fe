"""Pages about a person, a body and a phrase tell how they are written in their own script, in a language that is told."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from dragoman.record.store import Store
from tests.pipeline import drafts, lexicon
from tests.serve.conftest import visit

REPORT = """published: 2025-06-19
title: Ministers meet in Astana
publisher: Steppe Wire

Chinese Vice Premier Ding Xuexiang (丁薛祥) and Iranian Vice President Reza Karimi (رضا کریمی) met in Astana on Monday.

Ding said that China opposes the "three forces" and supports win-win cooperation.

On Tuesday Ding and Roman Sklyar (Роман Скляр), First Deputy Prime Minister of Kazakhstan, co-chaired the 13th meeting
of the China-Kazakhstan Cooperation Committee (中哈合作委员会) in Astana.
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """Somebody who asks for pages of a record of this one report."""
    folder: Path = tmp_path_factory.mktemp("originals")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    store = Store(folder / "own.db", lexicon())
    store.add(drafts(folder / "report.txt"))
    store.settle()
    return visit(folder / "own.db")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/person/Ding Xuexiang", 'In Han script: <bdi lang="zh-Hans">丁薛祥</bdi>.'),
        ("/person/Reza Karimi", 'In Arabic script: <bdi lang="fa">رضا کریمی</bdi>.'),
        ("/person/Roman Sklyar", 'In Cyrillic script: <bdi lang="und-Cyrl">Роман Скляр</bdi>.'),
        (
            "/mechanism/China-Kazakhstan Cooperation Committee",
            'In Han script: <bdi lang="und-Hani">中哈合作委员会</bdi>.',
        ),
        ("/phrasebook/CHN/KAZ", '“three forces” (<bdi lang="zh-Hans">三股势力</bdi>)'),
        ("/phrase/three forces", 'In the words of China: <bdi lang="zh-Hans">三股势力</bdi>.'),
    ],
)
def test_a_page_tells_how_it_is_written(reader: TestClient, address: str, shown: str) -> None:
    """A form that a report gives leads to its place; a formula is told as the words of its state."""
    page = reader.get(address)
    assert page.status_code == 200
    assert shown in page.text


def test_the_note_leads_to_the_place(reader: TestClient) -> None:
    """The words of the report, brackets included."""
    data = reader.get("/person/Ding Xuexiang?format=json").json()
    (form,) = data["originals"]
    assert form["text"] == "丁薛祥"
    page = reader.get(f"/document/{form['document']}").text
    assert "丁薛祥" in page
    assert "Ding Xuexiang (丁薛祥)" in reader.get("/person/Ding Xuexiang").text


def test_nobody_is_called_by_a_form(reader: TestClient) -> None:
    """The lists know people and bodies by their Latin names alone."""
    lists = "".join(reader.get(address).text for address in ("/people", "/bodies", "/phrases", "/places"))
    assert not any(form in lists for form in ("丁薛祥", "رضا کریمی", "Роман Скляр", "中哈合作委员会"))


@pytest.mark.parametrize("form", ["docx", "html", "md", "pdf"])
def test_the_book_writes_each_form_once(reader: TestClient, form: str) -> None:
    """Behind the first mention, in every form of the book."""
    made = reader.get(f"/book/CHN/KAZ/file?form={form}").content
    if form == "pdf":
        assert made.startswith(b"%PDF")
        return
    if form == "docx":
        with ZipFile(BytesIO(made)) as package:
            made = package.read("word/document.xml")
    text = made.decode()
    assert "丁薛祥" in text
    assert "中哈合作委员会" in text
