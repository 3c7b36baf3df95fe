"""Lists of people of whom the parse sees only the first: "A in Bali and, later in the day, B", "A of X; and B"."""

import re
from collections.abc import Iterable

from dragoman.claims.frames import Scene

_LATER = (
    r"(?:also|then|later|separately|afterwards|finally|lastly|earlier|in turn|later (?:in|on|that) (?:the )?(?:same )?"
    r"(?:day|morning|afternoon|evening)|(?:right |immediately |shortly )?after (?:that|this|him|her)|"
    r"(?:in|on) the (?:same )?(?:day|morning|afternoon|evening)|(?:the|that) same (?:day|morning|afternoon|evening))"
)
_HERE = r"(?:\s+(?:in|at)\s+(?:the\s+)?[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,3})?(?:\s+(?:yesterday|today))?"
_JOINER = re.compile(
    rf"{_HERE}\s*(?P<mark>[,;])?\s*(?P<word>and|as well as|plus|followed by|along with|then)?"
    rf"(?(word)(?:\s*,\s+[^,.;:]{{3,40}},(?=\s))?)\s*,?\s*(?:{_LATER}\s*,?\s*)?(?:with\s+|on\s+|from\s+|of\s+)?(?:the\s+)?"
)


def rostered(scene: Scene, tokens: Iterable[int]) -> list[int]:
    """The tokens with the people of the lists that they begin, whatever the parse hangs these on."""
    told = list(tokens)
    for first in tuple(told):
        told.extend(t for t in _behind(scene, first) if t not in told)
    return told


def _behind(scene: Scene, first: int) -> list[int]:
    """Those whom a list names behind its first; nobody where the last of them begins a clause of his own."""
    found: list[int] = []
    closed, at = False, first
    while (mention := scene.mention(at)) is not None and mention.kind == "person":
        after = next((t for t in range(at + 1, len(scene.tokens)) if _named(scene, t)), None)
        if after is None or (other := scene.mention(after)) is None:
            break
        joint = _JOINER.fullmatch(scene.reading.clean.text, mention.end, other.start)
        if joint is None or not (joint["mark"] or joint["word"]) or _acts(scene, after):
            break
        found.append(after)
        closed, at = closed or bool(joint["word"]), after
    return found if closed else []


def _named(scene: Scene, token: int) -> bool:
    mention = scene.mention(token)
    return scene.tokens[token].mention >= 0 and mention is not None and mention.kind == "person"


def _acts(scene: Scene, token: int) -> bool:
    """True for somebody who does what a verb after him says, or whose something it is."""
    if scene.tokens[token].dep in ("nsubj", "nsubjpass", "poss", "csubj"):
        return True
    after = scene.tokens[token + 1] if token + 1 < len(scene.tokens) else None
    return after is not None and after.tag in ("VBD", "VBZ", "VBP", "MD", "POS")
