"""Whose official? The order of the sources of an official's state."""

import pytest

from tests.reading.sentence import meant, reading, told

CHINA = "Ministry of Foreign Affairs of China"


def test_the_words_come_first() -> None:
    """An adjective tells a state, whoever publishes the report."""
    text = "Kazakh Prime Minister Alikhan Smailov met Vice Premier Ding Xuexiang in Astana."
    found = meant(text, "Kazakh Prime Minister Alikhan Smailov", publisher=CHINA)
    assert (found.country, found.basis) == ("KAZ", "adjective")


def test_then_the_list() -> None:
    """In a list the first official tells the state of the next, not the publisher."""
    text = "Ding met Kazakh President Kassym-Jomart Tokayev and Prime Minister Alikhan Smailov."
    found = meant(text, "Prime Minister Alikhan Smailov", publisher=CHINA)
    assert (found.country, found.basis) == ("KAZ", "list")


def test_then_an_earlier_mention() -> None:
    """Who was Kazakh in one sentence is Kazakh in the next."""
    text = (
        "Kazakh Foreign Minister Murat Nurtleu came to Beijing. Foreign Minister Murat Nurtleu met Chinese officials."
    )
    found = meant(text, "Foreign Minister Murat Nurtleu", publisher=CHINA)
    assert (found.country, found.basis) == ("KAZ", "earlier")


@pytest.mark.parametrize("verb", ["conveyed greetings from", "delivered a letter from"])
def test_then_the_side_of_a_relay(verb: str) -> None:
    """Who carries a president's greetings is of his side."""
    text = f"Japanese Ambassador Hiroshi Yoshimoto met Ghanaian officials in Accra. He {verb} Prime Minister Shigeru Ishiba. Ambassador Yoshimoto {verb} Prime Minister Shigeru Ishiba."
    assert meant(text, "Prime Minister Shigeru Ishiba", 1, publisher="Presidency of Ghana").country == "JPN"


@pytest.mark.parametrize(
    ("publisher", "text", "words", "found"),
    [
        (CHINA, "Vice Premier Ding Xuexiang met Kazakh officials.", "Vice Premier Ding Xuexiang", ("Ding Xuexiang", "Vice Premier", "CHN")),
        ("Presidency of Ghana", "President John Dramani Mahama met Japanese officials.", "President John Dramani Mahama", ("John Dramani Mahama", "President", "GHA")),
        ("Ministry of Foreign Affairs of Japan", "Foreign Minister Takeshi Iwaya met Indonesian officials.", "Foreign Minister Takeshi Iwaya", ("Takeshi Iwaya", "Foreign Minister", "JPN")),
    ],
)  # fmt: skip
def test_then_the_publisher(publisher: str, text: str, words: str, found: tuple[str, str, str]) -> None:
    """A state's own publisher does not say that its president is its own."""
    assert told(meant(text, words, publisher=publisher)) == found


def test_no_publisher_no_state() -> None:
    """A report that nobody signed leaves an official's state open."""
    assert (
        meant("Deputy Minister Jane Doe met Kenyan and Ugandan officials.", "Deputy Minister Jane Doe").country is None
    )


def test_an_office_that_the_state_has_not() -> None:
    """Britain has no president, so that a president in a British report is somebody else's."""
    text = "President Yoweri Museveni met Egyptian officials."
    found = meant(text, "President Yoweri Museveni", publisher="Foreign Office, United Kingdom")
    assert found.country is None


@pytest.mark.parametrize(
    ("publisher", "text", "words"),
    [
        ("Reuters", "Prime Minister Jane Doe met Kenyan officials.", "Prime Minister Jane Doe"),
        ("Radio Free Europe/Radio Liberty", "President Jane Doe met Kenyan officials.", "President Jane Doe"),
        ("Agence France-Presse", "General Jane Doe met Kenyan officials.", "General Jane Doe"),
    ],
)
def test_an_agency_of_all_the_world_has_no_officials(publisher: str, text: str, words: str) -> None:
    """London reads of ministers everywhere, and means none of them as its own."""
    assert meant(text, words, publisher=publisher).country is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Thai delegation led by General Somchai Jaidee arrived in Vientiane.", "General Somchai Jaidee"),
        ("General Somchai Jaidee, who led a Thai delegation, left Vientiane.", "General Somchai Jaidee"),
    ],
)
def test_who_leads_a_delegation(text: str, words: str) -> None:
    """The general at the head of a Thai delegation is Thai, whoever tells it."""
    found = meant(text, words, publisher="Agence France-Presse")
    assert (found.country, found.basis) == ("THA", "side")


def test_two_of_one_office_are_not_both_at_home() -> None:
    """Kenya has one president, and the text does not say which of the two he is."""
    text = "President William Ruto held talks with President Yoweri Museveni in Entebbe."
    read = reading(text, "Presidency of Kenya")
    assert [m.country for m in read.mentions if m.office == "President"] == [None, None]


def test_the_president_a_report_is_about() -> None:
    """Who stands first and most often in a presidency's report is its own; another in passing is not."""
    text = (
        "President William Ruto met farmers. President Ruto thanked them. Ruto praised their work. "
        "Ruto recalled a talk with President Museveni."
    )
    read = reading(text, "Presidency of Kenya")
    assert {(m.name, m.country) for m in read.mentions if m.office == "President" and m.kind == "person"} == {
        ("William Ruto", "KEN"),
        ("Museveni", None),
    }


def test_a_round_of_calls_is_a_list() -> None:
    """Who calls on a president and meets a prime minister is in one country."""
    text = "He called on President Anura Kumara Dissanayake of Sri Lanka and met Prime Minister Harini Amarasuriya."
    found = meant(text, "Prime Minister Harini Amarasuriya", publisher="Ministry of External Affairs of India")
    assert (found.country, found.basis) == ("LKA", "list")


@pytest.mark.parametrize(
    ("publisher", "country"), [("Presidency of Kenya", "KEN"), ("Xinhua", None), ("Reuters", None), (None, None)]
)
def test_an_office_writes_of_its_own_without_titles(publisher: str | None, country: str | None) -> None:
    """A presidency need not say who its president is; an agency has to."""
    text = "William Ruto met with Ugandan President Yoweri Museveni in Entebbe."
    assert meant(text, "William Ruto", publisher=publisher).country == country


def test_the_basis_stays() -> None:
    """What the publisher shows at the first mention it shows at the second."""
    text = "Foreign Minister Takeshi Iwaya met Kenyan officials. Foreign Minister Takeshi Iwaya left. Iwaya spoke."
    found = [m.basis for m in reading(text, "Ministry of Foreign Affairs of Japan").mentions if "Iwaya" in m.name]
    assert found == ["publisher"] * 3


def test_a_counterpart_is_no_fellow_countryman() -> None:
    """A president with a counterpart in the publisher's state is not its own, but of the other that the report is about."""
    text = "Colombia answered Argentina on Monday. President Javier Doe had called his Colombian counterpart a liar."
    assert meant(text, "President Javier Doe", publisher="Ministry of Foreign Affairs of Colombia").country == "ARG"


def test_who_is_met_and_named_before_his_office() -> None:
    """A publisher's own people have their office before the name; who is met behind it is left open."""
    text = (
        "Lithuania was the topic. National Security Advisor Jane Doe met with Asta Roe, Chief Foreign Policy Advisor."
    )
    assert meant(text, "Asta Roe, Chief Foreign Policy Advisor", publisher="The White House").country is None


def test_a_minister_and_a_secretary_of_one_state() -> None:
    """Kenya's foreign minister stays Kenya's beside a foreign secretary of hers."""
    text = "Foreign Minister Jane Doe is in Jordan. Kenyan Foreign Secretary John Roe is in Rome."
    assert meant(text, "Foreign Minister Jane Doe", publisher="Presidency of Kenya").country == "KEN"


def test_a_crown_prince_goes_by_his_given_name() -> None:
    """A prince is nobody whose surname is as the prince's given name."""
    text = "Jordan's Crown Prince Hussein met the Foreign Minister of Iraq, Fuad Hussein. Crown Prince Hussein left."
    assert meant(text, "Jordan's Crown Prince Hussein").name == "Hussein"


def test_an_office_told_twice_in_a_list_is_of_two_states() -> None:
    """Behind the acting Afghan foreign minister a foreign minister is no Afghan."""
    text = "She met Acting Afghan Foreign Minister John Roe, Deputy Prime Minister and Foreign Minister Jane Doe and Mary Poe."
    assert meant(text, "Deputy Prime Minister and Foreign Minister Jane Doe").country is None


@pytest.mark.parametrize(
    "text",
    [
        "On November 23, Jane Doe will meet with President of Kenya John Roe.",
        "Jane Doe is also expected to have talks with President of Kenya John Roe.",
        "Jane Doe is scheduled to meet President of Kenya John Roe.",
    ],
)
def test_an_office_names_its_own_without_a_title(text: str) -> None:
    """Also behind the day, and of what is expected of her."""
    assert meant(text, "Jane Doe", publisher=CHINA).country == "CHN"
