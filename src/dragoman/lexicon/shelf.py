"""The shelf: where the lexicon's files stand, ours first and then a user's own, added file by file."""

import re
from pathlib import Path

import yaml

from dragoman.errors import LexiconError

DATA = Path(__file__).parent / "data"

Node = dict[str, "Node"] | list["Node"] | str | int | float | bool | None


class _Loader(yaml.CSafeLoader):
    """YAML in which "No", "On" and 2023-11-27 stay words; only true, false, null and numbers are not."""


def _plain(resolvers: list[tuple[str, object]]) -> list[tuple[str, object]]:
    return [pair for pair in resolvers if pair[0] not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")]


_Loader.yaml_implicit_resolvers = {
    first: _plain(resolvers) for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])


def parse(path: Path) -> Node:
    """What a YAML file holds. Raises LexiconError when it is not YAML."""
    try:
        loaded: Node = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as trouble:
        line = getattr(getattr(trouble, "problem_mark", None), "line", 0) + 1
        raise LexiconError(f"Lexicon file '{path.name}' is no YAML: line {line} cannot be read.") from trouble
    return loaded


def merge(ours: Node, theirs: Node) -> Node:
    """Ours with theirs added: mappings are joined key by key, lists run on, any other value is replaced."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        keys = [*ours, *(key for key in theirs if key not in ours)]
        return {
            key: merge(ours[key], theirs[key]) if key in ours and key in theirs else {**ours, **theirs}[key]
            for key in keys
        }
    if isinstance(ours, list) and isinstance(theirs, list):
        return [*ours, *theirs]
    return theirs


def read(name: str, extra: Path | None = None) -> Node:
    """The YAML file `name` of the lexicon, with the user's file of the same name added."""
    ours = parse(DATA / name)
    more = extra / name if extra else None
    return merge(ours, parse(more)) if more and more.is_file() else ours


def rows(name: str, extra: Path | None = None) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated table, ours and then the user's; lines that begin with # are left out."""
    paths = [DATA / name, *([extra / name] if extra and (extra / name).is_file() else [])]
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
