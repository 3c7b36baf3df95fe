"""The reports a briefing rests on."""

from collections import Counter

from dragoman.model import Document, Line, Section
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import newest_key, spoken
from dragoman.views.notes import label
from dragoman.views.pair import Pair
from dragoman.views.prose import counted, displayed, listed, literal


def section(pair: Pair, limits: Limits) -> Section:
    """The reports, newest first, with their files."""
    documents = sorted(pair.documents, key=lambda document: (newest_key(document.published), document.path))
    bullets = [(_told(document),) for document in documents[: limits.sources]]
    left = len(documents) - len(bullets)
    if left:
        words = f"{counted(left, 'older report')} more: *dragoman export documents* lists them."
        bullets.append((Line(words, about_record=True),))
    return Section("Sources", bullets=tuple(bullets))


def publishers(documents: tuple[Document, ...]) -> str:
    """ "2 are Xinhua's, 1 names no publisher"."""
    counts = Counter(document.publisher or document.agency for document in documents)
    named = sorted((name for name in counts if name), key=lambda name: (-counts[name], name))
    parts = [f"{counts[name]} {'is' if counts[name] == 1 else 'are'} from {literal(name)}" for name in named[:3]]
    rest = sum(counts[name] for name in named[3:])
    if rest:
        parts.append(f"{rest} {'is' if rest == 1 else 'are'} from others")
    nameless = counts[None]
    if nameless:
        parts.append(f"{nameless} {'names' if nameless == 1 else 'name'} no publisher")
    return listed(parts)


def _told(document: Document) -> Line:
    title = f"“{literal(displayed(document.title))}”, " if document.title else ""
    publisher = literal(document.publisher or document.agency or "publisher not named")
    published = spoken(document.published) if document.published else "undated"
    return Line(f"{label(document)}: {title}{publisher}, {published}; {literal(document.path)}", about_record=True)
