"""Sittings of standing bodies, commissions, summits and forums: which one, its number, who chaired, who came."""

import re
from collections.abc import Iterator, Sequence

from dragoman.claims.frames import (
    Frame,
    Scene,
    cancels,
    conjuncts,
    frames,
    mood,
    noun_mood,
    prepositions,
    subjects,
    wished,
)
from dragoman.claims.maker import clause_span, make, original, place_of, settled, time_of
from dragoman.claims.parties import members, mentions_in, party, somebody
from dragoman.claims.patterns import Acts, Pattern, noun_of, slot_tokens
from dragoman.model import Claim, Mention, Party, TimeRef, Timex, content_id
from dragoman.model.claim import Value


def sessions(scene: Scene, acts: Acts) -> Iterator[Claim]:
    """A session for each mechanism that a sentence says sat, sits or will sit, and what it adds on one told before."""
    all_frames = frames(scene)
    for index, token in enumerate(scene.tokens):
        mention = scene.reading.mentions[token.mention] if token.mention >= 0 else None
        if mention is None or mention.kind != "mechanism" or token.tag == "DT" or _unknown(mention):
            continue
        if index + 1 < len(scene.tokens) and scene.tokens[index + 1].mention == token.mention:
            continue
        yield from _told(scene, index, mention, all_frames, acts)
    for frame in all_frames:
        added = _echo(scene, frame, acts)
        if added:
            yield added


def _standing(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """True for "the council is chaired by A": what a body is, not that it sat."""
    now = any(scene.tokens[c].text.lower() in ("is", "are") for c in scene.kids(frame.verb, "auxpass"))
    return frame.passive and frame.lemma in ("chair", "preside") and now and mention.ordinal is None


def _sits(frame: Frame, mention: Mention) -> bool:
    """False for "the committee headed by A", "the commission resumed work": what a body is or does, not that it sat."""
    told = mention.ordinal is not None or _SITTING.search(mention.text) is not None
    if frame.lemma in ("lead", "head", "co-lead"):
        return told and not frame.passive
    return told or not mention.text.casefold().startswith(("the ", "its ", "their ")) or frame.lemma not in _PHASE_VERBS


_SITTING = re.compile(
    r"\b(?:meetings?|sessions?|rounds?|sittings?|summits?|forums?|dialogues?|talks|consultations|conferences?)\b", re.I
)
_PHASE_VERBS = frozenset("begin start resume open close end conclude launch".split())


_WORLD = re.compile(
    r"\b(?:international|world|global|regional|multilateral|ministerial|summit|intergovernmental|bilateral|trilateral|"
    r"leaders'?|heads of (?:state|government)|foreign ministers'?|nations|states|continental|joint)\b",
    re.IGNORECASE,
)


def _domestic(scene: Scene, mention: Mention, people: Sequence[Mention]) -> bool:
    """True for a body of one country: its people are of one country, and nothing near it speaks of another."""
    own = {m.country for m in people if m.country}
    if len(own) < 2 and mention.name.startswith(("National ", "Cabinet ")):
        return True
    if len(own) > 1 or mention.country or _WORLD.search(mention.name):
        return False
    inside = {m.country for m in scene.here if m.country} | {
        x.country for m in scene.here for x in m.members if x.country
    }
    joined = bool(re.search(r"[-\u2013]", mention.name.split(" ")[0]))
    return not joined and len(inside | own) < 2 and len(_lands_around(scene, mention)) < 2


def _lands_around(scene: Scene, body: Mention) -> set[str]:
    """The states told wherever a report speaks of a body: "the fifth round" is of those of the sixth."""
    reading = scene.reading
    at = [m.start for m in reading.mentions if m.kind == "mechanism" and m.name == body.name]
    inside = [s for s in reading.sentences if any(s.start <= a < s.end for a in at)]
    found = {
        one.country for m in reading.mentions for one in (m, *m.members)
        if one.country and any(s.start <= m.start < s.end for s in inside)
    }  # fmt: skip
    return {code for code in found if code is not None}


def _unknown(mention: Mention) -> bool:
    """True for "the next summit" of nobody knows what."""
    return mention.how == "description" and len(mention.name.split()) < 2


def _told(scene: Scene, index: int, mention: Mention, all_frames: Sequence[Frame], acts: Acts) -> list[Claim]:
    hit = _governing(index, all_frames, acts, scene)
    holding = _held_clause(scene, index)
    if hit is None and mention.ordinal is None and holding is None and not _held(scene, index):
        return []
    back = mention.text.casefold().startswith(("the ", "its ", "their ")) and not mention.text[4:5].isupper()
    if hit is None and mention.ordinal is None and (scene.sentence.kind == "headline" or back):
        return []
    modality, tense = noun_mood(scene, index)
    predicate, rule, tokens = index, "session/numbered", [index]
    chairs: list[Mention] = []
    participants: list[Mention] = []
    if hit:
        frame, pattern = hit
        if frame.modality == "hypothetical" or wished(scene, frame.verb) or _standing(scene, frame, mention):
            return []
        if not _sits(frame, mention):
            return []
        if frame.lemma == "launch" and _last_word(mention) not in _GATHERINGS:
            return []
        predicate, rule = frame.verb, pattern.name
        modality, tense = frame.modality, frame.tense
        if cancels(scene, frame.verb):
            modality, tense = ("denied" if modality == "denied" else "cancelled"), "future"
        elif frame.lemma in ("put", "call"):
            return []
        chairs, participants = _chairs(scene, frame, pattern), _people(scene, slot_tokens(frame, _roles(pattern)))
        if pattern.name == "session/held":
            participants = [m for m in participants if m.kind != "state"]
        tokens = [frame.verb, index, *slot_tokens(frame, ["subject", "with", "agent"])]
    if _domestic(scene, mention, [*chairs, *participants]):
        return []
    if any(scene.lemma(p) == "schedule" for p in (predicate, holding) if p is not None):
        modality, tense = "planned", "future"
    elif holding is not None and hit is None:
        modality, tense = mood(scene, holding)
    chairs = [*chairs, *_under(scene, holding if holding is not None else predicate)]
    chairs += [m for m in _in_the_chair(scene, predicate) if m not in chairs]
    participants = [m for m in participants if m not in chairs]
    time = _time(scene, [p for p in (holding, predicate, index) if p is not None], tense)
    where = next((w for p in (holding, predicate, index) if p is not None and (w := place_of(scene, p))), None)
    where = where or _venue(scene, index)
    if hit is None and mention.ordinal is None and time.timex is None and where is None and not _at(scene, index):
        return []
    span = clause_span(scene, tokens)
    values: dict[str, Value] = {"ordinal": mention.ordinal} if mention.ordinal else {}
    slots = settled(scene, predicate, modality, time)
    return [_make(scene, mention, chairs, participants, span, rule, slot, values, where) for slot in slots]


def _make(
    scene: Scene, mention: Mention, chairs: Sequence[Mention], participants: Sequence[Mention], span: tuple[int, int],
    rule: str, slot: tuple[str, TimeRef], values: dict[str, Value], where: Mention | None,
) -> Claim:  # fmt: skip
    people = [*chairs, *participants]
    joined = [state for state in mention.members if all(m.country != state.country for m in people)]
    roles = {"chair": [party(m) for m in chairs], "participant": [party(m) for m in (*participants, *joined)]}
    return make(
        scene.reading, "session", {"mechanism": [_mechanism(mention)], **roles}, span, rule=rule, modality=slot[0],
        values=values, time=slot[1], where=where,
    )  # fmt: skip


def _roles(pattern: Pattern) -> tuple[str, ...]:
    return pattern.roles.get("participant", ())


def _time(scene: Scene, predicates: Sequence[int], tense: str) -> TimeRef:
    """The time told beside the body itself, else that of the first predicate that has one."""
    beside = _beside(scene, predicates[-1])
    if beside is not None:
        return TimeRef(original(scene.reading, beside), tense, sure=False)
    for predicate in predicates:
        time = time_of(scene, predicate, tense)
        if time.timex is not None:
            return time
    return TimeRef(None, tense)


def _beside(scene: Scene, index: int) -> Timex | None:
    """The one time that stands in the phrase of the body: "on Monday at A and on Friday at B"."""
    at = index
    for _ in range(4):
        head = scene.tokens[at].head
        if head == at or scene.tokens[head].tag.startswith("V"):
            return None
        at = head
        starts = {scene.tokens[t].start for t in _phrase(scene, at)}
        times = [t for t in scene.reading.timexes if t.start in starts and t.form in _DAYS]
        if times:
            return times[0] if len(times) == 1 and scene.tokens[at].tag == "IN" else None
    return None


_DAYS = ("date", "weekday", "offset")


def _phrase(scene: Scene, token: int) -> list[int]:
    """What hangs on a token, without what is joined to it by "and"."""
    inner = [c for c in scene.parse.children[token] if scene.tokens[c].dep != "conj"]
    return [token, *(t for c in inner if not scene.tokens[c].tag.startswith("V") for t in _phrase(scene, c))]


def _held_clause(scene: Scene, index: int) -> int | None:
    """The participle that stands right after the body, whatever the parse hangs it on: "X Meeting, held in Y"."""
    at = index + 1
    while at < len(scene.tokens) and scene.tokens[at].text in (",", "which", "was", "is", "to", "be", "will"):
        at += 1
    if at >= len(scene.tokens) or scene.tokens[at].tag != "VBN":
        return None
    return at if scene.lemma(at) in ("hold", "convene", "host", "schedule", "chair", "open") else None


def _venue(scene: Scene, index: int) -> Mention | None:
    """The place that is the venue of a sitting: "X was the venue of it", "X played host to it"."""
    of = scene.tokens[index].head
    noun = scene.tokens[of].head
    verb = scene.tokens[noun].head
    if scene.tokens[of].text.lower() not in ("of", "to", "for") or noun_of(scene, noun) not in _VENUES:
        return None
    told = [t for d in scene.kids(verb, "nsubj") for t in (d, *prepositions(scene, d).get("of", ()))]
    return next((m for m in mentions_in(scene, told) if m.kind in ("place", "state")), None)


_VENUES = frozenset(("venue", "host", "site", "setting", "seat"))


# --- chairs ------------------------------------------------------------------------------------------------------


def _chairs(scene: Scene, frame: Frame, pattern: Pattern) -> list[Mention]:
    chairs = _people(scene, slot_tokens(frame, pattern.roles.get("chair", ())))
    if chairs:
        chairs += [m for m in _people(scene, slot_tokens(frame, ["object.with", "agent"])) if m not in chairs]
    return chairs


def _under(scene: Scene, predicate: int) -> list[Mention]:
    """ "under the chairmanship of A", "chaired by A and B" beside the body."""
    found: list[Mention] = []
    for noun in prepositions(scene, predicate).get("under", ()):
        if noun_of(scene, noun) in _CHAIRMANSHIPS:
            found += _people(scene, prepositions(scene, noun).get("of", ()))
    for child in scene.kids(predicate, "acl", "relcl", "conj"):
        if scene.lemma(child) in ("chair", "head", "lead"):
            found += _people(scene, prepositions(scene, child).get("by", ()))
    return [m for m in found if m.kind in ("person", "group")]


def _in_the_chair(scene: Scene, predicate: int) -> list[Mention]:
    """ "took the chair at it", "with A and B in the chair": who sat in the chair of what the clause tells."""
    if not scene.tokens[predicate].tag.startswith("V"):
        return []
    objects = scene.kids(predicate, "dobj")
    if scene.lemma(predicate) in ("take", "share", "occupy") and any(noun_of(scene, t) == "chair" for t in objects):
        return _people(scene, subjects(scene, predicate))
    company = [
        c for w in scene.kids(predicate, "prep") if scene.tokens[w].text.lower() == "with" for c in scene.subtree(w)
    ]
    seats = [t for t in company if noun_of(scene, t) == "chair" and scene.tokens[scene.tokens[t].head].text == "in"]
    return [m for m in _people(scene, [t for t in company if seats and t < seats[0]]) if m.kind == "person"]


_CHAIRMANSHIPS = frozenset(("chairmanship", "co-chairmanship", "chairship", "chair", "leadership", "presidency"))
_SITTINGS = frozenset(("session", "meeting", "sitting", "summit", "round", "forum", "dialogue", "conference", "event"))


def _echo(scene: Scene, frame: Frame, acts: Acts) -> Claim | None:
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
    time = time_of(scene, frame.verb, frame.tense)
    return _make(
        scene, last, chairs, [], span, "session/chairs", (frame.modality, time), values, place_of(scene, frame.verb)
    )


def _chaired_before(scene: Scene, frame: Frame) -> tuple[str | None, list[Mention]] | None:
    """The noun that points back to a sitting (None for a bare "the chair") and who sat in its chair."""
    objects = [*frame.slots.get("object", ()), *frame.slots.get("over", ())]
    if any((m := scene.mention(t)) is not None and m.kind == "mechanism" for t in objects):
        return None
    nouns = [noun_of(scene, t) for t in objects]
    people = _persons(scene, slot_tokens(frame, ["subject", "with", "object.with"]))
    if frame.lemma in ("chair", "preside", "head", "lead"):
        back = next((n for t, n in zip(objects, nouns, strict=True) if n in _SITTINGS and _definite(scene, t)), None)
        return (back, people) if back else None
    if frame.lemma in ("share", "take", "occupy", "hold") and "chair" in nouns:
        return None, people
    if frame.lemma == "be" and any(noun_of(scene, t) == "chair" for t in frame.slots.get("in", ())):
        return None, _persons(scene, frame.slots.get("subject", ()))
    if frame.lemma == "be" and any(_is_chair(scene, t) for t in frame.slots.get("subject", ())):
        named = [c for a in scene.kids(frame.verb, "attr") for c in conjuncts(scene, a)]
        return None, _persons(scene, named)
    return None


def _definite(scene: Scene, token: int) -> bool:
    return any(
        scene.tokens[c].text.lower() in ("the", "this", "its", "their") for c in scene.kids(token, "det", "poss")
    )


def _is_chair(scene: Scene, token: int) -> bool:
    mention = scene.mention(token)
    words = (mention.text if mention else scene.tokens[token].text).casefold().split()
    return bool(words) and words[-1] in ("chair", "chairs", "co-chairs", "co-chair", "chairmen", "co-chairmen")


def _persons(scene: Scene, tokens: Sequence[int]) -> list[Mention]:
    return [m for m in _people(scene, tokens) if (m.kind == "person" and m.how != "description") or m.members]


def _last_body(scene: Scene, frame: Frame, noun: str | None) -> Mention | None:
    """The body whose sitting was told last before the clause, not further than a few sentences back."""
    at = scene.tokens[frame.verb].start
    before = [
        m for m in scene.reading.mentions
        if m.kind == "mechanism" and m.end <= at and at - m.end < 900 and m.how == "named"
    ]  # fmt: skip
    own = [m for m in before if noun and noun in m.text.casefold()]
    found = (own or before)[-1:] if noun in (None, "session", "meeting", "sitting", "round", "event") else own[-1:]
    return found[0] if found else None


# --- the body ----------------------------------------------------------------------------------------------------


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


_GATHERINGS = frozenset("summit conference forum dialogue session meeting ministerial roundtable".split())
_BY = frozenset("at during of for in after following before to from".split())


def _held(scene: Scene, index: int) -> bool:
    """ "X Summit held in May", "at the X Summit": a sitting told in passing."""
    if any(
        scene.tokens[c].dep in ("acl", "relcl") and scene.lemma(c) in ("hold", "convene", "host", "schedule")
        for c in scene.parse.children[index]
    ):
        return True
    head = scene.tokens[scene.tokens[index].head]
    name = _last_word(scene.reading.mentions[scene.tokens[index].mention])
    return name in _GATHERINGS and head.text.lower() in _BY


def _last_word(mention: Mention) -> str:
    return mention.name.split()[-1].lower()


def _at(scene: Scene, index: int) -> bool:
    """True for "at the X Summit", "after the end of the X Forum", "on its margins": somebody was there."""
    head = scene.tokens[index].head
    if scene.tokens[head].text.lower() == "of" and scene.tokens[scene.tokens[head].head].text.lower() in _PHASES:
        head = scene.tokens[scene.tokens[head].head].head
        return scene.tokens[head].text.lower() in (*_ROUND, "on")
    return scene.tokens[head].text.lower() in _ROUND


_ROUND = ("at", "during", "after", "following", "before")
_PHASES = frozenset("completion conclusion end close opening start beginning margins sidelines fringes eve".split())


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
