"""The journal in plain words."""

import pytest

from dragoman.record.store.journal import Change
from dragoman.views.log import log, told


def change(kind: str, **said: object) -> Change:
    """A change of the first of May."""
    return Change(7, "2024-05-01T09:30:00Z", kind, said)


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (change("read", read=3, new=3), "3 reports were read, all new."),
        (change("read", read=3, new=1), "3 reports were read, 2 of them known already."),
        (change("read"), "What could not be read was noted."),
        (
            change("read", read=2, again=True, changed=0),
            "2 reports were read again, none of which tells anything else now.",
        ),
        (
            change("read", read=2, again=True, changed=1),
            "2 reports were read again, 1 of which tells something else now.",
        ),
        (
            change("settle", documents=["a"], lines=4),
            "The record was brought up to date with 1 report; 4 lines of it changed.",
        ),
        (change("forget", reports=1), "1 report was forgotten, with all that rested on it alone."),
        (change("judgement", judgements=["a"]), "A judgement, forgotten since."),
        (
            change("compaction", before="2024-01-01", versions=2, drafts=1),
            "What had been superseded before 2024-01-01 was let go: 2 lines and 1 report.",
        ),
        (
            change("migration", **{"from": 1, "to": 2}),
            "The record was brought from format 1 to 2; its history begins here.",
        ),
        (change("eclipse"), "A change of the kind eclipse."),
    ],
)
def test_a_change_in_words(one: Change, sentence: str) -> None:
    """What came of it, counted."""
    assert told(one, {}) == sentence


def test_other_rules_are_told() -> None:
    """The record was worked out anew because they had changed."""
    one, other = change("settle", rules="aa", lines=1), Change(8, "2024-05-02T09:30:00Z", "settle", {"rules": "bb"})
    page = log([one, other], {})
    assert page.data[1]["words"] == (  # type: ignore[index]
        "The record was brought up to date with what people judged; no line of it changed."
        " Its rules had changed from aa to bb."
    )


def test_only_the_last() -> None:
    """How many are left out is said."""
    changes = [Change(number, "2024-05-01T09:30:00Z", "read") for number in range(1, 6)]
    page = log(changes, {}, last=2)
    assert [one["number"] for one in page.data] == [4, 5]  # type: ignore[index]
    assert page.lead[1].text == "3 earlier ones are left out; --last 0 shows all."
