from dragoman.model import content_id


def test_an_id_is_the_same_everywhere() -> None:
    """The id of a meeting does not depend on the machine, the day, or the run."""
    assert content_id("meeting", "Évora", 11) == "208573d22c57"


def test_nothing_and_silence_differ() -> None:
    """A title that is empty is not a title that is unknown; nor are "ab", "c" the words "a", "bc"."""
    assert len({content_id(None), content_id(""), content_id("ab", "c"), content_id("a", "bc")}) == 4
