"""The lexicon: everything the trade knows before it reads a word."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import Pattern

from dragoman.errors import LexiconError
from dragoman.lexicon import (
    areas,
    boilerplate,
    check,
    concern,
    confidence,
    governments,
    initiatives,
    mechanisms,
    names,
    offices,
    organizations,
    phrases,
    places,
    promises,
    publishers,
    seats,
    shelf,
    states,
    tellings,
)
from dragoman.lexicon.areas import Areas
from dragoman.lexicon.concern import Concern
from dragoman.lexicon.confidence import Confidence
from dragoman.lexicon.governments import Governments
from dragoman.lexicon.initiatives import Initiatives
from dragoman.lexicon.mechanisms import Mechanisms, Partnerships
from dragoman.lexicon.offices import Offices
from dragoman.lexicon.organizations import Organizations
from dragoman.lexicon.phrases import Phrase
from dragoman.lexicon.places import Places
from dragoman.lexicon.promises import Promises
from dragoman.lexicon.publishers import Publishers
from dragoman.lexicon.seats import Seats
from dragoman.lexicon.shelf import Node
from dragoman.lexicon.states import States
from dragoman.lexicon.tellings import Tellings


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Each part of the lexicon under its own name; `acts` are the raw files of data/acts, which the claims compile."""

    states: States
    places: Places
    organizations: Organizations
    offices: Offices
    governments: Governments
    seats: Seats
    particles: frozenset[str]
    not_names: frozenset[str]
    also_names: frozenset[str]
    initiatives: Initiatives
    mechanisms: Mechanisms
    partnerships: Partnerships
    phrases: tuple[Phrase, ...]
    publishers: Publishers
    topics: Mapping[str, tuple[str, ...]]
    areas: Areas
    promises: Promises
    boilerplate: tuple[Pattern[str], ...]
    acts: tuple[Mapping[str, Node], ...]
    confidence: Confidence
    concern: Concern
    tellings: Tellings


@cache
def load(extra: Path | None = None) -> Lexicon:
    """The lexicon, with the files of the folder `extra` added to ours of the same name.

    Raises LexiconError, in one sentence that names the file and the entry, when a file breaks its shape.
    """
    if extra is not None:
        _check_folder(extra)
    words, held, lands = names.load(extra), offices.load(extra), states.load(extra)
    lexicon = Lexicon(
        states=lands,
        places=places.load(extra),
        organizations=organizations.load(extra),
        offices=held,
        governments=governments.load(extra),
        seats=seats.load(held, lands, extra),
        particles=words.particles,
        not_names=words.not_names,
        also_names=words.also_names,
        initiatives=initiatives.load(extra),
        mechanisms=mechanisms.load(extra),
        partnerships=mechanisms.load_partnerships(extra),
        phrases=phrases.load(extra),
        publishers=publishers.load(extra),
        topics=phrases.load_topics(extra),
        areas=areas.load(extra),
        promises=promises.load(extra),
        boilerplate=boilerplate.load(extra),
        acts=_acts(extra),
        confidence=confidence.load(extra),
        concern=concern.load(held, extra),
        tellings=tellings.load(extra),
    )
    _check_references(lexicon)
    return lexicon


def _check_references(lexicon: Lexicon) -> None:
    """Every code and topic that an entry names is one the lexicon has; a body's code is never a state's."""
    states, bodies = lexicon.states.display, lexicon.organizations.name_of
    for code in bodies:
        if code in states:
            raise LexiconError(
                f"Lexicon entry organizations.yml {code} has the code of a state; give it its name instead."
            )
    actors = {*states, *bodies}
    owners = ((name, owner) for name, owner in lexicon.initiatives.owner.items() if owner)
    homes = ((publisher.name, publisher.country) for publisher in lexicon.publishers if publisher.country)
    check.known(owners, "initiatives.yml", actors, "state or organisation")
    check.known(homes, "publishers.yml", actors, "state or organisation")
    check.known(lexicon.places.city_of.items(), "places.yml", states, "state")
    check.known(lexicon.places.regions.items(), "places.yml", states, "state")
    rare = ((office, code) for office, codes in lexicon.governments.only.items() for code in sorted(codes))
    lacking = ((what, code) for what, codes in lexicon.governments.lacking.items() for code in sorted(codes))
    check.known((*rare, *lacking), "governments.yml", states, "state")
    check.known(((code, code) for code in lexicon.tellings.hours), "tellings.yml hours", states, "state")
    check.known(((p.canonical, p.topic) for p in lexicon.phrases), "phrases.yml", lexicon.topics, "topic")


def _check_folder(extra: Path) -> None:
    if not extra.is_dir():
        raise LexiconError(f"Lexicon folder '{extra}' is no folder.")
    known = sorted(
        str(path.relative_to(shelf.DATA)) for path in shelf.DATA.rglob("*") if path.suffix in (".yml", ".tsv")
    )
    for path in sorted(extra.rglob("*")):
        name = str(path.relative_to(extra))
        if path.suffix in (".yml", ".tsv") and name not in known and path.parent.name != "acts":
            raise LexiconError(f"Lexicon file '{name}' adds to none of ours; allowed are {', '.join(known)}.")


def _acts(extra: Path | None) -> tuple[Mapping[str, Node], ...]:
    """Every file of data/acts, ours and the user's, by name; one of the same name is merged."""
    folders = [folder / "acts" for folder in (shelf.DATA, extra) if folder is not None]
    found = sorted({path.name for folder in folders if folder.is_dir() for path in folder.glob("*.yml")})
    return tuple(check.table(_act(name, extra), f"acts/{name}") for name in found)


def _act(name: str, extra: Path | None) -> Node:
    ours, theirs = shelf.DATA / "acts" / name, extra / "acts" / name if extra else None
    if not ours.is_file() and theirs is not None:
        return shelf.parse(theirs)
    return shelf.read(f"acts/{name}", extra)
