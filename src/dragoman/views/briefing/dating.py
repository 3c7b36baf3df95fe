"""How reports that give no date of their own were dated, and which could not be."""

from dragoman.model import Document, Line, Section
from dragoman.views.dates import spoken
from dragoman.views.notes import label
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted, literal

_MOST = 8


def section(pair: Pair) -> Section | None:
    """A bullet a report whose date was inferred or is missing; None when every report gives its own."""
    found = [document for document in pair.documents if document.published_basis in (None, "inferred")]
    if not found:
        return None
    bullets = [(_told(document),) for document in found[:_MOST]]
    if len(found) > _MOST:
        left = counted(len(found) - _MOST, "more report")
        bullets.append((Line(f"{left} likewise: *dragoman export documents* gives each reason.", about_record=True),))
    return Section("How undated reports were dated", bullets=tuple(bullets))


def _told(document: Document) -> Line:
    reason = literal((document.published_reason or "").strip().rstrip("."))
    why = f" {capital(reason)}." if reason else ""
    if document.published is None:
        return Line(f"{label(document)} has no date that could be found.{why}", about_record=True)
    return Line(
        f"{label(document)} has no date of its own; it is placed {_at(document.published)}.{why}", about_record=True
    )


def _at(published: str) -> str:
    words = spoken(published)
    return words if words.startswith(("on ", "by ", "from ", "until ", "probably ")) else f"at {words}"
