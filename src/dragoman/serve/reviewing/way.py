"""The way that somebody goes through the queue, as an address tells it."""

from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlencode, urlsplit

from dragoman.errors import DragomanError
from dragoman.record.judging.selection import Chosen, chosen
from dragoman.views.reviewing.queue import KINDS

SIZE = 20
DEEDS = ("reject", "edit", "merge", "split", "mark", "note", "undo")
"""What is asked for more than a press of a button."""
_FAR = 10_000_000


@dataclass(frozen=True, slots=True)
class Way:
    """Which things are looked at, the place in their queue, the claim that is open, and what is being done to it."""

    kind: str = ""
    where: str = ""
    blind: bool = False
    at: int = 0
    claim: str = ""
    do: str = ""
    field: str = ""

    def __post_init__(self) -> None:
        if self.kind and self.kind not in KINDS:
            raise DragomanError(f"There is no kind {self.kind!r} to review; allowed are {', '.join(KINDS)}.")
        if not 0 <= self.at <= _FAR:
            raise DragomanError(f"The queue has no place {self.at}; the first is 0.")

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of things that are looked at; for a blind coder every claim."""
        return ("claims",) if self.blind else (self.kind,) if self.kind else ()

    @property
    def only(self) -> Chosen | None:
        """Which claims the things are about. Raises DragomanError for what is no condition."""
        return chosen(self.where) if self.where.strip() else None

    @property
    def listed(self) -> bool:
        """True where the catalogue lists what is looked at: what waits, and what was judged."""
        return not self.blind and not self.where.strip() and self.kind != "claims"

    @property
    def first(self) -> int:
        """The place with which the page begins that is shown."""
        return self.at - self.at % SIZE

    @property
    def address(self) -> str:
        """Where this is shown."""
        told = {"kind": self.kind, "where": self.where, "blind": "1" if self.blind else "", "at": self.at or ""}
        told |= {"claim": self.claim, "do": self.do, "field": self.field}
        query = urlencode({name: value for name, value in told.items() if value})
        return f"/review?{query}" if query else "/review"

    def to(self, at: int) -> "Way":
        """Another place of the queue, with its own claim."""
        return replace(self, at=max(at, 0), claim="", do="", field="")

    def on(self, claim: str, do: str = "", field: str = "") -> "Way":
        """A claim at this place, and what is being done to it."""
        return replace(self, claim=claim, do=do, field=field)


def back(address: str) -> str:
    """An address of our own to go back to; the queue where it is none."""
    told = urlsplit(address)
    ours = not told.scheme and not told.netloc and address.startswith("/") and not address.startswith(("//", "/\\"))
    known = told.path == "/review" or told.path.startswith(("/event/", "/claim/"))
    return address if ours and known and address.isprintable() and "\\" not in address else "/review"


def way_of(address: str) -> Way:
    """The way that an address of the queue tells."""
    asked = {name: values[-1] for name, values in parse_qs(urlsplit(address).query).items()}
    at = asked.get("at", "0")
    return Way(
        kind=asked.get("kind", ""),
        where=asked.get("where", ""),
        blind=bool(asked.get("blind")),
        at=int(at) if at.isdecimal() and len(at) < 8 else 0,
        claim=asked.get("claim", ""),
    )
