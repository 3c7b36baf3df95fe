"""The scripts by others are those that were looked at when they came into the house."""

import hashlib
import re
from pathlib import Path

import pytest

ROW = re.compile(r"(?m)^\| ([\w.-]+) \|(?:.*\|)? ([0-9a-f]{64}) \|$")
FOLDERS = ("src/dragoman/serve/static/vendor", "tests/serve/browser")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_the_one_that_was_listed(folder: str, house: Path) -> None:
    """A file that was exchanged, or that stands in no list, is found."""
    listed = dict(ROW.findall((house / folder / "README.md").read_text(encoding="utf-8")))
    held = {path.name: path for path in (house / folder).iterdir() if path.suffix in (".js", ".json", ".css")}
    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in held.items()} == listed


def test_no_page_fetches_from_elsewhere(house: Path) -> None:
    """Our own templates, scripts and sheets load nothing by an address of another host, and hold no style or script."""
    static = house / "src/dragoman/serve/static"
    ours = [*(house / "src/dragoman/serve/templates").rglob("*.j2"), *static.glob("*.css"), *static.glob("*.js")]
    found = {path.name: path.read_text(encoding="utf-8") for path in ours}
    loads = re.compile(
        r"""(?:src|action)=["']?(?:https?:)?//|<link[^>]*href=["']?(?:https?:)?//|url\((?!#)|@import|import\("""
    )
    assert [name for name, text in found.items() if loads.search(text)] == []
    inline = re.compile(r"<style|<script(?![^>]* src=)|\sstyle=|\son\w+=|javascript:")
    assert [name for name, text in found.items() if inline.search(text)] == []
