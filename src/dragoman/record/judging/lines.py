"""The JSON form of a judgement, and back."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from dragoman.errors import JudgementError
from dragoman.model import Judgement, Target
from dragoman.model.claim import Value

Line = dict[str, object]


def judgement(one: Judgement) -> Line:
    """A judgement, with all that it says and the id that is a hash of it."""
    value = list(one.value) if isinstance(one.value, tuple) else one.value
    return {
        "id": one.id,
        "kind": one.kind,
        "by": one.by,
        "at": one.at,
        "targets": [target(each) for each in one.targets],
        "apart": [target(each) for each in one.apart],
        "field": one.field,
        "value": value,
        "source": one.source,
        "reason": one.reason,
        "after": list(one.after),
    }


def judgement_of(line: Mapping[str, Any]) -> Judgement:
    """The judgement that a line holds. Raises JudgementError for a line that is none, or that was altered."""
    return Judgement(
        kind=_words(line, "kind"),
        by=_words(line, "by"),
        at=_words(line, "at"),
        targets=tuple(target_of(each) for each in _list(line, "targets", Mapping)),
        apart=tuple(target_of(each) for each in _list(line, "apart", Mapping)),
        field=_maybe(line, "field"),
        value=_value(line.get("value")),
        source=_maybe(line, "source"),
        reason=_maybe(line, "reason"),
        after=tuple(map(_clean, _list(line, "after", str))),
        id=_maybe(line, "id") or "",
    )


def target(one: Target) -> Line:
    """A claim as a judgement tells it."""
    return {
        "claim": one.claim,
        "document": one.document,
        "path": one.path,
        "act": one.act,
        "parties": list(one.parties),
        "when": one.when,
        "words": one.words,
        "start": one.start,
        "values": list(one.values),
    }


def target_of(line: Mapping[str, Any]) -> Target:
    """The claim that a line tells. Raises JudgementError for a line that tells none."""
    start = line.get("start")
    if start is not None and (not isinstance(start, int) or isinstance(start, bool)):
        raise JudgementError(f"A claim cannot start at {start!r}; allowed are whole numbers.")
    return Target(
        claim=_words(line, "claim"),
        document=_words(line, "document"),
        path=_words(line, "path"),
        act=_words(line, "act"),
        parties=tuple(map(_clean, _list(line, "parties", str))),
        when=_maybe(line, "when"),
        words=_maybe(line, "words") or "",
        start=start,
        values=tuple(map(_clean, _list(line, "values", str))),
    )


def _words(line: Mapping[str, Any], name: str) -> str:
    if name not in line:
        raise JudgementError(f"The line has no {name!r}; a judgement has one.")
    found = _maybe(line, name)
    if found is None:
        raise JudgementError(f"{name!r} is empty; a judgement has one.")
    return found


def _maybe(line: Mapping[str, Any], name: str) -> str | None:
    found = line.get(name)
    if found is None:
        return None
    if not isinstance(found, str):
        raise JudgementError(f"{name!r} of a judgement is words, not {found!r}.")
    return _clean(found)


def _list(line: Mapping[str, Any], name: str, of: type) -> list[Any]:
    found = line.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, of) for one in found):
        raise JudgementError(f"{name!r} of a judgement is a list, not {found!r}.")
    return found


def _value(found: object) -> Value:
    if isinstance(found, list) and all(isinstance(one, str) for one in found):
        return tuple(map(_clean, found))
    if isinstance(found, str):
        return _clean(found)
    if found is None or isinstance(found, bool | int) or (isinstance(found, float) and isfinite(found)):
        return found
    raise JudgementError(f"{found!r} is no value of a judgement; allowed are words, numbers and lists of words.")


def _clean(words: str) -> str:
    """Words that can be written down: half of a character cannot."""
    try:
        words.encode("utf-8")
    except UnicodeEncodeError as trouble:
        raise JudgementError(f"{words!r} has half of a character in it and cannot be kept.") from trouble
    return words
