"""What a clause does: promises, supports, opposes, urges, praises, or only states; and what it is about."""

import re

from dragoman.claims.clauses import Clause
from dragoman.claims.frames import Scene
from dragoman.claims.parties import mentions_in
from dragoman.claims.patterns import noun_of
from dragoman.claims.speech import Speech
from dragoman.lexicon import Lexicon
from dragoman.model import Party
from dragoman.reading.words import first_word, runs

_AFTER_NAME = re.compile(r"^(?:[A-Z][\w'-]*(?<!'s)\s+){1,4}")
_OWN = re.compile(r"^\W*(?:we|i|our|my|it|he|she|they|both|the two|his|her|their|its)\b", re.IGNORECASE)
_HOME = re.compile(
    r"^\W*(?:the|our|my|his|her|its|their) (?:\w+ )?(?:government|administration|ministry|department|country|side)$",
    re.IGNORECASE,
)
_LINKS = frozenset(("be", "become", "remain", "have", "give", "make", "call", "describe", "constitute", "represent"))
_JUDGED = ("attr", "acomp", "oprd", "dobj", "prep", "ccomp", "xcomp")
_PROMISE = re.compile(r"^(?:\w+ly |also |always |of course )*(?:will|shall|would)\b", re.IGNORECASE)
_NEVER = re.compile(
    r"^(?:\w+ly |also |always )*(?:will|shall|would) (?:not|never)\b|^(?:won't|wouldn't)\b", re.IGNORECASE
)
_IF = re.compile(r"(?:then\b|if\b[^,]*,)[^,]*?\b(?:would|'d)\b", re.IGNORECASE)
_IT = re.compile(r"it\b", re.IGNORECASE)
# "All this should help trade" expects, and asks nothing of anybody.
_EXPECTED = re.compile(r"(?:should|must)\b(?! (?:not )?be \w+(?:ed|en|ne)\b)", re.IGNORECASE)
_THIS = re.compile(r"^\W*(?:all )?(?:this|that|these|it)$", re.IGNORECASE)
_NOBODY = re.compile(r"^\W*(?:no|nobody|neither)\b", re.IGNORECASE)


def force_of(scene: Scene, clause: Clause, lore: Speech, speakers: list[Party]) -> str:
    """The force of a clause of what is said."""
    text = scene.reading.clean.text[clause.start : clause.end]
    for words in (predicate(scene, clause), _after_mention(scene, clause), _AFTER_NAME.sub("", text)):
        for name, pattern in lore.says:
            if pattern.match(words):
                if name == "urge" and _NOBODY.match(text):
                    return "oppose"
                return _checked(scene, clause, name, words, lore, speakers)
    return _acting(scene, clause, lore, speakers) or worth_of(_judged(scene, clause), lore)


def force_of_first(words: str, lore: Speech) -> str:
    """The force of what "we" or "I" say of ourselves, by the words behind the pronoun."""
    return next((name for name, pattern in lore.says if pattern.match(words.lstrip())), "state")


def _acting(scene: Scene, clause: Clause, lore: Speech, speakers: list[Party]) -> str | None:
    """The force of what is told of a side's own act of speech: "said that Oslo welcomed the return"."""
    if clause.head < 0 or scene.kids(clause.head, "neg"):
        return None
    helpers = scene.kids(clause.head, "aux", "auxpass")
    if any(scene.lemma(h) != "have" for h in helpers) or scene.kids(clause.head, "nsubjpass"):
        return None
    lemma = scene.lemma(clause.head)
    if lemma in lore.pledge and lemma != "guarantee":
        known = any(s.country for s in speakers)
        return "pledge" if known and own_side(scene, clause, lore, speakers) else None
    if lemma in lore.judge and (lemma not in lore.force):
        return worth_of(_below(scene, clause, clause.head), lore)
    return lore.force.get(lemma) if lemma in lore.acting else None


def _judged(scene: Scene, clause: Clause) -> str:
    """What a clause calls its subject: the words that its "is" or "remains" links to it, and nothing told of these."""
    if clause.head < 0:
        return ""
    if scene.lemma(clause.head) not in _LINKS or scene.tokens[clause.head].tag == "VBG":
        return ""
    return _below(scene, clause, clause.head)


def _below(scene: Scene, clause: Clause, verb: int) -> str:
    """The words of a verb's objects and complements, clauses that hang on them left out."""
    stack, found = list(scene.kids(verb, *_JUDGED)), list[int]()
    while stack:
        at = stack.pop()
        found.append(at)
        stack.extend(c for c in scene.parse.children[at] if scene.links[c] not in ("relcl", "advcl", "acl"))
    words = [scene.tokens[t] for t in sorted(found) if t > verb and scene.tokens[t].end <= clause.end]
    return " ".join(t.text for t in words)


def worth_of(words: str, lore: Speech) -> str:
    """praise or oppose where the words praise or blame, else state."""
    for name, pattern in lore.worth:
        if pattern.search(words):
            return name
    return "state"


def _checked(scene: Scene, clause: Clause, name: str, words: str, lore: Speech, speakers: list[Party]) -> str:
    """A promise is only of one's own side, and "will" is none where it merely tells the calendar."""
    if name == "urge" and _EXPECTED.match(words) and _THIS.match(_subject_alone(scene, clause)):
        return "state"
    if name != "pledge":
        return name
    if not _PROMISE.match(words):
        whole = scene.reading.clean.text[_subject_from(scene, clause) : clause.end]
        return name if _IT.match(whole) or own_side(scene, clause, lore, speakers) else "state"
    if _NEVER.match(words):
        return "state"
    if _IF.match(scene.reading.clean.text[clause.start : clause.end]):
        return "state"
    if lore.done.match(words):
        return "pledge"
    if lore.calendar.match(_bare(words)):
        return "state"
    return "pledge" if own_side(scene, clause, lore, speakers) else "state"


def _bare(words: str) -> str:
    plain = re.sub(r"^(?:\w+ly |also |always |of course,? )+", "", words)
    return re.sub(r"^(will|shall|would),? of course,?", r"\1", plain)


def own_side(scene: Scene, clause: Clause, lore: Speech, speakers: list[Party]) -> bool:
    """True when the subject of a clause is the speaker's side: by its state, by "we", or by "his side"."""
    text = scene.reading.clean.text
    verb = scene.tokens[clause.head].start if clause.head >= 0 else clause.end
    start = _subject_from(scene, clause)
    subject = text[start : max(verb, start)].strip(" ,")
    words = subject.split()
    if not words or (len(words) <= 2 and words[0].lower() in ("will", "would", "shall", "also")):
        return True
    if _happening(scene, clause, lore):
        return False
    lands = {s.country for s in speakers if s.country}
    named = [m for m in scene.here if start <= m.start < verb]
    abroad = [one for m in named for one in (m, *m.members) if one.country and one.country not in lands]
    if not abroad and _HOME.match(_subject_alone(scene, clause)):
        return True
    if _OWN.match(subject):
        return not re.match(r"\W*it\b", subject, re.IGNORECASE) or all(s.kind != "person" for s in speakers)
    if not lands:
        return any(m.country for m in named if m.kind in ("state", "place"))
    if not named:
        return _half_named(scene, words, lands)
    return any(one.country in lands for m in named for one in (m, *m.members) if one.country)


def _half_named(scene: Scene, words: list[str], lands: set[str]) -> bool:
    """True for "Korea" in a report that names the speaker's state as South Korea."""
    whole = {m.name.split()[-1] for m in scene.reading.mentions if m.kind == "state" and m.country in lands}
    return words[0] in whole


def _happening(scene: Scene, clause: Clause, lore: Speech) -> bool:
    """True where the subject is something that happens, and promises nothing: "the minister's visit will help"."""
    kids = scene.kids(clause.head, "nsubj") if clause.head >= 0 else []
    return any(scene.mention(k) is None and noun_of(scene, k) in lore.happenings for k in kids)


def _subject_from(scene: Scene, clause: Clause) -> int:
    """Where the subject of a clause begins, behind "on Monday" and "before the summer"."""
    kids = scene.kids(clause.head, "nsubj", "nsubjpass") if clause.head >= 0 else []
    first = min((scene.tokens[t].start for s in kids for t in scene.subtree(s)), default=clause.start)
    return max(first, clause.start)


def _subject_alone(scene: Scene, clause: Clause) -> str:
    """The words of a clause's subject, what is told of it behind its noun left out."""
    kids = scene.kids(clause.head, "nsubj", "nsubjpass") if clause.head >= 0 else []
    return scene.text([t for t in scene.subtree(kids[0]) if t <= kids[0]]) if kids else ""


def predicate(scene: Scene, clause: Clause) -> str:
    """The words of a clause from its verb, auxiliary or adverb on: "stands ready to ..."."""
    text = scene.reading.clean.text
    if clause.head < 0:
        return text[clause.start : clause.end]
    before = [c for c in scene.kids(clause.head, "aux", "auxpass", "advmod", "neg") if c < clause.head]
    subjects = scene.kids(clause.head, "nsubj", "nsubjpass", "expl")
    behind = max((scene.tokens[t].end for s in subjects if s < clause.head for t in scene.subtree(s)), default=0)
    floor = max(behind, clause.start)
    starts = [scene.tokens[c].start for c in before if scene.tokens[c].start >= floor]
    return text[min([*starts, scene.tokens[clause.head].start]) : clause.end].strip()


def _after_mention(scene: Scene, clause: Clause) -> str:
    """The clause after the mention it begins with: the parse may take a later verb for the main one."""
    text = scene.reading.clean.text
    first = next((m for m in scene.here if clause.start <= m.start < clause.start + 12 and m.end < clause.end), None)
    behind = text[first.end : clause.end].strip() if first else ""
    return "" if behind.startswith("'s") else behind


_MADE: dict[int, tuple[Lexicon, tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]]] = {}


def topics_of(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The names of the lexicon's topics that the words touch, in the lexicon's order."""
    made = _MADE.get(id(lexicon))
    if made is None:
        made = _MADE[id(lexicon)] = (lexicon, tuple(_topic(name, keys) for name, keys in lexicon.topics.items()))
    here = set(runs(words))
    return tuple(name for name, firsts, pattern in made[1] if not firsts.isdisjoint(here) and pattern.search(words))


def _topic(name: str, keys: tuple[str, ...]) -> tuple[str, frozenset[str], re.Pattern[str]]:
    """A topic's name, the words its keys begin with, and the pattern of its keys."""
    longest = sorted(keys, key=lambda k: (-len(k), k))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)
    return name, frozenset(map(first_word, keys)), pattern


def subject_lands(scene: Scene, clause: Clause) -> list[str]:
    """The states that a clause's subject stands for."""
    if clause.head < 0:
        return []
    subjects = scene.kids(clause.head, "nsubj", "nsubjpass")
    found = [one.country for m in mentions_in(scene, subjects) for one in (m.members or (m,)) if one.country]
    return list(dict.fromkeys(found))
