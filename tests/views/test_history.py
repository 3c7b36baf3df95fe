"""What changed from one version to the next, in plain words."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import UnknownName
from dragoman.lexicon import Lexicon, load
from dragoman.model import Claim, Draft, Page, Party
from dragoman.record.store import Store
from dragoman.views.history import history
from tests.record.conftest import dated_report, undated_report
from tests.record.store.test_past import clock

Change = Callable[[Claim], Claim]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture
def store(tmp_path: Path, lexicon: Lexicon) -> Store:
    made = Store(tmp_path / "dragoman.db", lexicon, clock=clock(1))
    made.add([dated_report().draft()])
    made.settle()
    return made


def read_otherwise(draft: Draft, change: Change) -> Draft:
    """The draft as other rules read its meeting."""
    return replace(draft, claims=tuple(change(one) if one.act == "meeting" else one for one in draft.claims))


def page(store: Store, lexicon: Lexicon) -> Page:
    """The history of the only meeting."""
    (event,) = (one for one in store.record().events if one.act == "meeting")
    found = store.history(event.id)
    assert found is not None
    return history(found, lexicon)


def changed(store: Store, lexicon: Lexicon, change: Change) -> list[str]:
    """What the history says of the meeting, read otherwise, in its last step."""
    store.renew([read_otherwise(dated_report().draft(), change)])
    return [line.text for (line,) in page(store, lexicon).sections[-1].bullets]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda one: replace(one, where=None), "Place: no longer told; it was Oslo."),
        (lambda one: replace(one, where="Bergen"), "Place: from Oslo to Bergen."),
        (lambda one: replace(one, modality="planned"), "It is told as planned; it was told as done."),
        (lambda one: replace(one, values={"format": "call"}), "Format: from in_person to call."),
        (lambda one: replace(one, values={**one.values, "venue": "the palace"}), "Venue: the palace; not told before."),
    ],
)
def test_a_field(store: Store, lexicon: Lexicon, change: Change, sentence: str) -> None:
    """From what to what; what was not told before, and what no longer is."""
    assert sentence in changed(store, lexicon, change)


def test_who_took_part(store: Store, lexicon: Lexicon) -> None:
    """Another office; then a third person; then one person in the place of another."""

    def parties(*some: Party) -> Change:
        return lambda one: replace(one, roles={"participant": some})

    first, second = next(one for one in dated_report().claims if one.act == "meeting").roles["participant"]
    regent = replace(second, office="Regent")
    assert "Office of Haldor Vik: from King to Regent." in changed(store, lexicon, parties(first, regent))
    third = Party("Liv Aasen", "person", "Liv Aasen", office="Deputy Prime Minister", country="NOR")
    came = "Participant: Liv Aasen (Deputy Prime Minister, Norway) is named now."
    assert came in changed(store, lexicon, parties(first, regent, third))
    went = changed(store, lexicon, parties(first, third))
    assert "Participant: Haldor Vik is named no longer." in went


def test_the_first_step(store: Store, lexicon: Lexicon) -> None:
    """It says that the record began to tell the event, with the words."""
    (section,) = page(store, lexicon).sections
    assert section.title == "Change 2, 1 May 2024 09:00 UTC"
    (what, told), (why,) = section.paragraphs
    assert what.text == "The record began to tell it."
    assert told.notes[0].quote == "met with King Haldor Vik in Oslo on March 4, 2024"
    assert why.text == "'dated' was read then."


def test_before_it_was_told(store: Store, lexicon: Lexicon) -> None:
    """What was not known then has no history then."""
    store.add([undated_report().draft()])
    (claim,) = (one for one in store.record().claims if one.act == "meeting" and "Arnason" in str(one.roles))
    found = store.history(claim.id)
    assert found is not None
    with pytest.raises(UnknownName, match="told nothing of it yet after change 2"):
        history(found, lexicon, until=2)


def test_what_is_no_longer_told(store: Store, lexicon: Lexicon) -> None:
    """The event ends with its only report, and the page says so."""
    (event,) = (one.id for one in store.record().events if one.act == "meeting")
    old = dated_report().draft()
    store.add([replace(old, document=replace(old.document, id="newer"), claims=())])
    store.settle()
    found = store.history(event)
    assert found is not None
    made = history(found, lexicon)
    assert made.lead[1].text == "The record tells this event no longer."
    assert [line.text for line in made.sections[-1].paragraphs[1]] == [
        "'dated' got another text, or came to lie elsewhere."
    ]
