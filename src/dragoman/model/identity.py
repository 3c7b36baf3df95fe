"""Ids are hashes of content: the same words get the same id on any day and any machine."""

import hashlib


def content_id(*parts: object, length: int = 12) -> str:
    """A lower-case hexadecimal id of the given parts, in order; None and the empty string differ."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"\0" if part is None else b"\1" + str(part).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return digest.hexdigest()[:length]
