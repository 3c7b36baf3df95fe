"""Claims of many documents become one record: copies, dating, tenures, sameness, merge, conflicts, store."""

from dragoman.record.assembly import assemble

__all__ = ["assemble"]
