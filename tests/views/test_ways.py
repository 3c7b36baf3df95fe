"""What a question in plain words names."""

import pytest

from dragoman.lexicon import load
from dragoman.views.ways import Heard, Office, fitting, heard, people, ways
from tests.views.desk import MOUTELA, SOLBERGET, VASQUILHO, Desk, person


@pytest.mark.parametrize(
    ("asked", "sides", "offices"),
    [
        (
            "When did Portugal's prime minister last meet Norway's foreign minister?",
            ("PRT", "NOR"),
            (Office("prime minister", "PRT"), Office("foreign minister", "NOR")),
        ),
        ("portuguese president norway", ("PRT", "NOR"), (Office("president", "PRT"),)),
        (
            "talks of the Prime Minister of Norway in Portugal",
            ("NOR", "PRT"),
            (Office("Prime Minister", "NOR"),),
        ),
        (
            "vice premier prime minister norway",
            ("NOR",),
            (Office("vice premier", "NOR"), Office("prime minister", "NOR")),
        ),
        (
            "deputy prime minister norway portugal",
            ("NOR", "PRT"),
            (Office("deputy prime minister", None),),
        ),
        ("US secretary of state in no mood", ("USA",), (Office("secretary of state", "USA"),)),
        ("secretary general of the UN", (), (Office("secretary general", None),)),
        ("no gas in me", (), ()),
        ("", (), ()),
        ("'’\u202e <b> ''''", (), ()),
    ],
)
def test_what_is_heard(asked: str, sides: tuple[str, ...], offices: tuple[Office, ...]) -> None:
    """States by name or adjective in any case, offices with whose they are; "in", "no" and "me" are no states."""
    assert heard(asked, load()) == Heard(sides, offices)


def test_who_met_whom_last(desk: Desk) -> None:
    """Only where holders of both offices were there; the newest first, with its words and the pages that tell more."""
    report = desk.report("one", "Solberget met Vasquilho. Solberget met Moutela. Lund met Vasquilho.", "2021-03-06")
    lund = person("Eva Lund", "NOR", "Deputy Prime Minister and Foreign Minister")
    met = [
        desk.event(desk.claim(report, "meeting", words, {"participant": both}, when=day))
        for words, both, day in (
            ("Lund met Vasquilho", (lund, VASQUILHO), "2021-03-05"),
            ("Solberget met Moutela", (SOLBERGET, MOUTELA), "2021-03-04"),
            ("Solberget met Vasquilho", (SOLBERGET, VASQUILHO), "2021-03-03"),
        )
    ]
    asked = heard("Norwegian prime minister, Portugal's prime minister", load())
    assert fitting(met, asked, load()) == [met[2]]
    assert fitting(met, heard("norway's foreign minister, portugal", load()), load()) == [met[0]]
    none = ways(desk.ledger(), heard("norway's king and portugal's president", load()), [], among=3)
    assert none is not None
    assert none.bullets[0][0].text == "None of their last 3 contacts in the record is of holders of these offices."
    section = ways(desk.ledger(), asked, [met[2]])
    assert section is not None
    told = [bullet[0] for bullet in section.bullets]
    assert told[0].text == (
        "**Last: 3 March 2021.** Prime Minister Ingrid Solberget of Norway met Prime Minister Tomé Vasquilho of Portugal."
    )
    assert section.bullets[0][1].text == "One account tells it."
    assert told[0].notes[0].quote.startswith("Solberget met Vasquilho")
    assert [one.leads_to for one in told] == [
        f"event {met[2].id}",
        "pair NOR PRT",
        "office NOR prime minister",
        "office PRT prime minister",
    ]


def test_the_accounts_of_the_last_contact(desk: Desk) -> None:
    """Where two reports tell it, one step leads to both side by side."""
    both = {"participant": (SOLBERGET, VASQUILHO)}
    one = desk.claim(desk.report("one", "Solberget met Vasquilho.", None), "meeting", "Solberget met", both)
    two = desk.claim(desk.report("two", "Vasquilho met Solberget.", None), "meeting", "Vasquilho met", both)
    event = desk.event(one, two)
    section = ways(desk.ledger(), heard("norway and portugal", load()), [event])
    assert section is not None
    assert section.bullets[0][1].leads_to == f"comparison {event.id}"


def test_a_question_that_names_one_state(desk: Desk) -> None:
    """It leads to that state's page; one that names none leads nowhere."""
    section = ways(desk.ledger(), heard("norway", load()), ())
    assert section is not None
    assert [bullet[0].leads_to for bullet in section.bullets] == ["state NOR"]
    assert ways(desk.ledger(), heard("gas", load()), ()) is None


def test_people_by_their_full_names(desk: Desk) -> None:
    """In any case; a surname alone may be anybody's."""
    report = desk.report("one", "Ingrid Solberget met Tomé Vasquilho.", None)
    desk.claim(report, "meeting", "met", {"participant": (SOLBERGET, VASQUILHO)})
    ledger = desk.ledger()
    assert people("when did ingrid solberget meet tomé Vasquilho's men", ledger.known) == (
        "Ingrid Solberget",
        "Tomé Vasquilho",
    )
    assert people("Solberget", ledger.known) == ()
    section = ways(ledger, Heard(), (), ("Ingrid Solberget",))
    assert section is not None
    assert section.bullets[0][0].leads_to == "person Ingrid Solberget"


def test_contacts_of_the_same_days(desk: Desk) -> None:
    """What may have been on the same day is not told to have been before."""
    report = desk.report("one", "Solberget met Vasquilho. They sat. They spoke.", None)
    both = {"participant": (SOLBERGET, VASQUILHO)}
    days = (("Solberget met", "2021-03-03/2021-03-05"), ("They sat", "2021-03-04"), ("They spoke", "2021-02-01"))
    events = [desk.event(desk.claim(report, "meeting", words, both, when=when)) for words, when in days]
    section = ways(desk.ledger(), heard("norway and portugal", load()), events)
    assert section is not None
    assert [bullet[0].text.split(" Prime")[0] for bullet in section.bullets[:3]] == [
        "**Last: 3–5 March 2021.**",
        "Also 4 March 2021.",
        "Before that: 1 February 2021.",
    ]
