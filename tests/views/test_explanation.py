"""A report as it was read."""

from dragoman import claims, reading
from dragoman.model import Document
from dragoman.record import assemble
from dragoman.views.explanation import explanation
from dragoman.views.ledger import opened
from tests.pipeline import lexicon

TEXT = (
    "Portuguese President Ana Moutela met Norwegian Prime Minister Ingrid Solberget in Oslo on 5 March 2024. It rained."
)


def test_each_sentence_with_what_was_found_in_it() -> None:
    """People with their offices, times, the claims with their rules; what gave nothing stands apart."""
    read = reading.read(Document("d1", "one.txt", TEXT, published="2024-03-06", published_basis="given"), lexicon())
    page = explanation(opened(assemble([claims.draft(read, lexicon())], lexicon()), lexicon()), read)
    assert [one.title for one in page.sections] == [
        "What the report is",
        "Sentence 1, body",
        "Sentence 2, body",
        "Sentences that gave nothing",
    ]
    found = [line.text for bullet in page.sections[1].bullets for line in bullet]
    assert any(one.startswith("found: “") and "Ana Moutela, President, PRT" in one for one in found)
    assert any(one.startswith("**meeting** by ") and one.endswith("(5 March 2024)") for one in found)
    assert [line.text for bullet in page.sections[3].bullets for line in bullet] == ["It rained."]
    assert page.lead[0].text.startswith("2 sentences, 2 people, 1 times")
