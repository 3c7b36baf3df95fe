"""The formats, in order."""
