"""A file becomes a Document: its stored text, its zones, what it says of itself; and the cleaned text that is read."""
