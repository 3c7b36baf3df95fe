"""A verb with its slots: who does it, to whom, with whom, in what mood; read off the dependency parse."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.claims.whereabouts import Atlas
from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Parse, Reading, Sentence, Token

_FUTURE = frozenset(("will", "shall", "'ll"))
_HYPOTHETICAL = frozenset(("would", "could", "might", "may", "should", "must", "can"))
_WISHES = frozenset(
    "want hope wish ask urge seek propose suggest offer consider like encourage request willing ready keen eager "
    "interested readiness willingness desire proposal interest wish happy glad importance need possibility necessity "
    "idea prospect expediency advisability".split()
)
_CANCELLING = frozenset("cancel postpone delay defer reschedule scrap shelve suspend".split())
_CANCELLED_THINGS = frozenset("cancellation postponement delay deferral cancelation suspension".split())
_AHEAD_THINGS = frozenset("preparation preparations plans plan arrangements dates programme program eve".split())
_OFF = frozenset(("put", "call", "push", "break"))
_DENYING = frozenset("deny refute dismiss reject decline refuse fail unable".split())
_SAYING = frozenset(
    "say announce confirm agree tell note report add state declare disclose reveal inform decide promise pledge vow "
    "indicate expect hope assure stress write mention".split()
)
_SCHEDULED = frozenset(
    "go travel leave arrive fly visit meet hold host begin start open end conclude come return depart receive head pay "
    "attend chair take make convene".split()
)
_THROUGH = frozenset(
    "travel arrive come go fly gather meet continue begin start join have visit manage return sit assemble convene "
    "stop get lead".split()
)
_PLANNED_THINGS = frozenset(
    "plan schedule propose announce expect prepare arrange anticipate discuss suggest await".split()
)
_BEHIND = frozenset(("since", "from", "about", "after", "following"))
_REL = frozenset(("who", "which", "that", "whom"))
_CLAUSAL = frozenset(("xcomp", "advcl", "pcomp", "conj", "acl", "ccomp", "dep", "prep"))


@dataclass(frozen=True, slots=True)
class Frame:
    """One predicate of a sentence. Slots hold token indices: subject, object, agent, "with", "object.with" and so on.

    `modality` is occurred, planned, cancelled, denied or hypothetical; `tense` past, present or future.
    """

    verb: int
    lemma: str
    slots: Mapping[str, tuple[int, ...]]
    modality: str
    tense: str
    particle: str | None = None
    passive: bool = False
    nouns: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Scene:
    """One parsed sentence with the reading it belongs to and the lemmas of the acts' verbs.

    Without slots, so that what every act asks for is worked out once and kept.
    """

    reading: Reading
    number: int
    sentence: Sentence
    parse: Parse
    lemmas: Mapping[str, str]
    unnamed: Mapping[int, Mention] = field(default_factory=dict)
    """Places told without a name ("here", "the capital"), by token."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.parse.tokens

    def mention(self, index: int) -> Mention | None:
        """The mention a token stands for: by its mask, or (pronouns) by its place in the text."""
        token = self.tokens[index]
        if token.mention >= 0:
            return self.reading.mentions[token.mention]
        return self.unnamed.get(index) or self.by_start.get(token.start)

    @cached_property
    def by_start(self) -> dict[int, Mention]:
        """Mentions of this sentence by where they begin."""
        return {m.start: m for m in self.here if m.how in ("pronoun", "collective")}

    @cached_property
    def frames(self) -> "list[Frame]":
        """Every verb of the sentence with its slots."""
        return [
            frame(self, i)
            for i, t in enumerate(self.tokens)
            if t.tag.startswith("V") and t.dep not in ("aux", "auxpass", "amod")
        ]

    @cached_property
    def here(self) -> tuple[Mention, ...]:
        """The mentions of this sentence."""
        return tuple(m for m in self.reading.mentions if self.sentence.start <= m.start and m.end <= self.sentence.end)

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """The base form of every token, lower case."""
        words = [token.text.casefold() for token in self.tokens]
        return tuple(self.lemmas.get(word, word) for word in words)

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The relation by which every token hangs on its governor."""
        return tuple(token.dep for token in self.tokens)

    @cached_property
    def withs(self) -> tuple[int, ...]:
        """Where "with" stands."""
        return tuple(n for n, token in enumerate(self.tokens) if token.text.lower() == "with" and token.dep == "prep")

    def lemma(self, index: int) -> str:
        """The base form of a token, lower case."""
        return self.bases[index]

    def kids(self, index: int, *deps: str) -> list[int]:
        """The children of a token that hang on it by one of the relations."""
        links = self.links
        return [c for c in self.parse.children[index] if links[c] in deps]

    def subtree(self, index: int) -> list[int]:
        """A token and all that hangs on it, in text order."""
        found, stack = [], [index]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.parse.children[at])
        return sorted(found)

    def text(self, tokens: Sequence[int]) -> str:
        """The cleaned text from the first to the last of the tokens."""
        if not tokens:
            return ""
        return self.reading.clean.text[
            min(self.tokens[t].start for t in tokens) : max(self.tokens[t].end for t in tokens)
        ]


def scenes(reading: Reading, lemmas: Mapping[str, str], lexicon: Lexicon | None = None) -> Iterator[Scene]:
    """The parsed sentences of a reading, in order; a lexicon lets them know the places that are told without a name."""
    kept = _LAST.get("scenes")
    if kept is None or kept[0] is not reading or kept[1] is not lemmas or kept[2] is not lexicon:
        kept = _LAST["scenes"] = (reading, lemmas, lexicon, tuple(_scenes(reading, lemmas, lexicon)))
    yield from kept[3]


_LAST: dict[str, tuple[Reading, Mapping[str, str], Lexicon | None, tuple[Scene, ...]]] = {}
"""The scenes of the reading that was asked for last: each act asks for them again."""


def _scenes(reading: Reading, lemmas: Mapping[str, str], lexicon: Lexicon | None) -> Iterator[Scene]:
    atlas = Atlas(reading, lexicon) if lexicon else None
    for number, sentence in enumerate(reading.sentences):
        parsed = reading.parses[number] if number < len(reading.parses) else None
        if parsed is not None:
            yield Scene(reading, number, sentence, parsed, lemmas, atlas.places(sentence, parsed) if atlas else {})


def frames(scene: Scene) -> list[Frame]:
    """Every verb of the sentence with its slots."""
    return scene.frames


def frame(scene: Scene, verb: int) -> Frame:
    """The frame of one verb."""
    passive = bool(scene.kids(verb, "auxpass", "nsubjpass")) or (
        scene.tokens[verb].dep == "acl" and scene.tokens[verb].tag == "VBN"
    )
    subject, objects = _subject(scene, verb, passive), _objects(scene, verb, passive)
    slots: dict[str, tuple[int, ...]] = {"object": tuple(objects or _misplaced_body(scene, verb))}
    agents = _agents(scene, verb)
    slots["subject"] = tuple(agents) if passive else tuple(subject)
    slots["agent"] = tuple(agents)
    for name, tokens in prepositions(scene, verb).items():
        slots[name] = tokens
    for thing in objects:
        for name, tokens in prepositions(scene, thing).items():
            slots.setdefault(f"object.{name}", tokens)
        slots.setdefault("object.poss", tuple(scene.kids(thing, "poss")))
    if "with" not in slots and "object.with" not in slots:
        slots["with"] = _distant_with(scene, verb)
    slots["here"] = _adverbs_of_place(scene, verb, objects)
    modality, tense = mood(scene, verb)
    particle = next((scene.tokens[c].text.lower() for c in scene.kids(verb, "prt")), None)
    return Frame(verb, scene.lemma(verb), slots, modality, tense, particle, passive)


def _adverbs_of_place(scene: Scene, verb: int, objects: Sequence[int]) -> tuple[int, ...]:
    """ "here" and "there" on the verb or its object; the place of "X, where he met"."""
    found = [c for at in (verb, *objects) for c in scene.kids(at, "advmod") if c in scene.unnamed]
    return (*found, *where_clause(scene, verb))


def where_clause(scene: Scene, verb: int) -> tuple[int, ...]:
    """The place that a clause with "where" tells about: "Berlin, where he met the chancellor"."""
    for at in (verb, scene.tokens[verb].head):
        opened = any(scene.tokens[c].text.lower() == "where" for c in scene.kids(at, "advmod", "mark"))
        if opened and scene.tokens[at].dep in ("relcl", "advcl", "ccomp") and scene.mention(scene.tokens[at].head):
            return (scene.tokens[at].head,)
    return ()


def _distant_with(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "spoke on the margins of X with A": the person whom the parse hangs on a nearer noun."""
    below = frozenset(scene.subtree(verb)) if any(at > verb for at in scene.withs) else frozenset()
    for token in scene.withs:
        if token < verb or token not in below:
            continue
        people = [c for p in scene.kids(token, "pobj") for c in conjuncts(scene, p)]
        named = [c for c in people if (m := scene.mention(c)) is not None and m.kind in ("person", "group")]
        if named and _verb_above(scene, token) == verb:
            return tuple(named)
    return ()


def _verb_above(scene: Scene, token: int) -> int:
    at = scene.tokens[token].head
    while not scene.tokens[at].tag.startswith("V") and scene.tokens[at].head != at:
        at = scene.tokens[at].head
    return at


def _misplaced_body(scene: Scene, verb: int) -> list[int]:
    """The body in "chaired with A the 6th Meeting of B", which the parse hangs on A as an apposition."""
    hanging = [a for p in scene.kids(verb, "prep") for o in scene.kids(p, "pobj") for a in scene.kids(o, "appos")]
    return [a for a in hanging if (m := scene.mention(a)) is not None and m.kind == "mechanism"]


def conjuncts(scene: Scene, index: int) -> list[int]:
    """A token and what is joined to it by "and" or commas, the titles of lists included."""
    found = [index]
    for child in scene.kids(index, "conj", "appos"):
        token = scene.tokens[child]
        if token.dep == "conj" or token.mention >= 0:
            found.extend(conjuncts(scene, child))
    return found


def _subject(scene: Scene, verb: int, passive: bool, depth: int = 0) -> list[int]:
    direct = scene.kids(verb, "nsubj", "csubj") if not passive else []
    if direct:
        out: list[int] = []
        for d in direct:
            out.extend(
                _antecedent(scene, verb)
                if scene.tokens[d].text.lower() in _REL and scene.tokens[verb].dep == "relcl"
                else conjuncts(scene, d)
            )
        return out
    token = scene.tokens[verb]
    if passive or depth > 5:
        return []
    if token.dep == "ROOT" and (stray := _stray(scene, verb)):
        return stray
    if token.dep == "acl":
        return conjuncts(scene, token.head) if token.tag in ("VBG", "VBD") or _to(scene, verb) else []
    if token.dep in _CLAUSAL and token.head != verb:
        head = token.head
        if scene.tokens[head].dep == "prep" or scene.tokens[head].tag in ("IN", "TO", "WRB"):
            head = scene.tokens[head].head
        if scene.tokens[head].tag.startswith(("V", "MD")) or scene.tokens[head].dep == "ROOT":
            if token.dep == "xcomp":
                controlled = scene.kids(head, "dobj", "dative")
                if controlled and _object_control(scene, head):
                    return [c for d in controlled for c in conjuncts(scene, d)]
            head_passive = bool(scene.kids(head, "auxpass", "nsubjpass"))
            if head_passive:
                return [c for d in scene.kids(head, "nsubjpass") for c in conjuncts(scene, d)]
            return _subject(scene, head, False, depth + 1)
        if scene.tokens[head].tag.startswith(("JJ", "N")) and token.dep in ("xcomp", "acl", "ccomp"):
            up = scene.tokens[head].head
            if up != head and scene.tokens[up].tag.startswith("V"):
                return _subject(scene, up, False, depth + 1)
    return []


def _stray(scene: Scene, verb: int) -> list[int]:
    """The doers whom the parse lists with a place before the verb: "in X, A and B sat down"."""
    for at in range(verb):
        mention, head = scene.mention(at), scene.mention(scene.tokens[at].head)
        if scene.tokens[at].dep != "conj" or mention is None or mention.kind not in ("person", "group"):
            continue
        if head is not None and head.kind in ("place", "state") and scene.tokens[at - 1].text == ",":
            return conjuncts(scene, at)
    return []


def subjects(scene: Scene, verb: int) -> list[int]:
    """The tokens of who does what the verb says, borrowed from the clause around it where it has none of its own."""
    passive = bool(scene.kids(verb, "auxpass", "nsubjpass"))
    return _agents(scene, verb) if passive else _subject(scene, verb, False)


def _object_control(scene: Scene, head: int) -> bool:
    return scene.lemma(head) in (
        "ask",
        "invite",
        "urge",
        "request",
        "allow",
        "enable",
        "help",
        "encourage",
        "entrust",
        "call",
        "instruct",
    )


def _to(scene: Scene, verb: int) -> bool:
    return any(scene.tokens[c].tag == "TO" for c in scene.kids(verb, "aux"))


def _antecedent(scene: Scene, verb: int) -> list[int]:
    head = scene.tokens[verb].head
    return conjuncts(scene, head)


def _objects(scene: Scene, verb: int, passive: bool) -> list[int]:
    token = scene.tokens[verb]
    if passive:
        subjects = scene.kids(verb, "nsubjpass")
        if subjects:
            return [
                c
                for s in subjects
                for c in (
                    _antecedent(scene, verb)
                    if scene.tokens[s].text.lower() in _REL and token.dep == "relcl"
                    else conjuncts(scene, s)
                )
            ]
        if token.dep == "acl":
            return [token.head]
        if token.dep == "conj":
            return _objects(scene, token.head, True)
        return []
    found = [
        c
        for d in scene.kids(verb, "dobj", "dative", "oprd")
        if scene.tokens[d].tag != "IN" and not (token.dep == "relcl" and scene.tokens[d].text.lower() in _REL)
        for c in conjuncts(scene, d)
    ]
    if (
        not found
        and token.dep == "relcl"
        and any(scene.tokens[c].text.lower() in _REL for c in scene.kids(verb, "dobj"))
    ):
        found = _antecedent(scene, verb)
    return found


def _agents(scene: Scene, verb: int) -> list[int]:
    return [c for a in scene.kids(verb, "agent") for p in scene.kids(a, "pobj") for c in conjuncts(scene, p)]


def prepositions(scene: Scene, head: int) -> dict[str, tuple[int, ...]]:
    """What hangs on a verb or noun by prepositions; a preposition on a verb joined by "and" is shared by both."""
    found: dict[str, list[int]] = {}
    stack = [(c, 0) for c in scene.kids(head, "prep", "agent", "dative")]
    while stack:
        at, depth = stack.pop(0)
        name = scene.tokens[at].text.lower()
        things = [c for p in scene.kids(at, "pobj") for c in _meant(scene, head, p)]
        found.setdefault(name, []).extend(t for t in things if t not in found.get(name, []))
        stack.extend(
            (c, depth)
            for c in scene.kids(at, "prep", "conj")
            if scene.tokens[c].dep == "prep" or scene.tokens[c].tag == "IN"
        )
    return {name: tuple(tokens) for name, tokens in found.items()}


def _meant(scene: Scene, head: int, thing: int) -> list[int]:
    """A thing after a preposition with what is joined to it; "with whom" and "at which" go by what they stand for."""
    if scene.tokens[thing].text.lower() in _REL and scene.tokens[head].dep == "relcl":
        return _antecedent(scene, head)
    return conjuncts(scene, thing)


# --- mood --------------------------------------------------------------------------------------------------------


def mood(scene: Scene, verb: int, depth: int = 0) -> tuple[str, str]:
    """Modality and tense of a verb: what its auxiliaries, its governors and a negation make of it."""
    token = scene.tokens[verb]
    auxiliaries = [scene.tokens[c].text.lower() for c in scene.kids(verb, "aux", "auxpass")]
    negated = bool(scene.kids(verb, "neg"))
    if any(a in _FUTURE or a == "wo" for a in auxiliaries):
        return ("denied" if negated else "planned"), "future"
    if any(a in _HYPOTHETICAL for a in auxiliaries):
        return ("planned" if "would" in auxiliaries and _reported(scene, verb) else "hypothetical"), "future"
    if negated or _disclaimed(scene, verb):
        return "denied", "past"
    if _conditional(scene, verb):
        return "hypothetical", "future"
    if depth > 4:
        return "occurred", _plain_tense(token.tag, auxiliaries)
    if _to(scene, verb):
        return _infinitive(scene, verb, depth)
    if (
        token.dep in ("conj", "xcomp", "advcl", "pcomp", "acl", "prep")
        and token.tag in ("VB", "VBG", "VBN")
        and token.head != verb
        and not (token.dep == "advcl" and any(a in ("was", "were", "had") for a in auxiliaries))
    ):
        return _governed(scene, verb, depth)
    if _scheduled(scene, verb, auxiliaries):
        return "planned", "future"
    return "occurred", _plain_tense(token.tag, auxiliaries)


def _plain_tense(tag: str, auxiliaries: Sequence[str]) -> str:
    if tag in ("VBD", "VBN") or any(a in ("was", "were", "had", "has", "have", "did", "been") for a in auxiliaries):
        return "past"
    return "present"


def _scheduled(scene: Scene, verb: int, auxiliaries: Sequence[str]) -> bool:
    """A present tense that tells what is to come: "is meeting him tomorrow", "goes on to the coast on Wednesday"."""
    tag = scene.tokens[verb].tag
    if tag == "VBG" and "be" not in auxiliaries and any(a in ("is", "are") for a in auxiliaries):
        return _future_time(scene, verb, ("offset",))
    timetable = tag in ("VBZ", "VBP") and not auxiliaries and scene.lemma(verb) in _SCHEDULED
    return timetable and scene.sentence.kind == "body" and _future_time(scene, verb, ("offset", "weekday"))


def _future_time(scene: Scene, verb: int, forms: Sequence[str]) -> bool:
    """True when a time that is still to come stands in the verb's own clause, after it or at its head."""
    inside = {scene.tokens[t].start for t in own_clause(scene, verb)}
    return any(
        t.form in forms and ((t.count or 0) > 0 or (t.form == "weekday" and (t.count or 0) >= 0))
        for t in scene.reading.timexes
        if t.start in inside
    )


def own_clause(scene: Scene, verb: int) -> list[int]:
    """The tokens that hang on a verb without another verb between."""
    found, stack = [], [verb]
    while stack:
        at = stack.pop()
        found.append(at)
        stack.extend(c for c in scene.parse.children[at] if not scene.tokens[c].tag.startswith(("V", "MD")))
    return found


def _conditional(scene: Scene, verb: int) -> bool:
    return any(scene.tokens[c].text.lower() in ("if", "unless", "whether") for c in scene.kids(verb, "mark"))


def _reported(scene: Scene, verb: int) -> bool:
    """True for "would" in what somebody said or decided: the future seen from then."""
    at = verb
    for _ in range(5):
        token = scene.tokens[at]
        if token.head == at or token.dep not in ("ccomp", "conj", "relcl", "advcl", "parataxis", "acl", "attr", "dobj"):
            return False
        at = token.head
        if scene.lemma(at) in _SAYING or scene.lemma(at) in ("announcement", "decision", "statement"):
            return True
    return False


def _disclaimed(scene: Scene, verb: int) -> bool:
    """True for what somebody denies: "denied that he met", "denied reports that he had met", "without meeting"."""
    at, clause = verb, False
    for _ in range(5):
        token = scene.tokens[at]
        if token.head == at:
            return False
        clause = clause or token.dep in ("ccomp", "acl", "pcomp", "relcl")
        if token.dep == "pcomp" and scene.tokens[token.head].text.lower() in ("without", "of", "than"):
            words = scene.reading.clean.text[: scene.tokens[token.head].end].lower()
            return words.endswith(("without", "instead of", "rather than"))
        at = token.head
        if scene.tokens[at].tag.startswith("V"):
            return clause and scene.lemma(at) in ("deny", "refute", "dismiss") and token.dep != "advcl"
    return False


def _infinitive(scene: Scene, verb: int, depth: int) -> tuple[str, str]:
    head = scene.tokens[verb].head
    lemma = scene.lemma(head)
    if cancels(scene, head):
        return "cancelled", "future"
    if lemma in _DENYING:
        return "denied", "past"
    if scene.tokens[head].tag.startswith("V") and lemma in _THROUGH:
        return mood(scene, head, depth + 1)
    if lemma == "be" and any(scene.mention(t) for t in prepositions(scene, head).get("in", ())):
        return mood(scene, head, depth + 1)
    if scene.tokens[head].tag.startswith("V") and scene.kids(head, "neg"):
        return "denied", "future"
    return ("occurred", "past") if lemma == "opportunity" else ("planned", "future")


def wished(scene: Scene, verb: int) -> bool:
    """True for what somebody only wants, offers or asks for: no plan yet ("hopes to visit", "is ready to meet")."""
    at = verb
    for _ in range(4):
        head, dep = scene.tokens[at].head, scene.tokens[at].dep
        if head == at:
            return False
        open_end = _to(scene, at) or dep in ("ccomp", "pcomp", "xcomp") or (dep == "prep" and at != verb)
        if scene.lemma(head) in _WISHES and open_end:
            return True
        if scene.lemma(head) not in _THROUGH and dep not in ("conj", "pobj", "prep", "xcomp", "pcomp"):
            return False
        at = head
    return False


def cancels(scene: Scene, verb: int) -> bool:
    """True for a verb that takes something off the calendar: "cancel", "put off", "call off"."""
    if scene.lemma(verb) in _CANCELLING:
        return True
    particles = [scene.tokens[c].text.lower() for c in scene.kids(verb, "prt", "advmod")]
    return scene.lemma(verb) in _OFF and any(p in ("off", "back") for p in particles)


def _governed(scene: Scene, verb: int, depth: int) -> tuple[str, str]:
    head = scene.tokens[verb].head
    while scene.tokens[head].dep in ("prep", "agent") or scene.tokens[head].tag == "IN":
        up = scene.tokens[head].head
        if up == head:
            break
        head = up
    if cancels(scene, head):
        return "cancelled", "future"
    if scene.lemma(head) in _DENYING:
        return "denied", "past"
    if scene.lemma(head) == "look" and scene.tokens[verb].tag == "VBG":
        return "planned", "future"
    inherits = scene.tokens[verb].tag == "VB" or scene.tokens[verb].dep in ("conj", "advcl", "prep", "pcomp", "xcomp")
    if scene.tokens[head].tag.startswith("V") and inherits:
        return mood(scene, head, depth + 1)
    return "occurred", "past"


def noun_mood(scene: Scene, noun: int) -> tuple[str, str]:
    """Modality of something told by a noun ("his trip"): that of the verb it hangs on, where that verb says so."""
    if any(scene.tokens[c].text.lower() == "no" for c in scene.kids(noun, "det")):
        return "denied", "past"
    if _adjective_of_plan(scene, noun):
        return "planned", "future"
    at = noun
    for _ in range(8):
        head = scene.tokens[at].head
        if head == at:
            break
        if scene.tokens[head].text.casefold() in _CANCELLED_THINGS:
            return "cancelled", "future"
        if scene.tokens[head].text.casefold() in _AHEAD_THINGS:
            return "planned", "future"
        if scene.tokens[head].tag.startswith("V"):
            return _mood_under(scene, noun, at, head)
        at = head
    return "occurred", "past"


def _mood_under(scene: Scene, noun: int, link: int, verb: int) -> tuple[str, str]:
    """The mood of a noun under a verb; `link` is the token by which it hangs there."""
    lemma, dep = scene.lemma(verb), scene.tokens[link].dep
    if cancels(scene, verb) and dep in ("dobj", "nsubjpass"):
        return "cancelled", "future"
    if lemma in _DENYING and dep in ("dobj", "nsubjpass", "pobj", "prep"):
        return "denied", "past"
    if dep in ("dobj", "nsubjpass") and lemma in _PLANNED_THINGS:
        return "planned", "future"
    modality, tense = mood(scene, verb)
    behind = (dep == "prep" and scene.tokens[link].text.lower() in _BEHIND) or _outcome(scene, noun)
    behind = behind and not _ahead(scene, noun)
    if modality == "hypothetical" or (modality == "planned" and behind):
        return "occurred", "past"
    return modality, tense


_PARTS = frozenset("eve start beginning end part course framework margins sidelines occasion side opening".split())


def _outcome(scene: Scene, noun: int) -> bool:
    """True for "the outcomes of his visit": what is still to come is their use, not the visit."""
    of = scene.tokens[noun].head
    above = scene.tokens[scene.tokens[of].head]
    return scene.tokens[of].text.lower() == "of" and above.tag.startswith("N") and above.text.lower() not in _PARTS


def _ahead(scene: Scene, noun: int) -> bool:
    """True when a noun holds a time that is still to come."""
    inside = {scene.tokens[t].start for t in scene.subtree(noun)}
    times = [t for t in scene.reading.timexes if t.start in inside]
    return any((t.form == "offset" and (t.count or 0) > 0) or t.form == "weekday" for t in times)


def _adjective_of_plan(scene: Scene, noun: int) -> bool:
    return any(
        scene.tokens[c].text.lower() in ("upcoming", "forthcoming", "planned", "scheduled", "future", "next", "coming")
        for c in scene.kids(noun, "amod")
    )


def only_possible(scene: Scene, noun: int) -> bool:
    """True for "a possible meeting", "a proposed visit", "readiness for talks": nobody has fixed it."""
    vague = ("possible", "potential", "proposed", "eventual", "hypothetical", "any")
    if any(scene.tokens[c].text.lower() in vague for c in scene.kids(noun, "amod", "det")):
        return True
    at = noun
    for _ in range(4):
        head = scene.tokens[at].head
        if head == at or (scene.tokens[at].dep not in ("pobj", "prep", "dobj", "pcomp") and at != noun):
            return False
        if scene.lemma(head) in _WISHES and scene.tokens[at].dep in ("pobj", "prep", "dobj"):
            return True
        at = head
    return False


def governor(scene: Scene, token: int) -> int | None:
    """The nearest verb that a token hangs on; None when no verb stands above it."""
    at = token
    for _ in range(8):
        head = scene.tokens[at].head
        if head == at:
            return None
        if scene.tokens[head].tag.startswith("V"):
            return head
        at = head
    return None


def told_of(scene: Scene, noun: int) -> bool:
    """True when the verb above a noun tells what is done with it on paper, so that its time is not the noun's own."""
    verb = governor(scene, noun)
    return verb is not None and (cancels(scene, verb) or scene.lemma(verb) in _PLANNED_THINGS | _SAYING | _DENYING)
