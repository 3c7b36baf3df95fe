"""A standing body and its sittings: `dragoman mechanism`."""

import re
from collections.abc import Sequence

from dragoman.errors import UnknownName
from dragoman.model import Event, Line, Page, Section, Table
from dragoman.views import originals, rows
from dragoman.views.dates import newest_key, spoken
from dragoman.views.ledger import Ledger
from dragoman.views.naming import together
from dragoman.views.notes import cite_event
from dragoman.views.prose import counted, listed, literal, ordinal
from dragoman.views.timeline import figure


def mechanism(ledger: Ledger, name: str) -> Page:
    """The sittings of a body, newest first. Raises UnknownName with the bodies that come near."""
    full = mechanism_named(ledger, name)
    sittings = sittings_of(ledger, full)
    missing = missing_ordinals(sittings)
    written = originals.forms_of(ledger, _ids(ledger, full))
    gap = (Line(f"Not in the record: the {listed(missing)} sitting.", about_record=True),) if missing else ()
    return Page(
        title=full,
        lead=(
            *originals.lines(ledger, written),
            Line(f"{counted(len(sittings), 'sitting').capitalize()} in the record.", about_record=True),
            *gap,
        ),
        sections=(Section("", table=sittings_table(ledger, sittings)),) if sittings else (),
        data={"mechanism": full, "sittings": list(rows.events(sittings)), "originals": originals.plain(written)},
    )


def sittings_of(ledger: Ledger, full: str) -> list[Event]:
    """The sittings of the body of this name, newest first."""
    sittings = [event for event in ledger.record.events if event.act == "session" and _sits(full, event)]
    return sorted(sittings, key=lambda event: (newest_key(event.when), -number(event), event.id))


def sittings_table(ledger: Ledger, sittings: Sequence[Event]) -> Table:
    """Number, date, place, chairs and confidence of each sitting."""
    columns = ("sitting", "date", "place", "chairs", "sure", "id")
    return Table(columns, tuple(_sitting(ledger, event) for event in sittings))


def _sitting(ledger: Ledger, event: Event) -> tuple[Line, ...]:
    at = number(event)
    state = "" if event.modality == "occurred" else f" ({event.modality})"
    chairs = together(ledger, event.roles.get("chair", ()), country=True)
    return (
        Line((ordinal(at) if at else "not numbered") + state, cite_event(ledger, event), leads_to=f"event {event.id}"),
        Line(spoken(event.when) if event.when else "no date"),
        Line(literal(event.where or "not told")),
        Line(chairs or "not told"),
        Line(figure(event), about_record=True),
        Line(event.id, about_record=True),
    )


def number(event: Event) -> int:
    """The ordinal of a sitting; 0 where none is told."""
    told = event.values.get("ordinal")
    return told if isinstance(told, int) else 0


def missing_ordinals(sittings: Sequence[Event]) -> tuple[str, ...]:
    """The numbers between the lowest and the highest known that no report tells of, at most ten."""
    numbers = sorted({number(event) for event in sittings if number(event)})
    if not numbers:
        return ()
    return tuple(ordinal(one) for one in range(numbers[0], numbers[-1]) if one not in numbers)[:10]


def bodies(event: Event) -> tuple[str, ...]:
    """The names of the bodies that sit."""
    return tuple(party.name for party in event.roles.get("mechanism", ()))


def _ids(ledger: Ledger, full: str) -> set[str]:
    bodies = (one for claim in ledger.claims.values() for one in claim.parties("mechanism"))
    return {body.id for body in bodies if _words(body.name) == _words(full)}


def _sits(full: str, event: Event) -> bool:
    return any(_words(body) == _words(full) for body in bodies(event))


def mechanism_named(ledger: Ledger, name: str) -> str:
    """The record's own name for a body. Raises UnknownName when none or several fit."""
    from difflib import get_close_matches

    known = sorted({body for event in ledger.record.events if event.act == "session" for body in bodies(event)})
    wanted = set(_words(name))
    exact = [one for one in known if _words(one) == _words(name)]
    fitting = exact or [one for one in known if wanted and wanted <= set(_words(one))]
    if len({" ".join(_words(one)) for one in fitting}) == 1:
        return fitting[0]
    if fitting:
        raise UnknownName(f"{name!r} may be {' or '.join(fitting[:5])}; write more of the name.")
    known = sorted({*known, *ledger.known.bodies()})
    folded = {" ".join(_words(one)): one for one in known}
    near = [folded[one] for one in get_close_matches(" ".join(_words(name)), folded, n=3, cutoff=0.5)]
    hint = f"near names are {'; '.join(near)}." if near else f"it knows {counted(len(known), 'body', 'bodies')}."
    raise UnknownName(f"The record tells of no sitting of {name!r}; {hint}")


def bodies_like(ledger: Ledger, name: str) -> tuple[str, ...]:
    """The bodies of the record whose names hold all words of one."""
    wanted = set(_words(name))
    # Of very many few hold these letters, and only those are cut into words.
    near = [one for one in ledger.known.bodies() if all(word in one.casefold() for word in wanted)] if wanted else []
    return tuple(one for one in near if wanted <= set(_words(one)))


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", name.casefold()) if word not in ("the", "of", "and")]
