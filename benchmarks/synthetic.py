"""Drafts of reports that nobody wrote, as many as are asked for: the load under which the record is tried.

    python -m benchmarks.synthetic 1000 [--seed 1] [--record FILE]

A made-up world in which real states meet through invented people: each happening is told by one to four reports; some
of them copy a sentence, bear no date, plan what others tell as done, or give a surname only. Happening by happening it
depends on the seed alone, so a longer run begins with the shorter one, and nothing is held in memory.
"""

import argparse
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, count, islice
from pathlib import Path
from random import Random

from dragoman.lexicon import Lexicon, load
from dragoman.model import Claim, Document, Draft, Evidence, Party, Span, TimeRef, Timex, content_id
from dragoman.model.claim import Value

_FIRST = date(2004, 1, 1)
_DAYS = 7300
_TERM = 1461
_STEEP = 0.7
_TELLINGS = (50, 25, 15, 10)
_GIVEN = (
    "Adam Aisha Amara Anton Bela Bruno Carla Chidi Clara Dalia Daniel Dario Elena Emil Esra Farid Fatima Felix Gita "
    "Hana Hugo Ilona Imani Iris Ivan Jamal Jana Jonas Kamal Karin Kofi Lars Leila Lena Lucas Mariam Marta Milan Mina "
    "Nadia Nils Nora Olga Omar Oskar Petra Rafael Rania Rosa Samir Sara Simon Sofia Tarek Tomas Vera Viktor Yara Zeno"
).split()
_STARTS = (
    "Ba Bel Bor Da Del Do Fa Fer Ga Gor Ha Hel Ka Kel Ko La Lin Ma Mel Mor Na Nor Pa Per Ra Ros Sa Sel Ta Tor Va"
).split()
_MIDDLES = "ba da de ga ka la le li lo ma me mi na ne ni ra re ri ro sa se si ta te ti va ve vi za zo".split()
_ENDS = (
    "berg dan der ding ford gar kan kov lin man mar nen nov quist ran ros sen son stad ster tan ten ton vic wa"
).split()
_OFFICES = (
    ("President", 30),
    ("Prime Minister", 25),
    ("Foreign Minister", 30),
    ("Deputy Prime Minister", 10),
    ("Defense Minister", 8),
    ("Trade Minister", 8),
    ("Energy Minister", 6),
    ("Finance Minister", 6),
)
_PLACES = "North South Coast Valley Delta Harbour Lake Plain".split()
_PAPERS = "Courier Dispatch Gazette Herald Post".split()
_PUBLISHERS = tuple(f"{place} {paper}" for place in _PLACES for paper in _PAPERS)
_TOPICS = (
    "trade energy transport water farming education health tourism mining fisheries banking space customs culture"
).split()
_DEEDS = "widen deepen finance review restart simplify modernise extend".split()
_OBJECTS = "corridors ports railways pipelines grids universities hospitals markets crossings laboratories".split()
_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_ACTS = (("meeting", 34), ("visit", 16), ("session", 12), ("agreement", 14), ("statement", 16), ("figure", 8))

_WORDINGS: Mapping[str, tuple[str, ...]] = {
    "meeting": (
        "{first} met {second} in {city} on {day}.",
        "In {city}, {second} received {first} for talks on {topic} on {day}.",
        "On {day} the work on {topic} was gone over in {city} by {first} and {second}.",
        "Talks on {topic} brought {first} together with {second} in {city} on {day}.",
    ),
    "meeting planned": ("{first} will meet {second} in {city} on {day}.",),
    "visit": (
        "{first} visited {home} on {day}.",
        "{home} welcomed {first} on {day} for a visit about {topic}.",
        "On {day} {topic} was what took {first} to {home}.",
    ),
    "visit planned": ("{first} will visit {home} on {day}.",),
    "session": (
        "{first} and {second} co-chaired the {sitting} on {day}.",
        "The {sitting} sat on {day}, chaired by {second} and {first}.",
        "On {day} {topic} stood first when {first} opened the {sitting} beside {second}.",
    ),
    "agreement": (
        "{guest} and {home} signed a memorandum of understanding on {topic} in {city} on {day}.",
        "A memorandum on {topic} was signed by {home} and {guest} on {day} in {city}.",
        "On {day}, {city} saw {guest} put its name beside that of {home} under a memorandum on {topic}.",
    ),
    "statement": (
        "{first} said on {day} that {guest} values its {topic} ties with {home}.",
        "{guest} values its {topic} ties with {home}, said {first} on {day}.",
    ),
    "figure": (
        "Trade between {guest} and {home} reached {amount} million dollars, {first} said on {day}.",
        "{first} on {day} put the trade of {guest} with {home} at {amount} million dollars.",
    ),
}


@dataclass(frozen=True, slots=True)
class World:
    """The states that deal with one another, by code, the busiest first, and how often each is drawn."""

    seed: int
    codes: tuple[str, ...]
    names: Mapping[str, str]
    capitals: Mapping[str, str]
    weights: tuple[float, ...]

    def state(self, dice: Random) -> str:
        """A state; few are in many happenings."""
        return self.codes[bisect(self.weights, dice.random() * self.weights[-1])]


@dataclass(frozen=True, slots=True)
class Happening:
    """What took place: the same for all reports of it."""

    number: int
    act: str
    day: date
    sides: tuple[str, str]
    offices: tuple[str, str]
    topic: str
    amount: int
    ordinal: int
    tellings: int


@dataclass(slots=True)
class Page:
    """A report under construction: its sentences so far, and what they claim."""

    number: int
    document: Document
    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    tenses: list[str] = field(default_factory=list)

    def say(self, sentence: str, *, paragraph: bool = False) -> Span:
        """Add a sentence; where it stands."""
        gap = "" if not self.text else "\n\n" if paragraph else " "
        span = Span(len(self.text) + len(gap), len(self.text) + len(gap) + len(sentence))
        self.text += gap + sentence
        self.sentences.append(span)
        return span

    def tell(
        self,
        act: str,
        span: Span,
        roles: Mapping[str, Sequence[Party]],
        *,
        time: Timex | None = None,
        modality: str = "occurred",
        where: tuple[str, str] | None = None,
        values: Mapping[str, Value] | None = None,
    ) -> None:
        """Add a claim that rests on the words at a span."""
        text = self.text[span.start : span.end]
        self.claims.append(
            Claim(
                id=content_id(act, self.document.id, text, len(self.claims)),
                act=act,
                document=self.document.id,
                path=self.document.path,
                modality=modality,
                roles={role: tuple(roles[role]) for role in sorted(roles)},
                evidence=(Evidence(span.start, span.end, text),),
                rule=f"{act}/synthetic",
                where=where[0] if where else None,
                where_country=where[1] if where else None,
                values=values or {},
                publisher=self.document.publisher,
                time=TimeRef(time, "future" if modality == "planned" else "past"),
            )
        )

    def time(self, span: Span, words: str, day: date, tense: str) -> Timex:
        """The time expression that stands in a sentence."""
        start = self.text.index(words, span.start)
        timex = _timex(start, words, day)
        self.timexes.append(timex)
        self.tenses.append(tense)
        return timex

    def draft(self) -> Draft:
        """What reading the report would have given."""
        document = replace(self.document, text=self.text)
        return Draft(
            document, tuple(self.claims), tuple(self.timexes), tuple(self.sentences), tenses=tuple(self.tenses)
        )


def drafts(documents: int, *, seed: int = 1, first: int = 0, lexicon: Lexicon | None = None) -> Iterator[Draft]:
    """So many drafts, of the happenings from the `first` on."""
    made = world(seed, lexicon or load())
    return islice((draft for number in count(first) for draft in told(happening(number, made), made)), documents)


def world(seed: int, lexicon: Lexicon) -> World:
    """The states of the lexicon that have a capital, in an order that the seed shuffles."""
    states = lexicon.states
    codes = sorted(code for code in states.capital if code in states.display)
    Random(f"{seed}/states").shuffle(codes)
    weights = tuple(accumulate((place + 1) ** -_STEEP for place in range(len(codes))))
    capitals = {code: states.capital[code] for code in codes}
    return World(seed, tuple(codes), {code: states.display[code] for code in codes}, capitals, weights)


def happening(number: int, made: World) -> Happening:
    """The happening of this number; no other is needed to know it."""
    dice = Random(f"{made.seed}/{number}")
    one = made.state(dice)
    other = next(code for code in iter(lambda: made.state(dice), None) if code != one)
    act = _pick(_ACTS, dice)
    day = _FIRST + timedelta(days=dice.randrange(_DAYS))
    office = _pick(_OFFICES, dice)
    opposite = office if dice.random() < 0.6 else _pick(_OFFICES, dice)
    if act == "session":
        one, other = sorted((one, other))
        year = day.year
        day = date(year, 1, 1) + timedelta(days=Random(f"{made.seed}/{one}/{other}/{year}").randrange(365))
    return Happening(
        number=number,
        act=act,
        day=day,
        sides=(one, other),
        offices=(office, opposite),
        topic=dice.choice(_TOPICS),
        amount=dice.randrange(10, 5000),
        ordinal=day.year - _FIRST.year + 1 + len(one + other) % 7,
        tellings=1 + bisect(tuple(accumulate(_TELLINGS)), dice.randrange(sum(_TELLINGS))),
    )


def told(one: Happening, made: World) -> Iterator[Draft]:
    """The reports of a happening: the first may announce it, a later one may copy the first."""
    lead = ""
    for telling in range(one.tellings):
        dice = Random(f"{made.seed}/{one.number}/{telling}")
        page, lead = _report(one, telling, lead if dice.random() < 0.12 else "", made, dice)
        yield page


def _report(one: Happening, telling: int, copied: str, made: World, dice: Random) -> tuple[Draft, str]:
    planned = telling == 0 and one.tellings > 1 and one.act in ("meeting", "visit") and dice.random() < 0.15
    published = one.day + timedelta(days=-2 if planned else dice.randrange(3))
    dated = dice.random() >= 0.08
    path = f"synthetic/{one.number:07}-{telling}.txt"
    document = Document(
        id=content_id("synthetic", made.seed, path),
        path=path,
        text="",
        publisher=dice.choice(_PUBLISHERS),
        language="en",
        published=published.isoformat() if dated else None,
        published_basis="given" if dated else None,
    )
    page = Page(one.number, document)
    short = telling > 0 and not copied and dice.random() < 0.1
    people = tuple(_person(one, side, made, short=short and side == 0) for side in (0, 1))
    words = copied or _lead(one, people, made, dice, planned=planned, near=abs((published - one.day).days) < 5)
    _LEADS[one.act](page, one, people, made, page.say(words), planned)
    _rest(page, one, people, made, dice)
    return page.draft(), "" if planned or short else words


def _lead(one: Happening, people: Sequence[Party], made: World, dice: Random, *, planned: bool, near: bool) -> str:
    """The sentence that tells the happening itself."""
    first, second = (_titled(party, made) for party in people)
    wordings = _WORDINGS[f"{one.act} planned" if planned else one.act]
    return dice.choice(wordings).format(
        first=first,
        second=second,
        day=_weekday(one.day) if near and dice.random() < 0.3 else _written(one.day),
        guest=made.names[one.sides[0]],
        home=made.names[one.sides[1]],
        city=made.capitals[one.sides[1]],
        topic=one.topic,
        amount=one.amount,
        sitting=f"{_nth(one.ordinal)} session of the {_body(one, made)}",
    )


def _day(page: Page, span: Span, one: Happening, tense: str = "past") -> Timex:
    """The day as the sentence has it."""
    text = page.text[span.start : span.end]
    words = _written(one.day) if _written(one.day) in text else _weekday(one.day)
    return page.time(span, words, one.day, tense)


def _meeting(page: Page, one: Happening, people: Sequence[Party], made: World, span: Span, planned: bool) -> None:
    time = _day(page, span, one, "future" if planned else "past")
    where = (made.capitals[one.sides[1]], one.sides[1])
    modality = "planned" if planned else "occurred"
    values: dict[str, Value] = {"format": "in_person"}
    page.tell("meeting", span, {"participant": people}, time=time, modality=modality, where=where, values=values)
    _tenures(page, people, span)


def _visit(page: Page, one: Happening, people: Sequence[Party], made: World, span: Span, planned: bool) -> None:
    time = _day(page, span, one, "future" if planned else "past")
    roles = {"guest": people[:1], "destination": [_state(one.sides[1], made)]}
    modality = "planned" if planned else "occurred"
    page.tell("visit", span, roles, time=time, modality=modality, where=(made.capitals[one.sides[1]], one.sides[1]))
    _tenures(page, people[:1], span)


def _session(page: Page, one: Happening, people: Sequence[Party], made: World, span: Span, planned: bool) -> None:
    name = _body(one, made)
    body = Party(name=name, kind="mechanism", text=name)
    time = _day(page, span, one)
    page.tell("session", span, {"mechanism": [body], "chair": people}, time=time, values={"ordinal": one.ordinal})
    _tenures(page, people, span)


def _agreement(page: Page, one: Happening, people: Sequence[Party], made: World, span: Span, planned: bool) -> None:
    parties = [_state(code, made) for code in one.sides]
    values: dict[str, Value] = {"kind": "memorandum", "status": "signed", "title": f"on {one.topic}"}
    where = (made.capitals[one.sides[1]], one.sides[1])
    page.tell("agreement", span, {"party": parties}, time=_day(page, span, one), where=where, values=values)


def _statement(page: Page, one: Happening, people: Sequence[Party], made: World, span: Span, planned: bool) -> None:
    content = f"{made.names[one.sides[0]]} values its {one.topic} ties with {made.names[one.sides[1]]}"
    values: dict[str, Value] = {"force": "state", "content": content, "topics": (one.topic,)}
    page.tell("statement", span, {"speaker": people[:1]}, time=_day(page, span, one), values=values)
    _tenures(page, people[:1], span)


def _figure(page: Page, one: Happening, people: Sequence[Party], made: World, span: Span, planned: bool) -> None:
    values: dict[str, Value] = {"metric": "trade", "amount": one.amount * 10**6, "unit": "USD", "bound": None}
    roles = {"party": [_state(code, made) for code in one.sides], "authority": people[:1]}
    page.tell("figure", span, roles, time=_day(page, span, one), values=values)
    _tenures(page, people[:1], span)


_LEADS = {
    "meeting": _meeting,
    "visit": _visit,
    "session": _session,
    "agreement": _agreement,
    "statement": _statement,
    "figure": _figure,
}


def _rest(page: Page, one: Happening, people: Sequence[Party], made: World, dice: Random) -> None:
    """What most reports add: a pledge, some praise, and words about nothing that is claimed."""
    for number in range(dice.randrange(1, 4)):
        speaker = people[number % 2]
        own, other = one.sides[number % 2], one.sides[1 - number % 2]
        deed = f"{dice.choice(_DEEDS)} {dice.choice(_OBJECTS)} for {dice.choice(_TOPICS)}"
        deed += f" worth {dice.randrange(2, 900)} million"
        if dice.random() < 0.6:
            content = f"{made.names[own]} stands ready to {deed} with {made.names[other]}"
            span = page.say(f"{content}, {_surname(speaker)} said.", paragraph=True)
            values: dict[str, Value] = {"content": content, "strength": "ready", "target": made.names[other]}
            page.tell("pledge", span, {"speaker": [speaker], "pledger": [_state(own, made)]}, values=values)
        else:
            page.say(f"Observers in {made.capitals[own]} expect that officials {deed} before long.", paragraph=True)


def _tenures(page: Page, people: Sequence[Party], span: Span) -> None:
    for person in people:
        if person.office is not None:
            start = page.text.index(person.text, span.start)
            at = Span(start, start + len(person.text))
            page.tell("tenure", at, {"holder": [person]}, values={"office": person.office})


def _person(one: Happening, side: int, made: World, *, short: bool) -> Party:
    """Who held the office on the day; by the surname alone where a report is short."""
    code, office = one.sides[side], one.offices[side]
    name = _holder(made.seed, code, office, (one.day - _FIRST).days // _TERM)
    if short:
        surname = name.split()[-1]
        return Party(surname, "person", surname, country=code, country_basis="earlier")
    return Party(name, "person", f"{office} {name}", office=office, country=code, country_basis="of")


@lru_cache(maxsize=1 << 16)
def _holder(seed: int, code: str, office: str, term: int) -> str:
    """The name of whoever holds an office for a term; every third time it is the one before."""
    dice = Random(f"{seed}/{code}/{office}/{term}")
    if term and dice.random() < 0.33:
        return _holder(seed, code, office, term - 1)
    return f"{dice.choice(_GIVEN)} {dice.choice(_STARTS)}{dice.choice(_MIDDLES)}{dice.choice(_ENDS)}"


def _titled(party: Party, made: World) -> str:
    return f"{party.text} of {made.names[party.country or '']}" if party.office else party.text


def _surname(party: Party) -> str:
    return party.name.split()[-1]


def _state(code: str, made: World) -> Party:
    return Party(name=made.names[code], kind="state", text=made.names[code], country=code)


def _body(one: Happening, made: World) -> str:
    return f"{made.names[one.sides[0]]}-{made.names[one.sides[1]]} Joint Commission"


def _written(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _weekday(day: date) -> str:
    return _WEEKDAYS[day.weekday()]


def _timex(start: int, words: str, day: date) -> Timex:
    end = start + len(words)
    if words in _WEEKDAYS:
        return Timex(start, end, words, "DATE", "weekday", weekday=day.weekday(), count=0)
    return Timex(start, end, words, "DATE", "date", year=day.year, month=day.month, day=day.day)


def _nth(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _pick(table: Sequence[tuple[str, int]], dice: Random) -> str:
    """A row of the table, drawn by its weight."""
    weights = tuple(accumulate(weight for _, weight in table))
    return table[bisect(weights, dice.randrange(weights[-1]))][0]


def main() -> None:
    """Count what a run makes, or keep it in a record."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    asked.add_argument("documents", type=int)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--record", type=Path)
    given = asked.parse_args()
    made = drafts(given.documents, seed=given.seed)
    if given.record is None:
        numbers = [len(draft.claims) for draft in made]
        print(f"{len(numbers):,} documents, {sum(numbers):,} claims")
        return
    from dragoman.record.store import Store

    print(f"{Store(given.record).add(made):,} new documents in {given.record}")


if __name__ == "__main__":
    main()
