"""Acts of one state towards another: ambassadors summoned, diplomats expelled, embassies opened, sanctions, visas."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.claims.documents import words_of
from dragoman.claims.frames import Frame, Scene, frames, noun_mood, prepositions, wished
from dragoman.claims.maker import make, original, place_of, time_of
from dragoman.claims.pairs import around, pair_of, sides
from dragoman.claims.parties import land_party, members
from dragoman.claims.patterns import Acts, Pattern, noun_matches, noun_of
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party, TimeRef
from dragoman.reading.verbs import singular

_PRONOUNS = frozenset(("them", "it", "these", "those"))
_PARTS = frozenset(("most", "many", "some", "all", "part", "number", "half", "several", "rest"))
_BODIES = frozenset("bloc union alliance organization organisation grouping group".split())
_MOTIONS = frozenset(("agree", "decide", "announce", "vote", "resolve"))
_BACK = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A measure found in a sentence: its pattern, predicate and object nouns, and the frame where a verb tells it."""

    pattern: Pattern
    at: int
    objects: tuple[int, ...]
    modality: str
    tense: str
    frame: Frame | None = None


def measures(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The measures that one sentence tells."""
    for told in _found(scene, acts):
        if told.modality == "hypothetical" or _only_called_for(scene, told, acts):
            continue
        actors, recipients = _roles(scene, told, lexicon)
        if actors and recipients:
            yield _claim(scene, told, actors, recipients, lexicon)


def _claim(
    scene: Scene, told: Told, actors: Sequence[Mention], recipients: Sequence[Mention], lexicon: Lexicon
) -> Claim:
    tokens = [told.at, *told.objects, *(told.frame.slots.get("subject", ()) if told.frame else ())]
    kept = [scene.tokens[t] for t in tokens if abs(t - told.at) < 30]
    return make(
        scene.reading, "measure", {"actor": _parties(actors, lexicon), "recipient": _parties(recipients, lexicon)},
        (min(t.start for t in kept), max(t.end for t in kept)), rule=told.pattern.name, modality=told.modality,
        values={"measure": str(told.pattern.extra["measure"])}, time=_time(scene, told),
        where=place_of(scene, told.at),
    )  # fmt: skip


def _time(scene: Scene, told: Told) -> TimeRef:
    """The time of the measure; "in February, when they brought back visas" gives it that February."""
    own = time_of(scene, told.at, told.tense)
    head = scene.tokens[scene.tokens[told.at].head]
    when = any(scene.tokens[c].text.lower() == "when" for c in scene.kids(told.at, "advmod"))
    if own.timex is not None or not when:
        return own
    found = [t for t in scene.reading.timexes if t.start <= head.start < t.end]
    return TimeRef(original(scene.reading, found[0]), told.tense) if found else own


def _parties(mentions: Sequence[Mention], lexicon: Lexicon) -> list[Party]:
    return [land_party(m, lexicon) for m in mentions[:3]]


# --- what is done --------------------------------------------------------------------------------------------------


def _found(scene: Scene, acts: Acts) -> Iterator[Told]:
    for frame in frames(scene):
        for pattern in acts.verbs["measure"]:
            objects = _objects(scene, frame, pattern, acts)
            if objects:
                yield Told(pattern, frame.verb, tuple(objects), *_mood(scene, frame, pattern), frame)
                break
    for index, token in enumerate(scene.tokens):
        if token.tag.startswith("N"):
            yield from _by_noun(scene, index, acts)


def _objects(scene: Scene, frame: Frame, pattern: Pattern, acts: Acts) -> list[int]:
    if frame.lemma not in pattern.verbs or not _worded(scene, frame, pattern):
        return []
    found = list(frame.slots.get("object", ()))
    if pattern.extra.get("self") and not found and not frame.passive:
        found = list(frame.slots.get("subject", ()))
    if pattern.extra.get("order"):
        return found
    found += [t for o in found if scene.tokens[o].text.lower() in _PARTS for t in prepositions(scene, o).get("of", ())]
    kept = [t for t in found if _is_object(scene, t, pattern)]
    return kept or [t for t in found if _stands_for(scene, t, pattern, acts)]


def _worded(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True when the particle and the set phrase of the pattern are there."""
    words = scene.reading.clean.text[scene.sentence.start : scene.sentence.end].casefold()
    phrase = pattern.extra.get("phrase")
    after = words[scene.tokens[frame.verb].end - scene.sentence.start :][:90]
    needed = pattern.extra.get("particle_words")
    if frame.lemma == "call" and isinstance(needed, list) and not any(re.search(rf"\b{w}\b", after) for w in needed):
        return False
    if pattern.particle and frame.particle != pattern.particle:
        return False
    return phrase is None or str(phrase) in words


def _is_object(scene: Scene, token: int, pattern: Pattern) -> bool:
    if noun_matches(scene, token, pattern.objects) or _three_words(scene, token) in pattern.objects:
        return True
    mention = scene.mention(token)
    if mention is None or mention.kind not in ("person", "group"):
        return False
    words = f"{mention.office or ''} {mention.name} {mention.text}".casefold()
    return any(re.search(rf"\b{re.escape(noun)}s?\b", words) for noun in pattern.objects)


def _three_words(scene: Scene, token: int) -> str:
    """The noun with the two words before it: "visa - free regime" as "visa-free regime"."""
    start = scene.tokens[max(0, token - 3)].start
    words = scene.reading.clean.text[start : scene.tokens[token].start].casefold().split()
    return " ".join([*words[-1:], noun_of(scene, token)])


def _stands_for(scene: Scene, token: int, pattern: Pattern, acts: Acts) -> bool:
    """True for "them" where the last thing done to, in the words before, is what the pattern is about."""
    if scene.tokens[token].text.lower() not in _PRONOUNS:
        return False
    text = scene.reading.clean.text
    earlier = [s for s in scene.reading.sentences if s.end <= scene.sentence.start][-_BACK:]
    begin = earlier[0].start if earlier else scene.sentence.start
    words = list(re.findall(r"[\w'-]+", text[begin : scene.tokens[token].start].casefold()))
    nouns = {o.split()[-1] for p in acts.verbs["measure"] for o in p.objects}
    several = scene.tokens[token].text.lower() != "it"
    last = next((singular(w) for w in reversed(words) if singular(w) in nouns and several == (singular(w) != w)), None)
    return last is not None and last in {o.split()[-1] for o in pattern.objects}


def _mood(scene: Scene, frame: Frame, pattern: Pattern) -> tuple[str, str]:
    """The mood of the verb; what somebody agreed or decided to do counts as done where it takes no more than that."""
    if wished(scene, frame.verb):
        return "hypothetical", "future"
    head = scene.tokens[frame.verb].head
    own = scene.text([t for t in scene.subtree(frame.verb) if t > frame.verb]).casefold()
    if re.search(r"\b(?:within|by the end of|in the coming|soon)\b", own):
        return frame.modality, frame.tense
    settled = (
        pattern.extra.get("settled") and scene.lemma(head) in _MOTIONS and scene.tokens[head].tag in ("VBD", "VBN")
    )
    if settled and frame.modality == "planned" and scene.tokens[frame.verb].dep in ("xcomp", "advcl"):
        return "occurred", "past"
    return frame.modality, frame.tense


def _only_called_for(scene: Scene, told: Told, acts: Acts) -> bool:
    """True for a measure that is only called for, opposed or discussed."""
    at = told.at
    words = words_of(acts.raw["measure"], "calling")
    for _ in range(4):
        token = scene.tokens[at]
        if token.head == at or (token.dep in ("relcl", "advcl") and at == told.at and token.tag not in ("VB", "VBG")):
            return False
        if token.dep in ("ROOT", "conj", "ccomp") and token.tag in ("VBD", "VBZ", "VBP") and at != told.at:
            return False
        at = token.head
        if scene.lemma(at) in words or scene.tokens[at].text.lower() in ("call", "calls", "demand", "demands"):
            return scene.lemma(at) != "welcome"
    return False


def _by_noun(scene: Scene, index: int, acts: Acts) -> Iterator[Told]:
    """ "the expulsion of two diplomats", "the restoration of diplomatic relations"."""
    word = scene.tokens[index].text.casefold()
    for pattern in acts.nouns["measure"]:
        if word not in pattern.nouns:
            continue
        objects = [t for t in prepositions(scene, index).get("of", ()) if _is_object(scene, t, pattern)]
        if objects:
            yield Told(pattern, index, tuple(objects), *noun_mood(scene, index))


# --- who does it to whom -------------------------------------------------------------------------------------------


def _roles(scene: Scene, told: Told, lexicon: Lexicon) -> tuple[list[Mention], list[Mention]]:
    pattern = told.pattern
    actors = _lands(scene, told, pattern.roles.get("actor", ("by",)), lexicon)
    recipients = _lands(scene, told, pattern.roles.get("recipient", ("with",)), lexicon)
    swapped = pattern.extra.get("reversed")
    if told.frame and isinstance(swapped, list) and told.frame.lemma in swapped:
        givers = _lands(scene, told, ("from", "object.from", "object.of", "object.poss"), lexicon)
        actors, recipients = givers, _lands(scene, told, ("subject", "agent"), lexicon)
    between = _lands(scene, told, ("between", "object.between", "subject"), lexicon)
    if pattern.extra.get("mutual") and not recipients and len(between) == 2:
        return between, between
    if len(actors) > 1 and recipients and {r.country for r in recipients} < {a.country for a in actors}:
        actors = [a for a in actors if a.country not in {r.country for r in recipients}]
    recipients = [r for r in recipients if all(r.country != a.country for a in actors[:1])]
    if actors and not recipients and any(scene.tokens[t].text.lower() in _PRONOUNS for t in told.objects):
        recipients = _carried(scene, told, actors)
    if actors and recipients:
        return _first_actor(told, actors), recipients
    return _supplied(scene, told, actors, recipients)


def _carried(scene: Scene, told: Told, actors: Sequence[Mention]) -> list[Mention]:
    """Whom "them" was aimed at when it was named: "sanctions on X"."""
    text = scene.reading.clean.text
    nouns = "|".join(sorted(re.escape(o.split()[-1]) for o in told.pattern.objects))
    earlier = [s for s in scene.reading.sentences if s.end <= scene.sentence.start][-_BACK:]
    begin = earlier[0].start if earlier else scene.sentence.start
    for hit in re.finditer(
        rf"\b(?:{nouns})s?\b.{{0,40}}?\b(?:on|against|with)\s+(?:the\s+)?", text[begin : scene.sentence.end]
    ):
        at = begin + hit.end()
        found = sides([m for m in scene.reading.mentions if at - 5 <= m.start <= at + 1])
        if found and all(f.country != a.country for f in found for a in actors):
            return found
    return []


def _first_actor(told: Told, actors: list[Mention]) -> list[Mention]:
    """Whose embassy it is tells more than who opens it."""
    return actors[:1] if "object.poss" in told.pattern.roles.get("actor", ()) else actors


def _lands(scene: Scene, told: Told, slots: Sequence[str], lexicon: Lexicon) -> list[Mention]:
    found: list[Mention] = []
    for slot in slots:
        for one in _in_slot(scene, told, slot, lexicon):
            if one.country and all(one.country != f.country for f in found):
                found.append(one)
    return found


def _in_slot(scene: Scene, told: Told, slot: str, lexicon: Lexicon) -> list[Mention]:
    if slot in ("object.adjective", "adjective"):
        return [m for t in told.objects for m in _described(scene, t, lexicon)]
    if slot == "object.office":
        return [m for t in told.objects for m in _posting(scene, t, lexicon)]
    if slot.endswith(".adjective"):
        return [m for t in _tokens(scene, told, slot.removesuffix(".adjective")) for m in _described(scene, t, lexicon)]
    tokens = _tokens(scene, told, slot)
    found = [m for t in tokens for m in _meant(scene, t)]
    if slot == "subject" and not found:
        return [m for t in tokens for m in _organ(scene, t)] or _left(scene, told, tokens)
    return found


def _left(scene: Scene, told: Told, tokens: Sequence[int]) -> list[Mention]:
    """The body or state just left of the verb where the parse takes some thing for the subject."""
    if not tokens or any(scene.mention(t) is not None for t in tokens):
        return []
    at = scene.tokens[told.at].start
    left = [m for m in scene.here if m.kind in ("organization", "state") and m.country and m.end <= at]
    return left[-1:]


def _tokens(scene: Scene, told: Told, slot: str) -> Sequence[int]:
    if told.frame is not None:
        return told.frame.slots.get(slot, ())
    own = prepositions(scene, told.at).get(slot, ())
    return (*own, *(t for o in told.objects for t in prepositions(scene, o).get(slot, ())))


def _meant(scene: Scene, token: int) -> list[Mention]:
    """The states that a token stands for; a city stands for its state, "the kingdom" for nobody."""
    mention = scene.mention(token)
    if mention is None:
        return [m for k in scene.kids(token, "poss", "prep") for m in _inner(scene, k)]
    return [m for m in members(mention) if m.country]


def _inner(scene: Scene, kid: int) -> list[Mention]:
    tokens = [kid] if scene.tokens[kid].dep == "poss" else scene.kids(kid, "pobj")
    return [
        m for t in tokens if (m := scene.mention(t)) is not None and m.country and m.kind in ("state", "place", "group")
    ]


def _organ(scene: Scene, token: int) -> list[Mention]:
    """The organisation that "the bloc" stands for, or that unnamed leaders act for where the report knows but one."""
    bodies = [m for m in scene.reading.mentions if m.kind == "organization" and m.country]
    word = scene.tokens[token].text.lower()
    before = [m for m in bodies if m.end <= scene.tokens[token].start]
    if word in _BODIES:
        return before[-1:] or bodies[:1]
    mention = scene.mention(token)
    unknown = mention is not None and mention.kind == "group" and all(not m.country for m in members(mention))
    return bodies[:1] if unknown and len({m.country for m in bodies}) == 1 else []


def _described(scene: Scene, token: int, lexicon: Lexicon) -> list[Mention]:
    """The country of "the Swedish ambassador", "two British diplomats", or of a titled person who is the object."""
    mention = scene.mention(token)
    if mention is not None:
        return [m for m in members(mention) if m.country]
    found = []
    for kid in scene.kids(token, "amod", "compound", "nmod", "poss"):
        known = scene.mention(kid)
        start, end = scene.tokens[kid].start, scene.tokens[kid].end
        words = scene.reading.clean.text[start:end]
        code = lexicon.states.adjective_of.get(words) or lexicon.states.name_of.get(words)
        if known is not None and known.country:
            found.append(known)
        elif code and words not in lexicon.states.ambiguous:
            found.append(
                Mention(start, end, "state", lexicon.states.display.get(code, code), words, None, (), code, "adjective")
            )
    return found


def _posting(scene: Scene, token: int, lexicon: Lexicon) -> list[Mention]:
    """The land of "its ambassador to X" within a person's title."""
    mention = scene.mention(token)
    hit = (
        re.search(r"[Aa]mbassador (?:[a-zA-Z -]{0,40}?)?(?:to|in) (?:the )?([A-Z][\w' .-]+)", mention.text)
        if mention
        else None
    )
    words = hit[1].split(",")[0].strip() if hit else ""
    code = lexicon.states.name_of.get(words) or lexicon.states.capital_of.get(words)
    if mention is None or not code:
        return []
    name = lexicon.states.display.get(code, code)
    return [Mention(mention.start, mention.end, "state", name, words, None, (), code, "of")]


def _supplied(
    scene: Scene, told: Told, actors: list[Mention], recipients: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """The other side from the rest of the sentence, or from the pair that the document is about."""
    if not told.pattern.extra.get("supply") and not told.pattern.extra.get("mutual"):
        return actors, recipients
    known = [*actors, *recipients]
    here = sides(_near(scene), metonyms=True)
    codes = {m.country for m in known}
    others = [m for m in here if m.country not in codes]
    pair = pair_of(scene.reading)
    if len(codes) == 1 and len(others) > 1 and len(pair) == 2:
        others = [m for m in others if m.country in {p.country for p in pair}]
    if len(codes) == 1 and len(others) == 1:
        return (actors or others, recipients or others)
    near = around(scene.reading, scene.sentence, known[:1]) if len(codes) < 2 else []
    others = [m for m in near if m.country not in codes]
    if len(codes) == 1 and others and not (told.frame and told.frame.passive and not actors):
        return (actors or others, recipients or others)
    whose = (
        scene.tokens[told.frame.slots["subject"][0]].text.lower()
        if told.frame and told.frame.slots.get("subject")
        else ""
    )
    if not codes and told.pattern.extra.get("mutual") and whose in ("two", "they", "both", "sides", "countries"):
        return near, near
    return actors, recipients


def _near(scene: Scene) -> list[Mention]:
    return [
        m for m in scene.here if m.kind not in ("mechanism", "initiative") and m.how not in ("collective", "pronoun")
    ]
