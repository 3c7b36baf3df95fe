from dragoman.record.identity.clusters import Clusters


def test_what_is_joined_stays_joined() -> None:
    """A is B and B is C: then A is C."""
    clusters = Clusters("abcd")
    assert clusters.join("a", "b")
    assert clusters.join("b", "c")
    assert not clusters.join("a", "c")
    assert clusters.all() == [("a", "b", "c"), ("d",)]


def test_a_bar_between_any_two_keeps_sets_apart() -> None:
    """A may be B and B may be C, but where A is known not to be C, C stays alone."""
    clusters = Clusters("abc")
    clusters.join("a", "b")
    assert not clusters.join("b", "c", barred=lambda one, other: {one, other} == {"a", "c"})
    assert clusters.of("c") == ("c",)
