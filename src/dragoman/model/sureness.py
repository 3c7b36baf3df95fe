"""How sure a confidence is, in the words a reader is shown."""

SURE = 0.9
"""From here on nothing is said: of such claims at least 95 in 100 are right."""
LIKELY = 0.5
"""From here on more such claims are right than wrong."""


def sureness(confidence: float) -> str | None:
    """ "likely" or "doubtful"; None for what is sure enough to be told without a word."""
    if confidence >= SURE:
        return None
    return "likely" if confidence >= LIKELY else "doubtful"
