"""What a later clause adds on the sitting told before: "The session was co-chaired by A", "It will be held in B"."""

from collections.abc import Sequence

from dragoman.claims.frames import Frame, Scene, cancels, conjuncts, wished
from dragoman.claims.maker import clause_span, place_of, time_of
from dragoman.claims.patterns import Acts, noun_of, slot_tokens
from dragoman.claims.sittings import people_at, sitting
from dragoman.model import Claim, Mention
from dragoman.model.claim import Value

_SITTINGS = frozenset(("session", "meeting", "sitting", "summit", "round", "forum", "dialogue", "conference", "event"))


def chaired(scene: Scene, frame: Frame) -> Claim | None:
    """What a clause adds on the sitting told before: "The session was co-chaired by A", "its chairs were A and B"."""
    if frame.modality in ("hypothetical", "denied") or wished(scene, frame.verb):
        return None
    told = _chaired_before(scene, frame)
    if told is None:
        return None
    noun, chairs = told
    last = _last_body(scene, frame, noun)
    if last is None or not chairs:
        return None
    span = clause_span(scene, [frame.verb, *slot_tokens(frame, ["subject", "object", "agent"])])
    values: dict[str, Value] = {"ordinal": last.ordinal} if last.ordinal else {}
    time = time_of(scene, frame.verb, frame.tense, announced=False)
    return sitting(
        scene, last, chairs, [], span, "session/chairs", (frame.modality, time), values, place_of(scene, frame.verb)
    )


def again(scene: Scene, frame: Frame, acts: Acts) -> Claim | None:
    """When and where the sitting told before is: "It was held in A", "it is to meet again in May", "the Summit was held
    on Monday"."""
    told = [t for t in slot_tokens(frame, ["subject", "object"]) if _stands_for_it(scene, t)]
    sits = any(
        frame.lemma in p.verbs for p in acts.verbs["session"] if p.name in ("session/held", "session/took-place")
    )
    if not told or not sits or frame.modality in ("hypothetical", "denied") or wished(scene, frame.verb):
        return None
    if scene.tokens[told[0]].dep not in ("nsubj", "nsubjpass") or (frame.lemma in _PASSIVE_ONLY and not frame.passive):
        return None
    noun = scene.tokens[told[0]].text.lower()
    last = _last_body(scene, frame, noun) if noun == "it" else _only_one(scene, frame, noun)
    time, where = time_of(scene, frame.verb, frame.tense, announced=False), place_of(scene, frame.verb)
    if last is None or not (time.timex or where) or (noun == "it" and not _topic(scene, last)):
        return None
    anew = any(scene.tokens[c].text.lower() == "again" for c in scene.kids(frame.verb, "advmod"))
    values: dict[str, Value] = {"ordinal": last.ordinal} if last.ordinal and not anew else {}
    modality = "cancelled" if cancels(scene, frame.verb) else frame.modality
    return sitting(
        scene, last, [], [], clause_span(scene, [told[0], frame.verb]), "session/again", (modality, time), values, where
    )


def _stands_for_it(scene: Scene, token: int) -> bool:
    """True for "it" and for a gathering without its name: "the summit"."""
    low = scene.tokens[token].text.lower()
    bare = len([c for c in scene.parse.children[token] if scene.tokens[c].dep in ("amod", "compound", "prep")]) == 0
    return low == "it" or (low in _NAMED_SO and bare and scene.mention(token) is None and _definite(scene, token))


_NAMED_SO = ("summit", "conference", "forum")


def _only_one(scene: Scene, frame: Frame, noun: str) -> Mention | None:
    """The one gathering told before of whose name a noun is a part."""
    at = scene.tokens[frame.verb].start
    named = [m for m in scene.reading.mentions if m.kind == "mechanism" and m.end <= at and m.how == "named"]
    fitting = [m for m in named if noun in m.name.casefold().split()]
    return fitting[-1] if len({m.name.casefold() for m in fitting}) == 1 else None


_PASSIVE_ONLY = frozenset("hold host schedule postpone cancel organize organise inaugurate launch conduct".split())


def _topic(scene: Scene, body: Mention) -> bool:
    """True when "it" means a body: it was the subject of its sentence, or nothing else was named behind it."""
    number = _sentence_at(scene, body.start)
    parse = scene.reading.parses[number]
    if parse is None:
        return False
    at = next((n for n, t in enumerate(parse.tokens) if t.start <= body.start < t.end and t.mention >= 0), None)
    if at is None:
        return False
    stop = scene.tokens[0].start if number != scene.number else None
    behind = [
        t for t in parse.tokens[at + 1 :] if t.tag in ("NN", "NNP") and t.mention < 0 and not _hour(scene, t.start)
    ]
    return parse.tokens[at].dep in ("nsubj", "nsubjpass") or (stop is not None and not behind)


def _hour(scene: Scene, offset: int) -> bool:
    return any(t.start <= offset < t.end for t in scene.reading.timexes)


def _chaired_before(scene: Scene, frame: Frame) -> tuple[str | None, list[Mention]] | None:
    """The noun that points back to a sitting (None for a bare "the chair") and who sat in its chair."""
    objects = [*frame.slots.get("object", ()), *frame.slots.get("over", ())]
    if any((m := scene.mention(t)) is not None and m.kind == "mechanism" for t in objects):
        return None
    nouns = [noun_of(scene, t) for t in objects]
    people = _behind_were(scene, frame)
    people = people or _persons(scene, slot_tokens(frame, ["subject", "with", "object.with"]))
    if frame.lemma in ("chair", "preside", "head", "lead"):
        back = next((n for t, n in zip(objects, nouns, strict=True) if _points_back(scene, t, n)), None)
        return (back, people) if back else None
    if frame.lemma in ("share", "take", "occupy", "hold") and "chair" in nouns:
        return None, people
    if frame.lemma == "be" and any(noun_of(scene, t) == "chair" for t in frame.slots.get("in", ())):
        return None, _persons(scene, frame.slots.get("subject", ()))
    if frame.lemma == "be" and any(_is_chair(scene, t) for t in frame.slots.get("subject", ())):
        named = [c for a in scene.kids(frame.verb, "attr") for c in conjuncts(scene, a)]
        return None, _persons(scene, named)
    return None


def _behind_were(scene: Scene, frame: Frame) -> list[Mention]:
    """Who presided in "Presiding over the meeting were A and B"."""
    helpers = [t for t in scene.kids(frame.verb, "aux", "auxpass") if scene.tokens[t].text.lower() in ("was", "were")]
    if scene.tokens[frame.verb].tag != "VBG" or not helpers or helpers[0] < frame.verb:
        return []
    begin = scene.tokens[helpers[0]].end
    return [m for m in scene.here if m.start >= begin and m.kind == "person" and m.how in ("named", "short")]


def _points_back(scene: Scene, token: int, noun: str) -> bool:
    return noun == "it" or (noun in _SITTINGS and _definite(scene, token))


def _definite(scene: Scene, token: int) -> bool:
    return any(
        scene.tokens[c].text.lower() in ("the", "this", "its", "their") for c in scene.kids(token, "det", "poss")
    )


def _is_chair(scene: Scene, token: int) -> bool:
    mention = scene.mention(token)
    words = (mention.text if mention else scene.tokens[token].text).casefold().split()
    return bool(words) and words[-1] in ("chair", "chairs", "co-chairs", "co-chair", "chairmen", "co-chairmen")


def _persons(scene: Scene, tokens: Sequence[int]) -> list[Mention]:
    return [m for m in people_at(scene, tokens) if (m.kind == "person" and m.how != "description") or m.members]


def _last_body(scene: Scene, frame: Frame, noun: str | None) -> Mention | None:
    """The body whose sitting was told last before the clause, not further than a few sentences back."""
    at = scene.tokens[frame.verb].start
    before = [
        m for m in scene.reading.mentions
        if m.kind == "mechanism" and m.end <= at and at - m.end < 900 and m.how == "named"
    ]  # fmt: skip
    own = [m for m in before if noun and noun in m.text.casefold()]
    found = (own or before)[-1:] if noun in (None, *_ANY_SITTING) else own[-1:]
    if noun == "it" and found and scene.number - _sentence_at(scene, found[0].start) > 1:
        return None
    return found[0] if found else None


_ANY_SITTING = ("it", "session", "meeting", "sitting", "round", "event")


def _sentence_at(scene: Scene, offset: int) -> int:
    return next(n for n, s in enumerate(scene.reading.sentences) if s.start <= offset < s.end)
