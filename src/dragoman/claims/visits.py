"""Visits: who goes where, for how long; each leg of a trip is a visit of its own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.claims.frames import (
    Frame,
    Scene,
    cancels,
    conjuncts,
    frames,
    governor,
    infinitive,
    mood,
    noun_mood,
    only_possible,
    own_clause,
    prepositions,
    subjects,
    wished,
)
from dragoman.claims.implied import abroad, host_land, leaders, other_side, visitors
from dragoman.claims.maker import clause_span, make, original, settled, time_of
from dragoman.claims.parties import may_be_foreign, mentions_in, party, people_in, state_party
from dragoman.claims.patterns import Acts, Pattern, matches, noun_of, slot_tokens
from dragoman.claims.whereabouts import Atlas
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, TimeRef, Timex
from dragoman.model.claim import Value

_STAY_FOR = frozenset("talk visit meeting summit conference session consultation forum negotiation trip tour".split())


@dataclass(frozen=True, slots=True)
class Hint:
    """A bound of somebody's stay told apart from it: "flew in on Wednesday", "leaves for home on Sunday"."""

    guest: str
    end: bool
    timex: Timex
    at: int
    modality: str
    land: str | None = None


@dataclass(frozen=True, slots=True)
class _Trip:
    """What a way of telling gives: the token it hangs on, who goes, where to, in what mood, by which rule."""

    predicate: int
    tokens: tuple[int, ...]
    guests: tuple[Mention, ...]
    lands: tuple[Mention, ...]
    rule: str
    modality: str
    tense: str
    hosts: tuple[Mention, ...] = ()
    ends: bool = False


def visits(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The visits that one sentence tells, by its verbs and then by its nouns."""
    used: set[int] = set()
    for frame in frames(scene):
        for pattern in acts.verbs["visit"]:
            if not matches(scene, frame, pattern):
                continue
            found = list(_told(scene, _by_verb(scene, frame, pattern, lexicon), acts, lexicon))
            if found:
                used.update([frame.verb, *frame.slots.get("object", ()), *frame.slots.get("on", ())])
                yield from found
                break
        else:
            yield from _told(scene, _by_delegation(scene, frame), acts, lexicon)
    for index in _noun_hits(scene, acts, used):
        yield from _told(scene, _by_noun(scene, index, lexicon), acts, lexicon)
    for index, guest, land in visitors(scene, lexicon):
        trip = _Trip(index, (index,), (guest,), (land,), "visit/visiting", "occurred", "present")
        yield from _told(scene, trip, acts, lexicon)


# --- told by a verb ----------------------------------------------------------------------------------------------


def _by_verb(scene: Scene, frame: Frame, pattern: Pattern, lexicon: Lexicon) -> _Trip | None:
    if frame.modality == "hypothetical" or wished(scene, frame.verb) or _turned(scene, frame, pattern):
        return None
    first = _first_of_many(scene, frame) or _accepted(scene, frame.verb)
    if first is None and scene.tokens[frame.verb].dep in ("acl", "relcl") and infinitive(scene, frame.verb):
        return None
    if first is None and infinitive(scene, frame.verb) and _first_ever(scene, frame.verb):
        return None
    places = pattern.roles.get("destination", ())
    lands = _lands(scene, slot_tokens(frame, places))
    if "on" in pattern.extra and not lands:
        lands = [m for t in frame.slots.get("on", ()) for m in _lands(scene, prepositions(scene, t).get("to", ()))]
    if "dateline" in pattern.extra and not lands and not _aimed(scene, frame, places):
        here = Atlas(scene.reading, lexicon).dateline(scene.tokens[frame.verb])
        lands = [here] if here and scene.sentence.kind == "body" and frame.modality == "occurred" else []
    if not lands and pattern.name == "visit/returned-visit":
        lands = other_side(scene, people_in(scene, slot_tokens(frame, pattern.roles["guest"])))
    if not lands and "to" in places:
        lands = _scene_of(scene, slot_tokens(frame, places))
    if not lands and any(_the_country(scene, t) for t in slot_tokens(frame, places)):
        lands = host_land(scene, frame.verb, people_in(scene, slot_tokens(frame, pattern.roles["guest"])), lexicon)
    if "stay" in pattern.extra and not _is_stay(scene, frame):
        return None
    going = [c for t in slot_tokens(frame, pattern.roles.get("guest", ())) for c in _aboard(scene, t)]
    guests = _of_delegation(scene, frame, people_in(scene, going))
    guests = [*leaders(scene, guests), *guests] if first is None else people_in(scene, subjects(scene, first))
    if _back_at_post(frame, guests) or (pattern.name == "visit/taken-to" and not _on_tour(scene, frame)):
        return None
    if guests and all(g.how == "pronoun" and g.country in {m.country for m in lands} for g in guests):
        guests = _other(scene, frame.verb, guests)
    hosts = people_in(scene, slot_tokens(frame, pattern.roles.get("host", ())))
    tokens = (frame.verb, *slot_tokens(frame, ["subject", "object", *places]))
    ends = "ends" in pattern.extra
    modality, tense = ("planned" if pattern.name == "visit/expected-in" else frame.modality), frame.tense
    if first is not None:
        modality, tense = mood(scene, first)
    if "invited" in pattern.extra or (first is not None and scene.lemma(first) == "accept"):
        modality, tense = ("planned" if modality == "occurred" else "hypothetical"), "future"
    if modality == "hypothetical":
        return None
    return _Trip(frame.verb, tokens, tuple(guests), tuple(lands), pattern.name, modality, tense, tuple(hosts), ends)


def _first_of_many(scene: Scene, frame: Frame) -> int | None:
    """The verb in "she became the first president to visit X", where what she was is told by whom she went before."""
    above = scene.tokens[frame.verb].head
    verb = above if scene.lemma(above) in ("be", "become") else scene.tokens[above].head
    if not infinitive(scene, frame.verb) or scene.lemma(verb) not in ("be", "become"):
        return None
    if scene.tokens[verb].text.lower() == "is":
        # It tells who has the rank, and not whether the visit has been or is still to come.
        return None
    said = scene.kids(verb, "attr")
    if above not in (verb, *said):
        return None
    words = [scene.tokens[c].text.lower() for t in said for c in scene.parse.children[t]]
    words += [word for t in said if (m := scene.mention(t)) is not None for word in m.text.lower().split()[:2]]
    return verb if _RANKED & set(words) else None


def _the_country(scene: Scene, token: int) -> bool:
    """True for "the country", "our country", where no land that it could stand for is named before it."""
    if noun_of(scene, token) != "country" or scene.mention(token) is not None:
        return False
    words = [scene.tokens[c].text.lower() for c in scene.parse.children[token]]
    plain = all(word in ("the", "this", "our") for word in words)
    named = [m for m in scene.here if m.kind in ("state", "place") and m.end <= scene.tokens[token].start]
    return plain and not named


def _accepted(scene: Scene, verb: int) -> int | None:
    """The verb of "accepted the invitation to visit X"."""
    invitation = scene.tokens[verb].head
    above = scene.tokens[invitation].head
    taken = scene.lemma(above) == "accept" and scene.tokens[invitation].dep == "dobj"
    return above if noun_of(scene, invitation) == "invitation" and taken and infinitive(scene, verb) else None


def _first_ever(scene: Scene, verb: int) -> bool:
    """True for "the first Prime Minister of X to come to Y": that he was the first is told, and no plan of his."""
    before = next((m for m in reversed(scene.here) if m.end <= scene.tokens[verb].start and m.kind == "person"), None)
    return before is not None and _FIRST.match(before.text) is not None


_FIRST = re.compile(r"(?:the )?(?:very )?(?:first|last|only|second|third)\b", re.IGNORECASE)
_POST = re.compile(r" of duty\b")
_RANKED = frozenset("first second third fourth last latest only highest-ranking most-senior".split())


def _aboard(scene: Scene, token: int) -> list[int]:
    """Who goes, or whose plane does."""
    craft = noun_of(scene, token) in ("plane", "aircraft", "flight", "motorcade", "helicopter")
    return scene.kids(token, "poss") if craft else [token]


def _by_delegation(scene: Scene, frame: Frame) -> _Trip | None:
    """A delegation that does something abroad has gone there: "A delegation led by A held talks in X"."""
    sent = people_in(scene, frame.slots.get("subject", ()))
    lands = abroad(scene, frame, sent) if frame.modality in ("occurred", "planned") else []
    if not lands or wished(scene, frame.verb):
        return None
    guests = (*leaders(scene, sent), *sent)
    tokens = (frame.verb, *frame.slots.get("subject", ()))
    return _Trip(frame.verb, tokens, guests, tuple(lands), "visit/delegation", frame.modality, frame.tense)


def _of_delegation(scene: Scene, frame: Frame, guests: Sequence[Mention]) -> list[Mention]:
    """Those who go; who leads the delegation of a country is of that country."""
    led = [m for m in mentions_in(scene, frame.slots.get("object", ())) if m.kind == "group" and m.country]
    if len(led) != 1 or frame.lemma not in ("lead", "head"):
        return list(guests)
    return [g if g.country else replace(g, country=led[0].country, basis="side") for g in guests]


def _back_at_post(frame: Frame, guests: Sequence[Mention]) -> bool:
    """True for an ambassador who returns to where he is posted: that is no visit."""
    posted = ("ambassador", "chargé", "charge d", "consul", "high commissioner")
    return frame.lemma == "return" and any(word in (g.office or "").casefold() for g in guests for word in posted)


def _on_tour(scene: Scene, frame: Frame) -> bool:
    """True where it is a journey that takes somebody somewhere."""
    return any(noun_of(scene, t) in _STAYS for t in frame.slots.get("subject", ()))


def _other(scene: Scene, verb: int, guests: Sequence[Mention]) -> list[Mention]:
    """Who goes where "he" is at home already: the other one who is named before ("seeing B when he visits us")."""
    names, homes = {g.name for g in guests}, {g.country for g in guests}
    before = [m for m in scene.here if m.kind == "person" and m.end <= scene.tokens[verb].start and m.how != "pronoun"]
    return [m for m in before if m.name not in names and m.country not in homes][-1:]


_GATHERINGS = frozenset(
    "conference summit meeting talk session forum consultation negotiation ceremony inauguration funeral event".split()
)


def _scene_of(scene: Scene, tokens: Sequence[int]) -> list[Mention]:
    """Where the gathering is that somebody goes to: "led a delegation to a conference in X"."""
    held = [t for t in tokens if noun_of(scene, t) in _GATHERINGS or _sitting(scene, t)]
    return [m for t in held for slot in ("in", "at") for m in _lands(scene, prepositions(scene, t).get(slot, ()))]


def _sitting(scene: Scene, token: int) -> bool:
    mention = scene.mention(token)
    return mention is not None and mention.kind == "mechanism"


def _aimed(scene: Scene, frame: Frame, places: Sequence[str]) -> bool:
    """True when the clause tells where to, though not in a way that names a land."""
    starts = {(t.start, t.end) for t in scene.reading.timexes}
    told = [t for slot in places for t in frame.slots.get(slot, ())]
    aims = [t for t in told if not any(a <= scene.tokens[t].start < b for a, b in starts)]
    aims = [t for t in aims if scene.tokens[t].text.lower() not in _NO_AIMS]
    nouns = [*frame.slots.get("on", ()), *frame.slots.get("object", ())]
    return bool(aims) or any(prepositions(scene, t).get(link) for t in nouns for link in ("to", "of", "through"))


_NO_AIMS = frozenset("head helm invitation request end start beginning close dawn noon midday midnight".split())


def _turned(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True where a particle turns the verb into another: "go ahead with the railway to X"."""
    word = pattern.extra.get("without")
    around = scene.kids(frame.verb, "prt", "advmod")
    return bool(word) and any(scene.tokens[c].text.lower() == word and not _followed_by_of(scene, c) for c in around)


def _followed_by_of(scene: Scene, token: int) -> bool:
    """True for "ahead of the summit"."""
    return token + 1 < len(scene.tokens) and scene.tokens[token + 1].text.lower() == "of"


def _is_stay(scene: Scene, frame: Frame) -> bool:
    """True when being somewhere is told with a time or a purpose: "was in X in May", "is in X for talks"."""
    own = {scene.tokens[t].start for t in own_clause(scene, frame.verb)}
    timed = any(t.start in own and t.form not in ("vague", "duration", "set") for t in scene.reading.timexes)
    aims = [*frame.slots.get("for", ()), *frame.slots.get("on", ()), *frame.slots.get("after", ())]
    purpose = any(infinitive(scene, c) for c in scene.kids(frame.verb, "xcomp", "advcl"))
    return timed or purpose or any(noun_of(scene, t) in _STAY_FOR for t in aims)


# --- told by a noun ----------------------------------------------------------------------------------------------


def _noun_hits(scene: Scene, acts: Acts, used: set[int]) -> Iterator[int]:
    nouns = frozenset(n for p in acts.nouns["visit"] for n in p.nouns)
    for index, token in enumerate(scene.tokens):
        free = token.tag.startswith("NN") and token.mention < 0 and index not in used
        if free and noun_of(scene, index) in nouns and not _POST.match(scene.reading.clean.text, token.end):
            yield index


def _by_noun(scene: Scene, noun: int, lexicon: Lexicon) -> _Trip | None:
    if only_possible(scene, noun):
        return None
    preps = _with_apposed(scene, noun, prepositions(scene, noun))
    owners = [c for p in scene.kids(noun, "poss") for c in conjuncts(scene, p)]
    owners += _whose(scene, noun)
    guests = people_in(scene, [*owners, *preps.get("of", ()), *preps.get("by", ())])
    if guests and all(g.how == "pronoun" for g in guests):
        guests = _named_after(scene, noun) or guests
    if any(g.text.split()[0].lower() in ("a", "an", "any") for g in guests):
        return None
    lands = _lands(scene, [*preps.get("to", ()), *preps.get("in", ())]) or _refused_by(scene, noun)
    modality, tense = noun_mood(scene, noun)
    if not lands and modality == "planned" and not any(slot in preps for slot in ("to", "in", "with")):
        lands = other_side(scene, guests)
    rule = "visit/visit-of"
    if not lands and guests and _to_the_host(scene, noun, preps):
        lands, rule = host_land(scene, noun, guests, lexicon), "visit/implied"
    if not lands:
        return None
    at_home = {land.country for land in lands}
    if all(g.how == "pronoun" and g.country in at_home for g in guests):
        guests = _goer(scene, noun)
    tokens = (noun, *owners, *preps.get("to", ()), *preps.get("by", ()))
    ends = _closing(scene, noun)
    return _Trip(noun, tokens, tuple(guests), tuple(lands), rule, modality, tense, (), ends)


def _with_apposed(scene: Scene, noun: int, preps: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """Where a visit leads that is told beside it: "A's four-day visit, his first to X"."""
    if "to" in preps or "in" in preps:
        return preps
    beside = [a for a in scene.kids(noun, "appos") if scene.tokens[a].text.lower() in _RANKED]
    return {**preps, **{name: t for a in beside for name, t in prepositions(scene, a).items() if name == "to"}}


def _named_after(scene: Scene, noun: int) -> list[Mention]:
    """Whose visit it is in "During his visit to X, the minister will ...": the one whom the clause goes on to name."""
    verb = governor(scene, noun)
    doers = scene.kids(verb, "nsubj", "nsubjpass") if verb is not None and noun < verb else []
    after = [m for m in people_in(scene, doers) if m.start > scene.tokens[noun].end]
    return after[:1] if len(after) == 1 and after[0].kind == "person" and after[0].how != "pronoun" else []


_REGIONS = frozenset(
    "africa asia europe america latin middle east mideast gulf balkan balkans pacific caribbean overseas foreign "
    "regional african asian european arab world global eastern western southern northern".split()
)


def _to_the_host(scene: Scene, noun: int, preps: Mapping[str, tuple[int, ...]]) -> bool:
    """True for a visit told as one here; a tour, or a visit to a part of the world, leads to many places."""
    if noun_of(scene, noun) not in ("visit", "stay", "stopover") or any(slot in preps for slot in ("to", "with")):
        return False
    verb = governor(scene, noun)
    if verb is not None and prepositions(scene, verb).get("to") and scene.tokens[noun].dep == "dobj":
        return False
    words = {scene.tokens[c].text.casefold() for c in scene.kids(noun, "amod", "compound", "nmod", "advmod")}
    return not words & {*_REGIONS, "abroad", "overseas"} and _in_the_country(scene, preps)


def _in_the_country(scene: Scene, preps: Mapping[str, tuple[int, ...]]) -> bool:
    """True for a visit without "in X", or "in the country": it was to where the report comes from."""
    inside = preps.get("in", ())
    return not inside or all(noun_of(scene, t) == "country" for t in inside)


def _whose(scene: Scene, noun: int) -> list[int]:
    """Those that "whose visit" stands for: what its clause hangs on."""
    if not any(scene.tokens[p].text.lower() == "whose" for p in scene.kids(noun, "poss")):
        return []
    at = noun
    for _ in range(6):
        if scene.tokens[at].dep == "relcl":
            return [scene.tokens[at].head]
        at = scene.tokens[at].head
    return []


def _closing(scene: Scene, noun: int) -> bool:
    """True for "at the end of his visit" and "his visit ended"."""
    above = scene.tokens[noun].head
    if scene.tokens[noun].dep in ("nsubj", "nsubjpass") and scene.tokens[above].tag.startswith("V"):
        return scene.lemma(above) in _ENDING
    return scene.tokens[above].text.lower() == "of" and scene.tokens[scene.tokens[above].head].text.lower() in (
        "end", "close", "conclusion",
    )  # fmt: skip


_ENDING = frozenset("end conclude finish wrap close complete".split())


def _refused_by(scene: Scene, noun: int) -> list[Mention]:
    """The state that calls off somebody's visit is where it was to lead."""
    verb = governor(scene, noun)
    if verb is None or not cancels(scene, verb):
        return []
    return [m for m in _lands(scene, subjects(scene, verb)) if m.kind in ("state", "place")]


def _goer(scene: Scene, noun: int) -> list[Mention]:
    """Whose visit it is when the noun does not say: the doer of the clause, or the person before "his"."""
    verb = governor(scene, noun)
    pronoun = any(scene.tokens[p].text.lower() in ("his", "her", "their", "its") for p in scene.kids(noun, "poss"))
    determined = any(scene.tokens[p].text.lower() in ("the", "a", "an", "this") for p in scene.kids(noun, "det"))
    hanging = scene.tokens[noun].dep in ("pobj", "dobj")
    if verb is None or not (pronoun or hanging or not determined):
        return []
    if hanging and not pronoun and scene.lemma(verb) in ("send", "dispatch", "depute"):
        # Who sends somebody on a trip stays at home.
        return people_in(scene, scene.kids(verb, "dobj"))[:1]
    guests = people_in(scene, subjects(scene, verb))[:1] if pronoun or hanging else []
    if hanging and (scene.lemma(verb) in _PARTING or noun < verb):
        guests = people_in(scene, scene.kids(verb, "nsubjpass"))[:1] or guests
    if not guests and pronoun:
        guests = [m for m in scene.here if m.kind == "person" and m.start < scene.tokens[noun].start][:1]
    return guests


_PARTING = frozenset("see receive welcome greet host escort bid meet".split())
"""Who is "seen off by A at the end of a visit" is the visitor, not A."""


# --- the claim ---------------------------------------------------------------------------------------------------


def _lands(scene: Scene, tokens: Sequence[int]) -> list[Mention]:
    """The lands and places meant, an airport by the city whose it is, towns by the land they are said to lie in."""
    of = [c for t in tokens if noun_of(scene, t) in _GROUNDS for c in _owner_city(scene, t)]
    return _named_lands(scene, [*tokens, *of])


_GROUNDS = frozenset("airport city cities town towns airbase base aerodrome port".split())


def _owner_city(scene: Scene, noun: int) -> list[int]:
    below = prepositions(scene, noun)
    return [*scene.kids(noun, "poss", "compound", "nmod"), *below.get("of", ()), *below.get("in", ())]


def _named_lands(scene: Scene, tokens: Sequence[int]) -> list[Mention]:
    return [m for m in mentions_in(scene, tokens) if m.kind in ("state", "place") and m.country and m.how == "named"]


def _told(scene: Scene, trip: _Trip | None, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    if trip is None:
        return
    display = lexicon.states.display
    span = clause_span(scene, trip.tokens)
    kind = _kind(scene, span, acts)
    time, own = _time(scene, trip), _own_days(scene, trip)
    seen: set[str] = set()
    for land in trip.lands:
        code = land.country or ""
        named = [g for g in trip.guests if g.how != "description" or not _FIRST.match(g.text)]
        going = [g for g in named if g.country != code and (g.country or may_be_foreign(g))]
        if not going or code in seen:
            continue
        seen.add(code)
        values: dict[str, Value] = {"kind": kind} if kind else {}
        home = going[0].country or ""
        origin = [state_party(home, display.get(home, home), going[0].text, going[0].basis)] if home else []
        leg = replace(time, timex=own.get(code) or _of_the_leg(time.timex, land, trip))
        for modality, when in settled(scene, trip.predicate, trip.modality, leg):
            yield make(
                scene.reading, "visit",
                {
                    "guest": [party(g) for g in going],
                    "destination": [state_party(code, display.get(code, code), land.text)],
                    "origin": origin,
                    "host": [party(h) for h in trip.hosts if h.country == code],
                },
                span, rule=trip.rule, modality=modality, values=values, time=when, where=land,
            )  # fmt: skip


def _time(scene: Scene, trip: _Trip) -> TimeRef:
    """When the visit was, as far as one clause tells; the whole stay where its length is told."""
    time = time_of(scene, trip.predicate, trip.tense, announced=False)
    verb = scene.tokens[trip.predicate].head
    if trip.ends and scene.tokens[trip.predicate].dep == "nsubj" and scene.lemma(verb) in _ENDING:
        time = time_of(scene, verb, trip.tense, reach=0)
    if time.timex is None:
        return time
    if trip.ends:
        over = trip.modality == "occurred" and trip.tense == "past" and scene.tokens[verb].tag != "VB"
        end = _whole_stay(time.timex, _days(scene, trip)) or until(time.timex, over=over)
        return TimeRef(end, time.tense, sure=time.sure)
    if scene.lemma(trip.predicate) in _BEGINNING:
        return replace(time, timex=_stay_from(time.timex, _days(scene, trip)) or time.timex)
    return time


def _of_the_leg(timex: Timex | None, land: Mention, trip: _Trip) -> Timex | None:
    """What the days of a whole trip tell of one leg: of the first its beginning, of the last its end."""
    codes = list(dict.fromkeys(m.country for m in trip.lands))
    if timex is None or timex.form != "range" or len(codes) < 2 or timex.first is None or timex.last is None:
        return timex
    if trip.rule == "visit/taken-to":
        return None
    if land.country == codes[0]:
        return replace(timex.first, start=timex.start, end=timex.end, text=timex.text)
    return until(timex.last) if land.country == codes[-1] else None


def _own_days(scene: Scene, trip: _Trip) -> dict[str, Timex]:
    """The day of each leg by its land, where every leg has one: "to A on Thursday and to B on Saturday"."""
    text, found = scene.reading.clean.text, dict[str, Timex]()
    for land in trip.lands:
        for timex in scene.reading.timexes:
            near = 0 < timex.start - land.end < _BESIDE and timex.form in ("weekday", "date", "offset", "range")
            if near and _ON_DAY.fullmatch(text, land.end, timex.start):
                found.setdefault(land.country or "", timex)
    lands = {land.country for land in trip.lands}
    return {code: original(scene.reading, t) or t for code, t in found.items()} if len(found) == len(lands) > 1 else {}


_BESIDE = 16
_ON_DAY = re.compile(r",?\s*\(?(?:on|from|in|for|next|late)?\s*(?:the\s+)?")


def _days(scene: Scene, trip: _Trip) -> int | None:
    """How many days a stay is told to last: "a two-day visit"."""
    nouns = [trip.predicate, *own_clause(scene, trip.predicate)]
    stays = {n for n in nouns if noun_of(scene, n) in _STAYS}
    inside = {scene.tokens[t].start for n in stays for t in scene.subtree(n) if t < n}
    times = [t for t in scene.reading.timexes if t.form == "duration" and t.unit == "day" and t.start in inside]
    return times[0].count if len(times) == 1 else None


_STAYS = frozenset("visit trip tour stay journey stopover".split())


def _whole_stay(last: Timex, days: int | None) -> Timex | None:
    """The stay of so many days that ends at a time; None where the time is no day or the length is not told."""
    first = _moved(last, 1 - days) if days and 1 < days < _WEEK else None
    return None if first is None else replace(last, form="range", first=first, last=last)


def _stay_from(first: Timex, days: int | None) -> Timex | None:
    """The stay of so many days that begins at a time; None as above."""
    last = _moved(first, days - 1) if days and 1 < days < _WEEK else None
    return None if last is None else replace(first, form="range", first=first, last=last)


_BEGINNING = frozenset("begin start kick open commence arrive land embark welcome fly come travel go reach".split())
_WEEK = 8


def _moved(timex: Timex, by: int) -> Timex | None:
    """A day so many days away from another, told in the same way."""
    if timex.form == "weekday" and timex.weekday is not None and not timex.count:
        return replace(timex, weekday=(timex.weekday + by) % 7)
    if timex.form in ("offset", "same") and timex.unit == "day" and timex.count is not None:
        return replace(timex, count=timex.count + by)
    if timex.form == "date" and timex.day is not None and timex.month is not None and 1 <= timex.day + by <= _SAFE:
        return replace(timex, day=timex.day + by)
    return None


_SAFE = 28
"""The last day that every month has."""


def until(timex: Timex, *, over: bool = False) -> Timex:
    """The time of an end: open at the side of the beginning; what is `over` ended before the report."""
    if timex.form in ("range", "until"):
        return timex
    return Timex(timex.start, timex.end, timex.text, timex.type, "until", first=timex, count=-1 if over else None)


def _kind(scene: Scene, span: tuple[int, int], acts: Acts) -> str | None:
    kinds = acts.raw["visit"].get("kinds")
    names = [str(k) for k in kinds] if isinstance(kinds, list) else []
    words = scene.reading.clean.text[max(scene.sentence.start, span[0] - 20) : min(span[1] + 60, scene.sentence.end)]
    for name in names:
        if re.search(rf"\b{re.escape(name)}\s+(?:\w+\s+)?(?:visit|trip)", words, re.IGNORECASE):
            return name
    return None


# --- bounds told apart -------------------------------------------------------------------------------------------


def hints(scene: Scene, acts: Acts) -> Iterator[Hint]:
    """When somebody came or leaves, where the clause does not say to which land the stay was."""
    raw = acts.raw["visit"].get("ends")
    leaving = frozenset(str(v) for v in raw) if isinstance(raw, list) else frozenset()
    for frame in frames(scene):
        if frame.modality in ("hypothetical", "denied", "cancelled"):
            continue
        for guest in people_in(scene, frame.slots.get("subject", ())):
            side = _side(scene, frame, leaving, guest)
            timex = time_of(scene, frame.verb, frame.tense, reach=0).timex if side is not None else None
            if timex is None or side is None or timex.form not in ("weekday", "date", "offset", "same", "until"):
                continue
            bound = timex.first if timex.form == "until" and timex.first else timex
            at = scene.reading.clean.span(scene.tokens[frame.verb].start, scene.tokens[frame.verb].end).start
            yield Hint(guest.name, side[0], bound, at, frame.modality, side[1])


def _side(scene: Scene, frame: Frame, leaving: frozenset[str], guest: Mention) -> tuple[bool, str | None] | None:
    """Whether a clause tells the end (True) or the beginning of a stay, and in which land; None for neither."""
    words = {scene.tokens[c].text.lower() for c in scene.kids(frame.verb, "prt", "advmod", "npadvmod", "dobj")}
    if frame.lemma in ("fly", "come", "arrive") and "in" in words:
        return False, None
    if frame.lemma == "stay":
        return (True, None) if any(t.form == "until" for t in _times(scene, frame)) else None
    if frame.lemma not in leaving:
        return None
    gone = _lands(scene, [*frame.slots.get("object", ()), *frame.slots.get("from", ())])
    if gone and gone[0].country != guest.country and (frame.lemma in ("leave", "depart") or frame.slots.get("from")):
        return True, gone[0].country
    aims = slot_tokens(frame, ["for", "to"])
    homeward = "home" in words or any(scene.tokens[t].text.lower() == "home" for t in aims)
    homeward = homeward or any(m.country == guest.country for m in _lands(scene, aims))
    bare = frame.lemma in ("leave", "depart") and not aims and not frame.slots.get("object")
    return (True, None) if (homeward or bare) and not gone else None


def _times(scene: Scene, frame: Frame) -> list[Timex]:
    own = {scene.tokens[t].start for t in own_clause(scene, frame.verb)}
    return [t for t in scene.reading.timexes if t.start in own]
