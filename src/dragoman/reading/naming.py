"""Who is the same person within one document: full names, later surnames, other spellings of the office."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from operator import itemgetter

from dragoman.lexicon.ranks import RULERS
from dragoman.model import Mention
from dragoman.reading.appositions import apposition
from dragoman.reading.bench import Bench
from dragoman.reading.titles import name_end

_DROP = frozenset("jr sr ii iii iv".split())


@dataclass(slots=True)
class Person:
    """A person of the document: every name used, the offices in order, the country with its basis.

    `told` is False when no words at the name itself give the country; `starts` is where the person is named;
    `foreign` are states whose official the person is not: those where he is a guest, and that of his counterpart.
    """

    names: list[str]
    offices: list[str]
    country: str | None
    basis: str | None
    rank: str | None
    former: bool
    told: bool = True
    starts: list[int] = field(default_factory=list)
    foreign: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The fullest name the document gives."""
        return max(self.names, key=lambda n: (len(name_parts(n)), len(n)))

    @property
    def later(self) -> str | None:
        """The basis of the country at a mention that does not give it itself."""
        return ("earlier" if self.told else self.basis) if self.country else None

    def take(self, country: str, basis: str) -> None:
        """Give the person a country that the words at the name do not tell."""
        self.country, self.basis, self.told = country, basis, False


@lru_cache(maxsize=8192)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without initials, suffixes and the Arabic article."""
    text = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = [_ARTICLE.sub("", w.strip('.,"')) for w in text.replace("'", "").split()]
    return tuple(w for w in words if len(w) > 1 and w not in _DROP)


# "Al-Jarallah" is Jarallah as well.
_ARTICLE = re.compile(r"^[ae]l-(?=\w{4})")


@lru_cache(maxsize=8192)
def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True when one name is part of the other, or both share the last word and their first words begin alike."""
    if not one or not other:
        return False
    if set(one) <= set(other) or set(other) <= set(one):
        return not (_fathers(*sorted((one, other), key=lambda name: len(set(name)))) or _of_one_house(one, other))
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        return one[0][:2] == other[0][:2] and not _other_between(one, other)
    return _spelt_alike(one, other)


def _fathers(short: Sequence[str], full: Sequence[str]) -> bool:
    """True for a name that begins with that of somebody's father: King Salman is not Mohammed bin Salman."""
    at = full.index(short[0]) if short[0] in full else 0
    return at > 0 and full[at - 1] in _SON_OF and short[0] not in _SON_OF


def _of_one_house(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for two of one house with other given names: "Nawaf Ahmad S.", "Ahmad Nawaf Ahmad S."."""
    few = min(one, other, key=len)
    whole = len(few) >= _WHOLE and few[0] not in _BEFORE_SURNAMES
    return whole and one[-1] == other[-1] and not alike(one[0], other[0])


_WHOLE = 3
_BEFORE_SURNAMES = frozenset("de del della da das do dos di du la le van von der den ter al el bin ould".split())


def _other_between(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for two of one house whose fathers differ: "Salman bin Hamad Al Khalifa", "Salman bin Isa Al Khalifa"."""
    first, second = (
        [w.removeprefix("al-") for w in name[1:-1] if w not in _SON_OF and w != "al"] for name in (one, other)
    )
    return all(
        any(not any(_near(w, x) for x in theirs) for w in mine) for mine, theirs in ((first, second), (second, first))
    )


def _near(one: str, other: str) -> bool:
    """True for two spellings of one short name ("Hamed", "Hamad")."""
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _NEARLY


def _spelt_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for two spellings of one long surname beside like given names; Aliyeva is not Aliyev."""
    first, second = one[-1], other[-1]
    if min(len(first), len(second)) < _LONG or first[0] != second[0] or f"{first}a" == second or f"{second}a" == first:
        return False
    given = len(one) == 1 or len(other) == 1 or alike(one[0], other[0])
    return given and alike(first, second)


@lru_cache(maxsize=8192)
def alike(one: str, other: str) -> bool:
    """True for words that differ in a letter or two."""
    return one == other or SequenceMatcher(None, one, other).ratio() >= _NEAR


_LONG, _NEAR, _NEARLY = 7, 0.86, 0.75


def cast(mentions: Sequence[Mention]) -> list[Person]:
    """The people of a document from its named mentions, the fullest names first so that short ones find them."""
    people: list[Person] = []
    named = [m for m in mentions if m.kind == "person" and m.how == "named"]
    order = sorted(range(len(named)), key=lambda i: (-len(name_parts(named[i].name)), i))
    for index in order:
        mention = named[index]
        match = bearer(people, mention)
        if match is None:
            match = Person([], [], None, None, mention.rank, mention.former)
            people.append(match)
        _join(match, mention)
    return people


def _offices(mention: Mention) -> tuple[str, ...]:
    return mention.offices or ((mention.office,) if mention.office else ())


def bearer(people: Sequence[Person], mention: Mention) -> Person | None:
    """Who of the people a named mention is: of several who bear the name the nearest of that office."""
    parts = name_parts(mention.name)
    bearing = people.bearing(parts) if isinstance(people, Cast) else [p for p in people if _bears(p, parts)]
    hits = [p for p in bearing if not (mention.country and p.country and mention.country != p.country)]
    hits = [p for p in hits if not _throned(p, mention, parts)]
    near = [p for p in hits if _fits(p, mention)] if len(hits) > 1 else []
    return _nearest(_foremost(near or hits, parts), mention.start)


def _throned(person: Person, mention: Mention, parts: tuple[str, ...]) -> bool:
    """True for "Sultan Ibrahim" beside Prime Minister Anwar Ibrahim: a ruler goes by his given name."""
    if mention.how != "named" or len(parts) != 1 or (mention.office or "").casefold() not in _THRONES:
        return False
    if person.offices:
        return not any(office.casefold() in _THRONES for office in person.offices)
    return all(name_parts(name)[:1] != parts for name in person.names)


_THRONES = RULERS | {"prince", "princess", "crown prince"}


def _bears(person: Person, parts: tuple[str, ...]) -> bool:
    return any(same_person(parts, name_parts(name)) for name in person.names)


class Cast(list[Person]):
    """The people of a report when all their names are told: who bears which, and where, is worked out once."""

    def __init__(self, people: Iterable[Person], text: str) -> None:
        """Take the people and the text that names them."""
        super().__init__(people)
        self._text = text
        self._bearing: dict[tuple[str, ...], list[Person]] = {}

    def bearing(self, parts: tuple[str, ...]) -> list[Person]:
        """Those who bear a name, in order."""
        if parts not in self._bearing:
            self._bearing[parts] = [person for person in self if _bears(person, parts)]
        return self._bearing[parts]

    @cached_property
    def calls(self) -> list[tuple[int, Person]]:
        """Where the text uses a word of somebody's name, and whose it is."""
        return list(_calls(self._text, self))


def named_in(text: str, start: int, end: int, people: Sequence[Person]) -> Sequence[tuple[int, Person]]:
    """Where a stretch of text uses a word of somebody's name, and whose it is: the first in `people` who bears it."""
    calls = people.calls if isinstance(people, Cast) else list(_calls(text, people))
    return calls[bisect_left(calls, start, key=itemgetter(0)) : bisect_left(calls, end, key=itemgetter(0))]


def _calls(text: str, people: Sequence[Person]) -> Iterator[tuple[int, Person]]:
    bearers = {part: persons[0] for part, persons in name_index(people).items()}
    for found in _CAPITALISED.finditer(text) if bearers else ():
        parts = name_parts(found[0])
        if parts and parts[0] in bearers:
            yield found.start(), bearers[parts[0]]


_CAPITALISED = re.compile(r"[^\W\d_a-z](?:[\w-]|'(?!s\b))*")


def _fits(person: Person, mention: Mention) -> bool:
    held = [o.casefold() for o in person.offices]
    office = (mention.office or "").casefold()
    same = not office or any(one == office or one.startswith(f"{office} ") for one in held)
    return mention.country in (None, person.country) and same


def _foremost(people: Sequence[Person], parts: Sequence[str]) -> list[Person]:
    """Those whose first name or surname the parts are, before those who have them somewhere inside."""
    front = [p for p in people if any(_leads(name_parts(n), parts) for n in p.names)]
    return front or list(people)


def _leads(name: Sequence[str], parts: Sequence[str]) -> bool:
    """True when a name begins with the parts, or ends with them; a father's name ("bin Zayed") is no surname."""
    size = len(parts)
    fathers = len(name) > size and name[-size - 1] in _SON_OF
    return tuple(name[:size]) == tuple(parts) or (tuple(name[-size:]) == tuple(parts) and not fathers)


_SON_OF = frozenset("bin ibn bint ben ould uld".split())


def _nearest(people: Sequence[Person], at: int) -> Person | None:
    """Who was named last before a place, or who is named first after it."""
    before = [(max(n for n in p.starts if n <= at), i) for i, p in enumerate(people) if any(n <= at for n in p.starts)]
    if before:
        return people[max(before, key=lambda pair: (pair[0], -pair[1]))[1]]
    return min(people, key=lambda p: min(p.starts, default=at)) if people else None


def _join(person: Person, mention: Mention) -> None:
    person.starts.append(mention.start)
    if mention.name not in person.names:
        person.names.append(mention.name)
    for office in _offices(mention):
        if office.casefold() not in [o.casefold() for o in person.offices]:
            person.offices.append(office)
    if person.country is None:
        person.country, person.basis = mention.country, mention.basis
    if person.rank is None:
        person.rank = mention.rank


def with_given_names(text: str, people: Sequence[Person]) -> None:
    """Add the given name that a report tells elsewhere of somebody it names by an initial ("O. Doe", "Olga Doe")."""
    for person in people:
        found = _INITIALLED.fullmatch(person.name)
        if found is None:
            continue
        whole = rf"\b{re.escape(found[1])}[^\W\d_A-Z][\w'-]+ {re.escape(found[2])}\b"
        names = sorted(set(re.findall(whole, text)))
        if len(names) == 1:
            person.names.append(names[0])


def with_aliases(text: str, people: Sequence[Person], common: Collection[str]) -> None:
    """Add what somebody is called besides ("Joko Widodo, popularly known as Jokowi"), where the report goes on so.

    `common` are words that no name holds.
    """
    borne = {part for p in people for n in p.names for part in name_parts(n)}
    for person in people:
        for name in [n for n in person.names if " " in n]:
            for found in _bynames(text, name):
                alias = found[1] or found[2]
                told = len(re.findall(rf"\b{re.escape(alias)}\b", text)) > 1
                if told and alias not in common and not borne & set(name_parts(alias)):
                    person.names.append(alias)
                    borne |= set(name_parts(alias))


def _bynames(text: str, name: str) -> Iterator[re.Match[str]]:
    """The words behind a name that tell what its bearer is called besides."""
    at = text.find(name)
    while at >= 0:
        found = _CALLED.match(text, at + len(name))
        if found:
            yield found
        at = text.find(name, found.end() if found else at + 1)


_CALLED = re.compile(
    r"(?:,?(?: \w+)? (?:known|nicknamed)(?: \w+)?(?: as)?|, (?:\w+ )?(?:called|dubbed)|,? or(?: simply| just)?) "
    r"[\"']?([^\W\d_a-z][^\W_]*[^\W\d_A-Z][^\W_]*)\b"
    r"|(?: \(\"?([^\W\d_a-z][^\W\d_]*[^\W\d_A-Z])\"?\))"
)
_INITIALLED = re.compile(r"([A-Z][a-z]?)\. ?(?:[A-Z]\. ?)?([^\W\d_][\w'-]{2,})")


def short_mentions(bench: Bench, taken: Sequence[Mention], index: dict[str, list[Person]]) -> list[Mention]:
    """Later mentions by a part of a name ("Ding", "Kassym-Jomart Tokayev" without a title)."""
    taken = [m for m in taken if not (m.how == "pronoun" and _is_surname(bench, m, index))]
    found: list[Mention] = []
    at = 0
    while at < len(bench.words):
        word = bench.words[at]
        if not word.capital or any(m.start < word.end and word.start < m.end for m in taken):
            at += 1
            continue
        end = _run(bench, at, index, taken)
        parts = known_as(name_parts(bench.slice(at, end)), index)
        person = _who(parts, index, word.start) if end > at else None
        if person is None:
            at = max(end, _stranger(bench, at, index), at + 1)
            continue
        mention, at = _mentioned(bench, at, end, person)
        found.append(mention)
    return found


def _mentioned(bench: Bench, at: int, end: int, person: Person) -> tuple[Mention, int]:
    """The short mention of a person at words `at` to `end`, with what an apposition adds, and where it ends."""
    extra, stop = apposition(bench, end, person.country)
    for title in extra:
        if title.office.casefold() not in [o.casefold() for o in person.offices]:
            person.offices.append(title.office)
    start, finish = bench.words[at].start, bench.words[stop - 1].end
    short = _short(person, start, finish, bench.text[start:finish])
    return replace(short, offices=tuple(t.office for t in extra), name_end=bench.words[end - 1].end), stop


def _stranger(bench: Bench, at: int, index: dict[str, list[Person]]) -> int:
    """Where the name of somebody ends who only shares a surname ("Laura Bush" beside the president)."""
    end = name_end(bench, at)
    parts = name_parts(bench.slice(at, end))
    opens = at == 0 and (bench.low(at).endswith(("ing", "ly")) or len(parts) < 2)
    known = len(parts) == end - at == 2 and parts[0] not in index and parts[1] in index
    return (
        end if known and not opens and bench.word(at).isalpha() and bench.word(at) not in bench.lore.not_names else at
    )


def _is_surname(bench: Bench, pronoun: Mention, index: dict[str, list[Person]]) -> bool:
    """True for a capital "He" inside a sentence, or before "and" with a name, where somebody is called He."""
    if pronoun.text.casefold() not in index or not pronoun.text[0].isupper():
        return False
    at = next((i for i, w in enumerate(bench.words) if w.start == pronoun.start), 0)
    if bench.low(at + 1) == "and" and bench.capital(at + 2):
        return True
    return at > 0 and bench.word(at - 1).isalpha() and not bench.headed


def _run(bench: Bench, at: int, index: dict[str, list[Person]], taken: Sequence[Mention]) -> int:
    if bench.low(at) in _PRONOUNS:
        return at + 1 if bench.low(at) in index else at
    stop = name_end(bench, at)
    if stop == at and bench.words[at].text in bench.lore.not_names:
        return at
    end = at
    while (
        end < len(bench.words)
        and end < max(stop, at + 1)
        and not any(m.start < bench.words[end].end and bench.words[end].start < m.end for m in taken)
    ):
        end += 1
    whole = name_parts(bench.text[bench.words[at].start : bench.words[end - 1].end]) if end > at else ()
    parts = known_as(whole, index)
    if parts and all(part in index for part in parts):
        return end
    return (
        at + 1
        if name_parts(bench.words[at].text) and name_parts(bench.words[at].text)[0] in index and end == at + 1
        else at
    )


def known_as(parts: Sequence[str], index: Mapping[str, list[Person]]) -> tuple[str, ...]:
    """The words of a name, a surname in the spelling that the report uses elsewhere."""
    return tuple(part if part in index else _respelt(part, index) for part in parts)


def _respelt(part: str, index: Mapping[str, list[Person]]) -> str:
    if f"al{part}" in index:
        # "Hakim" is Alhakim, the article written as one word with the name.
        return f"al{part}"
    if len(part) < _LONG:
        return part
    near = [word for word in index if word[0] == part[0] and _spelt_alike((part,), (word,))]
    return near[0] if len(near) == 1 else part


def _who(parts: tuple[str, ...], index: dict[str, list[Person]], at: int) -> Person | None:
    candidates = [p for part in parts for p in index.get(part, [])]
    best = [p for p in candidates if all(any(part in name_parts(n) for n in p.names) for part in parts)]
    front = _foremost(list({id(p): p for p in best}.values()), parts)
    # A bare surname is who holds an office, and not the wife.
    return _nearest([p for p in front if p.rank not in (None, "other")] or front, at)


def _short(person: Person, start: int, end: int, text: str) -> Mention:
    return Mention(
        start, end, "person", person.name, text, person.offices[0] if person.offices else None, (), person.country,
        person.later, "short", person.rank, (), person.former, start, end,
    )  # fmt: skip


_PRONOUNS = frozenset("he she her his him they we you".split())


def name_index(people: Sequence[Person]) -> dict[str, list[Person]]:
    """Each word of each name (three letters or more, or a surname) with the people who bear it."""
    index: dict[str, list[Person]] = {}
    for person in people:
        for part in sorted({part for n in person.names for part in name_parts(n)}):
            index.setdefault(part, []).append(person)
    return index


def settle(mention: Mention, people: Sequence[Person]) -> Mention:
    """A named mention with the document's full name and, where it gives none itself, the country known elsewhere."""
    if mention.kind != "person" or mention.how != "named":
        return mention
    person = bearer(people, mention)
    if person is None:
        return mention
    country, basis = mention.country, mention.basis
    if country is None:
        country, basis = person.country, person.later
    office = mention.office or (person.offices[0] if person.offices else None)
    return replace(
        mention, name=person.name, country=country, basis=basis, office=office, rank=mention.rank or person.rank
    )


def name_counterparts(
    mentions: Sequence[Mention], roles: dict[str, Mention], held: Mapping[str, Sequence[str]]
) -> list[Mention]:
    """ "his counterpart Jane Doe" holds the office of the person named before her, who is of another state.

    `roles` keeps whose counterpart each is for the sentences that follow; `held` are the offices that a report tells.
    """
    out: list[Mention] = []
    for mention in mentions:
        if is_counterpart(mention):
            if mention.name in held:
                office = held[mention.name][0]
                out.append(replace(mention, office=office, offices=(office,)))
                continue
            found = _colleague(mention, out) if mention.how == "named" else None
            colleague = roles.get(mention.name) or found
            if colleague is not None:
                roles[mention.name] = colleague
                mention = as_counterpart(mention, colleague)
        out.append(mention)
    return out


def _colleague(mention: Mention, before: Sequence[Mention]) -> Mention | None:
    known = (m for m in reversed(before) if m.kind == "person" and m.office not in (None, COUNTERPART))
    known = (m for m in known if (m.office or "").split()[-1].casefold() not in _SPOUSES)
    return next((m for m in known if foreign_to(m, mention)), None)


def foreign_to(one: Mention, other: Mention) -> bool:
    """False for two who are known to be of one state."""
    return one.country is None or one.country != other.country


COUNTERPART = "counterpart"
_SPOUSES = ("lady", "gentleman")
_IN_FULL = {"EAM": "External Affairs Minister", "FM": "Foreign Minister", "PM": "Prime Minister"}


def is_counterpart(mention: Mention) -> bool:
    """True for somebody who is named and of whom only is told whose counterpart it is."""
    return mention.kind == "person" and mention.office == COUNTERPART and mention.how in ("named", "short")


def as_counterpart(mention: Mention, colleague: Mention) -> Mention:
    """A counterpart in the office of a colleague; a former colleague's counterpart may well be in office.

    What a state adds to a portfolio ("Foreign Affairs, Trade and Worship") is its own affair.
    """
    office = _portfolio(colleague) or colleague.office or COUNTERPART
    office = _IN_FULL.get(office, office).split(",")[0]
    return replace(mention, office=office, offices=(office,), rank=colleague.rank)


def _portfolio(colleague: Mention) -> str | None:
    """The ministry among the offices of somebody: who is deputy premier besides has counterparts as a minister."""
    held = [office for office in colleague.offices if "minister" in office.casefold().split()]
    return next((office for office in held if "prime" not in office.casefold()), None)
