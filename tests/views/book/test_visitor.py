"""Before the Norwegian prime minister, or a Portuguese mayor, is met."""

from dragoman.model import Line
from dragoman.views.book.visitor import sections, side_of
from dragoman.views.ledger import Ledger
from dragoman.views.pair import between


def told(ledger: Ledger, person: str) -> dict[str, list[Line]]:
    found = sections(between(ledger, "NOR", "PRT"), person)
    lines = {one.title: [line for part in (*one.paragraphs, *one.bullets) for line in part] for one in found}
    assert [one.level for one in found] == [1] + [2] * (len(found) - 1)
    return lines


def test_what_matters_before_a_visit(ledger: Ledger) -> None:
    """The office last seen, contacts newest first, last words, what is still open, and the phrases of that side."""
    lines = told(ledger, "Ingrid Solberget")
    ports = "“Norway is ready to open its ports to Portuguese trawlers”"
    call = (
        "Prime Minister Tomé Vasquilho of Portugal spoke by telephone with Prime Minister Ingrid Solberget of Norway."
    )
    assert {title: [line.text for line in own] for title, own in lines.items()} == {
        "Before the meeting: Ingrid Solberget": ["Prime Minister of Norway, last seen so on 5 March 2021."],
        "Last contacts": [
            f"1 July 2021: {call}",
            f"9 June 2021: {call}",
            "3–5 March 2021: Prime Minister Ingrid Solberget visits Portugal.",
        ],
        "Last words": [f"6 March 2021: {ports}."],
        "Open pledges of Norway": [f"{ports} (offered, 6 March 2021)."],
        "Set phrases of Norway": ["“partners of the tide” (last on 6 March 2021)."],
    }


def test_every_sentence_has_its_words(ledger: Ledger) -> None:
    """But those on what the record lacks."""
    for person in ("Ingrid Solberget", "Ana Moutela"):
        lines = [line for own in told(ledger, person).values() for line in own]
        assert [line.text for line in lines if not line.notes and not line.about_record] == []


def test_who_received_a_guest(ledger: Ledger) -> None:
    """The meeting is told, not the whole of the guest's visit."""
    (line,) = told(ledger, "Ana Moutela")["Last contacts"]
    assert line.text == (
        "3–5 March 2021: Prime Minister Ingrid Solberget of Norway met President Ana Moutela of Portugal in Lisbon."
    )
    assert side_of(between(ledger, "NOR", "PRT"), "Ana Moutela") == "PRT"


def test_somebody_of_whom_nothing_is_told(ledger: Ledger) -> None:
    """Unknown is said, and no side is guessed."""
    lines = told(ledger, "Nobody Known")
    assert lines["Before the meeting: Nobody Known"][0].text == "Which office Nobody Known holds is not in the record."
    assert lines["Last contacts"][0].text == "None with the other side is in the record."
    assert not any(title.startswith("Set phrases") for title in lines)
