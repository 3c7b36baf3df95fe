"""What can be wrong with a file, each in one plain sentence."""

from dragoman.model import Finding

# A report has some thousand characters, a long communiqué some hundred thousand: above this it is no report.
LIMIT = 10_000_000


def unreadable(path: str, why: str) -> Finding:
    """A file that gives no document."""
    return Finding("unreadable-file", f"'{path}' cannot be read: {why}.", path=path, failed=True)


def too_large(path: str, size: int) -> Finding:
    """A report longer than any report is."""
    message = f"'{path}' has {size / 1e6:.0f} MB; one report may have {LIMIT / 1e6:.0f} MB at most."
    return Finding("too-large", message, path=path, failed=True)


def repaired(path: str, encoding: str) -> Finding:
    """A file whose bytes are no UTF-8, read with an encoding that was guessed."""
    message = f"'{path}' is not UTF-8; it was read as {encoding}, so that accented letters may be wrong."
    return Finding("encoding-repaired", message, path=path)


def bad_row(path: str, number: int, why: str) -> Finding:
    """A row that gives no document; the rows after it are read."""
    return Finding("bad-row", f"Row {number} of '{path}' cannot be read: {why}.", path=path, failed=True)
