"""The numbers about two parties: the one told most over the years, by whose authority, and the newest others."""

from collections.abc import Iterator

from dragoman.model import Claim, Line, Section
from dragoman.views.book import numbers
from dragoman.views.dates import spoken
from dragoman.views.notes import cite
from dragoman.views.pair import Pair
from dragoman.views.prose import capital
from dragoman.views.telling import sentence

OTHERS = 8


def sections(pair: Pair) -> Iterator[Section]:
    """The chart with its table, as the briefing book has it; then what it does not hold."""
    drawn = numbers.section(pair)
    if drawn is not None:
        yield drawn
    told = {row[1].leads_to for row in drawn.table.rows} if drawn and drawn.table else set()
    found: dict[tuple[object, ...], Claim] = {}
    for claim in pair.told("figure"):
        if f"claim {claim.id}" not in told:
            found.setdefault(tuple(claim.values.get(name) for name in ("metric", "amount", "unit", "period")), claim)
    if found:
        title = "Other figures" if drawn else "Figures"
        yield Section(title, bullets=tuple((_told(pair, claim),) for claim in list(found.values())[:OTHERS]))


def _told(pair: Pair, claim: Claim) -> Line:
    document = pair.ledger.documents.get(claim.document)
    said = f" (told {spoken(document.published)})" if document and document.published else ""
    words = f"{capital(sentence(pair.ledger, claim).rstrip('.'))}{said}."
    return Line(words, cite(pair.ledger, (claim,)), leads_to=f"claim {claim.id}")
