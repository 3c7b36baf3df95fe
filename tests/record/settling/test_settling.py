import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman import claims, reading
from dragoman.document.intake import read_path
from dragoman.lexicon import Lexicon
from dragoman.model import Draft, Finding
from dragoman.record import assemble
from dragoman.record.store import Store

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="module")
def drafts(lexicon: Lexicon) -> list[Draft]:
    found = (one for one in read_path(str(EXAMPLES)) if not isinstance(one, Finding))
    return [claims.draft(reading.read(one, lexicon), lexicon) for one in found]


def undated(draft: Draft) -> Draft:
    return replace(draft, document=replace(draft.document, published=None, published_basis=None))


def latest(drafts: Sequence[Draft]) -> list[Draft]:
    """What a record holds that was given these in this order: a document once, a path once."""
    held: list[Draft] = []
    for draft in drafts:
        here = draft.document
        held = [one for one in held if here.path != one.document.path and here.id != one.document.id] + [draft]
    return held


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_a_record_is_the_same_however_it_came_about(
    seed: int, drafts: list[Draft], tmp_path: Path, lexicon: Lexicon
) -> None:
    """Reports that come a few at a time, without dates, read again, or in another's place, end as if read at once."""
    chance = random.Random(seed)
    shuffled = [undated(one) if chance.random() < 0.3 else one for one in chance.sample(drafts, len(drafts))]
    store, given = Store(tmp_path / "dragoman.db", lexicon), list[Draft]()
    while shuffled:
        some = [shuffled.pop() for _ in range(min(len(shuffled), chance.randrange(1, 9)))]
        if given and chance.random() < 0.5:
            some[0] = replace(some[0], document=replace(some[0].document, path=chance.choice(given).document.path))
            again = chance.choice(latest(given))
            some.append(replace(again, claims=again.claims[: len(again.claims) // 2]))
        given += some
        store.add(some)
        store.settle()
        assert store.record() == assemble(latest(given), lexicon)


def test_other_rules_leave_nothing_behind(drafts: list[Draft], tmp_path: Path, lexicon: Lexicon) -> None:
    """A record settled anew by rules that know offices by other names says what one made by these rules says."""
    renamed = replace(lexicon, seats=replace(lexicon.seats, states=(), told={}))
    store, other = Store(tmp_path / "dragoman.db", lexicon), Store(tmp_path / "other.db", renamed)
    store.add(drafts)
    store.settle()
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = 'older rules' WHERE name = 'rules'")
    again = Store(tmp_path / "dragoman.db", renamed)
    again.settle()
    other.add(drafts)
    assert again.record().tenures == other.record().tenures
    assert again.record() == other.record()
