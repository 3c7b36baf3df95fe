"""A question opens a part of the record, and is answered as it would be from the whole."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from dragoman.errors import UnknownName
from dragoman.exports import EXPORTS, csv, csv_of, jsonl
from dragoman.formats import json, markdown
from dragoman.model import Page
from dragoman.record import asof, calling
from dragoman.record.store import Store, cards, questions, slices, streaming
from dragoman.record.store.slices import About
from dragoman.views.briefing import brief
from dragoman.views.commitments import commitments
from dragoman.views.comparison import comparison
from dragoman.views.conflicts import conflicts
from dragoman.views.dossier import dossier
from dragoman.views.dyad import last
from dragoman.views.event import show
from dragoman.views.itinerary import itinerary, within_window
from dragoman.views.itinerary import told as journeys_told
from dragoman.views.itinerary.journeys import home_of
from dragoman.views.ledger import Ledger, Whole, opened, person_named
from dragoman.views.mechanism import bodies_like, mechanism
from dragoman.views.office import office
from dragoman.views.person import Cut, person
from dragoman.views.phrasebook import phrasebook
from dragoman.views.timeline import Window, timeline
from tests import pipeline

HOUSE = Path(__file__).parents[3]
FOLDERS = (HOUSE / "examples", HOUSE.parent / "shared" / "seeds")
"""The reports of our own writing, and the seeds where they lie beside the house."""

DAY = date(2023, 11, 28)

View = Callable[[Ledger], Page]

# Every seventh in a quick run, each of them in a slow one.
STEPS = pytest.mark.parametrize("step", [pytest.param(1, marks=pytest.mark.slow), 7])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The record of all these reports in a file."""
    made = Store(tmp_path_factory.mktemp("slices") / "record.db", pipeline.lexicon())
    made.add(pipeline.drafts(*(folder for folder in FOLDERS if folder.exists())))
    return made


@pytest.fixture(scope="module")
def whole(store: Store) -> Ledger:
    """All of it."""
    return opened(store.record(), pipeline.lexicon())


def told(view: View, ledger: Ledger) -> str:
    """The answer as text and as data, or what is said in its place."""
    try:
        page = view(ledger)
    except UnknownName as unknown:
        return str(unknown)
    return markdown.render(page) + json.render(page)


def cut(ledger: Ledger) -> Ledger:
    """The ledger as of a day in the middle of it."""
    return opened(asof.as_of(ledger.record, DAY, ledger.lexicon), ledger.lexicon, ledger.known)


def part(store: Store, about: About, *, past: bool = False) -> Ledger:
    """What a question opens."""
    return opened(store.part(about, past=past), pipeline.lexicon(), store.known())


def alike(store: Store, whole: Ledger, about: About, view: View) -> None:
    """The part answers as the whole does, of today and of an earlier day."""
    assert told(view, part(store, about)) == told(view, whole)
    assert told(view, cut(part(store, about, past=True))) == told(view, cut(whole))


def pairs(whole: Ledger) -> list[tuple[str, str]]:
    """All states and organisations that are named in one claim, and some that have nothing to do with one another."""
    codes = [
        sorted({one.country for one in claim.parties() if one.country} | {claim.where_country or ""} - {""})
        for claim in whole.record.claims
    ]
    every = sorted({code for some in codes for code in some})
    near = {pair for some in codes for pair in combinations(some, 2)}
    return sorted(near | set(pairwise(every)))


def people(whole: Ledger) -> tuple[str, ...]:
    """Everybody of whom a report tells by name."""
    return tuple(whole.known.people())


@STEPS
def test_two_states_together_are_told_from_the_reports_that_tell_of_both(
    store: Store, whole: Ledger, step: int
) -> None:
    """Dossiers and phrasebooks of every pair of states."""
    for pair in pairs(whole)[::step]:
        alike(store, whole, questions.dealings(*pair), partial(dossier, one=pair[0], other=pair[1]))
        alike(store, whole, questions.dealings(*pair), partial(phrasebook, one=pair[0], other=pair[1]))


@STEPS
def test_a_briefing_rests_on_its_pair_alone(store: Store, whole: Ledger, step: int) -> None:
    """Briefings of every pair of states, with offices, journeys and what the reports differ on."""
    for pair in pairs(whole)[::step]:
        alike(store, whole, questions.briefing(*pair), partial(brief, one=pair[0], other=pair[1]))


@STEPS
def test_pledges_of_two_states(store: Store, whole: Ledger, step: int) -> None:
    """What every pair of states promised."""
    for pair in pairs(whole)[::step]:
        alike(store, whole, questions.pledges(*pair), partial(commitments, one=pair[0], other=pair[1]))


@STEPS
def test_contacts_of_two_states(store: Store, whole: Ledger, step: int) -> None:
    """When every pair of states last met, and what happened between them."""
    for pair in pairs(whole)[::step]:
        alike(store, whole, questions.contacts(*pair), partial(last, one=pair[0], other=pair[1]))
        window = Window(parties=pair)
        alike(store, whole, questions.contacts(*pair), partial(timeline, window=window))


@STEPS
def test_what_reports_differ_on(store: Store, whole: Ledger, step: int) -> None:
    """Of one state, and of two."""
    found = pairs(whole)[::step]
    for codes in [*found, *((code,) for code in sorted({one for pair in found for one in pair}))]:
        alike(store, whole, questions.differences(*codes), partial(conflicts, parties=codes))


@STEPS
def test_one_person(store: Store, whole: Ledger, step: int) -> None:
    """What everybody did, held and said, where he travelled, when he was last in touch with a state."""
    for name in people(whole)[::step]:
        known = part(store, lambda part: None)
        assert person_named(known, name) == person_named(whole, name)
        alike(store, whole, questions.life(name), partial(person, name=name))
        alike(store, whole, questions.life(name), partial(itinerary, name=name))
        code = pairs(whole)[0][0]
        alike(store, whole, questions.contacts(name, code), partial(last, one=name, other=code))
    life = questions.life(people(whole)[0], past=True)
    on = partial(then, view=partial(person, name=people(whole)[0]))
    assert told(on, part(store, life)) == told(on, whole)


@pytest.mark.parametrize("few", [40, 0])
def test_one_person_page_by_page(store: Store, whole: Ledger, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same as of the whole, cut; where there are too many words for an office, those that are cited are found."""
    monkeypatch.setattr(slices, "_FEW", few)
    for name in people(whole)[::7]:
        page = person(whole, name)
        with store.catalogue() as catalogue:
            cut = Cut(catalogue.events(cards.name(name), limit=3), catalogue.sayings(name, limit=3))
        about = questions.together(questions.chosen(cut.events.ids, cut.said.ids), questions.offices_of(name))
        found = person(part(store, about), name, cut=cut)
        assert found.lead == page.lead
        for one, other in zip(found.sections, page.sections, strict=True):
            assert one.table
            assert other.table
            assert one.table.rows == (other.table.rows if one.title == "Offices" else other.table.rows[:3])


def test_journeys_without_words(store: Store, whole: Ledger) -> None:
    """Where somebody is at home is counted; the journeys are those that the whole tells."""
    for name in people(whole)[::5]:
        with store.catalogue() as catalogue:
            home = catalogue.home(name, calling.ids(whole.known.of(calling.person(name))))
        assert home == home_of(whole, name)
        found = within_window(part(store, questions.deeds(name)), name, None, None, home=home)
        told = [event.id for journey in found for leg in journey for event in leg.every]
        ledger = part(store, questions.chosen(told))
        assert journeys_told(ledger, name, found, found, home=home) == itinerary(whole, name)


def then(ledger: Ledger, view: Callable[..., Page]) -> Page:
    """What a command tells with `--as-of`."""
    return view(cut(ledger), on=DAY, whole=ledger)


def then_seated(ledger: Ledger, view: Callable[..., Page]) -> Page:
    """The same of an office, for which nothing but offices is cut at the day."""
    left = opened(asof.offices(ledger.record, DAY), ledger.lexicon, ledger.known)
    return view(left, on=DAY, whole=ledger)


@STEPS
def test_one_office(store: Store, whole: Ledger, step: int) -> None:
    """Everybody who held an office, and what is said where the record shows nobody in it."""
    seats = {(one.country, one.office_key, one.office) for one in whole.record.tenures if one.country}
    for country, key, title in sorted(seats)[::step]:
        now = partial(office, country=country, title=title)
        assert told(now, part(store, questions.office(country, key))) == told(now, whole)
        there = part(store, questions.office(country, key, past=True))
        assert told(partial(then_seated, view=now), there) == told(partial(then, view=now), whole)
        nobody = partial(office, country=country, title="Minister of the Moon")
        assert told(nobody, part(store, questions.office(country, "moon"))) == told(nobody, whole)


@STEPS
def test_one_body(store: Store, whole: Ledger, step: int) -> None:
    """The sittings of every body, by its whole name, a part of it, and a name that nobody has."""
    names = whole.known.bodies()[::step]
    for name in [*names, *(one.split()[0] for one in names), "Council of the Moon"]:
        about = questions.sittings(*bodies_like(part(store, lambda part: None), name))
        alike(store, whole, about, partial(mechanism, name=name))


@STEPS
def test_one_event_or_claim(store: Store, whole: Ledger, step: int) -> None:
    """Every event and every claim, by its id and by the beginning of it."""
    for id in [*whole.events, *whole.claims][:: 3 * step]:
        for begins in (id, id[:3]):
            view = partial(show, id=begins)
            assert told(view, part(store, questions.named(begins))) == told(view, whole)


@STEPS
def test_accounts_of_one_event(store: Store, whole: Ledger, step: int) -> None:
    """Every event that two reports tell, side by side."""
    for event in [one for one in whole.record.events if len(one.documents) > 1][::step]:
        view = partial(side_by_side, id=event.id)
        assert told(view, part(store, questions.accounts(event.id))) == told(view, whole)


def side_by_side(ledger: Ledger, id: str) -> Page:
    """The accounts of an event."""
    return comparison(ledger, ledger.events[id])


def test_a_stretch_of_days(store: Store, whole: Ledger) -> None:
    """Every month, and all days before and after one."""
    for window in (
        *(Window(f"2023-{at:02}", f"2023-{at:02}") for at in range(1, 13)),
        Window("2024"),
        Window(None, "2023"),
    ):
        about = window.about
        assert about is not None
        alike(store, whole, about, partial(timeline, window=window))


@pytest.mark.parametrize("kind", sorted(EXPORTS))
def test_what_is_handed_out_piece_by_piece(
    store: Store, whole: Ledger, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exports in pieces are those of the whole, to the byte."""
    monkeypatch.setattr(streaming, "AT_ONCE", 7)
    pieces = "".join(line for part in store.parts(kind) for line in jsonl(EXPORTS[kind], part))
    assert pieces == "".join(jsonl(EXPORTS[kind], whole.record))
    rows = "".join(csv_of(EXPORTS[kind], store.parts(kind)))
    assert rows == "".join(csv(EXPORTS[kind], whole.record))


def test_how_much_there_is(store: Store, whole: Ledger) -> None:
    """Counted without opening it."""
    held, record = store.tally(), whole.record
    assert (held.documents, held.claims, held.events) == (len(record.documents), len(record.claims), len(record.events))
    assert held.findings == record.findings


def test_what_the_whole_tells_of_names(store: Store, whole: Ledger) -> None:
    """Short names, articles, the last day and the number of reports are kept with the record, and forgotten with it."""
    known, counted = store.known(), Whole(whole.record, whole.lexicon)
    assert known is not None
    assert (known.today, known.reports) == (counted.today, counted.reports)
    assert list(known.people()) == list(counted.people())
    assert list(known.bodies()) == list(counted.bodies())
    for name in counted.people():
        assert known.of(calling.person(name)) == counted.of(calling.person(name))
