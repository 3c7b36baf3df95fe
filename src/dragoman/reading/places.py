"""Places, states and organisations by name; a name that is only part of another one's is none of them."""

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.verbs import past


def places(bench: Bench) -> list[Mention]:
    """Cities and regions: "Astana", "Astana, Kazakhstan", "the northwestern Chinese city of Xi'an".

    In "in Accra, Kenya recalled" the state is who acts and no part of the city's name.
    """
    found: list[Mention] = []
    for index in sorted({*bench.lore.cities.spots(bench.words), *bench.lore.regions.spots(bench.words)}):
        city = bench.lore.cities.at(bench.words, index) or _region(bench, index)
        state = bench.lore.states.at(bench.words, index) if city else None
        if not city or (state and state[0] >= city[0]) or _of_another_name(bench, index, city[0]):
            continue
        end, country = index + city[0], city[1]
        land = bench.lore.states.at(bench.words, end + 1) if bench.word(end) == "," else None
        if land and not (land[1] != country and past(bench.word(end + 1 + land[0]))):
            end, country = end + 1 + land[0], land[1]
        found.append(_named(bench, index, end, "place", bench.slice(index, index + city[0]), country, "place"))
    return found


def _region(bench: Bench, index: int) -> tuple[int, str] | None:
    """A region that a preposition makes a place: "in Xinjiang"."""
    return bench.lore.regions.at(bench.words, index) if bench.low(index - 1) in _INTO else None


_INTO = frozenset("in to at from near around of visit visited toured via through across".split())


def lands(bench: Bench) -> list[Mention]:
    """States and organisations by name; a joined "X-Y" gives both."""
    found: list[Mention] = []
    past_last = 0
    for index in _land_words(bench):
        if index < past_last:
            continue
        pair = _pair(bench, index)
        if pair:
            found.append(pair)
            continue
        state = bench.lore.states.at(bench.words, index)
        org = bench.lore.organizations.at(bench.words, index)
        if state and (not org or state[0] >= org[0]):
            found.extend(_state(bench, index, *state))
            past_last = index + state[0]
        elif org:
            found.append(_named(bench, index, index + org[0], "organization", org[1], bench.lore.whole(org[1])))
            past_last = index + org[0]
    return found


def _land_words(bench: Bench) -> list[int]:
    """The words at which a state, an organisation or a pair of them may stand."""
    named = bench.lore.named
    return [index for index, word in enumerate(bench.words) if word.text in named or "-" in word.text]


def _state(bench: Bench, index: int, count: int, code: str) -> list[Mention]:
    """A state by its name, where the words are no adjective, nor part of another name, nor of "US$"."""
    adjective = bench.lore.adjectives.at(bench.words, index)
    modifies = adjective and _modifies(bench, index + count) and not _second_doer(bench, index, count)
    if modifies or bench.word(index + count) == "$" or _of_another_name(bench, index, count):
        return []
    display = bench.lore.lexicon.states.display.get(code, code)
    return [_named(bench, index, index + count, "state", display, code)]


def _named(bench: Bench, start: int, end: int, kind: str, name: str, country: str, basis: str | None = None) -> Mention:
    a, b = bench.words[start].start, bench.words[end - 1].end
    return Mention(a, b, kind, name, bench.text[a:b], country=country, basis=basis)


_WATERS = frozenset("Lake Mount Mt. Cape River".split())
_THINGS = frozenset("River Sea Strait Straits Canal Delta Basin Lake State University College Airlines Airways".split())


def _of_another_name(bench: Bench, index: int, count: int) -> bool:
    """True for a word of "Lake Malawi", "Georgia State University", "Jordan Peterson": no state and no city."""
    after = index + count
    if (bench.word(index - 1) in _WATERS and bench.joined(index)) or not bench.joined(after):
        return bench.joined(index) and bench.word(index - 1) in _WATERS
    return bench.word(after) in _THINGS or (bench.word(index) in bench.lore.given and _surname(bench, after))


def _surname(bench: Bench, index: int) -> bool:
    """True for a capitalised word that is no word of an office, a body, a building or another name."""
    word, lore = bench.word(index), bench.lore
    if not (word.isalpha() and word.istitle()) or word in lore.not_names or word in lore.lexicon.places.venues:
        return False
    known = (lore.heads, lore.fixed, lore.grades, lore.portfolios, lore.bodies, lore.sittings, lore.honorifics)
    return bench.country(index) is None and not any(g.at(bench.words, index) for g in known)


def _modifies(bench: Bench, index: int) -> bool:
    """True when a form that is both name and adjective ("U.S.") stands before a noun."""
    word = bench.word(index)
    noun = bench.joined(index) and word.isalpha() and word.islower() and word not in _NOT_NOUNS and not past(word)
    return noun and not (word.endswith("ly") and word not in _NO_ADVERBS)


_NO_ADVERBS = frozenset(
    "family assembly ally supply reply rally monopoly anomaly daily weekly monthly early friendly yearly".split()
)


def _second_doer(bench: Bench, index: int, count: int) -> bool:
    """True for the second state of "X, Y hold talks": the word behind it is what the two do."""
    joined = bench.low(index - 1) in (",", "and") and bench.lore.states.at(bench.words, index - 2) is not None
    return joined and f"{bench.low(index + count)}s" in bench.lore.headline_verbs


_NOT_NOUNS = frozenset(
    "last next this earlier later when while where after before during since until but because about into over "
    "under against amid through whose than then again here there today tomorrow yesterday twice once "
    "and or to in on at by for from with has have had is are was were will would said says stands supports "
    "welcomes also that which who as of "
    "remains continues plays hosts receives sends invites joins looks called calls shares agreed agree hopes wants "
    "can could should may might must did does do "
    "next last this today tomorrow yesterday tonight later earlier again soon now then when while where after before "
    "during since until because but if than through under over against between about into within without following "
    "despite ahead amid alongside together both not".split()
)


def _pair(bench: Bench, index: int) -> Mention | None:
    word = bench.word(index)
    if "-" not in word:
        return None
    states = bench.lore.lexicon.states
    parts = word.split("-")
    codes = [
        states.name_of.get(p)
        or states.adjective_of.get(p)
        or states.prefix_of.get(p)
        or bench.lore.lexicon.organizations.code_of.get(p)
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
