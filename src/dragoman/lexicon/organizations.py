"""International organisations and forums, each under the acronym that stands for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node
from dragoman.lexicon.states import both_quotes

KINDS = ("organization", "forum")
FIELDS = ("name", "kind", "aliases", "adjectives", "quiet", "part_of")


@dataclass(frozen=True, slots=True)
class Organizations:
    """Acronyms by surface; `adjective_of` holds what may stand before an office ("NATO Secretary-General").

    `whole_of` gives the organisation that an organ belongs to (the European Commission to the EU)."""

    code_of: Mapping[str, str]
    name_of: Mapping[str, str]
    kind_of: Mapping[str, str]
    adjective_of: Mapping[str, str]
    whole_of: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Organization:
    """One entry of organizations.yml."""

    code: str
    name: str
    kind: str
    surfaces: tuple[str, ...]
    adjectives: tuple[str, ...]
    whole: str | None


def load(extra: Path | None = None) -> Organizations:
    """The organisations of organizations.yml, with the user's added."""
    tree = check.table(shelf.read("organizations.yml", extra), "organizations.yml")
    bodies = [_organization(code, node) for code, node in tree.items()]
    return Organizations(
        code_of=_surfaces("names", [(body.surfaces, body.code) for body in bodies]),
        name_of=MappingProxyType({body.code: body.name for body in bodies}),
        kind_of=MappingProxyType({body.code: body.kind for body in bodies}),
        adjective_of=_surfaces("adjectives", [(body.adjectives, body.code) for body in bodies]),
        whole_of=MappingProxyType({body.code: body.whole for body in bodies if body.whole}),
    )


def _surfaces(field: str, listed: list[tuple[tuple[str, ...], str]]) -> Mapping[str, str]:
    pairs = ((surface, code) for surfaces, code in listed for surface in surfaces)
    return MappingProxyType(check.once(pairs, f"organizations.yml {field}"))


def _organization(code: str, node: Node) -> _Organization:
    where = f"organizations.yml {code}"
    entry = check.fields(node, where, FIELDS, ("name", "kind"))
    name = check.word(entry["name"], f"{where} name")
    own = () if check.truth(entry.get("quiet"), f"{where} quiet") else (code,)
    aliases = check.words(entry.get("aliases"), f"{where} aliases")
    adjectives = check.words(entry.get("adjectives"), f"{where} adjectives")
    kind = check.choice(entry["kind"], f"{where} kind", KINDS)
    whole = check.word(entry["part_of"], f"{where} part_of") if "part_of" in entry else None
    names, others = (_both_spellings(words) for words in ((*own, name, *aliases), (*own, *adjectives)))
    return _Organization(code, name, kind, both_quotes(names), both_quotes(others), whole)


def _both_spellings(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, each also as it is written elsewhere: "Organisation" and "Organization"."""
    swapped = (name.replace("Organization", "\0").replace("Organisation", "Organization") for name in names)
    return tuple(dict.fromkeys((*names, *(name.replace("\0", "Organisation") for name in swapped))))
