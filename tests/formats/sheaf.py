"""A small page with everything that a page may hold, and words that are hostile to every form."""

from datetime import date

from dragoman.model import Columns, Cover, Figure, Footnote, Line, Mark, Page, Section, Table, Timeline

HOSTILE = "#let x = 1; $y$ @ref <tag> [b] \\# `c` _d_ // e /* f */ {g} ~ -- \u202eturned\u202c \u200bzero\u200d 你好 مرحبا Қазақ"
SHOWN = HOSTILE.replace("\u202e", "[U+202E]").replace("\u202c", "[U+202C]")

QUAY = Footnote("met on the quay", "Harbour Gazette", "6 March 2021", "visit", "reports/visit.txt", 4, 19)
ODD = Footnote(HOSTILE, "Fjord Wire", "2 July 2021", "calls", "reports/calls.txt", 0, 9, confidence=0.8)

TIMELINE = Timeline(
    ("Norway to Portugal", "Meetings and calls"),
    (
        Mark("Norway to Portugal", "visit", date(2021, 3, 3), date(2021, 3, 5), "Solberget"),
        Mark("Meetings and calls", "meeting", date(2021, 6, 1), date(2021, 6, 30), "Vasquilho", rough=True),
    ),
)
COLUMNS = Columns(("ministers", "others"), ("2021", "2022"), ((2, 0), (1, 3)))

BOOK = Page(
    "Norway – Portugal",
    (Line("*What is marked likely may have been misread.*", about_record=True),),
    (
        Section(
            "Contacts",
            paragraphs=((Line("**3 March.** They met.", (QUAY,)), Line("They spoke.", (ODD, QUAY))),),
            figure=Figure(Line("Visits as bars.", about_record=True), "One visit and one meeting in 2021.", TIMELINE),
            table=Table(("date", "what"), ((Line("3 Mar 2021"), Line("They met.", (QUAY,))),)),
        ),
        Section(
            "By rank",
            figure=Figure(Line("Contacts a year.", about_record=True), "Three in 2021, three in 2022.", COLUMNS),
            bullets=((Line(HOSTILE.replace("*", "\\*"), (ODD,)),), (Line("2\\*3 is *six*."),)),
            level=2,
        ),
    ),
    cover=Cover("Briefing book", (Line("As of 2 July 2021", about_record=True),)),
)
