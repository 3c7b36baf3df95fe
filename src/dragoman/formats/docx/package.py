"""The finished document as bytes, the same on any day: parts in a fixed order, under the first day that zip knows."""

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from docx.document import Document

_FIRST = "[Content_Types].xml"
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_FOR_ALL = 0o600 << 16


def packed(document: "Document") -> bytes:
    """The document without the day on which it was written."""
    written, made = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            part = ZipInfo(name, _NO_DAY)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            part.external_attr = _FOR_ALL
            target.writestr(part, source.read(name))
    return made.getvalue()
