"""What reports call states and people, counted over a whole record: what a part of it cannot tell by itself."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from dragoman.lexicon import Lexicon
from dragoman.lexicon.states import States
from dragoman.model import Claim, Party

# Names that stand with an article have one of these words in them, or end in a plural that the reports tell us of.
ARTICLE_WORDS = re.compile(r"\b(United|Republic|Kingdom|States|Union|Federation|Emirates|Islands|Organi[sz]ation)\b")
_SUFFIX = re.compile(r",? (?:Jr|Sr)\.?$| [IVX]+$")
_INITIAL = re.compile(r"\b[A-Z]\.(?=\s)")
_DASH = re.compile(r"[-–—]")
_SURFACE = re.compile(r"[^\W\d_][\w.'’-]*")

Counts = Mapping[str, Mapping[str, int]]
"""By what is counted ("person ana novak", "body Joint Committee", "article <name>", "reports"), the counts."""

REPORTS = "reports"
_BETWEEN = "\x1f"


class Known(Protocol):
    """What a record as a whole tells of names and days, whichever part of it lies open."""

    @property
    def today(self) -> str | None:
        """The last day in the record, of a report or of what had happened."""

    @property
    def reports(self) -> int:
        """How many reports there are."""

    def people(self) -> Sequence[str]:
        """Every name of a person, in the order of the alphabet."""

    def bodies(self) -> Sequence[str]:
        """Every name of a body that sits."""

    def of(self, key: str) -> Mapping[str, int]:
        """The counts under a key."""


def plain_name(name: str) -> str:
    """A name without initials and "Jr.", in small letters: two forms of one person's name are equal so."""
    return " ".join(_INITIAL.sub("", _SUFFIX.sub("", name)).casefold().split())


def person(name: str) -> str:
    """The key under which a person of this name is counted."""
    return f"person {plain_name(name)}"


def body(name: str) -> str:
    """The key under which a body of this name is counted."""
    return f"body {name}"


def forms(known: Known, name: str) -> tuple[str, ...]:
    """The names by which the record knows whoever bears one."""
    return tuple(sorted(_named("name", known.of(person(name)))))


def ids(counts: Mapping[str, int]) -> tuple[str, ...]:
    """The ids that were given to whom or what is counted."""
    return tuple(sorted(_named("id", counts)))


def short(known: Known, name: str) -> str:
    """The short name that the reports use most for a person ("Ding", "von der Leyen"); the name where they use none."""
    told = _named(f"short {name}", known.of(person(name)))
    return max(sorted(told), key=lambda one: told[one]) if told else name


def with_article(known: Known, name: str) -> bool:
    """True for a name in the plural that most reports write with an article."""
    told = known.of(f"article {name}") if name.endswith("s") else {}
    return told.get("the", 0) * 2 > told.get("all", 0)


def states_in(text: str, lexicon: Lexicon) -> frozenset[str]:
    """The codes of the states that a text names, by name or adjective ("China–Kazakhstan Cooperation Committee")."""
    words = [word[0].rstrip(".'’-") for word in _SURFACE.finditer(_DASH.sub(" ", text))]
    words = [word[:-2] if word.endswith(("'s", "’s")) else word for word in words]
    found, openings, start = set(), _openings(lexicon.states), 0
    while start < len(words):
        code, length = _longest(words[start : start + 4], lexicon.states) if words[start] in openings else (None, 1)
        found |= {code} if code else set()
        start += length
    return frozenset(found)


def _longest(words: Sequence[str], states: States) -> tuple[str | None, int]:
    """The state whose name or adjective begins here with most words, and how many: these name no other as well."""
    for length in range(len(words), 0, -1):
        surface = " ".join(words[:length])
        if code := states.name_of.get(surface) or states.adjective_of.get(surface):
            return code, length
    return None, 1


_OPENINGS: dict[int, tuple[States, frozenset[str]]] = {}


def _openings(states: States) -> frozenset[str]:
    """The words with which names and adjectives of states begin; no other word need be looked at."""
    kept = _OPENINGS.get(id(states))
    if kept is None or kept[0] is not states:
        kept = states, frozenset(name.split(" ")[0] for name in (*states.name_of, *states.adjective_of))
        _OPENINGS[id(states)] = kept
    return kept[1]


def counted(text: str, claims: Iterable[Claim], lexicon: Lexicon) -> dict[str, Counter[str]]:
    """What one report adds to the counts of a record."""
    found = {REPORTS: Counter({"all": 1})}
    for claim in claims:
        for party in claim.parties():
            if party.kind == "person":
                _count(found, person(party.name), _of_person(party))
        for party in claim.roles.get("mechanism", ()) if claim.act == "session" else ():
            states = (f"state{_BETWEEN}{code}" for code in states_in(party.name, lexicon))
            _count(found, body(party.name), (f"id{_BETWEEN}{party.id}", *states))
    for name in _plurals(lexicon):
        if name in text:
            found[f"article {name}"] = +Counter({"all": text.count(name), "the": text.count(f"the {name}")})
    return found


def _count(found: dict[str, Counter[str]], key: str, told: Iterable[str]) -> None:
    found.setdefault(key, Counter()).update(told)


def _of_person(party: Party) -> list[str]:
    told = [f"id{_BETWEEN}{party.id}"]
    if is_person(party):
        told.append(f"name{_BETWEEN}{party.name}")
        if words := _short_in(party.text, party.name):
            told.append(f"short {party.name}{_BETWEEN}{words}")
    return told


def is_person(party: Party) -> bool:
    """True for a person with a name."""
    return party.kind == "person" and party.name[:1].isupper() and not by_office(party)


def by_office(party: Party) -> bool:
    """True for "Prime Minister" and "Deputy Prime Minister of Norway": told by the office, and not by a name."""
    name, office = party.name.casefold(), (party.office or "").casefold()
    return bool(office) and (name == office or name.startswith((f"{office} of ", f"{office} from ")))


def _named(sort: str, counts: Mapping[str, int]) -> dict[str, int]:
    start = sort + _BETWEEN
    return {one.removeprefix(start): counts[one] for one in counts if one.startswith(start)}


def names(counts: Mapping[str, int]) -> Iterable[str]:
    """The names of persons among counts."""
    return _named("name", counts)


def states(counts: Mapping[str, int]) -> frozenset[str]:
    """The states that the name of a body names."""
    return frozenset(_named("state", counts))


def _plurals(lexicon: Lexicon) -> tuple[str, ...]:
    """Names of states of which only the reports tell whether they stand with an article."""
    found = {name for name in lexicon.states.display.values() if name.endswith("s")}
    return tuple(sorted(name for name in found if not ARTICLE_WORDS.search(name)))


def _short_in(text: str, name: str) -> str | None:
    """The part of a name that words such as "the vice premier Ding" end with; None where they give the whole name."""
    parts = _SUFFIX.sub("", name).split()
    words = _SUFFIX.sub("", text.strip()).removesuffix("'s").removesuffix("’s").split()
    if words[-len(parts) :] == parts:
        return None
    for length in range(len(parts) - 1, 0, -1):
        tail = words[-length:]
        if len(tail) == length and tail in (parts[:length], parts[-length:]):
            return " ".join(tail)
    return None
