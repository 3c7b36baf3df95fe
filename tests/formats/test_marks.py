"""Bold and italic are the only marks."""

from dragoman.formats.marks import Run, plain, runs


def test_marks_change_the_style() -> None:
    """An asterisk of the text itself is written with a backslash."""
    assert runs(r"a **b** *c* 2\*3") == (
        Run("a "),
        Run("b", bold=True),
        Run(" "),
        Run("c", italic=True),
        Run(" 2*3"),
    )
    assert plain("**all** of *it*") == "all of it"
    assert runs("") == ()
