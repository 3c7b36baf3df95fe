"""Which sentences are worth a parse: those with a word of an act in them, in a report that is about two countries."""

import re
from collections.abc import Iterable, Mapping, Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Sentence
from dragoman.reading.verbs import forms, plural
from dragoman.reading.words import Wordlist

_MADE: dict[int, tuple[Lexicon, Wordlist, Wordlist]] = {}


def _made(lexicon: Lexicon) -> tuple[Lexicon, Wordlist, Wordlist]:
    made = _MADE.get(id(lexicon))
    if made is None:
        acts = Wordlist(word for act in lexicon.acts for word in _act_words(act))
        things = Wordlist(word for act in lexicon.acts for word in _words(act.get("alone")))
        made = _MADE[id(lexicon)] = (lexicon, acts, things)
    return made


def trigger(lexicon: Lexicon) -> Wordlist:
    """Every word that an act of the lexicon hangs on."""
    return _made(lexicon)[1]


def alone(lexicon: Lexicon) -> Wordlist:
    """The things that a sentence may tell of without naming anybody: "Two memoranda were signed"."""
    return _made(lexicon)[2]


# What two sides do together where a report names nobody: "It was stressed that the line should reopen".
_JOINTLY = re.compile(
    r"\b(?:was|were) (?:\w+ ){0,2}(?:agreed|decided|resolved|stressed|emphasi[sz]ed|underlined|underscored|"
    r"highlighted|noted|accepted|pointed out|acknowledged|reaffirmed|reiterated|affirmed|expressed|voiced|recalled)\b"
)
_QUOTES = re.compile(r":\s*\"")
_SPEAKERS = frozenset(("we", "i"))
_BONDS = re.compile(r"\b(?:partnerships?|alliances?|relations)\b", re.IGNORECASE)


def worth(text: str, sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """True for a sentence that may claim something: it holds a word of an act, and somebody or something of an act.

    What "we" say of ourselves is nobody's claim, unless it tells of a document or of the bond of two states.
    """
    start, end = sentence.start, sentence.end
    sits = any(m.kind == "mechanism" and m.how == "named" for m in mentions)
    says = any(m.kind == "person" for m in mentions) and _QUOTES.search(text, start, end)
    if end - start >= _LONGEST or not (sits or says or trigger(lexicon).stands_in(text, start, end)):
        return False
    if mentions and not all(m.how == "pronoun" and m.text.lower() in _SPEAKERS for m in mentions):
        return True
    nobodys = _JOINTLY.search(text, start, end) or (mentions and _BONDS.search(text, start, end))
    return bool(nobodys) or alone(lexicon).stands_in(text, start, end)


_LONGEST = 1500


def _act_words(act: Mapping[str, object]) -> Iterable[str]:
    quiet = _quiet(act)
    for verb in verbs_of(act):
        if verb not in quiet:
            yield from forms(verb)
    for noun in nouns_of(act):
        yield noun
        yield plural(noun)
    yield from _words(act.get("triggers"))


def _quiet(act: Mapping[str, object]) -> frozenset[str]:
    """The verbs that only rows marked `quiet` name: too common to make a sentence worth reading ("be", "have")."""
    rows = act.get("verbs")
    listed = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    told = {
        quiet: {v for r in listed if bool(r.get("quiet")) is quiet for v in _words(r.get("verb"))}
        for quiet in (True, False)
    }
    return frozenset(told[True] - told[False])


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
    """The states and organisations in a body's name ("the X-Y Cooperation Committee")."""
    tables = lexicon.states.name_of, lexicon.states.adjective_of, lexicon.organizations.code_of
    words = [word for word in re.split(r"[\s\-–—]+", name) if word]
    for size in range(1, _LONG + 1):
        for at in range(len(words) - size + 1):
            yield from (table[told] for told in (" ".join(words[at : at + size]),) for table in tables if told in table)


_LONG = 4


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


_HIGH = frozenset("head_of_state head_of_government deputy minister adviser royal".split())


def met_abroad(mentions: Sequence[Mention]) -> bool:
    """True for a sentence that begins with an official of no state told and names one of a state, or a state."""
    people = [m for m in mentions if m.kind == "person" and m.how == "named" and m.office]
    first = people[0] if people else None
    open_ended = first is not None and first.country is None and first.rank in _HIGH
    behind = [m for m in mentions if first is not None and m.start >= first.end and m.kind in ("person", "state")]
    return open_ended and any(m.country for m in behind)
