"""Where a report takes its reader: the state to which somebody travels or in whose capital something is done."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.timewords import FULL_MONTH

# Who is based somewhere has not gone there.
_AT_REST = (
    r"(?:based|born|resident|residing|living|located|situated|accredited|educated|rooted|made|trained|headquartered|"
    r"stationed|posted|interested|engaged|involved|invested|raised|registered|stranded|serving)"
)
_GAP = r"(?: [^.;:,]{1,30}?)?"
_JOURNEY = re.compile(
    rf"\b(?:visit(?:s|ed|ing)?|trips?|travel(?:s|l?ed|l?ing)?|went|go(?:es|ing)?|gone|flew|fl(?:y|ies|ying|own)|"
    rf"came|com(?:es|ing)|proceed(?:s|ed|ing)?|journey|moved|head(?:s|ed|ing)?|carried|"
    rf"(?:tak(?:e[sn]?|ing)|took|brought|sent) (?:him|her|them|(?-i:[A-Z]\w+))){_GAP} to(?: the)? $|"
    rf"\b(?:left|leaves?|headed|departed)(?: [^.;:,]{{1,15}}?)? for(?: the)? $|"
    rf"\b(?:arriv(?:e[sd]?|ing|al)|land(?:ed|s)|stay(?:s|ed|ing)?|expected){_GAP} in(?: the)? $|"
    rf"\b(?:is|was|were|while|been|being|be)(?: (?!{_AT_REST}\b)\w+)? in(?: the)? $|"
    r"\b(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|leaves?|reach(?:es|ed)?)(?: the)? $|"
    r"\b(?:programme?|agenda|schedule) in(?: the)? $|"
    r"\bstop (?:is|was|will be|being)(?: the)? $",
    re.IGNORECASE,
)
_STANDS_IN = re.compile(
    r"(?:^\W*|[;:\"]\s*|,\s+(?:and\s+)?)(?:(?:earlier|later|then|also|while|on \w+day),?\s+)?in\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SAT_IN = re.compile(
    r"\b(?:held|hosted|took place|takes place|sat|convened|opened|gathered|met)\s+in\s+$", re.IGNORECASE
)
# What stands right before the place in all of these.
_BEFORE_PLACE = re.compile(
    r"\b(?:to|for|in|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|leaves?|reach(?:es|ed)?|is|was|be|being)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NOT_GONE = re.compile(
    r"\b(?:invit\w+\b(?! of\b)|not\b|never\b|declin\w+|refus\w+|cancel\w+)|n't\b|"
    r"\b(?:ambassador|envoy|embassy|consul|representative|relations|ties|flights?)\s+(?:to|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    rf"\bin (?:{FULL_MONTH}|\d{{4}})\b|\blast (?:year|month|spring|summer|autumn|fall|winter)\b|\bago\b"
)
_CAPITAL = re.compile(r"\s+capital\b(?!\s+(?:of|market|goods|city of))", re.IGNORECASE)

_FROM_TO = re.compile(r"\b(?:came|went|flew|travel\w+|arriv\w+)\b[^.;]{0,40}?\b(?:to|in) [A-Z][^.;]{2,30}? from [A-Z]")

Stays = Callable[[int], str | None]
"""The state in which a sentence stands at an offset of the text; empty abroad in a state that nobody knows."""


def destinations(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], here: str | None) -> Iterator[Stays]:
    """For each sentence where it stands, at first `here`; an old journey is told in its own sentence only.

    "There" is nowhere known where a journey from one state to another has just been told.
    """
    country, both = here, False
    for bench, mentions in zip(benches, raw, strict=True):
        steps = [(place.start, place.country) for place in _places(bench, mentions) if _leads_to(bench, place)]
        left = [step for step in steps if not _left_after(bench, step[0])]
        yield _stays([(-1, "" if both and bench.low(0) == "there" else country), *left])
        both = (
            len(_FROM_TO.findall(bench.text[bench.words[0].start : bench.words[-1].end])) > 0 if bench.words else both
        )
        if steps and not _LONG_AGO.search(bench.text, bench.words[0].start, bench.words[-1].end):
            country = steps[-1][1]


def _left_after(bench: Bench, place: int) -> bool:
    """True for "left for X after talks with A": whom somebody met before he left was not met there."""
    lead = bench.text[max(bench.words[0].start, place - 40) : place]
    return bool(_LEFT.search(lead)) and bool(_AFTER.match(bench.text, place, bench.words[-1].end))


_LEFT = re.compile(r"\b(?:left|leaves?|departed|departs|took off)\b[^.;:]{0,25} for (?:the )?$")
_AFTER = re.compile(r"[^.;]{2,80}?\b(?:after|following|at the end of)\b")


def foreign_steps(bench: Bench, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The states and capitals of a sentence to which its words take somebody."""
    for place in _places(bench, mentions):
        lead = bench.text[bench.words[0].start : place.start]
        left = _LEAVES.search(lead)
        if not left and _JOURNEY.search(lead[-90:]) and not _NOT_GONE.search(lead[-90:]):
            yield place


_LEAVES = re.compile(r"\b(?:leav(?:es?|ing)|left|depart(?:s|ed|ing))(?: the)? $", re.IGNORECASE)


def _stays(steps: Sequence[tuple[int, str | None]]) -> Stays:
    offsets = [offset for offset, _ in steps]
    return lambda at: steps[bisect_right(offsets, at) - 1][1]


def _places(bench: Bench, mentions: Sequence[Mention]) -> list[Mention]:
    """The states and places of a sentence, "the Uzbek capital" among them."""
    states = bench.lore.lexicon.states.display
    found = [m for m in mentions if m.kind in ("place", "state") and m.country in states]
    for index in bench.lore.adjectives.spots(bench.words):
        hit, start = bench.lore.adjectives.at(bench.words, index), bench.words[index].start
        end = bench.words[index + hit[0] - 1].end if hit else 0
        if hit and _CAPITAL.match(bench.text, end):
            found.append(Mention(start, end, "place", "", bench.text[start:end], country=hit[1]))
    return sorted(found, key=lambda m: m.start)


def _leads_to(bench: Bench, place: Mention) -> bool:
    """True when the words before a place take somebody there, or tell what is done in a capital."""
    lead = bench.text[bench.words[0].start : place.start]
    if not _BEFORE_PLACE.search(lead[-20:]) or _NOT_GONE.search(lead[-90:]):
        return False
    seats = bench.lore.lexicon.states.capital_of
    seat = place.kind == "state" or not place.name or seats.get(place.name) == place.country
    standing = seat and (_STANDS_IN.search(lead) or _SAT_IN.search(lead))
    return bool(standing or _JOURNEY.search(lead[-90:]))
