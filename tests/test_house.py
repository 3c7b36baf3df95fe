"""The house keeps its own rules: knowledge in the lexicon, no machine's traces, one version in every place that tells it."""

import ast
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import dragoman
from scripts.picture import picture, placed
from tests.pipeline import lexicon

# Words of the lexicon that stand in code for something else: file (or "" for any), word, reason.
ALLOWED = {
    ("", "EST"): "a time zone",
    ("", "MAR"): "March in a dateline",
    ("", "COP"): "a word before a number that is no amount",
    ("", "Emirates"): "a word of a name that makes it take an article",
    ("", "AND"): "joins two things that are asked of a record",
    **{
        ("reading/parse.py", name): "a stand-in that the parser is shown; no meaning is drawn from it"
        for name in (
            *("France", "Spain", "Italy", "Poland", "Norway", "Greece", "Austria", "Sweden", "French"),
            *("Paris", "Madrid", "Rome", "Vienna", "Oslo", "Athens", "Interpol"),
        )
    },
}

# Written so that no line of this file matches its own pattern.
TRACES = {
    "a path of a developer's machine": re.compile(r"/(?:[w]ork|[f]arm|[r]oot|[t]mp|[h]ome)/\w"),
    "an option that names a package index": re.compile(r"--(?:extra-)?index-[u]rl|--find-[l]inks"),
    "the address of a package file": re.compile(r"https?://\S+\.(?:whl|tar\.gz)|\"resolved\": *\"http"),
    "the host of a package index": re.compile(r"files\.python[h]osted|pypi\.o[r]g/simple|registry\.npm[j]s"),
}
LISTED_TEXT = re.compile(r"(?m)^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)")


def tracked(house: Path) -> list[Path]:
    if not shutil.which("git") or not (house / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=house, capture_output=True, text=True, check=True)
    return [path for name in listed.stdout.split("\0") if name and (path := house / name).is_file()]


def names_of_the_world() -> set[str]:
    """Names that belong to the lexicon: states, their adjectives and peoples, capitals, bodies and publishers."""
    known = lexicon()
    states, bodies = known.states, known.organizations
    names = {*states.name_of, *states.adjective_of, *states.people_of, *states.capital_of, *states.ambiguous}
    names |= {*states.display, *bodies.code_of, *bodies.name_of, *known.initiatives.code_of}
    names |= {publisher.name for publisher in known.publishers}
    return {name for name in names if len(name) > 2 and any(c.isupper() for c in name)}


def words(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of every string that does work; comments and docstrings may tell an example."""
    tree = ast.parse(source)
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def test_code_names_no_country_capital_or_body(house: Path) -> None:
    """What the world is called stands in the lexicon; code that names Samarkand knows too much."""
    names = sorted(names_of_the_world(), key=len, reverse=True)
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, names)) + r")(?![\w-])")
    rooms = house / "src" / "dragoman"
    found = [
        f"{path.relative_to(house)}:{line}: {match.group()}"
        for path in sorted(rooms.rglob("*.py"))
        for line, text in words(path.read_text(encoding="utf-8"))
        for match in pattern.finditer(text)
        if not {("", match.group()), (path.relative_to(rooms).as_posix(), match.group())} & ALLOWED.keys()
    ]
    assert found == []


def test_no_file_tells_of_a_machine_or_an_index(house: Path) -> None:
    """A stranger's clone finds neither our folders nor the mirror that we install from."""
    found = [
        f"{path.relative_to(house)}: {what}"
        for path in tracked(house)
        for what, pattern in TRACES.items()
        if pattern.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


@pytest.mark.parametrize("name", ["base.txt", "dev.txt"])
def test_every_locked_package_has_its_hash(house: Path, name: str) -> None:
    """A package whose bytes are not the ones that were locked is refused."""
    lock = locked(house, name)
    packages = re.split(r"(?m)^(?=[a-z0-9])", lock)[1:]
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
    assert not re.search(r"https?://|file:", lock)


def test_both_locks_choose_the_same_versions(house: Path) -> None:
    """The environment of the tests is the environment of the user and some tools, nothing else."""
    base, dev = (dict(LISTED_TEXT.findall(locked(house, name))) for name in ("base.txt", "dev.txt"))
    assert {name: dev.get(name) for name in base} == base


def test_the_lock_is_made_from_what_the_package_needs(house: Path) -> None:
    """What the package names as its needs, and the two that build it, are what the lock was made from."""
    project = tomllib.loads((house / "pyproject.toml").read_text(encoding="utf-8"))
    needs = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    asked = (house / "requirements" / "base.in").read_text(encoding="utf-8").split()
    assert {bare(name) for name in asked} == {bare(name) for name in needs}
    assert {bare(name) for name in asked} <= set(dict(LISTED_TEXT.findall(locked(house, "base.txt"))))


def bare(requirement: str) -> str:
    """The name of a requirement without its bounds."""
    return re.split(r"[<>=!~\[; ]", requirement)[0].lower()


def locked(house: Path, name: str) -> str:
    """The text of a lock."""
    return (house / "requirements" / name).read_text(encoding="utf-8")


def test_one_version_everywhere(house: Path) -> None:
    """The package, its metadata and the citation tell the same version."""
    project = tomllib.loads((house / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((house / "CITATION.cff").read_text(encoding="utf-8"))
    assert project["version"] == dragoman.__version__ == str(citation["version"])


def test_every_decision_is_listed(house: Path) -> None:
    """A reader finds each decision from the list, and the list names none that is missing."""
    folder = house / "decisions"
    listed = set(re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8")))
    assert listed == {path.name for path in folder.glob("[0-9]*.md")}


def test_every_link_of_a_page_leads_somewhere(house: Path) -> None:
    """A newcomer who follows a link of the README finds a file."""
    dead = [
        f"{page.relative_to(house)}: {link}"
        for page in tracked(house)
        if page.suffix == ".md" and page.parts[len(house.parts)] not in ("examples", "gold")
        for link in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert dead == []


def test_the_readme_lists_the_commands_that_exist(house: Path, dragoman: Path) -> None:
    """Every command of the table can be typed, and no command is kept secret."""
    readme = (house / "README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"(?m)^\| `([a-z]+)", readme))
    shown = subprocess.run(
        [dragoman, "--help"], capture_output=True, text=True, env={**os.environ, "COLUMNS": "120"}
    ).stdout
    assert listed == set(re.findall(r"(?m)^\W*([a-z]+)  +[A-Z]", shown.split("Commands")[-1]))


@pytest.mark.slow
def test_the_picture_in_the_readme_is_no_drawing(house: Path, dragoman: Path, tmp_path: Path) -> None:
    """What the README shows is what the program writes today; `make picture` renews it."""
    for command in ("read", house / "examples"), ("brief", "China", "Kazakhstan", "-o", "brief.md"):
        subprocess.run([dragoman, *command], cwd=tmp_path, capture_output=True, check=True)
    readme = (house / "README.md").read_text(encoding="utf-8")
    assert placed(readme, picture((tmp_path / "brief.md").read_text(encoding="utf-8"))) == readme
