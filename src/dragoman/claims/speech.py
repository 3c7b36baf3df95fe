"""The vocabulary of speech, compiled from statement.yml: verbs, nouns, set expressions, and what decides a force."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.claims.patterns import Acts
from dragoman.reading.verbs import forms

_ADVERB = r"(?:(?:\w+ly|also|always|further|still|both|jointly|once again|never)\s+){0,2}"

_WILL = r"(?:will|shall|would|is to|are to|'ll) (?:(?:also|then|now|soon|be) )*"


@dataclass(frozen=True, slots=True)
class Expression:
    """A verb that makes a force with the words right after it; `joint` when only several speakers can mean it."""

    force: str
    verbs: frozenset[str]
    after: re.Pattern[str]
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """The vocabulary of speech. Tables map a word to the force it makes; patterns are tried in YAML order."""

    content: frozenset[str]
    force: Mapping[str, str]
    pledge: frozenset[str]
    hope: frozenset[str]
    express: frozenset[str]
    judge: frozenset[str]
    go: frozenset[str]
    nouns: Mapping[str, str]
    pledge_nouns: frozenset[str]
    expressions: tuple[Expression, ...]
    says: tuple[tuple[str, re.Pattern[str]], ...]
    strength: tuple[tuple[str, re.Pattern[str]], ...]
    worth: tuple[tuple[str, re.Pattern[str]], ...]
    calendar: re.Pattern[str]
    done: re.Pattern[str]
    noting: frozenset[str]
    seats: frozenset[str]
    papers: frozenset[str]
    partners: frozenset[str]
    come: frozenset[str]
    acting: frozenset[str]
    rumours: frozenset[str]
    orders: frozenset[str]
    carry: frozenset[str]
    happenings: frozenset[str]

    @property
    def performed(self) -> frozenset[str]:
        """The acts that somebody performs by wishing to: "I want to thank you"."""
        return frozenset(v for v, force in self.force.items() if force in ("thank", "congratulate", "condole"))

    @property
    def tags(self) -> frozenset[str]:
        """The verbs that may stand behind what is said: "the cable will be laid, he went on"."""
        return self.content | self.go | {verb for verb, force in self.force.items() if force == "urge"}


_MADE: dict[int, tuple[Acts, Speech]] = {}


def speech(acts: Acts) -> Speech:
    """The speech vocabulary of the acts, compiled once."""
    made = _MADE.get(id(acts))
    if made is None:
        made = _MADE[id(acts)] = (acts, _compile(acts.raw["statement"]))
    return made[1]


def _compile(raw: Mapping[str, object]) -> Speech:
    verbs = _table(raw, "verbs")
    return Speech(
        content=_set(raw, "content"),
        force=_turned(_table(raw, "force")),
        pledge=_set(raw, "pledge"),
        hope=_set(raw, "hope"),
        express=_set(raw, "express"),
        judge=frozenset(verbs.get("judge", ())),
        go=frozenset(verbs.get("go", ())),
        nouns=_turned(_table(raw, "nouns")),
        pledge_nouns=_set(raw, "pledge_nouns"),
        expressions=tuple(_expression(row) for row in _rows(raw, "expressions")),
        says=tuple(_says(row) for row in _rows(raw, "content_force")),
        strength=tuple((name, _any(rows, r"\b")) for name, rows in _table(raw, "strength").items()),
        worth=tuple((name, _any(rows, r"\b")) for name, rows in _table(raw, "worth").items()),
        calendar=_any(words_of(raw.get("calendar")), _WILL),
        done=_any(words_of(raw.get("done")), r"\b(?:will|shall|would) (?:soon |also )?be "),
        noting=_set(raw, "noting"),
        seats=_set(raw, "seats"),
        papers=_set(raw, "papers"),
        partners=_set(raw, "partners"),
        come=_set(raw, "come"),
        acting=_set(raw, "acting"),
        rumours=_set(raw, "rumours"),
        orders=_set(raw, "orders"),
        carry=_set(raw, "carry"),
        happenings=_set(raw, "happenings"),
    )  # fmt: skip


def _any(patterns: list[str], lead: str) -> re.Pattern[str]:
    return re.compile(rf"{lead}(?:{'|'.join(patterns)})\b", re.IGNORECASE)


def _says(row: Mapping[str, object]) -> tuple[str, re.Pattern[str]]:
    return str(row["force"]), _any(words_of(row.get("says")), _ADVERB)


def _expression(row: Mapping[str, object]) -> Expression:
    return Expression(
        str(row["force"]),
        frozenset(words_of(row.get("verb"))),
        re.compile(rf"\s*(?:also |once again )?{row['after']}", re.IGNORECASE),
        bool(row.get("joint")),
    )


def words_of(value: object) -> list[str]:
    """The words of a YAML list; nothing for anything else."""
    return [str(v) for v in value] if isinstance(value, list) else []


def _set(raw: Mapping[str, object], key: str) -> frozenset[str]:
    return frozenset(words_of(raw.get(key)))


def _rows(raw: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    rows = raw.get(key)
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _table(raw: Mapping[str, object], key: str) -> dict[str, list[str]]:
    table = raw.get(key)
    return {str(name): words_of(rows) for name, rows in table.items()} if isinstance(table, Mapping) else {}


def _turned(table: Mapping[str, list[str]]) -> dict[str, str]:
    """Each word with the name of its list; the first list wins a word that two hold."""
    out: dict[str, str] = {}
    for name, words in table.items():
        for word in words:
            out.setdefault(word, name)
    return out


def finite_forms(verb: str) -> tuple[str, ...]:
    """The forms of a verb that report speech: all but its base and its participle in -ing."""
    return tuple(f for f in forms(verb)[1:] if not f.endswith("ing"))
