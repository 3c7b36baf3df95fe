"""The JSON form of a judgement, and back."""

from collections.abc import Mapping
from typing import Any

from dragoman.errors import JudgementError
from dragoman.model import Judgement, Target

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
    try:
        value = tuple(line["value"]) if isinstance(line.get("value"), list) else line.get("value")
        return Judgement(
            kind=line["kind"],
            by=line["by"],
            at=line["at"],
            targets=tuple(target_of(each) for each in line.get("targets", ())),
            apart=tuple(target_of(each) for each in line.get("apart", ())),
            field=line.get("field"),
            value=value,
            source=line.get("source"),
            reason=line.get("reason"),
            after=tuple(line.get("after", ())),
            id=line.get("id", ""),
        )
    except KeyError as missing:
        raise JudgementError(f"The line has no {missing.args[0]!r}; a judgement has one.") from missing
    except (TypeError, AttributeError) as trouble:
        raise JudgementError(f"The line is no judgement: {trouble}.") from trouble


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
    """The claim that a line tells."""
    return Target(
        claim=line["claim"],
        document=line["document"],
        path=line["path"],
        act=line["act"],
        parties=tuple(line.get("parties", ())),
        when=line.get("when"),
        words=line.get("words", ""),
        start=line.get("start"),
        values=tuple(line.get("values", ())),
    )
