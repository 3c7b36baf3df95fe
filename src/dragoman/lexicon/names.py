"""Words that help or forbid reading a person's name."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon import check, shelf
from dragoman.lexicon.states import both_quotes


@dataclass(frozen=True, slots=True)
class Names:
    """`particles` are the small words inside names; `not_names` capitalised words that no person's name holds.

    `also_names` are those of the not-names that are names too, where a title or a given name stands before them.
    """

    particles: frozenset[str]
    not_names: frozenset[str]
    also_names: frozenset[str]


def load(extra: Path | None = None) -> Names:
    """The words of names.yml, with the user's added."""
    keys = ("particles", "not_names", "also_names")
    tree = check.fields(shelf.read("names.yml", extra), "names.yml", keys, keys)
    groups = check.entries(tree["not_names"], "names.yml not_names")
    listed = (word for group in groups for word in check.words(group, "names.yml not_names"))
    return Names(
        particles=frozenset(check.words(tree["particles"], "names.yml particles")),
        not_names=frozenset(both_quotes(listed)),
        also_names=frozenset(check.words(tree["also_names"], "names.yml also_names")),
    )
