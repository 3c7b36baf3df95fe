"""Later evidence is proposed with its reason, and never from the report that tells the pledge."""

import pytest

from dragoman.model import Claim
from dragoman.model.claim import Value
from dragoman.record.pledging import Dealings, pledges, proposals
from tests.record.builder import Report, body
from tests.record.pledging.conftest import LUND, NORWAY, PERU, QUISPE, Deal, agreed, pledge

MAY = "2024-05-02"


def shown(dealings: Dealings) -> list[tuple[str, str]]:
    """The kind and reason of everything proposed."""
    return [(one.kind, one.reason) for each in pledges(dealings) for one in proposals(each, dealings)]


def told(words: str, published: str = "2025-02-10", path: str = "later.txt") -> Report:
    """A later report."""
    return Report(path, f"{words}.", published=published)


def promised(words: str) -> Report:
    """A report of May 2024 in which the Norwegian prime minister promises."""
    report = Report("may.txt", f"{words}.", published=MAY)
    pledge(report, words)
    return report


def both(words: str) -> Report:
    """A report of May 2024 in which the two agree."""
    report = Report("may.txt", f"They {words}.", published=MAY)
    agreed(report, words)
    return report


def signed(title: str, published: str = "2025-02-10") -> Report:
    """A report of a signing."""
    report = told(f"Norway and Peru signed the {title} on February 7", published)
    roles = {"party": [NORWAY, PERU]}
    values = {"title": title, "status": "signed"}
    report.claim("agreement", f"Norway and Peru signed the {title}", roles, time="February 7", values=values)
    return report


def met(words: str) -> Report:
    """A report of a meeting of the two leaders."""
    report = told(f"{words} on October 3", "2024-10-10")
    report.claim("meeting", words, {"participant": [LUND, QUISPE]}, time="October 3")
    return report


def test_a_paper_signed_on_the_matter(deal: Deal) -> None:
    """An agreement on copper answers the promise to sign one; one on opera does not."""
    first = promised("Norway will sign an agreement on copper smelting")
    assert shown(deal(first, signed("Agreement on Copper Smelting"))) == [
        ("agreement", "a paper signed later names “copper” and “smelting”, as the pledge does")
    ]
    assert shown(deal(first, signed("Agreement on Opera"))) == []


def test_what_came_before_is_no_evidence(deal: Deal) -> None:
    """A paper that was signed in February 2024 cannot answer a promise of May."""
    assert (
        shown(deal(promised("Norway will sign an agreement on copper"), signed("Agreement on Copper", "2024-02-10")))
        == []
    )


def test_a_statement_of_the_body_that_the_pledge_names(deal: Deal) -> None:
    """They wished to work through a group, and the group made a statement."""
    first = both("agreed to deepen their work in the Strategic Consultative Group")
    assert shown(deal(first, signed("Joint Statement of the Strategic Consultative Group"))) == [
        ("agreement", "a paper signed later is of the Strategic Consultative Group, which the pledge names")
    ]


def test_the_body_that_was_to_sit(deal: Deal) -> None:
    """The ocean council sat; the harbour forum is another body."""
    first = both("agreed to convene the Norway-Peru Ocean Council before long, and to explore the High Level Dialogue")
    for name, expected in (
        ("Norway-Peru Ocean Council", 1),
        ("Norway-Peru Harbour Forum", 0),
        ("Norway-Peru High-Level Dialogue", 1),
    ):
        report = told(f"The {name} sat on February 3")
        roles = {"mechanism": [body(name)], "participant": [LUND, QUISPE]}
        report.claim("session", f"The {name} sat", roles, time="February 3")
        assert len(shown(deal(first, report))) == expected


def test_a_guest_who_was_asked(deal: Deal) -> None:
    """Who was invited came; when somebody else comes, it is another visit."""
    first = Report("may.txt", "Lund asked Quispe to visit Norway.", published=MAY)
    values = {"content": "asked Quispe to visit Norway", "force": "invite"}
    roles = {"speaker": [LUND], "addressee": [QUISPE]}
    first.claim("statement", "asked Quispe to visit Norway", roles, values=values)
    report = told("President Rosa Quispe was in Oslo on February 3. She met Lund")
    report.claim(
        "visit",
        "was in Oslo",
        {"guest": [QUISPE], "destination": [NORWAY]},
        time="February 3",
        where="Oslo",
        where_country="NOR",
    )
    assert shown(deal(first, report)) == [("visit", "Rosa Quispe came later, as the invitation asked")]
    other = told("Rosa Quispe's minister was in Oslo on February 3")
    minister = {"guest": [type(QUISPE)("Ana Rojas", "person", "Ana Rojas", country="PER")], "destination": [NORWAY]}
    other.claim("visit", "was in Oslo", minister, time="February 3", where="Oslo", where_country="NOR")
    assert shown(deal(first, other)) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("agreed to speak again soon", 1),
        ("agreed to stay in close touch", 1),
        ("agreed to stay in close touch in the coming days", 0),
        ("agreed to stay in close touch with their allies", 0),
        ("agreed to hold a meeting on the margins of the summit", 0),
        ("agreed that their teams would stay in close touch", 0),
        ("agreed that they and their teams would stay in close touch", 1),
    ],
)
def test_those_who_were_to_meet_again(deal: Deal, words: str, count: int) -> None:
    """The leaders met five months later: late for "the coming days", and not their teams."""
    assert len(shown(deal(both(words), met("Kari Lund met Rosa Quispe")))) == count


def figure(period: str, amount: float) -> Report:
    """A report of a number."""
    report = told(f"Trade of Norway and Peru came to {amount:.0f} kroner in {period}")
    values: dict[str, Value] = {"metric": "bilateral trade", "amount": amount, "unit": "NOK", "period": period}
    words = f"Trade of Norway and Peru came to {amount:.0f} kroner in {period}"
    report.claim("figure", words, {"party": [NORWAY, PERU]}, values=values)
    return report


def test_a_number_that_was_to_grow(deal: Deal) -> None:
    """The number of 2024 is known in 2025; the one of 2023 is older than the pledge, that of 2030 a wish."""
    first = promised("Norway will raise trade with Peru to 5 billion kroner")
    assert shown(deal(first, figure("2024", 6e9))) == [
        ("figure", "a later figure is of “trade”, which the pledge is to raise; it reaches 5,000,000,000")
    ]
    assert shown(deal(first, figure("2024", 4e9)))[0][1].endswith("; it is below 5,000,000,000")
    assert shown(deal(first, figure("2023", 6e9))) == []
    assert shown(deal(first, figure("2030", 6e9))) == []


def test_a_measure_by_the_side_that_promised_it(deal: Deal) -> None:
    """Norway was to open the consulate, and an embassy was opened by Norway, not by Peru."""
    first = promised("Norway will open a consulate in Cusco")
    for actor, recipient, expected in ((NORWAY, PERU, 1), (PERU, NORWAY, 0)):
        report = told("An embassy was opened on February 3")
        roles = {"actor": [actor], "recipient": [recipient]}
        values = {"measure": "open embassy"}
        report.claim("measure", "An embassy was opened", roles, time="February 3", values=values)
        assert len(shown(deal(first, report))) == expected


def statement(report: Report, words: str, force: str = "state") -> Claim:
    """What the president of Peru says."""
    return report.claim("statement", words, {"speaker": [QUISPE]}, values={"content": words, "force": force})


def test_something_done_in_the_words_of_the_pledge(deal: Deal) -> None:
    """She tells that the school of navigation was opened; that it should be opened is no deed."""
    first = promised("Norway will open a school of navigation in Callao")
    done = told("The school of navigation in Callao was opened")
    statement(done, "The school of navigation in Callao was opened")
    wish = told("The school of navigation in Callao should be opened")
    statement(wish, "The school of navigation in Callao should be opened", "urge")
    assert [kind for kind, _ in shown(deal(first, done))] == ["statement"]
    assert shown(deal(first, wish)) == []


def test_relations_raised(deal: Deal) -> None:
    """The two wished to raise their relations, and did."""
    first = both("agreed to raise relations to a strategic partnership")
    report = told("Norway and Peru established a strategic partnership on February 3")
    values = {"level": "strategic partnership", "change": "established"}
    roles = {"party": [NORWAY, PERU]}
    report.claim("partnership", "established a strategic partnership", roles, time="February 3", values=values)
    assert [kind for kind, _ in shown(deal(first, report))] == ["partnership"]


def test_gifts_of_the_sort_that_was_promised(deal: Deal) -> None:
    """Norway was to give aid for schools; the figure tells of schools."""
    first = promised("Norway will provide assistance for village schools")
    report = told("Norway gave Peru 3 million kroner of aid for village schools")
    values: dict[str, Value] = {"metric": "aid", "amount": 3e6, "unit": "NOK"}
    roles = {"party": [NORWAY, PERU]}
    report.claim("figure", "Norway gave Peru 3 million kroner of aid for village schools", roles, values=values)
    assert [kind for kind, _ in shown(deal(first, report))] == ["figure"]
