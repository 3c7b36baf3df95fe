"""The title grammar: who is named, in which office, of which state."""

import pytest

from tests.reading.sentence import Told, mentions, people, reading, told, unnamed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenyan President William Ruto spoke.", ("William Ruto", "President", "KEN")),
        ("French president Emmanuel Macron spoke.", ("Emmanuel Macron", "president", "FRA")),
        ("Brazil's President Luiz Inácio Lula da Silva spoke.", ("Luiz Inácio Lula da Silva", "President", "BRA")),
        ("President William Ruto of Kenya spoke.", ("William Ruto", "President", "KEN")),
        ("President of Kenya William Ruto spoke.", ("William Ruto", "President", "KEN")),
        ("The President of Kenya, William Ruto, spoke.", ("William Ruto", "President", "KEN")),
        ("The Ukrainian president, Volodymyr Zelenskyy, spoke.", ("Volodymyr Zelenskyy", "president", "UKR")),
        ("The UK's prime minister, Rishi Sunak, spoke.", ("Rishi Sunak", "prime minister", "GBR")),
        ("William Ruto, President of Kenya, spoke.", ("William Ruto", "President", "KEN")),
        ("William Ruto, the Kenyan president, spoke.", ("William Ruto", "president", "KEN")),
        ("William Ruto, who is the president of Kenya, spoke.", ("William Ruto", "president", "KEN")),
        ("William Ruto (President of Kenya) spoke.", ("William Ruto", "President", "KEN")),
        ("Prime Minister James Marape spoke.", ("James Marape", "Prime Minister", None)),
        ("UN Secretary-General António Guterres spoke.", ("António Guterres", "Secretary-General", "UN")),
        ("New Zealand Foreign Minister Winston Peters spoke.", ("Winston Peters", "Foreign Minister", "NZL")),
    ],
)
def test_country_office_and_name_in_every_order(text: str, found: Told) -> None:
    """An office-holder's state comes before the office, after it, after the name, or in an apposition."""
    assert people(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Minister of Foreign Affairs of the Republic of Moldova, Nicu Popescu, spoke.",
            ("Nicu Popescu", "Minister of Foreign Affairs", "MDA"),
        ),
        (
            "Foreign Minister of Bulgaria Ivan Kondov spoke.",
            ("Ivan Kondov", "Foreign Minister", "BGR"),
        ),
        (
            "Hungarian Minister of Foreign Affairs and Trade Szijjarto Peter spoke.",
            ("Szijjarto Peter", "Minister of Foreign Affairs and Trade", "HUN"),
        ),
        (
            "Indian Commerce and Industry Minister Piyush Goyal spoke.",
            ("Piyush Goyal", "Commerce and Industry Minister", "IND"),
        ),
        ("U.S. Secretary of State Antony Blinken spoke.", ("Antony Blinken", "Secretary of State", "USA")),
        (
            "US Under Secretary of State Victoria Nuland spoke.",
            ("Victoria Nuland", "Under Secretary of State", "USA"),
        ),
        (
            "EU High Representative for Foreign Affairs and Security Policy Josep Borrell spoke.",
            ("Josep Borrell", "High Representative for Foreign Affairs and Security Policy", "EU"),
        ),
        (
            "The President of the European Commission, Ursula von der Leyen, spoke.",
            ("Ursula von der Leyen", "President of the European Commission", "EU"),
        ),
        (
            "Speaker of the Senate of Kazakhstan Maulen Ashimbayev spoke.",
            ("Maulen Ashimbayev", "Speaker of the Senate", "KAZ"),
        ),
        (
            "Secretary of the Security Council of the Russian Federation Sergei Shoigu spoke.",
            ("Sergei Shoigu", "Secretary of the Security Council", "RUS"),
        ),
        (
            "President of the Council of Ministers of Peru Gustavo Adrianzén spoke.",
            ("Gustavo Adrianzén", "President of the Council of Ministers", "PER"),
        ),
        (
            "Chairman of the Presidency of Bosnia and Herzegovina Denis Bećirović spoke.",
            ("Denis Bećirović", "Chairman of the Presidency", "BIH"),
        ),
        (
            "Ambassador of Azerbaijan to Pakistan Khazar Farhadov spoke.",
            ("Khazar Farhadov", "Ambassador to Pakistan", "AZE"),
        ),
        ("Vietnam's top legislator Tran Thanh Man spoke.", ("Tran Thanh Man", "top legislator", "VNM")),
        (
            "Cuban Vice Prime Minister Ricardo Cabrisas spoke.",
            ("Ricardo Cabrisas", "Vice Prime Minister", "CUB"),
        ),
    ],
)
def test_offices_with_their_complements(text: str, found: Told) -> None:
    """What a minister is minister of is part of the office; whose minister he is, is not."""
    assert people(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("H.E. Mr. Ranil Wickremesinghe, President of Sri Lanka, spoke.", "Ranil Wickremesinghe"),
        ("Prime Minister Shri Narendra Modi spoke.", "Narendra Modi"),
        ("Malaysian Prime Minister Datuk Seri Anwar Ibrahim spoke.", "Anwar Ibrahim"),
        ("Her Excellency Dr. Samia Suluhu Hassan, President of Tanzania, spoke.", "Samia Suluhu Hassan"),
        ("Canada's Minister of Foreign Affairs, the Honourable Mélanie Joly, spoke.", "Mélanie Joly"),
        ("Prime Minister of Nepal Rt. Hon. Pushpa Kamal Dahal spoke.", "Pushpa Kamal Dahal"),
        ("Mr. Sullivan spoke.", "Sullivan"),
        ("Kuwait's Deputy Prime Minister Sheikh Talal Al-Khaled Al-Ahmad Al-Sabah spoke.", "Talal Al-Khaled Al-Ahmad Al-Sabah"),
        ("Singapore's Minister for Foreign Affairs Dr Vivian Balakrishnan spoke.", "Vivian Balakrishnan"),
        ("Holy See Secretary of State Cardinal Pietro Parolin spoke.", "Pietro Parolin"),
    ],
)  # fmt: skip
def test_honorifics_are_no_part_of_a_name(text: str, found: str) -> None:
    """Excellencies, doctors, sheikhs and datuks bear their names without these."""
    assert [name for name, _, _ in people(text)] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ludwig van Beethoven Prize winner", []),
        ("Chile's Foreign Minister Alberto van Klaveren spoke.", ["Alberto van Klaveren"]),
        ("President of the United Arab Emirates Mohammed bin Zayed Al Nahyan spoke.", ["Mohammed bin Zayed Al Nahyan"]),
        ("Syrian Foreign Minister Faruq al-Shara spoke.", ["Faruq al-Shara"]),
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
    ],
)
def test_where_a_name_begins_and_ends(text: str, found: list[str]) -> None:
    """Particles, initials, hyphens and numerals belong to names, and some names are common words or states."""
    assert [name for name, _, _ in people(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kenyan President William Ruto and his Ethiopian counterpart, Prime Minister Abiy Ahmed, met.",
            [("William Ruto", "President", "KEN"), ("Abiy Ahmed", "Prime Minister", "ETH")],
        ),
        (
            "Uzbek Foreign Minister Bakhtiyor Saidov met his Kazakh counterpart Murat Nurtleu.",
            [("Bakhtiyor Saidov", "Foreign Minister", "UZB"), ("Murat Nurtleu", "Foreign Minister", "KAZ")],
        ),
        (
            "Chinese Premier Li Qiang and his Malaysian counterpart, Anwar Ibrahim, met.",
            [("Li Qiang", "Premier", "CHN"), ("Anwar Ibrahim", "Premier", "MYS")],
        ),
        (
            "Ugandan President Yoweri Museveni met his counterpart Évariste Ndayishimiye of Burundi.",
            [("Yoweri Museveni", "President", "UGA"), ("Évariste Ndayishimiye", "President", "BDI")],
        ),
        (
            "Greek Foreign Minister Nikos Dendias met his counterpart from Egypt Sameh Shoukry.",
            [("Nikos Dendias", "Foreign Minister", "GRC"), ("Sameh Shoukry", "Foreign Minister", "EGY")],
        ),
    ],
)
def test_counterparts(text: str, found: list[Told]) -> None:
    """A counterpart holds the office of the person named before, in another state."""
    assert [told(m) for m in reading(text).mentions if m.kind == "person" and m.how == "named"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Liu met with Kazakh President Kassym-Jomart Tokayev, Prime Minister Olzhas Bektenov and Deputy Prime Minister Roman Sklyar.",
            [
                ("Kassym-Jomart Tokayev", "President", "KAZ"),
                ("Olzhas Bektenov", "Prime Minister", "KAZ"),
                ("Roman Sklyar", "Deputy Prime Minister", "KAZ"),
            ],
        ),
        (
            "He met Israeli Prime Minister Benjamin Netanyahu and Defense Minister Yoav Gallant.",
            [("Benjamin Netanyahu", "Prime Minister", "ISR"), ("Yoav Gallant", "Defense Minister", "ISR")],
        ),
        (
            "He met Finnish President Sauli Niinistö and Swedish Prime Minister Ulf Kristersson.",
            [("Sauli Niinistö", "President", "FIN"), ("Ulf Kristersson", "Prime Minister", "SWE")],
        ),
        (
            "He met Italy's President Sergio Mattarella as well as Foreign Minister Antonio Tajani.",
            [("Sergio Mattarella", "President", "ITA"), ("Antonio Tajani", "Foreign Minister", "ITA")],
        ),
    ],
)  # fmt: skip
def test_a_list_carries_its_state_over(text: str, found: list[Told]) -> None:
    """In one list the state is told with the first of its officials."""
    assert people(text) == found


def test_a_state_is_not_carried_over_a_verb() -> None:
    """Who receives a Turkish president need not be Turkish."""
    assert people("Turkish President Abdullah Gül met Prime Minister Nouri al-Maliki.")[1] == (
        "Nouri al-Maliki",
        "Prime Minister",
        None,
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Presidents Vladimir Putin and Xi Jinping spoke.",
            [("Vladimir Putin", "President", None), ("Xi Jinping", "President", None)],
        ),
        (
            "Presidents Hakainde Hichilema of Zambia and Lazarus Chakwera of Malawi spoke.",
            [("Hakainde Hichilema", "President", "ZMB"), ("Lazarus Chakwera", "President", "MWI")],
        ),
        (
            "The presidents of Kenya and Uganda, William Ruto and Yoweri Museveni, met.",
            [("William Ruto", "president", "KEN"), ("Yoweri Museveni", "president", "UGA")],
        ),
        (
            "Foreign Ministers Hakan Fidan and Ararat Mirzoyan met.",
            [("Hakan Fidan", "Foreign Minister", None), ("Ararat Mirzoyan", "Foreign Minister", None)],
        ),
        (
            "Kings Felipe VI of Spain and Willem-Alexander of the Netherlands met.",
            [("Felipe VI", "King", "ESP"), ("Willem-Alexander", "King", "NLD")],
        ),
    ],
)
def test_plural_titles(text: str, found: list[Told]) -> None:
    """One office in the plural serves several people, each of a state of their own."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "offices", "country"),
    [
        (
            "Kazakh Deputy Prime Minister and Foreign Minister Murat Nurtleu spoke.",
            ("Deputy Prime Minister", "Foreign Minister"),
            "KAZ",
        ),
        (
            "Russian Deputy Prime Minister - Minister of Industry and Trade Denis Manturov spoke.",
            ("Deputy Prime Minister", "Minister of Industry and Trade"),
            "RUS",
        ),
        (
            "Sheikh Mohammed bin Abdulrahman Al Thani, Prime Minister and Minister of Foreign Affairs of Qatar, spoke.",
            ("Prime Minister", "Minister of Foreign Affairs"),
            "QAT",
        ),
        (
            "Sierra Leone's President Julius Maada Bio, who is also the chairman of the ECOWAS Authority, spoke.",
            ("President", "chairman of the ECOWAS Authority"),
            "SLE",
        ),
    ],
)
def test_two_offices_of_one_person(text: str, offices: tuple[str, ...], country: str) -> None:
    """A foreign minister may be deputy prime minister too, and a president may chair a community of states."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert person.offices[-2:] == offices
    assert person.country == country


@pytest.mark.parametrize(
    ("text", "office", "former"),
    [
        ("Former U.S. President Jimmy Carter spoke.", "President", True),
        ("former Israeli foreign minister Abba Eban spoke", "foreign minister", True),
        ("Acting Bulgarian Foreign Minister Ivan Kondov spoke.", "Foreign Minister", False),
        ("Acting President of Bangladesh Muhammad Yunus spoke.", "Acting President", False),
        ("The late president Hafez al-Assad of Syria ruled.", "late president", True),
        ("Current Kenyan President William Ruto spoke.", "President", False),
    ],
)
def test_who_holds_an_office_and_who_held_it(text: str, office: str, former: bool) -> None:
    """A former president is no president, an acting one is."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert (person.office, person.former) == (office, former)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met the mayor of Almaty.", [("mayor of Almaty", "mayor of Almaty", "KAZ")]),
        ("He met the governor of Bavaria.", [("governor of Bavaria", "governor of Bavaria", "DEU")]),
        ("He met the Lao vice president.", [("vice president", "vice president", "LAO")]),
        ("He met the president of Kenya.", [("president", "president", "KEN")]),
        ("He met Ukraine's president.", [("president", "president", "UKR")]),
        ("He met the Japanese ambassador to Mexico.", [("ambassador to Mexico", "ambassador to Mexico", "JPN")]),
        ("Saudi crown prince arrives", [("crown prince", "crown prince", "SAU")]),
    ],
)
def test_officials_without_a_name(text: str, found: list[Told]) -> None:
    """An unnamed official is of the state that is told, or of the one where the city lies."""
    assert unnamed(text) == found


def test_a_group_of_governors() -> None:
    """Four oblasts of one state have four governors of it."""
    (group,) = (m for m in mentions("He met the governors of four Kazakh oblasts in Almaty.") if m.kind == "group")
    assert (group.country, group.office) == ("KAZ", "governors")


def test_the_ministers_of_several_states() -> None:
    """Weimar is where the ministers of France, Germany and Poland have met since 1991."""
    text = "The defense ministers of France, Germany and Poland met in Weimar."
    (group,) = (m for m in mentions(text) if m.kind == "group")
    assert [(m.office, m.country) for m in group.members] == [
        ("defense minister", "FRA"),
        ("defense minister", "DEU"),
        ("defense minister", "POL"),
    ]
    assert group.country is None


@pytest.mark.parametrize(
    "text",
    [
        "Minister after minister left the hall.",
        "The China Central Committee sat.",
        "They sailed the South China Sea.",
        "Prime time television showed it.",
        "State media reported it.",
        "Trade secretaries and clerks agreed.",
    ],
)
def test_words_that_name_nobody(text: str) -> None:
    """An office without a person, and a body without one, are nobody."""
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Kenyan President William Ruto spoke.", "adjective"),
        ("Kenya's President William Ruto spoke.", "possessive"),
        ("President William Ruto of Kenya spoke.", "of"),
        ("Prime Minister James Marape spoke.", None),
    ],
)
def test_how_a_state_is_known(text: str, basis: str | None) -> None:
    """The words that tell a state are told with it."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert person.basis == basis


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Kenyan President William Ruto spoke.", "head_of_state"),
        ("Jordan's King Abdullah II spoke.", "head_of_state"),
        ("German Chancellor Olaf Scholz spoke.", "head_of_government"),
        ("Chinese Vice Premier He Lifeng spoke.", "deputy"),
        ("U.S. Secretary of State Antony Blinken spoke.", "minister"),
        ("Chinese Vice Foreign Minister Ma Zhaoxu spoke.", "deputy_minister"),
        ("Chinese Ambassador Jiang Zaidong spoke.", "envoy"),
        ("Saudi Crown Prince Mohammed bin Salman spoke.", "royal"),
        ("Russian Foreign Ministry Spokeswoman Maria Zakharova spoke.", "spokesperson"),
        ("U.N. Secretary-General António Guterres spoke.", "organization"),
    ],
)
def test_the_rank_of_an_office(text: str, rank: str) -> None:
    """Kings and presidents are heads of state, chancellors and premiers heads of government."""
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert person.rank == rank


def test_the_bare_name_lies_within_the_words() -> None:
    """A name is found in the text again, without its office."""
    text = "The visiting Vice Premier of China, Mr. He Lifeng, spoke."
    (person,) = (m for m in mentions(text) if m.kind == "person")
    assert text[person.name_start : person.name_end] == "He Lifeng"
    assert text[person.start : person.end].startswith("The visiting Vice Premier of China")
