"""A caption is known by the credit of its photograph, or by how it opens."""

import pytest

from dragoman.document.captions import is_caption

CAPTIONS = (
    "Minister Ana Moutela meets with her counterpart in Oslo, May 3, 2021. (Lusa/Rui Pinho)",
    "The two ministers sign the pact. (AP Photo/Rui Pinho)",
    "The two ministers sign the pact. [Photo by Rui Pinho]",
    "The two ministers sign the pact. [Photo/Lusa]",
    "The two ministers sign the pact. (Photo courtesy of the Foreign Ministry)",
    "The two ministers sign the pact. (Handout via Lusa)",
    "The two ministers sign the pact. Photo: Foreign Ministry",
    "The two ministers sign the pact in Oslo. /Lusa",
    "The two ministers sign the pact in Oslo. © Lusa",
    "FILE PHOTO: The two ministers in Oslo in 2019. REUTERS/Rui Pinho",
    "(Cover: A train leaves the port of Sines on April 28, 2021. /Lusa)",
    "Photo taken on May 3, 2021 shows the port of Sines.",
    "This aerial photo taken on May 3, 2021 shows the port of Sines.",
    "Photo: Rui Pinho",
    "Lusa/Rui Pinho",
    "![The ministers in Oslo](https://example.org/a.jpg)",
)
PROSE = (
    "The two ministers met in Oslo on Monday.",
    "The talks followed the Belfast/Good Friday Agreement.",
    "They spoke of the holy places of Haram al-Sharif / Temple Mount.",
    "They agreed on trade and/or transport.",
    "The picture that the talks gave was mixed.",
    "The photo shown to the ministers was old, they said, and they asked for a new one.",
    "The consultations were led by the two deputies (foreign and defence).",
    "- Rui Pinho, Asian/Pacific Institute",
)


@pytest.mark.parametrize("text", CAPTIONS)
def test_caption(text: str) -> None:
    """Agencies credit their photographers in a dozen ways."""
    assert is_caption(text)


@pytest.mark.parametrize("text", PROSE)
def test_no_caption(text: str) -> None:
    """A slash, a picture or a bracket in a sentence is no credit."""
    assert not is_caption(text)
