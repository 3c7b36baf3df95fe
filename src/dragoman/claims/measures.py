"""Acts of one state towards another: ambassadors summoned, diplomats expelled, embassies opened, sanctions, visas."""

from collections.abc import Iterator, Sequence

from dragoman.claims.frames import Frame, Scene, frames
from dragoman.claims.maker import clause_span, make, place_of, time_of
from dragoman.claims.parties import lands_in, mentions_in, state_party
from dragoman.claims.patterns import Acts, Pattern, noun_matches
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Party


def measures(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The measures that one sentence tells."""
    for frame in frames(scene):
        for pattern in acts.verbs["measure"]:
            if frame.lemma not in pattern.verbs or frame.modality == "hypothetical":
                continue
            told = _told(scene, frame, pattern, lexicon)
            if told:
                yield told
                break


def _told(scene: Scene, frame: Frame, pattern: Pattern, lexicon: Lexicon) -> Claim | None:
    objects = [t for t in frame.slots.get("object", ()) if _is_object(scene, t, pattern)]
    if not objects:
        return None
    phrase = pattern.extra.get("phrase")
    if phrase and str(phrase) not in scene.reading.clean.text[scene.sentence.start : scene.sentence.end].lower():
        return None
    actors = _lands(scene, frame, pattern.roles.get("actor", ()), objects, lexicon)
    recipients = [
        p
        for p in _lands(scene, frame, pattern.roles.get("recipient", ()), objects, lexicon)
        if all(p.country != a.country for a in actors)
    ]
    if len(actors) > 1 and not recipients:
        actors, recipients = actors[:1], actors[1:2]
    if not actors or not recipients:
        return None
    tokens = [frame.verb, *objects, *frame.slots.get("subject", ())]
    return make(
        scene.reading, "measure", {"actor": actors[:2], "recipient": recipients[:2]}, clause_span(scene, tokens), rule=pattern.name,
        modality=frame.modality, values={"measure": str(pattern.extra["measure"])}, time=time_of(scene, frame.verb, frame.tense),
        where=place_of(scene, frame.verb),
    )  # fmt: skip


def _is_object(scene: Scene, token: int, pattern: Pattern) -> bool:
    if noun_matches(scene, token, pattern.objects):
        return True
    mention = scene.mention(token)
    words = (mention.office or mention.name or "").casefold() if mention else ""
    return any(noun in words for noun in pattern.objects)


def _lands(scene: Scene, frame: Frame, slots: Sequence[str], objects: Sequence[int], lexicon: Lexicon) -> list[Party]:
    found: list[Party] = []
    for slot in slots:
        if slot == "object.adjective":
            found.extend(_adjectives(scene, objects, lexicon))
        else:
            found.extend(
                state_party(m.country, lexicon.states.display.get(m.country, m.country), m.text, m.basis)
                for m in lands_in(scene, frame.slots.get(slot, ())) if m.country
            )  # fmt: skip
            found.extend(
                state_party(m.country, lexicon.states.display.get(m.country, m.country), m.text, m.basis)
                for m in mentions_in(scene, frame.slots.get(slot, ())) if m.kind == "place" and m.country and all(m.country != f.country for f in found)
            )  # fmt: skip
    return found


def _adjectives(scene: Scene, objects: Sequence[int], lexicon: Lexicon) -> list[Party]:
    """The country of "the Swedish ambassador", "two British diplomats", or of a titled person who is the object."""
    found: list[Party] = []
    for token in objects:
        mention = scene.mention(token)
        if mention and mention.country:
            found.append(
                state_party(
                    mention.country,
                    lexicon.states.display.get(mention.country, mention.country),
                    mention.text,
                    mention.basis,
                )
            )
            continue
        for kid in scene.kids(token, "amod", "compound", "nmod", "poss"):
            words = scene.reading.clean.text[scene.tokens[kid].start : scene.tokens[kid].end]
            code = lexicon.states.adjective_of.get(words) or lexicon.states.name_of.get(words)
            if code:
                found.append(state_party(code, lexicon.states.display.get(code, code), words, "adjective"))
    return found
