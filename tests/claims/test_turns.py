"""Transcripts and speeches: whose words they are is told by labels and headings; each docstring is a report."""

from tests.claims.conftest import Told
from tests.claims.test_statements import spoken

HEAD = """
published: 2024-05-07
title: {title}
publisher: Continental Wire

Finnish Foreign Minister Elina Valtonen met Estonian Foreign Minister Margus Tsahkna in Tallinn on Monday.

"""


def test_questions_and_answers(told: Told) -> None:
    """A question claims nothing; who answers is the one whom the heading names."""
    claims = told(
        HEAD.format(title="Interview of Finnish Foreign Minister Elina Valtonen")
        + "Question: Will Finland lift the tolls?\n\n"
        "Answer: We are ready to lift the tolls for Estonia.\n\n"
        "Question: And we hear that Latvia supports you?\n\n"
        "Answer: I thanked Latvia for the help with the ferry. Thank you very much."
    )
    assert spoken(claims) == [
        ("Elina Valtonen", "pledge", "We are ready to lift the tolls for Estonia"),
        ("Elina Valtonen", "thank", "thanked Latvia for the help with the ferry"),
    ]


def test_names_as_labels(told: Told) -> None:
    """Within one paragraph the words change hands at each name; a label in capitals is known by its surname."""
    claims = told(
        HEAD.format(title="Talks in Tallinn")
        + "President of Finland Alexander Stubb: I would like to thank Estonia for the ferry. "
        "President of Estonia Alar Karis: We support the plan of Finland. "
        "Alexander Stubb: We will build the port with Estonia by May."
    )
    assert [(who, force) for who, force, _ in spoken(claims)] == [
        ("Alexander Stubb", "thank"),
        ("Alar Karis", "support"),
        ("Alexander Stubb", "pledge"),
    ]


def test_briefer_known_by_surname(told: Told) -> None:
    """ "MR. RANTA" is the briefer whom the heading names; "Q" asks."""
    claims = told(
        HEAD.format(title="Press Briefing by Jukka Ranta")
        + "MR. RANTA: Good morning. Estonia has been a steadfast friend of ours.\n\n"
        "Q Did the minister go to Tallinn?\n\nMR. RANTA: We have not changed the tolls for Estonia."
    )
    assert [(who, force) for who, force, _ in spoken(claims)] == [("Jukka Ranta", "praise"), ("Jukka Ranta", "state")]


def test_speech(told: Told) -> None:
    """In a speech "we" and "I" are who holds it."""
    claims = told(
        HEAD.format(title="Remarks by President Alexander Stubb at the port of Tallinn")
        + "It is good to be back in Estonia, and I mean it. Before the summer, we will pay for half of the port. "
        "We also discussed our ferry."
    )
    assert ("Alexander Stubb", "pledge", "Before the summer, we will pay for half of the port") in spoken(claims)


def test_lists_are_no_transcript(told: Told) -> None:
    """Headings of a list are nobody's words."""
    claims = told(
        HEAD.format(title="Ministers meet in Tallinn")
        + "Venue: the port of Tallinn in Estonia.\n\nHosts: the harbour masters of Finland.\n\n"
        'Finnish Foreign Minister Elina Valtonen said: "The port is open."'
    )
    assert spoken(claims) == [("Elina Valtonen", "state", "The port is open")]


def test_words_announced_by_a_colon(told: Told) -> None:
    """A paragraph in the first person behind "The minister said:" is the minister's."""
    claims = told(
        HEAD.format(title="Ministers meet in Tallinn")
        + "Foreign Minister Elina Valtonen said:\n\nI had a good meeting with Estonia's minister. We will build the port with Estonia.\n\n"
        "The talks lasted an hour in Estonia."
    )
    assert [(who, force) for who, force, _ in spoken(claims)] == [
        ("Elina Valtonen", "state"),
        ("Elina Valtonen", "pledge"),
    ]


def test_headline_that_speaks(told: Told) -> None:
    """What stands behind a surname and a colon in a headline is said by whom the report names so; a state is a topic."""
    said = spoken(told(HEAD.format(title="Valtonen: Finland is ready to build the port with Estonia")))
    assert said == [("Elina Valtonen", "pledge", "Finland is ready to build the port with Estonia")]
    assert spoken(told(HEAD.format(title="Estonia: the port is closed by a storm from Finland"))) == []


def test_one_who_answers_nobody(told: Told) -> None:
    """A name before a colon in a list of headlines, and again above the news, is no transcript."""
    line = "Valtonen: Estonia is a friend"
    text = f"{line}\n\nStorm closes the port\n\n{line}\n\nFinnish Foreign Minister Elina Valtonen met Estonian officials.\n\nA ship of Estonia sank."
    said = [
        words for who, _, words in spoken(told(HEAD.format(title="News in brief") + text)) if who == "Elina Valtonen"
    ]
    assert not any("ship" in words or "Storm" in words for words in said)


def test_an_interview_by_somebody_of_no_office(told: Told) -> None:
    """Who asks by name, again and again, makes an interview; his own words are nobody's statement."""
    claims = told(
        HEAD.format(title="Interview") + "Pekka Roe: Will Finland lift the tolls?\n\n"
        "President of Finland Alexander Stubb: I would like to thank Estonia for the ferry.\n\n"
        "Pekka Roe: And what of Latvia?\n\n"
        "Alexander Stubb: We support the plan of Latvia."
    )
    assert [(who, force) for who, force, _ in spoken(claims)] == [
        ("Alexander Stubb", "thank"),
        ("Alexander Stubb", "support"),
    ]
