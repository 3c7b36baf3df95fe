"""Names and offices: where a person's name ends, which office begins at a word, and of which country it is."""

import re
from dataclasses import replace

from dragoman.reading.bench import Bench, Title

_LOWER_COMPLEMENTS = frozenset("of the and for on in &".split())
_REGION_WORDS = frozenset(
    "region oblast province state prefecture district governorate territory county republic city".split()
)
_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "VI", "VII", "VIII", "XIV", "XVI"))
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul|ud|d|l)[-'][A-Z]")


# --- names ---


def name_end(bench: Bench, start: int) -> int:
    """The index after the person's name that begins at word `start`; `start` itself when none does."""
    if start not in bench.names:
        bench.names[start] = _read_name(bench, start)
    return bench.names[start]


def _read_name(bench: Bench, start: int) -> int:
    index = start
    capitals = 0
    while index < len(bench.words) and index - start < 8:
        if index > start and not bench.joined(index):
            break
        if _is_name_word(bench, index, first=capitals == 0):
            capitals += 1
            index += 1
        elif _is_particle(bench, index) and _is_name_word(bench, index + _particles(bench, index), first=False):
            index += _particles(bench, index)
        else:
            break
    if capitals == 0:
        return start
    if bench.word(index) == "," and bench.word(index + 1) in _SUFFIXES:
        index += 2
    # A lone initial is no name.
    return start if index - start == 1 and bench.word(start).endswith(".") else index


def _is_particle(bench: Bench, index: int) -> bool:
    return bench.word(index) in bench.lore.particles or (
        bench.low(index) in bench.lore.particles and not bench.capital(index)
    )


def _particles(bench: Bench, index: int) -> int:
    count = 0
    while count < 3 and _is_particle(bench, index + count):
        count += 1
    return count


def _is_name_word(bench: Bench, index: int, *, first: bool) -> bool:
    word = bench.word(index)
    if not first and _ARTICLED.match(word):
        return True
    if not word or not word[0].isalpha() or not word[0].isupper():
        return False
    if word in _SUFFIXES:
        return not first
    if len(word) == 2 and word[1] == ".":
        return True
    if (word in bench.lore.not_names and not _also_name(bench, index, first=first)) or (
        word.endswith(".") and len(word) > 2
    ):
        return False
    if ("-" in word and _joined_states(bench, word)) or (not first and word.casefold() in bench.lore.headline_verbs):
        return False
    if title_at(bench, index) is not None and not (
        word.isalpha() and not first and not _followed_by_name(bench, index)
    ):
        return False
    land = bench.country(index)
    if land and land[2] == "organization":
        return False
    if land and first:
        # A state's name begins a person's name only when more names follow ("Israel Katz").
        return (
            land[2] == "name"
            and land[0] == 1
            and _plain_name(bench, index + 1)
            and bench.low(index - 1) not in _PLACE_PREPOSITIONS
        )
    if land and land[2] == "adjective":
        return False
    city = bench.lore.cities.at(bench.words, index)
    return not (city and first and not _plain_name(bench, index + 1))


def _also_name(bench: Bench, index: int, *, first: bool) -> bool:
    """True for a common word that is a name where it stands: "Vice Premier He Lifeng", "Theresa May said"."""
    if bench.word(index) not in bench.lore.lexicon.also_names or not bench.joined(index):
        return False
    if first:
        before = bench.lore.heads.at(bench.words, index - 1) or bench.lore.honorifics.at(bench.words, index - 1)
        return before is not None and bench.capital(index - 1)
    return bench.word(index - 1) not in bench.lore.not_names and not (
        bench.capital(index + 1) and bench.joined(index + 1)
    )


_PLACE_PREPOSITIONS = frozenset("in at from to near of with and between".split())


def _plain_name(bench: Bench, index: int) -> bool:
    word = bench.word(index)
    return (
        bench.joined(index)
        and word[:1].isupper()
        and word.isalpha()
        and word not in bench.lore.not_names
        and bench.country(index) is None
        and bench.lore.heads.at(bench.words, index) is None
    )


def _followed_by_name(bench: Bench, index: int) -> bool:
    return bench.joined(index + 1) and bench.capital(index + 1)


def _joined_states(bench: Bench, word: str) -> bool:
    states = bench.lore.lexicon.states
    return any(part in states.name_of or part in states.adjective_of for part in word.split("-"))


# --- offices ---


def title_at(bench: Bench, start: int, *, after_country: bool = False) -> Title | None:
    """The office that begins at word `start`, with its complement ("of Foreign Affairs of X"); None when none does."""
    key = (start, after_country)
    if key not in bench.titles:
        bench.titles[key] = _read_title(bench, start, after_country)
    return bench.titles[key]


def _read_title(bench: Bench, start: int, after_country: bool) -> Title | None:
    lore, index = bench.lore, start
    former = False
    while True:
        gone = lore.former.at(bench.words, index)
        now = lore.acting.at(bench.words, index)
        if gone:
            former, index = True, index + gone[0]
        elif now:
            index += now[0]
        else:
            break
        if bench.word(index) == "-":
            index += 1
    head = _head_end(bench, index, after_country=after_country)
    if head is None:
        return None
    end, plural = head
    return _complement(bench, Title(start, end, (), "", plural=plural, former=former, capital=bench.capital(index)))


def _head_end(bench: Bench, start: int, *, after_country: bool) -> tuple[int, bool] | None:
    lore, index, unknown = bench.lore, start, 0
    modified = False
    while index - start < 9:
        fixed = lore.fixed.at(bench.words, index)
        head = lore.heads.at(bench.words, index)
        if fixed and _cuts_a_state(bench, index, index + fixed[0]):
            fixed = None
        hit = fixed if fixed and (not head or fixed[0] >= head[0]) else head
        grade = lore.grades.at(bench.words, index)
        if hit and not (grade and grade[0] >= hit[0] and _head_end(bench, index + grade[0], after_country=False)):
            return index + hit[0], hit[1][1]
        portfolio = lore.portfolios.at(bench.words, index)
        step = max(grade[0] if grade else 0, portfolio[0] if portfolio else 0)
        if step:
            modified = True
            index += step
        elif (
            modified and bench.low(index) in ("and", "&", ",", "-", "/") and lore.portfolios.at(bench.words, index + 1)
        ):
            index += 1
        elif after_country and unknown < 4 and _portfolio_word(bench, index, first=index == start):
            unknown += 1
            index += 1
        else:
            return None
    return None


def _cuts_a_state(bench: Bench, start: int, end: int) -> bool:
    """True when a set title ends inside a state's name ("President of the Republic" before "of Moldova")."""
    hits = ((at, bench.lore.states.at(bench.words, at)) for at in range(start + 1, end))
    return any(hit and at + hit[0] > end for at, hit in hits)


def _portfolio_word(bench: Bench, index: int, *, first: bool) -> bool:
    word = bench.word(index)
    if word in ("and", "&") and bench.capital(index + 1):
        return not first
    return bench.capital(index) and word.isalpha() and bench.country(index) is None


def _complement(bench: Bench, title: Title) -> Title:
    """Take in what follows the head: "of State", "for Foreign Affairs", "to Kenya", "of the Republic of X"."""
    index, country, basis = title.end, None, None
    lands: list[tuple[str, str]] = []
    kept: list[tuple[int, int]] = [(title.start, title.end)]
    while bench.low(index) in ("of", "for", "to", "on", "in") and len(kept) < 6:
        piece = _complement_piece(bench, index)
        if piece is None:
            break
        end, found = piece
        if found and not found[0][0]:
            index = end
            continue
        if found:
            lands = [(bench.lore.whole(code), name) for code, name in found]
            country, basis = lands[0][0], "of"
            if len(found) == 1 and found[0][0] != country:
                kept.append((index, end))
        elif bench.low(index) in ("on", "in"):
            break
        else:
            kept.append((index, end))
        index = end
    words = re.sub(
        r"^(?:visiting|current|incumbent|sitting|newly \w+|new)\s+",
        "",
        " ".join(bench.slice(a, b) for a, b in kept),
        flags=re.IGNORECASE,
    )
    if country is None and not lands:
        country, basis = _adjective_inside(bench, title.end, index)
    if country is None and not lands:
        country, basis = _organization_inside(bench, title.start, index)
    plural_lands = tuple(lands) if len(lands) > 1 or title.plural else ()
    return replace(
        title,
        end=index,
        office=words,
        offices=(words,),
        country=country if len(lands) < 2 else None,
        basis=basis,
        lands=plural_lands,
    )


def _adjective_inside(bench: Bench, start: int, end: int) -> tuple[str | None, str | None]:
    """The state of "Secretary of the Mongolian National Security Council"."""
    for at in range(start + 1, end):
        hit = bench.lore.adjectives.at(bench.words, at)
        if hit and at + hit[0] < end and bench.low(at - 1) in ("of", "the", "for"):
            return hit[1], "adjective"
    return None, None


def _organization_inside(bench: Bench, start: int, end: int) -> tuple[str | None, str | None]:
    """The organisation that a set title holds ("President of the European Commission")."""
    for at in range(start + 1, end):
        hit = bench.lore.organizations.at(bench.words, at)
        if hit and at + hit[0] <= end and bench.low(at - 1) in ("of", "the"):
            return bench.lore.whole(hit[1]), "of"
    return None, None


def _complement_piece(bench: Bench, index: int) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """The end of the complement that begins with a preposition at `index`, and the states it lists, if it is one of states."""
    at = index + 1
    if bench.low(at) in ("the", "an", "a", "his", "her", "its", "their", "our"):
        at += 1
    if bench.low(index) == "of":
        lands = lands_at(bench, at)
        if lands:
            return lands
        if bench.low(at) in ("two", "both") and bench.low(at + 1) in ("countries", "states", "nations", "sides"):
            return at + 2, (("", ""),)
    elif bench.low(index) in ("on", "in"):
        return None
    adjective = bench.lore.adjectives.at(bench.words, at) if bench.low(index) == "of" else None
    plain = _plain_body(bench, at)
    if plain:
        return plain, ()
    end = _complement_words(bench, at + (adjective[0] if adjective else 0), preposition=bench.low(index))
    return (end, ()) if end > at + (adjective[0] if adjective else 0) else None


_PLAIN_BODIES = frozenset(
    "ministry government presidency parliament office embassy army military cabinet delegation mission president minister".split()
)


def _plain_body(bench: Bench, at: int) -> int | None:
    """The end of "Nigerian foreign ministry", "defence ministry": a body in lower case that an official speaks or works for."""
    land = bench.lore.adjectives.at(bench.words, at)
    index = at + (land[0] if land else 0)
    portfolio = bench.lore.portfolios.at(bench.words, index)
    index += portfolio[0] if portfolio and not bench.capital(index) else 0
    return index + 1 if bench.word(index) in _PLAIN_BODIES and (land or portfolio) else None


def lands_at(bench: Bench, at: int) -> tuple[int, tuple[tuple[str, str], ...]] | None:
    """States or organisations in a list from word `at` on; None when the first word is none or belongs to a longer name."""
    found: list[tuple[str, str]] = []
    index = end = at
    while True:
        hit = bench.lore.states.at(bench.words, index)
        org = bench.lore.organizations.at(bench.words, index)
        best = org if org and (not hit or org[0] > hit[0]) else hit
        if best is None or _goes_on(bench, index + best[0]):
            break
        end = index + best[0]
        found.append((best[1], bench.slice(index, end)))
        index = end
        while bench.word(index) == ",":
            index += 1
        if bench.low(index) == "and":
            index += 1
        if index == end:
            break
        if bench.low(index) == "of":
            index += 1
        if bench.low(index) == "the":
            index += 1
    return (end, tuple(found)) if found else None


def _goes_on(bench: Bench, index: int) -> bool:
    """True when the word after a state's name makes it part of a longer name ("China Central Committee")."""
    word = bench.word(index)
    if word == "'s" or not bench.joined(index):
        return False
    if word[:1] == "-":
        return True
    return word[:1].isupper() and word in bench.lore.not_names and bench.lore.heads.at(bench.words, index) is None


def _complement_words(bench: Bench, at: int, *, preposition: str) -> int:
    known = (
        bench.lore.portfolios_of.at(bench.words, at)
        or bench.lore.cities.at(bench.words, at)
        or bench.lore.regions.at(bench.words, at)
    )
    end = at + known[0] if known else at
    index = end
    while index < len(bench.words):
        word = bench.word(index)
        if ((bench.capital(index) and word.isalnum()) or (bench.capital(index) and "-" in word)) and (
            index == at or bench.joined(index)
        ):
            if index > at and end == index and _starts_person(bench, index, at):
                break
            index += 1
            end = index
        elif (
            bench.low(index) in _LOWER_COMPLEMENTS and bench.capital(index + 1) and end == index and preposition != "to"
        ):
            if bench.low(index) == "and" and title_at(bench, index + 1):
                break
            if bench.low(index) == "of" and lands_at(bench, index + 1 + (bench.low(index + 1) == "the")):
                break
            if bench.low(index) in ("in", "on") and bench.lore.cities.at(bench.words, index + 1):
                break
            index += 1
        elif (bench.word(index) in ("'", "'s") and end == index and bench.capital(index + 1)) or (
            bench.low(index) in ("the",) and bench.low(index - 1) in ("of", "for") and bench.capital(index + 1)
        ):
            index += 1
        elif bench.low(index) in _REGION_WORDS and end == index and index > at:
            index += 1
            end = index
        else:
            break
    return end


def _starts_person(bench: Bench, index: int, at: int) -> bool:
    """True when a person's name rather than more of the body's name begins at `index`."""
    if bench.word(index) in bench.lore.not_names or bench.lore.portfolios_of.at(bench.words, index):
        return False
    if bench.country(index) or bench.lore.bodies.at(bench.words, index):
        return False
    if bench.lore.portfolios.at(bench.words, index) or title_at(bench, index):
        return title_at(bench, index) is not None
    end = name_end(bench, index)
    if end <= index:
        return False
    # Words of a body come before other lower-case joiners or more known words; a name ends the noun phrase.
    follow = bench.low(end)
    return not (follow in ("of", "&") or (bench.word(end) in bench.lore.not_names and bench.joined(end)))


def after_name(bench: Bench, index: int) -> tuple[int, str] | None:
    """ "of France" after "President Emmanuel Macron"."""
    if bench.low(index) != "of":
        return None
    at = index + 1 + (bench.low(index + 1) == "the")
    hit = bench.lore.states.at(bench.words, at) or bench.lore.organizations.at(bench.words, at)
    if hit is None or _goes_on(bench, at + hit[0]):
        return _of_body(bench, at)
    end = at + hit[0]
    if bench.word(end) == "(" and bench.word(end + 2) == ")":
        end += 3
    return end, bench.lore.whole(hit[1])


def _of_body(bench: Bench, at: int) -> tuple[int, str] | None:
    """ "of the Communist Party of X" after a name: the body's state."""
    index = at
    while bench.capital(index) and bench.word(index).isalpha() and index - at < 5:
        index += 1
    if index == at or bench.low(index) != "of":
        return None
    land = index + 1 + (bench.low(index + 1) == "the")
    hit = bench.lore.states.at(bench.words, land)
    return (land + hit[0], hit[1]) if hit and not _goes_on(bench, land + hit[0]) else None
