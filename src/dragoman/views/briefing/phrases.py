"""Set phrases by side: who says them, and when first and last in the record."""

from collections.abc import Sequence

from dragoman.model import Claim, Line, Section, Table
from dragoman.views.briefing.limits import Limits
from dragoman.views.dates import first_day, spoken
from dragoman.views.notes import cite
from dragoman.views.pair import Pair, countries
from dragoman.views.prose import capital, counted, literal


def section(pair: Pair, limits: Limits) -> Section | None:
    """A row a phrase, the most used first; a dash where a side does not say it in these reports."""
    uses: dict[str, list[Claim]] = {}
    for claim in pair.told("phrase"):
        phrase = claim.values.get("phrase")
        if isinstance(phrase, str):
            uses.setdefault(phrase, []).append(claim)
    if not uses:
        return None
    order = sorted(uses, key=lambda phrase: (-len(uses[phrase]), phrase))
    sides = (pair.one, pair.other)
    rows = tuple(
        (Line(f"“{literal(phrase)}”"), *(_cell(pair, uses[phrase], code) for code in sides))
        for phrase in order[: limits.phrases]
    )
    left = len(order) - len(rows)
    more = (
        (
            Line(
                f"{counted(left, 'rarer phrase')} more: *dragoman dossier {pair.one} {pair.other}*.", about_record=True
            ),
        ),
    )
    columns = ("phrase", *(capital(pair.ledger.country(code, article=False)) for code in sides))
    return Section("Set phrases", paragraphs=more if left else (), table=Table(columns, rows))


def _cell(pair: Pair, claims: Sequence[Claim], code: str) -> Line:
    own = [claim for claim in claims if code in countries(claim.parties("user"))]
    if not own:
        return Line("–", about_record=True)
    days = sorted({day for claim in own if (day := first_day(pair.ledger.dated(claim)))})
    first = _first_in_record(pair, claims, own)
    months = list(dict.fromkeys(spoken(day.isoformat()[:7], short=True) for day in days))
    if not months:
        return Line("undated", cite(pair.ledger, own[:1]))
    words = ", ".join(months) if len(months) <= 3 else f"{len(own)} times, {months[0]} to {months[-1]}"
    return Line(words + first, cite(pair.ledger, [own[0], own[-1]]))


def _first_in_record(pair: Pair, claims: Sequence[Claim], own: Sequence[Claim]) -> str:
    """A phrase that only the newest report has, though older ones tell of the two, is news."""
    newest = max((document.published or "" for document in pair.documents), default="")
    told = {pair.ledger.documents[claim.document].published or "" for claim in claims}
    older = any(document.published and document.published < newest for document in pair.documents)
    return " (first in the record)" if older and newest and told == {newest} and len(own) == len(claims) else ""
