"""Who and what stands around a verb: subject, object, agent, what hangs on prepositions; read off the parse."""

from __future__ import annotations

import re
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
        if opened and scene.tokens[at].dep == "advcl":
            return _before_where(scene, at)
    return ()


def _before_where(scene: Scene, verb: int) -> tuple[int, ...]:
    """The place named last before "where" that the parse hangs elsewhere: "goes to X on Monday, where he will meet"."""
    where = next(c for c in scene.kids(verb, "advmod", "mark") if scene.tokens[c].text.lower() == "where")
    for at in range(where - 1, max(where - _NEAR, 0), -1):
        mention = scene.mention(at)
        if mention is not None:
            return (at,) if mention.kind in ("place", "state") else ()
    return ()


_NEAR = 7


def distant_with(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "spoke on the margins of X with A": the person whom the parse hangs on a nearer noun."""
    below = frozenset(scene.subtree(verb)) if any(at > verb for at in scene.withs) else frozenset()
    for token in scene.withs:
        if token < verb or token not in below:
            continue
        people = [c for p in scene.kids(token, "pobj") for c in conjuncts(scene, p)]
        named = [c for c in people if (m := scene.mention(c)) is not None and m.kind in ("person", "group")]
        if named and _verb_above(scene, token) == verb and not _at_another_time(scene, token, verb):
            return tuple(named)
    return ()


_ENCOUNTERS = ("meeting", "meetings", "talks", "visit")


def _of_another(scene: Scene, first: int, last: int) -> bool:
    """True in "talks ahead of his meeting with A": another encounter, which is somebody's, stands between."""
    between = range(first + 1, last)
    return any(scene.tokens[t].text.lower() in _ENCOUNTERS and scene.kids(t, "poss") for t in between)


def _at_another_time(scene: Scene, token: int, verb: int) -> bool:
    """True in "spoke to reporters after talks with A": the talks were with A, and the speaking was not."""
    if _of_another(scene, verb, token):
        return True
    at = scene.tokens[token].head
    while at != verb and scene.tokens[at].head != at:
        if scene.tokens[at].text.lower() in ("after", "following", "before", "during", "since", "until"):
            return True
        at = scene.tokens[at].head
    return False


def with_of_a_noun(scene: Scene, noun: int) -> tuple[int, ...]:
    """ "talks at the palace with A": the person whom the parse hangs on the palace, or on the verb of the talks."""
    below, verb = frozenset(scene.subtree(noun)), governor(scene, noun)
    for token in scene.withs:
        if token < noun or not (token in below or scene.tokens[token].head == verb):
            continue
        people = [c for p in scene.kids(token, "pobj") for c in conjuncts(scene, p)]
        named = [c for c in people if (m := scene.mention(c)) is not None and m.kind in ("person", "group")]
        if named and _verb_above(scene, token) == verb and not _of_another(scene, noun, token):
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
    if (aside := _before_an_aside(scene, verb)) is not None:
        return conjuncts(scene, aside)
    if token.dep in ("ROOT", "ccomp") and (stray := _stray(scene, verb)):
        return stray
    if token.dep == "acl" and token.head in chances(scene, verb):
        return _borrowed(scene, verb, depth)
    if token.dep in ("acl", "relcl") and scene.tokens[token.head].dep == "attr" and infinitive(scene, verb):
        return subject(scene, scene.tokens[token.head].head, False, depth + 1)
    if token.dep == "appos" and token.tag == "VBG":
        return conjuncts(scene, token.head)
    if token.dep == "acl":
        return conjuncts(scene, token.head) if token.tag in ("VBG", "VBD") or infinitive(scene, verb) else []
    return _borrowed(scene, verb, depth) if token.dep in _CLAUSAL and token.head != verb else []


def _before_an_aside(scene: Scene, verb: int) -> int | None:
    """Who does it in "Lima, he told reporters, would open": the words before the aside, which the parse hangs on it."""
    token = scene.tokens[verb]
    finite = token.tag in ("VBD", "VBZ", "VBP") or any(scene.tokens[c].tag == "MD" for c in scene.kids(verb, "aux"))
    speakers = scene.kids(token.head, "nsubj") if token.dep == "ccomp" and finite else []
    if not speakers or speakers[0] > verb:
        return None
    for at in scene.kids(token.head, "npadvmod", "dep", "dobj", "nsubj"):
        followed = scene.tokens[at + 1].text == "," and scene.mention(at) is not None
        if followed and at < speakers[0] and at != speakers[0]:
            return at
    return None


def _doer(scene: Scene, verb: int, doer: int) -> list[int]:
    relative = scene.tokens[doer].text.lower() in _REL and scene.tokens[verb].dep == "relcl"
    return _antecedent(scene, verb) if relative else conjuncts(scene, doer)


def _borrowed(scene: Scene, verb: int, depth: int) -> list[int]:
    """Who does it by the clause around: its subject, or the object of a verb that turns to somebody."""
    token, head = scene.tokens[verb], scene.tokens[verb].head
    praised = _praised(scene, verb)
    if praised:
        return [c for d in praised for c in conjuncts(scene, d)]
    if scene.tokens[head].dep == "prep" or scene.tokens[head].tag in ("IN", "TO", "WRB"):
        head = scene.tokens[head].head
    if scene.tokens[head].tag.startswith(("V", "MD")) or scene.tokens[head].dep == "ROOT":
        asked = scene.kids(head, "dobj", "dative") if _object_control(scene, head, token.dep) else []
        if asked:
            return [c for d in asked for c in conjuncts(scene, d)]
        if scene.kids(head, "auxpass", "nsubjpass"):
            return objects(scene, head, True) if depth < _DEEP else []
        return subject(scene, head, False, depth + 1)
    up = scene.tokens[head].head
    by_noun = scene.tokens[head].tag.startswith(("JJ", "N")) and token.dep in ("xcomp", "acl", "ccomp")
    if by_noun and up != head and scene.tokens[up].tag.startswith("V"):
        return subject(scene, up, False, depth + 1)
    return []


_DEEP = 5
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


_TURNED = frozenset(
    "ask invite urge request allow enable help encourage entrust call instruct accompany escort".split()
)


def _praised(scene: Scene, verb: int) -> list[int]:
    """Who did it in "thanked her for hosting it": the one who is thanked."""
    prep = scene.tokens[verb].head
    above = scene.tokens[prep].head
    for_it = scene.tokens[verb].tag == "VBG" and scene.tokens[prep].text.lower() in ("for", "on")
    if not for_it or scene.lemma(above) not in _PRAISES or scene.kids(above, "auxpass", "nsubjpass"):
        return []
    return scene.kids(above, "dobj", "dative")


_PRAISES = frozenset("thank congratulate praise commend applaud laud compliment salute".split())


def _object_control(scene: Scene, head: int, dep: str) -> bool:
    """True where the object does the next thing: "asked him to come", "accompanied him to meet her"."""
    return (dep == "xcomp" and scene.lemma(head) in _TURNED) or (
        dep in ("xcomp", "advcl") and scene.lemma(head) in _BESIDE
    )


_BESIDE = ("accompany", "join", "escort")


def infinitive(scene: Scene, verb: int) -> bool:
    """True for a verb with "to" before it."""
    return any(scene.tokens[c].tag == "TO" for c in scene.kids(verb, "aux"))


def _antecedent(scene: Scene, verb: int) -> list[int]:
    head = scene.tokens[verb].head
    return _identified(scene, head) or conjuncts(scene, head)


def _identified(scene: Scene, token: int) -> list[int]:
    """Who they were: "those whom he met were A and B", "among those whom he met were A and B"."""
    mention, at = scene.mention(token), scene.tokens[token].head
    among = scene.tokens[token].dep == "pobj" and scene.tokens[at].text.lower() == "among"
    verb = scene.tokens[at].head if among else at
    if (mention is not None and mention.kind != "group") or scene.lemma(verb) not in ("be", "include"):
        return []
    told = [c for c in scene.kids(verb, "attr", "dobj", "nsubj") if c > verb]
    return [c for t in told for c in conjuncts(scene, t) if scene.mention(c) is not None]


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
        return _borrowed(scene, verb, 0) if token.dep in _CLAUSAL and token.head != verb else []
    found = [
        c
        for d in scene.kids(verb, "dobj", "dative", "oprd")
        if scene.tokens[d].tag != "IN" and not (token.dep == "relcl" and scene.tokens[d].text.lower() in _REL)
        for c in conjuncts(scene, d)
    ]
    whom = [c for c in scene.kids(verb, "dobj") if token.dep == "relcl" and scene.tokens[c].text.lower() in _REL]
    if whom:
        return [*_nearest(scene, whom[0]), *found]
    return found or _held_before(scene, verb) or _behind_an_aside(scene, verb) or _behind_a_time(scene, verb)


def _held_before(scene: Scene, verb: int) -> list[int]:
    """The thing that a clause without a pronoun tells of: "the call A had with B"."""
    token = scene.tokens[verb]
    opened = any(scene.tokens[c].text.lower() in (*_REL, "where", "when", "why") for c in scene.parse.children[verb])
    named = scene.mention(token.head) is not None
    own = scene.kids(verb, "nsubj")
    if token.dep != "relcl" or not own or opened or named:
        return []
    return _identified(scene, token.head) or [token.head]


_ASIDE = re.compile(r"\s*,[^,.;]{3,45},\s*(?:the\s+)?")


def _behind_an_aside(scene: Scene, verb: int) -> list[int]:
    """Who is met in "saw, each on their own, A and B": the parse hangs them on the words between the commas."""
    text = scene.reading.clean.text
    for index in range(verb + 3, len(scene.tokens)):
        token, mention = scene.tokens[index], scene.mention(index)
        if token.mention < 0 or mention is None or mention.kind != "person":
            continue
        aside = _ASIDE.fullmatch(text, scene.tokens[verb].end, mention.start)
        return conjuncts(scene, index) if aside and token.dep not in ("nsubj", "nsubjpass", "poss") else []
    return []


def _behind_a_time(scene: Scene, verb: int) -> list[int]:
    """Who is met in "received here on Monday A": the parse takes A for a part of the time."""
    times = {t.end for t in scene.reading.timexes}
    for index in range(verb + 2, len(scene.tokens)):
        mention = scene.mention(index)
        if mention is None or mention.kind not in ("person", "group") or scene.tokens[index].mention < 0:
            continue
        near = scene.tokens[index - 1].end in times
        comma = scene.tokens[index - 1].text == "," and scene.tokens[index - 2].end in times and index <= verb + 4
        stray = (near or comma) and scene.tokens[index].dep in ("npadvmod", "appos", "pobj", "dobj", "compound")
        return conjuncts(scene, index) if stray and governor(scene, index) == verb else []
    return []


# "a round of talks", "copies of his credentials": what is told is the talks, the credentials.
MEASURES = frozenset(
    "round rounds series number set string couple copy copies pair session sessions hour hours day days".split()
)


def counted(scene: Scene, things: Sequence[int]) -> list[int]:
    """The things, and those of which they are a number or a copy."""
    of = [
        c
        for t in things
        if scene.tokens[t].text.casefold() in MEASURES
        for p in scene.kids(t, "prep")
        if scene.tokens[p].text == "of"
        for c in scene.kids(p, "pobj")
    ]
    return [*things, *of]


def agents(scene: Scene, verb: int) -> list[int]:
    """Who stands behind "by"."""
    by = scene.kids(verb, "agent")
    if by or not scene.kids(verb, "auxpass"):
        by += [c for c in scene.kids(verb, "prep") if by and scene.tokens[c].text == "by"]
        return [c for a in by for p in scene.kids(a, "pobj") for c in conjuncts(scene, p)]
    # "was granted an audience by A": the parse hangs A on the audience.
    near = [c for at in (verb, *scene.kids(verb, "dobj")) for c in scene.kids(at, "prep")]
    found = [
        c for n in near if scene.tokens[n].text == "by" for p in scene.kids(n, "pobj") for c in conjuncts(scene, p)
    ]
    return [c for c in found if scene.mention(c) is not None]


def prepositions(scene: Scene, head: int) -> dict[str, tuple[int, ...]]:
    """What hangs on a verb or noun by prepositions; a preposition on a verb joined by "and" is shared by both."""
    found: dict[str, list[int]] = {}
    stack = [(c, 0) for c in scene.kids(head, "prep", "agent", "dative")]
    while stack:
        at, depth = stack.pop(0)
        name = scene.tokens[at].text.lower()
        things = [c for p in scene.kids(at, "pobj") for c in _meant(scene, head, _titled(scene, at, p))]
        if name == "in":
            found.setdefault("for", []).extend(t for p in scene.kids(at, "pobj") for t in _honoured(scene, p))
        found.setdefault(name, []).extend(t for t in things if t not in found.get(name, []))
        stack.extend(
            (c, depth)
            for c in scene.kids(at, "prep", "conj")
            if scene.tokens[c].dep == "prep" or scene.tokens[c].tag == "IN"
        )
    return {name: tuple(tokens) for name, tokens in found.items() if tokens or name != "for"}


def _honoured(scene: Scene, thing: int) -> list[int]:
    """Whom "in honour of" stands before: it is given for them."""
    if scene.tokens[thing].text.casefold() not in ("honour", "honor"):
        return []
    of = thing + 1 if thing + 1 < len(scene.tokens) and scene.tokens[thing + 1].text == "of" else None
    return [] if of is None else [c for o in scene.kids(of, "pobj") for c in conjuncts(scene, o)]


def _titled(scene: Scene, preposition: int, thing: int) -> int:
    """Somebody right behind a preposition whom the parse takes for an attribute: "discussed with A ways to ..."."""
    if scene.mention(thing) is not None:
        return thing
    for child in scene.kids(thing, "compound", "nmod"):
        mention = scene.mention(child)
        named = mention is not None and mention.kind == "person" and mention.how == "named" and mention.office
        if child == preposition + 1 and named and scene.tokens[thing].tag in ("NN", "NNS"):
            return child
    return thing


def _meant(scene: Scene, head: int, thing: int) -> list[int]:
    """A thing after a preposition with what is joined to it; "with whom" and "at which" go by what they stand for."""
    if scene.tokens[thing].text.lower() in _REL and scene.tokens[head].dep in ("relcl", "advcl", "ccomp"):
        return _nearest(scene, thing) or (_antecedent(scene, head) if scene.tokens[head].dep == "relcl" else [])
    return conjuncts(scene, thing)


def _nearest(scene: Scene, relative: int) -> list[int]:
    """Whom "whom" stands for: whoever is named right before it, the last of a list; else what the clause hangs on."""
    at = relative - 1
    while at >= 0 and (scene.tokens[at].tag in ("IN", "TO") or scene.tokens[at].text == ","):
        at -= 1
    mention = scene.mention(at) if at >= 0 else None
    if mention is not None and mention.kind in ("person", "group"):
        return [at]
    verb = governor(scene, relative)
    return _antecedent(scene, verb) if verb is not None and scene.tokens[verb].dep == "relcl" else []


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
