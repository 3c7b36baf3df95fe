"""Titled people in the plural or without a name: "Presidents A and B", "the mayor of X", "the foreign ministers of X and Y"."""

from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.bench import Bench, Title
from dragoman.reading.honorifics import skip_honorifics
from dragoman.reading.titles import after_name, name_end, title_at

DETERMINERS = frozenset("the a an his her their its our my your this that both all several other some".split())
_COUNTS = frozenset("two three four five six seven eight nine ten several some many other various".split())


def plural_named(bench: Bench, start: int, title: Title, at: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "Presidents Biden and Kenyatta", "Foreign Ministers A of X and B of Y"."""
    singular = _singular(bench, title)
    found: list[Mention] = []
    begin = start
    while True:
        at = skip_honorifics(bench, at + (bench.low(at) == "the"))
        end = name_end(bench, at)
        if end == at:
            break
        after = after_name(bench, end)
        stop = after[0] if after else end
        country, basis = (after[1], "of") if after else (title.country, title.basis)
        found.append(
            Mention(
                bench.words[begin].start, bench.words[stop - 1].end, "person", bench.slice(at, end),
                bench.text[bench.words[begin].start : bench.words[stop - 1].end], singular, (singular,), country, basis, "named",
                bench.lore.lexicon.offices.rank(singular), (), title.former, bench.words[at].start, bench.words[end - 1].end,
            )
        )  # fmt: skip
        index = stop
        if bench.word(index) == ",":
            index += 1
        if bench.low(index) == "and":
            index += 1
        ahead = skip_honorifics(bench, index + (bench.low(index) == "the"))
        if index == stop or title_at(bench, ahead) or name_end(bench, ahead) == ahead:
            return stop, _in_order(found, title)
        begin = at = index
    return (at, _in_order(found, title)) if found else None


def _in_order(found: list[Mention], title: Title) -> tuple[Mention, ...]:
    """ "the presidents of X and Y, A and B": the first name is X's, the second Y's."""
    if len(title.lands) != len(found):
        return tuple(found)
    return tuple(replace(m, country=code, basis="of") for m, (code, _) in zip(found, title.lands, strict=True))


def _singular(bench: Bench, title: Title) -> str:
    words = title.office.split()
    for count in range(len(words), 0, -1):
        for begin in range(0, len(words) - count + 1):
            piece = " ".join(words[begin : begin + count])
            for table in (bench.lore.lexicon.offices.fixed, bench.lore.lexicon.offices.heads):
                for office in table:
                    if office.plural and office.plural.casefold() == piece.casefold():
                        return " ".join(
                            [
                                *words[:begin],
                                office.title if piece[0].isupper() else office.title.lower(),
                                *words[begin + count :],
                            ]
                        )
    return title.office


def unnamed(
    bench: Bench, start: int, title: Title, owner: tuple[str, str] | None
) -> tuple[int, tuple[Mention, ...]] | None:
    """A titled person without a name: needs an article, a possessor or a country to be somebody."""
    determined = (
        bench.low(start) in DETERMINERS or bench.low(start - 1) in DETERMINERS or bench.low(start - 1) in _COUNTS
    )
    if not (determined or owner or title.country or title.lands or title.plural) or _attributive(bench, title):
        return None
    if not title.capital and not determined and not owner and not title.plural:
        return None
    end = title.end
    if title.plural and len(title.lands) < 2:
        end = _tail(bench, end)
    begin = start if bench.low(start) in DETERMINERS or owner else max(start, 0)
    if title.country is None and len(title.lands) < 2:
        title = replace(title, country=_land_inside(bench, title.start, end), basis="of")
    text = bench.text[bench.words[begin].start : bench.words[end - 1].end]
    core = bench.slice(title.start, end) if title.plural else title.office
    rank = bench.lore.lexicon.offices.rank(_singular(bench, title) if title.plural else title.office)
    base = Mention(
        start=bench.words[begin].start, end=bench.words[end - 1].end, kind="group" if title.plural else "person",
        name=core, text=text, office=title.office, offices=(), country=title.country, basis=title.basis,
        how="description", rank=rank, former=title.former,
    )  # fmt: skip
    if len(title.lands) > 1:
        single = _singular(bench, title) if title.plural else title.office
        members = tuple(
            replace(
                base,
                kind="person",
                name=f"{single} of {name}",
                office=single,
                country=code,
                basis="of",
                text=text,
            )
            for code, name in title.lands
        )
        return end, (replace(base, members=members, country=None, basis=None),)
    return end, (base,)


_FOLLOWING = frozenset(
    "of from in at to for on with and or who that whose said says told told, as is was has had will would by after during".split()
)


def _attributive(bench: Bench, title: Title) -> bool:
    """True for words that are an office only elsewhere: "an official visit", "took the chair", "the general situation"."""
    word = title.office.casefold()
    if word == "chair":
        return True
    follow = bench.word(title.end)
    return word in ("official", "general", "head", "chief", "principal", "deputy", "assistant", "member") and (
        follow.isalpha()
        and follow.islower()
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
            if hit and index + hit[0] <= end:
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
    "to who which that said says on at during in reaching exchanging discussing and with , was were is are has have had will would for as after before by "
    "met meet meets held hold holds agreed discussed attended attend".split()
) - {"to", "in", "and", "for"} | {"reaching", "'s"}
