"""Where words stand in the reports: `dragoman search`."""

from collections.abc import Sequence

from dragoman.model import Line, Page, Section
from dragoman.record.store.search import Found, Hit, Search
from dragoman.views.dates import spoken
from dragoman.views.prose import capital, counted, displayed, literal


def search(asked: Search, found: Found, *, hints: bool = True) -> Page:
    """The reports that answer, each with the passage that answers best, the found words between ** marks.

    `hints` tells how a command shows the rest, and the file of every report; a browser has links for both.
    """
    return Page(
        title=f"Search: {literal(asked.words)}" if asked.words.strip() else "Search",
        lead=(Line(_lead(asked, found, hints=hints), about_record=True),),
        sections=tuple(Section(_heading(hit, path=hints), ((_led(hit),),)) for hit in found.hits),
        data={
            "query": asked.words,
            "total": found.total,
            "offset": asked.offset,
            "hits": [_data(hit) for hit in found.hits],
        },
    )


def _lead(asked: Search, found: Found, *, hints: bool) -> str:
    if not found.total:
        return "No report answers."
    told = capital(counted(found.total, "report")) + (" answers" if found.total == 1 else " answer")
    if not found.hits:
        passed = f"--offset {asked.offset:,} passes" if hints else f"the {asked.offset:,} that are passed"
        return f"{told}; there are fewer than {passed} over."
    if len(found.hits) == found.total:
        return f"{told}."
    first = asked.offset + 1
    last = asked.offset + len(found.hits)
    more = f"; --offset {last} shows the next" if hints and last < found.total else ""
    return f"{told}; number {first:,} to {last:,} are shown{more}."


def _heading(hit: Hit, *, path: bool) -> str:
    """Title, publisher and day, as far as they are known, and the file; without `path` only where no title is."""
    day = spoken(hit.published) if hit.published else "no date"
    title = displayed(hit.title or "")
    told = [part for part in (title, hit.publisher, day, hit.path if path or not title else "") if part]
    return literal(", ".join(told))


def _led(hit: Hit) -> Line:
    """The passage, from where a reader goes on to its words in the report."""
    return Line(_passage(hit), about_record=True, leads_to=f"document {hit.document} {hit.start} {hit.end}")


def _passage(hit: Hit) -> str:
    more = hit.passages - 1
    others = f" ({capital(counted(more, 'more passage'))} of this report {'answers' if more == 1 else 'answer'}.)"
    words = f"{'' if hit.begins else '… '}{_marked(hit)}{'' if hit.ends else ' …'}"
    return f"“{words}”{others if more else ''}"


def _marked(hit: Hit) -> str:
    """The words of the report with marks about those that were looked for."""
    told, at = "", hit.start
    for start, end in _ends(hit.marks):
        told += literal(hit.snippet[at - hit.start : start - hit.start])
        told += f"**{literal(hit.snippet[start - hit.start : end - hit.start])}**"
        at = end
    return " ".join((told + literal(hit.snippet[at - hit.start :])).split())


def _ends(marks: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Marks that touch become one."""
    kept: list[tuple[int, int]] = []
    for start, end in marks:
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def _data(hit: Hit) -> dict[str, object]:
    return {
        "document": hit.document,
        "path": hit.path,
        "title": hit.title,
        "publisher": hit.publisher,
        "published": hit.published,
        "start": hit.start,
        "end": hit.end,
        "text": hit.snippet,
        "marks": [{"start": start, "end": end} for start, end in hit.marks],
        "passages": hit.passages,
    }
