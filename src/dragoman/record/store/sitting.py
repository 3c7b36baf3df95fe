"""A record looked at for one question: one connection, one state of the file, from the first part of it to the last."""

from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine


class Sitting:
    """The way into the file that the parts of a question share. It is opened when it is first needed.

    `settled` tells whether the record was brought up to its drafts in this sitting.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held: Connection | None = None
        self.settled = False

    @property
    def connection(self) -> Connection:
        """The file within one transaction, which sees nothing of what others write meanwhile."""
        if self._held is None:
            held = self._engine.connect()
            held.begin()
            self._held = held
        return self._held

    def rise(self) -> None:
        """Let go of the state that was seen; what is asked next is told of the newest."""
        held, self._held, self.settled = self._held, None, False
        if held is not None:
            held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.rise()
