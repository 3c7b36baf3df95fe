"""The screen of `dragoman review`."""
