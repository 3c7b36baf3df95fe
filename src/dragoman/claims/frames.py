"""A verb with its slots: who does it, to whom, with whom, in what mood; read off the dependency parse."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.claims.whereabouts import Atlas
from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Parse, Reading, Sentence, Token

_FUTURE = frozenset(("will", "shall", "'ll"))
_HYPOTHETICAL = frozenset(("would", "could", "might", "may", "should", "must", "can"))
_PLANNING = frozenset(
    "plan expect schedule slate set due intend propose want hope wish look prepare invite ask urge call agree accept decide seek announce need "
    "encourage consider request offer suggest aim arrange ready willing poised like".split()
)
_CANCELLING = frozenset("cancel postpone delay defer reschedule call-off scrap shelve suspend".split())
_DENYING = frozenset("deny refute dismiss reject decline refuse".split())
_REL = frozenset(("who", "which", "that", "whom"))
_CLAUSAL = frozenset(("xcomp", "advcl", "pcomp", "conj", "acl", "ccomp", "dep", "prep"))


@dataclass(frozen=True, slots=True)
class Frame:
    """One predicate of a sentence. Slots hold token indices: subject, object, agent, prepositions, "object.with" and so on.

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


@dataclass(frozen=True, slots=True)
class Scene:
    """One parsed sentence with the reading it belongs to and the lemmas of the acts' verbs."""

    reading: Reading
    number: int
    sentence: Sentence
    parse: Parse
    lemmas: Mapping[str, str]
    unnamed: Mapping[int, Mention] = field(default_factory=dict)
    """Places told without a name ("here", "the capital"), by token."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.parse.tokens

    def mention(self, index: int) -> Mention | None:
        """The mention a token stands for: by its mask, or (pronouns) by its place in the text."""
        token = self.tokens[index]
        if token.mention >= 0:
            return self.reading.mentions[token.mention]
        return self.unnamed.get(index) or self.by_start.get(token.start)

    @property
    def by_start(self) -> dict[int, Mention]:
        """Mentions of this sentence by where they begin."""
        return {m.start: m for m in self.here if m.how in ("pronoun", "collective")}

    @property
    def here(self) -> tuple[Mention, ...]:
        """The mentions of this sentence."""
        return tuple(m for m in self.reading.mentions if self.sentence.start <= m.start and m.end <= self.sentence.end)

    def lemma(self, index: int) -> str:
        """The base form of a token, lower case."""
        token = self.tokens[index]
        return self.lemmas.get(token.text.casefold(), token.text.casefold())

    def kids(self, index: int, *deps: str) -> list[int]:
        """The children of a token that hang on it by one of the relations."""
        return [c for c in self.parse.children[index] if self.tokens[c].dep in deps]

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
    atlas = Atlas(reading, lexicon) if lexicon else None
    for number, sentence in enumerate(reading.sentences):
        parsed = reading.parses[number] if number < len(reading.parses) else None
        if parsed is not None:
            yield Scene(reading, number, sentence, parsed, lemmas, atlas.places(sentence, parsed) if atlas else {})


def frames(scene: Scene) -> list[Frame]:
    """Every verb of the sentence with its slots."""
    return [
        frame(scene, i)
        for i, t in enumerate(scene.tokens)
        if t.tag.startswith("V") and t.dep not in ("aux", "auxpass", "amod")
    ]


def frame(scene: Scene, verb: int) -> Frame:
    """The frame of one verb."""
    passive = (
        bool(scene.kids(verb, "auxpass", "nsubjpass"))
        or scene.tokens[verb].dep == "acl"
        and scene.tokens[verb].tag == "VBN"
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
    if token.dep == "acl":
        return conjuncts(scene, token.head) if token.tag == "VBG" or _to(scene, verb) else []
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
        if scene.tokens[d].tag != "IN"
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
        things = [c for p in scene.kids(at, "pobj") for c in conjuncts(scene, p)]
        found.setdefault(name, []).extend(t for t in things if t not in found.get(name, []))
        stack.extend(
            (c, depth)
            for c in scene.kids(at, "prep", "conj")
            if scene.tokens[c].dep == "prep" or scene.tokens[c].tag == "IN"
        )
    return {name: tuple(tokens) for name, tokens in found.items()}


# --- mood --------------------------------------------------------------------------------------------------------


def mood(scene: Scene, verb: int, depth: int = 0) -> tuple[str, str]:
    """Modality and tense of a verb: what its auxiliaries, its governors and a negation make of it."""
    token = scene.tokens[verb]
    auxiliaries = [scene.tokens[c].text.lower() for c in scene.kids(verb, "aux", "auxpass")]
    negated = bool(scene.kids(verb, "neg"))
    if any(a in _FUTURE or a == "wo" for a in auxiliaries):
        return ("denied" if negated else "planned"), "future"
    if any(a in _HYPOTHETICAL for a in auxiliaries):
        return (
            "planned"
            if "would" in auxiliaries and _under(scene, verb, ("announce", "say", "confirm", "agree"))
            else "hypothetical"
        ), "future"
    if negated:
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
    ):
        return _governed(scene, verb, depth)
    if (
        "be" not in auxiliaries
        and token.tag == "VBG"
        and any(a in ("is", "are") for a in auxiliaries)
        and _future_time(scene, verb)
    ):
        return "planned", "future"
    return "occurred", _plain_tense(token.tag, auxiliaries)


def _plain_tense(tag: str, auxiliaries: Sequence[str]) -> str:
    if tag in ("VBD", "VBN") or any(a in ("was", "were", "had", "has", "have", "did", "been") for a in auxiliaries):
        return "past"
    return "present"


def _future_time(scene: Scene, verb: int) -> bool:
    begin, end = scene.tokens[verb].start, scene.sentence.end
    return any(begin <= t.start < end and t.form == "offset" and (t.count or 0) > 0 for t in scene.reading.timexes)


def _conditional(scene: Scene, verb: int) -> bool:
    return any(scene.tokens[c].text.lower() in ("if", "unless", "whether") for c in scene.kids(verb, "mark"))


def _under(scene: Scene, verb: int, lemmas: Sequence[str]) -> bool:
    head = scene.tokens[verb].head
    return head != verb and scene.lemma(head) in lemmas


def _infinitive(scene: Scene, verb: int, depth: int) -> tuple[str, str]:
    token = scene.tokens[verb]
    head = token.head
    lemma = scene.lemma(head)
    if lemma in _CANCELLING:
        return "cancelled", "future"
    if lemma in _DENYING:
        return "denied", "past"
    if lemma in (
        "travel",
        "arrive",
        "come",
        "go",
        "fly",
        "gather",
        "meet",
        "continue",
        "begin",
        "start",
        "join",
        "have",
        "visit",
        "manage",
    ):
        return mood(scene, head, depth + 1) if scene.tokens[head].tag.startswith("V") else ("planned", "future")
    if scene.lemma(head) == "be" or lemma in _PLANNING or scene.tokens[head].tag.startswith(("J", "N")):
        if lemma == "opportunity":
            return "occurred", "past"
        return "planned", "future"
    if token.dep in ("advcl", "xcomp", "acl"):
        return "planned", "future"
    return "planned", "future"


def _governed(scene: Scene, verb: int, depth: int) -> tuple[str, str]:
    head = scene.tokens[verb].head
    while scene.tokens[head].dep in ("prep", "agent") or scene.tokens[head].tag in ("IN",):
        up = scene.tokens[head].head
        if up == head:
            break
        head = up
    lemma = scene.lemma(head)
    if lemma in _CANCELLING:
        return "cancelled", "future"
    if lemma in _DENYING:
        return "denied", "past"
    if scene.tokens[head].tag.startswith("V"):
        if scene.tokens[verb].tag == "VB" or scene.tokens[verb].dep in ("conj", "advcl", "prep", "pcomp", "xcomp"):
            return mood(scene, head, depth + 1)
    return "occurred", "past"


def noun_mood(scene: Scene, noun: int) -> tuple[str, str]:
    """Modality of something told by a noun ("his trip"): that of the verb it hangs on, where that verb says so."""
    at = noun
    for _ in range(8):
        head = scene.tokens[at].head
        if head == at:
            break
        if scene.tokens[head].tag.startswith("V"):
            lemma = scene.lemma(head)
            words = scene.reading.clean.text[scene.tokens[head].start : scene.tokens[noun].end].lower()
            if lemma in _CANCELLING or re.match(r"call\w* off", words):
                return "cancelled", "future"
            if lemma in _DENYING and scene.tokens[at].dep in ("dobj", "nsubjpass", "pobj", "prep"):
                return "denied", "past"
            if scene.tokens[at].dep in ("dobj", "nsubjpass") and lemma in (
                "plan",
                "schedule",
                "propose",
                "announce",
                "expect",
                "prepare",
                "arrange",
                "reschedule",
                "anticipate",
                "discuss",
                "suggest",
            ):
                return "planned", "future"
            modality, tense = mood(scene, head)
            return ("occurred" if modality == "hypothetical" else modality), tense
        at = head
    if _adjective_of_plan(scene, noun):
        return "planned", "future"
    return "occurred", "past"


def _adjective_of_plan(scene: Scene, noun: int) -> bool:
    return any(
        scene.tokens[c].text.lower()
        in ("upcoming", "forthcoming", "planned", "scheduled", "future", "next", "coming", "proposed", "possible")
        for c in scene.kids(noun, "amod")
    )
