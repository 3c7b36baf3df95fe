"""Which claims promise something, which of them are one promise, by when, and in what field."""

from dataclasses import replace

import pytest

from dragoman.record.pledging import pledges
from dragoman.record.pledging.pledges import strength_of
from tests.pipeline import lexicon
from tests.record.builder import Report, state
from tests.record.pledging.conftest import LUND, NORWAY, QUISPE, Deal, agreed, pledge


@pytest.mark.parametrize(
    ("words", "force", "strength"),
    [
        ("agreed to open a school of navigation in Callao", "agree", "agreed"),
        ("agreed in Oslo on May 3 to restore the line", "agree", "agreed"),
        ("agreed that their ministers would meet every spring", "agree", "agreed"),
        ("agreed on the opening of a second consulate", "agree", "agreed"),
        ("accepted with pleasure the invitation to Lima", "agree", "agreed"),
        ("agreed on the need for calm", "agree", None),
        ("agreed on the need to keep calm", "agree", None),
        ("agreed that the fair, which will open in May, is a good place", "agree", None),
        ("agreed that the tie rests on trust", "agree", None),
        ("asked her to pay a return visit", "invite", "invited"),
        ("spoke well of the harbour", "praise", None),
    ],
)
def test_what_was_agreed_promises_only_where_something_will_be_done(
    words: str, force: str, strength: str | None
) -> None:
    """To be of one mind is no promise."""
    report = Report("a.txt", f"They {words}.", published="2024-05-02")
    assert strength_of(agreed(report, words, force), lexicon()) == strength


def test_two_reports_tell_one_promise(deal: Deal) -> None:
    """A paper and a wire give the same promise in nearly the same words; a third tells another one."""
    first = Report("a.txt", "Norway will send Peru forty harbour pilots by 2026.", published="2024-05-02")
    pledge(first, "Norway will send Peru forty harbour pilots by 2026")
    second = Report("b.txt", "Norway will send forty harbour pilots to Peru by 2026.", published="2024-05-09")
    pledge(second, "Norway will send forty harbour pilots to Peru by 2026")
    third = Report("c.txt", "Norway will buy copper from Peru.", published="2024-05-09")
    pledge(third, "Norway will buy copper from Peru")
    found = pledges(deal(first, second, third))
    assert sorted((len(one.claims), one.said, one.again) for one in found) == [
        (1, "2024-05-09", ()),
        (2, "2024-05-02", ("2024-05-09",)),
    ]
    one = next(one for one in found if len(one.claims) == 2)
    assert (one.pledgers, one.towards) == (("NOR",), ("PER",))
    assert (one.deadline, one.due) == ("by 2026", "/2026-12-31")
    assert one.reasons[0].startswith("a.txt and b.txt tell it in")


def test_another_number_is_another_promise(deal: Deal) -> None:
    """Ten ferries in spring and twelve in autumn are two pledges, however alike the words are."""
    first = Report("a.txt", "Norway will lend Peru 10 ferries for the lake.", published="2024-03-02")
    pledge(first, "Norway will lend Peru 10 ferries for the lake")
    second = Report("b.txt", "Norway will lend Peru 12 ferries for the lake.", published="2024-09-09")
    pledge(second, "Norway will lend Peru 12 ferries for the lake")
    assert [one.said for one in pledges(deal(first, second))] == ["2024-09-09", "2024-03-02"]


@pytest.mark.parametrize(
    ("words", "deadline", "due"),
    [
        ("Norway will finish the pier by the end of the year", "by the end of the year", "/2024-12-31"),
        ("Norway will finish the pier before March 2025", "before March 2025", "/2025-02-28"),
        ("Norway will finish the pier within three months", "within three months", "/2024-08-02"),
        ("Norway will finish the pier next year", "next year", "2025"),
        ("Norway will finish the pier in the near future", "in the near future", None),
        ("Norway will finish the pier before the next session of the council", "before the next session", None),
        ("Norway will finish the pier damaged in 2019", None, None),
        ("Norway will speak at the fair to be held in Cusco in June 2025", None, None),
        ("Norway will finish the pier", None, None),
    ],
)
def test_deadlines(deal: Deal, words: str, deadline: str | None, due: str | None) -> None:
    """A bound ends on its last day; a time of something else, or one that is past, bounds nothing."""
    report = Report("a.txt", f"{words}.", published="2024-05-02")
    pledge(report, words)
    (one,) = pledges(deal(report))
    assert (one.deadline, one.due) == (deadline, due)


@pytest.mark.parametrize(
    ("words", "areas"),
    [
        ("Norway will build a railway to the border", ("transport", "border")),
        ("Norway will sell Peru gas, oil and electricity, and buy copper at a lower tariff", ("energy", "trade")),
        ("Norway will work for food security", ("agriculture",)),
        ("Norway will walk the Belt and Road with Peru", ()),
        ("Norway will stay a true friend", ()),
        ("Norway will speak with the Democratic Republic of the Congo", ()),
    ],
)
def test_issue_areas(deal: Deal, words: str, areas: tuple[str, ...]) -> None:
    """The field whose words are used most comes first; friendship is of no field."""
    report = Report("a.txt", f"{words}.", published="2024-05-02")
    pledge(report, words)
    (one,) = pledges(deal(report))
    assert one.areas == areas


def test_the_day_of_agreeing_is_no_deadline(deal: Deal) -> None:
    """They agreed on 3 May to restore the line, and not to restore it on 3 May."""
    for words, due in (
        ("agreed in Oslo on May 3 to restore the line", None),
        ("agreed to restore the line on June 3", "2024-06-03"),
    ):
        report = Report("a.txt", f"They {words}.", published="2024-05-02")
        agreed(report, words)
        (one,) = pledges(deal(report))
        assert one.due == due


def test_all_who_speak_promise_where_the_verb_is_theirs(deal: Deal) -> None:
    """Reading knew the state of one of the two leaders only: "The two leaders commit to" binds both."""
    report = Report("a.txt", "The two leaders commit to mend the pier.", published="2024-05-02")
    values = {"content": "commit to mend the pier", "strength": "will"}
    roles = {"speaker": [LUND, QUISPE], "pledger": [NORWAY]}
    claim = report.claim("pledge", "commit to mend the pier", roles, values=values)
    report.claims[-1] = replace(claim, rule="pledge/verb-act")
    (one,) = pledges(deal(report))
    assert one.pledgers == ("NOR", "PER")


def test_who_promises_whom(deal: Deal) -> None:
    """What both agreed binds both; what a third state promises is of another pair."""
    report = Report("a.txt", "They agreed to share the catch. Chile will share it too.", published="2024-05-02")
    agreed(report, "agreed to share the catch")
    values = {"content": "Chile will share it too"}
    report.claim("pledge", "Chile will share it too", {"pledger": [state("Chile", "CHL")]}, values=values)
    (both,) = pledges(deal(report))
    assert (both.pledgers, both.towards, both.strength) == (("NOR", "PER"), (), "agreed")


def test_the_order_of_arrival_does_not_matter(deal: Deal) -> None:
    """The same claims in another order make the same ledger."""
    reports = []
    for number, published in enumerate(("2024-05-02", "2024-05-09", "2024-06-01")):
        report = Report(f"{number}.txt", "Norway will send Peru forty harbour pilots by 2026.", published=published)
        pledge(report, "Norway will send Peru forty harbour pilots by 2026")
        reports.append(report)
    dealings = deal(*reports)
    turned = replace(dealings, claims=tuple(reversed(dealings.claims)), events=tuple(reversed(dealings.events)))
    assert pledges(turned) == pledges(dealings)
    assert [one.again for one in pledges(dealings)] == [("2024-05-09", "2024-06-01")]
