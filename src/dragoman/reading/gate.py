"""Which sentences are worth a parse: those with a word of an act in them, in a report that is about two countries."""

import re
from collections.abc import Iterable, Mapping, Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Sentence
from dragoman.reading.verbs import forms, plural

_MADE: dict[int, tuple[Lexicon, re.Pattern[str]]] = {}


def trigger(lexicon: Lexicon) -> re.Pattern[str]:
    """A pattern that finds any word an act of the lexicon hangs on."""
    made = _MADE.get(id(lexicon))
    if made is None:
        words = sorted({w for act in lexicon.acts for w in _act_words(act)}, key=lambda w: (-len(w), w))
        made = _MADE[id(lexicon)] = (
            lexicon,
            re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE),
        )
    return made[1]


_ALONE: dict[int, tuple[Lexicon, re.Pattern[str]]] = {}


def alone(lexicon: Lexicon) -> re.Pattern[str]:
    """A pattern for the things that a sentence may tell of without naming anybody: "Two memoranda were signed"."""
    made = _ALONE.get(id(lexicon))
    if made is None:
        words = sorted({w for act in lexicon.acts for w in _words(act.get("alone"))}, key=lambda w: (-len(w), w))
        pattern = r"\b(?:" + "|".join(map(re.escape, words)) + r")\b" if words else r"(?!)"
        made = _ALONE[id(lexicon)] = (lexicon, re.compile(pattern, re.IGNORECASE))
    return made[1]


_SPEAKERS = frozenset(("we", "i"))
_BONDS = re.compile(r"\b(?:partnerships?|alliances?|relations)\b", re.IGNORECASE)


def worth(text: str, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """True for a sentence that may claim something: it holds a word of an act, and somebody or something of an act.

    What "we" say of ourselves is nobody's claim, unless it tells of a document or of the bond of two states.
    """
    start, end = sentence.start, sentence.end
    if end - start >= _LONGEST or not trigger(lexicon).search(text, start, end):
        return False
    if mentions and not all(m.how == "pronoun" and m.text.lower() in _SPEAKERS for m in mentions):
        return True
    return alone(lexicon).search(text, start, end) is not None or bool(mentions and _BONDS.search(text, start, end))


_LONGEST = 1500


def _act_words(act: Mapping[str, object]) -> Iterable[str]:
    for verb in verbs_of(act):
        yield from forms(verb)
    for noun in nouns_of(act):
        yield noun
        yield plural(noun)
    yield from _words(act.get("triggers"))


def nouns_of(act: Mapping[str, object]) -> list[str]:
    """Every noun that tells an act by itself ("talks", "trip")."""
    rows = act.get("nouns")
    return [str(noun) for row in rows for noun in row["noun"]] if isinstance(rows, list) else []


def verbs_of(act: Mapping[str, object]) -> list[str]:
    """Every verb that an act's YAML names, however the file arranges them."""
    found: list[str] = []
    for key in ("verbs", "content", "force", "pledge", "hope", "express", "ask"):
        found.extend(_words(act.get(key)))
    return [verb.split()[0] for verb in found]


def _words(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [w for key, one in value.items() for w in _words(one)]
    if isinstance(value, list):
        return [w for one in value for w in (_words(one.get("verb")) if isinstance(one, dict) else _words(one))]
    return []


def _in_name(name: str, lexicon: Lexicon) -> Iterable[str]:
    """The states in a body's name ("the X-Y Cooperation Committee")."""
    for word in re.split(r"[\s-]+", name):
        code = lexicon.states.name_of.get(word) or lexicon.states.adjective_of.get(word)
        if code:
            yield code


def lands(mentions: Iterable[Mention], home: str | None, lexicon: Lexicon) -> frozenset[str]:
    """The countries and organisations of a report: of its mentions, of bodies and initiatives, of its publisher."""
    codes: set[str] = set()
    for mention in mentions:
        codes.update(one.country for one in (mention, *mention.members) if one.country)
        if mention.kind == "mechanism":
            codes.update(_in_name(mention.name, lexicon))
        owner = lexicon.initiatives.owner.get(mention.name) if mention.kind == "initiative" else None
        codes.update([owner] if owner else [])
    return frozenset(codes | ({home} if home else set()))
