"""Offices with what they are of and for."""

import pytest

from tests.reading.sentence import Told, mentions, people, unnamed


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
        (
            "Adviser to the President of the Republic of Estonia on Foreign Affairs Celia Kuningas spoke.",
            ("Celia Kuningas", "Adviser to the President on Foreign Affairs", "EST"),
        ),
        (
            "Special Envoy for Compact Negotiations Joseph Yun spoke.",
            ("Joseph Yun", "Special Envoy for Compact Negotiations", None),
        ),
        ("State Department spokesman James Rubin spoke.", ("James Rubin", "State Department spokesman", "USA")),
        (
            "Palestine Liberation Organization leader Yasir Arafat spoke.",
            ("Yasir Arafat", "Palestine Liberation Organization leader", "PSE"),
        ),
        (
            "Oman's Ambassador to the State of Kuwait Saleh Al Kharousi spoke.",
            ("Saleh Al Kharousi", "Ambassador to the State of Kuwait", "OMN"),
        ),
        (
            "Head of the GCC and Regional Affairs Department Ahmed Al Maskari spoke.",
            ("Ahmed Al Maskari", "Head of the GCC and Regional Affairs Department", None),
        ),
        ("CIA director William Burns spoke.", ("William Burns", "CIA director", "USA")),
        ("Chief Minister Sindh Murad Ali Shah spoke.", ("Murad Ali Shah", "Chief Minister Sindh", None)),
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


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Minister of Foreign Affairs, International Trade and Worship of the Argentine Republic, Gerardo Werthein, spoke.", "Gerardo Werthein", "Minister of Foreign Affairs, International Trade and Worship"),
        ("Egyptian Minister of Foreign Affairs, Emigration and Egyptian Expatriates Badr Abdelatty spoke.", "Badr Abdelatty", "Minister of Foreign Affairs, Emigration and Egyptian Expatriates"),
        ("Speaker National Assembly Sardar Ayaz Sadiq spoke.", "Sardar Ayaz Sadiq", "Speaker National Assembly"),
        ("Chairman of the Supreme People's Court Zhang Jun spoke.", "Zhang Jun", "Chairman of the Supreme People's Court"),
        ("Special Representative for Afghanistan Mohammad Sadiq spoke.", "Mohammad Sadiq", "Special Representative for Afghanistan"),
        ("Minister of State at the Ministry of Finance Jan Berg spoke.", "Jan Berg", "Minister of State at the Ministry of Finance"),
    ],
)  # fmt: skip
def test_where_an_office_ends(text: str, name: str, office: str) -> None:
    """Portfolios with commas, courts of the people and bodies without "of" belong to the office."""
    assert people(text)[0][:2] == (name, office)


def test_only_envoys_are_sent_to_a_state() -> None:
    """A chancellor who is invited to India is no chancellor to India."""
    assert unnamed("He invited the German Chancellor to India.") == [("Chancellor", "Chancellor", "DEU")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Akiba Takeo, Secretary General of Japan's National Security Secretariat, spoke.", ("Akiba Takeo", "Secretary General of Japan's National Security Secretariat", "JPN")),
        ("Speaker of Ghana's Parliament Alban Bagbin spoke.", ("Alban Bagbin", "Speaker of Ghana's Parliament", "GHA")),
        ("Prime Minister of Japan's Special Adviser Jane Doe spoke.", ("Jane Doe", "Special Adviser", "JPN")),
        ("Prime Minister of Lao People's Democratic Republic Sonexay Siphandone spoke.", ("Sonexay Siphandone", "Prime Minister", "LAO")),
        ("Head of the United Nations Division of the Swiss Federal Department of Foreign Affairs Jan Berg spoke.", ("Jan Berg", "Head of the United Nations Division of the Swiss Federal Department of Foreign Affairs", "CHE")),
        ("Head of the Communist Party of Vietnam (CPV) Central Committee's Commission for External Relations Le Hoai Trung spoke.", ("Le Hoai Trung", "Head of the Communist Party Central Committee's Commission for External Relations", "VNM")),
        ("Member of the Presidium of the Serbian Progressive Party and Director of the Coordination Office Jan Berg spoke.", ("Jan Berg", "Member of the Presidium of the Serbian Progressive Party and Director of the Coordination Office", "SRB")),
        ("Minister for Maritime Affairs and Investment Luhut Pandjaitan of Indonesia spoke.", ("Luhut Pandjaitan", "Minister for Maritime Affairs and Investment", "IDN")),
        ("Secretary of State for Defence Ben Wallace of the United Kingdom spoke.", ("Ben Wallace", "Secretary of State for Defence", "GBR")),
        ("Secretary for Strategic Affairs Secretary Gustavo Beliz of Argentina spoke.", ("Gustavo Beliz", "Secretary for Strategic Affairs", "ARG")),
        ("President-Elect Luiz Inácio Lula da Silva of Brazil spoke.", ("Luiz Inácio Lula da Silva", "President-Elect", "BRA")),
        ("Australian Prime Minister-Designate Anthony Albanese spoke.", ("Anthony Albanese", "Prime Minister-Designate", "AUS")),
        ("Pope Francis spoke.", ("Francis", "Pope", "VAT")),
        ("Abu Dhabi Crown Prince Mohamed bin Zayed spoke.", ("Mohamed bin Zayed", "Abu Dhabi Crown Prince", "ARE")),
    ],
)  # fmt: skip
def test_bodies_owners_and_repetitions_in_an_office(text: str, found: Told) -> None:
    """A state's own council, a party's acronym, a portfolio before a name and an office said twice are one office."""
    assert people(text) == [found]


def test_a_portfolio_in_unknown_words_is_nobody() -> None:
    """Whoever is minister for the occupied territories of Ukraine, the territories are not."""
    assert people("The Minister for Reintegration of the Temporarily Occupied Territories of Ukraine came.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She paid an official visit to Chile.", []),
        ("An official said so.", [("official", "official", None)]),
        ("It shows what weight Chile attaches to talks.", []),
    ],
)
def test_words_of_office_that_are_others(text: str, found: list[Told]) -> None:
    """A visit may be official, and a state attaches weight to something."""
    assert unnamed(text) == found


def test_what_bears_a_name() -> None:
    """A hospital named after a king is not the king."""
    assert people("She opened the King Faisal Specialist Hospital and President Banda Airport.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Permanent Secretary, Ministry of Transport, Jane Doe spoke.",
            ("Jane Doe", "Permanent Secretary, Ministry of Transport", None),
        ),
        (
            "Jane Doe, Secretary (West), Ministry of External Affairs of India, spoke.",
            ("Jane Doe", "Secretary (West), Ministry of External Affairs", "IND"),
        ),
        (
            "The Permanent Secretary in the Ministry of Health of Zambia, Jane Doe, spoke.",
            ("Jane Doe", "Permanent Secretary in the Ministry of Health", "ZMB"),
        ),
        (
            "Jane Doe, Minister of State in the Ministry of Economy of Mozambique, spoke.",
            ("Jane Doe", "Minister of State in the Ministry of Economy", "MOZ"),
        ),
        (
            "Brazil's Secretary for Latin America and the Caribbean Jane Doe spoke.",
            ("Jane Doe", "Secretary for Latin America and the Caribbean", "BRA"),
        ),
        (
            "Kenya's Permanent Representative to the United Nations Jane Doe spoke.",
            ("Jane Doe", "Permanent Representative to the United Nations", "KEN"),
        ),
    ],
)
def test_the_ministry_in_which_somebody_serves(text: str, found: Told) -> None:
    """Behind a comma, "in" or "at", the ministry belongs to the office."""
    assert people(text) == [found]
