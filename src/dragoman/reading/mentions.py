"""Everything mentioned in a sentence, before it is known who is meant: people, groups, states, bodies, pronouns."""

import re
from collections.abc import Iterable, Mapping

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.bodies import bodies
from dragoman.reading.initiatives import acronyms, initiatives
from dragoman.reading.people import people
from dragoman.reading.places import lands, places
from dragoman.reading.titles import title_at

__all__ = ["acronyms", "mentions_of"]

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
    r"diplomats|NSAs|men|women|counterparts|ambassadors|envoys|chancellors|politicians|colleagues|chairs|co-chairs|chairmen|"
    r"secretaries|chiefs|principals|premiers)|the\s+(?:sides|leaders|parties|interlocutors|delegations?)|"
    # "the two" by themselves only before a verb: "the two roads" are none.
    r"the\s+(?:two|pair)(?:\s+of\s+them)?(?=\s+(?:had|have|were|are|will|would|did|also|last|later|then|first|again|"
    r"next|recently|previously|met|meet|held|hold|sat|sit|spoke|talked|agreed|discussed|signed|exchanged|conferred|"
    r"reviewed|shook|shared|expressed|saw|see|dined|lunched|attended|witnessed|compared|went|came|reaffirmed|stressed|"
    r"noted|pledged|vowed|touched|explored|announced|decided|praised|telephoned|phoned)\b))\b"
    # "The leaders' Summit" is a body; "the two leaders' talks" are theirs.
    r"(?!'\s+(?:(?-i:[A-Z])|summit|dialogue|conference|forum))",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|them|his|her|their|we|I|me|my)\b"
    r"(?! (?-i:(?:Royal |Serene |Imperial )?(?:Highness|Majesty|Excellency|Holiness|Eminence) (?:the )?[A-Z]))",
    re.IGNORECASE,
)
_PLURAL = frozenset(("they", "them", "their", "we"))


def mentions_of(
    bench: Bench, known: Mapping[str, str] | None = None
) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The mentions of one sentence in order without overlaps, and the spans of country adjectives that stand alone."""
    known = known or {}
    told = people(bench)
    sitting = bodies(bench, [m for m in told if m.how == "named"])
    titled = _without_bodies(told, sitting)
    named_lands = lands(bench)
    taken = _Taken()
    collected: list[Mention] = []
    for group in (
        [m for m in titled if m.how == "named"],
        [m for m in sitting if " between the two " in m.text],
        [m for m in _collectives(bench) if not _part_of_name(m, sitting)],
        titled,
        sitting,
        _groups(bench),
        initiatives(bench, known),
        _no_part_of_an_organization(places(bench), named_lands),
        named_lands,
        _pronouns(bench),
    ):
        for mention in group:
            if taken.free(mention.start, mention.end):
                taken.add((mention,))
                collected.append(mention)
    adjectives = tuple(span for span in _adjectives(bench) if taken.free(*span))
    return tuple(sorted(collected, key=lambda m: (m.start, m.end))), adjectives


def _no_part_of_an_organization(found: Iterable[Mention], lands: Iterable[Mention]) -> tuple[Mention, ...]:
    """The places, without the city in the name of an organisation ("the Shanghai Cooperation Organisation")."""
    bodies = [one for one in lands if one.kind == "organization"]
    return tuple(m for m in found if not any(b.start <= m.start and m.end <= b.end for b in bodies))


def _without_bodies(titled: Iterable[Mention], sitting: Iterable[Mention]) -> tuple[Mention, ...]:
    """Titled people, without groups that are only words of a body's name ("the Council of Heads of State")."""
    named = [m for m in sitting if m.how == "named"]
    return tuple(
        m
        for m in titled
        if m.how == "named"
        or (
            not any(b.start <= m.start and m.start < b.end and (b.start < m.start or m.end <= b.end) for b in named)
            and not any(m.start < b.start < m.end <= b.end and m.text[: b.start - m.start] in _ARTICLES for b in named)
        )
    )


def _part_of_name(one: Mention, sitting: Iterable[Mention]) -> bool:
    """True for "the Parties" in "the Conference of the Parties"."""
    inside = any(b.how == "named" and b.start < one.start and one.end <= b.end for b in sitting)
    return inside and one.text.split()[-1][:1].isupper()


_ARTICLES = ("the ", "The ", "a ", "an ")


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
    past_last = 0
    for index, word in enumerate(bench.words):
        if index >= past_last and (word.low in _GROUP_STARTS or word.text in bench.lore.named):
            hit = _group_at(bench, index)
            if hit:
                found.append(hit[1])
                past_last = hit[0]
    return found


_BEFORE_GROUPS = ("the", "a", "an", "other", "senior", "some")
_SENT = ("officials", "representatives", "delegation", "leaders", "diplomats")
_GROUP_STARTS = frozenset((*_BEFORE_GROUPS, *_SENT))


def _group_at(bench: Bench, index: int) -> tuple[int, Mention] | None:
    start = index
    if bench.low(index) in _BEFORE_GROUPS:
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
    if bench.low(index) in _SENT and bench.low(index + 1) in ("from", "of"):
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


def _adjectives(bench: Bench) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for index in bench.lore.adjectives.spots(bench.words):
        hit = bench.lore.adjectives.at(bench.words, index)
        if hit and title_at(bench, index) is None:
            found.append((bench.words[index].start, bench.words[index + hit[0] - 1].end))
    return found
