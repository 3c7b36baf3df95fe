from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.lexicon import Lexicon, load
from dragoman.model import Interval, Party, Record
from dragoman.record import assemble
from tests.record.builder import Report, person


def seen(path: str, published: str, *holders: Party, former: bool = False) -> Report:
    """A report that shows people in office."""
    report = Report(path, " ".join(holder.name for holder in holders), published=published)
    for holder in holders:
        report.claim("tenure", holder.name, {"holder": [holder]}, values={"office": holder.office, "former": former})
    return report


def record(lexicon: Lexicon, *reports: Report) -> Record:
    """The record of some reports."""
    return assemble([report.draft() for report in reports], lexicon)


LIMA, COSTA = person("Ana Lima", "PRT", "Prime Minister"), person("Rui Costa", "PRT", "Prime Minister")
VAZ, REIS = person("Ines Vaz", "PRT", "Deputy Minister"), person("Jose Reis", "PRT", "Deputy Minister")


def test_an_office_that_changed_hands(lexicon: Lexicon) -> None:
    """Lima is seen in 2023 and Costa in 2024: the one left, and the other came, in between."""
    told = record(
        lexicon, seen("a", "2023-11-28", LIMA), seen("b", "2024-05-18", COSTA), seen("c", "2024-06-01", COSTA)
    )
    assert [(one.person, one.not_before, one.seen, one.not_after) for one in told.tenures] == [
        ("Ana Lima", None, "2023-11-28", "2024-05-18"),
        ("Rui Costa", "2023-11-28", "2024-05-18/2024-06-01", None),
    ]
    assert told.tenures[0].rank == "head_of_government"
    assert told.findings == ()


def test_two_holders_at_one_time(lexicon: Lexicon) -> None:
    """A state has one Prime Minister; the reports show two in May."""
    reports = seen("a", "2024-05-01", LIMA), seen("b", "2024-05-18", COSTA), seen("c", "2024-06-01", LIMA)
    (finding,) = record(lexicon, *reports).findings
    assert finding.kind == "two-holders"
    assert finding.message == (
        "Reports show more than one Prime Minister of PRT at one time: Ana Lima (2024-05-01/2024-06-01) and "
        "Rui Costa (2024-05-18)."
    )


def test_many_deputies_are_usual(lexicon: Lexicon) -> None:
    """A state may have many Deputy Ministers."""
    assert record(lexicon, seen("a", "2024-05-01", VAZ, REIS)).findings == ()


def test_two_offices_of_one_person_are_two_tenures(lexicon: Lexicon) -> None:
    """Deputy Prime Minister and Foreign Minister."""
    both = person("Ines Vaz", "PRT", "Deputy Prime Minister"), person("Ines Vaz", "PRT", "Foreign Minister")
    assert [one.office for one in record(lexicon, seen("a", "2024-05-01", *both)).tenures] == [
        "Deputy Prime Minister",
        "Foreign Minister",
    ]


def test_a_former_holder_is_not_seen_in_office(lexicon: Lexicon) -> None:
    """Who is called former had left by the day of the report."""
    (tenure,) = record(lexicon, seen("a", "2024-05-01", LIMA, former=True)).tenures
    assert (tenure.seen, tenure.not_after) == (None, "2024-05-01")


def test_a_report_without_a_date_shows_the_office_at_no_known_time(lexicon: Lexicon) -> None:
    """Never the day of reading."""
    report = Report("a", "Ana Lima")
    report.claim("tenure", "Ana Lima", {"holder": [LIMA]})
    (tenure,) = record(lexicon, report).tenures
    assert tenure.seen is None


def test_a_meeting_shows_the_office_on_its_day(lexicon: Lexicon) -> None:
    """Lima met Keita as Prime Minister on 4 March, so she was Prime Minister that day."""
    report = seen("a", "2024-03-05", LIMA)
    told = Report("b", "Prime Minister Ana Lima met Mato Keita on March 4, 2024.", published="2024-03-05")
    told.claim("meeting", "met Mato Keita", {"participant": [LIMA, person("Mato Keita", "MLI")]}, time="March 4, 2024")
    told.claim("tenure", "Prime Minister Ana Lima", {"holder": [LIMA]})
    (tenure,) = record(lexicon, report, told).tenures
    assert tenure.seen == "2024-03-04/2024-03-05"


def bounds(record: Record) -> list[tuple[str, str | None, str | None, str | None]]:
    """Who held an office, from when, seen when, until when."""
    return [(one.person, one.not_before, one.seen, one.not_after) for one in record.tenures]


def called(path: str, published: str, office: str, name: str = "Ana Lima", *, former: bool = False) -> Report:
    """A report that calls somebody by a title."""
    return seen(path, published, person(name, "PRT", office), former=former)


def test_a_bound_has_its_reason_and_its_claims(lexicon: Lexicon) -> None:
    """Costa was not yet in office while Lima was seen in it, and Lima no longer when Costa was."""
    told = record(lexicon, seen("a", "2023-11-28", LIMA), seen("b", "2024-05-18", COSTA))
    lima, costa = told.tenures
    assert lima.not_after_reason == "Rui Costa was seen in it"
    assert lima.not_after_claims == costa.claims
    assert costa.not_before_reason == "Ana Lima was still seen in it"
    assert costa.not_before_claims == lima.claims
    assert (lima.not_before_reason, lima.not_before_claims) == (None, ())


def test_two_wordings_of_one_office_are_one_tenure(lexicon: Lexicon) -> None:
    """ "Foreign Minister", "Minister of Foreign Affairs" and "FM" are one office, and its wordings are kept."""
    (tenure,) = record(
        lexicon,
        called("a", "2024-05-01", "Foreign Minister"),
        called("b", "2024-05-02", "Minister of Foreign Affairs"),
        called("c", "2024-05-03", "Foreign Minister"),
        called("d", "2024-05-04", "FM"),
    ).tenures
    assert (tenure.office, tenure.seen) == ("Foreign Minister", "2024-05-01/2024-05-04")
    assert tenure.wordings == ("Foreign Minister", "Minister of Foreign Affairs", "FM")
    assert tenure.office_key == "foreign minister"


def test_wordings_of_two_holders_are_one_succession(lexicon: Lexicon) -> None:
    """The Minister of Foreign Affairs and Trade follows the Foreign Minister."""
    reports = (
        called("a", "2023-05-01", "Foreign Minister"),
        called("b", "2024-05-02", "Minister of Foreign Affairs and Trade", "Rui Costa"),
    )
    assert bounds(record(lexicon, *reports)) == [
        ("Ana Lima", None, "2023-05-01", "2024-05-02"),
        ("Rui Costa", "2023-05-01", "2024-05-02", None),
    ]


def test_who_stands_in_does_not_hold_the_office(lexicon: Lexicon) -> None:
    """An acting minister beside the minister is no contradiction, and his own time."""
    told = record(
        lexicon,
        called("a", "2024-05-01", "Foreign Minister"),
        called("b", "2024-05-02", "Acting Foreign Minister", "Rui Costa"),
        called("c", "2024-05-03", "Foreign Minister"),
    )
    assert told.findings == ()
    assert [(one.person, one.office, one.acting, one.seen) for one in told.tenures] == [
        ("Ana Lima", "Foreign Minister", False, "2024-05-01/2024-05-03"),
        ("Rui Costa", "Foreign Minister", True, "2024-05-02"),
    ]


def test_who_stood_in_and_was_then_appointed(lexicon: Lexicon) -> None:
    """Two tenures: one standing in, one in full."""
    told = record(
        lexicon, called("a", "2024-01-01", "Interim Prime Minister"), called("b", "2024-05-02", "Prime Minister")
    )
    assert [(one.acting, one.not_before, one.seen, one.not_after) for one in told.tenures] == [
        (True, None, "2024-01-01", "2024-05-02"),
        (False, "2024-01-01", "2024-05-02", None),
    ]


def test_a_holder_to_come_is_not_yet_in_office(lexicon: Lexicon) -> None:
    """The President-elect of May is seen as President in August."""
    told = record(lexicon, called("a", "2024-05-01", "President-elect"), called("b", "2024-08-02", "President"))
    assert bounds(told) == [("Ana Lima", "2024-05-01", "2024-08-02", None)]
    assert told.tenures[0].not_before_reason == "a report calls Ana Lima a holder to come"


def test_only_to_come(lexicon: Lexicon) -> None:
    """Who was only ever the President-elect is seen in office on no day."""
    assert bounds(record(lexicon, called("a", "2024-05-01", "President-elect"))) == [
        ("Ana Lima", "2024-05-01", None, None)
    ]


def test_former_bounds_the_end(lexicon: Lexicon) -> None:
    """Seen in March, called former in May and again in June: over by May."""
    told = record(
        lexicon,
        seen("a", "2024-03-01", LIMA),
        called("b", "2024-05-01", "former Prime Minister", former=True),
        called("c", "2024-06-01", "former Prime Minister", former=True),
    )
    assert bounds(told) == [("Ana Lima", None, "2024-03-01", "2024-05-01")]
    assert told.tenures[0].not_after_reason == "a report calls Ana Lima a former holder"
    assert told.tenures[0].wordings == ("Prime Minister",)


def test_an_interrupted_tenure_is_two_stretches(lexicon: Lexicon) -> None:
    """Lima, then Costa for a year, then Lima again."""
    told = record(
        lexicon,
        seen("a", "2021-03-01", LIMA),
        seen("b", "2021-08-01", COSTA),
        seen("c", "2022-06-01", COSTA),
        seen("d", "2023-02-01", LIMA),
    )
    assert bounds(told) == [
        ("Ana Lima", None, "2021-03-01", "2021-08-01"),
        ("Rui Costa", "2021-03-01", "2021-08-01/2022-06-01", "2023-02-01"),
        ("Ana Lima", "2022-06-01", "2023-02-01", None),
    ]
    assert told.findings == ()


def test_a_single_slip_does_not_interrupt(lexicon: Lexicon) -> None:
    """One report among many calls another the Prime Minister: a doubt, and a finding, and no change of office."""
    days = [f"2024-{month:02d}-01" for month in range(1, 7)]
    told = record(lexicon, *(seen(day, day, LIMA) for day in days), seen("slip", "2024-03-10", COSTA))
    lima, costa = told.tenures
    assert (lima.seen, lima.not_before, lima.not_after, lima.doubt) == ("2024-01-01/2024-06-01", None, None, None)
    assert costa.doubt == "shown by one report, while 6 show Ana Lima in it before and after"
    assert [one.kind for one in told.findings] == ["two-holders"]


def test_a_handover_is_no_contradiction(lexicon: Lexicon) -> None:
    """A report two days after the change still names the old minister."""
    reports = seen("a", "2024-01-01", LIMA), seen("b", "2024-05-03", LIMA), seen("c", "2024-05-01", COSTA)
    told = record(lexicon, *reports, seen("d", "2024-07-01", COSTA))
    assert told.findings == ()
    assert bounds(told) == [
        ("Ana Lima", None, "2024-01-01/2024-05-03", "2024-07-01"),
        ("Rui Costa", "2024-01-01", "2024-05-01/2024-07-01", None),
    ]


def test_both_on_the_day_of_the_handover(lexicon: Lexicon) -> None:
    """One report names the outgoing and the new Prime Minister; without that word it is a contradiction."""
    out = person("Ana Lima", "PRT", "outgoing Prime Minister")
    assert record(lexicon, seen("a", "2024-05-01", out, COSTA)).findings == ()
    assert [one.kind for one in record(lexicon, seen("a", "2024-05-01", LIMA, COSTA)).findings] == ["two-holders"]


def test_two_in_one_report_do_not_follow_one_another(lexicon: Lexicon) -> None:
    """A report that names two Presidents of one state on one day, one of an island perhaps, tells of no change."""
    told = record(lexicon, seen("a", "2024-01-01", LIMA), seen("b", "2024-05-01", LIMA, COSTA))
    assert bounds(told) == [
        ("Ana Lima", None, "2024-01-01/2024-05-01", None),
        ("Rui Costa", "2024-01-01", "2024-05-01", None),
    ]


def test_a_surname_alone_is_its_only_bearer(lexicon: Lexicon) -> None:
    """ "Prime Minister Lima" is Ana Lima; with two of that name in the office it is nobody certain."""
    short = seen("b", "2024-06-01", person("Lima", "PRT", "Prime Minister"))
    assert bounds(record(lexicon, seen("a", "2024-05-01", LIMA), short)) == [
        ("Ana Lima", None, "2024-05-01/2024-06-01", None)
    ]


@pytest.mark.parametrize(
    ("one", "other", "people"),
    [
        ("Vardan Oskanyan", "Vartan Oskanian", 1),
        ("Emomali Rahmon", "Imomali Rahman", 1),
        ("Ana Lima", "Ana Lima Costa", 1),
        ("Joseph Kabila", "Laurent Kabila", 2),
        ("Kim Jong Il", "Kim Jong Un", 2),
        ("Ana Lima", "Ana Reis", 2),
    ],
)
def test_spellings_of_one_holder(lexicon: Lexicon, one: str, other: str, people: int) -> None:
    """In one office two spellings are one man; father and son are two."""
    told = record(
        lexicon,
        *(seen(name, f"202{at}-05-01", person(name, "PRT", "President")) for at, name in enumerate((one, other))),
    )
    assert len(told.tenures) == people


def test_what_happened_long_before_shows_no_office(lexicon: Lexicon) -> None:
    """A report of 2024 that tells what Prime Minister Lima signed in 2014 does not show her in office in 2024."""
    told = Report("b", "Prime Minister Ana Lima met Mato Keita on March 4, 2014.", published="2024-03-05")
    told.claim("meeting", "met Mato Keita", {"participant": [LIMA, person("Mato Keita", "MLI")]}, time="March 4, 2014")
    told.claim("tenure", "Prime Minister Ana Lima", {"holder": [LIMA]})
    (tenure,) = record(lexicon, told).tenures
    assert tenure.seen is None


def test_an_office_that_the_state_has_not(lexicon: Lexicon) -> None:
    """Mexico has no Prime Minister: who is called so there is another state's."""
    assert record(lexicon, seen("a", "2024-05-01", person("Ana Lima", "MEX", "Prime Minister"))).tenures == ()


def changed(path: str, published: str, change: str, day: str) -> Report:
    """A report that tells when Prime Minister Lima came into office or left it."""
    report = Report(path, f"Prime Minister Ana Lima did so on {day}.", published=published)
    report.claim(
        "tenure", "Ana Lima", {"holder": [LIMA]}, time=day, values={"office": "Prime Minister", "change": change}
    )
    return report


def test_the_day_of_coming_into_office(lexicon: Lexicon) -> None:
    """A report of May tells that she took office on 9 March 2024: not before, and at least from then on."""
    (tenure,) = record(lexicon, changed("a", "2024-05-10", "began", "March 9, 2024")).tenures
    assert (tenure.not_before, tenure.seen, tenure.not_after) == ("2024-03-09", "2024-03-09/2024-05-10", None)
    assert tenure.not_before_reason == "a report tells that Ana Lima came into it"


def test_the_day_of_leaving_office(lexicon: Lexicon) -> None:
    """Called Prime Minister in a report of May that tells of her resignation in April, she was so no longer."""
    reports = seen("a", "2024-01-10", LIMA), changed("b", "2024-05-10", "ended", "April 2, 2024")
    (tenure,) = record(lexicon, *reports).tenures
    assert (tenure.seen, tenure.not_after) == ("2024-01-10", "2024-04-02")
    assert tenure.not_after_reason == "a report tells that Ana Lima left it"


PEOPLE = [("Ana Lima", "PRT"), ("Rui Costa", "PRT"), ("Ines Vaz", "PRT")]
TITLES = [
    "Prime Minister",
    "Acting Prime Minister",
    "PM",
    "incoming Prime Minister",
    "former Prime Minister",
    "Deputy Minister",
]
REPORTS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(TITLES), st.dates(date(2020, 1, 1), date(2026, 1, 1)), st.booleans()),
    max_size=12,
)


@given(REPORTS)
@settings(max_examples=60, deadline=None)
def test_bounds_enclose_what_is_seen(told: list[tuple[int, str, date, bool]]) -> None:
    """Whatever reports say, an office is held between its bounds; their order does not matter."""
    reports = [
        called(
            f"r{number}", day.isoformat() if exact else f"{day:%Y-%m}", title, PEOPLE[who][0], former="former" in title
        )
        for number, (who, title, day, exact) in enumerate(told)
    ]
    made = record(load(), *reports).tenures
    for one in made:
        seen_in = Interval.from_edtf(one.seen) if one.seen else None
        days = [one.not_before, seen_in and seen_in.start, seen_in and seen_in.last, one.not_after]
        known = [day if isinstance(day, date) else date.fromisoformat(day) for day in days if day]
        assert known == sorted(known)
        assert bool(one.not_before) == bool(one.not_before_reason) == bool(one.not_before_claims)
        assert bool(one.not_after) == bool(one.not_after_reason) == bool(one.not_after_claims)
    assert record(load(), *reversed(reports)).tenures == made
