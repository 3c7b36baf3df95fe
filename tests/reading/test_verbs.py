"""English verbs and nouns in the forms that reports use."""

import pytest

from dragoman.reading.verbs import forms, lemmas, past, plural, singular


@pytest.mark.parametrize(
    ("verb", "made"),
    [
        ("meet", {"met", "meets", "meeting"}),
        ("pay", {"paid", "pays", "paying"}),
        ("host", {"hosted", "hosts", "hosting"}),
        ("receive", {"received", "receives", "receiving"}),
        ("agree", {"agreed", "agrees", "agreeing"}),
        ("reach", {"reached", "reaches", "reaching"}),
        ("convey", {"conveyed", "conveys", "conveying"}),
        ("ratify", {"ratified", "ratifies", "ratifying"}),
        ("confer", {"conferred", "conferring", "confers"}),
        ("travel", {"traveled", "travelled", "travels"}),
        ("fly", {"flew", "flown", "flies", "flying"}),
        ("withdraw", {"withdrew", "withdrawn", "withdraws"}),
    ],
)
def test_the_forms_of_a_verb(verb: str, made: set[str]) -> None:
    """A minister who meets today met yesterday and will be meeting tomorrow."""
    assert made <= set(forms(verb))
    assert forms(verb)[0] == verb
    assert len(forms(verb)) == len(set(forms(verb)))


@pytest.mark.parametrize(("verb", "never"), [("be", "bing"), ("hold", "holded"), ("plan", "planing"), ("go", "goed")])
def test_forms_that_no_verb_has(verb: str, never: str) -> None:
    """Bing is a name, and nobody holded anything."""
    assert never not in forms(verb)


def test_the_verb_of_a_form() -> None:
    """What was held, paid and undertaken comes from hold, pay and undertake."""
    table = lemmas(["hold", "pay", "undertake", "receive"])
    assert (table["held"], table["paid"], table["undertook"], table["receiving"]) == (
        "hold",
        "pay",
        "undertake",
        "receive",
    )


def test_a_form_of_two_verbs_goes_to_the_first() -> None:
    """ "Found" is of finding and of founding; the verb listed first has it."""
    assert lemmas(["find", "found"])["found"] == "find"
    assert lemmas(["found", "find"])["found"] == "found"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("visit", "visits"), ("delegation", "delegations"), ("embassy", "embassies"), ("envoy", "envoys"),
        ("speech", "speeches"), ("congress", "congresses"), ("box", "boxes"),
    ],
)  # fmt: skip
def test_plurals(one: str, many: str) -> None:
    """Embassies, envoys and speeches each take their own plural, and go back to the singular."""
    assert plural(one) == many
    assert singular(many) == one


@pytest.mark.parametrize("word", ["status", "crisis", "process", "minister"])
def test_words_that_only_look_plural(word: str) -> None:
    """A crisis is one crisis."""
    assert singular(word) == word


@pytest.mark.parametrize(
    ("word", "done"), [("met", True), ("ended", True), ("held", True), ("armed", False), ("red", False), ("talks", False)]
)  # fmt: skip
def test_words_that_tell_what_was_done(word: str, done: bool) -> None:
    """Talks were held; armed forces are no deed."""
    assert past(word) is done
