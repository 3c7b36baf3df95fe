"""Where accounts differ, each value with its words."""

from dataclasses import replace

from dragoman.model import Line, Section
from dragoman.views.briefing.differences import TITLE as TITLE
from dragoman.views.conflicts import KINDS, conflicts
from dragoman.views.ledger import renewed
from dragoman.views.pair import Pair
from dragoman.views.prose import counted

MOST = 16
"""So many disagreements are told; the others are counted."""

_TOLD = tuple(KINDS[kind] for kind in ("event", "sitting", "figure", "office"))


def section(pair: Pair) -> Section:
    """The disagreements of the reports on the two; a sentence that says so where there is none."""
    own = replace(pair.ledger.record, events=pair.events, claims=pair.claims)
    found = conflicts(renewed(pair.ledger, own), (pair.one, pair.other))
    bullets = [bullet for one in found.sections if one.title in _TOLD for bullet in one.bullets]
    if not bullets:
        none = Line("No date, place, number or name differs between these reports.", about_record=True)
        return Section(TITLE, paragraphs=((none,),))
    if (left := len(bullets) - MOST) > 0:
        bullets = [*bullets[:MOST], (Line(f"{counted(left, 'more')}.", about_record=True),)]
    return Section(TITLE, bullets=tuple(bullets))
