"""What happens to a document: signed, initialled, adopted, ratified, in force, under negotiation, expired."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.claims.documents import TEXTS, Paper, span, words_of
from dragoman.claims.frames import Frame, Scene, conjuncts, frames, governor, mood, noun_mood

_CLIMB = 6
_NAMED_AGAIN = r"(?:\s*\([A-Z][\w-]*\))?"
_OPEN = re.compile(
    _NAMED_AGAIN + r",?\s+(?:the\s+)?(?:text\s+of\s+)?which\s+(?:is|are|remains?)\s+(?:still\s+|currently\s+|now\s+)?"
    r"(?:being\s+|under\s+)(?:negotiat|draft|discuss)"
    r"|" + _NAMED_AGAIN + r",?\s+(?:on|over)\s+which\s+(?:[\w'-]+\s+){0,6}?(?:at\s+work|negotiat\w+|talks|consult\w+)"
)
_IN_FORCE = re.compile(
    _NAMED_AGAIN
    + r",?\s+(?:(?:which|that)\s+(?:is|are|was|has\s+been|have\s+been|remains?)\s+)?(?:already\s+|still\s+|now\s+)?"
    r"in\s+(?:force|effect)\b"
)
_MORE = re.compile(
    r"[\s,;:\"]*(?:(?:and|as well as|together with|along with|alongside|plus|including|namely|also|of|on)\b[\s,]*)*"
    r"(?:(?:the|an?|its|their|two|three|other|further)\s+)*"
)
_TOWARDS = frozenset("toward towards for on of about in at".split())
_VOICES = (
    "voice", "welcome", "urge", "pledge", "agree", "note", "stress", "underline", "reiterate", "commit", "support",
    "oppose", "recall", "describe", "confirm", "emphasize", "emphasise", "pay", "set", "appeal", "demand", "deplore",
)  # fmt: skip
_NOT_YET = ("initialled", "finalised")
_NEAR = frozenset("close closer near nearer next forward committed".split())
_ROUNDS = frozenset(("talks", "round", "rounds", "consultations"))
_SIGNED_KINDS = ("memorandum", "treaty", "protocol", "joint statement", "other")
_PLANS = ("joint statement", "roadmap", "other", "protocol")


@dataclass(frozen=True, slots=True)
class Event:
    """What happens to a document, at which predicate, in what mood; `frame` where a verb with slots tells it."""

    status: str
    at: int
    modality: str
    tense: str
    frame: Frame | None = None
    told: str = ""


def events(scene: Scene, found: Sequence[Paper], raw: Mapping[str, object]) -> dict[int, Event]:
    """What the sentence tells to have happened to each of its documents, by the token of the document's noun."""
    verbs = _verbs(raw)
    told: dict[int, Event] = {}
    every = frames(scene)
    for paper in found:
        event = _own(scene, paper, every, verbs, raw)
        if event:
            told[paper.token] = event
    for number, paper in enumerate(found):
        event = (
            told.get(paper.token)
            or _shared(scene, paper, told, raw)
            or _listed(scene, found[:number], paper, told)
            or _dated(scene, paper)
        )
        if event:
            told[paper.token] = event
    return told


def _own(
    scene: Scene,
    paper: Paper,
    every: Sequence[Frame],
    verbs: Mapping[str, tuple[str, ...]],
    raw: Mapping[str, object],
) -> Event | None:
    """What the document's own verb or noun tells; "the signing of the pact, concluded in May" is its signing."""
    by_verb = _by_verb(scene, paper, every, verbs)
    if by_verb is not None and by_verb.modality == "hypothetical":
        by_verb = _by_state(scene, paper, every, raw) or by_verb
    if by_verb is None or (by_verb.frame is not None and scene.tokens[by_verb.at].dep in ("acl", "relcl")):
        by_noun = _by_noun(scene, paper, raw)
        if by_noun is not None and (by_verb is None or by_noun.status == "signed"):
            return by_noun
    return by_verb or _by_state(scene, paper, every, raw)


def _listed(scene: Scene, before: Sequence[Paper], paper: Paper, told: Mapping[int, Event]) -> Event | None:
    """The event of the document named just before in a list, whatever the parse makes of the list."""
    if not before or before[-1].token not in told:
        return None
    last = before[-1]
    gap = scene.reading.clean.text[span(scene, last)[1] : scene.tokens[paper.first].start]
    event = told[last.token]
    if event.at > last.last and scene.tokens[event.at].start < scene.tokens[paper.first].start:
        return None
    return event if gap.strip() and _MORE.fullmatch(gap) else None


def _dated(scene: Scene, paper: Paper) -> Event | None:
    """ "the Joint Declaration of October 1998", "under a 2001 memorandum": a document with its date was signed then."""
    event = Event("signed", paper.token, "occurred", "past", None, "dated")
    begin, end = scene.tokens[paper.first].start, scene.tokens[paper.token].start
    years = [t for t in scene.reading.timexes if begin <= t.start < end and t.form == "date" and t.year and not t.month]
    if years and paper.kind in _SIGNED_KINDS and not paper.plural:
        return event
    if not scene.tokens[paper.token].text[:1].isupper() or paper.last + 2 >= len(scene.tokens):
        return None
    link, after = scene.tokens[paper.last + 1], scene.tokens[paper.last + 2]
    dated = any(t.start <= after.start < t.end and t.form == "date" and t.year for t in scene.reading.timexes)
    return event if link.text == "of" and dated else None


def _verbs(raw: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    table = raw.get("verbs")
    rows = table if isinstance(table, dict) else {}
    return {str(status): tuple(str(v) for v in names) for status, names in rows.items()}


def _by_verb(scene: Scene, paper: Paper, every: Sequence[Frame], verbs: Mapping[str, tuple[str, ...]]) -> Event | None:
    """ "signed a treaty", "a treaty was signed", "the treaty signed in 2001", "a plan, which they adopted"."""
    found: list[Event] = []
    for frame in every:
        if not _holds(scene, paper, frame):
            continue
        way = next((w for w, names in verbs.items() if frame.lemma in names and _fits(scene, w, paper, frame)), None)
        if way:
            found.append(Event(_status(way, paper, frame), frame.verb, *_mood(scene, frame, paper), frame, way))
    # What was initialled and is to be signed is planned, at the time that the signing has.
    return next((e for e in found if e.told not in _NOT_YET), next(iter(found), None))


def _status(way: str, paper: Paper, frame: Frame) -> str:
    if _approved(way, paper, frame):
        return "ratified"
    return way if way in ("ratified", "in negotiation") else "planned" if way in _NOT_YET else "signed"


def _holds(scene: Scene, paper: Paper, frame: Frame) -> bool:
    """True when the document is what the verb is done to; a clause may hang on the last word of its name."""
    objects = (*frame.slots.get("object", ()), *_inverted(scene, frame))
    hanging = scene.tokens[frame.verb].dep in ("acl", "relcl")
    return _among(scene, paper, objects) or (hanging and any(paper.token < t <= paper.last for t in objects))


def _brought(scene: Scene, paper: Paper, frame: Frame, raw: Mapping[str, object]) -> bool:
    """True for "brought the agreement into force"."""
    below = {scene.tokens[t].text.casefold() for t in scene.subtree(frame.verb) if t > frame.verb}
    held = frame.lemma in ("bring", "put") and _among(scene, paper, frame.slots.get("object", ()))
    return held and bool(below & words_of(raw, "forces")) and "into" in below


def _inverted(scene: Scene, frame: Frame) -> tuple[int, ...]:
    """What stands behind the verb in "also signed was a protocol", before it in "a pact, initialled here by A, ..."."""
    if frame.passive:
        verbs = (frame.verb, *scene.kids(frame.verb, "auxpass"))
        return tuple(t for v in verbs for c in scene.kids(v, "attr", "oprd") for t in conjuncts(scene, c))
    by = bool(frame.slots.get("agent")) and not frame.slots.get("object") and scene.tokens[frame.verb].tag == "VBD"
    return tuple(frame.slots.get("subject", ())) if by else ()


def _among(scene: Scene, paper: Paper, tokens: Sequence[int]) -> bool:
    """True when one of the tokens is the document, or "the text" of it."""
    token = scene.tokens[paper.token]
    above = scene.tokens[token.head].head if token.dep == "pobj" and scene.tokens[token.head].text == "of" else None
    text = above is not None and scene.tokens[above].text.lower() in TEXTS
    return paper.token in tokens or (text and above in tokens)


def _fits(scene: Scene, way: str, paper: Paper, frame: Frame) -> bool:
    if way == "issued":
        return paper.kind == "joint statement"
    if way == "adopted":
        return paper.kind in _PLANS or (frame.lemma == "approve" and paper.kind == "treaty")
    if way == "reached":
        bare = scene.tokens[paper.first].text.lower() in ("a", "an", "the")
        return (
            not paper.plural and bare and paper.kind in ("other", "treaty", "memorandum") and not _to_do(scene, paper)
        )
    return way != "inclusive"


def _to_do(scene: Scene, paper: Paper) -> bool:
    """True for "an agreement to meet", which is no document."""
    return any(scene.tokens[c].tag == "VB" for c in scene.kids(paper.token, "acl", "relcl", "ccomp"))


def _approved(way: str, paper: Paper, frame: Frame) -> bool:
    return way == "adopted" and frame.lemma == "approve" and paper.kind == "treaty"


def _mood(scene: Scene, frame: Frame, paper: Paper | None = None) -> tuple[str, str]:
    """The mood of the verb; what holds only once or until the text is there has not happened, nor has "no pact"."""
    if (
        paper is not None
        and scene.tokens[paper.first].text.lower() in ("no", "neither")
        and frame.modality == "occurred"
    ):
        return "denied", "past"
    marks = {scene.tokens[c].text.lower() for c in scene.kids(frame.verb, "mark", "advmod")}
    token = scene.tokens[frame.verb]
    if marks & {"once", "until", "before"} and token.dep == "advcl":
        return "hypothetical", "future"
    helpers = _helpers(scene, frame.verb)
    passing = frame.passive and token.dep in ("relcl", "advcl") and helpers & {"is", "are"}
    if passing and frame.modality == "occurred" and not helpers & {"has", "have", "being"}:
        return "hypothetical", "future"
    if token.dep == "pcomp" and token.tag == "VBG" and scene.tokens[token.head].text.lower() in _TOWARDS:
        return "hypothetical", "future"
    above = scene.tokens[scene.tokens[token.head].head].text.lower()
    if token.tag == "VBG" and scene.tokens[token.head].text.lower() == "to" and above in _NEAR:
        return "hypothetical", "future"
    return frame.modality, frame.tense


def _helpers(scene: Scene, verb: int) -> set[str]:
    return {scene.tokens[c].text.lower() for c in scene.kids(verb, "aux", "auxpass")}


def _by_noun(scene: Scene, paper: Paper, raw: Mapping[str, object]) -> Event | None:
    """ "witnessed the signing of documents", "negotiations on an agreement", "put their names to a treaty"."""
    link = scene.tokens[paper.token].head
    while scene.tokens[link].dep == "conj" and scene.tokens[scene.tokens[link].head].tag in ("IN", "TO"):
        link = scene.tokens[link].head
    if scene.tokens[paper.token].dep != "pobj" or scene.tokens[link].dep not in ("prep", "dative", "pcomp"):
        return None
    head = scene.tokens[link].head
    word = scene.tokens[head].text.casefold()
    table = raw.get("events")
    for way, names in table.items() if isinstance(table, dict) else ():
        if word in names and scene.tokens[link].text.lower() in ("of", "on", "over", "for", "about"):
            return _told_by_noun(scene, paper, str(way), head)
    if scene.tokens[head].tag.startswith("V"):
        return _by_preposition(scene, paper, link, head, raw)
    return None


def _told_by_noun(scene: Scene, paper: Paper, way: str, head: int) -> Event | None:
    status = {"adopted": "signed", "initialled": "planned"}.get(way, way)
    if way == "in negotiation":
        if paper.plural:
            return None
        # Talks that are only to begin, or are over, leave the text a plan; those that will go on are under way.
        verb = governor(scene, head)
        over = verb is not None and scene.lemma(verb) in ("conclude", "complete", "finish", "finalize", "finalise")
        going_on = verb is not None and scene.lemma(verb) == "continue"
        ahead = noun_mood(scene, head)[0] in ("planned", "hypothetical") and not going_on
        return Event("planned" if ahead or over else status, head, "planned", "present", None, way)
    modality, tense = noun_mood(scene, head)
    return Event(status, head, modality, tense, None, way)


def _by_preposition(scene: Scene, paper: Paper, link: int, verb: int, raw: Mapping[str, object]) -> Event | None:
    word = scene.tokens[link].text.lower()
    objects = [scene.tokens[o].text.casefold() for o in scene.kids(verb, "dobj")]
    lemma = scene.lemma(verb)
    if (
        word in ("to", "on")
        and lemma in ("put", "affix", "set", "append", "place", "add")
        and any(o in words_of(raw, "hands") for o in objects)
    ):
        return Event("signed", verb, *mood(scene, verb), None, "hands")
    if word == "to" and lemma == "give" and any(o in words_of(raw, "consents") for o in objects):
        return Event("ratified", verb, *mood(scene, verb), None, "ratified")
    if word in ("on", "upon") and lemma == "agree" and paper.kind == "roadmap":
        return Event("signed", verb, *mood(scene, verb), None, "adopted")
    if word in ("on",) and lemma == "negotiate":
        return Event("in negotiation", verb, "planned", "present", None, "in negotiation")
    to_come = any(
        scene.tokens[c].tag == "TO" for a in scene.kids(paper.token, "acl", "relcl") for c in scene.kids(a, "aux")
    )
    if word == "with" and lemma in _verbs(raw).get("inclusive", ()) and not to_come:
        return Event("signed", verb, *mood(scene, verb), None, "inclusive")
    return None


def _by_state(scene: Scene, paper: Paper, every: Sequence[Frame], raw: Mapping[str, object]) -> Event | None:
    """ "entered into force", "remains under negotiation", "the joint statement says"."""
    for frame in every:
        if _brought(scene, paper, frame, raw):
            return Event("ratified", frame.verb, *_mood(scene, frame), None, "force")
        if not _among(scene, paper, frame.slots.get("subject", ())) or frame.passive:
            continue
        below = {scene.tokens[t].text.casefold() for t in scene.subtree(frame.verb) if t > frame.verb}
        modality, tense = _mood(scene, frame)
        if frame.lemma in ("enter", "come", "take", "go") and below & words_of(raw, "forces"):
            event = Event("ratified", frame.verb, modality, tense, None, "force")
            return event if modality != "hypothetical" and not _awaiting(scene, event) else None
        if frame.lemma in ("be", "remain", "stay") and "in" in below and below & words_of(raw, "forces"):
            return Event("ratified", frame.verb, modality, tense, None, "force")
        if frame.lemma in ("be", "remain", "stay") and below & words_of(raw, "stages"):
            return Event("in negotiation", frame.verb, "planned", "present", None, "in negotiation")
        if frame.lemma == "be" and _the_others(scene, paper, frame):
            return Event("signed", frame.verb, modality, tense, None, "others")
        if frame.lemma in words_of(raw, "wanting") and below & (words_of(raw, "stages") | _ROUNDS):
            return Event("in negotiation", frame.verb, "planned", "present", None, "in negotiation")
        if frame.lemma in words_of(raw, "ending") and (frame.lemma != "run" or frame.particle == "out"):
            return Event("signed", frame.verb, "occurred", "past", None, "expired") if modality == "occurred" else None
        if paper.kind == "joint statement" and not paper.plural and frame.lemma in words_of(raw, "speaking"):
            return Event("signed", frame.verb, "occurred", "past", None, "speaking")
    return (
        _bearing(scene, paper, raw)
        or _among_the_signed(scene, paper, every, raw)
        or _prepared(scene, paper, every)
        or _still_open(scene, paper, raw)
        or _spoken_in(scene, paper)
    )


def _bearing(scene: Scene, paper: Paper, raw: Mapping[str, object]) -> Event | None:
    """ "a declaration bearing the signatures of A and B": it is signed."""
    for verb in scene.kids(paper.token, "acl", "relcl"):
        objects = scene.kids(verb, "dobj")
        hands = [o for o in objects if scene.tokens[o].text.casefold() in words_of(raw, "hands")]
        if hands and scene.tokens[verb].text.lower() in ("bearing", "bears", "bore", "carrying", "carries"):
            return Event("signed", hands[0], "occurred", "past", None, "hands")
    return None


def _among_the_signed(scene: Scene, paper: Paper, every: Sequence[Frame], raw: Mapping[str, object]) -> Event | None:
    """ "Among the papers signed were a treaty ...", "the documents signed included a protocol": each was signed."""
    for frame in every:
        told = scene.kids(frame.verb, "attr", "dobj") if frame.lemma in ("be", "include") else []
        if paper.token not in [t for c in told for t in conjuncts(scene, c)]:
            continue
        lot = [p for prep in scene.kids(frame.verb, "prep") for p in scene.kids(prep, "pobj")]
        lot = lot if frame.lemma == "be" else scene.kids(frame.verb, "nsubj")
        verbs = [v for t in lot for v in scene.kids(t, "acl", "relcl")]
        signed = [v for v in verbs if scene.lemma(v) in _verbs(raw)["signed"] and scene.tokens[v].tag in ("VBN", "VBD")]
        if signed:
            return Event("signed", signed[0], "occurred", "past", None, "signed")
    return None


def _the_others(scene: Scene, paper: Paper, frame: Frame) -> bool:
    """True for "the other documents were on tourism", told of the signing in the sentence before."""
    other = any(scene.tokens[c].text.lower() in ("other", "remaining") for c in scene.kids(paper.token, "amod"))
    earlier = [s for s in scene.reading.sentences if s.end <= scene.sentence.start][-1:]
    before = scene.reading.clean.text[earlier[0].start : earlier[0].end] if earlier else ""
    signing = re.search(r"\b(?:sign(?:ed|ing)|put their names|exchanged)\b", before)
    return paper.plural and other and bool(frame.slots.get("on")) and signing is not None


def _prepared(scene: Scene, paper: Paper, every: Sequence[Frame]) -> Event | None:
    """ "a package of documents is being prepared for signing", "the text is ready for signature": to be signed."""
    for frame in every:
        told_of = (*frame.slots.get("object", ()), *frame.slots.get("subject", ()))
        if not _among(scene, paper, told_of) or frame.lemma not in (
            "prepare",
            "ready",
            "be",
            "finalize",
            "finalise",
            "await",
        ):
            continue
        behind = [scene.tokens[t].text.casefold() for t in scene.subtree(frame.verb) if t > frame.verb]
        if {"signing", "signature"} & set(behind) and (
            {"for", "prepared", "ready"} & set(behind) or frame.lemma == "await"
        ):
            return Event("planned", frame.verb, "planned", "future", None, "prepared")
    return None


def _still_open(scene: Scene, paper: Paper, raw: Mapping[str, object]) -> Event | None:
    """ "a programme, the text of which is still being negotiated": a clause on the document tells of work on it."""
    for verb in scene.kids(paper.token, "relcl", "acl"):
        if scene.lemma(verb) in _verbs(raw).get("in negotiation", ()):
            return Event("in negotiation", verb, "planned", "present", None, "in negotiation")
    end = scene.tokens[paper.last].end
    if _OPEN.match(scene.reading.clean.text, end, scene.sentence.end):
        return Event("in negotiation", paper.token, "planned", "present", None, "in negotiation")
    bare = scene.tokens[paper.token].text.islower() and paper.first >= paper.token - 1
    if not bare and _IN_FORCE.match(scene.reading.clean.text, end, scene.sentence.end):
        return Event("ratified", paper.last, "occurred", "past", None, "force")
    return None


def _awaiting(scene: Scene, event: Event) -> bool:
    """True for "will enter into force once ratified": nothing that a calendar could hold."""
    below = scene.subtree(event.at)
    timed = any(t.start == scene.tokens[k].start for t in scene.reading.timexes for k in below)
    return event.modality == "planned" and not timed


def _spoken_in(scene: Scene, paper: Paper) -> Event | None:
    """ "in a joint statement, they said": the statement has been made."""
    link = scene.tokens[paper.token].head
    if paper.kind != "joint statement" or paper.plural or scene.tokens[link].text.lower() not in ("in", "to"):
        return None
    opening = scene.text(range(max(0, link - 1), paper.token + 1)).casefold()
    verb = scene.tokens[link].head
    if opening.startswith("according to") or (scene.tokens[link].text.lower() == "in" and _says(scene, verb)):
        return Event("signed", verb, "occurred", "past", None, "speaking")
    return None


def _says(scene: Scene, verb: int) -> bool:
    return scene.lemma(verb) in (
        "say",
        "state",
        "announce",
        "declare",
        "condemn",
        "express",
        "reaffirm",
        "call",
        "affirm",
        *_VOICES,
    )


def _shared(scene: Scene, paper: Paper, told: Mapping[int, Event], raw: Mapping[str, object]) -> Event | None:
    """The event of the document that this one is joined to: by "and", by "including", by "together with"."""
    at = paper.token
    joined = scene.tokens[at].dep in ("conj", "appos")
    for _ in range(_CLIMB):
        token = scene.tokens[at]
        if token.head == at:
            return None
        if token.dep in ("prep", "dative") and not joined and token.text.lower() not in words_of(raw, "more_with"):
            return None
        at = token.head
        if at in told:
            return told[at]
        if scene.tokens[at].tag.startswith("V") and scene.tokens[at].dep != "prep":
            return next((e for e in told.values() if e.at == at), None)
    return None
