"""Where somebody travelled, in order: stays, the meetings of each day, who received him: `dragoman itinerary`."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from dragoman.model import Event, Interval, Line, Page, Party, Section
from dragoman.views import rows
from dragoman.views.dates import first_day, last_day, spoken, within
from dragoman.views.itinerary.journeys import Journey, Leg, home_of, is_person, journeys
from dragoman.views.ledger import Ledger
from dragoman.views.naming import party_rank, together
from dragoman.views.notes import cite_event
from dragoman.views.prose import capital, counted, literal, ordinal, unique
from dragoman.views.telling import agreement_name, sentence, session_name, unique_parties
from dragoman.views.timeline import Window

_LABELS = {"planned": "Planned", "cancelled": "Called off", "denied": "Denied"}
_ONE = timedelta(days=1)


def itinerary(ledger: Ledger, name: str, *, since: str | None = None, until: str | None = None) -> Page:
    """The journeys of somebody whose full name is given (see `person_named`), oldest first."""
    found = within_window(ledger, name, since, until)
    return told(ledger, name, found, found)


def within_window(
    ledger: Ledger, name: str, since: str | None, until: str | None, *, home: str | None = None
) -> list[Journey]:
    """The journeys of which a stay may lie in a time."""
    window = Window(since, until)
    return [journey for journey in journeys(ledger, name, home=home) if any(window.holds(leg.when) for leg in journey)]


def told(
    ledger: Ledger, name: str, every: Sequence[Journey], shown: Sequence[Journey], *, home: str | None = None
) -> Page:
    """Some journeys of all that are counted; `home` where it is known already."""
    sections = [_leg(ledger, name, journey, at) for journey in shown for at in range(len(journey))]
    return Page(
        title=f"Journeys of {name}",
        lead=tuple(Line(words, about_record=True) for words in _lead(ledger, name, every)),
        sections=tuple(sections),
        data={
            "person": name,
            "home": home or home_of(ledger, name),
            "journeys": [[_plain(leg) for leg in journey] for journey in shown],
        },
    )


def _lead(ledger: Ledger, name: str, shown: Sequence[Journey]) -> list[str]:
    legs = [leg for journey in shown for leg in journey]
    done = [leg for leg in legs if leg.modality == "occurred"]
    if not legs:
        return [f"The record tells of no journey of {literal(name)}."]
    lands = unique(ledger.country(leg.land) for leg in done)
    trips = sum(any(leg.modality == "occurred" for leg in journey) for journey in shown)
    words = f"{capital(counted(trips, 'journey'))} with {counted(len(done), 'stay')}"
    words += f" in {counted(len(lands), 'land')}" if done else ""
    unreal = len(legs) - len(done)
    words += f"; {unreal} more planned, called off or denied" if unreal else ""
    return [
        f"{words}, oldest first.",
        "Days that no report tells of are not filled in; calls, and meetings at home or at a place not told, are left "
        "out.",
    ]


def _leg(ledger: Ledger, name: str, journey: Journey, at: int) -> Section:
    leg = journey[at]
    lines = [_stay(ledger, name, leg), *_doubts(ledger, name, leg)]
    lines += _gap(journey, at)
    bullets = [_stop(ledger, name, leg, event) for event in _in_order(ledger, leg)]
    return Section(_title(ledger, journey, at), paragraphs=(tuple(lines),), bullets=tuple(bullets))


def _title(ledger: Ledger, journey: Journey, at: int) -> str:
    leg = journey[at]
    land = ledger.country(leg.land, article=False)
    told = f", reported {spoken(leg.reported)}" if leg.reported else ""
    when = spoken(leg.when) if leg.when else f"days not told{told}"
    label = _LABELS.get(leg.modality)
    title = f"{label}, {when}: {land}" if label else f"{capital(when)}: {land}"
    return f"{title} ({ordinal(at + 1)} leg of {len(journey)})" if len(journey) > 1 else title


def _stay(ledger: Ledger, name: str, leg: Leg) -> Line:
    if leg.visit is None:
        words = f"The record tells of no visit to {ledger.country(leg.land)}, only of what follows."
        return Line(words, about_record=True)
    return Line(sentence(ledger, leg.visit), cite_event(ledger, leg.visit), leads_to=f"event {leg.visit.id}")


def _doubts(ledger: Ledger, name: str, leg: Leg) -> list[Line]:
    """That the days are those of the meetings, that another report may mean this stay, that a plan was not followed."""
    lines = []
    if leg.visit is not None and not leg.told and leg.when:
        lines.append(Line("The days of the stay are not told; those above are of what follows.", about_record=True))
    for other in leg.vaguer:
        when = f" ({spoken(other.when)})" if other.when else ""
        words = f"A visit to the same land is also told less exactly{when}; it may be this one."
        lines.append(Line(words, cite_event(ledger, other)))
    hosts = _hosts(ledger, name, leg)
    if hosts:
        lines.append(Line(f"Highest host met: {hosts[0]}.", cite_event(ledger, hosts[1])))
    day, today = last_day(leg.when), last_day(ledger.today)
    if leg.modality == "planned" and day and today and day < today:
        lines.append(Line("The record does not say whether it took place.", about_record=True))
    return lines


def _hosts(ledger: Ledger, name: str, leg: Leg) -> tuple[str, Event] | None:
    """The highest person of the land whom the traveller met, where it was more than one."""
    met = [
        (party_rank(ledger, party), at, party, event)
        for at, event in enumerate(leg.events)
        for party in _others(event, name)
        if party.country == leg.land and party.kind == "person" and event.act == "meeting"
    ]
    if len(met) < 2 or leg.modality != "occurred":
        return None
    _, _, host, event = min(met, key=lambda one: one[:2])
    return together(ledger, (host,)), event


def _gap(journey: Journey, at: int) -> list[Line]:
    """The days between two legs of which nothing is told."""
    if not at:
        return []
    end, start = last_day(journey[at - 1].when), first_day(journey[at].when)
    if end is None or start is None or start - end <= _ONE:
        return []
    missing = Interval(end + _ONE, start).edtf()
    return [Line(f"Between the two legs, on {spoken(missing)}: not in the record.", about_record=True)]


def _in_order(ledger: Ledger, leg: Leg) -> list[Event]:
    def key(event: Event) -> tuple[str, int, str]:
        exact = str(first_day(event.when)) if event.when and event.when != leg.when else "9999"
        ranks = [party_rank(ledger, party) for party in event.parties() if party.country == leg.land]
        return exact, min(ranks, default=99), event.id

    return sorted(leg.events, key=key)


def _stop(ledger: Ledger, name: str, leg: Leg, event: Event) -> tuple[Line, ...]:
    """ "27 November, Astana: met President Ana Novak."."""
    opening = _opening(leg, event)
    words = capital(f"{opening}{_done(ledger, name, event)}.")
    return (Line(words, cite_event(ledger, event), leads_to=f"event {event.id}"),)


def _opening(leg: Leg, event: Event) -> str:
    when = ""
    if event.when and event.when != leg.when:
        one_day = Interval.from_edtf(event.when).days == 1
        when = spoken(event.when)
        when = when.rsplit(" ", 1)[0] if one_day and within(event.when, leg.when) else when
    told = ", ".join(part for part in (when, literal(event.where or "")) if part)
    return f"{told}: " if told else ""


def _done(ledger: Ledger, name: str, event: Event) -> str:
    others = _others(event, name)
    own = next((party.country for party in event.parties() if is_person(party, name)), None)
    company = [party for party in others if party.country == own and own]
    hosts = [party for party in others if party not in company]
    beside = f", together with {together(ledger, company)}" if company and hosts else ""
    if event.act == "session":
        return _sitting(ledger, name, event, hosts) + beside
    if event.act == "agreement":
        with_ = f" with {together(ledger, hosts, country=True)}" if hosts else ""
        verb = "signed" if event.modality == "occurred" else "was to sign"
        return f"{verb} {agreement_name(event)}{with_}"
    verb = {"occurred": "met", "planned": "was to meet"}.get(event.modality, "did not meet")
    people = together(ledger, hosts or company, country=True) or "counterparts not named"
    return f"{verb} {people}{beside}"


def _sitting(ledger: Ledger, name: str, event: Event, others: Sequence[Party]) -> str:
    chairs = event.roles.get("chair", ())
    leads = any(is_person(party, name) for party in chairs)
    verb = ("co-chaired" if len(chairs) > 1 else "chaired") if leads else "attended"
    verb = verb if event.modality == "occurred" else {"planned": "was to attend"}.get(event.modality, "did not attend")
    with_ = f" with {together(ledger, others, country=True)}" if others else ""
    return f"{verb} {session_name(ledger, event)}{with_}"


def _others(event: Event, name: str) -> list[Party]:
    roles = ("signer",) if event.act == "agreement" else ("participant", "host", "chair")
    parties = unique_parties(event.parties(*roles))
    people = [party for party in parties if not is_person(party, name)]
    lands = {party.country for party in parties if party.kind != "state"}
    return [party for party in people if party.kind != "state" or party.country not in lands]


def _plain(leg: Leg) -> Mapping[str, object]:
    return {
        "land": leg.land,
        "modality": leg.modality,
        "when": leg.when,
        "stay_told": leg.told,
        "visit": dict(rows.events((leg.visit,))[0]) if leg.visit else None,
        "may_be_the_same": [event.id for event in leg.vaguer],
        "events": list(rows.events(leg.events)),
    }


__all__ = ["itinerary"]
