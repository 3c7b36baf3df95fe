"""Verbs of speech that report none: denied, wished for, supposed, still to come, or told of nothing."""

import re

from dragoman.claims.clauses import (
    Clause,
    shared,
    tokens_in,
)
from dragoman.claims.frames import Frame, Scene
from dragoman.claims.mood import asked
from dragoman.claims.patterns import noun_of
from dragoman.claims.said import (
    House,
    quoted_as_saying,
    refuses,
)

_ASKED = re.compile(r"^(?:when |if )?asked\b", re.IGNORECASE)


def says_nothing(scene: Scene, clause: Clause) -> bool:
    """True for a verb alone: "the measures agreed upon"."""
    tags = [scene.tokens[t].tag for t in tokens_in(scene, clause.start, clause.end)]
    return bool(tags) and all(tag.startswith("V") or tag in ("IN", "RP", "RB", ".", ",") for tag in tags)


def not_said_yet(house: House, scene: Scene, frame: Frame) -> bool:
    """True for what will be said: "she will thank him". Who will support or oppose a thing has taken sides already."""
    if not any(scene.tokens[c].text.lower() in ("will", "shall") for c in scene.kids(frame.verb, "aux")):
        return False
    lore = house.lore
    if frame.lemma in lore.pledge or frame.lemma in lore.hope:
        return False
    return lore.force.get(frame.lemma, "state") not in ("support", "oppose", "agree", "welcome")


def idle(scene: Scene, frame: Frame) -> bool:
    """True for a verb that reports no speech: denied, hypothetical, "asked about", "to highlight", "to be urged"."""
    token = scene.tokens[frame.verb]
    if token.dep == "amod" or (frame.modality in ("denied", "cancelled") and not refuses(scene, frame.verb)):
        return True
    if frame.modality == "hypothetical" and not _conditions(scene, frame.verb):
        return True
    if frame.passive and frame.modality == "planned":
        return True
    helped = scene.kids(frame.verb, "aux", "auxpass")
    if any(scene.tokens[c].text.lower() in ("if", "whether") for c in scene.kids(frame.verb, "mark")):
        return True
    if (
        token.tag == "VBG"
        and not helped
        and (token.dep == "ccomp" or (token.dep == "prep" and frame.lemma == "regard"))
    ):
        return True
    if (token.tag == "VBN" and token.dep in ("advcl", "acl", "prep") and not helped) or (
        token.dep == "pcomp" and not _opens_by(scene, frame.verb)
    ):
        return True
    silent = frame.passive and not frame.slots.get("agent") and not quoted_as_saying(scene, frame.verb)
    if (_ASKED.match(token.text) and frame.verb == 0) or silent:
        return True
    return _infinitive(scene, frame.verb)


def _opens_by(scene: Scene, verb: int) -> bool:
    """True for "began by thanking", "concluded by inviting": it was done."""
    by = scene.tokens[verb].head
    above = scene.tokens[scene.tokens[by].head]
    return scene.tokens[by].text.lower() == "by" and above.tag == "VBD" and above.text.lower() in _BEGAN


_BEGAN = frozenset("began started opened concluded closed ended finished continued".split())


def supposed(scene: Scene, frame: Frame) -> bool:
    """True for a wish that another has the impression of: "the impression was that they wanted a summit"."""
    token = scene.tokens[frame.verb]
    thought = scene.lemma(token.head) in ("be", "seem", "appear") and any(
        noun_of(scene, s) in _GUESSES for s in scene.kids(token.head, "nsubj")
    )
    return token.dep == "ccomp" and thought


_GUESSES = frozenset("impression feeling sense belief guess assumption rumour rumor suspicion perception fear".split())


def _conditions(scene: Scene, verb: int) -> bool:
    """True where what is said has the condition, and not the saying: "said that if they came, she would wait"."""
    plain = scene.tokens[verb].tag in ("VBD", "VBZ") and not scene.kids(verb, "aux", "neg") and not asked(scene)
    return plain and not any(t.text.lower() in ("if", "unless", "whether") for t in scene.tokens[:verb])


_WISHING = frozenset(("wish", "want", "like", "hasten", "go", "begin", "continue", "use", "take"))


def _infinitive(scene: Scene, verb: int) -> bool:
    """True for "to thank", unless somebody hastens, wishes or begins to do it."""
    token = scene.tokens[verb]
    joined = token.dep == "conj" and not scene.kids(verb, "aux", "nsubj")
    if token.tag in ("VB", "VBP") and joined and scene.tokens[token.head].tag == "VB":
        return not any(scene.tokens[c].tag == "MD" for c in scene.kids(token.head, "aux"))
    if shared(scene, verb):
        return True
    if not any(scene.tokens[c].tag == "TO" for c in scene.kids(verb, "aux")):
        return False
    return scene.lemma(scene.tokens[verb].head) not in _WISHING and not _purpose(scene, verb)


_ENCOUNTERS = frozenset("meet call speak talk phone telephone lead host receive write".split())


_PERFORMED = frozenset("protest express thank congratulate condole convey offer reaffirm reiterate urge".split())


def _purpose(scene: Scene, verb: int) -> bool:
    """True for "met him to express thanks": what somebody met, called or came for, and so said."""
    head = scene.tokens[verb].head
    return (
        scene.tokens[verb].dep in ("advcl", "xcomp")
        and scene.lemma(verb) in _PERFORMED
        and scene.lemma(head) in _ENCOUNTERS
        and scene.tokens[head].tag == "VBD"
        and not scene.kids(head, "neg")
    )
