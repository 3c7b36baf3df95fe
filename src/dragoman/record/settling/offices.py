"""Who held which office when: the offices that changed documents tell of, worked out anew one by one."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

from dragoman.model import Claim, Document, Interval, Tenure, content_id
from dragoman.record import lines, tenures
from dragoman.record.settling import handles
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.memory import Traces, key_of
from dragoman.record.settling.versions import Entry
from dragoman.record.tenures import Sight

_TENURE = "tenure"


def tell(desk: Desk, number: int, claims: Iterable[Claim]) -> set[int]:
    """Remember what the claims of a document show of offices; those offices of which it now shows another thing."""
    id, told = desk.document(number), dict[int, list[Sight]]()
    (published,) = desk.remembered(number, "published")
    found = tenures.sights(Document(id=id, path="", text="", published=published), tuple(claims), desk.lexicon)
    for (country, office), some in tenures.by_seat(found).items():
        told[key_of(_TENURE, country, office)] = some
    now = {key: _encoded(some) for key, some in sorted(told.items())}
    return set(Traces(desk.hand, _TENURE).keep(number, now))


def settle(desk: Desk, offices: Iterable[int]) -> None:
    """Work out anew who held these offices."""
    traces = Traces(desk.hand, _TENURE)
    for key in sorted(offices):
        _renew(desk, traces, key)


def _renew(desk: Desk, traces: Traces, key: int) -> None:
    found = [one for _, told in traces.at(key) for one in _decoded(desk, told)]
    made = tenures.group(found[0].country, found[0].seat.key, found) if found else ()
    own = f"tenure:{key}"
    turns = Counter[tuple[str, bool]]()
    kept = []
    for one in made:
        turns[one.person_id, one.acting] += 1
        kept.append(_entry(one, own, turns[one.person_id, one.acting]))
    desk.versions.only("tenure", own, {one.id: one for one in kept})
    named = sorted({id for one in made for id in one.claims}) if len(made) > 1 else []
    doubts = tenures.two_holders(made, [desk.claim(id) for id in named])
    texts = [lines.encode(lines.finding(one, whole=True)) for one in doubts]
    entries = [Entry("finding", content_id(text), text, (own,)) for text in texts]
    desk.versions.only("finding", own, {one.id: one for one in entries})


def _encoded(found: Iterable[Sight]) -> str:
    """Sights as they are remembered, without the seat, which the lexicon gives again."""
    rows = [asdict(one) | {"seat": None, "when": one.when.edtf() if one.when else None} for one in found]
    return json.dumps(sorted(rows, key=str), ensure_ascii=False)


def _decoded(desk: Desk, told: str) -> Iterable[Sight]:
    for row in json.loads(told):
        when = Interval.from_edtf(row["when"]) if row["when"] else None
        seat = desk.lexicon.seats.seat(row["office"], row["country"])
        yield Sight(**(row | {"seat": seat, "when": when, "claims": tuple(row["claims"])}))


def _entry(one: Tenure, own: str, turn: int) -> Entry:
    """A stretch in an office as a line of the record; `turn` tells it from the person's earlier ones."""
    text = lines.encode(lines.tenure(one))
    id = content_id("tenure", one.person_id, one.country, one.office_key, one.acting, turn)
    return Entry("tenure", id, text, (own, *handles.of_tenure(one)))
