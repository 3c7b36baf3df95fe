"""What a claim looks like to those who weigh it."""

from dataclasses import replace

import pytest

from dragoman.model import Claim, Document, Evidence, Party, TimeRef, Timex, Zone
from dragoman.record.signs import signs

TEXT = """Kenya and Norway agree on ports

Deputy President Wanjiru Otieno met King Haldor Vik in Oslo on Monday. She said that trade, ports, roads, rails and the
like would not be "left to chance". His Kenyan counterpart, Foreign Minister Ole Sankale, had come a year before."""
DOCUMENT = Document(
    "d", "d.txt", TEXT, published="2024-03-05", zones=(Zone("headline", 0, 31), Zone("body", 33, len(TEXT)))
)
TIMEX = Timex(86, 92, "Monday", "DATE", "weekday", weekday=1)
OTIENO = Party("Wanjiru Otieno", "person", "Wanjiru Otieno", office="Deputy President", country="KEN")
KING = Party("Haldor Vik", "person", "King Haldor Vik", office="King", country="NOR", country_basis="of")


def claim(act: str, words: str, *parties: Party, role: str = "participant", **more: object) -> Claim:
    start = TEXT.index(words)
    evidence = (Evidence(start, start + len(words), words),)
    fields = {"modality": "occurred", "when": "2024-03-04", "where": "Oslo", "time": TimeRef(), **more}
    return Claim("c", act, "d", "d.txt", roles={role: parties}, evidence=evidence, rule=f"{act}/x", **fields)  # type: ignore[arg-type]


def borne(one: Claim, document: Document = DOCUMENT) -> set[str]:
    """The signs for claims of any act."""
    return {sign for group, sign in signs(one, document) if group == "any"}


def test_every_sign_is_weighed_twice() -> None:
    """For all claims and for those of its act; the act and the rule once."""
    found = signs(claim("meeting", "met King Haldor Vik", OTIENO, KING), DOCUMENT)
    assert found[:2] == (("act", "meeting"), ("rule", "meeting/x"))
    assert {sign for group, sign in found if group == "any"} == {sign for group, sign in found if group == "meeting"}


def test_a_plain_meeting() -> None:
    """Told once, dated by what stands elsewhere; one country is known by "of"."""
    told = borne(claim("meeting", "met King Haldor Vik", OTIENO, KING))
    assert told == {"occurred", "told once", "date told elsewhere", "one-word office", "country by of"}


@pytest.mark.parametrize(
    ("one", "sign"),
    [
        (claim("meeting", "met King", KING, when=None), "date not told"),
        (claim("meeting", "met King", KING, where=None), "place not told"),
        (claim("meeting", "met King", KING, time=TimeRef(TIMEX)), "day and place told"),
        (claim("meeting", "met King", KING, when="2024-03"), "wide date"),
        (claim("meeting", "met King", KING, when="2024-03-04/2024-03-05"), "wide date"),
        (claim("meeting", "met King", KING, when_basis="inferred"), "date inferred"),
        (claim("meeting", "met King", OTIENO, KING, Party("mayor", "person", "the mayor", office="mayor")), "many parties"),
        (claim("meeting", "met King", Party("mayor", "person", "the mayor", office="mayor")), "unnamed person"),
        (claim("meeting", "met King", Party("mayor", "person", "the mayor", office="mayor")), "country not known"),
        (claim("meeting", "met King", Party("mayor", "person", "the mayor", office="mayor")), "description"),
        (claim("meeting", "met King", Party("W. Otieno", "person", "W. Otieno", country="KEN")), "initials"),
        (claim("tenure", "His Kenyan", Party("Ole", "person", "His Kenyan counterpart"), role="holder"), "counterpart"),
        (claim("tenure", "Ole", Party("Ole", "person", "Ole", office="acting President"), role="holder"), "passing office"),
        (claim("tenure", "King Haldor Vik", KING, role="holder"), "plain titles"),
        (claim("tenure", "Ole", KING, role="holder"), "few words"),
        (claim("tenure", "Ole", KING, role="holder"), "late in the report"),
        (claim("agreement", "agree on ports", role="party"), "early in the report"),
        (claim("statement", "She said", Party("Wanjiru Otieno", "person", "She"), role="speaker"), "pronoun"),
        (claim("statement", "She said", KING, role="speaker"), "hypothetical words"),
        (claim("statement", "She said", KING, role="speaker"), "negative words"),
        (claim("statement", "She said", KING, role="speaker"), "quotation"),
        (claim("statement", "She said", KING, role="speaker", values={"force": "urge"}), "force urge"),
        (claim("tenure", "Ole Sankale", KING, role="holder"), "words of the past"),
        (claim("agreement", "agree on ports", role="party"), "headline only"),
        (claim("agreement", "agree on ports", role="party"), "title not told"),
        (claim("figure", "a year", role="party"), "authority not told"),
        (claim("session", "agree on ports", role="chair"), "number not told"),
    ],
)  # fmt: skip
def test_a_sign_is_borne(one: Claim, sign: str) -> None:
    """By what the claim says, or by the sentence that tells it."""
    assert sign in borne(one)


def test_a_stay_is_no_wide_date() -> None:
    """A visit takes days; a statement has no date to miss."""
    assert "wide date" not in borne(claim("visit", "met King", KING, role="guest", when="2024-03-04/2024-03-05"))
    assert "date not told" not in borne(claim("statement", "She said", KING, role="speaker", when=None))


def test_a_report_without_zones_or_date() -> None:
    """Plain text is body."""
    bare = Document("d", "d.txt", TEXT)
    told = borne(claim("agreement", "agree on ports", role="party"), bare)
    assert "report without a date" in told
    assert "headline only" not in told


@pytest.mark.parametrize(
    "party",
    [
        replace(KING, name="H. Vik"),
        replace(KING, name="Vik"),
        replace(KING, text="his counterpart Haldor Vik"),
        replace(KING, office="acting King"),
        replace(KING, country_basis="earlier"),
        replace(KING, office=None),
    ],
)
def test_a_title_that_is_not_plain(party: Party) -> None:
    """Initials, half a name, a title borrowed from another, one for the time being, a country told elsewhere."""
    assert "plain titles" not in borne(claim("tenure", "King Haldor Vik", party, role="holder"))
