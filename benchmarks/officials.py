"""An official as a title names one, read by a small parser of its own: office, name and state are parted by what words
an office is made of, not by the program that is to be measured. Only the tables of names of states are shared.

`officials` is strict: it gives up (None) where a title holds words that it cannot place.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from tests.pipeline import lexicon

OFFICE_WORDS = frozenset(
    "1st 2nd acting additional administration admiral adviser advisor affairs africa african alternate ambassador "
    "american amir apnsa army asia-pacific asian assistant attorney authority bureau cabinet central chair chairman "
    "chairperson chairwoman chancellor chargé chief coach commander commander-in-chief commission commissioner "
    "committee consul cooperation coordinating coordinator council counsellor crown defence defense department deputy "
    "designate diaspora diplomatic director director-general division duke economic economy elect emir energy envoy "
    "executive expatriates external federal finance first foreign former general government governor grand head high "
    "horn incoming interim international investment king kosovo latin leader majesty maritime member minister "
    "minister-designate ministry national newly-appointed nsa office opposition parliamentary party patriarch "
    "permanent politburo pope premier presidency president president-elect presidential presidium presumptive prime "
    "prince princess principal progressive province queen regional relations representative royal secretariat "
    "secretary secretary-general security senior speaker special state strategic sultan supreme taoiseach trade "
    "treasury under union vice visiting".split()
)
_JOINTS = frozenset("of and & for the to on in at".split())
_STYLES = re.compile(
    r"(?:His|Her|Their) (?:Majesty|Holiness|All-Holiness|Excellency)\s+|(?:Dr|Gen|Mr|Ms|Mrs|H\.E|Rt)\.\s+|"
    r"(?:Ecumenical|Sheikh|Sayyid|Cardinal)\s+"
)
_WORD = re.compile(r"People['’]s|['’]s|[^\s,’']+(?:['’](?!s\b)[^\s,’']+)*(?:['’](?!s\b))?|,")


@dataclass(frozen=True)
class Official:
    """Somebody as a title names them; what it does not say is None."""

    name: str
    office: str | None
    country: str | None


@cache
def lands() -> Mapping[str, str]:
    """Folded names and adjectives of states and of bodies that have officials, and whose they are."""
    known = lexicon()
    bodies = {**known.organizations.code_of, **known.organizations.adjective_of}
    whole = known.organizations.whole_of
    found = {fold(surface): whole.get(code, code) for surface, code in bodies.items()}
    for table in (known.states.capital_of, known.states.adjective_of, known.states.name_of):
        found |= {fold(surface): code for surface, code in table.items()}
    return found | {fold(name): code for name, code in ADDED.items()}


# Names of states and bodies in titles that the tables hold in another form, or not as holders of offices.
ADDED = {"Palestinian Authority": "PSE", "CPV": "VNM", "British Columbia": "CAN", "African Union Commission": "AU"}


def fold(text: str) -> str:
    """Small letters without marks, hyphens as spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("ӧ", "ö").replace("-", " ").replace("’", "'").casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def told_in(text: str, code: str) -> bool:
    """True when a text holds a name, an adjective or a capital of a state or body."""
    plain = _bare(text)
    return any(_bare(surface) in plain for surface in _surfaces()[code])


def _bare(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', fold(text).replace('.', '')))} "


@cache
def _surfaces() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for surface, code in lands().items():
        found.setdefault(code, []).append(surface)
    return found


def land_at(words: list[str], at: int) -> tuple[str, int] | None:
    """The state or body whose name begins at a word, and where it ends; the longest name goes first."""
    begin = at + (words[at].lower() == "the")
    for end in range(min(begin + 9, len(words)), begin, -1):
        code = lands().get(fold(" ".join(words[begin:end])))
        if code and words[begin][0].isupper():
            return code, end
    return None


def official(text: str) -> Official | None:
    """The one official that a piece of a title names; None where words are left over."""
    words = _WORD.findall(_STYLES.sub("", text.strip()))
    for reading in (_office_first, _name_first):
        found = reading(words)
        if found:
            return found
    return None


def _office_first(words: list[str]) -> Official | None:
    """ "Kenyan President Jane Doe", "President Jane Doe of Kenya", "President of Kenya Jane Doe"."""
    office, country, at = _office(words)
    if not office:
        return None
    end = at
    while end < len(words) and words[end] not in (",", "of") and not _is_office_word(words[end]):
        end += 1
    if end < len(words) and words[end] == "," and words[end + 1 : end + 2] == ["Jr."]:
        end += 2
    name = words[at:end]
    if end < len(words) and words[end].lower() == "of" and end + 1 < len(words):
        land = land_at(words, end + 1)
        if land:
            country, end = land
    return Official(_joined(name), office, country) if name and _is_name(name) and end == len(words) else None


def _name_first(words: list[str]) -> Official | None:
    """ "Jane Doe, President of Kenya"."""
    if "," not in words:
        return None
    at = words.index(",")
    office, country, end = _office(words[at + 1 :])
    named = _is_name(words[:at]) and not any(_is_office_word(word) for word in words[:at])
    return Official(_joined(words[:at]), office, country) if named and office and end == len(words) - at - 1 else None


def _office(words: list[str]) -> tuple[str, str | None, int]:
    """The office at the beginning of the words, the state within it, and where it ends."""
    kept: list[str] = []
    country, at, end = None, 0, 0
    while at < len(words):
        land = land_at(words, at)
        if _is_office_word(words[at]) and (land is None or land[1] == at + 1):
            kept.append(words[at])
            at += 1
            end = at
        elif land and not _is_name_here(words, at, land[1]):
            country, at = country or land[0], land[1]
            at += words[at : at + 1] in (["’s"], ["'s"])
            end = at
        elif words[at].lower() in _JOINTS or (words[at] == "," and _is_office_word(_word(words, at + 1))):
            kept.append(words[at].lower())
            at += 1
        else:
            break
    while kept and kept[-1] in _JOINTS:
        kept.pop()
    return (_joined(kept), country, end) if any(_is_office_word(word) for word in kept) else ("", None, 0)


def _is_name_here(words: list[str], at: int, end: int) -> bool:
    """A state's name after an office, with a name behind it, begins a person's name ("President Chad Doe")."""
    return at > 0 and words[at - 1].lower() not in _JOINTS and not _is_office_word(_word(words, end)) and at != 0


def _word(words: list[str], at: int) -> str:
    return words[at] if at < len(words) else ""


def _is_office_word(word: str) -> bool:
    return bool(word) and word[0].isupper() | word[0].isdigit() and fold(word).replace(" ", "-") in OFFICE_WORDS


def _is_name(words: Iterable[str]) -> bool:
    """Names have a capital, particles apart."""
    words = list(words)
    return any(word[0].isupper() for word in words) and not any(word in ("on", "with", "in") for word in words)


def _joined(words: list[str]) -> str:
    return " ".join(words).replace(" ,", ",").replace(" ’s", "’s").replace(" 's", "'s")


def same_name(one: str, other: str) -> bool:
    """One name is part of the other, whatever the order; a letter or so may be written otherwise."""
    left, right = ([w.strip(".,") for w in fold(name).split() if len(w) > 1] for name in (one, other))
    short, long = sorted((left, right), key=len)
    return bool(short) and all(any(_alike(word, each) for each in long) for word in short)


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other).ratio() >= 0.8)


def same_office(one: str, other: str) -> bool:
    """The same words in any order, small words and states apart."""
    return _office_words(one) == _office_words(other)


_GRADES = frozenset(
    "vice deputy former first second assistant acting under alternate elect designate incoming interim".split()
)


def holds(held: Iterable[str | None], office: str) -> bool:
    """True when the offices that somebody is given hold this one, alone, as one of two, or told more fully.

    A "National Security Advisor to the Prime Minister" is a national security advisor, a vice president no president.
    """
    parts = [part for one in held if one for part in (one, *re.split(r" and |, | & | - ", one))]
    if any(same_office(part, office) or _fuller(part, office) for part in parts):
        return True
    halves = ((office[: cut.start()], office[cut.end() :]) for cut in re.finditer(r",? and | & |, ", office))
    return any(all(any(same_office(part, half) for part in parts) for half in both) for both in halves)


def _fuller(told: str, office: str) -> bool:
    wanted, words = Counter(_office_words(office)), Counter(_office_words(told))
    return len(wanted) > 1 and wanted <= words and not (words - wanted).keys() & _GRADES


_SMALL = frozenset("of the and & for to on in a s affairs affair s' newly appointed visiting".split())
_SPELLED = {"adviser": "advisor", "defence": "defense", "emir": "amir", "nsa": "national security advisor"}
_SPELLED |= {"1st": "first", "chairperson": "chair", "chairman": "chair", "un": "united nations"}


def _office_words(office: str) -> list[str]:
    words = _WORD.findall(office)
    kept, at = [], 0
    while at < len(words):
        land = land_at(words, at)
        if land and (land[1] > at + 1 or not _is_office_word(words[at])):
            at = land[1]
            continue
        kept += _SPELLED.get(fold(words[at]), fold(words[at])).split()
        at += 1
    return sorted(word.strip(",.'") for word in kept if word.strip(",.'") not in _SMALL and len(word) > 1)
