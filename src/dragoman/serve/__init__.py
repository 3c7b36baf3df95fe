"""The reading room: the record in a browser, on this machine alone."""
