"""A claim is made here and nowhere else: spans into the original, ids from content, its clause's time and place."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.claims.frames import Scene, governor, led_up_to, prepositions, told_of, where_clause
from dragoman.claims.parties import unique
from dragoman.model import Claim, Evidence, Mention, Party, Reading, TimeRef, Timex, content_id
from dragoman.model.claim import Value

_POINTED = ("date", "weekday", "offset", "same", "range", "season", "since", "until")
_SPEECH_LINK = ("as", "when", "while", "during", "after", "before")


def make(
    reading: Reading,
    act: str,
    roles: Mapping[str, Iterable[Party]],
    span: tuple[int, int],
    *,
    rule: str,
    modality: str = "occurred",
    values: Mapping[str, Value] | None = None,
    time: TimeRef | None = None,
    where: Mention | None = None,
    speaker: str | None = None,
    more: Sequence[tuple[int, int]] = (),
) -> Claim:
    """A claim told at cleaned characters `span` (and `more`); parties that are empty roles are left out."""
    kept = {role: unique(parties) for role, parties in roles.items()}
    kept = {role: parties for role, parties in sorted(kept.items()) if parties}
    evidence = tuple(quoted(reading, a, b) for a, b in (span, *more))
    names = "|".join(f"{role}:{p.name}:{p.country}" for role, ps in kept.items() for p in ps)
    document = reading.document
    told = content_id(
        act,
        document.id,
        names,
        evidence[0].start,
        evidence[0].end,
        modality,
        *(str(v) for v in (values or {}).values()),
    )
    return Claim(
        id=told,
        act=act,
        document=document.id,
        path=document.path,
        modality=modality,
        roles=kept,
        evidence=evidence,
        rule=rule,
        url=document.url,
        where=where.name if where and where.kind == "place" else None,
        where_country=where.country if where else None,
        values=dict(values or {}),
        speaker=speaker,
        publisher=document.publisher or document.agency,
        time=time or TimeRef(),
    )


def quoted(reading: Reading, start: int, end: int, role: str | None = None) -> Evidence:
    """The original words at cleaned characters start to end."""
    span = reading.clean.span(start, end)
    return Evidence(span.start, span.end, span.of(reading.document.text), role)


def original(reading: Reading, timex: Timex | None) -> Timex | None:
    """A time expression moved from cleaned to original offsets."""
    if timex is None:
        return None
    span = reading.clean.span(timex.start, timex.end)
    return Timex(
        span.start, span.end, timex.text, timex.type, timex.form, timex.year, timex.month, timex.day, timex.weekday,
        timex.count, timex.unit, timex.part, original(reading, timex.first), original(reading, timex.last),
    )  # fmt: skip


# --- where and when in a sentence --------------------------------------------------------------------------------


def distance(scene: Scene, verb: int, token: int) -> int | None:
    """How far a token stands from a predicate: 0 in its own clause, 1 in the clause around it, None when elsewhere."""
    at, crossed = token, 0
    for _ in range(12):
        if at == verb:
            return 0 if crossed == 0 else None
        head = scene.tokens[at].head
        if head == at:
            break
        if scene.tokens[at].tag.startswith("V") and at != token:
            crossed += 1
        at = head
    owner = _clause_of(scene, token)
    if owner == verb:
        return 0
    climb, steps = verb, 0
    while steps < 4:
        head = scene.tokens[climb].head
        if head == climb:
            return None
        if scene.tokens[climb].dep == "relcl":
            return None
        climb = head
        steps += scene.tokens[climb].tag.startswith("V")
        if climb == owner:
            return steps
    return None


def _clause_of(scene: Scene, token: int) -> int:
    at = token
    for _ in range(12):
        if scene.tokens[at].tag.startswith("V") and scene.tokens[at].dep not in ("aux", "auxpass", "amod"):
            return at
        head = scene.tokens[at].head
        if head == at:
            return at
        at = head
    return at


def time_of(
    scene: Scene,
    predicate: int,
    tense: str,
    *,
    reach: int = 1,
    announced: bool = True,
    beside: int | None = None,
    own: bool = False,
) -> TimeRef:
    """The time expression that belongs to a predicate, the nearest clause first.

    What is done by telling it ("ordered out, the ministry announced on Monday") has the time of the telling. Where the
    one who stands at `beside` is told after a semicolon ("in X, with A; in Y, with B"), so are time and place. `own`
    leaves out the times of the things spoken of ("thanked them for the visit in 2010").
    """
    part = _part(scene, predicate, beside)
    best: tuple[int, int, int, Timex] | None = None
    for timex in scene.reading.timexes:
        if not (scene.sentence.start <= timex.start and timex.end <= scene.sentence.end):
            continue
        if timex.form not in _POINTED or timex.part == "edition":
            continue
        token = _token_at(scene, timex.start)
        within = _when(scene, predicate, timex)
        if _of_what_follows(scene, predicate, timex) or _reckoned_from(scene, predicate, timex):
            continue
        if tense == "future" and _before_its_thing(scene, predicate, timex):
            continue
        if token is None or (_first_since(scene, timex) and not within) or _part(scene, token) != part:
            continue
        owner = _clause_before(scene, token)
        if owner is not None and owner != predicate and scene.tokens[token].head in (predicate, owner):
            continue
        if not within and (
            _of_another_event(scene, predicate, token, timex) or (own and _of_a_thing(scene, predicate, token))
        ):
            continue
        far = 0 if within or owner == predicate else _time_distance(scene, predicate, token)
        if far is None or far > reach or (far and not announced and _spoken_at(scene, predicate, token)):
            continue
        aside = scene.reading.clean.text[timex.start - 1 : timex.start] == "("
        # "on Monday ... at 8:00 a.m.": an hour tells no day of its own.
        hour = timex.form == "same" and timex.type == "TIME"
        meant = timex.first if within and timex.form == "since" and timex.first is not None else timex
        if _behind_what_joins(scene, predicate, token):
            far = 0
        # "In X since Tuesday, he met A on Thursday": since when somebody is there is not when he does something.
        lasting = timex.form == "since" and not within
        rank = (far, aside + hour + lasting, abs(scene.tokens[predicate].start - timex.start), meant)
        if best is None or rank[:3] < best[:3]:
            best = rank
    sure = not scene.tokens[predicate].tag.startswith("N")
    return TimeRef(original(scene.reading, best[3]) if best else None, tense, sure=sure)


_AHEAD = re.compile(
    r"\b(?:ahead of|(?:run-?up|lead-?up|prior|preparatory|prelude) to|on the eve of|in preparation for|"
    r"before (?:his|her|their|an?|the|its) (?:\w+[ -]){0,3}?(?:meetings?|talks|visit|trip|summit|session|departure))\b"
    r"[^,;.]*$"
)


def _behind_what_joins(scene: Scene, predicate: int, token: int) -> bool:
    """True for "met A on Thursday and leaves for X on Sunday", where the parse hangs Sunday on the first verb."""
    head = scene.tokens[predicate].head
    joined = scene.tokens[predicate].dep == "conj" and scene.tokens[predicate].tag.startswith("V") and token > predicate
    return (
        joined
        and _clause_of(scene, token) == head
        and not any(scene.tokens[t].tag.startswith(("V", "MD")) for t in range(predicate + 1, token))
    )


def _of_what_follows(scene: Scene, predicate: int, timex: Timex) -> bool:
    """True for the time of what somebody only prepares for: "met A ahead of the summit on Friday"; and for that of
    the preparing itself, which is not the summit's."""
    begin = scene.tokens[predicate].end
    if timex.start < begin:
        return not scene.tokens[predicate].tag.startswith("V") and led_up_to(scene, predicate)
    return begin < timex.start and _AHEAD.search(scene.reading.clean.text, begin, timex.start) is not None


def _before_its_thing(scene: Scene, predicate: int, timex: Timex) -> bool:
    """True for the day of "met A on Tuesday within the forum that will take place": the forum has another."""
    clauses = scene.kids(predicate, "relcl")
    thing = scene.tokens[predicate].head if scene.tokens[predicate].dep == "relcl" else predicate
    told = thing < predicate or (bool(clauses) and scene.tokens[predicate].tag.startswith("N"))
    return told and timex.start < scene.tokens[thing].start


def _reckoned_from(scene: Scene, predicate: int, timex: Timex) -> bool:
    """True for "the day after A summoned him": the day is reckoned from what the clause tells, which has another."""
    told = scene.tokens[predicate]
    between = scene.reading.clean.text[timex.end : told.start]
    led = timex.text.casefold().endswith((" after", " before")) and timex.end < told.start
    return led and told.tag.startswith("V") and not re.search(r"[,;]", between)


def _clause_before(scene: Scene, token: int) -> int | None:
    """The verb of the clause that a time ends where the parse hangs it on the next: "the pact signed in May is".

    None where it stands behind a comma, or on the right verb.
    """
    head = scene.tokens[token].head
    if scene.tokens[head].tag in ("IN", "TO"):
        head = scene.tokens[head].head
    if head <= token or not scene.tokens[head].tag.startswith("V"):
        return None
    inside = [v for s in scene.kids(head, "nsubj", "nsubjpass") for v in scene.subtree(s) if v < token]
    verbs = [v for v in inside if scene.tokens[v].dep == "relcl"]
    between = scene.tokens[verbs[-1] : token] if verbs else ()
    whole = not verbs or scene.tokens[token - 1].head not in (*inside, token, head)
    return None if whole or any(t.text == "," for t in between) else verbs[-1]


def _part(scene: Scene, token: int, beside: int | None = None) -> int:
    """Which of the parts between semicolons a token stands in, or what begins at an offset of the text."""
    at = scene.tokens[token].start if beside is None else beside
    return scene.reading.clean.text.count(";", scene.sentence.start, max(at, scene.sentence.start))


_SPEAKING = frozenset(
    "agree decide say tell announce report note state declare add disclose reveal confirm inform write deny reject "
    "claim quote".split()
)


def _spoken_at(scene: Scene, predicate: int, token: int) -> bool:
    """True for the time at which somebody told of it: "said on Monday that he would visit"."""
    verb = _clause_of(scene, token)
    return scene.lemma(verb) in _SPEAKING and verb != predicate and _clause_of(scene, predicate) != verb


def _when(scene: Scene, predicate: int, timex: Timex) -> bool:
    """True for "on Monday, when he came"."""
    head = scene.tokens[scene.tokens[predicate].head]
    led = any(scene.tokens[c].text.lower() == "when" for c in scene.parse.children[predicate])
    return led and scene.tokens[predicate].dep == "relcl" and timex.start <= head.start < timex.end


def _first_since(scene: Scene, timex: Timex) -> bool:
    """True for "the first time since 2010", "the first since he took office last month": when it had not happened."""
    lead = scene.reading.clean.text[max(scene.sentence.start, timex.start - _SINCE) : timex.start].casefold()
    return (timex.form == "since" and _FIRST.search(lead) is not None) or _SINCE_THEN.search(lead) is not None


_SINCE = 140
_FIRST = re.compile(r"\bfirst\b[^,;]*$")
_SINCE_THEN = re.compile(r"\bfirst\b[^,;.]*\bsince\b[^,;.]{3,}$")


def _of_another_event(scene: Scene, predicate: int, token: int, timex: Timex) -> bool:
    """True for a month or year told of what went before: "reopened it after its closure in late 2020"."""
    if timex.day or timex.form not in ("date", "season", "range"):
        return False
    at, named = token, False
    for _ in range(8):
        at = scene.tokens[at].head
        if at == predicate or at == scene.tokens[at].head:
            return False
        if named and scene.tokens[at].text.lower() in _BEFORE_OR_AFTER and scene.tokens[at].dep in ("prep", "mark"):
            return True
        named = named or scene.tokens[at].tag.startswith("N")
    return False


def _of_a_thing(scene: Scene, predicate: int, token: int) -> bool:
    """True for a time told of a noun that is no saying: "the visit in 2010", not "a statement on Monday"."""
    at = token
    for _ in range(10):
        head = scene.tokens[at].head
        if head in (predicate, at):
            return False
        if scene.tokens[head].tag.startswith("N") and scene.lemma(head) not in _SAYINGS:
            return scene.tokens[head].dep in ("pobj", "dobj", "conj", "nsubj", "compound")
        at = head
    return False


_SAYINGS = frozenset(
    "statement interview conference briefing speech remark address meeting talk talks letter message call release "
    "conversation tweet post press communiqué communique report day week month year morning evening afternoon".split()
)
_BEFORE_OR_AFTER = ("after", "following", "since", "before", "until", "upon", "despite")


_FIXING = frozenset(
    "begin start pay make be have plan schedule set hold take due arrive open last run continue".split()
)


def _time_distance(scene: Scene, predicate: int, token: int) -> int | None:
    """How far a time stands from a predicate; what is cancelled or announced has only the times it holds itself."""
    if scene.tokens[predicate].tag.startswith("V"):
        return distance(scene, predicate, token)
    if _fixed(scene, predicate, token):
        return 0
    inside = token in scene.subtree(predicate)
    apart = told_of(scene, predicate) or _spoken_of(scene, predicate)
    return (
        None if apart and not inside and not _opens_with(scene, predicate, token) else distance(scene, predicate, token)
    )


def _opens_with(scene: Scene, noun: int, token: int) -> bool:
    """True for the time in the opening of a sentence: "at talks with A in Paris on Monday, B promised ..."."""
    verb, link = governor(scene, noun), scene.tokens[noun].head
    framed = scene.tokens[noun].dep == "pobj" and scene.tokens[link].text.lower() in _FRAMING
    return framed and verb is not None and noun < token < min([verb, *scene.kids(verb, "nsubj")])


_FRAMING = frozenset("at during in after following".split())


def _spoken_of(scene: Scene, noun: int) -> bool:
    """True for "talks about his meetings": they were at another time."""
    link = scene.tokens[noun].head
    return scene.tokens[noun].dep == "pobj" and scene.tokens[link].text.lower() in ("about", "concerning", "regarding")


def _fixed(scene: Scene, noun: int, token: int) -> bool:
    """True for a time in a clause on the noun that fixes it: "the visit that he was to begin on Sunday"."""
    tops = (noun, governor(scene, noun) if told_of(scene, noun) else noun)
    at = scene.tokens[token].head
    verbs: list[int] = []
    while at not in tops and at != scene.tokens[at].head:
        if scene.tokens[at].tag.startswith("V"):
            verbs.append(at)
        at = scene.tokens[at].head
    return at in tops and bool(verbs) and all(scene.lemma(v) in _FIXING for v in verbs)


_TO_A_DATE = ("to", "until", "till", "for")
_MOVED = frozenset("postpone defer delay reschedule put push".split())


def settled(scene: Scene, predicate: int, modality: str, time: TimeRef) -> list[tuple[str, TimeRef]]:
    """The modality and time of what is told; what is postponed to a new date is cancelled and planned anew."""
    first = _first_slot(scene, time) if modality == "planned" else None
    if first is not None:
        return [("cancelled", TimeRef(original(scene.reading, first), "present")), (modality, time)]
    moved = _new_slot(scene, predicate) if modality == "cancelled" else None
    if moved is None and modality == "cancelled" and _by_a_span(scene, predicate):
        due = time.timex or original(scene.reading, _within(scene, predicate))
        lost = [("cancelled", TimeRef(due, "present"))] if due is not None else []
        return [*lost, ("planned", TimeRef(None, "future"))]
    if moved is None:
        # What fell through may have been due before the report or after it: the nearest such day.
        return [(modality, replace(time, tense="present") if modality == "cancelled" else time)]
    slot, before = (original(scene.reading, one) for one in moved)
    apart = slot is None or time.timex is None or time.timex.start > slot.end or time.timex.end < slot.start
    old = before or (time.timex if apart else original(scene.reading, _within(scene, predicate)))
    return [("cancelled", TimeRef(old, "present")), ("planned", TimeRef(slot, "future"))]


_ONCE = re.compile(
    r"\b(?:(?:originally|initially|first|previously|formerly) (?:planned|scheduled|set|due|slated|intended)|"
    r"(?:had been|had originally been|had first been|had initially been) (?:planned|scheduled|set|due|slated)|"
    r"(?:was|were) to have (?:been held|taken place|begun|met))\b[^,;.]{0,16}$",
    re.IGNORECASE,
)


def _first_slot(scene: Scene, time: TimeRef) -> Timex | None:
    """The day for which a thing was planned at first, where it has another: "first set for May, will be in June"."""
    text, told = scene.reading.clean.text, time.timex
    begin = scene.sentence.start
    others = [t for t in scene.reading.timexes if begin <= t.start < scene.sentence.end]
    once = [t for t in others if _ONCE.search(text[max(begin, t.start - 60) : t.start])] if told is not None else []
    return next((t for t in once if original(scene.reading, t) != told), None)


def _new_slot(scene: Scene, predicate: int) -> tuple[Timex, Timex | None] | None:
    """The day to which a thing was moved, and that from which: "postponed to June 5", "put back from May to June"."""
    verb = predicate if scene.lemma(predicate) in _MOVED else governor(scene, predicate)
    if verb is None or scene.lemma(verb) not in _MOVED:
        return None
    begin, text = scene.tokens[verb].end, scene.reading.clean.text
    for timex in scene.reading.timexes:
        if not begin <= timex.start < scene.sentence.end or timex.form == "duration":
            continue
        if _ONCE.search(text[max(begin, timex.start - 60) : timex.start]):
            continue
        before = text[begin : timex.start].split()
        if timex.form == "until" and timex.first is not None:
            return timex.first, None
        if timex.form == "range" and timex.last is not None and timex.text.casefold().startswith("from "):
            return timex.last, timex.first
        if before and before[-1].lower() in _TO_A_DATE:
            return timex, None
    return None


def _by_a_span(scene: Scene, predicate: int) -> bool:
    """True for "put off by a week": it is to come, on a day that is not told."""
    verb = predicate if scene.lemma(predicate) in _MOVED else governor(scene, predicate)
    moved = verb is not None and scene.lemma(verb) in _MOVED
    return moved and _SPAN.match(scene.reading.clean.text, scene.tokens[verb or 0].end) is not None


_SPAN = re.compile(
    r"(?: off| back| forward)?,? (?:for|by) "
    r"(?:an?|one|two|three|four|five|six|seven|ten|\d+|a few|several|some|a couple of) "
    r"(?:hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)


def _within(scene: Scene, predicate: int) -> Timex | None:
    """The one day in the phrase of a noun: "the talks on Friday have been put off to Monday"."""
    if scene.tokens[predicate].tag.startswith("V"):
        return None
    starts = {scene.tokens[t].start for t in scene.subtree(predicate)}
    verb = governor(scene, predicate)
    if verb is not None and verb > predicate:
        starts |= {
            t.start for t in scene.reading.timexes if scene.tokens[predicate].end <= t.start < scene.tokens[verb].start
        }
    days = [t for t in scene.reading.timexes if t.start in starts and t.form in ("weekday", "date", "offset")]
    return days[0] if len(days) == 1 else None


def _token_at(scene: Scene, offset: int) -> int | None:
    hits = [i for i, t in enumerate(scene.tokens) if t.start <= offset < t.end]
    # "on Monday" stands for a range that begins with a preposition, "Monday that" for a day before a clause.
    nouns = [i for i in hits if scene.tokens[i].tag.startswith("N")]
    return (nouns or hits)[-1] if hits else None


def place_of(scene: Scene, predicate: int, *, reach: int = 1, beside: int | None = None) -> Mention | None:
    """The city (or failing that the country) where a predicate happens: told by "in" or "at" in its clause, by "here",
    by "X, where ..." around it, or by the journey that was made for it ("flew to X to meet")."""
    best: tuple[int, int, int, Mention] | None = None
    part = _part(scene, predicate, beside)
    for index, token in enumerate(scene.tokens):
        mention = scene.mention(index)
        if mention is None or mention.kind not in ("place", "state") or mention.how not in ("named",):
            continue
        if not _located(scene, index) or _part(scene, index) != part:
            continue
        far = distance(scene, predicate, index)
        if far is None or far > reach:
            continue
        rank = (mention.kind != "place", far, abs(scene.tokens[predicate].start - token.start), mention)
        if best is None or rank[:3] < best[:3]:
            best = rank
    return best[3] if best else _around(scene, predicate)


def _located(scene: Scene, index: int) -> bool:
    """True for a place told by "in", "at" or "here", or after the house it stands for ("at State House, X")."""
    token = scene.tokens[index]
    if index in scene.unnamed and token.dep == "advmod":
        return True
    head = scene.tokens[token.head]
    if token.dep in ("appos", "npadvmod") and head.dep == "pobj":
        house = scene.mention(scene.tokens[index].head)
        if house is not None and house.kind in ("place", "state"):
            return False
        token = head
    if token.dep == "pobj" and head.text.lower() == "of" and scene.tokens[head.head].text.lower() in _TOWNS:
        token = scene.tokens[head.head]
    preposition = scene.tokens[token.head]
    if token.dep != "pobj" or preposition.text.lower() not in ("in", "at"):
        return False
    noun = scene.tokens[preposition.head]
    named = scene.mention(preposition.head) is not None
    topic = not named and noun.dep == "pobj" and scene.tokens[noun.head].text.lower() in _TOPICAL
    return not topic or noun.text.lower() in _SCENES


_TOPICAL = ("on", "about", "regarding", "over", "concerning")
_SCENES = frozenset("margins sidelines fringes visit trip tour sideline margin".split())


_TOWNS = frozenset("city town capital resort port village outskirts suburb".split())
_JOURNEYS = frozenset("travel go come fly arrive journey head proceed return drive sail".split())


def _around(scene: Scene, predicate: int) -> Mention | None:
    """The place of the clause around: "X, where he met", "flew to X to meet", "goes to X for talks"."""
    verb = _clause_of(scene, predicate)
    for index in where_clause(scene, verb):
        place = scene.mention(index)
        return place if place is not None and place.kind in ("place", "state") else None
    if (place := _when_there(scene, verb)) is not None:
        return place
    journey = _journey(scene, predicate)
    if journey is None:
        return _house(scene, predicate)
    for index in prepositions(scene, journey).get("to", ()):
        place = scene.mention(index)
        if place is not None and place.kind in ("place", "state") and place.how == "named":
            return place
    return None


def _when_there(scene: Scene, verb: int) -> Mention | None:
    """The place of "flew to X on Monday, when he met A", where the clause with "when" hangs on the day."""
    led = any(scene.tokens[c].text.lower() == "when" for c in scene.parse.children[verb])
    above = governor(scene, verb) if led and scene.tokens[verb].dep in ("relcl", "advcl") else None
    if above is None or above > verb:
        return None
    links = prepositions(scene, above)
    places = [scene.mention(t) for name in ("to", "in") for t in links.get(name, ()) if t < verb]
    return next((m for m in places if m is not None and m.kind == "place" and m.how == "named"), None)


def _house(scene: Scene, predicate: int) -> Mention | None:
    """The town that a house is named after ("at X Palace"), where it lies in a country that the sentence speaks of."""
    if not any(m.kind == "place" for m in scene.here):
        return None
    lands = {m.country for m in scene.here if m.kind != "place"}
    for index, token in enumerate(scene.tokens):
        mention, head = scene.mention(index), scene.tokens[token.head]
        if mention is None or mention.kind != "place" or mention.country not in lands or token.dep != "compound":
            continue
        at = head.dep == "pobj" and scene.tokens[head.head].text.lower() == "at" and head.text[:1].isupper()
        if at and distance(scene, predicate, index) == 0:
            return mention
    return None


def _journey(scene: Scene, predicate: int) -> int | None:
    """The verb of travel that a predicate is the purpose of ("for talks", "to meet")."""
    at, purpose = predicate, False
    for _ in range(6):
        if scene.lemma(at) in _JOURNEYS and scene.tokens[at].tag.startswith("V") and at != predicate:
            return at if purpose else None
        token = scene.tokens[at]
        purpose = (
            purpose or token.text.lower() == "for" or any(scene.tokens[c].tag == "TO" for c in scene.kids(at, "aux"))
        )
        if token.head == at:
            return None
        at = token.head
    return None


def clause_span(scene: Scene, tokens: Iterable[int]) -> tuple[int, int]:
    """The cleaned characters from the first to the last of the tokens."""
    kept = [scene.tokens[t] for t in tokens]
    return min(t.start for t in kept), max(t.end for t in kept)


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap or touch joined."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
