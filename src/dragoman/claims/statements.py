"""What was said, urged, praised, opposed or pledged, and by whom: one claim for each speaker and clause."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dragoman.claims.clauses import (
    Clause,
    clauses,
    finite,
    heads,
    overlap,
    resumed_subject,
    resuming,
    shared,
    stops,
    trimmed,
)
from dragoman.claims.force import force_of, own_side, topics_of, worth_of
from dragoman.claims.frames import Frame, Scene, frames, subjects
from dragoman.claims.greetings import carries
from dragoman.claims.maker import make, time_of
from dragoman.claims.parties import mentions_in, party, somebody
from dragoman.claims.patterns import Acts, noun_of
from dragoman.claims.pledges import deadline_of, pledgers, strength_of, target_of
from dragoman.claims.quotations import Quotation, quotations
from dragoman.claims.speakers import Floor, Hall, speakers_of
from dragoman.claims.speech import Speech, speech
from dragoman.claims.tags import Tag, tags
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Parse, Party, Reading, Sentence, TimeRef
from dragoman.model.claim import Value

_HEARD = ("urge", "thank", "invite", "congratulate", "condole", "praise", "state", "pledge", "support", "welcome")
_DUTY = re.compile(r"\b(?:should|must|will|shall|need to|needs to|ought to|can|have to|has to)\b", re.IGNORECASE)
_ASKED = re.compile(r"^(?:when |if )?asked\b", re.IGNORECASE)
_COLON = re.compile(r":\s*$")
_EMPTY = Parse((), ())


@dataclass(slots=True)
class Minutes:
    """What was told so far: the claims, which characters they cover, who has the floor, and who speaks each quotation."""

    told: list[Claim] = field(default_factory=list)
    covered: list[tuple[int, int]] = field(default_factory=list)
    floor: Floor = field(default_factory=Floor)
    quoted: dict[int, tuple[Party, ...]] = field(default_factory=dict)
    spoken: dict[int, tuple[Party, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class House:
    """The reading with all that is needed to read speech in it."""

    reading: Reading
    acts: Acts
    lore: Speech
    lexicon: Lexicon
    quotes: tuple[Quotation, ...]


def statements(reading: Reading, acts: Acts, lexicon: Lexicon) -> list[Claim]:
    """The statements and pledges of a document: tagged and reported ones first, then those that go on without a tag."""
    if not any(reading.parses):
        return []
    house = House(reading, acts, speech(acts), lexicon, quotations(reading))
    minutes = Minutes()
    for number in range(len(reading.sentences)):
        minutes.floor = replace(minutes.floor, pair=_pair(reading, number) or minutes.floor.pair)
        _report(house, minutes, number)
    for number in range(len(reading.sentences)):
        if number not in minutes.spoken:
            _go_on(house, minutes, number)
    return sorted(minutes.told, key=lambda c: c.evidence[0].start)


def _scene(house: House, number: int) -> Scene:
    parsed = house.reading.parses[number]
    return Scene(house.reading, number, house.reading.sentences[number], parsed or _EMPTY, house.acts.lemmas)


def _pair(reading: Reading, number: int) -> tuple[str, ...]:
    """The two states that the text has named most up to a sentence."""
    end = reading.sentences[number].end
    codes = Counter(one.country for m in reading.mentions if m.end <= end for one in (m.members or (m,)) if one.country)
    most = sorted(codes, key=lambda code: -codes[code])[:2]
    return tuple(most) if len(most) == 2 else ()


# --- what has a tag or a verb of speech --------------------------------------------------------------------------


def _report(house: House, minutes: Minutes, number: int) -> None:
    scene = _scene(house, number)
    if not scene.tokens:
        return
    hall = Hall(scene, house.lore, house.lexicon, minutes.floor)
    tagged: set[int] = set()
    for tag in tags(scene, house.lore, house.quotes):
        tagged |= _of_tag(house, hall, minutes, tag)
    for frame in frames(scene):
        if frame.verb not in tagged:
            hall = Hall(scene, house.lore, house.lexicon, minutes.floor)
            _of_frame(house, hall, minutes, frame)


def _of_tag(house: House, hall: Hall, minutes: Minutes, tag: Tag) -> set[int]:
    """Make the statements of a tag; the verb counts as read only if somebody speaks."""
    scene = hall.scene
    speakers = speakers_of(hall, tag.who)
    if not speakers or overlap(minutes.covered, tag.start, tag.end):
        return set()
    said = [piece for piece in (trimmed(scene, a, b) for a, b in tag.said) if piece.end > piece.start]
    if len(said) == 2 and not heads(scene, *tag.said[0]) and not _spoken_in(house, tag.said[0]):
        pieces, more = [replace(said[1], head=_head(scene, said[1]))], (said[0].start, said[0].end)
    else:
        pieces, more = [c for piece in said for c in _clauses(house, scene, piece)], None
    for clause, force in _forced(house, scene, pieces, speakers):
        _tell(house, hall, minutes, speakers, clause, tag.verb, force=force, told=(tag.start, tag.end), lead=more)
    _hear(house, minutes, scene, speakers, tag.said)
    minutes.covered.append((tag.start, tag.end))
    return {tag.verb}


def _head(scene: Scene, clause: Clause) -> int:
    return next(iter(heads(scene, clause.start, clause.end)), -1)


def _spoken_in(house: House, span: tuple[int, int]) -> bool:
    return any(q.spoken and q.start < span[1] and span[0] < q.end for q in house.quotes)


def _clauses(house: House, scene: Scene, piece: Clause) -> list[Clause]:
    return clauses(scene, piece.start, piece.end)


def _hear(
    house: House, minutes: Minutes, scene: Scene, speakers: Sequence[Party], spans: Sequence[tuple[int, int]]
) -> None:
    """Note who has the floor, and whose the quotations in these spans are."""
    seat = tuple(s for s in speakers if s.country_basis == "adjective" and s.kind == "state") or minutes.floor.seat
    minutes.floor = replace(minutes.floor, speakers=tuple(speakers), seat=seat, block=scene.sentence.block)
    minutes.spoken[scene.number] = tuple(speakers)
    for quote in house.quotes:
        if any(quote.start < b and a < quote.end for a, b in spans):
            minutes.quoted[quote.number] = tuple(speakers)


def _of_frame(house: House, hall: Hall, minutes: Minutes, frame: Frame) -> None:
    scene = hall.scene
    token = scene.tokens[frame.verb]
    if overlap(minutes.covered, token.start, token.end) or _quoted(house, token.start):
        return
    if _idle(scene, frame) or carries(scene, frame, house.acts):
        return
    speakers = speakers_of(hall, _subject(scene, frame))
    told = _said(house, hall, frame, speakers) if speakers else []
    for clause, force in told:
        lead = _meant(scene, frame, clause)
        _tell(house, hall, minutes, speakers, clause, frame.verb, force=force, told=_tag(scene, frame), lead=lead)
    if told:
        _hear(house, minutes, scene, speakers, [(c.start, c.end) for c, _ in told])


def _subject(scene: Scene, frame: Frame) -> tuple[int, ...]:
    found = resumed_subject(scene, frame.verb) or frame.slots.get("subject", ()) or frame.slots.get("agent", ())
    if found or frame.passive or not finite(scene, frame.verb):
        return found
    beside = [t for t in range(frame.verb - 1, max(frame.verb - 3, -1), -1) if scene.tokens[t].tag != "RB"][:1]
    return tuple(t for t in beside if scene.mention(t) is not None)


_IT = re.compile(r"\b(?:it|them)\b[\s.]*$", re.IGNORECASE)


def _meant(scene: Scene, frame: Frame, clause: Clause) -> tuple[int, int] | None:
    """The clause before, where this one only says "it" or "them": "discussed the scheme and agreed to widen it"."""
    head = scene.tokens[frame.verb].head
    text = scene.reading.clean.text
    if scene.tokens[frame.verb].dep != "conj" or not _IT.search(text[clause.start : clause.end]):
        return None
    before = _predicate(scene, head)
    return (before.start, min(before.end, clause.start)) if before.start < clause.start else None


def _quoted(house: House, at: int) -> bool:
    return any(q.spoken and q.start < at < q.end for q in house.quotes)


def _idle(scene: Scene, frame: Frame) -> bool:
    """True for a verb that reports no speech: denied, hypothetical, "asked about", "to highlight", "to be urged"."""
    token = scene.tokens[frame.verb]
    if token.dep == "amod" or frame.modality in ("denied", "hypothetical", "cancelled"):
        return True
    helped = scene.kids(frame.verb, "aux", "auxpass")
    if token.tag == "VBN" and token.dep in ("advcl", "acl", "prep") and not helped or token.dep == "pcomp":
        return True
    if _ASKED.match(token.text) and frame.verb == 0 or frame.passive and not frame.slots.get("agent"):
        return True
    return _infinitive(scene, frame.verb)


_WISHING = frozenset(("wish", "want", "like", "hasten", "go", "begin", "continue", "use", "take"))


def _infinitive(scene: Scene, verb: int) -> bool:
    """True for "to thank", unless somebody hastens, wishes or begins to do it."""
    token = scene.tokens[verb]
    helped = scene.kids(verb, "aux", "nsubj")
    if token.tag in ("VB", "VBP") and token.dep == "conj" and not helped and scene.tokens[token.head].tag == "VB":
        return not any(scene.tokens[c].tag == "MD" for c in scene.kids(token.head, "aux"))
    if shared(scene, verb):
        return True
    if not any(scene.tokens[c].tag == "TO" for c in scene.kids(verb, "aux")):
        return False
    return scene.lemma(scene.tokens[verb].head) not in _WISHING


# --- what a verb tells -------------------------------------------------------------------------------------------

Told = list[tuple[Clause, str | None]]


def _said(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told:
    """The clauses that a verb tells, each with its force; None where what is said decides it."""
    for reader in (_set_expression, _noun_act, _judgement, _own_force, _content, _hope):
        told = reader(house, hall, frame, speakers)
        if told is not None:
            return told
    return []


def _set_expression(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    scene = hall.scene
    after = scene.reading.clean.text[scene.tokens[frame.verb].end : scene.sentence.end]
    for row in house.lore.expressions:
        if frame.lemma in row.verbs and row.after.match(after) and (not row.joint or len(speakers) > 1):
            return [(_predicate(scene, frame.verb), row.force)]
    return None


def _noun_act(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    """ "expressed support for", "voiced concern about", "reaffirmed their readiness to": the noun is the act."""
    scene, lore = hall.scene, house.lore
    if frame.lemma not in lore.express:
        return None
    for token in frame.slots.get("object", ()):
        noun = noun_of(scene, token)
        if noun in lore.pledge_nouns and any(scene.tokens[c].tag == "TO" for v in scene.kids(token, "acl", "xcomp", "ccomp", "relcl") for c in scene.kids(v, "aux")):  # fmt: skip
            return [(_predicate(scene, frame.verb), "pledge")]
        if noun in lore.nouns:
            return [(_predicate(scene, frame.verb), lore.nouns[noun])]
    return None


def _judgement(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    """ "called the visit historic", "regards India as a partner": praise, blame or a view."""
    scene, lore = hall.scene, house.lore
    if frame.lemma not in lore.judge or frame.lemma in lore.force and frame.lemma != "call":
        return None
    deps = [scene.tokens[c].dep for c in scene.parse.children[frame.verb]]
    named = "oprd" in deps or deps.count("dobj") > 1 or frame.lemma == "call" and "ccomp" in deps
    held_as = "as" in frame.slots or "object.as" in frame.slots or re.search(r"\bas\b", _words(scene, frame.verb)[:90])
    upon = any(p in frame.slots for p in ("on", "for", "upon")) and frame.lemma == "call" and not named
    if upon or frame.particle or not (named if frame.lemma in ("call", "label", "term", "brand") else held_as):
        return None
    words = _words(scene, frame.verb)
    return [(_predicate(scene, frame.verb), worth_of(words, lore))]


def _words(scene: Scene, verb: int) -> str:
    clause = _predicate(scene, verb)
    return scene.reading.clean.text[clause.start : clause.end]


def _own_force(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    """ "thanked", "urged", "pledged": the verb is the act."""
    scene, lore = hall.scene, house.lore
    force = "pledge" if frame.lemma in lore.pledge else lore.force.get(frame.lemma)
    if force is None or frame.lemma in lore.content and frame.lemma in ("charge",) and "with" not in frame.slots:
        return None
    if frame.lemma == "call" and not any(s in frame.slots for s in ("on", "for", "upon")) and not _asks(scene, frame):
        return []
    if frame.lemma in ("call", "ask", "urge", "encourage") and _to_come(scene, frame, lore):
        force = "invite"
    if force == "agree" and len(speakers) == 1 and scene.kids(frame.verb, "ccomp"):
        force = "state"
    if frame.lemma in ("ask", "request") and re.match(r"\W*(?:whether|if|about|how|what|why)\b", _words(scene, frame.verb)[len(scene.tokens[frame.verb].text) :]):  # fmt: skip
        return []
    if frame.lemma == "deny" and _ASKED.match(scene.reading.clean.text[scene.sentence.start : scene.sentence.end]):
        return [(trimmed(scene, scene.sentence.start, scene.sentence.end), "state")]
    return [(_predicate(scene, frame.verb), force)]


def _asks(scene: Scene, frame: Frame) -> bool:
    return any(scene.tokens[c].tag == "TO" for v in scene.kids(frame.verb, "xcomp", "ccomp") for c in scene.kids(v, "aux"))  # fmt: skip


def _to_come(scene: Scene, frame: Frame, lore: Speech) -> bool:
    """True when somebody is asked to come: an invitation."""
    guests = [m for m in mentions_in(scene, frame.slots.get("object", ())) if m.kind in ("person", "group")]
    asked = [scene.lemma(v) for v in scene.kids(frame.verb, "xcomp", "ccomp")]
    hearer = guests or re.search(
        r"\b(?:his|her|their) (?:guest|colleague|counterpart|host)\b", _words(scene, frame.verb)
    )
    return bool(hearer) and any(lemma in lore.come for lemma in asked)


def _content(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    """ "said that ...": the clauses of what follows; without a clause, the thing that is stressed or noted."""
    scene = hall.scene
    if frame.lemma not in house.lore.content:
        return None
    start = _opening(scene, frame)
    if start is None:
        thing = _predicate(scene, frame.verb)
        long = thing.end - thing.start > 12 and bool(frame.slots.get("object") or "to" in frame.slots or frame.particle == "out")  # fmt: skip
        noted = frame.lemma in _NOTING and long and not _reporters(scene, frame)
        return [(thing, worth_of(scene.reading.clean.text[thing.start : thing.end], house.lore))] if noted else []
    end = stops(scene, frame.verb, start)
    return _forced(house, scene, clauses(scene, start, end), speakers)


def _forced(house: House, scene: Scene, said: list[Clause], speakers: list[Party]) -> Told:
    """The clauses with their forces; an infinitive of a list has that of the clause before it.

    Views with one subject ("is sorry but understands") are one clause; what differs in force is told apart.
    """
    out: Told = []
    for clause in said:
        before = out[-1][1] if out and shared(scene, clause.head) else None
        force = before or force_of(scene, clause, house.lore, speakers)
        if out and force == out[-1][1] == "state" and not _own_subject(scene, clause.head):
            out[-1] = (replace(out[-1][0], end=clause.end), force)
        else:
            out.append((clause, force))
    return out


def _own_subject(scene: Scene, verb: int) -> bool:
    return verb < 0 or bool(scene.kids(verb, "nsubj", "nsubjpass", "expl", "csubj"))


_NOTING = frozenset("note stress emphasize emphasise underline underscore highlight reiterate reaffirm affirm recall acknowledge recognize recognise announce outline raise confirm point mention declare explain share describe reveal clarify".split())  # fmt: skip


def _reporters(scene: Scene, frame: Frame) -> bool:
    return any(noun_of(scene, t) in ("reporter", "journalist", "press") for t in frame.slots.get("object", ()))


def _opening(scene: Scene, frame: Frame) -> int | None:
    """Where what is said begins: at the clause, after "that", or at an opening quotation mark; None without a clause."""
    text = scene.reading.clean.text
    verb = scene.tokens[frame.verb]
    behind = text[verb.end : scene.sentence.end]
    that = re.match(r"(?:[^,;:.\"]{0,60}?|,[^,\"]{0,60},)\s*\bthat\b\s*", behind)
    quote = re.match(r"[^\"]{0,60}?[,:]\s*(?=\")", behind)
    direct = [c for c in scene.kids(frame.verb, "ccomp") if c > frame.verb]
    if direct:
        first = min(t for t in scene.subtree(direct[0]) if t > frame.verb)
        marked = that is not None and verb.end + that.end() <= scene.tokens[direct[0]].end
        return verb.end + that.end() if marked and that else scene.tokens[first].start
    if that is not None and _tells(scene, frame.verb, verb.end + that.end()):
        return verb.end + that.end()
    return verb.end + quote.end() if quote else None


def _tells(scene: Scene, verb: int, at: int) -> bool:
    """True when "that" opens what is said, and not a clause about a noun ("the talks that he chaired")."""
    index = next((i for i, t in enumerate(scene.tokens) if t.end <= at <= t.end + 2 and t.text.lower() == "that"), None)
    if index is None:
        return False
    between = (scene.tokens[t] for t in range(verb + 1, index))
    return scene.tokens[index].tag == "IN" or not any(t.tag in ("NN", "NNS") and t.mention < 0 for t in between)


def _hope(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    scene = hall.scene
    if frame.lemma not in house.lore.hope:
        return None
    linked = [c for c in scene.parse.children[frame.verb] if scene.tokens[c].dep in ("ccomp", "xcomp") or scene.tokens[c].text.lower() in ("forward", "for")]  # fmt: skip
    return [(_predicate(scene, frame.verb), "state")] if linked else []


def _predicate(scene: Scene, verb: int) -> Clause:
    """From the verb to where the report resumes, later joined verbs and participles left out."""
    start = scene.tokens[verb].start
    own = [t for t in scene.subtree(verb) if t >= verb]
    last = max(scene.tokens[t].end for t in own)
    end = min(last, _resumed(scene, verb))
    return replace(trimmed(scene, start, end), head=verb)


def _resumed(scene: Scene, verb: int) -> int:
    """The first joined verb, or participle behind a comma, that hangs on the verb."""
    text = scene.reading.clean.text
    ends = [scene.sentence.end]
    for child in scene.parse.children[verb]:
        token = scene.tokens[child]
        if child <= verb or not token.tag.startswith("V"):
            continue
        noting = token.dep == "advcl" and token.tag == "VBG" and text[: token.start].rstrip()[-1:] == ","
        if token.dep == "conj" or noting:
            ends.append(max(stops(scene, verb, scene.tokens[verb].end), scene.tokens[verb].end))
    ends.extend(resuming(scene, verb, scene.tokens[verb].end))
    return min(ends)


def _tag(scene: Scene, frame: Frame) -> tuple[int, int]:
    """The words that say who speaks: "said Vice Premier A", "he added"; the verb alone where its subject stands far off."""
    verb = scene.tokens[frame.verb]
    spans = [(verb.start, verb.end)]
    for token in frame.slots.get("subject", ()):
        low, high = sorted((token, frame.verb))
        if high - low < 12 and not any(scene.tokens[t].tag in ("VBD", "VBZ", "VBP") for t in range(low + 1, high)):
            spans.append((scene.tokens[token].start, scene.tokens[token].end))
    return min(a for a, _ in spans), max(b for _, b in spans)


# --- what goes on without a tag ----------------------------------------------------------------------------------


def _go_on(house: House, minutes: Minutes, number: int) -> None:
    """A sentence that no verb of speech tells: quoted, or the words of the side that has the floor, or a side's own."""
    scene = _scene(house, number)
    sentence = scene.sentence
    if overlap(minutes.covered, sentence.start, sentence.end):
        return
    quote = next((q for q in house.quotes if q.start <= sentence.start + 1 and _inside(q, sentence) and q.spoken), None)
    speakers = _of_quote(house, minutes, quote, number) if quote else None
    hall = Hall(scene, house.lore, house.lexicon, Floor())
    if speakers:
        whole = trimmed(scene, sentence.start, sentence.end)
        for clause in _clauses(house, scene, whole):
            _tell(house, hall, minutes, list(speakers), clause, -1)
        minutes.spoken[number] = tuple(speakers)
    elif scene.tokens and not quote:
        _side(house, hall, minutes, number)


def _inside(quote: Quotation, sentence: Sentence) -> bool:
    return sentence.end <= quote.end + 1


def _of_quote(house: House, minutes: Minutes, quote: Quotation, number: int) -> tuple[Party, ...]:
    """The speaker of a quotation: by its own tag, the quotation before it in the paragraph, the next, or "He said:"."""
    if quote.number in minutes.quoted:
        return minutes.quoted[quote.number]
    sentences = house.reading.sentences
    block = sentences[number].block
    same = [n for n in minutes.spoken if sentences[n].block == block]
    before = [n for n in same if n < number]
    if before:
        return minutes.spoken[max(before)]
    if same:
        return minutes.spoken[min(same)]
    last = number - 1
    if last >= 0 and _COLON.search(house.reading.clean.text[: sentences[number].start].rstrip(' "')[-3:]):
        return minutes.spoken.get(last, ())
    return minutes.spoken.get(last, ()) if last >= 0 and sentences[last].block == block - 1 else ()


def _side(house: House, hall: Hall, minutes: Minutes, number: int) -> None:
    """ "The two sides should ...", "China stands ready to ...": what the last speaker goes on to say, or the side itself."""
    scene = hall.scene
    floor = _floor(house, minutes, number)
    for clause in _clauses(house, scene, trimmed(scene, scene.sentence.start, scene.sentence.end)):
        if clause.head < 0 or not _present(scene, clause.head):
            continue
        held_by = mentions_in(scene, _holders(scene, clause.head))
        joint = any(m.how == "collective" for m in held_by)
        sides = [m for m in held_by if m.kind == "state" and m.how in ("named", "side") and m.country]
        speakers = list(floor)
        if joint and speakers:
            if not _DUTY.search(scene.reading.clean.text[clause.start : clause.end]):
                continue
        elif not sides and not minutes.spoken.get(number):
            continue
        elif not sides or not any(s.country == m.country for s in speakers for m in sides):
            speakers = speakers_of(hall, _holders(scene, clause.head))[:2] if sides else []
        force = force_of(scene, clause, house.lore, speakers)
        spoken = speakers == list(floor) and own_side(scene, clause, speakers)
        if speakers and (force in ("pledge", "support", "oppose", "welcome", "urge") or spoken and force == "praise"):
            _tell(house, hall, minutes, speakers, clause, -1, force=force)
            minutes.spoken[number] = tuple(speakers)


def _holders(scene: Scene, verb: int) -> list[int]:
    """The subject of a verb, passive or not, or of the verb it is joined to."""
    return scene.kids(verb, "nsubj", "nsubjpass") or subjects(scene, verb)


def _present(scene: Scene, verb: int) -> bool:
    """True for a present tense or a modal: speech that goes on, not a happening that is told."""
    helpers = scene.kids(verb, "aux", "auxpass")
    tags_ = {scene.tokens[verb].tag, *(scene.tokens[h].tag for h in helpers)}
    return bool(tags_ & {"VBZ", "VBP", "MD"}) and "VBD" not in tags_


def _floor(house: House, minutes: Minutes, number: int) -> tuple[Party, ...]:
    """Who spoke in the sentence before, in the same paragraph."""
    sentences = house.reading.sentences
    last = number - 1
    if last < 0 or sentences[last].block != sentences[number].block:
        return ()
    return minutes.spoken.get(last, ())


# --- the claim ---------------------------------------------------------------------------------------------------


def _tell(
    house: House,
    hall: Hall,
    minutes: Minutes,
    speakers: list[Party],
    clause: Clause,
    verb: int,
    *,
    force: str | None = None,
    told: tuple[int, int] | None = None,
    lead: tuple[int, int] | None = None,
) -> None:
    """Make the claim of one clause, unless another claim covers the clause already."""
    size = clause.end - clause.start
    if size < 4 or overlap(minutes.covered, clause.start, clause.end) * 2 > size:
        return
    whole = replace(clause, start=lead[0]) if lead else clause
    force = force or force_of(hall.scene, whole, house.lore, speakers)
    minutes.told.append(_claim(house, hall, speakers, clause, verb, force, told, lead))
    minutes.covered.append((clause.start, clause.end))


def _claim(
    house: House,
    hall: Hall,
    speakers: list[Party],
    clause: Clause,
    verb: int,
    force: str,
    told: tuple[int, int] | None,
    lead: tuple[int, int] | None,
) -> Claim:
    scene, text = hall.scene, hall.scene.reading.clean.text
    content = _content_words(text[lead[0] : lead[1]] if lead else "", text[clause.start : clause.end])
    lemma = scene.lemma(verb) if verb >= 0 else "say"
    act = "pledge" if force == "pledge" else "statement"
    roles: dict[str, list[Party]] = {"speaker": speakers, "addressee": _addressees(scene, verb, speakers, force)}
    values: dict[str, Value] = {"content": content}
    if act == "pledge":
        roles["pledger"] = pledgers(scene, clause, speakers, house.lexicon)
        values |= _promise(house, scene, clause, roles["pledger"], content, lemma)
    else:
        values["force"] = force
    topics = topics_of(content, house.lexicon)
    if topics:
        values["topics"] = topics
    tense = "past" if verb < 0 or scene.tokens[verb].tag != "VBZ" else "present"
    inside = told is not None and verb >= 0 and clause.start <= scene.tokens[verb].start < clause.end
    start = min(told[0], clause.start) if told and inside else clause.start
    outside = None if inside else told
    return make(
        scene.reading, act, roles, (start, clause.end), rule=f"{act}/{lemma}", values=values,
        more=sorted(span for span in (lead, outside) if span),
        time=time_of(scene, verb, tense, reach=0) if verb >= 0 else TimeRef(),
        speaker=speakers[0].name if len(speakers) == 1 else None, confidence=0.85,
    )  # fmt: skip


def _content_words(lead: str, words: str) -> str:
    joined = " ".join(f"{lead.strip(' ,')} {words}".split())
    return joined.strip(' ,.;"') if joined.count('"') % 2 == 0 else joined.replace('"', "").strip(" ,.;")


def _promise(
    house: House, scene: Scene, clause: Clause, pledging: list[Party], content: str, lemma: str
) -> dict[str, Value]:
    """Strength, target and deadline of a pledge, as far as they are told."""
    found: dict[str, Value] = {"strength": strength_of(content, lemma, house.lore)}
    target, deadline = target_of(scene, clause, pledging, house.lexicon), deadline_of(scene, clause)
    if target:
        found["target"] = target
    if deadline:
        found["deadline"] = deadline
    return found


def _addressees(scene: Scene, verb: int, speakers: list[Party], force: str) -> list[Party]:
    """Whom the words are said to: the person, group or state that the verb of speech has for object."""
    if verb < 0 or force not in _HEARD:
        return []
    objects = [t for d in scene.kids(verb, "dobj", "dative") for t in (d, *scene.kids(d, "conj"))]
    found = [m for m in mentions_in(scene, objects) if m.kind in ("person", "group", "state") and somebody(m)]
    return [party(m) for m in found if all(m.name != s.name for s in speakers) and m.how != "pair"]
