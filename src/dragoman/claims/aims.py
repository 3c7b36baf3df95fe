"""Who takes a measure, and against whom: read off the slots of its verb, the words on its object, and the pair."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.claims.frames import Frame, Scene, frame, governor, prepositions, subjects
from dragoman.claims.pairs import around, pair_of, sides
from dragoman.claims.parties import members
from dragoman.claims.patterns import Pattern
from dragoman.lexicon import Lexicon
from dragoman.model import Mention

PRONOUNS = frozenset(("them", "it", "these", "those", "own", "theirs", "one"))
_BODIES = frozenset("bloc union alliance organization organisation grouping group".split())
_OWN = re.compile(r"(?:its|their|his|her|our)\b", re.IGNORECASE)
_DECISIONS = frozenset("decision move announcement pledge step".split())
_SAYINGS = frozenset("say announce tell state declare add confirm".split())
_ORGANS = frozenset("government ministry authorities cabinet officials parliament presidency".split())
_BOTH = frozenset("two they both sides countries kingdoms nations neighbours neighbors states governments".split())
_LANDS = frozenset("country nation kingdom state island republic neighbour neighbor regime".split())
_BY_CLAUSE = {"left": ("leave", "quit"), "entered": ("enter", "visit"), "announcer": ()}
_ANNOUNCING = frozenset("announce order confirm decide declare".split())
_KINDS = ("state", "place", "group", "organization")
BACK = 3
"""So many sentences back a pronoun may point."""


@dataclass(frozen=True, slots=True)
class Told:
    """A measure found in a sentence: its pattern, predicate and object nouns, and the frame where a verb tells it."""

    pattern: Pattern
    at: int
    objects: tuple[int, ...]
    modality: str
    tense: str
    frame: Frame | None = None


def aims(scene: Scene, told: Told, lexicon: Lexicon) -> tuple[list[Mention], list[Mention]]:
    """Who takes the measure and against whom; an empty list where the text does not tell."""
    pattern = told.pattern
    actors, recipients = _turned(scene, told, lexicon)
    if pattern.extra.get("mutual") and not recipients and _both(scene, told):
        near = around(scene.reading, scene.sentence)
        return near, near
    between = _lands(scene, told, ("between", "object.between", "subject"), lexicon)
    if pattern.extra.get("mutual") and not recipients and len(actors) == 1 and told.frame and told.frame.passive:
        pair = _lands(scene, told, ("object.between",), lexicon)
        if len(pair) == 2 and actors[0].country in {p.country for p in pair}:
            return actors, [p for p in pair if p.country != actors[0].country]
    if pattern.extra.get("mutual") and not recipients and len(between) == 2:
        return between, between
    ordered = _ordered(scene, told)
    if ordered and actors and ordered[0].country != actors[0].country:
        return ordered, actors[:1]
    host = _closing_host(scene, told, lexicon)
    if host and actors and host[0].country != actors[0].country:
        return host, actors[:1]
    if pattern.extra.get("foreign") and not actors:
        actors = _posted_in(scene, told, lexicon)
    if pattern.extra.get("own") or pattern.extra.get("foreign"):
        actors, recipients = _envoys(scene, told, actors, recipients, lexicon)
        if pattern.extra.get("foreign") and _owned(scene, told):
            return actors, []
    if len(actors) > 1 and recipients and {r.country for r in recipients} < {a.country for a in actors}:
        actors = [a for a in actors if a.country not in {r.country for r in recipients}]
    recipients = [r for r in recipients if all(r.country != a.country for a in actors[:1])]
    if actors and not recipients and any(scene.tokens[t].text.lower() in PRONOUNS for t in told.objects):
        recipients = _carried(scene, told, actors)
    if actors and recipients:
        return _first_actor(told, actors), recipients
    return _supplied(scene, told, actors, recipients)


def _ordered(scene: Scene, told: Told) -> list[Mention]:
    """Who orders that another's mission be closed: he takes the measure, and its owner suffers it."""
    verb = governor(scene, told.at) if told.frame is None else None
    if verb is None or scene.lemma(verb) != "order":
        return []
    return [m for t in subjects(scene, verb) for m in _meant(scene, t)][:1]


def _turned(scene: Scene, told: Told, lexicon: Lexicon) -> tuple[list[Mention], list[Mention]]:
    """The two sides by the slots of the pattern; "received the credentials of" is told from the other end."""
    pattern = told.pattern
    swapped = pattern.extra.get("reversed")
    if told.frame and isinstance(swapped, list) and told.frame.lemma in swapped:
        givers = _lands(scene, told, ("from", "object.from", "object.of", "object.poss"), lexicon)
        takers = _lands(scene, told, ("subject", "agent"), lexicon)
        return [g for g in givers if all(g.country != t.country for t in takers)], takers
    actors = _lands(scene, told, pattern.roles.get("actor", ("by",)), lexicon)
    return actors, _lands(scene, told, pattern.roles.get("recipient", ("with",)), lexicon)


def _envoys(
    scene: Scene, told: Told, actors: list[Mention], recipients: list[Mention], lexicon: Lexicon
) -> tuple[list[Mention], list[Mention]]:
    """The sides of what is done with an envoy: one's own is recalled and returns, another's is summoned."""
    mine = _owned(scene, told)
    actors = actors or (_named_left(scene, told) if mine else [])
    theirs = [] if mine else _described_any(scene, told, lexicon)
    if told.pattern.extra.get("foreign"):
        codes = {t.country for t in theirs}
        return [a for a in actors if a.country not in codes] or actors, [] if mine else recipients
    if mine and not actors and scene.tokens[told.at].dep == "ccomp":
        actors = [m for s in subjects(scene, scene.tokens[told.at].head) for m in _meant(scene, s)][:1]
    active = told.frame is not None and not told.pattern.extra.get("self")
    by_verb = active and bool(_lands(scene, told, ("subject", "agent"), lexicon))
    if theirs and not by_verb and all(t.country != r.country for t in theirs[:1] for r in recipients):
        actors = theirs[:1]
    recipients = recipients or _lands(scene, told, ("object.office",), lexicon)
    return actors[:1], [r for r in recipients if all(r.country != a.country for a in actors[:1])][:1]


def _named_left(scene: Scene, told: Told) -> list[Mention]:
    """Who is named left of a verb to which the parse gives no subject: "within hours A, too, recalled"."""
    at = scene.tokens[told.at].start
    if told.frame is None or told.frame.passive or scene.kids(told.at, "nsubj"):
        return []
    return [m for m in scene.here if m.kind in ("state", "place") and m.country and m.end <= at][-1:]


def _owned(scene: Scene, told: Told) -> bool:
    """True for "its ambassador": the envoy of who acts."""
    return any((m := scene.mention(t)) is not None and _OWN.match(m.text) for t in told.objects)


def _described_any(scene: Scene, told: Told, lexicon: Lexicon) -> list[Mention]:
    return [m for t in told.objects for m in _described(scene, t, lexicon)]


def _carried(scene: Scene, told: Told, actors: Sequence[Mention]) -> list[Mention]:
    """Whom "them" was aimed at when it was named: "sanctions on X"."""
    text = scene.reading.clean.text
    nouns = "|".join(sorted(re.escape(o.split()[-1]) for o in told.pattern.objects))
    earlier = [s for s in scene.reading.sentences if s.end <= scene.sentence.start][-BACK:]
    begin = earlier[0].start if earlier else scene.sentence.start
    for hit in re.finditer(
        rf"\b(?:{nouns})s?\b.{{0,40}}?\b(?:on|against|with)\s+(?:the\s+)?", text[begin : scene.sentence.end]
    ):
        at = begin + hit.end()
        found = sides([m for m in scene.reading.mentions if at - 5 <= m.start <= at + 1])
        if found and all(f.country != a.country for f in found for a in actors):
            return found
    return []


def _first_actor(told: Told, actors: list[Mention]) -> list[Mention]:
    """Whose embassy it is tells more than who opens it."""
    return actors[:1] if "object.poss" in told.pattern.roles.get("actor", ()) else actors


def _lands(scene: Scene, told: Told, slots: Sequence[str], lexicon: Lexicon) -> list[Mention]:
    found: list[Mention] = []
    for slot in slots:
        for one in _in_slot(scene, told, slot, lexicon):
            if one.country and all(one.country != f.country for f in found):
                found.append(one)
    return found


def _in_slot(scene: Scene, told: Told, slot: str, lexicon: Lexicon) -> list[Mention]:
    if slot in ("object.adjective", "adjective"):
        return [m for t in told.objects for m in _described(scene, t, lexicon)]
    if slot == "object.office":
        return [m for t in told.objects for m in _posting(scene, t, lexicon)]
    if slot.endswith(".adjective"):
        return [m for t in _tokens(scene, told, slot.removesuffix(".adjective")) for m in _described(scene, t, lexicon)]
    tokens = [t for t in _tokens(scene, told, slot) if not _styled(scene, t)]
    found = [m for t in tokens for m in _meant(scene, t)]
    if slot == "subject":
        return _decided(scene, told) or _sayer(scene, told, tokens) or found or _organs(scene, told, tokens)
    return found or [m for t in tokens for m in _described(scene, t, lexicon) if slot != "by"]


def _styled(scene: Scene, token: int) -> bool:
    """True for "His Majesty" alone: "his" is no one's who was named before."""
    return scene.mention(token) is None and scene.tokens[token].text in _STYLES


_STYLES = ("Majesty", "Majesties", "Highness", "Excellency", "Holiness")


def _organs(scene: Scene, told: Told, tokens: Sequence[int]) -> list[Mention]:
    return [m for t in tokens for m in _organ(scene, t)] or _left(scene, told, tokens)


def _decided(scene: Scene, told: Told) -> list[Mention]:
    """Whose decision it is in "the decision of X to lift", wherever the parse hangs the infinitive."""
    if scene.tokens[told.at].dep not in ("acl", "xcomp", "advcl"):
        return []
    head = scene.tokens[told.at].head
    top = scene.tokens[head].head
    nouns = [head, *scene.kids(head, "dobj", "nsubj"), *scene.kids(top, "dobj", "nsubj")]
    deciding = [n for n in nouns if scene.lemma(n) in _DECISIONS]
    return [m for n in deciding for k in scene.kids(n, "poss", "prep") for m in _inner(scene, k)][:1]


def _sayer(scene: Scene, told: Told, tokens: Sequence[int]) -> list[Mention]:
    """Whom "it" stands for in "the bloc said it would": who says so; "in Quito, the government said it"."""
    verb = scene.tokens[told.at].head
    itself = [t for t in tokens if scene.tokens[t].text.lower() == "it"]
    if not itself or scene.tokens[told.at].dep != "ccomp" or scene.lemma(verb) not in _SAYINGS:
        return []
    sayers = subjects(scene, verb)
    found = [m for t in sayers for m in _meant(scene, t) if m.kind != "person"]
    organ = any(scene.tokens[t].text.lower() in _ORGANS for t in sayers)
    where = prepositions(scene, verb).get("in", ()) if organ and not found else ()
    return found or [m for t in where for m in _meant(scene, t)][:1]


def _left(scene: Scene, told: Told, tokens: Sequence[int]) -> list[Mention]:
    """The body or state just left of the verb where the parse takes some thing for the subject."""
    if not tokens or any(scene.mention(t) is not None for t in tokens):
        return []
    at = scene.tokens[told.at].start
    left = [m for m in scene.here if m.kind in ("organization", "state") and m.country and m.end <= at]
    return left[-1:]


def _tokens(scene: Scene, told: Told, slot: str) -> Sequence[int]:
    if slot.startswith("back."):
        backs = [c for c in scene.kids(told.at, "advmod", "prt") if scene.tokens[c].text.lower() == "back"]
        return [t for b in backs for t in prepositions(scene, b).get(slot.removeprefix("back."), ())]
    if slot.startswith("object.acl."):
        return _by_its_clause(scene, told, slot.removeprefix("object.acl."))
    if slot == "through.poss":
        return [k for o in told.objects for k in scene.kids(o, "poss")]
    if slot.startswith("done-to") and told.frame is not None:
        done_to = told.frame.slots.get("object", ())
        name = slot.removeprefix("done-to").removeprefix(".")
        return [t for o in done_to for t in prepositions(scene, o).get(name, ())] if name else done_to
    if slot in _BY_CLAUSE:
        return _by_clause(scene, told, slot)
    if told.frame is not None and not slot.startswith("object."):
        return told.frame.slots.get(slot, ()) or _late_agent(scene, told, slot)
    name = slot.removeprefix("object.")
    if name == "poss":
        return [k for o in told.objects for k in scene.kids(o, "poss")]
    below = [t for o in told.objects for t in prepositions(scene, o).get(name, ())]
    own = prepositions(scene, told.at).get(slot, ()) if told.frame is None else ()
    return (*(t for t in own if t not in told.objects), *below)


def _by_its_clause(scene: Scene, told: Told, slot: str) -> Sequence[int]:
    """The slot of the clause on the thing: "the sanctions placed on A by B were lifted"."""
    verbs = [v for o in told.objects for v in scene.kids(o, "acl", "relcl")]
    return [t for v in verbs for t in frame(scene, v).slots.get(slot, ())]


def _by_clause(scene: Scene, told: Told, slot: str) -> Sequence[int]:
    """What is left or entered in a clause below ("48 hours to leave Peru"), or who announces what a noun tells."""
    if slot == "announcer":
        verb = governor(scene, told.at)
        return subjects(scene, verb) if verb is not None and scene.lemma(verb) in _ANNOUNCING else ()
    below = [t for t in scene.subtree(told.at) if scene.tokens[t].text.lower() in _BY_CLAUSE[slot]]
    return [k for t in below for k in scene.kids(t, "dobj")]


def _late_agent(scene: Scene, told: Told, slot: str) -> Sequence[int]:
    """Who stands after "by" where the parse hangs that on the last noun: "were declared unwelcome by"."""
    if slot != "agent" or told.frame is None or not told.frame.passive:
        return ()
    links = [t for t in scene.subtree(told.at) if t > told.at and scene.tokens[t].text.lower() == "by"]
    return [t for link in links for t in scene.kids(link, "pobj")]


def _meant(scene: Scene, token: int) -> list[Mention]:
    """The states that a token stands for; a city stands for its state, "the kingdom" for nobody."""
    mention = scene.mention(token)
    if mention is None:
        return [m for k in scene.kids(token, "poss", "prep") for m in _inner(scene, k)]
    return [m for m in members(mention) if m.country]


def _inner(scene: Scene, kid: int) -> list[Mention]:
    tokens = [kid] if scene.tokens[kid].dep == "poss" else scene.kids(kid, "pobj")
    return [m for t in tokens if (m := scene.mention(t)) is not None and m.country and m.kind in _KINDS]


def _organ(scene: Scene, token: int) -> list[Mention]:
    """The organisation that "the bloc" stands for, or that unnamed leaders act for where the report knows but one."""
    bodies = [m for m in scene.reading.mentions if m.kind == "organization" and m.country]
    word = scene.tokens[token].text.lower()
    before = [m for m in bodies if m.end <= scene.tokens[token].start]
    if word in _BODIES:
        return before[-1:] or bodies[:1]
    mention = scene.mention(token)
    unknown = mention is not None and mention.kind == "group" and all(not m.country for m in members(mention))
    return bodies[:1] if unknown and len({m.country for m in bodies}) == 1 else []


def _described(scene: Scene, token: int, lexicon: Lexicon) -> list[Mention]:
    """The country of "the Swedish ambassador", "two British diplomats", or of a titled person who is the object."""
    mention = scene.mention(token)
    if mention is not None:
        known_to = [m for m in members(mention) if m.country]
        return known_to or [m for k in scene.kids(token, "poss") for m in _inner(scene, k)]
    found = _people(scene, token, lexicon)
    for kid in scene.kids(token, "amod", "compound", "nmod", "poss"):
        known = scene.mention(kid)
        start, end = scene.tokens[kid].start, scene.tokens[kid].end
        words = scene.reading.clean.text[start:end]
        code = lexicon.states.adjective_of.get(words) or lexicon.states.name_of.get(words)
        if known is not None and known.country:
            found.append(known)
        elif code and words not in lexicon.states.ambiguous:
            found.append(
                Mention(start, end, "state", lexicon.states.display.get(code, code), words, None, (), code, "adjective")
            )
    return found


def _people(scene: Scene, token: int, lexicon: Lexicon) -> list[Mention]:
    """The country of "Peruvians"."""
    start, end = scene.tokens[token].start, scene.tokens[token].end
    words = scene.reading.clean.text[start:end]
    code = lexicon.states.people_of.get(words)
    if not code or words in lexicon.states.ambiguous:
        return []
    return [Mention(start, end, "state", lexicon.states.display.get(code, code), words, None, (), code, "adjective")]


def _closing_host(scene: Scene, told: Told, lexicon: Lexicon) -> list[Mention]:
    """The state that closes another's mission: "A closed the mission of B in its capital"."""
    if not told.pattern.extra.get("hosted") or told.frame is None or _owned(scene, told):
        return []
    owners = _lands(scene, told, ("object.poss", "object.adjective", "object.of"), lexicon)
    by = told.frame.slots.get("subject", ()) if not told.frame.passive else told.frame.slots.get("agent", ())
    doers = [m for t in by if t not in told.objects for m in _meant(scene, t) if m.kind in ("state", "place")]
    return doers[:1] if owners and doers and doers[0].country != owners[0].country else []


def _posted_in(scene: Scene, told: Told, lexicon: Lexicon) -> list[Mention]:
    """The land in which the envoy of another serves: its own ministry summons "A, Ambassador of X to Y"."""
    found = _TO_THE_LAND.search(scene.reading.clean.text, scene.tokens[told.at].end, scene.sentence.end)
    code = lexicon.states.name_of.get(found[1]) if found else None
    if found is None or not code:
        return []
    name = lexicon.states.display.get(code, code)
    return [Mention(found.start(1), found.end(1), "state", name, found[1], None, (), code, "of")]


_TO_THE_LAND = re.compile(r"\b[Aa]mbassador of (?:the )?[A-Z][\w' -]{2,50} to (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)")


def _posting(scene: Scene, token: int, lexicon: Lexicon) -> list[Mention]:
    """The land of "its ambassador to X" within a person's title."""
    mention = scene.mention(token)
    hit = (
        re.search(
            r"(?:[Aa]mbassador|[Ee]nvoy|[Hh]igh [Cc]ommissioner) (?:[a-zA-Z -]{0,40}?)?(?:to|in) (?:the )?"
            r"([A-Z][\w' .-]+)",
            mention.text,
        )
        if mention
        else None
    )
    words = hit[1].split(",")[0].strip() if hit else ""
    code = lexicon.states.name_of.get(words) or lexicon.states.capital_of.get(words)
    if mention is None or not code:
        return []
    name = lexicon.states.display.get(code, code)
    return [Mention(mention.start, mention.end, "state", name, words, None, (), code, "of")]


def _supplied(
    scene: Scene, told: Told, actors: list[Mention], recipients: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """The other side from the rest of the sentence, or from the pair that the document is about."""
    if not told.pattern.extra.get("supply") and not told.pattern.extra.get("mutual"):
        return actors, recipients
    if actors and not recipients and (target := _unnamed_target(scene, told)) is not None:
        return actors, [m for m in target if all(m.country != a.country for a in actors)]
    known = [*actors, *recipients]
    codes = {m.country for m in known}
    if len(codes) > 1:
        return actors, recipients
    others = _others(scene, told, known)
    if codes:
        return (actors or others, recipients or others)
    return _of_nobody(scene, told)


def _others(scene: Scene, told: Told, known: Sequence[Mention]) -> list[Mention]:
    """The other side than the one known: of the sentence where it names just one, else of the pair."""
    if not known:
        return []
    code = known[0].country
    beside = _beside_the_subject(scene, told)
    others = [m for m in sides(_near(scene), metonyms=not told.pattern.extra.get("each")) if m.country != code]
    others = [m for m in others if m.start not in beside]
    pair = pair_of(scene.reading)
    if len(others) > 1 and len(pair) == 2:
        others = [m for m in others if m.country in {p.country for p in pair}]
    if len(others) == 1:
        return others
    agentless = told.frame is not None and told.frame.passive and not told.pattern.extra.get("foreign")
    near = [m for m in around(scene.reading, scene.sentence, known[:1]) if m.country != code]
    if near and not agentless:
        return near
    hosts = [m for m in scene.reading.mentions if m.basis == "publisher" and m.country and m.country != code]
    return hosts[:1] if told.pattern.extra.get("each") and not others else []


def _beside_the_subject(scene: Scene, told: Told) -> set[int]:
    """Where those stand who do it each for himself ("the ambassadors A and B presented"): no one's other side."""
    if told.frame is None or not told.pattern.extra.get("each"):
        return set()
    below = [t for s in scene.kids(told.at, "nsubj") for t in scene.subtree(s)]
    begin = min((scene.tokens[t].start for t in below), default=0)
    return {m.start for m in scene.here if begin <= m.start < scene.tokens[told.at].start} if below else set()


def _of_nobody(scene: Scene, told: Told) -> tuple[list[Mention], list[Mention]]:
    """Both sides where the clause tells neither: an embassy is that of the one land that the sentence names."""
    near = around(scene.reading, scene.sentence)
    here = [m for m in sides(_near(scene)) if m.country in {n.country for n in near}]
    if told.pattern.extra.get("self") and len(here) == 1:
        return here, [n for n in near if n.country != here[0].country]
    return [], []


def _both(scene: Scene, told: Told) -> bool:
    """True for "the two kingdoms": they do it to each other."""
    whose = told.frame.slots.get("subject", ()) if told.frame else ()
    plain = bool(whose) and scene.mention(whose[0]) is None
    return plain and scene.tokens[whose[0]].text.casefold() in _BOTH


def _unnamed_target(scene: Scene, told: Told) -> list[Mention] | None:
    """Whom "on the country" means, the land named last before it; empty for one told otherwise, None where none is."""
    links = ("on", "against", "object.on", "object.against")
    tokens = [t for link in links for t in _tokens(scene, told, link) if scene.mention(t) is None]
    tokens = [t for t in tokens if not any(x.start <= scene.tokens[t].start < x.end for x in scene.reading.timexes)]
    if not tokens:
        return None
    start = scene.tokens[tokens[0]].start
    before = [m for m in scene.here if m.kind in ("state", "place") and m.country and m.end <= start]
    return before[-1:] if scene.tokens[tokens[0]].text.lower() in _LANDS else []


def _near(scene: Scene) -> list[Mention]:
    return [
        m for m in scene.here if m.kind not in ("mechanism", "initiative") and m.how not in ("collective", "pronoun")
    ]
