"""One sitting of a body as a claim, and who of those named was at it and in its chair."""

import re
from collections.abc import Sequence

from dragoman.claims.frames import Frame, Scene, prepositions, subjects
from dragoman.claims.maker import make
from dragoman.claims.parties import members, mentions_in, party, somebody
from dragoman.claims.patterns import Pattern, noun_of, slot_tokens
from dragoman.model import Claim, Mention, Party, TimeRef, content_id
from dragoman.model.claim import Value
from dragoman.reading.focus import same


def sitting(
    scene: Scene, mention: Mention, chairs: Sequence[Mention], participants: Sequence[Mention], span: tuple[int, int],
    rule: str, slot: tuple[str, TimeRef], values: dict[str, Value], where: Mention | None,
) -> Claim:  # fmt: skip
    """The claim of one sitting; the states in its body's name stand in where nobody of theirs is told."""
    people = [*chairs, *participants]
    joined = [state for state in mention.members if all(m.country != state.country for m in people)]
    roles = {"chair": [party(m) for m in chairs], "participant": [party(m) for m in (*participants, *joined)]}
    return make(
        scene.reading, "session", {"mechanism": [_mechanism(mention)], **roles}, span, rule=rule, modality=slot[0],
        values=values, time=slot[1], where=where,
    )  # fmt: skip


def _mechanism(mention: Mention) -> Party:
    return Party(
        mention.name, "mechanism", mention.text, content_id("mechanism", mention.name.casefold()), None, mention.country
    )


def people_at(scene: Scene, tokens: Sequence[int]) -> list[Mention]:
    """The people, groups and states that the tokens stand for, collectives opened."""
    found: list[Mention] = []
    for mention in mentions_in(scene, tokens):
        for one in members(mention):
            if one.kind in ("person", "group", "state") and somebody(one) and not any(same(one, f) for f in found):
                found.append(one)
    return [m for m in found if not _said_who(scene, m, found)]


def _said_who(scene: Scene, mention: Mention, others: Sequence[Mention]) -> bool:
    """True for "her guest" in "her guest, Minister A": the name behind the comma says who that is."""
    if mention.kind != "person" or mention.how != "description":
        return False
    text = scene.reading.clean.text
    return any(o.kind == "person" and o.how == "named" and text[mention.end : o.start] == ", " for o in others)


# --- chairs ------------------------------------------------------------------------------------------------------


def chairs_of(scene: Scene, frame: Frame, pattern: Pattern) -> list[Mention]:
    """Who by a clause sat in the chair, and those with them."""
    chairs = people_at(scene, slot_tokens(frame, pattern.roles.get("chair", ())))
    if chairs:
        chairs += [m for m in people_at(scene, slot_tokens(frame, ["object.with", "agent"])) if m not in chairs]
    return chairs


def under(scene: Scene, predicate: int, body: int) -> list[Mention]:
    """ "under the chairmanship of A", "chaired by A and B" beside the body or its clause."""
    found: list[Mention] = []
    for noun in prepositions(scene, predicate).get("under", ()):
        if noun_of(scene, noun) in _CHAIRMANSHIPS:
            found += people_at(scene, prepositions(scene, noun).get("of", ()))
    for child in (
        *scene.kids(predicate, "acl", "relcl", "conj"),
        *(scene.kids(body, "acl") if body != predicate else ()),
    ):
        if scene.lemma(child) in ("chair", "head", "lead"):
            found += people_at(scene, prepositions(scene, child).get("by", ()))
    return [m for m in found if m.kind in ("person", "group")]


def in_the_chair(scene: Scene, predicate: int) -> list[Mention]:
    """ "took the chair at it", "with A and B in the chair": who sat in the chair of what the clause tells."""
    if not scene.tokens[predicate].tag.startswith("V"):
        return []
    objects = scene.kids(predicate, "dobj")
    if scene.lemma(predicate) in ("take", "share", "occupy") and any(noun_of(scene, t) == "chair" for t in objects):
        return people_at(scene, subjects(scene, predicate))
    seat = _SEATED.search(scene.reading.clean.text, scene.tokens[predicate].end, scene.sentence.end)
    if seat is None:
        return []
    return [m for m in scene.here if m.kind == "person" and somebody(m) and seat.start() <= m.start < seat.end()]


_SEATED = re.compile(r"\bwith (?:[^;]{3,250}) (?:in the chair|presiding|chairing|co-chairing|as (?:co-)?chairs?)\b")
_CHAIRMANSHIPS = frozenset(("chairmanship", "co-chairmanship", "chairship", "chair", "leadership", "presidency"))
