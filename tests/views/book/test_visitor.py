"""Before the Norwegian prime minister, or a Portuguese mayor, is met."""

from dragoman.model import Line
from dragoman.views.book.visitor import section, side_of
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between


def bullets(ledger: Ledger, person: str) -> dict[str, list[Line]]:
    found = section(between(ledger, "NOR", "PRT"), person)
    return {lines[0].text.split("**")[1]: list(lines) for lines in found.bullets}


def test_what_matters_before_a_visit(ledger: Ledger) -> None:
    """The office last seen, contacts newest first, last words, what is still open, and the phrases of that side."""
    told = {
        head: [line.text.removeprefix(f"**{head}** ") for line in lines]
        for head, lines in bullets(ledger, "Ingrid Solberget").items()
    }
    assert told["Office."] == ["Prime Minister of Norway, last seen so on 5 March 2021."]
    assert told["Last contacts."] == [
        "1 July 2021: Prime Minister Tomé Vasquilho of Portugal spoke by telephone with Prime Minister Ingrid Solberget of Norway.",
        "9 June 2021: Prime Minister Tomé Vasquilho of Portugal spoke by telephone with Prime Minister Ingrid Solberget of Norway.",
        "3–5 March 2021: Prime Minister Ingrid Solberget visits Portugal.",
    ]
    assert told["Last words."] == ["6 March 2021: “Norway is ready to open its ports to Portuguese trawlers”."]
    assert told["Open pledges of Norway."] == [
        "“Norway is ready to open its ports to Portuguese trawlers” (offered, 6 March 2021)."
    ]
    assert told["Set phrases of Norway."] == ["“partners of the tide” (last on 6 March 2021)."]


def test_every_sentence_has_its_words(ledger: Ledger) -> None:
    """But those on what the record lacks."""
    for person in ("Ingrid Solberget", "Ana Moutela"):
        lines = [line for own in bullets(ledger, person).values() for line in own]
        assert [line.text for line in lines if not line.notes and not line.about_record] == []


def test_who_received_a_guest(ledger: Ledger) -> None:
    """The meeting is told, not the whole of the guest's visit."""
    (line,) = bullets(ledger, "Ana Moutela")["Last contacts."]
    assert line.text.endswith(
        "Prime Minister Ingrid Solberget of Norway met President Ana Moutela of Portugal in Lisbon."
    )
    assert side_of(between(ledger, "NOR", "PRT"), "Ana Moutela") == "PRT"


def test_somebody_of_whom_nothing_is_told(ledger: Ledger) -> None:
    """Unknown is said, and no side is guessed."""
    told = bullets(ledger, "Nobody Known")
    assert told["Office."][0].text == "**Office.** Which office Nobody Known holds is not in the record."
    assert told["Last contacts."][0].text == "**Last contacts.** None with the other side is in the record."
    assert not any(head.startswith("Set phrases") for head in told)
