"""Set phrases of Norway and Portugal over seven years: who uses which, what is gone, new, and told in other words."""

import pytest

from dragoman.errors import UnknownName
from dragoman.formats import markdown
from dragoman.model import Page, Party
from dragoman.views.ledger import Ledger
from dragoman.views.phrasebook import Period, phrasebook
from tests.views.desk import NOR, PRT, SOLBERGET, VASQUILHO, Desk, Values

TIDE = "partners of the tide"


def say(desk: Desk, year: int, who: Party, words: str, phrase: str = "", variant: str = "") -> None:
    """One report of a year in which somebody says something to the other side."""
    side, other = (NOR, PRT) if who.country == "NOR" else (PRT, NOR)
    text = f"{who.name} said in {year} that {words}. It rained all over the coast."
    report = desk.report(f"{side.name}-{year}-{len(desk.documents)}", text, f"{year}-05-01", publisher="Fjord Wire")
    content: Values = {"content": words, "force": "state"}
    desk.claim(report, "statement", words, {"speaker": (who,), "addressee": (other,)}, content)
    if phrase:
        values: Values = {"phrase": phrase, "variant": variant or phrase}
        desk.claim(report, "phrase", variant or phrase, {"user": (side,)}, values)


@pytest.fixture
def years(desk: Desk) -> Ledger:
    """Norway speaks every year from 2015 to 2021, Portugal in three of them."""
    for year in (2015, 2016, 2017):
        say(desk, year, SOLBERGET, f"the two are {TIDE}", TIDE)
    say(desk, 2018, SOLBERGET, "the two are old friends")
    say(desk, 2019, SOLBERGET, "ties stand on an ocean compact", "ocean compact")
    say(desk, 2020, SOLBERGET, "ties stand on an ocean compact", "ocean compact")
    say(desk, 2021, SOLBERGET, "all goes well")
    say(desk, 2016, VASQUILHO, "both are partners of one tide", TIDE, "partners of one tide")
    say(desk, 2019, VASQUILHO, "both are partners of the tide", TIDE)
    say(desk, 2020, VASQUILHO, 'both are "sons of salt"', "sons of salt")
    return desk.ledger()


def bullets(page: Page, title: str) -> list[str]:
    """The bullets under a heading, each as one line."""
    (section,) = [one for one in page.sections if one.title == title]
    return [" ".join(line.text for line in bullet) for bullet in section.bullets]


def test_who_uses_what(years: Ledger) -> None:
    """One phrase is common to both; of the others each side has its own."""
    page = phrasebook(years, "NOR", "PRT")
    assert page.lead[0].text == ("3 set phrases: 1 used by both sides, 1 by Norway alone, 1 by Portugal alone.")
    assert page.lead[1].text == "Norway speaks in 7 reports, Portugal in 3. A use is counted once a report and side."
    text = markdown.render(page)
    assert "| “partners of the tide” | 3 uses, first 1 May 2015, last 1 May 2017[^1][^2] | 2 uses, first 1 May" in text
    assert "| “ocean compact” | 2 uses, first 1 May 2019, last 1 May 2020" in text
    assert "| “sons of salt” | not in the record | 1 use, 1 May 2020" in text


def test_what_is_gone_is_told_in_counts(years: Ledger) -> None:
    """Three of the four reports before had it, the last three have not; nobody's intent is guessed."""
    page = phrasebook(years, "NOR", "PRT")
    assert bullets(page, "Not used in the last 3 reports") == [
        "Norway: “partners of the tide” in 3 of the 4 reports in which it spoke before, last 1 May 2017; "
        "in none of its latest 3 (1 May 2019, 1 May 2020 and 1 May 2021)."
    ]


def test_what_is_new(years: Ledger) -> None:
    """A phrase of the last three reports that four reports before lack; Portugal speaks too seldom to tell."""
    assert bullets(phrasebook(years, "NOR", "PRT"), "New in the last 3 reports") == [
        "Norway: “ocean compact” first 1 May 2019; in none of the 4 reports in which it spoke before."
    ]


def test_what_is_told_in_other_words(years: Ledger) -> None:
    """Portugal's tide was one, and is the tide since 2019."""
    assert bullets(phrasebook(years, "NOR", "PRT"), "Said in other words than before") == [
        "Portugal: “partners of one tide” (1 use, last 1 May 2016), "
        "then “partners of the tide” (1 use, first 1 May 2019)."
    ]


def test_each_use_has_its_words_and_its_speaker(years: Ledger) -> None:
    """Every use stands with who said it and a note that holds the phrase among the words around it."""
    page = phrasebook(years, "NOR", "PRT", phrase="salt")
    assert bullets(page, "Set phrases, use by use") == [
        "**Sons of salt.** 1 May 2020, Prime Minister Tomé Vasquilho (Portugal)."
    ]
    (section,) = [one for one in page.sections if one.title == "Set phrases, use by use"]
    (note,) = section.bullets[0][1].notes
    assert note.quote == 'Tomé Vasquilho said in 2020 that both are "sons of salt".'


def test_of_many_uses_the_first_and_last_are_told(desk: Desk) -> None:
    """Twelve years of one phrase: four at each end, and all of them when it is asked for."""
    for year in range(2001, 2013):
        say(desk, year, SOLBERGET, f"the two are {TIDE}", TIDE)
    ledger = desk.ledger()
    (line,) = bullets(phrasebook(ledger, "NOR", "PRT"), "Set phrases, use by use")
    assert "1 May 2004, Prime Minister Ingrid Solberget (Norway); … 4 more uses between (--phrase lists them);" in line
    (line,) = bullets(phrasebook(ledger, "NOR", "PRT", phrase=TIDE), "Set phrases, use by use")
    assert line.count("Solberget") == 12


def test_a_stretch_of_years(years: Ledger) -> None:
    """What lies outside is not counted."""
    page = phrasebook(years, "NOR", "PRT", period=Period("2018", "2019"))
    assert page.lead[0].text.startswith("2 set phrases from 2018 up to 2019: none used by both sides")


def test_a_phrase_that_neither_uses(years: Ledger) -> None:
    """The answer names those that come near."""
    with pytest.raises(UnknownName, match="no set phrase 'ocean pact' between the two; near ones are ocean compact"):
        phrasebook(years, "NOR", "PRT", phrase="ocean pact")


def test_what_the_relationship_is_called(desk: Desk) -> None:
    """A level that a leader names is his side's; one that only the report names is the report's."""
    words = "the ocean partnership of both is dear to Norway"
    text = f"Solberget said that {words}. The strategic partnership dates from 1990."
    report = desk.report("levels", text, "2021-05-01")
    desk.claim(report, "statement", words, {"speaker": (SOLBERGET,), "addressee": (PRT,)}, {"content": words})
    for level in ("ocean partnership", "strategic partnership"):
        desk.claim(report, "partnership", level, {"party": (NOR, PRT)}, {"level": level, "change": "affirmed"})
    page = phrasebook(desk.ledger(), "NOR", "PRT")
    assert page.sections[0].table is not None
    told = {row[0].text: row[3].text for row in page.sections[0].table.rows}
    assert told == {"“ocean partnership”": "Norway", "“strategic partnership”": "The report itself"}


def test_nothing_is_said_so(ledger: Ledger) -> None:
    """Two lands without a phrase."""
    page = phrasebook(ledger, "NOR", "FJI")
    assert page.lead[0].text == "The record (no report on the two) holds no set phrase."
    assert page.sections == ()
