"""Titled people in the plural or without a name: "Presidents A and B", "the mayor of X", "ministers of X and Y"."""

from dataclasses import replace

from dragoman.lexicon.offices import plural
from dragoman.model import Mention
from dragoman.reading.bench import Bench, Title
from dragoman.reading.honorifics import skip_honorifics
from dragoman.reading.lands import contested
from dragoman.reading.titles import GUESTS, after_name, name_end, rank_of, title_at

DETERMINERS = frozenset("the a an his her their its our my your this that both all several other some".split())
_COUNTS = frozenset("two three four five six seven eight nine ten several some many other various".split())


def plural_named(bench: Bench, start: int, title: Title, at: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "Presidents Biden and Kenyatta", "Foreign Ministers A of X and B of Y"."""
    of_each = _first_land(bench, title)
    each = paired(bench, start, title, of_each) if of_each else None
    if each:
        return each
    single = replace(title, office=singular(bench, title), plural=False)
    found: list[Mention] = []
    stop = at
    while True:
        at = past_office(bench, at, single.office)
        end = name_end(bench, at)
        if end == at:
            break
        mention, stop = _one_of_several(bench, single, start, at, end)
        found.append(mention)
        start = _past_joiner(bench, stop)
        ahead = past_office(bench, start, single.office)
        if start == stop or title_at(bench, ahead) or name_end(bench, ahead) == ahead:
            break
        at = start
    return (stop, _in_order(found, title)) if found else None


def past_office(bench: Bench, at: int, office: str) -> int:
    """Where a name begins behind honorifics and the office that was told of several ("Minister" of "ministers")."""
    at = skip_honorifics(bench, at + (bench.low(at) == "the"))
    again = title_at(bench, at)
    if again is None or again.plural or again.country or not f" {office}".casefold().endswith(_last(again)):
        return at
    return skip_honorifics(bench, again.end)


def _last(title: Title) -> str:
    return f" {title.office.casefold()}"


def _first_land(bench: Bench, title: Title) -> int | None:
    """Where the one state of "ambassadors of X" begins."""
    of = next((n for n in range(title.start, title.end) if bench.low(n) == "of"), None)
    return of + 1 if of is not None and len(title.lands) == 1 else None


_BRACKETS = {"(": ")", "[": "]"}


def paired(bench: Bench, start: int, title: Title, at: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "the ambassadors of X, Jane Doe, and Y, John Roe", "the ministers of X (Jane Doe) and Y (John Roe)".

    A state before each name; `at` is where the first begins.
    """
    single = replace(title, office=singular(bench, title), plural=False)
    found: list[Mention] = []
    stop = at
    while True:
        one = _of_a_state(bench, single, start if not found else at, at)
        if one is None:
            break
        mention, stop = one
        found.append(mention)
        at = _past_joiner(bench, stop)
        at += bench.low(at) in ("of", "from")
    return (stop, tuple(found)) if len(found) > 1 else None


def _of_a_state(bench: Bench, title: Title, start: int, at: int) -> tuple[Mention, int] | None:
    """Somebody named behind his state and a comma, or in brackets."""
    begin = at + (bench.low(at) == "the")
    land = bench.country(begin)
    after = begin + (land[0] if land else 0)
    name = skip_honorifics(bench, after + 1)
    end = name_end(bench, name)
    if land is None or land[2] == "adjective" or bench.word(after) not in (",", *_BRACKETS) or end - name < 2:
        return None
    mention, stop = _one_of_several(bench, replace(title, country=land[1], basis="of"), start, name, end)
    closing = _BRACKETS.get(bench.word(after))
    if closing is None:
        return mention, stop
    whole = replace(mention, end=bench.words[min(stop, len(bench.words) - 1)].end)
    text = bench.text[whole.start : whole.end]
    return (replace(whole, text=text), stop + 1) if bench.word(stop) == closing else None


def further(bench: Bench, stop: int, found: tuple[Mention, ...]) -> tuple[int, tuple[Mention, ...]]:
    """Those of other states who hold the office told last: "the President of X, Jane Doe; of Y, John Roe"."""
    last = found[-1] if found else None
    if last is None or last.kind != "person" or last.how != "named" or last.basis != "of" or not last.office:
        return stop, found
    title = Title(0, 0, (last.office,), last.office, former=last.former)
    while True:
        at = _past_joiner(bench, stop)
        one = _of_a_state(bench, title, at + 1, at + 1) if at > stop and bench.low(at) in ("of", "from") else None
        if one is None:
            return stop, found
        found, stop = (*found, one[0]), one[1]


def _one_of_several(bench: Bench, title: Title, start: int, at: int, end: int) -> tuple[Mention, int]:
    """One person of a list, whose own state may follow the name."""
    after = after_name(bench, end) or _sent_from(bench, title, end)
    stop = after[0] if after else end
    country, basis = (after[1], "of") if after else (title.country, title.basis)
    text = bench.text[bench.words[start].start : bench.words[stop - 1].end]
    mention = Mention(
        start=bench.words[start].start,
        end=bench.words[stop - 1].end,
        kind="person",
        name=bench.slice(at, end),
        text=text,
        office=title.office,
        offices=(title.office,),
        country=country,
        basis=basis,
        rank=rank_of(bench, title),
        former=title.former,
        name_start=bench.words[at].start,
        name_end=bench.words[end - 1].end,
    )
    return mention, stop


def _sent_from(bench: Bench, title: Title, end: int) -> tuple[int, str] | None:
    """ "from Algeria" behind an envoy's name."""
    at = end + 1 + (bench.low(end + 1) == "the")
    hit = bench.lore.states.at(bench.words, at) if bench.low(end) == "from" else None
    return (at + hit[0], hit[1]) if hit and rank_of(bench, title) == "envoy" else None


def _past_joiner(bench: Bench, index: int) -> int:
    index += bench.word(index) in (",", ";")
    return index + (bench.low(index) == "and")


def _in_order(found: list[Mention], title: Title) -> tuple[Mention, ...]:
    """ "the presidents of X and Y, A and B": the first name is X's, the second Y's."""
    if len(title.lands) < 2:
        return tuple(found)
    if len(title.lands) != len(found):
        # Who is of which state is not told.
        return tuple(replace(m, country=None, basis=None) if m.basis == title.basis else m for m in found)
    return tuple(replace(m, country=code, basis=title.basis) for m, (code, _) in zip(found, title.lands, strict=True))


def singular(bench: Bench, title: Title) -> str:
    """The office in the singular: "foreign minister" of "foreign ministers"."""
    words = title.office.split()
    for count in range(len(words), 0, -1):
        for begin in range(len(words) - count + 1):
            single = _single_words(bench, " ".join(words[begin : begin + count]))
            if single:
                return " ".join([*words[:begin], single, *words[begin + count :]])
    return title.office


def _single_words(bench: Bench, piece: str) -> str | None:
    title = bench.lore.singulars.get(piece.casefold())
    return title if title is None or piece[0].isupper() else title.lower()


def unnamed(
    bench: Bench, start: int, title: Title, owner: tuple[str, str] | None
) -> tuple[int, tuple[Mention, ...]] | None:
    """A titled person without a name: needs an article, a possessor or a country to be somebody."""
    if not _is_somebody(bench, start, title, owned=owner is not None) or _attributive(bench, title):
        return None
    end = title.end
    if title.plural and len(title.lands) < 2:
        end = _tail(bench, end)
    if title.country is None and len(title.lands) < 2:
        title = replace(title, country=_land_inside(bench, title.start, end), basis="of")
    title, words = _in_full(bench, title, bench.slice(title.start, end) if title.plural else title.office)
    office = singular(bench, title) if title.plural else title.office
    base = Mention(
        start=bench.words[start].start,
        end=bench.words[end - 1].end,
        kind="group" if title.plural else "person",
        name=words,
        text=bench.text[bench.words[start].start : bench.words[end - 1].end],
        office=title.office,
        country=title.country,
        basis=title.basis,
        how="description",
        rank=rank_of(bench, title, office),
        former=title.former,
    )
    if len(title.lands) > 1:
        base = replace(base, members=_members(bench, base, title, office), country=None, basis=None)
    return end, (base,)


def _in_full(bench: Bench, title: Title, words: str) -> tuple[Title, str]:
    """The title and the words for its holder, letters in small words: "FMs of X" are its "foreign ministers"."""
    offices = bench.lore.lexicon.offices
    short = next((word for word in title.office.split() if word.removesuffix("s") in offices.letters), None)
    if short is None:
        return title, words
    full = offices.letters[short.removesuffix("s")]
    small = plural(full.lower()) if short.endswith("s") else full.lower()
    office = title.office.replace(short, small if title.plural else full)
    return replace(title, office=office), words.replace(short, small)


def _is_somebody(bench: Bench, start: int, title: Title, *, owned: bool) -> bool:
    before = bench.low(start - 1)
    determined = bench.low(start) in DETERMINERS or before in DETERMINERS or before in _COUNTS
    if bench.low(title.end - 1) in GUESTS and (title.plural or title.end - title.start > 1):
        return False
    if title.office.isupper() and title.office in _SHORT and _acts(bench, title.end):
        return True
    if title.office.isupper() and bench.lore.lexicon.offices.rank(title.office) != "head_of_government":
        # An acronym without a name is as often a body's.
        return False
    if title.plural:
        return True
    if start == 0 and title.capital and _acts(bench, title.end):
        # "Foreign Minister has been to Oslo": an office that speaks of its own leaves the article out.
        return True
    return determined or owned or (title.capital and bool(title.country or title.lands))


_SHORT = frozenset(("PM", "FM", "EAM", "DPM", "RM", "HM"))


def _acts(bench: Bench, at: int) -> bool:
    """True where somebody does something: "EAM met", "PM also thanked", "FM will visit"."""
    at += bench.low(at) in ("also", "then", "later", "further")
    word = bench.word(at)
    return word in bench.lore.headline_verbs or word in ("will", "had", "has", "was", "is") or word.endswith("ed")


_CROWDS = frozenset(
    "officials diplomats lawmakers legislators parliamentarians representatives senators aides negotiators "
    "members".split()
)


def _members(bench: Bench, base: Mention, title: Title, office: str) -> tuple[Mention, ...]:
    """One member a state: a minister each of "the ministers of X and Y", a group each of "officials from X and Y"."""
    display = bench.lore.lexicon.states.display
    # A state has many officials and one foreign minister.
    sole = base.rank in ("head_of_state", "head_of_government", "minister")
    crowd = (title.senders and not sole) or title.office.casefold().split()[-1] in _CROWDS
    held, joiner = title.office if crowd else office, "from" if title.senders and crowd else "of"
    return tuple(
        replace(
            base,
            kind="group" if crowd else "person",
            name=f"{held} {joiner} {name}",
            office=held,
            country=code,
            basis=title.basis,
        )
        for code, words in title.lands
        for name in [display.get(code, words) if title.basis == "adjective" else words]
    )


_FOLLOWING = frozenset(
    "of from in at to for on with and or who that whose said says told told, as is was has had will would by after "
    "during".split()
)


def _attributive(bench: Bench, title: Title) -> bool:
    """True for words that are an office only elsewhere: "an official visit", "took the chair"."""
    word = title.office.casefold()
    if word == "chair":
        return True
    follow = bench.word(title.end)
    return word in ("official", "general", "head", "chief", "principal", "deputy", "assistant", "member", "guest") and (
        follow.isalpha()
        and (follow.islower() or word == "official")
        and bench.joined(title.end)
        and follow not in _FOLLOWING
        and follow not in bench.lore.headline_verbs
    )


def _land_inside(bench: Bench, start: int, end: int) -> str | None:
    """The one state that a title's words lie in: of its city or region, or of an adjective ("four Kazakh oblasts")."""
    codes: list[str] = []
    for index in range(start, end):
        for gazetteer in (bench.lore.adjectives, bench.lore.states, bench.lore.cities, bench.lore.regions):
            hit = gazetteer.at(bench.words, index)
            if hit and index + hit[0] <= end and not contested(bench, index, index + hit[0]):
                codes.append(hit[1])
                break
    return codes[0] if codes else None


def _tail(bench: Bench, end: int) -> int:
    """The rest of a plural titled group: "of four Kazakh oblasts adjacent to Xinjiang", "from X, Y and Z"."""
    index = end
    if bench.low(index) not in ("of", "from", "representing"):
        return end
    index += 1
    last = end
    while index < len(bench.words):
        word, low = bench.word(index), bench.low(index)
        if word in (".", ";", ":", ")", "(") or low in _TAIL_STOPS:
            break
        if word == "," and not (
            bench.country(index + 1) or (bench.low(index + 1) == "and" and bench.country(index + 2))
        ):
            break
        if title_at(bench, index) and bench.capital(index):
            break
        index += 1
        last = index
    return last


_TAIL_STOPS = frozenset(
    "who which that said says on at during reaching exchanging discussing with , was were is are has have had "
    "will would as after before by met meet meets held hold holds agreed discussed attended attend 's".split()
)
