"""The title grammar: who is named or titled in a sentence, in which office, of which country.

The families: [country] [office] [Name]; [office] of [country] [Name]; [Name], [office] of [country], ...;
[country]'s [office], [Name]; [honorific] [Name]; [country] counterpart [Name]; titled people without a name
("the mayor of X", "the presidents of X and Y"); lists that carry a country over ("President A and Prime Minister B").
"""

import re
from dataclasses import dataclass, replace

from dragoman.model import Mention
from dragoman.reading.vocabulary import Vocabulary
from dragoman.reading.words import Word

_DETERMINERS = frozenset("the a an his her their its our my your this that both all several other some".split())
_COUNTS = frozenset("two three four five six seven eight nine ten several some many other various".split())
_LOWER_COMPLEMENTS = frozenset("of the and for on in &".split())
_REGION_WORDS = frozenset(
    "region oblast province state prefecture district governorate territory county republic city".split()
)
_SUFFIXES = frozenset(("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "VI", "VII", "VIII", "XIV", "XVI"))


_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul|ud|d|l)[-'][A-Z]")


@dataclass(frozen=True, slots=True)
class Title:
    """An office as it stands in the text: word indices, its words without the country, and the country if given."""

    start: int
    end: int
    offices: tuple[str, ...]
    office: str
    country: str | None = None
    basis: str | None = None
    plural: bool = False
    former: bool = False
    lands: tuple[tuple[str, str], ...] = ()
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Bench:
    """The words of one sentence and the vocabulary to read them with."""

    text: str
    words: tuple[Word, ...]
    lore: Vocabulary

    def word(self, index: int) -> str:
        """The word at `index`, empty outside the sentence."""
        return self.words[index].text if 0 <= index < len(self.words) else ""

    def low(self, index: int) -> str:
        """The word at `index` in lower case."""
        return self.word(index).casefold()

    def capital(self, index: int) -> bool:
        """True when the word at `index` begins with a capital."""
        return 0 <= index < len(self.words) and self.words[index].capital

    def slice(self, start: int, end: int) -> str:
        """The text from word `start` to word `end` (outside), blanks made single."""
        if start >= end:
            return ""
        return " ".join(self.text[self.words[start].start : self.words[end - 1].end].split())

    def joined(self, index: int) -> bool:
        """True when only white space stands between word index-1 and word index."""
        return 0 < index < len(self.words) and self.words[index].start - self.words[index - 1].end <= 1


# --- names -------------------------------------------------------------------------------------------------------


def name_end(bench: Bench, start: int) -> int:
    """The index after the person's name that begins at word `start`; `start` itself when none does."""
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
    return (
        bench.word(index) in bench.lore.particles
        or bench.low(index) in bench.lore.particles
        and not bench.capital(index)
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
    if (
        word in bench.lore.not_names
        and not _also_name(bench, index, first=first)
        or word.endswith(".")
        and len(word) > 2
    ):
        return False
    if "-" in word and _joined_states(bench, word) or not first and word.casefold() in bench.lore.headline_verbs:
        return False
    if title_at(bench, index) is not None and not (
        word.isalpha() and not first and not _followed_by_name(bench, index)
    ):
        return False
    land = bench.lore.country(bench.words, index)
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
        and bench.lore.country(bench.words, index) is None
        and bench.lore.heads.at(bench.words, index) is None
    )


def _followed_by_name(bench: Bench, index: int) -> bool:
    return bench.joined(index + 1) and bench.capital(index + 1)


def _joined_states(bench: Bench, word: str) -> bool:
    states = bench.lore.lexicon.states
    return any(part in states.name_of or part in states.adjective_of for part in word.split("-"))


# --- offices -----------------------------------------------------------------------------------------------------


def title_at(bench: Bench, start: int, *, after_country: bool = False) -> Title | None:
    """The office that begins at word `start`, with its complement ("of Foreign Affairs of X"); None when none does."""
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
    return bench.capital(index) and word.isalpha() and bench.lore.country(bench.words, index) is None


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
        lands = _lands(bench, at)
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


def _lands(bench: Bench, at: int) -> tuple[int, tuple[tuple[str, str], ...]] | None:
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
        if (bench.capital(index) and word.isalnum() or bench.capital(index) and "-" in word) and (
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
            if bench.low(index) == "of" and _lands(bench, index + 1 + (bench.low(index + 1) == "the")):
                break
            if bench.low(index) in ("in", "on") and bench.lore.cities.at(bench.words, index + 1):
                break
            index += 1
        elif bench.word(index) in ("'", "'s") and end == index and bench.capital(index + 1):
            index += 1
        elif bench.low(index) in ("the",) and bench.low(index - 1) in ("of", "for") and bench.capital(index + 1):
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
    if bench.lore.country(bench.words, index) or bench.lore.bodies.at(bench.words, index):
        return False
    if bench.lore.portfolios.at(bench.words, index) or title_at(bench, index):
        return title_at(bench, index) is not None
    end = name_end(bench, index)
    if end <= index:
        return False
    # Words of a body come before other lower-case joiners or more known words; a name ends the noun phrase.
    follow = bench.low(end)
    return not (follow in ("of", "&") or bench.word(end) in bench.lore.not_names and bench.joined(end))


# --- people ------------------------------------------------------------------------------------------------------


def people(bench: Bench) -> tuple[Mention, ...]:
    """Every titled or honoured person and every titled group in the sentence, in order."""
    found: list[Mention] = []
    index = 0
    while index < len(bench.words):
        hit = _person_at(bench, index, found)
        if hit is None:
            index += 1
            continue
        end, mentions = hit
        found.extend(mentions)
        index = max(end, index + 1)
    return tuple(_carry_over(bench, found))


def _person_at(bench: Bench, index: int, before: list[Mention]) -> tuple[int, tuple[Mention, ...]] | None:
    lore = bench.lore
    start = index
    owner: tuple[str, str] | None = None
    at = index
    if bench.low(at) == "the" and bench.capital(at + 1) is False and not lore.country(bench.words, at + 1):
        at += 1
    elif bench.low(at) in _DETERMINERS:
        at += 1
    gone = lore.former.at(bench.words, at)
    if gone and lore.country(bench.words, at + gone[0]):
        at += gone[0]
    else:
        gone = None
    if bench.capital(at) and not lore.country(bench.words, at):
        led = _body_led(bench, at)
        if led:
            return _with_name(bench, start, led, None)
    land = lore.country(bench.words, at)
    if land and not (land[2] == "organization" and title_at(bench, at) and title_at(bench, at + land[0]) is None):
        after = at + land[0]
        if bench.word(after) == "(" and bench.word(after + 2) == ")" and title_at(bench, after + 3):
            owner, at = (land[1], "adjective"), after + 3
        elif bench.word(after) == "'s":
            owner, at = (land[1], "possessive"), after + 1
        elif bench.joined(after):
            owner, at = (land[1], "adjective"), after
    if owner and bench.low(at) == "counterpart" or bench.low(at) == "counterpart" and start != at:
        return _counterpart(bench, start, at, owner, before)
    title = title_at(bench, at, after_country=owner is not None)
    if title is None:
        return _honoured(bench, index) or _explained(bench, index) or _owned(bench, start, at, owner)
    title = _joint(bench, title)
    if gone:
        title = replace(title, former=True)
    if owner:
        title = replace(
            title,
            country=owner[0] if title.country is None else title.country,
            basis=owner[1] if title.country is None else title.basis,
        )
        if owner[0] != title.country and title.lands:
            title = replace(title, country=owner[0], basis=owner[1])
    return _with_name(bench, start, title, owner)


def _body_led(bench: Bench, at: int) -> Title | None:
    """ "High Council for Reconciliation Chairman Jane Doe": a body's name before the office of who leads it."""
    index, body = at, False
    while index - at < 9 and (
        bench.capital(index) and bench.word(index).isalpha() or bench.low(index) in ("of", "for", "and", "on", "the")
    ):
        title = bench.lore.heads.at(bench.words, index) if body and bench.capital(index) else None
        if title and name_end(bench, index + title[0]) > index + title[0]:
            found = title_at(bench, index)
            if found is None or found.plural:
                return None
            words = bench.slice(at, found.end)
            return replace(found, start=at, office=words, offices=(words,))
        body = (
            body
            or bench.lore.bodies.at(bench.words, index) is not None
            and bench.capital(index)
            or bench.word(index) in _BODY_WORDS
        )
        if index > at and not bench.joined(index) or bench.capital(index) and title_at(bench, index) and not body:
            return None
        index += 1
    return None


_BODY_WORDS = frozenset(
    "Ministry Department Office Agency Authority Party Bank Court Parliament Senate Bureau Administration Fund Secretariat Union House".split()
)


def _joint(bench: Bench, title: Title) -> Title:
    """Two offices of one person: "Deputy Prime Minister and Foreign Minister Rashid ..." when a name follows the second."""
    index = title.end
    dash = bench.word(index) in ("-", "–", "—", "/")
    if (
        bench.low(index) not in ("and", "&")
        and not dash
        and not (bench.word(index) == "," and bench.low(index + 1) == "and")
    ):
        return title
    second = index + (2 if bench.word(index) == "," else 1)
    if bench.low(second) in ("the", "concurrently"):
        second += 1
    other = title_at(bench, second)
    if other is None or other.plural or title.plural or name_end(bench, other.end) == other.end:
        return title
    joined = f"{title.office} - {other.office}" if dash else f"{title.office} and {other.office}"
    return replace(
        other,
        start=title.start,
        office=joined,
        offices=(title.office, *other.offices),
        country=other.country or title.country,
        basis=other.basis or title.basis,
        capital=title.capital,
    )


def _with_name(
    bench: Bench, start: int, title: Title, owner: tuple[str, str] | None
) -> tuple[int, tuple[Mention, ...]] | None:
    at = title.end
    if bench.word(at) == "," and (_introduced(bench, at) or title.plural and _listed(bench, at + 1)):
        at += 1
    if title.plural and bench.low(at) == "the":
        at += 1
    at = _skip_honorifics(bench, at)
    end = name_end(bench, at)
    if end > at and not title.plural:
        return _named(bench, start, title, at, end)
    style = title_at(bench, at) if end == at and not title.plural and at >= title.end else None
    if style and not style.plural and bench.lore.lexicon.offices.rank(style.office) in _STYLES:
        name_at = _skip_honorifics(bench, style.end)
        stop = name_end(bench, name_at)
        if stop > name_at:
            return _named(bench, start, title, name_at, stop)
    if end > at and title.plural and owner is None and bench.word(title.end) != ",":
        return _plural_named(bench, start, title, at)
    if title.plural and end > at:
        return _plural_named(bench, start, title, at)
    return _unnamed(bench, start, title, owner)


# Ranks that may stand as a style between an office and a name: "Secretary of the Council, Admiral Jane Doe".
_STYLES = frozenset(("military", "parliament", "envoy"))


def _introduced(bench: Bench, comma: int) -> bool:
    """True when a name after the comma belongs to the title before it ("the foreign minister, Jane Doe, said")."""
    at = _skip_honorifics(bench, comma + 1)
    style = title_at(bench, at)
    if style is not None and bench.lore.lexicon.offices.rank(style.office) == "military":
        at = style.end
    elif style is not None:
        return False
    end = name_end(bench, at)
    return end - at >= 2 and (bench.word(end) in (",", ".", ";", ")", "") or at > comma + 1)


def _listed(bench: Bench, at: int) -> bool:
    """True when two full names joined by "and" follow a plural title ("the presidents of both, Jane Doe and John Roe")."""
    first = _skip_honorifics(bench, at + (bench.low(at) == "the"))
    end = name_end(bench, first)
    after = _after_name(bench, end)
    end = after[0] if after else end
    return end - first >= 2 and (bench.low(end) == "and" or bench.word(end) == ",")


def _skip_honorifics(bench: Bench, at: int) -> int:
    for _ in range(3):
        step = bench.low(at) == "the"
        hit = bench.lore.honorifics.at(bench.words, at + step)
        royal = bench.lore.royal.at(bench.words, at)
        if hit:
            at += hit[0] + step
        elif royal and bench.capital(at + royal[0]) and name_end(bench, at + royal[0]) - at > 2:
            at += royal[0]
        else:
            break
    return at


def _named(bench: Bench, start: int, title: Title, at: int, end: int) -> tuple[int, tuple[Mention, ...]]:
    country, basis = title.country, title.basis
    stop = end
    after = _after_name(bench, end)
    if after and country is None:
        stop, country, basis = after[0], after[1], "of"
    elif after and after[1] == country:
        stop = after[0]
    extra, stop = apposition(bench, stop, country)
    mention = Mention(
        start=bench.words[start].start,
        end=bench.words[stop - 1].end,
        kind="person",
        name=bench.slice(at, end),
        text=bench.text[bench.words[start].start : bench.words[stop - 1].end],
        office=title.office,
        offices=title.offices + tuple(e.office for e in extra),
        country=country or next((e.country for e in extra if e.country), None),
        basis=basis or next((e.basis for e in extra if e.country), None),
        how="named",
        rank=bench.lore.lexicon.offices.rank(title.office),
        former=title.former,
        name_start=bench.words[at].start,
        name_end=bench.words[end - 1].end,
    )
    return stop, (mention,)


def _after_name(bench: Bench, index: int) -> tuple[int, str] | None:
    """ "of France" after "President Emmanuel Macron"."""
    if bench.low(index) != "of":
        return None
    at = index + 1 + (bench.low(index + 1) == "the")
    hit = bench.lore.states.at(bench.words, at) or bench.lore.organizations.at(bench.words, at)
    if hit is None or _goes_on(bench, at + hit[0]):
        return None
    end = at + hit[0]
    if bench.word(end) == "(" and bench.word(end + 2) == ")":
        end += 3
    return end, bench.lore.whole(hit[1])


def apposition(bench: Bench, index: int, country: str | None) -> tuple[tuple[Title, ...], int]:
    """ ", also a member of ...," or ", who is also ...," after a name: more offices of the same person."""
    found: list[Title] = []
    while bench.word(index) == "," and len(found) < 3:
        at = index + 1
        if bench.low(at) == "who" and bench.low(at + 1) in ("is", "was"):
            at += 2
        also = bench.low(at) in ("also", "concurrently")
        at += also
        if bench.low(at) in ("a", "an", "the"):
            at += 1
        land = bench.lore.country(bench.words, at)
        owner = None
        if land and (bench.word(at + land[0]) == "'s" or land[2] == "adjective"):
            owner = land[1]
            at += land[0] + (bench.word(at + land[0]) == "'s")
        title = title_at(bench, at, after_country=owner is not None)
        if title is None or title.plural:
            break
        title, more = _second(bench, title)
        closes = (
            bench.word(title.end) in (",", ".", ")", "", ";", ":")
            or title.basis == "of"
            and not bench.capital(title.end)
        )
        if (
            not also
            and not closes
            or name_end(bench, _skip_honorifics(bench, title.end)) > _skip_honorifics(bench, title.end)
        ):
            break
        if not also and (country is not None and owner not in (None, country)):
            break
        bare = bench.low(at - 1) not in ("a", "an", "the", "'s") and owner is None and title.country is None
        if not also and bare and not more and " of " not in title.office and " for " not in title.office:
            # "met A, Foreign Minister B": a list item, unless the office stands alone before a comma.
            break
        found.extend(
            replace(
                t, country=owner or t.country or title.country, basis="possessive" if owner else t.basis or title.basis
            )
            for t in (*more, title)
        )
        index = title.end
    if (
        found
        and bench.word(index) == ","
        and not bench.lore.country(bench.words, index + 1)
        and title_at(bench, index + 1) is None
    ):
        # The closing comma of an apposition belongs to it, so that the parse sees an unbroken subject.
        index += 1
    return tuple(found), index


def _second(bench: Bench, title: Title) -> tuple[Title, tuple[Title, ...]]:
    """ "deputy prime minister and foreign minister": the last office of an apposition, and those joined before it."""
    if bench.low(title.end) not in ("and", "-"):
        return title, ()
    at = title.end + 1 + (bench.low(title.end + 1) in ("the", "a"))
    other = title_at(bench, at)
    if other is None or other.plural or name_end(bench, other.end) > other.end:
        return title, ()
    return replace(other, country=other.country or title.country, basis=other.basis or title.basis), (title,)


def _plural_named(bench: Bench, start: int, title: Title, at: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "Presidents Biden and Kenyatta", "Foreign Ministers A of X and B of Y"."""
    singular = _singular(bench, title)
    found: list[Mention] = []
    begin = start
    while True:
        at = _skip_honorifics(bench, at + (bench.low(at) == "the"))
        end = name_end(bench, at)
        if end == at:
            break
        after = _after_name(bench, end)
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
        ahead = _skip_honorifics(bench, index + (bench.low(index) == "the"))
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


def _unnamed(
    bench: Bench, start: int, title: Title, owner: tuple[str, str] | None
) -> tuple[int, tuple[Mention, ...]] | None:
    """A titled person without a name: needs an article, a possessor or a country to be somebody."""
    determined = (
        bench.low(start) in _DETERMINERS or bench.low(start - 1) in _DETERMINERS or bench.low(start - 1) in _COUNTS
    )
    if not (determined or owner or title.country or title.lands or title.plural):
        return None
    if not title.capital and not determined and not owner and not title.plural:
        return None
    end = title.end
    if title.plural and len(title.lands) < 2:
        end = _tail(bench, end)
    begin = start if bench.low(start) in _DETERMINERS or owner else max(start, 0)
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
                kind="person" if title.plural else "person",
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
            bench.lore.country(bench.words, index + 1)
            or bench.low(index + 1) == "and"
            and bench.lore.country(bench.words, index + 2)
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


def _counterpart(
    bench: Bench, start: int, at: int, owner: tuple[str, str] | None, before: list[Mention]
) -> tuple[int, tuple[Mention, ...]] | None:
    """ "his Kazakh counterpart Murat Nurtleu": the office is that of the person before."""
    office = next((m.office for m in reversed(before) if m.kind == "person" and m.office), "counterpart")
    end = at + 1
    name_at = _skip_honorifics(bench, end + (bench.word(end) == "," and _introduced(bench, end)))
    stop = name_end(bench, name_at)
    country, basis = owner if owner else (None, None)
    if bench.low(end) in ("of", "from"):
        lands = _lands(bench, end + 1 + (bench.low(end + 1) == "the"))
        if lands:
            country, basis = lands[1][0][0], "of"
            end = lands[0]
            name_at = _skip_honorifics(bench, end)
            stop = name_end(bench, name_at)
    named = stop > name_at
    titled = title_at(bench, end + 1) if bench.word(end) == "," and not named else None
    if titled and country and name_end(bench, _skip_honorifics(bench, titled.end)) > titled.end:
        return _with_name(bench, start, replace(titled, country=country, basis=basis), owner)
    finish = stop if named else end
    after = _after_name(bench, finish) if named and country is None else None
    if after:
        finish, country, basis = after[0], after[1], "of"
    text = bench.text[bench.words[start].start : bench.words[finish - 1].end]
    name = bench.slice(name_at, stop) if named else office
    return finish, (
        Mention(
            bench.words[start].start, bench.words[finish - 1].end, "person", name, text, office, (office,) if named else (), country, basis,
            "named" if named else "description", bench.lore.lexicon.offices.rank(office), (), False,
            bench.words[name_at].start if named else -1, bench.words[stop - 1].end if named else -1,
        ),
    )  # fmt: skip


def _honoured(bench: Bench, index: int) -> tuple[int, tuple[Mention, ...]] | None:
    """ "Mr. Sullivan", "Sheikh Tamim", "Dr. Jane Doe": an honorific or a royal style before a name."""
    hit = bench.lore.honorifics.at(bench.words, index)
    royal = None if hit else bench.lore.royal.at(bench.words, index)
    if not hit and not royal:
        return None
    at = _skip_honorifics(bench, index)
    if at == index:
        return None
    title = title_at(bench, at)
    if title and hit:
        return None
    end = name_end(bench, at)
    if end == at:
        return None
    explained = _explained(bench, at, start=index)
    if explained:
        return explained
    after = _after_name(bench, end)
    stop = after[0] if after else end
    style = royal[1] if royal else None
    return stop, (
        Mention(
            bench.words[index].start, bench.words[stop - 1].end, "person", bench.slice(at, end),
            bench.text[bench.words[index].start : bench.words[stop - 1].end], style, (style,) if style else (), after[1] if after else None,
            "of" if after else None, "named", "royal" if royal else None, (), False, bench.words[at].start, bench.words[end - 1].end,
        ),
    )  # fmt: skip


def _explained(bench: Bench, index: int, *, start: int | None = None) -> tuple[int, tuple[Mention, ...]] | None:
    """A name told by what follows it: "Jane Doe, foreign minister of X, said", "Jane Doe (Foreign Minister, X)"."""
    end = name_end(bench, index)
    if end - index < 2 and start is None or end == index:
        return None
    found, stop = apposition(bench, end, None)
    if not found:
        found, stop = _appointed(bench, end)
    if not found:
        bracket = _bracketed(bench, end)
        if bracket is None:
            return None
        found, stop = (bracket[0],), bracket[1]
    country = next((t.country for t in found if t.country), None)
    basis = next((t.basis for t in found if t.country), None)
    if country is None and bench.low(found[0].start - 1) == "its":
        country, basis = _state_before(bench, index), "possessive"
    first = bench.words[index if start is None else start]
    offices = tuple(o for t in found for o in t.offices)
    mention = Mention(
        first.start, bench.words[stop - 1].end, "person", bench.slice(index, end), bench.text[first.start : bench.words[stop - 1].end], offices[0],
        offices, country, next((t.basis for t in found if t.country), None), "named", bench.lore.lexicon.offices.rank(offices[0]), (),
        all(t.former for t in found), bench.words[index].start, bench.words[end - 1].end,
    )  # fmt: skip
    return stop, (mention,)


def _owned(bench: Bench, start: int, at: int, owner: tuple[str, str] | None) -> tuple[int, tuple[Mention, ...]] | None:
    """ "X's Jane Doe met": a full name after a possessive, where a verb or "and" shows that it is somebody."""
    if owner is None or owner[1] != "possessive":
        return None
    end = name_end(bench, at)
    follow = bench.low(end)
    if not 2 <= end - at <= 4 or not (follow in ("and", "to", "in") or follow in bench.lore.headline_verbs):
        return None
    if follow in ("and", "to", "in") and not any(bench.lore.country(bench.words, n) for n in range(end + 1, end + 4)):
        return None
    if bench.lore.initiatives.at(bench.words, at) or any(bench.lore.bodies.at(bench.words, n) for n in range(at, end)):
        return None
    first, last = bench.words[start], bench.words[end - 1]
    text = bench.text[first.start : last.end]
    return end, (
        Mention(
            first.start, last.end, "person", bench.slice(at, end), text, country=owner[0], basis="possessive",
            name_start=bench.words[at].start, name_end=last.end,
        ),
    )  # fmt: skip


_APPOINTING = frozenset(
    "appoint appointed appoints appointing named names nominated nominates designated elected chosen picked".split()
)


def _state_before(bench: Bench, index: int) -> str | None:
    """The last state named before a word: who "its" is in "X has named Jane Doe its ambassador"."""
    for at in range(index - 1, -1, -1):
        hit = bench.lore.states.at(bench.words, at)
        if hit:
            return hit[1]
    return None


def _appointed(bench: Bench, end: int) -> tuple[tuple[Title, ...], int]:
    """The office in "appointed Jane Doe (as) its ambassador to X"."""
    if not any(bench.low(n) in _APPOINTING for n in range(max(0, end - 12), end)):
        return (), end
    at = end + (bench.low(end) == "as")
    if bench.low(at) not in ("its", "the", "his", "her", "their", "a") and at == end:
        return (), end
    at += bench.low(at) in ("its", "the", "his", "her", "their", "a", "new")
    at += bench.low(at) in ("new", "next", "first")
    title = title_at(bench, at)
    return ((title,), title.end) if title and not title.plural else ((), end)


def _bracketed(bench: Bench, index: int) -> tuple[Title, int] | None:
    """ "(Foreign Minister of X)" after a name."""
    if bench.word(index) != "(":
        return None
    at = index + 1
    land = bench.lore.country(bench.words, at)
    owner = land[1] if land else None
    at += land[0] if land else 0
    title = title_at(bench, at, after_country=owner is not None)
    if title is None or title.plural or bench.word(title.end) != ")":
        return None
    return replace(title, country=owner or title.country, basis="adjective" if owner else title.basis), title.end + 1


def _carry_over(bench: Bench, found: list[Mention]) -> list[Mention]:
    """In one list the country of the first titled person holds for those after it that name none."""
    out: list[Mention] = []
    for mention in found:
        before = out[-1] if out else None
        if (
            before
            and mention.country is None
            and before.country
            and before.kind == mention.kind == "person"
            and mention.office
            and before.office
        ):
            between = bench.text[before.end : mention.start].strip()
            if between in (",", "and", ", and", "&", "as well as", ", as well as", "") and before.basis in (
                "adjective",
                "possessive",
                "list",
            ):
                mention = replace(mention, country=before.country, basis="list")
        out.append(mention)
    return out
