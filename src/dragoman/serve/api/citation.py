"""References to reports in the forms that libraries of references read."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from fastapi import Query
from fastapi.responses import Response

from dragoman.model import Document, Page
from dragoman.serve import citing

Form = Annotated[Literal["bibtex", "csl", "ris"], Query(description="BibTeX, CSL-JSON or RIS.")]

_TYPES = {
    "bibtex": "application/x-bibtex",
    "csl": "application/vnd.citationstyles.csl+json",
    "ris": "application/x-research-info-systems",
}
_WRITERS = {"bibtex": citing.bibtex, "csl": citing.csl, "ris": citing.ris}

CITED: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The references, in the form asked for.",
        "content": {
            kind: {"schema": {"type": "array", "items": {"type": "object"}} if "json" in kind else {"type": "string"}}
            for kind in _TYPES.values()
        },
    }
}


def cited(page: Page, documents: Mapping[str, Document], form: str) -> Response:
    """What a page cites."""
    return written(citing.references(page, documents), form)


def written(found: tuple[citing.Reference, ...], form: str) -> Response:
    """References in a form."""
    charset = "" if "json" in _TYPES[form] else "; charset=utf-8"
    return Response(_WRITERS[form](found), media_type=f"{_TYPES[form]}{charset}")
