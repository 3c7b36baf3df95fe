"""Figures from plain values: the same picture every time, and text even where the words are hostile."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from lxml import etree

from dragoman.drawing import png, svg
from dragoman.drawing.letters import shown
from dragoman.model import Columns, Dot, Dots, Mark, Strand, Strands, Timeline
from tests.formats.sheaf import COLUMNS, HOSTILE, TIMELINE

S = "{http://www.w3.org/2000/svg}"


def drawn(drawing: Timeline | Columns | Dots | Strands) -> etree._Element:
    return etree.fromstring(svg(drawing, title="Figure", description="What it shows").encode())


def words(picture: etree._Element) -> list[str]:
    return [one.text or "" for one in picture.iter(f"{S}text")]


def test_lanes_years_marks_and_a_legend() -> None:
    """A visit is a bar, a meeting whose day is not told a hollow disc."""
    picture = drawn(TIMELINE)
    assert words(picture) == [
        *("Mar 2021", "Apr", "May", "Jun", "Norway to Portugal", "Solberget", "Meetings and calls", "Vasquilho"),
        *("visit", "meeting or call", "hollow: day not told"),
    ]
    (bar,) = [one for one in picture.iter(f"{S}rect") if one.get("class") == "visit" and len(one)]
    assert bar.findtext(f"{S}title") == "Solberget"
    assert [one.get("fill") for one in picture.iter(f"{S}circle")] == ["#ffffff", "#b2571b"]


def test_it_tells_what_it_shows() -> None:
    """A title and a description for who cannot see it."""
    picture = drawn(TIMELINE)
    assert picture.get("role") == "img"
    assert picture.findtext(f"{S}title") == "Figure"
    assert picture.findtext(f"{S}desc") == "What it shows"


def test_marks_do_not_cover_each_other() -> None:
    """Words that have no room beside each other stand in rows; a crowd is drawn without words, in a few rows."""
    day = date(2021, 1, 1)
    few = drawn(replace(TIMELINE, marks=(TIMELINE.marks[0], replace(TIMELINE.marks[0], words="Moutela"))))
    heights = {one.get("y") for one in few.iter(f"{S}text") if one.text in ("Solberget", "Moutela")}
    assert len(heights) == 2
    crowd = tuple(
        Mark("one", "meeting", day + timedelta(days=n), day + timedelta(days=n), f"Person {n}") for n in range(400)
    )
    picture = drawn(Timeline(("one",), crowd))
    heights = {one.get("cy") for one in picture.iter(f"{S}circle")}
    assert len(heights) <= 7
    assert not [one for one in words(picture) if one.startswith("Person")]
    assert len([*picture.iter(f"{S}circle")]) == 401


def test_years_over_a_long_time() -> None:
    """Not more of them than can be read."""
    far = replace(TIMELINE.marks[0], first=date(1960, 5, 1), last=date(1960, 5, 2))
    shown_years = [one for one in words(drawn(replace(TIMELINE, marks=(far, *TIMELINE.marks)))) if one.isdigit()]
    assert shown_years[:3] == ["1960", "1965", "1970"]


def test_columns_with_their_numbers() -> None:
    """Each part and each sum is written; the parts are named in the order in which they are piled."""
    assert words(drawn(COLUMNS)) == ["2", "1", "2021", "3", "3", "2022", "3", "ministers", "others"]


def test_numbers_over_the_years() -> None:
    """A shape for each series, a number beside each dot, and a scale that begins with nothing; what is to come is hollow."""
    day = date(2021, 1, 1), date(2021, 12, 31)
    later = date(2030, 1, 1), date(2030, 12, 31)
    numbers = Dots(
        "EUR billion",
        ("customs", "others"),
        (Dot("customs", *day, 2.5, "2.5"), Dot("others", *day, 2.4, "2.4"), Dot("others", *later, 9.0, "9", open=True)),
    )
    picture = drawn(numbers)
    told = words(picture)
    assert told[:6] == ["EUR billion", "0", "2.5", "5", "7.5", "10"]
    assert told[6:8] == ["2021", "2022"]
    assert told[-6:] == ["2.5", "2.4", "9", "customs", "others", "hollow: yet to come"]
    assert [one.get("fill") for one in picture.iter(f"{S}circle")] == ["#b2571b", "#ffffff", "#b2571b"]
    numbers = replace(numbers, dots=(Dot("customs", *day, 0.0, "0"),) * 30)
    assert words(drawn(numbers)).count("0") <= 4
    with pytest.raises(ValueError, match="of one of the series"):
        Dots("EUR", (), numbers.dots)


@pytest.mark.parametrize("empty", [Timeline(("one",), ()), Columns(("one",), (), ((),)), Dots("EUR", (), ())])
def test_nothing_to_draw(empty: Timeline | Columns | Dots | Strands) -> None:
    """Still a picture."""
    assert drawn(empty).get("viewBox")


def test_hostile_words_are_text() -> None:
    """Neither markup nor letters that turn others around come through."""
    mark = replace(TIMELINE.marks[0], words=f"{HOSTILE}<script>alert(1)</script>\x00")
    text = svg(replace(TIMELINE, marks=(mark,)), title=HOSTILE)
    assert "<script" not in text
    assert not re.search(r"[\u202a-\u202e\x00]", text)
    etree.fromstring(text.encode())


def test_the_same_values_give_the_same_picture() -> None:
    """As SVG and as points."""
    text = svg(TIMELINE, title="Figure")
    assert svg(TIMELINE, title="Figure") == text
    assert png(text) == png(text)
    assert png(text)[:4] == b"\x89PNG"


def test_marks_and_columns_must_make_sense() -> None:
    """A mark cannot end before it began, nor columns lack a count."""
    with pytest.raises(ValueError, match="end after it began"):
        replace(TIMELINE.marks[0], last=date(2020, 1, 1))
    with pytest.raises(ValueError, match="a count for each column"):
        Columns(("a",), ("2021",), ())


def test_controls_are_written_out() -> None:
    """What joins letters of a script stays; what turns or breaks text is seen."""
    assert shown("a\u200db\u202ec\x07\ufeff") == "a\u200db[U+202E]c[U+0007]\ufeff"


def test_what_is_said_again_and_again() -> None:
    """A line from the first day to the last with a point for each day; what was said once is a point alone."""
    strands = (
        Strand("partners of the tide", (date(2020, 3, 3), date(2021, 5, 1))),
        Strand("x" * 60, (date(2022, 1, 1),)),
    )
    picture = drawn(Strands(strands))
    lines = [one for one in picture.iter(f"{S}rect") if one.get("class") == "visit"]
    assert [one.findtext(f"{S}title") for one in lines] == ["partners of the tide: 2020-03-03 to 2021-05-01"]
    assert len([*picture.iter(f"{S}circle")]) == 3
    assert [word for word in words(picture) if word.isdigit()] == ["2020", "2021", "2022"]
    assert words(picture)[-1].endswith(" …")


@pytest.mark.parametrize("days", [(), (date(2021, 1, 2), date(2021, 1, 1))])
def test_a_strand_has_days_in_order(days: tuple[date, ...]) -> None:
    """Nothing else can be drawn."""
    with pytest.raises(ValueError, match="in order"):
        Strand("x", days)
