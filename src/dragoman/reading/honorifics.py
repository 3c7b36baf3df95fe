"""Honorifics and styles that stand before a name ("H.E. Mr.", "Sheikh"), and where the bearer of an office is named."""

import re
from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.bench import Bench, Title
from dragoman.reading.names import name_end, ruler_style
from dragoman.reading.titles import STYLES, title_at


def skip_honorifics(bench: Bench, at: int, *, titled: bool = False) -> int:
    """The index after the honorifics that begin at word `at`; `titled` where an office of no ruler stands before."""
    for _ in range(4):
        if _given_name(bench, at) or _sultan_by_name(bench, at):
            break
        step = bench.low(at) == "the"
        hit = bench.lore.honorifics.at(bench.words, at + step)
        royal = bench.lore.royal.at(bench.words, at)
        land = bench.country(at + step)
        if hit and not (land and land[0] > hit[0]):
            at = _past_retirement(bench, at + hit[0] + step)
        elif royal and not (titled and ruler_style(bench, at)) and _styles(bench, at, at + royal[0]):
            at += royal[0]
        else:
            break
    return at


def _sultan_by_name(bench: Bench, at: int) -> bool:
    """True at a ruler's style that is somebody's given name: "Sultan bin Salim" is the son of Salim."""
    return ruler_style(bench, at) and bench.low(at + 1) in ("bin", "ibn")


def _given_name(bench: Bench, at: int) -> bool:
    """True at a given name that is an honorific elsewhere, where one name follows: "Trade Minister Don Farrell"."""
    one = bench.word(at) in _NAMES_TOO and bench.capital(at - 1) and bench.joined(at)
    return one and name_end(bench, at + 1) == at + 2


_NAMES_TOO = ("Don",)


def _past_retirement(bench: Bench, at: int) -> int:
    """The index after "(Retired)" behind a rank."""
    retired = bench.word(at) == "(" and bench.low(at + 1).rstrip(".") in ("retired", "rtd", "ret", "retd", "ret'd")
    end = at + 2 + (bench.word(at + 2) == ".")
    return end + 1 if retired and bench.word(end) == ")" else at


def _styles(bench: Bench, start: int, end: int) -> bool:
    """True when a royal style stands before a name of two words or more; before one it may be part of it."""
    styled = bench.word(end - 1) in bench.lore.lexicon.offices.styles
    return bench.capital(end) and name_end(bench, end, titled=styled) - start > 2


def style_in(bench: Bench, start: int, end: int) -> str | None:
    """The royal office among honorifics: "King" in "His Majesty King Abdullah"; "Sheikh" is a style and no office."""
    hits = (bench.lore.royal.at(bench.words, at) for at in range(start, end))
    return next((hit[1] for hit in hits if hit and bench.lore.lexicon.offices.rank(hit[1])), None)


def crown(bench: Bench, title: Title, name: int) -> tuple[Title, ...]:
    """The crown between another office of a sovereign and the name: "Custodian of the Two Holy Mosques King Salman"."""
    spots = [n for n in range(title.end, name) if ruler_style(bench, n)]
    worn = title_at(bench, spots[-1]) if spots else None
    sovereign = bench.lore.lexicon.offices.rank(title.office) == "head_of_state"
    return (worn,) if worn and sovereign and worn.office != title.office else ()


def without_style(bench: Bench, mention: Mention) -> Mention:
    """Somebody without the office that is only a style ("Prince Faisal"); a sovereign prince holds it."""
    lexicon = bench.lore.lexicon
    if mention.how != "named" or mention.country in (lexicon.governments.few(_SOVEREIGN) or ()):
        return mention
    held = tuple(office for office in mention.offices if office not in lexicon.offices.styles)
    if held == mention.offices:
        return mention
    return replace(mention, office=held[0] if held else None, offices=held)


_SOVEREIGN = "sovereign prince"


def bearer(bench: Bench, title: Title) -> tuple[int, int] | None:
    """Where the name of an office's holder begins and ends, behind honorifics, styles, a comma or an acronym."""
    at = past_acronym(bench, title.end)
    if bench.word(at) == "," and (introduced(bench, at) or _leads(bench, title, at)):
        if _behind_its_bearer(bench, title, at):
            return None
        at += 1
    titled = bench.lore.lexicon.offices.rank(title.office) != "head_of_state"
    return _name_at(bench, at, titled=titled) or _styled_name(bench, at, title)


def _behind_its_bearer(bench: Bench, title: Title, comma: int) -> bool:
    """True in "A, envoy to Peru, B, the head of police": each office stands behind its bearer."""
    start = title.start - (bench.low(title.start - 1) == "the")
    first = start - 1
    while first > 0 and bench.capital(first - 1):
        first -= 1
    if bench.word(start - 1) != "," or start - 1 - first < 2 or name_end(bench, first) < start - 1:
        return False
    end = name_end(bench, skip_honorifics(bench, comma + 1))
    article = bench.low(end + 1) == "the"
    return bench.word(end) == "," and title_at(bench, end + 1 + article) is not None


def _leads(bench: Bench, title: Title, comma: int) -> bool:
    """True for an office with which a clause begins, and a name behind it: "The Foreign Minister, Jane Doe met ..."."""
    at = title.start
    while at > 0 and (
        bench.word(at - 1) in _BEFORE_OFFICE
        or bench.country(at - 1)
        or bench.capital(at - 1)
        or (bench.word(at - 1) == "and" and bench.capital(at - 2))
    ):
        at -= 1
    begin = skip_honorifics(bench, comma + 1)
    end = name_end(bench, begin)
    whole = end - begin >= 2 and title_at(bench, begin) is None and bench.low(end) != "and"
    speaks = bench.low(end) in _SPEAKS and not OPENING.fullmatch(bench.low(at - 1)) and bench.low(at - 1) not in _OF
    return whole and (at == 0 or bench.low(at - 1) in _CLAUSE or speaks) and not OPENING.fullmatch(bench.low(at))


_SPEAKS = frozenset(
    "was has had said told says stated added announced disclosed explained noted stressed revealed".split()
)
_OF = frozenset(("of", "and", "between", "as", "than", "or", "into", "about", "when", "that"))
_BEFORE_OFFICE = frozenset(("the", "The", "'s", "'"))
_CLAUSE = frozenset(("when", "that", "as", "while", "where", "because", ":", "-", '"'))
OPENING = re.compile(
    r"\w{3,}ing|after|before|in|at|on|with|by|for|from|to|upon|under|since|unlike|like|besides|beyond|alongside|"
    r"despite|through|via"
)


def _name_at(bench: Bench, at: int, *, titled: bool) -> tuple[int, int] | None:
    begin = skip_honorifics(bench, at, titled=titled)
    end = name_end(bench, begin, titled=titled or bench.word(begin - 1) in bench.lore.lexicon.offices.styles)
    return (begin, end) if end > begin and not _letters_of_a_party(bench, begin, end) else None


def _letters_of_a_party(bench: Bench, begin: int, end: int) -> bool:
    """True for "the leader of the opposition ABC party": letters before what they are the name of."""
    letters = end - begin == 1 and bench.word(begin).isupper() and len(bench.word(begin)) < _SHORT_NAME
    return letters and bench.low(end) in ("party", "movement", "bloc", "group", "coalition", "alliance", "faction")


_SHORT_NAME = 7


def _styled_name(bench: Bench, at: int, title: Title) -> tuple[int, int] | None:
    """The name after a rank of its own ("Foreign Minister Senator Jane Doe"), a crown, or the office said twice."""
    begin = skip_honorifics(bench, at)
    style = title_at(bench, begin)
    if style is None or style.plural:
        return None
    twice = title.office.casefold().startswith(f"{style.office.casefold()} ")
    crowned = bench.lore.lexicon.offices.rank(title.office) == "head_of_state" and ruler_style(bench, begin)
    if not (twice or crowned) and bench.lore.lexicon.offices.rank(style.office) not in STYLES:
        return None
    return _name_at(bench, past_retired(bench, style.end), titled=False)


def past_acronym(bench: Bench, index: int) -> int:
    """The index after "(COAS)", an office's acronym in brackets."""
    short = bench.word(index + 1)
    return index + 3 if bench.word(index) == "(" and bench.word(index + 2) == ")" and short.isupper() else index


def introduced(bench: Bench, comma: int) -> bool:
    """True when a name after the comma belongs to the title before it ("the foreign minister, Jane Doe, said")."""
    at = skip_honorifics(bench, comma + 1)
    style = title_at(bench, at)
    if style is not None and bench.lore.lexicon.offices.rank(style.office) == "military":
        at = past_retired(bench, style.end)
    elif style is not None:
        return False
    end = name_end(bench, at)
    listed = bench.word(end) == "and" and _office_at(bench, end + 1)
    closed = bench.word(end) in (",", ".", ";", ")", ":", "") or bench.low(end) in _AFTER or listed
    return end - at >= 2 and (closed or at > comma + 1)


_AFTER = frozenset(("at", "on", "in", "today", "yesterday", "this", "here", "during", "earlier"))


def past_retired(bench: Bench, at: int) -> int:
    """The index after the mark of a retired officer: "Major General (Retd) John Roe"."""
    if bench.word(at) == "(" and bench.word(at + 2) == ")" and bench.low(at + 1).rstrip(".") in _RETIRED:
        return at + 3
    return at + (bench.word(at) == "®")


_RETIRED = frozenset(("r", "retd", "rtd", "ret", "retired"))


def _office_at(bench: Bench, at: int) -> bool:
    """True where an office begins whose state is told."""
    at += bench.low(at) == "the"
    land = bench.country(at)
    after = at + land[0] if land else at
    after += bool(land) and bench.possessive(after)
    title = title_at(bench, after, after_country=land is not None)
    return title is not None and (land is not None or title.country is not None)
