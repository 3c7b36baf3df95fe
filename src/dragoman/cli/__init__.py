"""The command line: one command a file, each light to import, so that help comes at once."""
