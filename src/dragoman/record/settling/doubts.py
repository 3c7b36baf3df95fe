"""Where reports differ on what is no single happening: figures of one measure, days of one numbered sitting."""

import json
from collections.abc import Hashable, Iterable

from dragoman.model import Claim, content_id
from dragoman.record import conflicts, lines
from dragoman.record.identity.telling import is_event
from dragoman.record.settling.desk import Desk
from dragoman.record.settling.memory import Traces, key_of
from dragoman.record.settling.versions import Entry

_KIND = "compared"


def tell(desk: Desk, number: int, claims: Iterable[Claim]) -> set[int]:
    """Remember which figures and sittings the claims of a document tell of; those told of before or now."""
    traces, now = Traces(desk.hand, _KIND), dict[int, list[str]]()
    for claim in claims:
        for key in _keys(desk, claim):
            now.setdefault(key_of(_KIND, key), []).append(claim.id)
    before = traces.of(number)
    traces.keep(number, {key: json.dumps(sorted(ids)) for key, ids in sorted(now.items())})
    return before.keys() | now.keys()


def settle(desk: Desk, keys: Iterable[int]) -> None:
    """Compare anew what is told of these figures and sittings."""
    traces = Traces(desk.hand, _KIND)
    for key in sorted(keys):
        _renew(desk, traces, key)


def _keys(desk: Desk, claim: Claim) -> Iterable[Hashable]:
    key = conflicts.figure_key(claim)
    if key is not None:
        yield "figure", key
    if is_event(claim) and (sitting := conflicts.sitting_key(desk.telling(claim.id))) is not None:
        yield "sitting", sitting


def _renew(desk: Desk, traces: Traces, key: int) -> None:
    ids = [id for _, told in traces.at(key) for id in json.loads(told)]
    claims = [desk.claim(id) for id in ids]
    tellings = [desk.telling(one.id) for one in claims if is_event(one)]
    own = f"compared:{key}"
    texts = [
        lines.encode(lines.finding(one, whole=True))
        for one in (*conflicts.figures(claims), *conflicts.sittings(tellings))
    ]
    desk.versions.only(
        "finding", own, {id: Entry("finding", id, text, (own,)) for text in texts for id in [content_id(text)]}
    )
