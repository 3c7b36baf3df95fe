"""How sure each claim is: worked out from what it looks like once it is dated, by the table that the gold gives."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Document
from dragoman.record.signs import signs


def weighed(claims: Iterable[Claim], documents: Mapping[str, Document], lexicon: Lexicon) -> tuple[Claim, ...]:
    """The claims, each with its confidence: that it is right in all that it says."""
    table = lexicon.confidence
    return tuple(replace(claim, confidence=table.of(signs(claim, documents[claim.document]))) for claim in claims)
