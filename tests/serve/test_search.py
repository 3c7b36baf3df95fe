"""A search: the reports that answer, the pages on what was named, and by what the answers can be narrowed."""

import html
import re

import pytest
from starlette.testclient import TestClient

LINK = re.compile(r'<li><a href="(/search\?[^"]+)">[^<]+(?:<[^>]+>[^<]*)*?</a> <span class="count">([\d,]+)</span>')


def narrowings(page: str) -> list[tuple[str, int]]:
    """The addresses that narrow a search, each with how many reports it promises."""
    return [(html.unescape(where), int(count.replace(",", ""))) for where, count in LINK.findall(page)]


def test_a_click_narrows_to_as_many_reports_as_it_says(visitor: TestClient) -> None:
    """Years, parties, acts and publishers: whoever follows one finds just the reports that were counted."""
    found = narrowings(visitor.get("/search?q=visit").text)
    assert {re.search(r"&(\w+)=", where)[1] for where, _ in found} == {"since", "country", "act", "publisher"}  # type: ignore[index]
    for where, count in found:
        assert visitor.get(f"{where}&format=json").json()["total"] == count, where


def test_what_was_chosen_is_taken_back_and_is_offered_no_more(visitor: TestClient) -> None:
    """Two choices stand above the answers; each leads to the search without it."""
    page = visitor.get("/search?q=visit&country=KAZ&act=meeting").text
    taken = re.findall(r'<a href="([^"]+)"><span class="aloud">not only </span>([^<]+) ', page)
    assert [(html.unescape(where), name) for where, name in taken] == [
        ("/search?q=visit&act=meeting", "Kazakhstan"),
        ("/search?q=visit&country=KAZ", "meeting"),
    ]
    offered = [where for where, _ in narrowings(page)]
    assert all(where.count("country=KAZ") == 1 and where.count("act=") == 1 for where in offered)
    assert sum("act=meeting" in where for where in offered) < len(offered)


def test_a_country_may_be_named_as_one_likes(visitor: TestClient) -> None:
    """ "kazakh" is Kazakhstan, above the answers too."""
    assert "not only </span>Kazakhstan " in visitor.get("/search?q=visit&country=kazakh").text


def test_a_search_goes_on(visitor: TestClient) -> None:
    """Page by page every report comes once, and nothing speaks of options of a command."""
    whole = [hit["document"] for hit in visitor.get("/search?q=visit&limit=100&format=json").json()["hits"]]
    some = visitor.get("/search?q=visit&limit=3")
    assert "offset" not in some.text.split("<main")[1].split("<nav")[0]
    assert 'rel="next" href="?q=visit&amp;limit=3&amp;offset=3"' in some.text
    second = visitor.get("/search?q=visit&limit=3&offset=3&format=json").json()["hits"]
    assert [hit["document"] for hit in second] == whole[3:6]


def test_without_words_a_choice_alone_is_a_search(visitor: TestClient) -> None:
    """All reports that tell of an act; the counts stand in the data as well."""
    told = visitor.get("/search?act=agreement&format=json").json()
    assert told["total"] == told["facets"]["reports"] > 1
    assert {"name": "agreement", "reports": told["total"]} in told["facets"]["acts"]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("astana", "/place/Astana"),
        ("golden", "/phrase/golden%20period"),
        ("cooperation committee", "/mechanism/China-Kazakhstan%20Cooperation%20Committee"),
        ("tokayev", "/person/Kassym-Jomart%20Tokayev"),
        ("Kazakhstan", "/state/KAZ"),
    ],
)
def test_a_name_leads_to_its_page(visitor: TestClient, words: str, where: str) -> None:
    """People, bodies, places, phrases and parties are found by what they are called."""
    assert f'href="{where}"' in visitor.get("/search", params={"q": words}).text


def test_signs_of_the_index_are_letters_in_a_name(visitor: TestClient) -> None:
    """A percent sign finds no name at all."""
    assert 'href="/place/' not in visitor.get("/search?q=%25%25%25a").text


def test_what_can_be_typed(visitor: TestClient) -> None:
    """The empty room says how to ask."""
    assert "What can be looked for" in visitor.get("/search").text
