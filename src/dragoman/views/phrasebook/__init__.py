"""Set phrases between two states over time: first and last use, by side, dropped, new, reworded: `phrasebook`."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from dragoman.errors import UnknownName
from dragoman.model import Footnote, Line, Page, Section, Table
from dragoman.record.store.worded import Spoken
from dragoman.views import dates
from dragoman.views.ledger import Ledger
from dragoman.views.notes import cite_around, label
from dragoman.views.originals import introduced
from dragoman.views.pair import Pair, between
from dragoman.views.phrasebook.changes import Rewording, Turn, Uses, dropped, new, reworded
from dragoman.views.phrasebook.uses import Period, Use, copied, heard, levels, plain, spoken_in, uses, who
from dragoman.views.prose import capital, counted, listed, literal, unique

LAST = 3
"""A phrase missing from so many of a side's latest reports is listed as no longer used."""

MOST_USES = 8
"""Of a phrase used more often only the first and last uses are told one by one, unless it is asked for by name."""

_CAUTION = (
    "These are counts of reports, not of what was meant: that a phrase is missing from a report may be the choice of "
    "the speaker, or of who wrote the report, or chance."
)


def phrasebook(
    ledger: Ledger,
    one: str,
    other: str,
    *,
    period: Period | None = None,
    phrase: str | None = None,
    last: int = LAST,
    spoken: Spoken | None = None,
) -> Page:
    """What two states say in set words. Raises UnknownName for a phrase that neither uses.

    `spoken` is who spoke where, for a ledger that holds no more than the reports with set words.
    """
    pair, period = between(ledger, one, other), period or Period()
    spoken = spoken or heard(pair)
    found, called = uses(pair, period), levels(pair, period)
    if phrase is not None:
        found, called = _only(phrase, found, called)
    sections = [_called(pair, called), _table(pair, found), *_changes(pair, spoken, found, period, last)]
    most = MOST_USES if phrase is None else len(pair.claims)
    sections += [_each(pair, "Set phrases, use by use", found, most)]
    sections += [_each(pair, "The relationship, use by use", called, most)]
    page = Page(
        title=f"Set phrases: {pair.title}",
        lead=_lead(pair, spoken, found, period),
        sections=tuple(section for section in sections if section is not None) if found or called else (),
        data=_data(spoken, found, called, period, last),
    )
    return introduced(page, ledger, pair.codes)


def _only(phrase: str, found: Uses, called: Uses) -> tuple[Uses, Uses]:
    """The phrases whose name or one of whose wordings holds the words asked for."""
    wanted = plain(phrase)
    kept = [
        {name: own for name, own in some.items() if any(wanted in plain(word) for word in _names(name, own))}
        for some in (found, called)
    ]
    if any(kept):
        return kept[0], kept[1]
    near = get_close_matches(wanted, [plain(name) for name in (*found, *called)], n=3, cutoff=0.4)
    hint = f"near ones are {', '.join(near)}." if near else f"it holds {counted(len(found), 'phrase')} of theirs."
    raise UnknownName(f"The record has no set phrase {phrase!r} between the two; {hint}")


def _names(name: str, own: Sequence[Use]) -> tuple[str, ...]:
    return (name, *(use.variant for use in own))


def _lead(pair: Pair, spoken: Spoken, found: Uses, period: Period) -> tuple[Line, ...]:
    sides = [{use.side for use in own} for own in found.values()]
    both = sum(len(one) > 1 for one in sides)
    alone = [
        f"{sum(one == {code} for one in sides) or 'none'} by {pair.name(code)} alone" for code in (pair.one, pair.other)
    ]
    if not found:
        known = counted(spoken.reports, "report")
        return (Line(f"The record ({known} on the two) holds no set phrase{_during(period)}.", about_record=True),)
    spoke = [len(spoken_in(spoken, code, period)) for code in (pair.one, pair.other)]
    speaks = f"{pair.name(pair.one)} speaks in {counted(spoke[0], 'report')}, {pair.name(pair.other)} in {spoke[1]}"
    repeats = copied(pair, period)
    once = (
        f" {counted(repeats, 'use')} in a copied sentence {'is' if repeats == 1 else 'are'} left out."
        if repeats
        else ""
    )
    return (
        Line(
            f"{counted(len(found), 'set phrase').capitalize()}{_during(period)}: {both or 'none'} used by both sides, "
            f"{alone[0]}, {alone[1]}.",
            about_record=True,
        ),
        Line(f"{capital(speaks)}. A use is counted once a report and side.{once}", about_record=True),
        Line("Dates are those of the words where a report tells them, else of the report.", about_record=True),
        Line(
            "Only phrases that the lexicon knows are looked for, and only in what these reports tell: what is not here "
            "may have been said elsewhere.",
            about_record=True,
        ),
    )


def _during(period: Period) -> str:
    since = f" from {dates.spoken(period.since)}" if period.since else ""
    return since + (f" up to {dates.spoken(period.until)}" if period.until else "")


def _called(pair: Pair, called: Uses) -> Section | None:
    """What the relationship is called, by whom, first and last."""
    if not called:
        return None
    order = sorted(called, key=lambda level: called[level][-1].order, reverse=True)
    lines = tuple(
        (
            Line(f"“{literal(level)}”"),
            _first(pair, called[level]),
            _last(pair, called[level]),
            Line(capital(listed(unique(_side(pair, use) for use in called[level]))), about_record=True),
        )
        for level in order
    )
    return Section("What the relationship is called", table=Table(("name", "first", "last", "said by"), lines))


def _side(pair: Pair, use: Use) -> str:
    return pair.ledger.country(use.side, article=False) if use.side else "the report itself"


def _table(pair: Pair, found: Uses) -> Section | None:
    """A row a phrase: those of both sides first, then those of each alone; the most used first."""
    if not found:
        return None
    order = sorted(found, key=lambda one: (_whose(pair, found[one]), -len(found[one]), one))
    sides = (pair.one, pair.other)
    lines = tuple(
        (Line(f"“{literal(phrase)}”"), *(_cell(pair, found[phrase], code) for code in sides)) for phrase in order
    )
    columns = ("phrase", *(capital(pair.ledger.country(code, article=False)) for code in sides))
    return Section("Who uses what", table=Table(columns, lines))


def _whose(pair: Pair, own: Sequence[Use]) -> int:
    sides = {use.side for use in own}
    return 0 if len(sides) > 1 else (1 if pair.one in sides else 2)


def _cell(pair: Pair, every: Sequence[Use], code: str) -> Line:
    own = [use for use in every if use.side == code]
    if not own:
        return Line("not in the record", about_record=True)
    first, last = _day(own[0]), _day(own[-1])
    times = counted(len(own), "use")
    words = f"{times}, {first}" if first == last else f"{times}, first {first}, last {last}"
    return Line(words, _notes(pair, (own[0], own[-1])))


def _day(use: Use) -> str:
    return dates.spoken(use.when, short=True) if use.when else "undated"


def _first(pair: Pair, own: Sequence[Use]) -> Line:
    return Line(_day(own[0]), _notes(pair, own[:1]))


def _last(pair: Pair, own: Sequence[Use]) -> Line:
    return Line(_day(own[-1]), _notes(pair, own[-1:]))


def _notes(pair: Pair, own: Sequence[Use]) -> tuple[Footnote, ...]:
    return tuple(dict.fromkeys(cite_around(pair.ledger, [use.claim for use in own])))


def _changes(pair: Pair, spoken: Spoken, found: Uses, period: Period, last: int) -> list[Section]:
    turns = dropped(spoken, found, period, last)
    gone = [_gone(pair, turn) for turn in turns if turn.telling]
    seldom = [turn for turn in turns if not turn.telling]
    if gone and seldom:
        gone.append(_seldom(pair, seldom))
    fresh = [_fresh(pair, turn) for turn in new(spoken, found, period, last)]
    other = [_reworded(pair, one) for one in reworded(found)]
    caution = ((Line(_CAUTION, about_record=True),),)
    sections = []
    if gone:
        sections.append(Section(f"Not used in the last {last} reports", paragraphs=caution, bullets=tuple(gone)))
    if fresh:
        sections.append(Section(f"New in the last {last} reports", bullets=tuple(fresh)))
    if other:
        sections.append(Section("Said in other words than before", bullets=tuple(other)))
    return sections


def _gone(pair: Pair, turn: Turn) -> tuple[Line, ...]:
    """ "Ruritania: “good neighbors” in 4 of its 6 earlier reports, last in May 2023; in none of its latest 3 (…)"."""
    last = turn.uses[-1]
    earlier = f"in {turn.reports} of the {counted(len(turn.earlier), 'report')} in which it spoke before"
    return (
        Line(
            f"{capital(pair.name(turn.side))}: “{literal(turn.phrase)}” {earlier}, last {_day(last)};",
            _notes(pair, (last,)),
        ),
        Line(f"in none of its latest {len(turn.latest)} ({_reports(pair, turn.latest)}).", about_record=True),
    )


def _fresh(pair: Pair, turn: Turn) -> tuple[Line, ...]:
    first = turn.uses[0]
    return (
        Line(
            f"{capital(pair.name(turn.side))}: “{literal(turn.phrase)}” first {_day(first)};",
            _notes(pair, (first,)),
        ),
        Line(f"in none of the {counted(len(turn.earlier), 'report')} in which it spoke before.", about_record=True),
    )


def _reports(pair: Pair, documents: Sequence[str]) -> str:
    told = [pair.ledger.documents[id] for id in documents]
    days = [dates.spoken(one.published, short=True) if one.published else label(one) for one in told]
    return listed(days)


def _seldom(pair: Pair, turns: Sequence[Turn]) -> tuple[Line, ...]:
    sides = {code: pair.ledger.country(code, article=False) for code in sorted(pair.codes)}
    names = [f"“{literal(turn.phrase)}” ({sides[turn.side]}, {turn.reports} of {len(turn.earlier)})" for turn in turns]
    return (Line(f"Missing too, but so seldom used that this says nothing: {listed(names)}.", about_record=True),)


def _reworded(pair: Pair, one: Rewording) -> tuple[Line, ...]:
    """ "Ruritania: “golden 30 years” (1 use, last in May), then “golden period” (2 uses, first in June)"."""
    old, new = one.before[-1], one.after[0]
    times = counted(len(one.before), "use"), counted(len(one.after), "use")
    side = capital(pair.ledger.country(one.side, article=False))
    return (
        Line(
            f"{side}: “{literal(old.variant)}” ({times[0]}, last {_day(old)}),",
            _notes(pair, (old,)),
        ),
        Line(f"then “{literal(new.variant)}” ({times[1]}, first {_day(new)}).", _notes(pair, (new,))),
    )


def _each(pair: Pair, title: str, found: Uses, most: int) -> Section | None:
    """Every use of every phrase with its words; of one that is used more often the first and the last."""
    if not found:
        return None
    order = sorted(found, key=lambda one: (-len(found[one]), one))
    return Section(title, bullets=tuple(_phrase(pair, phrase, found[phrase], most) for phrase in order))


def _phrase(pair: Pair, phrase: str, own: Sequence[Use], most: int) -> tuple[Line, ...]:
    wordings = {plain(use.variant) for use in own} | {plain(phrase)}
    shown = own if len(own) <= most else (*own[: most // 2], *own[-(most // 2) :])
    lines = [_use_line(pair, use, last=use is own[-1], worded=len(wordings) > 1) for use in shown]
    if len(shown) < len(own):
        more = f"… {counted(len(own) - len(shown), 'more use')} between (--phrase lists them);"
        lines.insert(most // 2, Line(more, about_record=True))
    return (Line(f"**{capital(literal(phrase))}.**", about_record=True), *lines)


def _use_line(pair: Pair, use: Use, *, last: bool, worded: bool) -> Line:
    words = f", “{literal(use.variant)}”" if worded else ""
    return Line(f"{_day(use)}, {_speaker(pair, use)}{words}{'.' if last else ';'}", _notes(pair, (use,)))


def _speaker(pair: Pair, use: Use) -> str:
    side = _side(pair, use)
    return f"{who(pair, use)} ({side})" if use.speakers else side


def _data(spoken: Spoken, found: Uses, called: Uses, period: Period, last: int) -> Mapping[str, object]:
    return {
        "parties": list(spoken.sides),
        "phrases": [_plain(phrase, own) for phrase, own in found.items()],
        "relationship": [_plain(level, own) for level, own in called.items()],
        "dropped": [_turn(turn) for turn in dropped(spoken, found, period, last)],
        "new": [_turn(turn) for turn in new(spoken, found, period, last)],
        "reworded": [
            {"phrase": one.phrase, "side": one.side, "old": _use(one.before[-1]), "new": _use(one.after[0])}
            for one in reworded(found)
        ],
        "spoke": {code: list(spoken_in(spoken, code, period)) for code in spoken.sides},
    }


def _plain(phrase: str, own: Sequence[Use]) -> Mapping[str, object]:
    return {
        "phrase": phrase,
        "first": own[0].when,
        "last": own[-1].when,
        "sides": sorted({use.side for use in own if use.side}),
        "uses": [_use(use) for use in own],
    }


def _use(use: Use) -> Mapping[str, object]:
    return {
        "side": use.side or None,
        "speakers": [{"name": one.name, "office": one.office} for one in use.speakers],
        "when": use.when,
        "variant": use.variant,
        "document": use.claim.document,
        "claim": use.claim.id,
    }


def _turn(turn: Turn) -> Mapping[str, object]:
    return {
        "phrase": turn.phrase,
        "side": turn.side,
        "reports": turn.reports,
        "earlier": list(turn.earlier),
        "latest": list(turn.latest),
        "uses": [use.claim.id for use in turn.uses],
    }


__all__ = ["LAST", "Period", "phrasebook"]
