"""Events and claims as plain values for `--json`, in the form in which they are exported."""

from collections.abc import Iterable, Mapping

from dragoman.model import Claim, Event


def events(found: Iterable[Event]) -> tuple[Mapping[str, object], ...]:
    """Events as they are exported."""
    from dragoman.record import lines

    return tuple(lines.event(event) for event in found)


def claims(found: Iterable[Claim]) -> tuple[Mapping[str, object], ...]:
    """Claims as they are exported."""
    from dragoman.record import lines

    return tuple(lines.claim(claim) for claim in found)
