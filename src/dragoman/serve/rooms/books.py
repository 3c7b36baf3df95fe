"""The briefing book, to take away: a form that asks what should be in it, and the file."""

from datetime import date
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from dragoman.errors import DragomanError
from dragoman.formats import FORMATS, SHEETS
from dragoman.model import Line, Page
from dragoman.record.store import questions
from dragoman.serve.desk import Desk
from dragoman.serve.rendering import Shown, answer
from dragoman.serve.rooms.asking import AsOf, At, Text
from dragoman.views import asked
from dragoman.views.asof import dated
from dragoman.views.book import book
from dragoman.views.book.asking import wanted, with_news
from dragoman.views.prose import listed

router = APIRouter()

_TYPES = {
    ".md": "text/markdown; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}


@router.get("/book/{one}/{other}")
def form(request: Request, at: At, one: str, other: str) -> Response:
    """What may be asked of the book; the file comes from the address below."""
    pairs = asked.pairs(one, other, at.lexicon)
    names = at.names()
    first = names.country(pairs[0][0], article=False)
    title = f"{first} – {listed([names.country(code, article=False) for _, code in pairs])}"
    lead = Line("Cover, contents, figures, every fact with its words, and the accounts compared.", about_record=True)
    page = Page(f"Briefing book: {title}", (lead,))
    areas = sorted({*at.lexicon.areas.whole.values(), *at.lexicon.areas.beginning.values()})
    return answer(request, Shown(page, template="book.html.j2", more={"one": one, "other": other, "areas": areas}))


@router.get("/book/{one}/{other}/file")
def file(
    at: At,
    one: str,
    other: str,
    as_of: AsOf,
    form: str = "pdf",
    paper: str = "a4",
    since: Text = None,
    topics: Annotated[list[str] | None, Query()] = None,
    person: Text = None,
    new_since: Text = None,
) -> Response:
    """The book as a file."""
    ending = f".{form}"
    if ending not in FORMATS:
        raise DragomanError(f"A book cannot be had as {form!r}; allowed are {listed([one[1:] for one in FORMATS])}.")
    if paper not in SHEETS:
        raise DragomanError(f"paper {paper!r} is no sheet; allowed are {listed([*SHEETS])}.")
    page = _page(at, one, other, as_of, since or None, ",".join(topics or ()), person or None, new_since or None)
    name = quote(f"{page.title.replace(' – ', ' - ')}{ending}")
    sent = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(FORMATS[ending](page, SHEETS[paper]), media_type=_TYPES[ending], headers=sent)


def _page(
    at: Desk,
    one: str,
    other: str,
    as_of: date | None,
    since: str | None,
    topics: str,
    person: str | None,
    new_since: str | None,
) -> Page:
    pairs = asked.pairs(one, other, at.lexicon)
    ledger = at.ledger(questions.briefings(pairs), as_of=as_of)
    wish = wanted(ledger, since=since, topics=topics, person=person, bound=True)
    if new_since is not None:
        wish = with_news(wish, ledger, at.store, new_since, "new_since")
    return dated(book(ledger, pairs, wish), as_of)
