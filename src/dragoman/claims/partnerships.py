"""Partnerships: the whole name two states give their relationship, and what happens to it."""

import re
from collections.abc import Iterator

from dragoman.claims.frames import Frame, Scene, frames
from dragoman.claims.maker import make, time_of
from dragoman.claims.parties import land_party, members, somebody
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, TimeRef

_LEVELS: dict[int, tuple[Lexicon, re.Pattern[str]]] = {}


def level_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """One pattern for every level by its form: adjectives of the trade, then the noun."""
    made = _LEVELS.get(id(lexicon))
    if made is None:
        adjectives = "|".join(
            sorted((re.escape(a) for a in lexicon.partnerships.adjectives), key=lambda a: (-len(a), a))
        )
        heads = "|".join(sorted((re.escape(h) for h in lexicon.partnerships.heads), key=lambda h: (-len(h), h)))
        made = _LEVELS[id(lexicon)] = (
            lexicon,
            re.compile(rf"\b(?:(?:{adjectives})(?:,? and |, |[\s-]+))+(?:{heads})(?: of (?:strategic )?(?:co-?ordination|co-?operation)(?: for a new era)?| for a new era)?\b", re.IGNORECASE),
        )  # fmt: skip
    return made[1]


def partnerships(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """A claim for each level that the sentence names with the pair it holds between."""
    for hit in level_pattern(lexicon).finditer(scene.reading.clean.text, scene.sentence.start, scene.sentence.end):
        pair = _pair(scene, hit.start(), hit.end())
        if pair is None:
            continue
        frame = _frame(scene, hit.start(), hit.end())
        change = _change(scene, frame, hit.start(), acts) if frame else "affirmed"
        happened = change != "affirmed" and frame is not None
        time = time_of(scene, frame.verb, frame.tense, reach=0) if frame and happened else TimeRef()
        modality = frame.modality if frame and happened else "occurred"
        if modality == "hypothetical":
            continue
        yield make(
            scene.reading, "partnership",
            {"party": [land_party(m, lexicon) for m in pair]},
            _span(scene, hit, frame if happened else None), rule=f"partnership/{change}", modality=modality,
            values={"level": " ".join(hit.group().split()), "change": change}, time=time,
        )  # fmt: skip


def _span(scene: Scene, hit: re.Match[str], frame: Frame | None) -> tuple[int, int]:
    if frame is None:
        return scene.sentence.start, scene.sentence.end
    tokens = [scene.tokens[t] for t in scene.subtree(frame.verb)]
    return min(hit.start(), *(t.start for t in tokens)), max(hit.end(), *(t.end for t in tokens))


def _pair(scene: Scene, start: int, end: int) -> list[Mention] | None:
    """The two states of the partnership: joined before it, "between" after it, "with" after it, else the sentence's pair."""
    text = scene.reading.clean.text
    states = [
        m
        for m in scene.here
        if m.kind in ("state", "organization", "group") and (m.country or m.members) and somebody(m)
    ]
    joined = [m for m in states if len(m.members) == 2 and m.end <= start and start - m.end <= 30]
    if joined:
        return list(joined[-1].members)
    after = re.match(r"\s*(?:between|of|with)\s+(?:the\s+)?", text[end : end + 20])
    following = [m for m in states if m.start >= end]
    if after and following and following[0].start - end <= len(after.group()) + 4:
        first = following[0]
        if len(first.members) == 2:
            return list(first.members)
        if len(following) > 1 and following[1].start - first.end <= 10:
            return [first, following[1]]
        lead = [m for m in states if m.end <= start and m.country != first.country]
        if lead and "with" in after.group():
            return [lead[0], first]
    opened: list[Mention] = []
    for m in scene.here:
        if m.kind in ("place", "mechanism", "initiative"):
            continue
        for one in members(m):
            if one.country and somebody(m) and all(one.country != o.country for o in opened):
                opened.append(one)
    return opened if len(opened) == 2 else None


def _frame(scene: Scene, start: int, end: int) -> Frame | None:
    token = next((i for i, t in enumerate(scene.tokens) if t.start < end and t.end >= end), None)
    if token is None:
        return None
    at = token
    for _ in range(8):
        head = scene.tokens[at].head
        if head == at:
            break
        if scene.tokens[head].tag.startswith("V"):
            return next((f for f in frames(scene) if f.verb == head), None)
        at = head
    return next((f for f in frames(scene) if f.verb == at), None)


def _change(scene: Scene, frame: Frame, start: int, acts: Acts) -> str:
    verbs = acts.raw["partnership"].get("verbs")
    table = verbs if isinstance(verbs, dict) else {}
    for change, lemmas in table.items():
        if frame.lemma in lemmas:
            if change == "upgraded" and not _raised_to(scene, frame, start):
                return "affirmed"
            return str(change)
    return "affirmed"


def _raised_to(scene: Scene, frame: Frame, start: int) -> bool:
    """ "upgraded ties to a ... partnership", not "promote the partnership to a higher level"."""
    before = scene.reading.clean.text[scene.tokens[frame.verb].start : start]
    return re.search(r"\b(?:to|into|as)\b(?:\s+(?:a|an|the|that|level|of|status|\w+'s)\b)*\s*$", before) is not None
