"""Whose words a report carries: the press agency that signs it at its head or foot, however many papers print it.

The agencies are those of the lexicon (publishers.yml, `agency: true`). Two reports of one agency are one witness, also
where a paper has changed the sentences, so that nothing seems copied.
"""

import re
from functools import lru_cache

from dragoman.lexicon import Lexicon
from dragoman.lexicon.publishers import Publishers
from dragoman.model import Document

# So many characters at either end of the text are looked at.
_HEAD, _FOOT = 240, 160
_BEFORE = frozenset(("headline", "boilerplate"))


def origin(document: Document, lexicon: Lexicon) -> str | None:
    """The agency whose report this is: its publisher, the name in its dateline, or who signs it; else None."""
    known = lexicon.publishers
    for name in (document.publisher, document.agency):
        publisher = known.by_text(name) if name else None
        if publisher is not None and publisher.agency:
            return publisher.name
    return _signed(document, known)


def _signed(document: Document, known: Publishers) -> str | None:
    """The agency whose name stands in brackets, before a dash or alone on a line at the head or the foot."""
    head, foot = _forms(tuple(known.agencies))
    start = min((zone.start for zone in document.zones if zone.kind not in _BEFORE), default=0)
    found = head.search(document.text[start : start + _HEAD]) or foot.search(document.text[-_FOOT:])
    if found is None:
        return None
    name = next(value for value in found.groupdict().values() if value)
    return known.agencies[" ".join(name.split())]


@lru_cache(maxsize=8)
def _forms(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How an agency signs at the head ("(NAME) --", "NAME -") and at the foot ("(NAME)", "Source: NAME")."""
    longest = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    bracket = rf"[(\[]\s*(?P<bracket>{either})(?:\s*[,/][^()\[\]]*)?\s*[)\]]"
    head = (
        rf"{bracket}\s*[-–—:]|(?:^|\n)\s*(?:{bracket.replace('bracket', 'first')}|(?P<dash>{either})\s*(?:[-–—]+|:)\s)"
    )
    source = r"(?:(?:[Ss]ource|[Cc]redit|[Aa]gency|[Bb]y|[Ff]rom|[Tt]ext|[Rr]eport(?:ed)?(?: by)?)\s*:?\s*)"
    foot = rf"{bracket}\s*[.”\"]?\s*$|(?:\n|[-–—])\s*{source}?(?P<line>{either})\s*\.?\s*$"
    return re.compile(head), re.compile(foot)
