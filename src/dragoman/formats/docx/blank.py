"""An empty Word document of our own, put together from the plain files in `templates/blank`."""

from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from docx.document import Document

# Where each part lies in the document, and the file it is made from.
_PARTS = {
    "[Content_Types].xml": "types.xml",
    "_rels/.rels": "_rels/package.rels",
    "docProps/core.xml": "docProps/core.xml",
    "word/document.xml": "word/document.xml",
    "word/_rels/document.xml.rels": "word/_rels/document.xml.rels",
    "word/styles.xml": "word/styles.xml",
    "word/settings.xml": "word/settings.xml",
    "word/numbering.xml": "word/numbering.xml",
}


def blank() -> "Document":
    """A document with our styles and nothing in it."""
    from docx import Document  # it takes longer to import than most commands take to run

    held = BytesIO()
    with ZipFile(held, "w") as package:
        for name, file in _PARTS.items():
            package.writestr(name, template(file))
    held.seek(0)
    return Document(held)


def template(file: str) -> bytes:
    """One of the files that the empty document is made of."""
    return files("dragoman.formats").joinpath("templates/blank", file).read_bytes()
