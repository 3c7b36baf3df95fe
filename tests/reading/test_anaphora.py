"""Who is meant by "he", "the vice premier", "both sides", "the Kazakh leaders"."""

import pytest

from tests.reading.sentence import meant, members, reading, told

DING = "Chinese Vice Premier Ding Xuexiang met with Kazakh President Kassym-Jomart Tokayev in Astana. "
TWO = "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Entebbe. "


@pytest.mark.parametrize(
    ("rest", "words", "name"),
    [
        ("Ding said that he will come again.", "he", "Ding Xuexiang"),
        ("He thanked the host.", "He", "Ding Xuexiang"),
        ("Tokayev said he looks forward to it.", "he", "Kassym-Jomart Tokayev"),
        ("Ding thanked him.", "him", "Kassym-Jomart Tokayev"),
        ("Ding goes to Astana, where President Kassym-Jomart Tokayev will receive him.", "him", "Ding Xuexiang"),
        ("Ding goes to Astana, where President Kassym-Jomart Tokayev is to receive him.", "him", "Ding Xuexiang"),
    ],
)
def test_he_and_him(rest: str, words: str, name: str) -> None:
    """ "He" is the one who acts, "him" somebody else."""
    assert meant(DING + rest, words).name == name


@pytest.mark.parametrize(
    ("rest", "words", "name"),
    [
        ("The vice premier spoke.", "The vice premier", "Ding Xuexiang"),
        ("The president spoke.", "The president", "Kassym-Jomart Tokayev"),
        ("The Kazakh president spoke.", "The Kazakh president", "Kassym-Jomart Tokayev"),
        ("The Kazakh leader spoke.", "The Kazakh leader", "Kassym-Jomart Tokayev"),
        ("The Chinese vice premier spoke.", "The Chinese vice premier", "Ding Xuexiang"),
    ],
)
def test_definite_descriptions(rest: str, words: str, name: str) -> None:
    """Only one of them is a vice premier, and only one is Kazakh."""
    assert meant(DING + rest, words).name == name


def test_what_somebody_else_holds() -> None:
    """The prime minister is neither of the two."""
    found = meant(DING + "The Kazakh prime minister spoke.", "The Kazakh prime minister")
    assert (found.name, found.country) == ("prime minister", "KAZ")


@pytest.mark.parametrize("words", ["Both sides", "The two sides", "The two countries", "Both countries"])
def test_both_sides_are_states(words: str) -> None:
    """Sides and countries are states, not the people who met."""
    assert members(meant(DING + f"{words} agreed.", words)) == [("China", "CHN"), ("Kazakhstan", "KAZ")]


@pytest.mark.parametrize("words", ["The two presidents", "The two leaders", "Both leaders", "The two heads of state"])
def test_the_two_leaders_are_people(words: str) -> None:
    """Leaders and presidents are the people named last, one of each state."""
    assert members(meant(TWO + f"{words} agreed.", words)) == [("William Ruto", "KEN"), ("Yoweri Museveni", "UGA")]


def test_the_two_presidents_are_presidents() -> None:
    """A minister who was named in between is not one of the two presidents."""
    text = TWO + "Ugandan Foreign Minister Jeje Odongo took part. The two presidents agreed."
    assert members(meant(text, "The two presidents")) == [("William Ruto", "KEN"), ("Yoweri Museveni", "UGA")]


def test_the_leaders_of_one_state() -> None:
    """A vice premier who met a president and a prime minister has met two leaders."""
    text = (
        "Chinese Vice Premier Ding Xuexiang met with Kazakh President Kassym-Jomart Tokayev and Prime Minister "
        "Alikhan Smailov. The Kazakh leaders thanked him."
    )
    assert members(meant(text, "The Kazakh leaders")) == [("Kassym-Jomart Tokayev", "KAZ"), ("Alikhan Smailov", "KAZ")]


def test_they_after_two_names() -> None:
    """Two who act together are "they" in the next sentence."""
    text = (
        "Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Entebbe. They agreed on a pipeline."
    )
    assert members(meant(text, "They")) == [("William Ruto", "KEN"), ("Yoweri Museveni", "UGA")]


def test_the_ministers_without_a_state() -> None:
    """The ministers are those named."""
    text = (
        "Russian Foreign Minister Sergey Lavrov met Algerian Foreign Minister Ahmed Attaf. The ministers signed a plan."
    )
    assert members(meant(text, "The ministers")) == [("Sergey Lavrov", "RUS"), ("Ahmed Attaf", "DZA")]


def test_a_sitting_of_the_body_named_before() -> None:
    """The fourth meeting is of the commission that the sentence before names."""
    text = (
        "Kenya and Uganda chaired the Kenya-Uganda Joint Ministerial Commission. Their fourth meeting was in Kampala."
    )
    found = [(m.name, m.ordinal) for m in reading(text).mentions if m.kind == "mechanism"]
    assert found == [
        ("Kenya-Uganda Joint Ministerial Commission", None),
        ("Kenya-Uganda Joint Ministerial Commission", 4),
    ]


def test_nobody_is_made_up() -> None:
    """Where nobody was named, "he" stays unknown."""
    found = meant("He met Kenya in Uganda.", "He")
    assert (told(found), found.basis) == (("He", None, None), None)


def test_nothing_is_added_or_moved() -> None:
    """Resolving changes who is meant, never the words."""
    read = reading(DING + "He said the two sides agreed. The vice premier and the Kazakh leader then left.")
    text = read.clean.text
    assert all(text[m.start : m.end] == m.text for m in read.mentions)
    assert [m.start for m in read.mentions] == sorted(m.start for m in read.mentions)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Chinese President Xi Jinping met Tanzanian President Samia Suluhu Hassan. Hassan said trade grew. "
            "Chinese Premier Li Qiang also met with her.",
            "her",
            "Samia Suluhu Hassan",
        ),
        (
            "German Chancellor Friedrich Merz spoke with French President Emmanuel Macron. Indian Prime Minister "
            "Narendra Modi arrived in Paris. The French President thanked him.",
            "him",
            "Narendra Modi",
        ),
        (DING + "Thanking him, Ding left.", "him", "Kassym-Jomart Tokayev"),
        (TWO + "Tanzanian President Samia Suluhu Hassan, who received him, spoke.", "him", "William Ruto"),
    ],
)
def test_him_and_her_are_somebody_else(text: str, words: str, name: str) -> None:
    """Nobody is met by himself: whom "him" means does not act in the sentence."""
    assert meant(text, words).name == name


@pytest.mark.parametrize(
    ("rest", "words", "name"),
    [
        ("Ms. Baerbock spoke. Bourita thanked her.", "her", "Annalena Baerbock"),
        ("Mr. Bourita spoke. She left.", "She", "Annalena Baerbock"),
        ("Baerbock said she was glad. Bourita spoke. She left.", "She", "Annalena Baerbock"),
    ],
)
def test_a_style_or_a_pronoun_tells_a_woman(rest: str, words: str, name: str) -> None:
    """Once a report calls somebody Ms. or she, she is no "he" of its later sentences."""
    text = "German Foreign Minister Annalena Baerbock met Moroccan Foreign Minister Nasser Bourita. "
    assert meant(text + rest, words, -1).name == name


@pytest.mark.parametrize(
    ("rest", "words", "name"),
    [
        ("The Russian top diplomat spoke.", "The Russian top diplomat", "Sergey Lavrov"),
        ("The envoy spoke.", "The envoy", "Hiroshi Matsuura"),
        ("Lavrov thanked his counterpart.", "his counterpart", "Ahmed Attaf"),
    ],
)
def test_descriptions_in_other_words(rest: str, words: str, name: str) -> None:
    """A top diplomat is a foreign minister, and an envoy an ambassador."""
    text = (
        "Russian Ambassador Jane Doe and Japanese Ambassador Hiroshi Matsuura came. Russian Foreign Minister Sergey "
        "Lavrov met Algerian Minister of Foreign Affairs Ahmed Attaf. "
    )
    assert meant(text + rest, words).name == name


@pytest.mark.parametrize("words", ["Both foreign ministers", "The two foreign ministers"])
def test_an_office_in_other_words(words: str) -> None:
    """A minister of foreign affairs is a foreign minister."""
    text = "Russian Foreign Minister Sergey Lavrov met Algerian Minister of Foreign Affairs Ahmed Attaf. "
    assert members(meant(text + f"{words} agreed.", words)) == [("Sergey Lavrov", "RUS"), ("Ahmed Attaf", "DZA")]


@pytest.mark.parametrize("words", ["They", "The leaders", "The three leaders", "The three presidents"])
def test_three_who_met(words: str) -> None:
    """Who meets two others is one of three."""
    text = (
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni and Tanzanian President Samia Suluhu "
        "Hassan. "
    )
    found = members(meant(text + f"{words} agreed.", words))
    assert found == [("William Ruto", "KEN"), ("Yoweri Museveni", "UGA"), ("Samia Suluhu Hassan", "TZA")]


@pytest.mark.parametrize("rest", ["The three leaders left.", "The two leaders of the Quad left."])
def test_leaders_who_were_not_named(rest: str) -> None:
    """Three leaders are not the two who were named, nor are those of another body."""
    assert members(meant(TWO + rest, " ".join(rest.split()[:3]))) == []


def test_their_countries() -> None:
    """The countries of two presidents are two states."""
    assert members(meant(TWO + "Their countries are neighbours.", "Their")) == [("Kenya", "KEN"), ("Uganda", "UGA")]


def test_a_group_of_one_country() -> None:
    """Two Kenyans are Kenya's, and so is what is theirs."""
    text = "Kenyan President William Ruto and Kenyan Foreign Minister Musalia Mudavadi met Ugandans. Their plane left."
    assert meant(text, "Their").country == "KEN"


def test_the_counterpart_of_him_who_acts() -> None:
    """His counterpart holds the office of him who was named a sentence before."""
    text = "Thai Foreign Minister Surin Pitsuwan came. He met his Lao counterpart Somsavat Lengsavad. Somsavat spoke of it."
    found = [told(m) for m in reading(text).mentions if m.country == "LAO"]
    assert found == [("Somsavat Lengsavad", "Foreign Minister", "LAO")] * 2


def test_a_vice_president_behind_a_comma() -> None:
    """In "After talks with the Emirati president, the vice president ..." nobody says whose vice president it is."""
    text = "After talks with Emirati President Mohammed bin Zayed, the Vice President conveyed her thanks."
    assert meant(text, "the Vice President").country is None


def test_a_subject_after_a_conjunction() -> None:
    """ "After" before a clause is no preposition: "his" is the one who acts in it."""
    text = "Kenyan Minister Jane Doe said so. After President William Ruto had to postpone his trip, all was well."
    assert meant(text, "his").name == "William Ruto"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Pakistani Foreign Office spokesperson Jane Doe met the envoy. The spokeswoman hailed the visit to China.", "The spokeswoman", "Jane Doe"),
        ("Ethiopian Prime Minister Jane Doe came to Hanoi. The Ethiopian PM spoke.", "The Ethiopian PM", "Jane Doe"),
        ("Kazakh Head of State Jane Doe came to Hanoi. The Kazakh president spoke.", "The Kazakh president", "Jane Doe"),
        ("Peruvian Foreign Minister Jane Doe met John Roe. The Peruvian chancellor left.", "The Peruvian chancellor", "Jane Doe"),
        ("Lao President Jane Doe met Lao Foreign Minister John Roe. The Lao diplomat left.", "The Lao diplomat", "John Roe"),
    ],
)  # fmt: skip
def test_one_office_in_other_words(text: str, words: str, name: str) -> None:
    """A spokesperson is a spokeswoman, a prime minister a PM; a president is no diplomat."""
    assert meant(text, words).name == name


def test_an_office_told_before_the_name() -> None:
    """The first line tells the office and the state, the second who it is."""
    text = "At the talks, the Tajik president thanked his hosts. President Jane Doe of Tajikistan arrived on Tuesday."
    assert meant(text, "the Tajik president").name == "Jane Doe"


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        ("The president praised President Museveni's patience.", "The president"),
        ("He thanked Ruto for his visit.", "He"),
    ],
)
def test_nobody_acts_on_himself(rest: str, words: str) -> None:
    """Who is named behind the subject is somebody else than the subject."""
    assert meant(TWO + rest, words).name not in rest.replace("Museveni", "Yoweri Museveni").replace(
        "Ruto", "William Ruto"
    )


def test_when_he_came_the_name_may_follow() -> None:
    """In a clause that comes first "he" may be who is named behind it."""
    assert meant(TWO + "When he arrived, Ruto praised the hosts.", "he").name == "William Ruto"


def test_who_is_named_in_a_quotation_does_not_say_it() -> None:
    """ "He" outside the quotation marks is who spoke before."""
    text = TWO + 'Ruto spoke. "I asked President Museveni to help the talks," he said.'
    assert meant(text, "he").name == "William Ruto"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ruto met Museveni. The two spoke for an hour. He left for Kigali after the talks.", "He", "William Ruto"),
        ("Ruto received a letter from President Jane Doe of Ghana, in which he thanked Kenya.", "he", "Jane Doe"),
        ("The Kenyan side hailed the visit of an Egyptian envoy.", "an Egyptian envoy", "envoy"),
    ],
)
def test_who_goes_on(text: str, words: str, name: str) -> None:
    """Who acted before the two did goes on acting; a letter is its sender's; "an envoy" is nobody told before."""
    before = TWO + "Egyptian Ambassador to Kenya John Roe took part in the talks. "
    assert meant(before + text, words).name == name


def test_the_minister_by_his_letters() -> None:
    """The Indian foreign minister goes by three letters."""
    text = "External Affairs Minister S. Jaishankar visited Panama. EAM met President Jane Doe of Panama."
    assert meant(text, "EAM", publisher="Ministry of External Affairs of India").name == "S. Jaishankar"


def test_a_visitor_is_from_abroad() -> None:
    """To a Cuban publisher the guest is who is not Cuban."""
    text = (
        "Cuban President Miguel Diaz-Canel received Lao Foreign Minister Jane Doe. Doe thanked Cuba for its help. "
        "The visitor thanked Cuba for its help."
    )
    assert meant(text, "The visitor", publisher="Prensa Latina").name == "Jane Doe"


def test_both_sides_where_the_guest_is() -> None:
    """On a journey to two states the two sides in a city are the guest's and that city's."""
    text = (
        "Polish Foreign Minister Jan Kowal is visiting Azerbaijan and Georgia. He left for Tbilisi on Monday. "
        "In Baku, the two sides reviewed their ties."
    )
    sides = meant(text, "the two sides")
    assert [m.country for m in sides.members] == ["POL", "AZE"]


def test_what_somebody_is_thanked_for() -> None:
    """A man thanks a woman for her visit, and a woman him for his; another woman named before is not meant."""
    known = "Polish President Jan Kowal and Finnish President Aino Aalto met. Aalto spoke of her trip. "
    thanks = known + "Kowal thanked Latvian President Mara Kalna for her recent visit."
    assert meant(thanks, "her", nth=1).name == "Mara Kalna"
    grateful = known + "Aalto expressed gratitude to Kowal for his recent visit."
    assert meant(grateful, "his").name == "Jan Kowal"


def test_who_speaks_in_a_transcript() -> None:
    """In a paragraph that opens with a name and a colon "my" is that speaker's, and "him" another."""
    text = (
        "The board met on Monday.\n\nPolish President Jan Kowal: Friends, after my talks with Finnish President Otto "
        "Aalto in Turku I spoke with him again.\n\nThe board thanked them."
    )
    assert meant(text, "my").name == "Jan Kowal"
    assert meant(text, "I").name == "Jan Kowal"
    assert meant(text, "him").name == "Otto Aalto"


def test_who_speaks_in_a_transcript_set_in_one_paragraph() -> None:
    """Where the turns of a transcript follow one another in one paragraph, "my" is the last speaker's."""
    text = (
        "The board met on Monday.\n\nPolish President Jan Kowal: Friends, I am glad. One thing: we agree. Finnish "
        "President Otto Aalto: Thank you. Jan Kowal: After my talks in Turku it is so. Ann Lee: Is it my turn?"
    )
    assert meant(text, "I").name == "Jan Kowal"
    assert meant(text, "my").name == "Jan Kowal"
    assert meant(text, "my", nth=1).name == "my"


def test_who_added_it() -> None:
    """Who adds something is whom the sentence before gave as its source."""
    opening = (
        "Peruvian President Ana Poe arrived in Oslo. According to Norwegian Foreign Minister Jane Doe, Poe will sign."
    )
    assert meant(f"{opening} She added that the treaty helps Peru.", "She").name == "Jane Doe"
    assert meant(f"{opening} She left Norway.", "She").name == "Ana Poe"
