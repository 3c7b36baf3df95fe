"""A dateline is known by its form: place, day, agency, and the sign that ends it."""

import pytest

from dragoman.document import dateline

Told = tuple[str, str | None, str | None, str | None]
FILED: dict[str, Told] = {
    "PORTO, May 3 (Lusa) -- ": ("PORTO", "May 3", "Lusa", None),
    "OSLO (NTB) — ": ("OSLO", None, "NTB", None),
    "NOVA GORICA. KAZPRESS – ": ("NOVA GORICA", None, "KAZPRESS", None),
    "Porto. 12 April. LUSA.PT - ": ("Porto", "12 April", "LUSA.PT", None),
    "PORTO. APRIL 12. LUSA - ": ("PORTO", "APRIL 12", "LUSA", None),
    "PORTO, September 19. /LUSA/. ": ("PORTO", "September 19", "LUSA", None),
    "ST. JOHN'S, June 5. /LUSA/. ": ("ST. JOHN'S", "June 5", "LUSA", None),
    "PORTO, Jan 5 (LUSA): ": ("PORTO", "Jan 5", "LUSA", None),
    "Porto, 3 May 2021 (Lusa) -- ": ("Porto", "3 May 2021", "Lusa", "2021-05-03"),
    "New Porto, June 22 (LUSA) ": ("New Porto", "June 22", "LUSA", None),
    "ADDIS ABABA, Ethiopia – ": ("ADDIS ABABA", None, None, None),
    "PORT-AU-PRINCE, Haiti (Reuters) - ": ("PORT-AU-PRINCE", None, "Reuters", None),
    "WASHINGTON, D.C. – ": ("WASHINGTON", None, None, None),
    "LISBON — ": ("LISBON", None, None, None),
    "Lisbon, 3 May 2021: ": ("Lisbon", "3 May 2021", None, "2021-05-03"),
    "BAKU, Azerbaijan, June 12. Trend: ": ("BAKU", "June 12", "Trend", None),
    "ABU DHABI, 5th January, 2021 (WAM) -- ": ("ABU DHABI", "5th January, 2021", "WAM", "2021-01-05"),
    "SÃO PAULO, Oct 3 (Lusa) - ": ("SÃO PAULO", "Oct 3", "Lusa", None),
    "DUSHANBE, 12.05.2021 /NIAT Khovar/. – ": ("DUSHANBE", "12.05.2021", "NIAT Khovar", "2021-05-12"),
    "LISBON, Monday (Lusa) -- ": ("LISBON", "Monday", "Lusa", None),
    "Riyadh, SPA -- ": ("Riyadh", None, "SPA", None),
    "3105061   POL0042   PORTO, May 3 (Lusa) -- ": ("PORTO", "May 3", "Lusa", None),
    "Porto, May 3/2021 (Lusa) ": ("Porto", "May 3/2021", "Lusa", "2021-05-03"),
    "PORTO/LISBON (Lusa / NTB - 11th June, 2020) ": ("PORTO/LISBON", "11th June, 2020", "Lusa / NTB", "2020-06-11"),
    "(NEWSWIRE- Lusa) PORTO, Portugal, May 3. ": ("PORTO", "May 3", None, None),
    "(NEWSWIRE- Gulf News Agency (GNA)) KUWAIT, Oct 17 (GNA) -- ": ("KUWAIT", "Oct 17", "GNA", None),
    "Porto/New Faro, May 3 (LUSA) ": ("Porto/New Faro", "May 3", "LUSA", None),
    "Porto, 3 May 2021- ": ("Porto", "3 May 2021", None, "2021-05-03"),
    "Porto May 3/2021 /LUSA/": ("Porto", "May 3/2021", "LUSA", "2021-05-03"),
    "Porto- Portugal (LUSA) -- ": ("Porto", None, "LUSA", None),
    "PORTO (Lusa, May 3) -- ": ("PORTO", "May 3", "Lusa", None),
}
UNFILED = (
    "NATO – An alliance of states met in Oslo.",
    "Ana Moutela: Colleagues, welcome to Lisbon.",
    "On Monday, Nov. 27 (local time) the ministers met.",
    "President Moutela — who came on Monday — left.",
    "The talks, May 5 (Monday) were short.",
    "Norway (NOR) is a state in the north.",
    "PRESIDENT MOUTELA: Good morning.",
    "Presidents Moutela (Portugal) - and Berg - met.",
    "In Lisbon, Nov. 27 (Lusa) -- the day was long.",
    "LISBON AND OSLO agreed - they said - on a pact.",
    "COVID-19 – The pandemic was the first matter.",
    "Lisbon — The ministers met.",
    "General News Mon, 9 May 2021",
)


@pytest.mark.parametrize("words", FILED)
def test_dateline(words: str) -> None:
    """Agencies sign the same three things, each in its own way."""
    text = words + "The two ministers met."
    found = dateline.find(text, 0, len(text))
    assert found is not None
    assert text[found.start : found.end] == words.rstrip()
    assert (found.place, found.date, found.agency, found.published) == FILED[words]


@pytest.mark.parametrize("text", UNFILED)
def test_no_dateline(text: str) -> None:
    """A sentence that begins with a name, a speaker or a day is none."""
    assert dateline.find(text, 0, len(text)) is None


def test_a_line_of_its_own() -> None:
    """Communiqués give place and day in a line of their own, and then the day is whole."""
    found = dateline.find("Lisbon, 5 May 2021", 0, 18)
    assert found is not None
    assert (found.place, found.published, found.end) == ("Lisbon", "2021-05-05", 18)


def test_a_day_of_the_week() -> None:
    """A newspaper's own line may give no more than the day of the week."""
    found = dateline.find("Lisbon, Thursday", 0, 16)
    assert found is not None
    assert (found.place, found.date, found.published) == ("Lisbon", "Thursday", None)


def test_a_bold_dateline() -> None:
    """Marks of emphasis around the dateline are part of it."""
    text = "**LISBON, May 3 (Lusa) --** The two ministers met."
    found = dateline.find(text, 0, len(text))
    assert found is not None
    assert (found.place, text[found.end :]) == ("LISBON", " The two ministers met.")
    found = dateline.find("*Lisbon, 3 May 2021*", 0, 20)
    assert found is not None
    assert (found.published, found.end) == ("2021-05-03", 20)


@pytest.mark.parametrize("words", ["Lisbon — ", "Lisbon: ", "Lisbon - ", "LISBON: "])
def test_a_town_alone(words: str) -> None:
    """A paper files with the town and nothing else; who does not know the town cannot tell it from a speaker."""
    text = words + "The two ministers met."
    found = dateline.find(text, 0, len(text), {"Lisbon"}.__contains__)
    assert found is not None
    assert (found.place.title(), text[found.end :]) == ("Lisbon", " The two ministers met.")
    assert dateline.find(text, 0, len(text)) is None
    assert dateline.find("Moutela: The ministers met.", 0, 27, {"Lisbon"}.__contains__) is None


@pytest.mark.parametrize("words", ["Lisbon, Portugal -", "Lisbon, Portugal | THE DAILY | "])
def test_a_town_and_its_state(words: str) -> None:
    """A dash may stick to the first word, and a paper put its name between strokes."""
    text = words + "The two ministers met."
    found = dateline.find(text, 0, len(text), {"Lisbon"}.__contains__)
    assert found is not None
    assert (found.place, text[found.end :].strip()) == ("Lisbon", "The two ministers met.")
