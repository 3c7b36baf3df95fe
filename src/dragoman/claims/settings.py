"""How a sitting is set: which of a row it is, on what days, in what place, and whether it is still to come."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.claims.frames import Scene, governor
from dragoman.claims.maker import original, time_of
from dragoman.model import Mention, TimeRef, Timex
from dragoman.reading.ordinals import ordinal


def counted(scene: Scene, mention: Mention, sat: bool) -> int | None:
    """The number told beside a sitting: "the next meeting, the eleventh one, ...", "sat in May for the sixth time"."""
    text, end = scene.reading.clean.text, scene.sentence.end
    before = _TIME_THAT.search(text, scene.sentence.start, mention.start)
    if before is not None:
        return ordinal(before[1])
    found = _BESIDE_IT.match(text, mention.end, end) or (_TIMES.search(text, mention.end, end) if sat else None)
    between = text[mention.end : found.start()] if found else ""
    return ordinal(found[1]) if found and not _ANOTHER_CLAUSE.search(between) else None


SITS = ("sit", "meet", "convene", "gather", "hold", "assemble")
_BESIDE_IT = re.compile(
    r",\s+(?:the|its|their)\s+([\w-]+)(?:\s+(?:one|such \w+|sitting|session|meeting|round|edition|so far))?\s*[,.)]"
)
_TIME_THAT = re.compile(r"\b(?:it|this) (?:is|was) (?:for )?the ([\w-]+) time that (?:the )?$", re.IGNORECASE)
_TIMES = re.compile(r"\bfor (?:the|a) ([\w-]+) time\b")
_ANOTHER_CLAUSE = re.compile(r";|,\s+(?:and|but|while|who|which)\b|\band\s+(?:the|its|his|her|their)\b")


def days_of(scene: Scene, predicates: Sequence[int], tense: str) -> TimeRef:
    """The days of a sitting, from its opening to its close where both are told; the body is the last predicate."""
    return _from_to(scene, predicates[-1], _day_of(scene, predicates, tense))


def _day_of(scene: Scene, predicates: Sequence[int], tense: str) -> TimeRef:
    """The time told beside the body itself, else that of the first predicate that has one."""
    beside = _beside(scene, predicates[-1])
    if beside is not None:
        return TimeRef(original(scene.reading, beside), tense, sure=False)
    for predicate in predicates:
        time = time_of(scene, predicate, tense, announced=False)
        if time.timex is not None:
            return time
    return TimeRef(None, tense)


def _from_to(scene: Scene, index: int, time: TimeRef) -> TimeRef:
    """The days from the opening to the close, where both are told: "which opened on Monday and ends on Wednesday"."""
    body = scene.reading.mentions[scene.tokens[index].mention]
    found = _RUNS.search(scene.reading.clean.text, body.end, scene.sentence.end)
    if found is None:
        return time
    times = [t for t in scene.reading.timexes if t.form in (*_DAYS, "same")]
    begins = [t for t in times if found.start("first") <= t.start < found.end("first")]
    ends = [t for t in times if found.end() <= t.start <= found.end() + 4]
    if len(begins) != 1 or not ends:
        return time
    first, last = begins[0], ends[0]
    whole = Timex(first.start, last.end, first.text, first.type, "range", first=first, last=last)
    return TimeRef(original(scene.reading, whole), time.tense)


_ENDS = "ends?|ended|clos(?:es?|ed)|conclude[sd]?|wrap(?:s|ped)? up|(?:runs?|lasts?) until|finish(?:es|ed)?"
_RUNS = re.compile(
    r"\b(?:open(?:s|ed)?|beg[ai]n|begins|start(?:s|ed)?|kick(?:s|ed) off|got under way)\b(?P<first>[^.;]{3,60}?),?\s+"
    rf"(?:and|to)\s+(?:will\s+|is to\s+|was to\s+)?(?:{_ENDS})\s+(?:on\s+)?"
)


def on_margins(scene: Scene, body: Mention) -> bool:
    """True for a sitting of which only is told that others met on its margins, or within it."""
    return _MARGINS.search(scene.reading.clean.text[scene.sentence.start : body.start]) is not None


_MARGINS = re.compile(
    r"\b(?:(?:margins?|sidelines?|side lines|side-lines|fringes) of|with?in the (?:framework|frame|scope|context) of) "
    r"(?:(?:the|its|their|an?)\s+)?$",
    re.IGNORECASE,
)


def around_it(time: TimeRef) -> TimeRef:
    """The time of talks on the margins, as far as it is the sitting's: a month is, one day of several is not."""
    timex = time.timex
    month = timex is not None and timex.form == "date" and timex.day is None
    return time if month else replace(time, timex=None)


def _beside(scene: Scene, index: int) -> Timex | None:
    """The one time that stands in the phrase of the body: "on Monday at A and on Friday at B"."""
    at = index
    for _ in range(4):
        head = scene.tokens[at].head
        if head == at or scene.tokens[head].tag.startswith("V"):
            return None
        at = head
        starts = {scene.tokens[t].start for t in _phrase(scene, at)}
        times = [t for t in scene.reading.timexes if t.start in starts and t.form in _DAYS]
        if times:
            return times[0] if len(times) == 1 and scene.tokens[at].tag == "IN" else None
    return None


_DAYS = ("date", "weekday", "offset")


def _phrase(scene: Scene, token: int) -> list[int]:
    """What hangs on a token, without what is joined to it by "and"."""
    inner = [c for c in scene.parse.children[token] if scene.tokens[c].dep != "conj"]
    return [token, *(t for c in inner if not scene.tokens[c].tag.startswith("V") for t in _phrase(scene, c))]


def ahead(scene: Scene, index: int) -> bool:
    """True for a sitting to which somebody is asked, which is announced or prepared for, or at which somebody might
    do a thing: one to come."""
    verb, words, body = (
        governor(scene, index),
        scene.reading.clean.text,
        scene.reading.mentions[scene.tokens[index].mention],
    )
    told = words[scene.sentence.start : body.start]
    asked = _ASKED.search(told) is not None or _TOWARDS.search(told) is not None or due(scene, body)
    return asked or (verb is not None and any(scene.tokens[c].text.lower() in _MIGHT for c in scene.kids(verb, "aux")))


_MIGHT = ("may", "might", "could")


def due(scene: Scene, body: Mention) -> bool:
    """True for a sitting that "is due", "is scheduled"."""
    return _DUE.match(scene.reading.clean.text, body.end, scene.sentence.end) is not None


_DUE = re.compile(
    r",?(?:[^,;.]{3,40},)?\s+(?:is|are)\s+(?:now\s+|also\s+)?(?:due|scheduled|set|planned|expected|slated|foreseen|to)\b"
)
_ASKED = re.compile(r"\b(?:invited?|inviting|invites|invitations?) [^.;]{0,120}\b(?:to|for)\b(?: \w+){0,4} ?$")


_TOWARDS = re.compile(
    r"\b(?:(?:in advance|ahead|announcements?) of|(?:in the |the )?(?:run|lead)-?up to|in preparation for|"
    r"preparations? (?:for|of)|announc(?:es|ing)|looking (?:ahead|forward) to|on the (?:road|way) to|invitations? to)"
    r" (?:(?:the|its|their|an?) ?)?$",
    re.IGNORECASE,
)


def has_setting(scene: Scene, mention: Mention) -> bool:
    """True for a sitting whose place or time stands right behind it: "its summit in A", "its last session, in May"."""
    found = _SETTING.match(scene.reading.clean.text, mention.end, scene.sentence.end)
    if found is None:
        return False
    places = [m.start for m in scene.here if m.kind in ("place", "state") and m.how == "named"]
    return found.end() in [*places, *(t.start for t in scene.reading.timexes)] or found.start(1) in (
        t.start for t in scene.reading.timexes
    )


_SETTING = re.compile(r",?\s+(?:held\s+)?((?:in|at|on)\s+)")
ROW = re.compile(r"\b(?:last|previous|next|latest)\b", re.IGNORECASE)


def hailed(scene: Scene, index: int) -> bool:
    """True for "noted the success of the X conference": what has been a success has been held."""
    of = scene.tokens[index].head
    fruits = scene.tokens[of].head
    verb = governor(scene, index)
    if scene.tokens[of].text.lower() != "of" or scene.tokens[fruits].text.lower() not in _SUCCESS or verb is None:
        return False
    hoped = any(scene.tokens[c].text.lower() in _HOPED for c in scene.parse.children[fruits])
    return scene.lemma(verb) in _HAILING and not hoped


_SUCCESS = frozenset("success successes results outcome outcomes conclusions".split())
_HAILING = frozenset(
    "note welcome praise hail commend applaud recall celebrate appreciate salute discuss review".split()
)
_HOPED = frozenset("expected future possible potential likely anticipated hoped-for desired".split())


def city_before(scene: Scene, mention: Mention) -> Mention | None:
    """The city that stands before a gathering without a name of its own: "the Paris international conference on X"."""
    text = scene.reading.clean.text
    cities = [m for m in scene.here if m.kind == "place" and m.how == "named" and m.end < mention.start]
    near = [m for m in cities if _ADJECTIVES.fullmatch(text, m.end, mention.start)]
    return near[-1] if near and mention.name[:1].islower() else None


_ADJECTIVES = re.compile(r" (?:[a-z-]+(?:al|ic|or|ry|ary|ing|an) ){0,2}")
