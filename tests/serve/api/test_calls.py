"""Calls that schemathesis makes up: no fault, and no answer that the API does not describe."""

import pytest

from benchmarks.calls import call
from benchmarks.visitor import Visitor

pytestmark = pytest.mark.filterwarnings("default")


def test_some_hundred_calls(visitor: Visitor) -> None:
    """A few of each question, as the description allows and as it does not."""
    told = call(visitor, 180, by=7)
    assert told.faults == []
    assert told.calls > 150
    assert set(told.statuses) == {200, 400, 404}


@pytest.mark.slow
def test_ten_thousand_calls(visitor: Visitor) -> None:
    """What the issue of the reading room asks for."""
    told = call(visitor, 10_000)
    assert told.faults == []
    assert told.calls > 9_500
