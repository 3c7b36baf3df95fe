"""Measures told by pointing back: "Chile did the same", "the neighbours followed suit", "Lima answered in kind"."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.claims.frames import Frame, Scene, frames, wished
from dragoman.claims.maker import make, time_of
from dragoman.claims.parties import land_party, lands_in
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party

_BACK = 2
_NEAR = 4


def echoes(scenes: Sequence[Scene], told: Sequence[Claim], acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The measures that another state is told to have taken likewise; `told` are those that the report spells out."""
    table = acts.raw["measure"].get("echoes")
    words = table if isinstance(table, Mapping) else {}
    for number, scene in enumerate(scenes):
        for frame in frames(scene):
            if not _points_back(scene, frame, words):
                continue
            for model in _models(scenes[max(0, number - _BACK) : number + 1], frame, told):
                claim = _likewise(scene, frame, model, lexicon)
                if claim is not None:
                    yield claim


def _points_back(scene: Scene, frame: Frame, words: Mapping[str, object]) -> bool:
    endings = words.get(frame.lemma)
    if wished(scene, frame.verb):
        return False
    if not isinstance(endings, list) or frame.modality not in ("occurred", "planned") or frame.passive:
        return False
    behind = " ".join(t.text.casefold() for t in scene.tokens[frame.verb + 1 : frame.verb + _NEAR])
    return any(behind.removeprefix("the ").startswith(str(ending)) for ending in endings)


def _models(scenes: Sequence[Scene], frame: Frame, told: Sequence[Claim]) -> list[Claim]:
    """The measures of the nearest sentence that tells any, before the words that point back to them."""
    verb = scenes[-1].reading.clean.span(scenes[-1].tokens[frame.verb].start, scenes[-1].tokens[frame.verb].end).start
    for scene in reversed(scenes):
        span = scene.reading.clean.span(scene.sentence.start, scene.sentence.end)
        found = [c for c in told if c.act == "measure" and span.start <= c.evidence[0].start < min(span.end, verb)]
        if found:
            return found
    return []


def _likewise(scene: Scene, frame: Frame, model: Claim, lexicon: Lexicon) -> Claim | None:
    """The measure of the model, taken by who is told here: against the same side, or back at the one who began."""
    doers = [m for m in lands_in(scene, frame.slots.get("subject", ())) if m.kind != "organization" or m.country]
    first, against = _codes(model.parties("actor")), _codes(model.parties("recipient"))
    if len(doers) != 1 or doers[0].country in first:
        return None
    recipients = model.parties("actor") if doers[0].country in against else model.parties("recipient")
    return make(
        scene.reading, "measure", {"actor": [land_party(doers[0], lexicon)], "recipient": recipients},
        _span(scene, frame, doers[0]), rule="measure/echo", modality=frame.modality,
        values={"measure": model.values["measure"]}, time=time_of(scene, frame.verb, frame.tense, reach=0),
    )  # fmt: skip


def _codes(parties: Sequence[Party]) -> frozenset[str | None]:
    return frozenset(p.country for p in parties)


def _span(scene: Scene, frame: Frame, doer: Mention) -> tuple[int, int]:
    last = scene.tokens[min(len(scene.tokens) - 1, frame.verb + 2)]
    return min(doer.start, scene.tokens[frame.verb].start), last.end
