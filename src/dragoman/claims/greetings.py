"""Greetings, letters, invitations and condolences carried by somebody: sender, bearer, recipient, one claim a direction."""

from collections.abc import Iterator

from dragoman.claims.frames import Frame, Scene, conjuncts, frames
from dragoman.claims.maker import clause_span, make, time_of
from dragoman.claims.parties import party, people_in
from dragoman.claims.patterns import Acts, noun_of
from dragoman.model import Claim, Mention


def greetings(scene: Scene, acts: Acts) -> Iterator[Claim]:
    """The greetings that one sentence tells as conveyed, or as asked to be conveyed."""
    raw = acts.raw["greeting"]
    things = frozenset(_words(raw.get("things")))
    telegram = frozenset(_words(raw.get("telegram")))
    verbs = raw.get("verbs")
    convey = frozenset(_words(verbs.get("convey")) if isinstance(verbs, dict) else ())
    for frame in frames(scene):
        if frame.lemma not in convey or frame.modality == "hypothetical":
            continue
        objects = [t for t in frame.slots.get("object", ()) if noun_of(scene, t) in things]
        if objects:
            yield from _told(scene, frame, objects, frozenset(_words(raw.get("ask"))), telegram)


def _words(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else []


def _told(
    scene: Scene, frame: Frame, objects: list[int], ask: frozenset[str], telegram: frozenset[str]
) -> Iterator[Claim]:
    bearers = people_in(scene, frame.slots.get("subject", ()))
    asked = _asker(scene, frame, ask)
    owners = [c for t in objects for p in scene.kids(t, "poss") for c in conjuncts(scene, p)]
    pronoun = any(
        scene.tokens[p].text.lower() in ("his", "her", "their") for t in objects for p in scene.kids(t, "poss")
    )
    senders = people_in(
        scene,
        [
            *owners,
            *frame.slots.get("from", ()),
            *frame.slots.get("object.from", ()),
            *frame.slots.get("of", ()),
            *frame.slots.get("object.of", ()),
        ],
    )
    recipients = people_in(scene, [*frame.slots.get("to", ()), *frame.slots.get("object.to", ())])
    if not recipients:
        recipients = [m for m in people_in(scene, frame.slots.get("object", ())) if m not in senders]
    modality = frame.modality
    if asked:
        senders = senders or people_in(scene, asked)
        bearers = [m for m in bearers if m.name not in {s.name for s in senders}] or [
            m for m in people_in(scene, _asked(scene, frame))
        ]
        modality = "occurred"
    elif pronoun and not senders:
        senders, bearers = bearers, []
    elif not senders:
        carried = any(noun_of(scene, t) in telegram for t in objects)
        if not carried:
            senders, bearers = bearers, []
        else:
            senders, bearers = bearers, []
    if not senders or not recipients or not _two_sides(senders, recipients):
        return
    tokens = [
        frame.verb,
        *objects,
        *frame.slots.get("subject", ()),
        *frame.slots.get("to", ()),
        *frame.slots.get("object.to", ()),
        *asked,
    ]
    what = scene.text([t for o in objects for t in _noun_phrase(scene, o)])
    yield make(
        scene.reading, "greeting",
        {"sender": [party(m) for m in senders], "bearer": [party(m) for m in bearers[:1]], "recipient": [party(m) for m in recipients]},
        clause_span(scene, tokens), rule="greeting/asked" if asked else "greeting/conveyed", modality=modality,
        values={"what": what}, time=time_of(scene, frame.verb, frame.tense),
    )  # fmt: skip


def _two_sides(senders: list[Mention], recipients: list[Mention]) -> bool:
    return {m.name for m in senders} != {m.name for m in recipients} and len(
        {m.country for m in [*senders, *recipients] if m.country}
    ) > 1


def _asker(scene: Scene, frame: Frame, ask: frozenset[str]) -> list[int]:
    """The subject of "asked" in "A asked B to convey"."""
    token = scene.tokens[frame.verb]
    head = token.head
    if token.dep in ("xcomp", "ccomp", "advcl", "acl") and scene.lemma(head) in ask:
        return [c for s in scene.kids(head, "nsubj") for c in conjuncts(scene, s)]
    return []


def _asked(scene: Scene, frame: Frame) -> list[int]:
    return scene.kids(scene.tokens[frame.verb].head, "dobj", "dative")


def _noun_phrase(scene: Scene, noun: int) -> list[int]:
    """The noun with its adjectives and what is joined to it, without who sends it."""
    return [noun, *[c for c in scene.kids(noun, "amod", "compound")]]
