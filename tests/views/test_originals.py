"""Names and set phrases in their own script: once where they are first told, each with the report that gives it."""

from dataclasses import replace

from dragoman.model import Claim, Evidence, Line, Page, Party, Section, Table
from dragoman.model.document import Document
from dragoman.views import originals
from dragoman.views.ledger import Ledger
from tests.views.desk import Desk

TEXT = (
    "Chinese Foreign Minister Li Hua (李华) met Norwegian Foreign Minister Ana Moutela in Oslo. "
    "Li said that the one-China principle (一个中国原则) and the golden thirty years (黄金三十年) and a "
    "golden age (黄金时代) matter."
)


def words(text: str, told: str) -> Evidence:
    """Words of a report that are a form."""
    at = text.index(told)
    return Evidence(at, at + len(told), told, "original")


def person(text: str, name: str, form: str | None, country: str) -> Party:
    return Party(name, "person", name, id=name, country=country, original=words(text, form) if form else None)


def meeting(desk: Desk, report: Document, form: str | None = "李华") -> Claim:
    people = (person(report.text, "Li Hua", form, "CHN"), person(report.text, "Ana Moutela", None, "NOR"))
    return desk.claim(report, "meeting", "Li Hua", {"participant": people})


def saying(desk: Desk, report: Document, phrase: str, variant: str, form: str) -> Claim:
    user = Party("China", "state", "Li", id="CHN", country="CHN")
    told = desk.claim(report, "phrase", variant, {"user": (user,)}, {"phrase": phrase, "variant": variant})
    made = replace(told, evidence=(*told.evidence, words(report.text, form)), values={**told.values, "original": form})
    desk.claims[-1] = made
    return made


def opened() -> Ledger:
    desk = Desk()
    report = desk.report("oslo", TEXT, "2024-05-07", publisher="Fjord Wire")
    meeting(desk, report)
    saying(desk, report, "one-China principle", "one-China principle", "一个中国原则")
    saying(desk, report, "golden period", "golden thirty years", "黄金三十年")
    saying(desk, report, "golden age", "golden age", "黄金时代")
    return desk.ledger()


def test_a_name_is_written_where_it_is_first_told() -> None:
    """Not into quoted words, not twice, and with the words of the report as its note."""
    lines = tuple(map(Line, ("“Li Hua met her.”", "Li Hua's aide and Minister **Li Hua** met.", "Li Hua left.")))
    page = Page("Visit", sections=(Section("", paragraphs=(lines,)),))
    (told,) = originals.introduced(page, opened()).sections[0].paragraphs
    assert [line.text for line in told] == [
        "“Li Hua met her.”",
        "Li Hua's aide and Minister **Li Hua (李华)** met.",
        "Li Hua left.",
    ]
    assert [(one.words, one.language) for one in told[1].tongues] == [("李华", "zh-Hans")]
    assert [(note.quote, note.publisher) for note in told[1].notes] == [("Li Hua (李华)", "Fjord Wire")]
    assert told[0] == lines[0]


def test_a_doubtful_line_stays_doubtful() -> None:
    """That somebody is written so does not make what is told of him surer."""
    ledger = opened()
    note = originals.forms_of(ledger, {"Li Hua"})[0].note
    assert note is not None
    line = Line("Li Hua came.", (replace(note, quote="came", confidence=0.4),))
    page = originals.introduced(Page("Visit", (line,)), ledger)
    assert page.lead[0].doubt == line.doubt == "doubtful"


def test_a_phrase_has_the_words_of_the_state_whose_formula_it_is() -> None:
    """The lexicon's for the states of the page; a report's where the lexicon has none and it is the very phrase."""
    rows = tuple(
        (Line(f"“{name}”"),) for name in ("one-China principle", "golden period", "golden age", "mutual respect")
    )
    page = Page("Phrases", sections=(Section("", table=Table(("phrase",), rows)),))
    told = originals.introduced(page, opened(), {"CHN", "NOR"})
    assert told.sections[0].table is not None
    assert [row[0].text for row in told.sections[0].table.rows] == [
        "“one-China principle” (一个中国原则)",
        "“golden period”",
        "“golden age” (黄金时代)",
        "“mutual respect”",
    ]
    assert told.lead[-1].text.startswith("*Words in brackets behind a set phrase are those of the state")
    elsewhere = originals.introduced(page, opened(), {"NOR", "PRT"})
    assert elsewhere.sections[0].table is not None
    assert elsewhere.sections[0].table.rows[0][0].text == "“one-China principle”"


def test_lines_for_a_page_of_its_own() -> None:
    """In which script, or in whose words."""
    ledger = opened()
    (name,) = originals.lines(ledger, originals.forms_of(ledger, {"Li Hua"}))
    assert (name.text, len(name.notes)) == ("In Han script: 李华.", 1)
    (phrase,) = originals.lines(ledger, originals.phrase(ledger, "one-China principle"))
    assert (phrase.text, phrase.notes) == ("In the words of China: 一个中国原则.", ())
    assert originals.phrase(ledger, "golden period") == ()
    assert originals.forms_of(ledger, {"Ana Moutela"}) == ()
    assert originals.plain(originals.forms_of(ledger, {"Li Hua"})) == [
        {"text": "李华", "language": "zh-Hans", "document": ledger.record.documents[0].id}
    ]


def test_the_form_that_most_reports_give() -> None:
    """Reports that differ are all kept, the most told first; on paper only that one is written."""
    desk = Desk()
    for place, form in enumerate(("李画", "李华", "李华")):
        meeting(desk, desk.report(f"r{place}", TEXT.replace("李华", form), f"2024-05-0{place + 1}"), form)
    ledger = desk.ledger()
    assert [form.words for form in originals.forms_of(ledger, {"Li Hua"})] == ["李华", "李画"]
    assert originals.names(ledger)["Li Hua"].words == "李华"


def test_a_page_that_names_none_of_them_is_as_it_was() -> None:
    """Nothing is added where nothing is known."""
    page = Page("Visit", (Line("Somebody came."),))
    assert originals.introduced(page, opened()) == page
    assert originals.introduced(page, Desk().ledger()) == page
