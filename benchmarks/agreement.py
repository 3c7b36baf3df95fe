"""The same numbers from the command line, the pages (HTML, JSON, CSV) and the API: asked at random, and compared.

    python -m benchmarks.agreement [QUESTIONS] [--seed N] [--record FILE]

A question is put to every voice that answers it: the command with --json, the page in its forms, the API page by page,
and where it is of one line of an export, that line. What each tells is brought down to facts (how many, which ids in
which order, dates, values), and each fact that two tell must be the same as the command's; where one voice refuses,
all must. Without a record the examples are read first. The exit code is 1 where anything differs.
"""

import argparse
import csv
import io
import json
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

from typer.testing import CliRunner

from benchmarks.visitor import Visitor, examples
from dragoman.cli.main import app
from dragoman.errors import DragomanError
from dragoman.lexicon import load

Facts = Mapping[str, object]
REFUSED: Facts = {"refused": True}
_EVENT = re.compile(r'href="/event/([0-9a-f]+)"')
_MOST = 200
_SHOWN = 20


class Refusal(Exception):
    """A voice says that this cannot be answered."""


@dataclass(frozen=True)
class Question:
    """A command and what else answers it; `read` makes facts of the command's data, and of the page's.

    `seen` makes those of a page whose data are others. Where no command answers, the API is what is compared with.
    A page that lists is turned to its end.
    """

    argv: tuple[str, ...]
    read: Callable[[Any], Facts]
    api: Callable[["Room"], Facts]
    page: str | None = None
    seen: Callable[[Any], Facts] | None = None
    csv: Callable[[Sequence[Mapping[str, str]]], Facts] | None = None
    html: Callable[[str], Facts] | None = None
    turned: bool = False


@dataclass
class Told:
    """How many questions of each kind, how many answers were compared, and where voices differ."""

    kinds: Counter[str] = field(default_factory=Counter)
    voices: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    facts: int = 0
    differences: list[str] = field(default_factory=list)


class Room:
    """One record, asked by its command line and in its reading room."""

    def __init__(self, record: Path) -> None:
        self.record = record
        self.visitor = Visitor(record)
        self._runner = CliRunner()

    def command(self, *argv: str) -> Any:
        """The data of a command. Raises Refusal."""
        told = self._runner.invoke(app, [*argv, "--json", "--record", str(self.record)])
        if isinstance(told.exception, DragomanError):
            raise Refusal(str(told.exception))
        if told.exit_code:
            raise RuntimeError(f"dragoman {' '.join(argv)}: {told.output}") from told.exception
        return json.loads(told.stdout)

    def text(self, address: str) -> str:
        """What lies at an address. Raises Refusal."""
        answer = self.visitor.get(address)
        if answer.status_code in (400, 404):
            raise Refusal(answer.text)
        return answer.raise_for_status().text

    def json(self, address: str) -> Any:
        """The data at an address. Raises Refusal."""
        return json.loads(self.text(address))

    def pages(self, address: str, form: str, *, turned: bool) -> list[str]:
        """A page in a form; of a list that is turned, all its pages."""
        told = address + ("&" if "?" in address else "?")
        if not turned:
            return [self.text(f"{told}format={form}")]
        found: list[str] = []
        while not found or self.json(f"{told}format=json&limit={_MOST}&offset={len(found) * _MOST}"):
            found.append(self.text(f"{told}format={form}&limit={_MOST}&offset={len(found) * _MOST}"))
        return found

    def every(self, address: str) -> tuple[int, list[Any]]:
        """The total and all items of a list of the API, page by page."""
        items: list[Any] = []
        page = self.json(address)
        total = page["total"]
        while True:
            items += page["items"]
            if page["next"] is None:
                return total, items
            page = self.json(page["next"])

    def ids(self, address: str) -> Facts:
        """The same as facts."""
        total, items = self.every(address)
        return listed([one["id"] for one in items], total)


def at(*parts: str, **asked: object) -> str:
    """An address; what is None is not asked."""
    given = {name.rstrip("_"): value for name, value in asked.items() if value not in (None, ())}
    path = "/" + "/".join(quote(part, safe="") for part in parts)
    return path + (f"?{urlencode(given, doseq=True)}" if given else "")


def options(**asked: str | None) -> tuple[str, ...]:
    """The same as options of a command."""
    return tuple(told for name, value in asked.items() if value for told in (f"--{name.replace('_', '-')}", str(value)))


def listed(ids: Sequence[str], total: int | None = None) -> Facts:
    """The facts of a list: how many, which, in which order."""
    return {"total": len(ids) if total is None else total, "ids": list(ids), "set": sorted(ids)}


def of(rows: Any) -> list[str]:
    """The ids of rows."""
    return [one["id"] for one in rows]


def linked(html: str) -> Facts:
    """The events that a page leads to."""
    return {"set": sorted(set(_EVENT.findall(html)))}


# --- questions -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Asker:
    """Makes questions at random, of what the record names."""

    random: Random
    pairs: Sequence[tuple[str, str]]
    people: Sequence[str]
    bodies: Sequence[str]
    offices: Sequence[tuple[str, str]]
    events: Sequence[Mapping[str, Any]]
    words: Sequence[str]

    def two(self) -> tuple[str, str]:
        """Two parties that met, either first; sometimes two that may never have met."""
        if self.random.random() < 0.1:
            one, other = self.random.choice(self.pairs)[0], self.random.choice(self.pairs)[1]
        else:
            one, other = self.random.choice(self.pairs)
        return (one, other) if self.random.random() < 0.5 else (other, one)

    def maybe(self, value: str, share: float = 0.3) -> str | None:
        """The value, or nothing."""
        return value if self.random.random() < share else None

    def date(self, share: float = 0.3) -> str | None:
        """A year, month or day in which something happened; or nothing."""
        days = [one["when"] for one in self.events if one["when"]]
        day = self.random.choice(days).split("/")[-1]
        return self.maybe(day[: self.random.choice((4, 7, 10))] or "2023", share)

    def days(self) -> dict[str, str | None]:
        """From when and until when."""
        found = [self.date(), self.date()]
        if all(found) and str(found[0])[:4] > str(found[1])[:4]:
            found.reverse()
        return {"since": found[0], "until": found[1]}


def timeline(ask: Asker) -> Question:
    """What happened in order: of all, of one party, of two, of a person."""
    parties = ask.random.choice(((), ask.two()[:1], ask.two(), ask.two()))
    person = ask.maybe(ask.random.choice(ask.people)) if not parties else None
    act = ask.maybe(ask.random.choice(("meeting", "visit", "session", "agreement", "greeting")))
    given = {**ask.days(), "act": act, "person": person, "as_of": ask.date(0.15)}
    named = dict(zip(("party", "party2"), parties, strict=False))
    return Question(
        ("timeline", *parties, *options(**given)),
        lambda data: listed(of(data)),
        lambda room: room.ids(at("api", "events", limit=_MOST, **named, **given)),
        at("timeline", party=parties, **given),
        csv=lambda rows: listed(of(rows)),
        html=linked,
        turned=True,
    )


def state(ask: Asker) -> Question:
    """What one party took part in."""
    name = ask.two()[0]
    return Question(
        ("timeline", name),
        lambda data: {"set": sorted(of(data))},
        lambda room: {"set": room.ids(at("api", "events", party=name, limit=_MOST))["set"]},
        at("state", name),
        csv=lambda rows: {"set": sorted(of(rows))},
        html=linked,
        turned=True,
    )


def relation(ask: Asker) -> Question:
    """What two parties took part in together."""
    one, other = ask.two()
    return Question(
        ("dossier", one, other),
        lambda data: {"total": len(data["events"]), "set": sorted(of(data["events"]))},
        lambda room: room.ids(at("api", "events", party=one, party2=other, limit=_MOST)),
        at(one, other, limit=_MOST),
        seen=lambda data: {"total": data["total"], "set": sorted(of(data["events"]))},
    )


def names(ask: Asker) -> Question:
    """All that the record names of one sort, and how often: no command tells this."""
    sort = ask.random.choice(("people", "bodies", "places", "phrases"))

    def read(rows: Any) -> Facts:
        return {"total": len(rows), "names": [(row["name"], int(row["count"])) for row in rows]}

    kind = "mechanisms" if sort == "bodies" else sort
    return Question(
        (),
        read,
        lambda room: read(room.every(at("api", kind, limit=_MOST))[1]),
        at(sort),
        csv=read,
        turned=True,
    )


def reports(ask: Asker) -> Question:
    """All reports."""
    return Question(
        ("export", "documents"),
        lambda data: {"total": len(data), "set": sorted(of(data))},
        lambda room: room.ids(at("api", "documents", limit=_MOST)),
        at("documents"),
        csv=lambda rows: {"total": len(rows), "set": sorted(of(rows))},
        turned=True,
    )


def refused(ask: Asker) -> Question:
    """What cannot be answered: no voice may tell anything."""
    one, other = ask.two()
    nobody = "Nobody Atall"
    asked = {
        ("timeline", one, "--since", "2024", "--until", "2023"): (
            at("api", "events", party=one, since="2024", until="2023"),
            at("timeline", party=one, since="2024", until="2023"),
        ),
        ("timeline", "--since", "2023-13"): (at("api", "events", since="2023-13"), at("timeline", since="2023-13")),
        ("timeline", "--until", "9999"): (at("api", "events", until="9999"), at("timeline", until="9999")),
        ("timeline", "--person", nobody): (at("api", "events", person=nobody), at("timeline", person=nobody)),
        ("timeline", "Nolandia"): (at("api", "events", party="Nolandia"), at("timeline", party="Nolandia")),
        ("person", nobody): (at("api", "people", nobody), at("person", nobody)),
        ("itinerary", nobody): (at("api", "people", nobody, "itinerary"), at("itinerary", nobody)),
        ("office", f"keeper of {one}"): (at("api", "offices", one, "keeper"), at("office", one, "keeper")),
        ("mechanism", nobody): (at("api", "mechanisms", nobody), at("mechanism", nobody)),
        ("dossier", one, one): (at("api", "pairs", one, one), at("dossier", one, one)),
        ("phrasebook", one, other, "--since", "2024", "--until", "2023"): (
            at("api", "pairs", one, other, "phrasebook", since="2024", until="2023"),
            at("phrasebook", one, other, since="2024", until="2023"),
        ),
        ("commitments", one, other, "--topic", "weather"): (
            at("api", "pairs", one, other, "commitments", topic="weather"),
            at("commitments", one, other, topic="weather"),
        ),
        ("search", "(gas"): (at("api", "search", q="(gas"), at("search", q="(gas")),
        ("show", "zzzz"): (at("api", "events", "zzzz"), at("event", "zzzz")),
        ("history", "zzzz"): (at("api", "history", "zzzz"), at("history", "zzzz")),
        ("comparison", "zzzz"): (at("api", "comparison", "zzzz"), at("comparison", "zzzz")),
    }
    argv = ask.random.choice(sorted(asked))
    api, page = asked[argv]
    return Question(argv, lambda data: {"told": data}, lambda room: {"told": room.json(api)}, page)


def last(ask: Asker) -> Question:
    """When two last met: states, or a person and a state."""
    one, other = ask.two()
    if ask.random.random() < 0.3:
        one = ask.random.choice(ask.people)
    as_of = ask.date(0.2)
    return Question(
        ("last", one, other, *options(as_of=as_of)),
        lambda data: listed(of(data)),
        lambda room: room.ids(at("api", "pairs", one, other, "last", limit=_MOST, as_of=as_of)),
    )


def dossier(ask: Asker) -> Question:
    """Everything on two parties: events, claims, reports."""
    one, other = ask.two()
    as_of = ask.date(0.2)

    def read(data: Any) -> Facts:
        claims = listed(of(data["claims"]))
        return {
            "set": sorted(of(data["events"])),
            "events": len(data["events"]),
            "claims": claims,
            **({} if as_of else {"reports": sorted(data["documents"])}),
        }

    def api(room: Room) -> Facts:
        both = {"party": one, "party2": other, "limit": _MOST}
        events, claims = room.ids(at("api", "events", **both, as_of=as_of)), at("api", "pairs", one, other, "claims")
        reports = [] if as_of else room.every(at("api", "documents", **both))[1]
        counts = room.json(at("api", "pairs", one, other, as_of=as_of))["counts"]
        return {
            "set": events["set"],
            "events": sum(counts["events"].values()),
            "claims": room.ids(f"{claims}?{urlencode({'limit': _MOST, **({'as_of': as_of} if as_of else {})})}"),
            **({} if as_of else {"reports": sorted(one["path"] for one in reports)}),
        }

    page = at("dossier", one, other, as_of=as_of)
    argv = ("dossier", one, other, *options(as_of=as_of))
    return Question(argv, read, api, page, html=linked)


def person(ask: Asker) -> Question:
    """Offices, events and sayings of somebody."""
    name, as_of = ask.random.choice(ask.people), ask.date(0.3)

    def facts(tenures: Any, events: Sequence[str], said: Sequence[str]) -> Facts:
        held = [(one["office"], one["country"], one["seen"]) for one in tenures]
        return {"tenures": held, "events": list(events), "said": list(said)}

    def api(room: Room) -> Facts:
        told = room.json(at("api", "people", name, as_of=as_of))
        events = room.ids(at("api", "people", name, "events", limit=_MOST, as_of=as_of))
        said = room.ids(at("api", "people", name, "statements", limit=_MOST, as_of=as_of))
        assert (told["events"], told["statements"]) == (events["total"], said["total"])
        return facts(told["tenures"], _ids(events), _ids(said))

    return Question(
        ("person", name, *options(as_of=as_of)),
        lambda data: facts(data["tenures"], of(data["events"]), of(data["statements"])),
        api,
        at("person", name, as_of=as_of),
    )


def _ids(facts: Facts) -> list[str]:
    found = facts["ids"]
    assert isinstance(found, list)
    return found


def office(ask: Asker) -> Question:
    """Who held an office; who on a day."""
    (country, title), as_of = ask.random.choice(ask.offices), ask.date(0.5)

    def read(data: Any) -> Facts:
        held = [one["person"] for one in data["held_by"]] if data["held_by"] is not None else None
        return {"held": held, "tenures": [(one["person"], one["seen"], one["not_before"]) for one in data["tenures"]]}

    return Question(
        ("office", f"{title} of {country}", *options(as_of=as_of)),
        read,
        lambda room: read(room.json(at("api", "offices", country, title, as_of=as_of))),
        at("office", country, title, as_of=as_of),
    )


def mechanism(ask: Asker) -> Question:
    """The sittings of a body."""
    name = ask.random.choice(ask.bodies)
    return Question(
        ("mechanism", name),
        lambda data: listed(of(data["sittings"])),
        lambda room: room.ids(at("api", "mechanisms", name, limit=_MOST)),
        at("mechanism", name),
        csv=lambda rows: listed(of(rows)),
        html=linked,
    )


def itinerary(ask: Asker) -> Question:
    """Where somebody travelled."""
    name, given = ask.random.choice(ask.people), {**ask.days(), "as_of": ask.date(0.2)}

    def read(journeys: Any) -> Facts:
        legs = [[(leg["land"], leg["modality"], leg["when"], of(leg["events"])) for leg in one] for one in journeys]
        return {"total": len(legs), "legs": legs}

    return Question(
        ("itinerary", name, *options(**given)),
        lambda data: read(data["journeys"]),
        lambda room: read(room.every(at("api", "people", name, "itinerary", limit=_MOST, **given))[1]),
        at("itinerary", name, **given),
    )


def commitments(ask: Asker) -> Question:
    """Pledges of two parties with their evidence."""
    (one, other), given = ask.two(), ask.days()

    def read(rows: Any) -> Facts:
        told = [(row["id"], row["open"], row["said"], [each["id"] for each in row["evidence"]]) for row in rows]
        return {**listed(of(rows)), "told": told}

    return Question(
        ("commitments", one, other, *options(**given)),
        read,
        lambda room: read(room.every(at("api", "pairs", one, other, "commitments", limit=_MOST, **given))[1]),
        at("commitments", one, other, **given),
        csv=lambda rows: listed(of(rows)),
    )


def phrasebook(ask: Asker) -> Question:
    """Set phrases of two parties."""
    (one, other), given = ask.two(), {**ask.days(), "as_of": ask.date(0.2)}

    def phrases(rows: Any) -> list[tuple[str, str | None, str | None, list[str]]]:
        return [(row["phrase"], row["first"], row["last"], [use["claim"] for use in row["uses"]]) for row in rows]

    def read(data: Any) -> Facts:
        turns = {name: [(turn["phrase"], turn["side"]) for turn in data[name]] for name in ("dropped", "new")}
        return {"phrases": phrases(data["phrases"]), "called": phrases(data["relationship"]), **turns}

    return Question(
        ("phrasebook", one, other, *options(**given)),
        read,
        lambda room: read(room.json(at("api", "pairs", one, other, "phrasebook", **given))),
        at("phrasebook", one, other, **given),
    )


def conflicts(ask: Asker) -> Question:
    """Where reports disagree: all, on one party, on two."""
    parties, as_of = ask.random.choice((ask.two(), ask.two(), ask.two()[:1], ())), ask.date(0.2)
    named = dict(zip(("party", "party2"), parties, strict=False))

    def read(rows: Any) -> Facts:
        told = [(row["kind"], row["subject"], row["when"], [each["value"] for each in row["values"]]) for row in rows]
        return {"total": len(rows), "told": told}

    return Question(
        ("conflicts", *parties, *options(as_of=as_of)),
        read,
        lambda room: read(room.every(at("api", "conflicts", limit=_MOST, as_of=as_of, **named))[1]),
        at("conflicts", party=parties, as_of=as_of),
        csv=lambda rows: {"total": len(rows)},
    )


def search(ask: Asker) -> Question:
    """Where words stand."""
    words = ask.random.choice(ask.words)
    given = {**ask.days(), "country": ask.maybe(ask.two()[0]), "act": ask.maybe("visit", 0.1)}

    def read(data: Any, hits: str = "hits") -> Facts:
        told = [(hit["document"], hit["start"], hit["end"], hit["passages"]) for hit in data[hits]]
        return {"total": data["total"], "hits": told, "shown": len(told)}

    return Question(
        ("search", words, *options(**given)),
        read,
        lambda room: read(room.json(at("api", "search", q=words, limit=10, **given)), "items"),
        at("search", q=words, **given),
        csv=lambda rows: {"shown": len(rows)} if rows and "passages" in rows[0] else {},
    )


def show(ask: Asker) -> Question:
    """One event with its tellings: the line of the export, field by field."""
    event = ask.random.choice(ask.events)

    def read(data: Any) -> Facts:
        return {name: data[name] for name in sorted(data) if name != "evidence"}

    return Question(
        ("show", event["id"]),
        read,
        lambda room: read(room.json(at("api", "events", event["id"]))),
        at("event", event["id"]),
    )


def comparison(ask: Asker) -> Question:
    """The accounts of one event."""
    event = ask.random.choice([one for one in ask.events if len(one["documents"]) > 1] or ask.events)

    def read(data: Any) -> Facts:
        sides = [(row["told_by"], row["wording"], row["score"]) for row in data["passages"]]
        differing = [(one["field"], [each["value"] for each in one["values"]]) for one in data["differences"]]
        return {"accounts": [one["document"] for one in data["accounts"]], "sides": sides, "differing": differing}

    return Question(
        ("comparison", event["id"]),
        read,
        lambda room: read(room.json(at("api", "comparison", event["id"]))),
        at("comparison", event["id"]),
    )


def history(ask: Asker) -> Question:
    """How an event came to be told so."""
    event = ask.random.choice(ask.events)

    def read(data: Any) -> Facts:
        steps = [(one["change"], one["id"], one["what"], one["why"], one["told"]) for one in data["steps"]]
        return {"kind": data["kind"], "told": data["told"], "steps": steps}

    return Question(
        ("history", event["id"]),
        read,
        lambda room: read(room.json(at("api", "history", event["id"]))),
        at("history", event["id"]),
    )


def exported(ask: Asker) -> Question:
    """Every event, claim by id, or report: the export against the API, value by value."""
    kind = ask.random.choice(("events", "documents", "claim", "tenures"))
    if kind == "claim":
        id = ask.random.choice(ask.random.choice(ask.events)["claims"])
        return Question(
            ("export", "claims"),
            lambda data: {"line": next(one for one in data if one["id"] == id)},
            lambda room: {"line": room.json(at("api", "claims", id))},
        )
    if kind == "tenures":
        name = ask.random.choice(ask.people)
        return Question(
            ("export", "tenures"),
            lambda data: {"lines": _sorted(one for one in data if one["person"] == name)},
            lambda room: {"lines": _sorted(_tenures(room, name))},
        )
    return Question(
        ("export", kind),
        lambda data: {"total": len(data), "lines": _sorted(data)},
        lambda room: _all(room, kind),
    )


def _tenures(room: Room, name: str) -> Iterator[Any]:
    return (one for one in room.json(at("api", "people", name))["tenures"] if one["person"] == name)


def _sorted(lines: Any) -> list[Any]:
    return sorted(lines, key=lambda one: json.dumps(one, sort_keys=True))


def _all(room: Room, kind: str) -> Facts:
    total, items = room.every(at("api", kind, limit=_MOST))
    return {"total": total, "lines": _sorted(items)}


def log(ask: Asker) -> Question:
    """What changed the record."""

    def read(rows: Any) -> Facts:
        return {"total": len(rows), "told": [(row["number"], row["at"], row["words"]) for row in rows]}

    return Question(
        ("log", "--last", "0"),
        read,
        lambda room: read(room.every(at("api", "log", limit=_MOST))[1]),
        at("log", last=0),
        csv=lambda rows: {"total": len(rows)},
    )


KINDS: Sequence[Callable[[Asker], Question]] = (
    *(timeline, timeline, timeline, last, dossier, dossier, person, person, office, mechanism, itinerary, commitments),
    *(phrasebook, conflicts, search, search, show, show, comparison, history, exported, log),
    *(state, relation, names, reports, refused, refused),
)
"""What is asked at random; what stands twice is asked twice as often."""


# --- asking ----------------------------------------------------------------------------------------------------------


def asker(room: Room, by: int) -> Asker:
    """Who asks of this record."""
    tenures = room.command("export", "tenures")
    pairs = room.every(at("api", "pairs", limit=_MOST))[1]
    return Asker(
        Random(by),
        [(one["one"], one["other"]) for one in pairs],
        [one["name"] for one in room.every(at("api", "people", limit=_MOST))[1]],
        [one["name"] for one in room.every(at("api", "mechanisms", limit=_MOST))[1]],
        sorted({(one["country"], one["office"]) for one in tenures if one["country"]}),
        room.every(at("api", "events", limit=_MOST))[1],
        (
            "trade",
            "visit*",
            '"strategic partnership"',
            "gas OR oil",
            "summit NOT trade",
            "railway",
            "people:xi",
            "peace",
        ),
    )


def compare(record: Path, questions: int, *, by: int = 1) -> Told:
    """So many questions, put to all who answer them."""
    room, told = Room(record), Told()
    ask = asker(room, by)
    for _ in range(questions):
        kind = ask.random.choice(KINDS)
        question = kind(ask)
        told.kinds[kind.__name__] += 1
        _put(room, question, told)
    return told


def _put(room: Room, question: Question, told: Told) -> None:
    voices = _voices(room, question)
    first, answer = next(voices)
    wanted = _facts(answer)
    told.refused += wanted is REFUSED
    told.voices[first] += 1
    for voice, answer in voices:
        told.voices[voice] += 1
        found = _facts(answer)
        names = {"refused"} if REFUSED in (wanted, found) else set(found) & set(wanted)
        told.facts += len(names)
        for name in sorted(names):
            if _plain(wanted.get(name)) != _plain(found.get(name)):
                words = f"{' '.join(question.argv) or question.page}: {voice}, {name}: {_cut(found.get(name))}"
                told.differences.append(f"{words}; the {first}: {_cut(wanted.get(name))}")


def _voices(room: Room, question: Question) -> Iterator[tuple[str, Callable[[], Facts]]]:
    """Who answers a question; first who the others are compared with."""
    if question.argv:
        yield "command", lambda: question.read(room.command(*question.argv))
    yield "API", lambda: question.api(room)
    if question.page is None:
        return
    ask = partial(room.pages, question.page, turned=question.turned)
    sheet, html = question.csv, question.html or (lambda _: {})
    yield "page as JSON", lambda: (question.seen or question.read)(_joined(ask("json")))
    yield "page as HTML", lambda: html("".join(ask("html")))
    if sheet is not None:
        yield "page as CSV", lambda: sheet([row for text in ask("csv") for row in _sheet(text)])


def _joined(texts: Sequence[str]) -> Any:
    """The data of a page; of one that was turned, the items of all its pages."""
    told = [json.loads(text) for text in texts]
    return told[0] if len(told) == 1 else [item for one in told for item in one]


def _sheet(text: str) -> list[dict[str, str]]:
    rows = list(csv.DictReader(io.StringIO(text)))
    return [row for row in rows if any(row.values())]


def _facts(answer: Callable[[], Facts]) -> Facts:
    try:
        return answer()
    except Refusal:
        return REFUSED


def _plain(value: object) -> object:
    """A value as JSON would have it: pairs and lists are one."""
    return json.loads(json.dumps(value))


def _cut(value: object) -> str:
    told = json.dumps(value, ensure_ascii=False)
    return told if len(told) < 300 else f"{told[:300]}… ({len(told):,} characters)"


def main() -> None:
    """Ask, compare, and tell."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("questions", type=int, nargs="?", default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--record", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        record = given.record or examples(Path(folder) / "examples.db", load())
        told = compare(record, given.questions, by=given.seed)
    kinds = ", ".join(f"{count} {kind}" for kind, count in told.kinds.most_common())
    voices = ", ".join(f"{voice} {count:,}" for voice, count in told.voices.items())
    print(f"{given.questions:,} questions ({kinds}), {told.refused} of them refused.")
    print(f"Answers: {voices}. {told.facts:,} facts compared, {len(told.differences)} differ.")
    for one in told.differences[:_SHOWN]:
        print(f"  {one}")
    raise SystemExit(bool(told.differences))


if __name__ == "__main__":
    main()
