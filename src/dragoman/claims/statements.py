"""What was said, urged, praised, opposed or pledged, and by whom: one claim for each speaker and clause."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from dragoman.claims.clauses import (
    Clause,
    clauses,
    heads,
    overlap,
    tokens_in,
    trimmed,
)
from dragoman.claims.doers import subject_of
from dragoman.claims.force import force_of, force_of_first, own_side, topics_of
from dragoman.claims.frames import Frame, Scene, conjuncts, frames, scenes, subjects
from dragoman.claims.greetings import carries
from dragoman.claims.maker import make, time_of
from dragoman.claims.parties import mentions_in, party, somebody, state_party
from dragoman.claims.patterns import Acts, noun_of
from dragoman.claims.pledges import deadline_of, pledgers, strength_of, target_of
from dragoman.claims.quotations import Quotation, quotations
from dragoman.claims.said import (
    ACCORDING,
    CONTINUED,
    QUOTATION,
    SAYING,
    TAG,
    TURN,
    House,
    Told,
    forced,
    judged_by_another,
    predicate_of,
    quoted_as_saying,
    said_by,
)
from dragoman.claims.speakers import Floor, Hall, speakers_of
from dragoman.claims.speech import speech
from dragoman.claims.tags import Tag, tags
from dragoman.claims.turns import Turn, turns
from dragoman.claims.unsaid import idle, not_said_yet, says_nothing, supposed
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Parse, Party, Reading, Sentence, TimeRef
from dragoman.model.claim import Value
from dragoman.reading.home import local_state, own_state

_HEARD = ("urge", "thank", "invite", "congratulate", "condole", "praise", "state", "pledge", "support", "welcome")
_DUTY = re.compile(r"\b(?:should|must|will|shall|need to|needs to|ought to|can|have to|has to)\b", re.IGNORECASE)
_COLON = re.compile(r":\s*$")
_ANNOUNCES = re.compile(r"[^.;:\"\n]{0,80}:\s*\n")
_EMPTY = Parse((), ())


@dataclass(slots=True)
class Minutes:
    """What was told so far: the claims, the characters they cover, who has the floor, whose each quotation is."""

    told: list[Claim] = field(default_factory=list)
    covered: list[tuple[int, int]] = field(default_factory=list)
    floor: Floor = field(default_factory=Floor)
    quoted: dict[int, tuple[Party, ...]] = field(default_factory=dict)
    spoken: dict[int, tuple[Party, ...]] = field(default_factory=dict)
    turns: dict[int, Turn] = field(default_factory=dict)
    invited: tuple[Party, ...] = ()


def statements(reading: Reading, acts: Acts, lexicon: Lexicon) -> list[Claim]:
    """The statements and pledges of a document: tagged and reported ones first, then those that go on without a tag."""
    if not any(reading.parses):
        return []
    # Speech is read without the places told without a name.
    same = {scene.number: scene for scene in scenes(reading, acts.lemmas, lexicon) if not scene.unnamed}
    house = House(reading, acts, speech(acts), lexicon, quotations(reading), same)
    faces = _faces(reading)
    minutes = Minutes(turns=dict(turns(reading)), floor=Floor(whole=faces if len(faces) == _TWO else (), faces=faces))
    home = own_state(reading.document, reading.clean, lexicon) or local_state(reading.document, lexicon)
    for number in range(len(reading.sentences)):
        named = _named(reading, number)
        turn = minutes.turns.get(number)
        whose = turn.speakers if turn else None
        minutes.floor = replace(
            minutes.floor, pair=_pair(named, faces, home) or minutes.floor.pair, named=named, turn=whose, home=home
        )
        _report(house, minutes, number)
    for number in range(len(reading.sentences)):
        turn = minutes.turns.get(number)
        if turn is not None:
            _take_turn(house, minutes, number, turn)
        elif number not in minutes.spoken:
            _go_on(house, minutes, number)
    return sorted(minutes.told, key=lambda c: c.evidence[0].start)


def _scene(house: House, number: int) -> Scene:
    known = house.scenes.get(number)
    if known is not None:
        return known
    parsed = house.reading.parses[number]
    return Scene(house.reading, number, house.reading.sentences[number], parsed or _EMPTY, house.acts.lemmas)


def _named(reading: Reading, number: int) -> Counter[str]:
    """How often the text has named each state up to a sentence."""
    end = reading.sentences[number].end
    return Counter(one.country for m in reading.mentions if m.end <= end for one in (m.members or (m,)) if one.country)


def _faces(reading: Reading) -> tuple[str, ...]:
    """The states and organisations of which a report names people."""
    people = [m for m in reading.mentions if m.kind == "person" and m.how in ("named", "short") and m.country]
    return tuple(dict.fromkeys(str(m.country) for m in people))


def _pair(named: Counter[str], faces: Collection[str], home: str | None) -> tuple[str, ...]:
    """The two that are named most; where people of two are named, no state without a face but the publisher's own."""
    sides = [code for code in named if len(faces) < _TWO or code in faces or code == home]
    most = sorted(sides, key=lambda code: -named[code])[:2]
    return tuple(most) if len(most) == _TWO else ()


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
    if len(said) == _TWO and not _whole_before(house, scene, tag):
        pieces, more = _clauses(house, scene, said[1]), (said[0].start, said[0].end)
        pieces[0] = replace(pieces[0], head=_head(scene, pieces[0]))
    else:
        pieces, more = [c for piece in said for c in _clauses(house, scene, piece)], None
    rule = TAG if tag.verb >= 0 else ACCORDING
    for place, (clause, force) in enumerate(forced(house, scene, pieces, speakers)):
        lead = more if place == 0 else None
        if _relayed(house, hall, clause, speakers) or _narrated(house, hall, clause, speakers):
            continue
        _tell(house, hall, minutes, speakers, clause, tag.verb, rule, force=force, told=(tag.start, tag.end), lead=lead)
    _hear(house, minutes, scene, speakers, tag.said)
    minutes.covered.append((tag.start, tag.end))
    return {tag.verb}


def _whole_before(house: House, scene: Scene, tag: Tag) -> bool:
    """True where what stands before a tag is a clause of its own: quoted, with a verb, or joined by "and" behind it."""
    before, after = tag.said[0], tag.said[1]
    told = any(scene.tokens[t].tag in ("VBZ", "VBP", "VBD") for t in tokens_in(scene, *before))
    joined = told and _AND.match(scene.reading.clean.text, after[0])
    return bool(heads(scene, *before) or joined or _spoken_in(house, before))


_AND = re.compile(r"[\s,]*(?:and|but|while)\b")


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
    both = tuple(speakers) if len(speakers) > 1 else minutes.floor.both
    minutes.floor = replace(minutes.floor, speakers=tuple(speakers), seat=seat, both=both, block=scene.sentence.block)
    minutes.spoken[scene.number] = tuple(speakers)
    for quote in house.quotes:
        if any(quote.start < b and a < quote.end for a, b in spans):
            minutes.quoted[quote.number] = tuple(speakers)


def _of_frame(house: House, hall: Hall, minutes: Minutes, frame: Frame) -> None:
    scene = hall.scene
    token = scene.tokens[frame.verb]
    if overlap(minutes.covered, token.start, token.end) or _quoted(house, token.start):
        return
    if frame.passive and not frame.slots.get("agent") and not quoted_as_saying(scene, frame.verb):
        _of_both(house, hall, minutes, frame)
        return
    if idle(scene, frame) or supposed(scene, frame) or carries(scene, frame, house.acts):
        return
    if not_said_yet(house, scene, frame):
        return
    who = subject_of(scene, frame)
    if who and all(_quoted(house, scene.tokens[t].start) for t in who) and not scene.kids(frame.verb, "nsubj", "agent"):
        # "She has done well," he said, calling on her to go on: the parse lends him the subject of his words.
        speakers = list(minutes.spoken.get(scene.number, ()))
    else:
        speakers = speakers_of(hall, who)
    if hall.floor.turn is not None and (
        not frame.slots.get("subject") or _THANKS.match(scene.reading.clean.text, token.start)
    ):
        return
    rule, told = said_by(house, hall, frame, speakers) if speakers else ("", [])
    told = [
        (clause, force)
        for clause, force in told
        if not (_relayed(house, hall, clause, speakers) or says_nothing(scene, clause))
    ]
    for clause, force in told:
        lead = _meant(scene, frame, clause)
        _tell(house, hall, minutes, speakers, clause, frame.verb, rule, force=force, told=_tag(scene, frame), lead=lead)
    if told:
        _hear(house, minutes, scene, speakers, [(c.start, c.end) for c, _ in told])
    elif speakers and frame.lemma in house.lore.content and _after_a_quotation(house, scene):
        minutes.spoken[scene.number] = tuple(speakers)
    elif speakers and frame.lemma in house.lore.content and _ANNOUNCES.match(scene.reading.clean.text, token.end):
        _announce(house, minutes, scene, speakers)


# What two sides do together where nobody is named: "it was stressed that", "the need for a treaty was underlined".
_JOINTLY = frozenset(
    "agree decide resolve stress emphasize emphasise underline underscore highlight note point acknowledge reaffirm "
    "reiterate affirm express voice recall".split()
)


def _after_a_quotation(house: House, scene: Scene) -> bool:
    """True where a sentence stands right behind a quotation: '"It is so." She said it in Rome.'"""
    start = scene.sentence.start
    return (
        any(q.spoken and 0 <= start - q.end <= 1 for q in house.quotes)
        and "\n" not in scene.reading.clean.text[start - 1 : start]
    )


_SETTLE = ("agree", "decide", "resolve")
_TWO = 2


def _present_pair(scene: Scene, floor: Floor) -> list[str]:
    """The two states named most of which somebody is there, or those of which the report names people at all."""
    present = {one.country for m in scene.reading.mentions if m.kind == "person" for one in (m.members or (m,))}
    pair = [code for code in floor.pair if code in present]
    return pair if len(pair) == _TWO else list(floor.whole)


def _of_both(house: House, hall: Hall, minutes: Minutes, frame: Frame) -> None:
    """What "was stressed" at a meeting is said by both sides of it, those that spoke together or are named most."""
    scene, floor = hall.scene, hall.floor
    subject = next(iter(scene.kids(frame.verb, "nsubjpass")), None)
    if subject is not None and frame.lemma == "accept" and noun_of(scene, subject) == "invitation":
        if minutes.invited and frame.modality == "occurred":
            first = min(scene.tokens[t].start for t in scene.subtree(subject))
            whole = replace(trimmed(scene, first, predicate_of(scene, frame.verb).end), head=frame.verb)
            _tell(house, hall, minutes, list(minutes.invited), whole, frame.verb, "set-expression", force="agree")
        return
    plain = scene.tokens[frame.verb].dep in ("ROOT", "conj") and frame.modality == "occurred"
    if subject is None or not plain or frame.lemma not in _JOINTLY or scene.kids(frame.verb, "neg"):
        return
    text, start, end = scene.reading.clean.text, scene.tokens[frame.verb].end, scene.sentence.end
    noun, impersonal = noun_of(scene, subject), scene.tokens[subject].text.lower() == "it"
    if not impersonal and (noun not in house.lore.nouns or frame.lemma in _SETTLE):
        return
    that = _THAT.match(text, start) if impersonal else None
    if impersonal and (that is None or (that["to"] is not None and frame.lemma not in _SETTLE)):
        return
    names = house.lexicon.states.display
    both = floor.both or tuple(state_party(c, names.get(c, c), "", "pair") for c in _present_pair(scene, floor))
    speakers = [replace(one, text=scene.text([frame.verb])) for one in both]
    if len(speakers) != _TWO:
        return
    if frame.lemma in _SETTLE:
        told: Told = [(predicate_of(scene, frame.verb), "agree")]
    elif that is not None:
        told = forced(house, scene, clauses(scene, that.end(), end), speakers)
    else:
        first = min(scene.tokens[t].start for t in scene.subtree(subject))
        told = [(trimmed(scene, first, end, frame.verb), house.lore.nouns[noun])]
    for clause, force in told:
        _tell(house, hall, minutes, speakers, clause, frame.verb, "content", force=force)
    if told:
        _hear(house, minutes, scene, speakers, [(c.start, c.end) for c, _ in told])


_THAT = re.compile(r"(?: out)?(?: (?:also|further|here|today|[^,.;]{0,40}))?\s+(?:that\b\s*|(?P<to>(?=to\b)))")


def _narrated(house: House, hall: Hall, clause: Clause, speakers: Sequence[Party]) -> bool:
    """True for the reporter's own words around a tag: "She thanked Lima for its vote, a step, she noted, of hope"."""
    inner = next((f for f in frames(hall.scene) if f.verb == clause.head), None)
    if (
        inner is None
        or hall.scene.tokens[inner.verb].tag != "VBD"
        or _quoted(house, hall.scene.tokens[inner.verb].start)
    ):
        return False
    if inner.lemma not in house.lore.express and inner.lemma not in ("thank", "congratulate", "urge", "praise", "say"):
        return False
    same = {p.id for p in speakers_of(hall, subject_of(hall.scene, inner))} == {s.id for s in speakers}
    return same and not idle(hall.scene, inner) and bool(said_by(house, hall, inner, list(speakers))[1])


def _announce(house: House, minutes: Minutes, scene: Scene, speakers: Sequence[Party]) -> None:
    """ "The minister said:" and a paragraph of hers without quotation marks: it is her turn there."""
    text, block = house.reading.clean.text, scene.sentence.block + 1
    for number in range(scene.number + 1, len(house.reading.sentences)):
        sentence = house.reading.sentences[number]
        if sentence.block != block:
            return
        words = house.reading.clean.blocks[block]
        if text[words.start] != '"' and _FIRST.search(text, words.start, words.end):
            minutes.turns.setdefault(number, Turn(tuple(speakers), sentence.start))


def _relayed(house: House, hall: Hall, clause: Clause, speakers: Sequence[Party]) -> bool:
    """True for what another is told to have said, and is read as that other's: "Rubin said that Albright urged ..."."""
    scene = hall.scene
    inner = next((f for f in frames(scene) if f.verb == clause.head), None)
    if inner is None or _quoted(house, scene.tokens[inner.verb].start) or idle(scene, inner):
        return False
    who = subject_of(scene, inner)
    others = speakers_of(hall, who)
    own = {o.id for o in others} & {s.id for s in speakers}
    one_of_them = len(speakers) > 1 and len(others) == 1 and others[0].kind == "person"
    if not others or any(m.how == "pronoun" for m in mentions_in(scene, who)) or (own and not one_of_them):
        return False
    lands = {s.country for s in speakers}
    foreign = (
        inner.lemma in _UTTER and scene.tokens[inner.verb].tag == "VBD" and all(o.country not in lands for o in others)
    )
    if not foreign and any(o.kind != "person" for o in others):
        return False
    return bool(said_by(house, hall, inner, others)[1])


# Verbs that tell of a state's words and never of its views.
_UTTER = frozenset("say tell state announce declare inform ask urge request thank invite congratulate".split())


_THANKS = re.compile(r"thank you(?: very much| all| so much)?\b[^\w]*(?:[A-Z][\w ]{0,20})?[.,!]", re.IGNORECASE)


_IT = re.compile(r"\b(?:it|them)\b[\s.]*$", re.IGNORECASE)


def _meant(scene: Scene, frame: Frame, clause: Clause) -> tuple[int, int] | None:
    """The clause before, where this one only says "it" or "them": "discussed the scheme and agreed to widen it"."""
    head = scene.tokens[frame.verb].head
    text = scene.reading.clean.text
    if judged_by_another(scene, frame.verb):
        return _what_is_judged(scene, head, frame.verb)
    if scene.tokens[frame.verb].dep != "conj" or not _IT.search(text[clause.start : clause.end]):
        return None
    before = predicate_of(scene, head)
    return (before.start, min(before.end, clause.start)) if before.start < clause.start else None


def _what_is_judged(scene: Scene, noun: int, verb: int) -> tuple[int, int]:
    """The whole of what "which" stands for: "the closure of the port", though the clause hangs on the port."""
    while scene.links[noun] in ("pobj", "prep") and scene.tokens[noun].head < noun:
        above = scene.tokens[noun].head
        if scene.tokens[above].tag.startswith("V"):
            break
        noun = above
    own = [t for t in scene.subtree(noun) if t < min(scene.subtree(verb))]
    first = next(t for t in own if scene.tokens[t].tag != ",")
    clause = trimmed(scene, scene.tokens[first].start, scene.tokens[own[-1]].end)
    return clause.start, clause.end


def _quoted(house: House, at: int) -> bool:
    return any(q.spoken and q.start < at < q.end for q in house.quotes)


def _tag(scene: Scene, frame: Frame) -> tuple[int, int]:
    """The words that say who speaks: "said Vice Premier A"; the verb alone where its subject stands far off."""
    verb = scene.tokens[frame.verb]
    spans = [(verb.start, verb.end)]
    for token in frame.slots.get("subject", ()):
        low, high = sorted((token, frame.verb))
        if high - low < 12 and not any(scene.tokens[t].tag in ("VBD", "VBZ", "VBP") for t in range(low + 1, high)):
            name = [t for t in scene.subtree(token) if t <= token] if scene.mention(token) is None else [token]
            spans.append((scene.tokens[name[0]].start, scene.tokens[token].end))
    return min(a for a, _ in spans), max(b for _, b in spans)


# --- what goes on without a tag ----------------------------------------------------------------------------------


def _go_on(house: House, minutes: Minutes, number: int) -> None:
    """A sentence that no verb of speech tells: quoted, or the words of who has the floor, or a side's own."""
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
            _tell(house, hall, minutes, list(speakers), clause, -1, QUOTATION)
        minutes.spoken[number] = tuple(speakers)
    elif scene.tokens and not quote:
        _side(house, hall, minutes, number)


_FIRST = re.compile(r"\b(?:I|we|our|my)\b", re.IGNORECASE)
_WE = re.compile(r"\bwe\b", re.IGNORECASE)
# Less than so many characters are a courtesy, and say nothing: "Thank you very much".
_WORDS = 25


def _take_turn(house: House, minutes: Minutes, number: int, turn: Turn) -> None:
    """What somebody says in their turn of a transcript: acts of speech, and what they state of states and people."""
    scene = _scene(house, number)
    sentence, text = scene.sentence, house.reading.clean.text
    start = max(sentence.start, turn.start)
    if not turn.speakers or start >= sentence.end or text[start : sentence.end].rstrip(' "').endswith("?"):
        return
    if not turn.headline and not _FIRST.search(text, start, sentence.end) and not scene.tokens:
        return
    speakers = list(turn.speakers)
    hall = Hall(scene, house.lore, house.lexicon, Floor())
    for clause in _clauses(house, scene, trimmed(scene, start, sentence.end)):
        words = text[clause.start : clause.end]
        if len(words) < _WORDS or any(q.start <= clause.start < q.end for q in house.quotes):
            continue
        if overlap(minutes.covered, clause.start, clause.end):
            continue
        first = None if scene.tokens else _FIRST.search(words)
        force = (
            force_of_first(words[first.end() :], house.lore) if first else force_of(scene, clause, house.lore, speakers)
        )
        if turn.headline or _abroad(scene, speakers) or (turn.public and force != "state" and _WE.search(words)):
            _tell(house, hall, minutes, speakers, clause, -1, TURN, force=force)


def _abroad(scene: Scene, speakers: Sequence[Party]) -> bool:
    """True for a sentence that names another state than that of who speaks."""
    home = {s.country for s in speakers}
    return any(one.country and one.country not in home for m in scene.here for one in (m.members or (m,)))


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
    """ "The two sides should ...", "A stands ready to ...": what the last speaker goes on to say, or a side says."""
    scene = hall.scene
    floor = _floor(house, minutes, number)
    for clause in _clauses(house, scene, trimmed(scene, scene.sentence.start, scene.sentence.end)):
        if clause.head < 0 or not _present(scene, clause.head):
            continue
        held_by = mentions_in(scene, _holders(scene, clause.head))
        joint = any(m.how == "collective" for m in held_by)
        sides = [m for m in held_by if m.kind == "state" and m.how in ("named", "side") and m.country]
        capitals = [] if sides else _capitals(house, held_by, clause)
        sides = sides or capitals
        speakers = list(floor)
        if joint and speakers:
            if not _DUTY.search(scene.reading.clean.text[clause.start : clause.end]):
                continue
        elif not sides and not minutes.spoken.get(number):
            continue
        elif not sides or not any(s.country == m.country for s in speakers for m in sides):
            speakers = speakers_of(hall, _holders(scene, clause.head))[:2] if sides else []
        force = force_of(scene, clause, house.lore, speakers)
        spoken = speakers == list(floor) and own_side(scene, clause, house.lore, speakers)
        if capitals and force == "urge":
            continue
        if speakers and (force in ("pledge", "support", "oppose", "welcome", "urge") or (spoken and force == "praise")):
            _tell(house, hall, minutes, speakers, clause, -1, CONTINUED, force=force)
            minutes.spoken[number] = tuple(speakers)


def _capitals(house: House, held_by: Sequence[Mention], clause: Clause) -> list[Mention]:
    """The capital that a clause begins with, and that stands for its state: "Copenhagen will close its embassy"."""
    known = house.lexicon.states.capital_of
    return [m for m in held_by if m.kind == "place" and m.name in known and m.country and m.start == clause.start]


def _holders(scene: Scene, verb: int) -> list[int]:
    """The subject of a verb, passive or not, or of the verb it is joined to."""
    own = [c for s in scene.kids(verb, "nsubj", "nsubjpass") for c in conjuncts(scene, s)]
    return own or subjects(scene, verb)


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
    rule: str,
    *,
    force: str | None = None,
    told: tuple[int, int] | None = None,
    lead: tuple[int, int] | None = None,
) -> None:
    """Make the claim of one clause, unless another claim covers the clause already."""
    size = clause.end - clause.start
    if rule in (TAG, "content") and lead is None and _beheaded(hall.scene, clause):
        return
    if size < 4 or (
        rule in _BY_VERB
        and force == "state"
        and _ALONE.fullmatch(hall.scene.reading.clean.text, clause.start, clause.end)
    ):
        return
    if overlap(minutes.covered, clause.start, clause.end) * 2 > size:
        return
    whole = replace(clause, start=lead[0]) if lead else clause
    force = force or force_of(hall.scene, whole, house.lore, speakers)
    claim = _claim(house, hall, speakers, clause, verb, rule, force, told, lead)
    minutes.told.append(claim)
    if force == "invite":
        minutes.invited = tuple(claim.parties("addressee"))
    minutes.covered.append((clause.start, clause.end))


def _beheaded(scene: Scene, clause: Clause) -> bool:
    """True for "was full of errors" that has lost its subject, and is joined to no clause that has one."""
    verb = clause.head
    kids = scene.kids(verb, "nsubj", "nsubjpass", "expl", "csubj", "attr") if verb >= 0 else []
    if verb < 0 or scene.links[verb] == "conj" or any(scene.tokens[k].start >= clause.start for k in kids):
        return False
    return _WAS.match(scene.reading.clean.text, clause.start) is not None


_WAS = re.compile(r"(?:was|were|is|are|has|had|have)\b")
# A verb alone says nothing of what was said: "denied", "he believes".
_ALONE = re.compile(r"(?:(?:he|she|it|they|we|I) )?(?:\w+ly )?\w+", re.IGNORECASE)
_BY_VERB = frozenset(("verb-act", "content", "hope", "noun-act", "set-expression"))


def _claim(
    house: House,
    hall: Hall,
    speakers: list[Party],
    clause: Clause,
    verb: int,
    rule: str,
    force: str,
    told: tuple[int, int] | None,
    lead: tuple[int, int] | None,
) -> Claim:
    scene, text = hall.scene, hall.scene.reading.clean.text
    content = _content_words(text[lead[0] : lead[1]] if lead else "", text[clause.start : clause.end])
    lemma = scene.lemma(verb) if verb >= 0 else "say"
    act = "pledge" if force == "pledge" else "statement"
    roles: dict[str, list[Party]] = {
        "speaker": speakers,
        "addressee": _addressees(scene, verb, speakers, force) if rule != "judgement" else [],
    }
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
        scene.reading, act, roles, (start, clause.end), rule=f"{act}/{rule}", values=values,
        more=sorted(span for span in (lead, outside) if span),
        time=time_of(scene, verb, tense, reach=0, own=True) if verb >= 0 else TimeRef(),
        speaker=speakers[0].name if len(speakers) == 1 and speakers[0].kind == "person" else None,
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
    if verb < 0 or force not in _HEARD or scene.lemma(verb) in SAYING:
        return []
    objects = [t for d in scene.kids(verb, "dobj", "dative") for t in (d, *scene.kids(d, "conj"))]
    found = [m for m in mentions_in(scene, objects) if m.kind in ("person", "group", "state") and somebody(m)]
    return [party(m) for m in found if all(m.name != s.name for s in speakers) and m.how != "pair"]
