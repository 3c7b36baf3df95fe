"""Accounts of one event side by side: a call of two prime ministers as each of their offices told it."""

from dataclasses import replace

import pytest

from dragoman.errors import UnknownName
from dragoman.formats import markdown, terminal
from dragoman.model import Conflict, Event, Page, Zone
from dragoman.views.choice import Asked, by_id, by_words
from dragoman.views.comparison import comparison, wording
from dragoman.views.ledger import Ledger
from tests.views.desk import NOR, SOLBERGET, VASQUILHO, Desk, Values

OSLO = """Solberget and Vasquilho speak of cod
Prime Minister Ingrid Solberget spoke by telephone with Prime Minister Tomé Vasquilho of Portugal on 9 June.
Both welcomed the opening of the two fish markets in the harbours of Bergen and Faro this spring.
Norway will send nine ships of dried cod to Faro before the winter, Solberget said.
The weather over the North Sea is bad.
"""
LISBON = """Vasquilho calls Oslo
Prime Minister Tomé Vasquilho had a telephone call with his colleague Ingrid Solberget on 10 June.
Vasquilho said that Portugal has a right to the cod that its sailors were the first to salt.
Both welcomed the opening of the two fish markets in the harbours of Bergen and Faro this spring.
Seven ships of dried cod will come to Faro from Norway before the winter, Solberget promised.
"""


def calls(desk: Desk) -> Event:
    """One call, told on two days and with two numbers of ships."""
    call: Values = {"format": "call"}
    both = {"participant": (SOLBERGET, VASQUILHO)}
    first = desk.report("oslo", OSLO, "2021-06-10", publisher="Office of the Prime Minister")
    second = desk.report("lisbon", LISBON, "2021-06-11", publisher="Palace of the Tagus")
    one = desk.claim(first, "meeting", "spoke by telephone with Prime Minister", both, call, when="2021-06-09")
    two = desk.claim(second, "meeting", "had a telephone call with his colleague", both, call, when="2021-06-10")
    ships: Values = {"topics": ("fishing",), "force": "pledge"}
    desk.claim(first, "pledge", "Norway will send nine ships of dried cod", {"speaker": (SOLBERGET,)}, ships)
    desk.claim(second, "pledge", "Seven ships of dried cod will come", {"speaker": (SOLBERGET,)}, ships)
    desk.claim(second, "statement", "Portugal has a right to the cod", {"speaker": (VASQUILHO,)}, {"topics": ("law",)})
    days = Conflict("when", (("2021-06-09", (one.id,)), ("2021-06-10", (two.id,))))
    return desk.event(one, two, conflicts=(days,))


@pytest.fixture
def page(desk: Desk) -> Page:
    event = calls(desk)
    return comparison(desk.ledger(), event)


def cells(page: Page) -> list[tuple[str, ...]]:
    """The rows of the side-by-side table as words."""
    (section,) = [one for one in page.sections if one.title == "Passage by passage"]
    assert section.table is not None
    return [tuple(cell.text for cell in row) for row in section.table.rows]


def test_what_both_tell_stands_side_by_side(page: Page) -> None:
    """The call itself in other words, one sentence word for word, one promise in other words."""
    told = {row[0]: row[1:] for row in cells(page) if row[0].startswith("both, in the same")}
    market = "“Both welcomed the opening of the two fish markets in the harbours of Bergen and Faro this spring.”"
    assert told == {"both, in the same words": (market, market)}
    other = [row[1:] for row in cells(page) if row[0] == "both, in other words"]
    assert any("spoke by telephone" in one and "had a telephone call" in two for one, two in other)
    assert any("nine ships" in one and "Seven ships" in two for one, two in other)


def test_what_one_alone_tells(page: Page) -> None:
    """The right to the cod is told in Lisbon only, and the other cell says so in words."""
    (right,) = [row for row in cells(page) if "a right to the cod" in " ".join(row)]
    assert right[:2] == ("only Palace of the Tagus", "not told")


def test_what_they_tell_differently(page: Page) -> None:
    """The day, and the number of ships, each with the words of both."""
    (section,) = [one for one in page.sections if one.title == "What they tell differently"]
    told = [[line.text for line in bullet] for bullet in section.bullets]
    assert told == [
        [
            "**Date.**",
            "oslo: 9 June 2021;",
            "lisbon: 10 June 2021.",
            "One day apart: the clocks of the two capitals may explain it.",
        ],
        ["**Number of ships.**", "oslo: nine ships;", "lisbon: Seven ships."],
    ]
    assert all(line.notes or line.about_record for bullet in section.bullets for line in bullet)


def test_a_plan_moved_to_another_day(desk: Desk) -> None:
    """Announced for the 3rd, told as of the 9th: of the announcement only its own sentence is shown."""
    roles = {"participant": (SOLBERGET, VASQUILHO)}
    text = "Solberget will see Vasquilho on 3 May. The stables were swept."
    plan = desk.report("plan", text, "2021-05-01")
    done = desk.report("done", "Solberget saw Vasquilho on 9 May.", "2021-05-10")
    one = desk.claim(done, "meeting", "saw Vasquilho on 9 May", roles, None, when="2021-05-09")
    words = "will see Vasquilho on 3 May"
    two = desk.claim(plan, "meeting", words, roles, None, when="2021-05-03", modality="planned")
    page = comparison(desk.ledger(), desk.event(one, two))
    (section,) = [one for one in page.sections if one.title == "What they tell differently"]
    assert [line.text for line in section.bullets[0]] == [
        "**Date planned and date told.**",
        "plan: planned for 3 May 2021;",
        "done: told as of 9 May 2021.",
    ]
    assert "stables" not in markdown.render(page)


def test_papers_are_counted_over_the_whole_account(desk: Desk) -> None:
    """Eleven in one report and thirteen in the other, though in sentences that are not alike; ministers are not papers."""
    roles = {"participant": (SOLBERGET, VASQUILHO)}
    told = (
        "The talks were short. Eleven documents came out of the day. Six ministers had come.",
        "It is the chief of thirteen documents, they say. Four ministers were sent for.",
    )
    claims = []
    for number, text in enumerate(told):
        report = desk.report(f"r{number}", f"Solberget met Vasquilho on 9 May. {text}", "2021-05-10")
        claims.append(desk.claim(report, "meeting", "met Vasquilho on 9 May", roles, None, when="2021-05-09"))
    page = comparison(desk.ledger(), desk.event(*claims))
    (section,) = [one for one in page.sections if one.title == "What they tell differently"]
    assert [[line.text for line in bullet] for bullet in section.bullets] == [
        ["**Number of documents.**", "r0: Eleven documents;", "r1: thirteen documents."]
    ]


def test_headlines_stand_first(desk: Desk) -> None:
    """Each report's own; one that has none is said to have none."""
    roles = {"participant": (SOLBERGET, VASQUILHO)}
    claims = []
    for number, title in enumerate(("Two prime ministers meet in Faro", "")):
        body = "Solberget met Vasquilho in Faro on 9 May.\n"
        text = f"{title}\n\n{body}" if title else body
        start = text.index(body)
        zones = (Zone("headline", 0, len(title)),) if title else ()
        report = desk.report(f"r{number}", text, "2021-05-10")
        desk.documents[-1] = replace(report, zones=(*zones, Zone("body", start, len(text))))
        claims.append(desk.claim(report, "meeting", "met Vasquilho in Faro", roles, None, when="2021-05-09"))
    first = cells(comparison(desk.ledger(), desk.event(*claims)))[0]
    assert first == ("headline", "“Two prime ministers meet in Faro”", "none")


def test_the_event_as_each_gives_it(page: Page) -> None:
    """Date and people in a column each."""
    text = markdown.render(page)
    assert "| field | Office of the Prime Minister | Palace of the Tagus |" in text
    assert "| date | 9 June 2021[^1] | 10 June 2021[^2] |" in text


def test_eighty_columns_suffice(page: Page) -> None:
    """No line of the terminal is wider, and none of the words is lost."""
    text = terminal.render(page, 80)
    assert max(len(line) for line in text.splitlines()) <= 80
    assert "only Palace" in text


def test_as_data(page: Page) -> None:
    """Each cell with its place in its report."""
    assert isinstance(page.data, dict)
    shared = [row for row in page.data["passages"] if row["wording"] == "same"]
    ((one, two),) = [tuple(row["cells"].values()) for row in shared]
    assert OSLO[one[0]["start"] : one[0]["end"]] == one[0]["text"]
    assert LISBON[two[0]["start"] : two[0]["end"]] == two[0]["text"]


def test_one_account_alone(ledger: Ledger) -> None:
    """What only one report tells is not compared; the page says so and lists it."""
    event = next(event for event in ledger.record.events if event.act == "session")
    page = comparison(ledger, event)
    assert page.lead[0].text == (
        "Only one account in the record tells of this, and nothing can be compared: "
        "Harbour Gazette, 6 March 2021 (visit)."
    )
    assert [section.title for section in page.sections] == ["As each account gives it", "What it alone tells"]


def test_what_is_said_elsewhere_is_left_out(desk: Desk) -> None:
    """In one report the minister met two envoys; what was said to the second is no part of the first talk."""
    text = (
        "Ana Moutela met Norway's envoy on 2 May. She promised him a dock for the herring fleet. "
        "Later on 3 May she met Iceland's envoy. She promised him a lighthouse on the cape. "
    )
    report = desk.report("round", text, "2021-05-04")
    moutela, iceland = VASQUILHO, NOR
    one = {"participant": (moutela, NOR)}
    two = {"participant": (moutela, iceland)}
    event = desk.event(desk.claim(report, "meeting", "met Norway's envoy on 2 May", one, None, when="2021-05-02"))
    desk.event(desk.claim(report, "meeting", "met Iceland's envoy", two, None, when="2021-05-03"))
    for words in ("a dock for the herring fleet", "a lighthouse on the cape"):
        desk.claim(report, "pledge", words, {"speaker": (moutela,)}, {"content": words})
    text = markdown.render(comparison(desk.ledger(), event))
    assert "herring" in text
    assert "lighthouse" not in text


def test_only_three_stand_side_by_side(desk: Desk) -> None:
    """A fourth report is named, and shown when it is asked for; an unknown one is answered with those there are."""
    claims = []
    for number in range(4):
        report = desk.report(f"r{number}", "Ingrid Solberget met Tomé Vasquilho in Faro.", f"2021-05-0{number + 1}")
        roles = {"participant": (SOLBERGET, VASQUILHO)}
        claims.append(desk.claim(report, "meeting", "met Tomé Vasquilho in Faro", roles, None, when="2021-05-01"))
    event = desk.event(*claims)
    opened = desk.ledger()
    assert "Not shown: r3 (--account NAME shows them)." in comparison(opened, event).lead[0].text
    assert cells(comparison(opened, event, ("r0", "r3")))[0][0] == "both, in the same words"
    with pytest.raises(UnknownName, match="in a report 'r9'; allowed are r0, r1, r2 and r3"):
        comparison(opened, event, ("r9",))


def test_a_long_account_is_cut(desk: Desk) -> None:
    """A joint statement of forty sentences beside a readout of one: the first are shown, the rest counted or asked for."""
    roles = {"participant": (SOLBERGET, VASQUILHO)}
    numbers = "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"
    long = " ".join(
        f"Article {chr(65 + at % 26)}{one} is about herring and {one * 3}." for at, one in enumerate(numbers)
    )
    claims = []
    for name, text in (("short", ""), ("long", long)):
        report = desk.report(name, f"Solberget met Vasquilho on 9 May. {text}", "2021-05-10")
        claims.append(desk.claim(report, "meeting", "met Vasquilho on 9 May", roles, None, when="2021-05-09"))
    event, opened = desk.event(*claims), desk.ledger()
    rows = cells(comparison(opened, event))
    assert rows[-1] == ("only long", "… 34 more sentences (--whole shows them)", "not told")
    assert len(cells(comparison(opened, event, whole=True))) == 41


def test_an_event_by_its_id_or_in_words(ledger: Ledger) -> None:
    """The beginning of an id, or who and when; several are listed."""
    event = next(event for event in ledger.record.events if event.act == "session")
    assert by_id(ledger, event.id[:6]) is event
    assert by_words(ledger, Asked(("NOR", "PRT"), on="2021-03-04", act="session")) is event
    assert by_words(ledger, Asked(people=("Tomé Vasquilho",), on="2021-06")).when == "2021-06-09"
    with pytest.raises(UnknownName, match="3 events of Norway and Portugal for 3 March 2021 fit; name one by its id"):
        by_words(ledger, Asked(("NOR", "PRT"), on="2021-03-03", act="meeting"))
    with pytest.raises(UnknownName, match="tells of no event of Fiji for 2019"):
        by_words(ledger, Asked(("FJI",), on="2019"))


def test_how_near_two_wordings_are() -> None:
    """Runs of words count as copied; a handful of words, or a name and title, does not."""
    one = "Norway stands ready to open nine of its northern ports to the trawlers of Portugal, she said."
    two = "Norway stands ready to open nine of its northern ports to the trawlers of Portugal, Solberget added."
    assert wording.repeated(one, two) > 0.8
    assert wording.repeated("Prime Minister Ingrid Solberget", "Prime Minister Ingrid Solberget of Norway") == 0
    assert [two[start:end] for start, end in wording.alone(two, [one])] == ["Solberget added"]
    known = wording.weights((one, two, "The weather was bad."))
    assert wording.likeness(one, two, known) > 0.6 > wording.likeness(one, "The weather was bad.", known)


def test_names_that_all_accounts_share_say_little() -> None:
    """Two sentences about one minister are not alike for his name and title."""
    one = "Foreign Minister Julie Tavares chaired it with Foreign Minister Rimbert Pato."
    two = "Foreign Minister Rimbert Pato told the hosts that he was tired of queues."
    names = ("Rimbert Pato", "Julie Tavares", "Foreign Minister")
    plain, told = wording.weights((one, two)), wording.weights((one, two), names)
    assert wording.likeness(one, two, plain) > 0.3 > wording.likeness(one, two, told)


def test_what_is_only_near_is_said_to_be_so(desk: Desk) -> None:
    """Two promises on fishing in rather different words may be one or two; the reader is told so."""
    roles = {"participant": (SOLBERGET, VASQUILHO)}
    fishing: Values = {"topics": ("fishing",), "force": "pledge"}
    told = (
        "Norway will cut the quota for mackerel in the southern waters by half.",
        "There will be a smaller quota for mackerel, with help to the boats of the small ports.",
    )
    claims = []
    for number, text in enumerate(told):
        report = desk.report(f"r{number}", f"Solberget met Vasquilho on 9 May. {text}", "2021-05-10")
        claims.append(desk.claim(report, "meeting", "met Vasquilho on 9 May", roles, None, when="2021-05-09"))
        desk.claim(report, "pledge", text.rstrip("."), {"speaker": (SOLBERGET,)}, fishing)
    rows = cells(comparison(desk.ledger(), desk.event(*claims)))
    assert [row[0] for row in rows] == ["both, in the same words", "both, perhaps on the same matter"]
