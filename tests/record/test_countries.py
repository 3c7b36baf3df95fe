from dragoman.lexicon import Lexicon
from dragoman.model import Party
from dragoman.record import assemble
from tests.record.builder import Report, person

TOLD = person("Mato Keita", "MLI", "President")
OPEN = person("Mato Keita", None, "President")
LIMA = person("Ana Lima", "PRT", "Prime Minister")


def meeting(path: str, *people: Party) -> Report:
    """A report of a meeting."""
    report = Report(path, f"{path}: they met on March 4, 2024.", published="2024-03-05")
    report.claim("meeting", "they met", {"participant": people}, time="March 4, 2024")
    return report


def test_another_report_tells_whose_president(lexicon: Lexicon) -> None:
    """President Mato Keita is of Mali, as the other report says; so both tell one meeting."""
    record = assemble([meeting("a.txt", LIMA, OPEN).draft(), meeting("b.txt", LIMA, TOLD).draft()], lexicon)
    (event,) = record.events
    assert [(party.country, party.country_basis) for party in record.claims[0].roles["participant"]] == [
        ("PRT", None),
        ("MLI", "record"),
    ]
    assert len(event.documents) == 2


def test_two_countries_are_not_chosen_between(lexicon: Lexicon) -> None:
    """Where reports know a President of that name in two states, neither is taken."""
    other = person("Mato Keita", "TGO", "President")
    drafts = [meeting("a.txt", LIMA, OPEN), meeting("b.txt", LIMA, TOLD), meeting("c.txt", LIMA, other)]
    record = assemble([report.draft() for report in drafts], lexicon)
    assert [claim.path for claim in record.claims] == ["b.txt", "c.txt"]


def test_an_encounter_of_one_side_is_none(lexicon: Lexicon) -> None:
    """Two ministers of one state, or of nobody knows which, have not met between states."""
    record = assemble([meeting("a.txt", LIMA, OPEN).draft()], lexicon)
    assert record.claims == ()


def test_an_official_of_no_known_state_is_a_finding(lexicon: Lexicon) -> None:
    """Nobody guesses; the finding says who is meant."""
    report = Report("a.txt", "President Mato Keita smiled.", published="2024-03-05")
    report.claim("tenure", "President Mato Keita", {"holder": [OPEN]})
    (finding,) = assemble([report.draft()], lexicon).findings
    assert finding.kind == "unresolved-name"
    assert finding.message == "'a.txt' names Mato Keita as President and does not say of which country."
