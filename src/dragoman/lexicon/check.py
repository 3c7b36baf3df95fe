"""The checker: what shape each entry must have. Every failure is one sentence that names the file and the entry."""

from collections.abc import Collection, Iterable

from dragoman.errors import LexiconError
from dragoman.lexicon.shelf import Node


def table(node: Node, where: str) -> dict[str, Node]:
    """A mapping of names to entries."""
    if not isinstance(node, dict):
        raise LexiconError(f"Lexicon entry {where} must be a mapping of names to entries, not {_shown(node)}.")
    for key in node:
        if not isinstance(key, str):
            raise LexiconError(f"Lexicon entry {where} has the name {_shown(key)}, which must be a word in quotes.")
    return node


def fields(node: Node, where: str, allowed: Collection[str], needed: Collection[str] = ()) -> dict[str, Node]:
    """A mapping that has no other names than the allowed, and all of the needed."""
    found = table(node, where)
    for name in found:
        if name not in allowed:
            raise LexiconError(f"Lexicon entry {where} has '{name}'; allowed are {', '.join(sorted(allowed))}.")
    for name in needed:
        if name not in found:
            raise LexiconError(f"Lexicon entry {where} lacks '{name}', and has no default.")
    return found


def entries(node: Node, where: str) -> list[Node]:
    """A list of anything; nothing is an empty list."""
    if node is None:
        return []
    if not isinstance(node, list):
        raise LexiconError(f"Lexicon entry {where} must be a list, not {_shown(node)}.")
    return node


def words(node: Node, where: str) -> tuple[str, ...]:
    """A list of words or phrases, none of them empty."""
    return tuple(word(item, f"{where}, each item,") for item in entries(node, where))


def word(node: Node, where: str) -> str:
    """A word or phrase that is not empty and has no space at its ends."""
    if not isinstance(node, str) or not node or node != node.strip():
        raise LexiconError(f"Lexicon entry {where} must be a word or phrase, not {_shown(node)}.")
    return node


def choice(node: Node, where: str, allowed: Collection[str]) -> str:
    """One word out of the allowed."""
    found = word(node, where)
    if found not in allowed:
        raise LexiconError(f"Lexicon entry {where} is '{found}'; allowed are {', '.join(sorted(allowed))}.")
    return found


def truth(node: Node, where: str) -> bool:
    """True or false; nothing is false."""
    if node is None:
        return False
    if not isinstance(node, bool):
        raise LexiconError(f"Lexicon entry {where} must be true or false, not {_shown(node)}.")
    return node


def once(pairs: Iterable[tuple[str, str]], where: str) -> dict[str, str]:
    """What each surface stands for; a surface that stands for two things belongs to neither."""
    found: dict[str, str] = {}
    for surface, code in pairs:
        if found.setdefault(surface, code) != code:
            raise LexiconError(
                f"Lexicon entry {where} has '{surface}' for both {found[surface]} and {code}; give it one."
            )
    return found


def known(codes: Iterable[tuple[str, str]], where: str, allowed: Collection[str], kind: str) -> None:
    """Every entry's code is one the lexicon has; `codes` are pairs of entry and code."""
    for entry, code in codes:
        if code not in allowed:
            raise LexiconError(f"Lexicon entry {where} '{entry}' names '{code}', which is no {kind} of the lexicon.")


def _shown(node: object) -> str:
    shown = repr(node)
    return shown if len(shown) <= 60 else shown[:57] + "..."
