"""Agreements: memoranda, treaties, joint statements and contracts that two sides sign, ratify or negotiate."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.claims.documents import Paper, nouns, papers, span, title, words_of
from dragoman.claims.frames import Frame, Scene, frames, mood, noun_mood
from dragoman.claims.maker import clause_span, make, place_of, time_of
from dragoman.claims.pairs import around, counted, inside, sides, told_in
from dragoman.claims.parties import land_party, party, people_in, two_sided
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, TimeRef
from dragoman.model.claim import Value

_CLIMB = 6
_OPEN = re.compile(
    r",?\s+(?:the\s+)?(?:text\s+of\s+)?which\s+(?:is|are|remains?)\s+(?:still\s+|currently\s+|now\s+)?(?:being\s+|under\s+)"
    r"(?:negotiat|draft|discuss)"
)
_TOWARDS = frozenset("toward towards for on of about in at".split())
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


def agreements(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The agreements whose signing, adoption, ratification or negotiation one sentence tells."""
    raw = acts.raw["agreement"]
    found = papers(scene, nouns(raw))
    if not found:
        return
    told = _events(scene, found, raw)
    for paper in found:
        event = told.get(paper.token)
        if event is None or event.modality == "hypothetical":
            continue
        lands = _parties(scene, paper, event)
        if len(lands) > 1 or (lands and two_sided(people_in(scene, _signing(scene, paper, event)))):
            yield _claim(scene, paper, event, lands, lexicon)


# --- what happens to a document ------------------------------------------------------------------------------------


def _events(scene: Scene, found: Sequence[Paper], raw: Mapping[str, object]) -> dict[int, Event]:
    verbs = _verbs(raw)
    told: dict[int, Event] = {}
    every = frames(scene)
    for paper in found:
        event = (
            _by_verb(scene, paper, every, verbs) or _by_noun(scene, paper, raw) or _by_state(scene, paper, every, raw)
        )
        if event:
            told[paper.token] = event
    for paper in found:
        event = told.get(paper.token) or _shared(scene, paper, told, raw) or _dated(scene, paper)
        if event:
            told[paper.token] = event
    return told


def _dated(scene: Scene, paper: Paper) -> Event | None:
    """ "the Joint Declaration of October 1998": a named document with its date has been signed then."""
    if not scene.tokens[paper.token].text[:1].isupper() or paper.last + 2 >= len(scene.tokens):
        return None
    link, after = scene.tokens[paper.last + 1], scene.tokens[paper.last + 2]
    dated = any(t.start <= after.start < t.end and t.form == "date" and t.year for t in scene.reading.timexes)
    return Event("signed", paper.token, "occurred", "past", None, "dated") if link.text == "of" and dated else None


def _verbs(raw: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    table = raw.get("verbs")
    rows = table if isinstance(table, dict) else {}
    return {str(status): tuple(str(v) for v in names) for status, names in rows.items()}


def _by_verb(scene: Scene, paper: Paper, every: Sequence[Frame], verbs: Mapping[str, tuple[str, ...]]) -> Event | None:
    """ "signed a treaty", "a treaty was signed", "the treaty signed in 2001", "a plan, which they adopted"."""
    for frame in every:
        if not _holds(scene, paper, frame):
            continue
        way = next((w for w, names in verbs.items() if frame.lemma in names and _fits(scene, w, paper, frame)), None)
        if way:
            status = (
                "ratified"
                if _approved(way, paper, frame)
                else way
                if way in ("ratified", "in negotiation")
                else "signed"
            )
            return Event(status, frame.verb, *_mood(scene, frame), frame, way)
    return None


def _holds(scene: Scene, paper: Paper, frame: Frame) -> bool:
    """True when the document is what the verb is done to; a clause may hang on the last word of its name."""
    objects = frame.slots.get("object", ())
    hanging = scene.tokens[frame.verb].dep in ("acl", "relcl")
    return paper.token in objects or (hanging and any(paper.token < t <= paper.last for t in objects))


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


def _mood(scene: Scene, frame: Frame) -> tuple[str, str]:
    """The mood of the verb; what holds only once or until the text is there has not happened."""
    marks = {scene.tokens[c].text.lower() for c in scene.kids(frame.verb, "mark", "advmod")}
    token = scene.tokens[frame.verb]
    if marks & {"once", "until", "before"} and token.dep == "advcl":
        return "hypothetical", "future"
    if token.dep == "pcomp" and token.tag == "VBG" and scene.tokens[token.head].text.lower() in _TOWARDS:
        return "hypothetical", "future"
    return frame.modality, frame.tense


def _by_noun(scene: Scene, paper: Paper, raw: Mapping[str, object]) -> Event | None:
    """ "witnessed the signing of documents", "negotiations on an agreement", "put their names to a treaty"."""
    link = scene.tokens[paper.token].head
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
    status = "signed" if way == "adopted" else way
    if way == "in negotiation":
        if paper.plural:
            return None
        return Event(status, head, "planned", "present", None, way)
    modality, tense = noun_mood(scene, head)
    return Event(status, head, modality, tense, None, way)


def _by_preposition(scene: Scene, paper: Paper, link: int, verb: int, raw: Mapping[str, object]) -> Event | None:
    word = scene.tokens[link].text.lower()
    objects = [scene.tokens[o].text.casefold() for o in scene.kids(verb, "dobj")]
    lemma = scene.lemma(verb)
    if (
        word in ("to", "on")
        and lemma in ("put", "affix", "set", "append")
        and any(o in words_of(raw, "hands") for o in objects)
    ):
        return Event("signed", verb, *mood(scene, verb), None, "hands")
    if word in ("on",) and lemma == "negotiate":
        return Event("in negotiation", verb, "planned", "present", None, "in negotiation")
    if word == "with" and lemma in _verbs(raw).get("inclusive", ()):
        return Event("signed", verb, *mood(scene, verb), None, "inclusive")
    return None


def _by_state(scene: Scene, paper: Paper, every: Sequence[Frame], raw: Mapping[str, object]) -> Event | None:
    """ "entered into force", "remains under negotiation", "the joint statement says"."""
    for frame in every:
        if paper.token not in frame.slots.get("subject", ()) or frame.passive:
            continue
        below = {scene.tokens[t].text.casefold() for t in scene.subtree(frame.verb) if t > frame.verb}
        modality, tense = _mood(scene, frame)
        if frame.lemma in ("enter", "come", "take", "go") and below & words_of(raw, "forces"):
            return Event("ratified", frame.verb, modality, tense, None, "force") if modality != "hypothetical" else None
        if frame.lemma in ("be", "remain", "stay") and below & words_of(raw, "stages"):
            return Event("in negotiation", frame.verb, "planned", "present", None, "in negotiation")
        if paper.kind == "joint statement" and not paper.plural and frame.lemma in words_of(raw, "speaking"):
            return Event("signed", frame.verb, "occurred", "past", None, "speaking")
    return _still_open(scene, paper, raw) or _spoken_in(scene, paper)


def _still_open(scene: Scene, paper: Paper, raw: Mapping[str, object]) -> Event | None:
    """ "a programme, the text of which is still being negotiated": a clause on the document tells of work on it."""
    for verb in scene.kids(paper.token, "relcl", "acl"):
        if scene.lemma(verb) in _verbs(raw).get("in negotiation", ()):
            return Event("in negotiation", verb, "planned", "present", None, "in negotiation")
    end = scene.tokens[paper.last].end
    if _OPEN.match(scene.reading.clean.text, end, scene.sentence.end):
        return Event("in negotiation", paper.token, "planned", "present", None, "in negotiation")
    return None


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


# --- whose it is ---------------------------------------------------------------------------------------------------


def _parties(scene: Scene, paper: Paper, event: Event) -> list[Mention]:
    """The sides of a document: in its name, those who sign it, with whom; else the pair that the words are about."""
    begin, end = span(scene, paper)
    named = sides(inside(scene.reading, begin, end))
    signing = _signing(scene, paper, event)
    who = sides([m for t in signing for m in _under(scene, t)])
    lands = _united(named, who)
    if len(lands) > 1 or event.told == "dated":
        return lands if len(lands) <= 8 else named
    if _one_sided(event, paper, signing, who):
        return []
    return lands if _stranger(scene, signing) else _supplied(scene, paper, event, lands)


def _stranger(scene: Scene, signing: Sequence[int]) -> bool:
    """True when somebody signs whose country the document does not tell: nobody else is put in his place."""
    told = [m for t in signing if (m := scene.mention(t)) is not None]
    return any(m.kind == "person" and m.country is None and m.how == "named" for m in told)


def _signing(scene: Scene, paper: Paper, event: Event) -> list[int]:
    if event.frame is None:
        return _around_noun(scene, event)
    slots = event.frame.slots
    names = ("subject", "agent", "with", "between", "object.with", "object.between", "object.by", "object.poss")
    owners = scene.kids(paper.token, "poss") if event.frame.passive else []
    return owners + [
        t for name in names for t in slots.get(name, ()) if not paper.first <= t <= paper.last or name == "object.poss"
    ]


def _around_noun(scene: Scene, event: Event) -> list[int]:
    """Who signs where a noun tells it: by "by", "between" and "with", or as the subject of the verb around it."""
    if scene.tokens[event.at].tag.startswith("V"):
        if event.told in ("in negotiation", "force", "speaking"):
            return []
        return scene.kids(event.at, "nsubj")
    found = []
    for link in scene.kids(event.at, "prep", "agent"):
        if scene.tokens[link].text.lower() in ("by", "between", "with"):
            found.extend(scene.kids(link, "pobj"))
    return found


def _under(scene: Scene, token: int) -> list[Mention]:
    """The mention of a token with those joined to it, or else the mentions within the words that hang on it."""
    mention = scene.mention(token)
    if mention is not None:
        return [mention]
    return [m for t in scene.subtree(token) if (m := scene.mention(t)) is not None and m.kind != "place"]


def _united(*groups: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for one in (m for group in groups for m in group):
        if all(one.country != f.country for f in found):
            found.append(one)
    return found


def _one_sided(event: Event, paper: Paper, signing: Sequence[int], who: Sequence[Mention]) -> bool:
    """True where one country's own organ adopts, approves or publishes something: no agreement with anybody."""
    if event.told not in ("adopted", "issued", "ratified") or paper.kind == "treaty":
        return False
    return len(who) == 1 and len(signing) == 1 and event.frame is not None and not event.frame.passive


def _supplied(scene: Scene, paper: Paper, event: Event, known: Sequence[Mention]) -> list[Mention]:
    """The pair that the sentence, the document or the words before are about; "six presidents" are counted."""
    codes = {m.country for m in known}
    many = counted(scene.reading, scene.reading.clean.text[scene.sentence.start : scene.sentence.end])
    if many and codes <= {m.country for m in many}:
        return many
    begin, end = span(scene, paper)
    if any(m.kind == "organization" for m in known) or any(
        m.kind == "place" for m in inside(scene.reading, begin, end)
    ):
        return []
    here = [m for m in told_in(scene.reading, scene.sentence) if m.how not in ("collective", "pronoun")]
    if len(here) == 2 and codes <= {m.country for m in here} and event.told != "speaking":
        return here
    return around(scene.reading, scene.sentence, known) or _collective(scene, codes)


def _collective(scene: Scene, codes: set[str | None]) -> list[Mention]:
    here = told_in(scene.reading, scene.sentence)
    return here if len(here) == 2 and codes <= {m.country for m in here} else []


# --- the claim -----------------------------------------------------------------------------------------------------


def _claim(scene: Scene, paper: Paper, event: Event, lands: Sequence[Mention], lexicon: Lexicon) -> Claim:
    status, modality = _standing(event)
    values: dict[str, Value] = {"kind": paper.kind, "status": status}
    named, topic = title(scene, paper), _topic(scene, paper, event)
    if named or topic:
        values["title"] = " ".join([named or scene.tokens[paper.token].text, topic]).strip()
    signing = _signing(scene, paper, event) if event.told != "speaking" else []
    signers = [m for m in people_in(scene, signing) if m.kind == "person"]
    return make(
        scene.reading, "agreement",
        {"party": [land_party(m, lexicon) for m in lands], "signer": [party(m) for m in signers]},
        _evidence(scene, paper, event), rule=f"agreement/{event.told}", modality=modality, values=values,
        time=_time(scene, paper, event), where=place_of(scene, event.at),
    )  # fmt: skip


def _topic(scene: Scene, paper: Paper, event: Event) -> str:
    """What it is about where that is told after the verb: "an agreement was signed on the fourth loan"."""
    if event.frame is None or not event.frame.passive or paper.last > paper.token + 2:
        return ""
    for link in scene.kids(event.at, "prep"):
        if scene.tokens[link].text.lower() == "on" and link == event.at + 1:
            begin, end = clause_span(scene, scene.subtree(link))
            timed = any(begin <= t.start < end for t in scene.reading.timexes)
            return "" if timed else " ".join(scene.reading.clean.text[begin:end].split()).strip(" ,.")
    return ""


def _time(scene: Scene, paper: Paper, event: Event) -> TimeRef:
    """When it happened; the years in the document's own name do not tell it."""
    found = time_of(scene, event.at, event.tense)
    name = scene.reading.clean.span(*span(scene, paper))
    own = found.timex is not None and name.start <= found.timex.start < name.end
    return TimeRef(None, event.tense) if own else found


def _standing(event: Event) -> tuple[str, str]:
    if event.modality in ("cancelled", "denied"):
        return event.status, event.modality
    if event.status == "in negotiation":
        return "in negotiation", "planned"
    return ("planned", "planned") if event.modality == "planned" else (event.status, event.modality)


def _evidence(scene: Scene, paper: Paper, event: Event) -> tuple[int, int]:
    """From who signs, or the verb, to the end of the document's name."""
    tokens = [event.at, paper.first, paper.last]
    if _topic(scene, paper, event):
        tokens += scene.subtree(event.at + 1)
    if event.frame is not None:
        tokens += [t for t in event.frame.slots.get("subject", ()) if abs(t - event.at) < 25]
    kept = [scene.tokens[t] for t in tokens]
    return min(t.start for t in kept), max(t.end for t in kept)
