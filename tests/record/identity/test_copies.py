from dataclasses import replace

from dragoman.model import Evidence
from dragoman.record.identity import copies
from dragoman.record.identity.copies import by_age, sources
from tests.record.builder import Report, person, state

LONG = "Chile will open its ports to ships from Tonga and build a cold store for fish at the harbour of the capital"
HEAD = "Minister for Fishery, Ocean Affairs, Ports and the Islands of the Outer Sea and Chair of the Ocean Council"


def pledge(path: str, text: str, words: str, published: str | None = None) -> Report:
    """A report with one pledge."""
    report = Report(path, text, published=published)
    report.claim("pledge", words, {"speaker": [person("Rosa Vidal", "CHL", HEAD)], "pledger": [state("Chile", "CHL")]})
    return report


def test_the_same_run_of_words_under_another_tail_is_a_copy() -> None:
    """Agencies take a sentence over and change who said it when: the shared run decides."""
    first = pledge("a.txt", f"{LONG}, said Minister Rosa Vidal on Monday.", LONG)
    second = pledge("b.txt", f"{LONG}, Vidal said as she received the King of Tonga in Valparaiso.", LONG)
    found = copies.find([first.draft(), second.draft()])
    linked = copies.link([*first.claims, *second.claims], found)
    assert [claim.copy_of for claim in linked] == [None, first.claims[0].id]
    assert sources(second.claims[0], found) == {first.document.id}


def test_a_third_copy_points_to_the_first() -> None:
    """However often a sentence travels, it was first told once."""
    reports = [pledge(f"{name}.txt", f"{LONG}, said {name} Vidal on a day.", LONG) for name in "abc"]
    found = copies.find([report.draft() for report in reports])
    linked = copies.link([report.claims[0] for report in reports], found)
    assert [claim.copy_of for claim in linked] == [None, linked[0].id, linked[0].id]


def test_who_said_it_may_be_told_anew() -> None:
    """A pledge told by a copied clause and two words of one's own is copied; one told by two sentences is not."""
    first = pledge("a.txt", f"{LONG}, said Minister Rosa Vidal on Monday.", LONG)
    text = f"{LONG}, Vidal said as she received the King. Chile would keep its word about the store for the fish, she said."
    second = pledge("b.txt", text, LONG)
    claim = second.claims[0]
    said, more = (
        Evidence(text.index(words), text.index(words) + len(words), words)
        for words in ("Vidal said", "Chile would keep its word about the store for the fish")
    )
    found = copies.find([first.draft(), second.draft()])
    assert sources(replace(claim, evidence=(*claim.evidence, said)), found) == {first.document.id}
    assert sources(replace(claim, evidence=(*claim.evidence, more)), found) == frozenset()


def test_what_the_tail_says_is_not_copied() -> None:
    """The meeting told in the new tail is told in words of one's own."""
    first = pledge("a.txt", f"{LONG}, said Minister Rosa Vidal on Monday.", LONG)
    second = pledge("b.txt", f"{LONG}, Vidal said as she received the King of Tonga in Valparaiso.", LONG)
    meeting = second.claim("meeting", "she received the King of Tonga in Valparaiso", {"participant": []})
    found = copies.find([first.draft(), second.draft()])
    assert sources(meeting, found) == frozenset()


def test_a_long_title_in_two_reports_is_no_copy() -> None:
    """Everybody writes a minister's title in the same words."""
    first = pledge("a.txt", f"Vidal, the {HEAD}, flew home.", "flew home")
    second = pledge("b.txt", f"Vidal, the {HEAD}, spoke about fish.", "spoke about fish")
    assert copies.find([first.draft(), second.draft()]).by_document == {}


def test_a_formula_of_names_is_no_copy() -> None:
    """Every notice of a call by one office begins with the same names and titles; the calls are many."""
    words = f"Minister Rosa Vidal of Chile, {HEAD}, spoke with Prime Minister Sela Taufa of Tonga by telephone"
    people = {"participant": [person("Rosa Vidal", "CHL", HEAD), person("Sela Taufa", "TON", "Prime Minister")]}
    reports = [Report(path, f"{words} {day}.") for path, day in (("a.txt", "today"), ("b.txt", "again"))]
    for report in reports:
        report.claim("meeting", words, {**people, "host": [state("Chile", "CHL"), state("Tonga", "TON")]})
    assert copies.find([report.draft() for report in reports]).by_document == {}


def test_likeness_is_no_copy() -> None:
    """The same phrases about other states in another order are a genre, not a source."""
    first = pledge("a.txt", f"{LONG}.", LONG)
    words = "Peru will open its markets to fish from Samoa and build a school for sailors at the harbour of its capital"
    second = pledge("b.txt", f"{words}.", words)
    assert copies.find([first.draft(), second.draft()]).by_document == {}


def test_the_earliest_document_comes_first() -> None:
    """The last possible day counts: what came out in 2024 or later is not known to be the source of anything."""
    reports = [
        Report("d.txt", "one"),
        Report("c.txt", "two", published="2024-01-01/.."),
        Report("b.txt", "three", published="2024-05-01"),
        Report("a.txt", "four", published="2024-04-01/2024-06-01"),
    ]
    assert [one.path for one in by_age(report.document for report in reports)] == ["b.txt", "a.txt", "c.txt", "d.txt"]
