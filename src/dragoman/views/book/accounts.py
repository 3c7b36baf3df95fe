"""The annex: what several publishers, and above all both sides, tell of one happening, laid side by side."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.model import Event, Line, Section
from dragoman.views.briefing.contacts import heading
from dragoman.views.briefing.gaps import country_of
from dragoman.views.briefing.trips import Encounter, Trip
from dragoman.views.comparison import comparison
from dragoman.views.dates import spoken
from dragoman.views.pair import Pair, countries
from dragoman.views.prose import capital, counted
from dragoman.views.telling import agreement_name

TITLE = "Annex: the accounts compared"
MOST = 4
"""So many happenings are compared; the others are counted, and the command that compares them is named."""

_ACTS = ("meeting", "session", "visit", "agreement")


def sections(pair: Pair) -> tuple[Section, ...]:
    """A section a happening; none where no happening is told by two publishers."""
    found = compared(pair)
    if not found:
        return ()
    both = sum(_sides(pair, event) >= pair.codes for event in found)
    many = f"{counted(len(found), 'happening').capitalize()} {_are(len(found))}"
    words = f"{many} told by more than one account"
    words += f", {both} of them by publishers of both sides." if both else "; none by publishers of both sides."
    left = len(found) - MOST
    more = (
        f" {counted(left, 'other').capitalize()} can be compared with *dragoman comparison EVENT*." if left > 0 else ""
    )
    head = Section(TITLE, paragraphs=((Line(words + more, about_record=True),),))
    return (head, *(part for event in found[:MOST] for part in _compared(pair, event)))


def compared(pair: Pair) -> list[Event]:
    """What has independent accounts: of both sides first, then what only the two did; of one set of reports one."""
    told = [event for event in pair.acts(*_ACTS) if event.modality == "occurred" and event.independent_accounts > 1]
    told.sort(key=lambda event: (not _sides(pair, event) >= pair.codes, *_order(pair, event)))
    seen: set[frozenset[str]] = set()
    found = []
    for event in told:
        reports = frozenset(event.documents)
        if reports not in seen:
            seen.add(reports)
            found.append(event)
    return found


def _order(pair: Pair, event: Event) -> tuple[bool, int, int, str]:
    alone = countries(event.parties()) <= pair.codes
    return not alone, -event.independent_accounts, _ACTS.index(event.act), event.id


def _sides(pair: Pair, event: Event) -> frozenset[str]:
    """The states whose publishers tell it."""
    documents = [pair.ledger.documents[id] for id in event.documents if id in pair.ledger.documents]
    found = (country_of(pair, document.publisher or document.agency) for document in documents)
    return frozenset(code for code in found if code)


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _title(pair: Pair, event: Event) -> str:
    """The day and what took place, as the contacts are headed."""
    if event.act == "agreement":
        told = capital(agreement_name(event))
    else:
        told = heading(pair, Trip(event, (), (), ()) if event.act == "visit" else Encounter((event,)))
    return f"{spoken(event.when)}: {told}" if event.when else told


def _compared(pair: Pair, event: Event) -> Iterator[Section]:
    """The happening with what each account gives, what they tell differently, and their passages."""
    page = comparison(pair.ledger, event, hints=False)
    fields, *rest = page.sections
    yield replace(fields, title=_title(pair, event), level=2, paragraphs=(page.lead, *fields.paragraphs))
    yield from (replace(one, level=3) for one in rest if one.table or one.bullets)
