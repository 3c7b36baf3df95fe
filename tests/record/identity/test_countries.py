from dataclasses import replace

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
        ("PRT", "of"),
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


def test_what_a_government_draws_time_and_again_is_lent(lexicon: Lexicon) -> None:
    """Three reports in which Mali's own presidency names its president are as good as a report that says whose he is."""
    own = replace(TOLD, country_basis="publisher")
    drafts = [meeting(f"{name}.txt", LIMA, own).draft() for name in "bcd"]
    for few, told in ((drafts[:2], 2), (drafts, 4)):
        record = assemble([meeting("a.txt", LIMA, OPEN).draft(), *few], lexicon)
        assert len(record.claims) == told


def test_what_is_only_drawn_is_not_lent(lexicon: Lexicon) -> None:
    """A country that no words at the name state may be wrong, and stays in its own report."""
    drawn = replace(TOLD, country_basis="side")
    record = assemble([meeting("a.txt", LIMA, OPEN).draft(), meeting("b.txt", LIMA, drawn).draft()], lexicon)
    assert [claim.path for claim in record.claims] == ["b.txt"]


def test_what_is_drawn_gives_way_to_what_is_stated(lexicon: Lexicon) -> None:
    """The other report says that President Mato Keita is of Mali."""
    drawn = person("Mato Keita", "TGO", "President", basis="side")
    reports = [meeting("a.txt", LIMA, drawn), meeting("b.txt", LIMA, TOLD)]
    reports[0].claim("tenure", "they met", {"holder": [drawn]})
    record = assemble([report.draft() for report in reports], lexicon)
    assert {claim.roles["participant"][1].country for claim in record.claims if claim.act == "meeting"} == {"MLI"}
    (finding,) = record.findings
    assert finding.kind == "ambiguous-country"
    assert finding.message == "'a.txt' lets Mato Keita as President seem of TGO, other reports of MLI."


def test_what_is_drawn_in_two_ways_is_given_up(lexicon: Lexicon) -> None:
    """Nobody states whose president he is, and two reports let him seem of two states."""
    people = [person("Mato Keita", code, "President", basis="side") for code in ("TGO", "MLI")]
    reports = [meeting("a.txt", LIMA, people[0]), meeting("b.txt", LIMA, people[1])]
    for report, holder in zip(reports, people, strict=True):
        report.claim("tenure", "they met", {"holder": [holder]})
    record = assemble([report.draft() for report in reports], lexicon)
    assert [(claim.act, claim.roles["holder"][0].country) for claim in record.claims] == [("tenure", None)] * 2
    assert {finding.kind for finding in record.findings} == {"ambiguous-country"}
