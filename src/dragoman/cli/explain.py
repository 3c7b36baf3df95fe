"""`dragoman explain`."""


def explain() -> None:
    """What was read in a report."""
