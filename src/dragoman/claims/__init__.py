"""A Reading becomes Claims: acts matched on the slots of the grammar, folded to one claim a fact, still undated."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dragoman.claims.agreements import agreements
from dragoman.claims.alignments import alignments
from dragoman.claims.context import settle_times
from dragoman.claims.denials import denials
from dragoman.claims.echoes import echoes
from dragoman.claims.ellipses import ellipses
from dragoman.claims.figures import figures
from dragoman.claims.fold import fold
from dragoman.claims.frames import scenes
from dragoman.claims.greetings import greetings
from dragoman.claims.headings import headed
from dragoman.claims.maker import original
from dragoman.claims.measures import measures
from dragoman.claims.meetings import meetings
from dragoman.claims.occasions import of_the_occasion
from dragoman.claims.originals import originals
from dragoman.claims.partnerships import partnerships
from dragoman.claims.patterns import Acts, acts
from dragoman.claims.phrases import phrases
from dragoman.claims.rules import rule_of
from dragoman.claims.sessions import sessions
from dragoman.claims.statements import statements
from dragoman.claims.stays import legs, stays
from dragoman.claims.strangers import strangers
from dragoman.claims.tenures import tenures
from dragoman.claims.visits import hints, visits
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Draft, Reading
from dragoman.reading.tense import tense_of

__all__ = ["draft"]


def draft(reading: Reading, lexicon: Lexicon) -> Draft:
    """Everything the document claims, undated; all offsets are of the original text."""
    timexes = tuple(t for t in (original(reading, t) for t in reading.timexes) if t is not None)
    tenses = tuple(tense_of(reading.clean.text, t) for t in reading.timexes)
    spans = tuple(reading.clean.span(s.start, s.end) for s in reading.sentences)
    return Draft(reading.document, _claims(reading, lexicon), timexes, spans, tenses=tenses)


def _claims(reading: Reading, lexicon: Lexicon) -> tuple[Claim, ...]:
    """The claims in the order of the text, one a fact, with the time and place that are told elsewhere in it."""
    compiled = acts(lexicon)
    told = list(_told(reading, compiled, lexicon))
    if not told:
        return ()
    told.extend(echoes(tuple(scenes(reading, compiled.lemmas, lexicon)), told, compiled, lexicon))
    told.extend(ellipses(reading, told))
    told.extend(denials(reading, told))
    told.extend(phrases(reading, told, lexicon))
    folded = list(strangers(fold(told, _anchor(reading)), reading, lexicon))
    bounds = [hint for scene in scenes(reading, compiled.lemmas, lexicon) for hint in hints(scene, compiled)]
    settled = of_the_occasion(settle_times(reading, legs(reading, stays(reading, folded, bounds), lexicon), lexicon))
    ruled = (replace(claim, rule=rule_of(claim.rule)) for claim in originals(reading, settled))
    return tuple(sorted(ruled, key=lambda c: (c.evidence[0].start, c.act, c.id)))


def _told(reading: Reading, compiled: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    if reading.dealings:
        yield from _done(reading, compiled, lexicon)
    yield from tenures(reading, lexicon)


def _done(reading: Reading, compiled: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """What states and their officials do and say."""
    for scene in scenes(reading, compiled.lemmas, lexicon):
        yield from meetings(scene, compiled)
        yield from visits(scene, compiled, lexicon)
        yield from sessions(scene, compiled)
        yield from agreements(scene, compiled, lexicon)
        yield from partnerships(scene, compiled, lexicon)
        yield from greetings(scene, compiled)
        yield from measures(scene, compiled, lexicon)
    yield from statements(reading, compiled, lexicon)
    for sentence in reading.sentences:
        yield from alignments(reading, sentence, compiled, lexicon)
        yield from figures(reading, sentence, compiled, lexicon)
    yield from headed(reading, compiled, lexicon)


def _anchor(reading: Reading) -> date | None:
    published = reading.document.published
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None
