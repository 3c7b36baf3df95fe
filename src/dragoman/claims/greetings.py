"""Greetings, letters and condolences carried by somebody: sender, bearer, recipient; one claim a direction."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.claims.clauses import resumed_subject
from dragoman.claims.frames import Frame, Scene, conjuncts, frames, governor, subjects
from dragoman.claims.maker import clause_span, make, time_of
from dragoman.claims.parties import mentions_in, party, people_in, somebody
from dragoman.claims.patterns import Acts, noun_of
from dragoman.claims.slots import agents, prepositions
from dragoman.model import Claim, Mention

_OWNS = frozenset(("his", "her", "their", "its"))
_BEHALF = re.compile(
    r"\b(?:on (?:the )?behalf of|on (?:the )?instructions? (?:from|of)|in the name of)\s+(?:the\s+)?", re.IGNORECASE
)
_OVER = frozenset(("on", "over", "along", "across"))


@dataclass(frozen=True, slots=True)
class Post:
    """The vocabulary of greetings."""

    convey: frozenset[str]
    wire: frozenset[str]
    exchange: frozenset[str]
    receive: frozenset[str]
    tell: frozenset[str]
    travel: frozenset[str]
    ask: frozenset[str]
    things: frozenset[str]
    spoken: frozenset[str]
    paper: frozenset[str]
    post: frozenset[str]
    reach: frozenset[str]
    carriers: frozenset[str]
    receivers: frozenset[str]
    taking: frozenset[str]


def greetings(scene: Scene, acts: Acts) -> Iterator[Claim]:
    """The greetings that one sentence tells as conveyed, as asked to be conveyed, as wired, or as exchanged."""
    post = _post(acts)
    for frame in frames(scene):
        if frame.modality == "hypothetical":
            continue
        if frame.lemma == "take" and _taken(scene, frame.verb, post):
            yield from _received(scene, frame, post)
        elif frame.lemma in post.convey:
            yield from _carried(scene, frame, post)
        elif frame.lemma in post.wire:
            yield from _wired(scene, frame, post)
        elif frame.lemma in post.exchange:
            yield from _exchanged(scene, frame, post)
        elif frame.lemma in post.receive | post.reach:
            yield from _received(scene, frame, post)
        elif frame.lemma in post.tell:
            yield from _word(scene, frame, post)
        elif frame.lemma in post.travel:
            yield from _taken_along(scene, frame, post)
        elif frame.lemma in ("be", "become", "act", "serve"):
            yield from _by_noun(scene, frame, post)
        yield from _written(scene, frame, post)
        if frame.lemma in post.post:
            yield from _wrote(scene, frame, post)


def carries(scene: Scene, frame: Frame, acts: Acts) -> bool:
    """True when a frame, or the one it asks for, carries a greeting: it is then no statement."""
    post = _post(acts)
    if frame.lemma in post.wire:
        return bool(_by_paper(scene, frame, post))
    below = [c for c in scene.parse.children[frame.verb] if scene.tokens[c].dep in ("xcomp", "ccomp", "advcl")]
    for verb in (frame.verb, *below):
        if scene.lemma(verb) not in post.convey:
            continue
        found = _things(scene, verb, post)
        behalf = bool(found) and bool(_behalf(scene))
        if behalf or any(noun_of(scene, t) not in post.spoken or _owned(scene, t) for t in found):
            return True
    return False


@cache
def _post(acts: Acts) -> Post:
    raw = acts.raw["greeting"]
    verbs = raw.get("verbs")
    table = verbs if isinstance(verbs, dict) else {}
    return Post(
        _words(table.get("convey")) | _words(raw.get("silent")), _words(table.get("wire")),
        _words(table.get("exchange")),
        _words(table.get("receive")), _words(table.get("tell")), _words(table.get("travel")), _words(raw.get("ask")),
        _words(raw.get("things")), _words(raw.get("spoken")), _words(raw.get("paper")),
        _words(table.get("post")), _words(table.get("reach")),
        _words(raw.get("carriers")), _words(raw.get("receivers")), _words(raw.get("taking")),
    )  # fmt: skip


def _words(value: object) -> frozenset[str]:
    return frozenset(str(v) for v in value) if isinstance(value, list) else frozenset()


# --- what is carried -----------------------------------------------------------------------------------------------


def _things(scene: Scene, verb: int, post: Post) -> list[int]:
    """The greetings or papers that a verb carries, also behind a particle ("pass on his greetings") or a recipient."""
    passive = scene.kids(verb, "nsubjpass")
    joined = [c for c in scene.kids(verb, "conj") if scene.tokens[c].tag.startswith("NN")]
    first = [*scene.kids(verb, "dobj", "dative", "oprd"), *passive, *joined]
    over = [p for p in scene.kids(verb, "prep", "prt") if scene.tokens[p].text.lower() in _over(scene, verb)]
    first += [o for p in over for o in scene.kids(p, "pobj")]
    to = [o for p in scene.kids(verb, "prep", "dative") for o in scene.kids(p, "pobj")]
    back = [c for c in scene.kids(verb, "advmod", "prt") if scene.tokens[c].text.lower() in ("back", "over")]
    to += [o for b in back for p in scene.kids(b, "prep") for o in scene.kids(p, "pobj")]
    first += [a for o in (*to, *first) for a in scene.kids(o, "appos")]
    first += [o for o in to if any(scene.mention(c) is not None for c in scene.kids(o, "compound"))]
    found = [t for d in first for t in conjuncts(scene, d) if noun_of(scene, t) in post.things]
    # "Sent word" is a message; "words of comfort" are said.
    return [t for t in found if not _credence(scene, t) and scene.tokens[t].text.lower() != "words"]


def _over(scene: Scene, verb: int) -> frozenset[str]:
    """The words behind which a verb has what it carries: "pass on", "hand over", "presented him with"."""
    return _OVER | ({"with"} if scene.lemma(verb) == "present" else set())


_OF_AN_ENVOY = ("credence", "credential", "recall", "introduction", "commission", "accreditation")


def _credence(scene: Scene, thing: int) -> bool:
    """True for an ambassador's letter of credence, which greets nobody."""
    return any(noun_of(scene, t) in _OF_AN_ENVOY for t in scene.subtree(thing))


def _owned(scene: Scene, thing: int) -> bool:
    """True when the thing is somebody else's: "a message from A", "the wishes of A", "A's letter"."""
    return bool(_owners(scene, thing))


def _owners(scene: Scene, thing: int) -> list[int]:
    named = [p for p in scene.kids(thing, "poss") if scene.tokens[p].text.lower() not in _OWNS]
    found = [c for p in named for c in conjuncts(scene, p)]
    for prep in scene.kids(thing, "prep"):
        if scene.tokens[prep].text.lower() in ("of", "from"):
            found += [c for o in scene.kids(prep, "pobj") for c in conjuncts(scene, o)]
    found += [c for verb in scene.kids(thing, "acl", "relcl") for c in _authors(scene, verb)]
    return [t for t in found if scene.mention(t) is not None]


def _authors(scene: Scene, verb: int) -> list[int]:
    """Who by a clause on the thing speaks in it or sent it: "a letter in which A invites", "a message signed by A"."""
    within = [c for p in scene.kids(verb, "prep") for c in scene.kids(p, "pobj")]
    if any(scene.tokens[t].text.lower() == "which" and scene.tokens[t - 1].text.lower() == "in" for t in within):
        return subjects(scene, verb)
    sent = scene.tokens[verb].tag == "VBN" and scene.lemma(verb) in _SENT
    return agents(scene, verb) if sent else []


_SENT = frozenset("sign send write address dispatch pen".split())


# --- who carries it, from whom, to whom ------------------------------------------------------------------------------


def _carried(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    things = _things(scene, frame.verb, post)
    if not things or _told_of_another(scene, frame, things, post):
        return
    asked = _asker(scene, frame, post)
    owners = [t for thing in things for t in _owners(scene, thing)]
    senders = people_in(scene, [*owners, *frame.slots.get("from", ()), *_behalf(scene)])
    after = scene.tokens[things[0]].end
    senders = senders or _called(scene, after, "from") if not asked else senders
    subject = _bringing(scene, frame)
    if not senders and not asked and (told := _of_the_letter(scene, things, post)) is not None:
        senders = told
    given = bool(senders) and bool(subject)
    if not senders and not asked and _said_aloud(scene, things, post) and not _by_paper(scene, frame, post):
        return
    bearers = [m for m in subject if all(m.name != s.name for s in senders)] if senders else []
    if asked:
        senders = senders or people_in(scene, asked)
        bearers = [m for m in people_in(scene, _asked(scene, frame)) if all(m.name != s.name for s in senders)]
    if asked and not bearers:
        bearers = _guest(scene, frame.verb, senders, _recipients(scene, frame, things, senders))
    senders, through = senders or subject, people_in(scene, frame.slots.get("through", ()))
    bearers = [*bearers, *(m for m in through if all(m.name != s.name for s in senders))]
    rule = "asked" if asked else "conveyed"
    apart = [thing for thing in things[1:] if _sent_to(scene, thing)]
    for thing in apart:
        recipients = people_in(scene, _sent_to(scene, thing))
        if senders and _two_sides(senders, recipients):
            yield _claim(scene, frame, [thing], senders, bearers, recipients, rule)
    things = [thing for thing in things if thing not in apart]
    recipients = _recipients(scene, frame, things, [*senders, *bearers])
    recipients = recipients or _met_with_it(scene, frame, [*senders, *bearers])
    recipients = recipients or (_host(scene, frame.verb, [*senders, *bearers]) if given else [])
    if not asked and _of_another_side(senders, subject):
        return
    if senders and recipients and _two_sides(senders, recipients):
        yield _claim(scene, frame, things, senders, bearers, recipients, rule)


def _met_with_it(scene: Scene, frame: Frame, others: Sequence[Mention]) -> list[Mention]:
    """Who receives a guest who brings it: "bringing greetings from A, B was received by C"."""
    head = scene.tokens[frame.verb].head
    if scene.tokens[frame.verb].dep != "advcl" or scene.tokens[frame.verb].tag != "VBG":
        return []
    met = people_in(scene, [*agents(scene, head), *scene.kids(head, "dobj")])
    return [m for m in met if m.name not in {o.name for o in others}]


def _of_another_side(senders: Sequence[Mention], subject: Sequence[Mention]) -> bool:
    """True where who brings it would be of another state than its sender: whose it is was misread."""
    sent, brought = ({m.country for m in group} for group in (senders, subject))
    return bool(sent) and bool(brought) and None not in sent | brought and not brought & sent


def _told_of_another(scene: Scene, frame: Frame, things: Sequence[int], post: Post) -> bool:
    """True for "signed by A" on a letter that another verb carries: one way from A to B, and not two."""
    if scene.tokens[frame.verb].dep != "acl" or scene.tokens[frame.verb].head not in things:
        return False
    verb = governor(scene, scene.tokens[frame.verb].head)
    return verb is not None and scene.lemma(verb) in post.convey | post.receive and frame.lemma in _SENT


def _bringing(scene: Scene, frame: Frame) -> list[Mention]:
    """Who carries it by the grammar; the one with whom a sentence begins that the parse left without a verb."""
    told = people_in(scene, resumed_subject(scene, frame.verb) or frame.slots.get("subject", ()))
    root = next((n for n, t in enumerate(scene.tokens) if t.head == n), frame.verb)
    return told or (people_in(scene, [root]) if scene.kids(root, "relcl") and root < frame.verb else [])


def _called(scene: Scene, begin: int, *links: str) -> list[Mention]:
    """Who stands right behind a link word from a place on where the parse went astray, a name without a title too."""
    text = scene.reading.clean.text
    stop = _NEXT_CLAUSE.search(text, begin, scene.sentence.end)
    end = stop.start() if stop else scene.sentence.end
    for found in re.finditer(rf"\b(?:{'|'.join(links)})\s+(?:the\s+|his\s+|her\s+|their\s+)?", text[begin:end]):
        at = begin + found.end()
        named = [m for m in scene.here if m.kind == "person" and m.start <= at < m.end and somebody(m)]
        plain = _NAME.match(text, at, end)
        if named:
            return named[:1]
        if plain and not any(m.start < plain.end() and at < m.end for m in scene.here) and found.group().endswith(" "):
            return [Mention(at, plain.end(), "person", plain[0], plain[0])] if found[0].split()[-1] in links else []
    return []


_NEXT_CLAUSE = re.compile(r"[;.]\s|,\s+(?:and\s+(?!to\b)|who\b|which\b|while\b|with\b)")
_NAME = re.compile(r"[A-Z][\w'’-]+(?:\s+(?:[A-Z]\.|[A-Z][\w'’-]+|al|bin|de|da|van|von)){1,3}")


def _sent_to(scene: Scene, thing: int) -> list[int]:
    """Those to whom a thing of a list goes by itself: "a letter to A, and another to B"."""
    to = [p for p in scene.kids(thing, "prep", "dative") if scene.tokens[p].text.lower() == "to"]
    return [t for p in to for o in scene.kids(p, "pobj") for t in conjuncts(scene, o) if scene.mention(t) is not None]


def _host(scene: Scene, verb: int, others: Sequence[Mention]) -> list[Mention]:
    """To whom a guest hands what he brings where nobody is told: the last one named before who is of another state."""
    at, lands = scene.tokens[verb].start, {m.country for m in others}
    near = [
        m for m in scene.reading.mentions
        if at - _NEAR < m.end <= at and m.kind == "person" and m.how in ("named", "short") and m.country
    ]  # fmt: skip
    return [m for m in near if m.country not in lands and None not in lands][-1:]


_NEAR = 500
"""How far back, in characters, the host of a guest is looked for."""


def _guest(scene: Scene, verb: int, senders: Sequence[Mention], recipients: Sequence[Mention]) -> list[Mention]:
    """Who is asked where nobody is told ("asked that his wishes be passed to A"): the last one named of A's state."""
    at, lands = scene.tokens[verb].start, {m.country for m in recipients}
    known = {m.name for m in (*senders, *recipients)}
    begin = scene.reading.sentences[max(0, scene.number - 1)].start
    near = [
        m for m in scene.reading.mentions
        if begin <= m.start and m.end <= at and m.kind == "person" and m.how in ("named", "short")
    ]  # fmt: skip
    return [m for m in near if m.country in lands and m.name not in known][-1:] if None not in lands else []


def _of_the_letter(scene: Scene, things: Sequence[int], post: Post) -> list[Mention] | None:
    """Whose letter "the letter" is by the words before: who is named behind "a letter from"; None if not one."""
    back = [t for t in things if noun_of(scene, t) in post.paper and _pointed_at(scene, t)]
    if not back:
        return None
    end = scene.tokens[back[0]].start
    near = [m for m in scene.reading.mentions if end - _NEAR < m.start < end and m.kind == "person" and somebody(m)]
    whose = re.compile(rf"\b(?:{'|'.join(sorted(post.paper))})\b[^.;]{{0,60}}?\b(?:from|of|by)\s+(?:the\s+)?$")
    text = scene.reading.clean.text
    return [m for m in near if whose.search(text, max(0, m.start - 120), m.start)][-1:]


def _pointed_at(scene: Scene, thing: int) -> bool:
    """True for "the letter", "this message", of which no more is told."""
    words = [scene.tokens[c].text.lower() for c in scene.kids(thing, "det")]
    return words in (["the"], ["this"], ["that"]) and not scene.kids(thing, "prep", "acl", "relcl", "poss")


def _said_aloud(scene: Scene, things: Sequence[int], post: Post) -> bool:
    """True for congratulations or an invitation that nobody carries and no telegram brings: a statement."""
    nouns = {noun_of(scene, t) for t in things}
    hanging = {noun_of(scene, t) for thing in things for t in scene.subtree(thing)}
    return nouns <= post.spoken and not hanging & post.paper


def _behalf(scene: Scene) -> list[int]:
    """The sender in "on behalf of A"."""
    for hit in _BEHALF.finditer(scene.reading.clean.text, scene.sentence.start, scene.sentence.end):
        for index, token in enumerate(scene.tokens):
            if token.start >= hit.end() and token.mention >= 0:
                return conjuncts(scene, index)
    return []


def _recipients(scene: Scene, frame: Frame, things: Sequence[int], others: Sequence[Mention]) -> list[Mention]:
    """Those to whom it goes: told by "to", as the indirect object, "to whom", or the one just spoken to."""
    slots = frame.slots
    tokens = [*slots.get("to", ()), *slots.get("object.to", ())]
    to = [p for thing in things for p in scene.kids(thing, "prep") if scene.tokens[p].text.lower() == "to"]
    tokens += [t for p in to for o in scene.kids(p, "pobj") for t in conjuncts(scene, o)]
    tokens += [t for b in scene.kids(frame.verb, "advmod", "prt") for t in prepositions(scene, b).get("to", ())]
    tokens += [a for t in tokens if scene.mention(t) is None for a in scene.kids(t, "appos")]
    known = {m.name for m in others}
    found = people_in(scene, [*tokens, *(t for t in slots.get("object", ()) if t not in things)])
    if any(scene.tokens[t].text.lower() == "whom" for t in tokens):
        found += _before(scene, frame.verb, known)
    found += [m for t in tokens for m in _nation(scene, t)]
    found = [m for m in found if m.name not in known] or _told_to(scene, frame, things, known)
    return found or (_before(scene, frame.verb, known) if len(others) > 1 else [])


def _nation(scene: Scene, token: int) -> list[Mention]:
    """The state whose "people" or "nation" a thing goes to."""
    if scene.mention(token) is not None or scene.tokens[token].text.casefold() not in (
        "people",
        "nation",
        "government",
    ):
        return []
    return [m for m in mentions_in(scene, scene.subtree(token)) if m.kind == "state" and m.country][:1]


def _told_to(scene: Scene, frame: Frame, things: Sequence[int], known: set[str]) -> list[Mention]:
    """Whom the words "to" or "for" name where the grammar hangs them on another word: "to A greetings from B"."""
    begin = min(scene.tokens[frame.verb].end, *(scene.tokens[t].end for t in things))
    near = [m for m in scene.here if begin <= m.start and m.kind == "person" and somebody(m) and m.name not in known]
    text = scene.reading.clean.text
    direct = [m for m in near if _TO.search(text[begin : m.start])]
    plain = _called(scene, begin, "to") if not direct else []
    kept = [m for m in plain if m.name not in known]
    return direct or kept or [m for m in near if _FOR_HIM.search(text[begin : m.start])][:1]


_TO = re.compile(r"\bto\s+(?:the\s+)?$")
_FOR_HIM = re.compile(r"\bfor\s+(?:\w+\s+){0,5}(?:of\s+)?(?:the\s+)?$")


def _before(scene: Scene, verb: int, known: set[str]) -> list[Mention]:
    """The last person named before the verb who is not one of those known."""
    at = scene.tokens[verb].start
    people = [m for m in scene.here if m.end <= at and m.kind == "person" and somebody(m) and m.name not in known]
    return people[-1:]


def _two_sides(senders: Sequence[Mention], recipients: Sequence[Mention]) -> bool:
    """Senders and recipients are different people, and not known to be of one country."""
    if {m.name for m in senders} & {m.name for m in recipients}:
        return False
    codes = [m.country for m in (*senders, *recipients)]
    return None in codes or len(set(codes)) > 1


def _asker(scene: Scene, frame: Frame, post: Post) -> list[int]:
    """The subject of "asked" in "A asked B to convey" and "A asked that his wishes be conveyed"."""
    token = scene.tokens[frame.verb]
    asking = _asking(scene, frame.verb)
    if token.dep in ("xcomp", "ccomp", "advcl", "acl", "conj", "pcomp") and scene.lemma(asking) in post.ask:
        return subjects(scene, asking)
    return []


def _asking(scene: Scene, verb: int) -> int:
    """The verb by which the carrying is asked for: "asked him to convey", "entrusted him with conveying"."""
    head = scene.tokens[verb].head
    return scene.tokens[head].head if scene.tokens[verb].dep == "pcomp" else head


def _asked(scene: Scene, frame: Frame) -> list[int]:
    """B in "A asked B to convey", whether the parse hangs it on the asking or on the carrying."""
    head = _asking(scene, frame.verb)
    own = scene.kids(frame.verb, "nsubj")
    return [c for d in (*scene.kids(head, "dobj", "dative"), *own) for c in conjuncts(scene, d)]


# --- telegrams -----------------------------------------------------------------------------------------------------


def _by_paper(scene: Scene, frame: Frame, post: Post) -> list[int]:
    """The telegram or letter in which somebody congratulates or condoles."""
    names = ("in", "by", "via", "through", "with")
    return [t for name in names for t in frame.slots.get(name, ()) if noun_of(scene, t) in post.paper]


def _wired(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    papers = _by_paper(scene, frame, post)
    senders = people_in(scene, frame.slots.get("subject", ()))
    recipients = people_in(scene, frame.slots.get("object", ()))
    bearers = [m for m in people_in(scene, frame.slots.get("through", ())) if m not in senders]
    if (papers or bearers) and senders and recipients and _two_sides(senders, recipients):
        yield _claim(scene, frame, papers or [frame.verb], senders, bearers, recipients, "wired")


def _received(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    """ "A received a letter from B": a greeting of B's."""
    reached = frame.lemma in post.reach
    told = frame.slots.get("subject", ()) if reached else _things(scene, frame.verb, post)
    told = told or _taken(scene, frame.verb, post)
    things = [t for t in told if noun_of(scene, t) in post.things - post.spoken]
    senders = people_in(scene, [*(o for t in things for o in _owners(scene, t)), *frame.slots.get("from", ())])
    got = frame.slots.get("object" if reached else "subject", ())
    meant = [] if reached else [t for thing in things for t in _sent_to(scene, thing)]
    recipients = people_in(scene, meant or resumed_subject(scene, frame.verb) or got)
    if things and senders and recipients and _two_sides(senders, recipients):
        yield _claim(scene, frame, things, senders, [], recipients, "received")


def _taken(scene: Scene, verb: int, post: Post) -> list[int]:
    """The letter of "took delivery of a letter"."""
    taken = [d for d in scene.kids(verb, "dobj") if noun_of(scene, d) in post.taking]
    of = [t for d in (*taken, verb) for t in prepositions(scene, d).get("of", ())] if taken else []
    return [t for t in of if noun_of(scene, t) in post.things]


def _word(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    """ "A asked B to tell C that ...": word of A's that B carries to C."""
    senders, bearers = people_in(scene, _asker(scene, frame, post)), people_in(scene, _asked(scene, frame))
    recipients = [m for m in people_in(scene, frame.slots.get("object", ())) if m.name not in {b.name for b in bearers}]
    told = any(scene.tokens[c].dep == "ccomp" for c in scene.parse.children[frame.verb])
    if told and senders and bearers and recipients and _two_sides(senders, recipients):
        yield _claim(scene, frame, [frame.verb], senders, bearers, recipients, "asked")


def _taken_along(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    """ "B will go to X with a letter from A to C": what B has with him on a journey."""
    hanging = [*frame.slots.get("with", ()), *frame.slots.get("carrying", ())]
    papers = [t for t in hanging if noun_of(scene, t) in post.paper]
    senders = people_in(scene, [o for t in papers for o in _owners(scene, t)])
    bearers = [m for m in people_in(scene, frame.slots.get("subject", ())) if all(m.name != s.name for s in senders)]
    if not papers or not senders or not bearers:
        return
    recipients = _recipients(scene, frame, papers, [*senders, *bearers])
    if recipients and _two_sides(senders, recipients):
        yield _claim(scene, frame, papers, senders, bearers, recipients, "conveyed")


def _written(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    """ "In a letter to A, B committed himself to ...": what B writes goes to A."""
    papers = [t for t in frame.slots.get("in", ()) if noun_of(scene, t) in post.paper and _sent_to(scene, t)]
    senders = people_in(scene, frame.slots.get("subject", ()))
    recipients = people_in(scene, [o for t in papers for o in _sent_to(scene, t)])
    if papers and senders and recipients and _two_sides(senders, recipients):
        yield _claim(scene, frame, papers, senders, [], recipients, "written")


_TREATY = re.compile(r"\b(?:agreement|treaty|accord|protocol|convention|pact|ratification|intent)s?\b")


def _wrote(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    """ "A has written to B to express his sympathy", "A wired B, congratulating him": what is said goes by paper."""
    senders = people_in(scene, frame.slots.get("subject", ()))
    told = [*frame.slots.get("to", ()), *(frame.slots.get("object", ()) if not frame.passive else ())]
    recipients = people_in(scene, told)
    if _things(scene, frame.verb, post) or not senders or not recipients or not _two_sides(senders, recipients):
        return
    below = [c for c in scene.kids(frame.verb, "advcl", "xcomp", "conj") if not scene.kids(c, "nsubj")]
    things = [t for c in below for t in _things(scene, c, post)]
    if things or any(scene.lemma(c) in post.wire for c in below):
        yield _claim(scene, frame, things or [frame.verb], senders, [], recipients, "written")


def _by_noun(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    """ "B was the bearer of a letter from A to C", "C was the recipient of greetings from A"."""
    nouns = [*scene.kids(frame.verb, "attr"), *frame.slots.get("as", ())]
    roles = [t for t in nouns if noun_of(scene, t) in post.carriers | post.receivers]
    of = [p for t in roles for p in scene.kids(t, "prep") if scene.tokens[p].text.lower() == "of"]
    things = [
        t for p in of for o in scene.kids(p, "pobj") for t in conjuncts(scene, o) if noun_of(scene, t) in post.things
    ]
    senders = people_in(
        scene, [*(o for t in (*things, *roles) for o in _owners(scene, t)), *frame.slots.get("from", ())]
    )
    one = [m for m in people_in(scene, frame.slots.get("subject", ())) if all(m.name != s.name for s in senders)]
    if not things or not senders or not one:
        return
    carried = noun_of(scene, roles[0]) in post.carriers
    recipients = _recipients(scene, frame, things, [*senders, *one]) if carried else one
    if recipients and _two_sides(senders, recipients):
        yield _claim(scene, frame, things, senders, one if carried else [], recipients, "conveyed")


def _exchanged(scene: Scene, frame: Frame, post: Post) -> Iterator[Claim]:
    """ "A and B exchanged telegrams": one greeting each way."""
    # Notes that are exchanged are an agreement.
    words = scene.reading.clean.text[scene.sentence.start : scene.sentence.end].casefold()
    papers = {"note", "letter"} if _TREATY.search(words) else {"note"}
    things = [t for t in frame.slots.get("object", ()) if noun_of(scene, t) in post.things - papers]
    people = people_in(scene, [t for slot in ("subject", "with", "object.with") for t in frame.slots.get(slot, ())])
    if things and len(people) == 2 and _two_sides(people[:1], people[1:]):
        yield _claim(scene, frame, things, people[:1], [], people[1:], "exchanged")
        yield _claim(scene, frame, things, people[1:], [], people[:1], "exchanged")


# --- the claim -----------------------------------------------------------------------------------------------------


def _claim(
    scene: Scene,
    frame: Frame,
    things: Sequence[int],
    senders: Sequence[Mention],
    bearers: Sequence[Mention],
    recipients: Sequence[Mention],
    rule: str,
) -> Claim:
    tokens = [frame.verb, *things, *_held(scene, frame, senders, bearers, recipients)]
    roles = {
        "sender": [party(m) for m in senders],
        "bearer": [party(m) for m in bearers],
        "recipient": [party(m) for m in recipients],
    }
    modality = "occurred" if rule == "asked" else frame.modality
    return make(
        scene.reading, "greeting", roles, clause_span(scene, tokens), rule=f"greeting/{rule}", modality=modality,
        values={"what": _what(scene, things)}, time=time_of(scene, frame.verb, frame.tense),
    )  # fmt: skip


def _held(scene: Scene, frame: Frame, *groups: Sequence[Mention]) -> list[int]:
    """The tokens of the sentence that name those who take part, and the subject of the verb or of its asking."""
    named = {m.start for group in groups for m in group}
    inside = [i for i in range(len(scene.tokens)) if any(m.start in named for m in mentions_in(scene, [i]))]
    head = scene.tokens[frame.verb].head
    return [*inside, *frame.slots.get("subject", ()), *scene.kids(head, "nsubj")]


def _what(scene: Scene, things: Sequence[int]) -> str:
    """The things with their adjectives: "warm greetings and best wishes", "message of condolences"; else "word"."""
    if any(scene.tokens[t].tag.startswith("V") for t in things):
        return "word"
    parts = []
    for thing in things:
        tokens = [thing, *(t for t in scene.kids(thing, "amod", "compound") if scene.mention(t) is None)]
        of = [p for p in scene.kids(thing, "prep") if scene.tokens[p].text.lower() == "of" and not _named(scene, p)]
        parts.append(scene.text([*tokens, *(t for p in of for t in scene.subtree(p))]))
    return " and ".join(dict.fromkeys(" ".join(p.split()) for p in parts))


def _named(scene: Scene, prep: int) -> bool:
    return any(scene.mention(t) is not None for t in scene.subtree(prep))
