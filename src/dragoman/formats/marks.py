r"""The two marks a Line may carry: `**bold**` and `*italic*`; `\*` is an asterisk of the text itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.lexicon.scripts import script_of
from dragoman.model import Line, Tongue

_TOKEN = re.compile(r"\\\*|\*\*|\*")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style and one language; `language` is None where it is that of the page."""

    text: str
    bold: bool = False
    italic: bool = False
    language: str | None = None

    @property
    def leftwards(self) -> bool:
        """True for words in another language whose script runs from right to left."""
        script = script_of(self.text) if self.language else None
        return script is not None and script.leftwards


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


def spoken(line: Line) -> tuple[Run, ...]:
    """The runs of a line, cut where its language changes too."""
    return tuple(part for run in runs(line.text) for part in _by_language(run, line.tongues))


def _by_language(run: Run, tongues: Sequence[Tongue]) -> Iterator[Run]:
    held = next((tongue for tongue in tongues if tongue.words in run.text), None)
    if held is None:
        yield run
        return
    before, words, after = run.text.partition(held.words)
    if before:
        yield from _by_language(replace(run, text=before), tongues)
    yield replace(run, text=words, language=held.language)
    if after:
        yield from _by_language(replace(run, text=after), tongues)
