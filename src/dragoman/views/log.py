"""The journal of a record in plain words: `dragoman log`."""

from collections.abc import Mapping, Sequence

from dragoman.model import Judgement, Line, Page, Section, Table
from dragoman.record.phrasing import moment
from dragoman.record.store.journal import Change
from dragoman.views.judged import spelt
from dragoman.views.prose import counted, literal

_SHOWN = 3


def log(changes: Sequence[Change], judgements: Mapping[str, Judgement], *, last: int | None = None) -> Page:
    """Every change, the first one first; only the last few where so many are asked for."""
    shown = changes[-last:] if last else changes
    before = _rules_before(changes)
    rows = tuple(
        (Line(str(one.number)), Line(moment(one.at)), Line(literal(told(one, judgements, before[one.number]))))
        for one in shown
    )
    lead = [Line(f"The record has seen {counted(len(changes), 'change')}.", about_record=True)]
    if left := len(changes) - len(shown):
        lead.append(Line(f"{left:,} earlier ones are left out; --last 0 shows all.", about_record=True))
    data = tuple(
        {
            "number": one.number,
            "at": one.at,
            "kind": one.kind,
            "words": told(one, judgements, before[one.number]),
            "told": dict(one.told),
        }
        for one in shown
    )
    sections = (Section("Changes", table=Table(("no.", "when", "what"), rows)),) if rows else ()
    return Page("Journal", tuple(lead), sections, data=data)


def told(one: Change, judgements: Mapping[str, Judgement], rules: str | None = None) -> str:
    """One change in a sentence or two; `rules` is the mark of those by which the record was settled before."""
    if one.kind == "judgement":
        return _judged(one, judgements)
    words = {"read": _read, "forget": _forgot, "compaction": _compacted, "migration": _migrated}.get(one.kind)
    if one.kind == "settle":
        return _settled(one, rules)
    return words(one) if words else f"A change of the kind {one.kind}."


def _rules_before(changes: Sequence[Change]) -> Mapping[int, str | None]:
    """For each change the mark of the rules by which the record was settled last before it."""
    found: dict[int, str | None] = {}
    last: str | None = None
    for one in changes:
        found[one.number] = last
        if one.kind == "settle" and one.told.get("rules"):
            last = str(one.told["rules"])
    return found


def _read(one: Change) -> str:
    read = _number(one, "read")
    if one.told.get("again"):
        changed = _number(one, "changed")
        what = "none of which tells anything" if not changed else f"{changed:,} of which {_tell(changed)} something"
        return f"{_some(read, 'report')} read again, {what} else now."
    if not read:
        return "What could not be read was noted."
    known = read - _number(one, "new")
    return f"{_some(read, 'report')} read, {f'{known:,} of them known already' if known else 'all new'}."


def _tell(number: int) -> str:
    return "tells" if number == 1 else "tell"


def _settled(one: Change, rules: str | None) -> str:
    documents = one.told.get("documents")
    number = len(documents) if isinstance(documents, list) else 0
    now = one.told.get("rules")
    anew = f" Its rules had changed from {rules} to {now}." if rules and now and rules != now else ""
    touched, changed = counted(number, "report") if number else "what people judged", _number(one, "lines")
    return f"The record was brought up to date with {touched}; {counted(changed, 'line')} of it changed.{anew}"


def _judged(one: Change, judgements: Mapping[str, Judgement]) -> str:
    ids = one.told.get("judgements")
    known = [judgements[id] for id in ids if id in judgements] if isinstance(ids, list) else []
    said = [f"{spelt(each).rstrip('.')}." for each in known[:_SHOWN]]
    more = len(ids) - len(said) if isinstance(ids, list) else 0
    head = "A judgement" if isinstance(ids, list) and len(ids) == 1 else f"{counted(len(said) + more, 'judgement')}"
    rest = f" And {more:,} more." if said and more else ""
    return f"{head}: {' '.join(said)}{rest}" if said else f"{head}, forgotten since."


def _forgot(one: Change) -> str:
    return f"{_some(_number(one, 'reports'), 'report')} forgotten, with all that rested on it alone."


def _compacted(one: Change) -> str:
    gone = f"{counted(_number(one, 'versions'), 'line')} and {counted(_number(one, 'drafts'), 'report')}"
    return f"What had been superseded before {one.told.get('before')} was let go: {gone}."


def _migrated(one: Change) -> str:
    return (
        f"The record was brought from format {one.told.get('from')} to {one.told.get('to')}; its history begins here."
    )


def _some(number: int, noun: str) -> str:
    return f"{counted(number, noun).capitalize()} {'was' if number == 1 else 'were'}"


def _number(one: Change, name: str) -> int:
    value = one.told.get(name)
    return value if isinstance(value, int) else 0
