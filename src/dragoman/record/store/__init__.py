"""The record file: what is kept in it, how it is found again, and how it stays sound."""

from dragoman.record.store.file import Store

__all__ = ["Store"]
