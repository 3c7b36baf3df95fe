"""Who signs: the name is asked for once and kept by the browser, for this machine's rooms alone."""

from urllib.parse import quote, unquote

from fastapi import Request
from fastapi.responses import Response

from dragoman.errors import DragomanError

COOKIE = "dragoman_by"
_MOST = 80
_YEAR = 365 * 24 * 3600


def signer(request: Request) -> str:
    """The name that judgements are signed with; empty where none was given yet."""
    name = unquote(request.cookies.get(COOKIE, ""))
    return name if _fits(name) else ""


def checked(name: str) -> str:
    """A name as it signs. Raises DragomanError for one that cannot."""
    name = " ".join(name.split())
    if not _fits(name):
        raise DragomanError(f"{name[:_MOST]!r} cannot sign a judgement; allowed are names of 1 to {_MOST} letters.")
    return name


def keep(answer: Response, name: str) -> None:
    """Let the browser keep the name: no script reads it, and no other site's page sends it."""
    answer.set_cookie(COOKIE, quote(name, safe=""), max_age=_YEAR, httponly=True, samesite="strict", path="/")


def _fits(name: str) -> bool:
    return 0 < len(name) <= _MOST and name.isprintable() and name == name.strip()
