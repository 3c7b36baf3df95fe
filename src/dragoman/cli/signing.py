"""Who signs a judgement, and when: the only place besides the journal of the record where the clock is read."""

import getpass
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
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
    """The draft signed now. What was said before in the same second, and undone since, is said a second later."""
    from dragoman.record.judging.signing import sign as signed

    now = clock().astimezone(UTC).replace(microsecond=0)
    while (made := signed(draft, known, by=by, at=now.strftime("%Y-%m-%dT%H:%M:%SZ"))).id in known:
        now += timedelta(seconds=1)
    return made


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
