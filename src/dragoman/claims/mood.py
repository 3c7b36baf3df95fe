"""Whether what a verb or noun tells happened, is to come, fell through, is denied or is only possible."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dragoman.claims.slots import chances, governor, infinitive, own_clause, prepositions
from dragoman.claims.unfulfilled import alleged, called_false, had_been_due, supposed, thwarted, yet_to_come

if TYPE_CHECKING:
    from dragoman.claims.frames import Scene

_FUTURE = frozenset(("will", "shall", "'ll"))
_HYPOTHETICAL = frozenset(("would", "could", "might", "may", "should", "must", "can"))
_WISHES = frozenset(
    "want hope wish ask urge seek propose suggest offer consider like encourage request willing ready keen eager "
    "interested readiness willingness desire proposal interest wish happy glad importance need possibility necessity "
    "idea prospect expediency advisability".split()
)
_CANCELLING = frozenset("cancel postpone delay defer reschedule scrap shelve suspend".split())
_CANCELLED_THINGS = frozenset("cancellation postponement delay deferral cancelation suspension".split())
_AHEAD_THINGS = frozenset(
    "preparation preparations plans plan arrangements dates programme program eve anticipation expectation".split()
)
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
    "stop get lead accompany escort send dispatch".split()
)
_PLANNED_THINGS = frozenset(
    "plan schedule propose announce expect prepare arrange anticipate discuss suggest await negotiate consider explore "
    "weigh expedite".split()
)
_BEHIND = frozenset(("since", "from", "about", "after", "following"))


def mood(scene: Scene, verb: int, depth: int = 0) -> tuple[str, str]:
    """Modality and tense of a verb: what its auxiliaries, its governors and a negation make of it."""
    token = scene.tokens[verb]
    if asked(scene):
        return "hypothetical", "future"
    auxiliaries = [scene.tokens[c].text.lower() for c in scene.kids(verb, "aux", "auxpass")]
    negated = bool(scene.kids(verb, "neg"))
    if any(scene.tokens[c].text.lower() == "whether" for c in scene.kids(verb, "mark")):
        return "hypothetical", "future"
    if any(a in _FUTURE or a == "wo" for a in auxiliaries):
        if negated and _AS_PLANNED.search(scene.reading.clean.text, token.end, scene.sentence.end):
            return "cancelled", "future"
        return ("denied" if negated or _disclaimed(scene, verb) else "planned"), "future"
    if any(a in _HYPOTHETICAL for a in auxiliaries):
        if "would" in auxiliaries and _disclaimed(scene, verb):
            return "denied", "future"
        sure = "would" in auxiliaries and (_reported(scene, verb) or _dated(scene, verb))
        sure = sure or ("should" in auxiliaries and _agreed(scene, verb))
        return ("planned" if sure and not _on_condition(scene, verb) else "hypothetical"), "future"
    if negated and _for_a_reason(scene, verb):
        return "hypothetical", "future"
    if negated or _disclaimed(scene, verb) or called_false(scene, verb):
        return "denied", "past"
    if _conditional(scene, verb) or supposed(scene, verb) or alleged(scene, verb):
        return "hypothetical", "future"
    if token.tag == "VB" and not auxiliaries and token.dep in ("ccomp", "xcomp") and not infinitive(scene, verb):
        return "hypothetical", "future"
    if token.tag == "VBG" and on_the_verge(scene, verb):
        return "planned", "future"
    if depth > 4:
        return "occurred", _plain_tense(token.tag, auxiliaries)
    if token.dep == "xcomp" and token.head != verb and yet_to_come(scene, token.head):
        return "hypothetical", "future"
    if infinitive(scene, verb):
        return _infinitive(scene, verb, depth)
    if (
        token.dep in ("conj", "xcomp", "advcl", "pcomp", "acl", "prep")
        and (token.tag in ("VB", "VBG", "VBN") or _shares_a_modal(scene, verb))
        and token.head != verb
        and not (token.dep == "advcl" and any(a in ("was", "were", "had") for a in auxiliaries))
    ):
        return _governed(scene, verb, depth)
    if _scheduled(scene, verb, auxiliaries) or _joined_to_a_plan(scene, verb, auxiliaries):
        return "planned", "future"
    return "occurred", _plain_tense(token.tag, auxiliaries)


_AS_PLANNED = re.compile(r"\bas (?:\w+ )?(?:planned|scheduled|announced|expected|foreseen|intended)\b")


def on_the_verge(scene: Scene, token: int) -> bool:
    """True for "on the verge of reopening its embassy": it has not happened."""
    link = scene.tokens[token].head
    edge = scene.tokens[link].head
    return scene.tokens[link].text.lower() == "of" and scene.tokens[edge].text.lower() in _EDGES


_EDGES = ("verge", "brink", "point", "cusp", "threshold", "eve")


def asked(scene: Scene) -> bool:
    """True for a question: it tells nothing."""
    return scene.reading.clean.text[scene.sentence.start : scene.sentence.end].rstrip(" \"'").endswith("?")


def _shares_a_modal(scene: Scene, verb: int) -> bool:
    """True for "will call on A and have lunch with B": the parse takes "have" for a present tense of its own."""
    token = scene.tokens[verb]
    if token.tag != "VBP" or token.dep != "conj" or scene.kids(verb, "nsubj", "nsubjpass", "aux"):
        return False
    return any(scene.tokens[c].tag == "MD" for c in scene.kids(token.head, "aux"))


def _plain_tense(tag: str, auxiliaries: Sequence[str]) -> str:
    if tag in ("VBD", "VBN") or any(a in ("was", "were", "had", "has", "have", "did", "been") for a in auxiliaries):
        return "past"
    return "present"


def _scheduled(scene: Scene, verb: int, auxiliaries: Sequence[str]) -> bool:
    """A present tense that tells what is to come: "is meeting him tomorrow", "goes on to the coast on Wednesday"."""
    tag = scene.tokens[verb].tag
    if tag == "VBG" and "be" not in auxiliaries and any(a in ("is", "are") for a in auxiliaries):
        return _future_time(scene, verb, ("offset",)) or _coming_on_a_day(scene, verb)
    if tag not in ("VBZ", "VBP") or auxiliaries:
        return False
    timetable = scene.lemma(verb) in _SCHEDULED
    if timetable and (_awaited(scene, verb) or _onward(scene, verb)):
        return True
    forms = ("offset", "weekday") if timetable else ("offset",)
    return scene.sentence.kind == "body" and _future_time(scene, verb, forms)


def _coming_on_a_day(scene: Scene, verb: int) -> bool:
    """True for "is coming on Thursday", "is travelling to X on 29 October": who is on the way has no day for it."""
    inside = {scene.tokens[t].start for t in own_clause(scene, verb)}
    days = [t for t in scene.reading.timexes if t.start in inside and t.form in ("weekday", "date", "range")]
    return scene.lemma(verb) in ("come", "travel", "go", "fly", "arrive", "leave", "head") and bool(days)


def _joined_to_a_plan(scene: Scene, verb: int, auxiliaries: Sequence[str]) -> bool:
    """True for "meets" in "when he visits X on Friday and meets A": of the same time as what it is joined to."""
    token, head = scene.tokens[verb], scene.tokens[scene.tokens[verb].head]
    joined = token.dep == "conj" and token.tag == head.tag == "VBZ" and not auxiliaries and token.head < verb
    return joined and not scene.kids(verb, "nsubj") and mood(scene, token.head) == ("planned", "future")


_ONWARD = re.compile(r"\b(?:then|next|thereafter|afterwards?|on to|onward)\b|\bfrom (?:there|here)\b|^\W*From [A-Z]")


def _onward(scene: Scene, verb: int) -> bool:
    """True for the next leg of a journey told in the present: "from there he goes on to the coast"."""
    journey = scene.lemma(verb) in ("fly", "go", "travel", "head", "proceed", "leave", "continue")
    words = scene.reading.clean.text[scene.sentence.start : scene.sentence.end]
    return journey and scene.sentence.kind == "body" and bool(_ONWARD.search(words))


def _awaited(scene: Scene, verb: int) -> bool:
    """True for "looks forward to seeing him when he visits", "is to be received before he leaves": a clause of time in
    the present, under no past verb."""
    if scene.tokens[verb].dep != "advcl" or scene.sentence.kind != "body":
        return False
    opened = any(scene.tokens[c].text.lower() in _UNTIL for c in scene.kids(verb, "advmod", "mark"))
    head = scene.tokens[verb].head
    if scene.tokens[head].tag == "VBN" and infinitive(scene, head):
        return opened and mood(scene, head)[0] == "planned"
    return opened and scene.tokens[head].tag not in ("VBD", "VBN", "VBZ")


_UNTIL = ("when", "before", "after", "once", "until")


def _future_time(scene: Scene, verb: int, forms: Sequence[str]) -> bool:
    """True when a time that is still to come stands in the verb's own clause, after it or at its head."""
    inside = {scene.tokens[t].start for t in own_clause(scene, verb)}
    if scene.tokens[verb].dep == "conj":
        # "Met A on Thursday and leaves for X on Sunday": the last time is that of the last verb.
        after = next((t for t in range(verb + 1, len(scene.tokens)) if scene.tokens[t].tag.startswith("V")), None)
        end = scene.sentence.end if after is None else scene.tokens[after].start
        inside |= {t.start for t in scene.reading.timexes if scene.tokens[verb].end <= t.start < end}
    return any(
        t.form in forms and ((t.count or 0) > 0 or (t.form == "weekday" and (t.count or 0) >= 0))
        for t in scene.reading.timexes
        if t.start in inside
    )


def _conditional(scene: Scene, verb: int) -> bool:
    return any(scene.tokens[c].text.lower() in ("if", "unless", "whether") for c in scene.kids(verb, "mark"))


def _agreed(scene: Scene, verb: int) -> bool:
    """True for "should" in what was agreed: "it was settled that the commission should gather in May"."""
    head = scene.tokens[verb].head
    return scene.tokens[verb].dep == "ccomp" and scene.lemma(head) in ("agree", "settle", "decide", "arrange")


def _for_a_reason(scene: Scene, verb: int) -> bool:
    """True for "is not going because of the breakthrough": what is denied is the reason, or only that."""
    words = scene.reading.clean.text[scene.tokens[verb].end : scene.sentence.end]
    return bool(_REASON.search(words.split(",")[0]))


_REASON = re.compile(r"\bas a (?:result|consequence) of\b|\bbecause of any\b|^\s*(?:only|just|merely|solely)\b")


def _on_condition(scene: Scene, verb: int) -> bool:
    """True for "would come if the contract were ready"."""
    return any(_conditional(scene, clause) for clause in scene.kids(verb, "advcl"))


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


def _dated(scene: Scene, verb: int) -> bool:
    """True for "the two would meet on June 27", under no condition: what has a day was fixed."""
    if scene.tokens[verb].dep != "ROOT" or any(t.text.lower() in _OPEN for t in scene.tokens):
        return False
    inside = {scene.tokens[t].start for t in own_clause(scene, verb)}
    return any(
        t.start in inside and t.form in ("date", "weekday", "range") and (t.form != "date" or t.day is not None)
        for t in scene.reading.timexes
    )


_OPEN = frozenset("if unless were should whether provided had otherwise ideally rather like prefer".split())


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
        told = scene.tokens[at].dep == "acl" and scene.tokens[at].text.lower() in _ALLEGING
        if scene.tokens[at].tag.startswith("V") and not told:
            return clause and scene.lemma(at) in ("deny", "refute", "dismiss", "reject") and token.dep != "advcl"
    return False


_ALLEGING = ("claiming", "saying", "suggesting", "alleging", "stating", "asserting")
# Who has none of these to do something does not say that he will.
_MINDS = frozenset(("intention", "intentions", "plan", "plans", "intent", "wish"))


def _none(scene: Scene, noun: int) -> bool:
    return any(scene.tokens[c].text.lower() == "no" for c in scene.kids(noun, "det"))


def _infinitive(scene: Scene, verb: int, depth: int) -> tuple[str, str]:
    head = scene.tokens[verb].head
    if head == verb:
        # "Leaders to gather in Oslo": a headline that tells what is to come.
        return "planned", "future"
    if scene.tokens[head].text.casefold() in _MINDS and _none(scene, head):
        return "denied", "future"
    lemma = scene.lemma(head)
    if cancels(scene, head) or had_been_due(scene, head) or _on_a_cancelled_trip(scene, head) or thwarted(scene, verb):
        return "cancelled", "future"
    if lemma in _DENYING:
        return "denied", "past"
    if any(scene.tokens[c].text.lower() == "have" for c in scene.kids(verb, "aux")):
        return _perfect(scene, head)
    if scene.tokens[head].tag.startswith("V") and lemma in _THROUGH:
        return mood(scene, head, depth + 1)
    if (by := _by_rank(scene, head)) is not None:
        return mood(scene, by, depth + 1)
    if lemma == "be" and any(scene.mention(t) for t in prepositions(scene, head).get("in", ()) if t > head):
        return mood(scene, head, depth + 1)
    if scene.tokens[head].tag.startswith("V") and scene.kids(head, "neg"):
        return "denied", "future"
    return _by_chance(scene, head, depth) if chances(scene, verb) else ("planned", "future")


def _on_a_cancelled_trip(scene: Scene, verb: int) -> bool:
    """True for "cancelled a trip to X, where he was to meet A": what was to be done on it fell through with it."""
    at = scene.tokens[verb].head
    if scene.tokens[verb].dep != "relcl" or scene.tokens[verb].tag != "VBD":
        return False
    above = governor(scene, at)
    return above is not None and cancels(scene, above) and above < verb


_RANKS = frozenset("first last latest second third only".split())


def _by_rank(scene: Scene, head: int) -> int | None:
    """The verb of "was the first envoy to present": who was the first to do something did it."""
    verb = head if scene.tokens[head].tag.startswith("V") else scene.tokens[head].head
    if scene.lemma(verb) not in ("be", "become"):
        return None
    told = [a for a in scene.kids(verb, "attr", "acomp") if head in (verb, a)]
    ranked = [a for a in told for t in (a, *scene.kids(a, "amod")) if scene.tokens[t].text.lower() in _RANKS]
    return verb if ranked else None


_MEANT = frozenset("be schedule due plan expect suppose set slate".split())


def _perfect(scene: Scene, head: int) -> tuple[str, str]:
    """ "Were to have met" did not; "is said to have met" did, as far as anybody says."""
    helped = [scene.tokens[c].text.lower() for c in scene.kids(head, "aux", "auxpass")]
    past_plan = scene.tokens[head].tag == "VBD" or any(word in ("was", "were", "had") for word in helped)
    return ("cancelled", "future") if scene.lemma(head) in _MEANT and past_plan else ("occurred", "past")


def _by_chance(scene: Scene, noun: int, depth: int) -> tuple[str, str]:
    """Who had the opportunity to do it did it; who had none, or would welcome one, did not."""
    if _none(scene, noun):
        return "denied", "past"
    verb = governor(scene, noun)
    return ("occurred", "past") if verb is None else mood(scene, verb, depth + 1)


def wished(scene: Scene, verb: int) -> bool:
    """True for what somebody only wants, offers or asks for: no plan yet ("hopes to visit", "is ready to meet")."""
    at = verb
    for _ in range(4):
        head, dep = scene.tokens[at].head, scene.tokens[at].dep
        if head == at:
            return False
        said = dep in ("ccomp", "pcomp", "xcomp") and not (dep == "ccomp" and at < head)
        open_end = infinitive(scene, at) or said or (dep == "prep" and at != verb)
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
    if cancels(scene, head) and scene.tokens[verb].dep != "conj":
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
    if _none(scene, noun):
        return "denied", "past"
    verb = governor(scene, noun)
    off = verb is not None and cancels(scene, verb) and scene.tokens[noun].dep in ("dobj", "nsubjpass")
    if (_adjective_of_plan(scene, noun) or led_up_to(scene, noun)) and not off:
        return "planned", "future"
    clause, main = _by_a_clause(scene, noun), _noun_mood(scene, noun)
    if main[0] == "denied" and clause is not None and clause[0] == "planned" and verb is not None and verb > noun:
        # "The meeting planned for Saturday will not take place."
        return "cancelled", "future"
    return main if clause is None or main[0] in ("cancelled", "denied") else clause


_LEADING_UP = re.compile(r"\b(?:(?:run|lead)-?up to|on the eve of|ahead of)\s+(?:[\w'’-]+\s+){0,3}$", re.IGNORECASE)


def led_up_to(scene: Scene, noun: int) -> bool:
    """True for "in the run-up to his talks", "ahead of a meeting with A"."""
    at = scene.tokens[noun].start
    return _LEADING_UP.search(scene.reading.clean.text, scene.sentence.start, at) is not None


def _noun_mood(scene: Scene, noun: int) -> tuple[str, str]:
    at, behind = noun, False
    for _ in range(8):
        head = scene.tokens[at].head
        if head == at:
            break
        if scene.tokens[head].text.casefold() in _CANCELLED_THINGS:
            return "cancelled", "future"
        if scene.tokens[head].text.casefold() in _AHEAD_THINGS or _unread_infinitive(scene, head):
            return "planned", "future"
        if scene.tokens[head].tag.startswith("V") and scene.tokens[head].dep != "prep":
            told = _mood_under(scene, noun, at, head)
            # "Was invited to brief the press on the visit": of what has been, unless a word says that it is to come.
            behind = behind or (scene.tokens[at].dep == "prep" and scene.lemma(head) in _BRIEFING)
            return ("occurred", "past") if behind and told[0] == "planned" and not _ahead(scene, noun) else told
        behind = behind or (scene.tokens[at].dep == "prep" and scene.tokens[at].text.lower() in _BEHIND)
        at = head
    return "occurred", "past"


def _unread_infinitive(scene: Scene, link: int) -> bool:
    """True in a headline for "ministers to chair 5th session", where the parse takes the verb for a noun."""
    following = scene.tokens[link + 1].text.casefold() if link + 1 < len(scene.tokens) else ""
    headline = scene.sentence.kind == "headline" and scene.tokens[link].dep == "prep"
    return headline and scene.tokens[link].text.casefold() == "to" and following in _CONVENING


_CONVENING = frozenset("chair host hold attend open convene lead join".split())
_BRIEFING = frozenset(("brief", "inform", "update", "report", "debrief"))


def _by_a_clause(scene: Scene, noun: int) -> tuple[str, str] | None:
    """What a clause on a noun says of it: "the visit, which had been put off", "a trip planned for May"."""
    below = [t for links in prepositions(scene, noun).values() for t in links if scene.mention(t) is not None]
    for verb in [v for at in (noun, *below) for v in scene.kids(at, "relcl", "acl")]:
        helped = [scene.tokens[c].text.lower() for c in scene.kids(verb, "aux", "auxpass")]
        which = any(scene.tokens[c].text.lower() in ("which", "that") for c in scene.kids(verb, "nsubj", "nsubjpass"))
        if scene.tokens[verb].head != noun and not which:
            continue
        passive = scene.kids(verb, "nsubjpass") or scene.tokens[verb].tag == "VBN"
        if cancels(scene, verb) and passive:
            return "cancelled", "future"
        if scene.lemma(verb) in ("begin", "start", "end", "conclude") and which and scene.tokens[verb].tag == "VBD":
            return "occurred", "past"
        due = scene.lemma(verb) in ("schedule", "plan", "set", "slate", "due") and passive
        if due and not any(word in ("was", "were", "had") for word in helped):
            return "planned", "future"
    return None


def _mood_under(scene: Scene, noun: int, link: int, verb: int) -> tuple[str, str]:
    """The mood of a noun under a verb; `link` is the token by which it hangs there."""
    lemma, dep = scene.lemma(verb), scene.tokens[link].dep
    if cancels(scene, verb) and dep in ("dobj", "nsubjpass"):
        return "cancelled", "future"
    if (lemma in _DENYING or _rules_out(scene, verb)) and dep in ("dobj", "nsubjpass", "pobj", "prep"):
        return "denied", "past"
    if dep in ("dobj", "nsubjpass") and lemma in _PLANNED_THINGS:
        return ("occurred", "past") if _known_by_its_fruits(scene, noun, lemma) else ("planned", "future")
    if lemma == "wait" and dep == "prep" and scene.tokens[link].text.lower() in ("for", "on"):
        return "planned", "future"
    if dep == "nsubj" and _holds_out(scene, verb):
        return "planned", "future"
    if (_awaits(scene, verb) or _looked_forward_to(scene, verb)) and dep == "prep":
        return "planned", "future"
    if dep == "dobj" and scene.tokens[verb].tag in ("VBZ", "VBP") and lemma in _LISTING:
        return "planned", "future"
    awaited = lemma in ("expect", "schedule", "set", "plan", "slate") and scene.kids(verb, "auxpass")
    if awaited and dep == "prep" and scene.tokens[link].text.lower() in _WITHIN:
        return "planned", "future"
    modality, tense = mood(scene, verb)
    behind = (dep == "prep" and scene.tokens[link].text.lower() in _BEHIND) or _outcome(scene, noun)
    behind = behind and not _ahead(scene, noun)
    if modality == "denied" and dep == "prep" and scene.tokens[link].text.lower() in _PRESUPPOSING:
        return "occurred", "past"
    if modality == "hypothetical" and scene.tokens[link].text.lower() in _WITHIN and not behind:
        return "planned", "future"
    if modality == "hypothetical" or (modality == "planned" and behind):
        return "occurred", "past"
    return modality, tense


_PRESUPPOSING = frozenset("during after following since throughout".split())
"""What did not happen "during his talks with A" leaves the talks as they were."""
_LISTING = frozenset("include feature foresee envisage comprise contain".split())


def _awaits(scene: Scene, verb: int) -> bool:
    """True for "is due in X for talks" and "preparations are under way for a meeting"."""
    due = any(scene.tokens[c].text.casefold() == "due" for c in scene.kids(verb, "acomp"))
    doers = scene.kids(verb, "nsubj", "nsubjpass")
    return scene.lemma(verb) == "be" and (due or any(scene.tokens[d].text.casefold() in _AHEAD_THINGS for d in doers))


def _looked_forward_to(scene: Scene, verb: int) -> bool:
    """True for "looks forward to"."""
    return scene.lemma(verb) == "look" and "forward" in {
        scene.tokens[c].text.lower() for c in scene.kids(verb, "advmod")
    }


_WITHIN = ("during", "on", "at")
_CHANCES = frozenset("opportunity chance occasion prospect".split())


def _holds_out(scene: Scene, verb: int) -> bool:
    """True for "the meeting is an opportunity to ...": what offers a chance now is still to come."""
    present = scene.tokens[verb].tag in ("VBZ", "VBP")
    offered = scene.kids(verb, "attr", "dobj")
    return present and any(scene.tokens[c].text.casefold() in _CHANCES for c in offered)


def _rules_out(scene: Scene, verb: int) -> bool:
    """True for "ruled out the signing"."""
    out = any(scene.tokens[c].text.lower() == "out" for c in scene.kids(verb, "prt"))
    return out and scene.tokens[verb].text.lower() in ("rule", "rules", "ruled", "ruling")


_PARTS = frozenset("eve start beginning end part course framework margins sidelines occasion side opening".split())


def _outcome(scene: Scene, noun: int) -> bool:
    """True for "the outcomes of his visit": what is still to come is their use, not the visit."""
    of = scene.tokens[noun].head
    above = scene.tokens[scene.tokens[of].head]
    return scene.tokens[of].text.lower() == "of" and above.tag.startswith("N") and above.text.lower() not in _PARTS


def _known_by_its_fruits(scene: Scene, noun: int, verb: str) -> bool:
    """True for "announced the results of his talks": what has results took place, unless they are only hoped for."""
    while scene.tokens[scene.tokens[noun].head].text.lower() in ("at", "in", "during") and _outcome(
        scene, _above(scene, noun)
    ):
        # "The results of the work at the 26th session": what is told of the work is so of the session.
        noun = _above(scene, noun)
    fruits = _above(scene, noun)
    if verb not in _TELLING_FRUITS or scene.tokens[fruits].text.casefold() not in _FRUITS or not _outcome(scene, noun):
        return False
    hoped = any(scene.tokens[c].text.lower() in _HOPED_FOR for c in scene.kids(fruits, "amod"))
    inside = {scene.tokens[t].start for t in scene.subtree(noun)}
    later = any(t.form == "offset" and (t.count or 0) > 0 for t in scene.reading.timexes if t.start in inside)
    return not hoped and not later


def _above(scene: Scene, noun: int) -> int:
    """The token on which a noun hangs by its preposition."""
    return scene.tokens[scene.tokens[noun].head].head


_TELLING_FRUITS = ("announce", "discuss")
_FRUITS = frozenset("result results outcome outcomes conclusions findings upshot fruits impressions".split())
_HOPED_FOR = frozenset("expected anticipated possible potential hoped-for desired likely future projected".split())


def _ahead(scene: Scene, noun: int) -> bool:
    """True when a noun holds a time that is still to come."""
    inside = {scene.tokens[t].start for t in scene.subtree(noun)}
    times = [t for t in scene.reading.timexes if t.start in inside]
    return any((t.form == "offset" and (t.count or 0) > 0) or t.form == "weekday" for t in times)


def _adjective_of_plan(scene: Scene, noun: int) -> bool:
    return any(scene.tokens[c].text.lower() in _COMING for c in scene.kids(noun, "amod"))


_COMING = frozenset("upcoming forthcoming imminent impending planned scheduled future next coming".split())


def only_possible(scene: Scene, noun: int) -> bool:
    """True for "a possible meeting", "readiness for talks", "could lead to a meeting": nobody has fixed it."""
    if asked(scene):
        return True
    verb = governor(scene, noun)
    subject = verb is not None and scene.tokens[noun].dep in ("nsubj", "nsubjpass")
    if (
        verb is not None
        and subject
        and (yet_to_come(scene, verb) or (cancels(scene, verb) and _disclaimed(scene, verb)))
    ):
        return True
    some = any(scene.tokens[c].text.lower() in ("a", "an") for c in scene.kids(noun, "det"))
    if verb is not None and some and mood(scene, verb)[0] == "hypothetical":
        return True
    vague = ("possible", "potential", "proposed", "eventual", "hypothetical", "any")
    if any(scene.tokens[c].text.lower() in vague for c in scene.kids(noun, "amod", "det")):
        return True
    at = noun
    for _ in range(4):
        head = scene.tokens[at].head
        if head == at or (scene.tokens[at].dep not in ("pobj", "prep", "dobj", "pcomp") and at != noun):
            return False
        aim = scene.tokens[at].dep != "prep" or scene.tokens[at].text.lower() not in _OCCASIONS
        if scene.lemma(head) in _WISHES and scene.tokens[at].dep in ("pobj", "prep", "dobj") and aim:
            return True
        if scene.tokens[head].text.casefold() in _WORD_OF and any(
            scene.tokens[c].text.lower() == "no" for c in scene.kids(head, "det")
        ):
            return True
        at = head
    return False


_OCCASIONS = frozenset("in at during after before following since on by".split())
"""What somebody asks for "in his talks" is not the talks."""
_WORD_OF = frozenset("information knowledge plan plans word talk question sign indication confirmation details".split())
"""Who has none of a meeting knows of no meeting."""


def told_of(scene: Scene, noun: int) -> bool:
    """True when the verb above a noun tells what is done with it on paper, so that its time is not the noun's own."""
    verb = governor(scene, noun)
    return verb is not None and (cancels(scene, verb) or scene.lemma(verb) in _PLANNED_THINGS | _SAYING | _DENYING)
