"""Symbolic times become intervals: first every report gets its date, then every claim and time expression."""
