"""A verb with its slots: who does it, to whom, with whom, in what mood; read off the dependency parse."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.claims.mood import cancels, led_up_to, mood, noun_mood, only_possible, told_of, wished
from dragoman.claims.slots import (
    adverbs_of_place,
    agents,
    conjuncts,
    counted,
    distant_with,
    governor,
    infinitive,
    misplaced_body,
    objects,
    own_clause,
    prepositions,
    subject,
    subjects,
    where_clause,
)
from dragoman.claims.whereabouts import Atlas
from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Parse, Reading, Sentence, Token

__all__ = [
    "Frame",
    "Scene",
    "cancels",
    "conjuncts",
    "frame",
    "frames",
    "governor",
    "infinitive",
    "led_up_to",
    "mood",
    "noun_mood",
    "only_possible",
    "own_clause",
    "prepositions",
    "scenes",
    "subjects",
    "told_of",
    "where_clause",
    "wished",
]


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
        return self.meant[index]

    @cached_property
    def meant(self) -> tuple[Mention | None, ...]:
        """What each token stands for."""
        mentions, unnamed, starts = self.reading.mentions, self.unnamed, self.by_start
        return tuple(
            mentions[token.mention] if token.mention >= 0 else unnamed.get(index) or starts.get(token.start)
            for index, token in enumerate(self.tokens)
        )

    @cached_property
    def by_start(self) -> dict[int, Mention]:
        """Mentions of this sentence by where they begin."""
        return {m.start: m for m in self.here if m.how in ("pronoun", "collective")}

    @cached_property
    def frames(self) -> "list[Frame]":
        """Every verb of the sentence with its slots."""
        return [frame(self, i) for i, t in enumerate(self.tokens) if self._predicate(i, t)]

    def _predicate(self, index: int, token: Token) -> bool:
        """True for a verb, and for a word after "will" that the tagger takes for something else ("will exempt")."""
        if token.tag.startswith("V"):
            return token.dep not in ("aux", "auxpass", "amod")
        led = token.dep in ("ROOT", "ccomp", "conj") and any(
            self.tokens[c].tag == "MD" for c in self.kids(index, "aux")
        )
        return led and token.tag in ("JJ", "NN") and bool(self.kids(index, "dobj"))

    @cached_property
    def here(self) -> tuple[Mention, ...]:
        """The mentions of this sentence."""
        start, end, mentions = self.sentence.start, self.sentence.end, self.reading.mentions
        first = bisect_left(mentions, start, key=_start)
        last = bisect_left(mentions, end, first, key=_start)
        return tuple(m for m in mentions[first:last] if m.end <= end)

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """The base form of every token, lower case."""
        lemma = self.lemmas.get
        return tuple([lemma(word, word) for word in [token.text.casefold() for token in self.tokens]])

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence, lower case."""
        return frozenset(token.text.casefold() for token in self.tokens)

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
        children = self.parse.children[index]
        if not children:
            return []
        links = self.links
        return [c for c in children if links[c] in deps]

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


def _start(mention: Mention) -> int:
    return mention.start


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
    passive = _passive(scene, verb)
    done_to, by = _done_to(scene, verb, passive), tuple(agents(scene, verb))
    slots: dict[str, tuple[int, ...]] = {"object": tuple(done_to or misplaced_body(scene, verb))}
    slots["subject"] = by if passive else tuple(subject(scene, verb, passive))
    slots["agent"] = by
    slots.update(prepositions(scene, verb))
    slots = {name: tuple(_leader(scene, t) for t in tokens) for name, tokens in slots.items()}
    _hanging(scene, slots, "object", counted(scene, done_to))
    _hanging(scene, slots, "with", slots.get("with", ()))
    for thing in done_to:
        slots.setdefault("object.poss", tuple(scene.kids(thing, "poss")))
    if "with" not in slots and "object.with" not in slots:
        slots["with"] = distant_with(scene, verb)
    slots["here"] = adverbs_of_place(scene, verb, done_to)
    modality, tense = mood(scene, verb)
    particle = next((scene.tokens[c].text.lower() for c in scene.kids(verb, "prt")), None) or _adrift(scene, verb)
    return Frame(verb, scene.lemma(verb), slots, modality, tense, particle, passive)


_COMPANIES = frozenset("delegation mission team".split())


def _leader(scene: Scene, token: int) -> int:
    """Who leads a delegation of which only that is told: "a delegation headed by A"; else the token itself."""
    if scene.mention(token) is not None or scene.tokens[token].text.lower() not in _COMPANIES:
        return token
    led = [v for v in scene.kids(token, "acl", "relcl") if scene.lemma(v) in ("lead", "head")]
    found = [t for v in led for t in agents(scene, v) if scene.mention(t) is not None]
    return found[0] if found else token


def _adrift(scene: Scene, verb: int) -> str | None:
    """ "flew in on Monday": a particle that the parse takes for an adverb or for a preposition of nothing."""
    for child in scene.kids(verb, "advmod", "prep"):
        if scene.tokens[child].text.lower() == "in" and not scene.parse.children[child]:
            return "in"
    return None


def _hanging(scene: Scene, slots: dict[str, tuple[int, ...]], slot: str, things: Sequence[int]) -> None:
    """Add what hangs on the things of a slot by prepositions: "object.with", "with.of"."""
    for thing in things:
        for name, tokens in prepositions(scene, thing).items():
            known = slots.get(f"{slot}.{name}", ())
            slots[f"{slot}.{name}"] = (*known, *(t for t in tokens if t not in known))


def _passive(scene: Scene, verb: int) -> bool:
    """True for "was received", and without a helping verb for "received by A, he ..."."""
    token = scene.tokens[verb]
    if scene.kids(verb, "auxpass", "nsubjpass"):
        return True
    # The tagger takes some participles behind a noun for a past tense: "the envoy called home in May".
    participle = token.tag == "VBN" or (
        token.tag == "VBD" and token.dep == "acl" and scene.tokens[token.head].dep != "ROOT"
    )
    bare = participle and not scene.kids(verb, "aux", "nsubj", "dobj")
    return bare and (token.dep == "acl" or bool(scene.kids(verb, "agent")))


def _done_to(scene: Scene, verb: int, passive: bool) -> list[int]:
    """Whom or what it is done to, and what a passive keeps ("was granted an audience")."""
    kept = [c for c in scene.kids(verb, "dobj") if passive]
    return [*objects(scene, verb, passive), *kept]
