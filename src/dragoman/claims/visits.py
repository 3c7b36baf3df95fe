"""Visits: who goes where, for how long; each leg of a trip is a visit of its own."""

import re
from collections.abc import Iterator, Sequence

from dragoman.claims.frames import Frame, Scene, conjuncts, frames, noun_mood, prepositions, subjects
from dragoman.claims.maker import clause_span, make, time_of
from dragoman.claims.parties import mentions_in, people_in, state_party, party
from dragoman.claims.patterns import Acts, Pattern, matches, noun_of, slot_tokens
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention
from dragoman.model.claim import Value


def visits(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The visits that one sentence tells, by its verbs and then by its nouns."""
    told: list[Claim] = []
    used: set[int] = set()
    for frame in frames(scene):
        for pattern in acts.verbs["visit"]:
            if not matches(scene, frame, pattern):
                continue
            found = list(_by_verb(scene, frame, pattern, acts, lexicon))
            if found:
                used.update([frame.verb, *frame.slots.get("object", ()), *frame.slots.get("on", ())])
                told.extend(found)
                break
    for index in _noun_hits(scene, acts, used):
        told.extend(_by_noun(scene, index, acts, lexicon))
    yield from told


def _by_verb(scene: Scene, frame: Frame, pattern: Pattern, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    if frame.modality == "hypothetical":
        return
    guests = people_in(scene, slot_tokens(frame, pattern.roles.get("guest", ())))
    lands = _lands(scene, slot_tokens(frame, pattern.roles.get("destination", ())))
    if "on" in pattern.extra:
        lands = lands or [
            m for t in frame.slots.get("on", ()) for m in _lands(scene, prepositions(scene, t).get("to", ()))
        ]
    tokens = [frame.verb, *slot_tokens(frame, ["subject", "object", *pattern.roles.get("destination", ())])]
    hosts = people_in(scene, slot_tokens(frame, pattern.roles.get("host", ())))
    yield from _told(
        scene, frame.verb, tokens, guests, lands, pattern.name, frame.modality, frame.tense, acts, hosts, lexicon
    )


def _noun_hits(scene: Scene, acts: Acts, used: set[int]) -> Iterator[int]:
    nouns = frozenset(n for p in acts.nouns["visit"] for n in p.nouns)
    for index, token in enumerate(scene.tokens):
        if token.tag.startswith("NN") and token.mention < 0 and index not in used and noun_of(scene, index) in nouns:
            yield index


def _by_noun(scene: Scene, noun: int, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    preps = prepositions(scene, noun)
    owners = [c for p in scene.kids(noun, "poss") for c in conjuncts(scene, p)]
    guests = people_in(scene, [*owners, *preps.get("of", ()), *preps.get("by", ())])
    lands = _lands(scene, [*preps.get("to", ()), *preps.get("in", ())])
    if not lands:
        return
    modality, tense = noun_mood(scene, noun)
    if not guests:
        governor = _governor(scene, noun)
        pronoun = any(scene.tokens[p].text.lower() in ("his", "her", "their", "its") for p in scene.kids(noun, "poss"))
        determined = any(scene.tokens[p].text.lower() in ("the", "a", "an", "this") for p in scene.kids(noun, "det"))
        if governor is None or not (pronoun or not determined or scene.tokens[noun].dep in ("pobj", "dobj")):
            return
        guests = (
            people_in(scene, subjects(scene, governor))[:1]
            if pronoun or scene.tokens[noun].dep in ("pobj", "dobj")
            else []
        )
        if not guests and pronoun:
            guests = [m for m in scene.here if m.kind == "person" and m.start < scene.tokens[noun].start][:1]
    yield from _told(
        scene,
        noun,
        [noun, *owners, *preps.get("to", ())],
        guests,
        lands,
        "visit/visit-of",
        modality,
        tense,
        acts,
        [],
        lexicon,
    )


def _governor(scene: Scene, token: int) -> int | None:
    at = token
    for _ in range(6):
        head = scene.tokens[at].head
        if head == at:
            return None
        if scene.tokens[head].tag.startswith("V"):
            return head
        at = head
    return None


def _lands(scene: Scene, tokens: Sequence[int]) -> list[Mention]:
    return [m for m in mentions_in(scene, tokens) if m.kind in ("state", "place") and m.country and m.how == "named"]


def _told(
    scene: Scene, predicate: int, tokens: Sequence[int], guests: list[Mention], lands: list[Mention], rule: str, modality: str, tense: str,
    acts: Acts, hosts: list[Mention], lexicon: Lexicon,
) -> Iterator[Claim]:  # fmt: skip
    display = lexicon.states.display
    span = clause_span(scene, tokens)
    kind = _kind(scene, span, acts)
    seen: set[str] = set()
    for land in lands:
        code = land.country or ""
        going = [g for g in guests if g.country and g.country != code]
        if not going or code in seen:
            continue
        seen.add(code)
        values: dict[str, Value] = {"kind": kind} if kind else {}
        origin = [
            state_party(g.country, display.get(g.country, g.country), g.text, g.basis) for g in going[:1] if g.country
        ]
        yield make(
            scene.reading, "visit",
            {
                "guest": [party(g) for g in going],
                "destination": [state_party(code, display.get(code, code), land.text)],
                "origin": origin,
                "host": [party(h) for h in hosts if h.country == code],
            },
            span, rule=rule, modality=modality, values=values, time=time_of(scene, predicate, tense), where=land,
        )  # fmt: skip


def _kind(scene: Scene, span: tuple[int, int], acts: Acts) -> str | None:
    kinds = acts.raw["visit"].get("kinds")
    names = [str(k) for k in kinds] if isinstance(kinds, list) else []
    words = scene.reading.clean.text[span[0] : min(span[1] + 60, scene.sentence.end)]
    for name in names:
        if re.search(rf"\b{re.escape(name)}\s+(?:\w+\s+)?(?:visit|trip)", words, re.IGNORECASE):
            return name
    return None
