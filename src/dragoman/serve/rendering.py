"""A view's Page becomes an answer: HTML in our own frame, or the data and the references it rests on."""

import csv
import io
import json as plain_json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from fastapi import Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from dragoman.errors import DragomanError
from dragoman.formats import html, json, markdown
from dragoman.formats.calls import Calls
from dragoman.formats.marks import plain
from dragoman.formats.numbering import cited, numbered
from dragoman.model import Document, Page
from dragoman.serve import addresses, citing, glyphs, lettering
from dragoman.serve.desk import Desk
from dragoman.views.ledger import Ledger

FORMATS = ("html", "json", "csv", "md", "bibtex", "csl", "ris")
_TYPES = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "bibtex": "application/x-bibtex; charset=utf-8",
    "csl": "application/vnd.citationstyles.csl+json",
    "ris": "application/x-research-info-systems; charset=utf-8",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a room shows: a page, the reports it cites, the template that draws it and what this needs besides."""

    page: Page
    documents: Mapping[str, Document] = field(default_factory=dict)
    template: str = "page.html.j2"
    more: Mapping[str, object] = field(default_factory=dict)
    status: int = 200


def shown(ledger: Ledger, page: Page, template: str = "page.html.j2", **more: object) -> Shown:
    """A page made of a ledger."""
    return Shown(page, ledger.documents, template, more)


def answer(request: Request, found: Shown) -> Response:
    """The page in the form that was asked for with `?format=`. Raises DragomanError for one that there is not."""
    wanted = request.query_params.get("format", "html")
    if wanted == "html":
        return _html(request, found)
    if wanted not in FORMATS:
        raise DragomanError(f"A page cannot be had as {wanted!r}; allowed are {', '.join(FORMATS)}.")
    return Response(_WRITERS[wanted](found), media_type=_TYPES[wanted])


def _html(request: Request, found: Shown) -> HTMLResponse:
    notes = numbered(found.page)
    desk: Desk = request.app.state.desk
    told = (
        _environment()
        .get_template(found.template)
        .render(
            page=found.page,
            notes=notes.notes,
            calls=Calls(notes).of,
            record=desk.path.name,
            token=desk.token,
            here=request.url.path,
            forms=_forms(request),
            asked=request.query_params,
            with_query=lambda more: request.url.include_query_params(**more).query,
            **found.more,
        )
    )
    return HTMLResponse(told, status_code=found.status)


def _forms(request: Request) -> list[tuple[str, str]]:
    """The other forms of this page, with their addresses."""
    return [(name, str(request.url.include_query_params(format=name).query)) for name in FORMATS if name != "html"]


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("dragoman.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        lettering=lettering,
        plain=plain,
        cited=cited,
        seen=glyphs.seen,
        named=glyphs.named,
        address=addresses.of,
        words_at=addresses.words,
        site=addresses.site,
        drawn=html.drawn,
    )
    return made


# --- data --------------------------------------------------------------------------------------------------------


def _csv(found: Shown) -> str:
    """The rows of the page's data; of an answer in parts its first list, or itself as one row."""
    rows = _rows(found.page.data)
    columns = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    return out.getvalue()


def _rows(data: Mapping[str, object] | Sequence[Mapping[str, object]]) -> Sequence[Mapping[str, object]]:
    if not isinstance(data, Mapping):
        return data
    for value in data.values():
        if isinstance(value, list | tuple) and value and all(isinstance(one, Mapping) for one in value):
            return value
    return [data]


def _cell(value: object) -> str:
    """A value in a sheet: what programs would take for a formula is marked as text."""
    told = "" if value is None else value if isinstance(value, str) else plain_json.dumps(value, ensure_ascii=False)
    return f"'{told}" if isinstance(value, str) and told.startswith(_FORMULA) else told


_WRITERS: Mapping[str, Callable[[Shown], str]] = {
    "json": lambda found: json.render(found.page),
    "csv": _csv,
    "md": lambda found: markdown.render(found.page),
    "bibtex": lambda found: citing.bibtex(citing.references(found.page, found.documents)),
    "csl": lambda found: citing.csl(citing.references(found.page, found.documents)),
    "ris": lambda found: citing.ris(citing.references(found.page, found.documents)),
}
