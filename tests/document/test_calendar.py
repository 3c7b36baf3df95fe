"""Dates as publishers write them on their own reports."""

import pytest

from dragoman.document.calendar import edtf


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2021-05-03", "2021-05-03"),
        ("2021-05-03T22:09:00Z", "2021-05-03"),
        ("2021-05-03 11:06:45-05:00", "2021-05-03"),
        ("20210503", "2021-05-03"),
        ("2021/5/3", "2021-05-03"),
        ("2021-05", "2021-05"),
        ("2021", "2021"),
        ("2021-05-03/2021-05-05", "2021-05-03/2021-05-05"),
        ("May 3, 2021", "2021-05-03"),
        ("Nov. 27, 2021", "2021-11-27"),
        ("Monday, 3 May 2021", "2021-05-03"),
        ("3rd of May 2021", "2021-05-03"),
        ("May 2021", "2021-05"),
        ("3.5.2021", "2021-05-03"),
        ("23/05/2021", "2021-05-23"),
        ("05/23/2021", "2021-05-23"),
        ("Mon, 03 May 2021 10:00:00 GMT", "2021-05-03"),
    ],
)
def test_told(words: str, day: str) -> None:
    """The same day has many spellings."""
    assert edtf(words) == day


@pytest.mark.parametrize("words", ["03/04/2021", "2021-02-30", "31.02.2021", "yesterday", "May 3", "", "13/13/2021"])
def test_not_told(words: str) -> None:
    """A day that depends on the reader's country, or is on no calendar, is not guessed."""
    assert edtf(words) is None
