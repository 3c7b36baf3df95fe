"""Put first on PYTHONPATH, this makes a Python process believe that it is another day: DRAGOMAN_TEST_DAY, as YYYY-MM-DD."""

import contextlib
import datetime
import os
import time
from typing import Any

# It derives classes from date under a metaclass of its own, which only works with the real one.
with contextlib.suppress(ImportError):
    import pydantic.v1.types  # noqa: F401

_shift = (
    datetime.datetime.fromisoformat(os.environ["DRAGOMAN_TEST_DAY"]).timestamp() - time.time()
    if "DRAGOMAN_TEST_DAY" in os.environ
    else 0.0
)
_time, _time_ns, _localtime, _gmtime = time.time, time.time_ns, time.localtime, time.gmtime


class _Instances(type):
    """A moment made by the real class is a moment of ours, too."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.__mro__[1])


class _Date(datetime.date, metaclass=_Instances):
    @classmethod
    def today(cls) -> Any:
        return _real_date.fromtimestamp(time.time())


class _Moment(datetime.datetime, metaclass=_Instances):
    @classmethod
    def now(cls, tz: Any = None) -> Any:
        return _real_moment.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls) -> Any:
        return _real_moment.fromtimestamp(time.time())

    @classmethod
    def utcnow(cls) -> Any:
        return _real_moment.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)


_real_date, _real_moment = datetime.date, datetime.datetime
if _shift:
    time.time = lambda: _time() + _shift
    time.time_ns = lambda: _time_ns() + int(_shift * 1e9)
    time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
    time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
    datetime.date = _Date  # type: ignore[misc]
    datetime.datetime = _Moment  # type: ignore[misc]
