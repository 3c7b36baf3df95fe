"""Whose official: the state or organisation after "of", before an office, or told by a body that is its own."""

from dragoman.reading.bench import BODY_WORDS, Bench, Title
from dragoman.reading.heads import head_at

Lands = tuple[tuple[str, str], ...]
"""Codes, each with the words that tell it."""


def lands_at(bench: Bench, at: int) -> tuple[int, Lands] | None:
    """States or organisations in a list from word `at` on; None when there is none or a longer name."""
    found: list[tuple[str, str]] = []
    index = end = at
    while True:
        best = _listed_land(bench, index)
        if best is None or _goes_on(bench, index + best[0]) or (found and _before_office(bench, index, best[0])):
            break
        end = index + best[0]
        found.append((best[1], bench.slice(index, end)))
        index = _past_joiner(bench, end)
        if index == end:
            break
        index += bench.low(index) == "of"
        index += bench.low(index) == "the"
    return (end, tuple(found)) if found else None


def _listed_land(bench: Bench, index: int) -> tuple[int, str] | None:
    state = bench.lore.states.at(bench.words, index)
    body = bench.lore.organizations.at(bench.words, index)
    return body if body and (not state or body[0] > state[0]) else state


def _before_office(bench: Bench, index: int, size: int) -> bool:
    """True when a state belongs to the office after it, not to the list before: "and the U.S. secretary of state"."""
    after = index + size + (bench.possessive(index + size))
    return bench.joined(after) and head_at(bench, after) is not None


def _past_joiner(bench: Bench, index: int) -> int:
    while bench.word(index) == ",":
        index += 1
    return index + (bench.low(index) == "and")


def _goes_on(bench: Bench, index: int) -> bool:
    """True when the word after a state's name makes it part of a longer name ("China Central Committee")."""
    word = bench.word(index)
    if bench.low(index) == "and" and _division_ends(bench, index + 1):
        return True
    if bench.possessive(index) or not bench.joined(index):
        return False
    if word[:1] == "-":
        return True
    lore = bench.lore
    titled = any(table.at(bench.words, index) for table in (lore.heads, lore.royal, lore.honorifics))
    return word[:1].isupper() and (word in lore.not_names or word in BODY_WORDS) and not titled


def _division_ends(bench: Bench, index: int) -> bool:
    """True where capitals end in a division of an office: "the GCC and Regional Affairs Department"."""
    for at in range(index, index + 4):
        if not bench.capital(at) or bench.country(at):
            return False
        if bench.word(at) in _OFFICES:
            return at > index
    return False


_OFFICES = frozenset("Department Division Directorate Section Desk Unit Bureau Branch Sector".split())


def joint_adjectives(bench: Bench, at: int) -> tuple[int, Lands] | None:
    """Two or more adjectives of states in a list: "Chinese and Indian", "UAE, Saudi and Qatari"."""
    found: list[tuple[str, str]] = []
    index = end = at
    while True:
        hit = bench.lore.adjectives.at(bench.words, index)
        if hit is None:
            break
        end = index + hit[0]
        found.append((hit[1], bench.slice(index, end)))
        index = _past_joiner(bench, end)
        if index == end:
            break
        index += bench.low(index) == "the"
    return (end, tuple(found)) if len(found) > 1 else None


def after_name(bench: Bench, index: int) -> tuple[int, str] | None:
    """ "of France" after "President Emmanuel Macron", or "(France)"."""
    if bench.word(index) == "(":
        hit = bench.lore.states.at(bench.words, index + 1)
        return (index + hit[0] + 2, hit[1]) if hit and bench.word(index + 1 + hit[0]) == ")" else None
    if bench.low(index) != "of":
        return None
    at = index + 1 + (bench.low(index + 1) == "the")
    land = bench.lore.states.at(bench.words, at) or bench.lore.organizations.at(bench.words, at) or _people(bench, at)
    if land is None or _goes_on(bench, at + land[0]):
        return _of_body(bench, at)
    end = at + land[0]
    if bench.word(end) == "(" and bench.word(end + 2) == ")":
        end += 3
    return end, bench.lore.whole(land[1])


def sending_state(bench: Bench, title: Title, end: int) -> tuple[int, str] | None:
    """The state behind an ambassador's name and a comma: "Ambassador Jane Doe, Republic of Croatia"."""
    sent = bench.lore.lexicon.offices.rank(title.office) == "envoy" and "to" not in title.office.split()
    hit = bench.lore.states.at(bench.words, end + 1) if sent and bench.word(end) == "," else None
    closed = hit is not None and bench.word(end + 1 + hit[0]) in ("", ";", ".", ")")
    return (end + 1 + hit[0], hit[1]) if hit and closed else None


def _people(bench: Bench, at: int) -> tuple[int, str] | None:
    """A people whose king somebody is: "of the Belgians"."""
    code = bench.lore.lexicon.states.people_of.get(bench.word(at)) if bench.low(at - 1) == "the" else None
    return (1, code) if code else None


def _of_body(bench: Bench, at: int) -> tuple[int, str] | None:
    """ "of the Communist Party of X" after a name: the body's state."""
    index = at
    while bench.capital(index) and bench.word(index).isalpha() and index - at < 5:
        index += 1
    if index == at or bench.low(index) != "of":
        return None
    land = index + 1 + (bench.low(index + 1) == "the")
    hit = bench.lore.states.at(bench.words, land)
    return (land + hit[0], hit[1]) if hit and not _goes_on(bench, land + hit[0]) else None


def land_of_words(bench: Bench, start: int, end: int) -> str | None:
    """The state or organisation that the words of an office tell without naming it as the office's own.

    An adjective ("Secretary of the Mongolian National Security Council"), an organisation ("President of the European
    Commission"), a body that only one has, or a body's state ("the Communist Party of X Central Committee"). The head
    of a ministry's division for an organisation is of the ministry's state.
    """
    # Letters in brackets are a division of the body, whatever they mean elsewhere.
    words = (at for at in range(start, end) if bench.word(at - 1) != "(")
    told = [code for at in words if (code := _told_at(bench, at, start, end))]
    of_state = [code for code in told if code not in bench.lore.lexicon.organizations.name_of]
    return next(iter(of_state or ([] if bench.word(end - 1) in _OFFICES else told)), None)


def _told_at(bench: Bench, at: int, start: int, end: int) -> str | None:
    owned = bench.lore.owned.at(bench.words, at)
    if owned and at + owned[0] <= end:
        return owned[1]
    before = bench.low(at - 1) if at > start else ""
    sent = before == "the" and bench.low(at - 2) == "to"
    adjective = bench.lore.adjectives.at(bench.words, at)
    if adjective and at + adjective[0] < end and before in ("of", "the", "for"):
        return adjective[1]
    body = bench.lore.organizations.at(bench.words, at)
    if body and at + body[0] <= end and before in ("of", "the") and not sent:
        return bench.lore.whole(body[1])
    state = bench.lore.states.at(bench.words, at)
    if state and at + state[0] < end and before == "of" and bench.capital(at - 2) and at - 2 > start:
        return state[1]
    return None


def place_ending(bench: Bench, start: int, end: int) -> str | None:
    """The state of the city or region that an office's words end in: "Mayor of London"."""
    for at in range(start + 1, end):
        hit = bench.lore.regions.at(bench.words, at) or bench.lore.cities.at(bench.words, at)
        if hit and bench.low(at - 1) in ("of", "the") and _closes(bench, at + hit[0], end):
            return None if contested(bench, at, at + hit[0]) else hit[1]
    return None


def contested(bench: Bench, start: int, end: int) -> bool:
    """True for a place under disputed control: for whom its officials act, its name does not tell."""
    return bench.slice(start, end) in bench.lore.lexicon.places.contested


_DIVISIONS = frozenset(
    "region oblast province state prefecture district governorate territory county republic city emirate krai".split()
)


def _closes(bench: Bench, index: int, end: int) -> bool:
    return index == end or (index == end - 1 and bench.low(index) in _DIVISIONS)
