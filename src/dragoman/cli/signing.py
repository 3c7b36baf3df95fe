"""Who signs a judgement, and when: the only place besides the journal of the record where the clock is read."""

import getpass
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dragoman.errors import JudgementError

if TYPE_CHECKING:
    from dragoman.model import Judgement
    from dragoman.record.judging.signing import Draft


def signer(by: str | None) -> str:
    """Who judges: as asked for, else DRAGOMAN_BY, else the login name. Raises JudgementError where none is known."""
    name = (by if by is not None else os.environ.get("DRAGOMAN_BY") or _login()).strip()
    if not name:
        raise JudgementError("A judgement is signed; say who judges with --by NAME or in DRAGOMAN_BY.")
    return name


def clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)


def sign(draft: "Draft", known: "Mapping[str, Judgement]", *, by: str) -> "Judgement":
    """The draft signed now."""
    from dragoman.record.judging.signing import sign_now

    return sign_now(draft, known, by=by, now=clock())


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
