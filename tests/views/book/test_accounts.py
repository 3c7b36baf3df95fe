"""One sitting told by two publishers, laid side by side at the end of the book."""

from dragoman.views.book import accounts
from dragoman.views.pair import between
from tests.views.desk import COMMITTEE, SOLBERGET, VASQUILHO, Desk

FIRST = "The fourth Ocean Committee met in Lisbon on 4 March. Solberget promised ports for trawlers."
SECOND = "Lisbon saw the fourth Ocean Committee on 4 March. Vasquilho asked for more herring."


def told(desk: Desk) -> Desk:
    one = desk.report("north", FIRST, "2021-03-05", publisher="Harbour Gazette")
    two = desk.report("south", SECOND, "2021-03-06", publisher="Fjord Wire")
    roles = {"mechanism": (COMMITTEE,), "chair": (SOLBERGET, VASQUILHO)}
    when = {"when": "2021-03-04", "where": "Lisbon", "where_country": "PRT"}
    first = desk.claim(one, "session", "The fourth Ocean Committee met in Lisbon", roles, {"ordinal": 4}, **when)
    second = desk.claim(two, "session", "the fourth Ocean Committee on 4 March", roles, {"ordinal": 4}, **when)
    desk.event(first, second)
    return desk


def test_two_accounts_side_by_side(desk: Desk) -> None:
    """A heading for the annex, one for the sitting with what each gives, and their passages."""
    head, fields, *rest = accounts.sections(between(told(desk).ledger(), "NOR", "PRT"))
    assert head.title == accounts.TITLE
    assert (
        head.paragraphs[0][0].text == "1 happening is told by more than one account; none by publishers of both sides."
    )
    assert (fields.level, fields.title) == (
        2,
        "4 March 2021: The 4th sitting of the Norway–Portugal Ocean Committee meets in Lisbon",
    )
    assert fields.paragraphs[0][0].notes
    assert "--" not in fields.paragraphs[0][0].text
    (passages,) = rest
    assert (passages.level, passages.title) == (3, "Passage by passage")
    assert passages.table is not None
    assert passages.table.columns[1:] == ("Harbour Gazette, 5 March 2021 (north)", "Fjord Wire, 6 March 2021 (south)")


def test_one_account_is_not_compared(ledger: object, desk: Desk) -> None:
    """No annex where no two publishers tell of one thing."""
    made = told(desk)
    made.events[0] = made.event(made.claims[0])
    made.events.pop()
    assert accounts.sections(between(made.ledger(), "NOR", "PRT")) == ()
