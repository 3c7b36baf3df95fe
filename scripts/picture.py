"""Puts the beginning of the real briefing on the examples into the README, so that its picture is never a drawing.

make picture
"""

import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
README = HOUSE / "README.md"
BRIEFING = HOUSE / "out" / "brief.md"
MARKS = ("<!-- picture: make picture -->\n", "<!-- end of picture -->\n")
CONTACTS, WIDTH = 2, 118


def picture(briefing: str) -> str:
    """The glance, the newest contacts and their notes, word for word; an ellipsis for what is left out."""
    title, *sections = re.split(r"(?m)^## ", briefing)
    parts = {name.strip(): body.strip() for name, _, body in (section.partition("\n") for section in sections)}
    contacts = parts["Contacts, newest first"].split("\n\n")[:CONTACTS]
    shown = [title.strip().splitlines()[0], "## At a glance", parts["At a glance"], "…", "## Contacts, newest first"]
    shown += [*contacts, "…", "## Notes", _notes("\n".join([parts["At a glance"], *contacts]), briefing)]
    return "```markdown\n" + "\n\n".join(_folded(part) for part in shown) + "\n```\n"


def _notes(told: str, briefing: str) -> str:
    """The first notes of what is shown."""
    numbers = list(dict.fromkeys(re.findall(r"\[\^(\d+)\]", told)))[:4]
    notes = dict(re.findall(r"(?m)^\[\^(\d+)\]: (.*)$", briefing))
    return "\n".join(f"[^{number}]: {notes[number]}" for number in numbers) + "\n…"


def _folded(text: str) -> str:
    """Lines of a width that a page can show."""
    return "\n".join(part for line in text.splitlines() for part in _fold(line))


def _fold(line: str) -> list[str]:
    lines = [""]
    for word in line.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > WIDTH:
            lines.append("  " + word if line.startswith("- ") else word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def placed(readme: str, shown: str) -> str:
    """The README with the picture between its marks."""
    before, _, rest = readme.partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    return before + MARKS[0] + shown + MARKS[1] + after


def main() -> None:
    """Rewrites the README's picture from out/brief.md."""
    shown = picture(BRIEFING.read_text(encoding="utf-8"))
    README.write_text(placed(README.read_text(encoding="utf-8"), shown), encoding="utf-8")


if __name__ == "__main__":
    main()
