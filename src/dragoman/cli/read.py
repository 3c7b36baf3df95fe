"""`dragoman read`."""


def read() -> None:
    """Reads reports into the record."""
