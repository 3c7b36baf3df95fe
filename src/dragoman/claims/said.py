"""What a verb of speech tells, and with what force: set expressions, acts by nouns, judgements, plain content."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dragoman.claims.clauses import Clause, clauses, resuming, shared, stops, trimmed
from dragoman.claims.force import force_of, worth_of
from dragoman.claims.frames import Frame, Scene
from dragoman.claims.parties import mentions_in
from dragoman.claims.patterns import Acts, noun_of
from dragoman.claims.quotations import Quotation
from dragoman.claims.speakers import Hall
from dragoman.claims.speech import Speech
from dragoman.lexicon import Lexicon
from dragoman.model import Party, Reading

_ASKED = re.compile(r"^(?:when |if )?asked\b", re.IGNORECASE)
_WONDERS = re.compile(r"\w+\W*(?:whether|if|about|how|what|why)\b")
_SHORT = 12

Told = list[tuple[Clause, str | None]]

# The rules that tell statements and pledges without a verb that says which: a tag, "according to", a quotation, words
# that go on, somebody's turn in a transcript.
TAG, ACCORDING, QUOTATION, CONTINUED, TURN = "tag", "according", "quotation", "continued", "turn"


@dataclass(frozen=True, slots=True)
class House:
    """The reading with all that is needed to read speech in it."""

    reading: Reading
    acts: Acts
    lore: Speech
    lexicon: Lexicon
    quotes: tuple[Quotation, ...]
    scenes: Mapping[int, Scene] = field(default_factory=dict)
    """The scenes that the other acts read as well, by the number of the sentence."""


def said_by(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> tuple[str, Told]:
    """The rule that reads a verb, and the clauses that the verb tells, each with its force if the rule knows it."""
    if refuses(hall.scene, frame.verb):
        return "verb-act", _stand(hall.scene, frame)
    for rule, reader in _READERS.items():
        told = reader(house, hall, frame, speakers)
        if told is not None:
            return rule, told
    return "", []


def _set_expression(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    scene = hall.scene
    if taken_up(scene, frame.verb):
        return [(_acceptance(scene, frame.verb), "agree")]
    after = scene.reading.clean.text[scene.tokens[frame.verb].end : scene.sentence.end]
    if frame.lemma == "be" and any(
        scene.tokens[t].text.lower() in ("i", "we") for t in scene.kids(frame.verb, "nsubj")
    ):
        return None
    if frame.lemma in ("speak", "talk") and scene.tokens[frame.verb].tag == "VBG":
        return None
    for row in house.lore.expressions:
        if frame.lemma in row.verbs and row.after.match(after) and (not row.joint or len(speakers) > 1):
            return [(predicate_of(scene, frame.verb), row.force)]
    return None


def taken_up(scene: Scene, verb: int) -> bool:
    """True for "an invitation which she accepted"."""
    token = scene.tokens[verb]
    if scene.lemma(verb) != "accept" or scene.kids(verb, "neg"):
        return False
    before = scene.reading.clean.text[scene.sentence.start : token.start]
    told = token.dep == "relcl" or (token.dep == "conj" and not scene.kids(verb, "dobj"))
    if token.tag == "VBD" and told and _INVITED.search(before):
        return not scene.kids(verb, "dobj") or scene.tokens[min(scene.subtree(verb))].text.lower() in ("which", "that")
    return token.dep == "relcl" and noun_of(scene, token.head) in _OFFERS


_OFFERS = ("invitation", "offer", "proposal")
_INVITED = re.compile(r"\binvit(?:ation|ed|ing|es)\b", re.IGNORECASE)


def _acceptance(scene: Scene, verb: int) -> Clause:
    """What is told of an invitation taken up, with who takes it up where the verb stands alone."""
    clause = predicate_of(scene, verb)
    subject = [t for s in scene.kids(verb, "nsubj") for t in scene.subtree(s)]
    if clause.end - clause.start > _SHORT or not subject:
        return clause
    return replace(clause, start=scene.tokens[min(subject)].start)


def _noun_act(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    """ "expressed support for", "voiced concern about", "reaffirmed their readiness to": the noun is the act."""
    scene, lore = hall.scene, house.lore
    assured = frame.lemma in _ASSURE
    if frame.lemma not in lore.express and not assured:
        return None
    things = frame.slots["object"] or _set_off(scene, frame)
    for token in (*frame.slots.get("of", ()), *frame.slots.get("object.of", ())) if assured else things:
        noun = noun_of(scene, token)
        of_the_noun = scene.tokens[frame.verb].dep == "relcl" and scene.tokens[frame.verb].head == token
        if (frame.lemma == "pay" and noun == "respect") or of_the_noun:
            return []
        if noun in lore.pledge_nouns and _to_do(scene, scene.kids(token, "acl", "xcomp", "ccomp", "relcl")):
            return [(predicate_of(scene, frame.verb), "pledge")]
        if noun in lore.nouns:
            clause = predicate_of(scene, frame.verb)
            return [(clause, _of_noun(scene, clause, frame, token, lore.nouns[noun]))]
    return None


def _of_noun(scene: Scene, clause: Clause, frame: Frame, token: int, force: str) -> str:
    """The force of a noun as it is used: solidarity with the bereaved condoles, concern "to support" blames nobody."""
    noun = noun_of(scene, token)
    if noun == "solidarity" and _STRUCK.search(scene.reading.clean.text, clause.start, clause.end):
        return "condole"
    caring = noun == "concern" and (frame.lemma in _AFFIRMS or _to_do(scene, scene.kids(token, "acl", "xcomp")))
    return "state" if caring else force


def _set_off(scene: Scene, frame: Frame) -> tuple[int, ...]:
    """What is conveyed in "conveyed to A his thanks", where the parse hangs the thanks on A or joins them."""
    apart = [a for t in frame.slots.get("to", ()) for a in scene.kids(t, "appos")]
    apart += [c for c in scene.kids(frame.verb, "conj") if scene.tokens[c].tag in ("NN", "NNS")]
    return tuple(a for a in apart if scene.mention(a) is None)


_AFFIRMS = frozenset("affirm reaffirm stress emphasize emphasise underline underscore highlight reiterate".split())
_STRUCK = re.compile(r"\b(?:victims|families|bereaved|affected|injured|survivors)\b", re.IGNORECASE)
_ASSURE = ("assure", "reassure")


def _judgement(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    """ "called the visit historic", "regards India as a partner": praise, blame or a view."""
    scene, lore = hall.scene, house.lore
    if frame.lemma not in lore.judge or (frame.lemma in lore.force and frame.lemma != "call"):
        return None
    deps = [scene.tokens[c].dep for c in scene.parse.children[frame.verb]]
    named = "oprd" in deps or deps.count("dobj") > 1 or (frame.lemma == "call" and "ccomp" in deps)
    link = r"\b(?:as|to be)\b" if frame.lemma == "consider" else r"\bas\b"
    held_as = "as" in frame.slots or "object.as" in frame.slots or re.search(link, _words(scene, frame.verb)[:90])
    upon = _upon(scene, frame) and frame.lemma == "call" and not named
    small = any(not scene.tokens[c].tag.startswith("V") for c in scene.kids(frame.verb, "ccomp"))
    if frame.lemma == "consider" and (small or named):
        held_as = True
    named = named or (frame.lemma in _CALLS and bool(frame.slots.get("object")) and '"' in _words(scene, frame.verb))
    if upon or frame.particle or not (named if frame.lemma in _CALLS else held_as):
        return None
    words = _words(scene, frame.verb)
    return [(predicate_of(scene, frame.verb), worth_of(words, lore))]


_CALLS = ("call", "label", "term", "brand")


def _upon(scene: Scene, frame: Frame) -> bool:
    """True for "called on her", "called for talks"; "called on Monday" only tells the day."""
    tokens = [t for slot in ("on", "for", "upon") for t in frame.slots.get(slot, ())]
    times = scene.reading.timexes
    return any(not any(x.start <= scene.tokens[t].start < x.end for x in times) for t in tokens)


def _words(scene: Scene, verb: int) -> str:
    clause = predicate_of(scene, verb)
    return scene.reading.clean.text[clause.start : clause.end]


def _paid_a_call(scene: Scene, frame: Frame) -> bool:
    """True for "called on A on Tuesday" with nothing that A is asked to do: a visit to him, no appeal."""
    on = frame.slots.get("on", ())
    called = any((m := scene.mention(t)) is not None and m.kind == "person" for t in on)
    heads = {frame.verb, *on}
    asked = any(k.tag == "TO" and scene.tokens[k.head].head in heads for k in scene.tokens)
    return called and not asked and "for" not in frame.slots


def _own_force(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    """ "thanked", "urged", "pledged": the verb is the act."""
    scene, lore = hall.scene, house.lore
    force = "pledge" if frame.lemma in lore.pledge else lore.force.get(frame.lemma)
    asked = scene.kids(frame.verb, "xcomp", "ccomp")
    if force is None or (frame.lemma in lore.content and frame.lemma in ("charge",) and "with" not in frame.slots):
        return None
    if frame.lemma == "call" and not _upon(scene, frame) and not _to_do(scene, asked):
        return []
    if frame.lemma == "call" and _paid_a_call(scene, frame):
        return []
    if frame.lemma == "call" and any(scene.lemma(v) in _PHONED for v in asked) and not frame.slots.get("on"):
        return []
    if (frame.lemma == "undertake" or _calls_on_somebody(scene, frame)) and not _to_do(
        scene, [*asked, *_below(scene, frame.slots.get("on", ()))]
    ):
        return []
    if any(_scant(scene, t) for t in frame.slots.get("object", ())):
        return []
    if frame.lemma == "welcome" and _received(scene, frame):
        return []
    if (
        frame.lemma in lore.orders
        and not _to_do(scene, asked)
        and not (frame.lemma == "plead" and "for" in frame.slots)
    ):
        return []
    carried = _carried(scene, asked, lore)
    if carried is not None:
        return [(predicate_of(scene, frame.verb), carried)]
    if frame.lemma in _DENYING and _untrue(scene, frame, lore):
        force = "state"
    if frame.lemma in ("call", "ask", "urge", "encourage") and _to_come(scene, frame, lore):
        force = "invite"
    if force == "agree" and len(speakers) == 1 and scene.kids(frame.verb, "ccomp"):
        force = "state"
    if frame.lemma in ("ask", "request") and _WONDERS.match(_words(scene, frame.verb)):
        return []
    if frame.lemma == "deny" and _ASKED.match(scene.reading.clean.text[scene.sentence.start : scene.sentence.end]):
        return [(trimmed(scene, scene.sentence.start, scene.sentence.end), "state")]
    return [(_with_its_noun(scene, frame), force)]


def _with_its_noun(scene: Scene, frame: Frame) -> Clause:
    """ "A charge that Lima denied" is told whole: the verb alone says nothing."""
    clause, token = predicate_of(scene, frame.verb), scene.tokens[frame.verb]
    if token.dep != "relcl" or clause.end - clause.start > _SHORT or scene.mention(token.head) is not None:
        return clause
    own = [t for t in scene.subtree(token.head) if t <= token.head]
    return replace(clause, start=scene.tokens[own[0]].start)


def _below(scene: Scene, tokens: Sequence[int]) -> list[int]:
    return [c for t in tokens for c in scene.kids(t, "acl", "relcl", "xcomp")]


_SCANT = frozenset(("nothing", "little", "few", "no"))


def _scant(scene: Scene, thing: int) -> bool:
    """True for "nothing", "very little of the help", "no help": it is not given."""
    return any(scene.tokens[t].text.lower() in _SCANT for t in (thing, *scene.kids(thing, "det", "amod")))


def _received(scene: Scene, frame: Frame) -> bool:
    """True for "was welcomed by A on arrival", "welcomed her at the palace": a reception, where nothing is said."""
    guests = scene.kids(frame.verb, "nsubjpass") or frame.slots.get("object", ())
    return bool(guests) and any(
        (m := scene.mention(g)) is not None and m.kind in ("person", "group") for g in guests[:1]
    )


def _calls_on_somebody(scene: Scene, frame: Frame) -> bool:
    """True for "called on the prime minister": a visit to him, unless he is called on to do something."""
    upon = mentions_in(scene, frame.slots.get("on", ())) if frame.lemma == "call" else []
    return "for" not in frame.slots and any(m.kind == "person" for m in upon)


def refuses(scene: Scene, verb: int) -> bool:
    """True for "does not share that view", "does not recognise the vote": what a side says of its own stand."""
    helpers = [scene.tokens[c].text.lower() for c in scene.kids(verb, "aux")]
    viewed = any(noun_of(scene, t) in _VIEWS for t in scene.kids(verb, "dobj"))
    if not scene.kids(verb, "neg") or helpers not in (["does"], ["do"], ["did"] if viewed else ["do"]):
        return False
    return scene.lemma(verb) in _STANDS or (scene.lemma(verb) == "share" and viewed)


_STANDS = frozenset("accept support recognize recognise tolerate endorse back condone approve".split())
_VIEWS = frozenset("view opinion assessment position concern belief interpretation approach".split())


def _stand(scene: Scene, frame: Frame) -> Told:
    """What a side does not do: "does not recognise the referendum" is against it."""
    clause = predicate_of(scene, frame.verb)
    before = min(scene.tokens[c].start for c in (frame.verb, *scene.kids(frame.verb, "aux", "neg")))
    aloof = frame.lemma == "share" or _ANY.match(scene.reading.clean.text, scene.tokens[frame.verb].end)
    return [(replace(clause, start=before), "state" if aloof else "oppose")]


_ANY = re.compile(r"\s+(?:any|either|one)\b")


# What somebody is called for on the telephone: "called the minister to protest".
_PHONED = frozenset("protest discuss thank congratulate express convey offer inform brief review".split())
_DENYING = frozenset(("reject", "dismiss", "refute"))


def _untrue(scene: Scene, frame: Frame, lore: Speech) -> bool:
    """True where what is rejected is called untrue: a report, an allegation."""
    told = any(noun_of(scene, t) in lore.rumours for t in frame.slots.get("object", ()))
    return told or bool(_FALSE.match(scene.reading.clean.text, scene.tokens[frame.verb].end))


_FALSE = re.compile(
    r"\s+as (?:\w+ )?(?:untrue|false|baseless|groundless|unfounded|fabricated|nonsense|fake)\b", re.IGNORECASE
)


def _carried(scene: Scene, asked: list[int], lore: Speech) -> str | None:
    """The force of what somebody is asked to bring: "asked her to convey his thanks"."""
    brought = [noun_of(scene, t) for v in asked if scene.lemma(v) in lore.carry for t in scene.kids(v, "dobj")]
    return next((lore.nouns[noun] for noun in brought if noun in lore.nouns), None)


def _to_do(scene: Scene, verbs: list[int]) -> bool:
    """True when one of the verbs is an infinitive: something is to be done."""
    return any(scene.tokens[c].tag == "TO" for v in verbs for c in scene.kids(v, "aux"))


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
    quotes = _QUOTES if frame.lemma in house.lore.go else _INTRODUCES
    person = (
        bool(speakers) and speakers[0].kind == "person" and scene.tokens[frame.verb].dep in ("ROOT", "ccomp", "conj")
    )
    goes = (person or quotes is _QUOTES) and quotes.match(scene.reading.clean.text, scene.tokens[frame.verb].end)
    saying = quoted_as_saying(scene, frame.verb)
    if saying:
        return forced(house, scene, clauses(scene, saying, scene.sentence.end), speakers)
    if frame.lemma not in house.lore.content and not goes:
        return None
    start = _opening(scene, frame)
    below = scene.kids(frame.verb, "ccomp")
    if scene.links[frame.verb] == "relcl" and below and not _own_subject(scene, below[0]):
        # "a statement which it said was full of errors": the words alone have no subject.
        return []
    if start is None:
        thing = predicate_of(scene, frame.verb)
        told = bool(frame.slots.get("object")) or "to" in frame.slots or frame.particle == "out"
        noted = frame.lemma in house.lore.noting and told and thing.end - thing.start > _SHORT
        described = scene.tokens[frame.verb].dep == "relcl" or hall.floor.turn is not None
        if frame.passive and noted and not described:
            return [(replace(whole, head=frame.verb), "state")] if (whole := _passive_whole(scene, frame)) else []
        if not noted or described or _reporters(scene, frame) or _people_only(scene, frame):
            return []
        return [(thing, "state")]
    end = stops(scene, frame.verb, start)
    clausal = forced(house, scene, clauses(scene, start, end), speakers)
    if frame.lemma in house.lore.hope:
        return [(clause, "state" if force == "pledge" else force) for clause, force in clausal]
    return clausal


_SAYING = re.compile(
    r"\s+(?:by [^,.;\"]{2,60} )?as (?:saying|telling [^,.;\"]{2,30}?)"
    r"(?: (?:in|at|on|during) [^,.;\"]{2,80}?(?= that\b))?(?: that\b|[,:]|(?= ))\s*"
)


def quoted_as_saying(scene: Scene, verb: int) -> int:
    """Where the words begin in "was quoted as saying that the port is open"; 0 for other verbs."""
    if scene.tokens[verb].text.lower() != "quoted" or not scene.kids(verb, "auxpass"):
        return 0
    hit = _SAYING.match(scene.reading.clean.text, scene.tokens[verb].end, scene.sentence.end)
    return hit.end() if hit else 0


_QUOTES = re.compile(r"\s*[:,]\s*\"")
# "He hit back from Lima: "...": whatever the verb, he says it.
_INTRODUCES = re.compile(r"[^\".;:]{0,40}:\s*\"")


def forced(house: House, scene: Scene, said: list[Clause], speakers: list[Party]) -> Told:
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


def _passive_whole(scene: Scene, frame: Frame) -> Clause | None:
    """ "The visit was announced by A": told by its subject as well; nothing where that is a pronoun."""
    subjects = scene.kids(frame.verb, "nsubjpass")
    if not subjects or scene.tokens[subjects[0]].tag in ("PRP", "DT", "WDT", "WP"):
        return None
    own = scene.subtree(frame.verb)
    first = min(scene.tokens[t].start for s in subjects for t in scene.subtree(s))
    return trimmed(scene, first, max(scene.tokens[t].end for t in own))


def _people_only(scene: Scene, frame: Frame) -> bool:
    """True for "announced this morning the foreign minister": who stands there tells, and is told of by nobody."""
    things = frame.slots.get("object", ())
    told = [scene.mention(t) for t in things]
    if frame.lemma == "recall" and any(m is not None and m.text.split()[-1].lower() in _ENVOYS for m in told):
        return True
    return bool(told) and frame.lemma in _MAKES_KNOWN and all(m is not None and m.kind == "person" for m in told)


_ENVOYS = frozenset("ambassador ambassadors envoy envoys diplomat diplomats consul attaché attache".split())
_MAKES_KNOWN = frozenset("announce declare reveal disclose report unveil confirm state".split())


def _reporters(scene: Scene, frame: Frame) -> bool:
    return any(noun_of(scene, t) in ("reporter", "journalist", "press") for t in frame.slots.get("object", ()))


def _opening(scene: Scene, frame: Frame) -> int | None:
    """Where what is said begins: at the clause, after "that", or at a quotation mark; None without a clause."""
    text = scene.reading.clean.text
    verb = scene.tokens[frame.verb]
    behind = text[verb.end : scene.sentence.end]
    that = re.match(r"(?:[^,;:.\"]{0,60}?|,[^,\"]{0,60},)\s*(?<!\bso )\bthat\b\s*", behind)
    quote = re.match(r"[^\"]{0,60}?[,:]\s*(?=\")", behind)
    direct = [c for c in scene.kids(frame.verb, "ccomp") if c > frame.verb and not _gerund(scene, c)]
    if direct:
        first = min(t for t in scene.subtree(direct[0]) if t > frame.verb)
        taken = _taken_for_object(scene, frame.verb, direct[0])
        if taken is not None:
            return scene.tokens[taken].start
        marked = that is not None and verb.end + that.end() <= scene.tokens[direct[0]].end
        return verb.end + that.end() if marked and that else _past_time(scene, direct[0], scene.tokens[first].start)
    if that is not None and _tells(scene, frame.verb, verb.end + that.end()):
        return verb.end + that.end()
    return verb.end + quote.end() if quote else None


def _taken_for_object(scene: Scene, verb: int, below: int) -> int | None:
    """The first word of who is told of in "said Doe, on his return, opened the port", parsed as what is said."""
    if scene.lemma(verb) not in SAYING or _own_subject(scene, below):
        return None
    things = [t for t in scene.kids(verb, "dobj") if verb < t < below and scene.mention(t) is not None]
    return min(t for t in scene.subtree(things[0]) if t > verb) if things else None


# Verbs that nobody is the object of: people are told, and not said.
SAYING = frozenset("say add note claim argue believe hope announce state stress explain".split())


def _gerund(scene: Scene, verb: int) -> bool:
    return scene.tokens[verb].tag == "VBG" and not scene.kids(verb, "aux")


def _past_time(scene: Scene, head: int, start: int) -> int:
    """Where what is said begins, the time of the saying left out: "said on Monday it would"."""
    kids = scene.kids(head, "nsubj", "nsubjpass", "expl")
    subject = min((scene.tokens[t].start for k in kids for t in scene.subtree(k)), default=start)
    text = scene.reading.clean.text
    for timex in scene.reading.timexes:
        if start <= timex.start < timex.end < subject and subject - timex.end < 3 and timex.start - start < 4:
            return subject if "," not in text[start:subject] else start
    return start


def _tells(scene: Scene, verb: int, at: int) -> bool:
    """True when "that" opens what is said, and not a clause about a noun ("the talks that he chaired")."""
    index = next((i for i, t in enumerate(scene.tokens) if t.end <= at <= t.end + 2 and t.text.lower() == "that"), None)
    if index is None:
        return False
    above = scene.tokens[index].head
    subject = scene.links[index] in ("nsubj", "nsubjpass")
    # "said in a statement that it follows the talks": nobody follows a statement.
    paper = noun_of(scene, scene.tokens[above].head) in _SPOKEN_IN and bool(scene.kids(above, "nsubj"))
    if subject or scene.links[above] == "relcl":
        return paper and not subject
    between = (scene.tokens[t] for t in range(verb + 1, index))
    return scene.tokens[index].tag == "IN" or not any(t.tag in ("NN", "NNS") and t.mention < 0 for t in between)


_SPOKEN_IN = frozenset(
    "statement communique communiqué interview message letter speech address conference release post tweet note".split()
)
_INTENDING = ("intend", "plan")


def _hope(house: House, hall: Hall, frame: Frame, speakers: list[Party]) -> Told | None:
    scene = hall.scene
    if frame.lemma not in house.lore.hope:
        return None
    below = [scene.tokens[c] for c in scene.parse.children[frame.verb]]
    wished = [scene.lemma(c) for c in scene.kids(frame.verb, "xcomp") if scene.lemma(c) in house.lore.performed]
    if wished:
        return [(predicate_of(scene, frame.verb), house.lore.force[wished[0]])]
    if frame.lemma == "wish" and scene.kids(frame.verb, "dative") and scene.kids(frame.verb, "dobj"):
        return [(predicate_of(scene, frame.verb), "state")]
    if frame.lemma in _INTENDING and _to_do(scene, scene.kids(frame.verb, "xcomp")):
        return [(predicate_of(scene, frame.verb), "pledge")]
    linked = any(t.dep in ("ccomp", "xcomp") or t.text.lower() in ("forward", "for") for t in below)
    return [(predicate_of(scene, frame.verb), "state")] if linked else []


_READERS: Mapping[str, Callable[[House, Hall, Frame, list[Party]], Told | None]] = {
    "set-expression": _set_expression,
    "noun-act": _noun_act,
    "judgement": _judgement,
    "verb-act": _own_force,
    "content": _content,
    "hope": _hope,
}

# Statements go by the name of how they were read: the verbs are a table, and each stands for all of its kind.
RULES = (TAG, ACCORDING, QUOTATION, CONTINUED, TURN, *_READERS)


def predicate_of(scene: Scene, verb: int) -> Clause:
    """From the verb to where the report resumes, later joined verbs and participles left out."""
    start = scene.tokens[verb].start
    own = [t for t in scene.subtree(verb) if t >= verb]
    last = max(scene.tokens[t].end for t in own)
    end = min(last, _resumed(scene, verb))
    return replace(trimmed(scene, start, end), head=verb)


def _resumed(scene: Scene, verb: int) -> int:
    """The first joined verb, or participle behind a comma, that hangs on the verb."""
    text, verb_end = scene.reading.clean.text, scene.tokens[verb].end
    ends = [scene.sentence.end]
    for child in scene.parse.children[verb]:
        token = scene.tokens[child]
        if child <= verb or not token.tag.startswith("V"):
            continue
        noting = token.dep == "advcl" and token.tag == "VBG" and _BEHIND_COMMA.search(text, verb_end, token.start)
        if token.dep == "conj" or noting:
            ends.append(max(stops(scene, verb, scene.tokens[verb].end), scene.tokens[verb].end))
    ends.extend(resuming(scene, verb, scene.tokens[verb].end))
    ends.extend(_answered(scene, verb))
    return min(ends)


_BEHIND_COMMA = re.compile(r",\s*(?:while\s+)?(?:also\s+)?\Z")


def _answered(scene: Scene, verb: int) -> list[int]:
    """Where another takes up what is told: "invited her, an invitation which she accepted"."""
    taken = [t for t in scene.subtree(verb) if t > verb and taken_up(scene, t)]
    of_it = {t: scene.tokens[t].head if noun_of(scene, scene.tokens[t].head) in _OFFERS else t for t in taken}
    first = [min(x for x in scene.subtree(at) if x > verb) for at in of_it.values()]
    below = [t for t in scene.subtree(verb) if t > verb]
    judged = [min(scene.subtree(t)) for t in below if judged_by_another(scene, t) or _replies(scene, t)]
    return [scene.tokens[x].start for x in (*first, *judged)]


_REPLYING = frozenset(
    "promise pledge reply respond answer say thank praise urge welcome express assure agree accept note stress "
    "reaffirm speak call hail pledge vow add reiterate insist".split()
)


def _replies(scene: Scene, verb: int) -> bool:
    """True for "to A, who promised an inquiry", ", while B spoke of a friendship": another speaks there."""
    if scene.tokens[verb].tag not in ("VBD", "VBZ") or scene.lemma(verb) not in _REPLYING:
        return False
    first = scene.tokens[min(scene.subtree(verb))].text.lower()
    own = scene.kids(verb, "nsubj")
    who = scene.links[verb] == "relcl" and first == "who"
    behind = scene.reading.clean.text[: scene.tokens[min(scene.subtree(verb))].start].rstrip()[-1:] == ","
    mentioned = any((m := scene.mention(t)) is not None and m.kind == "person" for t in own)
    return behind and (who or (scene.links[verb] == "advcl" and first in ("while", "whereas") and mentioned))


_JUDGING = frozenset("call describe term label brand deny reject dismiss condemn denounce hail deplore".split())


def judged_by_another(scene: Scene, verb: int) -> bool:
    """True for "the closure, which the minister called a mistake": his statement, whoever tells of the closure."""
    told = scene.links[verb] == "relcl" and scene.lemma(verb) in _JUDGING and scene.tokens[verb].tag in ("VBD", "VBZ")
    if not told or scene.tokens[min(scene.subtree(verb))].text.lower() != "which":
        return False
    own = [t for t in scene.kids(verb, "nsubj") if not scene.tokens[t].tag.startswith("W")]
    return any(scene.mention(t) is not None for t in own)
