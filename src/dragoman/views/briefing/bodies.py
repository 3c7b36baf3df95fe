"""The mechanisms between the two, with their sittings and chairs."""

from dragoman.model import Line, Section, Table
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import spoken
from dragoman.views.mechanism import number
from dragoman.views.naming import together
from dragoman.views.notes import cite_event
from dragoman.views.pair import Pair
from dragoman.views.prose import counted, listed, literal, ordinal, unique


def section(pair: Pair, limits: Limits) -> Section | None:
    """A table of sittings, newest first; none when the record tells of no sitting."""
    sittings = pair.acts("session")
    if not sittings:
        return None
    rows = []
    for event in sittings[: limits.bodies]:
        at = number(event)
        state = "" if event.modality == "occurred" else f" ({event.modality})"
        rows.append(
            (
                Line(
                    listed(unique(literal(party.name) for party in event.roles.get("mechanism", ()))),
                    cite_event(pair.ledger, event),
                ),
                Line((ordinal(at) if at else "–") + state),
                Line(spoken(event.when, short=True) if event.when else "no date"),
                Line(literal(event.where or "not told")),
                Line(together(pair.ledger, event.roles.get("chair", ()), country=True) or "not told"),
            )
        )
    left = len(sittings) - len(rows)
    more = (
        (Line(f"{counted(left, 'older sitting')} more: *dragoman mechanism NAME* lists them.", about_record=True),),
    )
    columns = ("body", "sitting", "date", "place", "chairs")
    return Section("Mechanisms and their sittings", paragraphs=more if left else (), table=Table(columns, tuple(rows)))
