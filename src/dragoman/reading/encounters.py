"""One whom a report is about meets others, one after another: between which two is "the meeting with A"?"""

import re
from collections.abc import Sequence

from dragoman.model import Mention
from dragoman.reading.focus import Focus, is_person

_ON_MEETING = re.compile(
    r"\s*(?:(?:also|then|later|separately|likewise)\W+)?(?:(?:during|at|in|after|following|on)\s+"
    r"(?:the|a|his|her|their|another|an|this|that)?\s*)?"
    r"(?:(?:separate|bilateral|first|working|phone|telephone|video|brief)\s+)*"
    r"(?:meetings?|talks|conversation|call|discussions?|receiving|welcoming|greeting)\s*(?:with\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_OFTEN = 2
_STOP = re.compile(r"[.!?][”\"')]*\s+(?=[A-Z])")


def encounter(here: Sequence[Mention], end: int, focus: Focus) -> tuple[Mention, ...]:
    """ "During the meeting with A, both sides ...": A and whom the report is about; nobody where it tells of none."""
    people = [m for m in here if is_person(m) and m.how != "pronoun" and m.end <= end]
    if len({m.name for m in people}) != 1:
        return ()
    host = _main_figure(people[0], focus)
    return (host, people[0]) if host and _on_meeting(people[0], focus.text) else ()


def whose_meeting(mention: Mention, ahead: Sequence[Mention], focus: Focus) -> Mention | None:
    """Who "his" is in "In his meeting with A": whom the report is about."""
    guest = next((m for m in ahead if is_person(m)), None)
    if guest is None or mention.text.lower() not in ("his", "her") or guest.start - mention.end > _NEAR:
        return None
    return _main_figure(guest, focus) if _on_meeting(guest, focus.text) else None


_NEAR = 60


def _main_figure(guest: Mention, focus: Focus) -> Mention | None:
    """The first whom the report names, where he is of another state than the guest and not named in passing."""
    host = next((m for m in focus.cast if m.country and m.name != guest.name), None)
    if host is None or guest.country in (None, host.country):
        return None
    return host if sum(m.name == host.name for m in focus.people) >= _OFTEN else None


def _on_meeting(guest: Mention, text: str) -> bool:
    """True where a sentence begins with a meeting with somebody, as far as a stop tells where it begins."""
    start = max(text.rfind("\n", 0, guest.start) + 1, guest.start - 200)
    stops = [found.end() for found in _STOP.finditer(text, start, guest.start)]
    return bool(_ON_MEETING.fullmatch(text, stops[-1] if stops else start, guest.start))
