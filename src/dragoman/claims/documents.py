"""The documents that a sentence names: treaties, memoranda, joint statements, each with its kind and its title."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.claims.frames import Scene

_NAME_LINKS = frozenset(
    "of on for between with concerning regarding about to in under and relating toward towards".split()
)
_BEFORE = (
    "compound",
    "amod",
    "nmod",
    "nummod",
    "poss",
    "det",
    "quantmod",
    "neg",
    "case",
    "punct",
    "advmod",
    "npadvmod",
)
_LEAD = re.compile(r"^(?:(?:the|a|an|this|that|these|those|its|their|his|her|our|new|latest)\s+)+", re.IGNORECASE)
_YEARS = re.compile(r"(?<=\d)\s?[–-]\s?\d{2,4}\b")
_QUOTED = re.compile(r'"([^"]{8,200})"')
_BARE = re.compile(
    r"(?:joint |bilateral |signed |new )*(?:\w+s?|memorand(?:um|a) of understanding|road map|action plan"
    r"|letters? of intent)$",
    re.IGNORECASE,
)


_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: the token of its noun, its kind, and the first and last token of its name."""

    token: int
    kind: str
    first: int
    last: int
    plural: bool


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns that make a document: words and phrases with their kind, and those that need a word before them."""

    kinds: Mapping[str, str]
    modest: frozenset[str]
    qualifiers: frozenset[str]


def nouns(raw: Mapping[str, object]) -> Nouns:
    """The document nouns of the act's YAML."""
    table = raw.get("documents")
    kinds = {str(n): str(kind) for kind, names in table.items() for n in names} if isinstance(table, dict) else {}
    return Nouns(kinds, words_of(raw, "modest"), words_of(raw, "qualifiers"))


def words_of(raw: Mapping[str, object], key: str) -> frozenset[str]:
    """One list of words of the YAML."""
    made = _LISTS.get((id(raw), key))
    if made is None:
        found = raw.get(key)
        made = _LISTS[id(raw), key] = (raw, frozenset(map(str, found)) if isinstance(found, list) else frozenset())
    return made[1]


# The lists read so far, each with its YAML, which thereby stays what it is.
_LISTS: dict[tuple[int, str], tuple[Mapping[str, object], frozenset[str]]] = {}


def papers(scene: Scene, known: Nouns) -> list[Paper]:
    """The documents of a sentence, in order."""
    heads = [(i, kind) for i in range(len(scene.tokens)) if (kind := _kind(scene, i, known))]
    starts = {i for i, _ in heads}
    return [_paper(scene, i, kind, starts - {i}) for i, kind in heads]


def _kind(scene: Scene, token: int, known: Nouns) -> str | None:
    word = scene.tokens[token]
    if not word.tag.startswith("N") or word.mention >= 0 or word.dep in ("compound", "nmod"):
        return None
    low = word.text.casefold()
    after = " ".join(t.text.casefold() for t in scene.tokens[token : token + 3])
    before = scene.tokens[token - 1].text.casefold() if token else ""
    for phrase in (after, f"{before} {low}", low):
        if phrase in known.kinds:
            ample = phrase != low or low not in known.modest or _qualified(scene, token, known)
            return known.kinds[phrase] if ample else None
    return None


def _qualified(scene: Scene, token: int, known: Nouns) -> bool:
    """True for a capitalised name, a plural with a number, or a word such as "cooperation" before the noun."""
    if scene.tokens[token].text[:1].isupper():
        return True
    left = scene.text(range(_first(scene, token), token)).casefold().split()
    right = scene.text(range(token + 1, min(token + 5, len(scene.tokens)))).casefold().split()
    counted = bool(scene.kids(token, "nummod")) or any(w in _ORDINALS for w in left)
    about = (right[:1] == ["of"] and right[1:]) or []
    return counted or any(w.strip(",") in known.qualifiers for w in (*left, *about))


def _first(scene: Scene, token: int) -> int:
    """The first word of the name: what stands without a gap before the noun and hangs on it."""
    own = set(scene.subtree(token))
    first = token
    while first and first - 1 in own and _leads(scene, first - 1, token):
        first -= 1
    return first


def _leads(scene: Scene, at: int, top: int) -> bool:
    while scene.tokens[at].head != top:
        if scene.tokens[at].head == at or scene.tokens[at].tag.startswith("V"):
            return False
        at = scene.tokens[at].head
    return scene.tokens[at].dep in _BEFORE


def _paper(scene: Scene, token: int, kind: str, others: set[int]) -> Paper:
    last = token
    stop = min((_first(scene, o) for o in others if o > token), default=len(scene.tokens))
    while last + 1 < stop and scene.tokens[last + 1].text.lower() in _NAME_LINKS and not _timed(scene, last + 1):
        if scene.tokens[last + 1].text.lower() in ("and", "to", "in") and not _belongs(scene, last + 1, token):
            break
        reach = _run(scene, last + 1, stop)
        if reach <= last + 1:
            break
        last = reach
    plural = scene.tokens[token].tag in ("NNS", "NNPS") or scene.tokens[token].text.lower().endswith("memoranda")
    return Paper(token, kind, _first(scene, token), last, plural)


def _belongs(scene: Scene, link: int, token: int) -> bool:
    """True for "in the fields of" and "to facilitate" on the document itself, or "and" between capitals of its name."""
    word = scene.tokens[link].text.lower()
    after = scene.tokens[link + 1] if link + 1 < len(scene.tokens) else None
    if word == "and":
        return bool(after and after.text[:1].isupper() and after.mention < 0 and scene.tokens[token].text[:1].isupper())
    opening = scene.text(range(link, min(link + 3, len(scene.tokens)))).lower()
    return word == "in" and opening.startswith(("in the field", "in the area", "in the sphere"))


def _run(scene: Scene, link: int, stop: int) -> int:
    """The last word of what hangs on a preposition without a gap, up to a clause, a time or another document."""
    own = set(scene.subtree(link))
    last = link
    while last + 1 < stop and last + 1 in own and not _ends(scene, last + 1):
        last += 1
    while last > link and scene.tokens[last].tag in ("CC", "IN", "DT", "TO", ",", ":", "-LRB-", "PRP$"):
        last -= 1
    return last


def _ends(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.dep in ("relcl", "acl", "advcl", "ccomp", "conj") and token.tag.startswith("V"):
        return True
    after = scene.mention(at + 1) if token.tag == "IN" and at + 1 < len(scene.tokens) else None
    if token.text.lower() in ("in", "at") and after is not None and after.kind == "place":
        return True
    if token.tag in ("WDT", "WP", "WRB") or token.text in (";", ":", '"', "(", "[", "“"):
        return True
    if (
        token.text == ","
        and at + 1 < len(scene.tokens)
        and scene.tokens[at + 1].tag in ("WDT", "WP", "VBN", "VBG", "RB", "IN", "DT", "PRP")
    ):
        return True
    return _timed(scene, at)


def _plan_years(scene: Scene, at: int) -> bool:
    """True for the years that a plan is made for ("for 2024-2034", "for 2025")."""
    return scene.tokens[at].text.lower() == "for" or (bool(at) and scene.tokens[at - 1].text.lower() == "for")


def _timed(scene: Scene, at: int) -> bool:
    """True where a time begins that is no part of a name ("signed in 2001", not "for 2024-2034")."""
    token = scene.tokens[at]
    if _plan_years(scene, at):
        return False
    following = scene.tokens[at + 1].start if at + 1 < len(scene.tokens) and token.tag == "IN" else token.start
    return any(t.start <= token.start < t.end or t.start == following for t in scene.reading.timexes)


def span(scene: Scene, paper: Paper) -> tuple[int, int]:
    """The cleaned characters of the document's name."""
    end = scene.tokens[paper.last].end
    years = _YEARS.match(scene.reading.clean.text, end)
    return scene.tokens[paper.first].start, years.end() if years else end


def title(scene: Scene, paper: Paper) -> str | None:
    """The document's name as told, or its title in quotation marks; None for a bare "joint statement"."""
    text = scene.reading.clean.text
    begin, end = span(scene, paper)
    quoted = _QUOTED.match(text, end + 1) if text[end : end + 1] == " " else None
    if quoted:
        return quoted[1].strip(" ,.")
    name = _LEAD.sub("", " ".join(text[begin:end].split())).strip(" ,.[]*")
    return None if not name or (_BARE.fullmatch(name) and name.islower()) else name
