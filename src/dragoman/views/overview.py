"""The record at a glance: how much it holds, who meets most, what came last, whom and what it tells of most."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model import Document, Line, Page, Section, Table
from dragoman.record.store.catalogue import Tally
from dragoman.views.dates import spoken
from dragoman.views.ledger import Ledger
from dragoman.views.prose import capital, counted, displayed, listed, literal
from dragoman.views.reviewing.queue import Item

MOST = 10
"""So many parties stand in the matrix of contacts."""

_NEWEST = 10

_NOUNS = {"visit": "visit", "meeting": "meeting or call", "session": "joint sitting", "agreement": "agreement"}


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the catalogue of a record counts: pairs with their contacts, happenings, names, and the newest reports.

    `waits` is how much waits for review, by kind; `items` are the first of it.
    """

    pairs: Sequence[tuple[str, str, int]]
    among: Mapping[tuple[str, str], int]
    tallies: Sequence[Tally]
    new: Sequence[Document]
    names: Mapping[str, Sequence[tuple[str, int]]]
    waits: Mapping[str, int] = field(default_factory=dict)
    items: Sequence[Item] = ()


def busiest(pairs: Sequence[tuple[str, str, int]]) -> tuple[str, ...]:
    """The parties of the pairs with most contacts, those with most of these first."""
    met = Counter[str]()
    for one, other, count in pairs:
        if len(met.keys() | {one, other}) <= MOST:
            met.update({one: count, other: count})
    return tuple(sorted(met, key=lambda code: (-met[code], code)))


def overview(ledger: Ledger, held: Holdings) -> Page:
    """What the record holds."""
    lists = (_names(title, names) for title, names in held.names.items())
    sections = (_matrix(ledger, held), _new(held), _waiting(held), _years(held), *lists)
    return Page(
        title="The record",
        lead=(Line(_lead(ledger, held), about_record=True),),
        sections=tuple(one for one in sections if one is not None),
        data={
            "reports": ledger.known.reports,
            "today": ledger.today,
            "pairs": [{"parties": [one, other], "contacts": count} for one, other, count in held.pairs],
            "new": [{"id": one.id, "path": one.path, "published": one.published} for one in held.new],
            "waits": dict(held.waits),
        },
    )


def _lead(ledger: Ledger, held: Holdings) -> str:
    happened = Counter[str]()
    for one in held.tallies:
        if one.modality == "occurred":
            happened[one.act] += one.count
    counts = [counted(happened[act], noun, _plural(noun)) for act, noun in _NOUNS.items() if happened[act]]
    reports = capital(counted(ledger.known.reports, "report"))
    until = f", up to {spoken(ledger.today)}" if ledger.today else ""
    return f"{reports}{until}: {listed(counts)}." if counts else f"{reports}{until}."


def _plural(noun: str) -> str:
    return "meetings or calls" if noun == "meeting or call" else f"{noun}s"


def _matrix(ledger: Ledger, held: Holdings) -> Section | None:
    """How often any two of the busiest met; a number leads to the two."""
    codes = busiest(held.pairs)
    if len(codes) < 2:
        return None
    rows = tuple((_name(ledger, one), *(_cell(held, one, other) for other in codes)) for one in codes)
    told = Line("Visits, meetings and joint sittings that took place; a number leads to the two.", about_record=True)
    return Section("Who meets most", paragraphs=((told,),), table=Table(("party", *codes), rows))


def _name(ledger: Ledger, code: str) -> Line:
    return Line(ledger.country(code, article=False), about_record=True, leads_to=f"state {code}")


def _cell(held: Holdings, one: str, other: str) -> Line:
    count = held.among.get((min(one, other), max(one, other)), 0) if one != other else 0
    if one == other or not count:
        return Line("" if one == other else "–", about_record=True)
    return Line(f"{count:,}", about_record=True, leads_to=f"pair {one} {other}")


def _new(held: Holdings) -> Section | None:
    bullets = tuple((report(one),) for one in held.new)
    return Section("New in the record", bullets=bullets) if bullets else None


_WAITS = {
    "unplaced": ("judgement that found no claim", "judgements that found no claim", "No claim found"),
    "conflict": ("field on which accounts differ", "fields on which accounts differ", "Accounts differ"),
    "merge": ("doubt whether two are one event", "doubts whether two are one event", "One event or two"),
    "name": ("name or country not told", "names or countries not told", "Name or country not told"),
    "date": ("report without a date", "reports without a date", "Without a date"),
    "confidence": ("claim that is likelier wrong", "claims that are likelier wrong", "Likelier wrong"),
}
"""What waits for review: one, several, and what is said before one of them."""


def _waiting(held: Holdings) -> Section | None:
    """What a person should look at: how much of each kind, and what comes first."""
    if not held.waits:
        return None
    kinds = [(kind, count) for kind, count in held.waits.items() if count]
    counts = tuple(
        Line(
            f"{counted(count, *_WAITS[kind][:2])}{'.' if at == len(kinds) else ';'}",
            about_record=True,
            leads_to=f"review {kind}",
        )
        for at, (kind, count) in enumerate(kinds, start=1)
    )
    first = tuple(
        (Line(f"{_doubt(one)}: {literal(one.told)}", about_record=True, leads_to=f"review  {at}"),)
        for at, one in enumerate(held.items)
    )
    nothing = (Line("Nothing is in doubt that the program knows of.", about_record=True),)
    return Section("Waits for review", paragraphs=(counts or nothing,), bullets=first)


def _doubt(one: Item) -> str:
    """ "Accounts differ on when"."""
    return _WAITS[one.kind][2] + (f" on {literal(one.field)}" if one.kind == "conflict" and one.field else "")


def _years(held: Holdings) -> Section | None:
    """How much happened in each of the newest years; a number leads to it."""
    found = Counter[tuple[int, str]]()
    for one in held.tallies:
        if one.year and one.modality == "occurred" and one.act in _NOUNS:
            found[one.year, one.act] += one.count
    years = sorted({year for year, _ in found}, reverse=True)[:_NEWEST]
    acts = [act for act in _NOUNS if any(found[year, act] for year in years)]
    rows = tuple((_told(year), *(_told(year, act, found[year, act]) for act in acts)) for year in years)
    heads = ("year", *(_plural(_NOUNS[act]) for act in acts))
    return Section("Year by year", table=Table(heads, rows)) if rows else None


def _told(year: int, act: str = "", count: int | None = None) -> Line:
    if count == 0:
        return Line("–", about_record=True)
    return Line(str(year) if count is None else f"{count:,}", about_record=True, leads_to=f"year {year} {act}".strip())


def report(document: Document) -> Line:
    """A report as a list names it: title, publisher, day; it leads to the report."""
    title = displayed(document.title or "") or document.path
    day = spoken(document.published) if document.published else "no date"
    told = ", ".join(part for part in (title, document.publisher or document.agency, day) if part)
    return Line(literal(told), about_record=True, leads_to=f"document {document.id}")


def _names(title: str, names: Sequence[tuple[str, int]]) -> Section | None:
    sort = SORTS[title]
    bullets = tuple((named(sort, name, count),) for name, count in names)
    return Section(title, bullets=bullets) if bullets else None


SORTS = {
    "People": "person",
    "Bodies": "mechanism",
    "Places": "place",
    "Set phrases": "phrase",
    "Publishers": "publisher",
}
"""The lists of names, and what each name leads to."""


def named(sort: str, name: str, count: int) -> Line:
    """A name with how often it is told; it leads to its page."""
    return Line(f"{literal(name)} ({count:,})", about_record=True, leads_to=f"{sort} {name}")
