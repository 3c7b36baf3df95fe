"""Accounts of one event, passage by passage: what each tells, what one leaves out, where they differ: `comparison`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.errors import UnknownName
from dragoman.model import Document, Event, Line, Page, Section, Table
from dragoman.views import rows as plain
from dragoman.views.comparison.alignment import SURELY, Row, aligned
from dragoman.views.comparison.differences import Difference, differences
from dragoman.views.comparison.fields import fields, short_names
from dragoman.views.comparison.passages import Occasion, Passage, occasion, passages
from dragoman.views.comparison.wording import alone
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.notes import cite_event, label
from dragoman.views.prose import capital, counted, displayed, listed, literal
from dragoman.views.telling import sentence

MOST = 3
"""So many accounts stand side by side; more are named, and asked for by name."""

MOST_ALONE = 12
"""A run of more passages than these that one account alone tells is cut, and the rest counted."""

_FEW, _FEW_WORDS = 3, 12
_KINDS = {"caption": "Caption: ", "headline": "Heading: "}
_WORDINGS = {
    "same": "in the same words",
    "nearly the same": "in nearly the same words",
    "partly the same": "some of them in nearly the same words",
    "other": "in other words",
}


@dataclass(frozen=True, slots=True)
class Laid:
    """Accounts of an event laid side by side: all `reports` that tell it, and the `documents` that are shown.

    `titles` are the headlines, beside each other whatever they say; `rows` the passages that tell the same.
    """

    event: Event
    asked: Occasion
    reports: tuple[Document, ...]
    documents: tuple[Document, ...]
    titles: Row
    rows: tuple[Row, ...]
    differences: tuple[Difference, ...]


def laid(ledger: Ledger, event: Event, chosen: Sequence[str] = ()) -> Laid:
    """The accounts of an event side by side; `chosen` names reports, where there are more than three."""
    every = ledger.documents_of(event.claims)
    documents = _named(every, chosen) if chosen else _first(ledger, event, every)
    asked = occasion(ledger, event)
    told = {document.id: passages(ledger, asked, document) for document in documents}
    titles = {id: own[:1] for id, own in told.items() if len(own) > 1 and own[0].kind == "headline"}
    rows = aligned(ledger, [(id, own[1:] if id in titles else own) for id, own in told.items()]) if told else ()
    found = differences(ledger, asked, rows, [document.id for document in documents]) if len(documents) > 1 else []
    return Laid(event, asked, every, tuple(documents), Row(titles), rows, tuple(found))


def comparison(
    ledger: Ledger, event: Event, chosen: Sequence[str] = (), *, whole: bool = False, hints: bool = True
) -> Page:
    """The accounts of an event side by side; `chosen` names reports, where there are more than three.

    Of a long run of passages that one account alone tells only the first are shown, unless the `whole` is asked for.
    `hints` name the options of the command that show the rest.
    """
    return told_of(ledger, laid(ledger, event, chosen), whole=whole, hints=hints)


def told_of(ledger: Ledger, found: Laid, *, whole: bool = False, hints: bool = True) -> Page:
    """The page on accounts that lie side by side."""
    event, documents = found.event, found.documents
    sections = [fields(ledger, found.asked, documents)]
    if len(documents) > 1:
        sections.append(_differences(ledger, event, found.differences))
    sections += _wider(ledger, found)
    most = len(found.rows) if whole else MOST_ALONE
    sections.append(_side_by_side(documents, found.titles, found.rows, most, " (--whole shows them)" if hints else ""))
    hint = " (--account NAME shows them)" if hints else ""
    return Page(
        title=f"{f'{spoken(event.when)}: ' if event.when else ''}{capital(sentence(ledger, event).rstrip('.'))}",
        lead=(
            Line(_accounts(found.reports, documents, hint), cite_event(ledger, event)),
            *(
                Line(words, about_record=True)
                for words in _counts(documents, found.rows, "in bold" if hints else "marked")
            ),
        ),
        sections=tuple(sections),
        data=_data(event, documents, found.titles, found.rows, found.differences),
    )


def _wider(ledger: Ledger, found: Laid) -> list[Section]:
    """The visits that it was part of, where more reports tell of these: what they say stands side by side there."""
    more = [one for one in found.asked.umbrellas if set(one.documents) > set(found.event.documents)]
    bullets = tuple(
        (
            Line(
                f"{f'{spoken(one.when)}: ' if one.when else ''}{sentence(ledger, one)}",
                cite_event(ledger, one),
                leads_to=f"comparison {one.id}",
            ),
            Line(f"{counted(len(one.documents), 'report').capitalize()} tell of it.", about_record=True),
        )
        for one in sorted(more, key=lambda one: (one.when or "9999", one.id))
    )
    return [Section("Part of what more reports tell", bullets=bullets)] if bullets else []


def _named(every: Sequence[Document], names: Sequence[str]) -> list[Document]:
    """The reports of these names. Raises UnknownName where one of them does not tell of it."""
    missing = [name for name in names if not any(name in (label(one), one.id, one.path) for one in every)]
    if missing:
        known = listed([label(one) for one in every])
        raise UnknownName(f"No account of this event is in a report {missing[0]!r}; allowed are {known}.")
    return [one for one in every if any(name in (label(one), one.id, one.path) for name in names)]


def _first(ledger: Ledger, event: Event, every: Sequence[Document]) -> list[Document]:
    """The first three reports: those of different publishers first, of each the one that tells what became of it."""
    tell = {claim.document for claim in ledger.told_by(event) if claim.modality == event.modality}
    first: dict[str, Document] = {}
    for one in sorted(every, key=lambda one: one.id not in tell):
        first.setdefault(one.publisher or one.agency or one.id, one)
    kept = [*first.values(), *(one for one in every if one not in first.values())][:MOST]
    return [one for one in every if one in kept]


def _accounts(every: Sequence[Document], documents: Sequence[Document], hint: str) -> str:
    named = listed([head(document) for document in documents])
    if len(documents) < 2:
        return f"Only one account in the record tells of this, and nothing can be compared: {named}."
    words = f"Told by {counted(len(every), 'report')}: {named}."
    left = [label(document) for document in every if document not in documents]
    return f"{words} Not shown: {listed(left)}{hint}." if left else words


def head(document: Document) -> str:
    """Publisher, date and name of a report."""
    publisher = literal(document.publisher or document.agency or "publisher not named")
    published = spoken(document.published) if document.published else "undated"
    return f"{publisher}, {published} ({label(document)})"


def _counts(documents: Sequence[Document], rows: Sequence[Row], how: str) -> list[str]:
    if len(documents) < 2:
        return [
            f"{counted(len(rows), 'passage').capitalize()} of it {'is' if len(rows) == 1 else 'are'} of this event."
        ]
    kinds = [row.wording for row in rows]
    shared = sum(kind is not None for kind in kinds)
    copied = sum(kind not in (None, "other") for kind in kinds)
    several = "both" if len(documents) == 2 else "more than one"
    words = [f"Of {counted(len(rows), 'passage')} {shared or 'none'} {'is' if shared < 2 else 'are'} told by {several}"]
    if shared:
        words.append(f" ({copied or 'none'} of them in the same or nearly the same words)")
    for document in documents:
        only = sum(list(row.cells) == [document.id] for row in rows)
        words.append(f", {only or 'none'} by {short_names(documents)[document.id]} alone")
    quoted = "Each cell holds the very words of the report at the head of its column."
    marked = f" Where they are nearly the same, those that one report alone has are {how}."
    return [f"{''.join(words)}.", quoted + (marked if "nearly the same" in kinds else "")]


def _differences(ledger: Ledger, event: Event, found: Sequence[Difference]) -> Section:
    title = "What they tell differently"
    if not found:
        none = Line(
            "No date, place, title, figure or number of things differs between these accounts.", about_record=True
        )
        return Section(title, paragraphs=((none,),))
    return Section(title, bullets=tuple(_bullet(ledger, event, one) for one in found))


def _bullet(ledger: Ledger, event: Event, one: Difference) -> tuple[Line, ...]:
    of = ledger.events.get(one.event or "")
    whose = f" of what happened on it ({sentence(ledger, of).rstrip('.')})" if of and of is not event else ""
    lines = [Line(f"**{capital(literal(one.field))}{whose}.**", about_record=True)]
    for index, value in enumerate(one.values):
        mark = "." if index + 1 == len(one.values) else ";"
        lines.append(Line(f"{label(ledger.documents[value.document])}: {value.told}{mark}", value.notes))
    if one.remark:
        lines.append(Line(one.remark, about_record=True))
    return tuple(lines)


def _side_by_side(documents: Sequence[Document], titles: Row, rows: Sequence[Row], most: int, hint: str) -> Section:
    columns = ("told", *(head(document) for document in documents))
    lines = [line for run in runs(rows) for line in _run(documents, run, most, hint)]
    if titles.cells:
        lines.insert(0, (Line("headline", about_record=True), *_cells(documents, _untitled(titles), none="none")))
    title = "Passage by passage" if len(documents) > 1 else "What it alone tells"
    if not lines:
        none = Line("No sentence of these reports could be laid side by side.", about_record=True)
        return Section(title, paragraphs=((none,),))
    return Section(title, table=Table(columns, tuple(lines)))


def runs(rows: Sequence[Row]) -> list[list[Row]]:
    """Neighbouring rows that the same account alone tells, together; every other row by itself."""
    runs: list[list[Row]] = []
    for row in rows:
        before = runs[-1][-1] if runs else None
        if before is not None and len(row.cells) == 1 and list(before.cells) == list(row.cells):
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _run(documents: Sequence[Document], run: Sequence[Row], most: int, hint: str) -> list[tuple[Line, ...]]:
    """The rows of a run; of one that is too long the first, and how many more there are."""
    kept = run if len(run) <= most else run[: most // 2]
    lines = [(Line(told_by(documents, row), about_record=True), *_cells(documents, row)) for row in kept]
    if len(kept) < len(run):
        more = Line(f"… {counted(len(run) - len(kept), 'more sentence')}{hint}", about_record=True)
        own = [more if document.id in run[0].cells else Line("not told", about_record=True) for document in documents]
        lines.append((Line(told_by(documents, run[0]), about_record=True), *own))
    return lines


def _untitled(titles: Row) -> Row:
    """The titles of the reports, not marked as such once more in each cell."""
    return Row({id: tuple(replace(one, kind="title") for one in held) for id, held in titles.cells.items()})


def told_by(documents: Sequence[Document], row: Row) -> str:
    """Who tells a row, and how alike: "both, in nearly the same words; only s004 has “also”"."""
    names = [name for id, name in short_names(documents).items() if id in row.cells]
    if row.wording is None:
        return f"only {names[0]}"
    who = "both" if len(documents) == 2 else f"{len(names)} of {len(documents)}"
    if row.wording == "other" and row.score < SURELY:
        return f"{who}, perhaps on the same matter"
    near = row.wording == "nearly the same"
    changes = [_change(id, name, row) for id, name in short_names(documents).items() if near and id in row.cells]
    return "; ".join((f"{who}, {_WORDINGS[row.wording]}", *(change for change in changes if change)))


def _change(document: str, name: str, row: Row) -> str:
    """ "only s004 has “also”": the words that one report alone has, where they are few enough to be named."""
    words = displayed(" ".join(one.text for one in row.cells[document] if one.kind != "caption"))
    parts = [words[start:end] for start, end in alone(words, others(row, document))]
    if not parts or len(parts) > _FEW or sum(len(part.split()) for part in parts) > _FEW_WORDS:
        return ""
    return f"only {name} has {listed([f'“{literal(part)}”' for part in parts])}"


def others(row: Row, document: str) -> list[str]:
    """What the other accounts say in a row, as a reader is shown it."""
    return [" ".join(displayed(one.text) for id, told in row.cells.items() if id != document for one in told)]


def _cells(documents: Sequence[Document], row: Row, *, none: str = "not told") -> list[Line]:
    return [
        _cell(row, document.id) if document.id in row.cells else Line(none, about_record=True) for document in documents
    ]


def _cell(row: Row, document: str) -> Line:
    held = row.cells[document]
    beside = others(row, document) if row.wording == "nearly the same" else None
    return Line(" ".join(_passage(one, beside if one.kind != "caption" else None) for one in held))


def _passage(passage: Passage, beside: Sequence[str] | None) -> str:
    words = displayed(passage.text)
    shown = literal(words)
    if beside is not None:
        parts, at = [], 0
        for start, end in alone(words, beside):
            parts += [literal(words[at:start]), f"**{literal(words[start:end])}**"]
            at = end
        shown = "".join((*parts, literal(words[at:])))
    return f"{_KINDS.get(passage.kind, '')}“{shown}”"


def _data(
    event: Event, documents: Sequence[Document], titles: Row, rows: Sequence[Row], found: Sequence[Difference]
) -> Mapping[str, object]:
    return {
        "event": dict(plain.events((event,))[0]),
        "accounts": [_account(document) for document in documents],
        "differences": [_difference(one) for one in found],
        "headlines": {document: [_plain(one) for one in held] for document, held in titles.cells.items()},
        "passages": [_row(row) for row in rows],
    }


def _account(document: Document) -> Mapping[str, object]:
    return {
        "document": document.id,
        "path": document.path,
        "publisher": document.publisher or document.agency,
        "published": document.published,
    }


def _difference(one: Difference) -> Mapping[str, object]:
    values = [
        {
            "document": value.document,
            "value": value.told,
            "words": [{"text": note.quote, "start": note.start, "end": note.end} for note in value.notes],
        }
        for value in one.values
    ]
    return {"field": one.field, "event": one.event, "remark": one.remark, "values": values}


def _row(row: Row) -> Mapping[str, object]:
    return {
        "told_by": list(row.cells),
        "wording": row.wording,
        "why": list(row.why),
        "score": round(row.score, 3),
        "cells": {document: [_plain(one) for one in held] for document, held in row.cells.items()},
    }


def _plain(one: Passage) -> Mapping[str, object]:
    claims = [claim.id for claim in one.claims]
    return {"start": one.start, "end": one.end, "text": one.text, "zone": one.kind, "claims": claims}


__all__ = ["Occasion", "comparison", "head"]
