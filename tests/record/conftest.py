"""Two tellings of one journey: a dated report and an undated one that takes over a sentence."""

import pytest

from dragoman.lexicon import Lexicon, load
from dragoman.model import Draft, Record
from dragoman.record import assemble
from tests.record.builder import Report, body, person, state

DATED = """Kenya wants to deepen work with Norway on ports, the blue economy and clean shipping, and to bring the
partnership of the two countries to a new stage, said Deputy President Wanjiru Otieno on Monday.
Otieno, who visited Norway from March 3 to 4, met with King Haldor Vik in Oslo on March 4, 2024.
She conveyed the regards of President Samuel Mwangi to the King.
During the visit, Otieno co-chaired the 7th session of the Kenya-Norway Joint Commission with Deputy Prime Minister Liv Aasen.
"""

UNDATED = """The Deputy President, Wanjiru Otieno, and Deputy Prime Minister Liv Aasen led the seventh session of the
Norway-Kenya Joint Commission in Oslo on Monday.
Following her trip to Norway, Otieno travelled to Iceland, where she met with Foreign Minister Jon Arnason on Wednesday.
Kenya wants to deepen work with Norway on ports, the blue economy and clean shipping, and to bring the
partnership of the two countries to a new stage, Otieno said as she met with King Haldor Vik in Oslo on Monday.
"""

OTIENO = person("Wanjiru Otieno", "KEN", "Deputy President")
AASEN = person("Liv Aasen", "NOR", "Deputy Prime Minister")
KING = person("Haldor Vik", "NOR", "King")


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load()


@pytest.fixture
def dated() -> Draft:
    return dated_report().draft()


@pytest.fixture
def undated() -> Draft:
    return undated_report().draft()


@pytest.fixture
def record(dated: Draft, undated: Draft, lexicon: Lexicon) -> Record:
    return assemble([dated, undated], lexicon)


def dated_report() -> Report:
    report = Report("dated.txt", DATED, published="2024-03-05", publisher="Wire A")
    report.claim(
        "pledge",
        "Kenya wants to deepen work with Norway on ports, the blue economy and clean shipping",
        {"speaker": [OTIENO], "pledger": [state("Kenya", "KEN")]},
    )
    visit = report.claim(
        "visit",
        "Otieno, who visited Norway from March 3 to 4",
        {"guest": [person("Otieno", "KEN")], "destination": [state("Norway", "NOR")]},
        time="from March 3 to 4",
        where_country="NOR",
    )
    report.claim(
        "meeting",
        "met with King Haldor Vik in Oslo on March 4, 2024",
        {"participant": [OTIENO, KING]},
        time="March 4, 2024",
        where="Oslo",
        where_country="NOR",
        values={"format": "in_person"},
    )
    report.claim(
        "session",
        "Otieno co-chaired the 7th session of the Kenya-Norway Joint Commission with Deputy Prime Minister Liv Aasen",
        {"mechanism": [body("Kenya-Norway Joint Commission")], "chair": [person("Otieno", "KEN"), AASEN]},
        like=visit,
        values={"ordinal": 7},
    )
    for holder in (OTIENO, KING, AASEN):
        report.claim("tenure", holder.name, {"holder": [holder]}, values={"office": holder.office})
    return report


def undated_report() -> Report:
    report = Report("undated.txt", UNDATED)
    report.claim(
        "session",
        "led the seventh session of the\nNorway-Kenya Joint Commission in Oslo on Monday",
        {"mechanism": [body("Norway-Kenya Joint Commission")], "chair": [OTIENO, AASEN]},
        time="Monday",
        where="Oslo",
        where_country="NOR",
        values={"ordinal": 7},
    )
    report.claim(
        "visit",
        "her trip to Norway",
        {"guest": [OTIENO], "destination": [state("Norway", "NOR")]},
        where_country="NOR",
    )
    iceland = report.claim(
        "visit",
        "Otieno travelled to Iceland",
        {"guest": [OTIENO], "destination": [state("Iceland", "ISL")]},
        where_country="ISL",
    )
    report.claim(
        "meeting",
        "she met with Foreign Minister Jon Arnason on Wednesday",
        {"participant": [OTIENO, person("Jon Arnason", "ISL", "Foreign Minister")]},
        time="Wednesday",
        like=iceland,
        values={"format": "in_person"},
    )
    report.claim(
        "pledge",
        "Kenya wants to deepen work with Norway on ports, the blue economy and clean shipping",
        {"speaker": [OTIENO], "pledger": [state("Kenya", "KEN")]},
    )
    report.claim(
        "meeting",
        "she met with King Haldor Vik in Oslo on Monday",
        {"participant": [OTIENO, KING]},
        time="Monday",
        where="Oslo",
        where_country="NOR",
        values={"format": "in_person"},
    )
    return report
