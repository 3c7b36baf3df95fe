"""How an event or a claim came to say what it says: `dragoman history`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from dragoman.errors import UnknownName
from dragoman.model import Claim, Event, Line, Page, Record, Section
from dragoman.record import lines
from dragoman.record.phrasing import moment
from dragoman.record.store.history import History, Step
from dragoman.record.store.lineage import Version
from dragoman.views.history.differences import Difference, differences
from dragoman.views.history.grounds import grounds
from dragoman.views.ledger import Ledger, opened
from dragoman.views.notes import cite, label
from dragoman.views.prose import listed, literal
from dragoman.views.telling import sentence

if TYPE_CHECKING:
    from dragoman.lexicon import Lexicon


def history(found: History, lexicon: "Lexicon", *, until: int | None = None) -> Page:
    """Every version in order: when it came, why, and what changed. With `until`, no change after that one.

    Raises UnknownName where the record told nothing of it by then.
    """
    steps = [step for step in found.steps if until is None or step.change.number <= until]
    if not steps:
        raise UnknownName(f"The record told nothing of it yet after change {until}.")
    last = steps[-1]
    told = last.told
    lead = [_sentence(found, told, lexicon), Line(_standing(last), about_record=True)]
    if found.since:
        kept = f"The record keeps its history from change {found.since} on; what was older was let go."
        lead.append(Line(kept, about_record=True))
    return Page(
        title=f"History of {told.told.act} {told.id}",
        lead=tuple(lead),
        sections=tuple(_section(found, step, lexicon) for step in steps),
        data={
            "id": told.id,
            "kind": "event" if told.kind == "event" else "claim",
            "told": last.after is not None,
            "history_since": found.since,
            "steps": [_data(found, step, lexicon) for step in steps],
        },
    )


def _standing(last: Step) -> str:
    """Whether the record still says it."""
    what = "event" if last.told.kind == "event" else "claim"
    if last.after is None:
        return f"The record tells this {what} no longer."
    if last.after.rejected:
        return "A person rejected this claim; the record says it no longer."
    return f"So the record has told it since change {last.change.number}."


def _section(found: History, step: Step, lexicon: "Lexicon") -> Section:
    head = f"Change {step.change.number}, {moment(step.change.at)}"
    why = tuple(Line(literal(one), about_record=True) for one in grounds(step, _names(found)))
    first = (_sentence(found, step.told, lexicon),) if step.before is None else ()
    return Section(
        head, paragraphs=((Line(_what(step), about_record=True), *first), why), bullets=_bullets(found, step, lexicon)
    )


def _what(step: Step) -> str:
    """What became of it, in one sentence."""
    if step.before is None:
        return "The record began to tell it."
    if step.after is None:
        return "The record told it no longer."
    if step.after.rejected and not step.before.rejected:
        return "It was rejected."
    if step.before.rejected and not step.after.rejected:
        return "It was taken in again."
    if step.gap:
        return "It is told without a report that had told of it."
    if step.merged:
        return f"It became one with {_ids(step.merged)}, until then told apart."
    if step.parted:
        return f"It was parted from {_ids(step.parted)}, until then told as one with it."
    return "It changed."


def _ids(versions: Iterable[Version]) -> str:
    found = [f"{one.told.act} {one.id}" for one in versions]
    return listed(found)


def _bullets(found: History, step: Step, lexicon: "Lexicon") -> tuple[tuple[Line, ...], ...]:
    ledger = _ledger(
        found, (*_claims(step.before), *_claims(step.after), *_claims(*step.merged, *step.parted)), lexicon
    )
    told = [_line(ledger, one) for one in _differences(step, ledger)]
    others = [
        (Line(f"{one.told.act} {one.id}: {sentence(ledger, one.told)}", cite(ledger, one.claims)),)
        for one in (*step.merged, *step.parted)
    ]
    return (*((one,) for one in told), *others)


def _differences(step: Step, ledger: Ledger) -> tuple[Difference, ...]:
    return differences(step, ledger)


def _line(ledger: Ledger, one: Difference) -> Line:
    return Line(literal(one.words), cite(ledger, one.claims), about_record=not one.claims)


def _claims(*versions: Version | None) -> tuple[Claim, ...]:
    return tuple(claim for one in versions if one is not None for claim in one.claims)


def _sentence(found: History, one: Version, lexicon: "Lexicon") -> Line:
    ledger = _ledger(found, one.claims, lexicon)
    return Line(sentence(ledger, one.told), cite(ledger, one.claims))


def _ledger(found: History, claims: Sequence[Claim], lexicon: "Lexicon") -> Ledger:
    """What the record said of some claims then, and nothing else: names are those that they give."""
    own = tuple({claim.id: claim for claim in claims}.values())
    held = tuple(found.documents[id] for id in sorted({one.document for one in own}) if id in found.documents)
    return opened(Record(documents=held, claims=own), lexicon)


def _names(found: History) -> Mapping[str, str]:
    return {one.path: label(one) for one in found.documents.values()}


def _data(found: History, step: Step, lexicon: "Lexicon") -> Mapping[str, object]:
    ledger = _ledger(
        found, (*_claims(step.before), *_claims(step.after), *_claims(*step.merged, *step.parted)), lexicon
    )
    why = step.reasons
    return {
        "change": step.change.number,
        "at": step.change.at,
        "id": step.after.id if step.after else None,
        "id_before": step.before.id if step.before else None,
        "what": _what(step),
        "why": grounds(step, _names(found)),
        "read": why.new,
        "read_again": why.again,
        "gone": why.gone,
        "judgements": [one.id for one in why.judgements],
        "rules": why.rules,
        "reading_rules": why.reading,
        "forgotten": why.forgotten,
        "changes": [one.data() for one in _differences(step, ledger)],
        "merged": [one.id for one in step.merged],
        "parted": [one.id for one in step.parted],
        "told": _told(step.after),
    }


def _told(one: Version | None) -> Mapping[str, object] | None:
    if one is None:
        return None
    return lines.event(one.told) if isinstance(one.told, Event) else lines.claim(one.told)
