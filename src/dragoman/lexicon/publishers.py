"""Publishers: agencies, ministries, presidencies and papers, and the state each speaks from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from dragoman.lexicon import check, shelf
from dragoman.lexicon.shelf import Node

FIELDS = ("aliases", "domains", "country", "agency", "official")


@dataclass(frozen=True, slots=True)
class Publisher:
    """Where a document comes from. `agency` is a news agency that signs its dateline; `official` a
    government's own voice.
    """

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    country: str | None
    agency: bool
    official: bool


class Publishers(tuple[Publisher, ...]):
    """All publishers, found by a name in the text or by a web address."""

    def by_text(self, text: str) -> Publisher | None:
        """The publisher a name or bare address stands for ("Xinhua", "cctv.com"), in any case; None if none does."""
        address = _ADDRESS.fullmatch(text.strip())
        return self._names.get(_folded(text)) or (self.by_url(text.strip()) if address else None)

    def by_url(self, url: str) -> Publisher | None:
        """The publisher whose domain a web address lies under; the most exact domain wins; None if none does."""
        host, path = _address(url)
        parts = host.split(".")
        hosts = [".".join(parts[start:]) for start in range(len(parts))]
        sections = [f"{name}/{path.split('/')[0]}" for name in hosts if path]
        return next((self._domains[name] for name in [*sections, *hosts] if name in self._domains), None)

    @cached_property
    def agencies(self) -> Mapping[str, str]:
        """Every name under which a news agency signs, as it is written, with the name that stands for it."""
        return MappingProxyType(
            {
                name: publisher.name
                for publisher in self
                if publisher.agency
                for name in (publisher.name, *publisher.aliases)
            }
        )

    @cached_property
    def _names(self) -> Mapping[str, Publisher]:
        pairs = ((_folded(name), publisher) for publisher in self for name in (publisher.name, *publisher.aliases))
        return MappingProxyType(dict(pairs))

    @cached_property
    def _domains(self) -> Mapping[str, Publisher]:
        return MappingProxyType({domain: publisher for publisher in self for domain in publisher.domains})


def load(extra: Path | None = None) -> Publishers:
    """The publishers of publishers.yml, with the user's added."""
    tree = check.table(shelf.read("publishers.yml", extra), "publishers.yml")
    return Publishers(_publisher(name, node) for name, node in tree.items())


def _publisher(name: str, node: Node) -> Publisher:
    where = f"publishers.yml '{name}'"
    entry = check.fields(node, where, FIELDS, ("country",))
    return Publisher(
        name=name,
        aliases=check.words(entry.get("aliases"), f"{where} aliases"),
        domains=check.words(entry.get("domains"), f"{where} domains"),
        country=None if entry["country"] is None else check.word(entry["country"], f"{where} country"),
        agency=check.truth(entry.get("agency"), f"{where} agency"),
        official=check.truth(entry.get("official"), f"{where} official"),
    )


def _folded(text: str) -> str:
    return re.sub(r"[\s’']+", " ", text.casefold().removeprefix("the ")).strip(" .,-–—")


_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def _address(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
    except ValueError:  # "http://[" is no address of anybody
        return "", ""
    return (parts.hostname or "").removeprefix("www."), parts.path.strip("/")
