"""Who is the same person within one report, by full name, surname, given name or title."""

import pytest

from dragoman.model import Mention
from dragoman.reading.naming import Cast, bearer, cast, name_parts, named_in, same_person
from tests.reading.sentence import meant, reading, told


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Kassym-Jomart Tokayev", ("kassym-jomart", "tokayev")),
        ("Luiz Inácio Lula da Silva", ("luiz", "inacio", "lula", "da", "silva")),
        ("Ferdinand R. Marcos Jr.", ("ferdinand", "marcos")),
        ("Maroš Šefčovič", ("maros", "sefcovic")),
        ("Gideon Sa'ar", ("gideon", "saar")),
    ],
)
def test_the_words_of_a_name(name: str, parts: tuple[str, ...]) -> None:
    """Diacritics, initials and suffixes are written by some publishers and left out by others."""
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tokayev", "Kassym-Jomart Tokayev", True),
        ("Luiz Inácio Lula da Silva", "Lula", True),
        ("Nawaf Al-Ahmad Al-Sabah", "Ahmad Nawaf Al-Ahmad Al-Sabah", False),
        ("de la Fuente", "Gloria de la Fuente", True),
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskyy", True),
        ("Nicolas Sarkozy", "Nicholas Sarkozy", True),
        ("George Bush", "Laura Bush", False),
        ("Xi Jinping", "Xi Zhongxun", False),
        ("Kim Jong Un", "Kim Yong Nam", False),
        ("", "Xi Jinping", False),
    ],
)
def test_two_names_of_one_person(one: str, other: str, same: bool) -> None:
    """A surname is of a family, and a given name tells its members apart."""
    assert same_person(name_parts(one), name_parts(other)) is same


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Chinese Vice Premier Ding Xuexiang met Kazakh President Kassym-Jomart Tokayev. Ding spoke.", "Ding", "Ding Xuexiang"),
        ("Kenyan President William Ruto met Ugandan President Yoweri Museveni. Museveni spoke.", "Museveni", "Yoweri Museveni"),
        ("Brazilian President Luiz Inácio Lula da Silva met French President Emmanuel Macron. Lula spoke.", "Lula", "Luiz Inácio Lula da Silva"),
        ("Japanese Foreign Minister HAYASHI Yoshimasa met German Foreign Minister Annalena Baerbock. Minister Hayashi spoke.", "Minister Hayashi", "HAYASHI Yoshimasa"),
        ("Xi Jinping, president of China, met French President Emmanuel Macron. Xi spoke.", "Xi", "Xi Jinping"),
        ("Clinton landed in Moscow. Russian President Boris Yeltsin met U.S. President Bill Clinton.", "Clinton", "Bill Clinton"),
    ],
)  # fmt: skip
def test_a_later_short_name(text: str, words: str, name: str) -> None:
    """Named in full once, a person is a surname afterwards, or even before."""
    assert meant(text, words).name == name


def test_a_short_name_keeps_office_and_state() -> None:
    """Who was told to be the Kenyan president stays so."""
    text = "Kenyan President William Ruto met Ugandan President Yoweri Museveni. Ruto spoke."
    short = meant(text, "Ruto")
    assert (told(short), short.basis, short.how) == (("William Ruto", "President", "KEN"), "earlier", "short")


def test_two_bearers_of_a_name() -> None:
    """The presidents Bush were father and son."""
    text = (
        "Former U.S. President George H. W. Bush met Kuwaiti Emir Jaber Al-Sabah. Laura Bush met Emir Jaber Al-Sabah."
    )
    assert "Laura Bush" not in {m.name for m in reading(text).mentions if m.office == "President"}


def test_a_counterpart_named_after_his_colleague() -> None:
    """A counterpart's office is told by the one whose counterpart he is."""
    text = "Thai Foreign Minister Surin Pitsuwan met his Lao counterpart Somsavat Lengsavad."
    assert told(meant(text, "his Lao counterpart Somsavat Lengsavad")) == (
        "Somsavat Lengsavad",
        "Foreign Minister",
        "LAO",
    )


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Peng Liyuan, wife of the president, poured tea. Chinese President Xi Jinping met Tanzanian President Samia Suluhu Hassan. Hassan spoke.", "Hassan", "Samia Suluhu Hassan"),
        ("Armenian Prime Minister Nikol Pashinian met Azerbaijani President Ilham Aliyev. Pashinian's aide spoke.", "Pashinian", "Nikol Pashinian"),
    ],
)  # fmt: skip
def test_names_beside_others(text: str, words: str, name: str) -> None:
    """A possessive, or another woman's tea, does not change who is meant."""
    assert meant(text, words).name == name


def test_a_counterpart_of_somebody_named_before() -> None:
    """Who is a foreign minister in one sentence has foreign ministers for counterparts in the next."""
    text = "Thai Foreign Minister Surin Pitsuwan came. Surin met his Lao counterpart Somsavat Lengsavad."
    found = meant(text, "his Lao counterpart Somsavat Lengsavad")
    assert told(found) == ("Somsavat Lengsavad", "Foreign Minister", "LAO")


def test_an_initial_more_or_less() -> None:
    """One secretary of defense writes himself with an initial and without."""
    text = "U.S. Defense Secretary Lloyd Austin met Kenyan officials. Secretary of Defense Lloyd J. Austin III spoke."
    assert {m.name for m in reading(text).mentions if "Austin" in m.name} == {"Lloyd J. Austin III"}


@pytest.mark.parametrize(
    ("text", "words", "nth", "name"),
    [
        (
            "Kenyan President William Ruto spoke. Ugandan Minister John Ruto met Kenyan officials. Ruto left.",
            "Ruto",
            0,
            "John Ruto",
        ),
        (
            "UAE President Mohamed bin Zayed Al Nahyan and Crown Prince Hamdan bin Mohamed received Kenyan officials. "
            "Sheikh Mohamed thanked them.",
            "Sheikh Mohamed",
            0,
            "Mohamed bin Zayed Al Nahyan",
        ),
    ],
)
def test_two_bearers_of_one_part(text: str, words: str, nth: int, name: str) -> None:
    """A surname is the nearest bearer's, and nobody is called by his father's name."""
    assert meant(text, words, nth).name == name


def test_a_stranger_of_the_same_surname() -> None:
    """The president's wife, in full, is not the president."""
    text = "U.S. President Bill Clinton met Hillary Clinton and Russian President Boris Yeltsin. Clinton spoke."
    assert [m.text for m in reading(text).mentions if m.name == "Bill Clinton"] == [
        "U.S. President Bill Clinton",
        "Clinton",
    ]


HE = "U.S. Treasury Secretary Janet Yellen met Chinese Vice Premier He Lifeng in Beijing. "


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        ("Yellen told He that trade matters.", "He Lifeng"),
        ("He and Yellen agreed on a plan.", "He Lifeng"),
        ("Later He left.", "He Lifeng"),
    ],
)
def test_a_man_called_he(rest: str, name: str) -> None:
    """A capital inside a sentence is a name, and so is what stands beside another name."""
    found = meant(HE + rest, "He")
    assert (found.name, found.how) == (name, "short")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Kazakh Prime Minister O. Bekov spoke. In May Olzhas Bekov had been in Bishkek.", "Olzhas Bekov", "Olzhas Bekov"),
        (
            "Kazakh Deputy Minister Roman Vassilenko met Brazilian Minister Jane Doe. Vasilenko left.",
            "Vasilenko",
            "Roman Vassilenko",
        ),
    ],
)  # fmt: skip
def test_a_name_told_in_two_ways(text: str, words: str, name: str) -> None:
    """An initial and the whole given name, and two spellings of one surname."""
    assert meant(text, words).name == name


@pytest.mark.parametrize(
    ("one", "other"), [("ilham aliyev", "mehriban aliyeva"), ("kim jong un", "kim jong il"), ("aliyev", "aliyeva"), ("omar al-said al-doe", "omar al-khaled al-doe"), ("omar bin isa al doe", "omar bin hamad al doe")]
)  # fmt: skip
def test_near_names_of_two(one: str, other: str) -> None:
    """A wife's name differs from her husband's in a letter, a cousin's in the father's name."""
    assert not same_person(tuple(one.split()), tuple(other.split()))


def test_one_name_spelt_in_two_ways_in_the_middle() -> None:
    """A father's name in two transcriptions is one father."""
    assert same_person(("tamim", "bin", "hamed", "al-thani"), ("tamim", "bin", "hamad", "al-thani"))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("President Joko Widodo, popularly known as Jokowi, met them. Jokowi thanked Malaysia.", "Jokowi", "Joko Widodo"),
        ("Brazilian President Luiz da Silva, or simply Lula, met them. Lula thanked Malaysia.", "Lula", "Luiz da Silva"),
    ],
)  # fmt: skip
def test_what_somebody_is_called_besides(text: str, words: str, name: str) -> None:
    """A byname that the report tells once stands for the person afterwards."""
    assert meant(text, words, nth=-1).name == name


def test_a_bare_surname_is_the_office_holders() -> None:
    """The first lady is told by her whole name."""
    text = "Zambian President Ann Roe and the first lady, Mutinta Roe, came to China. Roe thanked China for its help."
    assert meant(text, "Roe").name == "Ann Roe"


def test_a_father_is_not_his_son() -> None:
    """King Salman bears the name of Mohammed's father."""
    assert not same_person(("salman",), ("mohammed", "bin", "salman"))
    assert same_person(("bin", "salman"), ("mohammed", "bin", "salman"))
    assert same_person(("mohammed",), ("mohammed", "bin", "salman"))
    assert not same_person(("isa", "bin", "salman", "bin", "hamad"), ("hamad", "bin", "isa", "salman", "al", "khalifa"))


def test_a_state_told_with_the_capacity() -> None:
    """ "Her first visit as President of Kenya" tells whose president she is."""
    found = meant(
        "President Jane Doe left for Peru. This is Ms Doe's first visit as President of Kenya.", "President Jane Doe"
    )
    assert found.country == "KEN"


def test_a_surname_is_of_who_holds_the_office() -> None:
    """A bare surname with an office is who holds that office, and not the one named last."""
    text = "Peru's Ambassador to Chad, John Roe, and Madam Jane Roe paid a visit. Ambassador Roe spoke of friendship."
    assert meant(text, "Ambassador Roe").name == "John Roe"


def test_where_a_report_uses_a_name() -> None:
    """Ruto is called by surname further on, and Mudavadi only at the end; who asks of a part hears of that part."""
    text = "President William Ruto came. Ruto spoke with Musalia Mudavadi, and Mr. Mudavadi wrote it down."
    titled = [
        Mention(text.find(name), text.find(name) + len(name), "person", name, name)
        for name in ("William Ruto", "Musalia Mudavadi")
    ]
    people = cast(titled)
    whole = Cast(people, text)
    ruto, mudavadi = (bearer(whole, mention) for mention in titled)
    assert [(text[at : at + 4], who is ruto) for at, who in named_in(text, 10, 40, whole)] == [
        ("Will", True), ("Ruto", True), ("Ruto", True),
    ]  # fmt: skip
    assert [who for _, who in named_in(text, 45, len(text), whole)] == [mudavadi] * 3
    assert named_in(text, 0, len(text), whole) == named_in(text, 0, len(text), people)
    assert whole.bearing(("ruto",)) == [ruto]


def test_a_counterpart_keeps_the_office_that_is_told() -> None:
    """Of whom the report tells the office holds that one, whoever calls him a counterpart."""
    text = (
        "President Jane Doe of Peru met Chad's Trade Minister John Roe. \"President Doe received my Chadian counterpart, "
        'John Roe," said Trade Minister Ann Poe of Peru.'
    )
    assert meant(text, "my Chadian counterpart, John Roe").office == "Trade Minister"
