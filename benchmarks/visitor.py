"""Somebody who asks the reading room without a browser and without a network: in this process."""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import httpx

from dragoman import claims, reading
from dragoman.document import intake
from dragoman.lexicon import Lexicon, load
from dragoman.model import Document
from dragoman.record.store import Store
from dragoman.serve.app import reading_room
from dragoman.serve.desk import desk

HOME = "http://127.0.0.1"
EXAMPLES = Path(__file__).parent.parent / "examples"


class Visitor:
    """Asks for addresses of a reading room."""

    def __init__(self, record: Path, lexicon: Lexicon | None = None) -> None:
        self.room = reading_room(desk(record, lexicon or load()))

    def get(self, address: str, method: str = "GET") -> httpx.Response:
        """The answer; a fault of the room itself is an answer too."""
        return asyncio.run(self._get(address, method))

    def json(self, address: str) -> Any:
        """The data at an address that is there."""
        return self.get(address).raise_for_status().json()

    async def _get(self, address: str, method: str) -> httpx.Response:
        transport = httpx.ASGITransport(app=self.room, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=HOME) as client:
            return await client.request(method, address)


def examples(path: Path, lexicon: Lexicon, folders: Iterable[Path] = (EXAMPLES,)) -> Path:
    """A record of the reports in some folders, at a path."""
    found = (item for folder in folders for item in intake.read_path(folder, columns={}))
    reports = (item for item in found if isinstance(item, Document))
    Store(path, lexicon).add(claims.draft(reading.read(document, lexicon), lexicon) for document in reports)
    return path
