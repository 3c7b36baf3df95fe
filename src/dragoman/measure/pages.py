"""A run as a page: the table of each part, and where asked the misses, the changes, the confidences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from dragoman.measure.confidence import Bin
from dragoman.measure.run import Entry, Part
from dragoman.measure.saved import Change
from dragoman.measure.tally import Score, Share, Summary
from dragoman.model import Line, Page, Section, Table
from dragoman.model.sureness import SURE

Shares = tuple[tuple[str, Share], ...]
SHEET_HEADS = ("sheet", "reports", "macro-F1", "right", "false %")
HEADS = ("list", "gold", "found", "right", "extra", "P", "R", "F1", "attributes right")


def page(
    parts: Sequence[Part], *, misses: bool = False, calibration: bool = False, changed: Sequence[Change] = ()
) -> Page:
    """Every part with its table; the other sections where they are asked for."""
    sections = [one for part in parts for one in _sections(part, misses=misses, calibration=calibration)]
    return Page(
        title="What was read, beside what was coded by hand",
        sections=(*sections, *(one for change in changed for one in _changes(change))),
        data={
            "parts": [_data(part) for part in parts],
            **({"changes": [_change_data(change) for change in changed]} if changed else {}),
        },
    )


def percent(value: float | None) -> str:
    """A share in hundredths; a dash where there is none."""
    return "–" if value is None else f"{100 * value:.1f}"


def of(share: Share) -> str:
    """So many of so many."""
    return f"{share.right}/{share.of}"


def _sections(part: Part, *, misses: bool, calibration: bool) -> list[Section]:
    sections = [_scores(part)]
    if len(part.sheets) > 1:
        sections.append(Section(f"{part.name}: each sheet", table=_table(SHEET_HEADS, map(sheet_row, part.sheets))))
    sections += [_shares(f"{part.name}: {what}", found) for what, found in tested(part) if found]
    if calibration:
        sections += [_calibration(part.name, part.bins), _shares(f"{part.name}: right claims of each rule", part.rules)]
    if misses:
        sections.extend(_misses(part))
    return sections


def _scores(part: Part) -> Section:
    return Section(
        f"{part.name}: {_reports(part.summary.reports)}",
        paragraphs=(tuple(_line(sentence) for sentence in sentences(part)),),
        table=_table(HEADS, (score_row(score) for score in part.scores)),
    )


def _reports(number: int) -> str:
    return "1 report" if number == 1 else f"{number:,} reports"


def score_row(score: Score) -> tuple[str, ...]:
    """One list of the gold as cells under HEADS."""
    return (
        score.kind,
        str(score.gold),
        str(score.found),
        str(score.whole),
        str(score.extra) if score.exhaustive else "–",
        *(percent(value) for value in (score.precision, score.recall, score.f1)),
        ", ".join(f"{name} {of(share)}" for name, share in score.attributes),
    )


def sheet_row(sheet: tuple[str, Summary]) -> tuple[str, ...]:
    """One sheet of the gold as cells under SHEET_HEADS."""
    name, told = sheet
    return name, str(told.reports), percent(told.macro_f1), f"{told.whole}/{told.gold}", percent(told.false)


def sentences(part: Part) -> tuple[str, ...]:
    """What a part comes to."""
    told = part.summary
    return (
        f"Macro-F1 {percent(told.macro_f1)}.",
        f"{told.whole} of {told.gold} facts are right in every attribute.",
        f"False claims: {told.extra}, {percent(told.false)} % of the facts coded.",
        *_produced(part),
        f"Quotations that stand where they are said to: {of(part.faithful)}.",
    )


def _produced(part: Part) -> Iterator[str]:
    """Whether more is told than was coded."""
    if part.summary.gold:
        yield f"Claims for each fact: {part.claims / part.summary.gold:.1f}."
    for score in part.scores:
        if score.kind == "statements" and score.gold:
            yield f"Statements and pledges told for each that was coded: {score.told / score.gold:.1f}."


def tested(part: Part) -> tuple[tuple[str, Shares], ...]:
    """The difficulties of a part: facts told rightly, and words on which rightly nothing rests."""
    return ("difficulties told rightly", part.difficulties), ("difficulties rightly not told", part.restraint)


def _shares(title: str, found: Shares) -> Section:
    return Section(title, paragraphs=((_line(", ".join(f"{slug} {of(share)}" for slug, share in found)),),))


def _calibration(name: str, found: Iterable[Bin]) -> Section:
    """How many claims of each confidence are right, and how many of all that are told without a word of doubt."""
    bins = list(found)
    rows = [(f"from {one.least:.2f}", one.share) for one in bins]
    sure = [one.share for one in bins if one.least >= SURE]
    if len(sure) > 1:
        rows.append((f"all from {SURE:.2f}", Share(sum(one.right for one in sure), sum(one.of for one in sure))))
    table = _table(("confidence", "right", "%"), ((what, of(one), percent(one.right / one.of)) for what, one in rows))
    return Section(f"{name}: confidence", table=table)


def _misses(part: Part) -> list[Section]:
    kinds = ("missed", "Missed"), ("partly", "Told with something wrong"), ("alarm", "False alarms")
    last = ("trespass", "Told on words that bear no such thing")
    found = [(title, [one for one in part.entries if one.state == state]) for state, title in (*kinds, last)]
    if part.closed:
        counts = ", ".join(f"{title.lower()} {len(some)}" for title, some in found)
        return [Section(f"{part.name}: closed", paragraphs=((_line(f"{counts[0].upper()}{counts[1:]}."),),))]
    return [Section(f"{part.name}: {title.lower()}", bullets=_bullets(some)) for title, some in found if some]


def _bullets(entries: Iterable[Entry]) -> tuple[tuple[Line, ...], ...]:
    return tuple((_line(told(entry)),) for entry in entries)


def told(entry: Entry) -> str:
    """A fact or false alarm on one line, with its words."""
    detail = f" [{entry.detail}]" if entry.detail else ""
    return f"{entry.report} {entry.kind}: “{entry.words}”{detail}"


def _changes(change: Change) -> list[Section]:
    part = change.part
    counts = (
        f"Facts told better {len(change.better)}, worse {len(change.worse)}; "
        f"false alarms gone {len(change.gone_alarms)}, new {len(change.new_alarms)}."
    )
    head = Section(f"{part.name}: gains and losses", paragraphs=((_line(counts),),))
    if part.closed:
        return [head]
    lists = (
        ("gained", [_moved(change, entry) for entry in change.better]),
        ("lost", [_moved(change, entry) for entry in change.worse]),
        ("false alarms gone", list(change.gone_alarms)),
        ("false alarms new", [told(entry) for entry in change.new_alarms]),
    )
    return [head, *(_listed(f"{part.name}: {title}", lines) for title, lines in lists if lines)]


def _listed(title: str, lines: Iterable[str]) -> Section:
    return Section(title, bullets=tuple((_line(line),) for line in lines))


def _moved(change: Change, entry: Entry) -> str:
    return f"{change.was(entry)} → {entry.state}: {told(entry)}"


def _data(part: Part) -> Mapping[str, object]:
    told = {
        "summary": asdict(part.summary),
        "sheets": {name: asdict(told) for name, told in part.sheets},
        "scores": [
            asdict(score)
            | {"precision": score.precision, "recall": score.recall, "f1": score.f1}
            | {"attributes": {name: asdict(share) for name, share in score.attributes}}
            for score in part.scores
        ],
        "difficulties": {slug: asdict(share) for slug, share in part.difficulties},
        "restraint": {slug: asdict(share) for slug, share in part.restraint},
        "faithful": asdict(part.faithful),
        "calibration": [{"least": one.least, **asdict(one.share)} for one in part.bins],
        "rules": {rule: asdict(share) for rule, share in part.rules},
    }
    open_ones = [] if part.closed else [asdict(entry) for entry in part.entries if entry.state != "right"]
    return {"name": part.name, "closed": part.closed, "claims": part.claims, **told} | {"wrong": open_ones}


def _change_data(change: Change) -> Mapping[str, object]:
    closed = change.part.closed
    lists = {
        "better": [_moved(change, entry) for entry in change.better],
        "worse": [_moved(change, entry) for entry in change.worse],
        "alarms_gone": list(change.gone_alarms),
        "alarms_new": [told(entry) for entry in change.new_alarms],
    }
    return {"name": change.part.name, **{name: len(some) if closed else some for name, some in lists.items()}}


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    return Table(heads, tuple(tuple(_line(cell) for cell in row) for row in rows))


def _line(text: str) -> Line:
    """A line about the record; an asterisk of the words is no mark."""
    return Line(text.replace("*", "\\*"), about_record=True)
