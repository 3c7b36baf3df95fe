"""Names and set phrases in their own script: where they are first told on paper, and on a page of their own.

A name is written as reports write it, with its note. A phrase has the words of the state whose formula it is, which the
lexicon knows, and otherwise those that a report gives. What neither tells is not written.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.lexicon.scripts import script_of
from dragoman.model import Claim, Evidence, Footnote, Line, Page, Section, Table, Tongue
from dragoman.views.ledger import Ledger
from dragoman.views.notes import quoted
from dragoman.views.prose import literal

ORIGINAL = "original"
_BACK = 120
_FROM_LEXICON = (
    "*Words in brackets behind a set phrase are those of the state whose formula it is, from the lexicon, not from a "
    "report.*"
)


@dataclass(frozen=True, slots=True)
class Form:
    """A name or phrase in its own script and language, with the note of a report that gives it so; the lexicon's have
    none, but the `state` whose words they are."""

    words: str
    language: str
    note: Footnote | None = None
    state: str | None = None


def names(ledger: Ledger) -> Mapping[str, Form]:
    """The people and bodies of a ledger whose form in their own script some report gives, by each of their names."""
    every = _by_id(ledger)
    if not every:
        return {}
    found: dict[str, set[str]] = {}
    for claim in ledger.claims.values():
        for party in claim.parties():
            found.setdefault(party.name, set()).add(party.id)
    told = {name: {every[id][0] for id in ids if id in every} for name, ids in found.items()}
    return {name: forms.pop() for name, forms in told.items() if len(forms) == 1}


def forms_of(ledger: Ledger, ids: Collection[str]) -> tuple[Form, ...]:
    """Every form that reports give to whom or what has one of these ids, the most told first."""
    every = _by_id(ledger)
    return tuple(dict.fromkeys(form for id in sorted(ids) for form in every.get(id, ())))


def phrase(ledger: Ledger, name: str) -> tuple[Form, ...]:
    """A set phrase in its own language: the lexicon's words, else those of a report that uses the very phrase."""
    return _phrase(ledger, name, _forms_told(ledger))


def lines(ledger: Ledger, forms: Iterable[Form]) -> tuple[Line, ...]:
    """A line a form, for a page about whom or what it names."""
    return tuple(_line(ledger, form) for form in forms)


def plain(forms: Iterable[Form]) -> list[dict[str, object]]:
    """Forms as plain values, each with the report that gives it so."""
    return [
        {"text": form.words, "language": form.language, "document": form.note.report if form.note else None}
        for form in forms
    ]


def introduced(page: Page, ledger: Ledger, states: Collection[str] = ()) -> Page:
    """The page with each name in its own script where it is first told, and these states' formulas in their words."""
    phrases = {name: form for name, form in _phrases(ledger) if form.state is None or form.state in states}
    writing = _Writing({literal(name): form for name, form in names(ledger).items()}, phrases)
    made = writing.page(page)
    if not writing.from_lexicon:
        return made
    return replace(made, lead=(*made.lead, Line(_FROM_LEXICON, about_record=True)))


# --- what reports and lexicon give ---------------------------------------------------------------------------------


def _by_id(ledger: Ledger) -> Mapping[str, tuple[Form, ...]]:
    told: dict[str, Counter[str]] = {}
    first: dict[tuple[str, str], Form] = {}
    every = [claim for claim in ledger.claims.values() if any(party.original for party in claim.parties())]
    for claim in _in_order(ledger, every):
        for party in claim.parties():
            if party.original and party.id:
                words = party.original.text
                told.setdefault(party.id, Counter())[words] += 1
                form = _form(ledger, claim, party.original, party.country, party.name)
                first.setdefault((party.id, words), form)
    return {id: tuple(first[id, words] for words, _ in counts.most_common()) for id, counts in told.items()}


def _in_order(ledger: Ledger, claims: Iterable[Claim]) -> list[Claim]:
    """Claims by the day of their report, so that the earliest report that gives a form is cited."""

    def order(claim: Claim) -> tuple[str, str, int, str]:
        report = ledger.documents[claim.document]
        return report.published or "9999", report.path, claim.evidence[0].start, claim.id

    return sorted((claim for claim in claims if claim.document in ledger.documents), key=order)


def _form(ledger: Ledger, claim: Claim, told: Evidence, country: str | None, name: str) -> Form:
    document = ledger.documents[claim.document]
    script = script_of(told.text)
    begin = document.text.rfind(name, max(0, told.start - _BACK), told.start)
    end = told.end + (document.text[told.end : told.end + 1] in (")", "]", "）", "］", "】"))
    note = quoted(document, told.start if begin < 0 else begin, end)
    return Form(told.text, script.tongue(country) if script else "und", note)


def _of_phrase(ledger: Ledger, claim: Claim) -> Iterator[Form]:
    """The form that a report gives behind the phrase, where it uses no other wording of it."""
    form = next((one for one in claim.evidence if one.role == ORIGINAL), None)
    same = str(claim.values.get("variant")).casefold() == str(claim.values.get("phrase")).casefold()
    users = {party.country for party in claim.parties("user")}
    if form is not None and same:
        yield _form(ledger, claim, form, users.pop() if len(users) == 1 else None, str(claim.values["variant"]))


def _phrases(ledger: Ledger) -> Iterator[tuple[str, Form]]:
    used = {str(claim.values["phrase"]) for claim in ledger.claims.values() if claim.act == "phrase"}
    told = _forms_told(ledger)
    for name in sorted(used):
        yield from ((name, form) for form in _phrase(ledger, name, told)[:1])


def _phrase(ledger: Ledger, name: str, told: Sequence[Claim]) -> tuple[Form, ...]:
    own = [one for phrase in ledger.lexicon.phrases if phrase.canonical == name for one in phrase.own]
    if own:
        return tuple(Form(one.words, one.language, state=one.state) for one in own)
    uses = (claim for claim in told if claim.values["phrase"] == name)
    return tuple(form for claim in uses for form in _of_phrase(ledger, claim))[:1]


def _forms_told(ledger: Ledger) -> list[Claim]:
    """The uses of set phrases to which a report adds the words in their own script."""
    return _in_order(ledger, (claim for claim in ledger.claims.values() if ORIGINAL in claim.values))


def _line(ledger: Ledger, form: Form) -> Line:
    tongues = (Tongue(form.words, form.language),)
    if form.note is None:
        whose = ledger.country(form.state)
        return Line(f"In the words of {whose}: {form.words}.", about_record=True, tongues=tongues)
    script = script_of(form.words)
    before = f"In {script.name} script" if script else "In its own script"
    return Line(f"{before}: {form.words}.", (form.note,), tongues=tongues)


# --- first mentions on a page --------------------------------------------------------------------------------------


class _Writing:
    """Goes through a page as a reader does, and writes each form once, where its name is first told.

    Words in quotation marks are a report's: nothing is written into them, and a phrase has its form behind them.
    """

    def __init__(self, names: Mapping[str, Form], phrases: Mapping[str, Form]) -> None:
        self._left = dict(names)
        self._phrases = dict(phrases)
        named = "|".join(re.escape(name) for name in sorted(names, key=lambda one: (-len(one), one)))
        own = f"|(?<![\\w-])(?P<name>{named})(?![\\w-]|['’]|\\s\\()" if named else ""
        self._pattern = re.compile(f"“(?P<quoted>[^”]*)”(?!\\s\\(){own}")
        self.from_lexicon = False

    def page(self, page: Page) -> Page:
        """The whole page."""
        if not self._left and not self._phrases:
            return page
        cover = replace(page.cover, lines=self._lines(page.cover.lines)) if page.cover else None
        lead = self._lines(page.lead)
        return replace(page, cover=cover, lead=lead, sections=tuple(self._section(one) for one in page.sections))

    def _section(self, section: Section) -> Section:
        paragraphs = tuple(self._lines(lines) for lines in section.paragraphs)
        table = self._table(section.table) if section.table else None
        bullets = tuple(self._lines(lines) for lines in section.bullets)
        return replace(section, paragraphs=paragraphs, table=table, bullets=bullets)

    def _table(self, table: Table) -> Table:
        return replace(table, rows=tuple(self._lines(row) for row in table.rows))

    def _lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(self._line(line) for line in lines)

    def _line(self, line: Line) -> Line:
        """The line with the forms of the names that it is the first to tell, and their notes."""
        written: list[Form] = []

        def behind(found: re.Match[str]) -> str:
            form = self._form(found)
            if form is None:
                return found[0]
            written.append(form)
            return f"{found[0]} ({form.words})"

        text = self._pattern.sub(behind, line.text)
        if not written:
            return line
        self.from_lexicon |= any(form.note is None for form in written)
        tongues = (*line.tongues, *(Tongue(form.words, form.language) for form in written))
        return replace(line, text=text, notes=(*line.notes, *_notes(line, written)), tongues=tongues)

    def _form(self, found: re.Match[str]) -> Form | None:
        said = found["quoted"]
        if said is not None:
            return self._phrases.pop(said, None)
        form = self._left.pop(found["name"], None)
        if form is not None:
            self._left = {name: one for name, one in self._left.items() if one != form}
        return form


def _notes(line: Line, written: Iterable[Form]) -> Iterator[Footnote]:
    """The notes of forms. That a form stands there is sure, but makes a doubtful line no surer than it is."""
    sure = max((note.confidence for note in line.notes), default=1.0)
    for form in written:
        if form.note is not None:
            yield replace(form.note, confidence=sure)
