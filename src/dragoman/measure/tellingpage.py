"""The measure of tellings as a page: the figures of each part, and where asked the reasons and the errors."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from dragoman.measure.coreference import Agreement, Ratio
from dragoman.measure.pages import of, percent
from dragoman.measure.run import in_short
from dragoman.measure.stories import Happening
from dragoman.measure.tellings import Outcome, Tally, merged, merges, missed, spurious, tallies
from dragoman.model import Event, Line, Page, Section, Table

HEADS = ("over", "MUC F1", "B-cubed P", "B-cubed R", "B-cubed F1", "CEAF-e F1", "CoNLL F1")
TEST_HEADS = ("difficulty", "events whole", "look-alikes apart")


def page(found: Outcome, *, reasons: bool = False, misses: bool = False) -> Page:
    """Every part; reasons and errors of the open stories alone, where they are asked for."""
    told = tallies(found)
    sections = [one for tally in told for one in _sections(tally)]
    happenings = [one for one in found.stories.happenings if not one.closed]
    if reasons:
        sections.append(_listed("open stories: every merge and its reasons", _merge_lines(found, happenings)))
    if misses:
        sections.extend(_listed(f"open stories: {title}", lines) for title, lines in _misses(found, happenings))
    return Page(
        title="Which tellings were made one, beside what was coded by hand",
        sections=tuple(sections),
        data={"parts": [_data(tally) for tally in told]},
    )


def _sections(tally: Tally) -> list[Section]:
    rows = (_row("the claims found", tally.identity), _row("missed and spurious ones too", tally.everything))
    head = Section(
        f"{tally.name}: {tally.stories} stories in {tally.reports} reports",
        paragraphs=(tuple(_line(sentence) for sentence in sentences(tally)),),
        table=Table(HEADS, rows),
    )
    if tally.name.startswith("all"):
        return [head]
    tests = [tuple(map(_line, (name, of(whole), of(apart)))) for name, whole, apart in tally.tests]
    return [head, Section(f"{tally.name}: difficulties", table=Table(TEST_HEADS, tuple(tests)))]


def sentences(tally: Tally) -> tuple[str, ...]:
    """What a part comes to."""
    return (
        f"Tellings found: {of(tally.tellings)}; claims of happenings that nobody coded: {tally.spurious}.",
        f"Events of several tellings kept whole: {of(tally.whole)}.",
        f"Look-alikes kept apart: {of(tally.apart)}, among them sittings {of(tally.sittings)}.",
        f"Other happenings made one: {tally.strange}.",
        *_apart(tally),
    )


def _apart(tally: Tally) -> list[str]:
    told = ", ".join(f"{name} {count}" for name, count in tally.kept_apart)
    return [f"Tellings of one event kept apart by: {told}."] if told else []


def _row(name: str, told: Agreement) -> tuple[Line, ...]:
    b = told.b_cubed
    figures = (told.muc.f1, b.precision, b.recall, b.f1, told.ceaf_e.f1, told.conll)
    return tuple(_line(cell) for cell in (name, *map(percent, figures)))


def _merge_lines(found: Outcome, happenings: Sequence[Happening]) -> list[str]:
    """Each event told by several claims of these stories with its reasons."""
    paths = {told.path for one in happenings for told in one.tellings}
    named = {claim.id: told.event for told, claim in found.aligned.items()}
    several = [event for event in found.record.events if len(event.claims) > 1]
    claims = {claim.id: claim for claim in found.record.claims}
    open_ones = [event for event in several if all(claims[one].path in paths for one in event.claims)]
    return [_merge_line(event, named) for event in open_ones]


def _merge_line(event: Event, named: Mapping[str, str]) -> str:
    told = sorted({named[claim] for claim in event.claims if claim in named})
    return f"{', '.join(told) or 'not coded'}: {' '.join(event.merge_reasons)}"


def _misses(found: Outcome, happenings: Sequence[Happening]) -> list[tuple[str, list[str]]]:
    look_alikes = set(found.stories.look_alikes)
    alike = [pair for pair in merges(found, happenings) if pair in look_alikes and merged(found, pair)]
    strange = [pair for pair in merges(found, happenings) if pair not in look_alikes]
    split = [one for one in happenings if len(found.events(one)) > 1]
    told = [
        ("look-alikes made one", [f"{a.id} and {b.id}" for a, b in alike]),
        ("other happenings made one", [f"{a.id} and {b.id}" for a, b in strange]),
        ("events split", [_split(found, one) for one in split]),
        (
            "tellings missed",
            [f"{one.path} {one.event} ({one.act}): “{one.evidence}”" for one in missed(found, happenings)],
        ),
        ("claims that nobody coded", [f"{one.path}: {in_short(one)}" for one in spurious(found, happenings)]),
    ]
    return [(title, lines) for title, lines in told if lines]


def _split(found: Outcome, happening: Happening) -> str:
    parts: dict[str, list[str]] = {}
    for told in happening.tellings:
        claim = found.aligned.get(told)
        if claim is not None:
            parts.setdefault(found.event_of[claim.id].id, []).append(f"{told.path}: {in_short(claim)}")
    return f"{happening.id} ({', '.join(happening.tests)}): " + " | ".join(" + ".join(some) for some in parts.values())


def _listed(title: str, lines: Sequence[str]) -> Section:
    return Section(title, bullets=tuple((_line(line),) for line in lines))


def _data(tally: Tally) -> Mapping[str, object]:
    measured = {"identity": tally.identity, "everything": tally.everything}
    shares = ("tellings", "whole", "apart", "sittings")
    return {
        "name": tally.name,
        "stories": tally.stories,
        "reports": tally.reports,
        "spurious": tally.spurious,
        "strange": tally.strange,
        "kept_apart": dict(tally.kept_apart),
        **{name: asdict(getattr(tally, name)) for name in shares},
        **{name: _figures(told) for name, told in measured.items()},
        "tests": {name: {"whole": asdict(whole), "apart": asdict(apart)} for name, whole, apart in tally.tests},
    }


def _figures(told: Agreement) -> Mapping[str, object]:
    ratios = {"muc": told.muc, "b_cubed": told.b_cubed, "ceaf_e": told.ceaf_e}
    return {**{name: _ratio(one) for name, one in ratios.items()}, "conll": told.conll}


def _ratio(one: Ratio) -> Mapping[str, float | None]:
    return {"precision": one.precision, "recall": one.recall, "f1": one.f1}


def _line(text: str) -> Line:
    return Line(text.replace("*", "\\*"), about_record=True)
