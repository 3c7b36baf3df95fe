"""The words that say who speaks: "..., she said", "..., said X", "Ottawa, he added, wants ...", "According to X"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.claims.clauses import heads, tokens_in
from dragoman.claims.frames import Scene, conjuncts
from dragoman.claims.patterns import noun_of
from dragoman.claims.quotations import Quotation
from dragoman.claims.speech import Speech

_CLOSED = re.compile(r"[\"'\s]*[,;—–\"!?][\"'\s]*$")
_ENDED = re.compile(r"\s*(?:\b(?:\w+ly|also|here|again|today)\b\s*)?(?:[.;,:]|$)")
_AROUND = re.compile(
    r"\s*(?:on|in|at|after|before|during|to|when|while|as|by|via|through|for|from|of|following|adding|noting|according|last|this|yesterday|today|later|"
    r"earlier|afterwards|reporters|journalists|the press|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"^(?:when |if )?asked\b", re.IGNORECASE)
_ACCORDING = re.compile(r"\b(?:according to|in the words of|in the view of)\s+", re.IGNORECASE)
_HEARER = frozenset(("dobj", "dative", "prep"))


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag at start:end, its verb (-1 for "according to"), the tokens of who speaks, and what is said around it."""

    start: int
    end: int
    verb: int
    who: tuple[int, ...]
    said: tuple[tuple[int, int], ...]


def tags(scene: Scene, lore: Speech, quotes: Sequence[Quotation]) -> Iterator[Tag]:
    """The tags of a sentence, in order; a verb that is itself quoted is none."""
    for verb, token in enumerate(scene.tokens):
        if token.tag == "VBN" and _was_quoted(scene, verb):
            yield from _cited(scene, verb, quotes)
            continue
        if token.tag not in ("VBD", "VBZ", "VBP", "VBN", "VB") or scene.lemma(verb) not in lore.tags:
            continue
        if (token.text.lower() == scene.lemma(verb) and token.tag != "VBP") or any(
            q.spoken and q.start < token.start < q.end for q in quotes
        ):
            continue
        tag = _after_subject(scene, verb, quotes) or _inverted(scene, verb, quotes)
        if tag is not None and any(noun_of(scene, t) in lore.rumours for t in tag.who):
            continue
        if tag is not None and (scene.lemma(verb) not in lore.go or _goes(scene, verb, lore)):
            yield tag
    yield from _according(scene)


_AS_SAYING = re.compile(r"\s+(?:by [^,.;\"]{2,60} )?as (?:saying|telling)\b")


def _was_quoted(scene: Scene, verb: int) -> bool:
    behind = scene.reading.clean.text[scene.tokens[verb].end : scene.sentence.end]
    return (
        scene.tokens[verb].text.lower() == "quoted"
        and bool(_AS_SAYING.match(behind))
        and bool(scene.kids(verb, "nsubjpass"))
    )


def _cited(scene: Scene, verb: int, quotes: Sequence[Quotation]) -> Iterator[Tag]:
    """The tag '"It is open," A was quoted as saying by the daily', from who is quoted to the end."""
    who = [c for s in scene.kids(verb, "nsubjpass") for c in conjuncts(scene, s)]
    begin, start = scene.sentence.start, scene.tokens[min(who)].start
    before = scene.reading.clean.text[begin:start]
    if before.strip() and _CLOSED.search(before) and (_quote_in(quotes, begin, start) or heads(scene, begin, start)):
        yield Tag(start, scene.sentence.end, verb, tuple(who), ((begin, start),))


def _goes(scene: Scene, verb: int, lore: Speech) -> bool:
    """True for "went on", "continued" and "hastened to explain": nothing else is continued or begun."""
    begun = scene.kids(verb, "dobj", "xcomp", "advcl")
    return all(scene.lemma(b) in lore.content for b in begun)


def _after_subject(scene: Scene, verb: int, quotes: Sequence[Quotation]) -> Tag | None:
    subjects = [s for s in _subjects(scene, verb) if s < verb]
    if not subjects or (scene.tokens[verb].dep == "relcl" and not quotes):
        return None
    first = _first_of(scene, min(subjects))
    text, begin = scene.reading.clean.text, scene.sentence.start
    start = scene.tokens[first].start
    before = text[begin:start]
    if not before.strip() or not _CLOSED.search(before) or _QUESTION.match(before):
        return None
    end, ended = _verb_end(scene, verb)
    rest = text[end : scene.sentence.end]
    quoted = _quote_in(quotes, begin, start)
    clausal = quoted or bool(heads(scene, begin, start))
    opened = next((q.start for q in quotes if q.start >= end and q.start < scene.sentence.end and q.spoken), None)
    if ended and rest.lstrip(" ,")[:1].strip(".") and text[end:].lstrip()[:1] == ",":
        return _medial(scene, verb, subjects, start, end, clausal, opened)
    if not clausal or (_tells_on(scene, verb) and not quoted):
        return None
    if ended or _AROUND.match(rest) or _hearer(scene, verb):
        return Tag(start, end, verb, tuple(subjects), _with((begin, start), opened, scene.sentence.end))
    return None


def _first_of(scene: Scene, subject: int) -> int:
    """The first word of a subject; a comma or a quotation mark before it parts it from what is said."""
    own, first = set(scene.subtree(subject)), subject
    while first - 1 in own and scene.tokens[first - 1].tag not in (",", "``", "''", ":"):
        first -= 1
    return first


def _subjects(scene: Scene, verb: int) -> list[int]:
    """The subject of a verb of speech, also where the parse makes it a loose noun right before or behind the verb."""
    found = [c for s in scene.kids(verb, "nsubj") for c in conjuncts(scene, s)]
    if found:
        return found
    beside = [*scene.kids(verb, "npadvmod", "dobj", "dep", "oprd", "attr", "intj"), *_loose(scene, verb)]
    return [b for b in beside if scene.mention(b) is not None and abs(b - verb) < 4][:1]


def _loose(scene: Scene, verb: int) -> list[int]:
    """Mentions that stand beside the verb and hang elsewhere."""
    near = [i for i in (verb - 1, verb - 2, verb + 1, verb + 2) if 0 <= i < len(scene.tokens)]
    return [i for i in near if _only_marks(scene, i, verb)]


def _only_marks(scene: Scene, one: int, other: int) -> bool:
    low, high = min(one, other), max(one, other)
    return all(scene.tokens[t].tag in (",", "RB") for t in range(low + 1, high))


def _verb_end(scene: Scene, verb: int) -> tuple[int, bool]:
    """Where the verb with its particle ends, and whether a mark follows it."""
    last = max([verb, *(c for c in scene.kids(verb, "prt") if c == verb + 1)])
    last = max(
        [last, *(c for c in scene.kids(verb, "xcomp", "advcl") if c - last == 2 and scene.tokens[c].tag == "VB")]
    )
    if last + 1 < len(scene.tokens) and scene.tokens[last + 1].text.lower() in ("on", "out") and last == verb:
        last += scene.lemma(verb) in ("go", "point")
    end = scene.tokens[last].end
    hit = _ENDED.match(scene.reading.clean.text[end : scene.sentence.end])
    if hit is None:
        return end, False
    return end + len(hit.group().rstrip(" ,.;:")), True


def _quote_in(quotes: Sequence[Quotation], start: int, end: int) -> bool:
    return any(q.spoken and q.start < end and start < q.end for q in quotes)


def _tells_on(scene: Scene, verb: int) -> bool:
    """True when what is said follows the verb."""
    behind = [c for c in scene.kids(verb, "ccomp", "xcomp") if c > verb and scene.tokens[c].tag != "VB"]
    nxt = scene.tokens[verb + 1].text.lower() if verb + 1 < len(scene.tokens) else ""
    return bool(behind) or nxt == "that"


def _hearer(scene: Scene, verb: int) -> bool:
    """True when only a hearer or circumstances follow: "told reporters", "told the press after the summit"."""
    return bool(scene.kids(verb, "dobj", "dative")) and scene.lemma(verb) in ("tell", "assure", "inform", "remind")


def _medial(
    scene: Scene, verb: int, subjects: Sequence[int], start: int, end: int, clausal: bool, opened: int | None
) -> Tag | None:
    """A tag between commas: what follows goes on with what is said, unless the report itself resumes."""
    begin, close = scene.sentence.start, scene.sentence.end
    if opened is not None:
        lead = (
            ((begin, start),)
            if clausal or not scene.reading.clean.text[opened:close].lstrip('" ')[:1].isupper()
            else ()
        )
        return Tag(start, end, verb, tuple(subjects), (*lead, (opened, close)))
    if not clausal:
        whole = ((begin, start), (end, close))
        return Tag(start, end, verb, tuple(subjects), whole) if heads(scene, end, close) else None
    if _resumes(scene, verb, end):
        return Tag(start, end, verb, tuple(subjects), ((begin, start),))
    return Tag(start, end, verb, tuple(subjects), ((begin, start), (end, close)))


def _resumes(scene: Scene, verb: int, end: int) -> bool:
    """True when the words behind a tag are the reporter's: "he said, and invited her", "she said, adding that"."""
    words = scene.reading.clean.text[end : scene.sentence.end].lstrip(" ,")
    inside = tokens_in(scene, end, scene.sentence.end)
    verbs = [t for t in inside if scene.tokens[t].tag.startswith("V")]
    if not verbs or not re.match(r"(?:and|but|while|whereas|yet|as long as|if|unless|because|so)\b", words):
        return True
    first = verbs[0]
    own = any(c >= inside[0] for c in scene.kids(first, "nsubj", "nsubjpass", "expl"))
    same = scene.tokens[first].tag == scene.tokens[verb].tag and not scene.kids(first, "aux", "auxpass")
    return same and not own


def _with(first: tuple[int, int], opened: int | None, close: int) -> tuple[tuple[int, int], ...]:
    return (first, (opened, close)) if opened is not None else (first,)


def _inverted(scene: Scene, verb: int, quotes: Sequence[Quotation]) -> Tag | None:
    """ "..., said X": the subject stands right behind the verb."""
    text, begin, close = scene.reading.clean.text, scene.sentence.start, scene.sentence.end
    start = scene.tokens[verb].start
    before = text[begin:start]
    subjects = [s for s in _subjects(scene, verb) if s > verb]
    if not subjects or not before.strip() or not _CLOSED.search(before):
        return None
    if min(t for s in subjects for t in scene.subtree(s) if t > verb) - verb > 2:
        return None
    quoted = _quote_in(quotes, begin, start)
    bare = before.strip().rstrip(",").split()
    behind = _end_of(scene, subjects)
    opened = next((q.start for q in quotes if q.start >= behind and q.start < close and q.spoken), None)
    if not quoted and len(bare) <= 3 and text[behind : behind + 1] == ",":
        return Tag(start, behind, verb, tuple(subjects), ((begin, start), (behind, close)))
    if not quoted and not heads(scene, begin, start):
        return None
    if opened is None and text[behind : behind + 1] == "," and not _resumes(scene, verb, behind):
        return Tag(start, behind, verb, tuple(subjects), ((begin, start), (behind, close)))
    return Tag(start, behind, verb, tuple(subjects), _with((begin, start), opened, close))


def _end_of(scene: Scene, subjects: Sequence[int]) -> int:
    return max(scene.tokens[s].end for s in subjects)


def _according(scene: Scene) -> Iterator[Tag]:
    text = scene.reading.clean.text
    for hit in _ACCORDING.finditer(text, scene.sentence.start, scene.sentence.end):
        who = _noun_after(scene, hit.end())
        if who is None:
            continue
        end = scene.tokens[who].end
        close = scene.sentence.end
        after = text[end:close].lstrip()
        if hit.start() == scene.sentence.start:
            end = _described_to(scene, who)
            yield Tag(hit.start(), end, -1, (who,), ((end, close),))
        elif text[: hit.start()].rstrip()[-1:] == "," or after[:1] in (".", ""):
            more = ((end, close),) if after[:1] == "," and heads(scene, end, close) else ()
            yield Tag(hit.start(), end, -1, (who,), ((scene.sentence.start, hit.start()), *more))


def _described_to(scene: Scene, who: int) -> int:
    """Where a source ends with what describes it: "According to a statement released by the palace, ..."."""
    behind = [scene.tokens[t].end for t in scene.subtree(who) if t > who]
    text = scene.reading.clean.text
    return max([scene.tokens[who].end, *(end for end in behind if text[end : end + 1] == ",")])


def _noun_after(scene: Scene, offset: int) -> int | None:
    """The noun that "according to" governs."""
    for index, token in enumerate(scene.tokens):
        if token.start >= offset and token.dep == "pobj" and token.tag.startswith(("N", "PRP")):
            return index
    return None
