"""Plain text and Markdown: the whole file is the stored text, its header included."""

from collections.abc import Iterator

from dragoman.document import header
from dragoman.document.columns import known
from dragoman.document.compose import compose
from dragoman.document.encoding import decode
from dragoman.document.options import Options
from dragoman.document.trouble import LIMIT, repaired, too_large, unreadable
from dragoman.model import Document, Finding


def read(data: bytes, path: str, options: Options) -> Iterator[Document | Finding]:
    """The one report that a text file holds."""
    if len(data) > LIMIT:
        yield too_large(path, len(data))
        return
    decoded = decode(data)
    if decoded is None:
        yield unreadable(path, "it holds no text")
        return
    head = header.find(decoded.text, known(options.columns))
    fields = {name: entry.value for name, entry in head.entries.items()}
    yield from compose(decoded.text, path, fields, head=head, options=options)
    if decoded.repaired:
        yield repaired(path, decoded.encoding)
