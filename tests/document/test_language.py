"""Only English is read; which language a report is in is told by its small words."""

import pytest

from dragoman.document.language import of

FRENCH = (
    "Le ministre des Affaires étrangères a reçu mercredi à Lisbonne son homologue norvégienne. Les deux ministres ont "
    "évoqué la pêche et le transport maritime."
)
NAMES = "Ana Moutela travelled to Oslo. Others Attending: Rui Pinho, Leif Berg, Tomé Vasquilho, Inês Prado, Ola Strand"


@pytest.mark.parametrize(
    ("text", "given", "code"),
    [
        ("The minister met with her counterpart in Oslo on Monday.", None, "en"),
        ("The minister met with her counterpart in Oslo on Monday.", "fr", "en"),
        (FRENCH, None, "fr"),
        (FRENCH, "en", "fr"),
        ("Министры встретились в Осло в понедельник и обсудили торговлю.", None, "ru"),
        ("两国外长星期一在奥斯陆举行会谈，讨论了双边关系和贸易合作。", None, "zh"),
        (NAMES, None, "en"),
        ("Moutela meets Berg", None, "en"),
        ("Moutela meets Berg", "English", "en"),
        ("Moutela trifft Berg", "de-DE", "de"),
        ("", "pt", "pt"),
        ("1999", None, None),
    ],
)
def test_language(text: str, given: str | None, code: str | None) -> None:
    """A stated language counts where the words do not say otherwise."""
    assert of(text, given) == code


def test_a_text_of_names_is_looked_at_more_closely() -> None:
    """A list of names in capitals has few English words among all, and enough among its small ones."""
    names = "Jane Doe, John Roe, Ana Moutela, Rui Pinho, Ilse Brandt, Leif Berg, Tomas Rey, Noor Haddad, Wei Lin"
    assert of(f"{names} of Porto and {names} met the press.") == "en"
    assert of(f"{names} de Porto y {names} hablaron con la prensa en la tarde.") != "en"
