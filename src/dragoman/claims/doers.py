"""Whose act a verb of speech is, where the parse gives it no subject: a guest, a side beside it, a letter."""

from dragoman.claims.clauses import (
    adding,
    finite,
    resumed_subject,
)
from dragoman.claims.frames import Frame, Scene, conjuncts, subjects
from dragoman.claims.patterns import noun_of
from dragoman.claims.said import (
    judged_by_another,
    quoted_as_saying,
    taken_up,
)


def subject_of(scene: Scene, frame: Frame) -> tuple[int, ...]:
    """The words for who does it: the writer of what is read out, a guest, who goes on speaking, else the subject."""
    for told in (_written(scene, frame.verb), _guest(scene, frame.verb), _goes_on_speaking(scene, frame.verb)):
        if told is not None:
            return told
    if judged_by_another(scene, frame.verb):
        return tuple(t for t in scene.kids(frame.verb, "nsubj") if not scene.tokens[t].tag.startswith("W"))
    if quoted_as_saying(scene, frame.verb):
        return tuple(c for s in scene.kids(frame.verb, "nsubjpass") for c in conjuncts(scene, s))
    beside_it = _sides_beside(scene, frame.verb)
    if beside_it is None:
        beside_it = _person_beside(scene, frame.verb)
    if beside_it is not None:
        return (beside_it,)
    found = resumed_subject(scene, frame.verb) or frame.slots.get("subject", ()) or frame.slots.get("agent", ())
    if found or frame.passive or not finite(scene, frame.verb):
        return found
    before = range(frame.verb - 1, max(frame.verb - 3, -1), -1)
    beside = [t for t in before if scene.tokens[t].tag not in ("RB", ",")][:1]
    return tuple(t for t in beside if scene.mention(t) is not None)


def _person_beside(scene: Scene, verb: int) -> int | None:
    """ "Talks to resume Minister Doe on Monday said": a heading runs into the text and misleads the parse."""
    token = scene.tokens[verb]
    if (
        token.tag != "VBD"
        or token.dep not in ("advcl", "ccomp")
        or scene.kids(verb, "nsubj", "nsubjpass", "aux", "mark")
    ):
        return None
    times, at = scene.reading.timexes, verb - 1
    while at > 0 and (
        scene.tokens[at].tag in ("RB", "IN") or any(x.start <= scene.tokens[at].start < x.end for x in times)
    ):
        at -= 1
    mention = scene.mention(at) if at >= 0 and verb - at < _NEAR else None
    return at if mention is not None and mention.kind == "person" and mention.how in ("named", "short") else None


_NEAR = 5


def _sides_beside(scene: Scene, verb: int) -> int | None:
    """ "A met B and both sides vowed": the sides, which the parse joins to B."""
    at = verb - 1
    while at > 0 and scene.tokens[at].tag == "RB":
        at -= 1
    mention = scene.mention(at) if at > 0 else None
    plain = scene.links[verb] == "conj" and not scene.kids(verb, "nsubj", "nsubjpass", "aux", "auxpass")
    together = mention is not None and mention.how == "collective"
    return at if plain and together and scene.links[at] == "conj" and scene.tokens[verb].tag == "VBD" else None


def _guest(scene: Scene, verb: int) -> tuple[int, ...] | None:
    """Who "he" is in "invited A, an invitation which he accepted": the guest."""
    subject = [scene.mention(t) for t in scene.kids(verb, "nsubj")]
    if not taken_up(scene, verb) or not any(m is not None and m.how == "pronoun" for m in subject):
        return None
    at = scene.tokens[verb].head
    while scene.lemma(at) != "invite" and scene.tokens[at].head != at:
        at = scene.tokens[at].head
    return tuple(scene.kids(at, "dobj")) or None


def _goes_on_speaking(scene: Scene, verb: int) -> tuple[int, ...] | None:
    """Who adds in "said it was so, adding that"; who wishes in "asked A to convey his regards, wishing her well"."""
    speech = adding(scene, verb)
    if speech is None and scene.tokens[verb].tag == "VBG" and scene.tokens[verb].dep == "advcl":
        asked = scene.tokens[verb].head
        governor = scene.tokens[asked].head
        if scene.lemma(asked) == "convey" and scene.lemma(governor) in ("ask", "request"):
            speech = governor
    return tuple(subjects(scene, speech)) or None if speech is not None else None


_LETTERS = frozenset(
    "letter message note statement communique communiqué declaration telegram post tweet release".split()
)


# What they tell is their matter, and said by nobody: "a secret government document outlining a plan".
_PAPERS = frozenset("document paper report dossier file text draft plan memo".split())


def _written(scene: Scene, verb: int) -> tuple[int, ...] | None:
    """Who writes in "a letter from A inviting her", "A issued a statement condemning it"; None for other verbs."""
    token = scene.tokens[verb]
    if token.tag != "VBG" or token.dep != "acl" or noun_of(scene, token.head) not in _LETTERS | _PAPERS:
        return None
    if noun_of(scene, token.head) in _PAPERS:
        return ()
    paper = token.head
    froms = [p for p in scene.kids(paper, "prep") if scene.tokens[p].text.lower() in ("from", "by", "of")]
    senders = tuple(t for p in froms for t in scene.kids(p, "pobj") if scene.mention(t) is not None)
    if senders:
        return senders
    owner = tuple(t for t in scene.kids(paper, "poss") if scene.mention(t) is not None)
    governor = scene.tokens[paper].head
    return owner or (tuple(subjects(scene, governor)) if scene.tokens[governor].tag in ("VBD", "VBZ") else ())
