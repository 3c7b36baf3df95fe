"""Small words inside names, and capitalised words that are in no name."""

from dragoman.lexicon import load


def test_particles_of_many_tongues() -> None:
    """Names hold articles and fathers: al, bin, de, van, ould, von der."""
    assert {"al", "bin", "ibn", "de", "da", "dos", "van", "von", "der", "el", "ould", "bint", "Abu"} <= load().particles


def test_weekdays_and_ministries_are_nobody() -> None:
    """ "On Monday Foreign Minister Doe" names Doe and not Monday; "No" and "On" are words and not truth values."""
    assert {"Monday", "March", "Foreign", "Ministry", "Republic", "On", "No", "The", "People’s"} <= load().not_names


def test_a_common_word_may_be_a_name_too() -> None:
    """China has a vice premier He, Vietnam a president To Lam, Britain had a prime minister May."""
    names = load()
    assert {"He", "To", "You", "An", "May", "King"} <= names.also_names & names.not_names
    assert not {"Park", "Sun", "Christian", "Jan"} & names.not_names


def test_every_such_word_is_a_common_word_first() -> None:
    """A word that is only a name needs no listing."""
    names = load()
    assert names.also_names <= names.not_names
