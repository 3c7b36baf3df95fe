"""A Page as PDF: real footnotes, tagged for readers of the screen, the same bytes on any day."""

import json
from functools import cache
from importlib.resources import files

from dragoman.drawing import svg
from dragoman.drawing.letters import fonts, printed
from dragoman.drawing.typesetting import typeset
from dragoman.formats.calls import Calls
from dragoman.formats.marks import Run, spoken
from dragoman.formats.numbering import cited, numbered
from dragoman.formats.sheets import A4, Sheet, shares
from dragoman.model import Figure, Line, Page, Section, Table

_LONG = 700
"""From so many letters in a cell on, a row may be torn between two pages."""

Plain = dict[str, object]


def render(page: Page, sheet: Sheet = A4) -> bytes:
    """The whole page. The text of reports goes to typst as values, never as markup."""
    return typeset(_template(), "pdf", page=json.dumps(_page(page, sheet), ensure_ascii=False))


def _page(page: Page, sheet: Sheet) -> Plain:
    numbering = numbered(page)
    calls = Calls(numbering)
    cover = page.cover
    return {
        "title": printed(page.title),
        "paper": sheet.typst,
        "fonts": fonts(),
        "cover": {"kind": cover.kind, "lines": [_line(line, calls) for line in cover.lines]} if cover else None,
        "lead": [_line(line, calls) for line in page.lead],
        "sections": [_section(section, calls) for section in page.sections],
        "notes": [{"quote": printed(note.quote), "source": printed(cited(note))} for note in numbering.notes],
    }


def _section(section: Section, calls: Calls) -> Plain:
    """The parts in the order in which a reader meets them, for that is how the notes are numbered."""
    return {
        "title": printed(section.title),
        "level": section.level,
        "paragraphs": [[_line(line, calls) for line in lines] for lines in section.paragraphs],
        "figure": _figure(section.figure, calls) if section.figure else None,
        "table": _table(section.table, calls) if section.table else None,
        "bullets": [[_line(line, calls) for line in lines] for lines in section.bullets],
    }


def _figure(figure: Figure, calls: Calls) -> Plain:
    return {
        "drawing": printed(svg(figure.drawing, title=figure.description)),
        "description": printed(figure.description),
        "caption": _line(figure.caption, calls),
    }


def _table(table: Table, calls: Calls) -> Plain:
    return {
        "columns": [printed(name) for name in table.columns],
        "widths": shares(table),
        "rows": [_row(row, calls) for row in table.rows],
    }


def _row(row: tuple[Line, ...], calls: Calls) -> Plain:
    """A row stays on one page, unless it is so long that it would leave half of another empty."""
    return {"whole": max(len(cell.text) for cell in row) <= _LONG, "cells": [_line(cell, calls) for cell in row]}


def _line(line: Line, calls: Calls) -> Plain:
    return {
        "runs": [_run(run) for run in spoken(line)],
        "notes": [{"number": number, "first": first} for number, first in calls.of(line)],
        "doubt": line.doubt,
    }


def _run(run: Run) -> Plain:
    language, _, script = (run.language or "").partition("-")
    return {
        "text": printed(run.text),
        "bold": run.bold,
        "italic": run.italic,
        "lang": language or None,
        "script": script.lower() if len(script) == 4 else None,
        "leftwards": run.leftwards,
    }


@cache
def _template() -> bytes:
    return files("dragoman.formats").joinpath("templates/page.typ").read_bytes()
