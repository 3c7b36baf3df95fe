"""Who and what stands around a verb: subject, object, agent, what hangs on prepositions; read off the parse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.claims.frames import Scene

_REL = frozenset(("who", "which", "that", "whom"))
_CLAUSAL = frozenset(("xcomp", "advcl", "pcomp", "conj", "acl", "ccomp", "dep", "prep"))


def adverbs_of_place(scene: Scene, verb: int, objects: Sequence[int]) -> tuple[int, ...]:
    """ "here" and "there" on the verb or its object; the place of "X, where he met"."""
    found = [c for at in (verb, *objects) for c in scene.kids(at, "advmod") if c in scene.unnamed]
    return (*found, *where_clause(scene, verb))


def where_clause(scene: Scene, verb: int) -> tuple[int, ...]:
    """The place that a clause with "where" tells about: "Berlin, where he met the chancellor"."""
    for at in (verb, scene.tokens[verb].head):
        opened = any(scene.tokens[c].text.lower() == "where" for c in scene.kids(at, "advmod", "mark"))
        if opened and scene.tokens[at].dep in ("relcl", "advcl", "ccomp") and scene.mention(scene.tokens[at].head):
            return (scene.tokens[at].head,)
    return ()


def distant_with(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "spoke on the margins of X with A": the person whom the parse hangs on a nearer noun."""
    below = frozenset(scene.subtree(verb)) if any(at > verb for at in scene.withs) else frozenset()
    for token in scene.withs:
        if token < verb or token not in below:
            continue
        people = [c for p in scene.kids(token, "pobj") for c in conjuncts(scene, p)]
        named = [c for c in people if (m := scene.mention(c)) is not None and m.kind in ("person", "group")]
        if named and _verb_above(scene, token) == verb:
            return tuple(named)
    return ()


def _verb_above(scene: Scene, token: int) -> int:
    at = scene.tokens[token].head
    while not scene.tokens[at].tag.startswith("V") and scene.tokens[at].head != at:
        at = scene.tokens[at].head
    return at


def misplaced_body(scene: Scene, verb: int) -> list[int]:
    """The body in "chaired with A the 6th Meeting of B", which the parse hangs on A as an apposition."""
    hanging = [a for p in scene.kids(verb, "prep") for o in scene.kids(p, "pobj") for a in scene.kids(o, "appos")]
    return [a for a in hanging if (m := scene.mention(a)) is not None and m.kind == "mechanism"]


def conjuncts(scene: Scene, index: int) -> list[int]:
    """A token and what is joined to it by "and" or commas, the titles of lists included."""
    found = [index]
    for child in scene.kids(index, "conj", "appos"):
        token = scene.tokens[child]
        if token.dep == "conj" or token.mention >= 0:
            found.extend(conjuncts(scene, child))
    return found


def subject(scene: Scene, verb: int, passive: bool, depth: int = 0) -> list[int]:
    """The tokens of who does it, borrowed from the clauses above where the verb has nobody of its own."""
    direct = scene.kids(verb, "nsubj", "csubj") if not passive else []
    if direct:
        return [c for doer in direct for c in _doer(scene, verb, doer)]
    token = scene.tokens[verb]
    if passive or depth > 5:
        return []
    if token.dep == "ROOT" and (stray := _stray(scene, verb)):
        return stray
    if token.dep == "acl" and token.head in chances(scene, verb):
        return _borrowed(scene, verb, depth)
    if token.dep == "acl":
        return conjuncts(scene, token.head) if token.tag in ("VBG", "VBD") or infinitive(scene, verb) else []
    return _borrowed(scene, verb, depth) if token.dep in _CLAUSAL and token.head != verb else []


def _doer(scene: Scene, verb: int, doer: int) -> list[int]:
    relative = scene.tokens[doer].text.lower() in _REL and scene.tokens[verb].dep == "relcl"
    return _antecedent(scene, verb) if relative else conjuncts(scene, doer)


def _borrowed(scene: Scene, verb: int, depth: int) -> list[int]:
    """Who does it by the clause around: its subject, or the object of a verb that turns to somebody."""
    token, head = scene.tokens[verb], scene.tokens[verb].head
    if scene.tokens[head].dep == "prep" or scene.tokens[head].tag in ("IN", "TO", "WRB"):
        head = scene.tokens[head].head
    if scene.tokens[head].tag.startswith(("V", "MD")) or scene.tokens[head].dep == "ROOT":
        asked = scene.kids(head, "dobj", "dative") if token.dep == "xcomp" and _object_control(scene, head) else []
        if asked:
            return [c for d in asked for c in conjuncts(scene, d)]
        if scene.kids(head, "auxpass", "nsubjpass"):
            return [c for d in scene.kids(head, "nsubjpass") for c in conjuncts(scene, d)]
        return subject(scene, head, False, depth + 1)
    up = scene.tokens[head].head
    by_noun = scene.tokens[head].tag.startswith(("JJ", "N")) and token.dep in ("xcomp", "acl", "ccomp")
    if by_noun and up != head and scene.tokens[up].tag.startswith("V"):
        return subject(scene, up, False, depth + 1)
    return []


_CHANCES = frozenset("opportunity chance occasion honour honor pleasure privilege".split())


def chances(scene: Scene, verb: int) -> tuple[int, ...]:
    """The noun in "had the opportunity to meet": what is told is the meeting."""
    head = scene.tokens[verb].head
    return (head,) if scene.lemma(head) in _CHANCES and infinitive(scene, verb) else ()


def _stray(scene: Scene, verb: int) -> list[int]:
    """The doers whom the parse lists with a place before the verb: "in X, A and B sat down"."""
    for at in range(verb):
        mention, head = scene.mention(at), scene.mention(scene.tokens[at].head)
        if scene.tokens[at].dep != "conj" or mention is None or mention.kind not in ("person", "group"):
            continue
        if head is not None and head.kind in ("place", "state") and scene.tokens[at - 1].text == ",":
            return conjuncts(scene, at)
    return []


def subjects(scene: Scene, verb: int) -> list[int]:
    """The tokens of who does what the verb says, borrowed from the clause around it where it has none of its own."""
    passive = bool(scene.kids(verb, "auxpass", "nsubjpass"))
    return agents(scene, verb) if passive else subject(scene, verb, False)


_TURNED = frozenset("ask invite urge request allow enable help encourage entrust call instruct".split())


def _object_control(scene: Scene, head: int) -> bool:
    return scene.lemma(head) in _TURNED


def infinitive(scene: Scene, verb: int) -> bool:
    """True for a verb with "to" before it."""
    return any(scene.tokens[c].tag == "TO" for c in scene.kids(verb, "aux"))


def _antecedent(scene: Scene, verb: int) -> list[int]:
    head = scene.tokens[verb].head
    return conjuncts(scene, head)


def objects(scene: Scene, verb: int, passive: bool) -> list[int]:
    """The tokens of whom or what it is done to."""
    token = scene.tokens[verb]
    if passive:
        subjects = scene.kids(verb, "nsubjpass")
        if subjects:
            return [
                c
                for s in subjects
                for c in (
                    _antecedent(scene, verb)
                    if scene.tokens[s].text.lower() in _REL and token.dep == "relcl"
                    else conjuncts(scene, s)
                )
            ]
        if token.dep == "acl":
            return [token.head]
        if token.dep == "conj":
            return objects(scene, token.head, True)
        return []
    found = [
        c
        for d in scene.kids(verb, "dobj", "dative", "oprd")
        if scene.tokens[d].tag != "IN" and not (token.dep == "relcl" and scene.tokens[d].text.lower() in _REL)
        for c in conjuncts(scene, d)
    ]
    if (
        not found
        and token.dep == "relcl"
        and any(scene.tokens[c].text.lower() in _REL for c in scene.kids(verb, "dobj"))
    ):
        found = _antecedent(scene, verb)
    return found


def agents(scene: Scene, verb: int) -> list[int]:
    """Who stands behind "by"."""
    return [c for a in scene.kids(verb, "agent") for p in scene.kids(a, "pobj") for c in conjuncts(scene, p)]


def prepositions(scene: Scene, head: int) -> dict[str, tuple[int, ...]]:
    """What hangs on a verb or noun by prepositions; a preposition on a verb joined by "and" is shared by both."""
    found: dict[str, list[int]] = {}
    stack = [(c, 0) for c in scene.kids(head, "prep", "agent", "dative")]
    while stack:
        at, depth = stack.pop(0)
        name = scene.tokens[at].text.lower()
        things = [c for p in scene.kids(at, "pobj") for c in _meant(scene, head, p)]
        found.setdefault(name, []).extend(t for t in things if t not in found.get(name, []))
        stack.extend(
            (c, depth)
            for c in scene.kids(at, "prep", "conj")
            if scene.tokens[c].dep == "prep" or scene.tokens[c].tag == "IN"
        )
    return {name: tuple(tokens) for name, tokens in found.items()}


def _meant(scene: Scene, head: int, thing: int) -> list[int]:
    """A thing after a preposition with what is joined to it; "with whom" and "at which" go by what they stand for."""
    if scene.tokens[thing].text.lower() in _REL and scene.tokens[head].dep == "relcl":
        return _antecedent(scene, head)
    return conjuncts(scene, thing)


def own_clause(scene: Scene, verb: int) -> list[int]:
    """The tokens that hang on a verb without another verb between."""
    found, stack = [], [verb]
    while stack:
        at = stack.pop()
        found.append(at)
        stack.extend(c for c in scene.parse.children[at] if not scene.tokens[c].tag.startswith(("V", "MD")))
    return found


def governor(scene: Scene, token: int) -> int | None:
    """The nearest verb that a token hangs on; None when no verb stands above it."""
    at = token
    for _ in range(8):
        head = scene.tokens[at].head
        if head == at:
            return None
        if scene.tokens[head].tag.startswith("V"):
            return head
        at = head
    return None
