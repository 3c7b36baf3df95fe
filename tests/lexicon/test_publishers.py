"""Publishers speak from a state, and are found by name or address."""

import pytest

from dragoman.lexicon import load

PUBLISHERS = load().publishers


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://english.news.cn/20231128/x/c.html", "Xinhua"),
        ("https://www.fmprc.gov.cn/eng/zxxx/x.shtml", "Ministry of Foreign Affairs of China"),
        ("https://english.www.gov.cn/news/x", "State Council of China"),
        ("http://en.kremlin.ru/events/president/news/1", "Kremlin"),
        ("www.akorda.kz/en/x", "Akorda"),
        ("https://www.whitehouse.gov/briefing-room/x", "White House"),
        ("https://www.unknown.example/x", None),
        ("", None),
        ("http://[", None),
    ],
)
def test_an_address_tells_the_publisher(url: str, name: str | None) -> None:
    """A sub-domain belongs to its domain, unless it has a publisher of its own."""
    found = PUBLISHERS.by_url(url)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Xinhua", "CHN"),
        ("the Xinhua News Agency", "CHN"),
        ("TASS", "RUS"),
        ("Reuters", "GBR"),
        ("Kazinform", "KAZ"),
        ("Anadolu Agency", "TUR"),
        ("The White House", "USA"),
        ("Ministry of Foreign Affairs of Japan", "JPN"),
        ("Ministry of Foreign Affairs of the People’s Republic of China", "CHN"),
        ("NATO", "NATO"),
        ("PANA", None),
    ],
)
def test_a_name_tells_the_state(text: str, country: str | None) -> None:
    """Agencies and ministries speak from a state, an alliance's press office from the alliance."""
    found = PUBLISHERS.by_text(text)
    assert found is not None
    assert found.country == country


def test_an_unknown_name_is_nobody() -> None:
    """A blog that the lexicon does not know has no state."""
    assert PUBLISHERS.by_text("A Diplomat's Diary") is None


def test_agencies_sign_datelines() -> None:
    """Xinhua signs its dateline; a foreign ministry does not."""
    agencies = {publisher.name for publisher in PUBLISHERS if publisher.agency}
    assert {
        "Xinhua",
        "TASS",
        "Reuters",
        "Agence France-Presse",
        "Kyodo News",
        "Anadolu Agency",
        "Prensa Latina",
    } <= agencies
    assert "White House" not in agencies


def test_publishers_of_every_continent() -> None:
    """Most states have an agency or a ministry that publishes in English."""
    assert len(PUBLISHERS) > 400
    assert len({publisher.country for publisher in PUBLISHERS}) > 150


def test_one_name_one_publisher() -> None:
    """A name or a domain that two publishers share would give a report to the wrong state."""
    names = [(name.casefold(), p.name) for p in PUBLISHERS for name in (p.name, *p.aliases)]
    domains = [domain for p in PUBLISHERS for domain in p.domains]
    assert len(dict(names)) == len(set(names))
    assert len(domains) == len(set(domains))


@pytest.mark.parametrize("name", ["The Nation", "Nation", "Daily Nation", "Daily News", "The National", "The Guardian"])
def test_a_name_that_papers_of_several_states_bear(name: str) -> None:
    """It tells no state: a minister in a paper of the one would be made one of the other; an address still does."""
    assert PUBLISHERS.by_text(name) is None
