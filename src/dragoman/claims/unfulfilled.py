"""What is told and yet was not: called false, supposed by a condition, due before something came between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.claims.frames import Scene

_RUMOUR = r"(?:reports?|claims?|rumou?rs?|allegations?|assertions?|stories|suggestions?|news)"
_FALSE = (
    r"(?:false|untrue|wrong|incorrect|inaccurate|baseless|unfounded|groundless|fabricated|fictitious|invented|fake|"
    r"not (?:true|correct|accurate|right)|nonsense)"
)
_CALLED_FALSE = re.compile(rf"\b{_RUMOUR}\b(?P<told>[^.;]*?)\b(?:is|are|was|were) (?:\w+ )?{_FALSE}\b", re.IGNORECASE)
_NO_TRUTH = re.compile(
    r"\bit(?: is| was|'s) (?:simply |just )?(?:not (?:true|correct|accurate|the case)|false|untrue) that\b|"
    r"\b(?:no truth (?:in|to)|as (?:false|untrue|baseless|unfounded|fabricated))\b[^.;]{0,40}\bthat\b",
    re.IGNORECASE,
)


# What one of these holds; most sentences have none.
_DOUBTING = frozenset(
    "false untrue wrong incorrect inaccurate baseless unfounded groundless fabricated fictitious invented fake true "
    "correct right accurate nonsense case truth".split()
)


def called_false(scene: Scene, verb: int) -> bool:
    """True for "reports that A met B are false", "it is not true that A met B"."""
    if _DOUBTING.isdisjoint(scene.words):
        return False
    text, at = scene.reading.clean.text, scene.tokens[verb].start
    start, end = scene.sentence.start, scene.sentence.end
    inside = any(hit.start("told") < at < hit.end("told") for hit in _CALLED_FALSE.finditer(text, start, end))
    return inside or _NO_TRUTH.search(text, start, at) is not None


def supposed(scene: Scene, verb: int) -> bool:
    """True for "had A met B, the war would have ended": the helping verb stands before who does it."""
    helped = [c for c in scene.kids(verb, "aux") if scene.tokens[c].text.lower() in ("had", "were", "should")]
    doers = scene.kids(verb, "nsubj", "nsubjpass")
    first = bool(helped) and bool(doers) and helped[0] < min(doers)
    return first and scene.tokens[verb].dep in ("advcl", "ccomp", "csubj", "dep", "ROOT")


def alleged(scene: Scene, verb: int) -> bool:
    """True for "a rival alleged that the envoy had been expelled": who alleges or speculates does not know it."""
    head = scene.tokens[verb].head
    return scene.tokens[verb].dep == "ccomp" and head != verb and scene.lemma(head) in _ALLEGING


_ALLEGING = frozenset("allege speculate rumour rumor insinuate".split())


def had_been_due(scene: Scene, head: int) -> bool:
    """True for "had been due to meet": a plan of the past seen from after it."""
    verb = head if scene.tokens[head].tag.startswith("V") else scene.tokens[head].head
    helped = [scene.tokens[c].text.lower() for c in (verb, *scene.kids(verb, "aux", "auxpass"))]
    return "had" in helped and "been" in helped and scene.lemma(head) in _DUE


_BUT = re.compile(
    r",? but\b[^.;]*\b(?:(?:was|were|had to be|has been|have been|needed to be|be) (?:\w+ )?"
    r"(?:cancel?led|postponed|rescheduled|called off|put off|scrapped|delayed|moved)|fell through|"
    r"(?:cancel?led|postponed|called off|put off|pulled out|stayed away)|"
    r"(?:did not|didn't|never) (?:happen(?:ed)?|take place|took place|come|came|materiali[sz]ed?|show(?:ed)? up))\b",
    re.IGNORECASE,
)


def thwarted(scene: Scene, verb: int) -> bool:
    """True for "was due to meet A on Monday but the talks were called off"."""
    head = scene.tokens[verb].head
    plan = head if scene.tokens[head].tag.startswith("V") else scene.tokens[head].head
    past = {scene.tokens[c].text.lower() for c in (plan, *scene.kids(plan, "aux", "auxpass"))} & {"was", "were"}
    due = scene.lemma(head) in _DUE or scene.lemma(head) == "be"
    text, at = scene.reading.clean.text, scene.tokens[verb].end
    return bool(past) and due and _BUT.search(text, at, scene.sentence.end) is not None


_DUE = frozenset("due schedule plan expect suppose set slate".split())


def yet_to_come(scene: Scene, verb: int) -> bool:
    """True for "has yet to be arranged", "remains to be seen": nobody has fixed it."""
    ahead = [c for c in scene.kids(verb, "xcomp") if any(scene.tokens[k].tag == "TO" for k in scene.kids(c, "aux"))]
    yet = any(scene.tokens[c].text.lower() == "yet" for at in (verb, *ahead) for c in scene.kids(at, "advmod"))
    return bool(ahead) and ((scene.lemma(verb) in ("have", "be") and yet) or scene.lemma(verb) == "remain")
