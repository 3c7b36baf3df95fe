"""Names of people: where they begin and end."""

import pytest

from tests.reading.sentence import people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ludwig van Beethoven Prize winner", []),
        ("Chile's Foreign Minister Alberto van Klaveren spoke.", ["Alberto van Klaveren"]),
        ("President of the United Arab Emirates Mohammed bin Zayed Al Nahyan spoke.", ["Mohammed bin Zayed Al Nahyan"]),
        ("Syrian Foreign Minister Faruq al-Shara spoke.", ["Faruq al-Shara"]),
        ("Kenyan President William Ruto Ruto WilliamPresident of Kenya spoke.", ["William Ruto"]),
        ("Afghan Foreign Minister Abdullah Abdullah spoke.", ["Abdullah Abdullah"]),
        ("Philippine President Ferdinand R. Marcos Jr. spoke.", ["Ferdinand R. Marcos Jr."]),
        ("Jordan's King Abdullah II spoke.", ["Abdullah II"]),
        ("South Korean Unification Minister Cho Myoung-gyon spoke.", ["Cho Myoung-gyon"]),
        ("Japanese Foreign Minister HAYASHI Yoshimasa spoke.", ["HAYASHI Yoshimasa"]),
        ("Eritrean Information Minister Yemane G. Meskel spoke.", ["Yemane G. Meskel"]),
        ("Pakistani Prime Minister Anwaar-ul-Haq Kakar spoke.", ["Anwaar-ul-Haq Kakar"]),
        ("Chinese Vice Premier He Lifeng spoke.", ["He Lifeng"]),
        ("British Prime Minister Theresa May spoke.", ["Theresa May"]),
        ("Ambassador Israel Nitzan spoke.", ["Israel Nitzan"]),
        ("Defence Minister Israel Katz spoke.", ["Israel Katz"]),
        ('Israeli Minister of Defense Benjamin "Benny" Gantz spoke.', ['Benjamin "Benny" Gantz']),
        ('Foreign Minister Penny Wong "Australia is ready" spoke.', ["Penny Wong"]),
        ("Special Envoy Xue Bing spoke.", ["Xue Bing"]),
        ("Malawian President Bingu wa Mutharika spoke.", ["Bingu wa Mutharika"]),
        ("Vice Minister Jane Doe and Kenyan Vice Minister John Roe Hold Talks in Rome", ["Jane Doe", "John Roe"]),
        ("Russian Foreign Minister Ye. Petrov spoke.", ["Ye. Petrov"]),
        ("Sultan Haitham bin Tarik Al Said spoke.", ["Haitham bin Tarik Al Said"]),
        ("General Secretary of the Communist Party To Lanh spoke.", ["To Lanh"]),
        ("Ambassador Jane French, who was there, spoke.", ["Jane French"]),
        ("GREETINGS OF PRESIDENTS IN TOWN", []),
        ("Head of Public Service Dr. Jane Doe spoke.", ["Jane Doe"]),
        ("King Hosts Saudi Crown Prince For Discussion On Latest Developments", []),
        ("Vice Minister Jane Doe and Ambassador Ulysses Grant Visit Rome Again", ["Jane Doe", "Ulysses Grant"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, found: list[str]) -> None:
    """Particles, initials, hyphens and numerals belong to names, and some names are common words or states."""
    assert [name for name, _, _ in people(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Somali President Hassan Sheikh Mohamud spoke.", ["Hassan Sheikh Mohamud"]),
        ("Acting Foreign Minister Amir Khan Muttaqi spoke.", ["Amir Khan Muttaqi"]),
        ("Minister of State Sultan bin Saad Al Muraikhi spoke.", ["Sultan bin Saad Al Muraikhi"]),
        ("Premier Ulisses Correia e Silva spoke.", ["Ulisses Correia e Silva"]),
        ("General Secretary To Lam spoke.", ["To Lam"]),
        ("Ghana's President Nana Akufo-Addo spoke.", ["Nana Akufo-Addo"]),
    ],
)
def test_styles_and_small_words_inside_a_name(text: str, found: list[str]) -> None:
    """Sheikh, Amir, Sultan and To are names of people as well as styles and small words."""
    assert [name for name, _, _ in people(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Russian, Belarusian Foreign Ministers Discuss Cooperation In Trade And Transport",
        "Salazar, 16 Other Envoys Present Diplomatic Credentials",
        "HRH Crown Prince Makes Phone Call To Chinese President",
    ],
)
def test_what_several_do_in_a_headline(text: str) -> None:
    """Behind officials in the plural a verb is nobody's name."""
    assert not {name for name, _, _ in people(text)} & {"Discuss", "Present", "Makes", "Makes Phone"}


def test_a_nickname_before_a_particle() -> None:
    """What somebody is called besides stands inside the name."""
    assert people('Brazilian President Luiz Inacio "Lula" da Silva spoke.')[0][0] == 'Luiz Inacio "Lula" da Silva'


def test_a_name_that_looks_like_a_verb() -> None:
    """Said bin Hamad is nobody's word, in a line of many capitals too."""
    assert (
        people("Yusuf Khan met with Omani Prime Minister Said bin Hamad Al Rawasi.")[-1][0]
        == "Said bin Hamad Al Rawasi"
    )


def test_a_month_behind_a_name() -> None:
    """The inauguration was in May."""
    assert people("Since the inauguration of President Jane Doe May 1999 relations grew.")[0][0] == "Jane Doe"


def test_said_is_a_name_too() -> None:
    """In a sentence the verb has no capital."""
    text = (
        "At the end of the week Yemeni Prime Minister Faraj Said bin Ghanem met his guests for talks about the border."
    )
    assert [name for name, _, _ in people(text)] == ["Faraj Said bin Ghanem"]
