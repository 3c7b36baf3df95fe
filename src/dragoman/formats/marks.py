r"""The two marks a Line may carry: `**bold**` and `*italic*`; `\*` is an asterisk of the text itself."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\\\*|\*\*|\*")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


def runs(text: str) -> tuple[Run, ...]:
    """The text cut where its style changes, marks taken out."""
    found: list[Run] = []
    bold = italic = False
    held = ""
    at = 0
    for token in _TOKEN.finditer(text):
        held += text[at : token.start()]
        at = token.end()
        if token[0] == "\\*":
            held += "*"
            continue
        if held:
            found.append(Run(held, bold, italic))
        held = ""
        bold, italic = (not bold, italic) if token[0] == "**" else (bold, not italic)
    held += text[at:]
    if held:
        found.append(Run(held, bold, italic))
    return tuple(found)


def plain(text: str) -> str:
    """The words alone, without marks."""
    return "".join(run.text for run in runs(text))
