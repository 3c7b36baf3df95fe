"""A note holds the words a fact rests on, no more than a note can hold."""

from dragoman.views.notes import MOST_WORDS, cite, label
from tests.views.desk import NOR, PRT, Desk

LONG = "The ministers " + "talked of fish and " * 20 + "of nothing else. They parted at noon."


def test_two_facts_of_one_sentence_make_one_note(desk: Desk) -> None:
    """The words between them are kept."""
    report = desk.report("talks", "She met the king and the queen, in the rain, and then the mayor.", "2021-01-02")
    roles = {"participant": (NOR, PRT)}
    made = [desk.claim(report, "meeting", words, roles) for words in ("met the king", "then the mayor")]
    (note,) = cite(desk.ledger(), made)
    assert note.quote == "met the king and the queen, in the rain, and then the mayor"
    assert (note.publisher, note.published, note.document) == (None, "2 January 2021", "talks")


def test_facts_far_apart_are_joined_by_an_omission(desk: Desk) -> None:
    """Each piece is copied exactly."""
    text = (
        "The king came to the quay at noon. "
        + "It rained hard that day. " * 12
        + "The queen left for the isles at night."
    )
    report = desk.report("talks", text, None)
    roles = {"participant": (NOR, PRT)}
    made = [
        desk.claim(report, "meeting", words, roles)
        for words in ("The king came to the quay at noon", "The queen left for the isles at night")
    ]
    (note,) = cite(desk.ledger(), made)
    assert note.quote == "The king came to the quay at noon … The queen left for the isles at night"


def test_a_bare_name_is_shown_with_its_sentence(desk: Desk) -> None:
    """ "The king" alone proves nothing; "Nov. 5" and "U.S." do not end a sentence."""
    text = "Rain fell. On Nov. 5 the U.S. envoy met the king in the old harbour. They parted at noon."
    report = desk.report("talks", text, None)
    made = desk.claim(report, "meeting", "the king", {"participant": (NOR, PRT)})
    assert cite(desk.ledger(), [made])[0].quote == "On Nov. 5 the U.S. envoy met the king in the old harbour."


def test_long_words_lose_their_middle(desk: Desk) -> None:
    """No note is longer than its measure."""
    report = desk.report("talks", LONG, None)
    made = desk.claim(report, "statement", LONG.split(". ")[0], {"speaker": (NOR,)})
    quote = cite(desk.ledger(), [made])[0].quote
    assert " … " in quote
    assert len(quote.split()) <= MOST_WORDS + 1
    assert all(piece in LONG for piece in quote.split(" … "))


def test_a_copied_sentence_is_cited_once(desk: Desk) -> None:
    """The copy adds no note."""
    first = desk.report("one", "They met in the old harbour on Monday.", "2021-01-02")
    second = desk.report("two", "They met in the old harbour on Monday.", "2021-01-03")
    roles = {"participant": (NOR, PRT)}
    made = desk.claim(first, "meeting", "They met in the old harbour", roles)
    copy = desk.claim(second, "meeting", "They met in the old harbour", roles, copy_of=made.id)
    assert [note.document for note in cite(desk.ledger(), [copy, made])] == ["one"]
    assert [note.document for note in cite(desk.ledger(), [copy])] == ["two"]


def test_a_label_is_a_short_file_name_or_an_id(desk: Desk) -> None:
    """A file's name of a hundred letters is no label."""
    assert label(desk.report("s000", "x", None)) == "s000"
    long = desk.report("a-readout-of-everything-" * 5, "x", None)
    assert label(long) == long.id


def test_a_surer_telling_is_cited_where_the_earliest_may_be_misread(desk: Desk) -> None:
    """Two notes at most: the earliest, and of three doubtful or sure ones the sure one."""
    told = {"one": 0.5, "two": 0.6, "three": 0.95}
    roles = {"participant": (NOR, PRT)}
    made = []
    for number, (name, confidence) in enumerate(told.items(), start=1):
        report = desk.report(name, f"The king met the queen in {name}.", f"2021-01-0{number}")
        made.append(desk.claim(report, "meeting", "The king met the queen", roles, confidence=confidence))
    assert [(note.document, note.confidence) for note in cite(desk.ledger(), made)] == [("one", 0.5), ("three", 0.95)]
    assert [note.document for note in cite(desk.ledger(), made[:2])] == ["one", "two"]
    assert [note.document for note in cite(desk.ledger(), made, most=1)] == ["three"]
