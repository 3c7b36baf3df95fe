"""Claims chosen by what they are: "act=statement confidence<0.4 document=s000"."""

import re
import shlex
from collections.abc import Callable, Mapping
from operator import eq, ge, gt, le, lt, ne

from dragoman.errors import DragomanError
from dragoman.model import Claim
from dragoman.record.identity.wording import fold

Chosen = Callable[[Claim], bool]

_CONDITION = re.compile(r"([\w.]+)(<=|>=|!=|=|<|>|~)(.*)", re.DOTALL)
_COMPARED: Mapping[str, Callable[[str, str], bool]] = {"<": lt, ">": gt, "<=": le, ">=": ge}
_OF_NUMBERS: Mapping[str, Callable[[float, float], bool]] = {"=": eq, "!=": ne, "<": lt, ">": gt, "<=": le, ">=": ge}

FIELDS: Mapping[str, Callable[[Claim], tuple[str, ...]]] = {
    "id": lambda claim: (claim.id,),
    "act": lambda claim: (claim.act,),
    "modality": lambda claim: (claim.modality,),
    "rule": lambda claim: (claim.rule,),
    "publisher": lambda claim: (claim.publisher or "",),
    "document": lambda claim: (claim.document, claim.path, claim.path.rsplit("/", 1)[-1], _stem(claim.path)),
    "path": lambda claim: (claim.path,),
    "when": lambda claim: (claim.when or "",),
    "where": lambda claim: (claim.where or "", claim.where_country or ""),
    "country": lambda claim: tuple(party.country or "" for party in claim.parties()),
    "person": lambda claim: tuple(party.name for party in claim.parties()),
    "office": lambda claim: tuple(party.office or "" for party in claim.parties()),
    "words": lambda claim: tuple(one.text for one in claim.evidence),
}
"""What can be asked for, besides `confidence` and "values.NAME". Of several answers one has to fit."""


def chosen(text: str) -> Chosen:
    """The claims that all conditions fit, "name=value" with =, !=, <, >, <=, >= or ~ (has these words) between.

    Values with blanks stand in quotes. Raises DragomanError for what is no condition.
    """
    try:
        conditions = [_condition(one) for one in shlex.split(text)]
    except ValueError as trouble:
        raise DragomanError(
            f"{text!r} cannot be read: {str(trouble).lower()}; close every quotation mark."
        ) from trouble
    if not conditions:
        raise DragomanError("The condition is empty; allowed are words such as act=statement confidence<0.4.")
    return lambda claim: all(one(claim) for one in conditions)


def _condition(text: str) -> Chosen:
    found = _CONDITION.fullmatch(text)
    if found is None:
        raise DragomanError(f"{text!r} is no condition; allowed are words such as act=statement or confidence<0.4.")
    name, sign, value = found.groups()
    if name == "confidence":
        return _sure(text, sign, value)
    if name.startswith("values."):
        return lambda claim: _fits((str(claim.values.get(name.removeprefix("values."), "")),), sign, value)
    if name not in FIELDS:
        raise DragomanError(
            f"{name!r} is nothing to choose by; allowed are confidence, {', '.join(FIELDS)}, values.NAME."
        )
    return lambda claim: _fits(FIELDS[name](claim), sign, value)


def _sure(text: str, sign: str, value: str) -> Chosen:
    try:
        least, compare = float(value), _OF_NUMBERS[sign]
    except (ValueError, KeyError) as trouble:
        raise DragomanError(f"{text!r} compares with no number; allowed are words such as confidence<0.4.") from trouble
    return lambda claim: compare(claim.confidence, least)


def _fits(told: tuple[str, ...], sign: str, value: str) -> bool:
    wanted = fold(value)
    if sign == "!=":
        return all(fold(one) != wanted for one in told)
    if sign == "~":
        return any(wanted in fold(one) for one in told)
    if sign == "=":
        return any(fold(one) == wanted for one in told)
    return any(_COMPARED[sign](fold(one), wanted) for one in told if one)


def _stem(path: str) -> str:
    """A file's name without its ending: "s000"."""
    return path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
