"""Review: what a person should look at, claim by claim, and what he says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from dragoman.errors import JudgementError, UnknownName
from dragoman.model import Claim, Judgement, Page
from dragoman.model.judgement import MARKS
from dragoman.record.judging.applying import said
from dragoman.record.store import questions
from dragoman.record.store.catalogue import DOUBTS
from dragoman.serve import safety
from dragoman.serve.desk import Desk
from dragoman.serve.rendering import Shown, answer
from dragoman.serve.reviewing import many, naming
from dragoman.serve.reviewing.bench import Bench, bench, judged
from dragoman.serve.reviewing.queues import Stretch, stretch
from dragoman.serve.reviewing.way import DEEDS, SIZE, Way, back, way_of
from dragoman.serve.rooms.asking import At
from dragoman.views.judged import spelt
from dragoman.views.reviewing import choices
from dragoman.views.reviewing.bulk import bulk as view
from dragoman.views.reviewing.drafting import Typed
from dragoman.views.reviewing.fields import Field, fields, hint, marked
from dragoman.views.reviewing.keys import KEYS
from dragoman.views.reviewing.listing import listing
from dragoman.views.reviewing.near import around
from dragoman.views.reviewing.queue import KINDS, Item

router = APIRouter()
Words = Annotated[str, Form(max_length=20_000)]


@router.get("/review")
def review(
    request: Request,
    at: At,
    kind: str = "",
    where: str = "",
    blind: bool = False,
    place: Annotated[int, Query(alias="at")] = 0,
    claim: str = "",
    do: str = "",
    field: str = "",
    kept: str = "",
) -> Response:
    """The queue, and a claim of it laid open."""
    way = Way(kind, where, blind, place, claim, do if do in DEEDS else "", field)
    return _shown(request, at, way, kept=kept)


@router.post("/review/name")
def name(at: At, by: Words = "", token: Words = "", to: Annotated[str, Form(alias="back")] = "/review") -> Response:
    """Whose judgements these are."""
    safety.require(at.token, token)
    found = RedirectResponse(back(to), status_code=303)
    naming.keep(found, naming.checked(by))
    return found


@router.post("/review/judge")
def judge(
    request: Request,
    at: At,
    kind: Words,
    token: Words = "",
    claim: Annotated[list[str], Form()] = [],  # noqa: B006 - FastAPI copies it
    others: Words = "",
    field: Words = "",
    value: Words = "",
    source: Words = "",
    reason: Words = "",
    seen: Words = "",
    blind: bool = Form(False),
    to: Annotated[str, Form(alias="back")] = "/review",
) -> Response:
    """One judgement, signed and kept; then back to where it was made."""
    safety.require(at.token, token)
    by = naming.checked(naming.signer(request))
    claims = tuple(id for one in claim for id in one.split())
    apart = tuple(id for id in others.split() if id not in claims) if kind == "split" else ()
    typed = Typed(kind, claims, apart, field, value, source, reason)
    try:
        made = judged(at, typed, by, unseen=blind, seen=seen.split())
    except JudgementError as trouble:
        first = claims[0] if claims else ""
        return _shown(request, at, _again(to, typed, first, blind), trouble=str(trouble), typed=typed)
    return RedirectResponse(_onward(at, back(to), made, claims), status_code=303)


def _again(to: str, typed: Typed, claim: str, blind: bool) -> Way:
    """The way on which a form is filled in once more."""
    way = way_of(back(to))
    return replace(way, blind=blind, claim=claim, do=typed.kind if typed.kind in DEEDS else "", field=typed.field)


def _onward(desk: Desk, to: str, made: Judgement, claims: Sequence[str]) -> str:
    """Back to the queue; or to the event that now rests on the claim, which may be another than it was."""
    if not to.startswith("/review"):
        told = desk.ledger(questions.judging(claims[:1])) if claims else None
        event = next(iter(told.record.events), None) if told else None
        to = f"/event/{event.id}" if event else f"/review?claim={claims[0]}" if claims else "/review"
    return f"{to}{'&' if '?' in to else '?'}kept={made.id}"


def _shown(
    request: Request, desk: Desk, way: Way, *, kept: str = "", trouble: str = "", typed: Typed | None = None
) -> Response:
    by = naming.signer(request)
    queue = stretch(desk, way, by)
    item = queue.item(min(way.at, max(queue.total - 1, 0)))
    if not way.claim and item is not None:
        way = replace(way, at=min(way.at, queue.total - 1), claim=item.claims[0] if item.claims else "")
    place = queue.place(way.claim, way.at) if way.claim else way.at
    item = queue.item(place) if place is not None else None
    ids = [id for one in queue.items for id in one.claims[:1]]
    found = bench(desk, (*ids, way.claim, *(item.claims if item else ())), by, unseen=way.blind)
    page = listing(found.ledger, queue.items, queue.total, hints=False)
    more = {
        "way": way,
        "by": by,
        "kinds": KINDS,
        "doubts": DOUBTS,
        "keys": KEYS,
        "queue": _rows(queue, way, found, place),
        "stretch": queue,
        "place": place,
        "size": SIZE,
        "following": way.to(way.at if place is None else place + 1),
        "before": way.to((way.at if place is None else place) - 1),
        "item": item,
        "kept": _kept(found.known, kept),
        "trouble": trouble,
        "typed": typed or Typed(way.do),
        **_open(desk, found, way, item),
    }
    return answer(request, Shown(page, found.ledger.documents, "review.html.j2", more, 400 if trouble else 200))


def _rows(queue: Stretch, way: Way, found: Bench, place: int | None) -> list[dict[str, object]]:
    """The things of the queue, each with its address and what was last said of it."""
    rows = []
    for number, item in enumerate(queue.items, start=queue.first):
        claim = found.claims.get(item.claims[0]) if item.claims else None
        rows.append(
            {
                "item": item,
                "address": way.to(number).address,
                "word": choices.word(found.known, claim),
                "here": number == place,
                "head": claim.act if claim and item.kind in ("claims", "judged") else item.kind,
            }
        )
    return rows


def _kept(known: Mapping[str, Judgement], id: str) -> dict[str, str] | None:
    """What was kept last, in words, and what takes it back."""
    if id not in known:
        return None
    one = known[id]
    return {"told": "undone" if one.kind == "undo" else said(one), "undo": id}


def _open(desk: Desk, found: Bench, way: Way, item: Item | None) -> dict[str, object]:
    """The claim that is looked at, and what is asked for to judge it."""
    if not way.claim:
        told = _undoable(found, None, item)
        return {"claim": None, "card": None, "undoable": told, "event": None, "deed": {}, "seen_ids": ""}
    claim = found.claims.get(way.claim)
    if claim is None:
        raise UnknownName(f"The record has no claim {way.claim!r}.")
    accounts = found.accounts(claim, item)
    after = accounts[(accounts.index(claim.id) + 1) % len(accounts)]
    event = None if found.blind else choices.event_of(found.ledger, claim)
    return {
        "claim": claim,
        "card": found.card(claim),
        "other": way.on(after).address if after != claim.id else None,
        "accounts": len(accounts),
        "event": event,
        "undoable": _undoable(found, claim, item),
        "seen_ids": " ".join(sorted(_seen(found, claim))),
        "deed": _deed(desk, found, claim, way, item),
    }


def _undoable(found: Bench, claim: Claim | None, item: Item | None) -> list[tuple[Judgement, str, bool]]:
    return [(one, spelt(one), stands) for one, stands in choices.made(found.known, claim, item)]


def _seen(found: Bench, claim: Claim) -> set[str]:
    """The judgements that the page shows or rests on: those of every claim that the form can name."""
    return {id for one in found.claims.values() for id in one.judgements}


def _deed(desk: Desk, found: Bench, claim: Claim, way: Way, item: Item | None) -> dict[str, object]:
    """What can be chosen from in the form that is open."""
    if way.do == "edit":
        known = fields(claim)
        field = next((one for one in known if one.name == way.field), None)
        return {
            "fields": known,
            "start": _start(known, item),
            "field": field,
            "hint": hint(field.name) if field else "",
        }
    if way.do == "mark":
        return {"fields": marked(claim), "start": way.field or _start(marked(claim), item), "marks": MARKS}
    if way.do == "merge":
        first = item.claims if item else ()
        near = None if found.blind else around(desk.store, found.ledger, claim, first)
        likes = choices.candidates(found.ledger, claim, first, near)
        return {"others": found.others(claim), "candidates": [(one.id, found.told(one, near)) for one in likes]}
    if way.do == "split":
        return {"others": _lines(found, found.others(claim))}
    return {}


def _lines(found: Bench, claims: Sequence[Claim]) -> list[tuple[str, str]]:
    return [(one.id, found.told(one)) for one in claims]


def _start(known: Sequence[Field], item: Item | None) -> str:
    """The field in question, else the first."""
    wanted = item.field if item and item.field else None
    return next((one.name for one in known if one.name in (wanted, f"values.{wanted}")), known[0].name)


# --- many at once ------------------------------------------------------------------------------------------------


@router.get("/review/bulk")
def weigh(
    request: Request,
    at: At,
    where: str = "",
    kind: str = "accept",
    field: str = "",
    value: str = "",
    reason: str = "",
    source: str = "",
    done: str = "",
) -> Response:
    """What one judgement on many claims would change; nothing is changed by looking."""
    typed = Typed(kind, field=field, value=value, reason=reason, source=source)
    return _bulk(request, at, where, typed, done=done)


@router.post("/review/bulk")
def bulk(
    request: Request,
    at: At,
    token: Words = "",
    where: Words = "",
    kind: Words = "",
    field: Words = "",
    value: Words = "",
    reason: Words = "",
    source: Words = "",
    counted: Words = "",
) -> Response:
    """One judgement for each of the claims that were shown; where the record changed meanwhile, they are shown anew."""
    safety.require(at.token, token)
    by = naming.checked(naming.signer(request))
    typed = Typed(kind, field=field, value=value, reason=reason, source=source)
    try:
        found = many.chosen_claims(at, where)
        if many.fingerprint(found) != counted:
            told = "The record changed since these claims were shown; look at them again."
            return _bulk(request, at, where, typed, trouble=told)
        made = many.judged(at, found, typed, by)
    except JudgementError as trouble:
        return _bulk(request, at, where, typed, trouble=str(trouble))
    return RedirectResponse(f"/review/bulk?done={made}", status_code=303)


def _bulk(request: Request, desk: Desk, where: str, typed: Typed, *, trouble: str = "", done: str = "") -> Response:
    by, page, counted = naming.signer(request), Page(title="Many at once"), ""
    ledger = desk.names()
    if where.strip() and typed.kind in many.KINDS:
        found = many.chosen_claims(desk, where)
        counted = many.fingerprint(found)
        ledger = desk.ledger(questions.judging([one.id for one in found]))
        trouble = trouble or many.trouble(found, typed)
        page = view(ledger, found, many.drafted(typed), where, done=False)
    more = {
        "where": where,
        "typed": typed,
        "by": by,
        "bulk_kinds": many.KINDS,
        "marks": MARKS,
        "trouble": trouble,
        "counted": counted,
        "done": int(done) if done.isdecimal() and len(done) < 8 else None,
    }
    return answer(request, Shown(page, ledger.documents, "bulk.html.j2", more, 400 if trouble else 200))
