"""What two parties promised each other: by subject and by side, and the newest promises in their own words."""

from collections import Counter
from collections.abc import Sequence

from dragoman.model import Claim, Line, Section, Table
from dragoman.views.notes import cite
from dragoman.views.pair import Pair, countries
from dragoman.views.prose import capital, counted, literal
from dragoman.views.telling import sentence

TOLD = 4
"""So many of the newest promises are told in words."""


def section(pair: Pair, topics: Sequence[tuple[str, int]], newest: Sequence[str], total: int) -> Section | None:
    """The subjects, what each side promised of them, and the newest promises; `newest` are of `total` the ids."""
    claims = [pair.ledger.claims[id] for id in newest if id in pair.ledger.claims]
    if not topics and not claims:
        return None
    return Section(
        "Pledges by subject and side",
        paragraphs=(_lead(pair, len(claims), total),),
        table=_table(pair, topics, claims) if topics else None,
        bullets=tuple((_told(pair, claim),) for claim in claims[:TOLD]),
    )


def _lead(pair: Pair, looked_at: int, total: int) -> tuple[Line, ...]:
    told = f"{capital(counted(total, 'pledge'))} in the record."
    if looked_at < total:
        told += f" The sides are counted in the newest {looked_at}."
    return (
        Line(told, about_record=True),
        Line(
            "Each with what came of it, and how people score that.",
            about_record=True,
            leads_to=f"commitments {pair.one} {pair.other}",
        ),
    )


def _table(pair: Pair, topics: Sequence[tuple[str, int]], claims: Sequence[Claim]) -> Table:
    sides = [(pair.one,), (pair.other,), tuple(sorted(pair.codes))]
    found = Counter((topic, side) for claim in claims for side in (_side(pair, claim),) for topic in _topics(claim))
    used = [side for side in sides if any(found[topic, side] for topic, _ in topics)]
    names = ["both" if len(side) > 1 else f"by {pair.ledger.country(side[0])}" for side in used]
    rows = tuple(
        (
            Line(literal(topic.replace("_", " ")), about_record=True, leads_to=_address(pair, topic)),
            *(Line(f"{found[topic, side] or '–'}", about_record=True) for side in used),
            Line(f"{count:,}", about_record=True),
        )
        for topic, count in topics
    )
    return Table(("subject", *names, "in all"), rows)


def _address(pair: Pair, topic: str) -> str | None:
    """The pledges of an issue area; a topic that is none leads nowhere."""
    areas = pair.ledger.lexicon.areas
    known = {*areas.whole.values(), *areas.beginning.values()}
    return f"commitments {pair.one} {pair.other} {topic}" if topic in known else None


def _side(pair: Pair, claim: Claim) -> tuple[str, ...]:
    return tuple(sorted(countries(claim.parties("pledger")) & pair.codes))


def _topics(claim: Claim) -> tuple[str, ...]:
    told = claim.values.get("topics")
    return tuple(map(str, told)) if isinstance(told, tuple) else ()


def _told(pair: Pair, claim: Claim) -> Line:
    return Line(sentence(pair.ledger, claim), cite(pair.ledger, (claim,)), leads_to=f"claim {claim.id}")
