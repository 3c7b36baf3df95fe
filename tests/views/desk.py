"""A small record made by hand, so that views are tested without reading anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dragoman.lexicon import load
from dragoman.model import Account, Claim, Conflict, Document, Event, Evidence, Party, Record, Tenure
from dragoman.model.claim import Value
from dragoman.model.identity import content_id
from dragoman.views.ledger import Ledger, opened

Roles = Mapping[str, tuple[Party, ...]]
Values = Mapping[str, Value]


@dataclass
class Desk:
    """Writes documents, claims and events into a record, words taken from the documents' own text."""

    documents: list[Document] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)

    def report(self, name: str, text: str, published: str | None, **more: str | None) -> Document:
        """A report in a file of its own."""
        document = Document(content_id(name), f"reports/{name}.txt", text, published=published)
        document = replace(document, **{"published_basis": "given" if published else None, **more})  # type: ignore[arg-type]
        self.documents.append(document)
        return document

    def claim(
        self,
        document: Document,
        act: str,
        words: str,
        roles: Roles,
        values: Values | None = None,
        **more: object,
    ) -> Claim:
        """A claim that rests on words of the document."""
        start = document.text.index(words)
        evidence = Evidence(start, start + len(words), words)
        made = Claim(
            id=content_id(document.id, act, words, *(party.name for role in roles for party in roles[role])),
            act=act,
            document=document.id,
            path=document.path,
            modality="occurred",
            roles=roles,
            evidence=(evidence,),
            rule="by hand",
            values=values or {},
            publisher=document.publisher,
        )
        made = replace(made, **more)  # type: ignore[arg-type]
        self.claims.append(made)
        return made

    def event(self, *claims: Claim, conflicts: tuple[Conflict, ...] = (), reasons: tuple[str, ...] = ()) -> Event:
        """The event that claims tell together; the first claim's fields are taken."""
        first = claims[0]
        documents = tuple(dict.fromkeys(claim.document for claim in claims))
        made = Event(
            id="e" + content_id(*(claim.id for claim in claims))[:11],
            act=first.act,
            modality=first.modality,
            roles=first.roles,
            evidence=first.evidence,
            claims=tuple(claim.id for claim in claims),
            documents=documents,
            accounts=tuple(Account(None, id, ()) for id in documents),
            independent_accounts=len(documents),
            when=first.when,
            when_basis=first.when_basis,
            where=first.where,
            where_country=first.where_country,
            values=first.values,
            conflicts=conflicts,
            merge_reasons=reasons,
        )
        self.events.append(made)
        return made

    def tenure(self, claim: Claim, seen: str) -> None:
        """The tenure a claim of office shows."""
        holder = claim.roles["holder"][0]
        office = str(claim.values["office"])
        seat = load().seats.seat(office, holder.country)
        self.tenures.append(
            Tenure(
                holder.name,
                office,
                holder.country,
                None,
                None,
                seen,
                (claim.id,),
                person_id=holder.id or holder.name,
                office_key=seat.key,
                wordings=(office,),
                sole=seat.sole,
            )
        )

    def record(self) -> Record:
        """All of it."""
        return Record(tuple(self.documents), tuple(self.claims), tuple(self.events), tuple(self.tenures))

    def ledger(self) -> Ledger:
        """All of it, opened with the lexicon."""
        return opened(self.record(), load())


def person(name: str, country: str | None, office: str | None = None, text: str | None = None) -> Party:
    """Somebody, with an office if it is told."""
    return Party(name, "person", text or name, office=office, country=country)


def state(code: str, name: str) -> Party:
    """A state."""
    return Party(name, "state", name, country=code)


NOR, PRT = state("NOR", "Norway"), state("PRT", "Portugal")
SOLBERGET = person("Ingrid Solberget", "NOR", "Prime Minister")
MOUTELA = person("Ana Moutela", "PRT", "President")
VASQUILHO = person("Tomé Vasquilho", "PRT", "Prime Minister")
HARBOUR = Party("mayor of Porto", "person", "the mayor of Porto", office="mayor of Porto", country="PRT")
COMMITTEE = Party("Norway–Portugal Ocean Committee", "mechanism", "Ocean Committee")

VISIT = """Norwegian Prime Minister Ingrid Solberget visited Portugal from 3 to 5 March.
She met President Ana Moutela, Prime Minister Tomé Vasquilho and the mayor of Porto in Lisbon.

Solberget co-chaired the fourth sitting of the Norway–Portugal Ocean Committee with Vasquilho on 4 March.
Norway is ready to open its ports to Portuguese trawlers, Solberget said. The two lands are "partners of the tide".
Moutela said Portugal welcomes Norwegian wind parks off its coast. Trade reached 2.5 billion euros in 2020, Portuguese customs say.
"""
SECOND = """Portugal's Prime Minister Tomé Vasquilho spoke by telephone with Ingrid Solberget on 9 June 2021 and again on 1 July.
The two countries raised their ties to an ocean partnership. A visit by Vasquilho to Oslo is planned for October.
"""


def north() -> Desk:
    """Norway and Portugal in 2021: a visit with meetings and a sitting, two calls, a plan, a few words."""
    made = Desk()
    first = made.report("visit", VISIT, "2021-03-06", publisher="Harbour Gazette", title="A Norwegian in Lisbon")
    second = made.report("calls", SECOND, "2021-07-02", publisher="Fjord Wire")
    _visit(made, first)
    _words(made, first)
    _calls(made, second)
    return made


def _visit(made: Desk, first: Document) -> None:
    stay: dict[str, str | None] = {"when": "2021-03-03/2021-03-05", "when_basis": "explicit"}
    lisbon: dict[str, str | None] = {"where": "Lisbon", "where_country": "PRT"}
    to_lisbon: Roles = {"guest": (SOLBERGET,), "destination": (PRT,)}
    made.event(made.claim(first, "visit", "visited Portugal from 3 to 5 March", to_lisbon, None, **stay))
    for host, words in (
        (MOUTELA, "met President Ana Moutela"),
        (VASQUILHO, "Prime Minister Tomé Vasquilho and"),
        (HARBOUR, "the mayor of Porto in Lisbon"),
    ):
        both: Roles = {"participant": (SOLBERGET, host)}
        made.event(made.claim(first, "meeting", words, both, {"format": "in_person"}, **stay, **lisbon))
    sat: Roles = {"mechanism": (COMMITTEE,), "chair": (SOLBERGET, VASQUILHO)}
    words = "co-chaired the fourth sitting of the Norway–Portugal Ocean Committee"
    made.event(made.claim(first, "session", words, sat, {"ordinal": 4}, when="2021-03-04", **lisbon))
    for holder, words in (
        (SOLBERGET, "Norwegian Prime Minister Ingrid Solberget"),
        (MOUTELA, "President Ana Moutela"),
        (VASQUILHO, "Prime Minister Tomé Vasquilho"),
    ):
        claim = made.claim(first, "tenure", words, {"holder": (holder,)}, {"office": holder.office})
        made.tenure(claim, "2021-03-03/2021-03-05")


def _words(made: Desk, first: Document) -> None:
    short = person("Ingrid Solberget", "NOR", text="Solberget")
    words = "Norway is ready to open its ports to Portuguese trawlers"
    ports: Values = {"content": words, "strength": "ready", "topics": ("trade",)}
    made.claim(first, "pledge", words, {"speaker": (short,), "addressee": (PRT,)}, ports)
    words = "Portugal welcomes Norwegian wind parks off its coast"
    wind: Values = {"content": words, "force": "welcome", "topics": ("energy",)}
    made.claim(first, "statement", words, {"speaker": (MOUTELA,)}, wind)
    phrase: Values = {"phrase": "partners of the tide", "variant": "partners of the tide"}
    made.claim(first, "phrase", 'The two lands are "partners of the tide"', {"user": (NOR,)}, phrase)
    customs = Party("Portuguese customs", "organization", "Portuguese customs", country="PRT")
    trade: Values = {"metric": "trade", "amount": 2.5e9, "unit": "EUR", "period": "2020"}
    told_by: Roles = {"party": (NOR, PRT), "authority": (customs,)}
    made.claim(first, "figure", "Trade reached 2.5 billion euros in 2020", told_by, trade)


def _calls(made: Desk, second: Document) -> None:
    call: Values = {"format": "call"}
    both: Roles = {"participant": (VASQUILHO, SOLBERGET)}
    words = "spoke by telephone with Ingrid Solberget on 9 June 2021"
    made.event(made.claim(second, "meeting", words, both, call, when="2021-06-09"))
    made.event(made.claim(second, "meeting", "again on 1 July", both, call, when="2021-07-01"))
    level: Values = {"level": "ocean partnership", "change": "upgraded"}
    raised = "raised their ties to an ocean partnership"
    made.event(made.claim(second, "partnership", raised, {"party": (NOR, PRT)}, level))
    to_oslo: Roles = {"guest": (VASQUILHO,), "destination": (NOR,)}
    words = "A visit by Vasquilho to Oslo is planned for October"
    made.event(made.claim(second, "visit", words, to_oslo, None, when="2021-10", modality="planned"))
