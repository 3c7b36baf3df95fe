"""Agreements: memoranda, treaties, joint statements and contracts that two sides sign, ratify or negotiate."""

import re
from collections.abc import Iterator, Sequence

from dragoman.claims.documents import Paper, nouns, papers, span, title
from dragoman.claims.frames import Scene, conjuncts, frame, governor
from dragoman.claims.maker import clause_span, make, original, place_of, time_of
from dragoman.claims.pairs import around, counted, inside, pair_of, sides, told_in
from dragoman.claims.parties import land_party, party, people_in, two_sided
from dragoman.claims.patterns import Acts
from dragoman.claims.signings import Event, events
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, TimeRef, Timex
from dragoman.model.claim import Value

_LEAD_ONE = re.compile(r"^(?:\w+\s+)?(?:another|one|ones|third|second|fourth|other)\b,?\s*", re.IGNORECASE)
_OPENING = frozenset("announce start open begin launch resume hold conclude complete finish conduct continue".split())
_FAR = 50
"""So many characters after "in force" stands the day since when."""


def agreements(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The agreements whose signing, adoption, ratification or negotiation one sentence tells."""
    raw = acts.raw["agreement"]
    found = papers(scene, nouns(raw))
    if not found:
        return
    told = events(scene, found, raw)
    for paper in found:
        event = told.get(paper.token)
        if event is None or event.modality == "hypothetical" or paper.heads_list or _only_counted(scene, paper):
            continue
        lands = _as_named(scene, paper, _parties(scene, paper, event, lexicon), lexicon)
        if len(lands) > 1 or (lands and _several(scene, paper, event, lands, lexicon)):
            yield _claim(scene, paper, event, lands, lexicon, found)


def _only_counted(scene: Scene, paper: Paper) -> bool:
    """True for "Sign Three Agreements" in a headline: the report tells which."""
    return scene.sentence.kind == "headline" and scene.tokens[paper.token].tag in ("NNS", "NNPS")


def _several(scene: Scene, paper: Paper, event: Event, lands: Sequence[Mention], lexicon: Lexicon) -> bool:
    """True where the one side told may well be two: of a signer the country is still open, or the side is a body."""
    return two_sided(people_in(scene, _signing(scene, paper, event))) or _of_a_body(event, lands, lexicon)


def _of_a_body(event: Event, lands: Sequence[Mention], lexicon: Lexicon) -> bool:
    """True for what the leaders of a body of states adopt or sign together: "adopted by the leaders of the bloc"."""
    one = lands[0]
    body = bool(one.country) and one.country not in lexicon.states.display
    return body and one.kind == "group" and event.told in ("adopted", "signed") and event.frame is not None


# --- whose it is ---------------------------------------------------------------------------------------------------


def _parties(scene: Scene, paper: Paper, event: Event, lexicon: Lexicon) -> list[Mention]:
    """The sides of a document: in its name, those who sign it, with whom; else the pair that the words are about."""
    begin, end = span(scene, paper)
    named = sides(inside(scene.reading, begin, end))
    signing = _signing(scene, paper, event)
    who = sides([m for t in signing for m in _under(scene, t)]) or _adjectives(scene, signing, lexicon)
    if len({m.country for m in who}) > 1:
        named = [m for m in named if not _matter(scene, begin, m)]
    lands = _united(named, who)
    if len(lands) > 1 or event.told == "dated":
        told = lands if len(lands) <= 8 else named
        told = _of_the_sentence(scene, told, lexicon) if len(told) == 1 else told
        humble = scene.tokens[paper.token].text.islower() and paper.kind != "treaty"
        return told if told or not humble else pair_of(scene.reading)
    if _one_sided(event, paper, signing, who):
        return []
    if _stranger(scene, signing):
        return _of_the_sentence(scene, lands, lexicon)
    told = _supplied(scene, paper, event, lands)
    return [] if _of_others(scene, paper, told, lexicon) else told


def _matter(scene: Scene, begin: int, land: Mention) -> bool:
    """True for a land that a paper of others is about: "signed a declaration on the situation in X"."""
    return _ABOUT.search(scene.reading.clean.text[begin : land.start]) is not None


_ABOUT = re.compile(r"\b(?:concerning|regarding|about|on|over|against)\b(?!.*\b(?:between|with|among|of)\b).*$", re.S)


def _as_named(scene: Scene, paper: Paper, told: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """The two lands that a document is named after ("the Peru-Fiji Action Plan"), where others seemed to be its sides.

    With one of them told and no other, what is told stays.
    """
    text, (begin, end) = scene.reading.clean.text, span(scene, paper)
    found = re.search(r"\b((?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)[-–—]((?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)\b", text[begin:end])
    named = [_land(found, n, begin, lexicon) for n in (1, 2)] if found else []
    lands = [one for one in named if one is not None]
    codes = {one.country for one in lands}
    return lands if len(codes) == 2 and {m.country for m in told} - codes else told


def _land(found: re.Match[str], part: int, begin: int, lexicon: Lexicon) -> Mention | None:
    """The state whose name is the end of the first part of a double name, or the beginning of the second."""
    words = found[part].split()
    for size in range(len(words), 0, -1):
        name = " ".join(words[-size:] if part == 1 else words[:size])
        code = lexicon.states.name_of.get(name)
        if code:
            start = begin + (found.end(1) - len(name) if part == 1 else found.start(2))
            shown = lexicon.states.display.get(code, code)
            return Mention(start, start + len(name), "state", shown, name, None, (), code, "adjective")
    return None


def _of_others(scene: Scene, paper: Paper, told: Sequence[Mention], lexicon: Lexicon) -> bool:
    """True where a country in the document's own name is none of those supplied: "the Libyan ceasefire agreement"."""
    begin, end = scene.tokens[paper.first].start, scene.tokens[paper.token].start
    words = re.findall(r"[A-Z][\w-]+", scene.reading.clean.text[begin:end])
    codes = {lexicon.states.adjective_of[w] for w in words if w in lexicon.states.adjective_of}
    return bool(codes) and not codes & {m.country for m in told}


def _adjectives(scene: Scene, signing: Sequence[int], lexicon: Lexicon) -> list[Mention]:
    """The countries of "a Samoan company and the Fijian group": of who signs and is no mention."""
    found: list[Mention] = []
    tokens = [t for s in signing if scene.mention(s) is None for t in scene.subtree(s)]
    for token in tokens:
        start, end = scene.tokens[token].start, scene.tokens[token].end
        words = scene.reading.clean.text[start:end]
        code = lexicon.states.adjective_of.get(words)
        if code and words not in lexicon.states.ambiguous and all(f.country != code for f in found):
            name = lexicon.states.display.get(code, code)
            found.append(Mention(start, end, "state", name, words, None, (), code, "adjective"))
    return found if len(found) > 1 else []


def _of_the_sentence(scene: Scene, known: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """With a signer of unknown country: the one other land that the sentence tells of, else no more than is known.

    A capital may stand for its state, another city tells only where it was done.
    """
    codes, capitals = {m.country for m in known}, lexicon.states.capital_of
    here = [m for m in scene.here if m.kind != "place" or m.text in capitals]
    others = [m for m in sides(here, metonyms=True) if m.country not in codes]
    return [*known, *others] if len(codes) == 1 and len(others) == 1 else list(known)


def _stranger(scene: Scene, signing: Sequence[int]) -> bool:
    """True when somebody signs whose country the document does not tell: nobody else is put in his place."""
    told = [m for t in signing if (m := scene.mention(t)) is not None]
    return any(m.kind == "person" and m.country is None and m.how == "named" for m in told)


def _signing(scene: Scene, paper: Paper, event: Event) -> list[int]:
    if event.frame is None:
        return _around_noun(scene, event)
    slots = event.frame.slots
    if paper.token in slots.get("subject", ()):
        return list(slots.get("agent", ()))
    names: tuple[str, ...] = (
        "subject",
        "agent",
        "with",
        "between",
        "object.with",
        "object.between",
        "object.by",
        "object.poss",
    )
    owners = scene.kids(paper.token, "poss") if event.frame.passive else []
    beside = _with_whom(scene, paper)
    if beside:
        names = tuple(name for name in names if not name.endswith("with"))
    return (
        owners
        + beside
        + [
            t
            for name in names
            for t in slots.get(name, ())
            if not paper.first <= t <= paper.last or name == "object.poss"
        ]
    )


def _with_whom(scene: Scene, paper: Paper) -> list[int]:
    """The person in a document's own words with whom it is signed: "a pact with A and another with B"."""
    return [
        t
        for t in range(paper.token + 1, paper.last + 1)
        if scene.tokens[scene.tokens[t].head].text.lower() == "with"
        and (m := scene.mention(t)) is not None
        and m.kind == "person"
    ]


def _around_noun(scene: Scene, event: Event) -> list[int]:
    """Who signs where a noun tells it: by "by", "between" and "with", or as the subject of the verb around it."""
    if scene.tokens[event.at].tag.startswith("V"):
        if event.told in ("in negotiation", "force", "speaking"):
            return []
        return [*scene.kids(event.at, "nsubj"), *_owners(scene, event.at)]
    found = _owners(scene, event.at)
    for link in scene.kids(event.at, "prep", "agent"):
        if scene.tokens[link].text.lower() in ("by", "between", "with", *(("of",) if event.told == "hands" else ())):
            found.extend(scene.kids(link, "pobj"))
    verb = governor(scene, event.at)
    if found or verb is None or scene.lemma(verb) not in _OPENING:
        return found
    around_it = frame(scene, verb)
    others = around_it.slots.get("with", ())
    return [*around_it.slots.get("subject", ()), *others] if others else found


def _owners(scene: Scene, noun: int) -> list[int]:
    """Whose signing it is: "A and B's signing of the accord"."""
    return [t for owner in scene.kids(noun, "poss") for t in conjuncts(scene, owner)]


def _under(scene: Scene, token: int) -> list[Mention]:
    """The mention of a token with those joined to it, or else the mentions within the words that hang on it."""
    mention = scene.mention(token)
    if mention is not None:
        return [mention]
    return [m for t in scene.subtree(token) if (m := scene.mention(t)) is not None and m.kind != "place"]


def _united(*groups: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for one in (m for group in groups for m in group):
        if all(one.country != f.country for f in found):
            found.append(one)
    return found


def _one_sided(event: Event, paper: Paper, signing: Sequence[int], who: Sequence[Mention]) -> bool:
    """True where one country's own organ adopts, approves or publishes something: no agreement with anybody."""
    if event.told not in ("adopted", "issued", "ratified") or paper.kind == "treaty":
        return False
    return len(who) == 1 and len(signing) == 1 and event.frame is not None and not event.frame.passive


def _supplied(scene: Scene, paper: Paper, event: Event, known: Sequence[Mention]) -> list[Mention]:
    """The pair that the sentence, the document or the words before are about; "six presidents" are counted."""
    codes = {m.country for m in known}
    many = counted(scene.reading, scene.reading.clean.text[scene.sentence.start : scene.sentence.end])
    if many and codes <= {m.country for m in many}:
        return many
    begin, end = span(scene, paper)
    if event.told == "adopted" and scene.tokens[paper.token].text.lower() in ("plan", "plans", "text", "texts"):
        return list(known)
    if any(m.kind == "organization" for m in known) or any(
        m.kind == "place" for m in inside(scene.reading, begin, end)
    ):
        return list(known)
    here = [m for m in told_in(scene.reading, scene.sentence) if m.how not in ("collective", "pronoun")]
    if len(here) == 2 and codes <= {m.country for m in here} and event.told != "speaking":
        return here
    return around(scene.reading, scene.sentence, known) or _collective(scene, codes)


def _collective(scene: Scene, codes: set[str | None]) -> list[Mention]:
    here = told_in(scene.reading, scene.sentence)
    return here if len(here) == 2 and codes <= {m.country for m in here} else []


# --- the claim -----------------------------------------------------------------------------------------------------


def _claim(
    scene: Scene,
    paper: Paper,
    event: Event,
    lands: Sequence[Mention],
    lexicon: Lexicon,
    found: Sequence[Paper],
) -> Claim:
    """The claim on one of the papers `found` in the sentence."""
    words = _evidence(scene, paper, event, found)
    status, modality = _standing(event)
    values: dict[str, Value] = {"kind": paper.kind, "status": status}
    named, topic = title(scene, paper), _topic(scene, paper, event)
    if paper.stands_for:
        named = " ".join([paper.stands_for, *(_LEAD_ONE.sub("", named or "").split())])
    if paper.short_for:
        named = paper.short_for
    if named or topic:
        values["title"] = " ".join([named or scene.tokens[paper.token].text, topic]).strip()
    signing = _signing(scene, paper, event) if event.told != "speaking" else []
    signers = [m for m in people_in(scene, signing) if m.kind == "person"]
    return make(
        scene.reading, "agreement",
        {"party": [land_party(m, lexicon) for m in lands], "signer": [party(m) for m in signers]},
        words[0], rule=f"agreement/{event.told}", modality=modality, values=values,
        time=_time(scene, paper, event, found), where=place_of(scene, event.at), more=words[1:],
    )  # fmt: skip


def _topic(scene: Scene, paper: Paper, event: Event) -> str:
    """What it is about where that is told after the verb: "an agreement was signed on the fourth loan"."""
    if event.frame is None or not event.frame.passive or paper.last > paper.token + 2:
        return ""
    for link in scene.kids(event.at, "prep"):
        if scene.tokens[link].text.lower() == "on" and link == event.at + 1:
            begin, end = clause_span(scene, scene.subtree(link))
            timed = any(begin <= t.start < end for t in scene.reading.timexes)
            return "" if timed else " ".join(scene.reading.clean.text[begin:end].split()).strip(" ,.")
    return ""


def _time(scene: Scene, paper: Paper, event: Event, papers_here: Sequence[Paper]) -> TimeRef:
    """When it happened; the years in the document's own name do not tell it."""
    if event.told == "expired":
        return TimeRef(None, "past")
    begin, end = span(scene, paper)
    if event.told == "dated" or (event.told == "force" and event.at == paper.last):
        first, last = (begin, scene.tokens[paper.token].start) if event.told == "dated" else (end, end + _FAR)
        told = next((t for t in scene.reading.timexes if first <= t.start < last), None)
        if told is not None:
            return TimeRef(original(scene.reading, told), "past")
    found = time_of(scene, event.at, event.tense)
    names = [scene.reading.clean.span(*span(scene, p)) for p in papers_here]
    own = found.timex is not None and any(n.start <= found.timex.start < n.end for n in names)
    ahead = found.timex is not None and (found.timex.form == "until" or _meant_for(scene, found.timex))
    if found.timex is None and (then := _on_which(scene, event)) is not None:
        return TimeRef(original(scene.reading, then), event.tense)
    return TimeRef(None, event.tense) if own or ahead else found


def _meant_for(scene: Scene, timex: Timex) -> bool:
    """True for the years that a plan is made for: "a programme of exchanges for 2024-2026". No signing takes years."""
    text = scene.reading.document.text
    if timex.form == "range" and timex.first and timex.last and timex.first.year != timex.last.year:
        return timex.first.month is None
    years = timex.form == "range" or (timex.form == "date" and timex.month is None)
    return years and _FOR.search(text, max(0, timex.start - 16), timex.start) is not None


_FOR = re.compile(r"\bfor (?:the (?:period|years?) )?$")


def _on_which(scene: Scene, event: Event) -> Timex | None:
    """The time before "on which occasion", "during which": that of what the clause is told of."""
    if scene.tokens[event.at].dep not in ("relcl", "advcl", "ccomp"):
        return None
    words = [t for k in scene.kids(event.at, "prep") for t in scene.subtree(k)]
    start = next((scene.tokens[t].start for t in words if scene.tokens[t].text.lower() == "which"), None)
    if start is None:
        return None
    before = [t for t in scene.reading.timexes if scene.sentence.start <= t.start and t.end < start]
    return next((t for t in reversed(before) if t.form in ("date", "weekday", "range", "offset")), None)


def _standing(event: Event) -> tuple[str, str]:
    if event.modality in ("cancelled", "denied"):
        return event.status, event.modality
    if event.status in ("in negotiation", "planned"):
        return event.status, "planned"
    return ("planned", "planned") if event.modality == "planned" else (event.status, event.modality)


def _evidence(scene: Scene, paper: Paper, event: Event, others: Sequence[Paper]) -> list[tuple[int, int]]:
    """From who signs, or the verb, to the end of the document's name; its own name first where others stand between."""
    tokens = [event.at]
    if _topic(scene, paper, event):
        tokens += scene.subtree(event.at + 1)
    if event.frame is not None:
        tokens += [t for t in event.frame.slots.get("subject", ()) if abs(t - event.at) < 25]
    low, high = sorted((event.at, paper.token))
    if any(low < p.token < high for p in others):
        after = min((p.first for p in others if p.first > paper.token), default=len(scene.tokens))
        whole = [t for t in scene.subtree(paper.token) if paper.first <= t < after]
        return [clause_span(scene, [paper.first, paper.last, *whole]), clause_span(scene, tokens)]
    return [clause_span(scene, [*tokens, paper.first, paper.last])]
