"""By what a search can be narrowed: counted over the reports that it finds."""

from collections import Counter

import pytest

from benchmarks.synthetic import drafts
from dragoman.errors import DragomanError
from dragoman.record.store import Store, facets
from dragoman.record.store.search import Search, search
from tests import pipeline


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Made-up reports."""
    made = Store(tmp_path_factory.mktemp("facets") / "record.db", pipeline.lexicon())
    made.add(drafts(120, lexicon=pipeline.lexicon()))
    made.settle()
    return made


def test_facets_count_the_reports_that_are_found(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Years and publishers are those of the hits; each act and state leads to as many reports as it says."""
    monkeypatch.setattr(facets, "SHOWN", 100)
    asked = Search("energy", limit=None)
    hits = search(store.path, asked).hits
    found = store.facets(asked)
    assert (found.reports, found.more) == (len(hits), False)
    assert dict(found.publishers) == Counter(hit.publisher for hit in hits)
    assert dict(found.years) == Counter(hit.published[:4] for hit in hits if hit.published)
    for act, count in found.acts:
        assert search(store.path, Search("energy", acts=(act,))).total == count
    for code, count in found.countries[:5]:
        assert search(store.path, Search("energy", countries=(code,))).total == count


def test_a_search_that_finds_much_is_looked_through_in_part(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many passages and no more, and it is said; days narrow what is counted; nothing asked is refused."""
    monkeypatch.setattr(facets, "MOST", 5)
    found = store.facets(Search("energy"))
    assert found.more
    assert found.reports <= 5
    assert store.facets(Search("energy", since="2099-01-01")).reports == 0
    with pytest.raises(DragomanError, match="nothing to look for"):
        store.facets(Search(""))
