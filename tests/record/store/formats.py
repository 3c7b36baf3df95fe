"""Records as earlier programs wrote them, table by table and letter by letter.

Format 1 had one set of tables and, one after the other, four forms of a draft: `nulls` wrote the empty fields of the ends
of a range, `plain` left them out, `tenses` added the tense of each time expression, `sure` whether the tense of a claim
is told. None of them is written any more, and all are read.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

FORMS = ("nulls", "plain", "tenses", "sure")

TEXT = "Minister Ann Lee of Kenya visited Norway from March 3 to 4, 2024. She praised the fjords."

_TABLES = """
PRAGMA journal_mode = WAL;
PRAGMA application_id = 1146241351;
PRAGMA user_version = 1;
CREATE TABLE meta (
	name TEXT NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (name)
);
CREATE TABLE drafts (
	document TEXT NOT NULL,
	path TEXT NOT NULL,
	text TEXT NOT NULL,
	draft TEXT NOT NULL,
	PRIMARY KEY (document)
);
CREATE INDEX ix_drafts_path ON drafts (path);
CREATE TABLE notes (
	id TEXT NOT NULL,
	path TEXT,
	line TEXT NOT NULL,
	PRIMARY KEY (id)
);
CREATE INDEX ix_notes_path ON notes (path);
CREATE TABLE lines (
	kind TEXT NOT NULL,
	number INTEGER NOT NULL,
	line TEXT NOT NULL,
	PRIMARY KEY (kind, number)
);
INSERT INTO meta VALUES ('version', '1');
INSERT INTO lines VALUES ('claim', 0, '{"id": "made by a program that is gone"}');
"""

_NOTE: dict[str, object] = {
    "kind": "unreadable-file",
    "message": "'bad.pdf' cannot be read.",
    "document": None,
    "path": "bad.pdf",
    "evidence": [],
    "failed": True,
}


def old_record(path: Path, form: str) -> None:
    """Write a record of format 1 with one report, and a note about a file that could not be read."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_TABLES)
        row = ("0a1b2c3d4e5f", "lee.txt", TEXT, json.dumps(_draft(form)))
        connection.execute("INSERT INTO drafts VALUES (?, ?, ?, ?)", row)
        connection.execute("INSERT INTO notes VALUES ('n1', 'bad.pdf', ?)", (json.dumps(_NOTE),))
        connection.commit()


def _draft(form: str) -> dict[str, object]:
    line: dict[str, object] = {
        "document": _document(),
        "claims": [_visit(form)],
        "timexes": [_range(form)],
        "sentences": [[0, 65], [66, 89]],
        "findings": [],
    }
    return line | ({"tenses": ["past"]} if form in ("tenses", "sure") else {})


def _document() -> dict[str, object]:
    return {
        "id": "0a1b2c3d4e5f",
        "path": "lee.txt",
        "url": None,
        "title": "Fjords",
        "publisher": "Wire A",
        "language": "en",
        "published": "2024-03-05",
        "published_basis": "given",
        "published_reason": "The report's header gives the date.",
        "zones": [{"kind": "body", "start": 0, "end": 89}],
        "dateline_place": None,
        "dateline_date": None,
        "agency": None,
    }


def _visit(form: str) -> dict[str, object]:
    guest = _party("Ann Lee", "person", "KEN", "Minister Ann Lee of Kenya", office="Minister", basis="of")
    time = {"timex": _range(form), "tense": "past", "like": None}
    return {
        "id": "feedbeef0001",
        "act": "visit",
        "document": "0a1b2c3d4e5f",
        "path": "lee.txt",
        "url": None,
        "modality": "occurred",
        "when": None,
        "when_basis": None,
        "where": None,
        "where_country": "NOR",
        "roles": {"destination": [_party("Norway", "state", "NOR", "Norway")], "guest": [guest]},
        "values": {"kind": "official", "stops": ["Oslo", "Bergen"]},
        "attribution": {"speaker": None, "publisher": "Wire A"},
        "evidence": [{"start": 0, "end": 64, "text": TEXT[:64], "role": None}],
        "rule": "visit/visited",
        "confidence": 1.0,
        "copy_of": None,
        "time": time | ({"sure": True} if form == "sure" else {}),
    }


def _party(
    name: str, kind: str, country: str, text: str, *, office: str | None = None, basis: str | None = None
) -> dict[str, object]:
    return {
        "name": name,
        "id": "",
        "kind": kind,
        "office": office,
        "country": country,
        "country_basis": basis,
        "text": text,
    }


def _range(form: str) -> dict[str, object]:
    first = _day(form, 46, "March 3", year=None, day=3)
    last = _day(form, 57, "4, 2024", year=2024, day=4)
    words = {"start": 41, "end": 64, "text": "from March 3 to 4, 2024", "type": "DATE", "form": "range"}
    return words | {"first": first, "last": last}


def _day(form: str, start: int, text: str, *, year: int | None, day: int) -> dict[str, object]:
    empty = ("weekday", "count", "unit", "part", "first", "last")
    told = {"year": year, "month": 3, "day": day} | dict.fromkeys(empty)
    kept = told if form == "nulls" else {name: value for name, value in told.items() if value is not None}
    return {"start": start, "end": start + len(text), "text": text, "type": "DATE", "form": "date"} | kept
