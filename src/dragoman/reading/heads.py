"""Where the head of an office stands: "former First Deputy Prime Minister", "Economy, Trade and Industry Minister"."""

from dragoman.reading.bench import BODY_WORDS, Bench, Head

_JOINTS = ("and", "&", ",", "-", "/")


def head_at(bench: Bench, start: int, *, after_country: bool = False) -> Head | None:
    """The head of an office, with grades and portfolios before it, that begins at word `start`."""
    key = (start, after_country)
    if key not in bench.heads:
        bench.heads[key] = _read_head(bench, start, after_country=after_country)
    return bench.heads[key]


def _read_head(bench: Bench, start: int, *, after_country: bool) -> Head | None:
    if not after_country and bench.low(start) not in bench.lore.offices:
        return None
    index, former = _past_state(bench, start)
    found = _head_end(bench, index, after_country=after_country)
    if found is None:
        return None
    return Head(index, _elected(bench, found[0]), plural=found[1], former=former)


def _past_state(bench: Bench, index: int) -> tuple[int, bool]:
    """The index after "former", "acting", "then-", and whether the office is held no longer."""
    former = False
    while True:
        gone = bench.lore.former.at(bench.words, index)
        step = gone or bench.lore.acting.at(bench.words, index)
        if step is None:
            return index, former
        former = former or gone is not None
        index += step[0]
        index += bench.word(index) == "-"


def _elected(bench: Bench, end: int) -> int:
    """The index after "-elect" or "designate" behind a head."""
    hit = bench.lore.acting.at(bench.words, end)
    bare = hit is not None and bench.lore.acting.at(bench.words, end + hit[0]) is None and bench.low(end) in _BEHIND
    return end + hit[0] if hit and (bare or bench.word(end) == "-") else end


_BEHIND = ("elect", "designate", "ad", "a.i.")


def _head_end(bench: Bench, start: int, *, after_country: bool) -> tuple[int, bool] | None:
    """The end of the head and whether it is in the plural."""
    index, unknown, modified = start, 0, False
    while index - start < 9:
        hit = _office_words(bench, index)
        grade = bench.lore.grades.at(bench.words, index)
        if hit and not (grade and grade[0] >= hit[0] and _head_end(bench, index + grade[0], after_country=False)):
            return index + hit[0], hit[1]
        portfolio = bench.lore.portfolios.at(bench.words, index)
        grade = None if grade and _preposed(bench, index) else grade
        step = max(grade[0] if grade else 0, portfolio[0] if portfolio else 0)
        if step:
            modified = True
            index += step
        elif modified and bench.low(index) in _JOINTS and bench.lore.portfolios.at(bench.words, index + 1):
            # "In a related development, State Minister A": what the sentence opens with is no part of the office.
            if bench.word(index) == "," and not bench.capital(index - 1) and bench.capital(index + 1):
                return None
            index += 1
        elif after_country and unknown < 4 and _portfolio_word(bench, index, first=index == start):
            unknown += 1
            index += 1
        else:
            return None
    return None


def _preposed(bench: Bench, index: int) -> bool:
    """True for "under Sheikh ...": a preposition and no grade, which would have the capital of its office."""
    return bench.low(index) == "under" and not bench.capital(index) and bench.capital(index + 1)


def _office_words(bench: Bench, index: int) -> tuple[int, bool] | None:
    """How many words of a known office stand at `index`, and whether they are in the plural; a set title goes first."""
    fixed = bench.lore.fixed.at(bench.words, index)
    head = bench.lore.heads.at(bench.words, index)
    if head and not _in_its_case(bench, index, head[1][0]):
        head = None
    if fixed and _cuts_a_name(bench, index, index + fixed[0]):
        fixed = None
    hit = fixed if fixed and (not head or fixed[0] >= head[0]) else head
    return (hit[0], hit[1][1]) if hit else None


def _in_its_case(bench: Bench, index: int, title: str) -> bool:
    """False for "pm" and "5 PM": an abbreviated office is in capitals and no hour."""
    return not title.isupper() or (bench.word(index).rstrip("s").isupper() and not bench.word(index - 1).isdigit())


def _cuts_a_name(bench: Bench, start: int, end: int) -> bool:
    """True when a set title ends inside a longer name ("President of the Republic" before "of Moldova").

    So does "Minister of State" before "Security".
    """
    for at in range(start + 1, end):
        state = bench.lore.states.at(bench.words, at)
        portfolio = bench.lore.portfolios_of.at(bench.words, at) if bench.low(at - 1) == "of" else None
        if any(hit and at + hit[0] > end for hit in (state, portfolio)):
            return True
    return False


def _portfolio_word(bench: Bench, index: int, *, first: bool) -> bool:
    word = bench.word(index)
    if word in ("and", "&") and bench.capital(index + 1):
        return not first and bench.word(index - 1) not in BODY_WORDS
    return bench.capital(index) and word.isalpha() and bench.country(index) is None
