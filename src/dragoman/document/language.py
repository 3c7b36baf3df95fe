"""Which language a report is in: only English is read, the rest is kept and said to be there."""

import re

# Words that English cannot do without; a readout has them at a third of its words, other languages nearly never.
_ENGLISH = frozenset(
    "the of and to in a that on with for as is was by at his her their its from has have had will be this it an he she they "
    "who which also not are were said between both during or but we our i you would been after".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENOUGH = 0.18
_FEW = 12
_NAMES = {"english": "en", "eng": "en"}


def of(text: str, given: str | None = None) -> str | None:
    """The two-letter code of the text's language; None when the text is too short to tell and no code is given."""
    words = _WORD.findall(text[:20000])
    stated = _code(given)
    if not words:
        return stated
    share = sum(word.lower() in _ENGLISH for word in words) / len(words)
    latin = sum(word[0] < "\u0250" for word in words) / len(words)
    if share >= _ENOUGH or (latin > 0.5 and len(words) < _FEW and stated is None):
        return "en"
    if stated not in (None, "en"):
        return stated
    return _identified(text[:5000], share)


def _code(given: str | None) -> str | None:
    if not given:
        return None
    name = given.strip().lower()
    return _NAMES.get(name, re.split("[-_]", name)[0])


def _identified(text: str, share: float) -> str | None:
    # Imported here because the model takes a third of a second to load and English texts never need it.
    import py3langid

    code, _ = py3langid.classify(text)
    # A list of names has few English function words, and is taken for Latin or Tagalog: doubt is English.
    return "en" if share > 0.05 and text.isascii() else str(code)
