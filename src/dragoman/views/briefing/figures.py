"""Numbers about the relationship, each with the authority it is given on."""

from dragoman.model import Claim, Line, Section
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import spoken
from dragoman.views.notes import cite
from dragoman.views.pair import Pair
from dragoman.views.prose import capital, counted
from dragoman.views.telling import sentence

TITLE = "Figures"


def section(pair: Pair, limits: Limits) -> Section | None:
    """The bullets, newest first, each number once."""
    found: dict[tuple[object, ...], list[Claim]] = {}
    for claim in pair.told("figure"):
        key = tuple(claim.values.get(name) for name in ("metric", "amount", "unit", "period"))
        found.setdefault(key, []).append(claim)
    if not found:
        return None
    bullets = [_told(pair, claims) for claims in list(found.values())[: limits.figures]]
    left = len(found) - len(bullets)
    if left:
        command = f"*dragoman dossier {pair.one} {pair.other}*"
        bullets.append((Line(f"{counted(left, 'figure')} more: {command} lists them.", about_record=True),))
    return Section(TITLE, bullets=tuple(bullets))


def _told(pair: Pair, claims: list[Claim]) -> tuple[Line, ...]:
    document = pair.ledger.documents.get(claims[0].document)
    said = f" (told {spoken(document.published)})" if document and document.published else ""
    return (Line(f"{capital(sentence(pair.ledger, claims[0]).rstrip('.'))}{said}.", cite(pair.ledger, claims)),)
