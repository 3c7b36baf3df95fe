"""A judgement told in one line."""

from dragoman.model import Judgement
from dragoman.record.judging.applying import said
from dragoman.views.dates import spoken


def spelt(one: Judgement) -> str:
    """Who, when, what and why: "Ada, 1 May 2024 09:30: where is 'Bergen': they met aboard ship (from the palace)"."""
    why = f": {one.reason}" if one.reason else ""
    source = f" (from {one.source})" if one.source else ""
    return f"{one.by}, {spoken(one.at[:10])} {one.at[11:16]}: {said(one)}{why}{source}"
