"""The order in which a record holds things: the same for equal input, whatever came first."""

from dragoman.model import Claim, Event, Finding


def claim_order(claim: Claim) -> tuple[str, int, int, str, str]:
    """By file and by the first words."""
    first = min(((one.start, one.end) for one in claim.evidence), default=(0, 0))
    return claim.path, *first, claim.act, claim.id


def event_order(event: Event) -> tuple[bool, str, str, str]:
    """By time; what has no date comes last."""
    return event.when is None, event.when or "", event.act, event.id


def finding_order(finding: Finding) -> tuple[str, str, str, str, tuple[tuple[int, int], ...]]:
    """By file, by what is doubtful, and by the words."""
    words = tuple((one.start, one.end) for one in finding.evidence)
    return finding.path or "", finding.document or "", finding.kind, finding.message, words
