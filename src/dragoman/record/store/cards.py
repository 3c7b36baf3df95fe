"""The catalogue's cards: under whom and what each line of the record is listed, and what is counted of it.

A card is made from the line it stands for, after a settling, for the lines that it changed; triggers take it away with
the line. What a card tells:

    key       all, state:<code>, pair:<code>/<code>, name:<plain name>, mechanism:<id>, place:<name>, phrase:<phrase>,
              publisher:<name>; `oldest` for all happenings in the order of the timeline, by their first day (`newest`)
              and their time, the last day being `earliest`; `lately` for all reports by the change that brought them
    kind      event, claim or document; doubt for what waits for review (`waiting`)
    host      the land that received, for a pair one of its two, for a state itself; "*" another; "" not told, and
              under `all`; of a partnership what happens to it, of a figure what is counted
    one, two  how high those stand who take part (bearing.RANKS): of a pair the highest of either side, of a state its
              own and the others'; NOBODY where nobody of that side is named; of a claim under a person SAYS, where he
              says it
    flags     UNBEGUN and UNENDED: a side of the time is not known; BARE: somebody's office is not told; COPY: told in
              the words of another claim; DONE (`promising`): a statement that tells of something done; CONTESTED
              (`contested`): a happening whose accounts differ
    mark      of an event its time, of a claim what it is sorted by: the phrase, the period of a figure, the level

What is worked out of many lines, and not read off one, has cards of its own: pledges (`promising`), that of which
reports may tell differently (`contested`), and who spoke where (`worded`).
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from sqlalchemy import Connection

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, DatedTimex, Document, Event, Interval, Party
from dragoman.record import bearing, lines
from dragoman.record.calling import is_person, plain_name
from dragoman.record.identity.bodies import plain_name as plain_metric
from dragoman.record.settling import handles
from dragoman.record.settling.memory import Hand
from dragoman.record.store import contested, promising, waiting, worded
from dragoman.record.store.rules import rules
from dragoman.record.store.schema import CARDS, TALLIES, bare, guard

ALL, OLDEST, LATELY = "all", "oldest", "lately"
UNBEGUN, UNENDED, BARE, COPY = 1, 2, 4, 8
DONE = promising.DONE
NOBODY = 99
SAYS = 0
UNDATED = 9_999_999
"""Where a happening without a date stands among the oldest."""

LISTED = ("figure", "partnership", "statement", "pledge", "phrase", "alignment")
"""The acts of which the claims themselves are listed; those of the others are seen in their events."""

_SAYINGS = ("statement", "pledge", "phrase")

_BATCH = 40_000
_OF_SORT = {"partnership": "change", "figure": "metric"}
_SORTED_BY = {"phrase": "phrase", "figure": "period", "partnership": "level", "pledge": "strength"}

Row = tuple[str, str, int, int, str, int, str, str, int, str, int, int, int, str]
Facet = tuple[int, str, str, str]

_KEEP = f"INSERT INTO cards VALUES ({', '.join('?' * len(CARDS.c))})"
_FACET = "INSERT INTO facets VALUES (?, ?, ?, ?)"
_MARKED = "SELECT value FROM meta WHERE name = 'cards'"


def name(person: str) -> str:
    """The key of a human being, by any form of the name."""
    return f"name:{plain_name(person)}"


def place(where: str) -> str:
    """The key of what happened at a place."""
    return f"place:{where}"


def phrase(words: str) -> str:
    """The key of the uses of a set phrase."""
    return f"phrase:{words}"


def publisher(who: str) -> str:
    """The key of the reports of a publisher."""
    return f"publisher:{who}"


def outdated(connection: Connection) -> bool:
    """True when the cards were made by a program that makes others."""
    return connection.exec_driver_sql(_MARKED).scalar() != mark()


@cache
def mark() -> str:
    """A mark of how this program makes cards."""
    made = hashlib.sha256(rules().encode())
    for file in ("cards.py", "contested.py", "promising.py", "waiting.py", "worded.py"):
        made.update(Path(__file__).with_name(file).read_bytes())
    return made.hexdigest()[:16]


def rebuild(connection: Connection, lexicon: Lexicon) -> None:
    """Make all cards anew from the lines that hold; whatever state they were in."""
    bare(connection)
    for table in ("cards", "facets", "tallies", "counts"):
        connection.exec_driver_sql(f"DELETE FROM {table}")
    guard(connection)
    drawer = _Drawer(connection, lexicon)
    drawer.events("SELECT number, line FROM entries WHERE kind = 'event' AND until IS NULL", ())
    query = "SELECT id FROM entries WHERE kind = 'document' AND until IS NULL"
    drawer.reports(id for (id,) in connection.exec_driver_sql(query).fetchall())
    drawer.pairs()
    contested.seats(drawer.hand)
    connection.exec_driver_sql("INSERT OR REPLACE INTO meta VALUES ('cards', ?)", (mark(),))


def renew(connection: Connection, lexicon: Lexicon, change: int) -> None:
    """Make the cards of what a change brought, and of the reports of which it changed anything."""
    drawer = _Drawer(connection, lexicon)
    query = "SELECT number, line FROM entries WHERE since = ? AND kind = 'event' AND until IS NULL"
    drawer.events(query, (change,))
    drawer.reports(id for (id,) in connection.exec_driver_sql(_TOUCHED, {"change": change}).fetchall())
    drawer.pairs()
    contested.seats(drawer.hand, change)


_TOUCHED = """
SELECT id FROM entries WHERE since = :change AND kind IN ('document', 'timexes') UNION
SELECT json_extract(line, '$.document') FROM entries WHERE since = :change AND kind IN ('claim', 'rejected', 'finding')
    AND json_extract(line, '$.document') NOT NULL UNION
SELECT json_extract(line, '$.document') FROM entries WHERE until = :change AND kind IN ('claim', 'rejected')
"""


class _Drawer:
    """Where cards are gathered until there are enough to be put in their places in one go."""

    def __init__(self, connection: Connection, lexicon: Lexicon) -> None:
        self.hand = Hand(connection)
        self._lexicon = lexicon
        self._maker = Maker(lexicon)
        self._doubter = waiting.Doubter(self.hand, lexicon)
        self._rows: list[Row] = []
        self._facets: list[Facet] = []
        self._tallies: Counter[tuple[object, ...]] = Counter()
        self._counts: Counter[tuple[str, str, str]] = Counter()
        self._touched: set[str] = set()

    def events(self, query: str, given: tuple[object, ...]) -> None:
        """The cards of the happenings that a query finds."""
        for number, line in self.hand(query, given).fetchall():
            event = lines.event_of(lines.decode(line))
            self._keep(*self._maker.event(number, event))
            self._doubter.look(number, event)
        self._put()

    def reports(self, ids: Iterable[str]) -> None:
        """The cards of reports and of what they tell, in place of those that they had."""
        for id in ids:
            self._report(id)
        for number, line in self.hand(_JUDGED).fetchall():
            self.hand("DELETE FROM cards WHERE entry = ?", (number,))
            self._keep([*waiting.of_finding(number, lines.finding_of(lines.decode(line)), ())], ())
        self._put()

    def pairs(self) -> None:
        """The cards of what is worked out of all that lies between two, for the pairs that cards came to or left."""
        self._touched.update(pair for (pair,) in self.hand(_LEFT).fetchall())
        for pair in sorted(self._touched):
            self._replace(pair, {row[:5]: row for row in promising.renewed(self.hand, self._lexicon, pair)})
        self.hand("DELETE FROM counts WHERE key = 'touched'")

    def _replace(self, pair: str, made: Mapping[tuple[object, ...], Row]) -> None:
        """Write those cards of a pair that are new or say something else, and take away those that are no more."""
        held = {row[:5]: row for row in self.hand(_OF_PLEDGES, (f"{promising.PLEDGES}{pair}",)).fetchall()}
        changed = [row for key, row in made.items() if held.get(key) != row]
        gone = [key for key in held if key not in made or held[key] != made[key]]
        for query, rows in ((_GONE, gone), (_KEEP, changed)):
            if rows:
                self.hand(query, sorted(rows))

    def _report(self, id: str) -> None:
        row = self.hand(_DOCUMENT, (id,)).fetchone()
        if row is None:
            return
        told = {kind: list[tuple[int, lines.Read]]() for kind in _OF_A_REPORT}
        for number, kind, line in self.hand(_TOLD, (handles.document(id),)).fetchall():
            if kind in told:
                told[kind].append((number, lines.decode(line)))
        gone = [(row[0],), *((number,) for kind in _RECARDED for number, _ in told[kind])]
        self.hand("DELETE FROM cards WHERE entry = ?", gone)
        self.hand("DELETE FROM facets WHERE entry = ?", gone)
        claims = [(number, lines.claim_of(line)) for number, line in told["claim"]]
        document = lines.document_of(lines.decode(row[1]), self._text(id, claims))
        times = [lines.timex_of(one) for _, line in told["timexes"] for one in line["timexes"] if document.text]
        self._keep(*self._maker.report(row[0], row[2], document, claims, times))
        self._keep([*self._waiting(told, claims)], ())
        for number, line in told["event"]:
            self._doubter.look(number, lines.event_of(line))

    def _text(self, id: str, claims: Iterable[tuple[int, Claim]]) -> str:
        """The words of a report that may promise something; of others they tell no card."""
        if not any(claim.act in promising.PROMISING for _, claim in claims):
            return ""
        return str(self.hand.value("SELECT text FROM drafts WHERE document = ?", (id,)))

    def _waiting(
        self, told: Mapping[str, Sequence[tuple[int, lines.Read]]], claims: Sequence[tuple[int, Claim]]
    ) -> Iterator[Row]:
        """What of a report waits for review."""
        rejected = ((number, lines.claim_of(line)) for number, line in told["rejected"])
        for number, claim in (*claims, *rejected):
            yield from waiting.of_claim(number, claim)
        for number, line in told["finding"]:
            yield from waiting.of_finding(number, lines.finding_of(line), [claim for _, claim in claims])

    def _keep(self, rows: Sequence[Row], facets: Sequence[Facet]) -> None:
        self._rows += rows
        self._facets += facets
        self._tallies.update(_cell(row) for row in rows if row[0].startswith(COUNTED))
        self._touched.update(row[0][5:] for row in rows if row[0].startswith("pair:"))
        self._counts.update(facet[1:] for facet in facets)
        self._counts.update((ALL, "pair", row[0][5:]) for row in rows if _of_contact(row))
        if len(self._rows) > _BATCH:
            self._put()

    def _put(self) -> None:
        for query, rows in ((_KEEP, self._rows), (_FACET, self._facets)):
            if rows:
                self.hand(query, sorted(rows))
        for query, counts in ((_TALLY, self._tallies), (_COUNT, self._counts)):
            if counts:
                self.hand(query, sorted((*cell, count) for cell, count in counts.items()))
        for one in (self._rows, self._facets, self._tallies, self._counts):
            one.clear()


COUNTED = ("all", "pair:", "state:", "review:")
"""What is tallied: all, and what parties do; a trigger takes back what is counted here."""


def _cell(row: Row) -> tuple[object, ...]:
    key, kind, _, _, _, _, act, modality, year, host, one, two, _, _ = row
    return key, kind, act, modality, year, host, one, two


def _of_contact(row: Row) -> bool:
    return row[0].startswith("pair:") and row[1] == "event" and row[6] in bearing.CONTACTS and row[7] == "occurred"


_ADDED = "ON CONFLICT DO UPDATE SET count = count + excluded.count"
_TALLY = f"INSERT INTO tallies VALUES ({', '.join('?' * len(TALLIES.c))}) {_ADDED}"
_COUNT = f"INSERT INTO counts VALUES (?, ?, ?, ?) {_ADDED}"
_LEFT = "SELECT member FROM counts WHERE key = 'touched' AND sort = 'pair'"
_OF_PLEDGES = "SELECT * FROM cards WHERE key = ? AND kind = 'pledge'"
_GONE = "DELETE FROM cards WHERE key = ? AND kind = ? AND newest = ? AND earliest = ? AND id = ?"
_DOCUMENT = "SELECT number, line, since FROM entries WHERE kind = 'document' AND id = ? AND until IS NULL"
_OF_A_REPORT = ("claim", "rejected", "finding", "event", "timexes")
_RECARDED = ("claim", "rejected", "finding")
_TOLD = (
    "SELECT e.number, e.kind, e.line FROM handles h CROSS JOIN entries e ON e.number = h.entry"
    " WHERE h.key = ? AND e.until IS NULL"
)
_JUDGED = (
    "SELECT e.number, e.line FROM handles h CROSS JOIN entries e ON e.number = h.entry"
    " WHERE h.key = 'judgements:all' AND e.kind = 'finding' AND e.until IS NULL"
)


class Maker:
    """Cards and facets made of what the lines tell; nothing but that and the lexicon decides them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._ranks: dict[str | None, int] = {}
        self._sittings = contested.Sittings(lexicon)

    # --- happenings ------------------------------------------------------------------------------------------------

    def event(self, entry: int, event: Event) -> tuple[list[Row], list[Facet]]:
        """The cards of a happening: for all, for each of its states, pairs, people and bodies, and its place."""
        times, when = _times(event.when), event.when or ""
        sides = self._sides(event)
        pairs = bearing.concerned(event, self._lexicon)
        whole = _host(event), min(sides.values(), default=NOBODY), NOBODY
        keyed = [
            (ALL, "", *whole[1:]),
            *((handles.state(code), *_seen_by(code, event, sides)) for code in bearing.countries(event.parties())),
            *((handles.pair(*two), *_between(two, event, sides)) for two in pairs),
            *((key, *whole) for key in _others(event)),
        ]
        flags = times[2] | (BARE if _bare(bearing.taking_part(event)) else 0)
        flags |= contested.CONTESTED if event.conflicts else 0
        told = (entry, event.act, event.modality, _year(times[0]))
        rows: list[Row] = [
            (key, "event", *times[:2], event.id, *told, host, one, two, flags, when) for key, host, one, two in keyed
        ]
        first = (-times[1] or UNDATED, times[0], f"{when} {event.id}")
        rows.append((OLDEST, "event", *first, *told, "", *whole[1:], flags, when))
        # Two may have one name: "President", of two states.
        rows += waiting.of_event(entry, event)
        return rows, sorted(set(_named(entry, event, pairs)))

    def _sides(self, event: Event) -> dict[str, int]:
        """The rank of the highest of each side that takes part."""
        found: dict[str, int] = {}
        for party in bearing.taking_part(event):
            if party.country:
                found[party.country] = min(found.get(party.country, NOBODY), self._rank(party.office))
        return found

    def _rank(self, office: str | None) -> int:
        if office not in self._ranks:
            self._ranks[office] = bearing.rank(office, self._lexicon)
        return self._ranks[office]

    # --- reports and what they tell ----------------------------------------------------------------------------------

    def report(
        self,
        entry: int,
        since: int,
        document: Document,
        claims: Sequence[tuple[int, Claim]],
        timexes: Sequence[DatedTimex],
    ) -> tuple[list[Row], list[Facet]]:
        """The cards of a report and of what it says that is no happening."""
        report = bearing.reports(claim for _, claim in claims).get(document.id, bearing.SILENT)
        pairs, told_of, codes = set[tuple[str, str]](), set[tuple[str, str]](), set[str]()
        rows, facets, heard = list[Row](), list[Facet](), worded.Heard()
        for number, claim in claims:
            codes |= bearing.countries(claim.parties())
            met = claim.act in bearing.CONTACTS
            borne = bearing.concerned(claim, self._lexicon) if met else bearing.borne(claim, report, self._lexicon)
            if claim.act == "session":
                under = (
                    *map(handles.state, bearing.countries(claim.parties())),
                    *(handles.pair(*two) for two in borne),
                )
                rows += self._sittings.sat(number, claim, document, under)
            if claim.act in LISTED:
                rows += self._claim(number, claim, document.published, borne)
                rows += promising.promised(number, claim, document, timexes, borne, self._lexicon)
                facets += _said(number, claim, borne)
                heard.hear(claim, borne)
            pairs |= borne
            told_of |= borne if claim.act not in ("meeting", "visit") else set()
        rows += heard.rows(entry, document)
        keys = [ALL, *map(handles.state, codes), *(handles.pair(*two) for two in pairs)]
        times = _times(document.published)
        told = (entry, "document", "", _year(times[0]), "", NOBODY, NOBODY, times[2], document.published or "")
        rows += [(key, "document", *times[:2], document.id, *told) for key in (*keys, *_source(document))]
        rows.append((LATELY, "document", -since, 0, document.id, *told))
        facets += [(entry, handles.pair(*two), "report", document.id) for two in told_of]
        facets += [(entry, ALL, "publisher", who) for who in _publishers(document)]
        return rows, facets

    def _claim(
        self, entry: int, claim: Claim, published: str | None, pairs: Iterable[tuple[str, str]]
    ) -> Iterator[Row]:
        """The cards of a claim: for its states, the pairs on which it bears, its people, and its phrase."""
        when = claim.when or published
        times = _times(when)
        words = claim.values.get(_SORTED_BY.get(claim.act, ""))
        flags = times[2] | (COPY if claim.copy_of else 0) | (DONE if promising.done(claim, self._lexicon) else 0)
        sort = _sort(claim)
        told = (entry, claim.act, claim.modality, _year(times[0]), sort)
        said = _said_by(claim)
        for key in {
            *map(handles.state, bearing.countries(claim.parties())),
            *(handles.pair(*two) for two in pairs),
            *(name(party.name) for party in claim.parties() if is_person(party)),
            *((phrase(str(words)),) if claim.act == "phrase" else ()),
        }:
            yield (
                key,
                "claim",
                *times[:2],
                claim.id,
                *told,
                SAYS if key in said else NOBODY,
                NOBODY,
                flags,
                str(words or ""),
            )


def _said_by(claim: Claim) -> set[str]:
    """The keys of the people who say a claim."""
    if claim.act not in _SAYINGS:
        return set()
    return {name(party.name) for party in claim.parties("speaker", "user") if party.kind == "person"}


def _sort(claim: Claim) -> str:
    """What happens to a partnership; what a figure is of, so told that two wordings of it are one."""
    told = str(claim.values.get(_OF_SORT.get(claim.act, "")) or "")
    return plain_metric(told) if claim.act == "figure" else told.casefold()


def _times(edtf: str | None) -> tuple[int, int, int]:
    """The last and the first day as listed, and what of them is not known."""
    when = Interval.from_edtf(edtf) if edtf else Interval(None, None)
    last = when.last or when.start
    if last is None:
        return 0, 0, UNBEGUN | UNENDED
    flags = (0 if when.start else UNBEGUN) | (0 if when.end else UNENDED)
    first: date = when.start or last
    return -last.toordinal(), -first.toordinal(), flags


def _year(newest: int) -> int:
    return date.fromordinal(-newest).year if newest else 0


def _host(event: Event) -> str:
    return bearing.host(event) or ""


def _seen_by(code: str, event: Event, sides: dict[str, int]) -> tuple[str, int, int]:
    """Who received, and how high its own people and the others stand."""
    others = (rank for other, rank in sides.items() if other != code)
    host = _host(event)
    return host if host in ("", code) else "*", sides.get(code, NOBODY), min(others, default=NOBODY)


def _between(pair: tuple[str, str], event: Event, sides: dict[str, int]) -> tuple[str, int, int]:
    host = _host(event)
    first, second = sorted(pair)
    return host if host in ("", *pair) else "*", sides.get(first, NOBODY), sides.get(second, NOBODY)


def _others(event: Event) -> Iterator[str]:
    """The keys of the people, bodies and place of a happening."""
    parties = event.parties()
    yield from {name(party.name) for party in parties if party.kind == "person"}
    yield from {handles.mechanism(party.id) for party in parties if party.kind == "mechanism" and party.id}
    if event.where:
        yield place(event.where)


def _bare(parties: Iterable[Party]) -> bool:
    return any(party.kind == "person" and not party.office for party in parties)


def _named(entry: int, event: Event, pairs: Iterable[tuple[str, str]]) -> Iterator[Facet]:
    """Whom and what a happening names: for all, between two the people of both, for a state its own."""
    parties = event.parties()
    people = {(party.name, party.country) for party in parties if is_person(party)}
    things = {("body", party.name) for party in parties if party.kind == "mechanism"}
    things |= {("place", event.where)} if event.where else set()
    codes = bearing.countries(parties)
    for key in (ALL, *map(handles.state, codes), *(handles.pair(*two) for two in pairs)):
        yield from ((entry, key, sort, member) for sort, member in things)
    yield from ((entry, handles.pair(*two), "report", id) for two in pairs for id in event.documents)
    yield from ((entry, ALL, "person", member) for member, _ in people)
    for member, country in people:
        if country:
            yield entry, handles.state(country), "person", member
            yield from ((entry, handles.pair(*two), "person", member) for two in pairs if country in two)


def _said(entry: int, claim: Claim, pairs: Iterable[tuple[str, str]]) -> Iterator[Facet]:
    """The set phrase of a claim, or the topics of a pledge."""
    topics = claim.values.get("topics")
    told = {("phrase", str(claim.values.get("phrase")))} if claim.act == "phrase" else set()
    if claim.act == "pledge" and isinstance(topics, tuple):
        told |= {("topic", topic) for topic in topics}
    users = bearing.countries(claim.parties("user", "speaker", "pledger"))
    for key in (ALL, *map(handles.state, users), *(handles.pair(*two) for two in pairs)) if told else ():
        yield from ((entry, key, sort, member) for sort, member in told)


def _publishers(document: Document) -> tuple[str, ...]:
    who = document.publisher or document.agency
    return (who,) if who else ()


def _source(document: Document) -> Iterable[str]:
    return map(publisher, _publishers(document))
