"""Offices as they stand in a text: which one begins at a word, what it is of or for, and of which country it is."""

import re
from dataclasses import replace

from dragoman.reading.bench import BODY_WORDS, Bench, Head, Title
from dragoman.reading.heads import head_at
from dragoman.reading.lands import Lands, land_of_words, place_ending
from dragoman.reading.lands import after_name as after_name
from dragoman.reading.lands import lands_at as lands_at
from dragoman.reading.names import name_end as name_end
from dragoman.reading.names import ruler_style

_LOWER_COMPLEMENTS = frozenset("of the and for on in &".split())
_PREPOSITIONS = frozenset("of for to on in at from".split())
_REGION_WORDS = frozenset(
    "region oblast province state prefecture district governorate territory county republic city".split()
)
_DETERMINERS = frozenset("the an a his her its their our".split())
# Words that are no office, and stand for somebody told before ("his guest").
GUESTS = ("guest", "guests", "visitor", "visitors")
# Ranks that may stand as a style between an office and a name: "Secretary of the Council, Admiral Jane Doe".
STYLES = frozenset(("military", "parliament", "envoy", "royal"))
_HEADS_OF_STATES = frozenset(("head_of_state", "head_of_government", "deputy"))


def title_at(bench: Bench, start: int, *, after_country: bool = False) -> Title | None:
    """The office that begins at word `start`, with its complement ("of Foreign Affairs of X"); None when none does."""
    key = (start, after_country)
    if key not in bench.titles:
        bench.titles[key] = _read_title(bench, start, after_country)
    return bench.titles[key]


def _read_title(bench: Bench, start: int, after_country: bool) -> Title | None:
    head = head_at(bench, start, after_country=after_country)
    if head is None or _other_word(bench, head):
        return None
    capital = bench.capital(head.begin)
    title = Title(start, head.end, (), "", plural=head.plural, former=head.former, capital=capital)
    return _complement(bench, title)


_OFFICIAL_THINGS = frozenset(
    "visit trip tour talk welcome ceremony invitation statement dinner lunch banquet delegation residence website "
    "page account agency media newspaper data figure statistic language opening reception letter source result text "
    "document duty level meeting launch name communique communiqué readout release farewell confirmation position "
    "programme program capacity development assistance aid exchange rate correspondence press".split()
)
_ATTACHES = frozenset(
    "military defence defense naval air press cultural commercial trade labour labor police legal embassy and".split()
)


def _other_word(bench: Bench, head: Head) -> bool:
    """True for "an official visit", and for "the weight it attaches to talks"."""
    word, following = bench.word(head.end - 1), bench.low(head.end)
    if head.end - head.begin != 1 and word != "official":
        return False
    if word == "official":
        return following in _OFFICIAL_THINGS or following.removesuffix("s") in _OFFICIAL_THINGS
    return word == "attaches" and bench.low(head.begin - 1) not in _ATTACHES


def rank_of(bench: Bench, title: Title, office: str | None = None) -> str | None:
    """The rank of an office; who presides over an organisation or a province is no head of a state."""
    rank = bench.lore.lexicon.offices.rank(office or title.office)
    if rank not in _HEADS_OF_STATES:
        return rank
    if title.country in bench.lore.lexicon.organizations.name_of:
        return "organization"
    if title.country and "chancellor" in (office or title.office).casefold().split():
        # In many states a foreign minister is called so, in others a head of government.
        return rank if bench.lore.lexicon.governments.has(office or title.office, title.country) else "minister"
    return "subnational" if title.local else rank


# --- what follows the head ---


def _complement(bench: Bench, title: Title) -> Title:
    """Take in what follows the head: "of State", "for Foreign Affairs", "to Kenya", "of the Republic of X"."""
    index = _bare_body(bench, title.end) or _bare_province(bench, title) or title.end
    lands: list[tuple[str, str]] = []
    senders = False
    kept: list[tuple[int, int]] = [(title.start, index)]
    while len(kept) < 6 and bench.low(title.end - 1) not in GUESTS:
        piece = _complement_piece(bench, index, title) if _preposition(bench, index) else _ministry(bench, index, title)
        if piece is None:
            break
        end, found = piece
        if found and found[0][0]:
            senders = bench.low(index) == "from"
            lands = [(bench.lore.whole(code), name) for code, name in found]
            if len(found) == 1 and (found[0][0] != lands[0][0] or not _ends_in(bench, end, found[0][1])):
                kept.append((index, end))
        elif not found:
            kept.append((index, end))
        index = end
        more = _behind_acronym(bench, index)
        if more:
            kept.append((end + 3, more))
            index = more
    office = without_newness(" ".join(bench.slice(a, b) for a, b in kept).replace(" ,", ","))
    made = replace(title, end=index, office=office, offices=(office,), senders=senders)
    return _with_lands(bench, made, lands)


def _ministry(bench: Bench, comma: int, title: Title) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """The end of the body told behind a comma: "Permanent Secretary, Ministry of Transport"."""
    at = comma + 1 + (bench.low(comma + 1) == "the")
    if title.plural or bench.word(comma) != "," or bench.word(at) not in _SEATS or not bench.capital(title.end - 1):
        return None
    if bench.lore.lexicon.offices.rank(bench.slice(title.start, title.end)) not in _OFFICERS:
        return None
    end = _complement_words(bench, at, preposition="at")
    return (
        (end, ()) if bench.word(end) in _CLOSING or lands_at(bench, end + 1 + (bench.low(end + 1) == "the")) else None
    )


_SEATS = ("Ministry", "Department", "Office", "Cabinet", "Directorate", "Bureau")
_OFFICERS = frozenset(("deputy_minister", "organization", "other", "adviser", "minister", None))


def _behind_acronym(bench: Bench, index: int) -> int | None:
    """The end of the words that go on behind a body's acronym: "the Party (P) Central Committee's Commission"."""
    short, at = bench.word(index + 1), index + 3
    if not (bench.word(index) == "(" and bench.word(index + 2) == ")" and short.isupper() and bench.capital(at)):
        return None
    if bench.country(index + 1) or _starts_person(bench, at, at - 1) or head_at(bench, at):
        return None
    end = _complement_words(bench, at, preposition="of")
    return end if end > at else None


def _preposition(bench: Bench, index: int) -> bool:
    """True at "of", "for", "to"; in capitals some of them begin a name ("General Secretary To Lam")."""
    named = bench.capital(index) and bench.word(index) in bench.lore.lexicon.also_names
    return bench.low(index) in _PREPOSITIONS and not named


def without_newness(words: str) -> str:
    """An office without the words that say only that it is new or held now ("visiting", "newly elected")."""
    return re.sub(r"^(?:visiting|current|incumbent|sitting|newest|newly \w+|new)\s+", "", words, flags=re.IGNORECASE)


def _with_lands(bench: Bench, title: Title, lands: list[tuple[str, str]]) -> Title:
    """The title with its country: of the states listed after it, or told by the words of the office."""
    if lands:
        several = tuple(lands) if len(lands) > 1 or title.plural else ()
        return replace(title, country=lands[0][0] if len(lands) < 2 else None, basis="of", lands=several)
    told = land_of_words(bench, title.start, title.end)
    if told:
        return replace(title, country=told, basis="of")
    place = place_ending(bench, title.start, title.end)
    rank = bench.lore.lexicon.offices.rank(title.office)
    if place and (rank in _HEADS_OF_STATES or rank == "subnational"):
        return replace(title, country=place, basis="of", local=True)
    return title


def _complement_piece(bench: Bench, index: int, title: Title) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """The end of the complement that begins with a preposition at `index`, and the states it lists, if any."""
    preposition = bench.low(index)
    at = index + 1 + (bench.low(index + 1) in _DETERMINERS)
    if preposition in ("for", "on") and bench.headed and bench.capital(index) and _of_purpose(bench, at, title):
        return None
    if preposition in ("on", "in", "at", "from"):
        return _loose_piece(bench, index, at, title)
    if preposition == "of":
        lands = lands_at(bench, at)
        if lands:
            return _with_its_body(bench, at, lands)
        if bench.low(at) in ("two", "both") and bench.low(at + 1) in ("countries", "states", "nations", "sides"):
            return at + 2, (("", ""),)
    elif preposition == "to" and not _sent(bench, title):
        serves = bench.lore.lexicon.offices.rank(bench.slice(title.start, title.end)) in _ADVISING
        if not serves or bench.country(at) or _city(bench, at):
            return None
    elif preposition == "to" and (long := _long_name(bench, at)):
        return long, ()
    served = _served(bench, index, at, title)
    plain = served or _plain_body(bench, at)
    if plain:
        return plain, ()
    adjective = bench.lore.adjectives.at(bench.words, at) if preposition == "of" else None
    begin = at + (adjective[0] if adjective else 0)
    if at == index + 1 and preposition == "of" and _somebodys(bench, begin):
        return None
    end = _complement_words(bench, begin, preposition=preposition)
    return (end, ()) if end > begin else None


def _somebodys(bench: Bench, at: int) -> bool:
    """True for "the members of Jane Doe's cabinet": what follows is a person, and not the office's body."""
    end = name_end(bench, at)
    known = bench.lore.cities.at(bench.words, at) or bench.lore.regions.at(bench.words, at) or bench.country(at)
    return end - at > 1 and bool(bench.possessive(end)) and not known and bench.low(end + 1) in _COMPANIES


_COMPANIES = frozenset(
    "cabinet government team party administration staff delegation entourage circle coalition".split()
)


def _long_name(bench: Bench, at: int) -> int | None:
    """The end of "State of X", "Kingdom of X", where somebody is sent."""
    state = bench.lore.states.at(bench.words, at)
    return at + state[0] if state and state[0] > _TWO and bench.low(at + 1) == "of" else None


_TWO = 2


def _of_purpose(bench: Bench, at: int, title: Title) -> bool:
    """True in a headline of capitals where somebody comes for something: "Hosts Crown Prince For Discussion"."""
    rank = bench.lore.lexicon.offices.rank(bench.slice(title.start, title.end))
    return rank in _HEADS_OF_STATES or rank == "royal" or bench.low(at).rstrip("s") in _PURPOSES


_PURPOSES = frozenset("talk discussion meeting visit summit consultation negotiation dialogue signing dinner".split())


def _with_its_body(bench: Bench, at: int, lands: tuple[int, Lands]) -> tuple[int, Lands]:
    """A state with the body that is its own: "of Kenya's National Security Council"."""
    end, found = lands
    owned = end + bench.possessive(end)
    if owned == end or len(found) > 1 or not bench.capital(owned) or head_at(bench, owned):
        return lands
    stop = _complement_words(bench, owned, preposition="of")
    return (stop, found) if stop > owned else lands


def _ends_in(bench: Bench, end: int, land: str) -> bool:
    """True when nothing stands behind the name of a state."""
    return bench.slice(0, end).endswith(land)


# Who may be an adviser, a spokesman or an officer "to" somebody, as no president or minister is.
_ADVISING = ("adviser", "spokesperson", "military", "organization", "deputy_minister")


def _city(bench: Bench, at: int) -> bool:
    return bench.lore.cities.at(bench.words, at) is not None


def _sent(bench: Bench, title: Title) -> bool:
    """True for those who are sent to a state: envoys and the like, and not the chancellor who is invited to it."""
    rank = bench.lore.lexicon.offices.rank(bench.slice(title.start, title.end))
    return rank in ("envoy", "other", None) and bench.low(title.end - 1) not in ("leader", "chief", "official")


def _loose_piece(bench: Bench, index: int, at: int, title: Title) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """ "officials from X and Y"; "at the Ministry of Finance" in an office, where a name follows."""
    if bench.low(index) == "from":
        lands = lands_at(bench, at) if title.plural else None
        return lands if lands and len(lands[1]) > 1 else None
    envoy = bench.lore.lexicon.offices.rank(bench.slice(title.start, title.end)) == "envoy"
    if bench.low(index) == "in" and envoy:
        return _posted(bench, at)
    if bench.low(index) == "on":
        end = _complement_words(bench, at, preposition="on") if bench.capital(at) else at
        return (end, ()) if end > at and index > title.end and _bears(bench, end) else None
    if not any(bench.word(n) in BODY_WORDS for n in (at, at + 1, at + 2)):
        return None
    end = _complement_words(bench, at, preposition="at")
    closed = bench.word(end) in _CLOSING or (bench.low(end) == "of" and lands_at(bench, end + 1) is not None)
    served = end > at and (_bears(bench, end) or (closed and _serves(bench, index, title)))
    return (end, ()) if served else None


_CLOSING = (",", ".", ")", ";", "")
_SERVING = frozenset(("organization", "deputy_minister", "other", "adviser", None))


def _serves(bench: Bench, index: int, title: Title) -> bool:
    """True for an official of a field ("Director for Asia") or one below a minister or an ambassador.

    They are of the body behind "at" or "in"; others are met there.
    """
    words = bench.slice(title.start, title.end)
    rank = bench.lore.lexicon.offices.rank(words)
    below = rank == "deputy_minister" or "State" in words.split() or (rank == "envoy" and "Ambassador" not in words)
    return (rank in _SERVING and index > title.end) or (below and not title.plural and bench.capital(title.start))


def _posted(bench: Bench, at: int) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """The end of "in Lagos" in an ambassador's office, where his name follows behind a comma."""
    town = bench.lore.cities.at(bench.words, at) or bench.lore.states.at(bench.words, at)
    end = at + town[0] if town else at
    comma = bench.word(end) == ","
    named = name_end(bench, end + 1) - end - 1 if comma and town else 0
    return (end, ()) if named >= 2 and bench.word(end + 1 + named) in _CLOSING else None


def _bears(bench: Bench, index: int) -> bool:
    """True when a person's name follows straight, or after a style or an honorific."""
    at = index
    for _ in range(3):
        hit = bench.lore.honorifics.at(bench.words, at)
        at += hit[0] if hit else 0
    return name_end(bench, at, titled=True) > at or _styled(bench, at)


def _styled(bench: Bench, index: int) -> bool:
    """True at a style before a name: "Prince Faisal bin Farhan", "Senator Jane Doe", "General John Roe"."""
    hit = bench.lore.royal.at(bench.words, index) or bench.lore.honorifics.at(bench.words, index)
    end = index + hit[0] if hit else _style_end(bench, index)
    return end > index and bench.capital(index) and bench.joined(end) and name_end(bench, end, titled=True) > end


def _style_end(bench: Bench, index: int) -> int:
    head = head_at(bench, index)
    if head is None or head.plural or bench.lore.lexicon.offices.rank(bench.slice(index, head.end)) not in STYLES:
        return index
    return head.end


def _served(bench: Bench, index: int, at: int, title: Title) -> int | None:
    """The end of "to the President" in the office of a spokesperson or an adviser."""
    if bench.low(index) not in ("to", "for", "of") or bench.low(index + 1) != "the":
        return None
    if bench.lore.lexicon.offices.rank(bench.slice(title.start, title.end)) not in ("spokesperson", "adviser"):
        return None
    master = head_at(bench, at)
    if master is None or master.plural or bench.low(master.end) == "for":
        return None
    of_a_state = bench.low(master.end) != "of" or lands_at(bench, master.end + 1 + (bench.low(master.end + 1) == "the"))
    return master.end if of_a_state else None


_PLAIN_BODIES = frozenset(
    "ministry government presidency parliament office embassy army military cabinet delegation mission "
    "president minister".split()
)


def _plain_body(bench: Bench, at: int) -> int | None:
    """The end of "Nigerian foreign ministry": a body in lower case that an official speaks or works for."""
    land = bench.lore.adjectives.at(bench.words, at)
    index = at + (land[0] if land else 0)
    portfolio = bench.lore.portfolios.at(bench.words, index)
    index += portfolio[0] if portfolio and not bench.capital(index) else 0
    return index + 1 if bench.word(index) in _PLAIN_BODIES and (land or portfolio) else None


def _bare_body(bench: Bench, end: int) -> int | None:
    """The end of "National Assembly" in "Speaker National Assembly Jane Doe", of "(East)" in "Secretary (East)"."""
    letters = _letters_end(bench, end)
    if letters:
        return letters if _bears(bench, letters) or bench.word(letters) in _CLOSING else None
    closed = (
        next((n for n in range(end + 3, end + 6) if bench.word(n) == ")"), None) if bench.word(end) == "(" else None
    )
    if closed and all(bench.capital(n) or bench.low(n) in ("and", "&") for n in range(end + 1, closed)):
        told = any(bench.country(n) or head_at(bench, n) for n in range(end + 1, closed))
        return closed + 1 if not told and _bears(bench, closed + 1) else None
    if bench.word(end) == "(" and bench.word(end + 2) == ")" and bench.word(end + 1).istitle():
        goes_on = _bears(bench, end + 3) or bench.low(end + 3) in ("in", "at", "of", ",")
        return end + 3 if bench.country(end + 1) is None and goes_on else None
    if not bench.capital(end - 1):
        return None
    for at in range(end, end + 4):
        if not (bench.capital(at) and bench.joined(at)) or bench.country(at) or head_at(bench, at):
            return None
        if bench.word(at) in BODY_WORDS or bench.lore.bodies.at(bench.words, at):
            return at + 1 if bench.joined(at + 1) and _bears(bench, at + 1) else None
    return None


def _bare_province(bench: Bench, title: Title) -> int | None:
    """The end of "Chief Minister Sindh" before a name."""
    if not bench.capital(title.end - 1) or not bench.joined(title.end):
        return None
    if bench.lore.lexicon.offices.rank(bench.slice(title.start, title.end)) != "subnational":
        return None
    place = bench.lore.regions.at(bench.words, title.end) or bench.lore.cities.at(bench.words, title.end)
    end = title.end + place[0] if place else title.end
    return end if name_end(bench, end) > end + 1 else None


def _letters_end(bench: Bench, end: int) -> int | None:
    """The end of "(CPV & OIA)", divisions told by letters joined in brackets."""
    if bench.word(end) != "(" or bench.word(end + 2) not in ("&", "and", ",", "/"):
        return None
    at = end + 1
    while bench.word(at).isupper() or bench.low(at) in ("&", "and", ",", "/"):
        at += 1
    return at + 1 if bench.word(at) == ")" else None


# --- the words of a complement ---


def _complement_words(bench: Bench, at: int, *, preposition: str) -> int:
    known = (
        bench.lore.portfolios_of.at(bench.words, at)
        or bench.lore.cities.at(bench.words, at)
        or bench.lore.regions.at(bench.words, at)
        or (bench.lore.states.at(bench.words, at) if preposition == "to" else None)
    )
    index = end = at + known[0] if known else at
    while index < len(bench.words):
        step = _next_word(bench, at, index, end, preposition)
        if step is None:
            break
        index, taken = step
        end = index if taken else end
    return end


def _next_word(bench: Bench, at: int, index: int, end: int, preposition: str) -> tuple[int, bool] | None:
    """The index after the next word of a complement, and whether the complement may end there; None when it is over."""
    word, straight = bench.word(index), end == index
    body = _body_with_a_state(bench, index)
    if body:
        return index + body, True
    if index > at and _told_in_headline(bench, index):
        return None
    if bench.capital(index) and (word.isalnum() or "-" in word) and (index == at or bench.joined(index)):
        return None if index > at and straight and _starts_person(bench, index, at) else (index + 1, True)
    if not straight:
        more = bench.lore.portfolios_of.at(bench.words, index) or bench.lore.portfolios.at(bench.words, index)
        if more and not bench.capital(index):
            return index + more[0], True
        # One joiner may stand between capitals; "the" after "of" or "for" is a second one.
        twice = bench.low(index) == "the" and bench.low(index - 1) in ("of", "for", "and") and bench.capital(index + 1)
        return (index + 1, False) if twice else None
    plain = bench.low(index) == "and" and not bench.capital(index - 1) and _portfolio_behind(bench, index)
    if bench.low(index) in _LOWER_COMPLEMENTS and preposition != "to" and (plain or _joins(bench, index)):
        return index + 1, False
    if word in ("'", "'s") and bench.capital(index + 1):
        return index + 1, False
    if word == "," and preposition != "to" and _more_portfolios(bench, index):
        return index + 1, False
    if bench.low(index) in _REGION_WORDS and index > at:
        return index + 1, True
    return None


def _body_with_a_state(bench: Bench, index: int) -> int:
    """How many words name a body that ends in a name which states share: "the Workers' Party of Korea"."""
    owned = bench.lore.owned.at(bench.words, index)
    shared = bench.lore.lexicon.states.shared["names"]
    return owned[0] if owned and owned[0] > 1 and bench.word(index + owned[0] - 1) in shared else 0


def _told_in_headline(bench: Bench, index: int) -> bool:
    """True at the verb of a headline: "Minister of Foreign Affairs Holds Phone Call"."""
    low = bench.low(index)
    return bench.headed and low.endswith("s") and low[:-1] in bench.lore.headline_bases and bench.capital(index + 1)


def _joins(bench: Bench, index: int) -> bool:
    """True when a small word joins more capitals of the same body, and no other office, state or place."""
    following = index + 1 + (bench.low(index + 1) == "the")
    small = (
        ("of", "for")
        if bench.low(index) != "and" or head_at(bench, following) or bench.country(following)
        else ("and",)
    )
    if not bench.capital(index + 1) and not (bench.low(index) in small and bench.capital(following)):
        return False
    if bench.low(index) == "and":
        return head_at(bench, following) is None
    if bench.low(index) == "of":
        return lands_at(bench, following) is None
    return not (bench.low(index) in ("in", "on") and bench.lore.cities.at(bench.words, index + 1))


def _more_portfolios(bench: Bench, comma: int) -> bool:
    """True when more portfolios follow a comma and the last has "and": "of Foreign Affairs, Trade and Worship"."""
    at = comma + 1
    for _ in range(4):
        known = bench.lore.portfolios_of.at(bench.words, at) or bench.lore.portfolios.at(bench.words, at)
        if known is None or bench.capital(at) != bench.capital(comma - 1) or head_at(bench, at):
            return False
        and_inside = any(bench.low(n) == "and" for n in range(at, at + known[0]))
        at += known[0]
        if and_inside or (bench.low(at) == "and" and _portfolio_behind(bench, at)):
            return True
        if bench.word(at) != ",":
            return False
        at += 1
    return False


def _portfolio_behind(bench: Bench, at: int) -> bool:
    """True when another portfolio, and no office, stands behind "and"."""
    if bench.capital(at + 1):
        return bench.capital(at - 1) and head_at(bench, at + 1) is None
    known = bench.lore.portfolios_of.at(bench.words, at + 1) or bench.lore.portfolios.at(bench.words, at + 1)
    return known is not None and head_at(bench, at + 1) is None


def _second_office(bench: Bench, index: int, at: int) -> bool:
    """True at an office before a name that no longer office holds ("Secretary for Trade Secretary Jane Doe")."""
    head = head_at(bench, index)
    if head is None or head.plural or not bench.joined(head.end) or name_end(bench, head.end) == head.end:
        return False
    longer = (head_at(bench, n) for n in range(at, index))
    return not any(one and one.end > index for one in longer)


_ABSTRACT = re.compile(r"\w{3,}(?:tion|sion|ity|ment|ness|ship|ance|ence|ism|logy|tions|sions|ments|ships|ities)")
_NOUNS = re.compile(r"\w{3,}(?:tions?|sions?|ships?|isms?|ities|ments)")


def _starts_person(bench: Bench, index: int, at: int) -> bool:
    """True when a person's name rather than more of the body's name begins at `index`."""
    if _styled(bench, index) or _second_office(bench, index, at):
        return True
    if ruler_style(bench, index) and name_end(bench, index, titled=True) > index:
        return True
    if bench.word(index) in bench.lore.lexicon.also_names and name_end(bench, index, titled=True) > index + 1:
        return len(bench.word(index)) == 2
    if bench.word(index) in bench.lore.not_names or bench.lore.portfolios_of.at(bench.words, index):
        return False
    if bench.country(index) or bench.lore.bodies.at(bench.words, index):
        return False
    if bench.lore.portfolios.at(bench.words, index) or title_at(bench, index):
        return title_at(bench, index) is not None
    end = name_end(bench, index)
    if _ABSTRACT.fullmatch(bench.word(index)) and (end - index == 1 or _NOUNS.fullmatch(bench.word(index))):
        return False
    # Words of a body come before a possessive, joiners or more known words; a name ends the noun phrase.
    more = bench.word(end) in bench.lore.not_names and bench.joined(end)
    more = more and not (bench.verb_of_headline(end) and bench.word(end).endswith("s"))
    owning = bench.possessive(end) and bench.word(end + 1) in bench.lore.not_names
    joined = bench.low(end) in ("of", "&") and not _of_a_state(bench, at, index, end)
    return end > index and not (joined or more or owning)


def _of_a_state(bench: Bench, at: int, index: int, end: int) -> bool:
    """True for a whole name and a state behind a portfolio that is known: "for Trade and Investment Jane Doe of X"."""
    whole = bench.lore.portfolios_of.at(bench.words, at)
    last = bench.lore.portfolios_of.at(bench.words, index - 1)
    known = (whole and at + whole[0] == index) or (last and last[0] == 1)
    return bool(known) and end - index > 1 and after_name(bench, end) is not None
