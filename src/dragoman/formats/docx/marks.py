"""Elements of WordprocessingML, made by name."""

import re
from functools import cache
from typing import TYPE_CHECKING

from dragoman.drawing.letters import shown
from dragoman.formats.marks import Run
from dragoman.lexicon.scripts import MARKS, Script, load, script_of

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_LANGUAGES = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
"""Languages that Word knows by the names of countries."""


def element(tag: str, *inside: "BaseOxmlElement", **values: object) -> "BaseOxmlElement":
    """`<w:tag w:name="value">` around other elements."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made: BaseOxmlElement = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), str(value))
    for one in inside:
        made.append(one)
    return made


def run(words: str, *, style: str | None = None) -> "BaseOxmlElement":
    """Words in one style, as they stand."""
    return _run(words, _properties(style))


def written(told: Run, *, style: str | None = None) -> "list[BaseOxmlElement]":
    """A stretch of text: words of scripts that Word sets apart, and those of another language, on their own.

    Word has three fonts and three languages for a run: for letters such as ours, for East Asia, and for complex
    scripts. It takes the third only where the run says that it is such.
    """
    return [_stretch(words, told, style) for words in _complex().split(told.text) if words]


def _stretch(words: str, told: Run, style: str | None) -> "BaseOxmlElement":
    script = script_of(words)
    held = _properties(style, told.bold, told.italic)
    if script is not None:
        held = [_of_script(held[0] if held else element("w:rPr"), script, told.language or script.tongue(None))]
    elif told.language:
        held = [held[0] if held else element("w:rPr")]
        held[0].append(element("w:lang", val=told.language))
    return _run(words, held)


def _of_script(properties: "BaseOxmlElement", script: Script, language: str) -> "BaseOxmlElement":
    """The properties of a run in a script: its font, which way it runs, its language."""
    east, far = script.slot == "eastAsia", script.slot == "cs"
    font = script.font(language)
    named = {slot: font for slot in ((script.slot,) if script.slot else ("ascii", "hAnsi")) if font}
    if named or east:
        place = sum(one.tag.endswith("}rStyle") for one in properties)
        properties.insert(place, element("w:rFonts", **named, **({"hint": "eastAsia"} if east else {})))
    if far:
        properties.append(element("w:rtl" if script.leftwards else "w:cs"))
    if not language.startswith("und"):
        slot = "bidi" if far else "eastAsia" if east else "val"
        properties.append(element("w:lang", **{slot: _LANGUAGES.get(language, language)}))
    return properties


def _run(words: str, properties: "list[BaseOxmlElement]") -> "BaseOxmlElement":
    from docx.oxml.ns import qn

    text = element("w:t")
    text.text = shown(words)
    text.set(qn("xml:space"), "preserve")
    return element("w:r", *properties, text)


@cache
def _complex() -> re.Pattern[str]:
    letters = "".join(script.letters for script in load() if script.slot == "cs")
    return re.compile(f"([{letters}](?:[{letters}{MARKS} ]*[{letters}{MARKS}])?)")


def field(order: str, result: str, *, style: str | None = None) -> "list[BaseOxmlElement]":
    """A field that Word works out anew when asked to, with the result that it has now."""
    from docx.oxml.ns import qn

    told = element("w:instrText")
    told.text = f" {order} "
    told.set(qn("xml:space"), "preserve")
    return [
        element("w:r", *_properties(style), element("w:fldChar", fldCharType="begin")),
        element("w:r", *_properties(style), told),
        element("w:r", *_properties(style), element("w:fldChar", fldCharType="separate")),
        run(result, style=style),
        element("w:r", *_properties(style), element("w:fldChar", fldCharType="end")),
    ]


def bookmarked(name: str, number: int, *inside: "BaseOxmlElement") -> "list[BaseOxmlElement]":
    """Elements under a name that fields and links can point to."""
    return [element("w:bookmarkStart", id=number, name=name), *inside, element("w:bookmarkEnd", id=number)]


def _properties(style: str | None, bold: bool = False, italic: bool = False) -> "list[BaseOxmlElement]":
    held = [element("w:rStyle", val=style)] if style else []
    held += [element("w:b")] * bold + [element("w:i")] * italic
    return [element("w:rPr", *held)] if held else []
