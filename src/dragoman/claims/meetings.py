"""Meetings: talks, calls, receptions and courtesy calls between people of different states."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from dragoman.claims.frames import (
    Frame,
    Scene,
    conjuncts,
    frames,
    governor,
    noun_mood,
    only_possible,
    own_clause,
    prepositions,
    subjects,
    wished,
)
from dragoman.claims.implied import leaders
from dragoman.claims.maker import clause_span, make, place_of, settled, time_of
from dragoman.claims.parties import members, mentions_in, party, somebody, two_sided
from dragoman.claims.patterns import Acts, Pattern, matches, noun_of, slot_tokens
from dragoman.claims.rosters import rostered
from dragoman.claims.rounds import rounds
from dragoman.claims.slots import infinitive, with_of_a_noun
from dragoman.claims.turns import ruler_speaking
from dragoman.model import Claim, Mention
from dragoman.model.claim import Value
from dragoman.reading.focus import same
from dragoman.reading.verbs import singular

_VIDEO = re.compile(
    r"\b(?:video|virtual\w*|videoconference|video-?conference|video link|teleconference|"
    r"online(?=\W*$|\W*[,.;)]|\W+(?:meeting|talks|summit|conference|session|format|call|event|consultations?|on|in|at|"
    r"with|to|today|yesterday|from)\b))\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:(?:by|on|over|via) (?:the )?(?:tele)?phone|phone (?:call|talk|conversation)|telephone|phoned|telephon\w+|"
    r"a call)\b",
    re.IGNORECASE,
)
_FACE = re.compile(
    r"\b(?:in person|face to face|face-to-face|on the (?:sidelines|margins)|at the (?:palace|residence)|"
    r"over (?:an? )?(?:working )?(?:breakfast|lunch|dinner|tea|coffee)|a second time|"
    r"at (?:the|an?) (?:\w+ ){0,2}(?:reception|dinner|lunch|luncheon|banquet|ceremony|summit|forum))\b",
    re.IGNORECASE,
)
_MARGINS = re.compile(
    r"\b(?:on|in|at) the (?:sidelines|side lines|margins|side-lines|fringes) of (?:the )?((?:[\w'+.-]+ ?){1,8})",
    re.IGNORECASE,
)

_BEHIND_MARGINS = re.compile(r"\b(?:with|where|which|today|yesterday)\b")


def meetings(scene: Scene, acts: Acts) -> Iterator[Claim]:
    """The meetings that one sentence tells, by its verbs and then by its nouns."""
    told: list[Claim] = []
    used: set[int] = set()
    if _asked(scene):
        return
    for frame in frames(scene):
        for pattern in acts.verbs["meeting"]:
            if not matches(scene, frame, pattern):
                continue
            found = list(_by_verb(scene, frame, pattern))
            if found:
                used.update(t for t in frame.slots.get("object", ()))
                used.add(frame.verb)
                told.extend(found)
                break
    for index, pattern in _noun_hits(scene, acts, used):
        told.extend(_by_noun(scene, index, pattern, told))
    yield from told


def _asked(scene: Scene) -> bool:
    """True for a question: who asks whether they met does not say so."""
    return scene.reading.clean.text[scene.sentence.start : scene.sentence.end].rstrip(' "”').endswith("?")


def _by_verb(scene: Scene, frame: Frame, pattern: Pattern) -> Iterator[Claim]:
    if frame.modality == "hypothetical" or wished(scene, frame.verb) or not _fits(scene, frame, pattern):
        return
    slots = pattern.roles.get("participant", ())
    own = [*pattern.roles.get("host", ()), "subject", "agent", "object.poss", *_BETWEEN]
    left = _sides(scene, slot_tokens(frame, own))
    right = _sides(scene, slot_tokens(frame, [s for s in slots if s not in own]))
    if frame.passive and "company" in pattern.extra and not left:
        left, right = _sides(scene, frame.slots.get("object", ())), _sides(scene, frame.slots.get("with", ()))
    if not left and right and frame.passive and scene.tokens[frame.verb].dep == "acl":
        left = _owner(scene, scene.tokens[frame.verb].head)
    if left and not right and pattern.objects and pattern.values.get("format") == "call":
        right = _to_whom(scene, frame)
    if "pair" in pattern.extra:
        left, right = right, []
    if not left and right:
        return
    tokens = [frame.verb, *slot_tokens(frame, ["subject", *slots])]
    told_of = "pair" in pattern.extra and scene.tokens[frame.verb].dep == "relcl"
    at = scene.tokens[frame.verb].head if told_of else frame.verb
    yield from _told(scene, at, tokens, left, right, pattern, frame.modality, frame.tense)


def _to_whom(scene: Scene, frame: Frame) -> list[Mention]:
    """Who is called in "made a call to congratulate A"."""
    aims = [
        a
        for a in scene.kids(frame.verb, "advcl", "xcomp")
        if any(scene.tokens[c].tag == "TO" for c in scene.kids(a, "aux"))
    ]
    return _sides(scene, [c for a in aims for o in scene.kids(a, "dobj") for c in conjuncts(scene, o)])


_BETWEEN = ("between", "object.between")


def _fits(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True when the slots hold what the pattern wants; people of two sides may meet without a "with"."""
    if "without" in pattern.extra and _infinitive_follows(scene, frame):
        return False
    if pattern.needs and (not frame.slots.get(pattern.needs) or _with_whom_another_is(scene, frame, pattern)):
        return False
    if _numbers_it(scene, frame):
        return False
    if frame.modality == "denied" and frame.slots.get("since"):
        return False
    if _general(scene, frame) or _meets_a_thing(scene, frame, pattern):
        return False
    if ("plain" in pattern.extra and _judges(scene, frame)) or (
        "means" in pattern.extra and not _by_means(scene, frame)
    ):
        return False
    if "house" in pattern.extra and not _at_a_house(scene, frame, pattern):
        return False
    if "pair" in pattern.extra:
        both = _open(_sides(scene, slot_tokens(frame, pattern.roles.get("participant", ()))))
        return len(both) == _TWO and two_sided(both)
    if pattern.kind != "person":
        return True
    others = [s for s in pattern.roles.get("participant", ()) if s not in ("subject", "agent")]
    told = [t for t in slot_tokens(frame, others) if scene.tokens[t].text.lower() not in _MANNER]
    people = [one for m in mentions_in(scene, told) for one in members(m) if one.kind in ("person", "group")]
    if people or told:
        return bool(people)
    if "alone" not in pattern.extra or not _situated(scene, frame):
        return False
    if frame.lemma in _SPEAKING and _at_a_gathering(scene, frame.verb):
        return False
    company = _open(_sides(scene, slot_tokens(frame, ["subject"])))
    if "quiet" in pattern.extra and any(m.kind != "person" for m in company):
        return False
    return len(company) > 1 and two_sided(company)


def _with_whom_another_is(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True for "discussed plans for the coming summit with A", "discussed his recent call with A".

    The summit is with A, and maybe the talks were not.
    """
    if pattern.needs != "with":
        return False
    behind = scene.reading.clean.text[scene.tokens[frame.verb].end : scene.sentence.end]
    return bool(_TO_COME.match(behind) or _GONE_BY.match(behind))


_TO_COME = re.compile(
    r"[^,;]{0,80}?\b(?:for|of|about|on|ahead of|before|towards?) (?:[\w'’-]+ ){0,3}?"
    r"(?:upcoming|forthcoming|imminent|impending|planned|scheduled|coming|future|next) (?:[\w'’-]+ ){0,2}?"
    r"(?:summit|meeting|talks|visit|trip|conversation|call|encounter|negotiations) with\b"
)
_GONE_BY = re.compile(
    r"\s+(?:the|their|his|her|its|our)\s+(?:[\w'’-]+ ){0,2}?"
    r"(?:recent|latest|last|previous|earlier|respective|past|separate)\s+(?:[\w'’-]+ ){0,3}?(?:meeting|talk|"
    r"conversation|call|engagement|contact|exchange|discussion|visit|trip|encounter|consultation|negotiation|summit)s?"
    r"\s+with\b"
)


def _numbers_it(scene: Scene, frame: Frame) -> bool:
    """True for "it marks the third time A will meet B": what is counted is told already."""
    before = scene.reading.clean.text[scene.sentence.start : scene.tokens[frame.verb].start]
    return frame.modality == "planned" and _TIMES.search(before) is not None


_TIMES = re.compile(r"\bmark(?:s|ed)? the \w+ time (?:that )?[^,.;]{1,60}$")
_TWO = 2
_SPEAKING = ("speak", "talk")
"""Several who "spoke at the conference" spoke one after another."""


def _at_a_house(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True for "welcomed A to the White House": a guest at the door, not a thought that is welcome."""
    houses = pattern.extra["house"]
    tokens = (*frame.slots.get("to", ()), *frame.slots.get("at", ()))
    return isinstance(houses, list) and any(noun_of(scene, t) in houses for t in tokens)


_MANNER = ("face", "person", "length", "detail", "depth", "other", "another", "private")


def _meets_a_thing(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True for "meet the challenges", "meet its targets": what is met is nobody."""
    objects = frame.slots.get("object", ())
    return pattern.name == "meeting/met" and bool(objects) and not _sides(scene, objects)


def _general(scene: Scene, frame: Frame) -> bool:
    """True for what is held again and again, or is not one thing: "such summits", "regular consultations"."""
    words = ("such", "regular", "more", "further", "annual", "future", "every", "frequent")
    objects = frame.slots.get("object", ())
    if any(scene.tokens[c].text.lower() in _AGAIN_AND_AGAIN for c in scene.parse.children[frame.verb]):
        return True
    return any(scene.tokens[c].text.lower() in words for t in objects for c in scene.kids(t, "amod", "det"))


_AGAIN_AND_AGAIN = frozenset("often regularly frequently periodically annually always usually routinely".split())


def _situated(scene: Scene, frame: Frame) -> bool:
    """True when the clause tells where, when or by what means: "A and B talked" alone may be anything."""
    own = {scene.tokens[t].start for t in own_clause(scene, frame.verb)}
    timed = any(t.start in own and t.type in ("DATE", "TIME") for t in scene.reading.timexes)
    return (
        timed
        or _by_means(scene, frame)
        or bool(frame.slots.get("at"))
        or _to_some_end(scene, frame)
        or place_of(scene, frame.verb, reach=0) is not None
    )


def _to_some_end(scene: Scene, frame: Frame) -> bool:
    """True for "A and B spoke to affirm their bond": two who speak to an end speak with each other."""
    aims = scene.kids(frame.verb, "xcomp", "advcl")
    return any(scene.tokens[c].tag == "TO" for aim in aims for c in scene.kids(aim, "aux"))


def _by_means(scene: Scene, frame: Frame) -> bool:
    """True when the clause tells by what means, or on the margins of what, it was done."""
    words = _words(scene, own_clause(scene, frame.verb))
    return any(means.search(words) for means in (_CALL, _VIDEO, _FACE, _MARGINS))


_NAMING = re.compile(r"\s*,?\s*(?:an?\s+)?[\"'\u201c\u2018]")


def _judges(scene: Scene, frame: Frame) -> bool:
    """True for "saw him off", "sees him as a friend", "called him 'a friend'": more than that they saw each other."""
    if frame.lemma == "call":
        behind = max((m.end for m in mentions_in(scene, frame.slots.get("object", ()))), default=scene.sentence.end)
        named = _NAMING.match(scene.reading.clean.text, behind, scene.sentence.end) is not None
        return named or bool(scene.kids(frame.verb, "oprd"))
    beside = {scene.tokens[c].text.lower() for c in scene.parse.children[frame.verb]}
    below = [c for t in frame.slots.get("object", ()) for c in scene.kids(t, "acl", "ccomp", "xcomp")]
    # "Is pleased to see A lead the region" welcomes what A does.
    pleased = scene.tokens[scene.tokens[frame.verb].head].text.lower() in _PLEASED
    return pleased or bool(
        below or beside & {"as", "off", "out", "through", "like"} or scene.kids(frame.verb, "ccomp", "xcomp", "oprd")
    )


_PLEASED = frozenset(("pleased", "glad", "happy", "delighted", "honoured", "honored", "encouraged"))


def _infinitive_follows(scene: Scene, frame: Frame) -> bool:
    """True for "called on A to do": an appeal, not a call."""
    called = {frame.verb, *frame.slots.get("on", ())}
    verbs = (t for t, token in enumerate(scene.tokens) if t > frame.verb and token.head in called)
    return any(scene.tokens[c].tag == "TO" for t in verbs for c in scene.kids(t, "aux"))


def _noun_hits(scene: Scene, acts: Acts, used: set[int]) -> Iterator[tuple[int, Pattern]]:
    for index, token in enumerate(scene.tokens):
        counted = _counted(scene, index)
        if not token.tag.startswith("NN") or (token.mention >= 0 and not counted) or index in used:
            continue
        noun = counted or noun_of(scene, index)
        pair = f"{scene.tokens[index - 1].text.casefold()} {noun}" if index else noun
        for pattern in reversed(acts.nouns["meeting"]):
            if (noun in pattern.nouns or pair in pattern.nouns) and _described(scene, index, pattern):
                yield index, pattern
                break


def _counted(scene: Scene, token: int) -> str | None:
    """The noun of "the third meeting", "the first talks between A and B", which has no body's name."""
    mention = scene.mention(token) if scene.tokens[token].mention >= 0 else None
    bare = mention is not None and mention.kind == "mechanism" and mention.how == "description"
    return singular(mention.text.split()[-1].casefold()) if mention is not None and bare else None


def _described(scene: Scene, noun: int, pattern: Pattern) -> bool:
    """True when the noun has what the pattern asks for ("a joint press conference", "an exchange of views")."""
    wanted, things = pattern.extra.get("adjective"), pattern.extra.get("things")
    of = prepositions(scene, noun).get("of", ()) if isinstance(things, list) else ()
    if isinstance(things, list) and not any(noun_of(scene, t) in things for t in of):
        return False
    told = {scene.tokens[c].text.lower() for c in scene.kids(noun, "amod", "compound")}
    return not isinstance(wanted, list) or bool(told & set(wanted))


def _by_noun(scene: Scene, noun: int, pattern: Pattern, told: Sequence[Claim]) -> Iterator[Claim]:
    extra = pattern.extra
    if only_possible(scene, noun):
        return
    preps = prepositions(scene, noun)
    owners = [c for p in scene.kids(noun, "poss") for c in conjuncts(scene, p)]
    between = [*preps.get("between", ()), *preps.get("among", ())] or _between_whom(scene, noun)
    with_ = [*preps.get("with", ()), *(preps.get("to", ()) if "to" in pattern.roles.get("participant", ()) else ())]
    if pattern.name == "meeting/visit-with" and (preps.get("to") or preps.get("in") or not preps.get("with")):
        return
    right = _sides(scene, with_ or ([] if between else with_of_a_noun(scene, noun)))
    left = _sides(scene, [*owners, *preps.get("of", ()), *between])
    if not right and not between and not left:
        left = _joint(scene, noun)
    if not right and not between and not (left and scene.tokens[noun].text.lower() in _OWNED):
        return
    if not left or _of_who_follows(scene, owners, left, right):
        left = _owner(scene, noun) or (
            ruler_speaking(scene.reading, scene.tokens[noun].start, right) if "faces" in extra else []
        )
        if not left or any(m.kind == "mechanism" for m in left):
            return
    if right and _each_his_own(scene, noun, owners, left):
        return
    if "faces" in extra and (not _face_to_face(left, right, between) or (between and _attended(scene, noun))):
        return
    modality, tense = noun_mood(scene, noun)
    tokens = [noun, *owners, *between, *with_]
    yield from _told(scene, noun, tokens, left, right, pattern, modality, tense)


def _each_his_own(scene: Scene, noun: int, owners: Sequence[int], left: Sequence[Mention]) -> bool:
    """True for "A and B reviewed their recent meetings with C and D": who of them met whom, nobody tells."""
    their = any(scene.tokens[o].text.lower() == "their" for o in owners)
    apart = any(scene.tokens[c].text.lower() in ("respective", "separate") for c in scene.kids(noun, "amod"))
    many = scene.tokens[noun].tag == "NNS" and scene.tokens[noun].text.lower() not in ("talks", "consultations")
    return their and (apart or many) and len({m.country for m in _open(left)}) > 1


def _face_to_face(left: list[Mention], right: list[Mention], between: Sequence[int]) -> bool:
    """True for "a summit with President A" and "between Presidents A and B"; that of many is a sitting."""
    if between:
        two = _open(left)
        return not right and len(two) == _TWO and all(m.kind == "person" for m in two) and two_sided(two)
    return len(right) == 1 and right[0].kind == "person"


def _attended(scene: Scene, noun: int) -> bool:
    """True for "attended the summit between A and B": where others come too, it is a sitting."""
    verb = governor(scene, noun) if scene.tokens[noun].dep in ("dobj", "pobj") else None
    return verb is not None and scene.lemma(verb) in ("attend", "join", "address", "participate", "take")


def _between_whom(scene: Scene, noun: int) -> list[int]:
    """Whose talks they are where the verb holds that: "a meeting took place in Baku between A and B"."""
    verb = governor(scene, noun) if scene.tokens[noun].dep in ("nsubj", "nsubjpass") else None
    return [] if verb is None else list(prepositions(scene, verb).get("between", ()))


_OWNED = frozenset(("meeting", "meetings", "talks", "call", "conversation", "encounter"))


def _joint(scene: Scene, noun: int) -> list[Mention]:
    """The two sides whose talks they are: "after talks at the palace A and B signed a statement"."""
    link = scene.tokens[scene.tokens[noun].head]
    verb = governor(scene, noun)
    if verb is None or scene.tokens[noun].dep != "pobj" or link.text.lower() not in _FRAMED or link.head != verb:
        return []
    told = [m for m in _sides(scene, subjects(scene, verb)) if m.office or m.how not in ("pronoun", "collective")]
    doers = [m for m in _open(told) if m.kind in ("person", "group")]
    return doers if len(doers) > 1 and two_sided(doers) else []


_FRAMED = ("after", "following", "during", "before", "at", "in")


def _owner(scene: Scene, noun: int) -> list[Mention]:
    """Whose talks they are: who does what the verb above says ("after talks with A, B said ...")."""
    verb = governor(scene, noun)
    if verb is None or scene.tokens[noun].dep not in ("pobj", "dobj"):
        return []
    if scene.lemma(verb) in _ESCORTING and scene.tokens[noun].dep == "pobj":
        return _sides(scene, [c for o in scene.kids(verb, "dobj") for c in conjuncts(scene, o)])
    doers = _sides(scene, subjects(scene, verb)) or _whose_programme(scene, verb)
    if doers or scene.tokens[noun].dep == "dobj":
        return doers
    done_to = [c for s in scene.kids(verb, "nsubjpass") for c in conjuncts(scene, s)]
    return _sides(scene, done_to)


def _of_who_follows(scene: Scene, owners: Sequence[int], left: list[Mention], right: list[Mention]) -> bool:
    """True for "in his talks with A, B said": the pronoun stands for who is named behind it."""
    pronouns = [t for t in owners if scene.tokens[t].text.lower() in ("his", "her", "their")]
    return bool(pronouns) and {m.name for m in left} <= {m.name for m in right}


_ESCORTING = ("accompany", "join", "escort", "assist")
_PROGRAMMES = frozenset("agenda program programme schedule itinerary visit trip tour stop stay leg day".split())


def _whose_programme(scene: Scene, verb: int) -> list[Mention]:
    """Whose talks a programme is of: "his last stop will be X for talks with A", "the visit of B includes talks"."""
    told = [s for s in scene.kids(verb, "nsubj") if noun_of(scene, s) in _PROGRAMMES]
    owners = [c for s in told for o in scene.kids(s, "poss") for c in conjuncts(scene, o)]
    found = _sides(scene, [*owners, *(c for s in told for c in prepositions(scene, s).get("of", ()))])
    return found or ([] if owners or not told else _who_came_before(scene))


def _who_came_before(scene: Scene) -> list[Mention]:
    """Whose programme it is that has no owner ("A arrives in X. The agenda ..."): of whom the sentence before tells."""
    before = scene.reading.sentences[scene.number - 1] if scene.number else None
    if before is None or before.kind != "body" or not _GOING.search(scene.reading.clean.text, before.start, before.end):
        return []
    named = [m for m in scene.reading.mentions if before.start <= m.start < before.end and m.kind == "person"]
    return [m for m in named[:1] if m.how in ("named", "short", "description")]


_GOING = re.compile(r"\b(?:visit|trip|tour|arriv\w+|travel\w*|fl(?:ies|ew|y))\b")


def _sides(scene: Scene, tokens: Iterable[int]) -> list[Mention]:
    """Who stands in the slots: people, groups and collectives; states only as sides of talks."""
    return [
        m
        for m in mentions_in(scene, rostered(scene, (t for t in tokens if not _nobody(scene, t))))
        if m.kind in ("person", "group", "state", "organization") and m.how != "pair" and (somebody(m))
    ]


def _margins(scene: Scene, start: int) -> str | None:
    """On the margins of what they met: told behind the encounter, or else in front of it in the sentence."""
    text = scene.reading.clean.text
    behind = _MARGINS.search(text, start, scene.sentence.end)
    found = behind or next(iter(_MARGINS.finditer(text, scene.sentence.start, start)), None)
    return _BEHIND_MARGINS.split(found[1])[0].strip(" .,") if found else None


def _nobody(scene: Scene, token: int) -> bool:
    """True for "received no president", "met with neither", "closeted himself with A": it tells of nobody else."""
    if scene.tokens[token].text.lower() in ("himself", "herself", "themselves", "itself"):
        return True
    return any(scene.tokens[c].text.lower() in ("no", "neither", "any") for c in scene.kids(token, "det"))


def _told(
    scene: Scene,
    predicate: int,
    tokens: Sequence[int],
    left: list[Mention],
    right: list[Mention],
    pattern: Pattern,
    modality: str,
    tense: str,
) -> Iterator[Claim]:
    left_all, right_all = _led(scene, _open(left)), _led(scene, _open(right))
    if not any(m.kind in ("person", "group") for m in [*left_all, *right_all]):
        return
    span = clause_span(scene, tokens)
    form = _format(scene, predicate, pattern)
    values: dict[str, Value] = {"format": form} if form else {}
    margins = _margins(scene, span[0])
    if margins:
        values["margins_of"] = margins
    groups: list[list[Mention]] = []
    # "A and B met separately" met each other; who "respectively had meetings" met others.
    manners = _APART if right_all else _APART[:1]
    one_by_one = len(left_all) > 1 and len(right_all) <= 1 and _apart(scene, predicate, manners)
    if "each" in pattern.extra and not right_all:
        left_all, right_all = left_all[:1], left_all[1:]
    for side in [[m] for m in left_all] if one_by_one else [left_all]:
        apart = _one_each(scene, predicate)
        groups.extend(_encounters(side, right_all, right, together="host" in pattern.roles, apart=apart))
    for group in map(_with_faces, groups):
        if not two_sided([m for m in group if m.kind in ("person", "group")] or group):
            continue
        if scene.sentence.kind == "headline" and any(_left_to_the_report(m) for m in group):
            continue
        host = [party(m) for m in left_all[:1] if "host" in pattern.roles]
        beside = max(m.start for m in group)
        where = place_of(scene, predicate, beside=beside) if form != "call" else None
        own = time_of(scene, predicate, tense, announced=False, beside=beside)
        when = settled(scene, predicate, modality, own)
        for told, time, nth in [(told, time, n) for told, ref in when for time, n in rounds(scene, predicate, ref)]:
            number: dict[str, Value] = {"encounter": nth} if nth > 1 else {}
            yield make(
                scene.reading, "meeting", {"participant": [party(m) for m in group], "host": host}, span,
                rule=pattern.name, modality=told, values={**values, **number}, time=time, where=where,
            )  # fmt: skip


def _led(scene: Scene, side: list[Mention]) -> list[Mention]:
    """A side with the leader of a delegation in its stead: "received a Thai delegation led by General A"."""
    out: list[Mention] = []
    for one in side:
        found = [m for m in leaders(scene, [one]) if m.country == one.country]
        out.extend(m for m in found or [one] if all((m.name, m.country) != (o.name, o.country) for o in out))
    return out


def _with_faces(group: list[Mention]) -> list[Mention]:
    """The company without a state for which somebody of it stands: "A and B chaired talks of the two delegations"."""
    stood_for = {m.country for m in group if m.kind in ("person", "group")}
    return [m for m in group if m.kind != "state" or m.country not in stood_for]


def _left_to_the_report(mention: Mention) -> bool:
    """True for whom a headline does not name or place: "leaders", whom the report then tells by name."""
    return mention.country is None or (mention.kind == "group" and not mention.members)


def _apart(scene: Scene, predicate: int, manners: Collection[str]) -> bool:
    """True when each of those who act met for himself: "met with A respectively", "respectively held talks with A"."""
    verb = predicate if scene.tokens[predicate].tag.startswith("V") else governor(scene, predicate)
    first = verb if verb is None or scene.tokens[verb].dep != "conj" else scene.tokens[verb].head
    before = [v - 1 for v in (verb, first) if v]
    told = [t for t in own_clause(scene, predicate) if t > predicate]
    return any(scene.tokens[t].text.lower() in manners for t in (*told, *before))


_APART = ("respectively", "separately", "individually")


_ONE_EACH = re.compile(
    r"\b(?:meetings|encounters|conversations|calls|bilaterals)\b|\bseparate (?:\w+ )?talks\b|"
    r"\b(?:separately|individually|one by one|in turn)\b",
    re.IGNORECASE,
)


def _one_each(scene: Scene, predicate: int) -> bool:
    """True for "separate meetings with the ministers of A and B": one with each of them."""
    words = " ".join(scene.tokens[t].text for t in sorted(own_clause(scene, predicate)))
    return _ONE_EACH.search(words) is not None


def _open(mentions: Iterable[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for mention in mentions:
        for one in members(mention):
            if not any(one.name == o.name and one.country == o.country for o in out):
                out.append(one)
    return out


def _encounters(
    left: list[Mention], right: list[Mention], told: list[Mention], *, together: bool, apart: bool
) -> Iterator[list[Mention]]:
    """One meeting for each interlocutor of the other side; a collective of it, or guests received, are one together."""
    if not right:
        yield left
        return
    collective = [m for m in told if len(m.members) > 1 and m.how == "description"]
    if collective and len(told) == 1:
        named = collective[0].members[0].kind == "person" and not apart
        groups = [list(collective[0].members)] if named else [[m] for m in collective[0].members]
    elif together and len({m.country for m in right}) == 1:
        groups = [list(right)]
    else:
        groups = [[m] for m in right]
    for group in groups:
        if any(same(g, m) for g in group for m in left):
            continue
        yield [*left, *group]


def _format(scene: Scene, predicate: int, pattern: Pattern) -> str | None:
    """In person, by call or by video: as the clause says, else as the way of telling implies."""
    verb = predicate if scene.tokens[predicate].tag.startswith("V") else governor(scene, predicate)
    words = _words(scene, [*own_clause(scene, predicate), *(own_clause(scene, verb) if verb is not None else ())])
    video, call = _VIDEO.search(words), _CALL.search(words)
    if video and not (call and call.start() < video.start()):
        return "video"
    if call:
        return "call"
    if "loose" in pattern.extra:
        here = (
            _FACE.search(words)
            or _later_face(scene, predicate)
            or _at_a_gathering(scene, predicate)
            or _under_a_roof(scene, predicate)
            or place_of(scene, predicate, reach=0)
            or _come_to_talk(scene, predicate)
        )
        told = pattern.values.get("format")
        if here or (told is None and place_of(scene, predicate)):
            return "in_person"
        return str(told) if told else None
    form = pattern.values.get("format") or ("in_person" if _FACE.search(words) else None)
    return str(form) if form else None


def _come_to_talk(scene: Scene, predicate: int) -> bool:
    """True for "is in Moscow to talk to A": who went somewhere for it talks there, unless he telephones from there."""
    head = scene.tokens[predicate].head
    if head == predicate or not infinitive(scene, predicate) or not scene.tokens[head].tag.startswith("V"):
        return False
    told = _CALL.search(_words(scene, own_clause(scene, head)))
    return told is None and place_of(scene, head, reach=0) is not None


def _later_face(scene: Scene, predicate: int) -> bool:
    """True for "spoke twice: in the morning, and once more at a working dinner"."""
    text = scene.reading.clean.text
    again = _ONCE_MORE.search(text, scene.tokens[predicate].end, scene.sentence.end)
    return again is not None and _FACE.search(text, again.end(), scene.sentence.end) is not None


_ONCE_MORE = re.compile(r"\b(?:once more|again|a second time)\b")
_GATHERINGS = frozenset("summit conference assembly forum meeting ceremony session funeral dinner reception".split())


def _at_a_gathering(scene: Scene, predicate: int) -> bool:
    """True for "spoke at the G7": who speak where all have come speak face to face."""
    mine = [t for t in own_clause(scene, predicate) if t > predicate and scene.tokens[t].text == "at"]
    tokens = [*prepositions(scene, predicate).get("at", ()), *(c for t in mine for c in scene.kids(t, "pobj"))]
    kinds = {m.kind for m in mentions_in(scene, tokens)}
    return bool(kinds & {"mechanism", "organization"}) or any(noun_of(scene, t) in _GATHERINGS for t in tokens)


def _under_a_roof(scene: Scene, predicate: int) -> bool:
    """True for "talked at the Kremlin", "spoke at the palace": a house is named, and both were in it."""
    below = prepositions(scene, predicate).get("at", ())
    return any(scene.tokens[t].tag == "NNP" or noun_of(scene, t) in _ROOFS for t in below)


_ROOFS = frozenset("palace residence mansion castle house ministry embassy hotel villa airport headquarters".split())


def _words(scene: Scene, tokens: Iterable[int]) -> str:
    """The words of a clause, in text order."""
    text = scene.reading.clean.text
    kept = sorted({(scene.tokens[t].start, scene.tokens[t].end) for t in tokens})
    return " ".join(text[a:b] for a, b in kept)
