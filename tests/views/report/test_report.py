"""A report laid open."""

import pytest

from dragoman.errors import UnknownName
from dragoman.formats import markdown
from dragoman.model import DatedTimex, Finding, Record, Span
from dragoman.views.ledger import Ledger, opened
from dragoman.views.report import report
from tests.views.desk import VISIT, north


@pytest.fixture
def told() -> tuple[Ledger, str, list[Span]]:
    """The visit to Portugal, its id, and its sentences."""
    record = north().record()
    visit = next(one for one in record.documents if one.path.endswith("visit.txt"))
    made = Record(
        record.documents,
        record.claims,
        record.events,
        record.tenures,
        timexes=(DatedTimex(visit.id, visit.path, 64, 71, "5 March", "DATE", "2021-03-05", "2021-03-05", "relative"),),
        findings=(Finding("no-date", "Another day is not excluded.", visit.id),),
    )
    ends = [VISIT.index(words) + len(words) for words in ("5 March.", "in Lisbon.", "on 4 March.", "said.", 'tide".')]
    starts = [0, *(end + 1 for end in ends)]
    return opened(made, north().ledger().lexicon), visit.id, [Span(*one) for one in zip(starts, ends, strict=False)]


def test_its_claims_stand_in_order_of_their_words(told: tuple[Ledger, str, list[Span]]) -> None:
    """Each with its sentence, where more is told of it, and where its words stand."""
    ledger, id, sentences = told
    found = report(ledger, id, sentences)
    first = found.entries[0]
    assert first.claim.act == "tenure"
    visit = next(one for one in found.entries if one.claim.act == "visit")
    assert visit.told.text == "Prime Minister Ingrid Solberget of Norway visited Portugal (3–5 March 2021)."
    assert (visit.told.leads_to or "").startswith("event e")
    assert visit.places[0].of(VISIT) == "visited Portugal from 3 to 5 March"
    starts = [one.places[0].start for one in found.entries]
    assert starts == sorted(starts)
    pledge = next(one for one in found.entries if one.claim.act == "pledge")
    assert pledge.told.leads_to == f"claim {pledge.claim.id}" == found.leads(pledge.claim)


def test_what_gave_nothing(told: tuple[Ledger, str, list[Span]]) -> None:
    """A sentence on which no claim rests."""
    ledger, id, sentences = told
    quiet = VISIT.index("customs say")
    found = report(ledger, id, [*sentences, Span(quiet, quiet + 11)])
    assert [one[0].text for one in found.silent.bullets] == ["customs say"]
    assert found.silent.bullets[0][0].leads_to == f"document {id} {quiet} {quiet + 11}"
    assert [one.text for one in found.page.lead] == ["6 sentences read, 12 claims found.", "1 of them gave nothing."]


def test_why_it_is_dated(told: tuple[Ledger, str, list[Span]]) -> None:
    """The date, its reason, and what is doubted; each time with what it was taken for."""
    ledger, id, sentences = told
    found = report(ledger, id, sentences)
    assert found.dating.paragraphs[0][0].text == "Published 6 March 2021 (given)."
    assert found.dating.bullets[0][0].text == "Another day is not excluded."
    assert found.times.table is not None
    assert [cell.text for cell in found.times.table.rows[0]] == ["5 March", "5 March 2021", "relative"]
    assert "| 5 March | 5 March 2021 | relative |" in markdown.render(found.page)


def test_the_data_are_those_of_the_stretch(told: tuple[Ledger, str, list[Span]]) -> None:
    """Its claims, its text, and what gave nothing."""
    ledger, id, sentences = told
    data = report(ledger, id, sentences).page.data
    assert isinstance(data, dict)
    assert len(data["claims"]) == 12
    assert data["stretch"] == {"number": 1, "of": 1, "start": 0, "end": len(VISIT), "text": VISIT}


def test_an_unknown_report(told: tuple[Ledger, str, list[Span]]) -> None:
    """It is said that there is none."""
    with pytest.raises(UnknownName, match="The record has no report 'zzz'"):
        report(told[0], "zzz", ())
