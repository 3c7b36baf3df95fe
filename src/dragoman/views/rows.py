"""Events and claims as plain values for `--json`, in the form in which they are exported."""

from collections.abc import Iterable, Mapping

from dragoman.model import Claim, Event


def events(found: Iterable[Event], claims: Mapping[str, Claim] | None = None) -> tuple[Mapping[str, object], ...]:
    """Events as they are exported; with the record's claims by id, with the words of all of them."""
    from dragoman.record import lines

    return tuple(lines.event(event, claims) for event in found)


def claims(found: Iterable[Claim]) -> tuple[Mapping[str, object], ...]:
    """Claims as they are exported."""
    from dragoman.record import lines

    return tuple(lines.claim(claim) for claim in found)
