"""The JSON form of everything in a record (RECORD, format 1), and back: one function each way for each kind.

The forms that leave the program hold what RECORD names. With `whole=True`, or for drafts, they also hold what the store
needs to bring a value back as it was.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any

from dragoman.model import (
    Account,
    Claim,
    Conflict,
    DatedTimex,
    Document,
    Draft,
    Edit,
    Event,
    Evidence,
    Finding,
    Party,
    Span,
    Tenure,
    TimeRef,
    Timex,
    Zone,
)
from dragoman.model.claim import Value

Line = dict[str, object]
Read = Mapping[str, Any]


def encode(line: Mapping[str, object]) -> str:
    """A line as it is written: one row of JSON, letters as they are."""
    return json.dumps(line, ensure_ascii=False, separators=(", ", ": "), allow_nan=False)


def decode(text: str) -> Read:
    """The line that a row of JSON holds."""
    found: Read = json.loads(text)
    return found


def claim(one: Claim, *, whole: bool = False) -> Line:
    """A claim; whole, with the way its time was told."""
    line: Line = {
        "id": one.id,
        "act": one.act,
        "document": one.document,
        "path": one.path,
        "url": one.url,
        "modality": one.modality,
        "when": one.when,
        "when_basis": one.when_basis,
        "where": one.where,
        "where_country": one.where_country,
        "roles": _roles(one.roles),
        "values": _values(one.values),
        "attribution": {"speaker": one.speaker, "publisher": one.publisher},
        "evidence": [evidence(each) for each in one.evidence],
        "rule": one.rule,
        "confidence": one.confidence,
        "copy_of": one.copy_of,
        **_judged(one),
    }
    if whole:
        line["time"] = None if one.time is None else _time(one.time)
    return line


def claim_of(line: Read) -> Claim:
    """The claim that a whole line holds."""
    return Claim(
        id=line["id"],
        act=line["act"],
        document=line["document"],
        path=line["path"],
        url=line["url"],
        modality=line["modality"],
        when=line["when"],
        when_basis=line["when_basis"],
        where=line["where"],
        where_country=line["where_country"],
        roles=_roles_of(line["roles"]),
        values=_values_of(line["values"]),
        speaker=line["attribution"]["speaker"],
        publisher=line["attribution"]["publisher"],
        evidence=tuple(evidence_of(each) for each in line["evidence"]),
        rule=line["rule"],
        confidence=line["confidence"],
        copy_of=line["copy_of"],
        time=_time_of(line["time"]) if line.get("time") else None,
        judgements=tuple(line.get("judgements", ())),
        edits=_edits_of(line),
        marks=line.get("marks", {}),
    )


def event(one: Event, claims: Mapping[str, Claim] | None = None) -> Line:
    """An event. With the record's claims by id, its evidence is that of all of them, each piece with its document."""
    return {
        "id": one.id,
        "act": one.act,
        "modality": one.modality,
        "when": one.when,
        "when_basis": one.when_basis,
        "where": one.where,
        "where_country": one.where_country,
        "roles": _roles(one.roles),
        "values": _values(one.values),
        "evidence": [evidence(each) for each in one.evidence] if claims is None else _all_evidence(one, claims),
        "confidence": one.confidence,
        "claims": list(one.claims),
        "documents": list(one.documents),
        "accounts": [
            {"publisher": each.publisher, "document": each.document, "claims": list(each.claims)}
            for each in one.accounts
        ],
        "independent_accounts": one.independent_accounts,
        "conflicts": [
            {"field": each.field, "values": [{"value": value, "claims": list(ids)} for value, ids in each.values]}
            for each in one.conflicts
        ],
        "merge_reasons": list(one.merge_reasons),
        **_judged(one),
    }


def event_of(line: Read) -> Event:
    """The event that a line holds."""
    return Event(
        id=line["id"],
        act=line["act"],
        modality=line["modality"],
        when=line["when"],
        when_basis=line["when_basis"],
        where=line["where"],
        where_country=line["where_country"],
        roles=_roles_of(line["roles"]),
        values=_values_of(line["values"]),
        evidence=tuple(evidence_of(each) for each in line["evidence"]),
        confidence=line["confidence"],
        claims=tuple(line["claims"]),
        documents=tuple(line["documents"]),
        accounts=tuple(
            Account(each["publisher"], each["document"], tuple(each["claims"])) for each in line["accounts"]
        ),
        independent_accounts=line["independent_accounts"],
        conflicts=tuple(
            Conflict(each["field"], tuple((value["value"], tuple(value["claims"])) for value in each["values"]))
            for each in line["conflicts"]
        ),
        merge_reasons=tuple(line["merge_reasons"]),
        judgements=tuple(line.get("judgements", ())),
        edits=_edits_of(line),
        marks=line.get("marks", {}),
    )


def document(one: Document, *, with_text: bool = False, whole: bool = False) -> Line:
    """A document, without its text unless asked; whole, with its dateline."""
    line: Line = {
        "id": one.id,
        "path": one.path,
        "url": one.url,
        "title": one.title,
        "publisher": one.publisher,
        "language": one.language,
        "published": one.published,
        "published_basis": one.published_basis,
        "published_reason": one.published_reason,
        "zones": [{"kind": zone.kind, "start": zone.start, "end": zone.end} for zone in one.zones],
    }
    if whole:
        line |= {"dateline_place": one.dateline_place, "dateline_date": one.dateline_date, "agency": one.agency}
    return line | {"text": one.text} if with_text else line


def document_of(line: Read, text: str) -> Document:
    """The document that a whole line and its text hold."""
    return Document(
        id=line["id"],
        path=line["path"],
        text=text,
        title=line["title"],
        url=line["url"],
        publisher=line["publisher"],
        language=line["language"],
        published=line["published"],
        published_basis=line["published_basis"],
        published_reason=line["published_reason"],
        zones=tuple(Zone(zone["kind"], zone["start"], zone["end"]) for zone in line["zones"]),
        dateline_place=line["dateline_place"],
        dateline_date=line["dateline_date"],
        agency=line["agency"],
    )


def tenure(one: Tenure) -> Line:
    """Who held an office."""
    return {
        "person": one.person,
        "person_id": one.person_id,
        "office": one.office,
        "office_key": one.office_key,
        "wordings": list(one.wordings),
        "country": one.country,
        "rank": one.rank,
        "acting": one.acting,
        "sole": one.sole,
        "turn": one.turn,
        "not_before": one.not_before,
        "not_before_reason": one.not_before_reason,
        "not_before_claims": list(one.not_before_claims),
        "not_after": one.not_after,
        "not_after_reason": one.not_after_reason,
        "not_after_claims": list(one.not_after_claims),
        "seen": one.seen,
        "doubt": one.doubt,
        "claims": list(one.claims),
    }


def tenure_of(line: Read) -> Tenure:
    """The tenure that a line holds."""
    whole: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in line.items()}
    return Tenure(**whole)


def timex(one: DatedTimex) -> Line:
    """A time expression as far as it was resolved."""
    return asdict(one)


def timex_of(line: Read) -> DatedTimex:
    """The time expression that a line holds."""
    return DatedTimex(**line)


def finding(one: Finding, *, whole: bool = False) -> Line:
    """A finding; whole, with whether the input could not be read."""
    line: Line = {
        "kind": one.kind,
        "message": one.message,
        "document": one.document,
        "path": one.path,
        "evidence": [evidence(each) for each in one.evidence],
    }
    return line | {"failed": one.failed} if whole else line


def finding_of(line: Read) -> Finding:
    """The finding that a whole line holds."""
    return Finding(**{**line, "evidence": tuple(evidence_of(each) for each in line["evidence"])})


def draft(one: Draft) -> Line:
    """A draft without the text of its document, which is kept beside it."""
    return {
        "document": document(one.document, whole=True),
        "claims": [claim(each, whole=True) for each in one.claims],
        "timexes": [_timex(each) for each in one.timexes],
        "sentences": [[span.start, span.end] for span in one.sentences],
        "findings": [finding(each, whole=True) for each in one.findings],
        "tenses": list(one.tenses),
    }


def draft_of(line: Read, text: str) -> Draft:
    """The draft that a line and the text of its document hold."""
    return Draft(
        document=document_of(line["document"], text),
        claims=tuple(claim_of(each) for each in line["claims"]),
        timexes=tuple(_timex_of(each) for each in line["timexes"]),
        sentences=tuple(Span(start, end) for start, end in line["sentences"]),
        findings=tuple(finding_of(each) for each in line["findings"]),
        tenses=tuple(line.get("tenses", ())),
    )


def evidence(one: Evidence) -> Line:
    """Words and where they stand."""
    return {"start": one.start, "end": one.end, "text": one.text, "role": one.role}


def evidence_of(line: Read) -> Evidence:
    """The evidence that a line holds."""
    return Evidence(line["start"], line["end"], line["text"], line["role"])


def party(one: Party) -> Line:
    """Who takes part."""
    return {
        "name": one.name,
        "id": one.id,
        "kind": one.kind,
        "office": one.office,
        "country": one.country,
        "country_basis": one.country_basis,
        "text": one.text,
        "original": evidence(one.original) if one.original else None,
    }


def _judged(one: Claim | Event) -> Line:
    """What people did to a claim or happening."""
    edits = [
        {"field": each.field, "judgement": each.judgement, "source": each.source, "by": each.by} for each in one.edits
    ]
    return {"judgements": list(one.judgements), "edits": edits, "marks": dict(one.marks)}


def _edits_of(line: Read) -> tuple[Edit, ...]:
    return tuple(Edit(**each) for each in line.get("edits", ()))


def _all_evidence(one: Event, claims: Mapping[str, Claim]) -> list[Line]:
    told = [(claims[each].document, words) for each in one.claims if each in claims for words in claims[each].evidence]
    return [{"document": document, **evidence(words)} for document, words in told]


def _roles(roles: Mapping[str, Iterable[Party]]) -> Line:
    return {role: [party(each) for each in roles[role]] for role in sorted(roles)}


def _roles_of(line: Read) -> dict[str, tuple[Party, ...]]:
    return {role: tuple(_party_of(each) for each in parties) for role, parties in line.items()}


def _party_of(line: Read) -> Party:
    told = line.get("original")  # records of before have none
    return Party(**{**line, "original": evidence_of(told) if told else None})


def _values(values: Mapping[str, Value]) -> Line:
    return {name: list(v) if isinstance(v := values[name], tuple) else v for name in sorted(values)}


def _values_of(line: Read) -> dict[str, Value]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in line.items()}


def _time(one: TimeRef) -> Line:
    return {
        "timex": None if one.timex is None else _timex(one.timex),
        "tense": one.tense,
        "like": one.like,
        "sure": one.sure,
    }


def _time_of(line: Read) -> TimeRef:
    timex = _timex_of(line["timex"]) if line["timex"] else None
    return TimeRef(timex, line["tense"], line["like"], line.get("sure", True))


def _timex(one: Timex) -> Line:
    """Only the fields that the words fill, for a record holds many time expressions."""
    told = ((each.name, getattr(one, each.name)) for each in fields(one))
    return {name: _timex(value) if isinstance(value, Timex) else value for name, value in told if value is not None}


def _timex_of(line: Read) -> Timex:
    ends = {name: _timex_of(line[name]) for name in ("first", "last") if line.get(name) is not None}
    return Timex(**{**line, **ends})
