"""Reports made by hand, settled and dated, as tellings of happenings."""

from dragoman.lexicon import Lexicon
from dragoman.record.dating.publication import stated
from dragoman.record.dating.reports import dated
from dragoman.record.identity.names import settle
from dragoman.record.identity.telling import Telling, alone, around, is_event, telling
from tests.record.builder import Report


def told(lexicon: Lexicon, *reports: Report) -> list[Telling]:
    """Every happening that the reports tell, with what stands around it."""
    found: list[Telling] = []
    for draft in settle([report.draft() for report in reports], lexicon):
        one = dated(draft, stated(draft))
        lone = alone(one.claims)
        near = around(one.document, lexicon, timexes=one.timexes, claims=one.claims)
        found.extend(telling(claim, near, lexicon, alone=claim.id in lone) for claim in one.claims if is_event(claim))
    return found
