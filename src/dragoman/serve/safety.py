"""Who may ask, and what a page may do: this machine's own browser, with nothing fetched from elsewhere.

A page of another site can make a browser ask us (cross-site request forgery), or give its own name our address (DNS
rebinding). Both are refused here, before any room is entered.
"""

import ipaddress
import secrets
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.errors import DragomanError

LOOPBACK_NAMES = frozenset(("localhost", "127.0.0.1", "::1"))
READS = frozenset(("GET", "HEAD", "OPTIONS"))
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def loopback(address: str) -> str:
    """An address to listen at that only this machine can reach. Raises DragomanError for any other."""
    try:
        local = address == "localhost" or ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        local = False
    if not local:
        raise DragomanError(
            f"The reading room does not listen at {address!r}: it has no accounts, so whoever reaches it could "
            "read and judge in your name; allowed are 127.0.0.1, ::1 and localhost."
        )
    return address.strip("[]")


def token() -> str:
    """A word that only our own pages know, so that a form which brings it was drawn by us."""
    return secrets.token_urlsafe(24)


def require(token: str, given: str) -> None:
    """Refuse what did not come from a form that this room drew."""
    if not secrets.compare_digest(token.encode(), given.encode("utf-8", "replace")):
        told = "This form was not drawn by this room as it is open now; nothing was changed. Load its page again."
        raise HTTPException(403, told)


class Guard:
    """Lets in what asks for this machine by its own name and, where it would change something, comes from our pages."""

    def __init__(self, app: ASGIApp, names: Iterable[str] = LOOPBACK_NAMES) -> None:
        self._app = app
        self._names = frozenset(names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse with one sentence."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        refusal = self._refusal(str(scope["method"]), Headers(scope=scope))
        if refusal:
            await refusal(scope, receive, guarded)
        else:
            await self._app(scope, receive, guarded)

    def _refusal(self, method: str, headers: Headers) -> PlainTextResponse | None:
        host = _name(headers.get("host", ""))
        if host not in self._names:
            told = "The reading room answers to 127.0.0.1 and localhost only; this request was for another name."
            return PlainTextResponse(told, status_code=421)
        if method not in READS and not _ours(headers):
            told = "This form was sent from another site; nothing was changed."
            return PlainTextResponse(told, status_code=403)
        return None


def _ours(headers: Headers) -> bool:
    """True where the browser says that one of our own pages sent it, or no browser did."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host", "")


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
