"""Which names are compared: no two that are one person's are missed, and few others are met."""

from collections import Counter
from itertools import combinations
from random import Random

from dragoman.lexicon import Lexicon
from dragoman.record.identity.bearers import Bearer, Seen, pairs
from dragoman.record.identity.names import one_person
from dragoman.record.identity.spelling import parts

FIRST = ("Oleksandr", "Alexander", "Mohammed", "Muhammad", "Kassym", "Qasym", "Li", "J.", "Joseph", "Anna Maria", "Jo")
LAST = ("Zelenskyy", "Zelensky", "Mikhaylov", "Mikhailov", "bin Rashid", "van der Meer", "Wei", "Al Qasr", "Tokhtayev")
TITLES = ("President", "Prime Minister", "Foreign Minister")


def crowd(size: int) -> dict[Bearer, Seen]:
    """So many names put together at random, some with a letter or a word more or less."""
    chance = Random(7)
    seen: dict[Bearer, Seen] = {}
    for _ in range(size):
        words = [*chance.choice(FIRST).split(), *chance.choice(LAST).split()]
        if chance.random() < 0.3:
            words.insert(chance.randrange(len(words)), chance.choice(("Aminata", "P.", "Karimov")))
        if chance.random() < 0.3:
            chance.shuffle(words)
        at = chance.randrange(len(words))
        words[at] = words[at] + chance.choice(("", "", "e", "ov"))
        title = chance.choice(TITLES)
        bearer = Bearer(parts(" ".join(words)), chance.choice((None, "MLI", "PRT", "TGO")))
        seen[bearer] = Seen(Counter(), {(title.casefold(),)}, {title})
    return seen


def test_no_two_names_of_one_person_are_missed(lexicon: Lexicon) -> None:
    """Every two names that are one person's when all are compared with all share a key."""
    seen = crowd(400)
    met = {frozenset(pair) for pair in pairs(seen, lexicon)}
    same = {frozenset(pair) for pair in combinations(seen, 2) if one_person(*pair, seen, lexicon)}
    assert len(same) > 100
    assert same <= met


def test_people_of_one_surname_are_not_all_compared(lexicon: Lexicon) -> None:
    """A hundred ministers Wei of one state have a word in common and nothing else."""
    firsts = [a + b for a in ("ba", "du", "fo", "gi", "ha", "lo", "ma", "ni", "ro", "su") for b in "bdfghlmnrs"]
    seen = {Bearer((first, "vei"), "MLI"): Seen(Counter(), set(), {"Minister"}) for first in firsts}
    assert len(seen) == 100
    assert pairs(seen, lexicon) == []
