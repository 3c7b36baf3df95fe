"""`dragoman commitments`: the ledger of pledges unless something else is named."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from dragoman.cli.options import (
    DEFAULT_RECORD,
    AsJson,
    KnownBy,
    LexiconFolder,
    MinConfidence,
    One,
    Other,
    RecordFile,
    SignedBy,
)

if TYPE_CHECKING:
    from dragoman.model import Claim
    from dragoman.views.ledger import Ledger

_USUAL = "ledger"


class _Usual(TyperGroup):
    """A group whose usual command need not be named: `commitments X Y` is `commitments ledger X Y`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the usual command in front of arguments that name none."""
        named = not args or args[0] in self.commands or args[0] in ("-h", "--help")
        return super().parse_args(ctx, args if named else [_USUAL, *args])


commitments = typer.Typer(
    name="commitments",
    cls=_Usual,
    help="What two parties pledged each other and what came of it; `commitments X Y` is `commitments ledger X Y`.",
    short_help="What two parties pledged each other, and what later reports tell of it.",
    no_args_is_help=True,
)


@commitments.command(_USUAL)
def ledger(
    one: One,
    other: Other,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Told from this year, month or day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Told up to this year, month or day.")] = None,
    topic: Annotated[str | None, typer.Option(metavar="AREA", help="Only of this issue area: trade, energy …")] = None,
    only_open: Annotated[bool, typer.Option("--open", help="Only those that nobody scored as done or not.")] = False,
    known_by: KnownBy = None,
    min_confidence: MinConfidence = 0.0,
    record: RecordFile = DEFAULT_RECORD,
    as_json: AsJson = False,
    lexicon: LexiconFolder = None,
) -> None:
    """The pledges of two parties by side and issue area, with later evidence proposed and the scores people gave."""
    from dragoman.cli import opening, voices
    from dragoman.lexicon import load
    from dragoman.record.store.questions import pledges
    from dragoman.views import asked
    from dragoman.views.asof import dated
    from dragoman.views.commitments import Terms
    from dragoman.views.commitments import commitments as view

    first, last = asked.typed(since, "--since"), asked.typed(until, "--until")
    codes = asked.parties(one, other, load(lexicon))
    known = opening.known(record, known_by, lexicon, aside=as_json)
    opened = opening.ledger(record, lexicon, pledges(*codes), least=min_confidence, known=known)
    terms = Terms(first, last, asked.area(topic, "--topic", opened.lexicon) if topic else None, only_open)
    voices.show(dated(view(opened, *codes, terms), None, known), as_json=as_json)


@commitments.command(context_settings={"ignore_unknown_options": True})
def score(
    pledge: Annotated[str, typer.Argument(metavar="PLEDGE", help="The id of a pledge, or its beginning.")],
    evidence: Annotated[str, typer.Argument(metavar="EVIDENCE", help="The id of an event or claim.")],
    value: Annotated[str, typer.Argument(metavar="SCORE", help="+1 in full, 0 in part or in progress, -1 not done.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why, with the dates and words that show it.")],
    by: SignedBy = None,
    source: Annotated[str | None, typer.Option(metavar="TEXT", help="Where it is to be read.")] = None,
    record: RecordFile = DEFAULT_RECORD,
    lexicon: LexiconFolder = None,
) -> None:
    """Scores a pledge beside one piece of evidence, as a judgement that is kept over every re-reading."""
    from dragoman.cli import opening, signing, voices
    from dragoman.lexicon import load
    from dragoman.record.judging.signing import Draft, by_id
    from dragoman.record.store import Store

    name = signing.signer(by)
    opened = opening.ledger(record, lexicon)
    pledged, told = _pledge(opened, pledge), _evidence(opened, evidence)
    draft = Draft("follow-up", claims=(pledged, told), value=_value(value), source=source, reason=reason)
    made = signing.sign(draft, by_id(opened.record.judgements), by=name)
    made = replace(made, after=_seen(opened, pledged, told, name), id="")
    kept = Store(record, load(lexicon)).judge((made,))
    voices.remark(f"Judgement {made.id} is {'kept' if kept else 'there already'}: {name} scores {value}.")


def _value(text: str) -> int:
    from dragoman.errors import DragomanError

    known = {"+1": 1, "1": 1, "0": 0, "-1": -1}
    if text not in known:
        raise DragomanError(f"{text!r} is no score; allowed are +1, 0 and -1.")
    return known[text]


def _pledge(opened: "Ledger", id: str) -> "Claim":
    """The claim of a pledge by its id, or the beginning of it. Raises UnknownName for what promises nothing."""
    from dragoman.errors import UnknownName
    from dragoman.model import Claim
    from dragoman.record.pledging.pledges import strength_of
    from dragoman.views.event import found

    told = found(opened, id)
    if isinstance(told, Claim) and strength_of(told, opened.lexicon):
        return told
    raise UnknownName(f"{id!r} is no pledge; `dragoman commitments X Y` shows the ids of pledges in brackets.")


def _evidence(opened: "Ledger", id: str) -> "Claim":
    """The claim that tells the evidence: itself, or of an event the surest of its tellings."""
    from dragoman.model import Event
    from dragoman.views.event import found

    told = found(opened, id)
    if isinstance(told, Event):
        return max(opened.told_by(told), key=lambda claim: (claim.copy_of is None, claim.confidence, claim.id))
    return told


def _seen(opened: "Ledger", pledged: "Claim", told: "Claim", by: str) -> tuple[str, ...]:
    """The scores of the same two that this one replaces: the judge's own earlier ones."""
    from dragoman.record.pledging.scores import scores

    given = scores(opened.record.judgements, (pledged, told))
    return tuple(sorted(one.judgement.id for one in given if one.judgement.by == by))
