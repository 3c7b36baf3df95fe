"""Where accounts differ: fields on which tellings of one event disagree, and doubts that touch both sides."""

from dragoman.model import Conflict, Event, Line, Section
from dragoman.views.dates import spoken
from dragoman.views.notes import cite, label
from dragoman.views.pair import Pair
from dragoman.views.prose import listed, literal
from dragoman.views.telling import sentence

TITLE = "Where accounts differ"

_KINDS = ("sources-disagree", "two-holders", "date-conflict")
_MOST = 10


def section(pair: Pair) -> Section:
    """The bullets; a sentence that says so when nothing differs."""
    bullets = [_conflict(pair, event, one) for event in pair.events for one in event.conflicts]
    told = {finding.message for finding in pair.findings() if finding.kind in _KINDS}
    bullets += [(Line(literal(message), about_record=True),) for message in sorted(told)]
    if not bullets:
        none = (Line("No date, place, number or name differs between tellings of one event.", about_record=True),)
        return Section(TITLE, paragraphs=(none,))
    more = len(bullets) - _MOST
    if more > 0:
        bullets = [*bullets[:_MOST], (Line(f"{more} more: *dragoman export findings*.", about_record=True),)]
    return Section(TITLE, bullets=tuple(bullets))


def _conflict(pair: Pair, event: Event, conflict: Conflict) -> tuple[Line, ...]:
    ledger = pair.ledger
    when = f", {spoken(event.when)}" if event.when else ""
    lines = [
        Line(
            f"{sentence(ledger, event).rstrip('.')}{when}: the reports differ on *{conflict.field}*.", about_record=True
        )
    ]
    for value, claims in conflict.values:
        documents = listed([label(document) for document in ledger.documents_of(claims)])
        told = [ledger.claims[id] for id in claims if id in ledger.claims]
        words = spoken(value) if conflict.field == "when" and _is_date(value) else literal(value)
        lines.append(Line(f"{documents or 'One report'}: {words}.", cite(ledger, told, most=1)))
    return tuple(lines)


def _is_date(value: str) -> bool:
    from dragoman.model import Interval

    try:
        Interval.from_edtf(value)
    except ValueError:
        return False
    return True
