"""Sittings of standing bodies, commissions, summits and forums: which one, its number, who chaired, who came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.claims.frames import (
    Frame,
    Scene,
    cancels,
    frames,
    mood,
    noun_mood,
    prepositions,
    wished,
)
from dragoman.claims.maker import clause_span, place_of, settled, time_of
from dragoman.claims.parties import mentions_in, two_sided
from dragoman.claims.patterns import Acts, Pattern, noun_of, slot_tokens
from dragoman.claims.sequels import again, chaired
from dragoman.claims.settings import (
    ROW,
    SITS,
    ahead,
    around_it,
    city_before,
    counted,
    days_of,
    due,
    hailed,
    has_setting,
    on_margins,
)
from dragoman.claims.sittings import chairs_of, in_the_chair, people_at, sitting, under
from dragoman.claims.slots import infinitive
from dragoman.model import Claim, Mention
from dragoman.model.claim import Value


def sessions(scene: Scene, acts: Acts) -> Iterator[Claim]:
    """A session for each mechanism that a sentence says sat, sits or will sit, and what it adds on one told before."""
    all_frames = frames(scene)
    for index, token in enumerate(scene.tokens):
        mention = scene.reading.mentions[token.mention] if token.mention >= 0 else None
        if mention is None or mention.kind != "mechanism" or token.tag == "DT" or _unknown(mention):
            continue
        if mention.name.casefold().endswith("high commission"):
            # An embassy between members of the Commonwealth, and no body that sits.
            continue
        if index + 1 < len(scene.tokens) and scene.tokens[index + 1].mention == token.mention:
            continue
        yield from _told(scene, index, mention, all_frames, acts)
    for frame in all_frames:
        added = chaired(scene, frame) or again(scene, frame, acts)
        if added:
            yield added


def _standing(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """True for "the council is chaired by A": what a body is, not that it sat."""
    now = any(scene.tokens[c].text.lower() in ("is", "are") for c in scene.kids(frame.verb, "auxpass"))
    if frame.passive and frame.lemma in ("chair", "preside") and now and mention.ordinal is None:
        return True
    told = time_of(scene, frame.verb, frame.tense).timex is not None or place_of(scene, frame.verb) is not None
    clause = scene.tokens[frame.verb].dep == "relcl" and now and frame.passive and frame.lemma in _HELD
    return (clause and not told and mention.ordinal is None) or _so_many(scene, frame)


_HELD = ("hold", "convene", "host", "organize", "organise")


def _so_many(scene: Scene, frame: Frame) -> bool:
    """True for "the commission has held ten meetings so far": how often it sat."""
    things = frame.slots.get("object", ()) if frame.lemma == "hold" and not frame.passive else ()
    return any(scene.tokens[t].tag == "NNS" and scene.kids(t, "nummod") for t in things)


def _sits(frame: Frame, mention: Mention) -> bool:
    """False for "the committee headed by A", "the commission resumed work": what a body is or does, not that it sat."""
    told = mention.ordinal is not None or _SITTING.search(mention.text) is not None
    if frame.lemma in ("lead", "head", "co-lead"):
        return told and not frame.passive
    return told or not mention.text.casefold().startswith(("the ", "its ", "their ")) or frame.lemma not in _PHASE_VERBS


def _long_ago(scene: Scene, frame: Frame) -> bool:
    """True for "has not met since 2019", which tells of no sitting that failed."""
    time = time_of(scene, frame.verb, frame.tense, announced=False).timex
    return frame.modality == "denied" and time is not None and time.form == "since"


_SITTING = re.compile(
    r"\b(?:meetings?|sessions?|rounds?|sittings?|summits?|forums?|dialogues?|talks|consultations|conferences?)\b", re.I
)
_PHASE_VERBS = frozenset("begin start resume open close end conclude launch".split())


_WORLD = re.compile(
    r"\b(?:international|world|global|regional|multilateral|ministerial|summit|intergovernmental|bilateral|trilateral|"
    r"foreign office|foreign ministr\w+|consultations|strategic dialogue|"
    r"leaders'?|heads of (?:state|government)|foreign ministers'?|nations|states|continental|joint)\b",
    re.IGNORECASE,
)


def _domestic(scene: Scene, mention: Mention, people: Sequence[Mention]) -> bool:
    """True for a body of one country: its people are of one country, and nothing near it speaks of another."""
    own = {m.country for m in people if m.country}
    if len(own) < 2 and (mention.name.startswith(("National ", "Cabinet ")) or mention.name.endswith("Ministry Board")):
        return True
    if len(own) > 1 or mention.country or two_sided(people) or _WORLD.search(mention.name):
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


# "Its presidency of the forum": a seat in a body is no sitting of it.
_SEAT_IN = re.compile(
    r"\b(?:presidency|chairmanship|vice-presidency|membership|leadership|seat|secretariat) (?:at|of|in|within|on) "
    r"(?:the |this |that )?$",
    re.IGNORECASE,
)


def _told(scene: Scene, index: int, mention: Mention, all_frames: Sequence[Frame], acts: Acts) -> list[Claim]:
    hit = _governing(index, all_frames, acts, scene)
    if hit is None and _SEAT_IN.search(scene.reading.clean.text[scene.sentence.start : mention.start]):
        return []
    holding = _held_clause(scene, index)
    setting = has_setting(scene, mention)
    row = ROW.search(mention.text) is not None and (setting or due(scene, mention))
    if hit is None and mention.ordinal is None and holding is None and not row and not _held(scene, index):
        return []
    back = mention.text.casefold().startswith(("the ", "its ", "their ")) and not mention.text[4:5].isupper()
    back = back and not (setting or row)
    if hit is None and mention.ordinal is None and (scene.sentence.kind == "headline" or back):
        return []
    if mention.ordinal == 1 and _first_of_its_kind(scene, index):
        return []
    modality, tense = noun_mood(scene, index)
    predicate, rule, tokens = index, "session/numbered", [index]
    chairs: list[Mention] = []
    participants: list[Mention] = []
    if hit:
        frame, pattern = hit
        if frame.modality == "hypothetical" or wished(scene, frame.verb) or _standing(scene, frame, mention):
            return []
        if not _sits(frame, mention) or _long_ago(scene, frame):
            return []
        if frame.lemma == "launch" and _last_word(mention) not in _GATHERINGS:
            return []
        predicate, rule = frame.verb, pattern.name
        modality, tense = frame.modality, frame.tense
        if modality == "planned" and infinitive(scene, frame.verb) and _was_held(scene, index, holding):
            modality, tense = "occurred", "past"
        if modality == "occurred" and _next_one(scene, mention) and scene.tokens[frame.verb].tag == "VBG":
            modality, tense = "planned", "future"
        if cancels(scene, frame.verb):
            modality, tense = ("denied" if modality == "denied" else "cancelled"), "future"
        elif frame.lemma in ("put", "call"):
            return []
        chairs, participants = chairs_of(scene, frame, pattern), people_at(scene, slot_tokens(frame, _roles(pattern)))
        if pattern.name == "session/held":
            participants = [m for m in participants if m.kind != "state"]
        if frame.lemma in ("host", "co-host"):
            participants = [m for m in participants if _sits_in_it(m, mention)]
        tokens = [frame.verb, index, *slot_tokens(frame, ["subject", "with", "agent"])]
        mention = _theirs(scene, frame, mention)
    if _domestic(scene, mention, [*chairs, *participants]):
        return []
    off = modality in ("cancelled", "denied")
    if not off and any(scene.lemma(p) == "schedule" for p in (predicate, holding) if p is not None):
        modality, tense = "planned", "future"
    elif holding is not None and hit is None:
        modality, tense = mood(scene, holding)
    elif hit is None and modality == "occurred" and ahead(scene, index):
        modality, tense = "planned", "future"
    chairs = [*chairs, *_led_by(scene, holding if holding is not None else predicate, index, chairs)]
    chairs += [m for m in in_the_chair(scene, predicate) if m not in chairs]
    participants = [m for m in participants if m not in chairs]
    told_at = [p for p in (holding, predicate, *_sat_in(scene, index), index) if p is not None]
    time = days_of(scene, told_at, tense)
    if hit is None and holding is None and on_margins(scene, mention):
        rule, time = "session/margins", around_it(time)
    where = next((w for p in told_at if (w := place_of(scene, p))), None)
    where = where or _venue(scene, index) or (_host_city(scene, hit[0]) if hit else None)
    known = time.timex is not None or where is not None or _at(scene, index) or hailed(scene, index)
    if hit is None and mention.ordinal is None and not known:
        return []
    where = where or city_before(scene, mention)
    span = clause_span(scene, tokens)
    ordinal = mention.ordinal or counted(scene, mention, hit is not None and hit[0].lemma in SITS)
    values: dict[str, Value] = {"ordinal": ordinal} if ordinal else {}
    slots = settled(scene, predicate, modality, time)
    return [sitting(scene, mention, chairs, participants, span, rule, slot, values, where) for slot in slots]


def _theirs(scene: Scene, frame: Frame, mention: Mention) -> Mention:
    """The body with the two whose it is: "A and B held the seventh meeting of their Association Council"."""
    told = mentions_in(scene, slot_tokens(frame, ["subject", "agent"])) if _THEIR.search(mention.text) else ()
    whose = tuple(replace(m, basis="body") for m in told if m.kind in ("state", "organization") and m.country)
    return replace(mention, members=whose) if len(whose) == _TWO and not mention.members else mention


_THEIR = re.compile(r"\btheir\b")
_TWO = 2


def _led_by(scene: Scene, predicate: int, index: int, chairs: Sequence[Mention]) -> list[Mention]:
    return [m for m in under(scene, predicate, index) if m not in chairs]


def _sits_in_it(host: Mention, body: Mention) -> bool:
    """False for a third state's host of a body of two: he lends the place and sits not in it."""
    sides = {one.country for one in body.members}
    return len(sides) != _BOTH or host.country in sides


_BOTH = 2


def _next_one(scene: Scene, mention: Mention) -> bool:
    """True for "thanked them for hosting the next meeting": it is still to come."""
    lead = scene.reading.clean.text[scene.sentence.start : mention.end]
    return re.search(r"\b(?:next|upcoming|forthcoming)\b", lead[-len(mention.text) - 12 :]) is not None


def _first_of_its_kind(scene: Scene, index: int) -> bool:
    """True for "would be the first summit to be held in Africa": no number, and no sitting of its own."""
    below = [v for v in scene.kids(index, "relcl", "acl") if scene.kids(v, "aux")]
    to_come = any(scene.tokens[c].tag == "TO" for v in below for c in scene.kids(v, "aux"))
    return to_come and scene.tokens[index].dep == "attr"


def _was_held(scene: Scene, index: int, holding: int | None) -> bool:
    """True for "to attend the 16th Summit held in A": it is over, whatever who came was to do."""
    words = [scene.tokens[t].text.lower() for t in range(index + 1, holding)] if holding else ["to"]
    return not {"to", "be", "will", "is"} & set(words) and not ahead(scene, index)


def _roles(pattern: Pattern) -> tuple[str, ...]:
    return pattern.roles.get("participant", ())


def _held_clause(scene: Scene, index: int) -> int | None:
    """The participle that stands right after the body, whatever the parse hangs it on: "X Meeting, held in Y"."""
    at = index + 1
    while at < len(scene.tokens) and scene.tokens[at].text in (",", "which", "was", "is", "to", "be", "will"):
        at += 1
    if at >= len(scene.tokens) or scene.tokens[at].tag != "VBN":
        return None
    held = ("hold", "convene", "host", "schedule", "chair", "open", "conduct", "stage", "organize", "organise")
    return at if scene.lemma(at) in held else None


def _sat_in(scene: Scene, index: int) -> list[int]:
    """The clauses on a body that tell when and where it sat: "the committee, which convened in A on Monday"."""
    verbs = [v for v in scene.kids(index, "relcl", "acl") if mood(scene, v)[0] in ("occurred", "planned")]
    return [v for v in verbs if scene.lemma(v) in (*SITS, *_RUN)]


_RUN = ("take", "get", "open", "begin", "start", "conclude", "end", "close", "finish")


def _host_city(scene: Scene, frame: Frame) -> Mention | None:
    """The city that hosted it: "A hosted the fourth session", "was hosted by A"."""
    if frame.lemma not in ("host", "co-host"):
        return None
    told = mentions_in(scene, slot_tokens(frame, ["subject", "agent"]))
    return next((m for m in told if m.kind == "place"), None)


def _venue(scene: Scene, index: int) -> Mention | None:
    """The place that is the venue of a sitting: "X was the venue of it", "X played host to it"."""
    of = scene.tokens[index].head
    noun = scene.tokens[of].head
    verb = scene.tokens[noun].head
    if scene.tokens[of].text.lower() not in ("of", "to", "for"):
        return None
    hosts = scene.tokens[noun].tag.startswith("V") and any(
        noun_of(scene, d) in _VENUES for d in scene.kids(noun, "dobj")
    )
    if hosts:
        verb = noun
    elif noun_of(scene, noun) not in _VENUES:
        return None
    told = [t for d in scene.kids(verb, "nsubj") for t in (d, *prepositions(scene, d).get("of", ()))]
    return next((m for m in mentions_in(scene, told) if m.kind in ("place", "state")), None)


_VENUES = frozenset(("venue", "host", "site", "setting", "seat"))


def _governing(index: int, all_frames: Sequence[Frame], acts: Acts, scene: Scene) -> tuple[Frame, Pattern] | None:
    best: tuple[Frame, Pattern] | None = None
    # "The summit, scheduled for May, was called off": what became of it goes before what was meant.
    # "The council, led by A, met": that it met goes before who leads it.
    for frame in sorted(all_frames, key=lambda f: (not cancels(scene, f.verb), _led(f))):
        for pattern in acts.verbs["session"]:
            slots = pattern.roles.get("mechanism", ())
            if frame.lemma in pattern.verbs and index in slot_tokens(frame, slots) and _worded(scene, frame, pattern):
                return frame, pattern
    return best


def _led(frame: Frame) -> bool:
    return frame.passive and frame.lemma in ("lead", "head", "co-lead", "chair", "co-chair")


def _worded(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True where the words that a pattern asks for are there: "got under way", "steered the proceedings of"."""
    after = pattern.extra.get("after")
    if isinstance(after, list):
        behind = scene.reading.clean.text[scene.tokens[frame.verb].end : scene.sentence.end].lstrip().casefold()
        return any(behind.startswith(str(words)) for words in after)
    work = {noun_of(scene, t) for t in frame.slots.get("object", ())}
    return not pattern.extra.get("work") or bool(work & _WORK)


_WORK = frozenset(("work", "deliberation", "proceeding", "discussion", "opening", "closing"))
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
    body = scene.reading.mentions[scene.tokens[index].mention]
    sits = _last_word(body) in _GATHERINGS or body.name[-1].isdigit()
    # "The chairman of the meeting of X said" tells only who he is; "the results of the meeting of X", that it was.
    seated = head.text.lower() == "of" and scene.tokens[head.head].text.lower() in _SEATED
    sits = sits or (bool({body.text.split()[0].lower(), body.text.split()[-1].lower()} & _GATHERINGS) and not seated)
    return sits and head.text.lower() in _BY


_SEATED = frozenset("chair chairman chairwoman chairperson chairs participants members host organizers".split())


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
