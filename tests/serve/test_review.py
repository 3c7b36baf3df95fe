"""Review by plain forms: each judgement is signed, lies in the store and has changed the record."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from httpx import Response
from starlette.testclient import TestClient

from dragoman.model import Claim, Event, Judgement
from dragoman.record.store import Store
from tests.serve.forms import Form, forms

pytestmark = pytest.mark.usefixtures("minutes")


def ask(visitor: TestClient, address: str) -> str:
    answer: Response = visitor.get(address)
    assert answer.status_code == 200, answer.text
    return answer.text


def form(visitor: TestClient, address: str, kind: str) -> Form:
    """The form of a page that makes a judgement of a kind."""
    return next(one for one in forms(ask(visitor, address)) if one.fields.get("kind") == [kind])


def send(visitor: TestClient, filled: Form, **more: str | list[str]) -> Response:
    answer: Response = visitor.post(filled.action, data={**filled.fields, **more})
    return answer


def name(visitor: TestClient, by: str = "Ada Lovelace") -> None:
    """Say who one is, as the first page asks."""
    filled = next(one for one in forms(ask(visitor, "/review")) if one.action == "/review/name")
    answer = send(visitor, filled, by=by)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/review")


@pytest.fixture
def ada(reviewer: TestClient) -> TestClient:
    """A reviewer who has said who she is."""
    name(reviewer)
    return reviewer


@pytest.fixture
def twice(store: Store) -> Event:
    """A happening that two claims tell."""
    return next(one for one in store.record().events if len(one.claims) == 2)


def claim_of(store: Store, id: str) -> Claim:
    return next(one for one in store.record().claims if one.id == id)


def last(store: Store) -> Judgement:
    return store.judgements()[-1]


def at(claim: str, do: str = "", field: str = "") -> str:
    return f"/review?kind=claims&claim={claim}&do={do}&field={field}"


# --- who signs ---------------------------------------------------------------------------------------------------


def test_the_name_is_asked_once_and_kept_from_scripts(reviewer: TestClient) -> None:
    """Before it is given nothing can be judged; afterwards it stands on the page, in a cookie no script and no other site gets."""
    page = ask(reviewer, "/review?kind=claims")
    assert "Your name: judgements are signed with it" in page
    assert 'value="accept"' not in page
    filled = next(one for one in forms(page) if one.action == "/review/name")
    answer = send(reviewer, filled, by="  Zoë   Ångström ")
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict"} <= set(cookie.split("; "))
    page = ask(reviewer, "/review?kind=claims")
    assert "Zoë Ångström" in page
    assert 'value="accept"' in page


@pytest.mark.parametrize("by", ["", "   ", "x" * 81, "Ada\u202egnp", "Ada\x00"])
def test_a_name_that_cannot_sign_is_refused(by: str, reviewer: TestClient) -> None:
    """No empty name, none with signs that cannot be seen."""
    filled = next(one for one in forms(ask(reviewer, "/review")) if one.action == "/review/name")
    answer = send(reviewer, filled, by=by)
    assert answer.status_code == 400
    assert "cannot sign a judgement" in answer.text


def test_without_a_name_nothing_is_judged(reviewer: TestClient, store: Store, twice: Event) -> None:
    """A form sent all the same is refused."""
    token = next(one for one in forms(ask(reviewer, "/review")) if "token" in one.fields).fields["token"][0]
    answer = reviewer.post("/review/judge", data={"kind": "accept", "claim": twice.claims[0], "token": token})
    assert answer.status_code == 400
    assert store.judgements() == ()


# --- each judgement ----------------------------------------------------------------------------------------------


def test_accept(ada: TestClient, store: Store, twice: Event) -> None:
    """The claim is sure, and the page says so."""
    answer = send(ada, form(ada, at(twice.claims[0]), "accept"))
    assert answer.status_code == 303
    made = last(store)
    assert (made.kind, made.by, made.targets[0].claim) == ("accept", "Ada Lovelace", twice.claims[0])
    assert claim_of(store, twice.claims[0]).confidence == 1.0
    page = ask(ada, answer.headers["location"])
    assert "Kept: accepted" in page
    assert "Accepted by Ada Lovelace." in page


def test_reject_and_undo(ada: TestClient, store: Store, twice: Event) -> None:
    """The claim leaves the record, stays to be looked at, and comes back when that is undone."""
    filled = form(ada, at(twice.claims[0], "reject"), "reject")
    answer = send(ada, filled, reason="the wire mixes two days", source="the host's readout")
    assert (last(store).kind, last(store).reason, last(store).source) == (
        "reject",
        "the wire mixes two days",
        "the host's readout",
    )
    assert [one.id for one in store.record().rejected] == [twice.claims[0]]
    page = ask(ada, answer.headers["location"])
    assert "Rejected by Ada Lovelace." in page
    undo = next(one for one in forms(page) if one.fields.get("kind") == ["undo"])
    answer = send(ada, undo)
    assert store.record().rejected == ()
    assert "Kept: undone" in ask(ada, answer.headers["location"])
    back = form(ada, at(twice.claims[0], "undo"), "undo")
    send(ada, back)
    assert [one.id for one in store.record().rejected] == [twice.claims[0]]


def test_edit(ada: TestClient, store: Store, twice: Event) -> None:
    """One field is set, with its source and justification; what stood there stands in the form."""
    page = ask(ada, at(twice.claims[0], "edit"))
    assert "Edit which field?" in page
    filled = form(ada, at(twice.claims[0], "edit", "where"), "edit")
    assert filled.fields["value"] == [claim_of(store, twice.claims[0]).where or ""]
    answer = send(ada, filled, value="Samarkand", reason="they met in the airport", source="the palace")
    assert claim_of(store, twice.claims[0]).where == "Samarkand"
    assert (last(store).field, last(store).value) == ("where", "Samarkand")
    assert "Kept: where is &#39;Samarkand&#39;." in ask(ada, answer.headers["location"])
    assert "set by Ada Lovelace" in ask(ada, at(twice.claims[0]))


def test_what_was_typed_stays_where_it_cannot_be_said(ada: TestClient, store: Store, twice: Event) -> None:
    """A date that is none is told beside the form, which still holds what was typed."""
    filled = form(ada, at(twice.claims[0], "edit", "when"), "edit")
    answer = send(ada, filled, value="next week", reason="heard so", source="a friend")
    assert answer.status_code == 400
    assert "&#39;next week&#39; is no date" in answer.text
    again = next(one for one in forms(answer.text) if one.fields.get("kind") == ["edit"])
    assert (again.fields["value"], again.fields["reason"], again.fields["source"]) == (
        ["next week"],
        ["heard so"],
        ["a friend"],
    )
    assert store.judgements() == ()


def test_a_justification_is_wanted(ada: TestClient, store: Store, twice: Event) -> None:
    """An empty one is refused, also from a browser that did not ask for it."""
    answer = send(ada, form(ada, at(twice.claims[0], "reject"), "reject"), reason="  ")
    assert answer.status_code == 400
    assert "says why; its reason is empty" in answer.text
    assert store.judgements() == ()


def test_split_and_merge(ada: TestClient, store: Store, twice: Event) -> None:
    """Two accounts of one happening become two happenings, and one again."""
    one, two = twice.claims
    send(ada, form(ada, at(one, "split"), "split"), reason="two days")
    assert last(store).kind == "split"
    assert not any({one, two} <= set(event.claims) for event in store.record().events)
    filled = form(ada, at(one, "merge"), "merge")
    assert two in filled.choices["claim"]
    send(ada, filled, claim=[one, two], reason="one after all")
    assert last(store).kind == "merge"
    assert any({one, two} <= set(event.claims) for event in store.record().events)


def test_several_go_along_when_a_claim_is_split_off(ada: TestClient, store: Store) -> None:
    """Of three accounts one may go with the claim; the third stays."""
    event = next(one for one in store.record().events if len(one.claims) > 2)
    filled = form(ada, at(event.claims[0], "split"), "split")
    send(ada, filled, claim=list(event.claims[:2]), reason="another day")
    made = last(store)
    assert [one.claim for one in made.targets] == list(event.claims[:2])
    assert {one.claim for one in made.apart} == set(event.claims[2:])


def test_all_accounts_are_confirmed_as_one(ada: TestClient, store: Store, twice: Event) -> None:
    """A merge of what is merged already says that a person looked."""
    filled = form(ada, at(twice.claims[0], "merge"), "merge")
    send(ada, filled, claim=[twice.claims[0], filled.choices["claim"][0]], reason="the same sitting")
    assert {one.claim for one in last(store).targets} == set(twice.claims)


def test_mark(ada: TestClient, store: Store, twice: Event) -> None:
    """A field is marked without being set."""
    filled = form(ada, at(twice.claims[0], "mark"), "mark")
    send(ada, filled, field="where", value="not checked")
    assert claim_of(store, twice.claims[0]).marks == {"where": "not checked"}
    assert "not checked" in ask(ada, at(twice.claims[0]))


def test_note(ada: TestClient, store: Store, twice: Event) -> None:
    """A note changes nothing and stays with the claim; markup in it is text."""
    send(ada, form(ada, at(twice.claims[0], "note"), "note"), reason="<b>ask</b> the embassy")
    assert last(store).reason == "<b>ask</b> the embassy"
    assert "&lt;b&gt;ask&lt;/b&gt; the embassy" in ask(ada, at(twice.claims[0]))


# --- where an event is read --------------------------------------------------------------------------------------


def test_an_event_is_set_right_where_it_is_read(ada: TestClient, store: Store, twice: Event) -> None:
    """A field of one of its accounts; then one is on the page of the event again."""
    filled = form(ada, f"/event/{twice.id}", "edit")
    assert set(filled.choices["claim"]) == set(twice.claims)
    assert {"when", "where"} <= set(filled.choices["field"])
    answer = send(ada, filled, claim=twice.claims[1], field="where", value="Samarkand", reason="so the palace")
    assert claim_of(store, twice.claims[1]).where == "Samarkand"
    event = next(one for one in store.record().events if twice.claims[1] in one.claims)
    assert answer.headers["location"] == f"/event/{event.id}?kept={last(store).id}"
    page = ask(ada, answer.headers["location"])
    assert f"Kept: judgement {last(store).id}" in page


def test_accounts_are_taken_apart_where_they_are_read(ada: TestClient, store: Store, twice: Event) -> None:
    """Those that are ticked tell another happening; one is on the page of theirs."""
    filled = form(ada, f"/event/{twice.id}", "split")
    answer = send(ada, filled, claim=twice.claims[1], reason="another day")
    made = last(store)
    assert [one.claim for one in made.targets] == [twice.claims[1]]
    assert [one.claim for one in made.apart] == [twice.claims[0]]
    event = next(one for one in store.record().events if twice.claims[1] in one.claims)
    assert event.claims == (twice.claims[1],)
    assert answer.headers["location"].startswith(f"/event/{event.id}?")


def test_what_is_wrong_on_an_event_is_asked_again(ada: TestClient, store: Store, twice: Event) -> None:
    """In the review, with what was typed."""
    filled = form(ada, f"/event/{twice.id}", "edit")
    answer = send(ada, filled, claim=twice.claims[0], field="when", value="soon", reason="so the palace")
    assert answer.status_code == 400
    again = next(one for one in forms(answer.text) if one.fields.get("kind") == ["edit"])
    assert (again.fields["value"], again.fields["reason"]) == (["soon"], ["so the palace"])
    assert "nothing to split" not in send(ada, form(ada, f"/event/{twice.id}", "split"), reason="x").text
    assert store.judgements() == ()


# --- what is refused ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("token", ["", "x", "é", "\ud83d"])
def test_a_form_that_this_room_did_not_draw_changes_nothing(
    token: str, ada: TestClient, store: Store, twice: Event
) -> None:
    """Every change wants the room's own token."""
    told = {"kind": "accept", "claim": twice.claims[0], "token": token.encode("utf-8", "surrogatepass")}
    for path in ("/review/judge", "/review/name", "/review/bulk"):
        answer = ada.post(path, data={**told, "by": "Eve"})
        assert answer.status_code == 403
        assert "not drawn by this room" in answer.text
        assert "set-cookie" not in answer.headers
    assert store.judgements() == ()


def test_a_form_of_another_site_changes_nothing(ada: TestClient, store: Store, twice: Event) -> None:
    """Not even with the token."""
    filled = form(ada, at(twice.claims[0]), "accept")
    answer = ada.post(filled.action, data=filled.fields, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert store.judgements() == ()


@pytest.mark.parametrize(
    "to",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/static/x",
        "/review\r\nX: y",
    ],
)
def test_nobody_is_sent_elsewhere(to: str, ada: TestClient, twice: Event) -> None:
    """After a judgement one is on a page of ours."""
    answer = send(ada, form(ada, at(twice.claims[0]), "accept"), back=to)
    assert answer.status_code == 303
    assert urlsplit(answer.headers["location"]).path == "/review"
    assert urlsplit(answer.headers["location"]).netloc == ""
    assert "x" not in answer.headers


@pytest.mark.parametrize("kind", ["", "forget", "follow-up", "undo"])
def test_no_other_judgement_is_made(kind: str, ada: TestClient, store: Store, twice: Event) -> None:
    """What is no kind of judgement, or lacks what it needs, is told in a sentence."""
    filled = form(ada, at(twice.claims[0]), "accept")
    answer = ada.post(filled.action, data={**filled.fields, "kind": kind})
    assert answer.status_code == 400
    assert store.judgements() == ()


def test_a_claim_that_is_gone_is_told(ada: TestClient, store: Store, twice: Event) -> None:
    """A form that was left open while the report was read anew."""
    filled = form(ada, at(twice.claims[0]), "accept")
    answer = ada.post(filled.action, data={**filled.fields, "claim": "ffffffffffff"})
    assert answer.status_code in (400, 404)
    assert "ffffffffffff" in answer.text
    assert store.judgements() == ()


# --- several people ----------------------------------------------------------------------------------------------


def test_what_one_did_not_see_is_not_replaced(ada: TestClient, store: Store, twice: Event, own: Path) -> None:
    """Bo judges while Ada's form is open: hers does not claim to have seen his, and both are told to differ."""
    from tests.serve.conftest import visit

    hers = form(ada, at(twice.claims[0], "edit", "where"), "edit")
    bo = visit(own)
    name(bo, "Bo")
    send(bo, form(bo, at(twice.claims[0], "edit", "where"), "edit"), value="Khiva", reason="so the readout")
    send(ada, hers, value="Bukhara", reason="so the wire")
    assert last(store).after == ()
    kinds = [one.kind for one in store.record().findings]
    assert "judgement-conflict" in kinds


def test_a_blind_coder_sees_nobody_elses_judgement(ada: TestClient, store: Store, twice: Event, own: Path) -> None:
    """Every claim as it was read, without confidence; his own word stands, and does not claim to have seen another's."""
    from tests.serve.conftest import visit

    where = claim_of(store, twice.claims[0]).where
    send(ada, form(ada, at(twice.claims[0], "edit", "where"), "edit"), value="Khiva", reason="so the readout")
    bo = visit(own)
    name(bo, "Bo")
    page = ask(bo, f"/review?blind=1&claim={twice.claims[0]}")
    assert "Khiva" not in page
    assert "Ada" not in page
    assert "confidence" not in page.split('<article class="card"')[1].split("</article>")[0]
    filled = form(bo, f"/review?blind=1&claim={twice.claims[0]}&do=edit&field=where", "edit")
    assert filled.fields["value"] == [where or ""]
    answer = send(bo, filled, value="Bukhara", reason="so the wire")
    assert parse_qs(urlsplit(answer.headers["location"]).query)["blind"] == ["1"]
    page = ask(bo, answer.headers["location"])
    assert "Bukhara" in page
    assert "Ada" not in page
    assert last(store).after == ()
    assert {one.by for one in store.judgements()} == {"Ada Lovelace", "Bo"}


# --- the queue ---------------------------------------------------------------------------------------------------


def test_the_queue_is_that_of_the_command_line(reviewer: TestClient, store: Store) -> None:
    """The same things in the same order, page by page."""
    from dragoman.views.ledger import opened
    from dragoman.views.reviewing.queue import queue
    from tests.pipeline import lexicon

    wanted = [one.told for one in queue(opened(store.record(), lexicon()), ("claims",))]
    found: list[str] = []
    while len(found) < len(wanted):
        told = reviewer.get(f"/review?kind=claims&at={len(found)}&format=json").json()
        assert told
        found += [one["told"] for one in told]
    assert found == wanted


def test_only_what_fits_a_condition_is_looked_at(reviewer: TestClient) -> None:
    """The conditions of the command line; what is none is told."""
    acts = reviewer.get("/review?kind=claims&where=act%3Dvisit&format=json").json()
    assert acts
    assert "is no condition" in reviewer.get("/review?where=nonsense").text
    assert "There is no kind" in reviewer.get("/review?kind=nonsense").text
    assert reviewer.get("/review?at=-1").status_code == 400


def test_a_place_beyond_the_end_shows_the_last_things(reviewer: TestClient) -> None:
    """A queue that became shorter leaves nobody in the void."""
    page = ask(reviewer, "/review?kind=claims&at=99999")
    assert 'aria-current="true"' in page


# --- many at once ------------------------------------------------------------------------------------------------

BULK = "/review/bulk?where=act%3Dvisit&kind=reject&reason=trial"


def test_what_would_change_is_shown_first(ada: TestClient, store: Store) -> None:
    """Looking changes nothing; what is signed is what was shown."""
    visits = [one.id for one in store.record().claims if one.act == "visit"]
    page = ask(ada, BULK)
    assert "would be: rejected" in page or "would be rejected" in page
    assert all(id in page for id in visits)
    assert store.judgements() == ()
    answer = send(ada, next(one for one in forms(page) if "counted" in one.fields))
    assert answer.headers["location"] == f"/review/bulk?done={len(visits)}"
    assert [one.id for one in store.record().rejected] == visits
    assert {one.by for one in store.judgements()} == {"Ada Lovelace"}
    assert f"Kept: {len(visits)} judgements." in ask(ada, answer.headers["location"])


def test_a_record_that_changed_meanwhile_is_shown_anew(ada: TestClient, store: Store) -> None:
    """Nobody signs what he has not seen."""
    shown = next(one for one in forms(ask(ada, BULK)) if "counted" in one.fields)
    visit = next(one for one in store.record().claims if one.act == "visit")
    send(ada, form(ada, at(visit.id), "accept"))
    answer = send(ada, shown)
    assert answer.status_code == 400
    assert "changed since these claims were shown" in answer.text
    assert len(store.judgements()) == 1


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("where=nonsense", "is no condition"),
        ("where=act%3Dvisit&kind=reject", "says why; its reason is empty"),
        ("where=act%3Dvisit&kind=mark&field=where", "is no mark"),
        ("where=act%3Dvisit&kind=mark&field=nothing&value=not%20checked", "is no field to mark"),
    ],
)
def test_what_cannot_be_said_of_many_is_told(asked: str, told: str, ada: TestClient) -> None:
    """Before anything is signed."""
    answer = ada.get(f"/review/bulk?{asked}")
    assert answer.status_code == 400
    assert told in answer.text
