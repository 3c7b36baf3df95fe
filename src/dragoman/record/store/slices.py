"""A part of the record: what a question is about and all that its answer may rest on, opened without the rest.

A part may hold more than its question needs, never less: a view chooses from it as it would from the whole.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator

from sqlalchemy import Connection

from dragoman.model import Claim, Event, Judgement, Record, Tenure
from dragoman.model.claim import EVENT_ACTS
from dragoman.record import calling, lines
from dragoman.record.calling import Known
from dragoman.record.settling import handles
from dragoman.record.settling.called import BODIES
from dragoman.record.settling.memory import Hand, Traces
from dragoman.record.store import asking, judged
from dragoman.record.store.waiting import Waits

_UNDER = (
    "SELECT e.id, e.line FROM handles h JOIN entries e ON e.number = h.entry"
    " WHERE h.key = ? AND e.kind = ? AND e.until IS NULL"
)
_UNDER_BOTH = f"{_UNDER} AND EXISTS (SELECT 1 FROM handles o WHERE o.key = ? AND o.entry = h.entry)"
# Of many at once: the file is asked once, and answers each by the same index.
_ASKED = "FROM json_each(?) AS asked"
_OF_THESE = f"""SELECT e.id, e.line {_ASKED}
    CROSS JOIN entries e ON e.kind = ? AND e.id = asked.value AND e.until IS NULL"""
_UNDER_THESE = f"""SELECT e.id, e.line {_ASKED} CROSS JOIN handles h ON h.key = asked.value
    CROSS JOIN entries e ON e.number = h.entry WHERE e.kind = ? AND e.until IS NULL"""
_REPORTS = f"""SELECT e.line, d.text {_ASKED}
    CROSS JOIN entries e ON e.kind = 'document' AND e.id = asked.value AND e.until IS NULL
    LEFT JOIN drafts d ON d.document = e.id"""
_BEGINS = "SELECT id, line FROM entries WHERE kind = ? AND id >= ? AND id < ? AND until IS NULL"
_EVENTS = "SELECT id, line FROM entries WHERE kind = 'event' AND until IS NULL"
_DAYS = (
    "SELECT id, line FROM entries WHERE kind = 'event' AND until IS NULL AND coalesce(first, last) IS NOT NULL"
    " AND (first IS NULL OR first <= ?) AND (last IS NULL OR last >= ?)"
)
_OFFICE = "office of "
_ORIGINAL = (
    "SELECT e.id, e.line FROM handles h CROSS JOIN entries e ON e.number = h.entry"
    """ WHERE h.key = ? AND e.kind = 'claim' AND e.until IS NULL AND instr(e.line, '"original": {') > 0"""
)
_FEW = 40
# Of many claims those of the earliest reports and of the surest, as `views.notes.cite` chooses among all of them.
_CITED = """WITH own AS MATERIALIZED (
    SELECT e.id, json_extract(e.line, '$.document') AS document, json_extract(e.line, '$.confidence') AS sure,
        json_extract(e.line, '$.copy_of') AS copied
    FROM json_each(?) AS j CROSS JOIN entries e ON e.kind = 'claim' AND e.id = j.value AND e.until IS NULL
), told AS (
    SELECT document, min(sure) AS sure FROM own WHERE copied IS NULL OR copied NOT IN (SELECT id FROM own)
    GROUP BY document
), dated AS MATERIALIZED (
    SELECT told.document, told.sure, coalesce(json_extract(d.line, '$.published'), '9999') AS published,
        json_extract(d.line, '$.path') AS path
    FROM told CROSS JOIN entries d ON d.kind = 'document' AND d.id = told.document AND d.until IS NULL
) SELECT id FROM own WHERE document IN (SELECT document FROM dated ORDER BY published, path LIMIT 2)
    OR document IN (SELECT document FROM dated ORDER BY sure DESC, published, path LIMIT 1)"""
_ALWAYS, _NEVER = "0000", "9999-99"


class Part:
    """The lines of a record that are gathered for a question."""

    def __init__(self, connection: Connection, known: Known) -> None:
        self._connection = connection
        self._hand = Hand(connection)
        self.known = known
        self._claims: dict[str, Claim] = {}
        self._rejected: dict[str, Claim] = {}
        self._events: dict[str, Event] = {}
        self._tenures: dict[str, Tenure] = {}
        self._timexes: dict[str, lines.Read] = {}
        self._findings: dict[str, lines.Read] = {}
        self._judgements: tuple[Judgement, ...] = ()
        self._opened: set[str] = set()
        self._titled: set[str] = set()
        self._doubted = False
        self._bare = False

    @property
    def connection(self) -> Connection:
        """The file that it is gathered from."""
        return self._connection

    # --- what is gathered ----------------------------------------------------------------------------------------

    def pair(self, one: str, other: str) -> None:
        """The reports that tell of two parties, with all that they tell."""
        both = handles.pair(one, other)
        for first, second in ((both, both), (handles.crowd(one), handles.crowd(other))):
            self.reports(id for id, _ in self._hand(_UNDER_BOTH, (first, "document", second)).fetchall())

    def between(self, *codes: str, claims: bool = False) -> None:
        """The events of one party or of two together; with the claims that make none, if that is asked for."""
        found = [handles.pair(*codes)] if len(codes) == 2 else [handles.state(code) for code in codes]
        self.events(*found)
        if claims:
            self.claims(*found)
        for first, second in self._joint(frozenset(codes)) if len(codes) == 2 else ():
            self._keep_events(self._hand(_UNDER_BOTH, (first, "event", second)).fetchall())
            for _, line in self._hand(_UNDER_BOTH, (first, "claim", second)).fetchall() if claims else ():
                self._keep_claim(line)

    def person(self, *names: str, claims: bool = False) -> None:
        """The events that people of these names take part in; with what they say and hold, if that is asked for."""
        for name in names:
            found = [handles.person(id) for id in calling.ids(self.known.of(calling.person(name)))]
            self.events(*found)
            if claims:
                self.claims(*found)
                self.holders(name, claims=True)

    def deeds(self, name: str) -> None:
        """The events that somebody took part in, without what tells of them; of those without a day, the reports."""
        ids = calling.ids(self.known.of(calling.person(name)))
        self._events |= {
            id: lines.event_of(lines.decode(line)) for id, line in self._under("event", *map(handles.person, ids))
        }
        self.titles(id for event in self._events.values() if not event.when for id in event.documents)
        self._bare = True

    def body(self, *names: str) -> None:
        """The sittings of bodies of these names."""
        ids = {id for name in names for id in calling.ids(self.known.of(calling.body(name)))}
        self.events(*(handles.mechanism(id) for id in sorted(ids)))

    def state_offices(self, *codes: str) -> None:
        """Who held the offices of states, with the words that show it."""
        for code in codes:
            self._hold(self._under("tenure", handles.state(code)), claims=True)

    def office(self, country: str, key: str) -> bool:
        """Who held an office, with the words that show it; False where nobody did."""
        found = self._under("tenure", handles.office(country, key))
        self._hold(found, claims=True)
        return bool(found)

    def days(self, since: str | None, until: str | None) -> None:
        """The events that may lie between two days, both inside; all, those without a date too, where none is given."""
        if since is None and until is None:
            self._keep_events(self._hand(_EVENTS, ()).fetchall())
            return
        self._keep_events(self._hand(_DAYS, (until or _NEVER, since or _ALWAYS)).fetchall())

    def chosen(self, ids: Iterable[str]) -> None:
        """These events, with all their tellings; ids that are no event's are passed over."""
        self._keep_events(self._these("event", ids))

    def said(self, ids: Iterable[str]) -> None:
        """These claims."""
        self._keep_of_claims(ids)

    def waiting(self, some: Iterable[Waits]) -> None:
        """What things that wait for review are about: their claims, with all tellings of their events."""
        for one in some:
            self.chosen([one.event] if one.event else [])
            self._keep_of_claims(one.claims)
            self.rejected(id for id in one.claims if id not in self._claims)
            if one.kind == "merge":
                self.events(*map(handles.claim, one.claims))
            if one.finding and one.finding.document:
                self.claims(handles.document(one.finding.document))
        self._judgements = judged.held(self._connection)

    def whole_events(self) -> None:
        """The events of the claims that were gathered so far, with all their tellings."""
        for id in sorted(self._claims):
            self.events(handles.claim(id))

    def rejected(self, ids: Iterable[str]) -> None:
        """Those of these claims that people rejected."""
        for _, line in self._these("rejected", ids):
            one = lines.claim_of(lines.decode(line))
            self._rejected.setdefault(one.id, one)

    def titles(self, documents: Iterable[str]) -> None:
        """Reports without what they tell."""
        self._titled.update(documents)

    def told_in(self, claims: Iterable[str]) -> None:
        """The reports of some claims that were gathered, with all that they tell."""
        self.reports({self._claims[id].document for id in claims if id in self._claims})

    def named(self, start: str) -> None:
        """The events and claims whose id begins so, with all tellings of the events."""
        self._keep_events(self._hand(_BEGINS, ("event", start, start + "\U0010ffff")).fetchall())
        for _, line in self._hand(_BEGINS, ("claim", start, start + "\U0010ffff")).fetchall():
            self._keep_claim(line)

    def likened(self) -> None:
        """The claims that give others of those gathered so far their time and place ("during the visit")."""
        told = [one.time.like for one in self._claims.values() if one.time is not None and one.time.like]
        self._keep_of_claims(told)

    def with_reports(self) -> None:
        """All that the reports tell that tell of the events gathered so far, and the offices that they leave untold."""
        self.reports({id for event in self._events.values() for id in event.documents})
        self.shown()

    def reports(self, documents: Iterable[str]) -> None:
        """Reports with all that they tell: claims, events, times, doubts."""
        for id in sorted(set(documents) - self._opened):
            self._opened.add(id)
            own = handles.document(id)
            for _, line in self._under("claim", own):
                self._keep_claim(line)
            self._timexes |= {id: lines.decode(line) for id, line in self._under("timexes", own)}
            self._keep_events(self._under("event", own))

    def times(self) -> None:
        """The times that are told in the reports of what is gathered so far."""
        for id in sorted({claim.document for claim in self._claims.values()} - self._timexes.keys()):
            self._timexes |= {id: lines.decode(line) for id, line in self._under("timexes", handles.document(id))}

    def doubts(self) -> None:
        """The findings about the reports that were opened, and about what they tell otherwise than others."""
        self._doubted = True
        found = {handles.document(id) for id in self._opened} | {"judgements:all"}
        for number in self._numbers():
            for kind in ("compared", "tenure"):
                found |= {f"{kind}:{key}" for key in Traces(self._hand, kind).of(number)}
        for key in sorted(found):
            self._findings |= {id: lines.decode(line) for id, line in self._under("finding", key)}

    def offices_between(self, *codes: str) -> None:
        """The offices of some states held by people who are named in what is gathered so far, with their words."""
        for name in sorted(self._names()):
            self.holders(name, claims=codes)

    def journeys(self) -> None:
        """The other visits of those who travelled in what is gathered so far."""
        visits = (event for event in list(self._events.values()) if event.act == "visit")
        self.person(*sorted({party.name for one in visits for party in one.parties("guest")}))

    def pledges(self) -> None:
        """What people judged, and the reports that their scores of pledges are about."""
        self._judgements = judged.held(self._connection)
        about = (one for one in self._judgements if one.kind == "follow-up")
        self.reports(target.document for one in about for target in (*one.targets, *one.apart))

    def judgements(self) -> None:
        """What people judged of the claims and events that are gathered so far."""
        told: list[Claim | Event] = [*self._claims.values(), *self._events.values()]
        if self._rejected or any(one.judgements for one in told):
            self._judgements = judged.held(self._connection)

    def events(self, *keys: str) -> None:
        """The events found under some handles, with all their tellings."""
        for key in keys:
            self._keep_events(self._under("event", key))

    def claims(self, *keys: str) -> None:
        """The claims found under some handles."""
        for key in keys:
            for id, line in self._under("claim", key):
                if id not in self._claims:
                    self._keep_claim(line)

    def holders(self, name: str, *, claims: bool | Collection[str] = False) -> None:
        """The offices of somebody; with the words that show them: always, never, or for some states."""
        self._hold(self._under("tenure", handles.holder(name)), claims=claims)

    def offices_of(self, name: str) -> None:
        """The offices of somebody, with the words of the two reports that are cited for each: no more of many.

        With them what tells the name in its own script.
        """
        for id in calling.ids(self.known.of(calling.person(name))):
            for _, line in self._hand(_ORIGINAL, (handles.person(id),)).fetchall():
                self._keep_claim(line)
        for id, line in self._under("tenure", handles.holder(name)):
            one = self._tenures.setdefault(id, lines.tenure_of(lines.decode(line)))
            for some in (one.claims, one.not_before_claims, one.not_after_claims):
                few = len(some) <= _FEW
                self._keep_of_claims(some if few else [id for (id,) in self._hand(_CITED, (json.dumps(some),))])

    def shown(self) -> None:
        """The words that show the offices of people whose telling gives none."""
        told: list[Claim | Event] = [*self._claims.values(), *self._events.values()]
        bare = {party.name for one in told for party in one.parties() if party.kind == "person" and not party.office}
        for name in sorted(bare):
            self.holders(name, claims=True)

    def titled(self) -> None:
        """The offices of those whom the reports of one happening call differently, with their words."""
        fields = {one.field for event in self._events.values() for one in event.conflicts}
        for field in sorted(fields):
            if field.startswith(_OFFICE):
                self.holders(field.removeprefix(_OFFICE), claims=True)

    def beside(self) -> None:
        """What else was signed by the reports that tell of the papers gathered so far."""
        papers = [event for event in self._events.values() if event.act == "agreement"]
        self.events(*sorted({handles.document(id) for event in papers for id in event.documents}))

    def held(self, found: Iterable[tuple[str, str]]) -> None:
        """Some who held offices, with the words that show it."""
        self._hold(found, claims=True)

    def past(self) -> None:
        """All that tells what could be known on a day: the words that offices rest on, what is copied and compared."""
        for name in sorted(self._names()):
            self.holders(name, claims=True)
        self._keep_of_claims({id for one in self._tenures.values() for id in one.claims})
        if self._doubted:
            self._compared()
        self._keep_of_claims({one.copy_of for one in list(self._claims.values()) if one.copy_of})
        for id in sorted(self._claims):
            self.events(handles.claim(id))

    def past_offices(self) -> None:
        """All that tells what could be known on a day of the offices gathered so far, and of nothing else."""
        told = list(self._claims.values())
        self._keep_of_claims({one.copy_of for one in told if one.copy_of})
        for claim in told:
            # What has no time of its own may have that of the happening which it tells.
            if claim.when is None and claim.act in EVENT_ACTS:
                self.events(handles.claim(claim.id))

    def _compared(self) -> None:
        """All figures, sittings and offices that are compared with those of the reports that were opened."""
        for number in self._numbers():
            traces = Traces(self._hand, "compared")
            told = [json.loads(ids) for key in traces.of(number) for _, ids in traces.at(key)]
            self._keep_of_claims({id for some in told for id in some})
            for key in Traces(self._hand, "tenure").of(number):
                self._hold(self._under("tenure", f"tenure:{key}"), claims=True)

    def _numbers(self) -> list[int]:
        query = "SELECT number FROM memory_documents WHERE document = ?"
        found = [self._hand.value(query, (id,)) for id in sorted(self._opened)]
        return [int(number) for number in found if number is not None]

    # --- the part as a record ------------------------------------------------------------------------------------

    def record(self) -> Record:
        """What was gathered, with the reports and with the offices of everybody who is named."""
        if not self._bare:
            self._hold(self._under("tenure", *map(handles.holder, sorted(self._names()))), claims=False)
        told = (*self._claims.values(), *self._rejected.values())
        ids = {one.document for one in told} | self._opened | self._titled
        rows = self._hand(_REPORTS, (_listed(sorted(ids)),)).fetchall()
        documents = [lines.document_of(lines.decode(line), str(text)) for line, text in rows]
        return asking.made(
            documents=documents,
            claims=self._claims.values(),
            rejected=self._rejected.values(),
            events=self._events.values(),
            tenures=self._tenures.values(),
            timexes=self._timexes.values(),
            findings={lines.finding_of(line) for line in self._findings.values()},
            judgements=self._judgements,
        )

    def _names(self) -> set[str]:
        told: list[Claim | Event] = [*self._claims.values(), *self._events.values(), *self._rejected.values()]
        return {party.name for one in told for party in one.parties() if party.kind == "person"}

    def _joint(self, codes: frozenset[str]) -> Iterator[tuple[str, str]]:
        """Where sittings are found whose body names a state of a pair of which nobody else need tell: two handles."""
        for (told,) in self._hand("SELECT told FROM memory_sums WHERE kind = ?", (BODIES,)).fetchall():
            counts = json.loads(told)
            others = codes - calling.states(counts)
            if others != codes:
                for body in (handles.mechanism(id) for id in calling.ids(counts)):
                    yield body, handles.state(min(others)) if others else body

    def _under(self, kind: str, *keys: str) -> list[tuple[str, str]]:
        if len(keys) == 1:
            return self._hand(_UNDER, (*keys, kind)).fetchall()
        return self._hand(_UNDER_THESE, (_listed(keys), kind)).fetchall()

    def _these(self, kind: str, ids: Iterable[str]) -> list[tuple[str, str]]:
        return self._hand(_OF_THESE, (_listed(ids), kind)).fetchall()

    def _keep_claim(self, line: str) -> None:
        one = lines.claim_of(lines.decode(line))
        self._claims.setdefault(one.id, one)

    def _keep_of_claims(self, ids: Iterable[str]) -> None:
        wanted = sorted(set(ids) - self._claims.keys())
        for _, line in self._these("claim", wanted) if wanted else ():
            self._keep_claim(line)

    def _keep_events(self, found: Iterable[tuple[str, str]]) -> None:
        new = {id: lines.event_of(lines.decode(line)) for id, line in found if id not in self._events}
        self._events |= new
        self._keep_of_claims(claim for event in new.values() for claim in event.claims)

    def _hold(self, found: Iterable[tuple[str, str]], *, claims: bool | Collection[str]) -> None:
        for id, line in found:
            one = self._tenures.setdefault(id, lines.tenure_of(lines.decode(line)))
            if claims is True or (claims is not False and one.country in claims):
                self._keep_of_claims({*one.claims, *one.not_before_claims, *one.not_after_claims})


def _listed(ids: Iterable[str]) -> str:
    return json.dumps([*ids])


About = Callable[[Part], None]
"""What a question is about: it gathers the part of the record that the answer may rest on."""
