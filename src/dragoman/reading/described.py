"""Who is meant by an office alone: "the vice premier", "the Chinese leader", "the spokesman"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.focus import Focus, is_person
from dragoman.reading.plurals import LEADERS, office_words


def as_one(mention: Mention, who: Mention) -> Mention:
    """The mention as another word for somebody."""
    return replace(
        mention, name=who.name, kind=who.kind, office=who.office, country=who.country,
        basis="earlier" if who.country else None, rank=who.rank, members=who.members,
    )  # fmt: skip


def _as_told(mention: Mention, who: Mention) -> Mention:
    return replace(as_one(mention, who), how="description")


_PREPOSITIONS = frozenset("with by from to of alongside after besides beside following for under between".split())
# "After President A had to leave": a conjunction, and A is the subject.
_ACTS = re.compile(r"\s+(?:had|has|was|is|will|would|could|can|did|does)\b")


def after_preposition(mention: Mention, text: str) -> bool:
    """True when a preposition stands right before somebody ("With President A he signed"): they are not the subject."""
    if _ACTS.match(text, mention.end):
        return False
    before = text[max(0, mention.start - 14) : mention.start].lower().split()
    before = [w for w in before if w not in ("the", "a", "an", "his", "her", "their")]
    return bool(before) and before[-1] in _PREPOSITIONS


def named_behind(mention: Mention, ahead: Sequence[Mention], text: str) -> frozenset[str]:
    """Those whom the sentence names behind its subject: "he" and "the president" who act on them are somebody else.

    Of "the president's visit" and "when he came" the name may follow.
    """
    if after_preposition(mention, text) or text.startswith(("'s", "' "), mention.end):
        return frozenset()
    begin = max(text.rfind(mark, 0, mention.start) for mark in (". ", "\n", '"'))
    if _HANGING.search(text, begin + 1, mention.start):
        return frozenset()
    return frozenset(m.name for m in ahead if m.kind == "person" and m.how in ("named", "short"))


_HANGING = re.compile(
    r"\b(?:when|while|as|after|before|since|until|although|though|if|once|whom|where|because|during|in|on|at)\b",
    re.IGNORECASE,
)


def described(
    mention: Mention, here: list[Mention], ahead: Sequence[Mention], focus: Focus, home: str | None
) -> Mention:
    """ "the vice premier": the last person of that office; the publisher's own one where both sides have one."""
    if _INDEFINITE.match(mention.text):
        return mention
    if _word(mention) in _VAGUE:
        return _vague(mention, here, ahead, focus, home)
    wanted = _wanted(mention, focus)
    if wanted in _TOP_DIPLOMATS:
        return _top_diplomat(mention, here, focus)
    styled = wanted == {"head", "state"} or (wanted == {"president"} and _heads_of_state(here, focus))
    if styled and mention.country is None:
        return _head_of_state(mention, here, focus, home)
    pool = [*focus.people, *here] if wanted else []
    hits = _holders(mention, wanted, pool, focus)
    behind = named_behind(mention, ahead, focus.text)
    hits = [m for m in hits if m.name not in behind]
    own = [m for m in hits if home and m.country == home]
    if not hits or (not own and wanted in focus.owned and mention.country is None):
        return _ahead(mention, wanted, behind, focus) or _own(mention, home, focus)
    subject = [m for m in hits if any(m.name == s.name for s in focus.subject)]
    names = {m.name for m in hits}
    return _as_told(mention, (own or subject or hits)[-1] if len(names) > 1 else hits[-1])


_INDEFINITE = re.compile(r"(?:an?|another|one|some|any|each|every) ", re.IGNORECASE)
_NEW = re.compile(r"\b(?:new|next|incoming|future|first|last|former)\b", re.IGNORECASE)


def _wanted(mention: Mention, focus: Focus) -> frozenset[str]:
    """The words of the office; a "chancellor" of a state that has none so called is its foreign minister."""
    wanted = office_words(mention.office or mention.name)
    if wanted == {"chancellor"} and mention.country and not focus.has_office("chancellor", mention.country):
        return frozenset(("foreign", "minister"))
    return wanted


def _holders(mention: Mention, wanted: frozenset[str], pool: Sequence[Mention], focus: Focus) -> list[Mention]:
    """Those of the pool who hold an office, in a state where one is told: in these words, in more, or by their rank."""
    named = [m for m in pool if is_person(m) and m.how in ("named", "short") and mention.country in (None, m.country)]
    held = [(m, focus.held.get(m.name, ()) or ((m.office,) if m.office else ())) for m in named]
    exact = [m for m, offices in held if any(wanted == office_words(office) for office in offices)]
    hits = exact or [m for m, offices in held if any(_called(wanted, office) for office in offices)]
    if hits or mention.country is None or mention.rank not in HEADS:
        return hits
    return [m for m in named if m.rank == mention.rank and not m.former]


def _ahead(mention: Mention, wanted: frozenset[str], behind: frozenset[str], focus: Focus) -> Mention | None:
    """Whom a headline or a first line tells by office and state, and the text names later: the only one it can be."""
    if mention.country is None or mention.former or mention.rank not in _SOLE or _NEW.search(mention.text):
        return None
    found = {m.name: m for m in _holders(mention, wanted, focus.cast, focus) if not m.former and m.name not in behind}
    return _as_told(mention, next(iter(found.values()))) if len(found) == 1 else None


_SOLE = ("head_of_state", "head_of_government", "royal", "minister")
# Whose office only serves the one that is told: "the president" is not the head of his office.
_SERVING = frozenset(
    "office adviser advisor assistant under aide spokesperson secretary head chief deputy vice envoy "
    "representative director counsellor administration wife former".split()
)


def _called(wanted: frozenset[str], office: str) -> bool:
    """True when an office may go by fewer words: "the minister" for the foreign minister."""
    words = office_words(office)
    return wanted <= words and (wanted == {"spokesperson"} or not (words - wanted) & _SERVING)


def _heads_of_state(here: list[Mention], focus: Focus) -> bool:
    """True where the text calls somebody "Head of State": its "President" may then be the same person."""
    return any(office_words(m.office or "") == {"head", "state"} for m in [*focus.people, *here] if m.kind == "person")


def _head_of_state(mention: Mention, here: list[Mention], focus: Focus, home: str | None) -> Mention:
    """ "the Head of State": the publisher's own in its own text, else the one last spoken of."""
    pool = [
        m
        for m in [*focus.people, *here]
        if m.kind == "person" and m.rank == "head_of_state" and m.how in ("named", "short")
    ]
    own = [m for m in pool if home and m.country == home]
    subject = [m for m in pool if any(m.name == s.name for s in focus.subject)]
    hits = own or subject or pool
    return _as_told(mention, hits[-1]) if hits else _own(mention, home, focus)


def _own(mention: Mention, home: str | None, focus: Focus) -> Mention:
    """ "The President" whom a publisher has not named yet is its own state's, and the one whom it names later."""
    if mention.country or home is None or mention.rank not in HEADS or not focus.has_office(mention.office or "", home):
        return mention
    wanted = office_words(mention.office or "")
    focus.owned.add(wanted)
    named = {m.name: m for m in focus.cast if m.country == home and wanted == office_words(m.office or "")}
    if len(named) == 1:
        return _as_told(mention, next(iter(named.values())))
    return replace(mention, country=home, basis="publisher")


HEADS = frozenset(("head_of_state", "head_of_government"))
_TOP_DIPLOMATS = (frozenset(("top", "diplomat")), frozenset(("chief", "diplomat")))
_DIPLOMACY = (frozenset(("foreign", "minister")), frozenset(("secretary", "state")))


def _top_diplomat(mention: Mention, here: Sequence[Mention], focus: Focus) -> Mention:
    """ "the Russian top diplomat": the foreign minister of that country, named before."""
    pool = [m for m in [*focus.people, *here] if is_person(m) and m.how in ("named", "short")]
    hits = [
        m
        for m in pool
        if mention.country in (None, m.country) and any(one <= office_words(m.office or "") for one in _DIPLOMACY)
    ]
    return _as_told(mention, hits[-1]) if hits else mention


_VAGUE = frozenset(
    "leader counterpart colleague guest host official diplomat statesman politician envoy minister dignitary "
    "visitor".split()
)
_RANKS = {
    "envoy": ("envoy",),
    "diplomat": ("envoy", "minister", "deputy_minister", "spokesperson"),
    "minister": ("minister", "deputy_minister"),
    "leader": LEADERS,
}
# Who of a state told may go by such a word; a head of state is neither its diplomat nor its official.
_NO_HEADS = frozenset("official diplomat minister envoy".split())


def _word(mention: Mention) -> str:
    """The office in a word: "leader" for "the Party and State leader"."""
    word = _LEADER.sub("", (mention.office or "").casefold())
    return "leader" if word == "head" and mention.country else word


_LEADER = re.compile(r"^(?:(?:party and )?state|party|top|national|political) (?=leader$)")


def _vague(mention: Mention, here: list[Mention], ahead: Sequence[Mention], focus: Focus, home: str | None) -> Mention:
    """ "the Chinese leader", "his guest", "the envoy": the last of that country, of the other side, or of that rank."""
    earlier = [m for m in here if is_person(m)]
    word = _word(mention)
    behind = named_behind(mention, ahead, focus.text)
    pool = [m for m in [*focus.people, *earlier] if m.how in ("named", "short") and m.name not in behind]
    if mention.country:
        hits = [m for m in pool if m.country == mention.country and _may_be(word, m)]
        if not hits and word == "leader":
            later = {m.name: m for m in focus.cast if m.country == mention.country and _may_be(word, m)}
            hits = list(later.values()) if len(later) == 1 and not behind & set(later) else []
    elif word in ("counterpart", "colleague", "guest", "host", "visitor"):
        hits = _across(word, earlier, ahead, pool, focus, home)
    else:
        hits = [m for m in pool if m.rank in _RANKS.get(word, ())]
        acting = [m for m in hits if any(m.name == s.name for s in focus.subject)]
        hits = acting or hits
    return _as_told(mention, hits[-1]) if hits else mention


def _across(
    word: str,
    earlier: Sequence[Mention],
    ahead: Sequence[Mention],
    pool: Sequence[Mention],
    focus: Focus,
    home: str | None,
) -> list[Mention]:
    """Those of another state than who stands beside them; where nobody does, a publisher's guests are from abroad."""
    beside = earlier[-1:] or [m for m in ahead if m.kind == "person" and m.how in ("named", "short") and m.country][:1]
    if not beside and word in ("guest", "host", "visitor") and any(m.country == home for m in pool[-4:] if home):
        return [m for m in pool if m.country and (m.country == home) == (word == "host")]
    subject = beside or list(focus.subject)
    hits = [m for m in pool if subject and m.country and m.country != subject[0].country]
    hits = [m for m in hits if m.name != subject[0].name]
    if word not in ("guest", "visitor"):
        return hits
    # A guest is spoken of again and again; whose regards he brings is named but once.
    often = [m for m in hits if sum(m.name == other.name for other in hits) > 1]
    return often or hits


def _may_be(word: str, who: Mention) -> bool:
    if word == "leader":
        return who.rank in LEADERS and not who.former
    heads = ("head_of_state", "royal") if word == "minister" else ("head_of_state", "head_of_government", "royal")
    return word not in _NO_HEADS or who.rank not in heads
