"""The forms of a page, as a browser without scripts would send them."""

from dataclasses import dataclass, field

from lxml import html


@dataclass(frozen=True)
class Form:
    """Where a form goes, what it sends as it stands, and what can be chosen in it."""

    action: str
    fields: dict[str, list[str]]
    choices: dict[str, list[str]] = field(default_factory=dict)


def forms(page: str) -> list[Form]:
    """Every form of a page."""
    return [_form(one) for one in html.fromstring(page).iter("form")]


def _form(one: html.FormElement) -> Form:
    told: dict[str, list[str]] = {}
    choices: dict[str, list[str]] = {}
    for name, value in one.form_values():
        told.setdefault(name, []).append(value)
    for each in one.iter("input"):
        if each.get("type") in ("radio", "checkbox"):
            choices.setdefault(each.get("name"), []).append(each.get("value"))
    for each in one.iter("option"):
        choices.setdefault(each.getparent().get("name"), []).append(each.get("value"))
    return Form(one.get("action"), told, choices)
