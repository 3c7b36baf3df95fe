"""Partnerships: the whole name two states give their relationship, and what happens to it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.claims.documents import words_of
from dragoman.claims.frames import Frame, Scene, frames, governor, noun_mood, wished
from dragoman.claims.maker import make, original, time_of
from dragoman.claims.pairs import around, sides
from dragoman.claims.parties import land_party
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, TimeRef, Timex
from dragoman.reading.words import Wordlist, first_word

_LEVELS: dict[int, tuple[Lexicon, re.Pattern[str], Wordlist]] = {}
_WHOLE = r"allied relations|relations of alliance|special relations of \w+(?: and \w+)?"
_LONGER = re.compile(
    r"\s+(?:and\s+\w+\s+)?(?:[A-Z][a-z]+|agreements?|treat(?:y|ies)|declarations?|dialogues?|frameworks?|documents?|council|forum|fund)\b"
    r"|\s+(?:on|for)\s+(?:the\s+)?[A-Z]"
)
_TAIL = (
    r"(?: of (?:strategic )?(?:co-?ordination|co-?operation|mutual trust)(?: (?:for|in) (?:a|the) new era)?"
    r"| (?:for|in) (?:a|the) new era)?"
)
_LINK = re.compile(
    r'"?\s*(?:relations?\s+|relationship\s+)?(?P<made>(?:concluded|established|signed|launched|agreed|forged)\s+)?'
    r"(?P<word>between|of|with)\s+(?:the\s+)?"
)
_TOWARDS = re.compile(r"\btowards?\s+(?:(?:a|an|the|what\s+\w+\s+called)\s+)*(?:a\s+)?\"?$", re.IGNORECASE)
_GAP = re.compile(r"[^,;:.]{0,70}")
_RAISED = re.compile(r"\b(?:to|into|as)\b(?:\s+(?:a|an|the|that|level|of|status|full|new|\"|\w+'s))*\s*\"?$")
_CLIMB = 8
_SPOKEN = frozenset(
    "speak talk discuss consider explore study possibility prospect idea favour favor favourable".split()
)
_PAPERS = frozenset(
    "memorandum declaration treaty agreement statement communique communiqué pact accord document".split()
)
_SIGNS = frozenset("sign conclude adopt ink".split())


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to a level, at which predicate, in what mood; `recalled` for what the text only looks back on."""

    name: str
    at: int | None = None
    modality: str = "occurred"
    tense: str = "past"
    recalled: bool = False


def _levels(lexicon: Lexicon) -> tuple[Lexicon, re.Pattern[str], Wordlist]:
    """One pattern for every level by its form, adjectives of the trade, then the noun; what each has one of."""
    made = _LEVELS.get(id(lexicon))
    if made is None:
        adjectives, heads = _either(lexicon.partnerships.adjectives), _either(lexicon.partnerships.heads)
        joint = r"(?:,?\s+and\s+|,\s+|[\s-]+)"
        pattern = rf"\b(?:{_WHOLE}|(?:(?:{adjectives}){joint})+(?:{heads}){_TAIL})\b"
        bonds = Wordlist((*(first_word(head) for head in lexicon.partnerships.heads), "relations"))
        made = _LEVELS[id(lexicon)] = (lexicon, re.compile(pattern, re.IGNORECASE), bonds)
    return made


def _either(words: tuple[str, ...]) -> str:
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s+") for w in words), key=lambda w: (-len(w), w)))


def partnerships(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """A claim for each level that the sentence names with the pair it holds between."""
    raw = acts.raw["partnership"]
    text, sentence = scene.reading.clean.text, scene.sentence
    _, levels, bonds = _levels(lexicon)
    if not bonds.stands_in(text, sentence.start, sentence.end):
        return
    for hit in levels.finditer(text, sentence.start, sentence.end):
        if any(m.kind == "mechanism" and m.start <= hit.start() and hit.end() <= m.end for m in scene.here):
            continue
        longer = _LONGER.match(text, hit.end(), sentence.end)
        if longer and not any(hit.end() < t.start < longer.end() + 1 for t in scene.reading.timexes):
            continue
        change = _change(scene, hit, raw)
        if not _named(hit.group(), raw) or change.modality == "hypothetical":
            continue
        pair = _pair(scene, hit.start(), hit.end())
        if len(pair) == 2:
            yield _claim(scene, hit, change, pair, lexicon)


def _claim(scene: Scene, hit: re.Match[str], change: Change, pair: list[Mention], lexicon: Lexicon) -> Claim:
    at = change.at if change.name != "affirmed" else None
    time = _time(scene, at, change.tense) if at is not None else TimeRef()
    since = _since(scene, hit) if time.timex is None else None
    if since is not None and (change.name == "affirmed" or change.recalled):
        change, time = Change("established", at, recalled=True), TimeRef(original(scene.reading, since), "past")
    return make(
        scene.reading, "partnership", {"party": [land_party(m, lexicon) for m in pair]}, _span(scene, hit, at),
        rule=f"partnership/{'recalled' if change.recalled else change.name}", modality=change.modality,
        values={"level": " ".join(hit.group().split()), "change": change.name}, time=time,
    )  # fmt: skip


def _time(scene: Scene, at: int, tense: str) -> TimeRef:
    """When the change came; what is announced by a noun came on the day of the announcement."""
    found = time_of(scene, at, tense, reach=0)
    verb = governor(scene, at) if scene.tokens[at].tag.startswith("N") else None
    if found.timex is not None or verb is None or scene.tokens[verb].dep in ("advcl", "relcl"):
        return found
    return time_of(scene, verb, "past", reach=1) if _past(scene, verb) else found


def _since(scene: Scene, hit: re.Match[str]) -> Timex | None:
    """The day since which the level holds: "has been in place since 2008", "strategic partners since May"."""
    text = scene.reading.clean.text
    for timex in scene.reading.timexes:
        near = timex.form == "since" and hit.end() <= timex.start < scene.sentence.end
        if near and _GAP.fullmatch(text[hit.end() : timex.start]):
            return timex
    return None


def _span(scene: Scene, hit: re.Match[str], at: int | None) -> tuple[int, int]:
    """The clause that tells a change; the sentence where the level is only named."""
    if at is None:
        return scene.sentence.start, scene.sentence.end
    tokens = [scene.tokens[t] for t in scene.subtree(at)]
    return min(hit.start(), *(t.start for t in tokens)), max(hit.end(), *(t.end for t in tokens))


def _named(level: str, raw: Mapping[str, object]) -> bool:
    """True for the name of a level; praise such as "a close partnership" is none."""
    low = " ".join(level.split())
    if low.casefold().endswith(("partner", "partners")):
        return "strategic" in low.casefold()
    strong = any(word in low.casefold() for word in words_of(raw, "strong"))
    return strong or all(word[:1].isupper() for word in low.split() if len(word) > 3)


# --- between whom --------------------------------------------------------------------------------------------------


def _pair(scene: Scene, start: int, end: int) -> list[Mention]:
    """The two sides: joined before the level, after it by "between", "of" or "with", else those of the sentence."""
    here = [m for m in scene.here if m.kind not in ("mechanism", "initiative")]
    joined = [m for m in here if m.how == "pair" and len(m.members) == 2 and m.end <= start <= m.end + 30]
    if joined:
        return sides(joined[-1:])
    after = _after(scene, here, start, end)
    if after:
        return after
    found = sides(m for m in here if not m.members)
    if len(found) < 2:
        found = sides(here) if len(sides(here)) == 2 else found
    if len(found) > 2 or len(found) == 2:
        return found if len(found) == 2 else []
    return around(scene.reading, scene.sentence, found)


def _after(scene: Scene, here: list[Mention], start: int, end: int) -> list[Mention]:
    link = _LINK.match(scene.reading.clean.text, end)
    following = [m for m in here if m.start >= end]
    if link is None or not following or following[0].start > link.end() + 1:
        return []
    found = sides(following[:1])
    if len(found) == 2:
        return found
    if link["word"] == "between" and len(following) > 1 and following[1].start - following[0].end <= 10:
        return sides(following[:2])
    if link["word"] == "with" and found:
        lead = [m for m in sides([m for m in here if m.end <= start], metonyms=True) if m.country != found[0].country]
        return [lead[-1 if link["made"] else 0], found[0]] if lead else around(scene.reading, scene.sentence, found)
    return around(scene.reading, scene.sentence) if following[0].how == "collective" else []


# --- what happens to it --------------------------------------------------------------------------------------------


def _change(scene: Scene, hit: re.Match[str], raw: Mapping[str, object]) -> Change:
    token = next((i for i, t in enumerate(scene.tokens) if t.start < hit.end() <= t.end), None)
    if token is None:
        return Change("affirmed")
    if _TOWARDS.search(scene.reading.clean.text, scene.sentence.start, hit.start()):
        return Change("upgraded", None, "hypothetical", "future")
    following = _participle(scene, hit, raw)
    if following is not None:
        return Change("established", following, recalled=True)
    own = {i for i, t in enumerate(scene.tokens) if hit.start() <= t.start < hit.end()}
    every = {f.verb: f for f in frames(scene)}
    for frame in every.values():
        name = _verb(frame, raw) if own & set(frame.slots.get("object", ())) else None
        if name == "established" or (name == "downgraded" and not _raised(scene, frame.verb, hit)):
            return _by_verb(scene, frame, name, raw)
    signed = _by_paper(scene, token, every)
    return signed or _climbed(scene, token, hit, every, raw)


def _by_paper(scene: Scene, token: int, every: Mapping[int, Frame]) -> Change | None:
    """ "signed the memorandum on a strategic partnership": who signs it enters into it."""
    link = scene.tokens[token].head
    paper = scene.tokens[link].head
    if scene.lemma(paper) in _SIGNS:
        paper = next(iter(scene.kids(paper, "dobj")), paper)
    while scene.tokens[paper].text.lower() == "understanding":
        paper = scene.tokens[scene.tokens[paper].head].head
    if scene.tokens[link].text.lower() not in ("on", "of") or scene.tokens[paper].text.lower() not in _PAPERS:
        return None
    for frame in every.values():
        if frame.lemma in _SIGNS and paper in frame.slots.get("object", ()) and frame.modality != "hypothetical":
            return Change("established", frame.verb, frame.modality, frame.tense, _looks_back(scene, frame.verb))
    return None


def _participle(scene: Scene, hit: re.Match[str], raw: Mapping[str, object]) -> int | None:
    """The word in "the partnership, established in 2020", whatever the parse makes of it."""
    after = [i for i, t in enumerate(scene.tokens) if t.start >= hit.end() and t.text != ","][:2]
    if not after or scene.tokens[after[0]].tag not in ("VBN", "VBD"):
        return None
    words = [scene.tokens[i].text.lower() for i in after]
    if scene.kids(after[0], "nsubj", "nsubjpass") and words[1:] not in (["with"], ["in"], ["between"], ["by"]):
        return None
    said = _in(raw, "verbs", scene.lemma(after[0])) == "established" or words == ["set", "up"] or words[0] == "agreed"
    return after[0] if said else None


def _climbed(
    scene: Scene, token: int, hit: re.Match[str], every: Mapping[int, Frame], raw: Mapping[str, object]
) -> Change:
    at = token
    for _ in range(_CLIMB):
        head = scene.tokens[at].head
        if head == at:
            break
        told = scene.tokens[head].tag.startswith("N") or scene.tokens[head].tag == "VBG"
        noun = _in(raw, "nouns", scene.tokens[head].text.casefold()) if told else None
        if noun and (noun == "established" or _raised(scene, head, hit)):
            if _only_spoken_of(scene, head):
                return Change(noun, head, "hypothetical", "future")
            modality, tense = _noun_mood(scene, head, raw)
            known = modality != "occurred" and any(
                scene.tokens[k].text.lower() == "the" for k in scene.kids(head, "det")
            )
            if known:
                return Change(noun, head, recalled=True)
            return Change(noun, head, modality, tense, _looks_back(scene, head))
        if scene.tokens[head].tag.startswith("V") and head in every:
            objects = scene.kids(head, "dobj", "nsubjpass")
            raising = [
                o for o in objects if _in(raw, "nouns", scene.tokens[o].text.casefold()) in ("upgraded", "downgraded")
            ]
            if raising and _raised(scene, raising[0], hit):
                name = _in(raw, "nouns", scene.tokens[raising[0]].text.casefold()) or "upgraded"
                return Change(name, raising[0], *_noun_mood(scene, raising[0], raw), _looks_back(scene, raising[0]))
            name = _verb(every[head], raw) or ""
            if name in ("upgraded", "downgraded") and _raised(scene, head, hit):
                return _by_verb(scene, every[head], name, raw)
            if name == "established" and every[head].lemma in ("become", "enter") and scene.tokens[at].dep != "nsubj":
                return _by_verb(scene, every[head], name, raw)
            break
        at = head
    return Change("affirmed")


def _noun_mood(scene: Scene, noun: int, raw: Mapping[str, object]) -> tuple[str, str]:
    """ "announced the upgrade" has come about, "hopes for an upgrade" has not."""
    head = scene.tokens[noun].head
    if scene.lemma(head) in words_of(raw, "settled") and _past(scene, head):
        return "occurred", "past"
    return noun_mood(scene, noun)


def _in(raw: Mapping[str, object], key: str, word: str) -> str | None:
    table = raw.get(key)
    rows = table if isinstance(table, dict) else {}
    return next((str(change) for change, words in rows.items() if word in words), None)


def _verb(frame: Frame, raw: Mapping[str, object]) -> str | None:
    return _in(raw, "verbs", frame.lemma)


def _by_verb(scene: Scene, frame: Frame, name: str, raw: Mapping[str, object]) -> Change:
    head = scene.tokens[frame.verb].head
    if wished(scene, frame.verb) or _only_spoken_of(scene, frame.verb):
        return Change(name, frame.verb, "hypothetical", "future")
    if frame.modality == "planned" and scene.lemma(head) in words_of(raw, "settled") and _past(scene, head):
        return Change(name, frame.verb, "occurred", "past", _looks_back(scene, frame.verb))
    return Change(name, frame.verb, frame.modality, frame.tense, _looks_back(scene, frame.verb))


def _only_spoken_of(scene: Scene, verb: int) -> bool:
    """True for "spoke of raising ties to", "the possibility of moving": a level that is not there yet."""
    link = scene.tokens[verb].head
    return scene.tokens[verb].dep == "pcomp" and scene.lemma(scene.tokens[link].head) in _SPOKEN


def _past(scene: Scene, verb: int) -> bool:
    return scene.tokens[verb].tag in ("VBD", "VBN")


def _looks_back(scene: Scene, at: int) -> bool:
    """True for "since they established", "after it was raised", "the anniversary of the establishment"."""
    marks = {scene.tokens[c].text.lower() for c in scene.kids(at, "mark")}
    if marks & {"since", "after"} or scene.tokens[at].dep in ("acl", "relcl"):
        return True
    for _ in range(4):
        head = scene.tokens[at].head
        if scene.tokens[head].text.lower() in ("anniversary", "since", "after"):
            return True
        at = head
    return False


def _raised(scene: Scene, at: int, hit: re.Match[str]) -> bool:
    """ "upgraded ties to a ... partnership", not "promote the partnership to a higher level"."""
    before = scene.reading.clean.text[scene.tokens[at].start : hit.start()]
    return _RAISED.search(before) is not None
