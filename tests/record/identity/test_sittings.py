"""Whether two sittings are of one body."""

from dragoman.lexicon import Lexicon
from dragoman.model import Party
from dragoman.record import assemble
from dragoman.record.identity.sameness import compare
from dragoman.record.identity.verdict import Verdict
from tests.record.builder import Report, body, person
from tests.record.identity.tellings import told

DIOP = person("Awa Diop", "MLI", "Foreign Minister")
REIS = person("Rui Reis", "PRT", "Foreign Minister")


def sitting(path: str, name: str, *chairs: Party, day: str = "March 4, 2024", where: str | None = None) -> Report:
    report = Report(path, f"{path}: It sat on {day}.", published="2024-03-05")
    roles = {"mechanism": [body(name)], "chair": chairs}
    report.claim("session", "It sat", {role: some for role, some in roles.items() if some}, time=day, where=where)
    return report


def verdict(lexicon: Lexicon, first: Report, second: Report) -> Verdict:
    one, other = told(lexicon, first, second)
    return compare(one, other)


def test_one_body_under_two_names(lexicon: Lexicon) -> None:
    """Words that stand for one another, a shorter name, an acronym."""
    full = sitting("a", "Mali-Portugal Joint Supreme Strategic Committee")
    for name in (
        "Portuguese-Malian Joint High Strategic Committee",
        "Mali-Portugal Strategic Committee",
        "Portugal-Mali JSSC",
    ):
        assert verdict(lexicon, full, sitting("b", name)).same, name


def test_who_sits_tells_more_than_the_name(lexicon: Lexicon) -> None:
    """On one day the same two ministers sit in one body, by whatever name, unless the names tell two matters."""
    council = sitting("a", "Mali-Portugal Strategic Council", DIOP, REIS)
    assert verdict(lexicon, council, sitting("b", "Portugal-Mali Political Dialogue", DIOP, REIS)).same
    border = sitting("a", "Mali-Portugal Border Commission", DIOP, REIS)
    assert verdict(lexicon, border, sitting("b", "Mali-Portugal Energy Dialogue", DIOP, REIS)).barred


def test_one_state_in_the_name(lexicon: Lexicon) -> None:
    """ "Korean" leaves open of which Korea the committee is; who sits tells it."""
    seats = (
        Party("Portugal", "state", "Portugal", country="PRT"),
        Party("South Korea", "state", "Korean", country="KOR"),
    )
    reports = []
    for path, name in (("a", "Portuguese-Korean Joint Committee"), ("b", "South Korea-Portugal Joint Committee")):
        report = Report(path, f"{path}: It sat on March 4, 2024.", published="2024-03-05")
        roles = {"mechanism": [body(name)], "participant": seats}
        report.claim("session", "It sat", roles, time="March 4, 2024", where="Lisbon")
        reports.append(report)
    assert verdict(lexicon, *reports).same


def test_two_bodies_of_two_states(lexicon: Lexicon) -> None:
    """The commission on fishery is not the dialogue on visas, and the committee with Togo is another one."""
    fish = sitting("a", "Mali-Portugal Fishery Commission")
    assert verdict(lexicon, fish, sitting("b", "Mali-Portugal Visa Dialogue")).barred
    assert verdict(lexicon, fish, sitting("b", "Mali-Togo Fishery Commission")).barred


def test_a_name_without_states(lexicon: Lexicon) -> None:
    """Who sits in the chair, or whom the report is about, tells which joint commission it is."""
    full = sitting("a", "Mali-Portugal Joint Commission")
    assert verdict(lexicon, full, sitting("b", "Joint Commission", DIOP, REIS)).same
    togo = person("Kofi Agbo", "TGO", "Foreign Minister")
    assert verdict(lexicon, full, sitting("b", "Joint Commission", DIOP, togo)).barred
    about = sitting("b", "Joint Commission")
    about.claim("meeting", "It sat", {"participant": [DIOP, REIS]}, time="March 4, 2024")
    events = assemble([full.draft(), about.draft()], lexicon).events
    assert sorted(len(event.claims) for event in events) == [1, 2]


def test_sittings_of_two_years_stay_two(lexicon: Lexicon) -> None:
    """Without a number the day tells them apart, also where all words agree."""
    first = sitting("a", "Mali-Portugal Joint Commission", DIOP, REIS, where="Bamako")
    later = sitting("b", "Mali-Portugal Joint Commission", DIOP, REIS, where="Bamako", day="March 4, 2023")
    assert verdict(lexicon, first, later).barred == "one is of 2024-03-04, the other of 2023-03-04"


def test_the_number_in_a_forums_name_is_the_sittings(lexicon: Lexicon) -> None:
    """COP26 and COP27 are two sittings of one conference; the 26th session is COP26."""
    first = sitting("a", "COP26")
    assert verdict(lexicon, first, sitting("b", "COP27 Summit")).barred
    counted = Report("b", "b: It sat on March 4, 2024.", published="2024-03-05")
    roles = {"mechanism": [body("Conference of the Parties to the UNFCCC")]}
    counted.claim("session", "It sat", roles, time="March 4, 2024", values={"ordinal": 26})
    assert verdict(lexicon, first, counted).same
    assert verdict(lexicon, sitting("c", "COP27"), counted).barred
