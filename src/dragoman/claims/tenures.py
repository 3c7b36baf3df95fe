"""Who holds which office at the time of the document, as the document says: one claim a holder and office."""

from collections.abc import Iterator

from dragoman.claims.maker import make
from dragoman.claims.parties import party
from dragoman.model import Claim, Mention, Party, Reading, TimeRef

_LINKS = frozenset(("of", "for", "the", "and", "affairs"))


def tenures(reading: Reading) -> Iterator[Claim]:
    """The offices that the document gives to named people; former offices are left out."""
    spans: dict[tuple[str, str | None, frozenset[str]], list[tuple[int, int]]] = {}
    first: dict[tuple[str, str | None, frozenset[str]], Mention] = {}
    for mention in reading.mentions:
        if (
            mention.kind != "person"
            or mention.how not in ("named", "short")
            or mention.former
            or (mention.rank == "royal" and not mention.offices)
        ):
            continue
        for office in mention.offices:
            key = (mention.name, mention.country, _kind(office))
            spans.setdefault(key, []).append((mention.start, mention.end))
            first.setdefault(key, mention)
    for key, places in spans.items():
        mention = first[key]
        office = next(o for o in mention.offices if _kind(o) == key[2])
        who = party(mention)
        holder = Party(who.name, who.kind, who.text, who.id, office, who.country, who.country_basis)
        yield make(
            reading, "tenure", {"holder": [holder]}, places[0], more=places[1:12], rule="tenure/title",
            values={"office": office}, time=TimeRef(tense="present"),
        )  # fmt: skip


def _kind(office: str) -> frozenset[str]:
    """The words that make an office: "Foreign Minister" and "Minister of Foreign Affairs" are one."""
    return frozenset(w for w in office.casefold().replace(",", " ").split() if w not in _LINKS)
