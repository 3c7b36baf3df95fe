"""What each field of an event rests on."""

from dataclasses import replace

from dragoman.model import Conflict, Line, TimeRef, Zone
from dragoman.reading.timexes import find
from dragoman.views.support import Support, supports
from tests.views.desk import Desk, person, state

BO, ANA = person("Bo Vik", "NOR", "Envoy", "Vik"), person("Ana Moutela", "PRT", "President")
FIRST = "It rained. Envoy Bo Vik came.\n\nLater Vik met Ana Moutela in Faro on 8 March 2021. They parted at noon."
SECOND = "Ana Moutela received Bo Vik in Lagos."


def told(desk: Desk) -> dict[str, Support]:
    """A meeting that two reports place in two towns, by field."""
    first = desk.report("one", FIRST, "2021-03-09", publisher="Fjord Wire")
    second = desk.report("two", SECOND, None)
    roles = {"participant": (BO, ANA)}
    at = FIRST.index("8 March")
    (timex,) = find("8 March 2021")
    time = TimeRef(replace(timex, start=at, end=at + 12))
    one = desk.claim(
        first, "meeting", "met Ana Moutela", roles, when="2021-03-08", when_basis="explicit", where="Faro", time=time
    )
    two = desk.claim(second, "meeting", "received Bo Vik", roles, where="Lagos", copy_of=one.id, confidence=0.7)
    conflict = Conflict("where", (("Faro", (one.id,)), ("Lagos", (two.id,))))
    event = desk.event(one, two, conflicts=(conflict,))
    return {f"{one.field} {one.value.text}": one for one in supports(desk.ledger(), event)}


def test_every_field_with_its_words(desk: Desk) -> None:
    """The words in bold, among those of their sentence, lead to where they stand."""
    found = told(desk)
    assert list(found) == [
        "date 8 March 2021",
        "place Faro",
        "who met Bo Vik, Envoy, Norway",
        "who met Ana Moutela, President, Portugal",
    ]
    (date,) = found["date 8 March 2021"].grounds
    at = FIRST.index("8 March")
    assert date.words == Line(
        "Later Vik met Ana Moutela in Faro on **8 March 2021**.",
        leads_to=f"document {desk.documents[0].id} {at} {at + 12}",
    )
    assert date.source.text == "Fjord Wire, 9 March 2021 (one)"
    assert date.remark is None


def test_a_person_is_named_by_the_words_nearest_to_the_claim(desk: Desk) -> None:
    """ "Vik", where he met her, not where he came; the name leads to his page."""
    support = told(desk)["who met Bo Vik, Envoy, Norway"]
    assert support.value.leads_to == "person Bo Vik"
    assert support.grounds[0].words.text == "Later **Vik** met Ana Moutela in Faro on 8 March 2021."
    assert support.grounds[1].words.text == "Ana Moutela received Bo **Vik** in Lagos."


def test_a_difference_is_open(desk: Desk) -> None:
    """The other report's place, its words, and that these are copied."""
    place = told(desk)["place Faro"]
    assert place.disputed
    assert [one.otherwise for one in place.grounds] == [None, "Lagos"]
    assert place.grounds[1].words.text == "Ana Moutela received Bo Vik in **Lagos**."
    assert place.grounds[1].remark == "the sentence is copied"
    assert place.grounds[1].doubt == "likely"


def test_a_wider_date_is_no_difference(desk: Desk) -> None:
    """A report that tells the week does not gainsay one that tells the day."""
    first = desk.report("one", FIRST, "2021-03-09")
    roles = {"participant": (BO, ANA)}
    one = desk.claim(first, "meeting", "met Ana Moutela", roles, when="2021-03-08")
    two = desk.claim(first, "meeting", "Envoy Bo Vik came", roles, when="2021-03", when_basis="inferred")
    (date, *_) = supports(desk.ledger(), desk.event(one, two))
    assert not date.disputed
    assert [one.otherwise for one in date.grounds] == [None, "March 2021"]
    assert date.grounds[1].remark == "worked out with other reports"


def test_times_taken_from_another_claim(desk: Desk) -> None:
    """A meeting told during a visit takes its days from the words that tell the visit."""
    text = "Vik visited Faro on 8 March 2021. He met Ana Moutela."
    report = desk.report("one", text, "2021-03-09")
    (timex,) = find(text)
    visit = desk.claim(report, "visit", "Vik visited Faro", {"guest": (BO,)}, when="2021-03-08", time=TimeRef(timex))
    met = desk.claim(
        report, "meeting", "met Ana Moutela", {"participant": (BO, ANA)}, when="2021-03-08", time=TimeRef(like=visit.id)
    )
    date = supports(desk.ledger(), met)[0]
    assert date.grounds[0].words.text == "Vik visited Faro on **8 March 2021**."


def test_values_and_states(desk: Desk) -> None:
    """The number of a sitting and the title of a paper stand in words of their own; a state has no page."""
    report = desk.report("one", "Norway and Portugal held the 4th round and signed the Cork Accord, a treaty.", None)
    party = {"party": (state("NOR", "Norway"),)}
    claim = desk.claim(report, "agreement", "signed the", party, {"title": "Cork Accord", "ordinal": 4, "kind": ""})
    parties, number, title = supports(desk.ledger(), claim)
    assert (parties.field, parties.value) == ("parties", Line("Norway"))
    assert number.value.text == "4th"
    assert "the **4th** round" in number.grounds[0].words.text
    assert "signed the **Cork Accord**, a treaty" in title.grounds[0].words.text


def test_claims_without_a_report(desk: Desk) -> None:
    """Of a report that is not at hand nothing is quoted."""
    report = desk.report("one", "Vik met Ana Moutela.", None)
    claim = desk.claim(report, "meeting", "met", {"participant": (BO, ANA)})
    desk.documents.clear()
    assert supports(desk.ledger(), claim) == ()


def test_the_header_of_a_file_is_no_part_of_its_words(desk: Desk) -> None:
    """What is quoted begins where the report begins."""
    text = "published: 2021-03-09\n\nVik met Ana Moutela."
    report = desk.report("one", text, "2021-03-09")
    desk.documents[0] = replace(report, zones=(Zone("body", 23, len(text)),))
    claim = desk.claim(desk.documents[0], "meeting", "met", {"participant": (BO, ANA)})
    ana = supports(desk.ledger(), claim)[1]
    assert ana.grounds[0].words.text == "Vik met **Ana Moutela**."
