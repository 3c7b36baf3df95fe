"""Offices told beside a name: "Jane Doe, also a member of ...", "Jane Doe (Foreign Minister of X)"."""

from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.bench import Bench, Title
from dragoman.reading.brackets import bracketed
from dragoman.reading.chains import land_of, told_beside
from dragoman.reading.honorifics import OPENING, bearer, introduced, past_acronym, skip_honorifics
from dragoman.reading.titles import name_end, rank_of, title_at
from dragoman.reading.verbs import past

_ARTICLES = ("a", "an", "the")
_CLOSING = (",", ".", ")", "", ";", ":")


def apposition(bench: Bench, index: int, country: str | None) -> tuple[tuple[Title, ...], int]:
    """ "(Foreign Minister)", ", also a member of ..." or ", who is also ..." after a name: offices of the same one."""
    told, index = bracketed(bench, index)
    found: list[Title] = list(told)
    while bench.word(index) == "," and len(found) < 4:
        more = _apposed(bench, index + 1, country)
        if more is None:
            break
        found.extend(more[0])
        index = more[1]
    if found and bench.word(index) == "," and not bench.country(index + 1) and title_at(bench, index + 1) is None:
        # The closing comma of an apposition belongs to it, so that the parse sees an unbroken subject.
        index += 1
    return tuple(found), index


def _apposed(bench: Bench, at: int, country: str | None) -> tuple[tuple[Title, ...], int] | None:
    """The offices that one comma brings, and where they end."""
    comma = at - 1
    if (colleague := _colleague(bench, at)) is not None:
        return (colleague,), colleague.end
    if bench.low(at) == "who" and bench.low(at + 1) in ("is", "was"):
        at += 2
    also = bench.low(at) in ("also", "concurrently")
    at += also
    article = bench.low(at) in _ARTICLES
    state = state_before(bench, at + article)
    owner, at = _owner(bench, at + article + state[0])
    # "Jane Doe, Roe's foreign minister": whose state that is, is seen when everybody is known.
    somebodys = owner is None and bench.capital(at) and bench.possessive(at + 1)
    at += 2 if somebodys else 0
    title = title_at(bench, at, after_country=owner is not None)
    if title is None or title.plural:
        return None
    offices = _in_state(bench, told_beside(bench, title), at - (owner is not None), state)
    end = past_acronym(bench, offices[-1].end)
    own = owner or land_of(bench, offices)[0]
    if not _belongs(bench, offices, comma, end, also=also, own=own, country=country) or _begins_the_clause(
        bench, comma, end
    ):
        return None
    if not also and _before_its_bearer(bench, comma, end):
        return None
    if (
        not (also or article or own or somebodys)
        and len(offices) == 1
        and not (_complete(offices[0]) or _alone(bench, end) or _runs_on(bench, comma, end))
    ):
        # "met A, Foreign Minister B": a list item, unless the office stands alone before a comma.
        return None
    basis = "possessive" if owner else land_of(bench, offices)[1]
    return tuple(replace(t, country=owner or t.country or own, basis=basis) for t in offices), end


def _before_its_bearer(bench: Bench, comma: int, end: int) -> bool:
    """True in "minister of X, A, minister of Y, B and minister of Z, C": each office stands before its bearer."""
    first = comma
    while first > 0 and bench.capital(first - 1):
        first -= 1
    return bench.word(first - 1) == "," and _ends_with_a_name(bench, end)


def _ends_with_a_name(bench: Bench, comma: int) -> bool:
    """True when the list of offices and names, commas between them, that goes on here ends with a name."""
    begin = skip_honorifics(bench, comma + 1)
    end = name_end(bench, begin)
    if bench.word(comma) != "," or end - begin < 2:
        return False
    at = end + (bench.word(end) == ",")
    last = bench.low(at) == "and"
    at += last
    owner, office = _owner(bench, at + (bench.low(at) == "the"))
    title = title_at(bench, office, after_country=owner is not None) if at > end else None
    if last:
        # "and the minister of Z, C" closes a list of offices before names, "and C, minister of Z" one of names.
        return title is not None
    return title is None or title.plural or _ends_with_a_name(bench, title.end)


def _begins_the_clause(bench: Bench, comma: int, end: int) -> bool:
    """True for "In talks with Jane Doe, the President of X praised": the office acts, and is not hers.

    So it is in "At the invitation of Jane Doe, the President of X, John Roe, arrived".
    """
    if "invitation" in (bench.low(2), bench.low(3)) and bench.word(end) == "," and introduced(bench, end):
        named = name_end(bench, skip_honorifics(bench, end + 1))
        article = bench.low(named + 1) in _ARTICLES
        return bench.word(named) != "," or title_at(bench, named + 1 + article) is None
    opened = OPENING.fullmatch(bench.low(0)) and all(bench.word(n) != "," for n in range(comma))
    return bool(opened) and bench.word(end).islower() and bench.word(end).isalpha()


def state_before(bench: Bench, at: int) -> tuple[int, bool]:
    """How many words before a country tell the state of an office ("Outgoing Dutch ..."), and whether it is over."""
    for table, gone in ((bench.lore.former, True), (bench.lore.acting, False)):
        hit = table.at(bench.words, at)
        if hit and bench.country(at + hit[0] + (bench.word(at + hit[0]) == "-")) is not None:
            return hit[0] + (bench.word(at + hit[0]) == "-"), gone
    return 0, False


def _in_state(bench: Bench, offices: tuple[Title, ...], owner: int, state: tuple[int, bool]) -> tuple[Title, ...]:
    """The offices, the first of them with the words before its state that tell that it is over or not yet held."""
    if not state[0]:
        return offices
    first = offices[0]
    while bench.country(owner) is None:
        owner -= 1
    words = f"{bench.slice(owner - state[0], owner)} {first.office}".replace("- ", "-")
    told = replace(first, office=words, offices=(words, *first.offices[1:]), former=first.former or state[1])
    return (told, *offices[1:])


def _alone(bench: Bench, end: int) -> bool:
    """True where the words of an office stand between marks: ", Foreign Minister, said", ", Foreign Minister."."""
    if _listed(bench, end) or bench.low(end) == "who":
        return True
    return bench.word(end) in (".", ";", ")", "") or (bench.word(end) == "," and not bench.capital(end + 1))


def _listed(bench: Bench, end: int) -> bool:
    """True behind the office of the first of a list: "Jane Doe, Director and John Roe, Chief"."""
    stop = name_end(bench, end + 1) if bench.low(end) == "and" else end
    return stop - end > 2 and bench.word(stop) == "," and title_at(bench, stop + 1) is not None


def _owner(bench: Bench, at: int) -> tuple[str | None, int]:
    """The state before an office ("the Kenyan", "Kenya's", "UAE") and where the office begins."""
    land = bench.country(at)
    if land is None:
        return None, at
    after = at + land[0]
    after += bench.possessive(after)
    if title_at(bench, at) and title_at(bench, after) is None:
        return None, at
    return land[1], after


def _colleague(bench: Bench, at: int) -> Title | None:
    """ "Jane Doe, his Kenyan counterpart, ...": of which state she is, in an office that is his."""
    if bench.low(at) not in ("his", "her"):
        return None
    owner, end = _owner(bench, at + 1)
    closed = bench.word(end + 1) in _CLOSING or bench.low(end + 1) in ("on", "in", "for", "at")
    if owner is None or not closed or bench.low(end) not in ("counterpart", "colleague", "homologue"):
        return None
    return Title(end, end + 1, ("counterpart",), "counterpart", country=owner, basis="adjective")


def _runs_on(bench: Bench, comma: int, end: int) -> bool:
    """True for "Jane Doe, Foreign Minister on Monday received ...": the sentence begins with a name and goes on."""
    named = all(bench.capital(n) or bench.word(n) in bench.lore.lexicon.particles for n in range(comma))
    on_a_day = bench.low(end) == "on" and bench.low(end + 1) in _DAYS
    return named and comma > 1 and (on_a_day or bench.low(end) in ("today", "yesterday") or past(bench.word(end)))


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _belongs(
    bench: Bench, offices: tuple[Title, ...], comma: int, end: int, *, also: bool, own: str | None, country: str | None
) -> bool:
    """True when the offices are of the person before them: the phrase ends, nobody else is named, no other state."""
    closes = (
        bench.word(end) in _CLOSING or _listed(bench, end) or (offices[-1].basis == "of" and not bench.capital(end))
    )
    closes = closes or bench.low(end) == "who" or _runs_on(bench, comma, end)
    if not (also or closes) or (bench.word(end) != "," and bearer(bench, offices[-1])):
        return False
    bodies = bench.lore.lexicon.organizations.name_of
    return also or country in (None, own) or own is None or country in bodies or own in bodies


def _complete(title: Title) -> bool:
    return " of " in title.office or " for " in title.office


def explained(bench: Bench, index: int, *, start: int | None = None) -> tuple[int, tuple[Mention, ...]] | None:
    """A name told by what follows it: "Jane Doe, foreign minister of X, said", "Jane Doe (Foreign Minister, X)"."""
    end = name_end(bench, index) if name_end(bench, index) > index else _before_bracket(bench, index)
    if (end - index < 2 and start is None) or end == index:
        return None
    found, stop = apposition(bench, end, None)
    if not found:
        found, stop = _appointed(bench, end)
    if not found:
        found, stop = _chosen(bench, end)
    if not found:
        return None
    country, basis = land_of(bench, found)
    if country is None and bench.low(found[0].start - 1) == "its":
        country, basis = _state_before(bench, index), "possessive"
    first = bench.words[index if start is None else start]
    last = bench.words[stop - 1]
    mention = Mention(
        start=first.start,
        end=last.end,
        kind="person",
        name=bench.slice(index, end),
        text=bench.text[first.start : last.end],
        office=found[0].office,
        offices=tuple(o for t in found for o in t.offices),
        country=country,
        basis=basis,
        how="named",
        rank=rank_of(bench, found[0]),
        former=all(t.former for t in found),
        name_start=bench.words[index].start,
        name_end=bench.words[end - 1].end,
    )
    return stop, (mention,)


def _before_bracket(bench: Bench, index: int) -> int:
    """The end of a name that begins with a common word, where a bracket follows: "May Doe (President of X)"."""
    if len(bench.word(index)) <= 3 or bench.word(index) not in bench.lore.lexicon.also_names:
        return index
    end = name_end(bench, index + 1)
    return end if bench.joined(index + 1) and end > index + 1 and bench.word(end) == "(" else index


_APPOINTING = frozenset(
    "appoint appointed appoints appointing named names nominated nominates designated elected chosen picked".split()
)
_ITS = ("its", "the", "his", "her", "their", "a")


def _state_before(bench: Bench, index: int) -> str | None:
    """The last state named before a word: who "its" is in "X has named Jane Doe its ambassador"."""
    for at in range(index - 1, -1, -1):
        hit = bench.lore.states.at(bench.words, at)
        if hit:
            return hit[1]
    return None


_CHOICES = ("election", "re-election", "reelection", "appointment", "reappointment", "nomination", "inauguration")


def _chosen(bench: Bench, end: int) -> tuple[tuple[Title, ...], int]:
    """The office in "congratulated Jane Doe on her election as President of X"."""
    if bench.low(end) not in ("on", "for", "upon", "after") or bench.low(end + 1) not in ("his", "her", "the"):
        return (), end
    at = end + 2 + (bench.low(end + 2) in ("recent", "new"))
    if bench.low(at) not in _CHOICES or bench.low(at + 1) not in ("as", "to"):
        return (), end
    at += 2
    at += bench.low(at) in ("the", "a", "an")
    owner, at = _owner(bench, at)
    title = title_at(bench, at, after_country=owner is not None)
    if title is None or title.plural:
        return (), end
    return (replace(title, country=owner or title.country, basis="of" if title.country else "adjective"),), title.end


def _appointed(bench: Bench, end: int) -> tuple[tuple[Title, ...], int]:
    """The office in "appointed Jane Doe (as) its ambassador to X"."""
    if not any(bench.low(n) in _APPOINTING for n in range(max(0, end - 12), end)):
        return (), end
    at = end + (bench.low(end) == "as")
    if bench.low(at) not in _ITS and at == end:
        return (), end
    at += bench.low(at) in (*_ITS, "new")
    at += bench.low(at) in ("new", "next", "first")
    title = title_at(bench, at)
    return ((title,), title.end) if title and not title.plural else ((), end)
