"""What the API says of itself at /openapi.json."""

from typing import Any

from fastapi import FastAPI

TITLE = "dragoman"
SUMMARY = "A cited ledger of relations between states, read from diplomatic reports."
DESCRIPTION = """\
Every answer is read from one record file on this machine; nothing is fetched, and nothing can be changed here:
judgements are made in the reading room and on the command line.

Fields are those of the exports (docs/record.schema.json). Dates are EDTF. Ids are hashes of content, so that they are
the same on every machine; the beginning of one will do where it is unmistakable. Parties may be written as people write
them. What is unknown is null.

Lists are cut into pages: `total` counts all of it, `items` are those from `offset` on, at most `limit`, and `next` is
the address of the next page, null on the last. Trouble is one sentence in `error`: 400 for what cannot be asked so, a
parameter that the question does not have among them; 404 for what is not in the record; 503 while another program
writes it.
"""


class Described(FastAPI):
    """An application whose description tells the troubles that it really has."""

    def openapi(self) -> dict[str, Any]:
        """The description, made once."""
        if self.openapi_schema is None:
            spec = super().openapi()
            for path in spec["paths"].values():
                for question in path.values():
                    question["responses"].pop("422", None)
            for name in ("HTTPValidationError", "ValidationError"):
                spec["components"]["schemas"].pop(name, None)
        return super().openapi()
