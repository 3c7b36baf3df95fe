"""Elements of WordprocessingML, made by name."""

from typing import TYPE_CHECKING

from dragoman.drawing.letters import shown

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement


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


def run(words: str, *, style: str | None = None, bold: bool = False, italic: bool = False) -> "BaseOxmlElement":
    """Words in one style."""
    from docx.oxml.ns import qn

    text = element("w:t")
    text.text = shown(words)
    text.set(qn("xml:space"), "preserve")
    return element("w:r", *_properties(style, bold, italic), text)


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
