"""Who is the same person within one document: full names, later surnames, other spellings of the office."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model import Mention
from dragoman.reading.appositions import apposition
from dragoman.reading.bench import Bench
from dragoman.reading.titles import name_end

_DROP = frozenset("jr sr ii iii iv".split())


@dataclass(slots=True)
class Person:
    """A person of the document: every name used, the offices in order, the country with its basis."""

    names: list[str]
    offices: list[str]
    country: str | None
    basis: str | None
    rank: str | None
    former: bool

    @property
    def name(self) -> str:
        """The fullest name the document gives."""
        return max(self.names, key=lambda n: (len(name_parts(n)), len(n)))


def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without initials and suffixes."""
    text = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = [w.strip(".,") for w in text.replace("'", "").split()]
    return tuple(w for w in words if len(w) > 1 and w not in _DROP)


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """True when one name is part of the other, or both share the last word and their first words begin alike."""
    if not one or not other:
        return False
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        return one[0][:2] == other[0][:2]
    return False


def cast(mentions: Sequence[Mention]) -> list[Person]:
    """The people of a document from its named mentions, the fullest names first so that short ones find them."""
    people: list[Person] = []
    named = [m for m in mentions if m.kind == "person" and m.how == "named"]
    order = sorted(range(len(named)), key=lambda i: (-len(name_parts(named[i].name)), i))
    for index in order:
        mention = named[index]
        match = _find(people, mention)
        if match is None:
            people.append(
                Person(
                    [mention.name],
                    list(_offices(mention)),
                    mention.country,
                    mention.basis,
                    mention.rank,
                    mention.former,
                )
            )
        else:
            _join(match, mention)
    return people


def _offices(mention: Mention) -> tuple[str, ...]:
    return mention.offices or ((mention.office,) if mention.office else ())


def _find(people: list[Person], mention: Mention) -> Person | None:
    parts = name_parts(mention.name)
    hits = [p for p in people if any(same_person(parts, name_parts(n)) for n in p.names)]
    if len(hits) > 1:
        near = [
            p
            for p in hits
            if mention.country in (None, p.country) and (not mention.office or mention.office in p.offices)
        ]
        hits = near or hits
    for person in hits:
        if mention.country and person.country and mention.country != person.country:
            continue
        return person
    return None


def _join(person: Person, mention: Mention) -> None:
    if mention.name not in person.names:
        person.names.append(mention.name)
    for office in _offices(mention):
        if office.casefold() not in [o.casefold() for o in person.offices]:
            person.offices.append(office)
    if person.country is None:
        person.country, person.basis = mention.country, mention.basis
    if person.rank is None:
        person.rank = mention.rank


def short_mentions(bench: Bench, taken: Sequence[Mention], index: dict[str, list[Person]]) -> list[Mention]:
    """Later mentions by a part of a name ("Ding", "Kassym-Jomart Tokayev" without a title)."""
    found: list[Mention] = []
    at = 0
    while at < len(bench.words):
        word = bench.words[at]
        if not word.capital or any(m.start < word.end and word.start < m.end for m in taken):
            at += 1
            continue
        end = _run(bench, at, index, taken)
        if end == at:
            at += 1
            continue
        text = bench.text[word.start : bench.words[end - 1].end]
        person = _who(name_parts(text), index)
        if person is not None:
            extra, stop = apposition(bench, end, person.country)
            for title in extra:
                if title.office.casefold() not in [o.casefold() for o in person.offices]:
                    person.offices.append(title.office)
            short = _short(
                person, word.start, bench.words[stop - 1].end, bench.text[word.start : bench.words[stop - 1].end]
            )
            found.append(replace(short, offices=tuple(t.office for t in extra), name_end=bench.words[end - 1].end))
            end = stop
        at = end
    return found


def _run(bench: Bench, at: int, index: dict[str, list[Person]], taken: Sequence[Mention]) -> int:
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
    parts = name_parts(bench.text[bench.words[at].start : bench.words[end - 1].end]) if end > at else ()
    if parts and all(part in index for part in parts):
        return end
    return (
        at + 1
        if name_parts(bench.words[at].text) and name_parts(bench.words[at].text)[0] in index and end == at + 1
        else at
    )


def _who(parts: tuple[str, ...], index: dict[str, list[Person]]) -> Person | None:
    candidates = [p for part in parts for p in index.get(part, [])]
    best = [p for p in candidates if all(any(part in name_parts(n) for n in p.names) for part in parts)]
    unique = list({id(p): p for p in best}.values())
    if len(unique) > 1:
        surname = [p for p in unique if any(name_parts(n)[-1:] == parts[-1:] for n in p.names)]
        unique = surname or unique
    return unique[0] if unique else None


def _short(person: Person, start: int, end: int, text: str) -> Mention:
    return Mention(
        start, end, "person", person.name, text, person.offices[0] if person.offices else None, (), person.country,
        "earlier" if person.country else None, "short", person.rank, (), person.former, start, end,
    )  # fmt: skip


def name_index(people: Sequence[Person]) -> dict[str, list[Person]]:
    """Each word of each name (three letters or more, or a surname) with the people who bear it."""
    index: dict[str, list[Person]] = {}
    for person in people:
        for part in sorted({part for n in person.names for part in name_parts(n)}):
            index.setdefault(part, []).append(person)
    return index


def settle(mention: Mention, people: Sequence[Person]) -> Mention:
    """A named mention with the document's full name and, where it gives none itself, the country known elsewhere in it."""
    if mention.kind != "person" or mention.how != "named":
        return mention
    person = _find(list(people), mention)
    if person is None:
        return mention
    country, basis = mention.country, mention.basis
    if country is None and person.country is not None:
        country, basis = person.country, "earlier"
    office = mention.office or (person.offices[0] if person.offices else None)
    return replace(
        mention, name=person.name, country=country, basis=basis, office=office, rank=mention.rank or person.rank
    )


def name_counterparts(mentions: Sequence[Mention]) -> list[Mention]:
    """ "his counterpart Jane Doe" holds the office of the person named before her in the sentence."""
    out: list[Mention] = []
    for mention in mentions:
        if mention.kind == "person" and mention.office == "counterpart":
            before = next((m for m in reversed(out) if m.kind == "person" and m.office), None)
            if before is not None and mention.how == "named":
                office = before.office or "counterpart"
                mention = replace(mention, office=office, offices=(office,), rank=before.rank)
        out.append(mention)
    return out
