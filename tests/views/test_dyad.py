"""When two last met."""

from dragoman.formats import markdown
from dragoman.views.dyad import last
from dragoman.views.ledger import Ledger


def test_two_countries(ledger: Ledger) -> None:
    """The last call, what came before, and the plan apart."""
    text = markdown.render(last(ledger, "NOR", "PRT"))
    assert "The record tells of 5 meetings, 1 joint sitting, 1 visit between Norway and Portugal." in text
    assert (
        "## Last contact\n\n- **On 1 July 2021.** Prime Minister Tomé Vasquilho of Portugal spoke by telephone" in text
    )
    assert "## Planned, called off or denied\n\n- **In October 2021.** A visit of" in text


def test_a_person_and_a_country(ledger: Ledger) -> None:
    """The visit is no meeting with the President."""
    text = markdown.render(last(ledger, "Ana Moutela", "NOR"))
    assert "1 meeting between Ana Moutela and Norway" in text
    assert "**Between 3 and 5 March 2021.**" in text


def test_two_who_never_met(ledger: Ledger) -> None:
    """The record says so of itself."""
    page = last(ledger, "Ana Moutela", "FJI")
    assert [line.text for line in page.lead] == ["The record tells of no contact between Ana Moutela and Fiji."]
    assert page.sections == ()
