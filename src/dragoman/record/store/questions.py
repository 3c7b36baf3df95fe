"""What each question is about: the part of the record that its answer may rest on."""

from collections.abc import Iterable

from dragoman.record.settling import handles
from dragoman.record.store import contested
from dragoman.record.store.slices import About, Part
from dragoman.record.store.waiting import Waits


def together(*questions: About) -> About:
    """What several questions are about."""

    def gather(part: Part) -> None:
        for about in questions:
            about(part)

    return gather


def contacts(*sides: str) -> About:
    """What happened to one party or between two: the codes of states and organisations, the names of people."""

    def gather(part: Part) -> None:
        codes = [side for side in sides if side.isupper()]
        people = [side for side in sides if not side.isupper()]
        if people:
            part.person(people[0])
        else:
            part.between(*codes)

    return gather


def dealings(one: str, other: str) -> About:
    """Everything between two parties: the reports that tell of both, with all that they tell."""

    def gather(part: Part) -> None:
        part.pair(one, other)
        part.between(one, other)

    return gather


def briefing(one: str, other: str) -> About:
    """Everything between two parties, the offices of their people, the journeys of those who went, and the doubts."""

    def gather(part: Part) -> None:
        part.pair(one, other)
        part.between(one, other)
        part.journeys()
        part.offices_between(one, other)
        part.doubts()

    return gather


def briefings(pairs: Iterable[tuple[str, str]]) -> About:
    """The same for several pairs."""
    asked = [briefing(one, other) for one, other in pairs]

    def gather(part: Part) -> None:
        for about in asked:
            about(part)

    return gather


def pledges(one: str, other: str) -> About:
    """The pledges between two parties, and what people judged of them."""

    def gather(part: Part) -> None:
        part.pair(one, other)
        part.between(one, other)
        part.pledges()

    return gather


def life(name: str, *, past: bool = False) -> About:
    """What somebody did, said and held; with `past`, so much that it can be cut at a day."""

    def gather(part: Part) -> None:
        part.person(name, claims=True)
        if past:
            part.past()

    return gather


def deeds(name: str) -> About:
    """What somebody took part in, for whoever lays it in order before he opens what tells of a part of it."""
    return lambda part: part.deeds(name)


def offices_of(name: str) -> About:
    """The offices of somebody, with the words that are cited for them."""
    return lambda part: part.offices_of(name)


def sittings(*names: str) -> About:
    """The sittings of bodies."""
    return lambda part: part.body(*names)


def office(country: str, key: str, *, past: bool = False) -> About:
    """Who held one office of a state, by the key that all its wordings share; all its offices where nobody did."""

    def gather(part: Part) -> None:
        if not part.office(country, key):
            part.state_offices(country)
        if past:
            part.past_offices()

    return gather


def days(since: str | None, until: str | None) -> About:
    """What happened between two days."""
    return lambda part: part.days(since, until)


def chosen(events: Iterable[str] = (), claims: Iterable[str] = ()) -> About:
    """Events and claims that a catalogue listed; the events with all their tellings."""

    def gather(part: Part) -> None:
        part.chosen(events)
        part.said(claims)

    return gather


def happenings(part: Part) -> None:
    """All that happened, with a date or without."""
    part.days(None, None)


def titles(documents: Iterable[str]) -> About:
    """Reports, by their ids, without what they tell."""
    return lambda part: part.titles(documents)


def waiting(items: Iterable[Waits]) -> About:
    """What a page of the queue of a review is about."""
    return lambda part: part.waiting(items)


def sitting(items: Iterable[Waits]) -> About:
    """All that a person needs before him who goes through a page of the queue: every claim with its whole event."""

    def gather(part: Part) -> None:
        part.waiting(items)
        part.whole_events()
        part.shown()

    return gather


def named(id: str) -> About:
    """One event or claim, by its id or the beginning of it."""

    def gather(part: Part) -> None:
        part.named(id)
        part.likened()
        part.judgements()
        part.shown()

    return gather


def telling(id: str) -> About:
    """One claim, by its id or the beginning of it, with the happening that it tells."""
    return together(named(id), lambda part: part.whole_events())


def judging(claims: Iterable[str]) -> About:
    """Claims that are to be judged, rejected ones too: their events with all tellings, and what people said of them."""
    ids = tuple(claims)

    def gather(part: Part) -> None:
        part.said(ids)
        part.rejected(ids)
        part.events(*(handles.claim(id) for id in ids))
        part.likened()
        part.judgements()
        part.shown()

    return gather


def accounts(id: str) -> About:
    """One event with all that the reports say that tell it."""

    def gather(part: Part) -> None:
        part.named(id)
        part.with_reports()
        part.times()

    return gather


def report(id: str) -> About:
    """One report with all that it tells, and what is doubted about it."""

    def gather(part: Part) -> None:
        part.reports((id,))
        part.doubts()

    return gather


def differences(*codes: str, past: bool = False) -> About:
    """On what the reports about one party or two differ; with `past`, so much that it can be cut at a day."""

    def gather(part: Part) -> None:
        part.between(*codes, claims=True)
        part.state_offices(*codes)
        part.times()

    return gather if past else contested.differences(*codes)
