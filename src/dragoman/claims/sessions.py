"""Sittings of standing bodies, commissions, summits and forums: which one, its number, who chaired, who came."""

from collections.abc import Iterator, Sequence

from dragoman.claims.frames import Frame, Scene, frames, noun_mood
from dragoman.claims.maker import clause_span, make, place_of, time_of
from dragoman.claims.parties import members, mentions_in, party, somebody
from dragoman.claims.patterns import Acts, Pattern, slot_tokens
from dragoman.model import Claim, Mention, Party, content_id
from dragoman.model.claim import Value


def sessions(scene: Scene, acts: Acts) -> Iterator[Claim]:
    """A session for each mechanism that the sentence says sat, sits or will sit."""
    all_frames = frames(scene)
    for index, token in enumerate(scene.tokens):
        mention = scene.reading.mentions[token.mention] if token.mention >= 0 else None
        if mention is None or mention.kind != "mechanism" or mention.how != "named" or token.tag in ("DT",):
            continue
        if index + 1 < len(scene.tokens) and scene.tokens[index + 1].mention == token.mention:
            continue
        told = _told(scene, index, mention, all_frames, acts)
        if told:
            yield told


def _told(scene: Scene, index: int, mention: Mention, all_frames: Sequence[Frame], acts: Acts) -> Claim | None:
    hit = _governing(index, all_frames, acts, scene)
    if hit is None and mention.ordinal is None and not _held(scene, index):
        return None
    chairs: list[Mention] = []
    participants: list[Mention] = []
    predicate = index
    modality, tense = noun_mood(scene, index)
    rule = "session/numbered"
    tokens = [index]
    if hit:
        frame, pattern = hit
        if frame.modality == "hypothetical":
            return None
        predicate, modality, tense, rule = frame.verb, frame.modality, frame.tense, pattern.name
        chairs = _people(scene, slot_tokens(frame, pattern.roles.get("chair", ())))
        participants = _people(scene, slot_tokens(frame, pattern.roles.get("participant", ())))
        if chairs:
            chairs += [m for m in _people(scene, slot_tokens(frame, ["object.with", "agent"])) if m not in chairs]
        tokens = [frame.verb, index, *slot_tokens(frame, ["subject", "with", "agent"])]
    if scene.sentence.kind == "headline" and hit is None and mention.ordinal is None:
        return None
    time = time_of(scene, predicate, tense)
    if time.timex is None and predicate != index:
        time = time_of(scene, index, tense)
    values: dict[str, Value] = {"ordinal": mention.ordinal} if mention.ordinal else {}
    return make(
        scene.reading, "session",
        {"mechanism": [_mechanism(mention)], "chair": [party(m) for m in chairs], "participant": [party(m) for m in participants]},
        clause_span(scene, tokens), rule=rule, modality=modality, values=values, time=time,
        where=place_of(scene, predicate) or place_of(scene, index),
    )  # fmt: skip


def _mechanism(mention: Mention) -> Party:
    return Party(
        mention.name, "mechanism", mention.text, content_id("mechanism", mention.name.casefold()), None, mention.country
    )


def _governing(index: int, all_frames: Sequence[Frame], acts: Acts, scene: Scene) -> tuple[Frame, Pattern] | None:
    best: tuple[Frame, Pattern] | None = None
    for frame in all_frames:
        for pattern in acts.verbs["session"]:
            slots = pattern.roles.get("mechanism", ())
            if frame.lemma in pattern.verbs and index in slot_tokens(frame, slots):
                return frame, pattern
    return best


def _held(scene: Scene, index: int) -> bool:
    """ "X Summit held in May", "at the X Summit": a sitting told in passing."""
    if any(
        scene.tokens[c].dep in ("acl", "relcl") and scene.lemma(c) in ("hold", "convene", "host", "schedule")
        for c in scene.parse.children[index]
    ):
        return True
    head = scene.tokens[scene.tokens[index].head]
    name = scene.reading.mentions[scene.tokens[index].mention].name.split()[-1].lower()
    return name in ("summit", "conference", "forum", "dialogue", "session", "meeting", "ministerial", "roundtable") and head.text.lower() in (
        "at", "during", "of", "for", "in", "after", "following", "before",
    )  # fmt: skip


def _people(scene: Scene, tokens: Sequence[int]) -> list[Mention]:
    found: list[Mention] = []
    for mention in mentions_in(scene, tokens):
        for one in members(mention):
            if (
                one.kind in ("person", "group", "state")
                and somebody(one)
                and not any(one.name == f.name for f in found)
            ):
                found.append(one)
    return found
