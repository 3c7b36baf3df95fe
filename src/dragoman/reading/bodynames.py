"""How far the name of a standing body goes: its words, its noun, "on Trade", "of Ghana and Togo", "between X and Y"."""

from dragoman.reading.bench import Bench
from dragoman.reading.ordinals import ordinal, roman

MIDDLE = frozenset(
    "presidential ministerial leaders' leader level high-level intergovernmental inter-governmental interparliamentary "
    "joint bilateral trilateral tripartite quadrilateral multilateral annual in-person virtual online regional "
    "economic "
    "trade strategic political security regular ordinary extraordinary special expanded diplomatic business energy "
    "foreign ministers' consultative plenary informal permanent mixed standing supreme technical coordination "
    "coordinating vice-ministerial".split()
)
"""Words without a capital that may stand inside the name."""
BOTH = ("sides", "countries", "nations", "states")
"""What two states are called that were named before."""
_DASHES = ("-", "–", "—")


def name_word(bench: Bench, index: int) -> bool:
    """True for a word that may stand in a body's name: a capitalised one, "2+2", "5G"."""
    word = bench.word(index)
    if not word or word[0].isupper():
        return bool(word)
    return word[0].isdigit() and ((word[-1].isalpha() and ordinal(word) is None) or "+" in word)


def head(bench: Bench, index: int) -> int:
    """How many words of a body's or sitting's noun stand at `index`; 0 when none does."""
    if index not in bench.nouns:
        hits = bench.lore.bodies.at(bench.words, index), bench.lore.sittings.at(bench.words, index)
        bench.nouns[index] = max((hit[0] for hit in hits if hit), default=0)
    return bench.nouns[index]


def name_end(bench: Bench, at: int) -> int | None:
    """The index after the body's name that begins at `at`; None when no body is named there."""
    index = at
    while index < len(bench.words) and index - at < 14:
        count = head(bench, index)
        if count and "+" in bench.word(index) and (further := name_end(bench, index + count)):
            return further
        if count and (behind := _letters_end(bench, index + count)):
            index = behind
        elif count and not _goes_before_another(bench, index + count):
            end = _tail(bench, index + count, capital=bench.capital(index))
            return _purpose(bench, end) if end == index + count and pair_end(bench, at) else end
        elif count:
            index += count
        elif index > at and (behind := _letters_end(bench, index)):
            index = behind
        elif (
            name_word(bench, index)
            or bench.low(index) in MIDDLE
            or (index > at and _matter(bench, at, index))
            or (index > at and forum_number(bench, index - 1))
            or bench.word(index) in ("'s", "'")
            or (bench.word(index) in _DASHES and name_word(bench, index + 1))
            or (
                index > at
                and bench.low(index) in ("of", "and", "&")
                and (name_word(bench, index + 1) or (bench.low(index + 1) == "the" and name_word(bench, index + 2)))
            )
            or (index > at and bench.low(index) == "and" and bench.low(index + 1) in MIDDLE)
        ):
            index += 1
        else:
            return None
        open_end = (
            index < len(bench.words) and not bench.joined(index) and bench.word(index) not in ("'s", "'", *_DASHES)
        )
        if open_end and not _letters_end(bench, index):
            return None
    return None


def _matter(bench: Bench, at: int, index: int) -> bool:
    """True for a word that tells what a body of two states is for: "the Peru–Chile border commission"."""
    word = bench.low(index)
    if word not in _PURPOSES and word not in bench.lore.lexicon.tellings.matters:
        return False
    end = pair_end(bench, at)
    return end is not None and end <= index < end + _FEW


_FEW = 4
_PURPOSES = frozenset("cooperation co-operation coordination co-ordination friendship partnership governmental".split())


def pair_end(bench: Bench, at: int) -> int | None:
    """The end of two states joined by a dash that begin at `at`: "Peru–Chile", "Franco-Algerian"; None for others."""
    if "-" in bench.word(at):
        return at + 1 if _joins_two(bench, bench.word(at)) else None
    first = bench.country(at)
    dash = at + first[0] if first else at
    second = bench.country(dash + 1) if first and bench.word(dash) in _DASHES else None
    return dash + 1 + second[0] if first and second and first[1] != second[1] else None


def _joins_two(bench: Bench, word: str) -> bool:
    lexicon = bench.lore.lexicon
    names = lexicon.states.name_of, lexicon.states.adjective_of, lexicon.states.prefix_of, lexicon.organizations.code_of
    parts = word.split("-")
    return len(parts) > 1 and all(any(part in table for table in names) for part in parts)


def forum_number(bench: Bench, index: int) -> bool:
    """True for the letters of a forum before the number of its sitting: "COP 29"."""
    number = bench.word(index + 1)
    letters = bench.word(index) in bench.lore.lexicon.mechanisms.numbered
    return letters and number.isdigit() and len(number) < _YEAR and bench.joined(index + 1)


_YEAR = 4


def _letters_end(bench: Bench, index: int) -> int | None:
    """The index behind letters in brackets inside a name, before its noun: "the X Initiative (XI) Leaders' Summit"."""
    letters = bench.word(index + 1)
    told = bench.word(index) == "(" and bench.word(index + 2) == ")"
    short = letters.isalnum() and letters[:1].isupper() and sum(c.isupper() for c in letters) > 1
    return index + 3 if told and short and _noun_ahead(bench, index + 3) else None


def _noun_ahead(bench: Bench, at: int) -> bool:
    """True where the noun of a name stands behind a few more words of it: "Virtual Leaders' Meeting"."""
    index = at
    while index < at + _FEW and not head(bench, index):
        if not (bench.capital(index) or bench.low(index) in MIDDLE or bench.word(index) in _SIGNS):
            return False
        index += 1
    return head(bench, index) > 0


_FEW = 5
_SIGNS = ("'", "’", "'s", "’s")


def _goes_before_another(bench: Bench, index: int) -> bool:
    """True when another noun of a body follows directly ("Council Meeting", "Forum Summit")."""
    return (
        bench.joined(index)
        and bench.capital(index)
        and (head(bench, index) > 0 or (name_word(bench, index) and head(bench, index + 1) > 0))
    )


def _tail(bench: Bench, end: int, *, capital: bool) -> int:
    """Take in "on Trade and Economic Cooperation", "of Heads of State of ...", "between X and Y"."""
    index = end
    while _goes_on(bench, index) and len(bench.words) > index + 1:
        at = index + 1 + (bench.low(index + 1) == "the")
        if (
            not name_word(bench, at)
            or (bench.low(index) == "on" and bench.lore.cities.at(bench.words, at))
            or _is_date(bench, at)
        ):
            break
        if not capital and not bench.country(at):
            break
        stop = capitals_end(bench, at)
        if stop == at:
            break
        if bench.low(index) == "of" and (both := two_lands(bench, index + 1)):
            return both
        index = end = _list_end(bench, stop, topics=bench.low(index) in ("on", "for"))
    if bench.low(index) == "between":
        if bench.low(index + 1) == "the" and bench.low(index + 2) == "two" and bench.low(index + 3) in BOTH:
            return index + 4
        return two_lands(bench, index + 1) or end
    return end


def _purpose(bench: Bench, end: int) -> int:
    """Take in "on police cooperation", "for economic and industrial cooperation": what a body of two states is for."""
    index = end + 1
    if bench.low(end) not in ("on", "for") or bench.capital(index):
        return end
    while bench.joined(index) and (
        _is_purpose(bench, index) or (bench.low(index) == "and" and _is_purpose(bench, index + 1))
    ):
        index += 1
    return index if index > end + 1 else end


def _is_purpose(bench: Bench, index: int) -> bool:
    word = bench.low(index)
    return not bench.capital(index) and (
        word in MIDDLE or word in _PURPOSES or word in _FIELDS or word in bench.lore.lexicon.tellings.matters
    )


_FIELDS = frozenset(
    "industrial scientific technological technical commercial investment affairs matters issues questions relations "
    "safety".split()
)


def two_lands(bench: Bench, at: int) -> int | None:
    """The end of "Peru and Chile", "the Republic of Peru and the Republic of Chile", by their names."""
    at += bench.low(at) == "the"
    first = bench.country(at)
    behind = at + first[0] if first else at
    if first is None or bench.low(behind) != "and":
        return None
    behind += 1 + (bench.low(behind + 1) == "the")
    second = bench.country(behind)
    end = behind + second[0] if second else behind
    return end if second and second[2] != "adjective" and not bench.possessive(end) else None


def _goes_on(bench: Bench, index: int) -> bool:
    """True at "on", "of", "for" behind the noun of a body, and at what its parties are parties to."""
    treaty = bench.low(index) == "to" and bench.word(index - 1) == "Parties"
    return treaty or bench.low(index) in ("on", "of", "for")


def _land_word(bench: Bench, index: int) -> bool:
    return bench.country(index) is not None or "-" in bench.word(index)


def _list_end(bench: Bench, end: int, *, topics: bool) -> int:
    """The end of a list that goes on behind a comma: "of X, Y and Z", "on Science, Technology and Trade"."""
    index, listed = end, bench.country(end - 1) is not None or topics
    while listed and bench.word(index) == ",":
        at = index + 1 + (bench.low(index + 1) == "and")
        stop = _item_end(bench, at, topics=topics)
        if stop is None:
            return end
        if bench.low(at - 1) == "and" or "and" in (bench.low(n) for n in range(at, stop)):
            return stop
        if bench.low(stop) == "and":
            return _item_end(bench, stop + 1, topics=topics) or end
        index = stop
    return end


def _item_end(bench: Bench, at: int, *, topics: bool) -> int | None:
    """The end of a state in a list of states, or of capitalised words in a list of topics."""
    land = bench.country(at)
    if topics:
        return capitals_end(bench, at) if land is None and name_word(bench, at) else None
    return at + land[0] if land and land[2] != "adjective" else None


def _is_date(bench: Bench, at: int) -> bool:
    if bench.word(at) in _WEEKDAYS:
        return True
    return (
        bench.word(at) in bench.lore.not_names
        and bench.lore.bodies.at(bench.words, at) is None
        and bench.word(at + 1)[:1].isdigit()
    )


_WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def capitals_end(bench: Bench, at: int) -> int:
    """The end of a run of capitalised words joined by "and", "of", "&", commas before "and" left out."""
    index = end = at
    while index < len(bench.words):
        if name_word(bench, index) and (index == at or bench.joined(index) or bench.word(index - 1) == "-"):
            index += 1
            end = index
        elif bench.low(index) in ("and", "of", "&", "the", "-", "'s", "'") and (
            name_word(bench, index + 1) or (bench.low(index + 1) == "the" and name_word(bench, index + 2))
        ):
            if bench.low(index) == "and" and bench.low(index + 1) == "the" and _land_word(bench, index + 2):
                break
            index += 1
        else:
            break
    return end


def organization_end(bench: Bench, at: int, *, numbered: bool) -> int | None:
    """A forum known by name that sits ("Summit of the Americas"); any organisation when its sitting is numbered."""
    hit = bench.lore.organizations.at(bench.words, at)
    if hit is None:
        return None
    sits = any(head(bench, i) for i in range(at, at + hit[0]))
    return at + hit[0] if sits or numbered else None


def organ_end(bench: Bench, at: int, number: int | None) -> int | None:
    """An organ of an organisation whose sitting is numbered: "the 5th session of the X Authority of Heads of State"."""
    end = capitals_end(bench, at)
    hit = bench.lore.organizations.at(bench.words, at)
    return end if number is not None and hit is not None and end > at + hit[0] else None


def told_number(bench: Bench, index: int) -> int | None:
    """The number of a sitting at `index`: an ordinal word, or a Roman numeral before a capital; None for none."""
    word = bench.word(index)
    value = ordinal(word)
    if value is None and len(word) > 1 and bench.capital(index + 1):
        value = roman(word)
    return value if value and value < 200 else None
