"""What is said, cut into clauses: one clause is one statement, and no word of it is lost."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from dragoman.claims.frames import Scene, subjects

_INSIDE = frozenset(("advcl", "relcl", "acl", "pcomp", "csubj", "xcomp", "ccomp", "prep", "dobj", "pobj", "nsubj"))
_JOINT = re.compile(
    r"[\s,;:\"—–-]*(?:\b(?:and|but|while|whereas|yet|so|or)\b)?[\s,;:\"]*(?:that\b)?\s*$", re.IGNORECASE
)
_LONGEST_JOINT = 64
# Who reported it stands behind what was said, and is none of it: ", the daily reported", ", according to a statement".
_SOURCED = re.compile(
    r",\s+(?:according to (?:an? |the |his |her |its )?[^,;\"]{3,70}"
    r"|(?:the |local |state |news |official )*(?:(?:[A-Z][\w.'-]*|of|media|agency|newspaper|daily|television|"
    r"communique|communiqué|statement|readout|release)\s){1,6}(?:has |have )?"
    r"(?:reported|reports|said|says|added|noted|wrote)"
    r"(?: (?:on )?\w+day)?)[\s.\"]*\Z"
)
_LONGEST_SOURCE = 120
_LEAD = re.compile(
    r"^[\s,;:\"—–-]*(?:(?:and|but|while|whereas|yet)\b[\s,]*)?(?:(?-i:that)\b\s*)?[\"\s]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of what is said: cleaned characters and its main verb (-1 when the grammar shows none)."""

    start: int
    end: int
    head: int = -1


def finite(scene: Scene, token: int) -> bool:
    """True for a verb with a tense or a modal: one that can head a clause."""
    tag = scene.tokens[token].tag
    if tag in ("VBD", "VBZ", "VBP"):
        return scene.tokens[token].dep not in ("aux", "auxpass", "amod", "acl")
    helpers = scene.kids(token, "aux", "auxpass")
    return tag.startswith("V") and any(scene.tokens[h].tag in ("MD", "VBD", "VBZ", "VBP") for h in helpers)


def tokens_in(scene: Scene, start: int, end: int) -> list[int]:
    """The tokens between two cleaned offsets."""
    return [i for i, t in enumerate(scene.tokens) if start <= t.start and t.end <= end]


def heads(scene: Scene, start: int, end: int) -> list[int]:
    """The main verbs of the clauses between two offsets: finite, and in no clause that hangs on another one there."""
    inside = set(tokens_in(scene, start, end))
    return [t for t in sorted(inside) if finite(scene, t) and not _hangs(scene, t, inside)]


def _hangs(scene: Scene, token: int, inside: set[int]) -> bool:
    at = token
    for _ in range(16):
        head = scene.tokens[at].head
        if head == at or head not in inside:
            return scene.tokens[at].dep in ("advcl", "relcl", "acl") and at == token
        if scene.tokens[at].dep in _INSIDE:
            return True
        at = head
    return True


def shared(scene: Scene, verb: int) -> bool:
    """True for an infinitive of a list ("to work with B, support each other") parsed as a present tense."""
    if verb < 0 or scene.tokens[verb].tag != "VBP" or scene.kids(verb, "nsubj", "nsubjpass", "expl"):
        return False
    return any(t.tag == "TO" for t in scene.tokens[:verb])


def clauses(scene: Scene, start: int, end: int) -> list[Clause]:
    """The clauses between two offsets: between semicolons, and within these where each coordinated one begins."""
    text, cuts = scene.reading.clean.text, [start]
    for mark in re.finditer(";", text[start:end]):
        at = start + mark.end()
        if heads(scene, cuts[-1], at) and heads(scene, at, end):
            cuts.append(at)
    return [clause for a, b in pairwise([*cuts, end]) for clause in _coordinated(scene, a, b)]


def _coordinated(scene: Scene, start: int, end: int) -> list[Clause]:
    """The coordinated clauses between two offsets, cut where each begins; the whole when there is but one."""
    found = _whole(scene, heads(scene, start, end))
    if not found:
        return [_trimmed(scene, Clause(start, end))]
    cuts = [start]
    kept = found[:1]
    for before, verb in pairwise(found):
        cut = _begins(scene, verb, before)
        joined = scene.links[verb] == "conj" and scene.reading.clean.text[cut : cut + 1] in _MARKS
        if _PROVIDED.match(scene.reading.clean.text, cut):
            continue
        if joined or _PARTED.search(scene.reading.clean.text, cuts[-1], cut):
            cuts.append(cut)
            kept.append(verb)
    pieces = [Clause(a, b, verb) for a, b, verb in zip(cuts, [*cuts[1:], end], kept, strict=True)]
    return [c for c in (_trimmed(scene, p) for p in pieces) if c.end - c.start > 3]


# A condition is part of what it is a condition of.
_PROVIDED = re.compile(r"[\s,]*(?:provided|providing|given|unless|if|depending|as long as)\b")
_MARKS = frozenset(',;:—–"')
# What parts two clauses: a mark or a joining word. Where none stands, the parse took one clause for two.
_PARTED = re.compile(
    r"(?:[,;:?!\"—–]|\.(?=\s)|(?<=\s)-|\b(?:and|but|or|nor|while|whereas|yet|so|then|because|as|that|although|though))[\"'\s]*\Z",
    re.IGNORECASE,
)
_BETWEEN = ("CC", "RB", "MD", ",")


def _whole(scene: Scene, found: list[int]) -> list[int]:
    """The main verbs without those that share what follows the next: "is and remains a partner"."""

    def halved(verb: int, after: int) -> bool:
        between = range(verb + 1, after)
        helping = set(scene.kids(after, "aux", "auxpass", "neg"))
        joined = scene.tokens[after].head == verb and scene.tokens[after].dep == "conj"
        return joined and all(scene.tokens[t].tag in _BETWEEN or t in helping for t in between)

    return [v for v, after in pairwise(found) if not halved(v, after)] + found[-1:]


def _begins(scene: Scene, verb: int, before: int) -> int:
    """Where a verb's clause begins: at the first word of its own that follows the verb before it."""
    own = [t for t in scene.subtree(verb) if before < t <= verb]
    while own and _gap(own):
        own = own[1:]
    return scene.tokens[own[0] if own else verb].start


def _gap(own: list[int]) -> bool:
    return len(own) > 1 and own[1] != own[0] + 1


def _trimmed(scene: Scene, clause: Clause) -> Clause:
    text = scene.reading.clean.text
    words = text[clause.start : clause.end]
    sourced = _SOURCED.search(words, max(0, len(words) - _LONGEST_SOURCE))
    words = words[: sourced.start()] if sourced else words
    tail = _JOINT.search(words, max(0, len(words) - _LONGEST_JOINT))
    end = clause.start + (tail.start() if tail else len(words))
    words = text[clause.start : end]
    lead = _LEAD.match(words)
    start = clause.start + (lead.end() if lead else 0)
    that = next((t for t in scene.tokens if clause.start <= t.start < start and t.text == "that"), None)
    if that is not None and that.dep in ("nsubj", "nsubjpass"):
        start = that.start
    while end > start and text[end - 1] in " .,;:":
        end -= 1
    return Clause(min(start, end), end, clause.head)


def stops(scene: Scene, verb: int, after: int) -> int:
    """Where the report resumes behind what a verb of speech tells: its next joined verb, its participle, or the end."""
    ends = [scene.sentence.end, *_main_clause(scene, verb)]
    for child in scene.parse.children[verb]:
        token = scene.tokens[child]
        joined = token.dep == "conj" and token.tag.startswith("V")
        noting = token.dep == "advcl" and token.tag == "VBG"
        if child > verb and (joined or noting) and token.start > after:
            ends.append(_opening(scene, child, verb))
    ends.extend(resuming(scene, verb, after))
    ends.extend(
        scene.tokens[t].start for t in scene.subtree(verb) if scene.tokens[t].start > after and adding(scene, t)
    )
    return min((e for e in ends if e > after), default=after)


# What somebody does who goes on to speak: "said that ..., noting that ...".
_GOES_ON = frozenset(
    "add note stress emphasize emphasise underline underscore highlight point say state express explain recall "
    "reiterate reaffirm affirm voice urge call thank praise describe assure declare mention warn wish welcome".split()
)


def adding(scene: Scene, verb: int) -> int | None:
    """The verb of speech that one takes up again behind what was said: "said that the bridge is safe, adding that"."""
    token = scene.tokens[verb]
    if token.tag != "VBG" or token.dep != "advcl" or scene.lemma(verb) not in _GOES_ON:
        return None
    if scene.reading.clean.text[: token.start].rstrip()[-1:] != ",":
        return None
    inner = scene.tokens[token.head]
    speech = inner.head
    said = inner.dep == "ccomp" and speech < token.head < verb and scene.tokens[speech].tag in ("VBD", "VBZ")
    return speech if said and finite(scene, token.head) and scene.lemma(token.head) not in _GOES_ON else None


def resuming(scene: Scene, verb: int, after: int) -> list[int]:
    """Where a verb in the tense of the report is joined to what is said: "proposed that they meet, and urged"."""
    found = []
    for token in scene.subtree(verb):
        one = scene.tokens[token]
        if one.start <= after or one.tag != "VBD" or one.dep != "conj" or scene.tokens[verb].tag != "VBD":
            continue
        told = scene.tokens[one.head]
        own = scene.kids(token, "nsubj", "nsubjpass", "expl", "aux", "auxpass")
        if (
            not own
            and scene.lemma(token) != "be"
            and told.tag != "VBD"
            and scene.lemma(token) != one.text.casefold()
            and not _past(scene, one.head)
        ):
            found.append(_opening(scene, token, one.head))
    return found


def _past(scene: Scene, verb: int) -> bool:
    return any(scene.tokens[c].tag == "VBD" for c in scene.kids(verb, "aux", "auxpass"))


def _main_clause(scene: Scene, verb: int) -> list[int]:
    """Where the main clause begins when the verb of speech stands before it ("Noting that ..., he said ...")."""
    head = scene.tokens[verb].head
    if head <= verb or scene.tokens[verb].dep not in ("advcl", "prep", "csubj", "ccomp", "dep"):
        return []
    own = [t for s in scene.kids(head, "nsubj", "nsubjpass") if s > verb for t in scene.subtree(s) if t > verb]
    return [scene.tokens[min(own)].start] if own else []


def _opening(scene: Scene, child: int, verb: int) -> int:
    """The offset of a joined verb's first word, its "and" and its comma left to what stands before."""
    own = [t for t in scene.subtree(child) if t > verb and t <= child]
    near = child
    for token in reversed(own):
        if near - token > 1:
            break
        near = token
    return scene.tokens[near].start


def trimmed(scene: Scene, start: int, end: int, head: int = -1) -> Clause:
    """A span without the joining words and marks at its ends."""
    return _trimmed(scene, Clause(start, end, head))


def overlap(spans: Iterable[tuple[int, int]], start: int, end: int) -> int:
    """How many characters of start:end the spans already cover."""
    return sum(max(0, min(b, end) - max(a, start)) for a, b in spans)


def resumed_subject(scene: Scene, verb: int) -> tuple[int, ...]:
    """The subject of the report's own verb that a past tense resumes ("proposed that they meet, and urged")."""
    token = scene.tokens[verb]
    if token.tag != "VBD" or token.dep != "conj" or scene.kids(verb, "nsubj"):
        return ()
    if scene.tokens[token.head].tag == "VBD":
        return ()
    at = token.head
    while scene.tokens[at].tag != "VBD" and scene.tokens[at].head != at:
        at = scene.tokens[at].head
    return tuple(subjects(scene, at)) if scene.tokens[at].tag == "VBD" else ()
