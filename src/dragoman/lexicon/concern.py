"""What tells that a report is about dealings between states: offices of some ranks, and words of the trade."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.lexicon import check, shelf
from dragoman.lexicon.offices import RANKS, Offices

_KEYS = ("ranks", "common", "who", "words")


@dataclass(frozen=True, slots=True)
class Concern:
    """Words of dealings between states: the titles of those who deal, other words for them, and what they do."""

    titles: frozenset[str]
    who: frozenset[str]
    words: frozenset[str]


def load(offices: Offices, extra: Path | None = None) -> Concern:
    """The words of concern.yml with the titles of its ranks, the user's added."""
    where = "concern.yml"
    tree = check.fields(shelf.read(where, extra), where, (*_KEYS, "examples", "not_examples"), _KEYS)
    ranks = {check.choice(rank, f"{where} ranks", RANKS) for rank in check.entries(tree["ranks"], f"{where} ranks")}
    common = frozenset(check.words(tree["common"], f"{where} common"))
    held = [office for office in (*offices.heads, *offices.fixed) if office.rank in ranks]
    titles = {form for office in held if office.title not in common for form in (office.title, office.plural)}
    who, words = (frozenset(check.words(tree[key], f"{where} {key}")) for key in ("who", "words"))
    return Concern(frozenset(titles), who, words)
