"""What an event says once its tellings are one."""

from typing import Any

import pytest

from dragoman.lexicon import Lexicon, load
from dragoman.model import Claim, Event, Party, Record
from dragoman.record import assemble
from dragoman.record.identity.merge import told as told_together
from tests.record.builder import Report, person, state

LIMA = person("Ana Lima", "PRT", "Prime Minister")
KEITA = person("Mato Keita", "MLI", "President")
LONG = "Ana Lima met Mato Keita in Bamako and the two talked for long about fish, schools and roads on March 4, 2024"


def told(
    path: str, text: str, *people: Party, published: str = "2024-03-05", act: str = "meeting", **more: Any
) -> Report:
    """A report that tells one thing by its whole text."""
    report = Report(path, text, published=published, publisher=f"Publisher of {path}")
    roles = {"participant": people} if act == "meeting" else {"guest": people, "destination": [state("Mali", "MLI")]}
    report.claim(act, text, roles, **more)
    return report


def event(lexicon: Lexicon, *reports: Report) -> Event:
    """The one event that the reports tell."""
    (one,) = assemble([report.draft() for report in reports], lexicon).events
    return one


def test_the_seventh_session(record: Record) -> None:
    """Two reports tell one sitting; the day is the one that fits both, the place the one that is told."""
    (session,) = [one for one in record.events if one.act == "session"]
    assert (session.when, session.when_basis, session.where) == ("2024-03-04", "inferred", "Oslo")
    assert [party.name for party in session.roles["chair"]] == ["Wanjiru Otieno", "Liv Aasen"]
    assert session.values["ordinal"] == 7
    assert len(session.documents) == session.independent_accounts == 2
    assert session.conflicts == ()
    assert session.merge_reasons == (
        "undated.txt and dated.txt tell the same session: the number +0.60: both are sitting 7; the body +0.60: the "
        "body is the Kenya-Norway Joint Commission; the chairs +0.10: Liv Aasen and Wanjiru Otieno in the chair of "
        "both; the day +0.40: the time agrees (2024-03-03/2024-03-04 and 2024-03-04).",
    )


def test_the_visit_keeps_its_stay(record: Record) -> None:
    """The stay is 3 to 4 March, though another report gives no day; the onward journey is another visit."""
    visits = [one for one in record.events if one.act == "visit"]
    assert [(one.when, [party.country for party in one.roles["destination"]]) for one in visits] == [
        ("2024-03-03/2024-03-04", ["NOR"]),
        (None, ["ISL"]),
    ]


def test_a_copied_sentence_is_no_second_witness(lexicon: Lexicon) -> None:
    """The report that copies adds an account, not an independent one."""
    first = told("a.txt", LONG, LIMA, KEITA, time="March 4, 2024")
    second = told("b.txt", f"{LONG}.", LIMA, KEITA, time="March 4, 2024", published="2024-03-06")
    merged = event(lexicon, first, second)
    assert len(merged.accounts) == 2
    assert merged.independent_accounts == 1
    assert "both are told by the same sentence" in merged.merge_reasons[0]


def test_words_of_ones_own_are_a_second_witness(lexicon: Lexicon) -> None:
    """Another wording of the same meeting counts."""
    second = told("b.txt", "On March 4, 2024 Keita received Lima.", LIMA, KEITA, time="March 4, 2024")
    merged = event(lexicon, told("a.txt", LONG, LIMA, KEITA, time="March 4, 2024"), second)
    assert merged.independent_accounts == 2
    assert [one.publisher for one in merged.accounts] == ["Publisher of a.txt", "Publisher of b.txt"]


def test_a_plan_that_happened_has_occurred(lexicon: Lexicon) -> None:
    """The plan stays as an account and contradicts nothing."""
    plan = told("a.txt", "Lima will meet Keita on March 4, 2024 in Kati.", LIMA, KEITA, time="March 4, 2024",
                tense="future", modality="planned", where="Kati", where_country="MLI", published="2024-03-01")  # fmt: skip
    done = told(
        "b.txt", "Lima met Keita on Monday in Bamako.", LIMA, KEITA, time="Monday", where="Bamako", where_country="MLI"
    )
    merged = event(lexicon, plan, done)
    assert (merged.modality, merged.where, merged.conflicts) == ("occurred", "Bamako", ())
    assert len(merged.accounts) == 2


def test_a_day_that_only_the_plan_tells(lexicon: Lexicon) -> None:
    """It took place in March, and was planned for the 4th: it took place on the 4th, as far as is known."""
    plan = told("a.txt", "Lima will meet Keita in Kati on March 4, 2024.", LIMA, KEITA, time="March 4, 2024",
                tense="future", modality="planned", where="Kati", published="2024-03-01")  # fmt: skip
    done = told(
        "b.txt", "Lima met Keita in Kati in March.", LIMA, KEITA, time="March", where="Kati", published="2024-04-02"
    )
    merged = event(lexicon, plan, done)
    assert (merged.modality, merged.when, merged.when_basis) == ("occurred", "2024-03-04", "inferred")


def test_the_fullest_names_and_titles(lexicon: Lexicon) -> None:
    """A surname and a state give way to the person that another report names."""
    short = told("a.txt", "Lima met Keita on March 4, 2024.", person("Lima", "PRT"), KEITA, time="March 4, 2024")
    full = told("b.txt", "Prime Minister Ana Lima met Keita on March 4, 2024.", LIMA, KEITA, time="March 4, 2024")
    merged = event(lexicon, short, full)
    assert [(one.name, one.office) for one in merged.roles["participant"]] == [
        ("Ana Lima", "Prime Minister"),
        ("Mato Keita", "President"),
    ]


def test_an_unnamed_official_gives_way_to_the_name(lexicon: Lexicon) -> None:
    """The Prime Minister of Portugal is there once."""
    unnamed = person("Prime Minister", "PRT", "Prime Minister")
    first = told(
        "a.txt",
        "The Prime Minister met Keita in Kati on March 4, 2024.",
        unnamed,
        KEITA,
        time="March 4, 2024",
        where="Kati",
    )
    second = told("b.txt", "Lima met Keita in Kati on March 4, 2024.", LIMA, KEITA, time="March 4, 2024", where="Kati")
    assert [one.name for one in event(lexicon, first, second).roles["participant"]] == ["Mato Keita", "Ana Lima"]


def test_accounts_that_differ(lexicon: Lexicon) -> None:
    """One report says Bamako, another Kati; one says President, the other Interim Leader."""
    first = told(
        "a.txt",
        "They met in Bamako on March 4, 2024.",
        LIMA,
        KEITA,
        time="March 4, 2024",
        where="Bamako",
        where_country="MLI",
    )
    other = person("Mato Keita", "MLI", "Interim Leader")
    second = told(
        "b.txt",
        "They met in Kati on March 4, 2024.",
        LIMA,
        other,
        time="March 4, 2024",
        where="Kati",
        where_country="MLI",
    )
    merged = event(lexicon, first, second)
    assert [(one.field, [value for value, _ in one.values]) for one in merged.conflicts] == [
        ("where", ["Bamako", "Kati"]),
        ("office of Mato Keita", ["President", "Interim Leader"]),
    ]


def test_two_words_for_one_office(lexicon: Lexicon) -> None:
    """The Head of State is the President, and a minister is not made another one by a shorter title."""
    other = person("Mato Keita", "MLI", "Head of State")
    first = told("a.txt", "They met on March 4, 2024.", LIMA, KEITA, time="March 4, 2024")
    second = told("b.txt", "They met on March 4, 2024.", LIMA, other, time="March 4, 2024")
    assert event(lexicon, first, second).conflicts == ()


@pytest.mark.parametrize(
    ("title", "differs"),
    [
        ("Defence Minister", True),
        ("Deputy Foreign Minister", True),
        ("Foreign Secretary", False),
        ("Minister", False),
        ("State Councilor and Foreign Minister", False),
        ("State Councilor", False),
        ("top diplomat", False),
    ],
)
def test_titles_that_one_person_may_bear(lexicon: Lexicon, title: str, differs: bool) -> None:
    """A foreign minister may be called other things, and hold an honour beside; defence is another's office."""
    minister, other = (person("Mato Keita", "MLI", one) for one in ("Foreign Minister", title))
    first = told("a.txt", "They met on March 4, 2024.", LIMA, minister, time="March 4, 2024")
    second = told("b.txt", "They met on March 4, 2024.", LIMA, other, time="March 4, 2024")
    assert [one.field for one in event(lexicon, first, second).conflicts] == ["office of Mato Keita"] * differs


def test_names_in_capitals_give_way(lexicon: Lexicon) -> None:
    """Some ministries write family names in capitals; others do not."""
    loud = person("Ana LIMA", "PRT", "Prime Minister")
    first = told("a.txt", "They met on March 4, 2024.", loud, KEITA, time="March 4, 2024")
    second = told("b.txt", "They met on March 4, 2024.", LIMA, KEITA, time="March 4, 2024")
    assert event(lexicon, first, second).roles["participant"][0].name == "Ana Lima"


def test_a_bridge_does_not_join_what_is_apart(lexicon: Lexicon) -> None:
    """A telling without a day fits both meetings; it joins one, and the two days stay two events."""
    reports = [
        told("a.txt", "They met on March 4, 2024.", LIMA, KEITA, time="March 4, 2024", published="2024-03-06"),
        told("b.txt", "They met on March 5, 2024.", LIMA, KEITA, time="March 5, 2024", published="2024-03-06"),
        told("c.txt", "They met.", LIMA, KEITA, published="2024-03-06"),
    ]
    events = assemble([report.draft() for report in reports], lexicon).events
    assert [(one.when, len(one.claims)) for one in events] == [("2024-03-04", 2), ("2024-03-05", 1)]


def test_ids_of_events_outlive_a_later_report(lexicon: Lexicon) -> None:
    """What is added later does not rename what was there."""
    first = told("b.txt", LONG, LIMA, KEITA, time="March 4, 2024")
    later = told(
        "a.txt", "Keita received Lima on March 4, 2024.", LIMA, KEITA, time="March 4, 2024", published="2024-03-07"
    )
    assert event(lexicon, first).id == event(lexicon, first, later).id


def test_an_affirmed_partnership_is_no_event(lexicon: Lexicon) -> None:
    """To name a relationship changes nothing."""
    report = Report("a.txt", "The close partnership grows.", published="2024-03-05")
    parties = {"party": [state("Mali", "MLI"), state("Portugal", "PRT")]}
    report.claim(
        "partnership", "close partnership", parties, values={"level": "close partnership", "change": "affirmed"}
    )
    assert assemble([report.draft()], lexicon).events == ()


def test_a_happening_is_as_sure_as_the_surest_telling_of_its_time() -> None:
    """A surer claim that tells no time does not vouch for the time that a doubtful one tells."""
    dated = Claim("a", "meeting", "d", "d.txt", "occurred", {}, (), "by hand", when="2024-03-04", confidence=0.6)
    undated = Claim("b", "meeting", "e", "e.txt", "occurred", {}, (), "by hand", confidence=0.95)
    agreed = Claim("c", "meeting", "f", "f.txt", "occurred", {}, (), "by hand", when="2024-03-04", confidence=0.8)
    assert told_together([dated, undated], load(), id="x").confidence == 0.6
    assert told_together([dated, undated, agreed], load(), id="x").confidence == 0.8
