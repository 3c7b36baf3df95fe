"""Reports about Norway and Peru, put together as the record does."""

from collections.abc import Callable

import pytest

from dragoman.model import Claim, DatedTimex
from dragoman.record.assembly import assemble
from dragoman.record.pledging import Dealings
from tests.pipeline import lexicon
from tests.record.builder import Report, person, state

LUND = person("Kari Lund", "NOR", "Prime Minister")
QUISPE = person("Rosa Quispe", "PER", "President")
NORWAY, PERU = state("Norway", "NOR"), state("Peru", "PER")

Deal = Callable[..., Dealings]


def pledge(report: Report, words: str, content: str | None = None, *, strength: str = "will") -> Claim:
    """What the Norwegian prime minister promises in a report."""
    values = {"content": content or words, "strength": strength}
    return report.claim("pledge", words, {"speaker": [LUND], "pledger": [NORWAY]}, values=values)


def agreed(report: Report, words: str, force: str = "agree") -> Claim:
    """What both say to each other in a report."""
    values = {"content": words, "force": force}
    return report.claim("statement", words, {"speaker": [LUND, QUISPE]}, values=values)


@pytest.fixture
def deal() -> Deal:
    """The dealings of Norway and Peru that some reports make."""

    def dealings(*reports: Report) -> Dealings:
        record = assemble([one.draft() for one in reports], lexicon())
        timexes: dict[str, list[DatedTimex]] = {}
        for timex in record.timexes:
            timexes.setdefault(timex.document, []).append(timex)
        return Dealings(
            codes=frozenset(("NOR", "PER")),
            claims=record.claims,
            events=record.events,
            documents={one.id: one for one in record.documents},
            timexes={id: tuple(some) for id, some in timexes.items()},
            lexicon=lexicon(),
        )

    return dealings
