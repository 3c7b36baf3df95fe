"""A Page as Markdown with footnotes, as pandoc, GitHub and most editors read them."""

import re

from dragoman.formats.marks import runs
from dragoman.formats.numbering import Numbering, cited, numbered
from dragoman.model import Cover, Line, Page, Section, Table

# Only what Markdown would misread is escaped, so that quoted words stay as they are wherever possible.
_RISKY = re.compile(r"[*`\\]|(?<!\w)_|_(?!\w)|\[(?=\^|[^\]]*\]\()|<(?=[A-Za-z/!])|&(?=#?\w+;)|~~")
_RISKY_START = re.compile(r"^(\s*)([#>+-]|\d+(?=[.)]))")


def render(page: Page) -> str:
    """The whole page; notes stand at the end under their own heading."""
    numbering = numbered(page)
    blocks = [f"# {_escaped(page.title)}"]
    if page.cover:
        blocks += _cover(page, page.cover, numbering)
    if page.lead:
        blocks.append(_paragraph(page.lead, numbering))
    if page.cover:
        blocks += _contents(page)
    for section in page.sections:
        blocks.extend(_section(section, numbering))
    blocks.extend(_notes(numbering))
    return "\n\n".join(blocks) + "\n"


def _cover(page: Page, cover: Cover, numbering: Numbering) -> list[str]:
    lines = (_line(line, numbering) for line in cover.lines)
    return [f"**{_escaped(cover.kind)}**", *(["\\\n".join(lines)] if cover.lines else [])]


def _contents(page: Page) -> list[str]:
    """The titles; editors make their own links to headings, each in its own way."""
    titles = [
        f"{'  ' * (section.level - 1)}- {_escaped(section.title)}"
        for section in page.sections
        if section.title and section.level < 3
    ]
    return ["## Contents", "\n".join(titles)] if titles else []


def _section(section: Section, numbering: Numbering) -> list[str]:
    blocks = [f"#{'#' * section.level} {_escaped(section.title)}"] if section.title else []
    blocks.extend(_paragraph(paragraph, numbering) for paragraph in section.paragraphs)
    if section.table:
        blocks.append(_table(section.table, numbering))
    if section.bullets:
        blocks.append("\n".join(f"- {_paragraph(bullet, numbering)}" for bullet in section.bullets))
    return blocks


def _paragraph(lines: tuple[Line, ...], numbering: Numbering) -> str:
    text = " ".join(_line(line, numbering) for line in lines)
    return _RISKY_START.sub(r"\1\\\2", text)


def _line(line: Line, numbering: Numbering) -> str:
    marked = "".join(_styled(run.text, bold=run.bold, italic=run.italic) for run in runs(line.text))
    doubt = f" *({line.doubt})*" if line.doubt else ""
    return marked + "".join(f"[^{number}]" for number in numbering.of(line)) + doubt


def _styled(text: str, *, bold: bool, italic: bool) -> str:
    mark = ("**" if bold else "") + ("*" if italic else "")
    return f"{mark}{_escaped(text)}{mark[::-1]}"


def _table(table: Table, numbering: Numbering) -> str:
    head = "| " + " | ".join(_cell_text(_escaped(name)) for name in table.columns) + " |"
    rule = "|" + "---|" * len(table.columns)
    rows = ("| " + " | ".join(_cell_text(_line(cell, numbering)) for cell in row) + " |" for row in table.rows)
    return "\n".join((head, rule, *rows))


def _cell_text(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _notes(numbering: Numbering) -> list[str]:
    if not numbering.notes:
        return []
    notes = (
        f'[^{number}]: "{_escaped(note.quote)}" — {_escaped(cited(note))}'
        for number, note in enumerate(numbering.notes, start=1)
    )
    return ["## Notes", "\n".join(notes)]


def _escaped(text: str) -> str:
    return _RISKY.sub(lambda found: "".join("\\" + character for character in found[0]), text)
