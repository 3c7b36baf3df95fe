"""Who speaks: people, states by their capitals and sides, ministries and papers that are no mention of their own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from dragoman.claims.frames import Scene
from dragoman.claims.parties import members, mentions_in, party, somebody, state_party
from dragoman.claims.patterns import noun_of
from dragoman.claims.speech import Speech
from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Party, content_id

_SPEAKING = ("person", "group", "state", "organization")
_TWO = re.compile(r"(?:both|the two|the (?:leaders|presidents|sides|parties|ministers|countries))\b", re.IGNORECASE)
_SIX = 6
_NAME = 3


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor: the last to speak, the last office, the last to speak together, the block; the two states that
    were named most so far, and how often each state was; whose turn it is in a transcript; the state of
    the publisher, or from which the report is filed."""

    speakers: tuple[Party, ...] = ()
    seat: tuple[Party, ...] = ()
    both: tuple[Party, ...] = ()
    block: int = -1
    pair: tuple[str, ...] = ()
    named: Mapping[str, int] = field(default_factory=dict)
    turn: tuple[Party, ...] | None = None
    home: str | None = None
    whole: tuple[str, ...] = ()
    faces: tuple[str, ...] = ()
    """`whole` are the two states of which the whole report names people, where they are of just two; `faces` all."""


@dataclass(frozen=True, slots=True)
class Hall:
    """What is needed to tell who speaks: the scene, the vocabulary, the lexicon, and who spoke before."""

    scene: Scene
    lore: Speech
    lexicon: Lexicon
    floor: Floor


def speakers_of(hall: Hall, tokens: Sequence[int]) -> list[Party]:
    """The parties that the tokens of a subject stand for; collectives opened, capitals and ministries as states."""
    found: list[Party] = []
    surnames = [t for t in tokens if _surname(hall.scene, t)]
    for token in surnames:
        words = hall.scene.text([*hall.scene.kids(token, "compound"), token])
        found.append(Party(words, "person", words, content_id("person", words.casefold())))
    for mention in [] if surnames else mentions_in(hall.scene, tokens):
        found.extend(_of_mention(hall, mention))
    if not found:
        found = [p for t in tokens for p in _of_noun(hall, t)]
    return found[:_SIX]


def _surname(scene: Scene, token: int) -> bool:
    """True for "Jonathan Malaya": a state's name behind a first name is a surname."""
    mention = scene.mention(token)
    if mention is None or mention.kind not in ("state", "place") or mention.how != "named":
        return False
    first = [t for t in scene.kids(token, "compound") if scene.mention(t) is None and t == token - 1]
    return any(scene.tokens[t].tag == "NNP" and scene.tokens[t].text.istitle() for t in first)


def _of_mention(hall: Hall, mention: Mention) -> list[Party]:
    if mention.kind == "place":
        land = hall.lexicon.states.capital_of.get(mention.name)
        return [_state(hall, land, mention.text, "capital")] if land else []
    if mention.kind not in _SPEAKING or mention.how == "pair":
        return []
    if mention.text.lower() in ("i", "we"):
        if hall.floor.turn is not None and mention.kind != "state":
            return list(hall.floor.turn)
        if mention.name == mention.text:
            return []
    if mention.text.lower() == "it" and not mention.basis:
        return []
    if not somebody(mention):
        return _unresolved(hall, mention)
    if mention.text.lower() in ("he", "she") and mention.name.split()[-1].islower() and _unnamed_spoke(hall):
        return list(hall.floor.speakers)
    if mention.how == "description" and mention.kind == "person" and mention.text.lower().startswith(("a ", "an ")):
        if mention.country is None and (state := _of_an_office(hall, mention.start, mention.text)):
            return state
        words = mention.text.split(None, 1)[1]
        name = content_id("person", words.casefold(), mention.country)
        return [Party(words, "person", mention.text, name, words, mention.country, mention.basis)]
    if mention.how == "collective" and _passing(hall.floor, mention):
        return [_state(hall, code, mention.text, "pair") for code in hall.floor.pair]
    # A lone initial is nobody's name.
    return [_speaker(hall, one, mention) for one in members(mention) if len(one.name) > 1]


def _unnamed_spoke(hall: Hall) -> bool:
    """True where a spokesman without a name, who stands for a state, spoke in the paragraph before or in this one."""
    floor = hall.floor
    last = floor.speakers[0] if len(floor.speakers) == 1 else None
    near = hall.scene.sentence.block - floor.block <= _PARAGRAPHS
    return last is not None and near and last.kind == "state" and "spokes" in last.text.lower()


_PARAGRAPHS = 2

# So many times as often the states of the talks are named as others that the talks are about.
_MORE = 3


def _passing(floor: Floor, mention: Mention) -> bool:
    """True where "the two sides" seem to be states named in passing.

    Those of the talks are named far more often; or of them people are named, and of the others nobody.
    """
    told = {one.country for one in mention.members if one.kind == "state" and one.country}
    others, missing = told - set(floor.pair), set(floor.pair) - told
    if len(told) != len(mention.members) or len(floor.pair) != len(told) or not others:
        return False
    if set(floor.pair) <= {*floor.faces, floor.home} and not others & {*floor.faces, floor.home}:
        return True
    return max(floor.named.get(o, 0) for o in others) * _MORE < min(floor.named.get(m, 0) for m in missing)


# Who plays a part that only the meeting tells: nobody knows whom it means where the text does not.
_ROLES = frozenset("visitor guest host interlocutor colleague speaker".split())


def _unresolved(hall: Hall, mention: Mention) -> list[Party]:
    """ "Both leaders" are those who last spoke together, or the two states; other groups go by the words used."""
    floor = hall.floor
    if mention.how == "pronoun":
        if mention.text.lower() == "they":
            return [replace(p, text=mention.text) for p in floor.both]
        alone = mention.text.lower() in ("he", "she") and len(floor.speakers) == 1
        return [p for p in floor.speakers if alone and p.kind == "person"]
    pair = floor.pair or floor.whole
    if mention.how == "collective" and _TWO.match(mention.text) and len(floor.both or pair) == 2:
        if floor.both:
            return [replace(p, text=mention.text) for p in floor.both]
        return [_state(hall, code, mention.text, "pair") for code in pair]
    if mention.name.lower() in _ROLES and mention.country is None:
        return []
    return [party(mention)]


def _speaker(hall: Hall, one: Mention, told: Mention) -> Party:
    if one.kind == "state" and one.country:
        return _state(hall, one.country, told.text, one.basis)
    return party(one, told.text)


def _state(hall: Hall, code: str, text: str, basis: str | None) -> Party:
    return state_party(code, hall.lexicon.states.display.get(code, code), text, basis)


# --- speakers that are no mention ----------------------------------------------------------------------------------


# "Her host, Jane Doe, agreed": told by the part that somebody plays, with a name behind.
_PARTS = frozenset(("host", "guest", "colleague", "counterpart", "visitor"))


def _of_noun(hall: Hall, token: int) -> list[Party]:
    """ "the Tajik foreign ministry", "the office", "a joint communique", "the six countries", "it"."""
    scene, lore = hall.scene, hall.lore
    noun = noun_of(scene, token)
    words = scene.text(_name(scene, token))
    if noun == "it":
        return [p for p in hall.floor.speakers if p.kind != "person"]
    if noun in _PARTS:
        named = [a for a in scene.kids(token, "appos") if scene.tokens[a].tag == "NNP"]
        return [p for a in named[:1] for p in _of_name(hall, a, scene.text(_name(scene, a)))]
    if noun in lore.papers:
        return _of_paper(hall, token, words)
    if noun in lore.seats:
        land = _land(hall, token)
        if land:
            return [_state(hall, land, words, "adjective")]
        if words.lower().startswith("the "):
            return _seated(hall, token, noun)
        return _of_an_office(hall, scene.tokens[token].start, words)
    if noun in lore.partners and scene.tokens[token].tag == "NNS" and _definite(words):
        return [Party(words, "group", words, content_id("group", words.casefold()))]
    return _of_name(hall, token, words)


def _seated(hall: Hall, token: int, noun: str) -> list[Party]:
    """ "The ministry" is the one told last with its state; no person, but who speaks for the state of one."""
    floor, text = hall.floor, hall.scene.reading.clean.text
    start = hall.scene.tokens[token].start
    if noun not in _BODIES:
        return list(floor.seat or floor.speakers)
    for hit in reversed(list(re.finditer(rf"\b{re.escape(noun)}\b", text[:start], re.IGNORECASE))):
        near = [m for m in hall.scene.reading.mentions if -_NEAR <= m.end - hit.start() <= len(noun) + 1]
        owner = [m.country for m in near if not _STOP.search(text[m.end : hit.start()])]
        before = _STOP.split(text[max(0, hit.start() - _REACH) : hit.start()])[-1].split()[-_WORDS:]
        land = next((code for code in [*owner, *map(hall.lexicon.states.adjective_of.get, before)] if code), None)
        if land:
            return [_state(hall, land, hall.scene.text([token]), "adjective")]
    if floor.seat:
        return list(floor.seat)
    land = floor.home or next((p.country for p in floor.speakers if p.country), None)
    return [_state(hall, land, hall.scene.text([token]), "side")] if land else []


_AN_OFFICE = re.compile(
    r"[Aa]n? (?:senior |top )?(?:[Ff]oreign (?:[Oo]ffice|[Mm]inistry)|[Gg]overnment|[Pp]residential)\b"
)


def _of_an_office(hall: Hall, start: int, words: str) -> list[Party]:
    """ "A Foreign Office spokesman" speaks for the publisher's state, or for the one whose government was told last."""
    if not _AN_OFFICE.match(words):
        return []
    told = [m.country for m in hall.scene.reading.mentions if m.how == "side" and m.kind == "state" and m.end <= start]
    land = hall.floor.home or next((code for code in reversed(told) if code), None)
    return [_state(hall, land, words, "side")] if land else []


_BODIES = frozenset("ministry government presidency chancellery administration department cabinet mfa dfa mofa".split())
# So far behind the name of its state the noun of a ministry may stand: "the Estonian Ministry of Foreign Affairs".
_STOP = re.compile(r"[.!?;:\n]")
_NEAR, _WORDS, _REACH = 9, 3, 60


def _of_name(hall: Hall, token: int, words: str) -> list[Party]:
    """A proper name that the text tells nothing more about: a person by that name; never a newspaper or a month."""
    lexicon, first = hall.lexicon, words.split()[0]
    proper = (
        hall.scene.tokens[token].tag == "NNP"
        and all(w[:1].isupper() for w in words.split())
        and len(words.split()) <= _NAME
    )
    if (
        not proper
        or first in lexicon.not_names
        or lexicon.publishers.by_text(words)
        or not words.replace(" ", "").replace("-", "").replace("'", "").isalpha()
    ):
        return []
    if hall.scene.mention(token) is not None or words.isupper():
        return []
    return [Party(words, "person", words, content_id("person", words.casefold()))]


def _definite(words: str) -> bool:
    return words.split(None, 1)[0].lower() in ("the", "both", "all", "these", "those")


def _name(scene: Scene, token: int) -> list[int]:
    """The noun with what stands before it and what "of" and "for" add."""
    hanging = scene.kids(token, "det", "amod", "compound", "nummod", "poss", "nmod")
    after = [
        t for p in scene.kids(token, "prep") if scene.tokens[p].text.lower() in ("of", "for") for t in scene.subtree(p)
    ]
    return sorted({token, *(t for c in hanging for t in scene.subtree(c)), *after})  # fmt: skip


def _land(hall: Hall, token: int) -> str | None:
    """The state of a ministry: by its adjective, its owner, "of X", or the capital that the sentence opens with."""
    scene, states = hall.scene, hall.lexicon.states
    near = _name(scene, token)
    for mention in mentions_in(scene, near):
        if mention.country:
            return mention.country
    for word in scene.text(near).replace("'s", " ").split():
        if word[:1].isupper() and states.adjective_of.get(word):
            return states.adjective_of[word]
    for mention in mentions_in(scene, scene.subtree(token)):
        if mention.country and not _seat_in(scene, mention):
            return mention.country
    first = next((m for m in scene.here if m.start < scene.tokens[token].start and m.kind == "place"), None)
    if first is not None and first.start - scene.sentence.start < 5 and states.capital_of.get(first.name):
        return states.capital_of[first.name]
    return None


def _seat_in(scene: Scene, mention: Mention) -> bool:
    """True for "in Manila", where an embassy lies: it is another's there."""
    return bool(re.search(r"\b(?:in|at)\s+$", scene.reading.clean.text[: mention.start]))


def _of_paper(hall: Hall, token: int, words: str) -> list[Party]:
    if "joint" in words.lower():
        if hall.floor.both:
            return [replace(p, text=words) for p in hall.floor.both]
        return [_state(hall, code, words, "joint") for code in hall.floor.pair]
    land = _land(hall, token)
    if land:
        return [_state(hall, land, words, "adjective")]
    return list(hall.floor.both or hall.floor.speakers)
