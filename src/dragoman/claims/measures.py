"""Acts of one state towards another: ambassadors summoned, diplomats expelled, embassies opened, sanctions, visas."""

import re
from collections.abc import Iterator, Sequence

from dragoman.claims.aims import BACK, PRONOUNS, Told, aims
from dragoman.claims.documents import words_of
from dragoman.claims.frames import Frame, Scene, frames, governor, mood, noun_mood, prepositions, wished
from dragoman.claims.maker import make, original, place_of, time_of
from dragoman.claims.pairs import pair_of, sides
from dragoman.claims.parties import land_party
from dragoman.claims.patterns import Acts, Pattern, noun_matches, noun_of
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party, TimeRef, Timex
from dragoman.reading.verbs import singular

_PARTS = frozenset(
    ("most", "many", "some", "all", "part", "number", "half", "several", "rest", "copy", "copies", "originals")
)
_MOTIONS = frozenset(("agree", "decide", "announce", "vote", "resolve", "decision", "move"))
_COMING = frozenset("upcoming forthcoming planned future possible impending".split())
_KNOWN = frozenset(("announce", "order", "confirm", "decide", "approve"))


def measures(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The measures that one sentence tells."""
    every = list(_found(scene, acts))
    others = {t.pattern.extra["measure"] for t in every if not t.pattern.extra.get("able")}
    for told in every:
        if told.pattern.extra.get("able") and told.pattern.extra["measure"] in others:
            continue
        if told.modality == "hypothetical" or _only_called_for(scene, told, acts):
            continue
        both = _each_other(scene, told, lexicon)
        for one, other in both:
            yield _claim(scene, told, one, other, lexicon)
        actors, recipients = ([], []) if both else aims(scene, told, lexicon)
        if not actors or not recipients:
            continue
        for group in [[a] for a in actors] if told.pattern.extra.get("each") else [actors]:
            yield _claim(scene, told, group, recipients, lexicon)


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
    marks = {scene.tokens[c].text.lower() for c in scene.kids(told.at, "mark")}
    marks |= {scene.tokens[scene.tokens[told.at].head].text.lower()} if scene.tokens[told.at].dep == "pcomp" else set()
    apart = scene.tokens[told.at].dep in ("advcl", "pcomp") and bool(marks & {"after", "before", "since", "until"})
    own = time_of(scene, told.at, told.tense, reach=0 if apart else 1)
    if own.timex is not None or apart:
        return own
    found = _said_when(scene, told) or _given(scene, told) or _made_known(scene, told) or _joined(scene, told)
    return TimeRef(original(scene.reading, found), told.tense) if found else own


def _said_when(scene: Scene, told: Told) -> Timex | None:
    """The time nearest before "when" where the measure stands in its clause: "in May 2020, when the two agreed to"."""
    top = told.at
    for _ in range(3):
        whens = [c for c in scene.kids(top, "advmod") if scene.tokens[c].text.lower() == "when"]
        if whens:
            start = scene.tokens[whens[0]].start
            return next((t for t in reversed(_times(scene)) if 0 <= start - t.end <= 3), None)
        if scene.tokens[top].dep not in ("xcomp", "conj", "ccomp"):
            return None
        top = scene.tokens[top].head
    return None


def _given(scene: Scene, told: Told) -> Timex | None:
    """The day that the parse hangs on the order's words: "gave him 48 hours to leave on Monday"."""
    if not told.pattern.extra.get("after"):
        return None
    below = {scene.tokens[t].start for t in scene.subtree(told.at) if t > told.at}
    return next((t for t in _times(scene) if t.start in below and t.form in ("date", "weekday", "offset")), None)


def _made_known(scene: Scene, told: Told) -> Timex | None:
    """The day on which a measure was announced: that of "was announced" or of "the decision, made public on Monday"."""
    head = scene.tokens[told.at].head
    if told.frame is not None and scene.tokens[head].tag.startswith("N") and scene.lemma(head) in _MOTIONS:
        below = {scene.tokens[t].start for t in scene.subtree(head)}
        return next((t for t in _times(scene) if t.start in below), None)
    verb = governor(scene, told.at) if told.frame is None else None
    known = verb is not None and scene.lemma(verb) in _KNOWN and scene.tokens[verb].tag in ("VBD", "VBN")
    own = time_of(scene, verb, "past", reach=0).timex if known and verb is not None else None
    return next((t for t in _times(scene) if own and scene.reading.clean.span(t.start, t.end).start == own.start), None)


def _joined(scene: Scene, told: Told) -> Timex | None:
    """The day told once, at the end, for all that one did: "recalled its envoy and expelled three others on Monday"."""
    for verb in scene.kids(told.at, "conj"):
        if scene.tokens[verb].tag.startswith("V") and not scene.kids(verb, "nsubj", "nsubjpass"):
            below = {scene.tokens[t].start for t in scene.subtree(verb)}
            return next((t for t in _times(scene) if t.start in below and t.form in ("date", "weekday")), None)
    return None


def _times(scene: Scene) -> list[Timex]:
    return [t for t in scene.reading.timexes if scene.sentence.start <= t.start and t.end <= scene.sentence.end]


def _parties(mentions: Sequence[Mention], lexicon: Lexicon) -> list[Party]:
    return [land_party(m, lexicon) for m in mentions[:3]]


# --- what is done --------------------------------------------------------------------------------------------------


def _found(scene: Scene, acts: Acts) -> Iterator[Told]:
    for frame in frames(scene):
        for pattern in acts.verbs["measure"]:
            objects = _objects(scene, frame, pattern, acts)
            if objects:
                told = _none(scene, objects) or _mood(scene, frame, pattern)
                yield Told(pattern, frame.verb, tuple(objects), *told, frame)
                break
    for index, token in enumerate(scene.tokens):
        if token.tag.startswith("N"):
            yield from _by_noun(scene, index, acts)


def _none(scene: Scene, objects: Sequence[int]) -> tuple[str, str] | None:
    """ "Opened no embassy" is denied."""
    nothing = any(scene.tokens[c].text.lower() == "no" for t in objects for c in scene.kids(t, "det"))
    return ("denied", "past") if nothing else None


def _objects(scene: Scene, frame: Frame, pattern: Pattern, acts: Acts) -> list[int]:
    if frame.lemma not in pattern.verbs or not _worded(scene, frame, pattern):
        return []
    through = pattern.extra.get("through")
    if through == "with" and not frame.passive:
        return []
    found = list(frame.slots.get(str(through or "object"), ()))
    if frame.passive and not through:
        found += scene.kids(frame.verb, "oprd")
    if pattern.name == "measure/appointed":
        below = scene.kids(frame.verb, "xcomp", "ccomp")
        found += [a for c in below if scene.lemma(c) == "be" for a in scene.kids(c, "attr")]
    if pattern.extra.get("phrase"):
        found += [n for c in scene.kids(frame.verb, "ccomp") for n in scene.kids(c, "nsubj")]
    if pattern.extra.get("self") and not frame.passive and (not found or pattern.extra["self"] == "always"):
        found = list(frame.slots.get("subject", ()))
    if pattern.extra.get("order"):
        return found
    found += [t for o in found if scene.tokens[o].text.lower() in _PARTS for t in prepositions(scene, o).get("of", ())]
    kept = [t for t in found if _is_object(scene, t, pattern)]
    kept = kept or [t for o in found if (t := _above(scene, frame, o)) is not None and _is_object(scene, t, pattern)]
    return kept or [t for t in found if _stands_for(scene, t, pattern, acts)]


def _above(scene: Scene, frame: Frame, token: int) -> int | None:
    """The thing meant by "which" in "the requirement for citizens of X, which Y imposed"."""
    opened = any(scene.tokens[c].text.lower() == "which" for c in scene.kids(frame.verb, "dobj", "nsubjpass"))
    link = scene.tokens[token].head
    return scene.tokens[link].head if opened and scene.tokens[token].dep == "pobj" else None


def _worded(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True when the particle, the set phrase, the words behind the verb and the verb above it are there."""
    words = scene.reading.clean.text[scene.sentence.start : scene.sentence.end].casefold()
    phrase, above = pattern.extra.get("phrase"), pattern.extra.get("under")
    if pattern.particle and frame.particle != pattern.particle:
        return False
    if isinstance(above, list) and scene.lemma(scene.tokens[frame.verb].head) not in above:
        return False
    if pattern.extra.get("complement") and not _state(scene, frame, pattern):
        return False
    if pattern.extra.get("ahead") and frame.modality != "planned":
        return False
    return (phrase is None or str(phrase) in words) and _followed(scene, frame, pattern)


def _state(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True for a state that has lasted since a day: "has been open since June", "has had an embassy since 1957"."""
    own = {scene.tokens[t].start for t in scene.subtree(frame.verb)}
    since = any(t.form == "since" and t.start in own for t in _times(scene))
    wanted = str(pattern.extra["complement"])
    return since and (wanted == "none" or wanted in [scene.tokens[c].text for c in scene.kids(frame.verb, "acomp")])


def _followed(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True when one of the words that the pattern asks for stands behind the verb and hangs on it."""
    needed = pattern.extra.get("after")
    if not isinstance(needed, list):
        return True
    below = [t for t in scene.subtree(frame.verb) if t > frame.verb]
    behind = f" {' '.join(scene.tokens[t].text.casefold() for t in below)} ".replace(" '", "'").replace(" - ", "-")
    # A word alone hangs on the verb or its object: "given a guard of honour by a turned out contingent" has no "out".
    near = {scene.tokens[t].text.casefold() for t in below if _hangs_near(scene, t, frame.verb)}
    return any(f" {word} " in behind and (" " in word or "-" in word or word in near) for word in needed)


def _hangs_near(scene: Scene, token: int, verb: int) -> bool:
    head = scene.tokens[token].head
    return verb in (head, scene.tokens[head].head)


def _is_object(scene: Scene, token: int, pattern: Pattern) -> bool:
    if noun_matches(scene, token, pattern.objects) or _wider(scene, token) & pattern.objects:
        return True
    mention = scene.mention(token)
    if mention is None or mention.kind not in ("person", "group"):
        return False
    words = f"{mention.office or ''} {mention.name} {mention.text}".casefold()
    return any(re.search(rf"\b{re.escape(noun)}s?\b", words) for noun in pattern.objects)


def _wider(scene: Scene, token: int) -> frozenset[str]:
    """The noun with the words before it ("visa-free regime"), and with those after "of" ("letter of credence")."""
    start = scene.tokens[max(0, token - 3)].start
    before = scene.reading.clean.text[start : scene.tokens[token].start].casefold().split()
    after = [t.text.casefold() for t in scene.tokens[token + 1 : token + 3]]
    noun = noun_of(scene, token)
    longer = [" ".join([noun, *after])] if after[:1] == ["of"] else []
    return frozenset((" ".join([*before[-1:], noun]), *longer))


def _stands_for(scene: Scene, token: int, pattern: Pattern, acts: Acts) -> bool:
    """True for "them" where the last thing done to, in the words before, is what the pattern is about."""
    if scene.tokens[token].text.lower() not in PRONOUNS:
        return False
    text = scene.reading.clean.text
    earlier = [s for s in scene.reading.sentences if s.end <= scene.sentence.start][-BACK:]
    begin = earlier[0].start if earlier else scene.sentence.start
    words = list(re.findall(r"[\w'-]+", text[begin : scene.tokens[token].start].casefold()))
    nouns = {o.split()[-1] for p in acts.verbs["measure"] for o in p.objects}
    word = scene.tokens[token].text.lower()
    numbers = (True, False) if word == "own" else (word not in ("it", "one"),)
    last = next((singular(w) for w in reversed(words) if singular(w) in nouns and (singular(w) != w) in numbers), None)
    return last is not None and last in {o.split()[-1] for o in pattern.objects}


def _mood(scene: Scene, frame: Frame, pattern: Pattern) -> tuple[str, str]:
    """The mood of the verb; what somebody agreed or decided to do counts as done where it takes no more than that."""
    able = any(scene.tokens[c].text.lower() in ("can", "may") for c in scene.kids(frame.verb, "aux"))
    if able and pattern.extra.get("able"):
        return "occurred", "present"
    never = any(scene.tokens[c].text.lower() == "never" for c in scene.kids(frame.verb, "neg", "advmod"))
    if never or wished(scene, frame.verb):
        return "hypothetical", "future"
    head = scene.tokens[frame.verb].head
    own = scene.text([t for t in scene.subtree(frame.verb) if t > frame.verb]).casefold()
    if re.search(r"\b(?:within|by the end of|in the coming|soon)\b", own):
        return frame.modality, frame.tense
    noun = scene.tokens[head].tag.startswith("N")
    done = noun or scene.tokens[head].tag in ("VBD", "VBN")
    if pattern.extra.get("settled") and scene.lemma(head) in _MOTIONS and done and frame.modality == "planned":
        own_clause = scene.tokens[frame.verb].dep in ("xcomp", "advcl", "acl")
        return ("occurred", "past") if own_clause else (frame.modality, frame.tense)
    return frame.modality, frame.tense


def _each_other(scene: Scene, told: Told, lexicon: Lexicon) -> list[tuple[list[Mention], list[Mention]]]:
    """Who withdraws or sends ambassadors from whom where both do: "the ambassadors of A and B were recalled"."""
    envoys = [t for t in told.objects if _plural(scene, t)]
    if not told.pattern.extra.get("own") or not envoys or told.frame is None or not told.frame.passive:
        return []
    below = [m for t in envoys for p in scene.kids(t, "prep", "amod") for m in _below(scene, p)]
    lands = sides([*below, *(m for t in envoys if (m := scene.mention(t)) is not None)])
    lands = lands or (pair_of(scene.reading) if not told.frame.slots.get("agent") else [])
    if len(lands) != 2 or any(scene.kids(t, "poss") for t in envoys):
        return []
    return [(lands[:1], lands[1:]), (lands[1:], lands[:1])]


def _plural(scene: Scene, token: int) -> bool:
    """True for more than one envoy."""
    mention = scene.mention(token)
    words = mention.text.split(" of ")[0] if mention is not None else scene.tokens[token].text
    return (mention is None or mention.how != "named") and words.endswith("s") and scene.tokens[token].tag != "NN"


def _below(scene: Scene, token: int) -> list[Mention]:
    return [m for t in scene.subtree(token) if (m := scene.mention(t)) is not None]


def _only_called_for(scene: Scene, told: Told, acts: Acts) -> bool:
    """True for a measure that is only called for, opposed or discussed."""
    at = told.at
    words = words_of(acts.raw["measure"], "calling")
    for _ in range(4):
        token = scene.tokens[at]
        finite = token.tag in ("VBD", "VBZ", "VBP")
        if token.head == at or (token.dep in ("relcl", "advcl") and (finite or (at == told.at and token.tag == "VBN"))):
            return False
        if finite and (token.dep == "conj" or (token.dep in ("ROOT", "ccomp") and at != told.at)):
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
        things = (*prepositions(scene, index).get("of", ()), *_owners(scene, index))
        objects = [t for t in things if _is_object(scene, t, pattern)]
        if objects:
            yield Told(pattern, index, tuple(objects), *_noun_mood(scene, index))


def _owners(scene: Scene, noun: int) -> list[int]:
    """Whose it is: "the embassy's closure", "the ambassador, whose appointment was announced"."""
    owners = scene.kids(noun, "poss")
    verb = scene.tokens[noun].head
    if any(scene.tokens[o].text.lower() == "whose" for o in owners) and scene.tokens[verb].dep == "relcl":
        return [scene.tokens[verb].head]
    return owners


def _noun_mood(scene: Scene, noun: int) -> tuple[str, str]:
    """ "announced the expulsion of two diplomats" tells of it as done; what is still to come is told so."""
    modality, tense = noun_mood(scene, noun)
    verb = governor(scene, noun)
    if verb is not None and mood(scene, verb)[0] == "hypothetical":
        return "hypothetical", "future"
    if modality == "planned" and verb is not None and scene.tokens[noun].dep == "nsubj" and scene.kids(verb, "dobj"):
        # "The appointment of A will strengthen the bond" tells what it leads to, and not when it is.
        return "hypothetical", "future"
    known = verb is not None and scene.lemma(verb) in _KNOWN and scene.tokens[verb].tag in ("VBD", "VBN")
    ahead = any(scene.tokens[c].text.lower() in _COMING for c in scene.kids(noun, "amod"))
    return ("occurred", "past") if modality == "planned" and known and not ahead else (modality, tense)
