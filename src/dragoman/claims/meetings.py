"""Meetings: talks, calls, receptions and courtesy calls between people of different states."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.claims.frames import Frame, Scene, conjuncts, frames, noun_mood, prepositions, subjects
from dragoman.claims.maker import clause_span, make, place_of, time_of
from dragoman.claims.parties import members, mentions_in, party, somebody, two_sided
from dragoman.claims.patterns import Acts, Pattern, matches, noun_of, slot_tokens
from dragoman.model import Claim, Mention
from dragoman.model.claim import Value

_VIDEO = re.compile(
    r"\b(?:video|virtual\w*|online|videoconference|video-?conference|video link|teleconference)\b", re.IGNORECASE
)
_CALL = re.compile(
    r"\b(?:by (?:tele)?phone|phone (?:call|talk|conversation)|telephone|over the phone|phoned|phone call|telephon\w+|a call)\b",
    re.IGNORECASE,
)
_FACE = re.compile(
    r"\b(?:in person|face to face|face-to-face|on the (?:sidelines|margins)|at the (?:palace|residence))\b",
    re.IGNORECASE,
)
_MARGINS = re.compile(
    r"\bon the (?:sidelines|side lines|margins|side-lines|fringes) of (?:the )?((?:[\w'+.-]+ ?){1,8})", re.IGNORECASE
)


def meetings(scene: Scene, acts: Acts) -> Iterator[Claim]:
    """The meetings that one sentence tells, by its verbs and then by its nouns."""
    told: list[Claim] = []
    used: set[int] = set()
    for frame in frames(scene):
        for pattern in acts.verbs["meeting"]:
            if not matches(scene, frame, pattern):
                continue
            found = list(_by_verb(scene, frame, pattern))
            if found:
                used.update(t for t in frame.slots.get("object", ()))
                used.add(frame.verb)
                told.extend(found)
                break
    for index, pattern in _noun_hits(scene, acts, used):
        told.extend(_by_noun(scene, index, pattern, told))
    yield from told


def _by_verb(scene: Scene, frame: Frame, pattern: Pattern) -> Iterator[Claim]:
    if frame.modality == "hypothetical":
        return
    slots = pattern.roles.get("participant", ())
    if pattern.kind == "person":
        others = [s for s in slots if s not in ("subject", "agent")]
        if not any(
            one.kind in ("person", "group")
            for m in mentions_in(scene, slot_tokens(frame, others))
            for one in members(m)
        ):
            return
    if "without" in pattern.extra and _infinitive_follows(scene, frame):
        return
    if pattern.needs and not frame.slots.get(pattern.needs):
        return
    left = _sides(scene, slot_tokens(frame, ["subject", "agent", "object.poss"]))
    right = _sides(scene, slot_tokens(frame, [s for s in slots if s not in ("subject", "agent")]))
    tokens = [frame.verb, *slot_tokens(frame, ["subject", *slots])]
    yield from _told(scene, frame.verb, tokens, left, right, pattern, frame.modality, frame.tense)


def _infinitive_follows(scene: Scene, frame: Frame) -> bool:
    """True for "called on A to do": an appeal, not a call."""
    return any(
        scene.tokens[t].tag == "TO" and scene.tokens[t].start > scene.tokens[frame.verb].start
        for t in scene.subtree(frame.verb)
    )


def _noun_hits(scene: Scene, acts: Acts, used: set[int]) -> Iterator[tuple[int, Pattern]]:
    for index, token in enumerate(scene.tokens):
        if not token.tag.startswith("NN") or token.mention >= 0 or index in used:
            continue
        noun = noun_of(scene, index)
        pair = f"{scene.tokens[index - 1].text.casefold()} {noun}" if index else noun
        for pattern in reversed(acts.nouns["meeting"]):
            if noun in pattern.nouns or pair in pattern.nouns:
                yield index, pattern
                break


def _by_noun(scene: Scene, noun: int, pattern: Pattern, told: Sequence[Claim]) -> Iterator[Claim]:
    preps = prepositions(scene, noun)
    owners = [c for p in scene.kids(noun, "poss") for c in conjuncts(scene, p)]
    with_ = [*preps.get("with", ()), *preps.get("between", ())]
    head = scene.tokens[noun].head
    governor = head
    for _ in range(4):
        if scene.tokens[governor].tag.startswith("V"):
            break
        governor = scene.tokens[governor].head
    right = _sides(scene, [*with_, *preps.get("among", ())])
    left = _sides(scene, [*owners, *preps.get("of", ())])
    if not right and not (left and scene.tokens[noun].text.lower() in ("meeting", "talks", "call")):
        return
    if not left and len(right) < 2:
        if not scene.tokens[governor].tag.startswith("V") or scene.tokens[noun].dep not in ("pobj", "dobj"):
            return
        left = _sides(scene, subjects(scene, governor))
        if any(m.kind == "mechanism" for m in left):
            return
    modality, tense = noun_mood(scene, noun)
    tokens = [noun, *owners, *with_]
    yield from _told(scene, noun, tokens, left, right, pattern, modality, tense)


def _sides(scene: Scene, tokens: Iterable[int]) -> list[Mention]:
    """Who stands in the slots: people, groups and collectives; states only as sides of talks."""
    return [
        m
        for m in mentions_in(scene, tokens)
        if m.kind in ("person", "group", "state", "organization") and m.how != "pair" and (somebody(m))
    ]


def _told(
    scene: Scene,
    predicate: int,
    tokens: Sequence[int],
    left: list[Mention],
    right: list[Mention],
    pattern: Pattern,
    modality: str,
    tense: str,
) -> Iterator[Claim]:
    left_all, right_all = _open(left), _open(right)
    if not any(m.kind in ("person", "group") for m in [*left_all, *right_all]):
        return
    span = _span(scene, tokens)
    form = _format(scene, span, pattern)
    values: dict[str, Value] = {"format": form} if form else {}
    margins = _MARGINS.search(scene.reading.clean.text, span[0], scene.sentence.end)
    if margins:
        values["margins_of"] = margins[1].strip()
    time = time_of(scene, predicate, tense)
    where = place_of(scene, predicate) if form != "call" else None
    for group in _encounters(left_all, right_all, right):
        if not two_sided(group):
            continue
        if scene.sentence.kind == "headline" and any(m.country is None for m in group):
            continue
        host = [party(m) for m in left_all[:1] if "host" in pattern.roles]
        yield make(
            scene.reading, "meeting", {"participant": [party(m) for m in group], "host": host}, span,
            rule=pattern.name, modality=modality, values=values, time=time, where=where,
        )  # fmt: skip


def _open(mentions: Iterable[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for mention in mentions:
        for one in members(mention):
            if not any(one.name == o.name and one.country == o.country for o in out):
                out.append(one)
    return out


def _encounters(left: list[Mention], right: list[Mention], told: list[Mention]) -> Iterator[list[Mention]]:
    """One meeting for each interlocutor of the other side; a collective of the other side is one meeting together."""
    if not left or not right:
        both = left or right
        if len({m.country for m in both if m.country}) > 1:
            yield both
        return
    together = [m for m in told if len(m.members) > 1 and m.how == "description"]
    if together and len(told) == 1:
        groups = (
            [list(together[0].members)]
            if together[0].members[0].kind == "person"
            else [[m] for m in together[0].members]
        )
    else:
        groups = [[m] for m in right]
    for group in groups:
        if any(g.name == m.name for g in group for m in left):
            continue
        yield [*left, *group]


def _span(scene: Scene, tokens: Sequence[int]) -> tuple[int, int]:
    return clause_span(scene, tokens)


def _format(scene: Scene, span: tuple[int, int], pattern: Pattern) -> str | None:
    words = scene.reading.clean.text[scene.sentence.start : scene.sentence.end]
    if _VIDEO.search(words):
        return "video"
    if pattern.values.get("format") == "call":
        return "in_person" if _FACE.search(words) else "call"
    if _CALL.search(words):
        return "call"
    return str(pattern.values["format"]) if "format" in pattern.values else None
