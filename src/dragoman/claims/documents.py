"""The documents that a sentence names: treaties, memoranda, joint statements, each with its kind and its title."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.claims.frames import Scene
from dragoman.reading.verbs import singular

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


TEXTS = frozenset("text texts draft wording copy copies version".split())
_ADDED = frozenset("protocol annex amendment addendum supplement".split())
_ABOUT = ("on", "between", "concerning", "regarding", "about", "with")
_ONES = frozenset("the a an this that new earlier old previous similar first second another".split())
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: the token of its noun, its kind, and the first and last token of its name."""

    token: int
    kind: str
    first: int
    last: int
    plural: bool
    heads_list: bool = False
    stands_for: str = ""
    """The noun that "another" or "the earlier one" stands for."""
    short_for: str = ""
    """The whole name that initials stand for."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns that make a document: words and phrases with their kind, and those that need a word before them."""

    kinds: Mapping[str, str]
    modest: frozenset[str]
    qualifiers: frozenset[str]
    pens: frozenset[str]
    hands: frozenset[str]


def nouns(raw: Mapping[str, object]) -> Nouns:
    """The document nouns of the act's YAML."""
    table = raw.get("documents")
    kinds = {str(n): str(kind) for kind, names in table.items() for n in names} if isinstance(table, dict) else {}
    modest, qualifiers = words_of(raw, "modest"), words_of(raw, "qualifiers")
    return Nouns(kinds, modest, qualifiers, words_of(raw, "pens"), words_of(raw, "hands"))


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
    named = [_paper(scene, i, kind, starts - {i}) for i, kind in heads]
    others = [p for i in range(len(scene.tokens)) if (p := _another(scene, i, named, known)) is not None]
    others += _by_initials(scene, known)
    return _counted(scene, _whole(scene, sorted([*named, *others], key=lambda p: p.token)))


def _whole(scene: Scene, found: list[Paper]) -> list[Paper]:
    """The documents without the "text of" one of them, and without those that are but part of another's name."""
    starts = {p.first for p in found}
    texts = {
        p.token
        for p in found
        if scene.tokens[p.token].text.lower() in TEXTS
        and any(t in starts for t in range(p.token + 1, min(p.token + 4, len(scene.tokens))))
    }
    parts = {q.token for p in found for q in found if not p.plural and p.token < q.token <= p.last}
    return [p for p in found if p.token not in texts | parts]


def _counted(scene: Scene, found: list[Paper]) -> list[Paper]:
    """ "15 agreements and memoranda" are one lot; "three agreements:" are those that the list names."""
    out: list[Paper] = []
    for paper in found:
        last = out[-1] if out else None
        between = scene.text(range(last.last + 1, paper.first)) if last and last.last + 1 < paper.first else ""
        if last and last.plural and paper.plural and between == "and" and paper.first == paper.token:
            out[-1] = replace(last, last=paper.last, kind=last.kind if last.kind == paper.kind else "other")
            continue
        gap = scene.reading.clean.text[scene.tokens[last.last].end : scene.tokens[paper.first].start] if last else ""
        if last and last.plural and ":" in gap:
            out[-1] = replace(last, heads_list=True)
        out.append(paper)
    return out


def _another(scene: Scene, token: int, named: list[Paper], known: Nouns) -> Paper | None:
    """ "another on energy", "the earlier one, signed in 1989", "a third, on labour": as what was named before."""
    word = scene.tokens[token].text.lower()
    if word not in _ORDINALS and word not in ("another", "one"):
        return None
    after = scene.tokens[token + 1].text.lower() if token + 1 < len(scene.tokens) else ""
    following = scene.tokens[token + 2].text.lower() if token + 2 < len(scene.tokens) else ""
    bare = after in _ABOUT or (after == "," and following in (*_ABOUT, "signed", "which"))
    led = token and (scene.tokens[token - 1].text.lower() in _ONES or word == "another")
    if not bare or not led:
        return None
    before = [p for p in named if p.token < token and scene.tokens[p.token].text.lower() not in TEXTS]
    noun = scene.tokens[before[-1].token].text if before else _last_noun(scene, known)
    if not noun:
        return None
    kind = before[-1].kind if before else known.kinds.get(noun.casefold(), "other")
    link = token + 1 if after in _ABOUT else token + 2
    if scene.tokens[link].text.lower() not in _ABOUT:
        whole = scene.text(range(before[-1].token, before[-1].last + 1)) if before else _last_name(scene, noun)
        return Paper(token, kind, token, token, False, short_for=whole)
    return Paper(token, kind, token, _run(scene, link, len(scene.tokens)), False, stands_for=singular(noun))


def _last_name(scene: Scene, noun: str) -> str:
    """The document of the sentence before, from its noun to the end of the phrase."""
    found = re.findall(rf"\b{re.escape(noun)}\b[^,.;:]*", scene.reading.clean.text[: scene.sentence.start])
    return " ".join(found[-1].split()) if found else noun


_INITIALS = re.compile(r"((?:[A-Z][\w'-]+\s+(?:(?:of|on|for|and|the|to)\s+){0,2}){1,8})\(([A-Z][A-Za-z0-9-]{1,9})\)")


def _by_initials(scene: Scene, known: Nouns) -> list[Paper]:
    """Documents called by the initials that the report gave them: "the Free Trade Agreement (FTA) ... the FTA"."""
    text = scene.reading.clean.text
    names: dict[str, tuple[str, str]] = {}
    for whole, letters in _initialled(text) if "(" in text else ():
        kinds = [known.kinds[w.casefold()] for w in whole.split() if w.casefold() in known.kinds]
        if kinds:
            names.setdefault(letters, (kinds[-1], " ".join(whole.split())))
    if not names:
        return []
    found = []
    for at, token in enumerate(scene.tokens):
        opened = at and scene.tokens[at - 1].text == "("
        if token.text in names and not opened and token.dep not in ("compound", "nmod", "amod"):
            kind, name = names[token.text]
            found.append(Paper(at, kind, at, at, False, short_for=name))
    return found


@lru_cache(maxsize=1)
def _initialled(text: str) -> list[tuple[str, str]]:
    """Each name of a report with initials in brackets behind it, and the initials."""
    return _INITIALS.findall(text)


def _last_noun(scene: Scene, known: Nouns) -> str:
    """The document that the sentence before names last."""
    earlier = [s for s in scene.reading.sentences if s.end <= scene.sentence.start][-1:]
    text = scene.reading.clean.text[earlier[0].start : earlier[0].end] if earlier else ""
    words = [w.strip('.,;:"') for w in text.split()]
    return next((w for w in reversed(words) if known.kinds.get(w.casefold()) and w.casefold() not in known.modest), "")


def _kind(scene: Scene, token: int, known: Nouns) -> str | None:
    word = scene.tokens[token]
    if token and scene.tokens[token - 1].text == "(" and [t.text for t in scene.tokens[token + 1 : token + 2]] == [")"]:
        return None
    if not word.tag.startswith("N") or word.mention >= 0 or word.dep in ("compound", "nmod"):
        return None
    low = word.text.casefold()
    after = " ".join(t.text.casefold() for t in scene.tokens[token : token + 3])
    before = scene.tokens[token - 1].text.casefold() if token else ""
    for phrase in (after, f"{before} {low}", low):
        if phrase in known.kinds:
            ample = phrase != low or low not in known.modest or _qualified(scene, token, known)
            ample = ample or _penned(scene, token, known) or _of_a_list(scene, token, known)
            return known.kinds[phrase] if ample else None
    return None


def _penned(scene: Scene, token: int, known: Nouns) -> bool:
    """True for what is signed, and what hands are put to: "signed the minutes", "put their names to a programme"."""
    word, verb = scene.tokens[token], scene.tokens[token].head
    if singular(word.text.casefold()) in _POINTING:
        return False
    if word.dep in ("dobj", "nsubjpass"):
        return scene.lemma(verb) in known.pens
    link = verb
    while scene.tokens[link].dep == "conj":
        link = scene.tokens[link].head
    above = scene.tokens[link].head
    held = {scene.tokens[o].text.casefold() for o in scene.kids(above, "dobj")} | {scene.tokens[above].text.casefold()}
    return word.dep == "pobj" and scene.tokens[verb].text in ("to", "of") and bool(held & known.hands)


_POINTING = ("document", "paper", "text")
"""Words for what was named before."""


def _of_a_list(scene: Scene, token: int, known: Nouns) -> bool:
    """True for a noun of a list that is said to be one of documents: "signed three agreements: a plan on ..."."""
    text = scene.reading.clean.text[scene.sentence.start : scene.tokens[token].start].casefold()
    head, colon, _ = text.rpartition(":")
    last = head.split()[-1:] if colon else []
    return bool(last) and last[0] in known.kinds and singular(last[0]) != last[0]


def _qualified(scene: Scene, token: int, known: Nouns) -> bool:
    """True for a capitalised name, a plural with a number, or a word such as "cooperation" before the noun."""
    if scene.tokens[token].text[:1].isupper():
        return True
    left = scene.text(range(_first(scene, token), token)).casefold().split()
    right = scene.text(range(token + 1, min(token + 5, len(scene.tokens)))).casefold().split()
    counted = bool(scene.kids(token, "nummod")) or any(w in _ORDINALS for w in left)
    about = (right[:1] in (["of"], ["for"], ["on"]) and right[1:]) or []
    if right[:1] in (["between"], ["with"]) and scene.tokens[token].text.casefold() in ("deal", "deals"):
        return True
    text = scene.tokens[token].text.casefold() in TEXTS and right[:1] in (["on"], ["concerning"])
    end = scene.tokens[token].end
    quoted = scene.reading.clean.text[end : end + 2] == ' "'
    return counted or quoted or text or any(w.strip(",") in known.qualifiers for w in (*left, *about))


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
        reach = _reach(scene, last + 1, token, stop)
        if reach <= last + 1:
            break
        last = reach
    if last == token and last + 1 < stop:
        last = _does(scene, token, stop)
    plural = scene.tokens[token].tag in ("NNS", "NNPS") or scene.tokens[token].text.lower().endswith("memoranda")
    return Paper(token, kind, _first(scene, token), last, plural)


def _reach(scene: Scene, link: int, token: int, stop: int) -> int:
    """The last word of what a link adds to the name: of the purpose ("to amend the pact"), of what a protocol is to."""
    verb = scene.tokens[link].head
    if scene.tokens[link].tag == "TO" and scene.tokens[verb].tag == "VB":
        return _run(scene, verb, len(scene.tokens))
    added = scene.tokens[link].text.lower() == "to" and scene.tokens[token].text.casefold() in _ADDED
    return _run(scene, link, len(scene.tokens) if added else stop)


def _does(scene: Scene, token: int, stop: int) -> int:
    """The last word of what the document is told to do: "a Protocol setting up a commission", "amending the treaty"."""
    clause = token + 1
    titled = scene.tokens[token].text[:1].isupper() and scene.tokens[clause].tag == "VBG"
    titled = titled or scene.tokens[clause].text.lower() in _COVERING
    if not titled or scene.tokens[clause].head != token or scene.tokens[clause].dep != "acl":
        return token
    return max(token, _run(scene, clause, stop))


_COVERING = ("covering", "spanning", "governing", "amending", "concerning", "regarding", "relating")


def _belongs(scene: Scene, link: int, token: int) -> bool:
    """True for "in the fields of" and "to facilitate" on the document itself, or "and" between capitals of its name."""
    word = scene.tokens[link].text.lower()
    after = scene.tokens[link + 1] if link + 1 < len(scene.tokens) else None
    if word == "and":
        return bool(after and after.text[:1].isupper() and after.mention < 0 and scene.tokens[token].text[:1].isupper())
    opening = scene.text(range(link, min(link + 3, len(scene.tokens)))).lower()
    purpose = bool(after and after.tag == "VB" and scene.tokens[link].tag == "TO")
    added = scene.tokens[token].text.casefold() in _ADDED
    return (word == "to" and (purpose or added)) or (
        word == "in" and opening.startswith(("in the field", "in the area", "in the sphere"))
    )


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
    after_and = scene.tokens[at + 1].text.lower() if at + 1 < len(scene.tokens) else ""
    if token.tag == "CC" and after_and in ("to", "with", "that"):
        return True
    if token.text.lower() == "that" and token.dep in ("mark", "nsubj", "dobj"):
        return True
    if token.tag in ("WDT", "WP", "WRB") or token.text in (";", ":", '"', "(", "[", "“"):
        return True
    if (
        token.text == ","
        and at + 1 < len(scene.tokens)
        and scene.tokens[at + 1].tag in ("WDT", "WP", "VBN", "VBG", "RB", "IN", "DT", "PRP")
    ):
        return scene.tokens[at + 1].text.lower() != "on" or _timed(scene, at + 1)
    return _timed(scene, at)


def _plan_years(scene: Scene, at: int) -> bool:
    """True for the years that a plan is made for ("for 2024-2034", "for 2025"), not for "for five years"."""
    first = at + 1 if scene.tokens[at].text.lower() == "for" else at
    opened = first > 0 and scene.tokens[first - 1].text.lower() == "for"
    if not opened or first >= len(scene.tokens):
        return False
    start = scene.tokens[first].start
    times = [t for t in scene.reading.timexes if t.start <= start < t.end]
    return not times or any(t.form in ("date", "range") for t in times)


def _timed(scene: Scene, at: int) -> bool:
    """True where a time begins that is no part of a name ("signed in 2001", not "for 2024-2034", "the 2004 pact")."""
    token = scene.tokens[at]
    if token.dep in ("compound", "nummod", "nmod") and at + 1 < len(scene.tokens):
        year = any(t.start == token.start and t.year and not t.month for t in scene.reading.timexes)
        if year and scene.tokens[at + 1].tag.startswith(("N", "J")):
            return False
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
    name = _LEAD.sub("", " ".join(text[begin:end].split())).strip(" ,.[]*").removesuffix(" for the period")
    return None if not name or (_BARE.fullmatch(name) and name.islower()) else name
