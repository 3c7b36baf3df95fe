import pytest

from dragoman.formats.numbering import cited
from dragoman.lexicon import Lexicon, load
from dragoman.model import Claim, Judgement
from dragoman.record import assemble
from dragoman.record.judging.signing import by_id
from dragoman.views.event import show
from dragoman.views.ledger import opened
from dragoman.views.reviewing.card import Card, card
from tests.record.conftest import dated_report, undated_report
from tests.record.judging.conftest import judge


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def met(lexicon: Lexicon, *judgements: Judgement) -> Claim:
    """The meeting with the King as the dated report tells it."""
    record = assemble([dated_report().draft(), undated_report().draft()], lexicon, judgements=judgements)
    every = (*record.claims, *record.rejected)
    return next(one for one in every if one.act == "meeting" and one.path == "dated.txt")


def laid_open(lexicon: Lexicon, *judgements: Judgement, blind: bool = False) -> Card:
    record = assemble([dated_report().draft(), undated_report().draft()], lexicon, judgements=judgements)
    claim, known = met(lexicon, *judgements), by_id(record.judgements)
    rejected = claim.id in {one.id for one in record.rejected}
    return card(opened(record, lexicon), claim, known, blind=blind, rejected=rejected)


def test_the_words_in_their_sentence(lexicon: Lexicon) -> None:
    """The whole sentence, cut into what the claim rests on and what not."""
    (passage,) = laid_open(lexicon).passages
    assert passage == (
        ("Otieno, who visited Norway from March 3 to 4, ", False),
        ("met with King Haldor Vik in Oslo on March 4, 2024", True),
        (".", False),
    )


def test_the_event_and_its_other_account(lexicon: Lexicon) -> None:
    """What the other report says of the same meeting, by which words, and why they are one."""
    shown = laid_open(lexicon)
    (account,) = shown.accounts
    assert account.report.startswith("undated, ")
    assert account.words == "she met with King Haldor Vik in Oslo on Monday"
    assert "2 independent of 2 reports" in shown.event
    assert shown.reasons
    blind = laid_open(lexicon, blind=True)
    assert (blind.accounts, blind.event, blind.reasons, blind.reading) == ((), "", (), f"Claim {met(lexicon).id}.")


def test_what_people_did(lexicon: Lexicon) -> None:
    """Who set which field, what is marked, what was judged and why."""
    claim = met(lexicon)
    shown = laid_open(
        lexicon,
        judge("edit", claim, field="where", value="Bergen"),
        judge("mark", claim, field="when", value="contradicted", by="Bo"),
        judge("mark", claim, field="host", value="not reported"),
    )
    done = {name: (value, by) for name, value, by in shown.fields if by}
    assert done["where"] == ("Bergen, Norway", "set by Ada")
    assert done["when"][1] == "contradicted"
    assert done["host"] == ("not told", "not reported")
    assert "Ada, 1 May 2024 09:00: where is 'Bergen': I looked it up. (from the register)" in shown.judgements


def test_verdicts(lexicon: Lexicon) -> None:
    """Accepted or rejected, and by whom."""
    claim = met(lexicon)
    assert laid_open(lexicon).status == ""
    assert laid_open(lexicon, judge("accept", claim)).status == "accepted by Ada"
    assert laid_open(lexicon, judge("reject", claim, by="Bo")).status == "rejected by Bo"


def test_the_page_of_an_event_names_what_was_judged(lexicon: Lexicon) -> None:
    """Whoever looks an event up sees that a person corrected it."""
    one = judge("edit", met(lexicon), field="where", value="Bergen")
    record = assemble([dated_report().draft(), undated_report().draft()], lexicon, judgements=[one])
    event = next(each for each in record.events if one.id in each.judgements)
    page = show(opened(record, lexicon), event.id)
    assert [note.judged for note in page.lead[0].notes] == [("where set by Ada from the register",), ()]
    assert cited(page.lead[0].notes[0]).endswith("; where set by Ada from the register")
    last = page.sections[-1]
    assert last.title == "What people judged"
    assert last.bullets[0][0].text.startswith("Ada, 1 May 2024 09:00: where is 'Bergen'")
