"""A card as text for the terminal. What matters is told in words and signs; weight and colour only help the eye."""

from collections.abc import Iterable

from rich.console import Group
from rich.table import Table
from rich.text import Text

from dragoman.cli.reviewing.desk import Desk
from dragoman.views.reviewing.card import Card, Piece
from dragoman.views.reviewing.queue import Item

_HEAD, _QUIET, _WORDS = "bold", "dim", "bold underline"
_OPEN, _CLOSE = "{", "}"


def card_text(shown: Card, item: Item | None = None) -> Group:
    """A claim laid open, from what is in question down to what was judged."""
    return Group(_above(shown, item), Text("Fields", _HEAD), _fields(shown.fields), _below(shown))


def _above(shown: Card, item: Item | None) -> Text:
    text = Text()
    text.append(f"{shown.title}\n", _HEAD)
    text.append(f"{shown.source}\n", _QUIET)
    if shown.status:
        text.append(f"{shown.status[:1].upper()}{shown.status[1:]}.\n", _HEAD)
    if item is not None and item.why:
        _part(text, "In question", [f"{item.field}: {item.why}" if item.kind == "date" else item.why])
    _words(text, shown.passages)
    return text


def _below(shown: Card) -> Text:
    text = Text()
    _part(text, "Event", [shown.event] if shown.event else [])
    _part(text, "Other accounts", [f"{one.report}: {one.says}. “{one.words}”" for one in shown.accounts])
    _part(text, "Accounts differ", shown.differences)
    _part(text, "Why these are one", shown.reasons)
    _part(text, "Judged", shown.judgements)
    text.append(f"\n{shown.reading}\n", _QUIET)
    return text


def _words(text: Text, passages: Iterable[Iterable[Piece]]) -> None:
    """The sentences of the report, the words that the claim rests on in braces."""
    told = [tuple(one) for one in passages]
    if not told:
        return
    text.append("\nWords\n", _HEAD)
    for passage in told:
        for words, held in passage:
            text.append(f"{_OPEN}{words}{_CLOSE}" if held else words, _WORDS if held else "")
        text.append("\n")


def _fields(fields: Iterable[tuple[str, str, str]]) -> Table:
    """Name and value side by side; what a person did to a field stands behind its value."""
    table = Table.grid(padding=(0, 1))
    for name, value, done in fields:
        table.add_row(Text(name, _QUIET), Text(value).append(f" ({done})" if done else "", "bold"))
    return table


def _part(text: Text, head: str, lines: Iterable[str]) -> None:
    told = list(lines)
    if told:
        text.append(f"\n{head}\n", _HEAD)
        for line in told:
            text.append(f"- {line}\n")


def row(desk: Desk, number: int, width: int) -> Text:
    """A thing of the queue in two lines: its number, what was said of it and why it is there; what it tells."""
    item = desk.items[number]
    word = desk.word(item)
    of = f": {item.field}" if item.field and item.kind == "conflict" else ""
    claim = desk.claim(item.claims[0]) if item.kind in ("claims", "judged") and item.claims else None
    head = f"{number + 1} {f'[{word}] ' if word else ''}{claim.act if claim else item.kind}{of}"
    return Text(f"{_cut(head, width)}\n", "bold").append(_cut(f"  {item.told}", width), "not bold")


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
