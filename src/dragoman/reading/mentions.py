"""Everything mentioned in a sentence, before it is known who is meant: people, groups, states, places, bodies, pronouns."""

import re
from collections.abc import Iterable, Mapping

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.bodies import bodies
from dragoman.reading.people import people
from dragoman.reading.titles import title_at
from dragoman.reading.verbs import past

_GROUP_NOUNS = frozenset(
    "leaders leadership officials delegation side representatives diplomats lawmakers parliamentarians envoys "
    "negotiators ministers presidents "
    "counterparts parties sides partners authorities government premiers delegations teams team".split()
)
_GROUP_QUALIFIERS = frozenset(
    "top senior high-level high-ranking government business military political parliamentary interagency visiting "
    "new foreign defence defense".split()
)
_SIDE_NOUNS = frozenset("side government authorities leadership".split())
_COLLECTIVE = re.compile(
    r"\b(?:(?:the\s+)?(?:two|both|three|four|five)\s+(?:sides|leaders|countries|parties|neighbou?rs|peoples|"
    r"heads of (?:state|government)|presidents|ministers|"
    r"foreign ministers|prime ministers|officials|nations|states|governments|delegations|interlocutors|statesmen|"
    r"diplomats|NSAs|"
    r"secretaries|chiefs|principals|premiers)|the\s+(?:sides|leaders|parties|interlocutors|delegations))\b(?!')",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|they|him|them|his|her|their|we|I)\b", re.IGNORECASE)
_PLURAL = frozenset(("they", "them", "their", "we"))


def mentions_of(
    bench: Bench, known: Mapping[str, str] | None = None
) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The mentions of one sentence in order without overlaps, and the spans of country adjectives that stand alone."""
    known = known or {}
    sitting = bodies(bench)
    titled = _without_bodies(people(bench), sitting)
    taken = _Taken()
    collected: list[Mention] = []
    for group in (
        [m for m in titled if m.how == "named"],
        _collectives(bench),
        titled,
        sitting,
        _groups(bench),
        _initiatives(bench, known),
        _places(bench),
        _lands(bench),
        _pronouns(bench),
    ):
        for mention in group:
            if taken.free(mention.start, mention.end):
                taken.add((mention,))
                collected.append(mention)
    adjectives = tuple(span for span in _adjectives(bench) if taken.free(*span))
    return tuple(sorted(collected, key=lambda m: (m.start, m.end))), adjectives


def _without_bodies(titled: Iterable[Mention], sitting: Iterable[Mention]) -> tuple[Mention, ...]:
    """Titled people, without groups that are only words of a body's name ("the Council of Heads of State")."""
    named = [m for m in sitting if m.how == "named"]
    return tuple(
        m
        for m in titled
        if m.how == "named"
        or not any(b.start <= m.start and m.start < b.end and (b.start < m.start or m.end <= b.end) for b in named)
    )


class _Taken:
    """Which characters already belong to a mention."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def add(self, mentions: Iterable[Mention]) -> None:
        self._spans.extend((m.start, m.end) for m in mentions)

    def free(self, start: int, end: int) -> bool:
        return all(end <= a or b <= start for a, b in self._spans)


def _make(bench: Bench, start: int, end: int, kind: str, name: str, **rest: str | None) -> Mention:
    a, b = bench.words[start].start, bench.words[end - 1].end
    return Mention(
        a,
        b,
        kind,
        name,
        bench.text[a:b],
        country=rest.get("country"),
        basis=rest.get("basis"),
        how=rest.get("how") or "named",
    )


def _collectives(bench: Bench) -> list[Mention]:
    begin, end = bench.words[0].start, bench.words[-1].end
    return [
        Mention(m.start(), m.end(), "group", m.group(), m.group(), how="collective")
        for m in _COLLECTIVE.finditer(bench.text, begin, end)
    ]


def _pronouns(bench: Bench) -> list[Mention]:
    begin, end = bench.words[0].start, bench.words[-1].end
    return [
        Mention(
            m.start(),
            m.end(),
            "group" if m.group().lower() in _PLURAL else "person",
            m.group(),
            m.group(),
            how="pronoun",
        )
        for m in _PRONOUN.finditer(bench.text, begin, end)
        if not m.group().isupper() or m.group() == "I"
    ]


def _groups(bench: Bench) -> list[Mention]:
    """ "the Kazakh side", "Chinese leaders", "a Thai delegation", "officials from X": groups of one country."""
    found: list[Mention] = []
    index = 0
    while index < len(bench.words):
        hit = _group_at(bench, index)
        if hit:
            found.append(hit[1])
            index = hit[0]
        else:
            index += 1
    return found


def _group_at(bench: Bench, index: int) -> tuple[int, Mention] | None:
    start = index
    if bench.low(index) in ("the", "a", "an", "other", "senior", "some"):
        index += 1
    land = bench.country(index)
    if land and (bench.joined(index + land[0]) or bench.word(index + land[0]) == "'s"):
        at = index + land[0] + (bench.word(index + land[0]) == "'s")
        for skip in range(3):
            noun = bench.low(at + skip)
            if noun in _GROUP_NOUNS:
                end = at + skip + 1
                kind = "state" if noun in _SIDE_NOUNS else "group"
                name = bench.slice(start, end)
                return end, _make(
                    bench,
                    start,
                    end,
                    kind,
                    name,
                    country=land[1],
                    basis="adjective",
                    how="collective" if kind == "group" else "side",
                )
            if noun not in _GROUP_QUALIFIERS or not bench.joined(at + skip + 1):
                break
        return None
    if bench.low(index) in ("officials", "representatives", "delegation", "leaders", "diplomats") and bench.low(
        index + 1
    ) in ("from", "of"):
        at = index + 2 + (bench.low(index + 2) == "the")
        land = bench.country(at)
        if land and land[2] != "adjective":
            return _list_group(bench, start, index, at)
    return None


def _list_group(bench: Bench, start: int, index: int, at: int) -> tuple[int, Mention]:
    """ "officials from A, B and C": one group with a member group for each country."""
    lands: list[tuple[str, str]] = []
    end = at
    while True:
        land = bench.country(at)
        if land is None or land[2] == "adjective":
            break
        end = at + land[0]
        lands.append((land[1], bench.slice(at, end)))
        at = end
        at += bench.word(at) == ","
        at += bench.low(at) == "and"
        if at == end:
            break
        at += bench.low(at) == "the"
    noun = bench.slice(index, index + 2)
    whole = _make(
        bench,
        start,
        end,
        "group",
        bench.slice(start, end),
        country=lands[0][0] if len(lands) == 1 else None,
        basis="of",
        how="description",
    )
    if len(lands) < 2:
        return end, whole
    members = tuple(
        Mention(
            whole.start, whole.end, "group", f"{noun} {name}", whole.text, country=code, basis="of", how="description"
        )
        for code, name in lands
    )
    return end, Mention(whole.start, whole.end, "group", whole.name, whole.text, how="description", members=members)


def _initiatives(bench: Bench, known: Mapping[str, str]) -> list[Mention]:
    """Initiatives that the lexicon knows, that the document defines by an acronym, or that call themselves one."""
    found: list[Mention] = []
    for index in range(len(bench.words)):
        hit = bench.lore.initiatives.at(bench.words, index)
        if hit:
            end = index + hit[0]
            if bench.low(end) in _INITIATIVE_NOUNS and bench.low(end - 1) != "initiative":
                end += 1
            found.append(_make(bench, index, end, "initiative", hit[1]))
        elif bench.word(index) in known:
            found.append(_make(bench, index, index + 1, "initiative", known[bench.word(index)]))
        else:
            formed = _formed_initiative(bench, index)
            if formed:
                found.append(formed)
    return found


_INITIATIVE_NOUNS = frozenset("initiative programme program plan strategy policy".split())


def _formed_initiative(bench: Bench, index: int) -> Mention | None:
    """ "the High Bridge Initiative", "Kenya's Long Valley initiative": capitalised words before the word itself."""
    if (
        not bench.capital(index)
        or (bench.capital(index - 1) and bench.joined(index))
        or not bench.word(index).isalpha()
    ):
        return None
    end = index
    while end - index < 6 and (
        (bench.capital(end) and bench.joined(end))
        or end == index
        or (bench.low(end) in ("and", "of", "for") and bench.capital(end + 1))
    ):
        if bench.low(end) == "initiative" and end > index:
            break
        end += 1
    if bench.low(end) != "initiative" or end == index or bench.country(index):
        return None
    whole = bench.capital(end)
    return _make(bench, index, end + 1, "initiative", bench.slice(index, end + whole))


def acronyms(text: str) -> dict[str, str]:
    """The acronyms a document defines for initiatives: "High Bridge Initiative (HBI)"."""
    return {found[2]: " ".join(found[1].split()) for found in _DEFINED.finditer(text)}


_DEFINED = re.compile(r"\b((?:[A-Z][\w'-]+\s+(?:(?:and|of|for)\s+)?){1,5}Initiative)\s+\(([A-Z][A-Z&]{1,6})\)")


def _places(bench: Bench) -> list[Mention]:
    """ "Astana", "Astana, Kazakhstan", "the northwestern Chinese city of Xi'an"."""
    found: list[Mention] = []
    for index in range(len(bench.words)):
        city = bench.lore.cities.at(bench.words, index)
        state = bench.lore.states.at(bench.words, index)
        if not city or (state and state[0] >= city[0]):
            continue
        end, country = index + city[0], city[1]
        if bench.word(end) == ",":
            land = bench.lore.states.at(bench.words, end + 1)
            if land:
                end, country = end + 1 + land[0], land[1]
        found.append(
            _make(bench, index, end, "place", bench.slice(index, index + city[0]), country=country, basis="place")
        )
    return found


def _lands(bench: Bench) -> list[Mention]:
    """States and organisations by name; a joined "X-Y" gives both."""
    found: list[Mention] = []
    index = 0
    while index < len(bench.words):
        pair = _pair(bench, index)
        if pair:
            found.append(pair)
            index += 1
            continue
        state = bench.lore.states.at(bench.words, index)
        org = bench.lore.organizations.at(bench.words, index)
        if state and (not org or state[0] >= org[0]):
            adjective = bench.lore.adjectives.at(bench.words, index)
            if not (adjective and _modifies(bench, index + state[0])):
                found.append(
                    _make(
                        bench,
                        index,
                        index + state[0],
                        "state",
                        bench.lore.lexicon.states.display.get(state[1], state[1]),
                        country=state[1],
                    )
                )
            index += state[0]
        elif org:
            code = bench.lore.whole(org[1])
            found.append(_make(bench, index, index + org[0], "organization", org[1], country=code))
            index += org[0]
        else:
            index += 1
    return found


def _modifies(bench: Bench, index: int) -> bool:
    """True when a form that is both name and adjective ("U.S.") stands before a noun."""
    word = bench.word(index)
    return bench.joined(index) and word.isalpha() and word.islower() and word not in _NOT_NOUNS and not past(word)


_NOT_NOUNS = frozenset(
    "and or to in on at by for from with has have had is are was were will would said says stands supports "
    "welcomes also that which who as of "
    "remains continues plays hosts receives sends invites joins looks called calls shares agreed agree hopes wants "
    "can could should may might must did does do".split()
)


def _pair(bench: Bench, index: int) -> Mention | None:
    word = bench.word(index)
    if "-" not in word and not (bench.word(index + 1) == "-" and bench.capital(index + 2)):
        return None
    states = bench.lore.lexicon.states
    parts = word.split("-") if "-" in word else []
    codes = [
        states.name_of.get(p) or states.adjective_of.get(p) or bench.lore.lexicon.organizations.code_of.get(p)
        for p in parts
    ]
    if len(codes) < 2 or any(code is None for code in codes):
        return None
    members = tuple(
        Mention(
            bench.words[index].start,
            bench.words[index].end,
            "state",
            states.display.get(code, code),
            word,
            country=code,
        )
        for code in codes
        if code
    )
    return Mention(bench.words[index].start, bench.words[index].end, "group", word, word, how="pair", members=members)


def _adjectives(bench: Bench) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for index in range(len(bench.words)):
        hit = bench.lore.adjectives.at(bench.words, index)
        if hit and title_at(bench, index) is None:
            found.append((bench.words[index].start, bench.words[index + hit[0] - 1].end))
    return found
